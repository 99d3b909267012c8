/* SPDX-License-Identifier: MIT
 * A short line of a page: the dates in it, and what its words, the words
 * before it and the names of its elements say of them. */
#include <string.h>
#include <unictype.h>

#include "load/page-dates.h"
#include "load/text-page.h"
#include "model/buffer.h"

#define MOST_PIECES 24 /* texts and elements of a line */
#define MOST_DATES  3  /* of a line */
#define LONGEST_CUE 60 /* bytes of a line that is "Published on:" */
#define FEW_WORDS   5  /* beside a date, in a line about the article */

struct piece {
	struct tx_node *node;
	size_t from; /* in the line's text */
};

struct line {
	struct tx_dates *dates;
	const struct tx_html *html;
	struct tx_node *node;
	xmlBufferPtr buffer;
	const char *text;
	size_t length, at;
	struct piece pieces[MOST_PIECES];
	size_t count;
	size_t words; /* beside dates and words about them */
	bool is_parted, is_byline;
	struct {
		size_t from, to;
	} spans[MOST_DATES];
	size_t first; /* of its candidates */
	size_t taken;
};

/* --- text --- */

static void add_piece(struct line *line, struct tx_node *node)
{
	size_t from = (size_t)xmlBufferLength(line->buffer);

	if (line->count < MOST_PIECES)
		line->pieces[line->count++] = (struct piece){ node, from };
}

static bool is_dated(const struct tx_node *node)
{
	return node->name && node->attrs && tx_date_attribute(node) != NULL;
}

static void gather(struct line *line)
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

/* --- words about dates --- */

#define ABOUT (TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED))

static bool is_start(const char *text, const char *at)
{
	/* Scripts that set no spaces. */
	return at == text || strchr(" ([|,-", at[-1]) ||
	       ((unsigned char)*at >= 0xe3 && (unsigned char)*at <= 0xe9);
}

/* The last cue between FROM and TO. */
static enum tx_cue_kind cue_in(const struct line *line, const char *from,
			       const char *to)
{
	enum tx_cue_kind kind = TX_CUE_NONE;
	struct tx_cue cue;
	const char *at;

	for (at = from; at < to; at++) {
		if (is_start(from, at) &&
		    tx_words_cue(line->html->words, ABOUT, at,
				 (size_t)(to - at), &cue)) {
			kind = cue.kind;
			at += cue.end ? cue.end - 1 : 0;
		}
	}
	return kind;
}

/* "2 May 2024 (updated)", with no other date after it. */
static enum tx_cue_kind cue_after(const struct line *line, size_t to)
{
	const char *at = line->text + to, *end = line->text + line->length;
	struct tx_cue cue;

	at += strspn(at, " ([|,-");
	if (at >= end ||
	    !tx_words_cue(line->html->words, ABOUT, at, (size_t)(end - at),
			  &cue) ||
	    strpbrk(at + cue.end, "0123456789"))
		return TX_CUE_NONE;
	return cue.kind;
}

static struct tx_node *text_before(struct tx_node *node)
{
	int steps = 0;

	while (node && !node->prev && steps++ < 3)
		node = node->parent;
	node = node ? node->prev : NULL;
	for (steps = 0; node && steps < 8; steps++) {
		if (node->text && !tx_html_is_blank(node->text))
			return node;
		if (node->last)
			node = node->last;
		else if (node->prev)
			node = node->prev;
		else
			return NULL;
	}
	return NULL;
}

/* The line before, if it is nothing but a cue: "Last updated:". */
static enum tx_cue_kind cue_before(const struct line *line)
{
	const struct tx_node *node = text_before(line->node);
	const char *text, *end, *at;
	struct tx_cue cue;

	if (!node || node->length > LONGEST_CUE)
		return TX_CUE_NONE;
	text = node->text + strspn(node->text, " \t\r\n");
	end = node->text + node->length;
	if (text >= end || !tx_words_cue(line->html->words, ABOUT, text,
					 (size_t)(end - text), &cue))
		return TX_CUE_NONE;
	for (text += cue.end; text < end;) {
		at = text;
		if (uc_is_alnum(tx_next(&text, end)) && text > at)
			return TX_CUE_NONE;
	}
	return cue.kind;
}

static enum tx_cue_kind cue_of(const struct line *line, size_t from, size_t to)
{
	size_t start = line->taken ? line->spans[line->taken - 1].to : 0;
	enum tx_cue_kind kind =
	    cue_in(line, line->text + start, line->text + from);

	if (!kind)
		kind = cue_after(line, to);
	if (!kind && !start)
		kind = cue_before(line);
	return kind;
}

/* --- the words beside --- */

static size_t span_at(const struct line *line, size_t at)
{
	size_t i;

	for (i = 0; i < line->taken; i++) {
		if (at >= line->spans[i].from && at < line->spans[i].to)
			return line->spans[i].to;
	}
	return 0;
}

static size_t skip_word(const struct line *line, size_t at)
{
	while (at < line->length && line->text[at] != ' ' && !span_at(line, at))
		at++;
	return at;
}

static void count_words(struct line *line)
{
	const unsigned quiet =
	    ABOUT | TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_BYLINE);
	size_t at = 0, to;
	struct tx_cue cue;
	const char *word;

	while (at < line->length) {
		to = span_at(line, at);
		word = line->text + at;
		if (to) {
			at = to;
		} else if (!uc_is_alnum(
			       tx_next(&word, line->text + line->length))) {
			line->is_parted |=
			    strchr("|/(-:", line->text[at]) ||
			    (unsigned char)line->text[at] >= 0x80;
			at = (size_t)(word - line->text);
		} else if (tx_words_cue(line->html->words, quiet,
					line->text + at, line->length - at,
					&cue)) {
			line->is_byline |= cue.kind == TX_CUE_BYLINE;
			at += cue.end;
		} else {
			line->words++;
			at = skip_word(line, at);
		}
	}
}

/* --- names --- */

#define AROUND 300 /* bytes of an element whose names may be about a date */

/* What the elements around NODE are called; what is nearest decides whether it
 * is an update. */
static unsigned marks_around(const struct line *line, struct tx_node *node)
{
	const unsigned which = TX_MARK_PUBLISHED | TX_MARK_MODIFIED;
	unsigned marks = 0, more;
	int beyond = 0;

	for (; node && beyond < 3; node = node->parent) {
		if (node->text)
			continue;
		if (node->prose + node->linked > AROUND ||
		    tx_html_is(node, "body"))
			break;
		more = tx_date_marks(node);
		if (marks & which)
			more &= ~(which | TX_MARK_UPDATED);
		marks |= more;
		beyond += beyond || node == line->node;
	}
	return marks;
}

static bool is_in_time(const struct line *line, const struct tx_node *node)
{
	for (; node; node = node->parent) {
		if (tx_html_is(node, "time"))
			return true;
		if (node == line->node)
			return false;
	}
	return false;
}

/* --- weighing --- */

static const char *rule_of(const struct tx_dated *dated, unsigned marks,
			   enum tx_cue_kind cue)
{
	if (marks & TX_MARK_ITEM)
		return "date in the markup";
	if (cue == TX_CUE_MODIFIED)
		return "date after words of an update";
	if (cue)
		return "date after words of publication";
	if (tx_html_is(dated->node, "time"))
		return "time element";
	if (marks)
		return "date in an element called so";
	return "date in a line of its own";
}

/* The more else a line says, the less it is about its date. */
static int weigh_words(const struct line *line, bool is_marked)
{
	if (!line->words)
		return 15;
	if (line->words <= FEW_WORDS)
		return 8;
	if (line->is_parted || line->is_byline)
		return 4;
	return is_marked ? -10 : -60;
}

static void weigh(const struct line *line, struct tx_dated *dated,
		  unsigned marks, enum tx_cue_kind cue)
{
	bool is_time = is_in_time(line, dated->node);

	dated->is_modified =
	    cue ? cue == TX_CUE_MODIFIED
		: (marks & TX_MARK_MODIFIED) && !(marks & TX_MARK_PUBLISHED);
	dated->is_told = cue || marks & (TX_MARK_PUBLISHED | TX_MARK_ITEM);
	dated->is_bare = !line->words;
	dated->weight = cue ? 35 : 0;
	dated->weight += marks & TX_MARK_ITEM        ? 45
			 : marks & TX_MARK_PUBLISHED ? 22
			 : marks & TX_MARK_DATE      ? 18
						     : 0;
	dated->weight += is_time ? 18 : 0;
	dated->weight -= marks & TX_MARK_UPDATED ? 10 : 0;
	dated->weight -= marks & TX_MARK_OTHER ? 30 : 0;
	dated->weight += weigh_words(line, dated->weight > 0);
	dated->rule = rule_of(dated, marks, cue);
}

static void add(struct line *line, struct tx_dated *dated, struct tx_node *node,
		enum tx_cue_kind cue)
{
	dated->by = TX_DATED_SEEN;
	dated->node = node->text ? node->parent : node;
	dated->line = line->node;
	dated->at = line->at;
	weigh(line, dated, marks_around(line, node), cue);
	tx_dates_add(line->dates, dated);
}

/* --- dates --- */

static struct tx_node *node_at(const struct line *line, size_t at)
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

static void find_written(struct line *line, struct stated *found)
{
	struct tx_page page = { .words = line->html->words };
	struct tx_date date;
	size_t at = 0, from, to;

	while (line->taken < MOST_DATES && at < line->length) {
		struct stated *one = &found[line->taken];

		if (!tx_find_date(&page, line->text + at, line->length - at,
				  &date, &from, &to))
			return;
		from += at;
		to += at;
		*one = (struct stated){ .node = node_at(line, from) };
		if (tx_dates_read(line->dates, line->text + from, to - from,
				  &one->dated, NULL, NULL)) {
			one->cue = cue_of(line, from, to);
			line->spans[line->taken].from = from;
			line->spans[line->taken++].to = to;
		}
		at = to;
	}
}

/* The written date that PIECE is around; NULL: none. */
static struct stated *written_in(struct line *line, struct stated *found,
				 const struct piece *piece)
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
static void read_attribute(struct line *line, struct stated *found,
			   const struct piece *piece)
{
	const char *value = tx_date_attribute(piece->node);
	struct stated *written = written_in(line, found, piece);
	struct tx_dated dated = { .weight = 0 };

	if (piece->node->text || strlen(value) > LONGEST_CUE ||
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
		    cue_in(line, line->text, line->text + piece->from));
	}
}

void tx_dates_line(struct tx_dates *dates, struct tx_node *node, size_t at)
{
	struct line line = { .dates = dates,
			     .html = dates->html,
			     .node = node,
			     .at = at,
			     .buffer = tx_buffer_new() };
	struct stated found[MOST_DATES];
	size_t i;

	if (!line.buffer)
		return;
	gather(&line);
	find_written(&line, found);
	count_words(&line);
	for (i = 0; i < line.count; i++) {
		if (!line.pieces[i].node->text)
			read_attribute(&line, found, &line.pieces[i]);
	}
	for (i = 0; i < line.taken; i++)
		add(&line, &found[i].dated, found[i].node, found[i].cue);
	xmlBufferFree(line.buffer);
}
