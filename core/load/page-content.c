/* SPDX-License-Identifier: MIT
 * The content node: the element of a web page that holds the article's body. */
#include <string.h>

#include "load/page-content.h"

#define LEAST  0.1F  /* of the text: the rest cannot all be boilerplate */
#define NAMED  0.35F /* of the text: less, and a name is mistaken */
#define DENSE  0.8F  /* of an element's text that a part of it holds */
#define WORDS  80    /* bytes of the text that are told */
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

/* What may be the text, by weight. */
static void weigh(struct tx_node *root)
{
	struct tx_classes classes;
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
}

/* Tells the first words of what was found. */
static void tell(const struct tx_html *html, struct tx_choice choice,
		 bool taken)
{
	size_t length = WORDS;
	char *text;

	if (!html->trace || !choice.node)
		return;
	text = tx_html_text_take(choice.node);
	if (text && strlen(text) > length) {
		while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
		text[length] = '\0';
	}
	tx_html_tell(html, "body", text ? text : "", choice.rule, choice.node,
		     taken);
	xmlFree(text);
}

struct tx_node *tx_html_content(const struct tx_html *html)
{
	struct tx_choice named, dense;
	struct tx_node *node;

	weigh(html->root);
	named = tx_content_named(html->root);
	dense = tx_content_dense(html->root);
	node = choose(named, dense);
	tell(html, named, node == named.node);
	if (dense.node != named.node)
		tell(html, dense, node == dense.node);
	return node;
}
