/* SPDX-License-Identifier: MIT
 * Two feeds, compared as articles. */
#ifndef TX_DIFFER_H
#define TX_DIFFER_H

#include <libxml/tree.h>
#include <stddef.h>

/* What differs between the articles of BEFORE and AFTER, matched by id, then by
 * address, then by headline:
 *
 *	= ID HEADLINE          an article of both, that differs
 *	  - FIELD VALUE        a value that BEFORE alone has
 *	  + FIELD VALUE        likewise AFTER
 *	- ID HEADLINE          an article that BEFORE alone has
 *	+ ID HEADLINE          likewise AFTER
 *
 * *COUNT is the number of values and articles that differ. Values stand on one
 * line, white space collapsed. Freed with xmlFree; NULL: no memory. */
char *tx_differ_take(const xmlDoc *before, const xmlDoc *after, size_t *count);

#endif
