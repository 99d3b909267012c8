/* SPDX-License-Identifier: MIT
 * The namespaces of a document, as its format's reader asks for them. */
#ifndef TX_VOCABULARY_H
#define TX_VOCABULARY_H

#include "engine/stylesheet.h"

/* Renames the namespaces of DOC that are those of LIST in another form: in
 * another case, with or without www. and a slash or a hash at the end, by
 * https, or one of the others; prefixes that DOC does not declare are told. */
void tx_vocabulary_settle(xmlDocPtr doc, const struct tx_namespace *list,
			  const struct tx_teller *teller);

#endif
