/* SPDX-License-Identifier: MIT
 * The run of a page's lines that is the article's body: sentences count for
 * it, short lines and the cues of a page's furniture against. */
#include "load/text-page.h"

/* In tenths of a word. */
#define LONG_WORDS  60 /* a longer paragraph counts no more */
#define SHORT_COST  35 /* a short line that is no sentence */
#define ITEM_COST   10 /* the same with a marker of a list */
#define END_COST    1000
#define DATED_COST  500 /* a date: the next story, a comment */
#define LEGAL_COST  600
#define DROP        2000 /* so much lost since its best ends a run */
#define FIRST_SHARE 60   /* percent of the best that the first run needs */
#define REACH       64   /* lines looked at again for the next run */

static long value(const struct tx_page *page, size_t i)
{
	const struct tx_line *line = &page->lines[i];
	bool before = line->blank > 0 || i == 0;
	bool after = i + 1 == page->count || page->lines[i + 1].blank > 0;
	long words =
	    (long)(line->words < LONG_WORDS ? line->words : LONG_WORDS) * 10;

	if (line->whole == TX_CUE_END)
		return -END_COST;
	if (line->whole == TX_CUE_NOISE)
		return -10;
	if (line->shape & TX_LEGAL && line->words < 60)
		return -LEGAL_COST;
	if (line->cue.kind == TX_CUE_PROMO && line->words < 40)
		return -SHORT_COST;
	if (line->copies > 2)
		return -SHORT_COST;
	if (line->shape & TX_DATED && !(line->shape & TX_SENTENCE))
		return -DATED_COST;
	if (line->shape & (TX_SENTENCE | TX_COLON) && line->words >= 4) {
		if (before && after)
			return words;
		return page->spaced ? words * 7 / 10 : words;
	}
	if (line->words >= 25)
		return words / 2;
	if (line->shape & (TX_BULLET | TX_NUMBER | TX_QUOTED))
		return -ITEM_COST;
	return -SHORT_COST;
}

struct run {
	size_t start, end;
	long sum;
};

/* The run that begins at or after FROM; its closing line is returned. */
static size_t next_run(const struct tx_page *page, size_t from, struct run *run)
{
	long sum = 0;

	*run = (struct run){ .start = from, .end = from };
	for (size_t i = from; i < page->count; i++) {
		long points = value(page, i);

		if (sum == 0 && run->sum == 0 && points <= 0)
			continue;
		if (sum == 0 && run->sum == 0)
			run->start = i;
		sum += points;
		if (sum > run->sum) {
			run->sum = sum;
			run->end = i + 1;
		}
		if (sum <= 0 || sum < run->sum - DROP)
			return i + 1;
	}
	return page->count;
}

static size_t after(const struct run *run, size_t closed)
{
	size_t back = closed > REACH ? closed - REACH : 0;

	return run->end > back ? run->end : back;
}

bool tx_run_find(const struct tx_page *page, struct tx_plan *plan)
{
	struct run run;
	long best = 0;

	for (size_t at = 0; at < page->count;) {
		size_t closed = next_run(page, at, &run);

		if (run.sum > best)
			best = run.sum;
		if (!run.sum)
			break;
		at = after(&run, closed);
	}
	for (size_t at = 0; at < page->count && best > 0;) {
		size_t closed = next_run(page, at, &run);

		if (run.sum * 100 >= best * FIRST_SHARE) {
			plan->start = run.start;
			plan->end = run.end;
			return true;
		}
		at = after(&run, closed);
	}
	return false;
}
