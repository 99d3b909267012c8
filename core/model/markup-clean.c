/* SPDX-License-Identifier: MIT
 * Brings any markup to what the model allows. */
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/chars.h"
#include "model/markup-private.h"

void tx_markup_put_before(xmlNodePtr node, xmlNodePtr after)
{
	node->parent = after->parent;
	node->prev = after->prev;
	node->next = after;
	if (after->prev)
		after->prev->next = node;
	else
		after->parent->children = node;
	after->prev = node;
}

xmlNodePtr tx_markup_unwrap(xmlNodePtr node)
{
	xmlNodePtr first = node->children, after = node->next, child;

	while ((child = node->children)) {
		xmlUnlinkNode(child);
		tx_markup_put_before(child, node);
	}
	tx_node_delete(node);
	return first ? first : after;
}

static xmlNsPtr xhtml_of(xmlNodePtr field)
{
	xmlNodePtr root = tx_feed_root(field->doc);
	xmlNsPtr ns;

	for (ns = root ? root->nsDef : NULL; ns; ns = ns->next) {
		if (!strcmp((const char *)ns->href, TX_XHTML_NS) && ns->prefix)
			return ns;
	}
	return root ? xmlNewNs(root, BAD_CAST TX_XHTML_NS, BAD_CAST "h") : NULL;
}

struct clean {
	xmlNsPtr xhtml;
	const char *base;
	bool blocks;
	int depth;
	int links; /* that the current node is in */
	struct tx_cleaned lost;
};

static void to_lower(xmlNodePtr node)
{
	const char *name = (const char *)node->name;
	xmlChar *lower;
	size_t i;

	for (i = 0; name[i] && !(name[i] >= 'A' && name[i] <= 'Z'); i++)
		;
	if (!name[i])
		return;
	lower = xmlStrdup(node->name);
	for (i = 0; lower && lower[i]; i++) {
		if (lower[i] >= 'A' && lower[i] <= 'Z')
			lower[i] = (xmlChar)(lower[i] + 32);
	}
	if (lower)
		xmlNodeSetName(node, lower);
	xmlFree(lower);
}

bool tx_markup_is_blank(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE &&
	       (!node->content ||
		!node->content[strspn((const char *)node->content, " \t\r\n")]);
}

/* A block, or a link, that holds nothing says nothing. */
static bool is_empty(const xmlNode *node)
{
	const xmlNode *child;

	for (child = node->children; child; child = child->next) {
		if (!tx_markup_is_blank(child))
			return false;
	}
	return true;
}

static void clean_children(struct clean *clean, xmlNodePtr parent);

static void rename_to(xmlNodePtr node, const char *name)
{
	xmlNodeSetName(node, BAD_CAST name);
}

/* What stands outside the only elements that may hold it is a paragraph. */
static const struct tx_element *place(xmlNodePtr node,
				      const struct tx_element *element)
{
	const char *parent =
	    tx_is_markup(node->parent) ? (const char *)node->parent->name : "";

	if (element->become) {
		rename_to(node, element->become);
		element = tx_element_of(element->become);
	}
	if (!element->parents || tx_listed(element->parents, parent))
		return element;
	rename_to(node, element->children ? "div" : "p");
	return tx_element_of((const char *)node->name);
}

/* Is ELEMENT, where it stands, no more than what it holds? */
static bool is_transparent(const struct clean *clean, const xmlNode *node,
			   const struct tx_element *element)
{
	if (!element || clean->depth > TX_MARKUP_DEPTH)
		return true;
	if (!clean->blocks &&
	    (element->kind != TX_INLINE ||
	     (element->is_void && strcmp(element->name, "br") != 0)))
		return true;
	/* A link in a link ends the first for every HTML parser. */
	return clean->links && !strcmp((const char *)node->name, "a");
}

static bool is_nothing(const xmlNode *node, const struct tx_element *element)
{
	return !element->is_void && element->kind != TX_CELL &&
	       strcmp(element->name, "audio") != 0 &&
	       strcmp(element->name, "video") != 0 && is_empty(node);
}

static void clean_inside(struct clean *clean, xmlNodePtr node)
{
	bool link = !strcmp((const char *)node->name, "a");

	node->ns = clean->xhtml;
	clean->depth++;
	clean->links += link;
	clean_children(clean, node);
	clean->links -= link;
	clean->depth--;
	if (node->nsDef)
		xmlFreeNsList(node->nsDef);
	node->nsDef = NULL;
}

/* What NODE embeds is lost: a video, mostly, or a post of another site. */
static void lose_embedded(struct clean *clean, const xmlNode *node)
{
	static const char *const embeds[][2] = { { "iframe", "src" },
						 { "embed", "src" },
						 { "object", "data" } };
	xmlChar *address = NULL;

	for (size_t i = 0; i < sizeof(embeds) / sizeof(*embeds); i++) {
		if (!strcmp((const char *)node->name, embeds[i][0]))
			address = xmlGetNoNsProp(node, BAD_CAST embeds[i][1]);
	}
	if (address && *address && !clean->lost.embeds++)
		snprintf(clean->lost.embed, sizeof(clean->lost.embed), "%s",
			 (char *)address);
	xmlFree(address);
}

/* Cleans the element NODE; returns the node to go on with. */
static xmlNodePtr clean_element(struct clean *clean, xmlNodePtr node)
{
	const struct tx_element *element;
	xmlNodePtr next;

	to_lower(node);
	element = tx_element_of((const char *)node->name);
	if (!element || element->kind == TX_DROP)
		lose_embedded(clean, node);
	if (element && element->kind == TX_DROP) {
		next = node->next;
		tx_node_delete(node);
		return next;
	}
	if (clean->depth > TX_MARKUP_DEPTH)
		clean->lost.deep = true;
	if (is_transparent(clean, node, element))
		return tx_markup_unwrap(node);
	if (clean->blocks)
		element = place(node, element);
	else if (element->become)
		rename_to(node, element->become);
	clean->lost.addresses += tx_attributes_clean(node, clean->base);
	if (element->needs && !xmlHasProp(node, BAD_CAST element->needs))
		return tx_markup_unwrap(node);
	clean_inside(clean, node);
	next = node->next;
	if (is_nothing(node, element)) {
		/* The space in `a<b> </b>b` parts two words. */
		if (element->kind == TX_INLINE)
			tx_markup_unwrap(node);
		else
			tx_node_delete(node);
		return next;
	}
	if (clean->blocks && tx_markup_fit(node, element, clean->xhtml) &&
	    element->kind == TX_BLOCK && is_nothing(node, element))
		tx_node_delete(node);
	return next;
}

/* One text node for the run of them that begins at NODE: through a buffer, for
 * adding one after the other would copy the first each time. */
static void merge_run(xmlNodePtr node)
{
	xmlBufferPtr all = tx_buffer_new();
	xmlNodePtr next;

	if (!all)
		return;
	xmlBufferCat(all, node->content);
	while ((next = node->next) && next->type == XML_TEXT_NODE) {
		xmlBufferCat(all, next->content);
		tx_node_delete(next);
	}
	xmlNodeSetContent(node, NULL);
	xmlNodeAddContentLen(node, xmlBufferContent(all), xmlBufferLength(all));
	xmlBufferFree(all);
	/* Characters that met may compose. */
	tx_chars_clean(node);
}

static void merge_text(xmlNodePtr parent)
{
	xmlNodePtr node;

	for (node = parent->children; node; node = node->next) {
		if (node->type == XML_TEXT_NODE && node->next &&
		    node->next->type == XML_TEXT_NODE)
			merge_run(node);
	}
}

static void clean_children(struct clean *clean, xmlNodePtr parent)
{
	xmlNodePtr node = parent->children, next;

	while (node) {
		next = node->next;
		switch (node->type) {
		case XML_ELEMENT_NODE:
			next = clean_element(clean, node);
			break;
		case XML_CDATA_SECTION_NODE:
			node->type = XML_TEXT_NODE;
			node->name = xmlStringText;
			break;
		case XML_TEXT_NODE:
			break;
		default:
			tx_node_delete(node);
		}
		node = next;
	}
	merge_text(parent);
}

static bool is_inline(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE ||
	       (node->type == XML_ELEMENT_NODE && !tx_markup_is_block(node));
}

/* Loose inline runs below the body become paragraphs. */
static void wrap_loose(xmlNodePtr body)
{
	xmlNodePtr node, next, p = NULL;

	for (node = body->children; node; node = next) {
		next = node->next;
		if (!is_inline(node)) {
			p = NULL;
			continue;
		}
		if (!p && tx_markup_is_blank(node)) {
			tx_node_delete(node);
			continue;
		}
		if (!p) {
			p = tx_markup_add(body, "p", NULL, 0);
			if (!p)
				return;
			xmlUnlinkNode(p);
			xmlAddPrevSibling(node, p);
		}
		xmlUnlinkNode(node);
		xmlAddChild(p, node);
	}
}

struct tx_cleaned tx_markup_clean(xmlNodePtr field, bool blocks,
				  const char *base)
{
	struct clean clean = { .xhtml = xhtml_of(field),
			       .base = base,
			       .blocks = blocks };

	if (!clean.xhtml)
		return clean.lost;
	clean_children(&clean, field);
	if (blocks)
		wrap_loose(field);
	return clean.lost;
}
