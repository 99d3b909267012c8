/* SPDX-License-Identifier: MIT
 * What stands below every node of a page, added up once, from the last node to
 * the first. */
#include <string.h>

#include "load/html.h"

#define MUCH 200 /* bytes of text that no menu has */

static uint32_t visible(const char *text)
{
	uint32_t bytes = 0;

	for (; *text; text++)
		bytes += (unsigned char)*text > ' ';
	return bytes;
}

/* --- what is out --- */

static bool is_of(const struct tx_node *node, const char *const *names)
{
	for (; *names; names++) {
		if (!strcmp(node->name, *names))
			return true;
	}
	return false;
}

/* Some sites wrap the whole page in one form, or never close a menu: what holds
 * the article is not out. */
static void keep_around(struct tx_node *node)
{
	static const char *const forms[] = { "form", NULL };
	static const char *const any[] = { "form",   "nav",    "aside", "menu",
					   "button", "footer", NULL };
	bool heading = !strcmp(node->name, "h1");

	for (node = node->parent; node; node = node->parent) {
		if (!is_of(node, heading ? forms : any))
			continue;
		/* Each is met once. */
		if (!node->out)
			return;
		node->out = false;
	}
}

/* A question that unfolds its answer is a heading. */
static bool is_title(const struct tx_node *node)
{
	return !strcmp(node->name, "button") &&
	       node->parent->kind & TX_HTML_HEADING;
}

static bool is_out(const struct tx_node *node)
{
	if (node->kind & TX_HTML_OUT || !strcmp(node->name, "form"))
		return !is_title(node);
	/* A quotation's footer names who is quoted. */
	return !strcmp(node->name, "footer") &&
	       strcmp(node->parent->name, "blockquote") != 0;
}

static void find_out(struct tx_html_tree *tree)
{
	static const char *const names[] = { "h1", "article", "main", NULL };
	struct tx_node *node = tree->root;

	for (; node; node = tx_html_next(node, tree->root)) {
		if (!node->name)
			continue;
		node->out = is_out(node);
		if (is_of(node, names))
			keep_around(node);
	}
}

/* --- sums --- */

/* One without an address is a place, which many never close. */
static bool is_link(const struct tx_node *node)
{
	const char *href =
	    strcmp(node->name, "a") ? NULL : tx_html_get(node, "href");

	return href && strncmp(href, "javascript:", 11) != 0;
}

static void add_up(struct tx_node *node)
{
	struct tx_node *parent = node->parent;
	bool link = node->name && is_link(node);

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

/* The heaviest part that is out, and not hidden. */
static struct tx_node *heaviest_out(struct tx_html_tree *tree)
{
	struct tx_node *node = tree->root, *best = NULL;

	while (node) {
		if (node->kind & TX_HTML_HIDDEN &&
		    strcmp(node->name, "noscript") != 0) {
			node = tx_html_skip(node, tree->root);
			continue;
		}
		if (node->out && (!best || node->prose > best->prose))
			best = node;
		node = tx_html_next(node, tree->root);
	}
	return best;
}

static void add_all(struct tx_html_tree *tree)
{
	struct tx_node *node;

	for (node = tree->root; node; node = tx_html_next(node, tree->root))
		node->prose = node->linked = 0;
	node = tree->root;
	while (node->last)
		node = node->last;
	for (; node; node = before(node))
		add_up(node);
}

/* A nav or an aside that nothing closes may hold the page. */
void tx_html_sum(struct tx_html_tree *tree)
{
	struct tx_node *out;

	find_out(tree);
	add_all(tree);
	out = heaviest_out(tree);
	if (out && out->prose > MUCH && out->prose / 2 > tree->root->prose &&
	    (out->prose > out->linked || tree->root->prose < MUCH)) {
		for (; out; out = out->parent)
			out->out = false;
		add_all(tree);
	}
}
