/* SPDX-License-Identifier: MIT
 * The standfirst that stands below the headline of a web page. */
#include <string.h>

#include "load/page-class.h"
#include "load/page-parts.h"
#include "load/page-words.h"
#include "model/article.h"

#define SHORTEST  20 /* bytes of its text */
#define LONGEST   800
#define LINE      40  /* of one that nothing else says is one */
#define FEWEST    4   /* words */
#define NEAR      300 /* nodes after the headline that are looked at */
#define PARAGRAPH 80  /* bytes of a paragraph of the body, which ends them */
#define MOST_SEEN 2   /* of these */

struct search {
	const struct tx_html *html;
	struct tx_bag descriptions[2];
};

/* What a standfirst is called by those who make pages. */
static const char *const names[] = {
	"dek",         "deck",     "standfirst",  "subhead",  "subheading",
	"subheadline", "subline",  "subtitle",    "abstract", "summary",
	"intro",       "lede",     "lead",        "leadin",   "excerpt",
	"chapo",       "desc",     "description", "sapo",     "bajada",
	"entradilla",  "sommario", "vorspann",    "copete",   "ingress",
	"manchet",     "perex",    "subtitulo",   "subtitel", NULL
};

/* What else has such a name. */
static const char *const others[] = {
	"author",   "image",  "img",     "photo",  "caption",
	"video",    "media",  "product", "bio",    "comment",
	"comments", "credit", "menu",    "nav",    "site",
	"footer",   "cookie", "related", "share",  "social",
	"tags",     "byline", "meta",    "figure", NULL
};

/* Does NODE hold a list, a date, or text in more than one block? */
static bool is_many(const struct tx_node *top)
{
	static const char *const lists[] = { "ul",    "ol",   "dl",
					     "table", "time", NULL };
	const struct tx_node *node = top;
	int blocks = 0;

	for (; node && blocks < 2; node = tx_html_next(node, top)) {
		if (tx_html_is_of(node, lists))
			return true;
		blocks += tx_html_is(node, "p") && node->prose >= SHORTEST;
	}
	return blocks > 1;
}

/* What is in a figure is its caption. */
static bool is_in_figure(const struct tx_node *node)
{
	int level;

	for (level = 0; node && level < 4; level++, node = node->parent) {
		if (tx_html_is(node, "figure"))
			return true;
	}
	return false;
}

static bool is_short(const struct search *search, const struct tx_node *node)
{
	return node->prose >= SHORTEST && node->prose <= LONGEST &&
	       node->linked < node->prose / 2 &&
	       !tx_html_within(search->html->content, node);
}

static bool is_line(const struct tx_node *node)
{
	return !is_many(node) && !is_in_figure(node);
}

static bool is_heading_below(const struct tx_node *node)
{
	return tx_html_is(node, "h2") || tx_html_is(node, "h3");
}

/* Does NODE say what the page's description says? */
static bool is_description(const struct search *search,
			   const struct tx_node *node)
{
	const struct tx_bag *descriptions = search->descriptions;
	struct tx_bag bag = { .count = 0 };
	char *text;

	if (!descriptions[0].count && !descriptions[1].count)
		return false;
	text = tx_html_text_take(node);
	if (text)
		tx_bag_fill(&bag, text, strlen(text));
	xmlFree(text);
	return bag.count >= FEWEST && (tx_bag_is_same(&bag, &descriptions[0]) ||
				       tx_bag_is_same(&bag, &descriptions[1]));
}

/* Does another block of text follow in the same element? Then it may as well be
 * the first paragraph. */
static bool is_first_paragraph(const struct tx_node *node)
{
	const struct tx_node *next = node->next;
	int seen = 0;

	for (; next && seen < 4; next = next->next) {
		if (!next->name)
			continue;
		seen++;
		if (!strcmp(next->name, node->name) &&
		    next->prose >= PARAGRAPH / 2)
			return true;
	}
	return false;
}

static const struct tx_node *next_of(const struct tx_node *node)
{
	do
		node = node->next;
	while (node &&
	       (!node->name || node->out || (!node->prose && !node->linked)));
	return node;
}

/* Is NODE a line of its own right below the headline, which is alone in what is
 * around it? */
static bool is_right_below(const struct search *search,
			   const struct tx_node *node)
{
	const struct tx_node *above = search->html->heading;
	int levels = 0;

	while (above && !next_of(above) && levels++ < 2)
		above = above->parent;
	return above && next_of(above) == node && is_heading_below(node) &&
	       node->prose >= LINE;
}

static const char *called(const struct search *search,
			  const struct tx_node *node)
{
	if (tx_html_has(node, "itemprop", "description") ||
	    tx_html_has(node, "itemprop", "alternativeHeadline"))
		return "itemprop=description below the headline";
	if (tx_html_says(node, names) && !tx_html_says(node, others))
		return "what is called a standfirst below the headline";
	if ((is_heading_below(node) || !is_first_paragraph(node)) &&
	    is_description(search, node))
		return "the page's description below the headline";
	if (is_right_below(search, node))
		return "a long line right below the headline";
	return NULL;
}

static const char *rule_of(const struct search *search,
			   const struct tx_node *node)
{
	const char *rule = is_short(search, node) ? called(search, node) : NULL;

	return rule && is_line(node) ? rule : NULL;
}

static bool is_paragraph(const struct tx_node *node)
{
	return tx_html_is(node, "p") && node->prose >= PARAGRAPH;
}

static bool has_words(const char *text)
{
	struct tx_bag bag;

	tx_bag_fill(&bag, text, strlen(text));
	return bag.count >= FEWEST;
}

/* A standfirst stays where it stands, a heading as well as a paragraph: those who
 * made the page let the text begin with it. */
static bool put(struct tx_html *html, const struct tx_node *node,
		const char *rule)
{
	char *text = tx_html_text_take(node);
	bool done = text && has_words(text) &&
		    tx_html_put(html, "standfirst", text, rule, node);

	xmlFree(text);
	return done;
}

static void fill(const struct tx_html *html, const char *key,
		 struct tx_bag *bag)
{
	const struct tx_node *meta = tx_html_meta(html, key);
	const char *text = meta ? tx_html_get(meta, "content") : "";

	tx_bag_fill(bag, text, strlen(text));
}

void tx_html_dek(struct tx_html *html)
{
	struct search search = { .html = html };
	struct tx_node *node = html->heading;
	const char *rule;
	int nodes = 0, paragraphs = 0;

	if (!node)
		return;
	fill(html, "og:description", &search.descriptions[0]);
	fill(html, "description", &search.descriptions[1]);
	node = tx_html_skip(node, html->root);
	while (node && nodes++ < NEAR && paragraphs < MOST_SEEN) {
		rule = node->name && !node->out && !(node->flags & TX_CLASS_BAD)
			   ? rule_of(&search, node)
			   : NULL;
		if (rule && put(html, node, rule))
			return;
		paragraphs += node->name && is_paragraph(node);
		node = node->out && node->name ? tx_html_skip(node, html->root)
					       : tx_html_next(node, html->root);
	}
}
