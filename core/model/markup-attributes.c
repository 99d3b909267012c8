/* SPDX-License-Identifier: MIT
 * Which attributes the model allows, with values of their types. */
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/markup-private.h"
#include "model/uri.h"

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

static const struct attribute *attribute_of(const xmlAttr *attr)
{
	const char *name = (const char *)attr->name;
	size_t i;

	if (attr->ns)
		return NULL;
	for (i = 0; i < sizeof(attributes) / sizeof(*attributes); i++) {
		if (!strcmp(attributes[i].name, name) &&
		    (!attributes[i].on ||
		     tx_listed(attributes[i].on,
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

void tx_markup_resolve(xmlNodePtr node, const char *base)
{
	xmlAttrPtr attr, next;

	for (attr = node->properties; attr; attr = next) {
		const struct attribute *allowed = attribute_of(attr);

		next = attr->next;
		if (allowed && allowed->value == URL)
			clean_attribute(node, attr, base);
	}
}

/* The address of a picture that a script would load later is its address. */
static void wake(xmlNodePtr img)
{
	static const char *const names[] = { "data-src", "data-lazy-src",
					     "data-original" };
	xmlChar *src = xmlGetNoNsProp(img, BAD_CAST "src"), *later = NULL;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names) && !later; i++)
		later = xmlGetNoNsProp(img, BAD_CAST names[i]);
	if (later && *later &&
	    (!src || !*src || !strncmp((char *)src, "data:", 5)))
		xmlSetProp(img, BAD_CAST "src", later);
	xmlFree(src);
	xmlFree(later);
}

size_t tx_attributes_clean(xmlNodePtr node, const char *base)
{
	xmlAttrPtr attr, next;
	size_t gone = 0;

	if (!strcmp((const char *)node->name, "img"))
		wake(node);
	for (attr = node->properties; attr; attr = next) {
		const struct attribute *allowed = attribute_of(attr);

		next = attr->next;
		if (clean_attribute(node, attr, base))
			continue;
		gone += allowed && allowed->value == URL;
		xmlRemoveProp(attr);
	}
	sort_attributes(node);
	return gone;
}
