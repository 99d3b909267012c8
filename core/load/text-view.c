/* SPDX-License-Identifier: MIT
 * The page as the choice of the body's lines sees it: what each line is, and
 * what stands above and below it, summed up once. */
#include "load/text-traits.h"

#include <stdlib.h>

#define ALIKE 4 /* lines of a form that others have */

size_t tx_min(size_t a, size_t b)
{
	return a < b ? a : b;
}

unsigned char tx_bin(size_t value, const unsigned short *tops, size_t count)
{
	size_t i = 0;

	while (i < count && value > tops[i])
		i++;
	return (unsigned char)i;
}

uint32_t tx_prose_of(const struct tx_view *view, size_t i)
{
	if (!tx_is_prose(view->traits[i].group))
		return 0;
	return (uint32_t)tx_min(view->page->lines[i].words, TX_MOST_WORDS);
}

unsigned char tx_group_at(const struct tx_view *view, size_t i, long step)
{
	long at = (long)i + step;

	if (at < 0 || (size_t)at >= view->page->count)
		return TX_G_NONE;
	return view->traits[at].group;
}

/* The blocks of lines of one kind go on, or are over. */
static void add_blocks(struct tx_above *sum, const struct tx_view *view,
		       size_t i)
{
	unsigned group = view->traits[i].group;
	size_t words = view->page->lines[i].words;
	bool prose = tx_is_prose(group);

	sum->block = tx_is_brief(group) ? sum->block + 1 : 0;
	sum->block_words =
	    sum->block ? sum->block_words + (uint32_t)tx_min(words, 20) : 0;
	sum->loose = tx_is_loose(group) ? sum->loose + 1 : 0;
	sum->loose_words =
	    sum->loose ? sum->loose_words + (uint32_t)tx_min(words, 30) : 0;
	sum->run = prose ? sum->run + tx_prose_of(view, i) : 0;
	sum->far = prose ? 0 : sum->far + 1;
}

static void add_line(struct tx_above *sum, const struct tx_view *view, size_t i,
		     bool below_headline)
{
	const struct tx_trait *trait = &view->traits[i];

	sum->prose += tx_prose_of(view, i);
	sum->sites += trait->site;
	sum->forms += trait->form >= ALIKE;
	sum->dates += trait->group == TX_G_DATA;
	sum->told += below_headline && trait->group == TX_G_DATA;
	if (below_headline && trait->group == TX_G_END) {
		sum->ends++;
		sum->since = (uint32_t)i + 1;
	}
	add_blocks(sum, view, i);
}

static void sum_above(struct tx_view *view)
{
	const struct tx_plan *plan = view->plan;
	size_t count = view->page->count, from = plan->start;
	struct tx_above sum = { 0 };

	if (plan->headline != TX_NO_LINE && plan->headline < from)
		from = plan->headline + 1;
	for (size_t i = 0; i < count; i++) {
		view->traits[i].above = sum;
		add_line(&sum, view, i, i >= from);
	}
	view->traits[count].above = sum;
}

static void sum_below(struct tx_view *view)
{
	struct tx_below sum = { 0 };

	for (size_t i = view->page->count; i-- > 0;) {
		unsigned group = view->traits[i].group;
		bool prose = tx_is_prose(group);

		view->traits[i].below = sum;
		sum.block = tx_is_brief(group) ? sum.block + 1 : 0;
		sum.loose = tx_is_loose(group) ? sum.loose + 1 : 0;
		sum.run = prose ? sum.run + tx_prose_of(view, i) : 0;
		sum.far = prose ? 0 : sum.far + 1;
	}
}

bool tx_view_open(struct tx_view *view, const struct tx_page *page,
		  const struct tx_plan *plan)
{
	*view = (struct tx_view){ .page = page, .plan = plan };
	view->traits = calloc(page->count + 1, sizeof *view->traits);
	if (!view->traits || !tx_view_learn(view))
		return false;
	for (size_t i = 0; i < page->count; i++) {
		const struct tx_line *line = &page->lines[i];
		struct tx_trait *trait = &view->traits[i];

		trait->group = (unsigned char)tx_group_of(page, line);
		trait->name = tx_is_name(line->text, line->length);
		tx_signs_count(trait, page, line);
		tx_view_compare(view, i);
	}
	if (!tx_view_forms(view))
		return false;
	sum_above(view);
	sum_below(view);
	return true;
}

void tx_view_close(struct tx_view *view)
{
	free(view->traits);
	free(view->slots);
	free(view->lines);
	free(view->headline);
}
