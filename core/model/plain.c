/* SPDX-License-Identifier: MIT
 * Markup as plain text: a body's paragraphs, a text field's characters. */
#include "model/article.h"

#include <string.h>

#include "model/buffer.h"
#include "model/markup.h"

/* Ends the paragraph that began at START: trims it, and sets the next one off
 * by a blank line. Returns where that one starts. */
static int end_paragraph(xmlBufferPtr out, int start)
{
	tx_buffer_trim(out, start);
	if (xmlBufferLength(out) > start)
		xmlBufferCCat(out, "\n\n");
	return xmlBufferLength(out);
}

struct walk {
	xmlBufferPtr out;
	int start; /* offset of the current paragraph */
	int pre;   /* depth inside pre */
};

static void enter(struct walk *walk, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE ||
	    node->type == XML_CDATA_SECTION_NODE) {
		if (!node->content)
			return;
		if (walk->pre)
			xmlBufferCat(walk->out, node->content);
		else
			tx_buffer_collapse(walk->out, walk->start,
					   (const char *)node->content,
					   strlen((const char *)node->content));
		return;
	}
	if (tx_markup_is(node, "br"))
		xmlBufferCCat(walk->out, "\n");
	else if (tx_markup_is_block(node))
		walk->start = end_paragraph(walk->out, walk->start);
	if (tx_markup_is(node, "pre"))
		walk->pre++;
}

static void leave(struct walk *walk, const xmlNode *node)
{
	if (node->type != XML_ELEMENT_NODE)
		return;
	if (tx_markup_is(node, "pre"))
		walk->pre--;
	if (tx_markup_is_block(node))
		walk->start = end_paragraph(walk->out, walk->start);
	else if (tx_markup_is(node, "td") || tx_markup_is(node, "th"))
		tx_buffer_collapse(walk->out, walk->start, " ", 1);
}

char *tx_body_text_take(const xmlNode *body)
{
	struct walk walk = { .out = tx_buffer_new() };
	const xmlNode *node = body->children;

	if (!walk.out)
		return NULL;
	while (node) {
		enter(&walk, node);
		if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		leave(&walk, node);
		while (node && !node->next) {
			node = node->parent == body ? NULL : node->parent;
			if (node)
				leave(&walk, node);
		}
		node = node ? node->next : NULL;
	}
	end_paragraph(walk.out, walk.start);
	tx_buffer_trim(walk.out, 0);
	return tx_buffer_take(walk.out);
}

void tx_markup_plain(xmlBufferPtr out, const xmlNode *top)
{
	const xmlNode *node = top;

	while (node) {
		bool apart =
		    tx_markup_is_block(node) || tx_markup_is(node, "br") ||
		    tx_markup_is(node, "td") || tx_markup_is(node, "th");

		if (apart)
			xmlBufferCCat(out, " ");
		if ((node->type == XML_TEXT_NODE ||
		     node->type == XML_CDATA_SECTION_NODE) &&
		    node->content)
			xmlBufferCat(out, node->content);
		if (node->children && node->type != XML_ENTITY_REF_NODE) {
			node = node->children;
			continue;
		}
		while (node != top && !node->next) {
			node = node->parent;
			if (tx_markup_is_block(node))
				xmlBufferCCat(out, " ");
		}
		node = node == top ? NULL : node->next;
	}
}
