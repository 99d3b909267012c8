/* SPDX-License-Identifier: MIT
 * The text of a byline as a plain list of names: without handles, words in
 * brackets, and what belongs to a date that was cut off. */
#include <string.h>
#include <unictype.h>

#include "load/page-byline.h"
#include "model/buffer.h"

#define JOINED "\u00a0" /* a space that parts no two names */

/* --- what is cut --- */

void tx_byline_cut_small(char *text)
{
	char *last = strrchr(text, ' ');
	size_t length = last ? strlen(last + 1) : 0;

	if (length && length <= 2 &&
	    strspn(last + 1, "abcdefghijklmnopqrstuvwxyz") == length)
		*last = '\0';
}

static char *without_handles_take(const char *text)
{
	xmlBufferPtr out = tx_buffer_new();
	size_t length;

	for (; out && *text; text += length) {
		text += strspn(text, " \t\r\n");
		length = strcspn(text, " \t\r\n");
		if (*text == '@' && (text[length] || xmlBufferLength(out)))
			continue;
		if (xmlBufferLength(out) && length)
			xmlBufferCat(out, BAD_CAST " ");
		xmlBufferAdd(out, BAD_CAST text, (int)length);
	}
	return tx_buffer_take(out);
}

/* --- joiners --- */

/* The bytes of a comma or of "and" at TEXT. */
static size_t joiner_at(const struct tx_page *page, const char *text)
{
	struct tx_cue cue;

	if (*text && strchr(",;&", *text))
		return 1;
	return tx_words_cue(page->words, TX_BIT(TX_CUE_AND), text, strlen(text),
			    &cue) &&
		       text[cue.end] == ' '
		   ? cue.end
		   : 0;
}

/* "Ann Lee (now) and Tom Reyes": what is in brackets goes where more names
 * follow. */
static void cut_brackets(const struct tx_page *page, char *text)
{
	char *open = strchr(text, '('), *close;

	while (open && (close = strchr(open, ')'))) {
		const char *rest = close + 1 + strspn(close + 1, " ");

		if (open > text && open[-1] == ' ' && joiner_at(page, rest)) {
			open -= *rest == ',' || *rest == ';';
			memmove(open, rest, strlen(rest) + 1);
			open = strchr(open, '(');
		} else {
			open = strchr(close, '(');
		}
	}
}

/* "Ann Lee / Tom Reyes": a list too. */
static void part_slashes(char *text)
{
	char *at;

	for (at = strstr(text, " / "); at; at = strstr(at, " / ")) {
		at[0] = ',';
		memmove(at + 1, at + 2, strlen(at + 2) + 1);
	}
}

/* How many words stand between FROM and TO; one that begins with a small
 * letter, or an office, makes it none: no name is made of those. */
static size_t words_in(const struct tx_page *page, const char *from,
		       const char *to)
{
	const unsigned offices = TX_BIT(TX_CUE_AGENCY) | TX_BIT(TX_CUE_OFFICE);
	struct tx_cue cue;
	size_t words = 0;

	while (from < to) {
		const char *at = from;

		if (!uc_is_upper(tx_next(&at, to)) ||
		    tx_words_cue(page->words, offices, from,
				 (size_t)(to - from), &cue))
			return 0;
		words++;
		while (from < to && *from != ' ')
			from++;
		from += from < to;
	}
	return words;
}

static const char *name_end(const struct tx_page *page, const char *text)
{
	while (*text && !strchr(",;&", *text) &&
	       !(*text == ' ' && joiner_at(page, text + 1)))
		text++;
	return text;
}

static const char *name_start(const struct tx_page *page, const char *text,
			      const char *end)
{
	const char *at = end;

	while (at > text && !strchr(",;&", at[-1])) {
		size_t length =
		    at[-1] == ' ' && at < end ? joiner_at(page, at) : 0;

		if (length && at + length < end)
			return at + length + 1;
		at--;
	}
	while (at < end && *at == ' ')
		at++;
	return at;
}

/* "Luis Prat y Nogal": one letter between a full name and one word joins the
 * names of one person. */
static bool is_within_name(const struct tx_page *page, const char *text,
			   const char *at)
{
	const char *from = name_start(page, text, at);

	return words_in(page, from, at) >= 2 &&
	       words_in(page, at + 3, name_end(page, at + 3)) == 1;
}

static char *joined_take(const struct tx_page *page, const char *text)
{
	xmlBufferPtr out = tx_buffer_new();
	const char *at = text;

	for (; out && *at; at++) {
		bool joins = *at == ' ' && at[1] && at[2] == ' ' &&
			     joiner_at(page, at + 1) == 1 &&
			     !strchr(",;&", at[1]) &&
			     is_within_name(page, text, at);

		if (!joins) {
			xmlBufferAdd(out, BAD_CAST at, 1);
			continue;
		}
		xmlBufferCat(out, BAD_CAST JOINED);
		xmlBufferAdd(out, BAD_CAST at + 1, 1);
		xmlBufferCat(out, BAD_CAST JOINED);
		at += 2;
	}
	return tx_buffer_take(out);
}

void tx_byline_unjoin(char *name)
{
	char *at;

	while ((at = strstr(name, JOINED))) {
		*at = ' ';
		memmove(at + 1, at + 2, strlen(at + 2) + 1);
	}
}

char *tx_byline_plain_take(const struct tx_claims *claims, const char *text)
{
	char *plain = without_handles_take(text), *joined;

	if (!plain)
		return NULL;
	if (!claims->stated)
		tx_byline_cut_small(plain);
	tx_byline_trim(claims, plain);
	cut_brackets(&claims->page, plain);
	part_slashes(plain);
	joined = joined_take(&claims->page, plain);
	xmlFree(plain);
	return joined;
}
