/* SPDX-License-Identifier: MIT
 * What the readers say of where they found the fields of one input, kept until
 * its articles are known. */
#ifndef TX_EXPLAIN_H
#define TX_EXPLAIN_H

#include <libxml/hash.h>

#include "engine/engine.h"
#include "load/loading.h"

struct tx_explained;

struct tx_explain {
	struct tx_trace trace; /* what a reader tells */
	xmlDocPtr feed;        /* that it fills; NULL: not yet */
	const xmlNode *last;   /* the article that it fills */
	size_t article;        /* its index */
	struct tx_explained *items;
	size_t count, room, candidates;
	xmlHashTablePtr seen; /* by field, value and rule: an item's number */
	bool failed;          /* no memory */
};

/* Makes EXPLAIN ready to be told. */
void tx_explain_open(struct tx_explain *explain);

/* Adds, for the fields that FEED (normalised) has and nobody told of, that RULE
 * (kept, not copied) made them. */
void tx_explain_rest(struct tx_explain *explain, const xmlDoc *feed,
		     const char *rule);

/* Hands what was told to FOUND (may be NULL), by article and in the table's
 * order, what was taken first. */
void tx_explain_hand(struct tx_explain *explain,
		     void (*found)(void *data, const struct telex_found *found),
		     void *data);

/* Tells the rule behind each value that was taken, as notes. */
void tx_explain_tell(const struct tx_explain *explain,
		     const struct tx_teller *teller);

void tx_explain_close(struct tx_explain *explain);

#endif
