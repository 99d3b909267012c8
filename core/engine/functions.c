/* SPDX-License-Identifier: MIT
 * The functions that stylesheets call: each takes its arguments off libxslt's
 * stack and puts one value on it. */
#include "engine/functions.h"

#include <libxslt/extensions.h>
#include <libxslt/xsltutils.h>
#include <libxslt/variables.h>
#include <stdlib.h>
#include <string.h>

#include "engine/functions-private.h"
#include "engine/engine.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"
#include "model/wrap.h"

char *tx_function_pop(xmlXPathParserContextPtr context)
{
	return (char *)xmlXPathPopString(context);
}

void tx_function_give(xmlXPathParserContextPtr context, const char *text)
{
	valuePush(context, xmlXPathNewCString(text ? text : ""));
}

void tx_function_give_free(xmlXPathParserContextPtr context, char *text)
{
	tx_function_give(context, text);
	free(text);
}

bool tx_function_arity(xmlXPathParserContextPtr context, int count, int least,
		       int most)
{
	if (count >= least && count <= most)
		return true;
	xmlXPathSetArityError(context);
	return false;
}

/* --- markup --- */

/* A node is an element, or the fragment that a variable holds. */
static void for_nodes(xmlXPathParserContextPtr context,
		      void (*each)(xmlBufferPtr, const xmlNode *))
{
	xmlXPathObjectPtr value = valuePop(context);
	xmlBufferPtr out = tx_buffer_new();
	xmlNodeSetPtr set;
	int i;

	if (!value || !out)
		goto out;
	set = value->type == XPATH_NODESET || value->type == XPATH_XSLT_TREE
		  ? value->nodesetval
		  : NULL;
	for (i = 0; set && i < set->nodeNr; i++) {
		if (set->nodeTab[i]->type != XML_NAMESPACE_DECL)
			each(out, set->nodeTab[i]);
	}
	if (value->type == XPATH_STRING)
		tx_escape(out, (const char *)value->stringval, false);
	tx_function_give(context, (const char *)xmlBufferContent(out));
out:
	xmlXPathFreeObject(value);
	xmlBufferFree(out);
}

static void print_node(xmlBufferPtr out, const xmlNode *node)
{
	const xmlNode *child = node;

	if (node->type != XML_DOCUMENT_NODE) {
		tx_markup_print(out, node);
		return;
	}
	for (child = node->children; child; child = child->next)
		tx_markup_print(out, child);
}

static void markup(xmlXPathParserContextPtr context, int count)
{
	if (tx_function_arity(context, count, 1, 1))
		for_nodes(context, print_node);
}

static void add_words(xmlBufferPtr out, const xmlNode *node)
{
	char *text = node->type == XML_ELEMENT_NODE
			 ? tx_body_text_take(node)
			 : (char *)xmlNodeGetContent(node);

	if (text && xmlBufferLength(out))
		xmlBufferCCat(out, "\n\n");
	if (text)
		xmlBufferCat(out, BAD_CAST text);
	xmlFree(text);
}

static void paragraphs(xmlXPathParserContextPtr context, int count)
{
	if (tx_function_arity(context, count, 1, 1))
		for_nodes(context, add_words);
}

static void word_count(xmlXPathParserContextPtr context, int count)
{
	char *text;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	for_nodes(context, add_words);
	text = tx_function_pop(context);
	valuePush(context, xmlXPathNewFloat(text ? tx_wrap_words(text) : 0));
	xmlFree(text);
}

/* A tree fragment that lives as long as the transform. */
static xmlNodePtr fragment(xmlXPathParserContextPtr context)
{
	xsltTransformContextPtr transform =
	    xsltXPathGetTransformContext(context);
	xmlDocPtr doc = transform ? xsltCreateRVT(transform) : NULL;
	xmlNodePtr root;

	if (!doc)
		return NULL;
	xsltRegisterLocalRVT(transform, doc);
	root = xmlNewDocNode(doc, NULL, BAD_CAST "fragment", NULL);
	if (!root)
		return NULL;
	xmlAddChild((xmlNodePtr)doc, root);
	xmlNewNs(root, BAD_CAST TX_XHTML_NS, BAD_CAST "h");
	return root;
}

static void parse(xmlXPathParserContextPtr context, int count, bool clean)
{
	xmlNodeSetPtr set = xmlXPathNodeSetCreate(NULL);
	xmlNodePtr root, node;
	char *text;

	if (!tx_function_arity(context, count, 1, 1)) {
		xmlXPathFreeNodeSet(set);
		return;
	}
	text = tx_function_pop(context);
	root = fragment(context);
	if (root && text && tx_markup_parse(root, text) && clean)
		tx_markup_clean(root, true, NULL);
	for (node = root ? root->children : NULL; set && node;
	     node = node->next)
		xmlXPathNodeSetAddUnique(set, node);
	valuePush(context, xmlXPathWrapNodeSet(set));
	xmlFree(text);
}

static void html(xmlXPathParserContextPtr context, int count)
{
	parse(context, count, true);
}

static void xml(xmlXPathParserContextPtr context, int count)
{
	parse(context, count, false);
}

/* Paragraphs stand between blank lines; where there is none, each line is one. */
static const char *end_of_block(const char *text, bool blank)
{
	const char *end = text, *next;

	while ((end = strchr(end, '\n'))) {
		next = end + 1 + strspn(end + 1, " \t\r");
		if (!blank || *next == '\n' || !*next)
			return end;
		end = next;
	}
	return text + strlen(text);
}

static bool has_blank_line(const char *text)
{
	while ((text = strchr(text, '\n'))) {
		text += 1 + strspn(text + 1, " \t\r");
		if (*text == '\n')
			return true;
	}
	return false;
}

/* blocks(text): plain text as p elements. */
static void blocks(xmlXPathParserContextPtr context, int count)
{
	xmlNodeSetPtr set;
	xmlNodePtr root, node;
	char *text;
	const char *at, *end;
	bool blank;

	if (!tx_function_arity(context, count, 1, 1))
		return;
	set = xmlXPathNodeSetCreate(NULL);
	text = tx_function_pop(context);
	root = fragment(context);
	blank = text && has_blank_line(text);
	for (at = text; root && at && *at; at = end) {
		at += strspn(at, " \t\r\n");
		end = end_of_block(at, blank);
		node = end > at
			   ? tx_markup_add(root, "p", at, (size_t)(end - at))
			   : NULL;
		if (node && set)
			xmlXPathNodeSetAddUnique(set, node);
	}
	valuePush(context, xmlXPathWrapNodeSet(set));
	xmlFree(text);
}

/* --- words --- */

static void word(xmlXPathParserContextPtr context, int count)
{
	xsltTransformContextPtr transform;
	char *language, *key;
	const char *found = NULL;

	if (!tx_function_arity(context, count, 2, 2))
		return;
	language = tx_function_pop(context);
	key = tx_function_pop(context);
	transform = xsltXPathGetTransformContext(context);
	if (transform && transform->_private && key)
		found = tx_engine_word(transform->_private, key, language);
	if (!found && transform && transform->_private)
		xsltTransformError(transform, NULL, NULL,
				   "word(): no language has the key %s\n",
				   key ? key : "");
	tx_function_give(context, found ? found : key);
	xmlFree(language);
	xmlFree(key);
}

static const struct tx_function own[] = {
	{ "word-count", word_count },
	{ "paragraphs", paragraphs },
	{ "markup", markup },
	{ "html", html },
	{ "xml", xml },
	{ "blocks", blocks },
	{ "word", word },
	{ NULL, NULL },
};

static void register_all(const struct tx_function *function)
{
	for (; function->name; function++)
		xsltRegisterExtModuleFunction(BAD_CAST function->name,
					      BAD_CAST TX_FUNCTIONS_NS,
					      function->function);
}

void tx_functions_setup(void)
{
	register_all(own);
	register_all(tx_functions_date);
	register_all(tx_functions_text);
	register_all(tx_functions_uri);
}
