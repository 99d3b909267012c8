/* SPDX-License-Identifier: MIT
 * The dates that a reader sees on a page: its short lines are looked through in
 * one walk. */
#include <string.h>

#include "load/page-class.h"
#include "load/page-dates.h"

#define MOST_LINES 400 /* that are looked at */
#define MOST_LEADS                                                             \
	2          /* paragraphs of the body that may begin with a date, \
			* and as many before it */
#define NOISE   30 /* weight that boilerplate takes away */
#define NOWHERE SIZE_MAX

struct walk {
	struct tx_dates *dates;
	const struct tx_html *html;
	const struct tx_node *around; /* the content, and met next */
	const struct tx_node *after;  /* the content */
	const struct tx_node *lead;   /* the paragraph read last */
	const struct tx_node *clean;  /* the line that is in no boilerplate */
	struct tx_date_places places;
	size_t at; /* bytes of text so far */
	int lines;
	int leads;
};

/* --- what is looked at --- */

/* The node below AROUND that NODE is in; NULL: it is AROUND itself. */
static const struct tx_node *step_to(const struct tx_node *node,
				     const struct tx_node *around)
{
	if (node == around)
		return NULL;
	while (node->parent != around)
		node = node->parent;
	return node;
}

/* Is NODE around the content? They are met one by one. */
static bool is_around(struct walk *walk, const struct tx_node *node)
{
	if (node != walk->around)
		return false;
	walk->around = step_to(walk->html->content, node);
	return true;
}

/* What holds no date of the article. */
static bool is_skipped(const struct tx_node *node)
{
	static const char *const stays[] = { "footer", "form", "aside", NULL };

	if (node->kind & TX_HTML_HIDDEN)
		return !tx_html_is(node, "meta");
	return node->out && !tx_html_is_of(node, stays);
}

/* Is NODE around the article, whatever its names say? */
static bool is_outer(const struct walk *walk, const struct tx_node *node)
{
	const struct tx_node *heading = walk->html->heading;

	return tx_html_within(walk->html->content, node) ||
	       (heading && tx_html_within(heading, node));
}

/* Is NODE not shown, somebody else's words, or readers'? */
static bool is_foreign(const struct tx_node *node)
{
	static const char *const quoted[] = { "figure", "blockquote", NULL };

	return tx_html_is_of(node, quoted) ||
	       (node->attrs &&
		(node->flags & (TX_CLASS_HIDDEN | TX_CLASS_COMMENT) ||
		 tx_html_get(node, "style") || tx_html_get(node, "hidden")) &&
		!(tx_date_marks(node) & TX_MARK_ITEM));
}

/* The element around LINE that holds no date of the article; NULL: none.
 * *NOISE: it is in boilerplate, which bylines with a button are, too. */
static const struct tx_node *
foreign_around(struct walk *walk, const struct tx_node *line, bool *noise)
{
	const struct tx_node *node = line;

	*noise = false;
	for (; node->parent && !is_outer(walk, node); node = node->parent) {
		/* What is around the line before has been asked. */
		if (walk->clean && tx_html_within(walk->clean, node))
			break;
		if (is_foreign(node))
			return node;
		*noise |= node->flags & TX_CLASS_NOISE;
	}
	if (!*noise)
		walk->clean = line;
	return NULL;
}

/* --- the walk --- */

static void mark_place(struct walk *walk, const struct tx_node *node)
{
	struct tx_date_places *places = &walk->places;

	if (node == walk->html->content) {
		places->body = walk->at;
		walk->leads = 0;
	}
	if (node == walk->after)
		places->body_end = walk->at;
	if (node == walk->html->heading) {
		places->headline = node;
		places->head = walk->at;
		places->head_end = walk->at + tx_dates_bytes(node);
	}
}

/* Without a headline, dates are measured from where the text begins. */
static void settle(struct tx_date_places *places)
{
	if (places->head != NOWHERE)
		return;
	places->head = places->body == NOWHERE ? 0 : places->body;
	places->head_end = places->head;
}

static bool is_looked_at(const struct walk *walk, const struct tx_node *node)
{
	if (walk->lines >= MOST_LINES)
		return false;
	if (node->text)
		return node->length <= TX_DATED_LINE * 2 &&
		       tx_dates_may_hold(node);
	return tx_dates_may_state(node);
}

/* Reads LINE; returns what has been done with it: itself, or what is around it
 * and foreign. */
static const struct tx_node *read_line(struct walk *walk, struct tx_node *line)
{
	struct tx_dates *dates = walk->dates;
	size_t before = dates->count;
	const struct tx_node *foreign;
	bool noise;

	walk->lines++;
	tx_dates_line(dates, line, walk->at);
	walk->at += tx_dates_bytes(line);
	/* Most lines hold no date: only of those that do it is asked. */
	if (dates->count == before)
		return line;
	foreign = foreign_around(walk, line, &noise);
	if (foreign)
		dates->count = before;
	for (; noise && before < dates->count; before++)
		dates->found[before].weight -= NOISE;
	return foreign ? foreign : line;
}

/* TEXT is in no short line. */
static void read_lead(struct walk *walk, const struct tx_node *text)
{
	const struct tx_node *block = text->parent;

	if ((walk->places.head == NOWHERE && walk->places.body == NOWHERE) ||
	    walk->places.body_end != NOWHERE || walk->leads >= MOST_LEADS ||
	    tx_html_is_blank(text->text))
		return;
	while (block->kind & TX_HTML_INLINE && block->parent)
		block = block->parent;
	if (tx_dates_bytes(block) <= TX_DATED_LINE || block == walk->lead ||
	    tx_html_is(block, "figcaption"))
		return;
	walk->lead = block;
	tx_dates_lead(walk->dates, block);
	if (++walk->leads == 2 && walk->places.body != NOWHERE)
		walk->places.prose = walk->at;
}

static void look(struct walk *walk, struct tx_node *top)
{
	struct tx_node *node = top, *line;

	while (node) {
		mark_place(walk, node);
		if (!is_around(walk, node) && is_skipped(node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		line = is_looked_at(walk, node) ? tx_dates_cut(node) : NULL;
		if (line) {
			node = tx_html_skip(read_line(walk, line), top);
			continue;
		}
		if (node->text) {
			read_lead(walk, node);
			walk->at += tx_dates_bytes(node);
		}
		node = tx_html_next(node, top);
	}
}

void tx_dates_seen(struct tx_dates *dates)
{
	const struct tx_html *html = dates->html;
	struct walk walk = { .dates = dates,
			     .html = html,
			     .around = html->root,
			     .after = tx_html_skip(html->content, html->root),
			     .places = { .head = NOWHERE,
					 .body = NOWHERE,
					 .body_end = NOWHERE,
					 .prose = NOWHERE } };

	look(&walk, html->root);
	settle(&walk.places);
	tx_dates_place(dates, &walk.places);
}
