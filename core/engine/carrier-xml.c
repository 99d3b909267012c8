/* SPDX-License-Identifier: MIT
 * The xml carrier: strict parsing without DTDs, printing with our indent. */
#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/xml-repair.h"
#include "model/article.h"
#include "model/markup.h"

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

static xmlDocPtr parse(const char *text, size_t length, const char *name,
		       int recover, struct telex_error *error)
{
	struct first_error first = { .error = error, .name = name };
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	xmlDocPtr doc;

	if (!parser)
		return NULL;
	parser->sax->serror = note_error;
	parser->_private = &first;
	doc = xmlCtxtReadMemory(parser, text, (int)length, name, "UTF-8",
				XML_PARSE_NONET | XML_PARSE_IGNORE_ENC |
				    XML_PARSE_NOCDATA | XML_PARSE_COMPACT |
				    XML_PARSE_BIG_LINES | recover);
	xmlFreeParserCtxt(parser);
	return doc;
}

/* Is there something to go on with? The model's own documents are whole or none:
 * one that is cut off is a step of a chain that failed. */
static bool is_readable(const xmlDoc *doc)
{
	const xmlNode *root = tx_feed_root(doc);

	return root && !(root->ns &&
			 !strcmp((const char *)root->ns->href, TX_ARTICLE_NS));
}

/* What of TEXT was not well formed for PROBLEM can still be read; NULL: nothing. */
static xmlDocPtr recover(char *text, size_t length, const char *name,
			 const struct tx_teller *teller,
			 struct telex_error *problem)
{
	char *repaired = tx_xml_repair(text, &length, true, NULL);
	struct telex_error more = { .status = TELEX_OK };
	xmlDocPtr doc = NULL;

	if (repaired)
		doc = parse(repaired, length, name, XML_PARSE_RECOVER, &more);
	if (repaired != text)
		free(repaired);
	if (doc && !is_readable(doc)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	if (doc) {
		tx_tell(teller, TX_MSG_BROKEN, problem->line, problem->message);
		problem->status = TELEX_OK;
	}
	return doc;
}

xmlDocPtr tx_xml_parse(char *text, size_t length, const char *name,
		       const struct tx_teller *teller,
		       struct telex_error *error)
{
	struct telex_error problem = { .status = TELEX_OK };
	xmlDocPtr doc = NULL;
	char *repaired;

	if (length > INT_MAX) {
		tx_fail(error, TELEX_LIMIT, name, 0,
			"too big for one XML document (2 GiB)");
		return NULL;
	}
	repaired = tx_xml_repair(text, &length, false, teller);
	if (repaired && is_crowded(repaired, length))
		tx_fail(&problem, TELEX_LIMIT, name, 0,
			"an element has over %d attributes", MOST_ATTRIBUTES);
	else if (repaired)
		doc = parse(repaired, length, name, 0, &problem);
	if (!doc && error && repaired && problem.status == TELEX_DATA)
		doc = recover(repaired, length, name, teller, &problem);
	if (repaired != text)
		free(repaired);
	if (!doc && error && !error->status) {
		tx_fail(&problem, TELEX_DATA, name, 0, "not well-formed XML");
		*error = problem;
	}
	return doc;
}

/* --- printing --- */

/* May white space stand between the children of NODE? */
static bool is_structure(const xmlNode *node)
{
	const xmlNode *child;

	/* xml:space: inline elements without a text between them. */
	if (xmlHasNsProp(node, BAD_CAST "space", XML_XML_NAMESPACE))
		return false;
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

bool tx_xml_is_brought(const xmlNode *node, const xmlNode *parent)
{
	return node->ns && node->nsDef &&
	       (!parent->ns || strcmp((const char *)node->ns->href,
				      (const char *)parent->ns->href) != 0);
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
		if (!tx_is_field(node, "extra") &&
		    !tx_xml_is_brought(child, node))
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
