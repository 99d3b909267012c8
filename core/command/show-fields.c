/* SPDX-License-Identifier: MIT
 * An article's fields as a person wants to see them: a label, and the value. */
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"
#include "model/buffer.h"

#define WIDEST        18  /* columns of a label and its gap */
#define LONGEST_EXTRA 200 /* bytes; -t article has it all */

void tx_show_head(const struct tx_show *show, const struct tx_shown *shown)
{
	char *text = NULL;

	if (shown->alone)
		return;
	if (shown->of < 2 ||
	    asprintf(&text, "==> %s (%zu of %zu) <==", shown->name,
		     shown->number, shown->of) < 0)
		text = NULL;
	if (!text && asprintf(&text, "==> %s <==", shown->name) < 0)
		return;
	tx_show_styled(show, TX_STYLE_BOLD, text);
	putchar('\n');
	free(text);
}

/* Several of one line are one line. */
static bool is_short(const struct tx_field *field)
{
	return field->many &&
	       (field->type == TX_PLAIN || field->type == TX_TOKEN);
}

static char *joined_take(const xmlNode *node, const struct tx_field *field)
{
	xmlBufferPtr all = tx_buffer_new();
	const xmlNode *one = node;

	for (; all && one; one = tx_get_next(one)) {
		char *text = tx_show_text_take(one, field);

		if (one != node)
			xmlBufferCCat(all, ", ");
		if (text)
			xmlBufferCCat(all, text);
		xmlFree(text);
	}
	return tx_buffer_take(all);
}

/* The main part of NODE, and below it the others: "role: photo". */
static void print_parts(const struct tx_show *show, const xmlNode *node,
			const struct tx_field *field, const char *label)
{
	const struct tx_field *main = tx_field_main(field), *part;
	const xmlNode *at = main ? tx_get(node, main->name) : NULL;
	char *text = at ? tx_show_text_take(at, main) : NULL;
	struct tx_show deeper = *show;

	deeper.indent += 2;
	if (text) {
		tx_show_line(show, label, text, TX_STYLE_NONE);
		show = &deeper;
		label = NULL;
	}
	xmlFree(text);
	for (part = field->parts; part->name; part++) {
		char *line = NULL;

		at = part == main ? NULL : tx_get(node, part->name);
		text = at ? tx_show_text_take(at, part) : NULL;
		if (text && asprintf(&line, "%s: %s", part->name, text) >= 0) {
			tx_show_line(show, label, line, TX_STYLE_NONE);
			show = &deeper;
			label = NULL;
			free(line);
		}
		xmlFree(text);
	}
}

static void print_field(const struct tx_show *show, const xmlNode *node,
			const struct tx_field *field, const char *label)
{
	bool joined = is_short(field);
	enum tx_style style =
	    strcmp(field->name, "headline") ? TX_STYLE_NONE : TX_STYLE_BOLD;
	char *text;

	for (; node; node = joined ? NULL : tx_get_next(node), label = NULL) {
		if (field->type == TX_STRUCT) {
			print_parts(show, node, field, label);
			continue;
		}
		text = joined ? joined_take(node, field)
			      : tx_show_text_take(node, field);
		if (text && field->type == TX_EXTRA &&
		    strlen(text) > LONGEST_EXTRA) {
			size_t cut = LONGEST_EXTRA;

			while (cut && (text[cut] & 0xC0) == 0x80)
				cut--;
			strcpy(text + cut, "...");
		}
		if (text)
			tx_show_line(show, label, text, style);
		xmlFree(text);
	}
}

struct section {
	const xmlNode *of;
	const struct tx_field *fields;
	const char *prefix; /* of labels */
};

static size_t longest_of(const struct section *section)
{
	const struct tx_field *field;
	size_t longest = 0, length;

	for (field = section->fields; field->name; field++) {
		length = strlen(section->prefix) + strlen(field->name);
		if (field->type != TX_BODY && length > longest &&
		    tx_get(section->of, field->name))
			longest = length;
	}
	return longest;
}

static bool print_section(const struct tx_show *show,
			  const struct section *section)
{
	const struct tx_field *field;
	bool any = false;

	for (field = section->fields; field->name; field++) {
		const xmlNode *node = tx_get(section->of, field->name);
		char *label = NULL;

		if (!node || field->type == TX_BODY ||
		    asprintf(&label, "%s%s", section->prefix, field->name) < 0)
			continue;
		print_field(show, node, field, label);
		any = true;
		free(label);
	}
	return any;
}

void tx_show_indent(struct tx_show *show, const struct tx_shown *shown)
{
	const struct section feed = { shown->feed, tx_feed_fields, "feed." };
	const struct section article = { shown->article, tx_article_fields,
					 "" };
	size_t a = shown->article ? longest_of(&article) : 0;
	size_t b = shown->number < 2 ? longest_of(&feed) : 0;

	show->indent = (a > b ? a : b) + 2;
	if (show->indent > WIDEST)
		show->indent = WIDEST;
}

void tx_show_fields(const struct tx_show *show, const struct tx_shown *shown)
{
	const struct section feed = { shown->feed, tx_feed_fields, "feed." };
	const struct section article = { shown->article, tx_article_fields,
					 "" };
	const xmlNode *body;

	if (shown->number < 2 && print_section(show, &feed) && shown->article)
		putchar('\n');
	if (!shown->article)
		return;
	print_section(show, &article);
	body = tx_get(shown->article, "body");
	if (body)
		tx_show_body(show, body);
}
