/* SPDX-License-Identifier: MIT
 * Bytes to a feed of articles: decode, detect, parse, read, normalise. */
#ifndef TX_READ_H
#define TX_READ_H

#include "engine/engine.h"

struct tx_explain;

/* An input on its way: decoded text, and the tree of its carrier once it was
 * parsed. */
struct tx_document {
	const struct telex_input *input;
	struct tx_teller teller; /* its source is the input's name */
	char *text;              /* UTF-8 */
	size_t length;
	enum telex_carrier carrier; /* what `tree` was parsed as */
	xmlDocPtr tree;             /* xml and json only */
	struct tx_explain *explain; /* NULL: nobody asks */
};

/* Decodes LENGTH BYTES. 0, or -1: empty, binary, over the limit. */
int tx_document_open(struct telex *telex, struct tx_document *document,
		     const char *bytes, size_t length,
		     const struct telex_input *input,
		     struct telex_error *error);
void tx_document_close(struct tx_document *document);

/* The format of DOCUMENT by its content alone. NULL on error. */
struct tx_format *tx_document_detect(struct telex *telex,
				     struct tx_document *document,
				     struct telex_error *error);

/* May DOCUMENT, parsed by FORMAT's carrier, be in FORMAT by its root? */
bool tx_document_is(const struct tx_document *document,
		    const struct telex_format *format);

/* The articles of DOCUMENT in FORMAT, normalised. NULL on error. */
xmlDocPtr tx_document_read(struct telex *telex, struct tx_document *document,
			   struct tx_format *format, struct telex_error *error);

#endif
