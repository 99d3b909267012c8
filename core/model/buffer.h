/* SPDX-License-Identifier: MIT
 * Growing text: libxml2's buffer, doubling, with what it lacks. */
#ifndef TX_BUFFER_H
#define TX_BUFFER_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* A buffer that doubles as it grows; NULL: no memory. Free it with
 * xmlBufferFree. */
xmlBufferPtr tx_buffer_new(void);

/* Cuts BUFFER to its first LENGTH bytes. */
void tx_buffer_cut(xmlBufferPtr buffer, int length);

/* Cuts spaces and line ends off the end of BUFFER, back to START at most. */
void tx_buffer_trim(xmlBufferPtr buffer, int start);

/* Appends LENGTH bytes of TEXT with runs of white space as one space, and none
 * right after byte START or another space. */
void tx_buffer_collapse(xmlBufferPtr buffer, int start, const char *text,
			size_t length);

/* Frees BUFFER (may be NULL) and returns its text, NUL-terminated UTF-8, which
 * the caller frees with xmlFree; NULL: no memory. */
char *tx_buffer_take(xmlBufferPtr buffer);

#endif
