/* SPDX-License-Identifier: MIT
 * The order of a feed's articles, and how many there are. */
#ifndef TX_SORT_H
#define TX_SORT_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* Sorts the articles of FEED by the instant of their publication (else of their
 * update), the newest first, or OLDEST; those of one instant keep their order,
 * those without one come last. False: no memory. */
bool tx_sort(xmlDocPtr feed, bool oldest);

/* Drops the articles of FEED after the first COUNT; returns how many. */
size_t tx_limit(xmlDocPtr feed, size_t count);

#endif
