/* SPDX-License-Identifier: MIT
 * What was told of where values stood, and what else gave an article values. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"

static const char *copy(struct tx_show *show, const char *text)
{
	char *kept = text ? strdup(text) : NULL;

	show->failed |= text && !kept;
	return kept;
}

void tx_told_add(void *data, const struct telex_found *found)
{
	struct tx_show *show = data;
	struct tx_told *grown = show->told;

	if (show->told_count == show->told_room) {
		size_t room = show->told_room ? 2 * show->told_room : 64;

		grown = realloc(grown, room * sizeof(*grown));
		show->failed |= !grown;
		if (!grown)
			return;
		show->told = grown;
		show->told_room = room;
	}
	grown[show->told_count++] = (struct tx_told){
		.feed = show->reading.feed_count,
		.article = found->article,
		.field = copy(show, found->field),
		.value = copy(show, found->value),
		.rule = copy(show, found->rule),
		.element = copy(show, found->element),
		.line = found->line,
		.taken = found->taken,
	};
}

/* The strings are ours: nobody else may change them. */
static void drop(const char *text)
{
	free((void *)(uintptr_t)text);
}

void tx_told_free(struct tx_show *show)
{
	size_t i;

	for (i = 0; i < show->told_count; i++) {
		drop(show->told[i].field);
		drop(show->told[i].value);
		drop(show->told[i].rule);
		drop(show->told[i].element);
	}
	free(show->told);
}

/* --- what --set gave --- */

struct set {
	char *name;        /* up to the operator */
	const char *value; /* behind it */
	char how;          /* '=', '+' or '?' */
};

static bool read_set(struct set *set, const char *whole)
{
	size_t length = strcspn(whole, "=");

	set->value = whole + length + 1;
	set->how =
	    length && strchr("+?", whole[length - 1]) ? whole[length - 1] : '=';
	set->name = strndup(whole, length - (set->how != '='));
	return set->name;
}

/* Is NAME that of the field, or of a part of it? Both `-` and `_` are good. */
static bool is_of(const char *name, const struct tx_field *field, bool feed)
{
	struct tx_path path;
	char *why = tx_path_read(&path, name);

	free(why);
	return !why && path.field == field && path.feed == feed;
}

/* Does a later --set than number AFTER replace what NAME had? */
static bool is_replaced(const struct tx_show *show, const char *name,
			size_t after)
{
	const struct tx_list *sets = &show->run->options.sets;
	bool replaced = false;
	struct set set;

	for (; !replaced && after < sets->count; after++) {
		size_t length;

		if (!read_set(&set, sets->items[after]))
			return false;
		length = strlen(set.name);
		replaced = set.how == '=' && !strncmp(name, set.name, length) &&
			   (!name[length] || name[length] == '.');
		free(set.name);
	}
	return replaced;
}

/* --- all of it --- */

struct telling {
	const struct tx_show *show;
	const struct tx_field *field;
	bool feed, any;
	void (*each)(void *data, const struct tx_told *told);
	void *data;
};

static void tell(struct telling *telling, const struct tx_told *told)
{
	telling->any |= told->taken;
	telling->each(telling->data, told);
}

static void tell_sets(struct telling *telling)
{
	const struct tx_list *sets = &telling->show->run->options.sets;
	size_t i;

	for (i = 0; i < sets->count; i++) {
		struct set set;

		if (!read_set(&set, sets->items[i]))
			return;
		if (*set.value &&
		    is_of(set.name, telling->field, telling->feed))
			tell(telling,
			     &(struct tx_told){
				 .field = set.name,
				 .value = set.value,
				 .rule = "given by --set",
				 .taken = !(set.how == '?' && telling->any) &&
					  !is_replaced(telling->show, set.name,
						       i + 1) });
		free(set.name);
	}
}

/* The field is there, and nobody said why. */
static void tell_other(struct telling *telling, const xmlNode *node)
{
	bool defaults = telling->show->run->options.defaults.count;
	char *text = tx_show_text_take(node, telling->field);

	tell(telling,
	     &(struct tx_told){ .field = telling->field->name,
				.value = text ? text : "",
				.rule = !strcmp(telling->field->name, "id")
					    ? "made by telex"
					: defaults ? "given by --defaults"
						   : "not told",
				.taken = true });
	xmlFree(text);
}

static bool is_at(const struct tx_told *told, const struct tx_shown *shown)
{
	return told->feed == shown->input && told->article + 1 == shown->number;
}

void tx_told_each(const struct tx_show *show, const struct tx_shown *shown,
		  const struct tx_field *field, bool feed,
		  void (*each)(void *data, const struct tx_told *told),
		  void *data)
{
	struct telling telling = { .show = show,
				   .field = field,
				   .feed = feed,
				   .each = each,
				   .data = data };
	const xmlNode *of = feed ? shown->feed : shown->article;
	const xmlNode *node = of ? tx_get(of, field->name) : NULL;
	size_t i;

	for (i = show->told_next;
	     i < show->told_count && is_at(&show->told[i], shown); i++) {
		struct tx_told told = show->told[i];

		if (!is_of(told.field, field, feed))
			continue;
		told.taken &= !is_replaced(show, told.field, 0);
		tell(&telling, &told);
	}
	tell_sets(&telling);
	if (node && !telling.any && !feed)
		tell_other(&telling, node);
}

void tx_told_next(struct tx_show *show, const struct tx_shown *shown)
{
	while (show->told_next < show->told_count &&
	       is_at(&show->told[show->told_next], shown))
		show->told_next++;
}
