/* SPDX-License-Identifier: MIT
 * Web pages: the content node, what the page says of itself, its markup. */
#ifndef TX_PAGE_H
#define TX_PAGE_H

#include <libxml/tree.h>
#include <stddef.h>

#include "load/loading.h"

/* Appends to FEED the article of the page HTML (LENGTH bytes of UTF-8, no NUL).
 * LOADING's language helps to read dates where the page states none. Returns 0; -1: no
 * article in it, or no memory. */
int tx_page_read(xmlDocPtr feed, const char *html, size_t length,
		 const struct tx_loading *loading);

#endif
