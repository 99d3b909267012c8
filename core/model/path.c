/* SPDX-License-Identifier: MIT
 * Names of fields as a person writes them: headline, author.name, feed.title. */
#include "model/path.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/nearest.h"

static char *say(const char *format, const char *a, const char *b,
		 const char *c)
{
	char *text = NULL;

	if (asprintf(&text, format, a, b, c) < 0)
		text = NULL;
	return text ? text : calloc(1, 1);
}

static char *unknown(const struct tx_field *fields, const char *name)
{
	char *names[80] = { NULL }, *nearest, *text;
	size_t i;

	for (i = 0; fields[i].name && i < 79; i++)
		names[i] = strdup(fields[i].name);
	nearest = tx_nearest_take(name, names);
	text = say("there is no field %s%s%s (telex(1), FIELDS)", name,
		   nearest && *nearest ? "; the nearest: " : "",
		   nearest ? nearest : "");
	for (i = 0; names[i]; i++)
		free(names[i]);
	free(nearest);
	return text;
}

char *tx_path_read(struct tx_path *path, const char *name)
{
	const struct tx_field *fields = tx_article_fields;
	char *head = strdup(name), *at = head, *dot, *why = NULL;

	memset(path, 0, sizeof(*path));
	if (!head)
		return calloc(1, 1);
	if (!strncmp(at, "feed.", 5)) {
		path->feed = true;
		fields = tx_feed_fields;
		at += 5;
	}
	dot = strchr(at, '.');
	if (dot)
		*dot++ = '\0';
	path->field = tx_field_find(fields, at);
	if (!path->field)
		why = unknown(fields, at);
	else if (dot && path->field->type != TX_STRUCT)
		why = say("%s has no parts%s%s", at, "", "");
	else if (dot)
		path->part = tx_field_find(path->field->parts, dot);
	if (!why && dot && !path->part)
		why = unknown(path->field->parts, dot);
	free(head);
	return why;
}
