/* SPDX-License-Identifier: MIT
 * The lines of a scraped page: split at every kind of line end, trimmed, and
 * joined again where a mail program or a terminal had wrapped them. */
#include "load/text-page.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* Wider lines than this are no hard-wrapped ones. */
#define WRAP_WIDTH 100

static bool is_break(uint32_t point)
{
	return point == '\n' || point == '\r' || point == '\v' ||
	       point == '\f' || point == 0x85 || point == 0x2028 ||
	       point == 0x2029;
}

/* Zero-width characters that only break words; joiners have a meaning. */
static bool is_nothing(uint32_t point)
{
	return point == 0xAD || point == 0x200B || point == 0x2060 ||
	       point == 0xFEFF;
}

static bool is_space(uint32_t point)
{
	return point == ' ' || point == '\t' || point == 0xA0 ||
	       point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
	       point == 0x202F || point == 0x205F || point == 0x3000;
}

/* Direction marks at the edge of a line say nothing. */
static bool is_mark(uint32_t point)
{
	return point == 0x200E || point == 0x200F;
}

struct splitter {
	struct tx_page *page;
	char *out; /* where the next byte goes */
	size_t room;
	size_t blank;
	size_t number; /* of the line that is being split */
};

static bool push(struct splitter *to, const char *start, const char *end,
		 size_t indent)
{
	struct tx_page *page = to->page;

	if (page->count == to->room) {
		size_t room = to->room ? to->room * 2 : 256;
		struct tx_line *lines =
		    realloc(page->lines, room * sizeof *lines);

		if (!lines)
			return false;
		page->lines = lines;
		to->room = room;
	}
	page->lines[page->count++] =
	    (struct tx_line){ .text = start,
			      .length = (size_t)(end - start),
			      .number = to->number,
			      .indent = indent,
			      .blank = to->blank };
	to->blank = 0;
	return true;
}

/* Copies one line, cleaned; *TEXT ends behind its line end. */
static bool split_one(struct splitter *to, const char **text, const char *end)
{
	char *start = to->out, *last = to->out;
	size_t indent = 0;
	bool pending = false;
	uint32_t point = 0, space = ' ';
	const char *gap = NULL;
	size_t gap_length = 0;

	while (*text < end) {
		const char *at = *text;

		point = tx_next(text, end);
		if (is_break(point))
			break;
		if (is_nothing(point) || (is_mark(point) && last == start))
			continue;
		if (is_space(point)) {
			indent += last == start;
			space = pending ? ' ' : point;
			gap = at;
			gap_length = (size_t)(*text - at);
			pending = last > start;
			continue;
		}
		if (pending && space != ' ' && space != '\t') {
			memcpy(to->out, gap, gap_length);
			to->out += gap_length;
		} else if (pending) {
			*to->out++ = ' ';
		}
		pending = false;
		memcpy(to->out, at, (size_t)(*text - at));
		to->out += *text - at;
		if (!is_mark(point))
			last = to->out;
	}
	if (point == '\r' && *text < end && **text == '\n')
		(*text)++;
	to->out = last;
	if (last == start) {
		to->blank++;
	} else if (!push(to, start, last, indent)) {
		return false;
	}
	/* As an editor counts. */
	to->number += point == '\n' || point == '\r';
	return true;
}

static size_t width_of(const struct tx_line *line)
{
	size_t points = 0;

	for (size_t i = 0; i < line->length; i++)
		points += ((unsigned char)line->text[i] & 0xC0) != 0x80;
	return points + line->indent;
}

/* Between these characters a line breaks without a space. */
static bool is_unspaced(uint32_t point)
{
	return point >= 0x2E80 && point < 0xFF00;
}

static size_t first_word(const struct tx_line *line)
{
	const char *at = line->text;
	size_t points = 0;

	if (is_unspaced(tx_next(&at, line->text + line->length)))
		return 1;
	for (size_t i = 0; i < line->length && line->text[i] != ' '; i++)
		points += ((unsigned char)line->text[i] & 0xC0) != 0x80;
	return points;
}

static bool is_item(const struct tx_line *line)
{
	return line->length > 1 && line->text[1] == ' ' &&
	       strchr("-*>", line->text[0]) != NULL;
}

/* "Subject: ...": mail begins each of its lines so. */
static bool is_header(const struct tx_line *line)
{
	size_t i = 0;

	while (i < line->length && ((line->text[i] | 32) >= 'a') &&
	       (line->text[i] | 32) <= 'z')
		i++;
	return i > 1 && i + 1 < line->length && line->text[i] == ':' &&
	       line->text[i + 1] == ' ' && line->text[0] <= 'Z';
}

/* Would a greedy wrapper to WIDTH have broken after LINE? */
static bool is_wrapped(const struct tx_line *line, size_t width)
{
	return !line[1].blank && !is_item(&line[1]) && !is_header(&line[1]) &&
	       width_of(line) + 1 + first_word(&line[1]) > width;
}

static bool begins_lower(const struct tx_line *line)
{
	const char *at = line->text;

	return uc_is_lower(tx_next(&at, line->text + line->length));
}

/* In a wrapped page a small letter goes on what the line above began; an
 * address alone does not. */
static bool goes_on(const struct tx_line *line)
{
	return !line[1].blank && !is_item(&line[1]) && begins_lower(&line[1]) &&
	       memchr(line[1].text, ' ', line[1].length) && line->length > 1 &&
	       !strchr(".!?:;", line->text[line->length - 1]);
}

/* The width that the page was wrapped to; 0: it was not. */
static size_t wrap_width(const struct tx_page *page)
{
	size_t width = 0, pairs = 0, fit = 0, strong = 0;

	for (size_t i = 0; i < page->count; i++) {
		size_t own = width_of(&page->lines[i]);

		if (own > width)
			width = own;
	}
	if (width > WRAP_WIDTH || width < 30)
		return 0;
	for (size_t i = 0; i + 1 < page->count; i++) {
		const struct tx_line *line = &page->lines[i];

		/* Short lines end where they like: addresses, items. */
		if (line[1].blank || is_item(&line[1]) || is_header(&line[1]) ||
		    width_of(line) < width / 2)
			continue;
		pairs++;
		if (!is_wrapped(line, width - width / 10))
			continue;
		fit++;
		strong += begins_lower(&line[1]);
	}
	if (fit * 10 < pairs * 6)
		return 0;
	return pairs >= 3 || strong >= 2 ? width : 0;
}

/* Was a word of the text from START to OUT broken behind its hyphen? */
static bool is_hyphenated(const char *start, const char *out,
			  const struct tx_line *line)
{
	return out - start > 1 && out[-1] == '-' && out[-2] != ' ' &&
	       out[-2] != '-' && begins_lower(line);
}

/* Does a space belong between the text from START to OUT and LINE? */
static bool is_spaced(const char *start, const char *out,
		      const struct tx_line *line)
{
	const char *last = out, *next = line->text;

	while (((unsigned char)*--last & 0xC0) == 0x80)
		;
	if (line->length && is_hyphenated(start, out, line))
		return false;
	return !is_unspaced(tx_next(&last, out)) ||
	       !is_unspaced(tx_next(&next, line->text + line->length));
}

/* Joins wrapped lines in place: between two of them there is at least the line
 * end's byte for the space. */
static void join(struct tx_page *page, size_t width)
{
	size_t kept = 0;
	char *out = page->buffer;

	for (size_t i = 0; i < page->count; i++) {
		struct tx_line line = page->lines[i];
		char *start = out;
		bool more;

		do {
			more =
			    i + 1 < page->count &&
			    (is_wrapped(&page->lines[i], width - width / 6) ||
			     goes_on(&page->lines[i]));
			memmove(out, page->lines[i].text,
				page->lines[i].length);
			out += page->lines[i].length;
			if (more && is_spaced(start, out, &page->lines[i + 1]))
				*out++ = ' ';
			i += more;
		} while (more);
		line.text = start;
		line.length = (size_t)(out - start);
		page->lines[kept++] = line;
	}
	page->count = kept;
}

bool tx_page_open(struct tx_page *page, const char *text, size_t length,
		  const struct tx_loading *loading)
{
	const char *end = text + length;

	*page = (struct tx_page){ .words = loading->words,
				  .language = loading->language,
				  .trace = loading->trace,
				  .teller = loading->teller };
	page->buffer = malloc(length + 1);
	if (!page->buffer)
		return false;

	struct splitter to = { .page = page, .out = page->buffer, .number = 1 };

	while (text < end) {
		if (!split_one(&to, &text, end))
			return false;
		/* The byte of the line end, for a joining space. */
		if (to.out < page->buffer + length)
			to.out++;
	}

	size_t width = wrap_width(page), set_off = 0;

	if (width)
		join(page, width);
	for (size_t i = 1; i < page->count; i++)
		set_off += page->lines[i].blank > 0;
	page->spaced = set_off * 8 >= page->count;
	if (page->trace)
		page->told = calloc(page->count + 1, sizeof *page->told);
	return !page->trace || page->told;
}

void tx_page_close(struct tx_page *page)
{
	free(page->buffer);
	free(page->lines);
	free(page->told);
	page->told = NULL;
	page->buffer = NULL;
	page->lines = NULL;
}
