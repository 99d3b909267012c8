/* SPDX-License-Identifier: MIT
 * Identifiers that never change through any chain. */
#ifndef TX_ID_H
#define TX_ID_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "model/message.h"

/* TEXT as an id: itself if it is an absolute URI, else `urn:telex:guid:` and
 * the percent-encoded text. The caller frees it with free(). */
char *tx_id_take(const char *text);

/* The text that tx_id_take made ID of, for a format that takes any string; ID
 * itself where that is it. The caller frees it with free(); NULL: no memory. */
char *tx_id_written_take(const char *id);

/* Gives ARTICLE an id if it has none: UUIDv5 in the URL namespace over its url
 * (fragment and utm_* off; its feed's url is none), else in telex's own over
 * headline, newline, published as written; without a date headline, newline,
 * first paragraph. False: no memory. */
bool tx_id_give(xmlNodePtr article, const struct tx_teller *teller);

/* Gives every article of the COUNT FEEDS an id, and one article to each id: of
 * articles with the same id the highest version stays, then the newest, then one
 * that was withdrawn, then the first. Two articles keep two ids: where an id was
 * made, those that differ in headline, publication, standfirst or body; where one
 * is no URI, those of two sites, or of one input with two urls and headlines; the
 * second's is made of what it says. Each is told, of the input that the article's _private names (a
 * string; NULL: the teller's). False: no memory. */
bool tx_ids_settle(const xmlDocPtr *feeds, size_t count,
		   const struct tx_teller *teller);

#endif
