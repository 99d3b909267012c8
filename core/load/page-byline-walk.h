/* SPDX-License-Identifier: MIT
 * The walk over a page that looks for its bylines. */
#ifndef TX_PAGE_BYLINE_WALK_H
#define TX_PAGE_BYLINE_WALK_H

#include "load/page-byline.h"

/* Where a byline stands. */
enum tx_reach {
	TX_REACH_ABOVE,
	TX_REACH_HEAD,
	TX_REACH_BODY,
	TX_REACH_AFTER,
	TX_REACH_FAR,
	TX_REACHES
};

struct tx_walk {
	struct tx_claims *claims;
	struct tx_node *headline;      /* NULL: none is marked */
	const struct tx_node *article; /* around it; NULL: none is */
	enum tx_reach zone;
	size_t read; /* bytes of text since the headline, or the text */
	size_t all;  /* since the start */
	size_t at[TX_CLAIMS];
	size_t ends;                 /* the last claim, as `all` */
	const struct tx_node *after; /* the content */
	int tried;
};

/* Hears of the names in NODE, which has MARK. False: there are none. */
bool tx_walk_mark(struct tx_walk *walk, struct tx_node *node,
		  enum tx_mark mark);

/* Hears of the names in the line that TEXT begins. */
void tx_walk_line(struct tx_walk *walk, struct tx_node *text);

#endif
