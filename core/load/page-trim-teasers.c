/* SPDX-License-Identifier: MIT
 * Teasers of other articles that stand in the content node. */
#include "load/page-trim.h"

#define TEASERS 4   /* that make a list */
#define POINTER 500 /* bytes of one that stands alone */
#define TEASER  120 /* bytes of text that belong to one */
#define SHIFT   20  /* of their number in the flags */
#define MANY    1000U

static bool is_teaser(const struct tx_node *node)
{
	return node->kind & TX_HTML_HEADING && node->linked > node->prose &&
	       !tx_trim_gone(node);
}

void tx_trim_count(struct tx_trim *trim)
{
	struct tx_node *node = trim->top->last;
	uint32_t mine, theirs;

	while (node && node->last)
		node = node->last;
	for (; node; node = tx_trim_before(node, trim->top)) {
		if (!node->name || tx_trim_gone(node))
			continue;
		mine = (node->flags >> SHIFT) + is_teaser(node);
		theirs = node->parent->flags >> SHIFT;
		theirs = mine + theirs > MANY ? MANY : mine + theirs;
		node->parent->flags &= (1U << SHIFT) - 1;
		node->parent->flags |= theirs << SHIFT;
	}
}

bool tx_trim_pointer(const struct tx_trim *trim, struct tx_node *node,
		     uint32_t seen)
{
	if (seen < trim->all / 10 || !node->linked ||
	    tx_trim_size(node) > POINTER || !(node->kind & TX_HTML_SECTION))
		return false;
	/* A post of a forum is an article too. */
	return (tx_html_is(node, "article") && node->flags >> SHIFT &&
		node->linked * 2 > node->prose) ||
	       tx_class_of(trim->classes, node) & TX_CLASS_TEASER;
}

bool tx_trim_teasers(const struct tx_node *node)
{
	uint32_t count = node->flags >> SHIFT;

	return count >= TEASERS && node->prose / count < TEASER;
}
