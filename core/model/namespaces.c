/* SPDX-License-Identifier: MIT
 * Namespace declarations of the model: one place, one form. */
#include "model/namespaces.h"

#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>

#include "model/article.h"

static bool same(const xmlChar *a, const char *b)
{
	return a && !strcmp((const char *)a, b);
}

static xmlNsPtr declared(const xmlNode *node, const char *href,
			 const char *prefix)
{
	xmlNsPtr ns;

	for (ns = node->nsDef; ns; ns = ns->next) {
		if (same(ns->href, href) &&
		    (prefix ? same(ns->prefix, prefix) : !ns->prefix))
			return ns;
	}
	return NULL;
}

/* A declaration of NS on TOP, under its own prefix if that is free there. */
static xmlNsPtr own(xmlNodePtr top, const xmlNs *ns)
{
	char prefix[32];
	xmlNsPtr found;
	int n;

	for (found = top->nsDef; found; found = found->next) {
		if (same(found->href, (const char *)ns->href) &&
		    !found->prefix == !ns->prefix)
			return found;
	}
	found = xmlNewNs(top, ns->href, ns->prefix);
	for (n = 1; !found && n < 100; n++) {
		snprintf(prefix, sizeof(prefix), "ns%d", n);
		found = xmlNewNs(top, ns->href, BAD_CAST prefix);
	}
	return found;
}

struct moved {
	xmlNsPtr article, xhtml;
	xmlNsPtr gone; /* declarations taken off, not yet freed */
};

/* NODE (element or attribute) with a name that every document can hold: a
 * prefix that nobody declared goes, and what else is no NCName. True: it had
 * another. */
static bool settle_name(xmlNodePtr node)
{
	const char *name = (const char *)node->name, *colon;
	xmlChar *local;

	if (!xmlValidateNCName(node->name, 0))
		return false;
	colon = strrchr(name, ':');
	local = xmlStrdup(BAD_CAST(colon ? colon + 1 : name));
	if (local)
		xmlNodeSetName(node, xmlValidateNCName(local, 0) ? BAD_CAST "x"
								 : local);
	xmlFree(local);
	return true;
}

/* Has an attribute before ATTR its name? */
static bool is_second(const xmlAttr *attr)
{
	const xmlAttr *at;

	for (at = attr->prev; at; at = at->prev) {
		if (xmlStrEqual(at->name, attr->name) && at->ns == attr->ns)
			return true;
	}
	return false;
}

static void drop_second(xmlNodePtr node)
{
	xmlAttrPtr attr, next;

	for (attr = node->properties; attr; attr = next) {
		next = attr->next;
		if (is_second(attr))
			xmlRemoveProp(attr);
	}
}

static void own_node(xmlNodePtr top, xmlNodePtr node)
{
	bool renamed = false;
	xmlAttrPtr attr;

	settle_name(node);
	/* xmlns="" must be written, or the default one would claim it. */
	if (node->ns && *node->ns->href)
		node->ns = own(top, node->ns);
	else if (node != top && node->parent->ns && !*node->parent->ns->href)
		node->ns = node->parent->ns;
	else
		node->ns = xmlNewNs(node, BAD_CAST "", NULL);
	for (attr = node->properties; attr; attr = attr->next) {
		if (attr->ns && !same(attr->ns->prefix, "xml"))
			attr->ns = own(top, attr->ns);
		renamed |= settle_name((xmlNodePtr)attr);
	}
	if (renamed)
		drop_second(node);
}

static void take_off(struct moved *moved, xmlNodePtr node, xmlNsPtr keep)
{
	xmlNsPtr last = node->nsDef;

	if (!last)
		return;
	while (last->next)
		last = last->next;
	last->next = moved->gone;
	moved->gone = node->nsDef;
	node->nsDef = keep;
}

/* An element of another vocabulary: its declarations move to itself. */
static void settle_foreign(struct moved *moved, xmlNodePtr top)
{
	xmlNodePtr node;

	take_off(moved, top, NULL);
	for (node = top; node; node = tx_node_next(node, top)) {
		if (node->type == XML_CDATA_SECTION_NODE) {
			node->type = XML_TEXT_NODE;
			node->name = xmlStringText;
		}
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (node != top)
			take_off(moved, node, NULL);
		own_node(top, node);
	}
}

static xmlNodePtr settle_node(struct moved *moved, xmlNodePtr node,
			      const xmlNode *root)
{
	xmlAttrPtr attr;

	if (node->type != XML_ELEMENT_NODE)
		return tx_node_next(node, root);
	if (node->ns &&
	    (node->ns == moved->article || node->ns == moved->xhtml))
		;
	else if (node->ns && same(node->ns->href, TX_ARTICLE_NS))
		node->ns = moved->article;
	else if (node->ns && same(node->ns->href, TX_XHTML_NS))
		node->ns = moved->xhtml;
	else {
		settle_foreign(moved, node);
		while (node != root && !node->next)
			node = node->parent;
		return node == root ? NULL : node->next;
	}
	if (node->nsDef && node != root)
		take_off(moved, node, NULL);
	for (attr = node->properties; attr; attr = attr->next) {
		if (attr->ns && !same(attr->ns->prefix, "xml"))
			attr->ns = NULL;
	}
	return tx_node_next(node, root);
}

bool tx_namespaces_settle(xmlDocPtr feed)
{
	xmlNodePtr root = tx_feed_root(feed), node;
	xmlNsPtr article = declared(root, TX_ARTICLE_NS, NULL);
	xmlNsPtr xhtml = declared(root, TX_XHTML_NS, "h");
	struct moved moved = { .gone = NULL };

	if (!article || !xhtml || root->nsDef != article ||
	    article->next != xhtml || xhtml->next) {
		take_off(&moved, root, NULL);
		article = xmlNewNs(root, BAD_CAST TX_ARTICLE_NS, NULL);
		xhtml = xmlNewNs(root, BAD_CAST TX_XHTML_NS, BAD_CAST "h");
	}
	moved.article = article;
	moved.xhtml = xhtml;
	for (node = root; article && xhtml && node;)
		node = settle_node(&moved, node, root);
	xmlFreeNsList(moved.gone);
	return article && xhtml;
}
