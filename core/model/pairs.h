/* SPDX-License-Identifier: MIT
 * Which articles of two feeds are the same ones. */
#ifndef TX_PAIRS_H
#define TX_PAIRS_H

#include <libxml/tree.h>

struct tx_pairs;

/* Pairs the articles of BEFORE and AFTER: first all of one id, then of what is
 * left those of one address, then of one headline; of several the first. NULL: no
 * memory. Borrows both; free it with tx_pairs_free. */
struct tx_pairs *tx_pairs_new(const xmlDoc *before, const xmlDoc *after);
void tx_pairs_free(struct tx_pairs *pairs);

/* Pairs what is left in its order, if as many are left in both. */
void tx_pairs_rest(struct tx_pairs *pairs);

/* The other one of ARTICLE, of either feed; NULL: it stands alone. Borrowed. */
const xmlNode *tx_pairs_of(const struct tx_pairs *pairs,
			   const xmlNode *article);

#endif
