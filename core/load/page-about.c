/* SPDX-License-Identifier: MIT
 * What a web page says of itself: its address, publisher, section, keywords. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "load/page-parts.h"
#include "model/article.h"
#include "model/uri.h"

#define MOST_KEYWORDS 64

static bool is_called(const struct tx_node *meta, const char *key)
{
	static const char *const by[] = { "property", "name", "itemprop" };
	const char *name;
	size_t i;

	for (i = 0; i < sizeof(by) / sizeof(*by); i++) {
		name = tx_html_get(meta, by[i]);
		if (name && (!strcasecmp(name, key) ||
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

void tx_html_base(struct tx_html *html)
{
	const struct tx_node *base = tx_html_first(&html->tree, "base");
	const struct tx_node *link = canonical(html);
	const struct tx_node *meta = tx_html_meta(html, "og:url");
	const char *href = base ? tx_html_get(base, "href") : NULL;
	const char *own = link   ? tx_html_get(link, "href")
			  : meta ? tx_html_get(meta, "content")
				 : NULL;
	char *url = own ? tx_uri_take(own, NULL) : NULL;

	html->base = href ? tx_uri_take(href, url) : NULL;
	if (own && !url)
		url = tx_uri_take(own, html->base);
	tx_html_put(html, "url", url ? url : own,
		    link ? "link rel=canonical" : "meta og:url",
		    link ? link : meta);
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
		tx_html_put(html, sources[i].field, name, sources[i].rule,
			    NULL);
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
	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		meta = tx_html_meta(html, keys[i].key);
		if (meta && !tx_get(html->article, "keyword"))
			tx_html_put_keywords(html, tx_html_get(meta, "content"),
					     keys[i].rule, meta);
	}
}

void tx_html_about(struct tx_html *html)
{
	size_t i;

	for (i = 0; i < sizeof(sources) / sizeof(*sources); i++)
		put(html, i);
	put_keywords(html);
}
