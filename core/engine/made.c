/* SPDX-License-Identifier: MIT
 * Values that a format demanded and the input had not, told once each. */
#include "engine/made.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"

/* Adds " NAME " to *SEEN; false: it was there. */
static bool is_new(char **seen, const char *name)
{
	char *key = tx_concat_take(" ", name, " "), *grown;
	bool known;

	if (!key)
		return false;
	known = *seen && strstr(*seen, key);
	grown = known ? NULL : tx_concat_take(*seen, key, NULL);
	if (grown) {
		free(*seen);
		*seen = grown;
	}
	free(key);
	return !known;
}

/* NAME, or its field where it names a part, is one that --set takes. */
static bool is_field(const char *name, const struct tx_field *fields)
{
	char head[40];
	size_t length = strcspn(name, ".");

	if (length >= sizeof(head))
		return false;
	memcpy(head, name, length);
	head[length] = '\0';
	return tx_field_find(fields, head);
}

static void tell_one(const struct tx_teller *teller, const char *format,
		     const char *name, const xmlNode *of, char **seen)
{
	char full[64], cure[128] = "", said[128] = "has none";
	bool feed = tx_is_field(of, "feed");
	char *value;

	snprintf(full, sizeof(full), "%s%.40s", feed ? "feed." : "", name);
	if (!is_new(seen, full))
		return;
	/* A feed's author is an article's: the feed has no such field. */
	if (is_field(name, tx_fields_of(of)))
		snprintf(cure, sizeof(cure), "; give it with --set %s=...",
			 full);
	else if (is_field(name, tx_article_fields))
		snprintf(cure, sizeof(cure), "; give it with --set %.40s=...",
			 name);
	/* A day, where an instant is demanded; an id of another form. */
	value = tx_text_take(of, name);
	if (value)
		snprintf(said, sizeof(said), "says only %.80s", value);
	xmlFree(value);
	tx_tell(teller, TX_MSG_MADE, 0, full, format, said, cure);
}

/* The names of a mark: made="updated self". */
static void tell_mark(const struct tx_teller *teller, const char *format,
		      const char *mark, const xmlNode *of, char **seen)
{
	const char *at = strstr(mark, "made=\"");
	char name[40];

	for (at = at ? at + 6 : ""; *at && *at != '"';) {
		size_t length = strcspn(at, " \"");

		if (length && length < sizeof(name)) {
			memcpy(name, at, length);
			name[length] = '\0';
			tell_one(teller, format, name, of, seen);
		}
		at += length;
		at += strspn(at, " ");
	}
}

static void tell_below(const struct tx_teller *teller, const char *format,
		       const xmlNode *top, const xmlNode *of, char **seen)
{
	const xmlNode *node;

	for (node = top; node; node = tx_node_next(node, top)) {
		if (node->type == XML_PI_NODE && node->content &&
		    !strcmp((const char *)node->name, "telex"))
			tell_mark(teller, format, (const char *)node->content,
				  of, seen);
	}
}

void tx_made_tell(const struct tx_teller *teller, const char *format,
		  const xmlDoc *result, const xmlNode *of, char **seen)
{
	const xmlNode *node;

	for (node = result->children; node; node = node->next)
		tell_below(teller, format, node, of, seen);
}
