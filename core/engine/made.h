/* SPDX-License-Identifier: MIT
 * Values that a format demanded and the input had not: told from the marks that
 * a writer leaves, dropped by those that a reader finds. */
#ifndef TX_MADE_H
#define TX_MADE_H

#include <libxml/tree.h>

#include "engine/engine.h"

/* Tells what the marks in RESULT name, each name once in *SEEN (a string of
 * names, grown; freed with free()). OF is what it was made from: a feed or an
 * article. Of a feed that was written whole, the marks with of="article" are
 * about its articles, one mark each. */
void tx_made_tell(const struct tx_teller *teller, const char *format,
		  const xmlDoc *result, const xmlNode *of, char **seen);

/* Drops what the marks in FEED, as a reader left it (processing instructions
 * below the feed or an article), name, and the marks; a field with the attribute
 * true of urn:telex:host:1 stays: the reader took it from elsewhere. */
void tx_made_drop(xmlDocPtr feed);

#endif
