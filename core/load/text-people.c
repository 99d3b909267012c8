/* SPDX-License-Identifier: MIT
 * The people in a byline: "By A Name and B Name, senior reporter". */
#include "load/text-page.h"

#include <string.h>
#include <unictype.h>

#include "model/article.h"
#include "model/date.h"

#define MOST_AUTHORS 8
#define NAME_WORDS   6
#define NAME_BYTES   80

struct span {
	const char *start, *end;
};

static struct span trim(struct span span)
{
	static const char *const edges = " ,;:|/*-.";

	while (span.start < span.end && strchr(" ,;:|/*-", *span.start))
		span.start++;
	while (span.end > span.start && strchr(edges, span.end[-1]) &&
	       !(span.end[-1] == '.' && span.end - span.start > 2 &&
		 (span.end[-3] == ' ' || span.end[-3] == '.')))
		span.end--;
	return span;
}

/* The first byte of a mark that ends a list of names. */
static const char *list_end(struct span span)
{
	static const char *const marks[] = {
		" | ",  " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " - ",
		" on ", " (",       " in ",     " at ",     " for ",    " //",
		"\t",   "\u2022",   "\u00B7",   "\u22C5"
	};
	const char *end = span.end;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *found =
		    memmem(span.start, (size_t)(span.end - span.start),
			   marks[i], strlen(marks[i]));

		if (found && found < end)
			end = found;
	}
	return end;
}

/* Some scripts have no capitals: what is no small letter will do. */
static bool is_person(struct span span)
{
	const char *at = span.start;
	size_t words = 1;
	bool first = true;

	if (span.start >= span.end || span.end - span.start > NAME_BYTES)
		return false;
	while (at < span.end) {
		uint32_t point = tx_next(&at, span.end);

		if (uc_is_digit(point) || point == ':' || point == '?' ||
		    point == '@' || point == '/')
			return false;
		if (first && (!uc_is_alpha(point) || uc_is_lower(point)))
			return false;
		first = false;
		words += point == ' ';
	}
	return words <= NAME_WORDS;
}

static bool is_cue(const struct tx_page *page, struct span span, unsigned mask,
		   bool whole)
{
	struct tx_cue cue;
	size_t length = (size_t)(span.end - span.start);

	return tx_words_cue(page->words, mask, span.start, length, &cue) &&
	       (!whole || cue.end == length);
}

static void put(xmlNodePtr article, const char *field, struct span span)
{
	xmlNodePtr added = tx_add(article, field, NULL, 0);

	if (added)
		tx_add(added, "name", span.start,
		       (size_t)(span.end - span.start));
}

/* "Bad", "New" ...: a word with which the names of places begin. */
static bool begins_place(struct span span)
{
	static const char *const words[] = {
		"New ",   "San ",  "Santa ", "Saint ",  "St ",    "St. ",
		"Los ",   "Las ",  "La ",    "Le ",     "El ",    "Den ",
		"Bad ",   "Rio ",  "Cape ",  "Port ",   "Hong ",  "Sankt ",
		"Fort ",  "Tel ",  "Abu ",   "Buenos ", "Kuala ", "North ",
		"South ", "West ", "East ",  "Upper ",  "Lower ", "Addis "
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t length = strlen(words[i]);

		if ((size_t)(span.end - span.start) > length &&
		    memcmp(span.start, words[i], length) == 0)
			return true;
	}
	return false;
}

/* What stands last, after a comma, is where the authors are: one word with a
 * capital where they have two, or two words that no list of names ends with. */
static bool is_place(struct span span, xmlNodePtr last, bool joined)
{
	const char *at = span.start;
	char *name = last ? (char *)xmlNodeGetContent(last) : NULL;
	bool full = name && strchr(name, ' ');
	size_t words = 1, small = 0;

	xmlFree(name);
	if (!full || span.start >= span.end ||
	    !uc_is_upper(tx_next(&at, span.end)))
		return false;
	while (at < span.end) {
		uint32_t point = tx_next(&at, span.end);

		if (uc_is_digit(point) || point == '.' || point == 0xAE)
			return false;
		small += uc_is_lower(point);
		words += point == ' ';
	}
	/* "DVM" is a degree. */
	if (!small)
		return false;
	return words == 1 || (words == 2 && (joined || begins_place(span)));
}

/* The length of a separator of names at AT: a comma, "and" in any language. */
static size_t separator(const struct tx_page *page, const char *at,
			const char *end)
{
	struct tx_cue cue;

	if (*at == ',' || *at == ';')
		return 1;
	if ((unsigned char)*at >= 0x80 &&
	    tx_words_cue(page->words, TX_BIT(TX_CUE_AND), at,
			 (size_t)(end - at), &cue) &&
	    memcmp(at, "\u3001", 3) == 0)
		return cue.end;
	if (*at != ' ' || !tx_words_cue(page->words, TX_BIT(TX_CUE_AND), at + 1,
					(size_t)(end - at - 1), &cue))
		return 0;
	return at + 1 + cue.end < end && at[1 + cue.end] == ' ' ? cue.end + 1
								: 0;
}

/* What stands between two separators: a person, an agency, or what the last
 * person is. */
/* "Transport correspondent": some word of it is a role. */
static bool has_role(const struct tx_page *page, struct span span)
{
	const char *at = span.start;

	while (at < span.end) {
		if (is_cue(page, (struct span){ at, span.end },
			   TX_BIT(TX_CUE_ROLE), false))
			return true;
		while (at < span.end && *at != ' ')
			at++;
		while (at < span.end && *at == ' ')
			at++;
	}
	return false;
}

/* "A Name Staff Writer", "A Name BBC News": what stands behind the two words
 * or more of NAME, a role or an agency, goes to TITLE. */
static bool has_title(const struct tx_page *page, struct span *name,
		      struct span *title)
{
	const char *third = NULL;
	size_t words = 0;

	for (const char *at = name->start; at < name->end; at++) {
		struct tx_cue cue;

		if (at > name->start && at[-1] != ' ')
			continue;
		if (++words == 3)
			third = at;
		if (words < 3 ||
		    !tx_words_cue(page->words,
				  TX_BIT(TX_CUE_ROLE) | TX_BIT(TX_CUE_AGENCY),
				  at, (size_t)(name->end - at), &cue) ||
		    at + cue.end != name->end)
			continue;
		/* "A Name Environment correspondent" */
		if (cue.kind == TX_CUE_ROLE && words == 4 &&
		    !memchr(at, ' ', cue.end))
			at = third;
		*title = trim((struct span){ at, name->end });
		*name = trim((struct span){ name->start, at });
		return true;
	}
	return false;
}

static void take(const struct tx_page *page, struct span span,
		 xmlNodePtr article, size_t *authors)
{
	xmlNodePtr last = NULL;

	span = trim(span);
	if (span.start >= span.end)
		return;
	for (xmlNodePtr n = tx_get(article, "author"); n; n = tx_get_next(n))
		last = n;
	if (is_cue(page, span, TX_BIT(TX_CUE_AGENCY), true)) {
		if (last)
			tx_add(last, "affiliation", span.start,
			       (size_t)(span.end - span.start));
		else
			put(article, "source", span);
		return;
	}
	if (last && (has_role(page, span) || !is_person(span))) {
		if (!tx_get(last, "role") && span.end - span.start < 120 &&
		    has_role(page, span))
			tx_add(last, "role", span.start,
			       (size_t)(span.end - span.start));
		return;
	}
	if (is_person(span) && *authors < MOST_AUTHORS) {
		struct span title;

		if (!has_title(page, &span, &title)) {
			title.start = title.end = span.end;
		}
		put(article, "author", span);
		++*authors;
		if (title.start < title.end)
			take(page, title, article, authors);
	}
}

static void split(const struct tx_page *page, struct span span,
		  xmlNodePtr article)
{
	const char *start = span.start;
	size_t authors = 0;
	bool comma = false, joined = false;
	xmlNodePtr last = NULL;

	for (const char *at = span.start; at < span.end;) {
		size_t length = separator(page, at, span.end);

		if (!length) {
			at++;
			continue;
		}
		take(page, (struct span){ start, at }, article, &authors);
		comma = *at == ',';
		joined = joined || !comma;
		at += length;
		start = at;
	}
	for (xmlNodePtr n = tx_get(article, "author"); n; n = tx_get_next(n))
		last = tx_get(n, "role") ? last : n;

	struct span place = trim((struct span){ start, span.end });

	if (comma &&
	    is_place(place, last ? tx_get(last, "name") : NULL, joined) &&
	    !is_cue(page, place, TX_BIT(TX_CUE_ROLE) | TX_BIT(TX_CUE_AGENCY),
		    false))
		return;
	take(page, (struct span){ start, span.end }, article, &authors);
}

/* "van", "de la": a short word inside a name, behind its first letter AT. */
static bool is_particle(const char *at, const char *end)
{
	size_t letters = 1;

	while (at < end && *at >= 'a' && *at <= 'z') {
		letters++;
		at++;
	}
	return letters <= 3 && at < end && *at == ' ';
}

bool tx_is_name(const char *text, size_t length)
{
	const char *at = text, *end = text + length;
	size_t words = 1;
	bool first = true;

	if (length < 4 || length > 50)
		return false;
	while (at < end) {
		uint32_t point = tx_next(&at, end);

		if (uc_is_digit(point) || point == '?' || point == '&' ||
		    point == ',' || point == '/' || point == ':' ||
		    point == '!' || point == '|')
			return false;
		if (first && !uc_is_upper(point) &&
		    !(words > 1 && is_particle(at, end)))
			return false;
		first = point == ' ';
		words += first;
	}
	return words >= 2 && words <= 4;
}

/* Two to seven of Han, or of kana in the given name, with one space at most.
 * What ends like a place, a section or an office is none. */
bool tx_is_kanji_name(const struct tx_page *page, const char *text,
		      size_t length)
{
	static const char others[] =
	    "\u753A\u5E02\u770C\u6751\u533A\u90E8\u793E\u5C40\u7D19\u9762\u805E"
	    "\u4FE1\u4E8B\u65E5\u6642\u5206\u6848\u5831";
	const char *at = text, *end = text + length, *last = text;
	size_t points = 0, han = 0, spaces = 0;

	if (!page->kana || length < 6 || length > 30)
		return false;
	while (at < end) {
		last = at;

		uint32_t point = tx_next(&at, end);

		points++;
		if (point == ' ' || point == 0x3000)
			spaces++;
		else if (point >= 0x4E00 && point <= 0x9FFF)
			han++;
		else if (point < 0x3041 || point > 0x30FA)
			return false;
	}
	return han >= 2 && spaces <= 1 && points - spaces >= 3 - spaces &&
	       points - spaces <= 6 &&
	       (spaces ||
		(han == points && !memmem(others, sizeof others - 1, last,
					  (size_t)(end - last))));
}

static bool has_office(const struct tx_page *page, struct span span)
{
	struct tx_cue cue;

	for (const char *at = span.start; at < span.end; at++) {
		if ((at == span.start || at[-1] == ' ') &&
		    tx_words_cue(page->words, TX_BIT(TX_CUE_OFFICE), at,
				 (size_t)(span.end - at), &cue))
			return true;
	}
	return false;
}

bool tx_sender_read(const struct tx_page *page, const char *text, size_t length,
		    xmlNodePtr article)
{
	const char *address = memchr(text, '<', length);
	struct span span = { text, address ? address : text + length };

	while (span.start < span.end && strchr(" \"'", *span.start))
		span.start++;
	while (span.end > span.start && strchr(" \"'", span.end[-1]))
		span.end--;
	if (span.start >= span.end)
		return true;
	if (has_office(page, span) ||
	    !tx_is_name(span.start, (size_t)(span.end - span.start))) {
		if (!memchr(span.start, '@', (size_t)(span.end - span.start)))
			put(article, "source", span);
		return true;
	}
	if (tx_get(article, "author"))
		return true;
	put(article, "author", span);
	if (address && text + length > address + 2 && text[length - 1] == '>')
		tx_add(tx_get(article, "author"), "email", address + 1,
		       (size_t)(text + length - address - 2));
	return true;
}

/* Where the words about a date or the reading time begin. */
static const char *told_end(const struct tx_page *page, struct span span)
{
	unsigned kinds = TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED) |
			 TX_BIT(TX_CUE_READING_TIME);
	struct tx_cue cue;

	for (const char *at = span.start + 1; at < span.end; at++) {
		bool glued =
		    at[-1] >= 'a' && at[-1] <= 'z' && *at >= 'A' && *at <= 'Z';
		size_t left = (size_t)(span.end - at);

		if (at[-1] != ' ' && !glued)
			continue;
		if (tx_words_cue(page->words, kinds, at, left, &cue) &&
		    cue.end > 3)
			return at;
		/* "4 Comments", "Leave a comment": no name's last word. */
		if (!glued &&
		    tx_words_cue(page->words, TX_BIT(TX_CUE_END), at, left,
				 &cue) &&
		    memchr(at, ' ', cue.end))
			return at;
	}
	return span.end;
}

/* "A Name am" before a date: without its last word of small letters. */
static struct span drop_small(struct span span)
{
	const char *at;

	while (span.end > span.start && span.end[-1] == ' ')
		span.end--;
	at = span.end;
	while (at > span.start && at[-1] >= 'a' && at[-1] <= 'z')
		at--;
	if (at < span.end && span.end - at <= 4 && at > span.start &&
	    at[-1] == ' ')
		span.end = at;
	return span;
}

/* "A Name name@example.org", "A Name@handle" */
static struct span drop_address(struct span span)
{
	const char *at =
	    memchr(span.start, '@', (size_t)(span.end - span.start));
	const char *word = at;

	if (!at)
		return span;
	while (word > span.start && word[-1] != ' ')
		word--;
	if (word == at || !(*word >= 'A' && *word <= 'Z'))
		at = word;
	if (at > span.start + 3)
		span.end = at;
	return span;
}

void tx_people_read(const struct tx_page *page, const char *text, size_t length,
		    xmlNodePtr article, bool printed)
{
	struct span span = { text, text + length };
	struct tx_cue cue;
	struct tx_date date;
	size_t start, end;

	if (tx_find_date(page, text, length, &date, &start, &end)) {
		span.end = text + start;
		span = drop_small(span);
	}
	span.end = told_end(page, span);
	span = drop_address(span);
	span.end = trim((struct span){ text, span.end }).end;

	struct span printable = span;

	while (tx_words_cue(page->words, TX_BIT(TX_CUE_BYLINE), span.start,
			    (size_t)(span.end - span.start), &cue))
		span.start =
		    trim((struct span){ span.start + cue.end, span.end }).start;
	span.end = list_end(span);
	span = trim(span);
	if (span.start >= span.end)
		return;
	if (printed && !tx_get(article, "byline"))
		tx_add(article, "byline", printable.start,
		       (size_t)(printable.end - printable.start));
	if (!tx_get(article, "author"))
		split(page, span, article);
}

bool tx_is_name_told(const struct tx_page *page, const char *text,
		     size_t length)
{
	const char *comma = memchr(text, ',', length);
	struct span name = { text, text + length }, title;

	if (comma) {
		const char *place = comma + 1;

		while (place < name.end && *place == ' ')
			place++;
		return tx_is_name(text, (size_t)(comma - text)) &&
		       is_person((struct span){ place, name.end }) &&
		       !memchr(place, ' ', (size_t)(name.end - place));
	}
	return length < NAME_BYTES && has_title(page, &name, &title) &&
	       tx_is_name(name.start, (size_t)(name.end - name.start));
}
