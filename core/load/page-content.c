/* SPDX-License-Identifier: MIT
 * The content node: the element of a web page that holds the article's body. */
#include "load/page-parts.h"

#define ENOUGH    250 /* bytes of prose that no teaser has */
#define PARAGRAPH 40
#define PART      80

/* Does an element of SOME bytes, of ALL on the page, look like an article? */
static bool is_enough(size_t some, size_t all)
{
	return some >= ENOUGH || (some && some >= all / 2);
}

static xmlNodePtr common(xmlNodePtr a, const xmlNode *b)
{
	while (a && !tx_html_within(b, a))
		a = a->parent;
	return a;
}

static bool is_page(const xmlNode *node)
{
	return node->type != XML_ELEMENT_NODE || tx_html_is(node, "body") ||
	       tx_html_is(node, "html");
}

/* Some sites mark every paragraph as articleBody: then it is what is around
 * them all. */
static xmlNodePtr by_property(xmlNodePtr root)
{
	xmlNodePtr node = root, around = NULL, first = NULL;
	size_t all = 0, most = 0;

	while (node) {
		if (!tx_html_has(node, "itemprop", "articleBody")) {
			node = tx_html_next(node, root);
			continue;
		}
		size_t some = tx_html_prose(node);

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

static bool is_article(const xmlNode *node)
{
	return tx_html_is(node, "article");
}

static bool is_main(const xmlNode *node)
{
	return tx_html_is(node, "main") || tx_html_has(node, "role", "main");
}

/* The first element that IS such a one and holds enough. */
static xmlNodePtr first_of(xmlNodePtr root, size_t all,
			   bool (*is)(const xmlNode *node))
{
	xmlNodePtr node = root;

	while (node) {
		if (!is(node)) {
			node = tx_html_next(node, root);
			continue;
		}
		if (is_enough(tx_html_prose(node), all))
			return node;
		node = tx_html_skip(node, root);
	}
	return NULL;
}

/* The text of the paragraphs that stand right in NODE, or of NODE itself. */
static size_t own_prose(const xmlNode *node, bool loose)
{
	xmlNodePtr child;
	size_t bytes = 0;

	for (child = node->children; child; child = child->next) {
		if (tx_html_is(child, "p") ||
		    (loose && child->type == XML_TEXT_NODE))
			bytes += tx_html_prose(child);
	}
	return bytes;
}

/* WITH_NOISE: what a class calls boilerplate counts too. */
static xmlNodePtr most_prose(xmlNodePtr root, bool with_noise)
{
	xmlNodePtr node = root, best = NULL;
	size_t most = 0;

	while (node) {
		if (node->type != XML_ELEMENT_NODE) {
			node = tx_html_next(node, root);
			continue;
		}
		if (tx_html_is_out(node) ||
		    (!with_noise && tx_html_is_noise(node))) {
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
static bool is_part(xmlNodePtr other, const xmlNode *node)
{
	xmlChar *a, *b;
	bool same;

	if (other == node || other->type != XML_ELEMENT_NODE ||
	    !xmlStrEqual(other->name, node->name))
		return false;
	a = xmlGetNoNsProp(node, BAD_CAST "class");
	b = xmlGetNoNsProp(other, BAD_CAST "class");
	same = xmlStrEqual(a, b);
	xmlFree(a);
	xmlFree(b);
	return same && own_prose(other, true) >= PART;
}

static bool is_split(const xmlNode *node)
{
	xmlNodePtr other;

	if (!is_page(node->parent) &&
	    own_prose(node->parent, false) >= PARAGRAPH)
		return true;
	for (other = node->parent->children; other; other = other->next) {
		if (is_part(other, node))
			return true;
	}
	return false;
}

static xmlNodePtr by_prose(xmlNodePtr root, size_t all)
{
	static const char *const within[] = {
		"p",    "li",    "ul",   "ol",         "dd", "dt", "dl",
		"tr",   "em",    "span", "b",          "i",  "a",  "strong",
		"font", "tbody", "pre",  "blockquote", NULL
	};
	xmlNodePtr node = most_prose(root, false);

	/* A class may be around everything: `entry has-related`. */
	if (!node || tx_html_prose(node) < all / 2)
		node = most_prose(root, true);

	while (node && !is_page(node) && tx_html_is_of(node, within))
		node = node->parent;
	while (node && !is_page(node) && is_split(node))
		node = node->parent;
	return node;
}

xmlNodePtr tx_html_content(xmlNodePtr root)
{
	size_t all = tx_html_prose(root);
	xmlNodePtr found = by_property(root);

	if (!found)
		found = first_of(root, all, is_article);
	if (!found)
		found = first_of(root, all, is_main);
	return found ? found : by_prose(root, all);
}
