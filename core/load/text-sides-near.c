/* SPDX-License-Identifier: MIT
 * What a line is, from the sides that look at the lines around it. */
#include "load/text-traits.h"

static unsigned char blank_side(const struct tx_page *page, size_t i)
{
	size_t below = i + 1 < page->count ? page->lines[i + 1].blank : 1;

	return (unsigned char)(page->spaced * 9 +
			       tx_min(page->lines[i].blank, 2) * 3 +
			       tx_min(below, 2));
}

static unsigned char cue_at(const struct tx_view *view, size_t i, long step)
{
	long at = (long)i + step;
	const struct tx_line *line;

	if (at < 0 || (size_t)at >= view->page->count)
		return TX_CUE_KINDS + 1;
	line = &view->page->lines[at];
	if (line->whole)
		return (unsigned char)line->whole;
	if (line->shape & TX_LEGAL)
		return TX_CUE_LEGAL;
	if (line->shape & TX_MAKER)
		return TX_CUE_KINDS;
	if (line->cue.kind && line->words > 25)
		return TX_CUE_NONE;
	return (unsigned char)line->cue.kind;
}

static unsigned char among_side(const struct tx_view *view, size_t i,
				size_t reach)
{
	const struct tx_trait *traits = view->traits;
	size_t from = i > reach ? i - reach : 0;
	size_t to = tx_min(i + 1 + reach, view->page->count);
	size_t above = traits[i].above.prose - traits[from].above.prose;
	size_t below = traits[to].above.prose - traits[i + 1].above.prose;
	size_t bins =
	    reach == TX_NEAR
		? TX_BIN(above, 0, 25, 70) * 4U + TX_BIN(below, 0, 25, 70)
		: TX_BIN(above, 20, 80, 240) * 4U + TX_BIN(below, 20, 80, 240);

	return (unsigned char)(tx_kind_of(traits[i].group) * 16 + bins);
}

static unsigned char block_side(const struct tx_view *view, size_t i,
				unsigned char *flank)
{
	const struct tx_trait *trait = &view->traits[i];
	size_t first = i - trait->above.block, last = i + trait->below.block;
	size_t count = last - first + 1, words, size, from;

	*flank = 0;
	if (!tx_is_brief(trait->group))
		return 0;
	words = view->traits[last].above.block_words +
		view->page->lines[last].words;
	size = TX_BIN(count, 1, 2, 3, 6, 12, 25);
	from = first > TX_NEAR ? first - TX_NEAR : 0;
	bool above = trait->above.prose - view->traits[from].above.prose > 15;
	bool below = view->traits[tx_min(last + 1 + TX_NEAR, view->page->count)]
			     .above.prose -
			 view->traits[last + 1].above.prose >
		     15;

	*flank = (unsigned char)(1 + size * 4 + above * 2 + below);
	return (unsigned char)(1 + size * 4 +
			       TX_BIN(words * 10 / count, 20, 35, 55));
}

static unsigned char prose_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *trait = &view->traits[i];

	if (!tx_is_prose(trait->group))
		return 0;
	return (unsigned char)(1 + TX_BIN(trait->above.run + trait->below.run +
					      tx_prose_of(view, i),
					  12, 20, 35, 60, 100, 160, 300));
}

static unsigned char data_side(const struct tx_view *view, size_t i, long step)
{
	for (long d = 1; d <= 6; d++) {
		if (tx_group_at(view, i, d * step) == TX_G_DATA)
			return (unsigned char)d;
	}
	return 0;
}

static unsigned char dates_side(const struct tx_view *view, size_t i)
{
	size_t from = i > TX_FAR ? i - TX_FAR : 0;
	size_t to = tx_min(i + 1 + TX_FAR, view->page->count);

	return TX_BIN(view->traits[to].above.dates -
			  view->traits[from].above.dates,
		      0, 1, 2, 4, 7);
}

static unsigned char alike_side(const struct tx_view *view, size_t i)
{
	const struct tx_line *line = &view->page->lines[i];
	size_t two = 0;

	if (i < 2 || i + 2 >= view->page->count)
		return 0;
	two = (size_t)(view->traits[i - 2].group == view->traits[i].group &&
		       view->traits[i + 2].group == view->traits[i].group);
	return (unsigned char)(1 + two * 2 +
			       (line[-1].words / 4 == line->words / 4 &&
				line[1].words / 4 == line->words / 4));
}

static unsigned char titles_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *trait = &view->traits[i];
	size_t last = i + trait->below.loose, count, words;

	if (!tx_is_loose(trait->group))
		return 0;
	count = trait->above.loose + trait->below.loose + 1U;
	words = view->traits[last].above.loose_words +
		view->page->lines[last].words;
	return (unsigned char)(1 + TX_BIN(count, 1, 2, 3, 6, 12, 25, 50) * 5 +
			       TX_BIN(words * 10 / count, 20, 35, 55, 80));
}

static unsigned char names_side(const struct tx_view *view, size_t i)
{
	size_t above = i && view->traits[i - 1].name;
	size_t below = i + 1 < view->page->count && view->traits[i + 1].name;

	return (unsigned char)(above * 4 + view->traits[i].name * 2U + below);
}

static unsigned char forms_side(const struct tx_view *view, size_t i)
{
	size_t from = i > 8 ? i - 8 : 0, to = tx_min(i + 9, view->page->count);

	return (unsigned char)(tx_kind_of(view->traits[i].group) * 10 +
			       TX_BIN(view->traits[to].above.forms -
					  view->traits[from].above.forms,
				      0, 1, 2, 3, 4, 6, 8, 11));
}

static unsigned char site_around_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *traits = view->traits;
	size_t from = i > TX_NEAR ? i - TX_NEAR : 0;
	size_t to = tx_min(i + 1 + TX_NEAR, view->page->count);

	return (unsigned char)(tx_kind_of(traits[i].group) * 16 +
			       TX_BIN(traits[i].above.sites -
					  traits[from].above.sites,
				      0, 1, 3) *
				   4U +
			       TX_BIN(traits[to].above.sites -
					  traits[i + 1].above.sites,
				      0, 1, 3));
}

static unsigned char kinds_side(const struct tx_view *view, size_t i)
{
	return (unsigned char)(tx_kind_of(tx_group_at(view, i, 0)) * 16 +
			       tx_kind_of(tx_group_at(view, i, -1)) * 4 +
			       tx_kind_of(tx_group_at(view, i, 1)));
}

static unsigned char form_side(const struct tx_view *view, size_t i)
{
	bool wide = view->page->lines[i].words > 5;

	return (
	    unsigned char)(TX_BIN(view->traits[i].form, 0, 1, 2, 3, 5, 9, 16) +
			   8 * wide);
}

static unsigned char next_prose_side(const struct tx_view *view, size_t i)
{
	const struct tx_trait *trait = &view->traits[i];

	return (unsigned char)(TX_BIN(trait->above.far, 0, 1, 2, 4, 8, 16, 40) *
				   8 +
			       TX_BIN(trait->below.far, 0, 1, 2, 4, 8, 16, 40));
}

static void look_at_neighbours(const struct tx_view *view, size_t i,
			       unsigned char *sides)
{
	static const struct {
		enum tx_side side;
		long step;
	} groups[] = {
		{ TX_OWN, 0 },    { TX_UP_3, -3 },  { TX_UP_2, -2 },
		{ TX_UP_1, -1 },  { TX_DOWN_1, 1 }, { TX_DOWN_2, 2 },
		{ TX_DOWN_3, 3 },
	};

	for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
		sides[groups[g].side] = tx_group_at(view, i, groups[g].step);
	sides[TX_UP_CUE] = cue_at(view, i, -1);
	sides[TX_OWN_CUE] = cue_at(view, i, 0);
	sides[TX_DOWN_CUE] = cue_at(view, i, 1);
	sides[TX_DATA_ABOVE] = data_side(view, i, -1);
	sides[TX_DATA_BELOW] = data_side(view, i, 1);
}

void tx_sides_near(const struct tx_view *view, size_t i, unsigned char *sides)
{
	look_at_neighbours(view, i, sides);
	sides[TX_BLANK] = blank_side(view->page, i);
	sides[TX_AMONG] = among_side(view, i, TX_NEAR);
	sides[TX_AMONG_FAR] = among_side(view, i, TX_FAR);
	sides[TX_BLOCK] = block_side(view, i, &sides[TX_FLANK]);
	sides[TX_PROSE] = prose_side(view, i);
	sides[TX_DATES] = dates_side(view, i);
	sides[TX_ALIKE] = alike_side(view, i);
	sides[TX_SITE_AROUND] = site_around_side(view, i);
	sides[TX_BETWEEN_KINDS] = kinds_side(view, i);
	sides[TX_NEXT_PROSE] = next_prose_side(view, i);
	sides[TX_TITLES] = titles_side(view, i);
	sides[TX_FORM] = form_side(view, i);
	sides[TX_FORMS] = forms_side(view, i);
	sides[TX_NAMES] = names_side(view, i);
}
