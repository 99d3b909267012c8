/* SPDX-License-Identifier: MIT
 * Addresses that a document resolves against bases of its own (XML Base). */
#include "model/base.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/markup.h"
#include "model/uri.h"

static char *stated_take(const xmlNode *node)
{
	if (node->type != XML_ELEMENT_NODE || !node->properties)
		return NULL;
	return (char *)xmlGetNsProp(node, BAD_CAST "base", XML_XML_NAMESPACE);
}

/* The base of what NODE holds: those of its ancestors are absolute by now. */
static char *around_take(const xmlNode *node, const char *base)
{
	char *found = NULL;

	for (; node && !found; node = node->parent)
		found = stated_take(node);
	return found || !base ? found : (char *)xmlStrdup(BAD_CAST base);
}

static void make_absolute(xmlNodePtr node, const char *base)
{
	char *stated = stated_take(node), *outer, *whole;

	if (!stated)
		return;
	outer = around_take(node->parent, base);
	whole = tx_uri_take(stated, outer);
	if (whole)
		xmlSetNsProp(
		    node, xmlSearchNsByHref(node->doc, node, XML_XML_NAMESPACE),
		    BAD_CAST "base", BAD_CAST whole);
	else
		xmlUnsetNsProp(
		    node, xmlSearchNsByHref(node->doc, node, XML_XML_NAMESPACE),
		    BAD_CAST "base");
	free(whole);
	xmlFree(outer);
	xmlFree(stated);
}

static const struct tx_field *fields_below(const xmlNode *node)
{
	const struct tx_field *field;

	if (tx_is_field(node, "feed") || tx_is_field(node, "article"))
		return tx_fields_of(node);
	if (!node->parent || !tx_is_field(node->parent, "article"))
		return NULL;
	field = tx_field_find(tx_article_fields, (const char *)node->name);
	return field ? field->parts : NULL;
}

static bool is_address(const xmlNode *node)
{
	const struct tx_field *fields = NULL, *field = NULL;

	if (node->parent && tx_is_field(node, (const char *)node->name))
		fields = fields_below(node->parent);
	if (fields)
		field = tx_field_find(fields, (const char *)node->name);
	return field && field->type == TX_URI;
}

static void resolve_field(xmlNodePtr node, const char *base)
{
	char *text = (char *)xmlNodeGetContent(node);
	char *url = text ? tx_uri_take(text, base) : NULL;

	if (url) {
		xmlNodeSetContent(node, NULL);
		xmlNodeAddContent(node, BAD_CAST url);
	}
	free(url);
	xmlFree(text);
}

static void resolve(xmlNodePtr node, const char *base)
{
	bool markup = tx_is_markup(node);
	char *around;

	if (!markup && !is_address(node))
		return;
	around = around_take(node, base);
	if (around && markup)
		tx_markup_resolve(node, around);
	else if (around)
		resolve_field(node, around);
	xmlFree(around);
}

static bool has_bases(const xmlDoc *feed)
{
	const xmlNode *root = tx_feed_root(feed), *node;

	for (node = root; node; node = tx_node_next(node, root)) {
		char *stated = stated_take(node);

		if (stated) {
			xmlFree(stated);
			return true;
		}
	}
	return false;
}

void tx_base_settle(xmlDocPtr feed, const char *base)
{
	const xmlNode *root = tx_feed_root(feed);
	xmlNodePtr node;

	if (!has_bases(feed))
		return;
	for (node = tx_feed_root(feed); node; node = tx_node_next(node, root)) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		make_absolute(node, base);
		resolve(node, base);
	}
	xmlUnsetNsProp(
	    tx_feed_root(feed),
	    xmlSearchNsByHref(feed, tx_feed_root(feed), XML_XML_NAMESPACE),
	    BAD_CAST "base");
}
