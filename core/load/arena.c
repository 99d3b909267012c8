/* SPDX-License-Identifier: MIT
 * Memory that is taken piece by piece and given back at once. */
#include "load/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 65536

struct tx_arena_block {
	struct tx_arena_block *next;
	size_t size;
	alignas(max_align_t) char bytes[];
};

static void *start(struct tx_arena *arena, size_t size)
{
	size_t room = size > BLOCK / 4 ? size : BLOCK;
	struct tx_arena_block *block = calloc(1, sizeof(*block) + room);

	if (!block)
		return NULL;
	block->size = room;
	/* A big piece has a block of its own behind the one in use. */
	if (room == size && arena->blocks) {
		block->next = arena->blocks->next;
		arena->blocks->next = block;
		return block->bytes;
	}
	block->next = arena->blocks;
	arena->blocks = block;
	arena->left = room - size;
	return block->bytes;
}

void *tx_arena_take(struct tx_arena *arena, size_t size)
{
	const size_t unit = alignof(max_align_t);
	char *at;

	size = (size + unit - 1) / unit * unit;
	if (!arena->blocks || size > arena->left)
		return start(arena, size);
	at = arena->blocks->bytes + arena->blocks->size - arena->left;
	arena->left -= size;
	return at;
}

char *tx_arena_copy(struct tx_arena *arena, const char *text, size_t length)
{
	char *copy = tx_arena_take(arena, length + 1);

	if (copy)
		memcpy(copy, text, length);
	return copy;
}

void tx_arena_close(struct tx_arena *arena)
{
	struct tx_arena_block *block = arena->blocks, *next;

	for (; block; block = next) {
		next = block->next;
		free(block);
	}
	*arena = (struct tx_arena){ .blocks = NULL };
}
