/* SPDX-License-Identifier: MIT
 * What the place of a date says: how near it is to the headline, and what else
 * is around it. */
#include <string.h>

#include "load/page-dates.h"

#define NOWHERE SIZE_MAX

struct distance {
	size_t within; /* bytes from the headline */
	int weight;
};

static int weigh_gap(size_t gap, const struct distance *distances)
{
	while (gap > distances->within)
		distances++;
	return distances->weight;
}

static int weigh_place(const struct tx_date_places *places,
		       const struct tx_dated *dated)
{
	static const struct distance before[] = {
		{ 60, 28 }, { 250, 15 }, { 600, 0 }, { NOWHERE, -20 }
	};
	static const struct distance after[] = {
		{ 150, 40 }, { 500, 30 }, { 1500, 15 }, { NOWHERE, 0 }
	};
	static const struct distance beyond[] = { { 200, 15 },
						  { NOWHERE, -5 } };
	static const struct distance start[] = { { 60, 25 },
						 { 150, 20 },
						 { NOWHERE, -20 } };
	size_t end = dated->at + tx_dates_bytes(dated->line);
	int weight, from_body;

	if (dated->at < places->head)
		weight = weigh_gap(places->head > end ? places->head - end : 0,
				   before);
	else if (dated->at >= places->body_end)
		weight = weigh_gap(dated->at - places->body_end, beyond);
	else if (dated->at >= places->prose && dated->at > places->head_end)
		weight = 10;
	else
		weight = weigh_gap(dated->at > places->head_end
				       ? dated->at - places->head_end
				       : 0,
				   after);
	if (places->body == NOWHERE)
		return weight;
	/* Where the headline is no h1. */
	from_body =
	    dated->at < places->body
		? weigh_gap(places->body > end ? places->body - end : 0, start)
		: weigh_gap(dated->at - places->body, start);
	return from_body > weight ? from_body : weight;
}

/* Other articles, teasers and footers are around what is no date of this one.
 */
static int weigh_around(const struct tx_dates *dates,
			const struct tx_date_places *places,
			const struct tx_dated *dated)
{
	const struct tx_node *node = dated->line;
	int weight = 0;

	for (; node->parent; node = node->parent) {
		if (tx_html_within(dates->html->content, node) ||
		    (places->headline &&
		     tx_html_within(places->headline, node)))
			break;
		if (tx_html_is(node, "article"))
			weight -= 30;
		if (tx_html_is(node, "aside"))
			weight -= 25;
		if (tx_html_is(node, "footer") || tx_html_is(node, "form"))
			weight -= 15;
		if (tx_html_is(node, "li"))
			weight -= 3;
		if (tx_html_is(node, "a") &&
		    tx_dates_bytes(node) > tx_dates_bytes(dated->line) + 20)
			weight -= 40;
	}
	return weight;
}

static bool is_alike(const struct tx_node *a, const struct tx_node *b)
{
	const char *one = tx_html_get(a, "class");
	const char *other = tx_html_get(b, "class");

	return a->name && b->name && !strcmp(a->name, b->name) &&
	       (one && other ? !strcmp(one, other) : one == other);
}

static bool is_in_body(const struct tx_date_places *places,
		       const struct tx_dated *dated)
{
	return dated->at >= places->body && dated->at < places->body_end;
}

/* Dates that stand in elements of one kind are those of a list; one in the
 * article is of no list beside it. */
static int weigh_copies(const struct tx_dates *dates,
			const struct tx_date_places *places,
			const struct tx_dated *dated)
{
	const struct tx_dated *other = dates->found;
	bool is_inside = is_in_body(places, dated);
	int copies = 0, others = 0;

	for (; other < dates->found + dates->count; other++) {
		if (!other->line || other == dated ||
		    (is_inside && !is_in_body(places, other)) ||
		    !is_alike(other->node, dated->node) ||
		    !is_alike(other->node->parent, dated->node->parent))
			continue;
		copies++;
		others += !tx_dates_same_day(&other->date, &dated->date);
	}
	return copies > 1 && others ? -25 : 0;
}

void tx_dates_place(struct tx_dates *dates, const struct tx_date_places *places)
{
	struct tx_dated *dated = dates->found;

	for (; dated < dates->found + dates->count; dated++) {
		if (dated->line)
			dated->weight += weigh_place(places, dated) +
					 weigh_around(dates, places, dated) +
					 weigh_copies(dates, places, dated);
	}
}
