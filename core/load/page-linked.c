/* SPDX-License-Identifier: MIT
 * What the JSON-LD of a web page says of the article (schema.org). */
#include "load/page-parts.h"

#include <json-c/json.h>
#include <limits.h>
#include <string.h>

#include "model/article.h"

#define MAX_DEPTH    64 /* of values in values */
#define MOST_AUTHORS 8

/* Every object of the page's scripts, arrays and @graph opened. */
struct things {
	struct json_object *roots; /* keeps them */
	struct json_object *all;
};

static struct json_object *get(struct json_object *thing, const char *key)
{
	struct json_object *value = NULL;

	if (json_object_is_type(thing, json_type_object))
		json_object_object_get_ex(thing, key, &value);
	return value;
}

static const char *text_of(struct json_object *thing, const char *key)
{
	struct json_object *value = get(thing, key);

	if (json_object_is_type(value, json_type_array))
		value = json_object_array_length(value)
			    ? json_object_array_get_idx(value, 0)
			    : NULL;
	return json_object_is_type(value, json_type_string)
		   ? json_object_get_string(value)
		   : NULL;
}

/* VALUE is no deeper than MAX_DEPTH. */
static void collect(struct things *things, struct json_object *value)
{
	size_t i, count;

	if (json_object_is_type(value, json_type_array)) {
		count = json_object_array_length(value);
		for (i = 0; i < count; i++)
			collect(things, json_object_array_get_idx(value, i));
	} else if (json_object_is_type(value, json_type_object)) {
		json_object_array_add(things->all, json_object_get(value));
		if (get(value, "@graph"))
			collect(things, get(value, "@graph"));
	}
}

static void parse(struct things *things, const char *text)
{
	json_tokener *tokener = json_tokener_new_ex(MAX_DEPTH);
	struct json_object *value = NULL;
	size_t length;

	text += strcspn(text, "{["); /* a comment or CDATA may be around */
	length = strlen(text);
	if (tokener && length < INT_MAX)
		value = json_tokener_parse_ex(tokener, text, (int)length);
	if (value) {
		json_object_array_add(things->roots, value);
		collect(things, value);
	}
	if (tokener)
		json_tokener_free(tokener);
}

static void read_scripts(struct things *things, const struct tx_html *html)
{
	xmlNodePtr node;
	xmlChar *text;

	for (node = html->root; node; node = tx_html_next(node, html->root)) {
		if (!tx_html_is(node, "script") ||
		    !tx_html_has(node, "type", "application/ld+json"))
			continue;
		text = xmlNodeGetContent(node);
		if (text)
			parse(things, (const char *)text);
		xmlFree(text);
	}
}

static bool is_article_type(const char *type)
{
	static const char *const ends[] = { "Article", "BlogPosting" };
	size_t i, length = type ? strlen(type) : 0;

	for (i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		if (length >= strlen(ends[i]) &&
		    !strcmp(type + length - strlen(ends[i]), ends[i]))
			return true;
	}
	return false;
}

static struct json_object *find_article(const struct things *things)
{
	size_t i, count = json_object_array_length(things->all);
	struct json_object *thing, *dated = NULL;

	for (i = 0; i < count; i++) {
		thing = json_object_array_get_idx(things->all, i);
		if (is_article_type(text_of(thing, "@type")))
			return thing;
		if (!dated && get(thing, "datePublished"))
			dated = thing;
	}
	return dated;
}

/* A thing may be named by its @id alone and described elsewhere. */
static const char *name_of(const struct things *things,
			   struct json_object *value)
{
	const char *id = text_of(value, "@id");
	size_t i, count = json_object_array_length(things->all);
	struct json_object *thing;

	if (json_object_is_type(value, json_type_string))
		return json_object_get_string(value);
	if (text_of(value, "name") || !id)
		return text_of(value, "name");
	for (i = 0; i < count; i++) {
		thing = json_object_array_get_idx(things->all, i);
		if (text_of(thing, "@id") && text_of(thing, "name") &&
		    !strcmp(text_of(thing, "@id"), id))
			return text_of(thing, "name");
	}
	return NULL;
}

static void put_author(struct tx_html *html, const char *name)
{
	if (name && *name && !strstr(name, "://"))
		tx_put(html->article, "author", name);
}

static void put_authors(struct tx_html *html, const struct things *things,
			struct json_object *value)
{
	size_t i, count;

	if (!json_object_is_type(value, json_type_array)) {
		put_author(html, name_of(things, value));
		return;
	}
	count = json_object_array_length(value);
	for (i = 0; i < count && i < MOST_AUTHORS; i++)
		put_author(
		    html, name_of(things, json_object_array_get_idx(value, i)));
}

static void put_keywords(struct tx_html *html, struct json_object *value)
{
	size_t i, count;

	if (!json_object_is_type(value, json_type_array)) {
		if (json_object_is_type(value, json_type_string))
			tx_html_put_keywords(html,
					     json_object_get_string(value));
		return;
	}
	count = json_object_array_length(value);
	for (i = 0; i < count; i++) {
		struct json_object *word = json_object_array_get_idx(value, i);

		if (json_object_is_type(word, json_type_string))
			tx_put(html->article, "keyword",
			       json_object_get_string(word));
	}
}

static void put_publisher(struct tx_html *html, const struct things *things,
			  struct json_object *value)
{
	if (json_object_is_type(value, json_type_array))
		value = json_object_array_length(value)
			    ? json_object_array_get_idx(value, 0)
			    : NULL;
	tx_html_put(html, "publisher", name_of(things, value));
}

void tx_html_linked_data(struct tx_html *html)
{
	struct things things = { json_object_new_array(),
				 json_object_new_array() };
	struct json_object *thing = NULL;

	if (things.roots && things.all) {
		read_scripts(&things, html);
		thing = find_article(&things);
	}
	if (thing) {
		tx_html_put(html, "headline", text_of(thing, "headline"));
		tx_html_put_date(html, "published",
				 text_of(thing, "datePublished"));
		tx_html_put_date(html, "modified",
				 text_of(thing, "dateModified"));
		tx_html_put(html, "section", text_of(thing, "articleSection"));
		put_authors(html, &things, get(thing, "author"));
		put_keywords(html, get(thing, "keywords"));
		put_publisher(html, &things, get(thing, "publisher"));
	}
	json_object_put(things.all);
	json_object_put(things.roots);
}
