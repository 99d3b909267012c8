/* SPDX-License-Identifier: MIT
 * The content node: the element of a web page that holds the article's body. */
#include <string.h>

#include "load/page-content.h"

#define LEAST  0.1F  /* of the text: the rest cannot all be boilerplate */
#define NAMED  0.35F /* of the text: less, and a name is mistaken */
#define DENSE  0.8F  /* of an element's text that a part of it holds */
#define LITTLE 100   /* bytes: there is no running text */

static bool has_h1(const struct tx_node *top)
{
	struct tx_node *node = top->first;

	for (; node; node = tx_html_next(node, top)) {
		if (tx_html_is(node, "h1"))
			return true;
	}
	return false;
}

static struct tx_node *choose(struct tx_choice named, struct tx_choice dense)
{
	float share = NAMED;

	if (!named.node || !dense.node)
		return named.node ? named.node : dense.node;
	if (tx_html_within(named.node, dense.node))
		return named.node->score < dense.node->score * share
			   ? dense.node
			   : named.node;
	if (tx_html_within(dense.node, named.node)) {
		/* The leads above it are found all the same. */
		if (named.wide &&
		    dense.node->score >= named.node->score * DENSE)
			return dense.node;
		return named.node;
	}
	/* Neither holds the other. */
	if (has_h1(named.node))
		share /= 2;
	if (named.sure)
		share /= 2;
	return named.node->score < dense.node->score * share ? dense.node
							     : named.node;
}

struct tx_node *tx_html_content(struct tx_node *root)
{
	struct tx_classes classes;
	struct tx_choice named, dense;
	float raw;

	tx_classes_open(&classes);
	tx_content_score(root);
	raw = root->score;
	tx_content_mark(&classes, root);
	tx_content_score(root);
	if (root->score < raw * LEAST) {
		tx_content_unmark(root, false);
		tx_content_score(root);
	}
	if (root->score < LITTLE)
		tx_content_score_all(root);
	if (root->score <= 0) {
		tx_content_unmark(root, true);
		tx_content_score_all(root);
	}
	named = tx_content_named(root);
	dense = tx_content_dense(root);
	return choose(named, dense);
}
