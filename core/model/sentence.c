/* SPDX-License-Identifier: MIT
 * The first sentence of a text. */
#include "model/sentence.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What ends a sentence; those of scripts without spaces end it anywhere. */
static const struct {
	const char *mark;
	bool anywhere;
} ends[] = {
	{ ".", false },
	{ "!", false },
	{ "?", false },
	{ "\xE3\x80\x82", true },  /* ideographic full stop */
	{ "\xEF\xBC\x81", true },  /* fullwidth ! */
	{ "\xEF\xBC\x9F", true },  /* fullwidth ? */
	{ "\xD8\x9F", false },     /* Arabic ? */
	{ "\xDB\x94", false },     /* Urdu full stop */
	{ "\xE0\xA5\xA4", false }, /* danda */
};

static const char *const quotes[] = { "\"",           "'",
				      "\xE2\x80\x9D", "\xE2\x80\x99",
				      "\xE3\x80\x8D", ")" };

/* The length of a mark at TEXT that ends a sentence; 0: none. */
static size_t end_at(const char *text)
{
	size_t i, j, length;

	for (i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		length = strlen(ends[i].mark);
		if (strncmp(text, ends[i].mark, length) != 0)
			continue;
		if (ends[i].anywhere || !text[length] || text[length] == ' ')
			return length;
		for (j = 0; j < sizeof(quotes) / sizeof(*quotes); j++) {
			if (!strncmp(text + length, quotes[j],
				     strlen(quotes[j])))
				return length + strlen(quotes[j]);
		}
	}
	return 0;
}

/* A lone letter before a full stop is an initial, not a sentence. */
static bool is_initial(const char *text, const char *stop)
{
	return *stop == '.' && stop > text &&
	       (stop - 1 == text || stop[-2] == ' ');
}

char *tx_sentence_take(const char *text, int words)
{
	const char *at;
	size_t length;
	char *sentence;
	int seen = 1;

	for (at = text; *at; at++) {
		if (*at == ' ' && ++seen > words)
			break;
		length = end_at(at);
		if (length && !is_initial(text, at))
			return strndup(text, (size_t)(at - text) + length);
	}
	if (!*at)
		return strdup(text);
	length = (size_t)(at - text);
	sentence = malloc(length + 4);
	if (sentence) {
		memcpy(sentence, text, length);
		strcpy(sentence + length, "\xE2\x80\xA6");
	}
	return sentence;
}
