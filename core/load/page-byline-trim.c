/* SPDX-License-Identifier: MIT
 * What stands around a byline and is no part of it: marks, a date behind it,
 * who took the pictures. */
#include <string.h>

#include "load/page-byline.h"

/* The bytes of a mark that begins TEXT; 0: none does. */
static size_t mark_at(const char *text)
{
	static const char *const marks[] = { " ",      "|",      ",",
					     ":",      "-",      "/",
					     "\u2013", "\u2014", "\u00b7",
					     "\u2022", "\u30fb", "\uff0f",
					     "\u00a0" };
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (!strncmp(text, marks[i], strlen(marks[i])))
			return strlen(marks[i]);
	}
	return 0;
}

static size_t end_of(const char *text, size_t length)
{
	size_t size, cut = 1;

	while (cut) {
		cut = 0;
		for (size = 1; size <= 3 && size <= length; size++) {
			if (mark_at(text + length - size) == size)
				cut = size;
		}
		length -= cut;
	}
	return length;
}

/* Does TEXT say who took the pictures? With SURE, in more than a word: "photo
 * editor" is who wrote. */
static bool is_picture(const struct tx_claims *claims, const char *text,
		       bool sure)
{
	struct tx_cue cue;

	return tx_words_cue(claims->page.words, TX_BIT(TX_CUE_PHOTO), text,
			    strlen(text), &cue) &&
	       (!sure || memchr(text, ' ', cue.end));
}

/* "Ann Lee; photographs by Tom Ray": who took the pictures wrote nothing. */
static void cut_pictures(const struct tx_claims *claims, char *text)
{
	char *at;

	for (at = strpbrk(text, ".;,|"); at; at = strpbrk(at + 1, ".;,|")) {
		if (at[1] == ' ' &&
		    is_picture(claims, at + 2, strchr(",|", *at))) {
			*at = '\0';
			return;
		}
	}
}

void tx_byline_trim(const struct tx_claims *claims, char *text)
{
	struct tx_date date;
	size_t length, from, to, size;

	cut_pictures(claims, text);
	length = end_of(text, strlen(text));
	if (tx_find_date(&claims->page, text, length, &date, &from, &to) &&
	    to == length && from > 0 && end_of(text, from) < from) {
		length = end_of(text, from);
		text[length] = '\0';
		tx_byline_cut_small(text);
		length = strlen(text);
	}
	text[length] = '\0';
	for (from = 0; (size = mark_at(text + from));)
		from += size;
	memmove(text, text + from, strlen(text + from) + 1);
}
