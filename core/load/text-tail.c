/* SPDX-License-Identifier: MIT
 * The lines right below the body: source, related links, dates, until the page
 * goes on to something else. */
#include "load/text-page.h"

#include "model/article.h"

#define REACH        8
#define AUTHOR_REACH 20 /* lines below the body that may name its author */

/* One line of the tail; does the page go on to something else there? */
static bool read_line(const struct tx_page *page, const struct tx_line *line,
		      xmlNodePtr article)
{
	/* "About the author", and the name in the line below. */
	if (line + 1 < page->lines + page->count &&
	    !tx_get(article, "byline") &&
	    tx_line_is(page, line, TX_BIT(TX_CUE_BYLINE)) &&
	    tx_is_name(line[1].text, line[1].length))
		tx_people_read(page, line[1].text, line[1].length, article,
			       true);
	if (line->whole == TX_CUE_END)
		return true;
	if (line->words <= 40 && !tx_meta_read(page, line, article, true) &&
	    line->cue.kind == TX_CUE_PHOTO)
		tx_caption_read(page, line, article);
	return false;
}

/* "Author: A Name" farther down, where the head named nobody. */
static void read_author(const struct tx_page *page, const struct tx_line *line,
			xmlNodePtr article)
{
	size_t length;

	if (line->cue.kind == TX_CUE_BYLINE && !line->whole &&
	    line->words <= 12 &&
	    tx_line_after(page, line, TX_BIT(TX_CUE_BYLINE), true, &length))
		tx_byline_read(page, line, article);
}

void tx_tail_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article)
{
	bool over = false;

	for (size_t i = plan->end; i < page->count; i++) {
		const struct tx_line *line = &page->lines[i];
		const xmlNode *last = article->last;

		over = over || i >= plan->end + REACH;
		/* The notice may stand below all the page's other headlines. */
		if (!tx_rights_read(line, article) && !over)
			over = read_line(page, line, article);
		if (i < plan->end + AUTHOR_REACH && !tx_get(article, "byline"))
			read_author(page, line, article);
		tx_told_new(page, line, article, last, TX_TAIL);
	}
}
