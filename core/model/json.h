/* SPDX-License-Identifier: MIT
 * The article as JSON, in the vocabulary of fn:json-to-xml (XPath Functions
 * 3.1, 17.5.3): keys in the field table's order. */
#ifndef TX_JSON_H
#define TX_JSON_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "model/field.h"
#include "model/message.h"

#define TX_JSON_NS "http://www.w3.org/2005/xpath-functions"

/* A new document whose root is the map of ARTICLE and of its feed; ARTICLE NULL:
 * of FEED alone. NULL: no memory. Free with xmlFreeDoc. */
xmlDocPtr tx_json_of(const xmlDoc *feed, const xmlNode *article);

/* Appends to FEED what VALUE, a map or an array of maps as above, says: an
 * article each, and the feed's fields where FEED lacks them. Returns 0, or -1:
 * no memory. Not yet normalised. */
int tx_json_read(xmlDocPtr feed, xmlNodePtr value,
		 const struct tx_teller *teller);

/* Sets on OF the field FIELD to VALUE (string, number, map or array). */
int tx_json_read_field(xmlNodePtr of, const struct tx_field *field,
		       xmlNodePtr value, const struct tx_teller *teller);

/* Is NODE the element NAME ("map", "array", "string" ...) of the vocabulary? */
bool tx_json_is(const xmlNode *node, const char *name);

/* A new element NAME below PARENT, with @key KEY and TEXT (each may be NULL). */
xmlNodePtr tx_json_add(xmlNodePtr parent, const char *name, const char *key,
		       const char *text);

#endif
