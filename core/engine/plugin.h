/* SPDX-License-Identifier: MIT
 * Plugins by dlopen: the only room that knows it. */
#ifndef TX_PLUGIN_H
#define TX_PLUGIN_H

#include "engine/engine.h"

/* Opens FILE (of NAME, in FOLDER) as a plugin: its descriptor, checked, in a
 * new format. NULL on error, with the cure. */
struct tx_format *tx_plugin_open(const char *folder, const char *name,
				 const char *file, struct telex_error *error);

/* Closes what tx_plugin_open opened. HANDLE may be NULL. */
void tx_plugin_close(void *handle);

/* What hooks may call. */
extern const struct telex_host tx_plugin_host;

#endif
