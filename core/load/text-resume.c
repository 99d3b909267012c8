/* SPDX-License-Identifier: MIT
 * A box in the middle of the article: the paragraphs that go on below a few
 * lines of the page's own (what else to read, a form, a cue of an end) are
 * still the article's. */
#include "load/text-traits.h"

#define BOX       8  /* lines of a box, and one more */
#define SMALL_BOX 2  /* the same of one that needs little to go on below */
#define WORDS     12 /* of a paragraph */
#define SEVERAL   2  /* paragraphs that go on for themselves */
#define ALL_WORDS 40 /* of those */
#define ABOUT     2  /* words of the headline in one that stands alone */

/* Full sentences, and nobody else's. */
static bool is_paragraph(const struct tx_view *view, size_t i)
{
	const struct tx_line *line = &view->page->lines[i];
	const struct tx_trait *trait = &view->traits[i];

	return tx_is_prose(trait->group) && line->shape & TX_STOP &&
	       line->words >= WORDS && line->copies == 1 && !line->marker &&
	       !line->cue.kind && !trait->site && tx_run_goes_on(line);
}

/* Nothing goes on below a mark of the end or the page's rights; another's
 * sentences are no box. */
static bool is_over(const struct tx_view *view, size_t i)
{
	const struct tx_line *line = &view->page->lines[i];

	return line->shape & TX_LEGAL || tx_is_prose(view->traits[i].group) ||
	       tx_line_stops(view->page, line);
}

/* The first paragraph below the box at I; I: there is none. */
static size_t below_box(const struct tx_view *view, size_t i)
{
	for (size_t j = i; j < view->page->count && j < i + BOX; j++) {
		if (is_paragraph(view, j))
			return j;
		if (is_over(view, j))
			break;
	}
	return i;
}

/* "Advertisement": nothing of another article's is in the box. */
static bool is_noise(const struct tx_view *view, size_t i, size_t end)
{
	while (i < end && view->page->lines[i].whole == TX_CUE_NOISE)
		i++;
	return i == end;
}

/* The end of the paragraphs from I on, below BOX lines; I: they are another
 * text's. */
static size_t paragraphs(const struct tx_view *view, size_t i, size_t box)
{
	size_t end = i, words = 0, about = 0;

	while (end < view->page->count && is_paragraph(view, end)) {
		words += view->page->lines[end].words;
		about += view->traits[end].about;
		end++;
	}
	if ((end - i >= SEVERAL && words >= ALL_WORDS) || about >= ABOUT ||
	    (about && box <= SMALL_BOX) || is_noise(view, i - box, i))
		return end;
	return i;
}

/* A title below "Read more" is the other article's, no subhead. */
static void drop_titles(const struct tx_view *view, struct tx_page *page)
{
	for (size_t i = 1; i < page->count; i++) {
		unsigned group = view->traits[i].group;

		if (page->lines[i - 1].whole == TX_CUE_END &&
		    (group == TX_G_SOME_WORDS || group == TX_G_MANY_WORDS))
			page->lines[i].body = false;
	}
}

void tx_resume(const struct tx_view *view, struct tx_page *page)
{
	size_t end = page->count, from;

	if (!view->plan->closed)
		drop_titles(view, page);
	while (end && !page->lines[end - 1].body)
		end--;
	while (end && (from = below_box(view, end)) > end) {
		size_t to = paragraphs(view, from, from - end);

		if (to == from)
			return;
		for (size_t i = from; i < to; i++)
			page->lines[i].body = true;
		end = to;
	}
}
