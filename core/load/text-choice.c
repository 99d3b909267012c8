/* SPDX-License-Identifier: MIT
 * Which lines are the body: every line is looked at from many sides, each side
 * gives it points for what it may be, and of all ways through the page that
 * are possible the one with the most points is taken. */
#include "load/text-choice.h"
#include "load/text-traits.h"

#include <stdlib.h>

#define NEVER     INT64_C(-1000000000000)
#define FEW_WORDS 24 /* of a body that is none */

/* What may stand below what. */
static const bool follows[TX_PARTS][TX_PARTS] = {
	[TX_ABOVE_BODY] = { [TX_ABOVE_BODY] = true, [TX_IN_BODY] = true },
	[TX_IN_BODY] = { [TX_IN_BODY] = true,
			 [TX_BETWEEN] = true,
			 [TX_BELOW_BODY] = true },
	[TX_BETWEEN] = { [TX_IN_BODY] = true, [TX_BETWEEN] = true },
	[TX_BELOW_BODY] = { [TX_BELOW_BODY] = true },
};

/* The best ways to each part of a line. */
struct ways {
	int64_t points[TX_PARTS];
};

bool tx_line_is_told(const struct tx_page *page, const struct tx_plan *plan,
		     size_t i)
{
	return plan->headline != TX_NO_LINE &&
	       page->lines[i].hash == page->lines[plan->headline].hash;
}

static void add_points(const struct tx_view *view, size_t i, int64_t *points)
{
	unsigned char sides[TX_SIDES] = { 0 };

	tx_sides_line(view, i, sides);
	tx_sides_near(view, i, sides);
	tx_sides_place(view, i, sides);
	for (size_t s = 0; s < TX_SIDES; s++) {
		for (size_t part = 1; part < TX_PARTS; part++)
			points[part] += tx_points[s][part - 1][sides[s]];
	}
}

/* From the line above to the next; what stood above each part to FROM. */
static void step(struct ways *ways, unsigned char *from)
{
	struct ways next;

	for (size_t to = 0; to < TX_PARTS; to++) {
		next.points[to] = 2 * NEVER;
		for (size_t part = 0; part < TX_PARTS; part++) {
			int64_t sum =
			    ways->points[part] + tx_change_points[part][to];

			if (!follows[part][to] || sum <= next.points[to])
				continue;
			next.points[to] = sum;
			from[to] = (unsigned char)part;
		}
	}
	*ways = next;
}

/* A sentence, or long enough for one. */
static bool is_text(const struct tx_line *line)
{
	return line->shape & TX_SENTENCE || line->words >= 12;
}

/* Marks the lines of the best way that comes to a body; returns the words of
 * its text. */
static size_t walk_back(struct tx_page *page, const unsigned char *from,
			const struct ways *ways)
{
	bool below = ways->points[TX_BELOW_BODY] > ways->points[TX_IN_BODY];
	size_t part = below ? TX_BELOW_BODY : TX_IN_BODY, words = 0;

	for (size_t i = page->count; i-- > 0;) {
		page->lines[i].body = part == TX_IN_BODY;
		if (page->lines[i].body && is_text(&page->lines[i]))
			words += page->lines[i].words;
		part = from[i * TX_PARTS + part];
	}
	return words;
}

static bool is_short(const struct tx_line *line)
{
	return !(line->shape & (TX_SENTENCE | TX_COLON)) && line->words < 25;
}

static bool is_furniture(const struct tx_page *page, const struct tx_plan *plan,
			 const struct tx_line *line)
{
	const struct tx_line *end = page->lines + plan->end;
	unsigned kinds = TX_BIT(TX_CUE_RELATED) | TX_BIT(TX_CUE_READING_TIME);

	/* "Contact:" and the lines below it, before the mark of the end. */
	if (line->whole == TX_CUE_END && line->shape & TX_COLON &&
	    line >= page->lines + plan->sure && line + 1 < end &&
	    !line[1].blank)
		return false;
	return line->whole ||
	       (line->cue.kind == TX_CUE_PROMO && line->words < 40) ||
	       (line->shape & (TX_LEGAL | TX_MAKER) && line->words < 60) ||
	       (line->copies > 2 && line->words < 20 && is_short(line)) ||
	       tx_line_is(page, line, kinds);
}

/* A live blog's entries, and a text that has nothing around it, are body from
 * the first line to the last, but for what is known to be none. */
static void keep_run(struct tx_page *page, const struct tx_plan *plan)
{
	for (size_t i = plan->start; i < plan->end; i++)
		page->lines[i].body =
		    !is_furniture(page, plan, &page->lines[i]);
}

/* A short sentence that nothing speaks against. */
static bool goes_on(const struct tx_view *view, size_t i)
{
	const struct tx_line *line = &view->page->lines[i];

	return !line->body && line->words >= 2 && line->shape & TX_STOP &&
	       !line->cue.kind && line->copies == 1 && !view->traits[i].site &&
	       tx_run_goes_on(line);
}

/* Below a sentence of the body, no other of the run is left out. */
static void mend(const struct tx_view *view, struct tx_page *page)
{
	for (size_t i = view->plan->start + 1; i < view->plan->end; i++) {
		if (page->lines[i - 1].body &&
		    page->lines[i - 1].shape & TX_STOP && goes_on(view, i))
			page->lines[i].body = true;
	}
}

/* The best way through PAGE, marked. False: no memory. */
static bool find_way(const struct tx_view *view, struct tx_page *page)
{
	struct ways ways = { { 0, 2 * NEVER, 2 * NEVER, 2 * NEVER } };
	unsigned char *from = calloc(page->count + 1, TX_PARTS);

	if (!from)
		return false;
	for (size_t i = 0; i < page->count; i++) {
		step(&ways, from + i * TX_PARTS);
		add_points(view, i, ways.points);
		if (page->lines[i].whole ||
		    tx_line_is_told(page, view->plan, i))
			ways.points[TX_IN_BODY] += NEVER;
	}
	if (walk_back(page, from, &ways) < FEW_WORDS)
		keep_run(page, view->plan);
	else
		mend(view, page);
	free(from);
	return true;
}

bool tx_choice_make(struct tx_page *page, const struct tx_plan *plan)
{
	struct tx_view view = { 0 };
	bool ok = true;

	if (plan->live) {
		keep_run(page, plan);
		return true;
	}
	ok = tx_view_open(&view, page, plan);
	if (ok && plan->closed)
		keep_run(page, plan);
	else if (ok)
		ok = find_way(&view, page);
	if (ok)
		tx_resume(&view, page);
	tx_view_close(&view);
	return ok;
}
