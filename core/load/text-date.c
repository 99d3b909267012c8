/* SPDX-License-Identifier: MIT
 * Dates in the lines of a scraped page: also where elements of the page were
 * glued, and with two digits of the year. */
#include "load/text-page.h"

#include <string.h>

#define TRIES       6   /* pieces of a line that are asked for a date */
#define SLASH_REACH 120 /* bytes of a line that are asked for such a date */
#define ROOM        48 /* bytes of a date with a short year, and the time after it */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Does a year end before TEXT[I], and something else begin right there:
 * "2020November", "20223. April", "202620 min"? */
static bool ends_year(const char *text, size_t i, size_t length)
{
	if (i < 4 || i >= length || !(is_digit(text[i]) || is_upper(text[i])))
		return false;
	if (i > 4 && is_digit(text[i - 5]))
		return false;
	return ((text[i - 4] == '1' && text[i - 3] == '9') ||
		(text[i - 4] == '2' && text[i - 3] == '0')) &&
	       is_digit(text[i - 2]) && is_digit(text[i - 1]);
}

/* Eight digits and more are a number of another kind. */
static bool is_number(const char *text, size_t i, size_t length)
{
	size_t digits = 4;

	while (i < length && is_digit(text[i++]))
		digits++;
	return digits > 6;
}

static bool find_before(const struct tx_page *page, const char *text,
			size_t length, struct tx_date *date, size_t *start,
			size_t *end)
{
	for (size_t i = 4, tries = 0; i < length && tries < TRIES; i++) {
		if (!ends_year(text, i, length) || is_number(text, i, length))
			continue;
		tries++;
		if (tx_date_find(date, text, i, page->language, start, end))
			return true;
	}
	return false;
}

static bool find_behind(const struct tx_page *page, const char *text,
			size_t length, struct tx_date *date, size_t *start,
			size_t *end)
{
	for (size_t i = 1, tries = 0; i < length && tries < TRIES; i++) {
		if (!is_lower(text[i - 1]) ||
		    !(is_upper(text[i]) || is_digit(text[i])))
			continue;
		tries++;
		if (find_before(page, text + i, length - i, date, start, end) ||
		    tx_date_find(date, text + i, length - i, page->language,
				 start, end)) {
			*start += i;
			*end += i;
			return true;
		}
	}
	return false;
}

/* The bytes of "19.10.19" at TEXT that come before its year; 0: no such. */
static size_t short_date(const char *text, size_t length)
{
	size_t i = 0, digits = 0;
	char mark = 0;

	for (int part = 0; part < 2; part++) {
		for (digits = 0; i < length && is_digit(text[i]); i++)
			digits++;
		if (!digits || digits > 2 || i >= length)
			return 0;
		if (text[i] != '.' && text[i] != '/')
			return 0;
		if (part && text[i] != mark)
			return 0;
		mark = text[i++];
	}
	if (i + 2 > length || !is_digit(text[i]) || !is_digit(text[i + 1]))
		return 0;
	if (i + 2 < length &&
	    (is_digit(text[i + 2]) ||
	     (text[i + 2] == mark && i + 3 < length && is_digit(text[i + 3]))))
		return 0;
	return i;
}

/* With its century a short date is one that can be read. */
static bool find_short(const struct tx_page *page, const char *text,
		       size_t length, struct tx_date *date, size_t *start,
		       size_t *end)
{
	char room[ROOM];

	for (size_t i = 0; i < length; i++) {
		size_t year = 0, rest;

		if (!i || (text[i - 1] != '.' && text[i - 1] != '/' &&
			   !is_digit(text[i - 1])))
			year = short_date(text + i, length - i);
		if (!year)
			continue;
		rest = length - i - year;
		if (rest > ROOM - 2 - year)
			rest = ROOM - 2 - year;
		memcpy(room, text + i, year);
		memcpy(room + year, text[i + year] > '4' ? "19" : "20", 2);
		memcpy(room + year + 2, text + i + year, rest);
		if (!tx_date_find(date, room, year + 2 + rest, page->language,
				  start, end) ||
		    *start > 0)
			continue;
		*start = i;
		*end = i + (*end > year + 2 ? *end - 2 : year);
		return true;
	}
	return false;
}

/* "3/14/2024" at TEXT: its first and second numbers. False: no such. */
static bool slashed(const char *text, size_t length, int *first, int *second)
{
	int numbers[3] = { 0 };
	size_t i = 0, digits = 0;

	for (int part = 0; part < 3; part++) {
		for (digits = 0; i < length && is_digit(text[i]) && digits < 5;
		     i++, digits++)
			numbers[part] = numbers[part] * 10 + (text[i] - '0');
		if (!digits || (part < 2 && (digits > 2 || i >= length ||
					     text[i++] != '/')))
			return false;
	}
	*first = numbers[0];
	*second = numbers[1];
	return digits == 4 || digits == 2;
}

bool tx_is_month_first(const struct tx_line *line)
{
	const char *text = line->text;
	int first, second;

	for (size_t i = 0; i + 5 < line->length && i < SLASH_REACH; i++) {
		if (!is_digit(text[i]) || (i && is_digit(text[i - 1])))
			continue;
		if (slashed(text + i, line->length - i, &first, &second) &&
		    first >= 1 && first <= 12 && second > 12 && second <= 31)
			return true;
	}
	return false;
}

/* An earlier date may be hidden behind a slash: "A Name/June 12, 2020". */
static bool find_first(const struct tx_page *page, const char *text,
		       size_t length, struct tx_date *date, size_t *start,
		       size_t *end)
{
	struct tx_date other;
	size_t from, to;
	const char *slash;

	if (!tx_date_find(date, text, length, page->language, start, end))
		return false;
	slash = memchr(text, '/', *start);
	if (!slash || slash == text || is_digit(slash[-1]) ||
	    !tx_date_find(&other, slash + 1,
			  *start - (size_t)(slash + 1 - text), page->language,
			  &from, &to))
		return true;
	*date = other;
	*start = (size_t)(slash + 1 - text) + from;
	*end = (size_t)(slash + 1 - text) + to;
	return true;
}

bool tx_find_date(const struct tx_page *page, const char *text, size_t length,
		  struct tx_date *date, size_t *start, size_t *end)
{
	return find_before(page, text, length, date, start, end) ||
	       find_first(page, text, length, date, start, end) ||
	       find_behind(page, text, length, date, start, end) ||
	       find_short(page, text, length, date, start, end);
}
