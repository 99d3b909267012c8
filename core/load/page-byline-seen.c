/* SPDX-License-Identifier: MIT
 * The bylines that a page shows: by the marks of its elements, and by lines
 * that begin with "By". */
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"

#define MOST_TRIED 64  /* bylines that are looked at */
#define NEAR       600 /* bytes of text after the headline */
#define CLIMB      3   /* levels from a label to the name beside it */
#define LINE       160 /* bytes of a line that begins with "By" */

/* Where a byline stands. */
enum zone { ABOVE, HEAD, BODY, AFTER, ZONES };

struct walk {
	struct tx_claims *claims;
	const struct tx_node *headline; /* NULL: none is marked */
	enum zone zone;
	size_t read; /* bytes of text since the headline */
	bool within; /* the content */
	int tried;
};

/* The weight of a mark by where it stands. */
static const struct {
	enum tx_mark mark;
	const char *rule;
	int weights[ZONES];
} rules[] = {
	{ TX_MARK_LINE, "an element marked as the byline", { 52, 72, 45, 40 } },
	{ TX_MARK_NAME, "an element marked as the author", { 55, 75, 45, 45 } },
	{ TX_MARK_LINK, "a link to an author's page", { 40, 62, 30, 35 } },
	{ TX_MARK_NONE,
	  "a line that begins like a byline",
	  { 40, 70, 20, 40 } },
};

static size_t bytes(const struct tx_node *node)
{
	return (size_t)node->prose + node->linked;
}

static void hear(struct walk *walk, size_t rule, struct tx_node *node,
		 struct tx_node *top, xmlNodePtr people)
{
	int weight = rules[rule].weights[walk->zone];

	tx_claims_add(walk->claims, people, rules[rule].rule, weight, node,
		      top);
}

/* "Written by" in an element of its own: the name is beside it. */
static bool try_around(struct walk *walk, size_t rule, struct tx_node *node,
		       struct tx_node *top)
{
	xmlNodePtr people = tx_claims_people(walk->claims);
	int level;

	walk->tried++;
	for (level = 0; people && level <= CLIMB; level++) {
		if (bytes(top) > TX_BYLINE_BYTES * 3 && level)
			return false;
		if (tx_byline_line(walk->claims, node, top, people)) {
			hear(walk, rule, node, top, people);
			return true;
		}
		if (bytes(top) > 40 || !top->parent || !top->parent->parent)
			return false;
		top = top->parent;
	}
	return false;
}

static size_t rule_of(enum tx_mark mark)
{
	size_t i = 0;

	while (rules[i].mark != mark)
		i++;
	return i;
}

/* --- lines --- */

static struct tx_node *block_of(struct tx_node *node)
{
	while (node->parent && node->kind & TX_HTML_INLINE)
		node = node->parent;
	return node;
}

static bool is_first(const struct tx_node *node, const struct tx_node *block)
{
	for (; node != block; node = node->parent) {
		if (node->prev && node->prev->text &&
		    !tx_html_is_blank(node->prev->text))
			return false;
	}
	return true;
}

static bool begins_line(const struct walk *walk, const struct tx_node *text)
{
	const char *at = text->text + strspn(text->text, " \t\r\n");
	struct tx_cue cue;

	return *at && tx_words_cue(walk->claims->page.words,
				   TX_BIT(TX_CUE_BYLINE), at, strlen(at), &cue);
}

static void try_line(struct walk *walk, struct tx_node *text)
{
	struct tx_node *block;

	if (text->length > LINE || !begins_line(walk, text))
		return;
	block = block_of(text->parent);
	if (bytes(block) > LINE || !is_first(text, block))
		return;
	try_around(walk, rule_of(TX_MARK_NONE), text, block);
}

/* --- the walk --- */

static void move(struct walk *walk, const struct tx_node *node)
{
	const struct tx_html *html = walk->claims->html;

	if (node == walk->headline) {
		walk->zone = HEAD;
		walk->read = 0;
	}
	if (node == html->content && !walk->headline) {
		walk->zone = HEAD;
		walk->read = 0;
	}
	if (walk->zone == HEAD && node->text)
		walk->read += node->prose;
	if (walk->zone == HEAD && walk->read > NEAR)
		walk->zone = BODY;
	if (walk->zone != ABOVE && !tx_html_within(node, html->content) &&
	    walk->within)
		walk->zone = AFTER;
	walk->within = tx_html_within(node, html->content);
}

static bool is_passed(const struct walk *walk, const struct tx_node *node,
		      enum tx_mark mark)
{
	const struct tx_html *html = walk->claims->html;
	bool around = tx_html_within(html->content, node);

	if (node->kind & TX_HTML_HIDDEN || tx_html_is(node, "nav"))
		return true;
	if (around)
		return false;
	return mark == TX_MARK_STOP ||
	       (tx_html_is(node, "article") && node != html->scope);
}

/* The next node, or the one after NODE if it was read. */
static struct tx_node *visit(struct walk *walk, struct tx_node *node,
			     const struct tx_node *top)
{
	enum tx_mark mark = tx_byline_mark(node);
	const struct tx_html *html = walk->claims->html;

	move(walk, node);
	if (is_passed(walk, node, mark))
		return tx_html_skip(node, top);
	if (node->text)
		try_line(walk, node);
	else if (mark != TX_MARK_NONE && mark != TX_MARK_STOP && node->first &&
		 !tx_html_within(html->content, node) &&
		 try_around(walk, rule_of(mark), node->first, node))
		return tx_html_skip(node, top);
	return tx_html_next(node, top);
}

static const struct tx_node *headline_of(const struct tx_html *html)
{
	const struct tx_node *node = tx_html_first(&html->tree, "h1");
	const struct tx_node *first = node;

	for (; node; node = node->alike) {
		if (node->left_out)
			return node;
	}
	return first;
}

void tx_byline_seen(struct tx_claims *claims)
{
	struct walk walk = { .claims = claims,
			     .headline = headline_of(claims->html) };
	struct tx_node *top = claims->html->root, *node = top;

	while (node && walk.tried < MOST_TRIED && claims->count < TX_CLAIMS)
		node = visit(&walk, node, top);
}
