/* SPDX-License-Identifier: MIT
 * The content node: the element of a web page that holds the article's body. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/page-content.h"

#define LEAST  0.1F /* of the text: the rest cannot all be boilerplate */
#define LITTLE 100  /* bytes: there is no running text */

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
	const char *mode = getenv("TXR");
	float m = mode ? (float)atof(mode) : 0.35F;

	if (!named.node || !dense.node)
		return named.node ? named.node : dense.node;
	if (tx_html_within(named.node, dense.node))
		return named.node->score < dense.node->score * m ? dense.node
								 : named.node;
	if (tx_html_within(dense.node, named.node))
		return named.node;
	if (has_h1(named.node)) m *= .5F;
	if (*named.rule == 'i') m *= .5F;
	return named.node->score < dense.node->score * m ? dense.node
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
	named = tx_content_named(&classes, root);
	dense = tx_content_dense(root);
	if (getenv("TXD"))
		fprintf(stderr, "named %s#%s.%s %.0f (%s) dense %s#%s.%s %.0f root %.0f\n", named.node?named.node->name:"",named.node?tx_html_get(named.node,"id"):"",named.node?tx_html_get(named.node,"class"):"",named.node?named.node->score:0,named.rule,
		dense.node?dense.node->name:"",dense.node?tx_html_get(dense.node,"id"):"",dense.node?tx_html_get(dense.node,"class"):"",dense.node?dense.node->score:0,root->score);
	return choose(named, dense);
}
