/* SPDX-License-Identifier: MIT
 * XML as the wild writes it, brought to what a strict parser takes. */
#ifndef TX_XML_REPAIR_H
#define TX_XML_REPAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "model/message.h"

/* TEXT (UTF-8, NUL-terminated, *LENGTH bytes; rewritten in the act, lines stay)
 * without a document type declaration, with nothing before its first tag, every
 * `&` and `<` that begins nothing escaped, HTML's entities as characters, CDATA
 * sections closed. Each repair is told with its line.
 *
 * Returns TEXT itself where that could be done in place, else a new string that
 * the caller frees with free(), its length in *LENGTH; NULL: no memory.
 * LAST: the parser will go on after errors, and then drops all entities, even
 * XML's own: they become character references. */
char *tx_xml_repair(char *text, size_t *length, bool last,
		    const struct tx_teller *teller);

/* Where the XML of TEXT begins, that has something else before it: its
 * declaration, or the root element of a feed; NULL: nowhere near. */
const char *tx_xml_begin(const char *text);

#endif
