/* SPDX-License-Identifier: MIT
 * The dates that a reader sees on a page: its short lines are looked through in
 * one walk, and weighed by how near they are to the headline. */
#include <string.h>

#include "load/page-class.h"
#include "load/page-dates.h"
#include "model/article.h"

#define LONGEST_LINE 160 /* bytes of text */
#define MOST_LINES   400 /* that are looked at */
#define MOST_LEADS   2   /* paragraphs that may begin with a date */
#define NOWHERE      SIZE_MAX

struct walk {
	struct tx_dates *dates;
	const struct tx_html *html;
	const struct tx_node *after; /* the content */
	const struct tx_node *headline;
	const struct tx_node *lead; /* the paragraph read last */
	size_t at;                  /* bytes of text so far */
	size_t head, head_end;      /* where the headline is */
	size_t body, body_end;
	int lines;
	int leads;
};

/* --- what is looked at --- */

static bool is_hidden(const struct tx_node *node)
{
	return tx_html_get(node, "style") || tx_html_get(node, "hidden");
}

/* Boilerplate, but for what is around the article. */
static bool is_skipped(const struct walk *walk, const struct tx_node *node)
{
	static const char *const stays[] = { "footer", "form", "aside", NULL };
	bool skipped;

	if (!node->name || node == walk->html->content)
		return false;
	if (node->kind & TX_HTML_HIDDEN)
		return !tx_html_is(node, "meta");
	if (tx_html_is(node, "figure") || tx_html_is(node, "blockquote"))
		return !tx_html_within(walk->html->content, node);
	skipped = node->out && !tx_html_is_of(node, stays);
	if (!skipped && node->attrs)
		skipped = (node->flags & TX_CLASS_BAD) || is_hidden(node);
	return skipped && !(tx_date_marks(node) & TX_MARK_ITEM) &&
	       !tx_html_within(walk->html->content, node);
}

static bool has_digit(const struct tx_node *text)
{
	return memchr(text->text, '0', text->length) ||
	       memchr(text->text, '1', text->length) ||
	       memchr(text->text, '2', text->length) ||
	       strpbrk(text->text, "3456789");
}

/* An element that may state a date, whatever its text. */
static bool may_state(const struct tx_node *node)
{
	static const char *const times[] = { "time", "relative-time", "abbr",
					     NULL };
	const struct tx_attr *attr;
	bool named = false;

	if (!node->attrs)
		return false;
	if (tx_html_is_of(node, times))
		return true;
	for (attr = node->attrs; attr->name && !named; attr++)
		named = (attr->name[0] == 'i' || attr->name[0] == 'p') &&
			(!strcmp(attr->name, "itemprop") ||
			 !strcmp(attr->name, "property") ||
			 !strcmp(attr->name, "pubdate"));
	return named && tx_date_marks(node) & TX_MARK_ITEM;
}

static size_t bytes_of(const struct tx_node *node)
{
	return (size_t)node->prose + node->linked;
}

/* The next node that holds something; NULL: none. */
static const struct tx_node *beside(const struct tx_node *node, bool before)
{
	do
		node = before ? node->prev : node->next;
	while (node && node->text && tx_html_is_blank(node->text));
	return node;
}

static bool ends_line(const struct tx_node *node)
{
	return !node || (node->name && !(node->kind & TX_HTML_INLINE));
}

/* Is NODE, which is part of a block, a line of it: with nothing after it, and
 * little before? */
static bool is_whole_line(const struct tx_node *node)
{
	const struct tx_node *before = beside(node, true);

	return ends_line(beside(node, false)) &&
	       (ends_line(before) || (bytes_of(before) <= LONGEST_LINE / 2 &&
				      ends_line(beside(before, true))));
}

#define DATED (TX_MARK_DATE | TX_MARK_PUBLISHED | TX_MARK_MODIFIED)

/* A line by what it is called, whatever is beside it. */
static bool is_own_line(const struct tx_node *node)
{
	return tx_html_is(node, "time") ||
	       (node->name && tx_date_marks(node) & DATED);
}

/* The whole line that NODE is in; NULL: a text among others. */
static struct tx_node *line_of(struct tx_node *node)
{
	struct tx_node *own = NULL;

	while (node->parent && (node->text || node->kind & TX_HTML_INLINE) &&
	       !(node->parent->kind & TX_HTML_HIDDEN) &&
	       bytes_of(node->parent) <= LONGEST_LINE &&
	       !tx_html_is(node->parent, "body")) {
		if (node->name && !own && is_own_line(node))
			own = node;
		node = node->parent;
	}
	if (bytes_of(node) > LONGEST_LINE)
		return NULL;
	/* A headline may hold its date, but is no line about it. */
	if (node->left_out)
		return own;
	if (node->name && !(node->kind & TX_HTML_INLINE))
		return node;
	if (is_own_line(node) || is_whole_line(node))
		return node;
	return own;
}

/* --- the walk --- */

static void mark_place(struct walk *walk, const struct tx_node *node)
{
	if (node == walk->html->content)
		walk->body = walk->at;
	if (node == walk->after)
		walk->body_end = walk->at;
	if (walk->head == NOWHERE && node->left_out &&
	    node->kind & TX_HTML_HEADING) {
		walk->head = walk->at;
		walk->headline = node;
		walk->head_end = walk->at + bytes_of(node);
	}
}

static bool is_looked_at(const struct walk *walk, const struct tx_node *node)
{
	if (walk->lines >= MOST_LINES)
		return false;
	if (node->text)
		return node->length <= LONGEST_LINE * 2 && has_digit(node);
	return may_state(node);
}

/* TEXT is in no short line. */
static void read_lead(struct walk *walk, const struct tx_node *text)
{
	const struct tx_node *block = text->parent;

	if (walk->body == NOWHERE || walk->body_end != NOWHERE ||
	    walk->leads >= MOST_LEADS || tx_html_is_blank(text->text))
		return;
	while (block->kind & TX_HTML_INLINE && block->parent)
		block = block->parent;
	if (bytes_of(block) <= LONGEST_LINE || block == walk->lead)
		return;
	walk->lead = block;
	walk->leads++;
	tx_dates_lead(walk->dates, block);
}

static void look(struct walk *walk, struct tx_node *top)
{
	struct tx_node *node = top, *line;

	while (node) {
		mark_place(walk, node);
		if (node != top && is_skipped(walk, node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		line = is_looked_at(walk, node) ? line_of(node) : NULL;
		if (line) {
			walk->lines++;
			tx_dates_line(walk->dates, line, walk->at);
			walk->at += bytes_of(line);
			node = tx_html_skip(line, top);
			continue;
		}
		if (node->text) {
			read_lead(walk, node);
			walk->at += bytes_of(node);
		}
		node = tx_html_next(node, top);
	}
}

/* --- places --- */

struct place {
	size_t within; /* bytes from the headline */
	int weight;
};

static int weigh_gap(size_t gap, const struct place *places)
{
	while (gap > places->within)
		places++;
	return places->weight;
}

static int weigh_place(const struct walk *walk, const struct tx_dated *dated)
{
	static const struct place before[] = {
		{ 60, 28 }, { 250, 15 }, { 600, 0 }, { NOWHERE, -20 }
	};
	static const struct place after[] = {
		{ 150, 40 }, { 500, 30 }, { 1500, 15 }, { NOWHERE, 0 }
	};
	static const struct place start[] = { { 60, 25 },
					      { 150, 20 },
					      { NOWHERE, -20 } };
	size_t end = dated->at + bytes_of(dated->line);
	int weight, from_body;

	if (dated->at < walk->head)
		weight =
		    weigh_gap(walk->head > end ? walk->head - end : 0, before);
	else if (dated->at >= walk->body_end)
		weight = -5;
	else
		weight = weigh_gap(
		    dated->at > walk->head_end ? dated->at - walk->head_end : 0,
		    after);
	if (walk->body == NOWHERE)
		return weight;
	/* Where the headline is no h1. */
	from_body =
	    dated->at < walk->body
		? weigh_gap(walk->body > end ? walk->body - end : 0, start)
		: weigh_gap(dated->at - walk->body, start);
	return from_body > weight ? from_body : weight;
}

/* Other articles, teasers and footers are around what is no date of this one.
 */
static int weigh_around(const struct walk *walk, const struct tx_dated *dated)
{
	const struct tx_node *node = dated->line;
	int weight = 0;

	for (; node->parent; node = node->parent) {
		if (tx_html_within(walk->html->content, node) ||
		    (walk->headline && tx_html_within(walk->headline, node)))
			break;
		if (tx_html_is(node, "article"))
			weight -= 30;
		if (tx_html_is(node, "aside"))
			weight -= 25;
		if (tx_html_is(node, "footer") || tx_html_is(node, "form"))
			weight -= 15;
		if (tx_html_is(node, "li"))
			weight -= 3;
		if (tx_html_is(node, "a") &&
		    bytes_of(node) > bytes_of(dated->line) + 20)
			weight -= 40;
	}
	return weight;
}

static bool is_alike(const struct tx_node *a, const struct tx_node *b)
{
	const char *one = tx_html_get(a, "class");
	const char *other = tx_html_get(b, "class");

	return a->name && b->name && !strcmp(a->name, b->name) &&
	       (one && other ? !strcmp(one, other) : one == other);
}

/* Dates that stand in elements of one kind are those of a list. */
static int weigh_copies(const struct walk *walk, const struct tx_dated *dated)
{
	const struct tx_dated *other = walk->dates->found;
	int copies = 0;

	for (; other < walk->dates->found + walk->dates->count; other++)
		copies += other->line &&
			  !tx_dates_same_day(&other->date, &dated->date) &&
			  is_alike(other->node, dated->node) &&
			  is_alike(other->node->parent, dated->node->parent);
	return copies > 1 ? -25 : 0;
}

static void weigh(struct walk *walk)
{
	struct tx_dated *dated = walk->dates->found;

	if (walk->head == NOWHERE) {
		walk->head = walk->body == NOWHERE ? 0 : walk->body;
		walk->head_end = walk->head;
	}
	for (; dated < walk->dates->found + walk->dates->count; dated++) {
		if (dated->line)
			dated->weight += weigh_place(walk, dated) +
					 weigh_around(walk, dated) +
					 weigh_copies(walk, dated);
	}
}

void tx_dates_seen(struct tx_dates *dates)
{
	const struct tx_html *html = dates->html;
	struct walk walk = { .dates = dates,
			     .html = html,
			     .after = tx_html_skip(html->content, html->root),
			     .head = NOWHERE,
			     .body = NOWHERE,
			     .body_end = NOWHERE };

	look(&walk, html->root);
	weigh(&walk);
}
