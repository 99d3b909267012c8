/* SPDX-License-Identifier: MIT
 * One feed on its way to documents: what the rooms of writing share. */
#ifndef TX_WRITING_H
#define TX_WRITING_H

#include "engine/write.h"

#define TX_XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

struct tx_writing {
	struct telex *telex;
	struct telex_feed *feed;
	struct tx_format *format;
	struct tx_stylesheet *sheet; /* NULL: the carrier's own writer */
	char **parameters;
	xmlNodePtr *all; /* the articles of the feed, in order */
	size_t all_count;
	xmlNodePtr *articles; /* those to write; unlinked while each
					   is on its way */
	size_t count;
	char *seen; /* made values told so far */
	struct telex_output *output;
	struct telex_error *error;
};

/* The name of the input that article ARTICLE came from; a teller for it. */
const char *tx_writing_source(const struct tx_writing *writing, size_t article);
struct tx_teller tx_writing_teller(const struct tx_writing *writing,
				   size_t article);

/* Fills the error for want of memory; returns -1. */
int tx_writing_fail(const struct tx_writing *writing);

/* Adds a copy of LENGTH bytes of TEXT, after the plugin's serialise hook, as a
 * document of ARTICLE. 0, or -1. */
int tx_writing_add(struct tx_writing *writing, const char *text, size_t length,
		   size_t article);

/* Writes by the carrier itself; by the stylesheet, all articles in one document
 * or one document each. Each returns 0, or -1. */
int tx_write_own(struct tx_writing *writing);
int tx_write_together(struct tx_writing *writing);
int tx_write_apart(struct tx_writing *writing);

/* Lets the plugin's finish hook see RESULT. 0, or -1. */
int tx_writing_finish(struct tx_writing *writing, xmlDocPtr result,
		      struct telex_error *error);

/* Prints RESULT by the format's carrier, and adds it as a document of
 * ARTICLE. */
int tx_write_print(struct tx_writing *writing, xmlDocPtr result,
		   size_t article);

#endif
