/* SPDX-License-Identifier: MIT
 * Pages that hold no article: front pages, lists of teasers, notices of errors,
 * walls. Where a page says that it is an article, it is one. */
#include <string.h>
#include <strings.h>

#include "load/page-content.h"

#define SHORT     250 /* bytes of a text that menus outweigh */
#define NOTICE    600 /* of one that says what went wrong */
#define PARAGRAPH 250 /* bytes of one that no teaser has */
#define LINE      120
#define TEASERS   6
#define TEASER    200 /* bytes of text that belong to one */

static bool is_typed(const struct tx_html *html)
{
	const struct tx_node *meta = tx_html_meta(html, "og:type");
	const char *type = meta ? tx_html_get(meta, "content") : NULL;

	if (type && (strcasestr(type, "article") || strcasestr(type, "post")))
		return true;
	return tx_linked_line(html->linked);
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

/* Headings that are links: each is the head of an article elsewhere. */
static size_t teasers_in(const struct tx_node *top)
{
	const struct tx_node *node;
	size_t count = 0;

	for (node = top; node; node = tx_html_next(node, top))
		count +=
		    node->kind & TX_HTML_HEADING && node->linked > node->prose;
	return count;
}

/* "404", "403 Forbidden": alone in a title or at its beginning. */
static bool is_error(const struct tx_html *html)
{
	const struct tx_node *title = tx_html_first(&html->tree, "title");
	char *text = title ? tx_html_text_take(title) : NULL;
	bool error = text && strlen(text) >= 3 &&
		     (text[0] == '4' || text[0] == '5') && text[1] == '0' &&
		     text[2] >= '0' && text[2] <= '9' &&
		     (!text[3] || strchr(" -:|", text[3]));

	xmlFree(text);
	return error;
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
	size_t teasers;

	if (longest >= PARAGRAPH)
		return true;
	if (content->prose < NOTICE && is_error(html))
		return false;
	if (is_typed(html))
		return true;
	if (content->prose < NOTICE && asks_password(html))
		return false;
	if (content->prose < SHORT && html->root->linked > content->prose &&
	    longest < LINE)
		return false;
	teasers = teasers_in(content);
	return content->linked <= content->prose &&
	       (teasers < TEASERS || content->prose / teasers >= TEASER);
}
