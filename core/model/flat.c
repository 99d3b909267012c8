/* SPDX-License-Identifier: MIT
 * An article as lines: what two of them are compared by. */
#include "model/flat.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"

#define NAME_SIZE 64 /* "publisher.name" */

static int add(struct tx_flat *flat, const char *name, char *value)
{
	struct tx_flat_line *grown;

	if (flat->count == flat->room) {
		flat->room = flat->room ? 2 * flat->room : 64;
		grown = realloc(flat->lines, flat->room * sizeof(*grown));
		if (grown)
			flat->lines = grown;
	}
	if (!value || flat->count == flat->room || !flat->lines) {
		xmlFree(value);
		return -1;
	}
	flat->lines[flat->count].name = strdup(name);
	flat->lines[flat->count].value = value;
	return flat->lines[flat->count++].name ? 0 : -1;
}

static char *printed_take(const xmlNode *node)
{
	xmlBufferPtr out = tx_buffer_new();

	if (out)
		tx_markup_print(out, node);
	return out ? tx_buffer_take(out) : NULL;
}

/* A block a line, so that one that was changed is told alone. */
static int add_body(struct tx_flat *flat, const xmlNode *body)
{
	const xmlNode *block;

	for (block = body->children; block; block = block->next) {
		if (add(flat, "body", printed_take(block)))
			return -1;
	}
	return 0;
}

static int add_foreign(struct tx_flat *flat, const xmlNode *extra)
{
	xmlBufferPtr out;
	xmlNodePtr node;

	for (node = extra->children; node; node = node->next) {
		out = tx_buffer_new();
		if (out)
			xmlNodeDump(out, node->doc, node, 0, 0);
		if (add(flat, "extra", out ? tx_buffer_take(out) : NULL))
			return -1;
	}
	return 0;
}

static int add_fields(struct tx_flat *flat, const char *prefix,
		      const xmlNode *of, const struct tx_field *fields);

static int add_field(struct tx_flat *flat, const char *name,
		     const xmlNode *node, const struct tx_field *field)
{
	char prefix[NAME_SIZE + 1];

	switch (field->type) {
	case TX_BODY:
		return add_body(flat, node);
	case TX_EXTRA:
		return add_foreign(flat, node);
	case TX_STRUCT:
		snprintf(prefix, sizeof(prefix), "%s.", name);
		return add_fields(flat, prefix, node, field->parts);
	case TX_TEXT:
		return add(flat, name, tx_markup_take(node));
	default:
		return add(flat, name, (char *)xmlNodeGetContent(node));
	}
}

static int add_fields(struct tx_flat *flat, const char *prefix,
		      const xmlNode *of, const struct tx_field *fields)
{
	char name[NAME_SIZE];
	const xmlNode *node;

	for (; fields->name; fields++) {
		if (!strcmp(fields->name, "input") ||
		    !strcmp(fields->name, "retrieved"))
			continue;
		snprintf(name, sizeof(name), "%s%s", prefix, fields->name);
		for (node = tx_get(of, fields->name); node;
		     node = tx_get_next(node)) {
			if (add_field(flat, name, node, fields))
				return -1;
		}
	}
	return 0;
}

int tx_flat_make(struct tx_flat *flat, const xmlNode *article)
{
	memset(flat, 0, sizeof(*flat));
	return add_fields(flat, "", article, tx_article_fields);
}

void tx_flat_free(struct tx_flat *flat)
{
	for (size_t i = 0; i < flat->count; i++) {
		free(flat->lines[i].name);
		xmlFree(flat->lines[i].value);
	}
	free(flat->lines);
}
