/* SPDX-License-Identifier: MIT
 * JSON's tree to the article model, by the field table. */
#include "model/json.h"

#include <libxml/parser.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"

static xmlNodePtr element(xmlNodePtr node)
{
	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

static xmlChar *key_take(xmlNodePtr value)
{
	return xmlGetNoNsProp(value, BAD_CAST "key");
}

/* The member of MAP called KEY, or NULL. */
static xmlNodePtr member(xmlNodePtr map, const char *key)
{
	xmlNodePtr value = element(map->children);

	for (; value; value = element(value->next)) {
		xmlChar *name = key_take(value);
		bool found = name && !strcmp((const char *)name, key);

		xmlFree(name);
		if (found)
			return value;
	}
	return NULL;
}

/* NAME is "x_html": the field x, which such a member says with markup. */
static const struct tx_field *html_field(const struct tx_field *fields,
					 const char *name)
{
	size_t length = strlen(name);
	xmlChar *base;

	if (length < 6 || strcmp(name + length - 5, "_html") != 0)
		return NULL;
	base = xmlStrndup(BAD_CAST name, (int)length - 5);
	fields = base ? tx_field_find(fields, (const char *)base) : NULL;
	xmlFree(base);
	return fields && (fields->type == TX_TEXT || fields->type == TX_BODY)
		   ? fields
		   : NULL;
}

/* Plain text with blank lines between its paragraphs. */
static void add_paragraphs(xmlNodePtr body, const char *text)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		size_t length = end ? (size_t)(end - text) : strlen(text);

		tx_markup_add(body, "p", text, length);
		text += length;
		text += strspn(text, "\n");
	}
}

static int add_markup(xmlNodePtr of, const struct tx_field *field,
		      const char *html)
{
	xmlNodePtr node = tx_add(of, field->name, NULL, 0);

	return node && tx_markup_parse(node, html) ? 0 : -1;
}

static int add_text(xmlNodePtr of, const struct tx_field *field,
		    const char *text)
{
	xmlNodePtr node;

	if (field->type == TX_BODY) {
		node = tx_add(of, field->name, NULL, 0);
		if (node)
			add_paragraphs(node, text);
		return node ? 0 : -1;
	}
	node = tx_add(of, field->name, text, strlen(text));
	return node ? 0 : -1;
}

static int read_fields(xmlNodePtr of, const struct tx_field *fields,
		       xmlNodePtr map, const struct tx_teller *teller);

static int add_copy(xmlNodePtr extra, xmlNodePtr value)
{
	xmlNodePtr copy = xmlDocCopyNode(value, extra->doc, 1);

	if (!copy)
		return -1;
	xmlUnsetProp(copy, BAD_CAST "key");
	return xmlAddChild(extra, copy) ? 0 : -1;
}

/* A string of XML, or any JSON value as it is. */
static int read_extra(xmlNodePtr of, const struct tx_field *field,
		      xmlNodePtr value)
{
	xmlNodePtr extra = tx_add(of, field->name, NULL, 0), list = NULL;
	xmlChar *text = NULL;
	int status;

	if (!extra)
		return -1;
	if (tx_json_is(value, "string"))
		text = xmlNodeGetContent(value);
	if (text && text[strspn((const char *)text, " \t\r\n")] == '<' &&
	    xmlParseInNodeContext(extra, (const char *)text,
				  (int)strlen((const char *)text),
				  XML_PARSE_NONET | XML_PARSE_NOERROR |
				      XML_PARSE_NOWARNING | XML_PARSE_NODICT,
				  &list) == XML_ERR_OK &&
	    list) {
		xmlAddChildList(extra, list);
		status = 0;
	} else {
		status = add_copy(extra, value);
	}
	xmlFree(text);
	return status;
}

static int read_map(xmlNodePtr of, const struct tx_field *field,
		    xmlNodePtr value, const struct tx_teller *teller)
{
	xmlNodePtr html, text;
	xmlChar *content;
	xmlNodePtr node;
	int status;

	if (field->type == TX_STRUCT) {
		node = tx_add(of, field->name, NULL, 0);
		return node ? read_fields(node, field->parts, value, teller)
			    : -1;
	}
	html = member(value, "html");
	text = member(value, "text");
	if (!html && !text)
		return 0;
	content = xmlNodeGetContent(html ? html : text);
	status = html ? add_markup(of, field, (const char *)content)
		      : add_text(of, field, (const char *)content);
	xmlFree(content);
	return status;
}

int tx_json_read_field(xmlNodePtr of, const struct tx_field *field,
		       xmlNodePtr value, const struct tx_teller *teller)
{
	xmlNodePtr item;
	xmlChar *text;
	int status = 0;

	if (field->type == TX_EXTRA)
		return read_extra(of, field, value);
	if (tx_json_is(value, "null"))
		return 0;
	if (tx_json_is(value, "map"))
		return read_map(of, field, value, teller);
	if (tx_json_is(value, "array")) {
		item = element(value->children);
		for (; item && !status; item = element(item->next))
			status = tx_json_read_field(of, field, item, teller);
		return status;
	}
	text = xmlNodeGetContent(value);
	status = text ? add_text(of, field, (const char *)text) : -1;
	xmlFree(text);
	return status;
}

static int read_member(xmlNodePtr of, const struct tx_field *fields,
		       xmlNodePtr map, xmlNodePtr value, const char *key,
		       const struct tx_teller *teller)
{
	const struct tx_field *field = html_field(fields, key);
	xmlChar *text;
	char html[64];
	int status;

	if (field) {
		text = xmlNodeGetContent(value);
		status = add_markup(of, field, (const char *)text);
		xmlFree(text);
		return status;
	}
	field = tx_field_find(fields, key);
	if (!field) {
		tx_tell(teller, TX_MSG_UNKNOWN_FIELD, 0, key);
		return 0;
	}
	/* With markup beside it, the plain text is an echo. */
	if (strlen(key) + sizeof("_html") <= sizeof(html) &&
	    (field->type == TX_TEXT || field->type == TX_BODY)) {
		strcpy(stpcpy(html, key), "_html");
		if (member(map, html))
			return 0;
	}
	return tx_json_read_field(of, field, value, teller);
}

static int read_fields(xmlNodePtr of, const struct tx_field *fields,
		       xmlNodePtr map, const struct tx_teller *teller)
{
	xmlNodePtr value = element(map->children);
	int status = 0;

	for (; value && !status; value = element(value->next)) {
		xmlChar *key = key_take(value);

		if (key && !(fields == tx_article_fields &&
			     !strcmp((const char *)key, "feed")))
			status = read_member(of, fields, map, value,
					     (const char *)key, teller);
		xmlFree(key);
	}
	return status;
}

static int read_one(xmlDocPtr feed, xmlNodePtr map,
		    const struct tx_teller *teller)
{
	xmlNodePtr root = tx_feed_root(feed), article;
	xmlNodePtr fields = member(map, "feed");

	if (fields && tx_json_is(fields, "map") &&
	    (!root->children || tx_is_field(root->children, "article")) &&
	    read_fields(root, tx_feed_fields, fields, teller))
		return -1;
	if (fields && !element(element(map->children)->next))
		return 0;
	article = tx_article_new(feed);
	if (article)
		article->line = map->line;
	return article ? read_fields(article, tx_article_fields, map, teller)
		       : -1;
}

int tx_json_read(xmlDocPtr feed, xmlNodePtr value,
		 const struct tx_teller *teller)
{
	int status = 0;

	if (tx_json_is(value, "map"))
		return read_one(feed, value, teller);
	for (value = element(value->children); value && !status;
	     value = element(value->next)) {
		if (tx_json_is(value, "map") || tx_json_is(value, "array"))
			status = tx_json_read(feed, value, teller);
	}
	return status;
}
