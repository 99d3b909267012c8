/* SPDX-License-Identifier: MIT
 * The byline that stands on a web page, and the people in it. */
#include <string.h>

#include "load/page-parts.h"
#include "load/text-page.h"
#include "model/article.h"

#define LONGEST   200 /* bytes of a byline */
#define MOST_SEEN 8   /* bylines that are looked at */

/* `byline`, `author`, `article-byline`, `byline__name`; not `author-bio`. */
static bool is_byline(const struct tx_node *node)
{
	const char *names;

	if (!node->name || tx_html_is(node, "meta") || tx_html_is(node, "link"))
		return false;
	if (tx_html_has(node, "rel", "author") ||
	    tx_html_has(node, "itemprop", "author") ||
	    tx_html_has(node, "class", "author"))
		return true;
	names = tx_html_get(node, "class");
	return names && strcasestr(names, "byline");
}

/* The names in a byline that stand in elements of their own. */
static void put_names(struct tx_html *html, struct tx_node *top)
{
	struct tx_node *node = top;
	int seen = 0;
	char *text;

	while (node && seen < MOST_SEEN) {
		if (node->name && (tx_html_has(node, "itemprop", "name") ||
				   tx_html_has(node, "rel", "author"))) {
			text = tx_html_text_take(node);
			tx_put(html->article, "author", text);
			xmlFree(text);
			seen++;
			node = tx_html_skip(node, top);
		} else {
			node = tx_html_next(node, top);
		}
	}
}

/* The date that stands with the names. */
static void put_own_date(struct tx_html *html, struct tx_node *top,
			 const struct tx_page *page, const char *text)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	struct tx_node *node;
	size_t from, to;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (tx_html_is(node, "time"))
			tx_html_put_date(html, "published",
					 tx_html_get(node, "datetime"),
					 "time beside the byline", node);
	}
	if (tx_find_date(page, text, strlen(text), &date, &from, &to))
		tx_html_put(html, "published", tx_date_w3c(buffer, &date),
			    "a date beside the byline", top);
}

static bool read_byline(struct tx_html *html, struct tx_node *node)
{
	struct tx_page page = { .words = html->words,
				.language = html->language };
	struct tx_node *alone = tx_html_alone(html, node);
	char *text = tx_html_text_take(alone ? alone : node);
	struct tx_cue cue;
	bool done = text && *text && strlen(text) <= LONGEST;

	/* "Ann Lee Senior reporter" is one name only as its elements say. */
	if (done && !tx_get(html->article, "author") &&
	    !tx_words_cue(html->words, TX_BIT(TX_CUE_BYLINE), text,
			  strlen(text), &cue))
		put_names(html, alone ? alone : node);
	if (done) {
		tx_people_read(&page, text, strlen(text), html->article,
			       alone != NULL);
		done = tx_get(html->article, "author");
	}
	if (done && alone && tx_get(html->article, "byline")) {
		put_own_date(html, alone, &page, text);
		tx_html_leave_out(html, alone);
	}
	xmlFree(text);
	return done;
}

/* After the text come comments and their authors. */
struct tx_node *tx_html_scope(const struct tx_html *html)
{
	return tx_html_is(html->scope, "article") ? html->scope : html->root;
}

static void read_visible(struct tx_html *html)
{
	struct tx_node *top = tx_html_scope(html), *node = top;
	int seen = 0;

	while (node && seen < MOST_SEEN) {
		if (tx_html_is(node, "head") || (node != top && node->out)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (is_byline(node) && !tx_html_within(html->content, node)) {
			seen++;
			if (read_byline(html, node))
				return;
		}
		node = tx_html_next(node, top);
	}
}

static void put_author(struct tx_html *html, const char *name, const char *rule,
		       const struct tx_node *node)
{
	if (tx_html_is_blank(name) || strstr(name, "://"))
		return;
	tx_put(html->article, "author", name);
	tx_html_tell(html, "author", name, rule, node, true);
}

static void read_linked(struct tx_html *html)
{
	const char *names[MOST_SEEN];
	size_t i,
	    count = tx_linked_names(html->linked, "author", names, MOST_SEEN);

	for (i = 0; i < count; i++)
		put_author(html, names[i], "author of the linked data", NULL);
}

static void read_meta(struct tx_html *html)
{
	static const char *const keys[] = { "author", "article:author" };
	const struct tx_node *meta;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		meta = tx_html_meta(html, keys[i]);
		if (meta && !tx_get(html->article, "author"))
			put_author(html, tx_html_get(meta, "content"),
				   "meta author", meta);
	}
}

void tx_html_byline(struct tx_html *html)
{
	read_linked(html);
	read_meta(html);
	read_visible(html);
}
