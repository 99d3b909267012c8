/* SPDX-License-Identifier: MIT
 * Addresses that a document resolves against bases of its own (XML Base). */
#ifndef TX_BASE_H
#define TX_BASE_H

#include <libxml/tree.h>

/* Makes the addresses of FEED, in fields and in markup, absolute by the xml:base
 * attributes on them or around them, which go. BASE (absolute, or NULL) is what
 * the outermost ones are relative to. */
void tx_base_settle(xmlDocPtr feed, const char *base);

#endif
