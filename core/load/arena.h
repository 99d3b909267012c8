/* SPDX-License-Identifier: MIT
 * Memory that is taken piece by piece and given back at once. */
#ifndef TX_ARENA_H
#define TX_ARENA_H

#include <stddef.h>

struct tx_arena {
	struct tx_arena_block *blocks;
	size_t left; /* bytes at the end of the first block */
};

/* SIZE zeroed bytes, aligned for any type; NULL: no memory. */
void *tx_arena_take(struct tx_arena *arena, size_t size);

/* A copy of TEXT (LENGTH bytes), NUL-terminated. */
char *tx_arena_copy(struct tx_arena *arena, const char *text, size_t length);

void tx_arena_close(struct tx_arena *arena);

#endif
