/* SPDX-License-Identifier: MIT
 * What the places of a web page say of its authors, until one is believed. */
#ifndef TX_PAGE_BYLINE_H
#define TX_PAGE_BYLINE_H

#include "load/page-parts.h"
#include "load/text-page.h"

#define TX_CLAIMS       32  /* places that are heard */
#define TX_BYLINE_BYTES 200 /* of a byline */

/* What a name looks like, from nothing to a person. */
enum tx_repute {
	TX_NO_NAME,     /* an address, a sentence, "Follow" */
	TX_NAME_PHRASE, /* other words; a machine may still call it a name */
	TX_NAME_USER,   /* admin: who runs the site */
	TX_NAME_HANDLE, /* jdoe_84 */
	TX_NAME_SITE,   /* the publisher's */
	TX_NAME_OFFICE, /* The Editorial Team */
	TX_NAME_OWN,    /* Ann Lee, of "Ann Lee's Blog" */
	TX_NAME_ONE,    /* one word */
	TX_NAME_PERSON
};

struct tx_claim {
	const char *rule;           /* static */
	const struct tx_node *node; /* NULL: nowhere on the page */
	struct tx_node *line;       /* that is printed; NULL: none is */
	char *key;                  /* the names, folded; of xmlMalloc */
	xmlNodePtr people;          /* an article of the scratch feed */
	enum tx_repute repute;      /* the best of the names */
	enum tx_repute least;       /* the worst */
	int weight;
};

struct tx_claims {
	struct tx_html *html;
	struct tx_page page; /* for the readers of texts */
	xmlDocPtr scratch;
	char *site;   /* the publisher, folded; NULL: unknown */
	char *host;   /* of the page, folded; NULL: unknown */
	char *ending; /* the last part of the title, folded; NULL: it is one */
	struct tx_claim list[TX_CLAIMS];
	size_t count;
	bool stated; /* what is read now is stated as a name */
};

/* What NAME looks like on CLAIMS' page. */
enum tx_repute tx_name_judge(const struct tx_claims *claims, const char *name);

/* Is NAME a degree or an abbreviation: "MD", "PhD", "AFP"? */
bool tx_name_is_mark(const char *name);

/* NAME's letters and digits, lower case: equal for equal names. Freed with
 * xmlFree; NULL: no memory. */
char *tx_name_fold_take(const char *name);

/* Adds AUTHOR to PEOPLE, who may be there already; false: its name is none. */
bool tx_people_add(const struct tx_claims *claims, xmlNodePtr people,
		   xmlNodePtr author);
size_t tx_people_count(const xmlNode *people);

/* An empty article for the people of a claim; NULL: no memory. */
xmlNodePtr tx_claims_people(struct tx_claims *claims);

/* Adds the people in TEXT to PEOPLE, each once; with WHOLE, TEXT itself where
 * it is no list of names but may be one. How many were added. */
size_t tx_claims_read(struct tx_claims *claims, xmlNodePtr people,
		      const char *text, bool whole);

/* Adds the people of FROM, who are named in LINE, to those of the last claim:
 * they stand side by side. */
void tx_claims_join(struct tx_claims *claims, xmlNodePtr from,
		    struct tx_node *line);

/* Hears of PEOPLE by RULE, which weighs WEIGHT, at NODE. False: there is
 * nobody in it, or too many were heard. */
bool tx_claims_add(struct tx_claims *claims, xmlNodePtr people,
		   const char *rule, int weight, const struct tx_node *node,
		   struct tx_node *line);

/* Hears what the page says for machines, and what it shows. */
void tx_byline_data(struct tx_claims *claims);
void tx_byline_seen(struct tx_claims *claims);

/* What the class, id, property or address of an element says. */
enum tx_mark {
	TX_MARK_NONE,
	TX_MARK_LINE,   /* a byline */
	TX_MARK_NAME,   /* the name in one */
	TX_MARK_LINK,   /* a link to an author's page */
	TX_MARK_PERSON, /* a link to somebody's page */
	TX_MARK_STOP    /* other people: comments, teasers */
};
enum tx_mark tx_byline_mark(const struct tx_node *node);
enum tx_mark tx_byline_class(const char *names);

/* What stood before a name. */
struct tx_lead {
	bool joined; /* "and" or a comma */
	bool parted; /* a bar or a dot, last */
	bool cued;   /* "By" */
};

/* TEXT behind cues, joiners and marks, which are added to LEAD. */
const char *tx_byline_start(const struct tx_page *page, const char *text,
			    struct tx_lead *lead);
/* TEXT behind the date that it begins with ("Posted on 3 May by"), or TEXT. */
const char *tx_byline_after_date(const struct tx_page *page, const char *text);

/* Does TEXT end in a comma or "and"; has it a role in it; is it one up to its
 * first comma? */
bool tx_byline_is_open(const struct tx_page *page, const char *text);
bool tx_byline_has_role(const struct tx_page *page, const char *text);
bool tx_byline_is_role(const struct tx_page *page, const char *text);

/* Is TEXT about a date, or does it end in "by"? */
bool tx_byline_is_blind(const struct tx_page *page, const char *text);

/* Does TEXT say nothing but that a name follows ("Written by")? */
bool tx_byline_is_label(const struct tx_page *page, const char *text);

/* Takes marks off both ends of TEXT, and a date with a mark before it off its
 * end. */
void tx_byline_trim(const struct tx_claims *claims, char *text);

/* Takes "on", which a date was behind, off the end of TEXT. */
void tx_byline_cut_small(char *text);

/* TEXT as a list of names by commas; the space within a name that holds an "and"
 * is no-break, until tx_byline_unjoin makes it plain. Freed with xmlFree; NULL:
 * no memory. */
char *tx_byline_plain_take(const struct tx_claims *claims, const char *text);
void tx_byline_unjoin(char *name);

/* The text of NODE, a text, with plain spaces, none at its ends. */
char *tx_byline_text_take(const struct tx_node *node);

/* Reads the names from NODE on, below TOP, as they are printed into PEOPLE.
 * MARKED: the page calls it a byline, and what may be a name is one. */
bool tx_byline_line(struct tx_claims *claims, struct tx_node *node,
		    struct tx_node *top, xmlNodePtr people, bool marked);

/* Do A and B name the same people? */
bool tx_claims_agree(const struct tx_claim *a, const struct tx_claim *b);
/* Does A name all whom B names? */
bool tx_claims_cover(const struct tx_claim *a, const struct tx_claim *b);

/* The claim that is believed; NULL: none. */
struct tx_claim *tx_claims_choose(struct tx_claims *claims);

#endif
