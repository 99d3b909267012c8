/* SPDX-License-Identifier: MIT
 * What a server sends in place of an article, or of its end: what it could not
 * find, what it asks of a browser first, what a reader has to agree to, or to pay
 * for. */
#include <string.h>

#include "load/page-content.h"

#define NOTICE 600  /* bytes of a text that its title explains */
#define LINE   160  /* of one that asks for money */
#define WALL   2000 /* of one that asks to agree to something */

static bool has_cue(const struct tx_html *html, enum tx_cue_kind kind,
		    const char *text, struct tx_cue *cue)
{
	return tx_words_cue(html->words, 1U << kind, text, strlen(text), cue);
}

/* Is TEXT such a title, with nothing behind it but marks and a site's name? */
static bool is_notice(const struct tx_html *html, const char *text)
{
	struct tx_cue cue;
	const char *rest;

	if (!has_cue(html, TX_CUE_NOTICE, text, &cue))
		return false;
	rest = text + cue.end;
	rest += strspn(rest, ".!? )");
	return !*rest || strchr("|-_", *rest) || !strncmp(rest, "\u2013", 3) ||
	       !strncmp(rest, "\u2014", 3) || !strncmp(rest, "\u2026", 3) ||
	       !strncmp(rest, "\u3002", 3) || !strncmp(rest, "\u00b7", 2);
}

static bool has_notice(const struct tx_html *html, const char *name)
{
	const struct tx_node *node = tx_html_first(&html->tree, name);
	char *text = node ? tx_html_text_take(node) : NULL;
	bool has = text && is_notice(html, text);

	xmlFree(text);
	return has;
}

static const struct tx_node *longest_in(const struct tx_node *top, bool all)
{
	const struct tx_node *node = top, *best = NULL;

	while (node) {
		if (node != top && !all && node->flags & TX_CLASS_GONE) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (tx_html_is(node, "p") &&
		    (!best || node->prose > best->prose))
			best = node;
		node = tx_html_next(node, top);
	}
	return best;
}

/* The longest paragraph of the content; of those that their names cut, if there
 * is no other. */
static const struct tx_node *longest_of(const struct tx_node *top)
{
	const struct tx_node *best = longest_in(top, false);

	if (!best)
		best = longest_in(top, true);
	return best ? best : top;
}

/* `cookie-banner`, `cmp-consent`; a page's root says what its reader has not
 * agreed to yet. */
static bool is_consent(const struct tx_node *node)
{
	static const char *const names[] = { "consent", "cookie", "cookies",
					     "gdpr", NULL };

	for (; node && !tx_html_is(node, "body"); node = node->parent) {
		if (node->name && tx_html_says(node, names))
			return true;
	}
	return false;
}

static bool asks(const struct tx_html *html)
{
	const struct tx_node *node = longest_of(html->content);
	char *text = tx_html_text_take(node);
	struct tx_cue cue;
	bool is = is_consent(node) ||
		  (text && has_cue(html, TX_CUE_WALL, text, &cue));

	xmlFree(text);
	return is;
}

bool tx_html_is_wall(const struct tx_html *html)
{
	uint32_t size = html->content->prose;

	if (size < NOTICE &&
	    (has_notice(html, "title") || has_notice(html, "h1")))
		return true;
	return size < WALL && asks(html);
}

bool tx_html_is_sold(const struct tx_html *html)
{
	const struct tx_node *top = html->scope, *node = top;
	struct tx_cue cue;

	while (node) {
		if (node->name &&
		    (node->kind & TX_HTML_HIDDEN || tx_html_is(node, "a"))) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text && node->length <= LINE) {
			const char *text =
			    node->text + strspn(node->text, " \t\r\n");

			if (*text && has_cue(html, TX_CUE_PAYWALL, text, &cue))
				return true;
		}
		node = tx_html_next(node, top);
	}
	return false;
}
