/* SPDX-License-Identifier: MIT
 * The dates that a reader sees on a page: its short lines are looked through in
 * one walk. */
#include <string.h>

#include "load/page-class.h"
#include "load/page-dates.h"

#define MOST_LINES 400 /* that are looked at */
#define MOST_LEADS 2   /* paragraphs that may begin with a date */
#define NOWHERE    SIZE_MAX

struct walk {
	struct tx_dates *dates;
	const struct tx_html *html;
	const struct tx_node *after; /* the content */
	const struct tx_node *lead;  /* the paragraph read last */
	struct tx_date_places places;
	size_t at; /* bytes of text so far */
	int lines;
	int leads;
};

/* --- what is looked at --- */

/* What holds no date of the article, but for what is around it. */
static bool is_skipped(const struct walk *walk, const struct tx_node *node)
{
	static const char *const stays[] = { "footer", "form", "aside", NULL };
	static const char *const quoted[] = { "figure", "blockquote", NULL };

	if (!node->name || node == walk->html->content)
		return false;
	if (node->kind & TX_HTML_HIDDEN)
		return !tx_html_is(node, "meta");
	if (node->out ? tx_html_is_of(node, stays)
		      : !tx_html_is_of(node, quoted))
		return false;
	return !tx_html_within(walk->html->content, node);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* May TEXT hold a date: a year, three numbers, or digits of other scripts? */
static bool may_date(const struct tx_node *text)
{
	const char *at = text->text, *end = at + text->length;
	int run = 0, runs = 0;

	for (; at < end; at++) {
		if (is_digit(*at)) {
			run++;
			continue;
		}
		if (run == 4 || run == 8)
			return true;
		if (run && run <= 2 && strchr("./-", *at))
			runs++;
		else if (run && runs >= 2)
			return true;
		else if (*at != ' ')
			runs = 0;
		run = 0;
		if (((unsigned char)*at == 0xd9 || (unsigned char)*at == 0xdb ||
		     (unsigned char)*at == 0xef) &&
		    at + 1 < end)
			return true;
	}
	return run == 4 || run == 8 || (run && runs >= 2);
}

/* Is LINE within boilerplate or what is not shown? */
static bool is_noise(const struct walk *walk, const struct tx_node *line)
{
	for (; line->parent; line = line->parent) {
		if (tx_html_within(walk->html->content, line))
			return false;
		if (line->attrs &&
		    ((line->flags & TX_CLASS_BAD) ||
		     tx_html_get(line, "style") ||
		     tx_html_get(line, "hidden")) &&
		    !(tx_date_marks(line) & TX_MARK_ITEM))
			return true;
	}
	return false;
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

/* --- the walk --- */

static void mark_place(struct walk *walk, const struct tx_node *node)
{
	struct tx_date_places *places = &walk->places;

	if (node == walk->html->content)
		places->body = walk->at;
	if (node == walk->after)
		places->body_end = walk->at;
	if (places->head == NOWHERE && node->left_out &&
	    node->kind & TX_HTML_HEADING) {
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
		return node->length <= TX_DATED_LINE * 2 && may_date(node);
	return may_state(node);
}

static void read_line(struct walk *walk, struct tx_node *line)
{
	size_t before = walk->dates->count;

	walk->lines++;
	tx_dates_line(walk->dates, line, walk->at);
	/* Most lines hold no date: only of those that do it is asked. */
	if (walk->dates->count > before && is_noise(walk, line))
		walk->dates->count = before;
}

/* TEXT is in no short line. */
static void read_lead(struct walk *walk, const struct tx_node *text)
{
	const struct tx_node *block = text->parent;

	if (walk->places.body == NOWHERE || walk->places.body_end != NOWHERE ||
	    walk->leads >= MOST_LEADS || tx_html_is_blank(text->text))
		return;
	while (block->kind & TX_HTML_INLINE && block->parent)
		block = block->parent;
	if (tx_dates_bytes(block) <= TX_DATED_LINE || block == walk->lead)
		return;
	walk->lead = block;
	if (++walk->leads == 2)
		walk->places.prose = walk->at;
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
		line = is_looked_at(walk, node) ? tx_dates_cut(node) : NULL;
		if (line) {
			read_line(walk, line);
			walk->at += tx_dates_bytes(line);
			node = tx_html_skip(line, top);
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
			     .after = tx_html_skip(html->content, html->root),
			     .places = { .head = NOWHERE,
					 .body = NOWHERE,
					 .body_end = NOWHERE,
					 .prose = NOWHERE } };

	look(&walk, html->root);
	settle(&walk.places);
	tx_dates_place(dates, &walk.places);
}
