/* SPDX-License-Identifier: MIT
 * A short line of a page: the dates in it, and what its words, the words
 * before it and the names of its elements say of them. */
#include <string.h>
#include <unictype.h>

#include "load/page-dates.h"
#include "load/text-page.h"
#include "model/buffer.h"

#define LONGEST 60 /* bytes of an attribute that is a date */

/* --- text --- */

static void add_piece(struct tx_date_line *line, struct tx_node *node)
{
	size_t from = (size_t)xmlBufferLength(line->buffer);

	if (line->count < TX_LINE_PIECES)
		line->pieces[line->count++] =
		    (struct tx_date_piece){ node, from };
}

static bool is_dated(const struct tx_node *node)
{
	return node->name && node->attrs && tx_date_attribute(node) != NULL;
}

static void gather(struct tx_date_line *line)
{
	struct tx_node *node = line->node;

	while (node) {
		if (node != line->node && node->kind & TX_HTML_HIDDEN &&
		    !tx_html_is(node, "meta")) {
			node = tx_html_skip(node, line->node);
			continue;
		}
		if (node->text) {
			add_piece(line, node);
			tx_buffer_collapse(line->buffer, 0, node->text,
					   node->length);
		} else {
			if (!(node->kind & TX_HTML_INLINE) ||
			    tx_html_is(node, "time"))
				tx_buffer_collapse(line->buffer, 0, " ", 1);
			if (is_dated(node))
				add_piece(line, node);
		}
		node = tx_html_next(node, line->node);
	}
	line->text = (const char *)xmlBufferContent(line->buffer);
	line->length = (size_t)xmlBufferLength(line->buffer);
}

static void add(struct tx_date_line *line, struct tx_dated *dated,
		struct tx_node *node, enum tx_cue_kind cue)
{
	dated->by = TX_DATED_SEEN;
	dated->node = node->text ? node->parent : node;
	dated->line = line->node;
	dated->at = line->at;
	tx_date_weigh(line, dated, node, cue);
	tx_dates_add(line->dates, dated);
}

/* --- dates --- */

static struct tx_node *node_at(const struct tx_date_line *line, size_t at)
{
	struct tx_node *node = line->node;
	size_t i;

	for (i = 0; i < line->count && line->pieces[i].from <= at; i++) {
		if (line->pieces[i].node->text)
			node = line->pieces[i].node;
	}
	return node;
}

struct stated {
	struct tx_dated dated;
	struct tx_node *node;
	enum tx_cue_kind cue;
};

static void find_written(struct tx_date_line *line, struct stated *found)
{
	struct tx_page page = { .words = line->html->words };
	struct tx_date date;
	size_t at = 0, from, to;

	while (line->taken < TX_LINE_DATES && at < line->length) {
		struct stated *one = &found[line->taken];

		if (!tx_find_date(&page, line->text + at, line->length - at,
				  &date, &from, &to))
			return;
		from += at;
		to += at;
		*one = (struct stated){ .node = node_at(line, from) };
		if (tx_dates_read(line->dates, line->text + from, to - from,
				  &one->dated, NULL, NULL)) {
			one->cue = tx_date_cue(line, from, &to);
			line->spans[line->taken].from = from;
			line->spans[line->taken++].to = to;
		}
		at = to;
	}
}

/* The written date that PIECE is around; NULL: none. */
static struct stated *written_in(struct tx_date_line *line,
				 struct stated *found,
				 const struct tx_date_piece *piece)
{
	size_t i;

	for (i = 0; i < line->taken; i++) {
		if (tx_html_within(found[i].node, piece->node))
			return &found[i];
	}
	return NULL;
}

/* The date that an element states is more exact than what is written in it,
 * if they agree at all. */
static void read_attribute(struct tx_date_line *line, struct stated *found,
			   const struct tx_date_piece *piece)
{
	const char *value = tx_date_attribute(piece->node);
	struct stated *written = written_in(line, found, piece);
	struct tx_dated dated = { .weight = 0 };

	if (piece->node->text || strlen(value) > LONGEST ||
	    !tx_dates_read(line->dates, value, strlen(value), &dated, NULL,
			   NULL) ||
	    dated.date.precision < TX_DAY)
		return;
	if (written) {
		if (!dated.is_ambiguous &&
		    (tx_dates_same_day(&dated.date, &written->dated.date) ||
		     tx_dates_same_day(&dated.date, &written->dated.other) ||
		     tx_html_is(piece->node, "time")))
			written->dated = dated;
	} else if (tx_html_is(piece->node, "time") ||
		   tx_html_is(piece->node, "relative-time") ||
		   tx_date_marks(piece->node)) {
		add(line, &dated, piece->node,
		    tx_date_cue_within(line, 0, piece->from));
	}
}

/* Does an element of LINE state a date, though no words do? */
static bool is_stating(const struct tx_date_line *line)
{
	size_t i;

	for (i = 0; i < line->count; i++) {
		if (line->pieces[i].node->name)
			return true;
	}
	return false;
}

void tx_dates_line(struct tx_dates *dates, struct tx_node *node, size_t at)
{
	struct tx_date_line line = { .dates = dates,
				     .html = dates->html,
				     .node = node,
				     .at = at,
				     .buffer = tx_buffer_new() };
	struct stated found[TX_LINE_DATES];
	size_t i;

	if (!line.buffer)
		return;
	gather(&line);
	find_written(&line, found);
	if (line.taken || is_stating(&line))
		tx_date_count_words(&line);
	for (i = 0; i < line.count; i++) {
		if (!line.pieces[i].node->text)
			read_attribute(&line, found, &line.pieces[i]);
	}
	for (i = 0; i < line.taken; i++)
		add(&line, &found[i].dated, found[i].node, found[i].cue);
	xmlBufferFree(line.buffer);
}
