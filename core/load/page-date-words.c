/* SPDX-License-Identifier: MIT
 * The words of a line that say what its date is ("Published on", "(updated)"),
 * and how many others there are. */
#include <string.h>
#include <unictype.h>

#include "load/page-dates.h"
#include "load/text-page.h"

#define LONGEST_CUE 60 /* bytes of a line that is "Published on:" */
#define SHORT_CUE   3  /* bytes of one that is a mere preposition */

#define ABOUT (TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED))

/* Does TEXT begin in a script that sets its words after a date? */
static bool is_han(const char *text)
{
	return (unsigned char)*text >= 0xe3 && (unsigned char)*text <= 0xe9;
}

static bool is_start(const char *text, const char *at)
{
	return at == text || strchr(" ([|,-", at[-1]) || is_han(at);
}

/* Does CUE, found at AT, say too little to stand within a sentence: "vom"? */
static bool is_weak(const char *text, const char *at, const struct tx_cue *cue)
{
	if (cue->end > SHORT_CUE || is_han(at))
		return false;
	while (at > text && at[-1] == ' ')
		at--;
	return at > text && !strchr("([|,-", at[-1]) &&
	       (unsigned char)at[-1] < 0x80;
}

/* The last cue between FROM and TO. */
static enum tx_cue_kind cue_in(const struct tx_date_line *line,
			       const char *from, const char *to)
{
	enum tx_cue_kind kind = TX_CUE_NONE;
	struct tx_cue cue;
	const char *at;

	for (at = from; at < to; at++) {
		if (is_start(from, at) &&
		    tx_words_cue(line->html->words, ABOUT, at,
				 (size_t)(to - at), &cue) &&
		    !is_weak(from, at, &cue)) {
			kind = cue.kind;
			at += cue.end ? cue.end - 1 : 0;
		}
	}
	return kind;
}

/* "2 May 2024 (updated)" with no other date after it, or 5月2日 公開 with any;
 * *TO moves beyond. */
static enum tx_cue_kind cue_after(const struct tx_date_line *line, size_t *to)
{
	const char *at = line->text + *to, *end = line->text + line->length;
	struct tx_cue cue;

	at += strspn(at, " ([|,-");
	if (at >= end || !tx_words_cue(line->html->words, ABOUT, at,
				       (size_t)(end - at), &cue))
		return TX_CUE_NONE;
	if (strpbrk(at + cue.end, "0123456789") &&
	    (!is_han(at) || !strncmp(at + cue.end, ":", 1) ||
	     !strncmp(at + cue.end, "\xEF\xBC\x9A", 3)))
		return TX_CUE_NONE;
	*to = (size_t)(at - line->text) + cue.end;
	return cue.kind;
}

static struct tx_node *text_before(struct tx_node *node)
{
	int steps = 0;

	while (node && !node->prev && steps++ < 3)
		node = node->parent;
	node = node ? node->prev : NULL;
	for (steps = 0; node && steps < 8; steps++) {
		if (node->text && !tx_html_is_blank(node->text))
			return node;
		if (node->last)
			node = node->last;
		else if (node->prev)
			node = node->prev;
		else
			return NULL;
	}
	return NULL;
}

/* The line before, if it is nothing but a cue: "Last updated:". */
static enum tx_cue_kind cue_before(const struct tx_date_line *line)
{
	const struct tx_node *node = text_before(line->node);
	const char *text, *end, *at;
	struct tx_cue cue;

	if (!node || node->length > LONGEST_CUE)
		return TX_CUE_NONE;
	text = node->text + strspn(node->text, " \t\r\n");
	end = node->text + node->length;
	if (text >= end || !tx_words_cue(line->html->words, ABOUT, text,
					 (size_t)(end - text), &cue))
		return TX_CUE_NONE;
	for (text += cue.end; text < end;) {
		at = text;
		if (uc_is_alnum(tx_next(&text, end)) && text > at)
			return TX_CUE_NONE;
	}
	return cue.kind;
}

enum tx_cue_kind tx_date_cue(const struct tx_date_line *line, size_t from,
			     size_t *to)
{
	size_t start = line->taken ? line->spans[line->taken - 1].to : 0;
	enum tx_cue_kind kind =
	    cue_in(line, line->text + start, line->text + from);

	if (!kind)
		kind = cue_after(line, to);
	if (!kind && !start)
		kind = cue_before(line);
	return kind;
}

enum tx_cue_kind tx_date_cue_within(const struct tx_date_line *line,
				    size_t from, size_t to)
{
	return cue_in(line, line->text + from, line->text + to);
}

/* --- the words beside --- */

static size_t span_at(const struct tx_date_line *line, size_t at)
{
	size_t i;

	for (i = 0; i < line->taken; i++) {
		if (at >= line->spans[i].from && at < line->spans[i].to)
			return line->spans[i].to;
	}
	return 0;
}

static size_t skip_word(const struct tx_date_line *line, size_t at)
{
	while (at < line->length && line->text[at] != ' ' && !span_at(line, at))
		at++;
	return at;
}

void tx_date_count_words(struct tx_date_line *line)
{
	const unsigned quiet =
	    ABOUT | TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_BYLINE);
	size_t at = 0, to;
	struct tx_cue cue;
	const char *word;

	while (at < line->length) {
		to = span_at(line, at);
		word = line->text + at;
		if (to) {
			at = to;
		} else if (!uc_is_alnum(
			       tx_next(&word, line->text + line->length))) {
			line->is_parted |=
			    strchr("|/(-:", line->text[at]) ||
			    (unsigned char)line->text[at] >= 0x80;
			at = (size_t)(word - line->text);
		} else if (tx_words_cue(line->html->words, quiet,
					line->text + at, line->length - at,
					&cue)) {
			line->is_byline |= cue.kind == TX_CUE_BYLINE;
			at += cue.end;
		} else {
			line->words++;
			at = skip_word(line, at);
		}
	}
}
