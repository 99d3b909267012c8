/* SPDX-License-Identifier: MIT
 * Scraped texts that hold but the beginning of an article, whose rest is sold:
 * a line below it says so. */
#include "load/text-page.h"

#define WORDS 30   /* of such a line */
#define REACH 8    /* lines below the body */
#define STUB  2500 /* bytes of text that a whole article may well exceed */

void tx_stub_mark(const struct tx_page *page, struct tx_line *line)
{
	struct tx_cue cue;

	if (line->words <= WORDS &&
	    tx_words_cue(page->words, TX_BIT(TX_CUE_PAYWALL), line->text,
			 line->length, &cue)) {
		line->whole = TX_CUE_END;
		line->stub = true;
	}
}

void tx_stub_tell(const struct tx_page *page, const struct tx_plan *body,
		  const struct tx_teller *teller)
{
	size_t size = 0;

	for (size_t i = body->start; i < body->end; i++)
		size += page->lines[i].length;
	if (body->start >= body->end || size >= STUB)
		return;
	for (size_t i = body->start; i < page->count && i < body->end + REACH;
	     i++) {
		if (!page->lines[i].stub)
			continue;
		tx_tell(teller, TX_MSG_STUB, 0,
			"the page says that it is not free");
		return;
	}
}
