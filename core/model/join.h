/* SPDX-License-Identifier: MIT
 * Two feeds made one. */
#ifndef TX_JOIN_H
#define TX_JOIN_H

#include <libxml/tree.h>

/* What FEED says of itself (its fields, not its articles) is kept where OTHER
 * says the same, else gone; what is true of its articles too (language,
 * publisher, rights) is then said by each of them, in both, that says nothing
 * else. Both are normalised, and stay it. */
void tx_join_settle(xmlNodePtr feed, xmlNodePtr other);

#endif
