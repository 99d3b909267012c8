/* SPDX-License-Identifier: MIT
 * The content node: the element of a web page that holds the article's body. */
#include <string.h>

#include "load/page-parts.h"

#define ENOUGH    250 /* bytes of prose that no teaser has */
#define PARAGRAPH 40
#define PART      80

static size_t prose(const struct tx_node *node)
{
	return node->out && node->name ? 0 : node->prose;
}

/* Does an element of SOME bytes, of ALL on the page, look like an article? */
static bool is_enough(size_t some, size_t all)
{
	return some >= ENOUGH || (some && some >= all / 2);
}

static struct tx_node *common(struct tx_node *a, const struct tx_node *b)
{
	while (a && !tx_html_within(b, a))
		a = a->parent;
	return a;
}

static bool is_page(const struct tx_node *node)
{
	return !node->name || tx_html_is(node, "body") ||
	       tx_html_is(node, "html");
}

/* Some sites mark every paragraph as articleBody: then it is what is around
 * them all. */
static struct tx_node *by_property(struct tx_node *root)
{
	struct tx_node *node = root, *around = NULL, *first = NULL;
	size_t all = 0, most = 0;

	while (node) {
		if (!tx_html_has(node, "itemprop", "articleBody")) {
			node = tx_html_next(node, root);
			continue;
		}
		size_t some = prose(node);

		if (some) {
			most = first ? most : some;
			first = first ? first : node;
			around = around ? common(around, node) : node;
			all += some;
		}
		node = tx_html_skip(node, root);
	}
	return around && most < all / 2 && !is_page(around) ? around : first;
}

static bool is_article(const struct tx_node *node)
{
	return tx_html_is(node, "article");
}

static bool is_main(const struct tx_node *node)
{
	return tx_html_is(node, "main") || tx_html_has(node, "role", "main");
}

/* The first element that IS such a one and holds enough. */
static struct tx_node *first_of(struct tx_node *root, size_t all,
				bool (*is)(const struct tx_node *node))
{
	struct tx_node *node = root;

	while (node) {
		if (!is(node)) {
			node = tx_html_next(node, root);
			continue;
		}
		if (is_enough(prose(node), all))
			return node;
		node = tx_html_skip(node, root);
	}
	return NULL;
}

/* The text of the paragraphs that stand right in NODE, or of NODE itself. */
static size_t own_prose(const struct tx_node *node, bool loose)
{
	struct tx_node *child;
	size_t bytes = 0;

	for (child = node->first; child; child = child->next) {
		if (tx_html_is(child, "p") || (loose && child->text))
			bytes += prose(child);
	}
	return bytes;
}

/* WITH_NOISE: what a class calls boilerplate counts too. */
static struct tx_node *most_prose(struct tx_node *root, bool with_noise)
{
	struct tx_node *node = root, *best = NULL;
	size_t most = 0;

	while (node) {
		if (!node->name) {
			node = tx_html_next(node, root);
			continue;
		}
		if (node->out || (!with_noise && tx_html_is_noise(node))) {
			node = tx_html_skip(node, root);
			continue;
		}
		size_t bytes = own_prose(node, true);

		if (bytes > most) {
			most = bytes;
			best = node;
		}
		node = tx_html_next(node, root);
	}
	return best;
}

/* Is OTHER, a neighbour of NODE, one more part of the same text? */
static bool is_part(struct tx_node *other, const struct tx_node *node)
{
	const char *a, *b;

	if (other == node || !other->name ||
	    strcmp(other->name, node->name) != 0)
		return false;
	a = tx_html_get(node, "class");
	b = tx_html_get(other, "class");
	return !strcmp(a ? a : "", b ? b : "") &&
	       own_prose(other, true) >= PART;
}

static bool is_split(const struct tx_node *node)
{
	struct tx_node *other;

	if (!is_page(node->parent) &&
	    own_prose(node->parent, false) >= PARAGRAPH)
		return true;
	for (other = node->parent->first; other; other = other->next) {
		if (is_part(other, node))
			return true;
	}
	return false;
}

static struct tx_node *by_prose(struct tx_node *root, size_t all)
{
	static const char *const within[] = {
		"p",    "li",    "ul",   "ol",         "dd", "dt", "dl",
		"tr",   "em",    "span", "b",          "i",  "a",  "strong",
		"font", "tbody", "pre",  "blockquote", NULL
	};
	struct tx_node *node = most_prose(root, false);

	/* A class may be around everything: `entry has-related`. */
	if (!node || prose(node) < all / 2)
		node = most_prose(root, true);

	while (node && !is_page(node) && tx_html_is_of(node, within))
		node = node->parent;
	while (node && !is_page(node) && is_split(node))
		node = node->parent;
	return node;
}

struct tx_node *tx_html_content(struct tx_node *root)
{
	size_t all = prose(root);
	struct tx_node *found = by_property(root);

	if (!found)
		found = first_of(root, all, is_article);
	if (!found)
		found = first_of(root, all, is_main);
	return found ? found : by_prose(root, all);
}
