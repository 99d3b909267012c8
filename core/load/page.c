/* SPDX-License-Identifier: MIT
 * Web pages: the page's own words about itself, and the markup of the element
 * that holds its text. */
#include "load/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/embargo.h"
#include "load/page-parts.h"
#include "model/article.h"

/* The article around the content node, where its headline and byline are. */
static struct tx_node *scope_of(struct tx_node *content)
{
	static const char *const names[] = { "article", "main", NULL };
	struct tx_node *node;

	for (node = content; node; node = node->parent) {
		if (tx_html_is_of(node, names))
			return node;
	}
	return content;
}

/* Where the page's element states none. */
static void put_meta_language(struct tx_html *html)
{
	static const struct {
		const char *key, *rule;
	} keys[] = { { "content-language", "meta content-language" },
		     { "inLanguage", "meta inLanguage" },
		     { "dc.language", "meta dc.language" },
		     { "og:locale", "meta og:locale" } };
	const struct tx_node *meta;
	char *tag, *mark;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		meta = tx_html_meta(html, keys[i].key);
		tag = meta ? (char *)xmlStrdup(
				 BAD_CAST tx_html_get(meta, "content"))
			   : NULL;
		mark = tag ? strchr(tag, '_') : NULL;
		if (mark)
			*mark = '-';
		tx_html_put(html, "language", tag, keys[i].rule, meta);
		xmlFree(tag);
	}
}

static void put_language(struct tx_html *html)
{
	const struct tx_node *node = tx_html_first(&html->tree, "html");
	const char *lang = node ? tx_html_get(node, "lang") : NULL;

	if (node && !lang)
		lang = tx_html_get(node, "xml:lang");
	tx_html_put(html, "language", lang, "lang of the page", node);
	put_meta_language(html);
}

static bool read_parts(struct tx_html *html)
{
	tx_html_base(html);
	tx_html_headline(html);
	tx_html_kicker(html);
	tx_html_dek(html);
	tx_html_about(html);
	tx_html_trail(html);
	tx_html_dates(html);
	tx_html_byline(html);
	if (!tx_html_body(html))
		return false;
	tx_html_shell_body(html);
	tx_html_dateline(html);
	tx_embargo_find(html->article, html->words, html->language);
	tx_html_standfirst(html);
	tx_html_picture(html);
	tx_html_related(html);
	tx_html_time(html);
	return true;
}

static bool find_content(struct tx_html *html)
{
	html->content = tx_html_content(html);
	if (!html->content)
		return tx_html_shell(html);
	html->scope = scope_of(html->content);
	return tx_html_is_article(html);
}

int tx_page_read(xmlDocPtr feed, const char *html, size_t length,
		 const struct tx_loading *loading)
{
	struct tx_html page = { .words = loading->words,
				.language = loading->language,
				.trace = loading->trace };
	char *language = NULL, number[24];
	int status = -1;

	snprintf(number, sizeof(number), "%d", TX_HTML_DEPTH);
	if (!tx_html_open(&page.tree, html, length))
		goto out;
	page.root = page.tree.root;
	if (page.tree.deep)
		tx_tell(loading->teller, TX_MSG_DEEP, 0, number);
	page.linked = tx_linked_new(&page.tree);
	if (!find_content(&page))
		goto out;
	page.article = tx_article_new(feed);
	if (!page.article)
		goto out;
	put_language(&page);
	language = tx_text_take(page.article, "language");
	page.language = language ? language : loading->language;
	if (read_parts(&page)) {
		tx_html_stub(&page, loading->teller);
		status = 0;
	}
out:
	xmlFree(language);
	free(page.base);
	tx_linked_free(page.linked);
	tx_html_close(&page.tree);
	return status;
}
