/* SPDX-License-Identifier: MIT
 * How much running text stands below every element of a page: the second
 * opinion about where its article is. */
#include <string.h>

#include "load/page-content.h"

#define PARAGRAPH 40  /* bytes that no label has */
#define LINK      600 /* of a teaser at most */

static bool is_inline(const struct tx_node *node)
{
	return node->text || node->kind & TX_HTML_INLINE;
}

/* The words that stand right in NODE, and no link's. */
static uint32_t own_prose(const struct tx_node *node)
{
	const struct tx_node *child;
	uint32_t bytes = 0;

	for (child = node->first; child; child = child->next) {
		/* An inline element may hold blocks, which count themselves. */
		if (is_inline(child) && child->score <= 0 &&
		    !(child->name && (child->out || tx_html_is(child, "a"))))
			bytes += child->prose;
	}
	return bytes;
}

struct scoring {
	uint32_t paragraph; /* bytes that count */
	bool headings;      /* and links count too */
};

static bool is_silent(const struct scoring *by, const struct tx_node *node)
{
	return node->out || node->flags & TX_CLASS_CUT ||
	       /* A teaser is a link; a link left open holds the page. */
	       (!by->headings && tx_html_is(node, "a") && node->score < LINK) ||
	       tx_html_is(node, "figcaption");
}

static void add_up(const struct scoring *by, struct tx_node *node)
{
	uint32_t own;

	if (!node->name)
		return;
	if (is_silent(by, node)) {
		node->score = 0;
		return;
	}
	own = is_inline(node) || (node->kind & TX_HTML_HEADING && !by->headings)
		  ? 0
		  : own_prose(node);
	if (own >= by->paragraph)
		node->score += (float)own;
	if (node->parent)
		node->parent->score += node->score;
}

static struct tx_node *before(struct tx_node *node)
{
	if (!node->prev)
		return node->parent;
	node = node->prev;
	while (node->last)
		node = node->last;
	return node;
}

static void score(struct tx_node *root, const struct scoring *by)
{
	struct tx_node *node = root;

	for (node = root; node; node = tx_html_next(node, root))
		node->score = 0;
	node = root;
	while (node->last)
		node = node->last;
	for (; node; node = before(node))
		add_up(by, node);
}

void tx_content_score(struct tx_node *root)
{
	static const struct scoring strict = { PARAGRAPH, false };

	score(root, &strict);
}

void tx_content_score_all(struct tx_node *root)
{
	static const struct scoring loose = { 1, true };

	score(root, &loose);
}
