/* SPDX-License-Identifier: MIT
 * The json carrier: JSON text to the vocabulary of fn:json-to-xml and back. */
#include <errno.h>
#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "model/chars.h"
#include "model/json.h"

#define MAX_DEPTH  64 /* of values in values */
#define MOST_WASTE 16 /* times that broken lines may have the text read */

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

/* U+0000, which no document can hold, goes as other controls do. */
static bool add_string(xmlNodePtr parent, const char *key,
		       struct json_object *value)
{
	const char *text = json_object_get_string(value);
	size_t length = (size_t)json_object_get_string_len(value), i, kept = 0;
	char *copy;
	bool done;

	if (strlen(text) == length)
		return add(parent, "string", key, text);
	copy = malloc(length + 1);
	for (i = 0; copy && i < length; i++) {
		if (text[i])
			copy[kept++] = text[i];
	}
	if (copy)
		copy[kept] = '\0';
	done = copy && add(parent, "string", key, copy);
	free(copy);
	return done;
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
		return add_string(parent, key, value);
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

struct sequence {
	json_tokener *tokener;
	xmlNodePtr root;
	const char *text, *name;
	size_t length;
	size_t at;      /* where the next value begins */
	size_t counted; /* bytes whose lines are in LINE */
	int line;
	size_t wasted; /* bytes read of values that were none */
	const struct tx_teller *teller;
};

static void move_to(struct sequence *sequence, size_t at)
{
	for (; sequence->counted < at; sequence->counted++)
		sequence->line += sequence->text[sequence->counted] == '\n';
	sequence->at = at;
}

/* Fails at the byte AT, not before where the value began. */
static void fail_at(const struct sequence *sequence, size_t at, const char *why,
		    struct telex_error *error)
{
	const char *text = sequence->text;
	size_t start = at, i;
	int line = sequence->line;

	for (i = sequence->at; i < at; i++)
		line += text[i] == '\n';
	while (start && text[start - 1] != '\n')
		start--;
	tx_fail(error, TELEX_DATA, sequence->name, line, "not JSON: %s", why);
	if (error && error->status == TELEX_DATA)
		error->column = (int)(at - start) + 1;
}

/* Everything in the value VALUE stands, as far as is known, on its first line. */
static void set_line(xmlNodePtr value, int line)
{
	xmlNodePtr node;

	if (!value)
		return;
	value->line = (unsigned short)(line < 65535 ? line : 65535);
	for (node = value->children; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			node->line = value->line;
	}
}

/* Reads the next value. */
static bool read_value(struct sequence *sequence, struct telex_error *error)
{
	struct json_object *value;
	enum json_tokener_error status;
	size_t end;
	bool done;

	json_tokener_reset(sequence->tokener);
	/* With its NUL, so that a number at the very end is over. */
	value = json_tokener_parse_ex(
	    sequence->tokener, sequence->text + sequence->at,
	    (int)(sequence->length - sequence->at) + 1);
	status = json_tokener_get_error(sequence->tokener);
	end = sequence->at + json_tokener_get_parse_end(sequence->tokener);
	if (status == json_tokener_success && end <= sequence->length) {
		done = add_value(sequence->root, NULL, value, sequence->teller);
		set_line(sequence->root->last, sequence->line);
		json_object_put(value);
		move_to(sequence,
			skip_space(sequence->text, end, sequence->length));
		return done;
	}
	json_object_put(value);
	sequence->wasted += end - sequence->at;
	if (status == json_tokener_error_depth)
		tx_fail(error, TELEX_LIMIT, sequence->name, sequence->line,
			"JSON deeper than %d levels", MAX_DEPTH);
	else
		fail_at(sequence,
			end < sequence->length ? end : sequence->length,
			status == json_tokener_continue
			    ? "it ends in the middle of a value"
			    : json_tokener_error_desc(status),
			error);
	return false;
}

/* JSON Lines: a broken line costs none of the others. Where the next object
 * begins, at the start of a line; 0: there is none. */
static size_t next_line(const struct sequence *sequence)
{
	const char *text = sequence->text, *at = text + sequence->at;

	if (*at != '{' || (sequence->at && at[-1] != '\n'))
		return 0;
	do {
		at = strchr(at, '\n');
		at = at ? at + 1 : NULL;
	} while (at && *at != '{');
	return at ? (size_t)(at - text) : 0;
}

/* Tells what broke a line, and goes on behind it. False: it is no line, but the
 * whole document; ANY: values were read before it. */
static bool skip_line(struct sequence *sequence,
		      const struct telex_error *error, bool any)
{
	size_t next = next_line(sequence);
	char text[sizeof(error->message) + 40];
	bool last = any && sequence->text[sequence->at] == '{' &&
		    sequence->text[sequence->at - 1] == '\n';
	/* A value that does not end is read to the end of all, each time. */
	bool spent = sequence->wasted / MOST_WASTE > sequence->length;

	if ((!next && !last) || (spent && !any))
		return false;
	snprintf(text, sizeof(text), "left out %s: %s",
		 spent ? "the rest" : "this line", error->message);
	tx_tell(sequence->teller, TX_MSG_INPUT, sequence->line, text);
	move_to(sequence, next && !spent ? next : sequence->length);
	return true;
}

static bool read_all(struct sequence *sequence, struct telex_error *error)
{
	bool any = false;

	while (sequence->at < sequence->length) {
		struct telex_error one = { .status = TELEX_OK };

		if (read_value(sequence, &one)) {
			any = true;
			continue;
		}
		if (skip_line(sequence, &one, any))
			continue;
		if (error && !error->status)
			*error = one;
		return false;
	}
	return any;
}

xmlDocPtr tx_json_parse(const char *text, size_t length, const char *name,
			const struct tx_teller *teller,
			struct telex_error *error)
{
	struct sequence sequence = { .text = text,
				     .length = length,
				     .name = name,
				     .teller = teller,
				     .line = 1 };
	xmlDocPtr doc = new_document(&sequence.root);
	bool done;

	sequence.tokener = json_tokener_new_ex(MAX_DEPTH);
	done = sequence.tokener && sequence.root && length < INT_MAX;
	move_to(&sequence, skip_space(text, 0, length));
	if (sequence.at == length)
		fail_at(&sequence, length, "it is empty", error);
	done = done && read_all(&sequence, error);
	if (done && teller)
		tx_json_tell_twice(text, teller);
	if (sequence.tokener)
		json_tokener_free(sequence.tokener);
	if (!done) {
		tx_fail(error, TELEX_LIMIT, name, 0, "JSON over 2 GiB");
		xmlFreeDoc(doc);
		return NULL;
	}
	unwrap_lone(doc, sequence.root);
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
