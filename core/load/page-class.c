/* SPDX-License-Identifier: MIT
 * What an element's class and id say of it: words of names such as `share-bar`,
 * `c_related` and `authorBio`. */
#include <string.h>

#include "load/page-class.h"

#define WORDS 24 /* of one name that are looked at */

static const char *words_of(size_t entry)
{
	return tx_class_names[entry].words +
	       (*tx_class_names[entry].words == '=');
}

void tx_classes_open(struct tx_classes *classes)
{
	size_t i, letter = 0, length;

	memset(classes, 0, sizeof(*classes));
	for (i = 0; i < tx_class_names_count; i++) {
		const char *words = words_of(i);

		for (; letter <= (size_t)(*words - 'a'); letter++)
			classes->first[letter] = (uint16_t)i;
		length = strcspn(words, " ");
		classes->lengths[*words - 'a'] |= 1U << length;
	}
	for (; letter < 27; letter++)
		classes->first[letter] = (uint16_t)tx_class_names_count;
}

/* --- words of a name --- */

struct word {
	const char *text;
	size_t length;
};

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static char fold(char c)
{
	return is_upper(c) ? (char)(c | 0x20) : c;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A word of letters: `authorBio` and `author-bio` are two. */
static const char *word_end(const char *at)
{
	if (is_upper(at[0]) && is_upper(at[1])) {
		while (is_upper(*at))
			at++;
		return at;
	}
	for (at++; is_lower(*at); at++)
		;
	return at;
}

/* The words of the name at AT into WORDS; returns what is after it. */
static const char *split(const char *at, struct word *words, size_t *count)
{
	*count = 0;
	while (*at && !is_space(*at)) {
		if (!is_lower(*at) && !is_upper(*at)) {
			at++;
			continue;
		}
		const char *end = word_end(at);

		if (*count < WORDS)
			words[(*count)++] =
			    (struct word){ at, (size_t)(end - at) };
		at = end;
	}
	return at;
}

/* --- matching --- */

static bool is_word(const struct word *word, const char *text, size_t length)
{
	size_t i;

	if (word->length != length)
		return false;
	for (i = 0; i < length; i++) {
		if (fold(word->text[i]) != text[i])
			return false;
	}
	return true;
}

/* How many of the LEFT words from WORD on are those of ENTRY; 0: it is none. */
static size_t match(size_t entry, const struct word *word, size_t left)
{
	const char *text = words_of(entry);
	size_t length, count = 0;

	while (*text) {
		length = strcspn(text, " ");
		if (count == left || !is_word(word + count, text, length))
			return 0;
		count++;
		text += length + (text[length] == ' ');
	}
	return count;
}

/* `has-sidebar`, `no-comments`: what is around or beside such a thing;
 * `category-newsletters`: what an article is about. */
static bool is_around(const struct word *word)
{
	static const char *const around[] = { "has",     "no",  "with",
					      "without", "non", "not",
					      "category" };
	size_t i;

	for (i = 0; i < sizeof(around) / sizeof(*around); i++) {
		if (is_word(word, around[i], strlen(around[i])))
			return true;
	}
	return false;
}

static unsigned kinds_at(const struct tx_classes *classes,
			 const struct word *words, size_t at, size_t count)
{
	size_t letter = (size_t)(fold(*words[at].text) - 'a'), entry, taken;
	unsigned kinds = 0;

	if (words[at].length > 31 ||
	    !(classes->lengths[letter] & 1U << words[at].length))
		return 0;
	for (entry = classes->first[letter]; entry < classes->first[letter + 1];
	     entry++) {
		taken = match(entry, words + at, count - at);
		if (!taken ||
		    (*tx_class_names[entry].words == '=' && count != taken))
			continue;
		kinds |= tx_class_names[entry].kind;
	}
	return kinds;
}

static unsigned kinds_of(const struct tx_classes *classes, const char *names)
{
	struct word words[WORDS];
	unsigned kinds = 0;
	size_t count, i;

	while (names && *names) {
		while (is_space(*names))
			names++;
		names = split(names, words, &count);
		if (count && is_around(&words[0]))
			continue;
		for (i = 0; i < count; i++)
			kinds |= kinds_at(classes, words, i, count);
	}
	return kinds;
}

static bool is_hidden(const struct tx_node *node)
{
	const char *aria = tx_html_get(node, "aria-hidden");

	/* The sieve has kept a style only if it hides. */
	return tx_html_get(node, "hidden") || tx_html_get(node, "style") ||
	       (aria && !strcmp(aria, "true"));
}

unsigned tx_class_of(const struct tx_classes *classes, struct tx_node *node)
{
	if (node->flags & TX_CLASS_SEEN)
		return node->flags;
	node->flags |= TX_CLASS_SEEN;
	if (!node->attrs)
		return node->flags;
	node->flags |= kinds_of(classes, tx_html_get(node, "class")) |
		       kinds_of(classes, tx_html_get(node, "id"));
	if (is_hidden(node))
		node->flags |= TX_CLASS_HIDDEN;
	return node->flags;
}
