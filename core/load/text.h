/* SPDX-License-Identifier: MIT
 * Scraped text: articles in no format at all, and telex's own plain text. */
#ifndef TX_LOAD_TEXT_H
#define TX_LOAD_TEXT_H

#include <libxml/tree.h>
#include <stddef.h>

#include "load/loading.h"

/* Appends to FEED the article that is found in TEXT (LENGTH bytes of UTF-8, no
 * NUL), or the several of telex's own layout, which is known by the underline
 * of its headline. LOADING's language helps to read dates; it is
 * not set. Returns 0; -1: no article in it (neither headline nor body), or
 * no memory. */
int tx_text_read(xmlDocPtr feed, const char *text, size_t length,
		 const struct tx_loading *loading);

#endif
