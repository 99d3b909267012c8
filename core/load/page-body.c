/* SPDX-License-Identifier: MIT
 * The body of a web page's article: its markup, without what is no text. */
#include "load/page-content.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/uri.h"

#define MOST_KEPT 16

struct copy {
	const struct tx_html *html;
	xmlNsPtr xhtml;
	size_t prose; /* of the content node */
	int kept;     /* elements with a class of boilerplate */
};

/* Within a sentence a name hides nothing; the element itself says it does, for
 * screen readers or for a formula's second form. (The sieve has kept a style
 * only if it hides.) */
static bool hides_itself(const struct tx_node *node)
{
	return node->attrs && tx_html_in_text(node) &&
	       (tx_html_get(node, "style") || tx_html_get(node, "hidden"));
}

static bool is_left_out(const struct tx_node *node)
{
	return node->left_out || node->out ||
	       (node->flags & TX_CLASS_GONE && !tx_html_in_text(node)) ||
	       hides_itself(node);
}

static bool is_address(const char *name)
{
	static const char *const names[] = { "href", "src", "poster", "cite",
					     NULL };
	const char *const *at;

	for (at = names; *at; at++) {
		if (!strcmp(*at, name))
			return true;
	}
	return false;
}

static void add_attribute(const struct copy *copy, xmlNodePtr to,
			  const char *name, const char *value)
{
	char *address = NULL;

	if (copy->html->base && is_address(name))
		address = tx_uri_take(value, copy->html->base);
	xmlNewProp(to, BAD_CAST name, BAD_CAST(address ? address : value));
	free(address);
}

static void copy_attributes(const struct copy *copy, xmlNodePtr to,
			    const struct tx_node *from)
{
	const struct tx_attr *attr;

	for (attr = from->attrs; attr && attr->name; attr++)
		add_attribute(copy, to, attr->name, attr->value);
}

/* The first address of a srcset. */
static char *first_of(const char *srcset)
{
	size_t length;

	srcset += strspn(srcset, " \t\r\n,");
	length = strcspn(srcset, " \t\r\n,");
	return (char *)xmlStrndup(BAD_CAST srcset, (int)length);
}

static char *later_of(const struct tx_node *img)
{
	static const char *const names[] = { "data-src", "data-lazy-src",
					     "data-original", NULL };
	static const char *const sets[] = { "data-srcset", "srcset", NULL };
	const char *const *name;
	const char *text;

	for (name = names; *name; name++) {
		text = tx_html_get(img, *name);
		if (!tx_html_is_blank(text))
			return (char *)xmlStrdup(BAD_CAST text);
	}
	for (name = sets; *name; name++) {
		text = tx_html_get(img, *name);
		if (!tx_html_is_blank(text) && strncmp(text, "data:", 5) != 0)
			return first_of(text);
	}
	return NULL;
}

/* The address of a picture that a script loads later. */
static void wake(const struct copy *copy, xmlNodePtr to,
		 const struct tx_node *img)
{
	const char *src = tx_html_get(img, "src");
	char *later = NULL;

	if (tx_html_is_blank(src) || !strncmp(src, "data:", 5))
		later = later_of(img);
	if (later) {
		xmlUnsetProp(to, BAD_CAST "src");
		add_attribute(copy, to, "src", later);
	}
	xmlFree(later);
}

/* Not xmlAddChild: it merges text, which copies the first of a run each time. */
static void append(xmlNodePtr parent, xmlNodePtr node)
{
	node->parent = parent;
	node->prev = parent->last;
	if (parent->last)
		parent->last->next = node;
	else
		parent->children = node;
	parent->last = node;
}

/* A heading that unfolds what follows is a button in a heading. */
static const char *name_of(const struct tx_node *node)
{
	return tx_html_is(node, "button") ? "span" : node->name;
}

/* A box around boxes says nothing. */
static bool is_wrapper(const struct tx_node *node)
{
	const struct tx_node *child;
	bool blocks = false;

	if (!(node->kind & TX_HTML_SECTION))
		return false;
	for (child = node->first; child; child = child->next) {
		if (is_left_out(child) || (child->text && !child->prose))
			continue;
		if (child->text || tx_html_is(child, "br") ||
		    child->kind & (TX_HTML_INLINE | TX_HTML_MEDIA))
			return false;
		blocks = true;
	}
	return blocks;
}

static xmlNodePtr copy_node(const struct copy *copy, xmlNodePtr parent,
			    const struct tx_node *node)
{
	xmlNodePtr made;

	if (node->text)
		made = xmlNewDocTextLen(parent->doc, BAD_CAST node->text,
					(int)node->length);
	else
		made = xmlNewDocNode(parent->doc, copy->xhtml,
				     BAD_CAST name_of(node), NULL);
	if (!made)
		return NULL;
	append(parent, made);
	if (node->name)
		copy_attributes(copy, made, node);
	if (tx_html_is(node, "img"))
		wake(copy, made, node);
	return made;
}

/* The node after NODE, which is done, below TOP; *PARENT is where it goes. */
static struct tx_node *after(struct tx_node *node, const struct tx_node *top,
			     xmlNodePtr *parent)
{
	while (node != top && !node->next) {
		node = node->parent;
		if (node != top && !(node->flags & TX_CLASS_BARE))
			*parent = (*parent)->parent;
	}
	return node == top ? NULL : node->next;
}

static bool is_blank(const struct tx_node *node)
{
	return node->text && !node->prose;
}

/* The last of the line breaks that begin at NODE and part two paragraphs; NULL:
 * there is one alone. */
static struct tx_node *break_at(struct tx_node *node)
{
	struct tx_node *last = node, *next;
	int breaks = 1;

	if (!tx_html_is(node, "br"))
		return NULL;
	for (next = node->next;
	     next && (is_blank(next) || tx_html_is(next, "br"));
	     next = next->next) {
		breaks += next->name != NULL;
		last = next;
	}
	return breaks > 1 ? last : NULL;
}

static bool is_parted(const xmlNode *parent)
{
	return xmlStrEqual(parent->name, BAD_CAST "p") ||
	       xmlStrEqual(parent->name, BAD_CAST "div");
}

/* One more paragraph after PARENT. */
static xmlNodePtr part(const struct copy *copy, xmlNodePtr parent)
{
	xmlNodePtr made =
	    xmlNewDocNode(parent->doc, copy->xhtml, parent->name, NULL);

	if (made)
		append(parent->parent, made);
	return made;
}

/* Text that stands right in the content node is parted by line breaks too. */
static xmlNodePtr start(const struct copy *copy, xmlNodePtr body,
			const struct tx_node *top)
{
	const struct tx_node *child;
	xmlNodePtr made;

	for (child = top->first; child; child = child->next) {
		if (tx_html_is(child, "br"))
			break;
	}
	if (!child || body->ns == copy->xhtml)
		return body;
	made = xmlNewDocNode(body->doc, copy->xhtml, BAD_CAST "div", NULL);
	if (made)
		append(body, made);
	return made;
}

static bool copy_content(struct copy *copy, xmlNodePtr body,
			 struct tx_node *top)
{
	struct tx_node *node = top->first, *last;
	xmlNodePtr parent = start(copy, body, top), made;

	if (!parent)
		return false;

	while (node) {
		if (is_left_out(node)) {
			node = after(node, top, &parent);
			continue;
		}
		last = is_parted(parent) ? break_at(node) : NULL;
		if (last) {
			parent = part(copy, parent);
			if (!parent)
				return false;
			node = after(last, top, &parent);
			continue;
		}
		made = parent;
		if (is_wrapper(node))
			node->flags |= TX_CLASS_BARE;
		else
			made = copy_node(copy, parent, node);
		if (!made)
			return false;
		if (node->first)
			parent = made;
		node = node->first ? node->first : after(node, top, &parent);
	}
	return true;
}

static bool copy_leads(struct copy *copy, xmlNodePtr body)
{
	struct tx_node *content = copy->html->content;
	struct tx_node *node = tx_lead_first(content);
	xmlNodePtr made;

	while (node && node != content) {
		if (!(node->flags & TX_CLASS_ABOVE)) {
			node = tx_html_next(node, NULL);
			continue;
		}
		made = copy_node(copy, body, node);
		if (!made || !copy_content(copy, made, node))
			return false;
		node = tx_html_skip(node, NULL);
	}
	return true;
}

static xmlNsPtr xhtml_of(const xmlNode *node)
{
	return xmlSearchNsByHref(node->doc, tx_feed_root(node->doc),
				 BAD_CAST TX_XHTML_NS);
}

bool tx_html_body(struct tx_html *html)
{
	xmlNodePtr body = tx_body(html->article);
	struct copy copy = { .html = html,
			     .xhtml = body ? xhtml_of(body) : NULL,
			     .prose = html->content->prose };

	struct tx_classes classes;

	tx_classes_open(&classes);
	tx_content_trim(html, &classes);
	tx_lead_mark(html, &classes);
	return copy.xhtml && copy_leads(&copy, body) &&
	       copy_content(&copy, body, html->content);
}
