/* SPDX-License-Identifier: MIT
 * The bylines that a page shows, found on a walk from above its headline. */
#include "load/page-byline-walk.h"

#define MOST_TRIED     64  /* bylines that are looked at */
#define NEAR           600 /* bytes of text after the headline */
#define NEXT           800 /* after the text */
#define SHORTLY        200 /* before the headline */
#define SHORTLY_WEIGHT 50
#define BACK           100 /* nodes above the headline */
#define SURE           55  /* weight */

/* What stands right above the headline is as good as what stands below. */
static void lift(struct tx_walk *walk)
{
	size_t i;

	for (i = 0; i < walk->claims->count; i++) {
		struct tx_claim *claim = &walk->claims->list[i];

		if (claim->line && walk->zone == TX_REACH_ABOVE &&
		    walk->all - walk->at[i] <= SHORTLY)
			claim->weight += SHORTLY_WEIGHT;
	}
}

static void enter(struct tx_walk *walk, enum tx_reach zone)
{
	walk->zone = zone;
	walk->read = 0;
}

static void count(struct tx_walk *walk, size_t length)
{
	walk->read += length;
	walk->all += length;
	if (walk->zone == TX_REACH_HEAD && walk->read > NEAR)
		enter(walk, TX_REACH_BODY);
	if (walk->zone == TX_REACH_AFTER && walk->read > NEXT)
		enter(walk, TX_REACH_FAR);
}

static void move(struct tx_walk *walk, const struct tx_node *node)
{
	if (node == walk->headline || node == walk->claims->html->content) {
		lift(walk);
		enter(walk, TX_REACH_HEAD);
	}
	if (node == walk->after)
		enter(walk, TX_REACH_AFTER);
	if (node->text)
		count(walk, node->prose);
}

static bool is_foreign(const struct tx_walk *walk, const struct tx_node *node,
		       enum tx_mark mark)
{
	static const char *const names[] = { "article", "aside", "form", NULL };

	if (walk->zone == TX_REACH_HEAD)
		return false;
	return mark == TX_MARK_STOP || tx_html_is_of(node, names) ||
	       (tx_html_is(node, "footer") &&
		!tx_html_within(node, walk->claims->html->scope));
}

/* The article of the page that the headline is in; NULL: it is in none. */
static const struct tx_node *article_of(const struct tx_node *headline)
{
	while (headline && !tx_html_is(headline, "article"))
		headline = headline->parent;
	return headline;
}

/* Is NODE an article beside the headline's, which has an author of its own? */
static bool is_other(const struct tx_walk *walk, const struct tx_node *node)
{
	return walk->article && tx_html_is(node, "article") &&
	       !tx_html_within(node, walk->article) &&
	       !tx_html_within(walk->article, node);
}

static bool is_passed(const struct tx_walk *walk, const struct tx_node *node,
		      enum tx_mark mark)
{
	if (!node->name)
		return false;
	if (node->kind & TX_HTML_HIDDEN || tx_html_is(node, "figure") ||
	    (node->out && tx_html_is(node, "nav")) || is_other(walk, node))
		return true;
	return is_foreign(walk, node, mark) &&
	       !tx_html_within(walk->claims->html->content, node) &&
	       !(walk->headline && tx_html_within(walk->headline, node));
}

/* The next node, or the one after NODE if it was read. */
static struct tx_node *visit(struct tx_walk *walk, struct tx_node *node,
			     const struct tx_node *top)
{
	enum tx_mark mark = tx_byline_mark(node);

	move(walk, node);
	if (is_passed(walk, node, mark))
		return tx_html_skip(node, top);
	if (node->text)
		tx_walk_line(walk, node);
	if (mark == TX_MARK_NONE || mark == TX_MARK_STOP ||
	    !tx_walk_mark(walk, node, mark))
		return tx_html_next(node, top);
	count(walk, (size_t)node->prose + node->linked);
	return tx_html_skip(node, top);
}

static struct tx_node *headline_of(const struct tx_html *html)
{
	return html->heading ? html->heading : tx_html_first(&html->tree, "h1");
}

static struct tx_node *before(struct tx_node *node)
{
	if (!node->prev)
		return node->parent;
	node = node->prev;
	while (node->last)
		node = node->last;
	return node;
}

/* Some nodes above the headline or the text, and in no menu. */
static struct tx_node *start_of(const struct tx_walk *walk)
{
	struct tx_node *content = walk->claims->html->content, *around;
	struct tx_node *node = walk->headline, *start;
	int back;

	if (!node || tx_html_within(node, content))
		node = content;
	for (back = 0; back < BACK && node->parent; back++)
		node = before(node);
	start = node;
	for (around = node; around; around = around->parent) {
		if (is_passed(walk, around, tx_byline_mark(around)))
			start = tx_html_skip(around, walk->claims->html->root);
	}
	return start;
}

/* Is somebody found whom nothing else on the page outweighs? */
static bool is_sure(const struct tx_claims *claims)
{
	size_t i;

	for (i = 0; i < claims->count; i++) {
		if (claims->list[i].weight >= SURE)
			return true;
	}
	return false;
}

/* From START to END, or to where nobody else can be found. */
static void walk_from(struct tx_walk *walk, struct tx_node *start,
		      const struct tx_node *end)
{
	const struct tx_claims *claims = walk->claims;
	struct tx_node *node = start;
	enum tx_reach zone = walk->zone;

	while (node && node != end && walk->tried < MOST_TRIED &&
	       claims->count < TX_CLAIMS) {
		node = visit(walk, node, claims->html->root);
		if (walk->zone != zone && walk->zone >= TX_REACH_AFTER &&
		    is_sure(claims))
			return;
		zone = walk->zone;
	}
}

void tx_byline_seen(struct tx_claims *claims)
{
	struct tx_node *root = claims->html->root, *start;
	struct tx_walk walk = { .claims = claims,
				.headline = headline_of(claims->html),
				.after =
				    tx_html_skip(claims->html->content, root) };

	walk.article = article_of(walk.headline);
	start = start_of(&walk);
	walk_from(&walk, start, NULL);
	if (!start || is_sure(claims))
		return;
	enter(&walk, TX_REACH_ABOVE);
	walk_from(&walk, root, start);
}
