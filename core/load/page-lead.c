/* SPDX-License-Identifier: MIT
 * The first words of an article, where they stand between its headline and the
 * element that holds the rest. */
#include "load/page-content.h"

#define SHORTEST 30 /* bytes of what is called a lead */
#define LINE     80 /* of a paragraph that nothing calls so */
#define LONGEST  1200
#define NEAR     2000 /* nodes above that are looked at */

/* The h1 above CONTENT, else the first heading that was taken for a field. */
struct tx_node *tx_lead_first(struct tx_node *content)
{
	struct tx_node *node = content, *taken = NULL;
	int steps = 0;

	while (node && steps++ < NEAR) {
		if (!node->prev) {
			node = node->parent;
		} else {
			node = node->prev;
			while (node->last)
				node = node->last;
		}
		if (node && tx_html_is(node, "h1"))
			return node;
		if (node && node->kind & TX_HTML_HEADING && node->left_out)
			taken = node;
	}
	return taken;
}

static bool is_lead(const struct tx_classes *classes, struct tx_node *node)
{
	const unsigned others =
	    TX_CLASS_BAD | TX_CLASS_ABOUT | TX_CLASS_CAPTION | TX_CLASS_LIST;
	uint32_t size = node->prose + node->linked;
	unsigned kinds;

	if (node->kind & TX_HTML_INLINE || size < SHORTEST || size > LONGEST ||
	    node->linked > node->prose)
		return false;
	kinds = tx_class_of(classes, node);
	if (kinds & TX_CLASS_LEAD ||
	    tx_html_has(node, "itemprop", "description"))
		return true;
	return tx_html_is(node, "p") && size >= LINE && !(kinds & others);
}

static bool is_passed(const struct tx_node *node)
{
	return node->out || node->left_out || node->flags & TX_CLASS_CUT ||
	       tx_html_is(node, "figure");
}

void tx_lead_mark(struct tx_html *html, const struct tx_classes *classes)
{
	struct tx_node *content = html->content;
	struct tx_node *node = tx_lead_first(content);

	while (node && node != content) {
		if (!node->name || tx_html_within(content, node)) {
			node = tx_html_next(node, NULL);
			continue;
		}
		if (!is_passed(node) && !is_lead(classes, node)) {
			node = tx_html_next(node, NULL);
			continue;
		}
		if (!is_passed(node))
			node->flags |= TX_CLASS_ABOVE;
		node = tx_html_skip(node, NULL);
	}
}
