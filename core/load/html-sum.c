/* SPDX-License-Identifier: MIT
 * What stands below every node of a page, added up once, from the last node to
 * the first. */
#include <string.h>

#include "load/html.h"

static uint32_t visible(const char *text)
{
	uint32_t bytes = 0;

	for (; *text; text++)
		bytes += (unsigned char)*text > ' ';
	return bytes;
}

/* --- what a form or a footer is --- */

/* Some sites wrap the whole page in one form. */
static bool is_around_article(const struct tx_node *node)
{
	static const char *const names[] = { "h1", "article", "main" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!strcmp(node->name, names[i]))
			return true;
	}
	return false;
}

/* Marks the forms around NODE; each is met once. */
static void mark_forms(struct tx_node *node)
{
	for (node = node->parent; node; node = node->parent) {
		if (!strcmp(node->name, "form")) {
			if (!node->out)
				return;
			node->out = false;
		}
	}
}

static void find_out(struct tx_html_tree *tree)
{
	struct tx_node *node = tree->root;

	for (; node; node = tx_html_next(node, tree->root)) {
		if (!node->name)
			continue;
		node->out = node->kind & TX_HTML_OUT ||
			    !strcmp(node->name, "form") ||
			    (!strcmp(node->name, "footer") &&
			     /* A quotation's footer names who is quoted. */
			     strcmp(node->parent->name, "blockquote") != 0);
		if (is_around_article(node))
			mark_forms(node);
	}
}

/* --- sums --- */

static void add_up(struct tx_node *node)
{
	struct tx_node *parent = node->parent;
	bool link = node->name && !strcmp(node->name, "a");

	if (node->text)
		node->prose = visible(node->text);
	if (!parent || node->out)
		return;
	parent->prose += link ? 0 : node->prose;
	parent->linked += node->linked + (link ? node->prose : 0);
}

/* The node before NODE in document order below TOP. */
static struct tx_node *before(struct tx_node *node)
{
	if (!node->prev)
		return node->parent;
	node = node->prev;
	while (node->last)
		node = node->last;
	return node;
}

void tx_html_sum(struct tx_html_tree *tree)
{
	struct tx_node *node = tree->root;

	find_out(tree);
	while (node->last)
		node = node->last;
	for (; node; node = before(node))
		add_up(node);
}
