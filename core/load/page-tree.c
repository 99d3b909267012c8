/* SPDX-License-Identifier: MIT
 * The tree of a web page: walking it without recursion, and asking it. */
#include "load/page-parts.h"

#include <string.h>
#include <strings.h>

#include "model/buffer.h"

xmlNodePtr tx_html_skip(xmlNodePtr node, const xmlNode *top)
{
	while (node && node != top && !node->next)
		node = node->parent;
	return !node || node == top ? NULL : node->next;
}

xmlNodePtr tx_html_next(xmlNodePtr node, const xmlNode *top)
{
	if (node->type == XML_ELEMENT_NODE && node->children)
		return node->children;
	return tx_html_skip(node, top);
}

bool tx_html_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	       !strcmp((const char *)node->name, name);
}

bool tx_html_is_of(const xmlNode *node, const char *const *names)
{
	for (; *names; names++) {
		if (tx_html_is(node, *names))
			return true;
	}
	return false;
}

bool tx_html_within(const xmlNode *node, const xmlNode *around)
{
	while (node && node != around)
		node = node->parent;
	return node;
}

/* The text of the attribute NAME, borrowed; NULL: none. The HTML parser makes
 * one text node of it. */
static const char *value_of(const xmlNode *node, const char *name)
{
	xmlAttrPtr attr;

	if (node->type != XML_ELEMENT_NODE)
		return NULL;
	for (attr = node->properties; attr; attr = attr->next) {
		if (!strcmp((const char *)attr->name, name))
			return attr->children
				   ? (const char *)attr->children->content
				   : NULL;
	}
	return NULL;
}

static bool is_token(const char *text, size_t length, const char *token)
{
	return strlen(token) == length && !strncasecmp(text, token, length);
}

bool tx_html_has(const xmlNode *node, const char *name, const char *token)
{
	const char *text = value_of(node, name);
	size_t length;

	for (; text && *text; text += length) {
		text += strspn(text, " \t\r\n");
		length = strcspn(text, " \t\r\n");
		if (length && is_token(text, length, token))
			return true;
	}
	return false;
}

/* Words of class names such as `share-bar` and `c_related`. */
static const char *const noise[] = {
	"share",      "sharing",     "social", "newsletter",    "related",
	"promo",      "promotion",   "advert", "advertisement", "comments",
	"breadcrumb", "breadcrumbs", NULL
};

static bool is_noise_word(const char *text, size_t length)
{
	const char *const *word;

	for (word = noise; *word; word++) {
		if (is_token(text, length, *word))
			return true;
	}
	return false;
}

static bool has_noise(const char *text)
{
	size_t length;

	for (; text && *text; text += length) {
		text += strspn(text, " \t\r\n-_");
		length = strcspn(text, " \t\r\n-_");
		if (is_noise_word(text, length))
			return true;
	}
	return false;
}

bool tx_html_is_noise(const xmlNode *node)
{
	/* `hidden-xs` is hidden on a small screen only. */
	return has_noise(value_of(node, "class")) ||
	       has_noise(value_of(node, "id")) ||
	       tx_html_has(node, "class", "hidden") ||
	       tx_html_has(node, "id", "hidden") ||
	       xmlHasProp(node, BAD_CAST "hidden");
}

/* Some sites wrap the whole page in one form. */
static bool holds_article(const xmlNode *form)
{
	static const char *const names[] = { "h1", "article", "main", NULL };
	xmlNodePtr node;

	for (node = form->children; node; node = tx_html_next(node, form)) {
		if (tx_html_is_of(node, names))
			return true;
	}
	return false;
}

bool tx_html_is_out(const xmlNode *node)
{
	static const char *const names[] = {
		"script", "style",  "noscript", "template", "head",   "nav",
		"aside",  "button", "select",   "textarea", "iframe", "object",
		"svg",    "math",   "canvas",   NULL
	};

	if (tx_html_is(node, "form"))
		return !holds_article(node);
	/* A quotation's footer names who is quoted. */
	if (tx_html_is(node, "footer"))
		return !node->parent || !tx_html_is(node->parent, "blockquote");
	return tx_html_is_of(node, names);
}

static size_t count(const char *text)
{
	size_t bytes = 0;

	for (; *text; text++)
		bytes += !strchr(" \t\r\n", *text);
	return bytes;
}

size_t tx_html_prose(xmlNodePtr top)
{
	xmlNodePtr node = top;
	size_t bytes = 0;

	if (top->type == XML_TEXT_NODE)
		return count((const char *)top->content);
	while (node) {
		if (node != top &&
		    (tx_html_is(node, "a") || tx_html_is_out(node))) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->type == XML_TEXT_NODE)
			bytes += count((const char *)node->content);
		node = tx_html_next(node, top);
	}
	return bytes;
}

char *tx_html_text_take(xmlNodePtr top)
{
	static const char *const none[] = { "script", "style", "noscript",
					    "template", NULL };
	/* Elements that part no two words. */
	static const char *const joined[] = { "a",      "b",    "i",     "em",
					      "strong", "span", "u",     "s",
					      "sub",    "sup",  "small", "abbr",
					      "cite",   "q",    "code",  "mark",
					      "font",   NULL };
	xmlBufferPtr out = tx_buffer_new();
	xmlNodePtr node = top;

	while (out && node) {
		if (tx_html_is_of(node, none)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->type == XML_TEXT_NODE)
			tx_buffer_collapse(out, 0, (const char *)node->content,
					   strlen((const char *)node->content));
		else if (node->type == XML_ELEMENT_NODE &&
			 !tx_html_is_of(node, joined))
			tx_buffer_collapse(out, 0, " ", 1);
		node = tx_html_next(node, top);
	}
	if (out)
		tx_buffer_trim(out, 0);
	return tx_buffer_take(out);
}

/* Any pointer but NULL will do: nothing else uses the page's `_private`. */
void tx_html_leave_out(xmlNodePtr node)
{
	node->_private = node;
}

bool tx_html_left_out(const xmlNode *node)
{
	return node->_private;
}
