/* SPDX-License-Identifier: MIT
 * Characters: what the model lets stand in a text, and how it is spaced. */
#include "model/chars.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "model/article.h"
#include "model/markup.h"

#define WORD sizeof(uint64_t)

/* How many bytes at the start of TEXT are ASCII, by words of them. */
static size_t ascii_prefix(const char *text, size_t length)
{
	size_t at = 0;
	uint64_t word;

	for (; at + WORD <= length; at += WORD) {
		memcpy(&word, text + at, WORD);
		if (word & 0x8080808080808080u)
			break;
	}
	return at;
}

bool tx_chars_are_blank(const char *text)
{
	const uint8_t *at = (const uint8_t *)text;
	ucs4_t c;

	while ((at = u8_next(&c, at)) &&
	       (uc_is_property_white_space(c) || c == 0x200B))
		;
	return !at;
}

bool tx_chars_are_utf8(const char *text, size_t length)
{
	size_t at = ascii_prefix(text, length), end;

	/* Words without ASCII, and what is between them quickly. */
	while (at < length) {
		if (!(text[at] & 0x80)) {
			at++;
			continue;
		}
		for (end = at; end < length && (unsigned char)text[end] >= 0x80;
		     end++)
			;
		if (u8_check((const uint8_t *)text + at, end - at))
			return false;
		at = end + ascii_prefix(text + end, length - end);
	}
	return true;
}

/* What the text of a byte asks for: nothing below 0x80 but DEL and C0, and
 * NFC of nothing below U+0300 (0xCC leads its first). */
enum need { NOTHING = 0, DROPPING = 1, COMPOSING = 2 };

static int needs(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;
	int need = NOTHING;

	for (; *at; at++) {
		if (*at < 0x20)
			need |= *at == '\t' || *at == '\n' || *at == '\r'
				    ? NOTHING
				    : DROPPING;
		else if (*at == 0x7F || *at == 0xC2 || *at == 0xE2 ||
			 *at == 0xEF || *at >= 0xF0)
			need |= DROPPING;
		/* Quotes and dashes are of the one block above U+0300 that
		 * news is full of, and composed but for two spaces. */
		if (*at >= 0xCC &&
		    !(*at == 0xE2 && at[1] == 0x80 && at[2] > 0x81))
			need |= COMPOSING;
	}
	return need;
}

static bool is_dropped(ucs4_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
	       (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) ||
	       (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
}

/* TEXT, of LENGTH bytes, is rewritten in place; returns its new length. The
 * Unicode separators are white space, not nothing. */
static size_t drop(uint8_t *text, size_t length)
{
	size_t from = 0, to = 0;

	while (from < length) {
		ucs4_t c;
		int size = u8_mbtouc(&c, text + from, length - from);

		if (c == 0x2028 || c == 0x2029) {
			text[to++] = ' ';
		} else if (c == 0xFFFD) {
			/* A character was lost before; no feed may say so. */
			text[to++] = '?';
		} else if (!is_dropped(c)) {
			memmove(text + to, text + from, (size_t)size);
			to += (size_t)size;
		}
		from += (size_t)size;
	}
	text[to] = '\0';
	return to;
}

/* What the C1 controls stand for: bytes of windows-1252 that were taken for
 * Latin-1, as in `&#146;` (HTML, "numeric character reference end state"). */
static const char *const windows[32] = {
	"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
	"‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
	"–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ",
};

static bool is_c1(const char *at)
{
	return at[0] == '\xC2' && (unsigned char)at[1] < 0xA0;
}

/* TEXT, which is freed, with what its C1 controls stand for; NULL: no memory. */
static char *windows_take(char *text)
{
	const char *at = text;
	char *out, *to;

	while (*at && !is_c1(at))
		at++;
	if (!*at)
		return text;
	out = malloc(strlen(text) / 2 * 3 + 2);
	to = out;
	for (at = text; out && *at; at++) {
		if (is_c1(at))
			to = stpcpy(to, windows[*++at & 0x1F]);
		else
			*to++ = *at;
	}
	if (out)
		*to = '\0';
	free(text);
	return out;
}

/* The byte that the character at TEXT stands for if UTF-8 was read as Latin-1;
 * -1: it can't be. *SIZE is its length. */
static int latin_byte(const unsigned char *text, int *size)
{
	*size = 1;
	if (*text < 0x80)
		return *text;
	*size = 2;
	if (*text == 0xC2 || *text == 0xC3)
		return (*text & 3) << 6 | (text[1] & 0x3F);
	return -1;
}

/* TEXT that is UTF-8 once more when its characters are taken for bytes ("Ã©"):
 * those bytes; NULL: it is not. Only text whose every character agrees. */
static char *repaired_take(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;
	char *bytes = malloc(strlen(text) + 1);
	size_t length = 0, wide = 0;
	int byte, size;

	for (; bytes && *at; at += size) {
		byte = latin_byte(at, &size);
		if (byte < 0)
			break;
		wide += byte >= 0x80;
		bytes[length++] = (char)byte;
	}
	if (bytes && !*at && wide && tx_chars_are_utf8(bytes, length)) {
		bytes[length] = '\0';
		return bytes;
	}
	free(bytes);
	return NULL;
}

/* Does TEXT hold a character that leads UTF-8 read as Latin-1? */
static bool may_be_latin(const char *text)
{
	return strstr(text, "\xC3\x82") || strstr(text, "\xC3\x83");
}

/* TEXT, which is freed, read as UTF-8 as often as it was read as Latin-1. */
static char *repair(char *text)
{
	char *repaired;

	while (may_be_latin(text) && (repaired = repaired_take(text))) {
		free(text);
		text = repaired;
		drop((uint8_t *)text, strlen(text));
	}
	return text;
}

static char *compose(char *text)
{
	size_t length = 0;
	uint8_t *nfc = u8_normalize(UNINORM_NFC, (uint8_t *)text, strlen(text),
				    NULL, &length);
	char *composed = nfc ? realloc(nfc, length + 1) : NULL;

	free(text);
	if (composed)
		composed[length] = '\0';
	else
		free(nfc);
	return composed;
}

char *tx_chars_clean_take(const char *text)
{
	int need = needs(text);
	char *copy;

	if (!need && !may_be_latin(text))
		return NULL;
	copy = strdup(text);
	if (!copy)
		return NULL;
	copy = windows_take(repair(copy));
	if (!copy)
		return NULL;
	if (need & DROPPING)
		drop((uint8_t *)copy, strlen(copy));
	copy = repair(copy);
	return needs(copy) & COMPOSING ? compose(copy) : copy;
}

static void clean_one(xmlNodePtr text)
{
	char *clean;

	if (!text->content)
		return;
	clean = tx_chars_clean_take((const char *)text->content);
	if (clean && strcmp(clean, (const char *)text->content) != 0) {
		xmlNodeSetContent(text, NULL);
		xmlNodeAddContent(text, BAD_CAST clean);
	}
	free(clean);
}

static void clean_attributes(xmlNodePtr node)
{
	xmlAttrPtr attr;
	xmlNodePtr text;

	for (attr = node->properties; attr; attr = attr->next) {
		for (text = attr->children; text; text = text->next)
			clean_one(text);
	}
}

void tx_chars_clean(xmlNodePtr top)
{
	xmlNodePtr node;

	for (node = top; node; node = tx_node_next(node, top)) {
		if (node->type == XML_ELEMENT_NODE)
			clean_attributes(node);
		else if (node->type == XML_TEXT_NODE)
			clean_one(node);
	}
}

struct spacing {
	bool at_start;   /* of a block, or after a space */
	xmlNodePtr last; /* text node that ends in a space, if any */
	int pre;
};

static void trim_last(struct spacing *spacing)
{
	xmlNodePtr last = spacing->last;
	size_t length;

	spacing->last = NULL;
	spacing->at_start = true;
	if (!last)
		return;
	length = strlen((const char *)last->content);
	if (length > 1) {
		char *text = strndup((const char *)last->content, length - 1);

		xmlNodeSetContent(last, NULL);
		xmlNodeAddContent(last, BAD_CAST text);
		free(text);
		return;
	}
	tx_node_delete(last);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Is TEXT as it should be already? Most texts are. */
static bool is_collapsed(const char *text, bool at_start)
{
	for (; *text; text++) {
		if (!is_space(*text)) {
			at_start = false;
			continue;
		}
		if (at_start || *text != ' ')
			return false;
		at_start = true;
	}
	return true;
}

static char *collapse_take(const char *text, bool at_start)
{
	char *out = malloc(strlen(text) + 1), *to = out;

	for (; out && *text; text++) {
		if (is_space(*text)) {
			if (!at_start)
				*to++ = ' ';
			at_start = true;
		} else {
			*to++ = *text;
			at_start = false;
		}
	}
	if (out)
		*to = '\0';
	return out;
}

/* Returns false if NODE is empty now. */
static bool space_one(struct spacing *spacing, xmlNodePtr node)
{
	const char *text = node->content ? (const char *)node->content : "";
	size_t length;

	if (!is_collapsed(text, spacing->at_start)) {
		char *clean = collapse_take(text, spacing->at_start);

		if (!clean)
			return true;
		xmlNodeSetContent(node, NULL);
		xmlNodeAddContent(node, BAD_CAST clean);
		free(clean);
		text = node->content ? (const char *)node->content : "";
	}
	length = strlen(text);
	if (!length)
		return false;
	spacing->at_start = text[length - 1] == ' ';
	spacing->last = spacing->at_start ? node : NULL;
	return true;
}

static void boundary(struct spacing *spacing, const xmlNode *node, int pre)
{
	if (tx_markup_is_block(node) || tx_markup_is(node, "br") ||
	    tx_markup_is(node, "td") || tx_markup_is(node, "th"))
		trim_last(spacing);
	if (tx_markup_is(node, "pre"))
		spacing->pre += pre;
	if (tx_markup_is(node, "img")) {
		spacing->at_start = false;
		spacing->last = NULL;
	}
}

void tx_chars_space(xmlNodePtr top)
{
	struct spacing spacing = { .at_start = true };
	xmlNodePtr node = top->children, next;

	while (node) {
		bool gone = false;

		if (node->type == XML_TEXT_NODE && !spacing.pre)
			gone = !space_one(&spacing, node);
		else if (node->type == XML_TEXT_NODE)
			spacing.last = NULL;
		else
			boundary(&spacing, node, 1);
		if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		while (node != top && !node->next) {
			if (node->type == XML_ELEMENT_NODE)
				boundary(&spacing, node, -1);
			next = node->parent;
			if (gone) {
				tx_node_delete(node);
				gone = false;
			}
			node = next;
		}
		if (node == top)
			break;
		if (node->type == XML_ELEMENT_NODE)
			boundary(&spacing, node, -1);
		next = node->next;
		if (gone) {
			tx_node_delete(node);
		}
		node = next;
	}
	trim_last(&spacing);
}
