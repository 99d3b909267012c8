/* SPDX-License-Identifier: MIT
 * The dateline of a web page's article: the first words of its body. */
#include <string.h>

#include "load/dateline.h"
#include "load/page-parts.h"
#include "load/page-words.h"
#include "model/article.h"
#include "model/markup.h"

#define REACH 200 /* bytes of the first paragraph that are looked at */

static bool is_same(const xmlNode *node, const char *standfirst)
{
	xmlChar *text = xmlNodeGetContent(node);
	struct tx_bag a, b;
	bool same = false;

	if (text) {
		tx_bag_fill(&a, (const char *)text, strlen((char *)text));
		tx_bag_fill(&b, standfirst, strlen(standfirst));
		same = tx_bag_is_same(&a, &b);
	}
	xmlFree(text);
	return same;
}

/* The first one that is not the standfirst. */
static xmlNodePtr first_paragraph(const struct tx_html *html)
{
	xmlNodePtr body = tx_get(html->article, "body"), node = body;
	char *standfirst = tx_text_take(html->article, "standfirst");
	int seen = 0;

	while (node) {
		if (tx_markup_is(node, "p") &&
		    (seen++ || !standfirst || !is_same(node, standfirst)))
			break;
		node = tx_node_next(node, body);
	}
	xmlFree(standfirst);
	return node;
}

/* The first text of PARAGRAPH that is not blank. */
static xmlNodePtr first_text(xmlNodePtr paragraph)
{
	xmlNodePtr node = paragraph;

	while (node && (node->type != XML_TEXT_NODE ||
			tx_html_is_blank((const char *)node->content)))
		node = tx_node_next(node, paragraph);
	return node;
}

/* Takes LENGTH bytes off the start of PARAGRAPH, from its text FROM on. */
static void cut(xmlNodePtr paragraph, xmlNodePtr from, size_t length)
{
	xmlNodePtr node = from;
	size_t size, part;
	xmlChar *rest;

	while (node && length) {
		if (node->type == XML_TEXT_NODE) {
			size = strlen((const char *)node->content);
			part = size < length ? size : length;
			rest = xmlStrdup(node->content + part);
			xmlNodeSetContent(node, NULL);
			if (rest)
				xmlNodeAddContent(node, rest);
			xmlFree(rest);
			length -= part;
		}
		node = tx_node_next(node, paragraph);
	}
}

void tx_html_dateline(struct tx_html *html)
{
	xmlNodePtr paragraph = first_paragraph(html), from;
	char *text;
	size_t blank, taken, length;

	from = paragraph ? first_text(paragraph) : NULL;
	if (!from)
		return;
	text = (char *)xmlNodeGetContent(paragraph);
	if (!text)
		return;
	for (length = 0; text[length]; length++) {
		if (strchr("\t\r\n", text[length]))
			text[length] = ' ';
	}
	/* What is blank before the first text is in texts of its own. */
	length = strlen(text);
	blank = strspn(text, " ");
	length = length - blank < REACH ? length - blank : REACH;
	taken = tx_dateline_read(html->article, text + blank, length, &length);
	if (taken) {
		text[blank + length] = '\0';
		tx_html_tell(html, "dateline", text + blank,
			     "the first words of the body", NULL, true);
		taken += strspn((const char *)from->content, " \t\r\n");
		cut(paragraph, from, taken);
	}
	xmlFree(text);
}
