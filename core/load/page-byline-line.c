/* SPDX-License-Identifier: MIT
 * The names of a byline as a page prints it, element by element: "By", "Ann
 * Lee", "and", "Tom Reyes", "Senior reporter", "2 May". */
#include <stdlib.h>
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/uri.h"

#define MOST_NODES  80 /* that are looked at for one byline */
#define MOST_MISSES 2
#define LONGEST     600 /* bytes of a text that may be part of one */

struct line {
	struct tx_claims *claims;
	xmlNodePtr people;
	xmlBufferPtr printed;
	const struct tx_node *named; /* the element of the last name */
	struct tx_lead lead;         /* what came last */
	bool marked;
	bool ahead; /* an element below calls itself the name */
	bool over;
	int misses;
};

static xmlNodePtr last_author(const struct line *line)
{
	xmlNodePtr last = NULL, author = tx_get(line->people, "author");

	for (; author; author = tx_get_next(author))
		last = author;
	return last;
}

static void print(struct line *line, const char *text)
{
	int length = xmlBufferLength(line->printed);

	if (length && !strchr(",;.:", *text))
		xmlBufferCat(line->printed, BAD_CAST " ");
	xmlBufferCat(line->printed, BAD_CAST text);
}

static void put_uri(struct line *line, const struct tx_node *text)
{
	xmlNodePtr author = last_author(line);
	const struct tx_node *node = text->parent;
	const char *href = NULL;
	int steps;

	for (steps = 0; node && steps < 3 && !href; steps++) {
		href = tx_html_is(node, "a") ? tx_html_get(node, "href") : NULL;
		node = node->parent;
	}
	if (!author || !href || tx_get(author, "uri"))
		return;
	char *uri = tx_uri_take(href, line->claims->html->base);

	if (uri && !strncmp(uri, "http", 4))
		tx_put(author, "uri", uri);
	free(uri);
}

/* "(special correspondent)" without the brackets around all of it. */
static void put_role(xmlNodePtr author, const char *text)
{
	size_t length = strlen(text);
	bool around = length > 2 && *text == '(' &&
		      strchr(text, ')') == text + length - 1;

	tx_add(author, "role", text + around, length - 2 * around);
}

/* TEXT after a name that nothing joins to it: a role, or the line's end. */
static void read_after(struct line *line, const char *text)
{
	xmlNodePtr author = last_author(line);

	line->over = true;
	/* "Editor: Tom Reyes" is about somebody else. */
	if (!author || tx_get(author, "role") || strlen(text) > 80 ||
	    strstr(text, ": ") ||
	    !tx_byline_has_role(&line->claims->page, text))
		return;
	put_role(author, text);
	line->over = false;
}

/* One more of the same kind as the last name, with nothing between them. */
static bool is_alike(const struct line *line, const struct tx_node *node)
{
	const char *a, *b;

	if (!line->named || !node->name ||
	    strcmp(line->named->name, node->name) != 0)
		return false;
	if (tx_html_is(node, "a") &&
	    tx_byline_mark(line->named) != tx_byline_mark(node))
		return false;
	if (line->lead.parted)
		return tx_byline_mark(node) == TX_MARK_NAME;
	a = tx_html_get(line->named, "class");
	b = tx_html_get(node, "class");
	return tx_html_is(node, "a") || (a && b && !strcmp(a, b));
}

static bool is_name(const struct tx_node *node)
{
	return tx_html_has(node, "itemprop", "name") ||
	       tx_byline_mark(node) == TX_MARK_NAME;
}

static bool is_in_name(const struct tx_node *node)
{
	int steps;

	for (steps = 0; node && steps < 4; steps++, node = node->parent) {
		if (node->name && is_name(node))
			return true;
	}
	return false;
}

static void read_names(struct line *line, const struct tx_node *node,
		       const char *all, const char *text)
{
	bool first = !tx_get(line->people, "author");
	size_t count;

	if (first && (tx_byline_is_blind(&line->claims->page, text) ||
		      (line->ahead && !line->lead.cued && !is_in_name(node))))
		return;
	if (!first && ((!line->lead.joined && !is_alike(line, node->parent)) ||
		       tx_byline_is_role(&line->claims->page, text))) {
		read_after(line, text);
		line->lead.joined =
		    !line->over && tx_byline_is_open(&line->claims->page, text);
		return;
	}
	/* "Cite this page", "Yes": what follows no name is hardly one. */
	count = first && line->misses && !strchr(text, ' ')
		    ? 0
		    : tx_claims_read(line->claims, line->people, text,
				     line->marked || !strchr(text, ' '));
	if (count) {
		put_uri(line, node);
		line->named = node->parent;
		line->lead.joined =
		    tx_byline_is_open(&line->claims->page, text);
		print(line, all);
	} else if (first) {
		line->over = ++line->misses == MOST_MISSES;
	} else if (!line->lead.joined) {
		line->over = true;
	}
}

/* "By" after the names: another line begins. */
static bool is_next_line(const struct line *line, const char *text)
{
	struct tx_cue cue;

	return tx_get(line->people, "author") && !line->lead.joined &&
	       tx_words_cue(line->claims->page.words, TX_BIT(TX_CUE_BYLINE),
			    text, strlen(text), &cue);
}

static void read_words(struct line *line, const struct tx_node *node,
		       const char *all)
{
	const struct tx_page *page = &line->claims->page;
	const char *text = tx_byline_start(page, all, &line->lead);

	if (!tx_get(line->people, "author")) {
		text = tx_byline_after_date(page, text);
		text = tx_byline_start(page, text, &line->lead);
	}
	if (*text)
		read_names(line, node, all, text);
	else
		print(line, all);
}

static void read_text(struct line *line, const struct tx_node *node)
{
	char *all;

	line->over = node->length > LONGEST;
	if (line->over)
		return;
	all = tx_byline_text_take(node);
	if (all && *all) {
		line->over = is_next_line(line, all);
		if (!line->over)
			read_words(line, node, all);
	}
	xmlFree(all);
}

static bool is_skipped(const struct tx_node *node)
{
	return node->kind & TX_HTML_HIDDEN || tx_html_is(node, "time") ||
	       node->left_out || tx_html_is(node, "nav") ||
	       tx_html_is(node, "figure");
}

static void put_printed(struct line *line)
{
	const char *text = (const char *)xmlBufferContent(line->printed);

	if (tx_get(line->people, "author") || tx_get(line->people, "source"))
		tx_put(line->people, "byline", text);
}

/* Does an element from NODE on, below TOP, say that it is a name? */
static bool has_name(const struct tx_node *node, const struct tx_node *top)
{
	int nodes = 0;

	for (; node && nodes++ < MOST_NODES; node = tx_html_next(node, top)) {
		if (node->name && is_name(node) &&
		    node->prose + node->linked > 0)
			return true;
	}
	return false;
}

bool tx_byline_line(struct tx_claims *claims, struct tx_node *node,
		    struct tx_node *top, xmlNodePtr people, bool marked)
{
	struct line line = { .claims = claims,
			     .marked = marked,
			     .ahead = marked && has_name(node, top),
			     .people = people,
			     .printed = tx_buffer_new() };
	int nodes = 0;

	while (line.printed && node && !line.over && nodes++ < MOST_NODES) {
		if (is_skipped(node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text)
			read_text(&line, node);
		node = tx_html_next(node, top);
	}
	if (line.printed)
		put_printed(&line);
	xmlBufferFree(line.printed);
	return tx_get(people, "author") || tx_get(people, "source");
}
