/* SPDX-License-Identifier: MIT
 * Dates in a page's own words: where its text begins, and where its title
 * begins or ends. */
#include <string.h>
#include <unictype.h>

#include "load/page-dates.h"
#include "load/text-page.h"

#define LEAD  120 /* bytes of a text in which it may be dated */
#define PLACE 60  /* bytes before the date */

/* Is all between FROM and TO names and marks: "Oslo (NTB), "? */
static bool is_place(const struct tx_html *html, const char *from,
		     const char *to)
{
	struct tx_cue cue;
	bool inside = false;

	while (from < to) {
		const char *at = from;
		uint32_t point = tx_next(&from, to);
		bool letter = uc_is_alnum(point);

		if (letter && !inside && !uc_is_upper(point) &&
		    !tx_words_cue(html->words, TX_BIT(TX_CUE_PUBLISHED), at,
				  (size_t)(to - at), &cue))
			return false;
		inside = letter;
	}
	return true;
}

/* Does what stands at AT part the date from the text: a dash, a bracket, or
 * the text's own first letter? */
static bool is_parted(const char *at, const char *end, bool is_first)
{
	const char *start = at;
	uint32_t point;

	while (at < end && *at == ' ')
		start = ++at;
	if (at == end)
		return true;
	point = tx_next(&at, end);
	if (uc_is_alnum(point))
		return is_first && uc_is_upper(point);
	return *start != ',' && *start != '.';
}

void tx_dates_lead(struct tx_dates *dates, const struct tx_node *block)
{
	struct tx_page page = { .words = dates->html->words };
	struct tx_dated found = { .by = TX_DATED_SEEN,
				  .rule = "date at the head of the text",
				  .node = block,
				  .weight = 42 };
	char *text = tx_html_text_take(block);
	size_t length = text ? strlen(text) : 0, from, to;
	const char *end = text + length;

	if (length > LEAD) {
		length = LEAD;
		while (length && (text[length] & 0xc0) == 0x80)
			length--;
	}
	if (text &&
	    tx_find_date(&page, text, length, &found.date, &from, &to) &&
	    from <= PLACE && is_place(dates->html, text, text + from) &&
	    is_parted(text + to, end, !from) &&
	    tx_dates_read(dates, text + from, to - from, &found, NULL, NULL))
		tx_dates_add(dates, &found);
	xmlFree(text);
}

/* --- titles --- */

/* Nothing but marks between AT and END? */
static bool is_edge(const char *at, const char *end)
{
	while (at < end) {
		if (uc_is_alnum(tx_next(&at, end)))
			return false;
	}
	return true;
}

static bool has_bar(const char *at, const char *end)
{
	at += strspn(at, " )");
	return at < end && (strchr("|:-/", *at) || (unsigned char)*at >= 0xe2);
}

static void read_title(struct tx_dates *dates, const char *text,
		       const struct tx_node *node)
{
	struct tx_page page = { .words = dates->html->words };
	struct tx_dated found = { .by = TX_DATED_TITLE,
				  .rule = "date that sets off the title",
				  .node = node,
				  .weight = 36 };
	size_t length = text ? strlen(text) : 0, from, to;

	if (!length ||
	    !tx_find_date(&page, text, length, &found.date, &from, &to) ||
	    !((is_edge(text, text + from) &&
	       has_bar(text + to, text + length)) ||
	      (from && is_edge(text + to, text + length) &&
	       strchr("|-/(",
		      text[from - 1 - (from > 1 && text[from - 1] == ' ')]))))
		return;
	if (tx_dates_read(dates, text + from, to - from, &found, NULL, NULL))
		tx_dates_add(dates, &found);
}

void tx_dates_title(struct tx_dates *dates)
{
	const struct tx_node *node = tx_html_first(&dates->html->tree, "title");
	char *text = node ? tx_html_text_take(node) : NULL;

	read_title(dates, text, node);
	xmlFree(text);
}
