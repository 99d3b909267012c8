/* SPDX-License-Identifier: MIT
 * Which formats there are: folders, files, and what was opened of them. */
#ifndef TX_REGISTRY_H
#define TX_REGISTRY_H

#include "engine/engine.h"

/* Finds the folders of TELEX by its options and the environment. 0, or -1: no
 * memory. */
int tx_registry_setup(struct telex *telex);
void tx_registry_free(struct telex *telex);

/* The format NAME, opened now if it was not yet: only files of that name are
 * looked at. NULL on error, with the nearest names. */
struct tx_format *tx_format_find(struct telex *telex, const char *name,
				 struct telex_error *error);

/* Opens every format there is (READABLE: that may be read); broken ones are told.
 * Returns them as a
 * NULL-terminated array by name, which the caller frees with free(). */
struct tx_format **tx_formats_take(struct telex *telex, bool readable);

/* FORMAT's stylesheet, compiled on first use. NULL on error. */
struct tx_stylesheet *tx_format_reader(struct telex *telex,
				       struct tx_format *format,
				       struct telex_error *error);
struct tx_stylesheet *tx_format_writer(struct telex *telex,
				       struct tx_format *format,
				       struct telex_error *error);

/* As telex_format_shadows_take. */
char *tx_registry_shadows_take(struct telex *telex, const char *name);

/* As telex_plugin_why_take. */
char *tx_registry_why_take(struct telex *telex, const char *name);

#endif
