/* SPDX-License-Identifier: MIT
 * What a web page points to from within its article: "Read more: ...", a box of
 * related articles. */
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "load/page-words.h"
#include "load/text-page.h"
#include "model/article.h"
#include "model/uri.h"

#define MOST    8     /* links that are taken */
#define LONGEST 400   /* bytes of a block that is one */
#define FEWEST  3     /* words of a title */
#define FAR     20000 /* nodes that are looked at */

struct search {
	struct tx_html *html;
	size_t taken;
};

static const char *const names[] = { "related", "readmore", "alsoread",
				     "seealso", "readnext", NULL };

static const char *cue_end(const struct tx_html *html, const char *text)
{
	struct tx_cue cue;

	if (!tx_words_cue(html->words, TX_BIT(TX_CUE_RELATED), text,
			  strlen(text), &cue))
		return NULL;
	text += cue.end;
	return text + strspn(text, " :-|");
}

static bool has(const struct tx_html *html, const char *url)
{
	xmlNodePtr node = tx_get(html->article, "related");
	bool same = false;

	for (; node && !same; node = tx_get_next(node)) {
		char *one = tx_text_take(node, "url");

		same = one && !strcmp(one, url);
		xmlFree(one);
	}
	return same;
}

/* Of "Read more: A title" the title alone. */
static void put(struct search *search, const struct tx_node *link,
		const char *rule)
{
	char *text = tx_html_text_take(link);
	const char *href = tx_html_get(link, "href");
	char *url = href ? tx_uri_take(href, search->html->base) : NULL;
	const char *title = text ? text : "";
	struct tx_bag bag;
	xmlNodePtr related = NULL;

	if (cue_end(search->html, title))
		title = cue_end(search->html, title);
	tx_bag_fill(&bag, title, strlen(title));
	if (url && bag.count >= FEWEST && !has(search->html, url))
		related = tx_add(search->html->article, "related", NULL, 0);
	if (related) {
		tx_put(related, "rel", "related");
		tx_put(related, "url", url);
		tx_put(related, "title", title);
		tx_html_tell(search->html, "related", title, rule, link, true);
		search->taken++;
	}
	xmlFree(text);
	free(url);
}

static void put_links(struct search *search, const struct tx_node *block,
		      const char *rule)
{
	const struct tx_node *node = block;

	while (node && search->taken < MOST) {
		if (tx_html_is(node, "a"))
			put(search, node, rule);
		node = tx_html_next(node, block);
	}
}

/* The first text in NODE, to its end; NULL: none. */
static const char *first_text(const struct tx_node *node)
{
	const struct tx_node *at = node;

	while (at && (!at->text || tx_html_is_blank(at->text)))
		at = tx_html_next(at, node);
	return at ? at->text + strspn(at->text, " \t\r\n") : NULL;
}

/* A short block that begins with such a cue, and has a link. */
static bool is_line(const struct tx_html *html, const struct tx_node *node)
{
	const char *text;

	if (!node->name || !node->linked || node->kind & TX_HTML_INLINE ||
	    node->linked + node->prose > LONGEST)
		return false;
	text = first_text(node);
	return text && cue_end(html, text);
}

static bool is_box(const struct tx_node *node)
{
	return node->name && node->linked > node->prose &&
	       node->kind & TX_HTML_SECTION && tx_html_says(node, names);
}

void tx_html_related(struct tx_html *html)
{
	struct search search = { .html = html };
	const struct tx_node *node = html->scope;
	int seen = 0;

	while (node && seen++ < FAR && search.taken < MOST) {
		const char *rule = NULL;

		if (node != html->scope && is_box(node))
			rule = "a box of related articles";
		else if (node != html->scope && is_line(html, node))
			rule = "a line that points to another article";
		if (rule)
			put_links(&search, node, rule);
		node = rule ? tx_html_skip(node, html->scope)
			    : tx_html_next(node, html->scope);
	}
}
