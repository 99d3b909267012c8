/* SPDX-License-Identifier: MIT
 * Lines that are data of the article: dates, bylines, reading time, source,
 * related links. */
#include "load/reading-time.h"
#include "load/text-page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "model/article.h"
#include "model/date.h"

#define BYLINE_WORDS 24
#define MOST_DATES   3

/* The last cue of a date between START and END decides what it dates. */
static enum tx_cue_kind dated_by(const struct tx_page *page, const char *start,
				 const char *end)
{
	enum tx_cue_kind kind = TX_CUE_NONE;
	struct tx_cue cue;

	for (const char *at = start; at < end; at++) {
		if (at > start && at[-1] != ' ' && at[-1] != '(')
			continue;
		if (tx_words_cue(page->words,
				 TX_BIT(TX_CUE_PUBLISHED) |
				     TX_BIT(TX_CUE_MODIFIED),
				 at, (size_t)(end - at), &cue))
			kind = cue.kind;
	}
	return kind;
}

static void put_date(xmlNodePtr article, const char *field,
		     const struct tx_date *date)
{
	char buffer[TX_DATE_SIZE];

	if (!tx_get(article, field))
		tx_put(article, field, tx_date_w3c(buffer, date));
}

static bool read_dates(const struct tx_page *page, const struct tx_line *line,
		       xmlNodePtr article)
{
	const char *at = line->text, *end = at + line->length;
	struct tx_date date;
	size_t from, to;
	int found = 0;

	for (; found < MOST_DATES && at < end; found++) {
		if (!tx_find_date(page, at, (size_t)(end - at), &date, &from,
				  &to))
			break;

		enum tx_cue_kind kind = dated_by(page, at, at + from);
		bool second = found && tx_get(article, "published");

		if (kind == TX_CUE_MODIFIED ||
		    (kind == TX_CUE_NONE && second &&
		     dated_by(page, at + to, end) == TX_CUE_MODIFIED))
			put_date(article, "modified", &date);
		else
			put_date(article, "published", &date);
		at += to;
	}
	return found > 0;
}

static bool read_time(const struct tx_page *page, const struct tx_line *line,
		      xmlNodePtr article)
{
	return line->words <= 14 &&
	       tx_reading_time_read(page->words, line->text, line->length,
				    article);
}

static bool begins_upper(const char *text, size_t length)
{
	const char *at = text;
	uint32_t point = length ? tx_next(&at, text + length) : 0;

	return uc_is_alpha(point) && !uc_is_lower(point);
}

bool tx_byline_read(const struct tx_page *page, const struct tx_line *line,
		    xmlNodePtr article)
{
	size_t length;
	const char *after =
	    tx_line_after(page, line, TX_BIT(TX_CUE_BYLINE), false, &length);

	if (!after || line->words > BYLINE_WORDS || line->shape & TX_STOP ||
	    !begins_upper(after, length))
		return false;
	tx_people_read(page, line->text, line->length, article, true);
	return true;
}

/* "January 4, 2026 A Name 4 Comments" */
static void read_name_behind(const struct tx_page *page, const char *text,
			     const char *end, xmlNodePtr article)
{
	struct tx_cue cue;
	unsigned kinds = TX_BIT(TX_CUE_END) | TX_BIT(TX_CUE_NOISE) |
			 TX_BIT(TX_CUE_READING_TIME);

	if (tx_get(article, "byline"))
		return;
	for (const char *at = text + 1; at < end; at++) {
		if (memchr("|-/:", *at, 4) ||
		    (at[-1] == ' ' &&
		     tx_words_cue(page->words, kinds, at, (size_t)(end - at),
				  &cue) &&
		     (cue.number || memchr(at, ' ', cue.end))))
			end = at;
	}
	while (end > text && end[-1] == ' ')
		end--;
	if (end > text && tx_is_name(text, (size_t)(end - text)) &&
	    !tx_words_cue(page->words,
			  kinds | TX_BIT(TX_CUE_MORE) | TX_BIT(TX_CUE_PROMO),
			  text, (size_t)(end - text), &cue))
		tx_people_read(page, text, (size_t)(end - text), article, true);
}

/* "A Name, January 4, 2026", "January 4, 2026 by A Name". */
static void read_dated_name(const struct tx_page *page,
			    const struct tx_line *line, xmlNodePtr article)
{
	const char *text = line->text, *end = text + line->length;
	struct tx_date date;
	struct tx_cue cue;
	size_t start, stop;

	if (tx_get(article, "byline") ||
	    !tx_find_date(page, text, line->length, &date, &start, &stop))
		return;
	for (const char *at = text + 1; at < end; at++) {
		if (at[-1] == ' ' &&
		    tx_words_cue(page->words, TX_BIT(TX_CUE_BYLINE), at,
				 (size_t)(end - at), &cue) &&
		    at + cue.end + 1 < end && at[cue.end] == ' ' &&
		    begins_upper(at + cue.end + 1,
				 (size_t)(end - at) - cue.end - 1)) {
			tx_people_read(page, at, (size_t)(end - at), article,
				       true);
			return;
		}
	}
	while (start && (memchr(" |,-", text[start - 1], 4) ||
			 (unsigned char)text[start - 1] >= 0x80))
		start--;
	if (tx_is_name(text, start) && !line->cue.kind)
		tx_people_read(page, text, start, article, true);

	const char *rest = text + stop;

	while (rest < end && memchr(" |,-/", *rest, 5))
		rest++;
	read_name_behind(page, rest, end, article);
	if (tx_is_kanji_name(page, rest, (size_t)(end - rest)))
		tx_people_read(page, rest, (size_t)(end - rest), article, true);
}

static bool read_source(const struct tx_page *page, const struct tx_line *line,
			xmlNodePtr article)
{
	size_t length;
	const char *after =
	    tx_line_after(page, line, TX_BIT(TX_CUE_SOURCE), true, &length);

	if (!after || !length || line->words > 30)
		return false;

	xmlNodePtr source = tx_add(article, "source", NULL, 0);

	if (source)
		tx_add(source, "name", after, length);
	return true;
}

static bool read_related(const struct tx_page *page, const struct tx_line *line,
			 xmlNodePtr article)
{
	size_t length;
	const char *after =
	    tx_line_after(page, line, TX_BIT(TX_CUE_RELATED), true, &length);

	if (!after || !length || line->words > 40)
		return false;

	xmlNodePtr related = tx_add(article, "related", NULL, 0);

	if (related) {
		tx_put(related, "rel", "related");
		tx_add(related, "title", after, length);
	}
	return true;
}

static void put_keyword(xmlNodePtr article, const char *text, const char *end)
{
	while (text < end && (*text == ' ' || *text == '#'))
		text++;
	while (end > text && (end[-1] == ' ' || end[-1] == '.'))
		end--;
	if (text < end)
		tx_add(article, "keyword", text, (size_t)(end - text));
}

static bool read_keywords(const struct tx_page *page,
			  const struct tx_line *line, xmlNodePtr article)
{
	static const char *const marks[] = { ",",      ";",      "|",
					     "\u3001", "\uFF0C", "\u060C" };
	size_t length;
	const char *text =
	    line->cue.kind == TX_CUE_TAGS
		? tx_line_after(page, line, TX_BIT(TX_CUE_TAGS), true, &length)
		: NULL;
	const char *end = text ? text + length : NULL, *start = text;

	if (!text || !length)
		return false;
	for (const char *at = text; at < end;) {
		size_t taken = 0;

		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
			size_t size = strlen(marks[i]);

			if ((size_t)(end - at) >= size &&
			    memcmp(at, marks[i], size) == 0)
				taken = size;
		}
		if (taken) {
			put_keyword(article, start, at);
			start = at + taken;
		}
		at += taken ? taken : 1;
	}
	put_keyword(article, start, end);
	return true;
}

/* "Photographs by A Name" makes no picture's credit: it names who took them. */
static bool read_photographer(const struct tx_page *page,
			      const struct tx_line *line, xmlNodePtr article)
{
	const char *end = line->text + line->cue.end, *by = end;
	xmlNodePtr person;
	struct tx_cue cue;

	if (line->cue.kind != TX_CUE_PHOTO || line->words > 8 ||
	    line->cue.end + 2 >= line->length || *end != ' ')
		return false;
	while (by > line->text && by[-1] != ' ')
		by--;
	if (by == line->text ||
	    !tx_words_cue(page->words, TX_BIT(TX_CUE_BYLINE), by,
			  (size_t)(end - by), &cue) ||
	    by + cue.end != end ||
	    !tx_is_name(end + 1, line->length - line->cue.end - 1))
		return false;
	person = tx_add(article, "contributor", NULL, 0);
	if (person) {
		tx_add(person, "name", end + 1,
		       line->length - line->cue.end - 1);
		tx_put(person, "role", "photographer");
	}
	return true;
}

bool tx_rights_read(const struct tx_line *line, xmlNodePtr article)
{
	if (!tx_line_rights(line))
		return false;
	if (!tx_get(article, "copyright-notice"))
		tx_add(article, "copyright-notice", line->text, line->length);
	return true;
}

bool tx_meta_read(const struct tx_page *page, const struct tx_line *line,
		  xmlNodePtr article, bool strict)
{
	if (read_keywords(page, line, article) ||
	    read_related(page, line, article) ||
	    read_source(page, line, article))
		return true;
	if (strict && line->shape & TX_SENTENCE)
		return false;
	if (read_photographer(page, line, article))
		return true;

	bool byline = tx_byline_read(page, line, article);
	bool dated = line->shape & TX_DATED && read_dates(page, line, article);
	bool timed = read_time(page, line, article);

	if (dated && !byline)
		read_dated_name(page, line, article);

	return byline || dated || timed;
}
