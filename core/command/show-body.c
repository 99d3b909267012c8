/* SPDX-License-Identifier: MIT
 * A body as lines for a person: paragraphs, lists, quotes, headings. */
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"
#include "model/wrap.h"

#define COUNTED 1000 /* items of a list; the others get no number */
#define DEEPEST 8    /* lists and quotes that still indent */

struct body {
	const struct tx_show *show;
	xmlBufferPtr text;   /* of the paragraph so far */
	const xmlNode *last; /* its last piece */
	int pre;             /* depth inside pre */
	const xmlNode *item; /* the list item that was marked last */
	bool listed;         /* so the paragraph before was in a list */
};

static const xmlNode *around(const xmlNode *node, const char *name)
{
	for (; node; node = node->parent) {
		if (tx_markup_is(node, name))
			return node;
	}
	return NULL;
}

static bool is_heading(const xmlNode *node)
{
	for (; node; node = node->parent) {
		const char *name = (const char *)node->name;

		if (tx_is_markup(node) && name[0] == 'h' && name[1] >= '1' &&
		    name[1] <= '6' && !name[2])
			return true;
	}
	return false;
}

static size_t number_of(const xmlNode *item)
{
	size_t number = 1;

	for (item = item->prev; item && number < COUNTED; item = item->prev)
		number += tx_markup_is(item, "li");
	return number < COUNTED ? number : 0;
}

/* What stands before the lines of the paragraph that ends at NODE: once for each
 * list and quote around it. */
static void indent(const struct body *body, const xmlNode *node,
		   xmlBufferPtr first, xmlBufferPtr rest)
{
	const xmlNode *item = around(node, "li");
	char mark[24] = "- ";
	int deep = 0, room;
	size_t number;

	for (const xmlNode *up = node; up; up = up->parent) {
		if (up == item)
			continue;
		if (tx_markup_is(up, "li") && deep++ < DEEPEST)
			xmlBufferCCat(rest, "  ");
		else if (tx_markup_is(up, "blockquote") && deep++ < DEEPEST)
			xmlBufferCCat(rest, "> ");
	}
	xmlBufferCat(first, xmlBufferContent(rest));
	if (!item)
		return;
	number = tx_markup_is(item->parent, "ol") ? number_of(item) : 0;
	if (number)
		snprintf(mark, sizeof(mark), "%zu. ", number);
	xmlBufferCCat(first, item == body->item ? "" : mark);
	for (room = (int)strlen(mark); room; room--) {
		xmlBufferCCat(rest, " ");
		xmlBufferCCat(first, item == body->item ? " " : "");
	}
}

static void print(struct body *body, const xmlNode *item)
{
	xmlBufferPtr first = tx_buffer_new(), rest = tx_buffer_new();
	bool heading = is_heading(body->last);
	char *lines = NULL;

	if (first && rest) {
		indent(body, body->last, first, rest);
		lines = tx_wrap_take(
		    (const char *)xmlBufferContent(body->text),
		    around(body->last, "pre") ? 0 : body->show->width,
		    (const char *)xmlBufferContent(first),
		    (const char *)xmlBufferContent(rest));
	}
	if (!(item && body->listed))
		putchar('\n');
	if (lines) {
		tx_show_styled(body->show,
			       heading ? TX_STYLE_BOLD : TX_STYLE_NONE, lines);
		putchar('\n');
	}
	free(lines);
	xmlBufferFree(first);
	xmlBufferFree(rest);
}

static void end_paragraph(struct body *body)
{
	const xmlNode *item;

	tx_buffer_trim(body->text, 0);
	if (!xmlBufferLength(body->text))
		return;
	item = around(body->last, "li");
	print(body, item);
	body->item = item;
	body->listed = item;
	xmlBufferEmpty(body->text);
}

static void enter(struct body *body, const xmlNode *node)
{
	const char *content = (const char *)node->content;

	if (node->type == XML_TEXT_NODE ||
	    node->type == XML_CDATA_SECTION_NODE) {
		if (body->pre && content)
			xmlBufferCCat(body->text, content);
		else if (content)
			tx_buffer_collapse(body->text, 0, content,
					   strlen(content));
		body->last = node;
		return;
	}
	if (tx_markup_is(node, "br"))
		xmlBufferCCat(body->text, "\n");
	else if (tx_markup_is_block(node))
		end_paragraph(body);
	body->pre += tx_markup_is(node, "pre");
}

static void leave(struct body *body, const xmlNode *node)
{
	if (node->type != XML_ELEMENT_NODE)
		return;
	body->pre -= tx_markup_is(node, "pre");
	if (tx_markup_is_block(node))
		end_paragraph(body);
	else if ((tx_markup_is(node, "td") || tx_markup_is(node, "th")) &&
		 xmlBufferLength(body->text))
		xmlBufferCCat(body->text, "  ");
}

void tx_show_body(const struct tx_show *show, const xmlNode *of)
{
	struct body body = { .show = show, .text = tx_buffer_new() };
	const xmlNode *node = of->children;

	while (body.text && node) {
		enter(&body, node);
		if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		leave(&body, node);
		while (node && !node->next) {
			node = node->parent == of ? NULL : node->parent;
			if (node)
				leave(&body, node);
		}
		node = node ? node->next : NULL;
	}
	if (body.text)
		end_paragraph(&body);
	xmlBufferFree(body.text);
}
