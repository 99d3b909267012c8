/* SPDX-License-Identifier: MIT
 * The two opinions about where a page's article is: what its author called it,
 * and where the text is. */
#include <string.h>

#include "load/page-content.h"

#define ENOUGH 250 /* bytes of text that no teaser has */

static bool is_page(const struct tx_node *node)
{
	return !node->name || tx_html_is(node, "body") ||
	       tx_html_is(node, "html");
}

static bool is_part(const struct tx_node *node)
{
	return node->kind & (TX_HTML_WITHIN | TX_HTML_HEADING);
}

static bool is_bad(const struct tx_node *node)
{
	return node->out || node->flags & TX_CLASS_CUT;
}

/* --- by name --- */

static bool is_property(const struct tx_node *node)
{
	return tx_html_has(node, "itemprop", "articleBody");
}

static bool is_body(const struct tx_node *node)
{
	return node->flags & TX_CLASS_BODY && !(node->flags & TX_CLASS_BAD) &&
	       !is_part(node);
}

static bool is_article(const struct tx_node *node)
{
	return tx_html_is(node, "article") ||
	       tx_html_has(node, "role", "article");
}

static bool is_main(const struct tx_node *node)
{
	return tx_html_is(node, "main") || tx_html_has(node, "role", "main");
}

static const struct {
	bool (*is)(const struct tx_node *node);
	const char *rule;
	bool sure;
	bool wide; /* the headline and more may be in it */
	bool part; /* an article may have several */
} ranks[] = {
	{ is_property, "itemprop=articleBody", true, false, true },
	{ is_body, "a class of article bodies", false, false, true },
	{ is_article, "the element article", false, true, false },
	{ is_main, "the element main", false, true, false },
};

#define RANKS (sizeof(ranks) / sizeof(*ranks))

/* Is NODE a candidate, or what is below it worth a look? */
static bool holds_enough(const struct tx_node *root, const struct tx_node *node)
{
	return node == root || (!is_bad(node) && node->score >= ENOUGH);
}

static bool is_asked(const struct tx_node *node)
{
	return node->name && !(node->kind & TX_HTML_INLINE);
}

/* The first of RANK at NODE or after it, whatever is within one of them. */
static struct tx_node *next_of(const struct tx_node *root, struct tx_node *node,
			       size_t rank)
{
	while (node) {
		if (!is_asked(node))
			node = tx_html_next(node, root);
		else if (!holds_enough(root, node))
			node = tx_html_skip(node, root);
		else if (ranks[rank].is(node))
			return node;
		else
			node = tx_html_next(node, root);
	}
	return NULL;
}

static struct tx_node *another(const struct tx_node *root,
			       const struct tx_node *node, size_t rank)
{
	return next_of(root, tx_html_skip(node, root), rank);
}

/* The most text that one of RANK holds. */
static float most(struct tx_node *root, size_t rank)
{
	struct tx_node *node = next_of(root, root, rank);
	float score = 0;

	for (; node; node = another(root, node, rank))
		score = node->score > score ? node->score : score;
	return score;
}

static struct tx_node *first_of(struct tx_node *root, size_t rank, float least)
{
	struct tx_node *node = next_of(root, root, rank);

	while (node && node->score < least)
		node = another(root, node, rank);
	return node;
}

/* --- an article in parts --- */

#define PARTS 64
#define WHOLE 0.9F /* of an element's text that parts of it hold */

static bool is_alike(const struct tx_node *a, const struct tx_node *b)
{
	const char *of = tx_html_get(a, "class");
	const char *with = tx_html_get(b, "class");

	return !strcmp(a->name, b->name) && of && with && !strcmp(of, with);
}

/* Does each part below TOP have a head or an element of its own? */
static bool holds_several(const struct tx_node *top)
{
	const struct tx_node *node = tx_html_next(top, top);
	int heads = 0;

	for (; node; node = tx_html_next(node, top)) {
		if (is_article(node))
			return true;
		heads +=
		    tx_html_is(node, "h1") || (node->kind & TX_HTML_HEADING &&
					       node->linked > node->prose);
	}
	return heads > 1;
}

/* What holds PART, the likes of it and little else: advertisements stand
 * between the parts of an article. */
static struct tx_node *join(struct tx_node *root, struct tx_node *part,
			    size_t rank)
{
	struct tx_node *node = next_of(root, root, rank), *top = part;
	float score = 0;
	int parts = 0;

	for (; node && parts < PARTS; node = another(root, node, rank)) {
		if (!is_alike(node, part))
			continue;
		while (!tx_html_within(node, top))
			top = top->parent;
		score += node->score;
		parts++;
	}
	if (parts < 2 || is_page(top) || score < top->score * WHOLE ||
	    holds_several(top))
		return part;
	return top;
}

struct tx_choice tx_content_named(struct tx_node *root)
{
	struct tx_node *node;
	size_t i;
	float score;

	for (i = 0; i < RANKS; i++) {
		score = most(root, i);
		if (score <= 0)
			continue;
		node = first_of(root, i, score / 2);
		if (ranks[i].part)
			node = join(root, node, i);
		return (struct tx_choice){ .node = node,
					   .rule = ranks[i].rule,
					   .sure = ranks[i].sure,
					   .wide = ranks[i].wide };
	}
	return (struct tx_choice){ .node = NULL };
}

/* --- by text --- */

#define SHARE 0.8F

static struct tx_node *heaviest(const struct tx_node *node)
{
	struct tx_node *child, *best = NULL;

	for (child = node->first; child; child = child->next) {
		if (child->name && (!best || child->score > best->score))
			best = child;
	}
	return best;
}

struct tx_choice tx_content_dense(struct tx_node *root)
{
	struct tx_node *node = root, *child;

	while ((child = heaviest(node)) && child->score > 0 &&
	       !is_part(child) &&
	       (is_page(node) || child->score >= SHARE * node->score)) {
		if (is_page(node) && !is_page(child) &&
		    child->score < SHARE * node->score)
			break;
		node = child;
	}
	return (struct tx_choice){ .node = node->score > 0 ? node : NULL,
				   .rule = "most text" };
}
