/* SPDX-License-Identifier: MIT
 * What a conversion loses: field by field carried, approximated, dropped. */
#include "model/loss.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"
#include "model/pairs.h"

enum fate { CARRIED, APPROXIMATED, DROPPED, UNDECLARED, FATES };

#define NAME_SIZE 64  /* "feed.publisher.name" */
#define MOST      256 /* fields and parts of the model */

struct line {
	char name[NAME_SIZE];
	size_t count[FATES];
};

struct tx_loss {
	struct line lines[MOST];
	size_t count;
};

struct tx_loss *tx_loss_new(void)
{
	return calloc(1, sizeof(struct tx_loss));
}

void tx_loss_free(struct tx_loss *loss)
{
	free(loss);
}

static void count(struct tx_loss *loss, const char *name, enum fate fate)
{
	struct line *line;
	size_t i;

	for (i = 0; i < loss->count; i++) {
		if (!strcmp(loss->lines[i].name, name))
			break;
	}
	if (i == MOST)
		return;
	line = &loss->lines[i];
	if (i == loss->count) {
		snprintf(line->name, sizeof(line->name), "%s", name);
		loss->count++;
	}
	line->count[fate]++;
}

/* --- measured --- */

static char *canonical_take(const xmlNode *node, const struct tx_field *field)
{
	if (field->type == TX_BODY || field->type == TX_TEXT)
		return tx_markup_take(node);
	return (char *)xmlNodeGetContent(node);
}

static bool is_equal(const xmlNode *a, const xmlNode *b,
		     const struct tx_field *field)
{
	char *text_a = canonical_take(a, field);
	char *text_b = canonical_take(b, field);
	bool equal = text_a && text_b && !strcmp(text_a, text_b);

	xmlFree(text_a);
	xmlFree(text_b);
	return equal;
}

static enum fate fate_of(const xmlNode *node, const xmlNode *back,
			 const struct tx_field *field)
{
	if (!back)
		return DROPPED;
	if (is_equal(node, back, field))
		return CARRIED;
	/* Other markup, a coarser date: not the same, not nothing. */
	return APPROXIMATED;
}

static void compare(struct tx_loss *loss, const char *prefix,
		    const xmlNode *before, const xmlNode *after,
		    const struct tx_field *fields);

static void compare_field(struct tx_loss *loss, const char *prefix,
			  const xmlNode *before, const xmlNode *after,
			  const struct tx_field *field)
{
	char name[NAME_SIZE];
	const xmlNode *node = tx_get(before, field->name);
	const xmlNode *back = after ? tx_get(after, field->name) : NULL;

	snprintf(name, sizeof(name), "%s%s", prefix, field->name);
	for (; node; node = tx_get_next(node)) {
		if (field->type == TX_STRUCT) {
			strcat(name, ".");
			compare(loss, name, node, back, field->parts);
			name[strlen(name) - 1] = '\0';
		} else {
			count(loss, name, fate_of(node, back, field));
		}
		back = back ? tx_get_next(back) : NULL;
	}
}

static void compare(struct tx_loss *loss, const char *prefix,
		    const xmlNode *before, const xmlNode *after,
		    const struct tx_field *fields)
{
	for (; fields->name; fields++)
		compare_field(loss, prefix, before, after, fields);
}

bool tx_loss_measure(struct tx_loss *loss, const xmlDoc *before,
		     const xmlDoc *after)
{
	const xmlNode *article = tx_article_first(before);
	struct tx_pairs *pairs = tx_pairs_new(before, after);

	if (!pairs)
		return false;
	/* A format that has neither id nor address nor headline keeps the
	 * order. */
	tx_pairs_rest(pairs);
	compare(loss, "feed.", tx_feed_root(before), tx_feed_root(after),
		tx_feed_fields);
	for (; article; article = tx_article_next(article))
		compare(loss, "", article, tx_pairs_of(pairs, article),
			tx_article_fields);
	tx_pairs_free(pairs);
	return true;
}

/* --- declared --- */

/* Is NAME, of LENGTH bytes, a field of FIELDS or a part of one? */
static bool is_name(const struct tx_field *fields, const char *name,
		    size_t length)
{
	for (; fields->name; fields++) {
		size_t size = strlen(fields->name);

		if (size > length || strncmp(fields->name, name, size) != 0)
			continue;
		if (size == length)
			return true;
		if (name[size] == '.' && fields->type == TX_STRUCT)
			return is_name(fields->parts, name + size + 1,
				       length - size - 1);
	}
	return false;
}

const char *tx_loss_unknown(const char *names, size_t *length)
{
	static const char white[] = " \t\r\n";

	for (names += strspn(names, white); *names;
	     names += strspn(names, white)) {
		*length = strcspn(names, white);
		if (!(*length > 5 && !strncmp(names, "feed.", 5)
			  ? is_name(tx_feed_fields, names + 5, *length - 5)
			  : is_name(tx_article_fields, names, *length)))
			return names;
		names += *length;
	}
	return NULL;
}

bool tx_loss_lists(const char *names, const char *name)
{
	static const char white[] = " \t\r\n";
	size_t length = strlen(name), size;

	for (names += strspn(names, white); *names;
	     names += strspn(names, white)) {
		size = strcspn(names, white);
		if (size == length && !strncmp(names, name, length))
			return true;
		names += size;
	}
	return false;
}

static enum fate declared(const char *name, const char *drops,
			  const char *approximates)
{
	if (!drops)
		return UNDECLARED;
	if (tx_loss_lists(drops, name))
		return DROPPED;
	return tx_loss_lists(approximates, name) ? APPROXIMATED : CARRIED;
}

static bool has_elements(const xmlNode *node)
{
	for (node = node->children; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			return true;
	}
	return false;
}

/* A text without markup, and an instant with its offset, are what every format
 * can say: what is declared to change in the others does not in these. */
static bool is_plain(const xmlNode *node, const struct tx_field *field)
{
	const char *text = node->children && node->children->content
			       ? (const char *)node->children->content
			       : "";

	if (field->type == TX_TEXT)
		return !has_elements(node);
	return field->type == TX_DATE && strlen(text) >= 20;
}

static void declare(struct tx_loss *loss, const char *prefix, const xmlNode *of,
		    const struct tx_field *fields, enum fate whole,
		    const char *drops, const char *approximates)
{
	char name[NAME_SIZE];
	const xmlNode *node;
	enum fate fate;

	for (; fields->name; fields++) {
		snprintf(name, sizeof(name), "%s%s", prefix, fields->name);
		fate = declared(name, drops, approximates);
		fate = fate > whole ? fate : whole;
		for (node = tx_get(of, fields->name); node;
		     node = tx_get_next(node)) {
			if (fields->type != TX_STRUCT) {
				count(loss, name,
				      fate == APPROXIMATED &&
					      is_plain(node, fields)
					  ? CARRIED
					  : fate);
				continue;
			}
			strcat(name, ".");
			declare(loss, name, node, fields->parts, fate, drops,
				approximates);
			name[strlen(name) - 1] = '\0';
		}
	}
}

void tx_loss_declare(struct tx_loss *loss, const xmlDoc *feed,
		     const char *drops, const char *approximates)
{
	const xmlNode *article = tx_article_first(feed);

	declare(loss, "feed.", tx_feed_root(feed), tx_feed_fields, CARRIED,
		drops, approximates);
	for (; article; article = tx_article_next(article))
		declare(loss, "", article, tx_article_fields, CARRIED, drops,
			approximates);
}

struct chain {
	const char *const *drops, *const *approximates;
	size_t count;
};

static void chain(struct tx_loss *loss, const struct chain *through,
		  const char *prefix, const struct tx_field *fields,
		  enum fate whole)
{
	char name[NAME_SIZE];

	for (; fields->name; fields++) {
		enum fate fate = whole;

		snprintf(name, sizeof(name), "%s%s", prefix, fields->name);
		for (size_t i = 0; i < through->count; i++) {
			enum fate one = declared(name, through->drops[i],
						 through->approximates[i]);

			fate = one > fate ? one : fate;
		}
		if (fields->type != TX_STRUCT) {
			count(loss, name, fate);
			continue;
		}
		strcat(name, ".");
		chain(loss, through, name, fields->parts, fate);
	}
}

void tx_loss_chain(struct tx_loss *loss, const char *const *drops,
		   const char *const *approximates, size_t count)
{
	const struct chain through = { drops, approximates, count };

	chain(loss, &through, "feed.", tx_feed_fields, CARRIED);
	chain(loss, &through, "", tx_article_fields, CARRIED);
}

/* --- reported --- */

char *tx_loss_report_take(const struct tx_loss *loss, size_t *losses)
{
	static const char *const words[] = { "carried", "approximated",
					     "dropped", "undeclared" };
	xmlBufferPtr out = tx_buffer_new();
	char number[32], *text;
	size_t i, fate, lost = 0;

	for (i = 0; out && i < loss->count; i++) {
		for (fate = 0; fate < FATES; fate++) {
			if (!loss->lines[i].count[fate])
				continue;
			snprintf(number, sizeof(number), "%zu",
				 loss->lines[i].count[fate]);
			xmlBufferCCat(out, loss->lines[i].name);
			xmlBufferCCat(out, "\t");
			xmlBufferCCat(out, words[fate]);
			xmlBufferCCat(out, "\t");
			xmlBufferCCat(out, number);
			xmlBufferCCat(out, "\n");
			lost +=
			    fate == CARRIED ? 0 : loss->lines[i].count[fate];
		}
	}
	if (!out)
		return NULL;
	if (losses)
		*losses = lost;
	text = strdup((const char *)xmlBufferContent(out));
	xmlBufferFree(out);
	return text;
}
