/* SPDX-License-Identifier: MIT
 * The engine's state, and what its rooms share. */
#ifndef TX_ENGINE_H
#define TX_ENGINE_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "model/message.h"
#include "telex-plugin.h"
#include "telex.h"

struct tx_stylesheet;
struct tx_words;
struct tx_detector;
struct tx_spoken;

/* A format that was opened: a copy of its descriptor, and what it needs. */
struct tx_format {
	struct tx_format *next;
	struct telex_format plugin; /* name is the file's name */
	char *name;
	char *file;   /* where it was found */
	char *folder; /* its folder: stylesheets beside it */
	void *handle; /* dlopen's; NULL: a lone stylesheet */
	void *texts;  /* what a lone stylesheet's strings are in */
	const struct telex_parameter **parameters; /* likewise its list */
	struct tx_stylesheet *reader, *writer;     /* opened on first use */
};

struct telex {
	struct telex_options options;
	char *plugin_path, *program, *now; /* what the options point to */
	struct tx_teller teller;
	char **folders;               /* of plugins, in order; ends with NULL */
	char *stylesheets;            /* folder of telex's own */
	struct tx_format *formats;    /* opened so far */
	struct tx_words *words;       /* of all languages; on first use */
	struct tx_spoken *spoken;     /* of one each; likewise */
	struct tx_detector *detector; /* of languages; likewise */
};

struct telex_feed {
	xmlDocPtr tree; /* always a feed of articles, normalised */
	char **names;   /* of the inputs, one each; an article's
				   _private points to its own */
	size_t name_count;
};

/* Fills ERROR (may be NULL) unless it is filled already, and returns -1. The
 * message is printf-like, in lower case, without a full stop. */
int tx_fail(struct telex_error *error, enum telex_status status,
	    const char *source, int line, const char *format, ...);

/* The words of all languages, opened on first use; NULL: none. */
const struct tx_words *tx_engine_words(struct telex *telex);

/* The word for KEY in LANGUAGE, of whose words only are opened; NULL: none.
 * Borrowed. */
const char *tx_engine_word(struct telex *telex, const char *key,
			   const char *language);

/* Closes them all. */
void tx_engine_words_free(struct telex *telex);

/* A string of A, B and C one after the other (each may be NULL); the caller
 * frees it with free(). NULL: no memory. */
char *tx_concat_take(const char *a, const char *b, const char *c);

/* The rest of STREAM, NUL-terminated, at most LIMIT bytes. The caller frees it with
 * free(). NULL on error, with errno set (EFBIG: over the limit). */
char *tx_stream_take(FILE *stream, size_t limit, size_t *length);

/* The bytes of FILE, NUL-terminated, at most LIMIT. The caller frees them with
 * free(). NULL on error, with errno set. */
char *tx_file_take(const char *file, size_t limit, size_t *length);

#endif
