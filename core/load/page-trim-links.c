/* SPDX-License-Identifier: MIT
 * What stands in the content node and is no part of its text: lists and lines of
 * links. */
#include "load/page-trim.h"

#define PARAGRAPH 40
#define STRAY     2  /* bytes around a link: a stop, a mark */
#define TITLE     20 /* bytes of a link that names an article */

/* A list of links, a line of them. */
static bool is_links(const struct tx_node *node)
{
	return node->linked > 2 * node->prose && node->linked + node->prose > 0;
}

/* Does NODE hold the paragraphs of a text? */
static bool holds_text(const struct tx_node *node)
{
	static const char *const names[] = { "p", "ul", NULL };
	const struct tx_node *child;
	int count = 0;

	for (child = node->first; child && count < 2; child = child->next)
		count +=
		    child->score >= PARAGRAPH && tx_html_is_of(child, names);
	return count == 2;
}

/* An address stands for itself: it may be what a paragraph leads to. */
static bool has_words(const struct tx_node *node)
{
	const struct tx_node *at = node;
	const char *text;
	int blanks = 0;

	for (; at; at = tx_html_next(at, node)) {
		text = at->text ? at->text : "";
		for (; *text; text++)
			blanks += *text == ' ' && text[1] > ' ';
	}
	return blanks > 1;
}

bool tx_trim_links(const struct tx_trim *trim, const struct tx_node *node)
{
	static const char *const boxes[] = { "div", "section", NULL };
	static const char *const others[] = { "ul", "p", "table", NULL };

	if (!is_links(node))
		return false;
	if (tx_html_is_of(node, boxes))
		return true;
	if (tx_html_is(node, "p") && node->prose <= STRAY &&
	    node->linked >= TITLE && has_words(node))
		return true;
	/* Among paragraphs a list of links is one more of them. */
	return tx_html_is_of(node, others) && node->parent != trim->top &&
	       !holds_text(node->parent);
}
