/* SPDX-License-Identifier: MIT
 * Values that a format demanded and the input had not: told when they are made,
 * dropped when they are read. */
#include "engine/made.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/date.h"
#include "model/host.h"

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

/* --- the marks --- */

static const char *mark_of(const xmlNode *node)
{
	if (node->type != XML_PI_NODE || !node->content ||
	    strcmp((const char *)node->name, "telex") != 0)
		return NULL;
	return (const char *)node->content;
}

/* Hands the names of a mark to EACH: made="updated media.type". */
static void each_name(const char *mark, void *data,
		      void (*each)(void *, const char *, size_t))
{
	const char *at = mark ? strstr(mark, "made=\"") : NULL;

	for (at = at ? at + 6 : ""; *at && *at != '"';) {
		size_t length = strcspn(at, " \"");

		if (length)
			each(data, at, length);
		at += length;
		at += strspn(at, " ");
	}
}

/* --- told --- */

struct telling {
	const struct tx_teller *teller;
	const char *format;
	const xmlNode *of;
	char **seen;
};

static void tell_one(const struct telling *telling, const char *name)
{
	char full[64], cure[128] = "", said[128] = "has none";
	bool feed = tx_is_field(telling->of, "feed");
	char *value;

	snprintf(full, sizeof(full), "%s%.40s", feed ? "feed." : "", name);
	if (!is_new(telling->seen, full))
		return;
	/* A feed's author is an article's: the feed has no such field. */
	if (is_field(name, tx_fields_of(telling->of)))
		snprintf(cure, sizeof(cure), "; give it with --set %s=...",
			 full);
	else if (is_field(name, tx_article_fields))
		snprintf(cure, sizeof(cure), "; give it with --set %.40s=...",
			 name);
	/* A day, where an instant is demanded; an id of another form. */
	value = tx_text_take(telling->of, name);
	if (value)
		snprintf(said, sizeof(said), "says only %.80s", value);
	xmlFree(value);
	tx_tell(telling->teller, TX_MSG_MADE, 0, full, telling->format, said,
		cure);
}

/* Of a date a part was made: the field is told. */
static const char *const parts[] = { ".zone", ".second" };

static size_t without_part(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t part = strlen(parts[i]);

		if (length > part &&
		    !strncmp(name + length - part, parts[i], part))
			return length - part;
	}
	return length;
}

static void tell_name(void *data, const char *name, size_t length)
{
	char copy[40];

	length = without_part(name, length);

	if (length >= sizeof(copy))
		return;
	memcpy(copy, name, length);
	copy[length] = '\0';
	tell_one(data, copy);
}

/* In a document written whole, marks that say so are about the articles of the
 * feed OF: one each, in their order. */
static const xmlNode *article_of(const char *mark, const xmlNode *of,
				 const xmlNode **next)
{
	if (!strstr(mark, " of=\"article\"") || !tx_is_field(of, "feed"))
		return of;
	if (!*next)
		return of;
	of = *next;
	*next = tx_article_next(of);
	return of;
}

void tx_made_tell(const struct tx_teller *teller, const char *format,
		  const xmlDoc *result, const xmlNode *of, char **seen)
{
	struct telling telling = { teller, format, of, seen };
	const xmlNode *top, *node, *next = tx_article_first(of->doc);

	for (top = result->children; top; top = top->next) {
		for (node = top; node; node = tx_node_next(node, top)) {
			const char *mark = mark_of(node);

			if (!mark)
				continue;
			telling.of = article_of(mark, of, &next);
			each_name(mark, &telling, tell_name);
		}
	}
}

/* --- dropped --- */

/* What the document says elsewhere is true, though the mark names it. */
static bool is_true(const xmlNode *node)
{
	return xmlHasNsProp(node, BAD_CAST "true", BAD_CAST TX_HOST_NS);
}

static bool is_named(const xmlNode *node, const char *name, size_t length)
{
	return tx_is_field(node, (const char *)node->name) &&
	       !strncmp((const char *)node->name, name, length) &&
	       !node->name[length];
}

/* Of a date only a part was made: what was added to a time without a zone. */
static void drop_part(xmlNodePtr node, const char *part, size_t length)
{
	char buffer[TX_DATE_SIZE], *text = (char *)xmlNodeGetContent(node);
	struct tx_date date;

	if (text && tx_date_read(&date, text, strlen(text), NULL)) {
		if (length == 4 && !strncmp(part, "zone", 4))
			date.zone = TX_ZONE_NONE;
		else if (date.precision == TX_SECOND)
			date.precision = TX_MINUTE;
		xmlNodeSetContent(node, BAD_CAST tx_date_w3c(buffer, &date));
	}
	xmlFree(text);
}

static void drop_name(void *data, const char *name, size_t length)
{
	const char *dot = memchr(name, '.', length);
	size_t head = dot ? (size_t)(dot - name) : length;
	xmlNodePtr node, next;

	for (node = ((xmlNodePtr)data)->children; node; node = next) {
		next = node->next;
		if (!is_named(node, name, head))
			continue;
		if (dot && !xmlFirstElementChild(node))
			drop_part(node, dot + 1, length - head - 1);
		else if (dot)
			drop_name(node, dot + 1, length - head - 1);
		else if (!is_true(node))
			tx_node_delete(node);
	}
}

/* A writer leaves one mark; others are not its. */
static void drop_below(xmlNodePtr of)
{
	xmlNodePtr node = of->children;

	while (node && !mark_of(node))
		node = node->next;
	if (!node)
		return;
	xmlUnlinkNode(node);
	each_name(mark_of(node), of, drop_name);
	xmlFreeNode(node);
}

void tx_made_drop(xmlDocPtr feed)
{
	xmlNodePtr article = tx_article_first(feed);

	drop_below(tx_feed_root(feed));
	for (; article; article = tx_article_next(article))
		drop_below(article);
}
