/* SPDX-License-Identifier: MIT
 * Pages that hold but the beginning of an article, whose rest is sold. */
#include <string.h>

#include "load/page-content.h"

#define STUB 2500 /* bytes of text that a whole article may well exceed */

/* The last text of the content node that the body holds. */
static const struct tx_node *last_text(const struct tx_node *top)
{
	const struct tx_node *node = top, *last = NULL;

	while (node) {
		if (node != top && (node->out || node->left_out ||
				    node->flags & TX_CLASS_GONE)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text && node->prose)
			last = node;
		node = tx_html_next(node, top);
	}
	return last;
}

static bool ends_open(const struct tx_node *text)
{
	size_t length = text ? text->length : 0;

	while (length && (unsigned char)text->text[length - 1] <= ' ')
		length--;
	return length > 3 && (!memcmp(text->text + length - 3, "...", 3) ||
			      !memcmp(text->text + length - 3, "\u2026", 3));
}

static const char *reason_of(const struct tx_html *html)
{
	const struct tx_node *content = html->content;
	size_t size = content->prose + content->linked;

	if (html->stated)
		return NULL;
	if (tx_html_states_more(html))
		return "the page states a longer one as data";
	if (size < STUB &&
	    tx_linked_denies(html->linked, "isAccessibleForFree"))
		return "the page says that it is not free";
	if (size < STUB && ends_open(last_text(content)))
		return "it ends in an ellipsis";
	if (size < STUB && tx_html_is_sold(html))
		return "the page says that the rest is for subscribers";
	return NULL;
}

void tx_html_stub(const struct tx_html *html, const struct tx_teller *teller)
{
	const char *reason = reason_of(html);

	if (reason)
		tx_tell(teller, TX_MSG_STUB, 0, reason);
}
