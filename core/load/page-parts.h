/* SPDX-License-Identifier: MIT
 * A web page on its way to an article: what its readers share. */
#ifndef TX_PAGE_PARTS_H
#define TX_PAGE_PARTS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/words.h"

struct tx_html {
	xmlNodePtr root;
	xmlNodePtr content; /* the element that holds the body */
	xmlNodePtr scope;   /* the article around it, or itself */
	xmlNodePtr article; /* what is filled */
	char *base;         /* absolute, or NULL; of tx_uri_take */
	const struct tx_words *words;
	const char *language;
};

/* --- tree --- */

/* The node after NODE below TOP, in document order; NULL: no more. */
xmlNodePtr tx_html_next(xmlNodePtr node, const xmlNode *top);
/* The same, but what NODE holds is left out. */
xmlNodePtr tx_html_skip(xmlNodePtr node, const xmlNode *top);

bool tx_html_is(const xmlNode *node, const char *name);
/* Is NODE an element of NAMES, which ends with NULL? */
bool tx_html_is_of(const xmlNode *node, const char *const *names);
/* Is TOKEN one of the words of the attribute NAME, whatever its case? */
bool tx_html_has(const xmlNode *node, const char *name, const char *token);
/* Is NODE within AROUND, or AROUND itself? */
bool tx_html_within(const xmlNode *node, const xmlNode *around);

/* The text of NODE without scripts, white space collapsed; freed with
 * xmlFree. NULL: no memory. */
char *tx_html_text_take(xmlNodePtr node);

/* Is NODE no part of any text (script, nav, form ...)? A form or an element
 * called boilerplate that is around the article itself is. */
bool tx_html_is_out(const xmlNode *node);
/* Does the class or the id of NODE say that it is boilerplate? */
bool tx_html_is_noise(const xmlNode *node);

/* The bytes of text in NODE, white space, links and what is out left out. */
size_t tx_html_prose(xmlNodePtr node);

/* --- left out: marks on the page's own nodes --- */

void tx_html_leave_out(xmlNodePtr node);
bool tx_html_left_out(const xmlNode *node);

/* --- the parts --- */

/* The element that holds the body; NULL: there is no text. */
xmlNodePtr tx_html_content(xmlNodePtr root);

/* meta, link, time, byline and headline into the article. */
void tx_html_base(struct tx_html *html);
void tx_html_headline(struct tx_html *html); /* of an h1 */
void tx_html_title(struct tx_html *html);    /* when nothing else is one */
void tx_html_meta(struct tx_html *html);
void tx_html_standfirst(struct tx_html *html); /* after the body */
void tx_html_byline(struct tx_html *html);
void tx_html_times(struct tx_html *html);
void tx_html_picture(struct tx_html *html);

/* Fills FIELD of the article if it has none and TEXT is not blank; a date that
 * cannot be read fills nothing. */
void tx_html_put(struct tx_html *html, const char *field, const char *text);
void tx_html_put_date(struct tx_html *html, const char *field,
		      const char *text);
/* The keywords in LIST, by commas. */
void tx_html_put_keywords(struct tx_html *html, const char *list);

/* What the page's JSON-LD says of the article. */
void tx_html_linked_data(struct tx_html *html);

/* The element NODE stands for with the words around it ("By ", "Published"),
 * if nothing else is with it; NULL: it is within a sentence. */
xmlNodePtr tx_html_alone(const struct tx_html *html, xmlNodePtr node);

/* The markup of the content node into the article's body. False: no memory. */
bool tx_html_body(struct tx_html *html);

#endif
