/* SPDX-License-Identifier: MIT
 * Markup from text: XHTML where it is well formed, else HTML of the wild. */
#include "model/markup-private.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"

#define OPEN  "<body xmlns=\"" TX_XHTML_NS "\">"
#define CLOSE "</body>"

static void ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static bool has_markup(const char *text)
{
	return text[strcspn(text, "<&")];
}

/* XHTML of no entities but XML's own parses as it is. */
static xmlDocPtr parse_xhtml(const char *text)
{
	xmlBufferPtr whole = tx_buffer_new();
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	xmlDocPtr doc = NULL;

	if (!whole || !parser)
		goto out;
	xmlBufferCCat(whole, OPEN);
	xmlBufferCCat(whole, text);
	xmlBufferCCat(whole, CLOSE);
	parser->sax->serror = ignore;
	doc = xmlCtxtReadMemory(parser, (const char *)xmlBufferContent(whole),
				xmlBufferLength(whole), NULL, "UTF-8",
				XML_PARSE_NONET | XML_PARSE_NOERROR |
				    XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
				    XML_PARSE_HUGE | XML_PARSE_COMPACT);
	if (doc && doc->intSubset) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
out:
	xmlFreeParserCtxt(parser);
	xmlBufferFree(whole);
	return doc;
}

static xmlDocPtr parse_html(const char *text)
{
	xmlBufferPtr whole = tx_buffer_new();
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	xmlStructuredErrorFunc told = xmlStructuredError;
	void *data = xmlStructuredErrorContext;
	xmlDocPtr doc = NULL;

	/* Of HTML libxml2 tells who listens to all, whatever its parser says. */
	xmlSetStructuredErrorFunc(NULL, ignore);
	if (!whole || !parser)
		goto out;
	xmlBufferCCat(whole, "<html><body><div>");
	xmlBufferCCat(whole, text);
	/* Without it all text below level 256 would be lost. */
	parser->options |= XML_PARSE_HUGE;
	doc = htmlCtxtReadMemory(parser, (const char *)xmlBufferContent(whole),
				 xmlBufferLength(whole), NULL, "UTF-8",
				 HTML_PARSE_NONET | HTML_PARSE_NOERROR |
				     HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
				     HTML_PARSE_COMPACT);
out:
	xmlSetStructuredErrorFunc(data, told);
	htmlFreeParserCtxt(parser);
	xmlBufferFree(whole);
	return doc;
}

static xmlNodePtr child(xmlNodePtr node, const char *name)
{
	for (node = node ? node->children : NULL; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE &&
		    !strcmp((const char *)node->name, name))
			return node;
	}
	return NULL;
}

/* Flattens what is nested deeper than the model allows, and a little more, for
 * that is told later: copying goes as deep as the tree. */
static void flatten(xmlNodePtr top)
{
	xmlNodePtr node = top->children;
	int depth = 1;

	while (node) {
		if (node->type == XML_ELEMENT_NODE &&
		    depth > TX_MARKUP_DEPTH + 20) {
			xmlNodePtr parent = node->parent, next;
			bool last = !node->next && !node->children;

			next = tx_markup_unwrap(node);
			node = last ? NULL : next;
			if (node)
				continue;
			node = parent;
			depth--;
		} else if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			depth++;
			continue;
		}
		while (node != top && !node->next) {
			node = node->parent;
			depth--;
		}
		node = node == top ? NULL : node->next;
	}
}

/* Moves what stands below FROM, of another document, to the end of TO. */
static bool move(xmlNodePtr to, xmlNodePtr from)
{
	xmlNodePtr node, copy;

	if (from)
		flatten(from);
	for (node = from ? from->children : NULL; node; node = node->next) {
		copy = xmlDocCopyNode(node, to->doc, 1);
		if (!copy || !xmlAddChild(to, copy))
			return false;
	}
	return true;
}

bool tx_markup_parse(xmlNodePtr field, const char *text)
{
	xmlDocPtr doc;
	xmlNodePtr body;
	bool done;

	if (strlen(text) > INT_MAX / 2)
		return false;
	if (!has_markup(text)) {
		body = xmlNewDocText(field->doc, BAD_CAST text);
		return body && xmlAddChild(field, body);
	}
	doc = parse_xhtml(text);
	if (doc) {
		done = move(field, tx_feed_root(doc));
		xmlFreeDoc(doc);
		return done;
	}
	doc = parse_html(text);
	if (!doc)
		return false;
	body = child(tx_feed_root(doc), "body");
	if (child(body, "div") && body->children == child(body, "div"))
		tx_markup_unwrap(body->children);
	done = move(field, body ? body : tx_feed_root(doc));
	xmlFreeDoc(doc);
	return done;
}
