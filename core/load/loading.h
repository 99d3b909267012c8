/* SPDX-License-Identifier: MIT
 * What the readers of pages and texts are handed, and whom they tell where they
 * found a field. */
#ifndef TX_LOADING_H
#define TX_LOADING_H

#include <stdbool.h>
#include <stddef.h>

#include "load/words.h"
#include "model/message.h"

/* A value for a field, and where it stood. All text UTF-8 and borrowed for the
 * call. */
struct tx_found {
	const char *field;   /* of the model: "headline", "media.caption" */
	const char *value;   /* as it stood there; of a body its first words */
	const char *rule;    /* why: lower case, no full stop; static */
	const char *element; /* of a page: "div.byline > a"; else NULL */
	size_t line;         /* of the input, 1-based; 0: unknown */
	bool taken;          /* the field holds it; else a candidate only */
};

struct tx_trace {
	void (*found)(void *data, const struct tx_found *found);
	void *data;
};

struct tx_loading {
	const struct tx_words *words;
	const char *language; /* BCP 47, where the input states none; or NULL */
	const struct tx_teller *teller; /* NULL: silence */
	const struct tx_trace *trace;   /* NULL: nobody asks */
};

/* Tells what was found. TRACE may be NULL. */
void tx_trace(const struct tx_trace *trace, const struct tx_found *found);

#endif
