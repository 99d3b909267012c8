/* SPDX-License-Identifier: MIT
 * What stands in the content node and is no part of its text, by the words it
 * begins with. */
#include <string.h>

#include "load/page-trim.h"
#include "model/buffer.h"

#define FEW   200 /* bytes of a note, of a heading */
#define MARKS 2   /* bytes of a stop, of a mark */
#define LINE  250 /* bytes of a line that a cue may begin */

bool tx_trim_leaf(const struct tx_node *node)
{
	const struct tx_node *child;

	for (child = node->first; child; child = child->next) {
		if (child->name && !(child->kind & TX_HTML_INLINE) &&
		    !tx_html_is(child, "br") && tx_trim_size(child))
			return false;
	}
	return true;
}

/* Does LINE say that something follows? */
static bool is_announced(const struct tx_line *line)
{
	return line->length < FEW / 2 && line->text[line->length - 1] == ':';
}

/* Is all of NODE in italics or bold, as notes of those who publish are? */
static bool is_stressed(const struct tx_node *top)
{
	static const char *const names[] = { "em", "i", "small", "strong",
					     "b",  "a", NULL };
	const struct tx_node *node = top;

	while (node) {
		if (node->text && node->prose > MARKS)
			return false;
		node = node != top && tx_html_is_of(node, names)
			   ? tx_html_skip(node, top)
			   : tx_html_next(node, top);
	}
	return true;
}

/* Where a sentence may be addressed to the reader: with a link, on its own, at
 * the end. */
static bool is_aside(const struct tx_trim *trim, const struct tx_node *node)
{
	return node->linked || trim->passed > trim->all / 5 * 4 ||
	       is_stressed(node);
}

static bool is_cue(const struct tx_trim *trim, const struct tx_line *line,
		   const struct tx_node *node)
{
	const unsigned whole = TX_BIT(TX_CUE_NOISE) | TX_BIT(TX_CUE_END) |
			       TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_AGO);
	const unsigned any = whole | TX_BIT(TX_CUE_PHOTO) |
			     TX_BIT(TX_CUE_PROMO) | TX_BIT(TX_CUE_RELATED) |
			     TX_BIT(TX_CUE_TAGS) | TX_BIT(TX_CUE_MORE) |
			     TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_PUBLISHED) |
			     TX_BIT(TX_CUE_MODIFIED);
	const struct tx_page *page = &trim->page;
	struct tx_cue cue;
	size_t length;

	if (tx_line_rights(line))
		return true;
	if (!tx_words_cue(page->words, any, line->text, line->length, &cue))
		return false;
	if (tx_line_is(page, line, whole))
		return true;
	if (tx_line_after(page, line, TX_BIT(TX_CUE_RELATED), false, &length) &&
	    is_announced(line))
		return true;
	if (tx_line_after(page, line,
			  TX_BIT(TX_CUE_RELATED) | TX_BIT(TX_CUE_TAGS), true,
			  &length))
		return node->linked * 2 > node->prose;
	if (tx_trim_size(node) < FEW / 2 &&
	    tx_line_after(page, line, TX_BIT(TX_CUE_PHOTO), true, &length))
		return true;
	return tx_line_after(page, line, TX_BIT(TX_CUE_PROMO), false,
			     &length) &&
	       is_aside(trim, node);
}

static void read_text(struct tx_trim *trim, const struct tx_node *top)
{
	const struct tx_node *node = top;

	xmlBufferEmpty(trim->text);
	while (node) {
		if (node->name && tx_trim_gone(node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text)
			tx_buffer_collapse(trim->text, 0, node->text,
					   node->length);
		else if (!(node->kind & TX_HTML_INLINE))
			tx_buffer_collapse(trim->text, 0, " ", 1);
		node = tx_html_next(node, top);
	}
	tx_buffer_trim(trim->text, 0);
}

/* "- Advertisement -" is "Advertisement". */
static void skip_marks(struct tx_line *line)
{
	while (line->length && strchr("-|*[]()<>= ", *line->text)) {
		line->text++;
		line->length--;
	}
}

bool tx_trim_says(struct tx_trim *trim, const struct tx_node *node)
{
	static const char *const cells[] = { "li", "td",         "th", "dd",
					     "dt", "figcaption", NULL };
	struct tx_line line = { .text = NULL };

	if (tx_trim_size(node) > LINE || !tx_trim_size(node) ||
	    tx_html_is_of(node, cells))
		return false;
	if (tx_trim_caption(node))
		return false;
	read_text(trim, node);
	line.text = (const char *)xmlBufferContent(trim->text);
	line.length = (size_t)xmlBufferLength(trim->text);
	skip_marks(&line);
	return line.length && is_cue(trim, &line, node);
}

bool tx_trim_ends(struct tx_trim *trim, const struct tx_node *node)
{
	struct tx_line line;

	if (tx_trim_size(node) > FEW || !tx_trim_size(node) ||
	    tx_html_is(node, "li") || !tx_trim_leaf(node))
		return false;
	read_text(trim, node);
	line =
	    (struct tx_line){ .text =
				  (const char *)xmlBufferContent(trim->text),
			      .length = (size_t)xmlBufferLength(trim->text) };
	return line.length &&
	       tx_line_is(&trim->page, &line, TX_BIT(TX_CUE_END));
}
