/* SPDX-License-Identifier: MIT
 * Where a line of a page begins and ends: the highest element around a text
 * that is still short. */
#include "load/page-dates.h"

#define PART  15 /* bytes of a year, or of a month and year */
#define WHOLE 24 /* bytes of a date that is in parts */

/* The next node that holds something; NULL: none. */
static const struct tx_node *beside(const struct tx_node *node, bool before)
{
	do
		node = before ? node->prev : node->next;
	while (node && node->text && tx_html_is_blank(node->text));
	return node;
}

static bool ends_line(const struct tx_node *node)
{
	return !node || (node->name && !(node->kind & TX_HTML_INLINE));
}

/* Is NODE, which is part of a block, a line of it: with nothing after it, and
 * little before? */
static bool is_whole_line(const struct tx_node *node)
{
	const struct tx_node *before = beside(node, true);

	return ends_line(beside(node, false)) &&
	       (ends_line(before) ||
		(tx_dates_bytes(before) <= TX_DATED_LINE / 2 &&
		 ends_line(beside(before, true))));
}

#define DATED (TX_MARK_DATE | TX_MARK_PUBLISHED | TX_MARK_MODIFIED)

/* A line by what it is called, whatever is beside it. */
static bool is_own_line(const struct tx_node *node)
{
	return tx_html_is(node, "time") ||
	       (node->name && tx_date_marks(node) & DATED);
}

/* Is NODE the year of a date whose day and month are blocks, too? */
static bool is_part(const struct tx_node *node)
{
	const struct tx_node *date = node->parent;

	return tx_dates_bytes(node) <= PART && node->name && date &&
	       tx_dates_bytes(date) <= WHOLE &&
	       tx_dates_bytes(date) > tx_dates_bytes(node) &&
	       tx_date_marks(date) & DATED;
}

struct tx_node *tx_dates_cut(struct tx_node *node)
{
	struct tx_node *own = NULL, *small = NULL;

	while (node->parent && (node->text || node->kind & TX_HTML_INLINE) &&
	       !(node->parent->kind & TX_HTML_HIDDEN) &&
	       tx_dates_bytes(node->parent) <= TX_DATED_LINE &&
	       !tx_html_is(node->parent, "body")) {
		if (node->name && !own && is_own_line(node))
			own = node;
		if (tx_html_is(node, "small"))
			small = node;
		node = node->parent;
	}
	if (tx_dates_bytes(node) > TX_DATED_LINE)
		return NULL;
	if (is_part(node))
		return node->parent;
	/* A headline may hold its date, but is no line about it. */
	if (node->left_out)
		return own ? own : small;
	if (node->name && !(node->kind & TX_HTML_INLINE))
		return node;
	if (is_own_line(node) || is_whole_line(node))
		return node;
	return own;
}
