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
} ranks[] = {
	{ is_property, "itemprop=articleBody", true, false },
	{ is_body, "a class of article bodies", false, false },
	{ is_article, "the element article", false, true },
	{ is_main, "the element main", false, true },
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

/* The most text that one of RANK holds. */
static float most(struct tx_node *root, size_t rank)
{
	struct tx_node *node = root;
	float score = 0;

	while (node) {
		if (!is_asked(node)) {
			node = tx_html_next(node, root);
		} else if (!holds_enough(root, node)) {
			node = tx_html_skip(node, root);
		} else if (ranks[rank].is(node)) {
			score = node->score > score ? node->score : score;
			node = tx_html_skip(node, root);
		} else {
			node = tx_html_next(node, root);
		}
	}
	return score;
}

static struct tx_node *first_of(struct tx_node *root, size_t rank, float least)
{
	struct tx_node *node = root;

	while (node) {
		if (is_asked(node) && !holds_enough(root, node)) {
			node = tx_html_skip(node, root);
			continue;
		}
		if (is_asked(node) && node->score >= least &&
		    ranks[rank].is(node))
			return node;
		node = tx_html_next(node, root);
	}
	return NULL;
}

struct tx_choice tx_content_named(struct tx_node *root)
{
	size_t i;
	float score;

	for (i = 0; i < RANKS; i++) {
		score = most(root, i);
		if (score > 0)
			return (struct tx_choice){ .node = first_of(root, i,
								    score / 2),
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
