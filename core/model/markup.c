/* SPDX-License-Identifier: MIT
 * Which XHTML the model allows: one table of elements. */
#include "model/markup-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"

/* Sorted by name, for bsearch. */
static const struct tx_element elements[] = {
	{ .name = "a", .kind = TX_INLINE, .needs = "href" },
	{ .name = "abbr", .kind = TX_INLINE },
	{ .name = "acronym", .kind = TX_INLINE, .become = "abbr" },
	{ .name = "applet", .kind = TX_DROP },
	{ .name = "article", .kind = TX_BLOCK },
	{ .name = "aside", .kind = TX_BLOCK },
	{ .name = "audio", .kind = TX_BLOCK },
	{ .name = "b", .kind = TX_INLINE },
	{ .name = "base", .kind = TX_DROP },
	{ .name = "blockquote", .kind = TX_BLOCK },
	{ .name = "br", .kind = TX_INLINE, .is_void = true },
	{ .name = "button", .kind = TX_DROP },
	{ .name = "canvas", .kind = TX_DROP },
	{ .name = "caption", .kind = TX_BLOCK, .parents = "table" },
	{ .name = "center", .kind = TX_BLOCK, .become = "div" },
	{ .name = "cite", .kind = TX_INLINE },
	{ .name = "code", .kind = TX_INLINE },
	{ .name = "dd", .kind = TX_BLOCK, .parents = "dl" },
	{ .name = "del", .kind = TX_INLINE, .become = "s" },
	{ .name = "details", .kind = TX_BLOCK },
	{ .name = "div", .kind = TX_BLOCK },
	{ .name = "dl", .kind = TX_BLOCK, .children = "dt dd", .wrap = "dd" },
	{ .name = "dt", .kind = TX_BLOCK, .parents = "dl", .phrasing = true },
	{ .name = "em", .kind = TX_INLINE },
	{ .name = "embed", .kind = TX_DROP },
	{ .name = "figcaption", .kind = TX_BLOCK, .parents = "figure" },
	{ .name = "figure", .kind = TX_BLOCK },
	{ .name = "footer", .kind = TX_BLOCK, .become = "div" },
	{ .name = "form", .kind = TX_DROP },
	{ .name = "h1", .kind = TX_BLOCK, .become = "h2", .phrasing = true },
	{ .name = "h2", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "h3", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "h4", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "h5", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "h6", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "head", .kind = TX_DROP },
	{ .name = "header", .kind = TX_BLOCK, .become = "div" },
	{ .name = "hr", .kind = TX_BLOCK, .is_void = true },
	{ .name = "i", .kind = TX_INLINE },
	{ .name = "iframe", .kind = TX_DROP },
	{ .name = "img", .kind = TX_INLINE, .is_void = true, .needs = "src" },
	{ .name = "input", .kind = TX_DROP },
	{ .name = "ins", .kind = TX_INLINE, .become = "u" },
	{ .name = "kbd", .kind = TX_INLINE, .become = "code" },
	{ .name = "li", .kind = TX_BLOCK, .parents = "ul ol" },
	{ .name = "link", .kind = TX_DROP },
	{ .name = "main", .kind = TX_BLOCK, .become = "div" },
	{ .name = "map", .kind = TX_DROP },
	{ .name = "math", .kind = TX_DROP },
	{ .name = "meta", .kind = TX_DROP },
	{ .name = "nav", .kind = TX_BLOCK, .become = "div" },
	{ .name = "noscript", .kind = TX_DROP },
	{ .name = "ol", .kind = TX_BLOCK, .children = "li", .wrap = "li" },
	{ .name = "p", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "picture", .kind = TX_INLINE },
	{ .name = "pre", .kind = TX_BLOCK, .phrasing = true },
	{ .name = "q", .kind = TX_INLINE },
	{ .name = "s", .kind = TX_INLINE },
	{ .name = "samp", .kind = TX_INLINE, .become = "code" },
	{ .name = "script", .kind = TX_DROP },
	{ .name = "section", .kind = TX_BLOCK },
	{ .name = "select", .kind = TX_DROP },
	{ .name = "small", .kind = TX_INLINE },
	{ .name = "source",
	  .kind = TX_INLINE,
	  .is_void = true,
	  .needs = "src",
	  .parents = "picture audio video" },
	{ .name = "span", .kind = TX_INLINE },
	{ .name = "strike", .kind = TX_INLINE, .become = "s" },
	{ .name = "strong", .kind = TX_INLINE },
	{ .name = "style", .kind = TX_DROP },
	{ .name = "sub", .kind = TX_INLINE },
	{ .name = "summary",
	  .kind = TX_BLOCK,
	  .parents = "details",
	  .phrasing = true },
	{ .name = "sup", .kind = TX_INLINE },
	{ .name = "svg", .kind = TX_DROP },
	{ .name = "table",
	  .kind = TX_BLOCK,
	  .children = "caption thead tbody tfoot tr",
	  .wrap = "tr" },
	{ .name = "tbody",
	  .kind = TX_BLOCK,
	  .parents = "table",
	  .children = "tr",
	  .wrap = "tr" },
	{ .name = "td", .kind = TX_CELL, .parents = "tr" },
	{ .name = "template", .kind = TX_DROP },
	{ .name = "textarea", .kind = TX_DROP },
	{ .name = "tfoot",
	  .kind = TX_BLOCK,
	  .parents = "table",
	  .children = "tr",
	  .wrap = "tr" },
	{ .name = "th", .kind = TX_CELL, .parents = "tr" },
	{ .name = "thead",
	  .kind = TX_BLOCK,
	  .parents = "table",
	  .children = "tr",
	  .wrap = "tr" },
	{ .name = "time", .kind = TX_INLINE },
	{ .name = "title", .kind = TX_DROP },
	{ .name = "tr",
	  .kind = TX_BLOCK,
	  .parents = "table thead tbody tfoot",
	  .children = "td th",
	  .wrap = "td" },
	{ .name = "tt", .kind = TX_INLINE, .become = "code" },
	{ .name = "u", .kind = TX_INLINE },
	{ .name = "ul", .kind = TX_BLOCK, .children = "li", .wrap = "li" },
	{ .name = "var", .kind = TX_INLINE, .become = "i" },
	{ .name = "video", .kind = TX_BLOCK },
	{ .name = "xml", .kind = TX_DROP },
};

static int by_name(const void *key, const void *element)
{
	return strcmp(key, ((const struct tx_element *)element)->name);
}

const struct tx_element *tx_element_of(const char *name)
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
	const struct tx_element *found = NULL;

	if (tx_is_markup(node))
		found = tx_element_of((const char *)node->name);
	return found && found->kind == TX_BLOCK;
}

bool tx_listed(const char *names, const char *name)
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
