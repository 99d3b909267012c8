/* SPDX-License-Identifier: MIT
 * An article as lines: what two of them are compared by. */
#ifndef TX_FLAT_H
#define TX_FLAT_H

#include <libxml/tree.h>
#include <stddef.h>

/* A value: a field or a part of one, or a block of the body. */
struct tx_flat_line {
	char *name;  /* "author.name", "body" */
	char *value; /* characters, or markup; freed with xmlFree */
};

struct tx_flat {
	struct tx_flat_line *lines;
	size_t count, room;
};

/* The values of ARTICLE in the model's order, but how it was come by (input,
 * retrieved). -1: no memory. Free it in any case. */
int tx_flat_make(struct tx_flat *flat, const xmlNode *article);
void tx_flat_free(struct tx_flat *flat);

#endif
