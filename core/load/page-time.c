/* SPDX-License-Identifier: MIT
 * The reading time that stands in a web page's article. */
#include <string.h>

#include "load/page-parts.h"
#include "load/reading-time.h"
#include "model/article.h"

#define LONGEST   60   /* bytes of a text that says it */
#define MOST_SEEN 64   /* texts with a number */
#define FAR       4000 /* nodes that are looked at */

static bool has_number(const struct tx_node *text)
{
	return text->length <= LONGEST && strpbrk(text->text, "123456789");
}

/* A text, or the block it is in: "<b>4</b> min read". */
static bool read_one(struct tx_html *html, const struct tx_node *text)
{
	const struct tx_node *block = text;
	char *words;
	bool done;

	while (block->parent && (block->text || block->kind & TX_HTML_INLINE) &&
	       block->parent->prose + block->parent->linked <= LONGEST)
		block = block->parent;
	words = tx_html_text_take(block);
	done = words && tx_reading_time_read(html->words, words, strlen(words),
					     html->article);
	if (done)
		tx_html_tell(html, "reading-time", words,
			     "a short text that says it", block, true);
	xmlFree(words);
	return done;
}

void tx_html_time(struct tx_html *html)
{
	struct tx_node *node = html->heading ? html->heading : html->scope;
	const struct tx_node *end = tx_html_skip(html->scope, html->root);
	int seen = 0, nodes = 0;

	/* After the article come others, and how long they take. */
	while (node && node != end && seen < MOST_SEEN && nodes++ < FAR) {
		if (node->text && has_number(node)) {
			seen++;
			if (read_one(html, node))
				return;
		}
		node = node->name && node->kind & TX_HTML_HIDDEN
			   ? tx_html_skip(node, html->root)
			   : tx_html_next(node, html->root);
	}
}
