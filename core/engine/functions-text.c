/* SPDX-License-Identifier: MIT
 * Stylesheet functions of plain text. */
#include "engine/functions-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"
#include "model/chars.h"
#include "model/language.h"
#include "model/markup.h"
#include "model/sentence.h"
#include "model/uri.h"
#include "model/wrap.h"

/* --- text --- */

static void collapse(xmlBufferPtr out, const char *text)
{
	tx_buffer_collapse(out, 0, text, strlen(text));
	tx_buffer_trim(out, 0);
}

static void add_nodes(xmlBufferPtr raw, const xmlXPathObject *value)
{
	xmlNodeSetPtr set = value->nodesetval;
	int i;

	for (i = 0; set && i < set->nodeNr; i++) {
		if (set->nodeTab[i]->type != XML_NAMESPACE_DECL)
			tx_markup_plain(raw, set->nodeTab[i]);
	}
}

char *tx_function_pop_plain(xmlXPathParserContextPtr context)
{
	xmlXPathObjectPtr value = valuePop(context);
	xmlBufferPtr out = tx_buffer_new(), raw = tx_buffer_new();
	xmlChar *text = NULL;

	if (!value || !out || !raw)
		goto out;
	if (value->type == XPATH_NODESET || value->type == XPATH_XSLT_TREE)
		add_nodes(raw, value);
	else
		text = xmlXPathCastToString(value);
	collapse(out, text ? (const char *)text
			   : (const char *)xmlBufferContent(raw));
out:
	xmlFree(text);
	xmlXPathFreeObject(value);
	xmlBufferFree(raw);
	return tx_buffer_take(out);
}

static void plain(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop_plain(context);
	tx_function_give(context, text);
	xmlFree(text);
}

static int pop_number(xmlXPathParserContextPtr context)
{
	double number = xmlXPathPopNumber(context);

	return number >= 0 && number <= 100000 ? (int)number : 0;
}

/* wrap(text, width, first, rest): lines of at most WIDTH columns (UAX 14), the
 * first one after FIRST, the others after REST. */
static void wrap(xmlXPathParserContextPtr context, int count)
{
	char *text, *first = NULL, *rest = NULL;
	int width;

	if (!tx_function_arity(context, count, 2, 4))
		return;
	if (count > 3)
		rest = tx_function_pop(context);
	if (count > 2)
		first = tx_function_pop(context);
	width = pop_number(context);
	text = tx_function_pop(context);
	if (text)
		tx_function_give_free(context,
				      tx_wrap_take(text, width, first, rest));
	xmlFree(text);
	xmlFree(first);
	xmlFree(rest);
}

/* columns(text): how many columns a terminal needs for it. */
static void columns(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	valuePush(context, xmlXPathNewFloat(text ? tx_wrap_columns(text) : 0));
	xmlFree(text);
}

static void slug(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	tx_function_give_free(context, text ? tx_slug_take(text, 80) : NULL);
	xmlFree(text);
}

/* first(a, b, ...): the first that is not empty, as a string. */
static void first(xmlXPathParserContextPtr context, int count)
{
	char *found = NULL, *text;

	if (!tx_function_arity(context, count, 1, 100))
		return;
	while (count--) {
		text = tx_function_pop(context);
		if (!text || !*text) {
			xmlFree(text);
			continue;
		}
		xmlFree(found);
		found = text;
	}
	tx_function_give(context, found);
	xmlFree(found);
}

/* sentence(text, words): its first sentence, at most so many words of it. */
static void sentence(xmlXPathParserContextPtr context, int count)
{
	char *text;
	int most;

	if (!tx_function_arity(context, count, 2, 2))
		return;
	most = pop_number(context);
	text = tx_function_pop_plain(context);
	if (text)
		tx_function_give_free(context, tx_sentence_take(text, most));
	xmlFree(text);
}

static void through(xmlXPathParserContextPtr context, int count,
		    void (*write)(xmlBufferPtr, const char *))
{
	xmlBufferPtr out = tx_buffer_new();
	char *text = NULL;

	if (out && tx_function_arity(context, count, 1, 1)) {
		text = tx_function_pop(context);
		if (text)
			write(out, text);
		tx_function_give(context, (const char *)xmlBufferContent(out));
	}
	xmlBufferFree(out);
	xmlFree(text);
}

#define JOINER "\xE2\x81\xA0" /* U+2060, nothing to see */

/* The RSS Profile's forms of & and <; a tag's end, which some readers would
 * still take for one, is broken. */
static void write_escaped(xmlBufferPtr out, const char *text)
{
	for (; *text; text++) {
		if (*text == '<')
			xmlBufferCCat(out, text[1] == '/' ? "&#x3C;" JOINER
							  : "&#x3C;");
		else if (*text == '&')
			xmlBufferCCat(out, "&#x26;");
		else if (*text == '>')
			xmlBufferCCat(out, "&gt;");
		else
			xmlBufferAdd(out, BAD_CAST text, 1);
	}
}

static void escape(xmlXPathParserContextPtr context, int count)
{
	through(context, count, write_escaped);
}

static bool starts_name(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || c == '#' || c >= 0x80;
}

static bool starts_tag(unsigned char c)
{
	return c && (starts_name(c) || strchr("/!?'+.-", c));
}

/* For attributes and names, that no reader takes for markup though they are
 * none: what looks like a tag or an entity is broken. */
static void write_label(xmlBufferPtr out, const char *text)
{
	for (; *text; text++) {
		xmlBufferAdd(out, BAD_CAST text, 1);
		if ((*text == '<' && starts_tag((unsigned char)text[1])) ||
		    (*text == '&' && starts_name((unsigned char)text[1])))
			xmlBufferCCat(out, JOINER);
	}
}

static void label(xmlXPathParserContextPtr context, int count)
{
	through(context, count, write_label);
}

/* iso639(tag): the tag, if ISO 639 lists its first subtag. */
static void iso639(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	text = tx_function_pop(context);
	tx_function_give(context,
			 text && tx_language_is_listed(text) ? text : "");
	xmlFree(text);
}

static int sextet(char c)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz"
				      "0123456789+/";
	const char *at = c ? strchr(letters, c) : NULL;

	return at ? (int)(at - letters) : -1;
}

/* RFC 4648 4, white space and padding aside. */
static void write_decoded(xmlBufferPtr out, const char *text)
{
	unsigned int bits = 0, count = 0;

	for (; *text; text++) {
		int value = sextet(*text);
		xmlChar byte;

		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned int)value) & 0xFFFFFF;
		count += 6;
		if (count < 8)
			continue;
		count -= 8;
		byte = (xmlChar)(bits >> count);
		xmlBufferAdd(out, &byte, 1);
	}
}

/* base64(text): what it encodes, if that is text. */
static void base64(xmlXPathParserContextPtr context, int count)
{
	xmlBufferPtr out = tx_buffer_new();
	char *text = NULL, *clean;
	const char *decoded;

	if (out && tx_function_arity(context, count, 1, 1)) {
		text = tx_function_pop(context);
		if (text)
			write_decoded(out, text);
		decoded = (const char *)xmlBufferContent(out);
		if (!tx_chars_are_utf8(decoded, (size_t)xmlBufferLength(out)))
			decoded = "";
		clean = tx_chars_clean_take(decoded);
		tx_function_give(context, clean ? clean : decoded);
		free(clean);
	}
	xmlBufferFree(out);
	xmlFree(text);
}

const struct tx_function tx_functions_text[] = {
	{ "plain", plain },   { "first", first },     { "sentence", sentence },
	{ "wrap", wrap },     { "columns", columns }, { "slug", slug },
	{ "escape", escape }, { "label", label },     { "iso639", iso639 },
	{ "base64", base64 }, { NULL, NULL },
};
