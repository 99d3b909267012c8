/* SPDX-License-Identifier: MIT
 * The place, the day and the agency before an article's first words. */
#ifndef TX_DATELINE_H
#define TX_DATELINE_H

#include <libxml/tree.h>
#include <stddef.h>

/* "ALMATY, Jan 19 (Reuters) - " at the start of TEXT (LENGTH bytes): the bytes
 * that it takes, its dash included; 0: none, or ARTICLE has one. The dateline
 * goes to the field, *DATELINE bytes of TEXT, the agency to the sources. */
size_t tx_dateline_read(xmlNodePtr article, const char *text, size_t length,
			size_t *dateline);

#endif
