/* SPDX-License-Identifier: MIT
 * A web page on its way to an article: what its readers share. */
#ifndef TX_PAGE_PARTS_H
#define TX_PAGE_PARTS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/html.h"
#include "load/loading.h"

struct tx_bag;

struct tx_html {
	struct tx_html_tree tree;
	struct tx_node *root;     /* of the tree */
	struct tx_node *content;  /* the element that holds the body */
	struct tx_node *scope;    /* the article around it, or itself */
	struct tx_node *heading;  /* that is the headline; NULL: none */
	struct tx_linked *linked; /* the page's JSON-LD; NULL: none */
	bool stated;              /* the body is the linked data's */
	xmlNodePtr article;       /* what is filled */
	char *base;               /* absolute, or NULL; of tx_uri_take */
	const struct tx_words *words;
	const char *language;
	const struct tx_trace *trace;
};

/* --- telling and filling --- */

/* Tells the trace of VALUE for FIELD, found by RULE (static) at NODE (NULL:
 * nowhere on the page). */
void tx_html_tell(const struct tx_html *html, const char *field,
		  const char *value, const char *rule,
		  const struct tx_node *node, bool taken);

/* Fills FIELD of the article if it has none and TEXT is not blank, and tells
 * so; a date that cannot be read fills nothing. True: it was taken. */
bool tx_html_put(struct tx_html *html, const char *field, const char *text,
		 const char *rule, const struct tx_node *node);
bool tx_html_put_date(struct tx_html *html, const char *field, const char *text,
		      const char *rule, const struct tx_node *node);
/* The keywords in LIST, by commas. */
void tx_html_put_keywords(struct tx_html *html, const char *list,
			  const char *rule, const struct tx_node *node);

bool tx_html_is_blank(const char *text);

/* TEXT without the markup and the entities that it is written in, if it is;
 * freed with xmlFree. NULL: no memory. */
char *tx_html_plain_take(const char *text);

/* --- what the page says of itself --- */

/* The first meta called KEY (by @name, @property or @itemprop, whatever its
 * case) whose content is not blank; NULL: none. tx_html_get gives the content.
 */
const struct tx_node *tx_html_meta(const struct tx_html *html, const char *key);

/* The bytes of the word at TEXT in a name: letters, up to a capital after a small
 * one; 0: none begins there. */
size_t tx_html_word(const char *text);

/* Is one of WORDS (lower case, ends with NULL) a word of NAME, as in
 * `ArticleDek_root` or `headline__subtitle`; of the class, the id or the like of
 * NODE? */
bool tx_html_name_says(const char *name, const char *const *words);
bool tx_html_says(const struct tx_node *node, const char *const *words);

/* --- linked data: the schema.org article of the page's JSON-LD --- */

/* Reads the scripts of TREE. NULL: there are none that can be read. */
struct tx_linked *tx_linked_new(const struct tx_html_tree *tree);
void tx_linked_free(struct tx_linked *linked);

/* The text of the article's KEY (the first of several), borrowed; NULL: none.
 * LINKED may be NULL, here and below. */
const char *tx_linked_text(const struct tx_linked *linked, const char *key);

/* The names of the things that are the article's KEY ("author"), which may be
 * texts, things or references to things: at most MOST of them into NAMES,
 * borrowed. Returns how many. */
size_t tx_linked_names(const struct tx_linked *linked, const char *key,
		       const char **names, size_t most);

/* The texts of the article's KEY ("keywords"), likewise. */
size_t tx_linked_texts(const struct tx_linked *linked, const char *key,
		       const char **texts, size_t most);

/* The address of the thing that is the article's KEY ("image"): a text, or the
 * url of a thing. Borrowed; NULL: none. */
const char *tx_linked_address(const struct tx_linked *linked, const char *key);

/* The text or the number that is PART ("caption") of the first thing that is the
 * article's KEY ("image"), or its name. Borrowed; NULL: none. */
const char *tx_linked_part(const struct tx_linked *linked, const char *key,
			   const char *part);

/* The job title of the person called NAME in the article's KEY ("author").
 * Borrowed; NULL: none. */
const char *tx_linked_role(const struct tx_linked *linked, const char *key,
			   const char *name);

/* Is the article's KEY ("isAccessibleForFree") false? */
bool tx_linked_denies(const struct tx_linked *linked, const char *key);

/* The line of the script that holds the article; 0: there is none. */
size_t tx_linked_line(const struct tx_linked *linked);

/* --- the parts, in the order in which they are read --- */

/* The element that holds the body; NULL: there is no text. */
struct tx_node *tx_html_content(const struct tx_html *html);

/* The text of HEADING without the pieces of it that are no part of the headline
 * (one of COUNT TITLES is it); what stands before goes to *KICKER, or NULL.
 * Both are freed with xmlFree. */
char *tx_html_kicker_split(const struct tx_node *heading,
			   const struct tx_bag *const *titles, size_t count,
			   char **kicker);

/* Does HEADING, which stands for the site, lead to its front page or say that it
 * is the site's name? */
bool tx_html_is_home(const struct tx_html *html, const struct tx_node *heading);

/* Is the page an article at all, and no list of teasers, no notice of an
 * error, no wall before a text? */
bool tx_html_is_article(const struct tx_html *html);

/* Is it what a server sends in place of an article? */
bool tx_html_is_wall(const struct tx_html *html);

void tx_html_kicker(struct tx_html *html);
/* section, of the trail above the article. */
void tx_html_trail(struct tx_html *html);
/* The text that linked data alone holds. False: there is none. */
bool tx_html_shell(struct tx_html *html);
/* Does linked data hold a much longer text than the page? */
bool tx_html_states_more(const struct tx_html *html);
/* Says the page that the rest is for subscribers? */
bool tx_html_is_sold(const struct tx_html *html);
/* Linked data's text into the body if there is none, or if the page shows but
 * its beginning. */
void tx_html_shell_body(struct tx_html *html);
void tx_html_time(struct tx_html *html); /* reading-time */
/* dateline, from the body's first words. */
void tx_html_dateline(struct tx_html *html);

void tx_html_base(struct tx_html *html);     /* base, url */
void tx_html_headline(struct tx_html *html); /* headline */
void tx_html_about(struct tx_html *html);    /* publisher, section, keywords */
void tx_html_dates(struct tx_html *html);    /* published, modified */
void tx_html_byline(struct tx_html *html);   /* byline, author */

/* The markup of the content node into the article's body. False: no memory. */
bool tx_html_body(struct tx_html *html);

/* Tells TELLER if the page seems to hold but the beginning of the article. */
void tx_html_stub(const struct tx_html *html, const struct tx_teller *teller);

/* standfirst: the one that stands below the headline, before the body is read;
 * else the page's description, after it. */
void tx_html_dek(struct tx_html *html);
void tx_html_standfirst(struct tx_html *html);
void tx_html_picture(struct tx_html *html); /* after the body */

void tx_html_related(struct tx_html *html);

/* Has FIGURE a caption? */
bool tx_html_captions(const struct tx_node *figure);

/* The caption and the credit of FIGURE (may be NULL) into MEDIA. */
void tx_html_caption(const struct tx_html *html, xmlNodePtr media,
		     const struct tx_node *figure);

/* --- where things stand --- */

/* The element NODE stands for with the words around it ("By ", "Published"),
 * if nothing else is with it; NULL: it is within a sentence. */
struct tx_node *tx_html_alone(const struct tx_html *html, struct tx_node *node);

/* Takes NODE, and the words about it beside it, out of the body. */
void tx_html_leave_out(const struct tx_html *html, struct tx_node *node);

#endif
