/* SPDX-License-Identifier: MIT
 * Which XHTML the model allows, and how other markup is brought to it. */
#include "model/markup.h"

#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/uri.h"

enum kind {
	UNKNOWN, /* leaves its content behind */
	DROP,    /* goes with all it holds */
	INLINE,
	BLOCK, /* begins and ends a paragraph */
	CELL   /* inside a row */
};

struct element {
	const char *name;
	enum kind kind;
	const char *become; /* the allowed element it turns into */
	bool is_void;       /* has no content (HTML 13.1.2) */
	const char *needs;  /* an attribute without which it is nothing */
};

/* Sorted by name, for bsearch. */
static const struct element elements[] = {
	{ .name = "a", .kind = INLINE, .needs = "href" },
	{ .name = "abbr", .kind = INLINE },
	{ .name = "acronym", .kind = INLINE, .become = "abbr" },
	{ .name = "applet", .kind = DROP },
	{ .name = "article", .kind = BLOCK },
	{ .name = "aside", .kind = BLOCK },
	{ .name = "audio", .kind = BLOCK },
	{ .name = "b", .kind = INLINE },
	{ .name = "base", .kind = DROP },
	{ .name = "blockquote", .kind = BLOCK },
	{ .name = "br", .kind = INLINE, .is_void = true },
	{ .name = "button", .kind = DROP },
	{ .name = "canvas", .kind = DROP },
	{ .name = "caption", .kind = BLOCK },
	{ .name = "center", .kind = BLOCK, .become = "div" },
	{ .name = "cite", .kind = INLINE },
	{ .name = "code", .kind = INLINE },
	{ .name = "dd", .kind = BLOCK },
	{ .name = "del", .kind = INLINE, .become = "s" },
	{ .name = "details", .kind = BLOCK },
	{ .name = "div", .kind = BLOCK },
	{ .name = "dl", .kind = BLOCK },
	{ .name = "dt", .kind = BLOCK },
	{ .name = "em", .kind = INLINE },
	{ .name = "embed", .kind = DROP },
	{ .name = "figcaption", .kind = BLOCK },
	{ .name = "figure", .kind = BLOCK },
	{ .name = "footer", .kind = BLOCK, .become = "div" },
	{ .name = "form", .kind = DROP },
	{ .name = "h1", .kind = BLOCK, .become = "h2" },
	{ .name = "h2", .kind = BLOCK },
	{ .name = "h3", .kind = BLOCK },
	{ .name = "h4", .kind = BLOCK },
	{ .name = "h5", .kind = BLOCK },
	{ .name = "h6", .kind = BLOCK },
	{ .name = "head", .kind = DROP },
	{ .name = "header", .kind = BLOCK, .become = "div" },
	{ .name = "hr", .kind = BLOCK, .is_void = true },
	{ .name = "i", .kind = INLINE },
	{ .name = "iframe", .kind = DROP },
	{ .name = "img", .kind = INLINE, .is_void = true, .needs = "src" },
	{ .name = "input", .kind = DROP },
	{ .name = "ins", .kind = INLINE, .become = "u" },
	{ .name = "kbd", .kind = INLINE, .become = "code" },
	{ .name = "li", .kind = BLOCK },
	{ .name = "link", .kind = DROP },
	{ .name = "main", .kind = BLOCK, .become = "div" },
	{ .name = "map", .kind = DROP },
	{ .name = "math", .kind = DROP },
	{ .name = "meta", .kind = DROP },
	{ .name = "nav", .kind = BLOCK, .become = "div" },
	{ .name = "noscript", .kind = DROP },
	{ .name = "object", .kind = DROP },
	{ .name = "ol", .kind = BLOCK },
	{ .name = "p", .kind = BLOCK },
	{ .name = "picture", .kind = INLINE },
	{ .name = "pre", .kind = BLOCK },
	{ .name = "q", .kind = INLINE },
	{ .name = "s", .kind = INLINE },
	{ .name = "samp", .kind = INLINE, .become = "code" },
	{ .name = "script", .kind = DROP },
	{ .name = "section", .kind = BLOCK },
	{ .name = "select", .kind = DROP },
	{ .name = "small", .kind = INLINE },
	{ .name = "source", .kind = INLINE, .is_void = true, .needs = "src" },
	{ .name = "span", .kind = INLINE },
	{ .name = "strike", .kind = INLINE, .become = "s" },
	{ .name = "strong", .kind = INLINE },
	{ .name = "style", .kind = DROP },
	{ .name = "sub", .kind = INLINE },
	{ .name = "summary", .kind = BLOCK },
	{ .name = "sup", .kind = INLINE },
	{ .name = "svg", .kind = DROP },
	{ .name = "table", .kind = BLOCK },
	{ .name = "tbody", .kind = BLOCK },
	{ .name = "td", .kind = CELL },
	{ .name = "template", .kind = DROP },
	{ .name = "textarea", .kind = DROP },
	{ .name = "tfoot", .kind = BLOCK },
	{ .name = "th", .kind = CELL },
	{ .name = "thead", .kind = BLOCK },
	{ .name = "time", .kind = INLINE },
	{ .name = "title", .kind = DROP },
	{ .name = "tr", .kind = BLOCK },
	{ .name = "tt", .kind = INLINE, .become = "code" },
	{ .name = "u", .kind = INLINE },
	{ .name = "ul", .kind = BLOCK },
	{ .name = "var", .kind = INLINE, .become = "i" },
	{ .name = "video", .kind = BLOCK },
	{ .name = "xml", .kind = DROP },
};

enum value { TEXT, URL, NUMBER, FLAG };

static const struct attribute {
	const char *name;
	enum value value;
	const char *on; /* elements, by spaces; NULL: any */
} attributes[] = {
	{ "alt", TEXT, "img" },
	{ "cite", URL, "blockquote q" },
	{ "colspan", NUMBER, "td th" },
	{ "controls", FLAG, "audio video" },
	{ "datetime", TEXT, "time" },
	{ "dir", TEXT, NULL },
	{ "height", NUMBER, "img video" },
	{ "href", URL, "a" },
	{ "lang", TEXT, NULL },
	{ "open", FLAG, "details" },
	{ "poster", URL, "video" },
	{ "reversed", FLAG, "ol" },
	{ "rowspan", NUMBER, "td th" },
	{ "src", URL, "img audio video source" },
	{ "start", NUMBER, "ol" },
	{ "title", TEXT, NULL },
	{ "type", TEXT, "source" },
	{ "value", NUMBER, "li" },
	{ "width", NUMBER, "img video" },
};

static int by_name(const void *key, const void *element)
{
	return strcmp(key, ((const struct element *)element)->name);
}

static const struct element *element_of(const char *name)
{
	return bsearch(name, elements, sizeof(elements) / sizeof(*elements),
		       sizeof(*elements), by_name);
}

bool tx_markup_is(const xmlNode *node, const char *name)
{
	return node && tx_is_markup(node) &&
	       !strcmp((const char *)node->name, name);
}

bool tx_markup_is_block(const xmlNode *node)
{
	const struct element *found = NULL;

	if (tx_is_markup(node))
		found = element_of((const char *)node->name);
	return found && found->kind == BLOCK;
}

static bool listed(const char *names, const char *name)
{
	size_t length = strlen(name);

	for (; names; names = strchr(names, ' ')) {
		names += *names == ' ';
		if (!strncmp(names, name, length) &&
		    (names[length] == ' ' || !names[length]))
			return true;
	}
	return false;
}

static const struct attribute *attribute_of(const xmlAttr *attr)
{
	const char *name = (const char *)attr->name;
	size_t i;

	if (attr->ns)
		return NULL;
	for (i = 0; i < sizeof(attributes) / sizeof(*attributes); i++) {
		if (!strcmp(attributes[i].name, name) &&
		    (!attributes[i].on ||
		     listed(attributes[i].on,
			    (const char *)attr->parent->name)))
			return &attributes[i];
	}
	return NULL;
}

static bool is_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits && digits < 7 && !text[digits];
}

/* True: the address stands, absolute, and was changed in place if need be. */
static bool clean_url(xmlNodePtr node, const xmlAttr *attr, const char *text,
		      const char *base)
{
	char *url = tx_uri_take(text, base);

	if (url && strcmp(url, text) != 0)
		xmlSetProp(node, attr->name, BAD_CAST url);
	free(url);
	return url;
}

static bool clean_attribute(xmlNodePtr node, const xmlAttr *attr,
			    const char *base)
{
	const struct attribute *allowed = attribute_of(attr);
	char *text;
	bool keep;

	if (!allowed)
		return false;
	text = (char *)xmlNodeListGetString(node->doc, attr->children, 1);
	switch (allowed->value) {
	case URL:
		keep = text && clean_url(node, attr, text, base);
		break;
	case NUMBER:
		keep = text && is_number(text);
		break;
	case FLAG:
		keep = true;
		if (!text || strcmp(text, allowed->name) != 0)
			xmlSetProp(node, attr->name, attr->name);
		break;
	default:
		keep = text || !strcmp(allowed->name, "alt");
	}
	xmlFree(text);
	return keep;
}

static int attribute_order(const xmlAttr *a, const xmlAttr *b)
{
	return strcmp((const char *)a->name, (const char *)b->name);
}

/* One order of attributes, so that equal markup is equal bytes. */
static void sort_attributes(xmlNodePtr node)
{
	xmlAttrPtr attr, next, at;

	for (attr = node->properties; attr && attr->next; attr = next) {
		next = attr->next;
		if (attribute_order(attr, next) <= 0)
			continue;
		attr->next = next->next;
		if (next->next)
			next->next->prev = attr;
		for (at = attr;
		     at->prev && attribute_order(at->prev, next) > 0;)
			at = at->prev;
		next->prev = at->prev;
		next->next = at;
		if (at->prev)
			at->prev->next = next;
		else
			node->properties = next;
		at->prev = next;
		next = attr;
	}
}

static void clean_attributes(xmlNodePtr node, const char *base)
{
	xmlAttrPtr attr, next;

	for (attr = node->properties; attr; attr = next) {
		next = attr->next;
		if (!clean_attribute(node, attr, base))
			xmlRemoveProp(attr);
	}
	sort_attributes(node);
}

static void delete_node(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

/* Puts the children of NODE where it stands; returns the first of them, or
 * what followed. */
static xmlNodePtr unwrap(xmlNodePtr node)
{
	xmlNodePtr first = node->children, after = node->next, child;

	while ((child = node->children)) {
		xmlUnlinkNode(child);
		/* Not xmlAddPrevSibling, which would merge text nodes. */
		child->parent = node->parent;
		child->prev = node->prev;
		child->next = node;
		if (node->prev)
			node->prev->next = child;
		else
			node->parent->children = child;
		node->prev = child;
	}
	delete_node(node);
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
};

#define MAX_DEPTH 512 /* deeper markup is flattened into its parent */

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

static bool has_block(const xmlNode *node)
{
	for (node = node->children; node; node = node->next) {
		if (tx_markup_is_block(node))
			return true;
	}
	return false;
}

static bool is_blank(const xmlNode *node)
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
		if (!is_blank(child))
			return false;
	}
	return true;
}

static void clean_children(struct clean *clean, xmlNodePtr parent);

/* Cleans the element NODE; returns the node to go on with. */
static xmlNodePtr clean_element(struct clean *clean, xmlNodePtr node)
{
	const struct element *element;
	xmlNodePtr next;

	to_lower(node);
	element = element_of((const char *)node->name);
	if (element && element->kind == DROP) {
		next = node->next;
		delete_node(node);
		return next;
	}
	if (!element || clean->depth > MAX_DEPTH ||
	    (!clean->blocks && element->kind != INLINE) ||
	    (!clean->blocks && element->is_void &&
	     strcmp(element->name, "br") != 0))
		return unwrap(node);
	if (element->become)
		xmlNodeSetName(node, BAD_CAST element->become);
	clean_attributes(node, clean->base);
	if (element->needs && !xmlHasProp(node, BAD_CAST element->needs))
		return unwrap(node);
	node->ns = clean->xhtml;
	clean->depth++;
	clean_children(clean, node);
	clean->depth--;
	if (node->nsDef) {
		xmlFreeNsList(node->nsDef);
		node->nsDef = NULL;
	}
	if (tx_markup_is(node, "p") && has_block(node))
		xmlNodeSetName(node, BAD_CAST "div");
	next = node->next;
	if (!element->is_void && element->kind != CELL && is_empty(node) &&
	    strcmp(element->name, "audio") != 0 &&
	    strcmp(element->name, "video") != 0) {
		/* The space in `a<b> </b>b` parts two words. */
		if (element->kind == INLINE)
			return unwrap(node);
		delete_node(node);
	}
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
		delete_node(next);
	}
	xmlNodeSetContent(node, NULL);
	xmlNodeAddContentLen(node, xmlBufferContent(all), xmlBufferLength(all));
	xmlBufferFree(all);
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
			delete_node(node);
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
		if (!p && is_blank(node)) {
			delete_node(node);
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

void tx_markup_clean(xmlNodePtr field, bool blocks, const char *base)
{
	struct clean clean = { .xhtml = xhtml_of(field),
			       .base = base,
			       .blocks = blocks };

	if (!clean.xhtml)
		return;
	clean_children(&clean, field);
	if (blocks)
		wrap_loose(field);
}
