/* SPDX-License-Identifier: MIT
 * What stands alone on a page, with nothing around it but words about itself
 * ("By ", "Published"): then it is a line of its own, and no part of a text. */
#include <string.h>
#include <unictype.h>

#include "load/page-parts.h"
#include "load/text-page.h"

/* Is TEXT nothing but words about a byline or a date, and marks? */
static bool says_nothing(const struct tx_html *html, const char *text)
{
	const unsigned kinds = TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_AND) |
			       TX_BIT(TX_CUE_PUBLISHED) |
			       TX_BIT(TX_CUE_MODIFIED);
	const char *end = text + strlen(text), *at;
	struct tx_cue cue;

	while (text < end) {
		at = text;
		if (!uc_is_alnum(tx_next(&at, end)))
			text = at;
		else if (tx_words_cue(html->words, kinds, text,
				      (size_t)(end - text), &cue) &&
			 cue.end)
			text += cue.end;
		else
			return false;
	}
	return true;
}

/* Does AROUND say something besides NODE in it? */
static bool says_more(const struct tx_html *html, struct tx_node *around,
		      const struct tx_node *node)
{
	struct tx_node *at = around;

	while (at) {
		if (at == node || at->left_out || at->out) {
			at = tx_html_skip(at, around);
			continue;
		}
		if (tx_html_is(at, "img") ||
		    (at->text && !says_nothing(html, at->text)))
			return true;
		at = tx_html_next(at, around);
	}
	return false;
}

static bool is_quiet(const struct tx_html *html, const struct tx_node *text)
{
	return !text || !text->text || says_nothing(html, text->text);
}

struct tx_node *tx_html_alone(const struct tx_html *html, struct tx_node *node)
{
	static const char *const around[] = { "div",    "section", "article",
					      "main",   "header",  "body",
					      "center", NULL };

	while (node != html->content && node->parent &&
	       node->parent != html->content && node->parent != html->scope &&
	       !says_more(html, node->parent, node))
		node = node->parent;
	if (node == html->content || !node->parent ||
	    !tx_html_is_of(node->parent, around))
		return tx_html_is(node, "p") || tx_html_is(node, "div") ? node
									: NULL;
	return is_quiet(html, node->prev) && is_quiet(html, node->next) ? node
									: NULL;
}

static void leave_out_words(const struct tx_html *html, struct tx_node *text)
{
	if (text && text->text && is_quiet(html, text))
		text->left_out = true;
}

void tx_html_leave_out(const struct tx_html *html, struct tx_node *node)
{
	if (tx_html_within(html->content, node))
		return;
	node->left_out = true;
	leave_out_words(html, node->prev);
	leave_out_words(html, node->next);
}
