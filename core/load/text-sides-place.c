/* SPDX-License-Identifier: MIT
 * What a line is, from the sides that look at where on the page it stands. */
#include "load/text-traits.h"

static unsigned char place_side(const struct tx_view *view, size_t i)
{
	const struct tx_plan *plan = view->plan;

	if (plan->start >= plan->end)
		return 24;
	if (i < plan->start)
		return TX_BIN(plan->start - i, 1, 3, 7, 15, 40);
	if (i >= plan->end)
		return (unsigned char)(16 + TX_BIN(i - plan->end, 0, 1, 3, 7,
						   15, 40, 100));
	if (i >= plan->sure)
		return 15;
	if (plan->sure - i <= 6)
		return (unsigned char)(12 + TX_BIN(plan->sure - i, 1, 3));
	return (unsigned char)(6 + TX_BIN(i - plan->start, 0, 1, 3, 7, 20));
}

static unsigned char headline_side(const struct tx_view *view, size_t i)
{
	size_t headline = view->plan->headline;

	if (headline == TX_NO_LINE)
		return 18;
	if (i < headline)
		return TX_BIN(headline - i, 1, 3, 8, 20);
	if (i == headline)
		return 5;
	return (unsigned char)(6 + TX_BIN(i - headline, 1, 2, 3, 5, 8, 14, 25,
					  50, 100, 200));
}

static unsigned char share_side(const struct tx_view *view, size_t i)
{
	size_t all = view->traits[view->page->count].above.prose;

	if (!all)
		return 10;
	return TX_BIN(100UL * view->traits[i].above.prose / all, 0, 5, 15, 30,
		      50, 70, 85, 95, 99);
}

static unsigned char since_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *trait = &view->traits[i];
	size_t prose;

	if (!trait->above.since)
		return 0;
	prose =
	    trait->above.prose - view->traits[trait->above.since].above.prose;
	return (unsigned char)(1 +
			       TX_BIN(i - trait->above.since, 0, 1, 3, 7, 15,
				      30, 70) *
				   4 +
			       TX_BIN(prose, 0, 40, 150));
}

static unsigned char amount_side(const struct tx_view *view, size_t i)
{
	const struct tx_plan *plan = view->plan;
	size_t prose = 0;

	if (plan->end > plan->start)
		prose = view->traits[plan->end].above.prose -
			view->traits[plan->start].above.prose;
	return (unsigned char)(tx_kind_of(view->traits[i].group) * 6 +
			       TX_BIN(prose, 30, 80, 200, 500, 1200));
}

static unsigned char foot_side(const struct tx_view *view, size_t i)
{
	return (
	    unsigned char)(TX_BIN(view->page->count - i, 2, 6, 15, 40, 100) +
			   6 * (tx_kind_of(view->traits[i].group) > 1));
}

static unsigned char where_side(const struct tx_view *view, size_t i)
{
	const struct tx_plan *plan = view->plan;
	size_t place, kind = tx_kind_of(view->traits[i].group);
	bool blank = view->page->lines[i].blank > 0;

	if (i < plan->start)
		place = 2U - TX_BIN(plan->start - i, 3, 15);
	else if (i >= plan->end)
		place = 5U + TX_BIN(i - plan->end, 3, 15);
	else
		place = plan->sure <= i + 3 ? 4 : 3;
	return (unsigned char)(place * 8 + kind * 2 + blank);
}

static unsigned char dated_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *trait = &view->traits[i];

	return (unsigned char)(TX_BIN(trait->above.told, 0, 1, 2, 3, 5, 9, 16) +
			       8 * (tx_kind_of(trait->group) > 1));
}

void tx_sides_place(const struct tx_view *view, size_t i, unsigned char *sides)
{
	sides[TX_PLACE] = place_side(view, i);
	sides[TX_WHERE] = where_side(view, i);
	sides[TX_BELOW_HEADLINE] = headline_side(view, i);
	sides[TX_TOLD_SHARE] = share_side(view, i);
	sides[TX_SINCE_END] = since_side(view, i);
	sides[TX_ENDS] = TX_BIN(view->traits[i].above.ends, 0, 1, 2, 4, 8);
	sides[TX_AMOUNT] = amount_side(view, i);
	sides[TX_FOOT] = foot_side(view, i);
	sides[TX_DATED_SO_FAR] = dated_side(view, i);
}
