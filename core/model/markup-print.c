/* SPDX-License-Identifier: MIT
 * Markup as XHTML text that HTML readers read too. */
#include "model/markup.h"

#include <string.h>

#include "model/article.h"
#include "model/buffer.h"

static const char *escape_of(char c, bool attribute)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return attribute ? "&quot;" : NULL;
	case '\n':
		return attribute ? "&#10;" : NULL;
	default:
		return NULL;
	}
}

void tx_escape(xmlBufferPtr out, const char *text, bool attribute)
{
	const char *stop = attribute ? "&<>\"\n" : "&<>";

	for (;;) {
		size_t plain = strcspn(text, stop);

		xmlBufferAdd(out, BAD_CAST text, (int)plain);
		text += plain;
		if (!*text)
			return;
		xmlBufferCCat(out, escape_of(*text++, attribute));
	}
}

/* Elements that HTML writes without an end tag (HTML 13.1.2). */
static bool is_void(const xmlNode *node)
{
	static const char *const names[] = { "br", "hr", "img", "source" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!strcmp(names[i], (const char *)node->name))
			return true;
	}
	return false;
}

static void open_tag(xmlBufferPtr out, const xmlNode *node)
{
	const xmlAttr *attr;
	xmlChar *value;

	xmlBufferCCat(out, "<");
	xmlBufferCat(out, node->name);
	for (attr = node->properties; attr; attr = attr->next) {
		value = xmlNodeListGetString(node->doc, attr->children, 1);
		xmlBufferCCat(out, " ");
		xmlBufferCat(out, attr->name);
		xmlBufferCCat(out, "=\"");
		tx_escape(out, value ? (const char *)value : "", true);
		xmlBufferCCat(out, "\"");
		xmlFree(value);
	}
	xmlBufferCCat(out, is_void(node) ? " />" : ">");
}

static void close_tag(xmlBufferPtr out, const xmlNode *node)
{
	if (is_void(node))
		return;
	xmlBufferCCat(out, "</");
	xmlBufferCat(out, node->name);
	xmlBufferCCat(out, ">");
}

void tx_markup_print(xmlBufferPtr out, const xmlNode *top)
{
	const xmlNode *node = top;

	for (;;) {
		if (node->type == XML_ELEMENT_NODE)
			open_tag(out, node);
		else if (node->content &&
			 (node->type == XML_TEXT_NODE ||
			  node->type == XML_CDATA_SECTION_NODE))
			tx_escape(out, (const char *)node->content, false);
		if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		if (node->type == XML_ELEMENT_NODE)
			close_tag(out, node);
		while (node != top && !node->next) {
			node = node->parent;
			close_tag(out, node);
		}
		if (node == top)
			return;
		node = node->next;
	}
}

char *tx_markup_take(const xmlNode *node)
{
	xmlBufferPtr out = tx_buffer_new();

	if (!out)
		return NULL;
	for (node = node->children; node; node = node->next)
		tx_markup_print(out, node);
	return tx_buffer_take(out);
}
