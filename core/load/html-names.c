/* SPDX-License-Identifier: MIT
 * The names of HTML's elements, and what they are to a reader of text. */
#include <string.h>

#include "load/html.h"

#define INLINE  (TX_HTML_INLINE | TX_HTML_WITHIN)
#define WITHIN  TX_HTML_WITHIN
#define OUT     TX_HTML_OUT
#define HIDDEN  (TX_HTML_OUT | TX_HTML_HIDDEN)
#define HEADING TX_HTML_HEADING
#define MEDIA   TX_HTML_MEDIA
#define SECTION TX_HTML_SECTION

/* Sorted. */
static const struct {
	const char *name;
	unsigned kind;
} names[] = {
	{ "", SECTION },
	{ "a", INLINE },
	{ "abbr", INLINE },
	{ "acronym", INLINE },
	{ "address", 0 },
	{ "amp-ad", OUT },
	{ "amp-img", MEDIA },
	{ "amp-sidebar", OUT },
	{ "article", SECTION },
	{ "aside", OUT | SECTION },
	{ "audio", MEDIA },
	{ "b", INLINE },
	{ "base", HIDDEN },
	{ "big", INLINE },
	{ "blockquote", 0 },
	{ "body", SECTION },
	{ "br", WITHIN },
	{ "button", OUT },
	{ "canvas", OUT },
	{ "caption", 0 },
	{ "center", SECTION },
	{ "cite", INLINE },
	{ "code", INLINE },
	{ "dd", WITHIN },
	{ "del", INLINE },
	{ "details", SECTION },
	{ "dfn", INLINE },
	{ "dialog", OUT },
	{ "div", SECTION },
	{ "dl", WITHIN },
	{ "dt", WITHIN },
	{ "em", INLINE },
	{ "embed", OUT },
	{ "figcaption", 0 },
	{ "figure", 0 },
	{ "font", INLINE },
	{ "footer", SECTION },
	{ "form", SECTION },
	{ "h1", HEADING },
	{ "h2", HEADING },
	{ "h3", HEADING },
	{ "h4", HEADING },
	{ "h5", HEADING },
	{ "h6", HEADING },
	{ "head", HIDDEN },
	{ "header", SECTION },
	{ "hr", 0 },
	{ "html", SECTION },
	{ "i", INLINE },
	{ "iframe", OUT },
	{ "img", MEDIA },
	{ "input", OUT },
	{ "ins", INLINE },
	{ "kbd", INLINE },
	{ "label", 0 },
	{ "li", WITHIN },
	{ "link", HIDDEN },
	{ "main", SECTION },
	{ "mark", INLINE },
	{ "math", OUT },
	{ "menu", OUT },
	{ "meta", HIDDEN },
	{ "nav", OUT },
	{ "noscript", HIDDEN },
	{ "object", OUT },
	{ "ol", WITHIN },
	{ "option", OUT },
	{ "p", WITHIN },
	{ "picture", MEDIA },
	{ "pre", WITHIN },
	{ "q", INLINE },
	{ "s", INLINE },
	{ "samp", INLINE },
	{ "script", HIDDEN },
	{ "section", SECTION },
	{ "select", OUT },
	{ "small", INLINE },
	{ "source", MEDIA },
	{ "span", INLINE },
	{ "strike", INLINE },
	{ "strong", INLINE },
	{ "style", HIDDEN },
	{ "sub", INLINE },
	{ "summary", 0 },
	{ "sup", INLINE },
	{ "svg", OUT },
	{ "table", 0 },
	{ "tbody", WITHIN },
	{ "td", 0 },
	{ "template", HIDDEN },
	{ "textarea", OUT },
	{ "tfoot", WITHIN },
	{ "th", 0 },
	{ "thead", WITHIN },
	{ "time", INLINE },
	{ "title", HIDDEN },
	{ "tr", WITHIN },
	{ "tt", INLINE },
	{ "u", INLINE },
	{ "ul", WITHIN },
	{ "var", INLINE },
	{ "video", MEDIA },
	{ "wbr", INLINE },
};

#define COUNT (sizeof(names) / sizeof(*names))

static int compare(const char *name, size_t length, const char *with)
{
	int order = strncmp(name, with, length);

	return order ? order : -(with[length] != '\0');
}

int tx_html_name(const char *name, size_t length)
{
	size_t from = 0, to = COUNT, middle;
	int order;

	while (from < to) {
		middle = (from + to) / 2;
		order = compare(name, length, names[middle].name);
		if (!order)
			return (int)middle;
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return -1;
}

const char *tx_html_name_at(int index, unsigned *kind)
{
	*kind = names[index].kind;
	return names[index].name;
}

size_t tx_html_names(void)
{
	return COUNT;
}
