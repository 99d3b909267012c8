/* SPDX-License-Identifier: MIT
 * What the readers say of where they found the fields of one input, kept until
 * its articles are known. */
#include "engine/explain.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"

#define MOST    1000 /* candidates of one input: a hostile page has more */
#define LONGEST 2000 /* bytes of a value */
#define WORDS   80   /* bytes of a body */

struct tx_explained {
	struct telex_found found;
	char *field, *value, *element; /* what it points to */
	int place;                     /* of the field in the table */
	size_t order;                  /* in which it was told */
};

/* --- what is told --- */

/* TEXT on one line, without what could steer a terminal, cut after LIMIT. */
static char *clean_take(const char *text, size_t limit)
{
	xmlBufferPtr out = tx_buffer_new();
	size_t length = strnlen(text, limit), i;
	char *copy;

	if (!out)
		return NULL;
	while (text[length] && length && (text[length] & 0xC0) == 0x80)
		length--;
	for (i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];
		bool control = c < 0x20 || c == 0x7F;

		/* C1: U+0080 to U+009F */
		if (c == 0xC2 && i + 1 < length &&
		    (unsigned char)text[i + 1] < 0xA0) {
			control = true;
			i++;
		}
		tx_buffer_collapse(out, 0, control ? " " : text + i, 1);
	}
	tx_buffer_trim(out, 0);
	if (text[length])
		xmlBufferCCat(out, " ...");
	copy = strdup((const char *)xmlBufferContent(out));
	xmlBufferFree(out);
	return copy;
}

static int place_of(const char *name)
{
	size_t length = strcspn(name, "."), i;

	if (length == 4 && !strncmp(name, "feed", 4))
		return -1;
	for (i = 0; tx_article_fields[i].name; i++) {
		if (strlen(tx_article_fields[i].name) == length &&
		    !strncmp(tx_article_fields[i].name, name, length))
			return (int)i;
	}
	return INT_MAX;
}

static struct tx_explained *new_item(struct tx_explain *explain)
{
	struct tx_explained *grown = explain->items;

	if (explain->count == explain->room) {
		explain->room = explain->room ? 2 * explain->room : 32;
		grown = realloc(grown, explain->room * sizeof(*grown));
		if (!grown) {
			explain->room = explain->count;
			explain->failed = true;
			return NULL;
		}
		explain->items = grown;
	}
	grown += explain->count;
	memset(grown, 0, sizeof(*grown));
	grown->order = explain->count++;
	return grown;
}

static void add(struct tx_explain *explain, size_t article,
		const struct tx_found *found)
{
	const char *value = found->value ? found->value : "";
	struct tx_explained *item = new_item(explain);

	if (!item)
		return;
	item->place = place_of(found->field);
	item->field = strdup(found->field);
	item->value =
	    clean_take(value, strcmp(found->field, "body") ? LONGEST : WORDS);
	if (found->element)
		item->element = clean_take(found->element, LONGEST);
	item->found = (struct telex_found){
		.article = article,
		.field = item->field,
		.value = item->value,
		.rule = found->rule ? found->rule : "",
		.element = item->element,
		.line = found->line < INT_MAX ? (int)found->line : 0,
		.taken = found->taken,
	};
	explain->failed |= !item->field || !item->value;
}

/* The article that a reader fills is the last one that it made. */
static size_t article_now(struct tx_explain *explain)
{
	const xmlNode *last =
	    explain->feed ? tx_feed_root(explain->feed)->last : NULL;

	if (last == explain->last || !tx_is_field(last, "article"))
		return explain->article;
	if (explain->last) {
		explain->article++;
		xmlHashFree(explain->seen, NULL);
		explain->seen = NULL;
	}
	explain->last = last;
	return explain->article;
}

/* The number of the item that says the same, from 1; 0: there was none, and the
 * next one is it. */
static size_t seen_before(struct tx_explain *explain,
			  const struct tx_found *found)
{
	const xmlChar *field = BAD_CAST found->field;
	const xmlChar *value = BAD_CAST(found->value ? found->value : "");
	const xmlChar *rule = BAD_CAST(found->rule ? found->rule : "");
	void *at;

	if (!explain->seen)
		explain->seen = xmlHashCreate(64);
	if (!explain->seen)
		return 0;
	at = xmlHashLookup3(explain->seen, field, value, rule);
	if (at)
		return (size_t)(uintptr_t)at;
	xmlHashAddEntry3(explain->seen, field, value, rule,
			 (void *)(uintptr_t)(explain->count + 1));
	return 0;
}

static void told(void *data, const struct tx_found *found)
{
	struct tx_explain *explain = data;
	size_t article = article_now(explain), before;

	if (!found->taken && explain->candidates >= MOST)
		return;
	before = seen_before(explain, found);
	if (before) {
		explain->items[before - 1].found.taken |= found->taken;
		return;
	}
	explain->candidates += !found->taken;
	add(explain, article, found);
}

void tx_explain_open(struct tx_explain *explain)
{
	memset(explain, 0, sizeof(*explain));
	explain->trace.found = told;
	explain->trace.data = explain;
}

/* --- what nobody told --- */

/* A field of a normalised feed, by whoever read it. */
struct untold {
	struct tx_explain *explain;
	const char *rule;
	size_t article;
	xmlHashTablePtr told; /* names of those that were, of the article */
	xmlBufferPtr name;
};

static bool is_told(const struct untold *untold, const char *name)
{
	return xmlHashLookup(untold->told, BAD_CAST name);
}

static void tell_untold(struct untold *untold, const char *name,
			const xmlNode *node)
{
	bool body = !strcmp(name, "body");
	char *text =
	    body ? tx_body_text_take(node) : (char *)xmlNodeGetContent(node);
	long line = xmlGetLineNo(node);

	add(untold->explain, untold->article,
	    &(struct tx_found){ .field = name,
				.value = text,
				.rule = untold->rule,
				.line = line > 0 ? (size_t)line : 0,
				.taken = true });
	xmlFree(text);
}

static void tell_parts(struct untold *untold, const struct tx_field *field,
		       const xmlNode *node)
{
	const struct tx_field *main = tx_field_main(field);
	const xmlNode *part = node->children;
	const char *name;

	for (; part; part = part->next) {
		if (part->type != XML_ELEMENT_NODE)
			continue;
		if (main && is_told(untold, field->name) &&
		    tx_is_field(part, main->name))
			continue;
		xmlBufferEmpty(untold->name);
		xmlBufferCCat(untold->name, field->name);
		xmlBufferCCat(untold->name, ".");
		xmlBufferCat(untold->name, part->name);
		name = (const char *)xmlBufferContent(untold->name);
		if (!is_told(untold, name))
			tell_untold(untold, name, part);
	}
}

static void tell_article(struct untold *untold, const xmlNode *article)
{
	const struct tx_field *field;
	const xmlNode *node = article->children;

	for (; node; node = node->next) {
		const char *name = (const char *)node->name;

		field = node->type == XML_ELEMENT_NODE
			    ? tx_field_find(tx_article_fields, name)
			    : NULL;
		if (field && field->type == TX_STRUCT)
			tell_parts(untold, field, node);
		else if (field && !is_told(untold, name))
			tell_untold(untold, name, node);
	}
}

void tx_explain_rest(struct tx_explain *explain, const xmlDoc *feed,
		     const char *rule)
{
	const xmlNode *article = tx_article_first(feed);
	size_t told_count = explain->count, next = 0;
	struct untold untold = { .explain = explain,
				 .rule = rule,
				 .name = tx_buffer_new() };

	for (; untold.name && article; article = tx_article_next(article)) {
		untold.told = xmlHashCreate(32);
		if (!untold.told)
			break;
		for (; next < told_count; next++) {
			const struct telex_found *found =
			    &explain->items[next].found;

			if (found->article != untold.article)
				break;
			if (found->taken && found->field)
				xmlHashAddEntry(untold.told,
						BAD_CAST found->field, explain);
		}
		tell_article(&untold, article);
		xmlHashFree(untold.told, NULL);
		untold.article++;
	}
	explain->failed |= article != NULL;
	xmlBufferFree(untold.name);
}

/* --- who is told --- */

static int compare(const void *a, const void *b)
{
	const struct tx_explained *x = a, *y = b;

	if (x->found.article != y->found.article)
		return x->found.article < y->found.article ? -1 : 1;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	if (x->found.taken != y->found.taken)
		return x->found.taken ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

void tx_explain_hand(struct tx_explain *explain,
		     void (*found)(void *data, const struct telex_found *found),
		     void *data)
{
	size_t i;

	if (explain->count)
		qsort(explain->items, explain->count, sizeof(*explain->items),
		      compare);
	for (i = 0; found && !explain->failed && i < explain->count; i++)
		found(data, &explain->items[i].found);
}

void tx_explain_tell(const struct tx_explain *explain,
		     const struct tx_teller *teller)
{
	size_t i;

	for (i = 0; !explain->failed && i < explain->count; i++) {
		const struct telex_found *found = &explain->items[i].found;

		if (!found->taken)
			continue;
		tx_tell(teller, TX_MSG_RULE, found->line, found->field,
			found->value, found->rule, found->element ? " in " : "",
			found->element ? found->element : "");
	}
}

void tx_explain_close(struct tx_explain *explain)
{
	size_t i;

	for (i = 0; i < explain->count; i++) {
		free(explain->items[i].field);
		free(explain->items[i].value);
		free(explain->items[i].element);
	}
	free(explain->items);
	xmlHashFree(explain->seen, NULL);
}
