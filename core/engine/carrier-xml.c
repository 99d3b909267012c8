/* SPDX-License-Identifier: MIT
 * The xml carrier: strict parsing without DTDs, printing with our indent. */
#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <limits.h>
#include <string.h>

#include "engine/carrier.h"
#include "model/article.h"
#include "model/markup.h"

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

/* libxml2's own bounds, which it lifts only with XML_PARSE_HUGE. */
static const char *limit_of(const char *message)
{
	if (strstr(message, "Excessive depth"))
		return "elements nested deeper than 256 levels";
	if (strstr(message, "XML_PARSE_HUGE") ||
	    strstr(message, "Huge input lookup"))
		return "a text or a name longer than 10 MB";
	return NULL;
}

#define MOST_ATTRIBUTES 2000  /* libxml2 compares each with all before it */
#define SMALL           65536 /* bytes that hold no more than it can do */

/* Does some tag of TEXT have too many attributes? */
static bool is_crowded(const char *text, size_t length)
{
	int count = 0;
	char quote = 0;
	bool inside = false;

	if (length < SMALL)
		return false;
	for (; *text; text++) {
		if (!inside) {
			text += strcspn(text, "<");
			if (!*text)
				break;
			inside = text[1] != '!' && text[1] != '?';
			count = 0;
			quote = 0;
		} else if (quote) {
			quote = *text == quote ? 0 : quote;
		} else if (*text == '>') {
			inside = false;
		} else if (*text == '"' || *text == '\'') {
			quote = *text;
		} else if (*text == '=' && ++count > MOST_ATTRIBUTES) {
			return true;
		}
	}
	return false;
}

struct first_error {
	struct telex_error *error;
	const char *name;
};

static void note_error(void *data, xmlErrorPtr xml)
{
	struct first_error *first = ((xmlParserCtxtPtr)data)->_private;
	const char *limit;
	size_t length;

	if (xml->level == XML_ERR_WARNING || !first->error ||
	    first->error->status)
		return;
	limit = limit_of(xml->message ? xml->message : "");
	if (limit)
		tx_fail(first->error, TELEX_LIMIT, first->name, xml->line,
			"over a limit: %s", limit);
	else
		tx_fail(first->error, TELEX_DATA, first->name, xml->line,
			"not well-formed XML: %s",
			xml->message ? xml->message : "");
	first->error->column = xml->int2;
	length = strcspn(first->error->message, "\n");
	first->error->message[length] = '\0';
}

xmlDocPtr tx_xml_parse(char *text, size_t length, const char *name,
		       struct telex_error *error)
{
	struct first_error first = { .error = error, .name = name };
	xmlParserCtxtPtr parser;
	xmlDocPtr doc;

	if (length > INT_MAX) {
		tx_fail(error, TELEX_LIMIT, name, 0,
			"too big for one XML document (2 GiB)");
		return NULL;
	}
	parser = xmlNewParserCtxt();
	if (!parser)
		return NULL;
	drop_doctype(text);
	if (is_crowded(text, length)) {
		tx_fail(error, TELEX_LIMIT, name, 0,
			"an element has over %d attributes", MOST_ATTRIBUTES);
		xmlFreeParserCtxt(parser);
		return NULL;
	}
	parser->sax->serror = note_error;
	parser->_private = &first;
	doc = xmlCtxtReadMemory(parser, text, (int)length, name, "UTF-8",
				XML_PARSE_NONET | XML_PARSE_IGNORE_ENC |
				    XML_PARSE_NOCDATA | XML_PARSE_COMPACT |
				    XML_PARSE_BIG_LINES);
	if (!doc)
		tx_fail(error, TELEX_DATA, name, 0, "not well-formed XML");
	xmlFreeParserCtxt(parser);
	return doc;
}

/* --- printing --- */

/* May white space stand between the children of NODE? */
static bool is_structure(const xmlNode *node)
{
	const xmlNode *child;

	for (child = node->children; child; child = child->next) {
		if (child->type == XML_TEXT_NODE ||
		    child->type == XML_CDATA_SECTION_NODE ||
		    child->type == XML_ENTITY_REF_NODE)
			return false;
		if (tx_is_markup(child) && !tx_markup_is_block(child))
			return false;
	}
	return node->children;
}

static xmlNodePtr line_break(xmlDocPtr doc, int depth)
{
	static const char spaces[] = "\n                                "
				     "                                ";
	int length = 1 + 2 * depth, most = (int)sizeof(spaces) - 1;

	return xmlNewDocTextLen(doc, BAD_CAST spaces,
				length < most ? length : most);
}

void tx_xml_indent(xmlNodePtr node, int depth)
{
	xmlNodePtr child, text;

	if (node->type != XML_ELEMENT_NODE || tx_is_markup(node) ||
	    !is_structure(node))
		return;
	for (child = node->children; child; child = child->next) {
		text = line_break(node->doc, depth + 1);
		if (text)
			xmlAddPrevSibling(child, text);
		/* What is not ours keeps its white space, or its lack. */
		if (!tx_is_field(node, "extra"))
			tx_xml_indent(child, depth + 1);
	}
	text = line_break(node->doc, depth);
	if (text)
		xmlAddChild(node, text);
}

void tx_xml_print(xmlBufferPtr out, xmlDocPtr doc, xmlNodePtr node)
{
	xmlNodeDump(out, doc, node, 0, 0);
}
