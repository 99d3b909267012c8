/* SPDX-License-Identifier: MIT
 * Is 3/4/2022 in March or in April? What else the page says decides, then its
 * language, then where it is. */
#include <string.h>

#include "load/page-dates.h"
#include "model/ascii.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int take_number(const char **text)
{
	int number = 0;

	while (is_digit(**text) && number < 10000)
		number = number * 10 + (*(*text)++ - '0');
	return number;
}

/* 19/1/2022 and 1/19/2022 say how the page writes its dates. */
static int told_by(const char *text)
{
	int first = take_number(&text), second;
	char mark = *text;

	if (!first || first > 31 || !mark || !strchr("/.-", mark))
		return 0;
	text++;
	second = take_number(&text);
	if (!second || second > 31 || *text != mark || !is_digit(text[1]))
		return 0;
	return (second > 12) - (first > 12);
}

static bool find(const char *text, size_t length, const char *language,
		 struct tx_date *date, size_t *start, size_t *end)
{
	if (tx_date_read(date, text, length, language)) {
		*start = 0;
		*end = length;
		return true;
	}
	return tx_date_find(date, text, length, language, start, end);
}

static bool is_same(const struct tx_date *a, const struct tx_date *b)
{
	return a->precision == b->precision && tx_dates_same_day(a, b);
}

bool tx_dates_read(struct tx_dates *dates, const char *text, size_t length,
		   struct tx_dated *dated, size_t *start, size_t *end)
{
	size_t from, to, i, j;

	if (!find(text, length, "en-GB", &dated->date, &from, &to))
		return false;
	if (!find(text, length, "en-US", &dated->other, &i, &j))
		dated->other = dated->date;
	dated->is_ambiguous = !is_same(&dated->date, &dated->other);
	dates->month_first += told_by(text + from);
	if (start)
		*start = from;
	if (end)
		*end = to;
	return true;
}

/* --- what decides --- */

/* How many dates that are sure agree with the months first, less those with
 * the days first. */
static int agreement(const struct tx_dates *dates)
{
	const struct tx_dated *one, *sure, *end = dates->found + dates->count;
	int sum = 0;

	for (one = dates->found; one < end; one++) {
		for (sure = dates->found; one->is_ambiguous && sure < end;
		     sure++) {
			if (sure->is_ambiguous)
				continue;
			sum += tx_dates_same_day(&one->other, &sure->date);
			sum -= tx_dates_same_day(&one->date, &sure->date);
		}
	}
	return sum;
}

static bool is_language(const char *tag, const char *of)
{
	size_t length = strlen(of);

	return tag && !tx_ascii_compare_n(tag, of, length) &&
	       (!tag[length] || tag[length] == '-' || tag[length] == '_');
}

/* Hosts of a country, two letters, write English with the day first; but for
 * these countries, and those whose letters the whole world uses. */
static bool is_day_first_host(const char *base)
{
	static const char *const others[] = { "us", "ph", "ca", "pr", "gu",
					      "vi", "as", "mp", "pw", "mh",
					      "ai", "cc", "co", "fm", "gg",
					      "io", "la", "ly", "me", "to",
					      "tv", "ws", NULL };
	const char *host = base ? strstr(base, "://") : NULL, *end;
	size_t i;

	if (!host)
		return false;
	host += 3;
	end = host + strcspn(host, "/:?#");
	if (end - host <= 3 || end[-3] != '.')
		return false;
	for (i = 0; others[i]; i++) {
		if (!tx_ascii_compare_n(end - 2, others[i], 2))
			return false;
	}
	return true;
}

static bool is_american(const struct tx_html *html)
{
	const struct tx_node *meta = tx_html_meta(html, "og:locale");
	const char *locale = meta ? tx_html_get(meta, "content") : NULL;

	if (html->language && strlen(html->language) > 2)
		return is_language(html->language, "en-US");
	if (html->language && !is_language(html->language, "en"))
		return false;
	/* en_US is what a tool writes that nobody has told. */
	if (locale && strlen(locale) > 2 && !is_language(locale, "en_US"))
		return false;
	return (html->language || locale) && !is_day_first_host(html->base);
}

void tx_dates_settle(struct tx_dates *dates)
{
	int sum = agreement(dates);
	struct tx_dated *one = dates->found;
	bool month_first;

	if (!sum)
		sum = dates->month_first;
	month_first = sum ? sum > 0 : is_american(dates->html);
	for (; one < dates->found + dates->count; one++) {
		if (one->is_ambiguous && month_first)
			one->date = one->other;
	}
}
