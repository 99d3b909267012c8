/* SPDX-License-Identifier: MIT
 * Values that a format demanded and the input had not: read from the marks that
 * a stylesheet leaves, told once each. */
#ifndef TX_MADE_H
#define TX_MADE_H

#include <libxml/tree.h>

#include "engine/engine.h"

/* Tells what the marks in RESULT name, each name once in *SEEN (a string of
 * names, grown; freed with free()). OF is what it was made from: a feed or an
 * article. */
void tx_made_tell(const struct tx_teller *teller, const char *format,
		  const xmlDoc *result, const xmlNode *of, char **seen);

#endif
