/* SPDX-License-Identifier: MIT
 * telex show --get: the values of a field, each on a line of its own. */
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"

bool tx_show_wants(const struct tx_show *show, const struct tx_field *field,
		   bool feed)
{
	size_t i, count = show->run->options.gets.count;

	for (i = 0; i < count; i++) {
		if (show->paths[i].field == field &&
		    show->paths[i].feed == feed)
			return true;
	}
	return !count;
}

/* Several fields: each line says whose it is. */
static void print(const struct tx_show *show, size_t i, const char *text)
{
	const struct tx_list *gets = &show->run->options.gets;

	if (gets->count > 1) {
		tx_show_styled(show, TX_STYLE_LABEL, gets->items[i]);
		putchar('\t');
	}
	tx_show_put(text);
	putchar('\n');
}

/* A paragraph a line. */
static void print_body(struct tx_show *show, size_t i, const xmlNode *node)
{
	char *text = tx_body_text_take(node), *at = text, *end;

	for (; at && *at; at = end) {
		end = strstr(at, "\n\n");
		if (end) {
			*end = '\0';
			end += 2 + strspn(end + 2, "\n");
		} else {
			end = at + strlen(at);
		}
		for (char *line = at; *line; line++)
			*line = *line == '\n' ? ' ' : *line;
		print(show, i, at);
	}
	xmlFree(text);
}

static void print_value(struct tx_show *show, size_t i, const xmlNode *node,
			const struct tx_field *field)
{
	char *text;

	if (field->type == TX_BODY) {
		print_body(show, i, node);
		return;
	}
	text = tx_show_text_take(node, field);
	if (text && *text)
		print(show, i, text);
	xmlFree(text);
}

static bool has_value(const xmlNode *node)
{
	char *text = (char *)xmlNodeGetContent(node);
	bool has = text && *text;

	xmlFree(text);
	return has;
}

/* What was asked for as the I-th; QUIET: is it there at all? */
static void get(struct tx_show *show, size_t i, const xmlNode *node, bool quiet)
{
	const struct tx_path *path = &show->paths[i];
	const struct tx_field *field = path->part ? path->part : path->field;

	if (path->part)
		node = tx_get(node, path->part->name);
	if (!node || !has_value(node))
		return;
	show->got[i] = true;
	if (!quiet)
		print_value(show, i, node, field);
}

/* A feed's own field is said once an input. */
void tx_show_get(struct tx_show *show, const struct tx_shown *shown, bool quiet)
{
	size_t i;

	for (i = 0; i < show->run->options.gets.count; i++) {
		const struct tx_path *path = &show->paths[i];
		const xmlNode *of = path->feed ? shown->feed : shown->article;
		const xmlNode *node = of && !(path->feed && shown->number > 1)
					  ? tx_get(of, path->field->name)
					  : NULL;

		for (; node; node = tx_get_next(node))
			get(show, i, node, quiet);
	}
}
