/* SPDX-License-Identifier: MIT
 * The article model to JSON's tree, by the field table. */
#include "model/json.h"

#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/id.h"
#include "model/markup.h"

bool tx_json_is(const xmlNode *node, const char *name)
{
	return node && node->type == XML_ELEMENT_NODE && node->ns &&
	       !strcmp((const char *)node->name, name) &&
	       !strcmp((const char *)node->ns->href, TX_JSON_NS);
}

xmlNodePtr tx_json_add(xmlNodePtr parent, const char *name, const char *key,
		       const char *text)
{
	xmlNodePtr node =
	    xmlNewDocNode(parent->doc, parent->ns, BAD_CAST name, NULL);

	if (!node)
		return NULL;
	if (key)
		xmlNewProp(node, BAD_CAST "key", BAD_CAST key);
	if (text)
		xmlNodeAddContent(node, BAD_CAST text);
	return xmlAddChild(parent, node);
}

/* NAME with `_` for `-`, and SUFFIX behind it. */
static const char *key_of(xmlBufferPtr key, const char *name,
			  const char *suffix)
{
	xmlBufferEmpty(key);
	for (; *name; name++)
		xmlBufferAdd(key, BAD_CAST(*name == '-' ? "_" : name), 1);
	xmlBufferCCat(key, suffix);
	return (const char *)xmlBufferContent(key);
}

struct writer {
	xmlBufferPtr key;
};

static bool has_elements(const xmlNode *node)
{
	for (node = node->children; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			return true;
	}
	return false;
}

static void write_markup(struct writer *writer, xmlNodePtr map,
			 const struct tx_field *field, const xmlNode *node,
			 bool keyed)
{
	char *text = field->type == TX_BODY ? tx_body_text_take(node)
					    : (char *)xmlNodeGetContent(node);
	char *html = NULL;

	if (field->type == TX_BODY || has_elements(node))
		html = tx_markup_take(node);
	if (html && !keyed)
		/* A repeated field: its members have no key to hang _html on. */
		map = tx_json_add(map, "map", NULL, NULL);
	tx_json_add(map, "string",
		    keyed ? key_of(writer->key, field->name, "")
			  : (html ? "text" : NULL),
		    text);
	if (html)
		tx_json_add(map, "string",
			    keyed ? key_of(writer->key, field->name, "_html")
				  : "html",
			    html);
	xmlFree(text);
	xmlFree(html);
}

static xmlNodePtr first_element(const xmlNode *node)
{
	xmlNodePtr child = node->children;

	while (child && child->type != XML_ELEMENT_NODE)
		child = child->next;
	return child;
}

static void write_xml(xmlNodePtr map, const char *key, const xmlNode *extra)
{
	xmlBufferPtr out = tx_buffer_new();
	xmlNodePtr node;

	for (node = extra->children; out && node; node = node->next)
		xmlNodeDump(out, extra->doc, node, 0, 0);
	if (out)
		tx_json_add(map, "string", key,
			    (const char *)xmlBufferContent(out));
	xmlBufferFree(out);
}

static void use_namespace(xmlNodePtr node, xmlNsPtr ns)
{
	for (; node; node = node->next) {
		node->ns = node->type == XML_ELEMENT_NODE ? ns : NULL;
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (node->nsDef)
			xmlFreeNsList(node->nsDef);
		node->nsDef = NULL;
		use_namespace(node->children, ns);
	}
}

/* What came from JSON goes back as the value that it was. */
static void write_extra(struct writer *writer, xmlNodePtr map,
			const struct tx_field *field, const xmlNode *node)
{
	const char *key = key_of(writer->key, field->name, "");
	xmlNodePtr value = first_element(node), copy;

	if (!value || value->next || !value->ns ||
	    strcmp((const char *)value->ns->href, TX_JSON_NS) != 0) {
		write_xml(map, key, node);
		return;
	}
	copy = xmlDocCopyNode(value, map->doc, 1);
	if (!copy)
		return;
	use_namespace(copy, map->ns);
	xmlSetProp(copy, BAD_CAST "key", BAD_CAST key);
	xmlAddChild(map, copy);
}

/* An id that is no URI is one as it was: JSON takes any string. */
static void write_id(xmlNodePtr map, const char *key, const xmlNode *node)
{
	char *text = (char *)xmlNodeGetContent(node);
	char *written = text ? tx_id_written_take(text) : NULL;

	tx_json_add(map, "string", key, written);
	free(written);
	xmlFree(text);
}

static void write_fields(struct writer *writer, xmlNodePtr map,
			 const xmlNode *of, const struct tx_field *fields);

/* KEYED: NODE's key is its field's name; else it is a member of an array. */
static void write_field(struct writer *writer, xmlNodePtr map,
			const struct tx_field *field, const xmlNode *node,
			bool keyed)
{
	const char *key = keyed ? key_of(writer->key, field->name, "") : NULL;
	char *text;

	switch (field->type) {
	case TX_TEXT:
	case TX_BODY:
		write_markup(writer, map, field, node, keyed);
		return;
	case TX_STRUCT:
		write_fields(writer, tx_json_add(map, "map", key, NULL), node,
			     field->parts);
		return;
	case TX_EXTRA:
		write_extra(writer, map, field, node);
		return;
	case TX_ID:
		write_id(map, key, node);
		return;
	default:
		text = (char *)xmlNodeGetContent(node);
		tx_json_add(map,
			    field->type == TX_INTEGER ? "number" : "string",
			    key, text);
		xmlFree(text);
	}
}

static void write_many(struct writer *writer, xmlNodePtr map,
		       const struct tx_field *field, const xmlNode *node)
{
	xmlNodePtr array = tx_json_add(
	    map, "array", key_of(writer->key, field->name, ""), NULL);

	for (; array && node; node = tx_get_next(node))
		write_field(writer, array, field, node, false);
}

/* OF is normalised: its fields stand in the table's order. */
static void write_fields(struct writer *writer, xmlNodePtr map,
			 const xmlNode *of, const struct tx_field *fields)
{
	const xmlNode *node = of->children;

	for (; map && fields->name; fields++) {
		while (node && node->type != XML_ELEMENT_NODE)
			node = node->next;
		if (!node || !tx_is_field(node, fields->name))
			continue;
		if (fields->many)
			write_many(writer, map, fields, node);
		else
			write_field(writer, map, fields, node, true);
		while (node && tx_is_field(node, fields->name))
			node = node->next;
	}
}

xmlDocPtr tx_json_of(const xmlDoc *feed, const xmlNode *article)
{
	struct writer writer = { .key = tx_buffer_new() };
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr map, of;

	if (!doc || !writer.key)
		goto out;
	map = xmlNewDocNode(doc, NULL, BAD_CAST "map", NULL);
	xmlDocSetRootElement(doc, map);
	xmlSetNs(map, xmlNewNs(map, BAD_CAST TX_JSON_NS, NULL));
	if (article)
		write_fields(&writer, map, article, tx_article_fields);
	of = tx_json_add(map, "map", "feed", NULL);
	write_fields(&writer, of, tx_feed_root(feed), tx_feed_fields);
	if (article && !of->children) {
		xmlUnlinkNode(of);
		xmlFreeNode(of);
	}
out:
	xmlBufferFree(writer.key);
	return doc;
}
