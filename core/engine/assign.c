/* SPDX-License-Identifier: MIT
 * Fields set from outside: --set and --defaults. */
#include "engine/assign.h"

#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "model/article.h"
#include "model/json.h"
#include "model/normalise.h"
#include "model/path.h"

enum how { REPLACE, APPEND, FILL };

struct assignment {
	char *name; /* of the field */
	const char *value;
	enum how how;
	struct tx_path path;
	xmlDocPtr json; /* VALUE, if it is JSON */
};

static int find_field(struct assignment *a, const char *whole,
		      struct telex_error *error)
{
	char *why = tx_path_read(&a->path, a->name);

	if (!why)
		return 0;
	tx_fail(error, *why ? TELEX_USAGE : TELEX_BUG, NULL, 0, "--set %s: %s",
		whole, *why ? why : "out of memory");
	free(why);
	return -1;
}

/* XML for `extra` takes the way of a JSON string that holds it. */
static int parse_extra(struct assignment *a, const char *whole,
		       struct telex_error *error)
{
	struct json_object *text = json_object_new_string(a->value);
	const char *json = json_object_to_json_string(text);

	a->json =
	    json ? tx_json_parse(json, strlen(json), NULL, NULL, NULL) : NULL;
	json_object_put(text);
	return a->json ? 0
		       : tx_fail(error, TELEX_USAGE, NULL, 0,
				 "--set %s: not XML", whole);
}

static int parse(struct assignment *a, const char *whole,
		 struct telex_error *error)
{
	size_t length = strcspn(whole, "=");
	const char *value = whole + length + 1;

	if (!whole[length] || !length)
		return tx_fail(error, TELEX_USAGE, NULL, 0,
			       "--set %s: write it as FIELD=VALUE, "
			       "FIELD+=VALUE, FIELD?=VALUE or FIELD=",
			       whole);
	if (length > 1 && whole[length - 1] == '+')
		a->how = APPEND;
	else if (length > 1 && whole[length - 1] == '?')
		a->how = FILL;
	a->name = strndup(whole, length - (a->how != REPLACE));
	a->value = value;
	if (!a->name)
		return tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
	if (find_field(a, whole, error))
		return -1;
	if (a->how == APPEND && !a->path.field->many)
		return tx_fail(error, TELEX_USAGE, NULL, 0,
			       "--set %s: an article has one %s; use = "
			       "instead of +=",
			       whole, a->path.field->name);
	if (a->path.field->type == TX_EXTRA && *value == '<')
		return parse_extra(a, whole, error);
	if (*value != '{' && *value != '[')
		return a->path.field->type == TX_EXTRA && *value
			   ? tx_fail(error, TELEX_USAGE, NULL, 0,
				     "--set %s: extra is XML or JSON", whole)
			   : 0;
	a->json = tx_json_parse(value, strlen(value), NULL, NULL, NULL);
	return a->json ? 0
		       : tx_fail(error, TELEX_USAGE, NULL, 0,
				 "--set %s: the value begins like JSON but is "
				 "none",
				 whole);
}

/* What one article must not share with another. */
static bool is_single(const struct tx_field *field)
{
	return !strcmp(field->name, "id") || !strcmp(field->name, "url") ||
	       !strcmp(field->name, "headline");
}

/* The part of the (first, or a new) field of OF. */
static int put_part(const struct assignment *a, xmlNodePtr of)
{
	xmlNodePtr node =
	    a->how == APPEND ? NULL : tx_get(of, a->path.field->name);

	if (!node && *a->value)
		node = tx_add(of, a->path.field->name, NULL, 0);
	if (!node)
		return *a->value ? -1 : 0;
	if (a->how == FILL && tx_get(node, a->path.part->name))
		return 0;
	tx_remove(node, a->path.part->name);
	if (!*a->value)
		return 0;
	return tx_add(node, a->path.part->name, a->value, strlen(a->value))
		   ? 0
		   : -1;
}

static int put(const struct assignment *a, xmlNodePtr of,
	       const struct tx_teller *teller)
{
	if (a->path.part)
		return put_part(a, of);
	if (a->how == FILL && tx_get(of, a->path.field->name))
		return 0;
	if (a->how == REPLACE)
		tx_remove(of, a->path.field->name);
	if (!*a->value)
		return 0;
	if (a->json)
		return tx_json_read_field(
		    of, a->path.field, xmlDocGetRootElement(a->json), teller);
	if (a->path.field->type == TX_BODY) {
		xmlNodePtr body = tx_add(of, a->path.field->name, NULL, 0);

		return body && tx_markup_add(body, "p", a->value,
					     strlen(a->value))
			   ? 0
			   : -1;
	}
	return tx_put(of, a->path.field->name, a->value) ? 0 : -1;
}

struct complaint {
	bool any;
	char text[200];
};

static void note(void *data, enum tx_message message, const char *source,
		 int line, int column, const char *text)
{
	struct complaint *complaint = data;

	/* An id of any text is taken, and said with -v. */
	if (tx_message_level(message) == TX_NOTE)
		return;
	(void)source;
	(void)line;
	(void)column;
	/* Here nothing is dropped: it is refused. */
	if (!complaint->any)
		snprintf(complaint->text, sizeof(complaint->text), "%s",
			 strncmp(text, "dropped ", 8) ? text : text + 8);
	complaint->any = true;
}

/* The value must be good by itself: it is tried on an article of its own. */
static int try_value(const struct assignment *a, const char *whole,
		     struct telex_error *error)
{
	struct complaint complaint = { .any = false };
	struct tx_teller teller = { .tell = note, .data = &complaint };
	xmlDocPtr trial;
	xmlNodePtr of;
	int status = -1;

	if (!*a->value)
		return 0;
	trial = tx_feed_new();
	of = trial ? tx_feed_root(trial) : NULL;
	if (of && !a->path.feed) {
		of = tx_article_new(trial);
		if (of && strcmp(a->path.field->name, "headline") != 0)
			tx_put(of, "headline", "-");
	}
	if (of && !put(a, of, &teller))
		status = tx_normalise(trial, NULL, &teller);
	if (!status && !complaint.any && !tx_get(of, a->path.field->name))
		note(&complaint, TX_MSG_BAD_VALUE, NULL, 0, 0,
		     "the value says nothing of it");
	xmlFreeDoc(trial);
	if (status)
		return tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
	return complaint.any ? tx_fail(error, TELEX_USAGE, NULL, 0,
				       "--set %s: %s", whole, complaint.text)
			     : 0;
}

static int put_all(const struct assignment *a, xmlDocPtr feed)
{
	xmlNodePtr article = tx_article_first(feed);
	int status = 0;

	if (a->path.feed)
		return put(a, tx_feed_root(feed), NULL);
	for (; article && !status; article = tx_article_next(article))
		status = put(a, article, NULL);
	return status;
}

int tx_assign(struct telex *telex, xmlDocPtr feed, const char *whole,
	      struct telex_error *error)
{
	struct assignment a = { .how = REPLACE };
	xmlNodePtr first = tx_article_first(feed);
	int status = -1;

	(void)telex;
	if (parse(&a, whole, error) || try_value(&a, whole, error))
		goto out;
	if (!a.path.feed && !a.path.part && a.how == REPLACE && *a.value &&
	    is_single(a.path.field) && first && tx_article_next(first)) {
		tx_fail(error, TELEX_USAGE, NULL, 0,
			"--set %s: there are several articles, and each has "
			"its own %s; use ?= to fill those that lack one",
			whole, a.path.field->name);
		goto out;
	}
	status = put_all(&a, feed);
	if (!status)
		status = tx_normalise(feed, NULL, NULL);
	if (status)
		tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
out:
	xmlFreeDoc(a.json);
	free(a.name);
	return status;
}

/* --- defaults --- */

static int copy_field(xmlNodePtr of, const xmlNode *from,
		      const struct tx_field *field)
{
	xmlNodePtr node = tx_get(from, field->name), copy;

	for (; node; node = field->many ? tx_get_next(node) : NULL) {
		copy = xmlDocCopyNode(node, of->doc, 1);
		if (!copy)
			return -1;
		xmlAddChild(of, copy);
	}
	return 0;
}

static int fill(xmlNodePtr of, const xmlNode *from,
		const struct tx_field *fields)
{
	int status = 0;

	for (; from && fields->name && !status; fields++) {
		if (!tx_get(of, fields->name))
			status = copy_field(of, from, fields);
	}
	return status;
}

int tx_assign_defaults(xmlDocPtr feed, const xmlDoc *defaults)
{
	const xmlNode *from = tx_article_first(defaults);
	xmlNodePtr article = tx_article_first(feed);
	int status =
	    fill(tx_feed_root(feed), tx_feed_root(defaults), tx_feed_fields);

	for (; article && !status; article = tx_article_next(article))
		status = fill(article, from, tx_article_fields);
	return status ? -1 : tx_normalise(feed, NULL, NULL);
}
