/* SPDX-License-Identifier: MIT
 * The place, the day and the agency before an article's first words. */
#include "load/dateline.h"

#include <stdbool.h>
#include <string.h>
#include <unictype.h>

#include "load/words.h"
#include "model/article.h"

#define DATELINE_BYTES 120

/* Is the text before the dash a place, a day and an agency? */
static bool is_place(const char *text, size_t length, bool bracket)
{
	const char *at = text, *end = text + length;
	size_t capitals = 0, words = 1;
	bool first_word = true;

	while (at < end) {
		uint32_t point = tx_next(&at, end);

		if (point == '"' || point == 0x201C || point == ':' ||
		    point == '?' || point == ';')
			return false;
		if (point == ' ' || point == ',')
			first_word = false;
		words += point == ' ';
		if (first_word && uc_is_lower(point))
			capitals = 0, first_word = bracket;
		else if (first_word && uc_is_alpha(point))
			capitals++;
	}
	return words <= 9 && (bracket || capitals >= 3);
}

/* The first dash of those that datelines end with: where it stands in TEXT, and
 * the bytes up to its end. NULL: none. */
static const char *find_dash(const char *text, size_t length, size_t *taken)
{
	static const char *const dashes[] = { " - ",  " \u2013 ", " \u2014 ",
					      " -- ", "\u2014",   "\u2013 ",
					      "- " };
	const char *dash = NULL, *found;
	size_t i;

	for (i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		found = memmem(text, length, dashes[i], strlen(dashes[i]));
		if (found && (!dash || found < dash)) {
			dash = found;
			*taken = (size_t)(found - text) + strlen(dashes[i]);
		}
	}
	return dash;
}

static void put_agency(xmlNodePtr article, const char *text, size_t length)
{
	xmlNodePtr source = tx_add(article, "source", NULL, 0);

	if (source)
		tx_add(source, "name", text, length);
}

size_t tx_dateline_read(xmlNodePtr article, const char *text, size_t length,
			size_t *dateline)
{
	size_t reach = length < DATELINE_BYTES ? length : DATELINE_BYTES;
	size_t taken = 0, place;
	const char *dash = find_dash(text, reach, &taken), *open;
	bool bracket;

	if (!dash || tx_get(article, "dateline"))
		return 0;
	length = (size_t)(dash - text);
	open = memchr(text, '(', length);
	bracket = open && open > text && text[length - 1] == ')';
	place = bracket ? (size_t)(open - text) : length;
	if (length < 3 || (open && !bracket) || !is_place(text, place, bracket))
		return 0;
	if (bracket)
		put_agency(article, open + 1, length - place - 2);
	while (place && text[place - 1] == ' ')
		place--;
	tx_add(article, "dateline", text, place);
	*dateline = place;
	return taken;
}
