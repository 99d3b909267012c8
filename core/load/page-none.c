/* SPDX-License-Identifier: MIT
 * Pages that hold no article: front pages, lists of teasers, notices of errors,
 * walls. Where a page says that it is an article, it is one. */
#include <string.h>

#include "load/page-content.h"
#include "model/ascii.h"

#define SHORT     250 /* bytes of a text that menus outweigh */
#define NOTICE    600 /* of one that says what went wrong */
#define PARAGRAPH 250 /* bytes of one that no teaser has */
#define LINES     80  /* bytes of a paragraph of some lines */
#define RUN       4   /* of those, one below the other */
#define LINE      120
#define TEASERS   3
#define TEASER    200 /* bytes of text that belong to one */

static bool is_typed(const struct tx_html *html)
{
	const struct tx_node *meta = tx_html_meta(html, "og:type");
	const char *type = meta ? tx_html_get(meta, "content") : NULL;

	if (type &&
	    (tx_ascii_find(type, "article") || tx_ascii_find(type, "post")))
		return true;
	/* A list of articles has linked data too. */
	return tx_linked_text(html->linked, "headline") ||
	       tx_linked_text(html->linked, "articleBody") ||
	       tx_linked_text(html->linked, "datePublished");
}

/* Templates call any page of theirs an article, but only those have a date. */
static bool is_dated(const struct tx_html *html)
{
	return tx_linked_text(html->linked, "datePublished") ||
	       tx_html_meta(html, "article:published_time");
}

static uint32_t longest_of(const struct tx_node *top)
{
	const struct tx_node *node;
	uint32_t longest = 0;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (tx_html_is(node, "p") && node->prose > longest)
			longest = node->prose;
	}
	return longest;
}

/* Are there paragraphs of several lines without a link, one below the other? A
 * list of other articles may follow them. */
static bool runs_on(const struct tx_node *top)
{
	const struct tx_node *node, *before = NULL;
	int run = 0;

	for (node = top; node && run < RUN; node = tx_html_next(node, top)) {
		if (!tx_html_is(node, "p"))
			continue;
		run = node->prose >= LINES && !node->linked &&
			      (!before || before->parent == node->parent)
			  ? run + 1
			  : 0;
		before = node;
	}
	return run == RUN;
}

struct headings {
	size_t linked; /* each is the head of an article elsewhere */
	size_t others; /* but for h1 */
};

static bool is_link(const struct tx_node *node)
{
	const struct tx_node *parent = node->parent;

	return node->linked > node->prose || tx_html_is(parent, "a") ||
	       (parent && tx_html_is(parent->parent, "a"));
}

static struct headings headings_in(const struct tx_node *top)
{
	struct headings count = { 0 };
	const struct tx_node *node = top;

	while (node) {
		if (node != top && (node->out || node->flags & TX_CLASS_CUT)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->kind & TX_HTML_HEADING && node != top &&
		    !tx_html_is(node, "h1")) {
			count.linked += is_link(node);
			count.others += !is_link(node);
		}
		node = tx_html_next(node, top);
	}
	return count;
}

/* The content node, or the list that it is one teaser of. */
static const struct tx_node *list_of(const struct tx_node *content)
{
	const struct tx_node *node = content;

	if (!headings_in(content).linked)
		return content;
	while (node->parent && !tx_html_is(node, "main") &&
	       !tx_html_is(node, "body"))
		node = node->parent;
	return node;
}

/* SURE: nothing but teasers, whatever the page says that it is. */
static bool is_list(const struct tx_node *content, bool sure)
{
	const struct tx_node *list = list_of(content);
	struct headings count = headings_in(list);

	return count.linked >= TEASERS && count.linked > 2 * count.others &&
	       (!sure || !count.others) && list->prose / count.linked < TEASER;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A title that states what HTTP states: "404", "403 Forbidden". */
static bool is_error(const struct tx_html *html)
{
	const struct tx_node *title = tx_html_first(&html->tree, "title");
	char *text = title ? tx_html_text_take(title) : NULL;
	const char *at;
	bool error = false;

	for (at = text; at && *at && !error; at++)
		error = (at == text || strchr(" (-:|", at[-1])) &&
			(*at == '4' || *at == '5') && at[1] == '0' &&
			is_digit(at[2]) && (!at[3] || strchr(" )-:|", at[3]));
	xmlFree(text);
	return error;
}

static bool is_dialog(const struct tx_node *node)
{
	for (; node; node = node->parent) {
		if (tx_html_has(node, "role", "dialog") ||
		    tx_html_has(node, "role", "alertdialog"))
			return true;
	}
	return false;
}

static bool asks_password(const struct tx_html *html)
{
	const struct tx_node *node = tx_html_first(&html->tree, "input");

	for (; node; node = node->alike) {
		if (tx_html_has(node, "type", "password"))
			return true;
	}
	return false;
}

bool tx_html_is_article(const struct tx_html *html)
{
	const struct tx_node *content = html->content;
	uint32_t longest = longest_of(content);

	if (longest < PARAGRAPH && is_list(content, true))
		return false;
	if (!is_dated(html) && tx_html_is_wall(html))
		return false;
	if (is_typed(html))
		return true;
	if (is_dialog(content))
		return false;
	if (longest >= PARAGRAPH)
		return true;
	if (content->prose < NOTICE && (is_error(html) || asks_password(html)))
		return false;
	if (content->prose < SHORT && html->root->linked > content->prose &&
	    longest < LINE)
		return false;
	return (content->linked <= content->prose || runs_on(content)) &&
	       !is_list(content, false);
}
