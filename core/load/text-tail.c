/* SPDX-License-Identifier: MIT
 * The lines right below the body: source, related links, dates, until the page
 * goes on to something else. */
#include "load/text-page.h"

#include "model/article.h"

#define REACH 8

void tx_tail_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article)
{
	bool over = false;

	for (size_t i = plan->end; i < page->count && i < plan->end + REACH;
	     i++) {
		const struct tx_line *line = &page->lines[i];

		/* The notice may stand below the page's other headlines. */
		if (tx_rights_read(line, article) || over)
			continue;

		/* "About the author", and the name in the line below. */
		if (i + 1 < page->count && !tx_get(article, "byline") &&
		    tx_line_is(page, line, TX_BIT(TX_CUE_BYLINE)) &&
		    tx_is_name(line[1].text, line[1].length))
			tx_people_read(page, line[1].text, line[1].length,
				       article, true);
		over = line->whole == TX_CUE_END;
		if (over)
			continue;
		if (line->words <= 40 &&
		    !tx_meta_read(page, line, article, true) &&
		    line->cue.kind == TX_CUE_PHOTO)
			tx_caption_read(page, line, article);
	}
}
