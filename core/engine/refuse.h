/* SPDX-License-Identifier: MIT
 * What must not leak: an embargo or a kill that the target cannot say. */
#ifndef TX_REFUSE_H
#define TX_REFUSE_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "engine/engine.h"

/* Would a writer that leaves out the fields DROPS (names by white space; NULL:
 * it does not say which), but for the values CARRIES (likewise "field=value";
 * NULL: none), leak ARTICLE? Then it is told, or if ERROR is not NULL, filled
 * there. */
bool tx_refuse(const struct telex *telex, const xmlNode *article,
	       const char *format, const char *drops, const char *carries,
	       const struct tx_teller *teller, struct telex_error *error);

#endif
