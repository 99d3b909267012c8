/* SPDX-License-Identifier: MIT
 * The words of a short text as numbers, to ask how much two texts agree. */
#include <string.h>
#include <unictype.h>

#include "load/page-words.h"

#define FNV_START 14695981039346656037U
#define FNV_PRIME 1099511628211U
#define CJK       0x2E80 /* from here on a character is a word */

static void add(struct tx_bag *bag, uint64_t hash)
{
	if (bag->count < TX_BAG_WORDS)
		bag->words[bag->count++] = hash;
}

void tx_bag_fill(struct tx_bag *bag, const char *text, size_t length)
{
	const char *end = text + length;
	uint64_t hash = FNV_START;
	uint32_t point;

	bag->count = 0;
	while (text < end && bag->count < TX_BAG_WORDS) {
		point = tx_fold(&text, end);
		if (point == 0xAD || point == '\'') /* soft hyphen */
			continue;
		if (uc_is_alnum(point))
			hash = (hash ^ point) * FNV_PRIME;
		if (hash != FNV_START &&
		    (!uc_is_alnum(point) || point >= CJK)) {
			add(bag, hash);
			hash = FNV_START;
		}
	}
	if (hash != FNV_START)
		add(bag, hash);
}

size_t tx_bag_common(const struct tx_bag *of, const struct tx_bag *with)
{
	bool used[TX_BAG_WORDS] = { false };
	size_t common = 0, i, j;

	for (i = 0; i < of->count; i++) {
		for (j = 0; j < with->count; j++) {
			if (!used[j] && of->words[i] == with->words[j]) {
				used[j] = true;
				common++;
				break;
			}
		}
	}
	return common;
}

bool tx_bag_is_same(const struct tx_bag *a, const struct tx_bag *b)
{
	return a->count == b->count &&
	       !memcmp(a->words, b->words, a->count * sizeof(*a->words));
}
