/* SPDX-License-Identifier: MIT
 * Which of a page's dates are taken: by their weight, by how many agree, and by
 * which is the first. */
#include "load/page-dates.h"

#define LONE   15  /* of one, if there is no other */
#define LEAST  -60 /* of one that may be the article's */
#define STRONG 50  /* of one that is seen, and may be the first */
#define SURE   90  /* likewise, of one that is stated */
#define AGREED 12  /* what a witness of another kind adds */

static int score_of(const struct tx_dates *dates, const struct tx_dated *dated)
{
	const struct tx_dated *other = dates->found;
	unsigned kinds = 1U << dated->by;
	int score = dated->weight;

	for (; other < dates->found + dates->count; other++) {
		if (kinds & 1U << other->by || other->weight < 20 ||
		    other->is_modified != dated->is_modified ||
		    !tx_dates_same(&other->date, &dated->date))
			continue;
		kinds |= 1U << other->by;
		score += AGREED;
	}
	return score;
}

static const struct tx_dated *best_of(const struct tx_dates *dates,
				      bool is_modified)
{
	const struct tx_dated *dated = dates->found, *best = NULL;
	int score, most = TX_DATED_ENOUGH - 1;

	for (; dated < dates->found + dates->count; dated++) {
		if (dated->is_modified != is_modified)
			continue;
		score = score_of(dates, dated);
		if (score > most) {
			most = score;
			best = dated;
		}
	}
	return best;
}

/* A page that shows one date, with no word of an update, shows when it was
 * published, wherever that is and whatever its element is called. */
static const struct tx_dated *only_of(struct tx_dates *dates)
{
	struct tx_dated *dated = dates->found, *only = NULL;

	for (; dated < dates->found + dates->count; dated++) {
		if (!dated->line || dated->weight < LEAST)
			continue;
		if ((dated->is_modified && dated->is_told) ||
		    (only && !tx_dates_same_day(&dated->date, &only->date)))
			return NULL;
		if (!only || dated->weight > only->weight)
			only = dated;
	}
	if (!only || only->weight < LONE)
		return NULL;
	only->is_modified = false;
	return only;
}

/* Whole days from A to B, as written. */
static long long days_between(const struct tx_date *a, const struct tx_date *b)
{
	struct tx_date from = { .year = a->year,
				.month = a->month ? a->month : 1,
				.day = a->day ? a->day : 1,
				.precision = TX_DAY };
	struct tx_date to = { .year = b->year,
			      .month = b->month ? b->month : 1,
			      .day = b->day ? b->day : 1,
			      .precision = TX_DAY };

	return (tx_date_seconds(&to) - tx_date_seconds(&from)) / 86400;
}

static bool is_strong(const struct tx_dated *dated)
{
	return !dated->is_modified && dated->date.precision >= TX_DAY &&
	       dated->weight >= (dated->by == TX_DATED_SEEN ? STRONG : SURE);
}

/* What a page calls its publication is often its latest one: a date that is as
 * good and earlier is the first. What a reader sees is believed before what
 * only machines are told. */
static const struct tx_dated *first_of(const struct tx_dates *dates,
				       const struct tx_dated *best)
{
	const struct tx_dated *end = dates->found + dates->count, *dated;
	const struct tx_dated *seen = NULL, *stated = best;

	for (dated = dates->found; best && dated < end; dated++) {
		if (dated->by == TX_DATED_SEEN &&
		    dated->weight >= TX_DATED_ENOUGH && !dated->is_modified &&
		    tx_dates_same_day(&dated->date, &best->date))
			return best;
		if (!is_strong(dated))
			continue;
		if (dated->by == TX_DATED_SEEN) {
			if (!seen ||
			    days_between(&dated->date, &seen->date) > 0)
				seen = dated;
		} else if (days_between(&dated->date, &stated->date) > 1) {
			stated = dated;
		}
	}
	if (seen && days_between(&seen->date, &best->date) > 1)
		return seen;
	return stated;
}

/* Midnight at some place, in UTC, is a day: the one that the page shows. */
static const struct tx_dated *day_of(const struct tx_dates *dates,
				     const struct tx_dated *taken)
{
	const struct tx_dated *dated = dates->found;
	long long days;

	if (!taken || taken->date.zone != TX_ZONE_UTC || taken->date.minute ||
	    taken->date.second)
		return taken;
	for (; dated < dates->found + dates->count; dated++) {
		days = days_between(&taken->date, &dated->date);
		if (dated->line && dated->weight >= STRONG &&
		    dated->is_modified == taken->is_modified &&
		    dated->date.precision == TX_DAY && days == 1 &&
		    taken->date.hour >= 10)
			return dated;
	}
	return taken;
}

static int exactness(const struct tx_date *date)
{
	return (int)date->precision * 4 +
	       (date->zone == TX_ZONE_OFFSET ? 2 : date->zone != TX_ZONE_NONE);
}

/* Of those that agree, the one that says most. */
static const struct tx_dated *exact_of(const struct tx_dates *dates,
				       const struct tx_dated *best)
{
	const struct tx_dated *dated = dates->found, *most = best;

	for (; best && dated < dates->found + dates->count; dated++) {
		if (dated->is_modified == best->is_modified &&
		    dated->weight >= TX_DATED_ENOUGH &&
		    tx_dates_same(&dated->date, &best->date) &&
		    exactness(&dated->date) > exactness(&most->date))
			most = dated;
	}
	return most;
}

void tx_dates_choose(struct tx_dates *dates, const struct tx_dated **published,
		     const struct tx_dated **modified)
{
	const struct tx_dated *best = best_of(dates, false);

	if (!best)
		best = only_of(dates);
	*published = day_of(dates, exact_of(dates, first_of(dates, best)));
	*modified = exact_of(dates, best_of(dates, true));
	/* Where a page tells of an update alone, that is when the article was
	 * published as it stands; scraped text is read in the same way. */
	if (!*published)
		*published = *modified;
}
