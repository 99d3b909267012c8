/* SPDX-License-Identifier: MIT
 * telex show --explain: where each field was found, by which rule, and what the
 * other candidates were; for a person or as JSON. */
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"
#include "model/buffer.h"

#define LONGEST 100 /* bytes of a candidate or a body; --json has it all */
#define LONG    400 /* of another value */

/* Calls DO for each field that is wanted, in the table's order. */
static void each_field(const struct tx_show *show, const struct tx_shown *shown,
		       void (*each)(void *data, const struct tx_field *field,
				    bool feed),
		       void *data)
{
	const struct tx_field *field;

	for (field = tx_feed_fields; field->name && shown->number < 2; field++)
		if (tx_show_wants(show, field, true))
			each(data, field, true);
	for (field = tx_article_fields; field->name && shown->article; field++)
		if (tx_show_wants(show, field, false))
			each(data, field, false);
}

/* --- for a person --- */

struct page {
	const struct tx_show *show;
	const struct tx_shown *shown;
	struct tx_show deeper; /* indented */
	xmlBufferPtr out;      /* a line */
	const char *label;     /* not yet printed */
	const xmlNode *node;
	const struct tx_field *field;
	bool feed; /* the field is the feed's */
};

static void cat_cut(xmlBufferPtr out, const char *text, size_t longest)
{
	size_t length = strnlen(text, longest);

	while (text[length] && length && (text[length] & 0xC0) == 0x80)
		length--;
	xmlBufferAdd(out, BAD_CAST text, (int)length);
	if (text[length])
		xmlBufferCCat(out, " ...");
}

static void print_label(struct page *page, const char *text)
{
	tx_show_line(page->show, page->label, text,
		     strcmp(page->field->name, "headline") ? TX_STYLE_NONE
							   : TX_STYLE_BOLD);
	page->label = NULL;
}

/* The values that the article has. */
static void print_values(struct page *page)
{
	const xmlNode *node = page->node;

	for (; node; node = tx_get_next(node)) {
		char *text = tx_show_text_take(node, page->field);

		xmlBufferEmpty(page->out);
		cat_cut(page->out, text ? text : "",
			page->field->type == TX_BODY ? LONGEST : LONG);
		print_label(page, (const char *)xmlBufferContent(page->out));
		xmlFree(text);
	}
	if (page->label)
		print_label(page, "-");
}

/* A value that the article has as it stood there is not said again. */
static bool is_value(const struct page *page, const char *value)
{
	char *text;
	bool same;

	if (!page->node || tx_get_next(page->node))
		return false;
	text = tx_show_text_take(page->node, page->field);
	same = text && !strcmp(text, value);
	xmlFree(text);
	return same;
}

/* "line 3, div.byline > a: " */
static void cat_place(xmlBufferPtr out, const struct tx_told *told)
{
	char line[40];

	snprintf(line, sizeof(line), "line %d", told->line);
	if (told->line)
		xmlBufferCCat(out, line);
	if (told->line && told->element)
		xmlBufferCCat(out, ", ");
	xmlBufferCCat(out, told->element ? told->element : "");
	if (told->line || told->element)
		xmlBufferCCat(out, ": ");
}

static void print_told(void *data, const struct tx_told *told)
{
	struct page *page = data;
	xmlBufferPtr out = page->out;
	const char *part =
	    strchr(told->field + (page->feed ? strlen("feed.") : 0), '.');

	if (page->label)
		print_values(page);
	xmlBufferEmpty(out);
	xmlBufferCCat(out, told->taken ? "" : "not taken: ");
	if (part)
		xmlBufferCCat(out, part + 1);
	if (part)
		xmlBufferCCat(out, ", ");
	cat_place(out, told);
	xmlBufferCCat(out, told->rule);
	if (page->field->type != TX_BODY && !is_value(page, told->value)) {
		xmlBufferCCat(out, ": \"");
		cat_cut(out, told->value, LONGEST);
		xmlBufferCCat(out, "\"");
	}
	tx_show_line(&page->deeper, NULL, (const char *)xmlBufferContent(out),
		     TX_STYLE_DIM);
}

static void print_field(void *data, const struct tx_field *field, bool feed)
{
	struct page *page = data;
	const xmlNode *of = feed ? page->shown->feed : page->shown->article;
	char *label = NULL;

	if (asprintf(&label, "%s%s", feed ? "feed." : "", field->name) < 0)
		return;
	page->label = label;
	page->field = field;
	page->feed = feed;
	page->node = tx_get(of, field->name);
	tx_told_each(page->show, page->shown, field, feed, print_told, page);
	page->label = NULL;
	free(label);
}

void tx_show_explain(const struct tx_show *show, const struct tx_shown *shown)
{
	struct page page = { .show = show,
			     .shown = shown,
			     .deeper = *show,
			     .out = tx_buffer_new() };

	page.deeper.indent += 2;
	if (page.out)
		each_field(show, shown, print_field, &page);
	xmlBufferFree(page.out);
}

/* --- as data --- */

struct lines {
	const struct tx_show *show;
	const struct tx_shown *shown;
	struct json_object *found;
};

static void add_string(struct json_object *to, const char *key,
		       const char *text)
{
	json_object_object_add(to, key,
			       text ? json_object_new_string(text) : NULL);
}

static void add_told(void *data, const struct tx_told *told)
{
	const struct lines *lines = data;
	struct json_object *item = json_object_new_object();

	add_string(item, "field", told->field);
	add_string(item, "value", told->value);
	add_string(item, "rule", told->rule);
	json_object_object_add(
	    item, "line", told->line ? json_object_new_int(told->line) : NULL);
	add_string(item, "element", told->element);
	json_object_object_add(item, "taken",
			       json_object_new_boolean(told->taken));
	json_object_array_add(lines->found, item);
}

static void add_field(void *data, const struct tx_field *field, bool feed)
{
	struct lines *lines = data;

	tx_told_each(lines->show, lines->shown, field, feed, add_told, lines);
}

void tx_show_explain_json(const struct tx_show *show,
			  const struct tx_shown *shown)
{
	struct json_object *line = json_object_new_object();
	struct lines lines = { .show = show,
			       .shown = shown,
			       .found = json_object_new_array() };

	add_string(line, "input", shown->name);
	json_object_object_add(line, "article",
			       json_object_new_int64((int64_t)shown->number));
	json_object_object_add(line, "found", lines.found);
	each_field(show, shown, add_field, &lines);
	puts(json_object_to_json_string_ext(
	    line, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
	json_object_put(line);
}
