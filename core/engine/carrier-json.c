/* SPDX-License-Identifier: MIT
 * The json carrier: JSON text to the vocabulary of fn:json-to-xml and back. */
#include <errno.h>
#include <json-c/json.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "model/chars.h"
#include "model/json.h"

#define MAX_DEPTH 64 /* of values in values */

/* --- reading --- */

static xmlNodePtr add(xmlNodePtr parent, const char *name, const char *key,
		      const char *text)
{
	char *clean = text ? tx_chars_clean_take(text) : NULL;
	char *clean_key = key ? tx_chars_clean_take(key) : NULL;
	xmlNodePtr node = tx_json_add(parent, name, clean_key ? clean_key : key,
				      clean ? clean : text);

	free(clean);
	free(clean_key);
	return node;
}

static bool add_value(xmlNodePtr parent, const char *key,
		      struct json_object *value,
		      const struct tx_teller *teller);

static bool add_array(xmlNodePtr parent, const char *key,
		      struct json_object *value, const struct tx_teller *teller)
{
	xmlNodePtr array = add(parent, "array", key, NULL);
	size_t i, length = json_object_array_length(value);
	bool done = array;

	for (i = 0; done && i < length; i++)
		done = add_value(array, NULL,
				 json_object_array_get_idx(value, i), teller);
	return done;
}

static bool add_map(xmlNodePtr parent, const char *key,
		    struct json_object *value, const struct tx_teller *teller)
{
	xmlNodePtr map = add(parent, "map", key, NULL);
	struct json_object_iterator at, end;
	bool done = map;

	at = json_object_iter_begin(value);
	end = json_object_iter_end(value);
	while (done && !json_object_iter_equal(&at, &end)) {
		done = add_value(map, json_object_iter_peek_name(&at),
				 json_object_iter_peek_value(&at), teller);
		json_object_iter_next(&at);
	}
	return done;
}

/* json-c keeps 64 bits, and says no more than the limit of what is bigger. */
static void tell_big(struct json_object *value, const struct tx_teller *teller)
{
	const char *text = json_object_to_json_string(value);

	if (!strcmp(text, "18446744073709551615") ||
	    !strcmp(text, "-9223372036854775808"))
		tx_tell(teller, TX_MSG_BIG_NUMBER, 0, text);
}

static bool add_value(xmlNodePtr parent, const char *key,
		      struct json_object *value, const struct tx_teller *teller)
{
	switch (json_object_get_type(value)) {
	case json_type_object:
		return add_map(parent, key, value, teller);
	case json_type_array:
		return add_array(parent, key, value, teller);
	case json_type_string:
		return add(parent, "string", key,
			   json_object_get_string(value));
	case json_type_boolean:
		return add(parent, "boolean", key,
			   json_object_get_boolean(value) ? "true" : "false");
	case json_type_int:
		tell_big(value, teller);
		/* fall through */
	case json_type_double:
		return add(parent, "number", key,
			   json_object_to_json_string(value));
	default:
		return add(parent, "null", key, NULL);
	}
}

static void count_lines(const char *text, size_t end, int *line, int *column)
{
	size_t i, start = 0;

	*line = 1;
	for (i = 0; i < end; i++) {
		if (text[i] == '\n') {
			++*line;
			start = i + 1;
		}
	}
	*column = (int)(end - start) + 1;
}

static xmlDocPtr new_document(xmlNodePtr *root)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");

	*root = doc ? xmlNewDocNode(doc, NULL, BAD_CAST "array", NULL) : NULL;
	if (!*root)
		return doc;
	xmlDocSetRootElement(doc, *root);
	xmlSetNs(*root, xmlNewNs(*root, BAD_CAST TX_JSON_NS, NULL));
	return doc;
}

/* A lone value is the document; several, one after the other (JSON Lines), are
 * the array of them. */
static void unwrap_lone(xmlDocPtr doc, xmlNodePtr root)
{
	xmlNodePtr lone = root->children;

	if (!lone || lone->next)
		return;
	xmlUnlinkNode(lone);
	xmlDocSetRootElement(doc, lone);
	lone->nsDef = root->nsDef;
	root->nsDef = NULL;
	xmlFreeNode(root);
}

static size_t skip_space(const char *text, size_t at, size_t length)
{
	while (at < length && strchr(" \t\r\n\x1e", text[at]) && text[at])
		at++;
	return at;
}

static void fail_at(struct telex_error *error, const char *name,
		    const char *text, size_t at, const char *why)
{
	int line, column;

	count_lines(text, at, &line, &column);
	tx_fail(error, TELEX_DATA, name, line, "not JSON: %s", why);
	if (error && error->status == TELEX_DATA)
		error->column = column;
}

/* Reads one value at *AT below ROOT. */
static bool read_value(json_tokener *tokener, xmlNodePtr root, const char *text,
		       size_t length, size_t *at, const char *name,
		       const struct tx_teller *teller,
		       struct telex_error *error)
{
	struct json_object *value;
	enum json_tokener_error status;
	bool done;

	json_tokener_reset(tokener);
	/* With its NUL, so that a number at the very end is over. */
	value =
	    json_tokener_parse_ex(tokener, text + *at, (int)(length - *at) + 1);
	status = json_tokener_get_error(tokener);
	*at += json_tokener_get_parse_end(tokener);
	if (status == json_tokener_success && *at <= length) {
		done = add_value(root, NULL, value, teller);
		json_object_put(value);
		return done;
	}
	json_object_put(value);
	if (status == json_tokener_error_depth)
		tx_fail(error, TELEX_LIMIT, name, 0,
			"JSON deeper than %d levels", MAX_DEPTH);
	else
		fail_at(error, name, text, *at < length ? *at : length,
			status == json_tokener_continue
			    ? "it ends in the middle of a value"
			    : json_tokener_error_desc(status));
	return false;
}

xmlDocPtr tx_json_parse(const char *text, size_t length, const char *name,
			const struct tx_teller *teller,
			struct telex_error *error)
{
	json_tokener *tokener = json_tokener_new_ex(MAX_DEPTH);
	xmlNodePtr root = NULL;
	xmlDocPtr doc = new_document(&root);
	size_t at = skip_space(text, 0, length);
	bool done = tokener && root && length < INT_MAX;

	if (at == length)
		fail_at(error, name, text, at, "it is empty");
	done = done && at < length;
	while (done && at < length) {
		done = read_value(tokener, root, text, length, &at, name,
				  teller, error);
		at = skip_space(text, at, length);
	}
	if (tokener)
		json_tokener_free(tokener);
	if (!done) {
		tx_fail(error, TELEX_LIMIT, name, 0, "JSON over 2 GiB");
		xmlFreeDoc(doc);
		return NULL;
	}
	unwrap_lone(doc, root);
	return doc;
}

/* --- printing --- */

static void print_string(xmlBufferPtr out, const char *text)
{
	static const char hex[] = "0123456789abcdef";
	char escape[] = "\\u0000";
	size_t plain;

	xmlBufferCCat(out, "\"");
	for (;; text++) {
		for (plain = 0; (unsigned char)text[plain] >= 0x20 &&
				text[plain] != '"' && text[plain] != '\\' &&
				text[plain] != 0x7F;)
			plain++;
		xmlBufferAdd(out, BAD_CAST text, (int)plain);
		text += plain;
		if (!*text)
			break;
		if (*text == '"' || *text == '\\') {
			xmlBufferCCat(out, *text == '"' ? "\\\"" : "\\\\");
		} else if (*text == '\n' || *text == '\t') {
			xmlBufferCCat(out, *text == '\n' ? "\\n" : "\\t");
		} else {
			escape[4] = hex[*text >> 4 & 7];
			escape[5] = hex[*text & 15];
			xmlBufferCCat(out, escape);
		}
	}
	xmlBufferCCat(out, "\"");
}

static const xmlNode *element(const xmlNode *node)
{
	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

static void new_line(xmlBufferPtr out, int depth)
{
	xmlBufferCCat(out, "\n");
	while (depth-- > 0)
		xmlBufferCCat(out, "  ");
}

static void print_value(xmlBufferPtr out, const xmlNode *value, int depth);

static void print_members(xmlBufferPtr out, const xmlNode *value, int depth)
{
	bool keyed = tx_json_is(value, "map");
	const xmlNode *item = element(value->children);

	xmlBufferCCat(out, keyed ? "{" : "[");
	for (; item; item = element(item->next)) {
		if (depth >= 0)
			new_line(out, depth + 1);
		if (keyed) {
			xmlChar *key = xmlGetNoNsProp(item, BAD_CAST "key");

			print_string(out, key ? (const char *)key : "");
			xmlBufferCCat(out, depth >= 0 ? ": " : ":");
			xmlFree(key);
		}
		print_value(out, item, depth >= 0 ? depth + 1 : depth);
		if (element(item->next))
			xmlBufferCCat(out, ",");
	}
	if (depth >= 0 && element(value->children))
		new_line(out, depth);
	xmlBufferCCat(out, keyed ? "}" : "]");
}

static size_t digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* RFC 8259 6. */
static bool is_number(const char *text)
{
	text += *text == '-';
	if (!digits(text) || (*text == '0' && digits(text) > 1))
		return false;
	text += digits(text);
	if (*text == '.') {
		if (!digits(++text))
			return false;
		text += digits(text);
	}
	if (*text == 'e' || *text == 'E') {
		text++;
		text += *text == '-' || *text == '+';
		if (!digits(text))
			return false;
		text += digits(text);
	}
	return !*text;
}

/* DEPTH below 0: on one line. */
static void print_value(xmlBufferPtr out, const xmlNode *value, int depth)
{
	xmlChar *text;

	if (tx_json_is(value, "map") || tx_json_is(value, "array")) {
		print_members(out, value, depth);
		return;
	}
	text = xmlNodeGetContent(value);
	if (!text || tx_json_is(value, "null"))
		xmlBufferCCat(out, "null");
	else if (tx_json_is(value, "number"))
		xmlBufferCat(out, is_number((const char *)text) ? text
								: BAD_CAST
				      "null");
	else if (tx_json_is(value, "boolean"))
		xmlBufferCCat(out, xmlStrEqual(text, BAD_CAST "true") ||
					   xmlStrEqual(text, BAD_CAST "1")
				       ? "true"
				       : "false");
	else
		print_string(out, (const char *)text);
	xmlFree(text);
}

void tx_json_print(xmlBufferPtr out, const xmlNode *value, bool pretty)
{
	print_value(out, value, pretty ? 0 : -1);
}
