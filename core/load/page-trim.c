/* SPDX-License-Identifier: MIT
 * What stands in the content node and is no part of its text: by names, by
 * links, by the words it begins with. */
#include "load/page-trim.h"
#include "model/buffer.h"

#define MOST 85 /* per cent of the text that may go */

struct tx_node *tx_trim_before(struct tx_node *node, const struct tx_node *top)
{
	if (!node->prev)
		return node->parent == top ? NULL : node->parent;
	node = node->prev;
	while (node->last && !(node->name && tx_trim_gone(node)))
		node = node->last;
	return node;
}

/* What the text holds before a block, in bytes. */
struct seen {
	uint32_t prose, linked;
};

static void see(struct seen *seen, const struct tx_node *text)
{
	if (tx_html_is(text->parent, "a"))
		seen->linked += text->prose;
	else
		seen->prose += text->prose;
}

/* Is what follows SEEN bytes of the text about other articles? */
static bool is_rest(const struct tx_trim *trim, const struct seen *seen)
{
	const struct tx_node *top = trim->top;
	uint32_t left = top->prose > seen->prose ? top->prose - seen->prose : 0;
	uint32_t links =
	    top->linked > seen->linked ? top->linked - seen->linked : 0;

	return left + links < trim->all / 10 ||
	       (left + links < trim->all / 2 && links > left);
}

/* All after NODE, and NODE. */
static void cut_after(struct tx_trim *trim, struct tx_node *node)
{
	struct tx_node *next;

	for (; node && node != trim->top; node = node->parent) {
		for (next = node->next; next; next = next->next) {
			if (!next->name || !tx_trim_gone(next))
				tx_trim_cut(next);
		}
	}
}

static bool is_noise(struct tx_trim *trim, struct tx_node *node,
		     const struct seen *seen)
{
	return tx_trim_links(trim, node) || tx_trim_about(trim, node) ||
	       (seen->prose > trim->all / 3 && tx_trim_teasers(node)) ||
	       tx_trim_pointer(trim, node, seen->prose) ||
	       (tx_trim_leaf(node) && tx_trim_says(trim, node));
}

static void cut_blocks(struct tx_trim *trim)
{
	struct tx_node *node = trim->top->first;
	struct seen seen = { 0 };

	while (node) {
		bool block = node->name && !tx_trim_gone(node) &&
			     !(node->kind & TX_HTML_INLINE);

		if (node->text)
			see(&seen, node);
		if (block && tx_trim_ends(trim, node) && is_rest(trim, &seen)) {
			tx_trim_cut(node);
			cut_after(trim, node);
			return;
		}
		if (block && is_noise(trim, node, &seen))
			tx_trim_cut(node);
		if (node->text || tx_trim_gone(node))
			trim->passed += node->out ? 0 : tx_trim_size(node);
		node = node->name && tx_trim_gone(node)
			   ? tx_html_skip(node, trim->top)
			   : tx_html_next(node, trim->top);
	}
}

/* --- what is left at the end --- */

static void cut_headings(struct tx_trim *trim)
{
	struct tx_node *node = trim->top->last;

	while (node && node->last && !tx_trim_gone(node))
		node = node->last;
	for (; node; node = tx_trim_before(node, trim->top)) {
		if (node->text && !node->left_out && node->prose) {
			struct tx_node *at = node;

			while (at != trim->top &&
			       !(at->name && at->kind & TX_HTML_HEADING))
				at = at->parent;
			if (at == trim->top)
				return;
			tx_trim_cut(at);
			node = at;
		} else if (node->kind & TX_HTML_MEDIA) {
			return;
		}
	}
}

/* --- undo --- */

static uint32_t gone(const struct tx_trim *trim)
{
	const struct tx_node *node = trim->top->first;
	uint32_t bytes = 0;

	while (node) {
		if (node->flags & TX_CLASS_TRIM)
			bytes += tx_trim_size(node);
		node = node->flags & TX_CLASS_TRIM
			   ? tx_html_skip(node, trim->top)
			   : tx_html_next(node, trim->top);
	}
	return bytes;
}

static void undo(struct tx_trim *trim)
{
	struct tx_node *node;

	for (node = trim->top; node; node = tx_html_next(node, trim->top))
		node->flags &= ~(unsigned)TX_CLASS_TRIM;
}

void tx_content_trim(struct tx_html *html, const struct tx_classes *classes)
{
	struct tx_trim trim = { .classes = classes,
				.top = html->content,
				.all = tx_trim_size(html->content),
				.page = { .words = html->words,
					  .language = html->language },
				.text = tx_buffer_new() };

	if (trim.text) {
		tx_trim_names(&trim);
		tx_trim_count(&trim);
		cut_blocks(&trim);
		cut_headings(&trim);
		if (gone(&trim) > trim.all / 100 * MOST)
			undo(&trim);
	}
	xmlBufferFree(trim.text);
}
