/* SPDX-License-Identifier: MIT
 * The sides from which the choice of the body's lines looks at each of them. */
#ifndef TX_TEXT_SIDES_H
#define TX_TEXT_SIDES_H

#include "load/text-page.h"

enum tx_side {
	TX_ONE, /* of every line */
	TX_OWN, /* the group */
	TX_UP_3,
	TX_UP_2,
	TX_UP_1,
	TX_DOWN_1,
	TX_DOWN_2,
	TX_DOWN_3,
	TX_WORDS,
	TX_ENDING,
	TX_SENTENCES,
	TX_COPIES,
	TX_LETTERS, /* words with a small letter, by length */
	TX_LITTLE,  /* short words */
	TX_DIGITS,
	TX_COMMAS,
	TX_SIGNS,
	TX_FIRST, /* character */
	TX_BLANK,
	TX_OWN_CUE,
	TX_UP_CUE,
	TX_DOWN_CUE,
	TX_AMONG, /* prose above and below, by the kind of line */
	TX_AMONG_FAR,
	TX_BLOCK, /* of short lines */
	TX_FLANK, /* what stands around that */
	TX_PROSE, /* the block of sentences */
	TX_DATA_ABOVE,
	TX_DATA_BELOW,
	TX_DATES, /* in reach */
	TX_PLACE, /* in or around the run */
	TX_BELOW_HEADLINE,
	TX_TOLD_SHARE, /* of the page's prose, above */
	TX_SINCE_END,
	TX_ENDS,
	TX_SHARED,
	TX_ABOUT_HEADLINE, /* its words */
	TX_AMOUNT,         /* of prose in the run */
	TX_FOOT,           /* how near the page's end */
	TX_NAME,
	TX_ALIKE,      /* as long as its neighbours */
	TX_WHERE,      /* in or around the run, by the kind of line */
	TX_BEGINS,     /* with which cue, by length */
	TX_LAST,       /* character */
	TX_NEXT_PROSE, /* how far above and below prose is */
	TX_TITLES,     /* the block of lines that are no sentences */
	TX_NAMES,
	TX_FORM,  /* lines of the same form */
	TX_FORMS, /* such lines around it */
	TX_DATED_SO_FAR,
	TX_SITE,        /* words that speak of the site */
	TX_SITE_AROUND, /* such words above and below */
	TX_BETWEEN_KINDS,
	TX_SIDES
};

#define TX_BINS 64

struct tx_trait;

/* The page as the sides see it. */
struct tx_view {
	const struct tx_page *page;
	const struct tx_plan *plan;
	struct tx_trait *traits;
	uint64_t *slots; /* the run's words, and the first line of each */
	uint32_t *lines;
	size_t mask;
	uint64_t *headline;
	size_t headlines;
};

bool tx_view_open(struct tx_view *view, const struct tx_page *page,
		  const struct tx_plan *plan);
void tx_view_close(struct tx_view *view);

/* resume: marks the paragraphs that go on below a box in the body of PAGE. */
void tx_resume(const struct tx_view *view, struct tx_page *page);

#endif
