/* SPDX-License-Identifier: MIT
 * The run of a page's lines that is the article's body: sentences count for
 * it, short lines and the cues of a page's furniture against. */
#include "load/text-page.h"

#include <string.h>

/* In tenths of a word. */
#define LONG_WORDS  60 /* a longer paragraph counts no more */
#define SHORT_COST  35 /* a short line that is no sentence */
#define ITEM_COST   10 /* the same with a marker of a list */
#define FULL        12 /* words of a line that may be text without an end */
#define END_COST    1400
#define TEASER_COST 300 /* a text that breaks off: another article's */
#define DATED_COST  500 /* a date: the next story, a comment */
#define LEGAL_COST  600
#define DROP        2000 /* so much lost since its best ends a run */
#define FIRST_SHARE 60   /* percent of the best that the first run needs */
#define REACH       64   /* lines looked at again for the next run */
#define OTHERS      12   /* lines of a bare text that are no sentences */
#define BELOW       4    /* lines below a bare text's body */
#define TAIL        24   /* lines below the body that may be its own */
#define ENTRY       40   /* lines of a live blog's entry */
#define ABOUT       8    /* lines at the end with who wrote it */
#define FEWEST      3    /* entries of one */

static long value(const struct tx_page *page, size_t i)
{
	size_t caption, credit, end;
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
	if (line->shape & TX_MAKER && line->words < 60)
		return -ITEM_COST;
	if (line->cue.kind == TX_CUE_PROMO && line->words < 40)
		return -SHORT_COST;
	if (line->copies > 2)
		return -SHORT_COST;
	if (tx_line_breaks_off(line))
		return -TEASER_COST;
	if (line->shape & TX_DATED && !(line->shape & TX_SENTENCE))
		return -DATED_COST;
	if (line->shape & (TX_SENTENCE | TX_COLON) && line->words >= 4) {
		if (before && after)
			return words;
		return page->spaced ? words * 7 / 10 : words;
	}
	if (line->words >= 25)
		return words / 2;
	if (line->words >= FULL && !(line->shape & TX_HEAVY) &&
	    !tx_line_credit(page, line, &caption, &credit, &end))
		return words * 2 / 10;
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

/* "Related: ..." inside the article. */
static bool is_aside(const struct tx_page *page, const struct tx_line *line)
{
	size_t length;

	return line->words <= 40 && !line->whole &&
	       tx_line_after(page, line, TX_BIT(TX_CUE_RELATED), true,
			     &length) &&
	       length;
}

bool tx_run_goes_on(const struct tx_line *line)
{
	return !line->whole && line->cue.kind != TX_CUE_PROMO &&
	       line->cue.kind != TX_CUE_TAGS && line->copies < 3 &&
	       !(line->shape & (TX_LEGAL | TX_MAKER | TX_DATED | TX_HEAVY));
}

/* A text alone, with next to nothing of a page around it. */
static bool is_bare(const struct tx_page *page)
{
	size_t others = 0;

	for (size_t i = 0; i < page->count && others <= OTHERS; i++)
		others += !(page->lines[i].shape & TX_SENTENCE);
	return others <= OTHERS;
}

/* A text that a mark ends, or nothing that belongs to a page follows, is the
 * article to its last line; else short sentences and items right below the
 * body are still its own. */
static size_t reach(const struct tx_page *page, size_t end, bool *closed)
{
	size_t last = end, i = end;

	for (; i < page->count && i < end + TAIL; i++) {
		*closed = tx_line_stops(page, &page->lines[i]);
		if (*closed)
			return i;
		if (page->lines[i].shape & (TX_LEGAL | TX_HEAVY))
			break;
	}
	i = end;
	while (i < page->count && i < end + TAIL &&
	       (tx_run_goes_on(&page->lines[i]) ||
		is_aside(page, &page->lines[i])))
		i++;
	if (i == page->count)
		return i;
	for (i = end; i < page->count && i < end + TAIL; i++) {
		const struct tx_line *line = &page->lines[i];
		if (is_aside(page, line))
			continue;

		bool item = line->marker && last == i && i > 0 &&
			    line[-1].marker && !line->blank;

		if (!tx_run_goes_on(line) || line->cue.kind ||
		    !(line->shape & TX_STOP || item))
			break;
		last = i + 1;
	}
	return last;
}

/* The lines of the entry at a time of day: up to the next, or to the last that
 * is a sentence. I itself: it is none. */
static size_t entry_end(const struct tx_page *page, size_t i)
{
	size_t end = i;

	for (size_t j = i + 1; j < page->count && j < i + ENTRY; j++) {
		const struct tx_line *line = &page->lines[j];

		if (line->shape & TX_TIME ||
		    (line->whole && line->whole == TX_CUE_END) ||
		    line->shape & TX_LEGAL)
			break;
		if (line->shape & TX_SENTENCE && line->words >= 4)
			end = j + 1;
	}
	return end;
}

/* A live blog: entries, each below its time of day, that hold the run. */
static void find_entries(const struct tx_page *page, struct tx_plan *plan)
{
	size_t first = 0, end = 0, entries = 0;

	for (size_t i = 0; i < page->count; i++) {
		size_t next;

		if (!(page->lines[i].shape & TX_TIME))
			continue;
		next = entry_end(page, i);
		if (next == i || (entries && i > end + ENTRY)) {
			if (entries >= FEWEST)
				break;
			entries = 0;
			continue;
		}
		if (!entries++)
			first = i;
		end = next;
		i = next - 1;
	}
	if (entries < FEWEST || plan->start >= end || plan->end <= first)
		return;
	plan->live = true;
	plan->start = first;
	plan->end = end > plan->end ? end : plan->end;
}

static bool find_run(const struct tx_page *page, struct tx_plan *plan)
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

/* A name alone, and a sentence that begins with it: who wrote this. */
static bool is_about(const struct tx_line *line)
{
	return !line->whole && !(line->shape & TX_SENTENCE) &&
	       tx_is_name(line->text, line->length) &&
	       line[1].length > line->length && line[1].words >= 8 &&
	       memcmp(line->text, line[1].text, line->length) == 0;
}

static size_t before_about(const struct tx_page *page,
			   const struct tx_plan *plan)
{
	for (size_t i = plan->end > ABOUT ? plan->end - ABOUT : 0;
	     i + 1 < plan->end; i++) {
		if (i > plan->start + 2 && is_about(&page->lines[i]))
			return i;
	}
	return plan->end;
}

bool tx_run_find(const struct tx_page *page, struct tx_plan *plan)
{
	if (!find_run(page, plan))
		return false;
	find_entries(page, plan);
	plan->sure = plan->end;
	plan->end = reach(page, plan->end, &plan->closed);
	if (page->count - plan->end <= BELOW && is_bare(page))
		plan->closed = true;
	if (!plan->live)
		plan->end = before_about(page, plan);
	if (plan->sure > plan->end)
		plan->sure = plan->end;
	return true;
}
