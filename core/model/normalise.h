/* SPDX-License-Identifier: MIT
 * Brings what any reader made to the model's contract (article.rng). */
#ifndef TX_NORMALISE_H
#define TX_NORMALISE_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "model/field.h"
#include "model/message.h"

/* Normalises FEED: fields in the table's order, typed, in NFC, spaced; empty
 * and unknown ones gone (told); addresses absolute against BASE (NULL: none);
 * foreign elements in `extra`. What normalise made, it leaves as it is.
 * Returns 0, or -1: no memory, or the root is no feed. */
int tx_normalise(xmlDocPtr feed, const char *base,
		 const struct tx_teller *teller);

/* Puts the fields of ARTICLE, one of which was added, in the table's order. */
void tx_normalise_order(xmlNodePtr article);

/* Takes the articles out of FEED that have nothing to be known by: no headline,
 * body, standfirst, media, url or id. Each is told. */
void tx_normalise_prune(xmlDocPtr feed, const struct tx_teller *teller);

#endif
