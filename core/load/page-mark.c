/* SPDX-License-Identifier: MIT
 * What the names on a page call boilerplate, before anybody asks where its
 * article is. */
#include "load/page-content.h"

#define SHORT 160  /* bytes */
#define MOST  0.4F /* of the page's text: it is the article then */

/* A class may be around everything: `entry has-related`. */
static void keep_around(struct tx_node *node)
{
	for (; node && !(node->flags & TX_CLASS_KEPT); node = node->parent)
		node->flags |= TX_CLASS_KEPT;
}

static void keep(struct tx_node *root)
{
	struct tx_node *node;

	for (node = root; node; node = tx_html_next(node, root)) {
		if (tx_html_is(node, "h1") || tx_html_is(node, "main") ||
		    tx_html_is(node, "body"))
			keep_around(node);
	}
}

static bool is_noise(const struct tx_node *root, const struct tx_node *node,
		     unsigned kinds)
{
	if (!(kinds & (TX_CLASS_BAD | TX_CLASS_LIST)) || kinds & TX_CLASS_KEPT)
		return false;
	if (!(kinds & TX_CLASS_BAD) && node->linked * 2 < node->prose &&
	    node->prose > SHORT)
		return false;
	return kinds & TX_CLASS_COMMENT || node->score <= root->score * MOST;
}

void tx_content_mark(const struct tx_classes *classes, struct tx_node *root)
{
	struct tx_node *node = root;

	keep(root);
	while (node) {
		if (!node->name || node->kind & TX_HTML_INLINE) {
			node = tx_html_next(node, root);
			continue;
		}
		if (node != root && node->out) {
			node = tx_html_skip(node, root);
			continue;
		}
		if (is_noise(root, node, tx_class_of(classes, node))) {
			node->flags |= TX_CLASS_CUT;
			node = tx_html_skip(node, root);
			continue;
		}
		node = tx_html_next(node, root);
	}
}

void tx_content_unmark(struct tx_node *root, bool comments)
{
	struct tx_node *node;

	for (node = root; node; node = tx_html_next(node, root)) {
		if (comments || !(node->flags & TX_CLASS_COMMENT))
			node->flags &= ~(unsigned)TX_CLASS_CUT;
	}
}

/* A word of a sentence is text, whatever its class. */
bool tx_html_in_text(const struct tx_node *node)
{
	static const char *const words[] = { "a",     "abbr", "b",    "cite",
					     "code",  "em",   "i",    "q",
					     "span",  "s",    "sub",  "strong",
					     "sup",   "time", "mark", "u",
					     "small", NULL };
	static const char *const texts[] = {
		"p",    "li",         "td", "th",   "dd",  "dt", "h2", "h3",
		"h4",   "h5",         "h6", "a",    "em",  "i",  "b",  "strong",
		"span", "figcaption", "q",  "code", "pre", NULL
	};

	return tx_html_is_of(node, words) && tx_html_is_of(node->parent, texts);
}
