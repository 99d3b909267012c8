/* SPDX-License-Identifier: MIT
 * What a web page says of itself: its address, publisher, section, keywords. */
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "model/ascii.h"
#include "model/article.h"
#include "model/uri.h"

#define MOST_KEYWORDS 64
#define MOST_SECTIONS 8
#define LONGEST       80 /* bytes of a name */

static bool is_called(const struct tx_node *meta, const char *key)
{
	static const char *const by[] = { "property", "name", "itemprop",
					  "http-equiv" };
	const char *name;
	size_t i;

	for (i = 0; i < sizeof(by) / sizeof(*by); i++) {
		name = tx_html_get(meta, by[i]);
		if (name && (!tx_ascii_compare(name, key) ||
			     (i == 0 && tx_html_has(meta, by[i], key))))
			return true;
	}
	return false;
}

const struct tx_node *tx_html_meta(const struct tx_html *html, const char *key)
{
	const struct tx_node *node = tx_html_first(&html->tree, "meta");

	for (; node; node = node->alike) {
		if (is_called(node, key) &&
		    !tx_html_is_blank(tx_html_get(node, "content")))
			return node;
	}
	return NULL;
}

/* --- address --- */

static const struct tx_node *canonical(const struct tx_html *html)
{
	const struct tx_node *node = tx_html_first(&html->tree, "link");

	for (; node; node = node->alike) {
		if (tx_html_has(node, "rel", "canonical") &&
		    !tx_html_is_blank(tx_html_get(node, "href")))
			return node;
	}
	return NULL;
}

/* What the page says its address is, by the order of who is right. */
static const char *address_of(const struct tx_html *html, const char **rule,
			      const struct tx_node **node)
{
	static const struct {
		const char *key, *rule;
	} keys[] = { { "og:url", "meta og:url" },
		     { "twitter:url", "meta twitter:url" },
		     { "parsely-link", "meta parsely-link" },
		     { "dc.identifier", "meta dc.identifier" },
		     { "dcterms.identifier", "meta dcterms.identifier" } };
	const char *url;
	size_t i;

	*node = canonical(html);
	*rule = "link rel=canonical";
	if (*node)
		return tx_html_get(*node, "href");
	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		*node = tx_html_meta(html, keys[i].key);
		*rule = keys[i].rule;
		url = *node ? tx_html_get(*node, "content") : NULL;
		if (url && (i < 3 || !strncmp(url, "http", 4)))
			return url;
	}
	*node = NULL;
	*rule = "mainEntityOfPage of the linked data";
	url = tx_linked_address(html->linked, "mainEntityOfPage");
	if (url && !strncmp(url, "http", 4))
		return url;
	*rule = "url of the linked data";
	url = tx_linked_address(html->linked, "url");
	return url && !strncmp(url, "http", 4) ? url : NULL;
}

void tx_html_base(struct tx_html *html)
{
	const struct tx_node *base = tx_html_first(&html->tree, "base"), *node;
	const char *href = base ? tx_html_get(base, "href") : NULL, *rule;
	const char *own = address_of(html, &rule, &node);
	char *url = own ? tx_uri_take(own, NULL) : NULL;

	html->base = href ? tx_uri_take(href, url) : NULL;
	if (own && !url)
		url = tx_uri_take(own, html->base);
	tx_html_put(html, "url", url ? url : own, rule, node);
	if (html->base)
		free(url);
	else
		html->base = url;
}

/* --- table --- */

static const struct {
	const char *field;
	const char *key; /* of meta, or of the linked data */
	bool linked;
	const char *rule;
} sources[] = {
	{ "publisher", "publisher", true, "publisher of the linked data" },
	{ "publisher", "og:site_name", false, "meta og:site_name" },
	{ "publisher", "application-name", false, "meta application-name" },
	{ "publisher", "dc.publisher", false, "meta dc.publisher" },
	{ "section", "articleSection", true,
	  "articleSection of the linked data" },
	{ "section", "article:section", false, "meta article:section" },
	{ "section", "parsely-section", false, "meta parsely-section" },
	{ "section", "sailthru.section", false, "meta sailthru.section" },
};

/* The values of the linked data after the FIRST. */
static void put_more(struct tx_html *html, size_t i, const char *first)
{
	const char *names[MOST_SECTIONS];
	size_t at, other,
	    count = tx_linked_names(html->linked, sources[i].key, names,
				    MOST_SECTIONS);

	for (at = 1; at < count; at++) {
		bool known = !strcmp(names[at], first);
		char *plain;

		for (other = 1; other < at && !known; other++)
			known = !strcmp(names[at], names[other]);
		plain = known ? NULL : tx_html_plain_take(names[at]);
		if (plain && !tx_html_is_blank(plain)) {
			tx_html_tell(html, sources[i].field, plain,
				     sources[i].rule, NULL, true);
			tx_put(html->article, sources[i].field, plain);
		}
		xmlFree(plain);
	}
}

static void put(struct tx_html *html, size_t i)
{
	const struct tx_node *meta;
	const char *name;

	if (!sources[i].linked) {
		meta = tx_html_meta(html, sources[i].key);
		tx_html_put(html, sources[i].field,
			    meta ? tx_html_get(meta, "content") : NULL,
			    sources[i].rule, meta);
	} else if (tx_linked_names(html->linked, sources[i].key, &name, 1)) {
		if (tx_html_put(html, sources[i].field, name, sources[i].rule,
				NULL) &&
		    !strcmp(sources[i].field, "section"))
			put_more(html, i, name);
	}
}

/* The name of the thing that NODE is, or its text. */
static void put_item(struct tx_html *html, const char *field,
		     const struct tx_node *node)
{
	const struct tx_node *at = tx_html_next(node, node);
	char *text = NULL;

	while (at && !tx_html_has(at, "itemprop", "name"))
		at = tx_html_next(at, node);
	node = at ? at : node;
	if (tx_html_get(node, "content")) {
		tx_html_put(html, field, tx_html_get(node, "content"),
			    "itemprop of the page", node);
		return;
	}
	if (node->prose + node->linked < LONGEST)
		text = tx_html_text_take(node);
	tx_html_put(html, field, text, "itemprop of the page", node);
	xmlFree(text);
}

/* Microdata of what has no meta and no linked data. */
static void put_items(struct tx_html *html)
{
	static const struct {
		const char *field, *property;
	} items[] = { { "publisher", "publisher" },
		      { "section", "articleSection" } };
	const struct tx_node *node = html->root;
	size_t i;

	for (; node; node = tx_html_next(node, html->root)) {
		if (!node->attrs || !tx_html_get(node, "itemprop"))
			continue;
		for (i = 0; i < sizeof(items) / sizeof(*items); i++) {
			if (!tx_get(html->article, items[i].field) &&
			    tx_html_has(node, "itemprop", items[i].property))
				put_item(html, items[i].field, node);
		}
	}
}

static void put_linked_keywords(struct tx_html *html)
{
	const char *words[MOST_KEYWORDS];
	size_t i, count = tx_linked_texts(html->linked, "keywords", words,
					  MOST_KEYWORDS);

	for (i = 0; i < count; i++)
		tx_html_put_keywords(html, words[i],
				     "keywords of the linked data", NULL);
}

/* One meta a keyword. */
static void put_each(struct tx_html *html, const char *key, const char *rule)
{
	const struct tx_node *node = tx_html_first(&html->tree, "meta");
	int seen = 0;

	for (; node && seen < MOST_KEYWORDS; node = node->alike) {
		if (!is_called(node, key))
			continue;
		seen++;
		tx_html_put_keywords(html, tx_html_get(node, "content"), rule,
				     node);
	}
}

static void put_tags(struct tx_html *html)
{
	const struct tx_node *node = tx_html_first(&html->tree, "a");
	int seen = 0;

	for (; node && seen < MOST_KEYWORDS; node = node->alike) {
		char *text;

		if (!tx_html_has(node, "rel", "tag") ||
		    !tx_html_within(node, html->scope))
			continue;
		seen++;
		text = tx_html_text_take(node);
		tx_html_put_keywords(html,
				     text && *text == '#' ? text + 1 : text,
				     "link rel=tag", node);
		xmlFree(text);
	}
}

static void put_keywords(struct tx_html *html)
{
	static const struct {
		const char *key, *rule;
	} keys[] = {
		{ "news_keywords", "meta news_keywords" },
		{ "keywords", "meta keywords" },
		{ "parsely-tags", "meta parsely-tags" },
		{ "sailthru.tags", "meta sailthru.tags" },
	};
	const struct tx_node *meta;
	size_t i;

	put_linked_keywords(html);
	if (!tx_get(html->article, "keyword"))
		put_each(html, "article:tag", "meta article:tag");
	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		meta = tx_html_meta(html, keys[i].key);
		if (meta && !tx_get(html->article, "keyword"))
			tx_html_put_keywords(html, tx_html_get(meta, "content"),
					     keys[i].rule, meta);
	}
	if (!tx_get(html->article, "keyword"))
		put_each(html, "dc.subject", "meta dc.subject");
	if (!tx_get(html->article, "keyword"))
		put_tags(html);
}

void tx_html_about(struct tx_html *html)
{
	size_t i;

	for (i = 0; i < sizeof(sources) / sizeof(*sources); i++)
		put(html, i);
	put_items(html);
	put_keywords(html);
}
