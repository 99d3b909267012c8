/* SPDX-License-Identifier: MIT
 * A heading that holds more than the headline: a kicker above it, a date, a
 * second line. */
#include <string.h>

#include "load/page-parts.h"
#include "load/page-words.h"
#include "model/buffer.h"

#define MOST    8  /* pieces of a heading */
#define LEVELS  3  /* up from a heading to what is above it */
#define LONGEST 80 /* bytes of a kicker */

struct pieces {
	const struct tx_node *nodes[MOST];
	size_t count;
};

static bool is_blank(const struct tx_node *node)
{
	return !node->prose && !node->linked;
}

/* The children of the first element below HEADING that has several. */
static void collect(const struct tx_node *heading, struct pieces *pieces)
{
	const struct tx_node *node, *only = heading;

	while (only) {
		pieces->count = 0;
		for (node = only->first; node; node = node->next) {
			if (is_blank(node))
				continue;
			if (pieces->count == MOST) {
				pieces->count = 0;
				return;
			}
			pieces->nodes[pieces->count++] = node;
		}
		only = pieces->count == 1 && pieces->nodes[0]->name
			   ? pieces->nodes[0]
			   : NULL;
	}
}

static char *text_take(const struct pieces *pieces, size_t from, size_t to)
{
	xmlBufferPtr out = tx_buffer_new();

	for (; out && from < to; from++) {
		char *text = tx_html_text_take(pieces->nodes[from]);

		tx_buffer_collapse(out, 0, " ", 1);
		if (text)
			tx_buffer_collapse(out, 0, text, strlen(text));
		xmlFree(text);
	}
	if (out)
		tx_buffer_trim(out, 0);
	return tx_buffer_take(out);
}

/* Are BAG's words the first of TITLE's? */
static bool begins(const struct tx_bag *bag, const struct tx_bag *title)
{
	return bag->count && bag->count <= title->count &&
	       !memcmp(bag->words, title->words,
		       bag->count * sizeof(*bag->words));
}

static bool is_title(const struct pieces *pieces, size_t from, size_t to,
		     const struct tx_bag *title)
{
	char *text = text_take(pieces, from, to);
	struct tx_bag bag = { .count = 0 };

	if (text)
		tx_bag_fill(&bag, text, strlen(text));
	xmlFree(text);
	return bag.count > 2 && begins(&bag, title);
}

/* The pieces that are a title where all of them are not. */
static bool find(const struct pieces *pieces, const struct tx_bag *title,
		 size_t *from, size_t *to)
{
	if (is_title(pieces, 0, pieces->count, title))
		return false;
	for (*from = 0; *from < pieces->count; ++*from) {
		for (*to = pieces->count; *to > *from; --*to) {
			if (is_title(pieces, *from, *to, title))
				return true;
		}
	}
	return false;
}

static bool is_kicker(const struct tx_node *node)
{
	static const char *const words[] = {
		"kicker",    "overline",   "eyebrow",   "topline",
		"roofline",  "preline",    "pretitle",  "overtitle",
		"surtitre",  "antetitulo", "dachzeile", "spitzmarke",
		"occhiello", "supertitle", "prefix",    "ueberzeile",
		NULL
	};

	return node->name && tx_html_says(node, words);
}

static bool has_all(const struct pieces *pieces,
		    const struct tx_bag *const *titles, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (is_title(pieces, 0, pieces->count, titles[i]))
			return true;
	}
	return false;
}

/* TEXT without the mark that parts it from the headline. */
static char *label_take(char *text)
{
	size_t length = text ? strlen(text) : 0;

	while (length && strchr(" :|-", text[length - 1]))
		text[--length] = '\0';
	return text;
}

char *tx_html_kicker_split(const struct tx_node *heading,
			   const struct tx_bag *const *titles, size_t count,
			   char **kicker)
{
	struct pieces pieces = { .count = 0 };
	size_t from = 0, to, i;

	*kicker = NULL;
	collect(heading, &pieces);
	to = pieces.count;
	if (to > 1 && is_kicker(pieces.nodes[0]))
		from = 1;
	else if (to < 2 || has_all(&pieces, titles, count))
		return tx_html_text_take(heading);
	for (i = 0; !from && i < count; i++) {
		size_t start, end;

		if (find(&pieces, titles[i], &start, &end)) {
			from = start;
			to = end;
			break;
		}
	}
	if (from)
		*kicker = label_take(text_take(&pieces, 0, from));
	return text_take(&pieces, from, to);
}

/* What stands before NODE in the same element, blank ones passed over. */
static const struct tx_node *before(const struct tx_node *node)
{
	do
		node = node->prev;
	while (node && is_blank(node));
	return node;
}

static void left_out(struct tx_node *node)
{
	do
		node = node->prev;
	while (is_blank(node));
	node->left_out = true;
}

/* The line above the headline that is called a kicker. */
void tx_html_kicker(struct tx_html *html)
{
	struct tx_node *above = html->heading;
	int level;
	char *text;

	for (level = 0; above && level < LEVELS; level++) {
		const struct tx_node *node = before(above);

		if (node && is_kicker(node) &&
		    node->prose + node->linked <= LONGEST) {
			text = tx_html_text_take(node);
			tx_html_put(html, "kicker", text,
				    "what is called a kicker above the "
				    "headline",
				    node);
			xmlFree(text);
			left_out(above);
			return;
		}
		above = node ? NULL : above->parent;
	}
}
