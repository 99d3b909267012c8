/* SPDX-License-Identifier: MIT
 * Web pages: for now the page's own words about itself, and its text read like
 * scraped text. */
#include "load/page.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <string.h>

#include "load/text.h"
#include "model/article.h"
#include "model/buffer.h"

static void ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

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

static bool is_one_of(const char *name, const char *const *names)
{
	for (; *names; names++) {
		if (!strcmp(name, *names))
			return true;
	}
	return false;
}

static const char *const hidden[] = {
	"script", "style",    "noscript", "head",   "template", "svg",
	"nav",    "footer",   "form",     "button", "iframe",   "select",
	"option", "textarea", "object",   NULL
};
static const char *const blocks[] = {
	"p",          "div",    "h1",      "h2",    "h3",     "h4",
	"h5",         "h6",     "li",      "ul",    "ol",     "section",
	"article",    "header", "main",    "aside", "figure", "figcaption",
	"blockquote", "pre",    "table",   "tr",    "dl",     "dt",
	"dd",         "time",   "address", "hr",    NULL
};

static void new_paragraph(xmlBufferPtr out)
{
	int length = xmlBufferLength(out);

	tx_buffer_trim(out, 0);
	if (length)
		xmlBufferCCat(out, "\n\n");
}

static void enter(xmlBufferPtr out, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE && node->content)
		tx_buffer_collapse(out, 0, (const char *)node->content,
				   strlen((const char *)node->content));
	else if (node->type == XML_ELEMENT_NODE &&
		 !strcmp((const char *)node->name, "br"))
		xmlBufferCCat(out, "\n");
	else if (node->type == XML_ELEMENT_NODE &&
		 is_one_of((const char *)node->name, blocks))
		new_paragraph(out);
}

static void leave(xmlBufferPtr out, const xmlNode *node)
{
	if (node->type == XML_ELEMENT_NODE &&
	    is_one_of((const char *)node->name, blocks))
		new_paragraph(out);
}

/* The page as its reader sees it: a paragraph for each block. */
static void flatten(xmlBufferPtr out, const xmlNode *top)
{
	const xmlNode *node = top;

	while (node) {
		bool skip = node->type == XML_ELEMENT_NODE &&
			    is_one_of((const char *)node->name, hidden);

		if (!skip)
			enter(out, node);
		if (!skip && node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		while (node != top && !node->next) {
			leave(out, node);
			node = node->parent;
		}
		if (node == top)
			return;
		leave(out, node);
		node = node->next;
	}
}

/* --- what the page says of itself --- */

static const struct {
	const char *key; /* of meta, @name or @property */
	const char *field;
} metas[] = {
	{ "og:title", "headline" },
	{ "og:description", "standfirst" },
	{ "description", "standfirst" },
	{ "og:url", "url" },
	{ "og:site_name", "publisher" },
	{ "article:section", "section" },
	{ "article:published_time", "published" },
	{ "article:modified_time", "modified" },
	{ "author", "author" },
};

static void use(xmlNodePtr article, const char *field, xmlChar *value)
{
	if (value && *value && !tx_get(article, field))
		tx_put(article, field, (const char *)value);
	xmlFree(value);
}

static void use_meta(xmlNodePtr article, xmlNodePtr node)
{
	xmlChar *key = xmlGetNoNsProp(node, BAD_CAST "property");
	size_t i;

	if (!key)
		key = xmlGetNoNsProp(node, BAD_CAST "name");
	for (i = 0; key && i < sizeof(metas) / sizeof(*metas); i++) {
		if (!strcmp((const char *)key, metas[i].key))
			use(article, metas[i].field,
			    xmlGetNoNsProp(node, BAD_CAST "content"));
	}
	if (key && !strcmp((const char *)key, "og:image") &&
	    !tx_get(article, "media")) {
		xmlChar *url = xmlGetNoNsProp(node, BAD_CAST "content");
		xmlNodePtr media = tx_add(article, "media", NULL, 0);

		tx_put(media, "kind", "image");
		use(media, "url", url);
	}
	xmlFree(key);
}

static void use_link(xmlNodePtr article, xmlNodePtr node)
{
	xmlChar *rel = xmlGetNoNsProp(node, BAD_CAST "rel");

	if (rel && !strcmp((const char *)rel, "canonical"))
		use(article, "url", xmlGetNoNsProp(node, BAD_CAST "href"));
	xmlFree(rel);
}

static void use_head(xmlNodePtr article, xmlNodePtr node)
{
	for (; node; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (!strcmp((const char *)node->name, "meta"))
			use_meta(article, node);
		else if (!strcmp((const char *)node->name, "link"))
			use_link(article, node);
		else if (!strcmp((const char *)node->name, "head"))
			use_head(article, node->children);
	}
}

int tx_page_read(xmlDocPtr feed, const char *html, size_t length,
		 const struct tx_words *words, const char *language)
{
	htmlDocPtr page = parse(html, length);
	xmlNodePtr root = page ? xmlDocGetRootElement(page) : NULL, article;
	xmlBufferPtr text = tx_buffer_new();
	int status = -1;

	if (!root || !text)
		goto out;
	flatten(text, root);
	status = tx_text_read(feed, (const char *)xmlBufferContent(text),
			      (size_t)xmlBufferLength(text), words, language);
	article = tx_article_first(feed);
	if (status || !article)
		goto out;
	use(article, "language", xmlGetNoNsProp(root, BAD_CAST "lang"));
	use_head(article, root->children);
out:
	xmlFreeDoc(page);
	xmlBufferFree(text);
	return status;
}
