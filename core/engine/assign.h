/* SPDX-License-Identifier: MIT
 * Fields set from outside: --set and --defaults. */
#ifndef TX_ASSIGN_H
#define TX_ASSIGN_H

#include "engine/engine.h"

/* As telex_set and telex_default. */
int tx_assign(struct telex *telex, xmlDocPtr feed, const char *assignment,
	      struct telex_error *error);
int tx_assign_defaults(xmlDocPtr feed, const xmlDoc *defaults);

#endif
