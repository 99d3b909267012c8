/* SPDX-License-Identifier: MIT
 * The section of a web page by the trail above the article: "Home > Sport >
 * Rowing". */
#include <string.h>

#include "load/page-parts.h"
#include "load/page-words.h"
#include "model/article.h"

#define LONGEST   60 /* bytes of a section */
#define MOST_SEEN 12 /* steps */

static bool is_trail(const struct tx_node *node)
{
	static const char *const names[] = { "breadcrumb", "breadcrumbs",
					     NULL };
	const char *label;

	if (!node->attrs || !node->linked)
		return false;
	label = tx_html_get(node, "aria-label");
	return tx_html_says(node, names) || tx_html_name_says(label, names) ||
	       tx_html_has(node, "role", "breadcrumb");
}

static bool is_headline(const struct tx_html *html, const char *text)
{
	char *headline = tx_text_take(html->article, "headline");
	struct tx_bag a, b;
	bool same = false;

	if (headline) {
		tx_bag_fill(&a, headline, strlen(headline));
		tx_bag_fill(&b, text, strlen(text));
		same = tx_bag_is_same(&a, &b);
	}
	xmlFree(headline);
	return same;
}

/* The last step that leads to a section: the first one leads home. */
static const struct tx_node *last_step(const struct tx_html *html,
				       const struct tx_node *trail)
{
	const struct tx_node *node = trail, *last = NULL;
	int steps = 0;
	char *text;

	for (; node && steps < MOST_SEEN; node = tx_html_next(node, trail)) {
		if (!tx_html_is(node, "a") || !(node->prose + node->linked) ||
		    node->prose + node->linked > LONGEST)
			continue;
		if (!steps++)
			continue;
		text = tx_html_text_take(node);
		if (text && !is_headline(html, text))
			last = node;
		xmlFree(text);
	}
	return last;
}

/* Up to the headline and the text: a footer's trail is another one. */
static const struct tx_node *find(const struct tx_html *html)
{
	const struct tx_node *node = html->root, *step = NULL;
	bool heading = !html->heading, content = !html->content;

	for (; node && !step; node = tx_html_next(node, html->root)) {
		heading |= node == html->heading;
		content |= node == html->content;
		if (heading && content)
			return NULL;
		if (node->name && is_trail(node))
			step = last_step(html, node);
	}
	return step;
}

void tx_html_trail(struct tx_html *html)
{
	const struct tx_node *step;
	char *text;

	if (tx_get(html->article, "section"))
		return;
	step = find(html);
	if (!step)
		return;
	text = tx_html_text_take(step);
	tx_html_put(html, "section", text,
		    "the last step of the trail above the article", step);
	xmlFree(text);
}
