/* SPDX-License-Identifier: MIT
 * Carriers: bytes to a tree and back, whatever the tree means. */
#ifndef TX_CARRIER_H
#define TX_CARRIER_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "engine/engine.h"

/* TEXT, decoded (UTF-8, no BOM, NUL-terminated, rewritten in the act), as a
 * tree; XML that is not well formed as far as it can be read, and that is told.
 * NULL: it is none, and ERROR says where; ERROR NULL: nothing is mended. */
xmlDocPtr tx_xml_parse(char *text, size_t length, const char *name,
		       const struct tx_teller *teller,
		       struct telex_error *error);
xmlDocPtr tx_json_parse(const char *text, size_t length, const char *name,
			const struct tx_teller *teller,
			struct telex_error *error);

/* Tells the keys that stand twice in an object of TEXT. */
void tx_json_tell_twice(const char *text, const struct tx_teller *teller);

/* Does NODE, below PARENT, bring a namespace of its own? It is not ours then, and
 * keeps its white space, or its lack. */
bool tx_xml_is_brought(const xmlNode *node, const xmlNode *parent);

/* Indents the elements below NODE that hold only elements, XHTML aside; DEPTH
 * is NODE's own. */
void tx_xml_indent(xmlNodePtr node, int depth);

/* Appends NODE as XML, or the JSON value that it is (PRETTY: over lines). */
void tx_xml_print(xmlBufferPtr out, xmlDocPtr doc, xmlNodePtr node);
void tx_json_print(xmlBufferPtr out, const xmlNode *value, bool pretty);

#endif
