/* SPDX-License-Identifier: MIT
 * What the engine's rooms share: failing, joining strings, reading a file. */
#include "engine/engine.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "load/words.h"

int tx_fail(struct telex_error *error, enum telex_status status,
	    const char *source, int line, const char *format, ...)
{
	va_list args;

	/* The first failure is the true one: later ones are its echoes. */
	if (!error || error->status != TELEX_OK)
		return -1;
	error->status = status;
	error->line = line;
	error->column = 0;
	error->code[0] = '\0';
	snprintf(error->source, sizeof(error->source), "%s",
		 source ? source : "");
	va_start(args, format);
	vsnprintf(error->message, sizeof(error->message), format, args);
	va_end(args);
	return -1;
}

struct tx_spoken {
	struct tx_spoken *next;
	struct tx_words *words;
	char language[];
};

static struct tx_words *open_words(struct telex *telex, const char *language)
{
	char *folder = tx_concat_take(telex->stylesheets, "/words", NULL);
	struct tx_words *words =
	    folder ? tx_words_open(folder, language) : NULL;

	free(folder);
	return words;
}

const struct tx_words *tx_engine_words(struct telex *telex)
{
	if (!telex->words)
		telex->words = open_words(telex, NULL);
	return telex->words;
}

/* The primary subtag of LANGUAGE, if telex has words of it; else English. There
 * are no more than there are files, however many tags are asked for. */
static void name_words(const struct telex *telex, const char *language,
		       char *name, size_t size)
{
	size_t length = language ? strspn(language, "abcdefghijklmnop"
						    "qrstuvwxyz")
				 : 0;
	char *path = NULL;

	snprintf(name, size, "%.*s", (int)(length < size ? length : 0),
		 language ? language : "");
	if (asprintf(&path, "%s/words/%s.xml", telex->stylesheets, name) < 0)
		path = NULL;
	if (!length || !path || access(path, R_OK))
		snprintf(name, size, "en");
	free(path);
}

const char *tx_engine_word(struct telex *telex, const char *key,
			   const char *tag)
{
	struct tx_spoken *spoken = telex->spoken;
	char language[9];

	name_words(telex, tag, language, sizeof(language));
	while (spoken && strcmp(spoken->language, language) != 0)
		spoken = spoken->next;
	if (!spoken) {
		spoken = calloc(1, sizeof(*spoken) + strlen(language) + 1);
		if (!spoken)
			return NULL;
		strcpy(spoken->language, language);
		spoken->words = open_words(telex, language);
		spoken->next = telex->spoken;
		telex->spoken = spoken;
	}
	return spoken->words ? tx_words_get(spoken->words, key, language)
			     : NULL;
}

void tx_engine_words_free(struct telex *telex)
{
	struct tx_spoken *spoken, *next;

	for (spoken = telex->spoken; spoken; spoken = next) {
		next = spoken->next;
		tx_words_free(spoken->words);
		free(spoken);
	}
	tx_words_free(telex->words);
}

char *tx_concat_take(const char *a, const char *b, const char *c)
{
	const char *parts[] = { a, b, c };
	size_t length = 1, i;
	char *all, *end;

	for (i = 0; i < 3; i++)
		length += parts[i] ? strlen(parts[i]) : 0;
	all = end = malloc(length);
	if (!all)
		return NULL;
	*all = '\0';
	for (i = 0; i < 3; i++)
		end = parts[i] ? stpcpy(end, parts[i]) : end;
	return all;
}

char *tx_stream_take(FILE *stream, size_t limit, size_t *length)
{
	size_t room = 0, got = 0, more;
	char *bytes = NULL, *grown;

	do {
		room = room ? 2 * room : 16384;
		grown = realloc(bytes, room + 1);
		if (!grown)
			goto failed;
		bytes = grown;
		more = fread(bytes + got, 1, room - got, stream);
		got += more;
	} while (got == room && got <= limit);
	if (got > limit) {
		errno = EFBIG;
		goto failed;
	}
	if (ferror(stream))
		goto failed;
	bytes[got] = '\0';
	*length = got;
	return bytes;
failed:
	free(bytes);
	return NULL;
}

char *tx_file_take(const char *file, size_t limit, size_t *length)
{
	FILE *stream = fopen(file, "rbe");
	char *bytes;
	int error;

	if (!stream)
		return NULL;
	bytes = tx_stream_take(stream, limit, length);
	error = errno;
	fclose(stream);
	errno = error;
	return bytes;
}
