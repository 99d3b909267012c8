/* SPDX-License-Identifier: MIT
 * What a date in a line is, and how sure that is: by the words about it, the
 * names of the elements around it, and what else the line says. */
#include <string.h>

#include "load/page-dates.h"

#define FEW_WORDS  5    /* beside a date, in a line about the article */
#define PROSE      -60  /* weight of a date in a sentence */
#define FIRST_YEAR 1991 /* of the web */

#define AROUND 300 /* bytes of an element whose names may be about a date */

/* What the elements around NODE are called; what is nearest decides whether it
 * is an update. */
static unsigned marks_around(const struct tx_date_line *line,
			     struct tx_node *node)
{
	const unsigned which = TX_MARK_PUBLISHED | TX_MARK_MODIFIED;
	unsigned marks = 0, more;
	int beyond = 0;

	for (; node && beyond < 3; node = node->parent) {
		if (node->text)
			continue;
		if (node->prose + node->linked > AROUND ||
		    tx_html_is(node, "body"))
			break;
		more = tx_date_marks(node);
		if (marks & which)
			more &= ~(which | TX_MARK_UPDATED);
		marks |= more;
		beyond += beyond || node == line->node;
	}
	return marks;
}

static bool is_in_time(const struct tx_date_line *line,
		       const struct tx_node *node)
{
	for (; node; node = node->parent) {
		if (tx_html_is(node, "time"))
			return true;
		if (node == line->node)
			return false;
	}
	return false;
}

/* --- weighing --- */

static const char *rule_of(const struct tx_dated *dated, unsigned marks,
			   enum tx_cue_kind cue)
{
	if (marks & TX_MARK_ITEM)
		return "date in the markup";
	if (cue == TX_CUE_MODIFIED)
		return "date after words of an update";
	if (cue)
		return "date after words of publication";
	if (tx_html_is(dated->node, "time"))
		return "time element";
	if (marks)
		return "date in an element called so";
	return "date in a line of its own";
}

/* "Born 3 May 1931, died 4 June 2018"; "The mill burned on 3 May 1931." */
static bool is_prose(const struct tx_date_line *line)
{
	size_t end = line->length;

	while (end && line->text[end - 1] == ' ')
		end--;
	return (line->taken > 1 && line->words) ||
	       (line->words > 2 && !line->is_parted && end && line->taken &&
		line->spans[0].from &&
		(line->text[end - 1] == '.' ||
		 (end > 2 && !memcmp(line->text + end - 3, "\u3002", 3))));
}

/* The more else a line says, the less it is about its date. */
static int weigh_words(const struct tx_date_line *line, bool is_marked)
{
	if (!line->words)
		return 15;
	if (!is_marked && is_prose(line))
		return PROSE;
	if (line->words <= FEW_WORDS)
		return 8;
	if (line->is_parted || line->is_byline)
		return 4;
	return is_marked ? -10 : PROSE;
}

void tx_date_weigh(const struct tx_date_line *line, struct tx_dated *dated,
		   struct tx_node *node, enum tx_cue_kind cue)
{
	unsigned marks = marks_around(line, node);
	bool is_time = is_in_time(line, dated->node);

	dated->is_modified =
	    cue ? cue == TX_CUE_MODIFIED
		: (marks & TX_MARK_MODIFIED) && !(marks & TX_MARK_PUBLISHED);
	dated->is_told = cue || marks & (TX_MARK_PUBLISHED | TX_MARK_ITEM);
	dated->is_bare = !line->words;
	dated->weight = cue ? 35 : 0;
	dated->weight += marks & TX_MARK_ITEM        ? 45
			 : marks & TX_MARK_PUBLISHED ? 22
			 : marks & TX_MARK_DATE      ? 18
						     : 0;
	dated->weight += is_time ? 18 : 0;
	dated->weight -= marks & TX_MARK_UPDATED ? 10 : 0;
	dated->weight -= marks & TX_MARK_OTHER ? 30 : 0;
	/* Older than the web: of what is told, more often than of the telling. */
	dated->weight -=
	    dated->date.year < FIRST_YEAR && !dated->is_told ? 40 : 0;
	dated->weight += weigh_words(line, dated->weight > 0);
	dated->rule = rule_of(dated, marks, cue);
}
