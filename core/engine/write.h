/* SPDX-License-Identifier: MIT
 * A feed of articles to documents: stylesheet, article by article, then bytes. */
#ifndef TX_WRITE_H
#define TX_WRITE_H

#include "engine/engine.h"

struct tx_output_document {
	char *bytes; /* NUL-terminated */
	size_t length;
	size_t article; /* index of the article it is of */
};

struct telex_output {
	struct tx_output_document *documents;
	size_t count, room;
	size_t refused; /* articles left out */
};

/* Writes FEED, settled, in FORMAT. NULL on error. */
struct telex_output *tx_write(struct telex *telex, struct telex_feed *feed,
			      struct tx_format *format,
			      const char *const *parameters,
			      struct telex_error *error);

/* Appends LENGTH BYTES, which it frees, as a document of ARTICLE. */
int tx_output_add(struct telex_output *output, char *bytes, size_t length,
		  size_t article);

/* The "key=value" strings of PARAMETERS against what FORMAT declares: an array
 * name, value, ..., NULL with every declared one, freed with
 * tx_parameters_free. NULL on error (TELEX_USAGE). */
char **tx_parameters_take(const struct tx_format *format,
			  const char *const *parameters,
			  struct telex_error *error);
void tx_parameters_free(char **parameters);

#endif
