/* SPDX-License-Identifier: MIT
 * Brings what any reader made to the model's contract (article.rng). */
#include "model/normalise.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/base.h"
#include "model/chars.h"
#include "model/date.h"
#include "model/json.h"
#include "model/markup.h"
#include "model/namespaces.h"
#include "model/uri.h"
#include "model/value.h"

struct normal {
	bool withhold; /* what guards the article could not be read */
	const char *base;
	const struct tx_teller *teller;
};

static bool is_blank(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE &&
	       (!node->content ||
		!node->content[strspn((const char *)node->content, " \t\r\n")]);
}

/* Elements and text that were put below a field by another vocabulary. */
static bool has_elements(const xmlNode *node)
{
	for (node = node->children; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			return true;
	}
	return false;
}

static void set_text(xmlNodePtr node, const char *text)
{
	xmlNodeSetContent(node, NULL);
	xmlNodeAddContent(node, BAD_CAST text);
}

static char *trimmed_take(xmlNodePtr node)
{
	char *text, *end;
	size_t lead;

	if (has_elements(node) || (node->children && node->children->next)) {
		text = (char *)xmlNodeGetContent(node);
		set_text(node, text ? text : "");
		xmlFree(text);
	}
	tx_chars_space(node);
	text = (char *)xmlNodeGetContent(node);
	if (!text)
		return NULL;
	lead = strspn(text, " ");
	end = text + strlen(text);
	while (end > text + lead && end[-1] == ' ')
		end--;
	*end = '\0';
	memmove(text, text + lead, (size_t)(end - text) - lead + 1);
	return text;
}

static bool is_guard(const struct tx_field *field)
{
	return !strcmp(field->name, "embargo") ||
	       !strcmp(field->name, "status");
}

/* The language that the article or feed OF says, else its feed's, to be freed
 * with xmlFree; NULL: neither says one. */
static char *language_take(const xmlNode *of)
{
	char *language = tx_text_take(of, "language");

	if (language && *language)
		return language;
	xmlFree(language);
	return tx_text_take(of->parent, "language");
}

/* TEXT of NODE as FIELD wants it; NULL: it is none. 3/4/2024 hangs on the
 * language that it stands in. */
static char *value_take(const struct normal *normal, const xmlNode *node,
			const struct tx_field *field, const char *text)
{
	char buffer[TX_DATE_SIZE], *language = NULL;
	struct tx_date date;
	bool read = false;

	if (field->type == TX_DATE && strchr(text, '/'))
		language = language_take(node->parent);
	if (language)
		read = tx_date_read(&date, text, strlen(text), language);
	xmlFree(language);
	return read ? strdup(tx_date_w3c(buffer, &date))
		    : tx_value_take(field, text, normal->base);
}

/* A value of one line: typed, rewritten in its strict form, or gone. */
static bool normal_value(struct normal *normal, xmlNodePtr node,
			 const struct tx_field *field)
{
	char *text = trimmed_take(node), *value = NULL, wanted[120];
	int line = (int)xmlGetLineNo(node);
	bool good = text && !tx_chars_are_blank(text);

	if (good && field->type != TX_PLAIN) {
		value = value_take(normal, node, field, text);
		good = value;
		/* What guards an article fails safe. */
		normal->withhold |= !good && is_guard(field);
		if (!good)
			tx_tell(normal->teller, TX_MSG_BAD_VALUE, line,
				field->name, text,
				tx_value_wanted(field, wanted, sizeof(wanted)));
		else if (field->type == TX_ID && strcmp(value, text) != 0)
			tx_tell(normal->teller, TX_MSG_ID_ENCODED, line, value,
				text);
	}
	if (good && value && strcmp(value, text) != 0)
		set_text(node, value);
	free(value);
	xmlFree(text);
	return good;
}

static void tell_lost(struct normal *normal, const xmlNode *node,
		      struct tx_cleaned lost)
{
	int line = (int)xmlGetLineNo(node);
	char number[24];

	snprintf(number, sizeof(number), "%zu", lost.addresses);
	if (lost.addresses)
		tx_tell(normal->teller, TX_MSG_ADDRESSES, line, number,
			lost.addresses == 1 ? "" : "es",
			(const char *)node->name);
	snprintf(number, sizeof(number), "%zu", lost.embeds);
	if (lost.embeds)
		tx_tell(normal->teller, TX_MSG_EMBEDS, line, number,
			lost.embeds == 1 ? "" : "s", (const char *)node->name,
			lost.embed);
	snprintf(number, sizeof(number), "%d", TX_MARKUP_DEPTH);
	if (lost.deep)
		tx_tell(normal->teller, TX_MSG_DEEP, line, number);
}

/* Line breaks and spaces that do not break are no text. */
static bool has_text(const xmlNode *node)
{
	xmlChar *text = xmlNodeGetContent(node);
	bool has = text && !tx_chars_are_blank((const char *)text);

	xmlFree(text);
	return has;
}

static bool normal_text(struct normal *normal, xmlNodePtr node)
{
	if (has_elements(node) || (node->children && node->children->next))
		tell_lost(normal, node,
			  tx_markup_clean(node, false, normal->base));
	tx_chars_space(node);
	return has_text(node);
}

static bool normal_body(struct normal *normal, xmlNodePtr node)
{
	tell_lost(normal, node, tx_markup_clean(node, true, normal->base));
	tx_chars_space(node);
	return node->children;
}

static void normal_fields(struct normal *normal, xmlNodePtr of,
			  const struct tx_field *fields);

/* Has NODE a part that says what it is about? A kind or a size does not. */
static bool says_what(const xmlNode *node, const struct tx_field *parts)
{
	const unsigned about = 1U << TX_TOKEN | 1U << TX_INTEGER |
			       1U << TX_MEDIA_TYPE | 1U << TX_LANGUAGE;
	const struct tx_field *part;

	for (node = node->children; node; node = node->next) {
		part = node->type == XML_ELEMENT_NODE
			   ? tx_field_find(parts, (const char *)node->name)
			   : NULL;
		if (part && !(about & 1U << part->type))
			return true;
	}
	return false;
}

static bool normal_struct(struct normal *normal, xmlNodePtr node,
			  const struct tx_field *field)
{
	const struct tx_field *main = tx_field_main(field);
	char *text;

	if (!has_elements(node)) {
		text = trimmed_take(node);
		set_text(node, NULL);
		if (text && *text)
			tx_add(node, main->name, text, strlen(text));
		xmlFree(text);
	}
	normal_fields(normal, node, field->parts);
	return says_what(node, field->parts);
}

/* White space between elements says nothing in `extra` itself and in JSON's
 * vocabulary; inside other foreign elements it may. */
static void drop_blanks(xmlNodePtr node)
{
	xmlNodePtr child, next;

	for (child = node->children; child; child = next) {
		next = child->next;
		if (is_blank(child) && !tx_json_is(node, "string"))
			tx_node_delete(child);
		else if (child->type == XML_ELEMENT_NODE && child->ns &&
			 !strcmp((const char *)child->ns->href, TX_JSON_NS))
			drop_blanks(child);
	}
}

static bool normal_extra(xmlNodePtr node)
{
	drop_blanks(node);
	return node->children;
}

static bool normal_field(struct normal *normal, xmlNodePtr node,
			 const struct tx_field *field)
{
	switch (field->type) {
	case TX_TEXT:
		return normal_text(normal, node);
	case TX_BODY:
		return normal_body(normal, node);
	case TX_STRUCT:
		return normal_struct(normal, node, field);
	case TX_EXTRA:
		return normal_extra(node);
	default:
		return normal_value(normal, node, field);
	}
}

static void drop_attributes(xmlNodePtr node)
{
	while (node->properties)
		xmlRemoveProp(node->properties);
}

static int place_of(const struct tx_field *fields, const xmlNode *node)
{
	const struct tx_field *field = NULL;

	if (tx_is_field(node, (const char *)node->name))
		field = tx_field_find(fields, (const char *)node->name);
	return field ? (int)(field - fields) : -1;
}

static int count_of(const struct tx_field *fields)
{
	int count = 0;

	while (fields[count].name)
		count++;
	return count;
}

static bool is_foreign(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->ns &&
	       strcmp((const char *)node->ns->href, TX_ARTICLE_NS) != 0 &&
	       !tx_is_markup(node);
}

/* What the model has no field for is kept, in `extra`. */
static void keep_foreign(xmlNodePtr of, xmlNodePtr *extra, xmlNodePtr node)
{
	if (!*extra)
		*extra = tx_get(of, "extra");
	if (!*extra)
		*extra = tx_add(of, "extra", NULL, 0);
	if (!*extra)
		return;
	xmlUnlinkNode(node);
	xmlAddChild(*extra, node);
}

static bool takes_extra(const struct tx_field *fields)
{
	return tx_field_find(fields, "extra");
}

static void sort_out(struct normal *normal, xmlNodePtr of,
		     const struct tx_field *fields)
{
	xmlNodePtr node, next, extra = NULL;

	for (node = of->children; node; node = next) {
		next = node->next;
		if (place_of(fields, node) >= 0 || tx_is_field(node, "article"))
			continue;
		if (takes_extra(fields) && is_foreign(node)) {
			keep_foreign(of, &extra, node);
			continue;
		}
		if (node->type == XML_ELEMENT_NODE)
			tx_tell(normal->teller, TX_MSG_UNKNOWN_FIELD,
				(int)xmlGetLineNo(node), node->name);
		tx_node_delete(node);
	}
}

/* Moves the fields of OF into the table's order: one pass finds each field's
 * nodes (a list by place, linked through the order they stand in). */
static void order(xmlNodePtr of, const struct tx_field *fields)
{
	int count = count_of(fields), place, last = -1;
	xmlNodePtr *tail = NULL, *head = NULL, node, next;
	bool sorted = true;

	for (node = of->children; node && sorted; node = node->next) {
		place = place_of(fields, node);
		place = place < 0 ? count : place;
		sorted = place >= last;
		last = place;
	}
	if (sorted)
		return;
	head = calloc(2 * ((size_t)count + 1), sizeof(*head));
	if (!head)
		return;
	tail = head + count + 1;
	for (node = of->children; node; node = next) {
		next = node->next;
		place = place_of(fields, node);
		place = place < 0 ? count : place;
		node->next = NULL;
		node->prev = tail[place];
		if (tail[place])
			tail[place]->next = node;
		else
			head[place] = node;
		tail[place] = node;
	}
	of->children = of->last = NULL;
	for (place = 0; place <= count; place++) {
		if (!head[place])
			continue;
		head[place]->prev = of->last;
		if (of->last)
			of->last->next = head[place];
		else
			of->children = head[place];
		of->last = tail[place];
	}
	free(head);
}

/* The field of NODE, unless it is a second one of a kind that has one. */
static const struct tx_field *allowed(struct normal *normal,
				      const struct tx_field *fields,
				      const xmlNode *node)
{
	int place = place_of(fields, node);
	const struct tx_field *field = place < 0 ? NULL : &fields[place];
	const xmlNode *before = node->prev;

	if (field && !field->many && before &&
	    place_of(fields, before) == place) {
		tx_tell(normal->teller, TX_MSG_SECOND_VALUE,
			(int)xmlGetLineNo(node), field->name);
		return NULL;
	}
	return field;
}

static void normal_fields(struct normal *normal, xmlNodePtr of,
			  const struct tx_field *fields)
{
	const struct tx_field *field;
	xmlNodePtr node, next;

	sort_out(normal, of, fields);
	order(of, fields);
	for (node = of->children; node; node = next) {
		next = node->next;
		if (tx_is_field(node, "article"))
			continue;
		if (is_blank(node)) {
			tx_node_delete(node);
			continue;
		}
		drop_attributes(node);
		field = allowed(normal, fields, node);
		if (!field || !normal_field(normal, node, field))
			tx_node_delete(node);
	}
}

void tx_normalise_order(xmlNodePtr article)
{
	order(article, tx_article_fields);
}

void tx_normalise_prune(xmlDocPtr feed, const struct tx_teller *teller)
{
	xmlNodePtr article = tx_article_first(feed), next;

	for (; article; article = next) {
		next = tx_article_next(article);
		if (article->children)
			continue;
		tx_tell(teller, TX_MSG_NO_ARTICLE, (int)xmlGetLineNo(article));
		tx_node_delete(article);
	}
}

static void withhold(struct normal *normal, xmlNodePtr article)
{
	tx_tell(normal->teller, TX_MSG_WITHHELD, (int)xmlGetLineNo(article));
	tx_remove(article, "status");
	tx_add(article, "status", "withheld", strlen("withheld"));
	order(article, tx_article_fields);
}

static void normal_articles(struct normal *normal, xmlDocPtr feed)
{
	xmlNodePtr article = tx_article_first(feed);
	const char *base = normal->base;
	const struct tx_teller *teller = normal->teller;
	struct tx_teller of = { .tell = NULL };
	bool several = article && tx_article_next(article);

	if (teller)
		of = *teller;
	normal->teller = &of;
	for (; article; article = tx_article_next(article)) {
		char *url = base ? NULL : tx_text_take(article, "url");

		/* Without a better one its own address is the base. */
		if (url && tx_uri_is_absolute(url))
			normal->base = url;
		drop_attributes(article);
		of.article += several;
		normal->withhold = false;
		normal_fields(normal, article, tx_article_fields);
		if (normal->withhold)
			withhold(normal, article);
		normal->base = base;
		xmlFree(url);
	}
	normal->teller = teller;
}

int tx_normalise(xmlDocPtr feed, const char *base,
		 const struct tx_teller *teller)
{
	struct normal normal = { .base = base, .teller = teller };
	xmlNodePtr root = tx_feed_root(feed);

	if (!tx_is_field(root, "feed") || !tx_namespaces_settle(feed))
		return -1;
	root = tx_feed_root(feed);
	tx_base_settle(feed, base);
	tx_chars_clean(root);
	normal_fields(&normal, root, tx_feed_fields);
	normal_articles(&normal, feed);
	return 0;
}
