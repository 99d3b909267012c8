/* SPDX-License-Identifier: MIT
 * What stands below a picture: its caption, and whose picture it is. */
#include <string.h>

#include "load/credit.h"
#include "load/page-parts.h"
#include "model/article.h"
#include "model/buffer.h"

#define LONGEST 2000 /* bytes of a caption */
#define SHORT   100  /* of a credit */

static const char *const credits[] = {
	"credit",  "credits",  "copyright", "photographer", "attribution",
	"source",  "agency",   "byline",    "photocredit",  "imagecredit",
	"rights",  "author",   "autor",     "auteur",       "photo",
	"foto",    "fotograf", "fotografo", "photographe",  "quelle",
	"credito", "copy",     NULL
};

/* "| Ann Lee", set off from a caption in an element of its own. */
static bool is_set_off(const struct tx_node *node)
{
	const struct tx_node *text = node->first;

	return node->kind & TX_HTML_INLINE && text && text->text &&
	       text->text[strspn(text->text, " \t\r\n")] == '|';
}

static bool is_credit(const struct tx_node *node)
{
	return node->name &&
	       (tx_html_says(node, credits) || is_set_off(node) ||
		tx_html_has(node, "itemprop", "copyrightHolder") ||
		tx_html_has(node, "itemprop", "creditText") ||
		tx_html_has(node, "itemprop", "creator") ||
		tx_html_has(node, "itemprop", "author"));
}

static bool is_caption(const struct tx_node *node)
{
	static const char *const names[] = {
		"caption",     "legend", "bildunterschrift", "text", "desc",
		"description", NULL
	};

	return tx_html_is(node, "figcaption") ||
	       (node->name && node->prose &&
		(tx_html_has(node, "itemprop", "caption") ||
		 tx_html_says(node, names)));
}

/* The text of CAPTION but for its credits. */
static char *text_take(const struct tx_node *caption)
{
	xmlBufferPtr out = tx_buffer_new();
	const struct tx_node *node = caption;

	while (out && node) {
		if (node != caption &&
		    (is_credit(node) || node->kind & TX_HTML_HIDDEN)) {
			tx_buffer_collapse(out, 0, " ", 1);
			node = tx_html_skip(node, caption);
			continue;
		}
		if (node->text)
			tx_buffer_collapse(out, 0, node->text, node->length);
		else if (!(node->kind & TX_HTML_INLINE))
			tx_buffer_collapse(out, 0, " ", 1);
		node = tx_html_next(node, caption);
	}
	if (out)
		tx_buffer_trim(out, 0);
	return tx_buffer_take(out);
}

static bool is_written(const char *text)
{
	return text && *text && strlen(text) <= LONGEST;
}

static bool is_mark(char c)
{
	return c && strchr(" ,:.|", c);
}

/* TEXT behind "Image source, " or "Credit...", or TEXT. */
static const char *after_cue(const struct tx_html *html, const char *text)
{
	struct tx_cue cue;
	const char *rest;

	text += *text == '|' ? 1 + strspn(text + 1, " ") : 0;
	if (!tx_words_cue(html->words, 1U << TX_CUE_PHOTO, text, strlen(text),
			  &cue))
		return text;
	rest = text + cue.end;
	if (!is_mark(*rest) || *rest == ' ')
		return text;
	while (is_mark(*rest))
		rest++;
	return *rest ? rest : text;
}

/* "Image source, Ann Lee" beside the caption, in an element without a name. */
static bool is_told(const struct tx_html *html, const struct tx_node *node)
{
	char *text;
	bool told;

	if (!node->name || !(node->kind & TX_HTML_INLINE) ||
	    node->prose + node->linked > SHORT ||
	    tx_html_is(node->parent, "figcaption"))
		return false;
	text = tx_html_text_take(node);
	told = text && after_cue(html, text) > text;
	xmlFree(text);
	return told;
}

/* What is marked as a credit is one, with or without a cue. */
static void add_credit(const struct tx_html *html, xmlNodePtr media,
		       const char *text)
{
	struct tx_credit credit;

	text = after_cue(html, text);
	if (tx_credit_find(html->words, text, strlen(text), &credit) &&
	    !credit.caption)
		tx_add(media, "credit", text + credit.from,
		       credit.to - credit.from);
	else
		tx_put(media, "credit", text);
}

static bool put_credit(const struct tx_html *html, xmlNodePtr media,
		       const struct tx_node *figure)
{
	const struct tx_node *node = tx_html_next(figure, figure);
	bool done = false;
	char *text;

	while (node && !done) {
		if (is_credit(node) || is_told(html, node)) {
			text = tx_html_text_take(node);
			if (is_written(text)) {
				add_credit(html, media, text);
				tx_html_tell(html, "media.credit", text,
					     "a credit in the figure", node,
					     true);
				done = true;
			}
			xmlFree(text);
		}
		node = tx_html_next(node, figure);
	}
	return done;
}

/* A caption behind "Image caption, ", which is for those who cannot see it. */
static const char *after_label(const struct tx_html *html, const char *text)
{
	struct tx_cue cue;

	if (!tx_words_cue(html->words, 1U << TX_CUE_PHOTO, text, strlen(text),
			  &cue) ||
	    strncmp(text + cue.end, ", ", 2) != 0)
		return text;
	return text + cue.end + 2;
}

static void split(const struct tx_html *html, xmlNodePtr media,
		  const char *text)
{
	struct tx_credit credit = { .caption = strlen(text) };

	tx_credit_find(html->words, text, strlen(text), &credit);
	if (credit.caption)
		tx_add(media, "caption", text, credit.caption);
	if (credit.to > credit.from)
		tx_add(media, "credit", text + credit.from,
		       credit.to - credit.from);
}

/* Is TEXT a credit alone? */
static bool is_all_credit(const struct tx_html *html, const char *text)
{
	struct tx_credit credit = { .caption = 1 };

	return tx_credit_find(html->words, text, strlen(text), &credit) &&
	       !credit.caption;
}

static const struct tx_node *caption_of(const struct tx_node *figure)
{
	const struct tx_node *node = tx_html_next(figure, figure);

	while (node && !is_caption(node))
		node = tx_html_next(node, figure);
	return node;
}

bool tx_html_captions(const struct tx_node *figure)
{
	return caption_of(figure) != NULL;
}

void tx_html_caption(const struct tx_html *html, xmlNodePtr media,
		     const struct tx_node *figure)
{
	const struct tx_node *caption = figure ? caption_of(figure) : NULL;
	char *all = caption ? text_take(caption) : NULL;
	const char *text = all ? after_label(html, all) : NULL;
	bool told;

	if (!figure)
		return;
	told = put_credit(html, media, figure);

	if (!told && is_written(text))
		split(html, media, text);
	else if (is_written(text) && !is_all_credit(html, text))
		tx_put(media, "caption", text);
	if (tx_get(media, "caption"))
		tx_html_tell(html, "media.caption", text,
			     "the caption of its figure", caption, true);
	xmlFree(all);
}
