/* SPDX-License-Identifier: MIT
 * XML as the wild writes it, brought to what a strict parser takes. */
#include "engine/xml-repair.h"

#include <libxml/HTMLparser.h>
#include <libxml/chvalid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"

#define LONGEST_NAME 32   /* of HTML's entities, with room */
#define NEAR         1024 /* bytes of something else before the XML */
#define CDATA        "<![CDATA["

struct repair {
	const char *text, *at;
	const char *kept;    /* up to here it is in OUT */
	const char *counted; /* up to here LINE counts */
	const char *end;     /* of the CDATA section that ends next */
	int line;
	bool last;
	bool no_comment, no_instruction; /* ends any more */
	xmlBufferPtr out;                /* NULL: nothing was changed so far */
	bool failed;
	const struct tx_teller *teller;
};

/* --- what stands before the document --- */

/* Overwrites FROM to END with spaces; the line ends stay, so that errors name
 * the true line. */
static void blank(char *from, const char *end)
{
	for (; from < end; from++) {
		if (*from != '\n')
			*from = ' ';
	}
}

/* The end of the markup declaration list in brackets that begins at TEXT. */
static char *skip_subset(char *text)
{
	char quote = 0;

	for (; *text && (quote || *text != ']'); text++) {
		if (!quote && !strncmp(text, "<!--", 4)) {
			char *end = strstr(text + 4, "-->");

			text = end ? end + 2 : text + strlen(text) - 1;
		} else if (!quote && text[0] == '<' && text[1] == '?') {
			char *end = strstr(text + 2, "?>");

			text = end ? end + 1 : text + strlen(text) - 1;
		} else if (quote ? *text == quote
				 : *text == '"' || *text == '\'') {
			quote = quote ? 0 : *text;
		}
	}
	return text;
}

/* The document type declaration of TEXT, if it has one: only comments and
 * processing instructions stand before it. */
static char *find_doctype(char *text)
{
	char *at = strchr(text, '<');

	while (at) {
		if (!strncmp(at, "<!DOCTYPE", 9))
			return at;
		if (!strncmp(at, "<!--", 4))
			at = strstr(at + 4, "-->");
		else if (at[1] == '?')
			at = strstr(at + 2, "?>");
		else
			return NULL;
		at = at ? strchr(at, '<') : NULL;
	}
	return NULL;
}

/* It is taken off: none is ever loaded, and what an internal subset declares
 * stays undeclared. */
static void drop_doctype(char *text)
{
	char *start = find_doctype(text), *at = start, quote = 0;

	for (; at && *at && (quote || *at != '>'); at++) {
		if (!quote && *at == '[')
			at = skip_subset(at + 1);
		else if (quote ? *at == quote : *at == '"' || *at == '\'')
			quote = quote ? 0 : *at;
		if (!*at)
			return;
	}
	if (at)
		blank(start, *at ? at + 1 : at);
}

/* The document was decoded: what its declaration says of that is past, and
 * after anything else there may be none. */
static void drop_declaration(char *start)
{
	char *end = strstr(start, "?>");

	if (end && !strncmp(start, "<?xml", 5) && strchr(" \t\r\n", start[5]))
		blank(start, end + 2);
}

const char *tx_xml_begin(const char *text)
{
	static const char *const begins[] = { "<?xml ", "<rss", "<feed",
					      "<rdf:RDF" };
	const char *first = NULL;

	for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++) {
		const char *found = strstr(text, begins[i]);

		if (found && found - text < NEAR && (!first || found < first))
			first = found;
	}
	return first;
}

static void drop_junk(char *text, const struct tx_teller *teller)
{
	size_t before = strspn(text, " \t\r\n");
	const char *begin;

	if (text[before] != '<') {
		begin = tx_xml_begin(text);
		if (!begin)
			return;
		before = (size_t)(begin - text);
		tx_tell(teller, TX_MSG_REPAIRED, 1,
			"what stands before the document is left out");
		blank(text, begin);
	}
	while (!strncmp(text + before, "<!--", 4) &&
	       (begin = strstr(text + before, "-->"))) {
		before = (size_t)(begin + 3 - text);
		before += strspn(text + before, " \t\r\n");
	}
	if (before)
		drop_declaration(text + before);
}

/* --- what stands in it --- */

static int line_here(struct repair *repair)
{
	for (; repair->counted < repair->at; repair->counted++)
		repair->line += *repair->counted == '\n';
	return repair->line;
}

/* Puts INSTEAD in the place of the next LENGTH bytes; WHY tells it, NULL: that
 * is nobody's affair. */
static void put(struct repair *repair, size_t length, const char *instead,
		const char *why)
{
	if (why)
		tx_tell(repair->teller, TX_MSG_REPAIRED, line_here(repair),
			why);
	if (!repair->out)
		repair->out = tx_buffer_new();
	if (!repair->out ||
	    xmlBufferAdd(repair->out, BAD_CAST repair->kept,
			 (int)(repair->at - repair->kept)) ||
	    xmlBufferCCat(repair->out, instead))
		repair->failed = true;
	repair->at += length;
	repair->kept = repair->at;
}

/* A character reference: LENGTH bytes with its semicolon; 0: it is none. */
static size_t reference(const char *at, unsigned long *value)
{
	bool hex = at[2] == 'x' || at[2] == 'X';
	const char *digits = at + (hex ? 3 : 2);
	char *end;

	if (!strchr("0123456789abcdefABCDEF", *digits) || !*digits)
		return 0;
	*value = strtoul(digits, &end, hex ? 16 : 10);
	return *end == ';' ? (size_t)(end + 1 - at) : 0;
}

static void mend_reference(struct repair *repair)
{
	unsigned long value = 0;
	size_t length = reference(repair->at, &value);

	if (!length)
		put(repair, 1, "&#38;", "an & that begins nothing is a sign");
	else if (value > 0x10FFFF || !xmlIsCharQ((unsigned int)value))
		put(repair, length, "\xEF\xBF\xBD",
		    "a reference to no character became U+FFFD");
	else
		repair->at += length;
}

/* XML's own entities; the reference by number is what it becomes. */
static const char *own_entity(const char *name)
{
	static const char *const own[][2] = {
		{ "amp", "&#38;" },  { "lt", "&#60;" },   { "gt", "&#62;" },
		{ "quot", "&#34;" }, { "apos", "&#39;" },
	};

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
		if (!strcmp(own[i][0], name))
			return own[i][1];
	}
	return NULL;
}

static void mend_entity(struct repair *repair)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	size_t length = strspn(repair->at + 1, letters);
	char name[LONGEST_NAME] = "", number[16], why[80];
	const htmlEntityDesc *html;
	const char *own;

	if (length < sizeof(name) && repair->at[1 + length] == ';')
		memcpy(name, repair->at + 1, length);
	own = own_entity(name);
	html = own || !*name ? NULL : htmlEntityLookup(BAD_CAST name);
	if (own && !repair->last) {
		repair->at += length + 2;
	} else if (own) {
		put(repair, length + 2, own, NULL);
	} else if (html) {
		snprintf(number, sizeof(number), "&#%u;", html->value);
		snprintf(why, sizeof(why),
			 "&%s; is HTML's, and read as its character", name);
		put(repair, length + 2, number, why);
	} else {
		put(repair, 1, "&#38;", "an & that begins nothing is a sign");
	}
}

/* The end of a CDATA section that a document forgot: the end tag of the element
 * that began last, before another section ends. */
static const char *forgotten_end(const struct repair *repair, const char *end)
{
	const char *start = repair->at;
	char tag[64] = "</";
	size_t length;

	while (start > repair->text && *--start != '<')
		;
	length = strcspn(start + 1, " \t\r\n>/");
	if (!length || length + 3 > sizeof(tag))
		return NULL;
	memcpy(tag + 2, start + 1, length);
	return memmem(repair->at, (size_t)(end - repair->at), tag, length + 2);
}

static void skip_cdata(struct repair *repair)
{
	const char *inside = repair->at + strlen(CDATA), *close = NULL, *end;

	/* Looked for once: there may be many sections before it. */
	if (repair->end < inside)
		repair->end = strstr(inside, "]]>");
	if (!repair->end)
		repair->end = inside + strlen(inside);
	end = repair->end;
	if (!*end ||
	    memmem(inside, (size_t)(end - inside), CDATA, strlen(CDATA)))
		close = forgotten_end(repair, end);
	if (!close && *end) {
		repair->at = end + 3;
		return;
	}
	repair->at = close ? close : end;
	put(repair, 0, "]]>", "a CDATA section that does not end was closed");
}

/* What does not end is a sign: a parser that goes on would look for the end of
 * each to the end of the text. */
static void skip_to(struct repair *repair, const char *mark, bool *endless)
{
	const char *end = *endless ? NULL : strstr(repair->at, mark);

	*endless = !end;
	if (end)
		repair->at = end + strlen(mark);
	else
		put(repair, 1, "&#60;", "a < that begins nothing is a sign");
}

static bool opens(const char *at)
{
	unsigned char next = (unsigned char)at[1];

	return next >= 0x80 || (next && strchr("/!?_:", next)) ||
	       (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

static void mend_bracket(struct repair *repair)
{
	if (!strncmp(repair->at, CDATA, strlen(CDATA)))
		skip_cdata(repair);
	else if (!strncmp(repair->at, "<!--", 4))
		skip_to(repair, "-->", &repair->no_comment);
	else if (repair->at[1] == '?')
		skip_to(repair, "?>", &repair->no_instruction);
	else if (!opens(repair->at))
		put(repair, 1, "&#60;", "a < that begins nothing is a sign");
	else
		repair->at++;
}

/* The end of a section that did not begin: by XML no text may say so. */
static void mend_end(struct repair *repair)
{
	if (strncmp(repair->at, "]]>", 3) != 0)
		repair->at++;
	else
		put(repair, 3, "]]&#62;", "a ]]> that ends nothing is signs");
}

/* Control characters, U+FFFE and U+FFFF have no place in XML. */
static void mend_character(struct repair *repair)
{
	const unsigned char *at = (const unsigned char *)repair->at;

	if (*at != 0xEF)
		put(repair, 1, " ", "a control character became a space");
	else if (at[1] == 0xBF && (at[2] == 0xBE || at[2] == 0xBF))
		put(repair, 3, "\xEF\xBF\xBD", NULL);
	else
		repair->at++;
}

static const char special[] = "<&]\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e"
			      "\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19"
			      "\x1a\x1b\x1c\x1d\x1e\x1f\xEF";

char *tx_xml_repair(char *text, size_t *length, bool last,
		    const struct tx_teller *teller)
{
	struct repair repair = { .text = text,
				 .at = text,
				 .kept = text,
				 .counted = text,
				 .end = text,
				 .line = 1,
				 .last = last,
				 .teller = teller };
	char *taken;

	drop_junk(text, teller);
	drop_doctype(text);
	while (*(repair.at += strcspn(repair.at, special))) {
		if (*repair.at == '<')
			mend_bracket(&repair);
		else if (*repair.at == ']')
			mend_end(&repair);
		else if (*repair.at != '&')
			mend_character(&repair);
		else if (repair.at[1] == '#')
			mend_reference(&repair);
		else
			mend_entity(&repair);
	}
	if (!repair.out)
		return text;
	put(&repair, 0, "", NULL);
	*length = (size_t)xmlBufferLength(repair.out);
	taken = repair.failed
		    ? NULL
		    : strdup((const char *)xmlBufferContent(repair.out));
	xmlBufferFree(repair.out);
	return taken;
}
