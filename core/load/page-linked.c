/* SPDX-License-Identifier: MIT
 * What the JSON-LD of a web page says of the article (schema.org). */
#include <json-c/json.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "model/ascii.h"

#define MAX_DEPTH   64   /* of values in values */
#define MOST_VALUES 1000 /* of one key that are looked at */

/* Every object of the page's scripts, arrays and @graph opened. */
struct tx_linked {
	struct json_object *roots; /* keeps them */
	struct json_object *all;
	struct json_object *named;   /* by @id, those that have a name */
	struct json_object *article; /* borrowed; NULL: none */
	int rank;                    /* its, the higher the surer */
	size_t line;                 /* of its script */
};

static struct json_object *get(struct json_object *thing, const char *key)
{
	struct json_object *value = NULL;

	if (json_object_is_type(thing, json_type_object))
		json_object_object_get_ex(thing, key, &value);
	return value;
}

static struct json_object *first_of(struct json_object *value)
{
	if (json_object_is_type(value, json_type_array))
		return json_object_array_get_idx(value, 0);
	return value;
}

static const char *text_of(struct json_object *thing, const char *key)
{
	struct json_object *value = first_of(get(thing, key));

	return json_object_is_type(value, json_type_string)
		   ? json_object_get_string(value)
		   : NULL;
}

static void name(struct tx_linked *linked, struct json_object *thing)
{
	const char *id = text_of(thing, "@id");

	if (id && text_of(thing, "name") && !get(linked->named, id))
		json_object_object_add(linked->named, id,
				       json_object_get(thing));
}

/* VALUE is no deeper than MAX_DEPTH. */
static void collect(struct tx_linked *linked, struct json_object *value)
{
	size_t i, count;

	if (json_object_is_type(value, json_type_array)) {
		count = json_object_array_length(value);
		for (i = 0; i < count; i++)
			collect(linked, json_object_array_get_idx(value, i));
	} else if (json_object_is_type(value, json_type_object)) {
		json_object_array_add(linked->all, json_object_get(value));
		name(linked, value);
		collect(linked, get(value, "@graph"));
		collect(linked, get(value, "mainEntity"));
	}
}

/* --- scripts --- */

static struct json_object *parse(const char *text, size_t length)
{
	json_tokener *tokener = json_tokener_new_ex(MAX_DEPTH);
	struct json_object *value = NULL;

	if (tokener && length < INT_MAX)
		value = json_tokener_parse_ex(tokener, text, (int)length);
	if (tokener)
		json_tokener_free(tokener);
	return value;
}

/* Line ends within strings, which JSON forbids and many pages have: a space
 * does no harm where they are allowed. */
static struct json_object *parse_mended(const char *text, size_t length)
{
	char *copy = malloc(length + 1);
	struct json_object *value;
	size_t i;

	if (!copy)
		return NULL;
	for (i = 0; i < length; i++)
		copy[i] = (unsigned char)text[i] < ' ' ? ' ' : text[i];
	copy[length] = '\0';
	value = parse(copy, length);
	free(copy);
	return value;
}

static void read_script(struct tx_linked *linked,
			const struct tx_script *script)
{
	const char *text = script->text, *end = text + script->length;
	/* A comment or CDATA may be around. */
	const char *data = memmem(text, script->length, "<![CDATA[", 9);
	struct json_object *value;

	text = data ? data + 9 : text;
	while (text < end && *text != '{' && *text != '[')
		text++;
	value = parse(text, (size_t)(end - text));
	if (!value)
		value = parse_mended(text, (size_t)(end - text));
	if (!value)
		return;
	json_object_array_add(linked->roots, value);
	collect(linked, value);
}

/* --- the article --- */

/* The higher, the more it is the article. */
static int rank_of_type(const char *type)
{
	static const struct {
		const char *end;
		int rank;
	} ranks[] = {
		{ "NewsArticle", 9 },
		{ "BlogPosting", 8 },
		{ "Article", 8 },
		{ "Report", 7 },
		{ "LiveBlogPosting", 9 },
		{ "Recipe", 6 },
		{ "Review", 5 },
		{ "SocialMediaPosting", 5 },
		{ "DiscussionForumPosting", 5 },
		{ "WebPage", 2 },
		{ "CreativeWork", 4 },
	};
	size_t i, length = type ? strlen(type) : 0;

	for (i = 0; i < sizeof(ranks) / sizeof(*ranks); i++) {
		size_t end = strlen(ranks[i].end);

		if (length >= end && !strcmp(type + length - end, ranks[i].end))
			return ranks[i].rank;
	}
	return 0;
}

static int best_type(struct json_object *thing)
{
	struct json_object *types = get(thing, "@type");
	int best = rank_of_type(text_of(thing, "@type")), rank;
	size_t i, count = json_object_is_type(types, json_type_array)
			      ? json_object_array_length(types)
			      : 0;

	for (i = 0; i < count; i++) {
		rank = rank_of_type(json_object_get_string(
		    json_object_array_get_idx(types, i)));
		best = rank > best ? rank : best;
	}
	return best;
}

/* Among the things from the one at FROM on, which stand in a script at LINE. One
 * that says when it was published tells more than one that does not. */
static void find_article(struct tx_linked *linked, size_t from, size_t line)
{
	size_t i, count = json_object_array_length(linked->all);

	for (i = from; i < count; i++) {
		struct json_object *thing =
		    json_object_array_get_idx(linked->all, i);
		int rank = best_type(thing) * 2 +
			   (get(thing, "datePublished") != NULL) * 3;

		if (rank > linked->rank) {
			linked->rank = rank;
			linked->article = thing;
			linked->line = line;
		}
	}
}

struct tx_linked *tx_linked_new(const struct tx_html_tree *tree)
{
	struct tx_linked *linked = calloc(1, sizeof(*linked));
	const struct tx_script *script = tree->scripts;

	if (!linked)
		return NULL;
	linked->roots = json_object_new_array();
	linked->all = json_object_new_array();
	linked->named = json_object_new_object();
	if (!linked->roots || !linked->all || !linked->named)
		script = NULL;
	for (; script; script = script->next) {
		size_t from = json_object_array_length(linked->all);

		read_script(linked, script);
		find_article(linked, from, script->line);
	}
	if (linked->article)
		return linked;
	tx_linked_free(linked);
	return NULL;
}

void tx_linked_free(struct tx_linked *linked)
{
	if (!linked)
		return;
	json_object_put(linked->named);
	json_object_put(linked->all);
	json_object_put(linked->roots);
	free(linked);
}

/* --- asking --- */

const char *tx_linked_text(const struct tx_linked *linked, const char *key)
{
	return linked ? text_of(linked->article, key) : NULL;
}

/* A thing may be named by its @id alone and described elsewhere. */
static const char *name_of(const struct tx_linked *linked,
			   struct json_object *value)
{
	const char *id = text_of(value, "@id");

	if (json_object_is_type(value, json_type_string))
		return json_object_get_string(value);
	if (text_of(value, "name") || !id)
		return text_of(value, "name");
	return text_of(get(linked->named, id), "name");
}

static size_t add_name(const struct tx_linked *linked,
		       struct json_object *value, const char **name)
{
	*name = name_of(linked, value);
	return *name && **name;
}

size_t tx_linked_names(const struct tx_linked *linked, const char *key,
		       const char **names, size_t most)
{
	struct json_object *value = linked ? get(linked->article, key) : NULL;
	size_t i, count, taken = 0;

	if (!json_object_is_type(value, json_type_array))
		return value && most ? add_name(linked, value, names) : 0;
	count = json_object_array_length(value);
	count = count < MOST_VALUES ? count : MOST_VALUES;
	for (i = 0; i < count && taken < most; i++)
		taken += add_name(linked, json_object_array_get_idx(value, i),
				  &names[taken]);
	return taken;
}

size_t tx_linked_texts(const struct tx_linked *linked, const char *key,
		       const char **texts, size_t most)
{
	return tx_linked_names(linked, key, texts, most);
}

bool tx_linked_denies(const struct tx_linked *linked, const char *key)
{
	struct json_object *value = linked ? get(linked->article, key) : NULL;
	const char *text = linked ? text_of(linked->article, key) : NULL;

	if (json_object_is_type(value, json_type_boolean))
		return !json_object_get_boolean(value);
	return text && !tx_ascii_compare(text, "false");
}

/* The thing of VALUE's @id that has a url; NULL: none. */
static struct json_object *described(const struct tx_linked *linked,
				     struct json_object *value)
{
	const char *id = text_of(value, "@id");
	size_t i, count = json_object_array_length(linked->all);
	struct json_object *thing;

	for (i = 0; id && i < count; i++) {
		thing = json_object_array_get_idx(linked->all, i);
		if (text_of(thing, "@id") && text_of(thing, "url") &&
		    !strcmp(text_of(thing, "@id"), id))
			return thing;
	}
	return NULL;
}

const char *tx_linked_address(const struct tx_linked *linked, const char *key)
{
	struct json_object *value =
	    linked ? first_of(get(linked->article, key)) : NULL;

	if (json_object_is_type(value, json_type_string))
		return json_object_get_string(value);
	if (value && !text_of(value, "url") && described(linked, value))
		value = described(linked, value);
	return text_of(value, "url") ? text_of(value, "url")
				     : text_of(value, "@id");
}

const char *tx_linked_part(const struct tx_linked *linked, const char *key,
			   const char *part)
{
	struct json_object *thing =
	    linked ? first_of(get(linked->article, key)) : NULL;
	struct json_object *value = first_of(get(thing, part));

	if (json_object_is_type(value, json_type_object))
		value =
		    first_of(get(value, get(value, "name") ? "name" : "value"));
	if (json_object_is_type(value, json_type_int) ||
	    json_object_is_type(value, json_type_string))
		return json_object_get_string(value);
	return NULL;
}

const char *tx_linked_role(const struct tx_linked *linked, const char *key,
			   const char *name)
{
	struct json_object *people = linked ? get(linked->article, key) : NULL;
	bool several = json_object_is_type(people, json_type_array);
	size_t i, count = several ? json_object_array_length(people) : 1;

	for (i = 0; i < count; i++) {
		struct json_object *one =
		    several ? json_object_array_get_idx(people, i) : people;
		const char *known = text_of(one, "name");

		if (known && !strcmp(known, name))
			return text_of(one, "jobTitle");
	}
	return NULL;
}

size_t tx_linked_line(const struct tx_linked *linked)
{
	return linked ? linked->line : 0;
}
