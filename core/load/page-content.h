/* SPDX-License-Identifier: MIT
 * Where the body of a page is: what those who look for it share. */
#ifndef TX_PAGE_CONTENT_H
#define TX_PAGE_CONTENT_H

#include "load/page-class.h"
#include "load/page-parts.h"

/* The `score` of every element: the bytes of running text below it, without what
 * is CUT. */
void tx_content_score(struct tx_node *root);
/* The same of every word, where there is no running text. */
void tx_content_score_all(struct tx_node *root);

/* Marks as CUT what the names in ROOT call boilerplate; never what is around
 * the article. */
void tx_content_mark(const struct tx_classes *classes, struct tx_node *root);
void tx_content_unmark(struct tx_node *root, bool comments);

/* Is NODE a word of a sentence, whatever its class? */
bool tx_html_in_text(const struct tx_node *node);

struct tx_choice {
	struct tx_node *node;
	const char *rule; /* static */
	bool sure;        /* that name means nothing else */
	bool wide;        /* it may hold more than the text */
};

/* By what an author called it. NULL node: nothing. */
struct tx_choice tx_content_named(struct tx_node *root);
/* By where the text is. */
struct tx_choice tx_content_dense(struct tx_node *root);

/* Marks as CUT what is no part of the text below the content node. */
void tx_content_trim(struct tx_html *html, const struct tx_classes *classes);

/* Leads that stand above the content node: marked as ABOVE, unless a reader has
 * taken them for another field. */
void tx_lead_mark(struct tx_html *html, const struct tx_classes *classes);
/* The headline before CONTENT, from which on they are; NULL: there is none. */
struct tx_node *tx_lead_first(struct tx_node *content);

#endif
