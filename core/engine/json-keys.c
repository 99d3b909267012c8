/* SPDX-License-Identifier: MIT
 * Keys that stand twice in a JSON object: the parser keeps the last and says
 * nothing, so a linear scan beside it does. */
#include <libxml/hash.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"

#define MOST_DEPTH 128 /* deeper ones the parser refuses */

struct scan {
	xmlHashTablePtr keys;         /* by key and object */
	unsigned long objects;        /* begun so far */
	unsigned long in[MOST_DEPTH]; /* the object at each depth; 0: array */
	int depth;
	int line;
	const struct tx_teller *teller;
};

/* The end of the string that begins at TEXT. */
static const char *skip_string(const char *text)
{
	for (text++; *text && *text != '"'; text++) {
		if (*text == '\\' && text[1])
			text++;
	}
	return text;
}

static void note_key(struct scan *scan, const char *text, size_t length)
{
	char object[24], *key = strndup(text, length);

	snprintf(object, sizeof(object), "%lu", scan->in[scan->depth]);
	if (key &&
	    xmlHashAddEntry2(scan->keys, BAD_CAST key, BAD_CAST object, scan))
		tx_tell(scan->teller, TX_MSG_TWICE, scan->line, key);
	free(key);
}

static void open_value(struct scan *scan, bool object)
{
	if (scan->depth + 1 < MOST_DEPTH)
		scan->in[++scan->depth] = object ? ++scan->objects : 0;
}

/* A string is a key if a colon follows it. */
static const char *take_string(struct scan *scan, const char *text)
{
	const char *end = skip_string(text), *after;

	if (!*end)
		return end;
	after = end + 1 + strspn(end + 1, " \t\r\n");
	if (*after == ':' && scan->in[scan->depth])
		note_key(scan, text + 1, (size_t)(end - text) - 1);
	return end + 1;
}

void tx_json_tell_twice(const char *text, const struct tx_teller *teller)
{
	struct scan scan = { .keys = xmlHashCreate(64),
			     .line = 1,
			     .teller = teller };

	while (scan.keys && *text) {
		if (*text == '"') {
			text = take_string(&scan, text);
			continue;
		}
		if (*text == '{' || *text == '[')
			open_value(&scan, *text == '{');
		else if ((*text == '}' || *text == ']') && scan.depth)
			scan.depth--;
		scan.line += *text++ == '\n';
	}
	if (scan.keys)
		xmlHashFree(scan.keys, NULL);
}
