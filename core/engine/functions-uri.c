/* SPDX-License-Identifier: MIT
 * Stylesheet functions of addresses and ids. */
#include "engine/functions-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/chars.h"
#include "model/id.h"
#include "model/uri.h"

/* --- addresses --- */

static void take_one(xmlXPathParserContextPtr context, int count,
		     char *(*take)(const char *))
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	tx_function_give_free(context, text ? take(text) : NULL);
	xmlFree(text);
}

static void encode(xmlXPathParserContextPtr context, int count)
{
	take_one(context, count, tx_uri_encode_take);
}

/* Nothing where the text would be one that no document can hold. */
static char *decode_take(const char *text)
{
	char *decoded = tx_uri_decode_take(text), *clean;

	clean = decoded ? tx_chars_clean_take(decoded) : NULL;
	if (clean && strcmp(clean, decoded) != 0) {
		free(decoded);
		decoded = NULL;
	}
	free(clean);
	return decoded;
}

static void decode(xmlXPathParserContextPtr context, int count)
{
	take_one(context, count, decode_take);
}

/* canonical-id(uri): itself, if it is a canonical absolute URI; else a UUID
 * over it. */
static void canonical_id(xmlXPathParserContextPtr context, int count)
{
	char urn[sizeof("urn:uuid:") + TX_UUID_SIZE] = "urn:uuid:", *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	if (text && *text && !tx_uri_is_absolute(text)) {
		tx_uuid5(urn + strlen(urn), text, false);
		tx_function_give(context, urn);
	} else {
		tx_function_give(context, text);
	}
	xmlFree(text);
}

static void origin(xmlXPathParserContextPtr context, int count)
{
	take_one(context, count, tx_uri_origin_take);
}

static void host(xmlXPathParserContextPtr context, int count)
{
	take_one(context, count, tx_uri_host_take);
}

static void resolve(xmlXPathParserContextPtr context, int count)
{
	char *base, *text;

	if (!tx_function_arity(context, count, 2, 2))
		return;
	base = tx_function_pop(context);
	text = tx_function_pop(context);
	tx_function_give_free(
	    context,
	    text ? tx_uri_take(text, base && *base ? base : NULL) : NULL);
	xmlFree(base);
	xmlFree(text);
}

static void uuid5(xmlXPathParserContextPtr context, int count)
{
	char buffer[TX_UUID_SIZE], *space = NULL, *text;

	if (!tx_function_arity(context, count, 1, 2))
		return;
	if (count == 2)
		space = tx_function_pop(context);
	text = tx_function_pop(context);
	tx_function_give(
	    context,
	    text ? tx_uuid5(buffer, text, space && !strcmp(space, "url")) : "");
	xmlFree(space);
	xmlFree(text);
}

static void media_type_of(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	tx_function_give(context, text ? tx_media_type_of(text) : "");
	xmlFree(text);
}

static void guid(xmlXPathParserContextPtr context, int count)
{
	take_one(context, count, tx_id_written_take);
}

const struct tx_function tx_functions_uri[] = {
	{ "resolve", resolve },
	{ "encode", encode },
	{ "decode", decode },
	{ "origin", origin },
	{ "host", host },
	{ "uuid5", uuid5 },
	{ "canonical-id", canonical_id },
	{ "guid", guid },
	{ "media-type-of", media_type_of },
	{ NULL, NULL },
};
