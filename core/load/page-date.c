/* SPDX-License-Identifier: MIT
 * When a web page was published and modified: every date that it holds is a
 * candidate, by the weight of where it was found. */
#include <string.h>

#include "load/page-dates.h"
#include "load/text-page.h"
#include "model/article.h"

/* --- candidates --- */

size_t tx_dates_bytes(const struct tx_node *node)
{
	return (size_t)node->prose + node->linked;
}

bool tx_dates_same_day(const struct tx_date *a, const struct tx_date *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

bool tx_dates_same(const struct tx_date *a, const struct tx_date *b)
{
	return tx_dates_same_day(a, b) ||
	       (a->precision > TX_DAY && b->precision > TX_DAY &&
		tx_date_compare(a, b) == 0);
}

/* The beginning of Unix time is no date but the lack of one. */
static bool is_void(const struct tx_date *date)
{
	return date->year < 1800 ||
	       (date->year == 1970 && date->month <= 1 && date->day <= 1);
}

bool tx_dates_add(struct tx_dates *dates, const struct tx_dated *dated)
{
	if (dates->count == TX_DATES || is_void(&dated->date))
		return false;
	dates->found[dates->count++] = *dated;
	return true;
}

/* --- filling --- */

static void put(const struct tx_dates *dates, const char *field,
		const struct tx_dated *taken)
{
	const struct tx_dated *dated = dates->found;
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	for (; dated < dates->found + dates->count; dated++) {
		bool is_modified = !strcmp(field, "modified");

		if (dated->is_modified != is_modified && dated != taken)
			continue;
		date = dated->date;
		if (dated == taken)
			tx_dates_local(dates, dated, &date);
		tx_date_w3c(buffer, &date);
		if (dated == taken)
			tx_put(dates->html->article, field, buffer);
		tx_html_tell(dates->html, field, buffer, dated->rule,
			     dated->node, dated == taken);
	}
}

/* The lines that are nothing but dates that the article has are no part of its
 * text. */
static void leave_out(const struct tx_dates *dates,
		      const struct tx_dated *published,
		      const struct tx_dated *modified)
{
	const struct tx_dated *dated = dates->found;
	struct tx_node *alone;

	for (; dated < dates->found + dates->count; dated++) {
		if (!dated->line || !dated->is_bare ||
		    dated->weight < TX_DATED_ENOUGH ||
		    !((published &&
		       tx_dates_same(&dated->date, &published->date)) ||
		      (modified &&
		       tx_dates_same(&dated->date, &modified->date))))
			continue;
		alone = tx_html_alone(dates->html, dated->line);
		if (alone)
			tx_html_leave_out(dates->html, alone);
	}
}

void tx_html_dates(struct tx_html *html)
{
	struct tx_dates dates = { .html = html };
	const struct tx_dated *published, *modified;

	tx_dates_stated(&dates);
	tx_dates_title(&dates);
	tx_dates_seen(&dates);
	tx_dates_settle(&dates);
	tx_dates_choose(&dates, &published, &modified);
	put(&dates, "published", published);
	put(&dates, "modified", modified);
	leave_out(&dates, published, modified);
}
