/* SPDX-License-Identifier: MIT
 * Web pages: the page's own words about itself, and the markup of the element
 * that holds its text. */
#include "load/page.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "load/embargo.h"
#include "load/page-parts.h"
#include "model/article.h"

static void ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

/* Without HTML_PARSE_HUGE: 256 levels, which bounds every walk upwards. */
static htmlDocPtr parse(const char *html, size_t length)
{
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	htmlDocPtr doc = NULL;

	if (!parser || length > INT_MAX)
		goto out;
	parser->sax->serror = ignore;
	doc =
	    htmlCtxtReadMemory(parser, html, (int)length, NULL, "UTF-8",
			       HTML_PARSE_NONET | HTML_PARSE_NOERROR |
				   HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
				   HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
out:
	htmlFreeParserCtxt(parser);
	return doc;
}

/* The article around the content node, where its headline and byline are. */
static xmlNodePtr scope_of(xmlNodePtr content)
{
	static const char *const names[] = { "article", "main", NULL };
	xmlNodePtr node;

	for (node = content; node; node = node->parent) {
		if (tx_html_is_of(node, names))
			return node;
	}
	return content;
}

static void put_language(struct tx_html *html)
{
	xmlChar *lang = xmlGetNoNsProp(html->root, BAD_CAST "lang");

	tx_html_put(html, "language", (const char *)lang);
	xmlFree(lang);
}

int tx_page_read(xmlDocPtr feed, const char *html, size_t length,
		 const struct tx_loading *loading)
{
	htmlDocPtr doc = parse(html, length);
	struct tx_html page = { .words = loading->words,
				.language = loading->language };
	char *text = NULL;
	int status = -1;

	page.root = doc ? xmlDocGetRootElement(doc) : NULL;
	page.content = page.root ? tx_html_content(page.root) : NULL;
	if (!page.content)
		goto out;
	page.article = tx_article_new(feed);
	if (!page.article)
		goto out;
	page.scope = scope_of(page.content);
	put_language(&page);
	text = tx_text_take(page.article, "language");
	page.language = text ? text : loading->language;
	tx_html_base(&page);
	tx_html_headline(&page);
	tx_html_linked_data(&page);
	tx_html_title(&page);
	tx_html_meta(&page);
	tx_html_times(&page);
	tx_html_byline(&page);
	if (!tx_html_body(&page))
		goto out;
	tx_embargo_find(page.article, page.words, page.language);
	tx_html_standfirst(&page);
	tx_html_picture(&page);
	status = 0;
out:
	xmlFree(text);
	free(page.base);
	xmlFreeDoc(doc);
	return status;
}
