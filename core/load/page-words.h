/* SPDX-License-Identifier: MIT
 * The words of a short text as numbers, to ask how much two texts agree. */
#ifndef TX_PAGE_WORDS_H
#define TX_PAGE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/words.h"

#define TX_BAG_WORDS 48 /* no headline has more */

/* Words without case and punctuation, in their order; of Chinese and Japanese
 * every character. */
struct tx_bag {
	uint64_t words[TX_BAG_WORDS];
	size_t count;
};

void tx_bag_fill(struct tx_bag *bag, const char *text, size_t length);

/* How many words of OF are in WITH too, each counted once. */
size_t tx_bag_common(const struct tx_bag *of, const struct tx_bag *with);

/* Are they the same words in the same order? */
bool tx_bag_is_same(const struct tx_bag *a, const struct tx_bag *b);

#endif
