/* SPDX-License-Identifier: MIT
 * Formats that are a lone stylesheet: no compiler, the same struct. */
#ifndef TX_LONE_H
#define TX_LONE_H

#include "engine/engine.h"

/* Reads FILE (NAME.xsl, in FOLDER) as a format: its <t:format> and <t:param>
 * elements fill the descriptor. NULL on error, with the cure. */
struct tx_format *tx_lone_open(const char *folder, const char *name,
			       const char *file, struct telex_error *error);

/* Frees what tx_lone_open keeps strings in. TEXTS may be NULL. */
void tx_lone_close(void *texts);

#endif
