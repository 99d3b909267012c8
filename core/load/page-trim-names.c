/* SPDX-License-Identifier: MIT
 * What stands in the content node and is no part of its text, by its names. */
#include "load/page-trim.h"

#define FEW     200 /* bytes of a byline, of tags */
#define NOTE    800 /* bytes of one about who wrote, below a text */
#define LABEL   60  /* bytes of a button */
#define CAPTION 600
#define NODES   50 /* of a caption that are looked at */

bool tx_trim_caption(const struct tx_node *node)
{
	return tx_html_is(node, "figcaption") ||
	       tx_html_is(node->parent, "figcaption");
}

static bool in_figure(const struct tx_node *node, const struct tx_node *top)
{
	for (; node && node != top; node = node->parent) {
		if (tx_html_is(node, "figure"))
			return true;
	}
	return false;
}

/* The words of a picture without it, which the body cannot tell from text. */
static bool is_loose_caption(const struct tx_trim *trim, struct tx_node *node)
{
	const struct tx_node *child = node->first;
	int seen = 0;

	if (!(tx_class_of(trim->classes, node) & TX_CLASS_CAPTION) ||
	    !tx_trim_size(node) || tx_trim_size(node) > CAPTION ||
	    in_figure(node, trim->top))
		return false;
	for (; child; child = tx_html_next(child, node)) {
		if (child->kind & TX_HTML_MEDIA || seen++ > NODES)
			return false;
	}
	return true;
}

static bool is_named_noise(const struct tx_trim *trim, struct tx_node *node)
{
	unsigned kinds;

	if (tx_trim_caption(node))
		return false;
	if (is_loose_caption(trim, node))
		return true;
	if (tx_html_in_text(node))
		return false;
	kinds = tx_class_of(trim->classes, node);
	if (kinds & TX_CLASS_ABOUT && tx_trim_size(node) <= FEW &&
	    !(node->kind & TX_HTML_HEADING))
		return true;
	if (kinds & TX_CLASS_BUTTON && tx_trim_size(node) <= LABEL)
		return true;
	return node->kind & TX_HTML_INLINE && kinds & TX_CLASS_BAD &&
	       tx_trim_size(node) <= FEW;
}

bool tx_trim_about(const struct tx_trim *trim, struct tx_node *node)
{
	return trim->passed > trim->all / 10 * 7 &&
	       trim->passed + tx_trim_size(node) > trim->all / 10 * 9 &&
	       tx_trim_size(node) <= NOTE && !(node->kind & TX_HTML_HEADING) &&
	       tx_class_of(trim->classes, node) & TX_CLASS_ABOUT;
}

void tx_trim_names(struct tx_trim *trim)
{
	struct tx_node *node = trim->top->first;

	while (node) {
		if (node->name && !tx_trim_gone(node) &&
		    is_named_noise(trim, node))
			tx_trim_cut(node);
		node = node->name && tx_trim_gone(node)
			   ? tx_html_skip(node, trim->top)
			   : tx_html_next(node, trim->top);
	}
}
