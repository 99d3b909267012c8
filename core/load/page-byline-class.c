/* SPDX-License-Identifier: MIT
 * What a class or an id says of bylines: `author-name`, `PostByline`. */
#include <string.h>

#include "load/page-byline.h"
#include "model/ascii.h"

#define BIT(n) (1U << (n))

enum word { AUTHOR, BYLINE, NAME, POSTED, BY, OTHER, FOREIGN };

/* Words of class names; lower case, sorted. */
static const struct {
	const char *text;
	enum word word;
} words[] = {
	{ "archive", OTHER },
	{ "articles", OTHER },
	{ "auteur", AUTHOR },
	{ "auteurs", AUTHOR },
	{ "author", AUTHOR },
	{ "authorby", BYLINE },
	{ "authorname", BYLINE },
	{ "authors", AUTHOR },
	{ "autor", AUTHOR },
	{ "autore", AUTHOR },
	{ "autoren", AUTHOR },
	{ "autores", AUTHOR },
	{ "avatar", OTHER },
	{ "bio", OTHER },
	{ "biography", OTHER },
	{ "blockquote", FOREIGN },
	{ "by", BY },
	{ "byauthor", BYLINE },
	{ "byline", BYLINE },
	{ "bylines", BYLINE },
	{ "caption", OTHER },
	{ "carousel", FOREIGN },
	{ "columnist", AUTHOR },
	{ "comment", FOREIGN },
	{ "commentlist", FOREIGN },
	{ "comments", FOREIGN },
	{ "company", OTHER },
	{ "contributor", AUTHOR },
	{ "contributors", AUTHOR },
	{ "copyright", OTHER },
	{ "count", OTHER },
	{ "credit", OTHER },
	{ "credito", OTHER },
	{ "creditos", OTHER },
	{ "credits", OTHER },
	{ "desc", OTHER },
	{ "description", OTHER },
	{ "disqus", FOREIGN },
	{ "editor", OTHER },
	{ "email", OTHER },
	{ "figcaption", FOREIGN },
	{ "fn", NAME },
	{ "follow", OTHER },
	{ "headshot", OTHER },
	{ "icon", OTHER },
	{ "image", OTHER },
	{ "img", OTHER },
	{ "job", OTHER },
	{ "journalist", AUTHOR },
	{ "label", OTHER },
	{ "link", NAME },
	{ "mediainfo", FOREIGN },
	{ "modal", OTHER },
	{ "name", NAME },
	{ "names", NAME },
	{ "photo", OTHER },
	{ "photographer", OTHER },
	{ "pic", OTHER },
	{ "picture", OTHER },
	{ "popular", FOREIGN },
	{ "position", OTHER },
	{ "posted", POSTED },
	{ "postedby", BYLINE },
	{ "posts", OTHER },
	{ "recommended", FOREIGN },
	{ "related", FOREIGN },
	{ "reporter", AUTHOR },
	{ "respond", FOREIGN },
	{ "reviewed", OTHER },
	{ "reviewer", OTHER },
	{ "role", OTHER },
	{ "slider", FOREIGN },
	{ "social", OTHER },
	{ "teaser", FOREIGN },
	{ "testimonial", FOREIGN },
	{ "testimonials", FOREIGN },
	{ "thumb", OTHER },
	{ "thumbnail", OTHER },
	{ "title", OTHER },
	{ "trending", FOREIGN },
	{ "twitter", OTHER },
	{ "verfasser", AUTHOR },
	{ "writer", AUTHOR },
	{ "writers", AUTHOR },
	{ "written", POSTED },
};

/* The second letters of the words that begin with a letter: most of the words
 * of a page's classes are asked for no more. */
static const char *const seconds[26] = {
	['a' - 'a'] = "ruv",   ['b' - 'a'] = "ily", ['c' - 'a'] = "aor",
	['d' - 'a'] = "ei",    ['e' - 'a'] = "dm",  ['f' - 'a'] = "ino",
	['h' - 'a'] = "e",     ['i' - 'a'] = "cm",  ['j' - 'a'] = "o",
	['l' - 'a'] = "ai",    ['m' - 'a'] = "eo",  ['n' - 'a'] = "a",
	['p' - 'a'] = "hio",   ['r' - 'a'] = "eo",  ['s' - 'a'] = "lo",
	['t' - 'a'] = "ehirw", ['v' - 'a'] = "e",   ['w' - 'a'] = "r",
};

/* TEXT (LENGTH bytes) against WITH, whatever TEXT's case. */
static int order_of(const char *text, size_t length, const char *with)
{
	int order = tx_ascii_compare_n(text, with, length);

	return order ? order : -(with[length] != '\0');
}

static bool may_be_word(const char *text)
{
	const char *second = seconds[(text[0] | 0x20) - 'a'];

	return second && strchr(second, text[1] | 0x20);
}

static unsigned word_of(const char *text, size_t length)
{
	size_t from = 0, to = sizeof(words) / sizeof(*words), middle;
	int order;

	if (length < 2 || !may_be_word(text))
		return 0;
	while (from < to) {
		middle = (from + to) / 2;
		order = order_of(text, length, words[middle].text);
		if (!order)
			return BIT(words[middle].word);
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return 0;
}

/* The words of the class NAME (up to a space; *NAME moves on). */
static unsigned class_of(const char **name)
{
	unsigned found = 0;
	size_t length;

	while ((unsigned char)**name > ' ') {
		length = tx_html_word(*name);
		found |= word_of(*name, length);
		*name += length ? length : 1;
	}
	return found;
}

static enum tx_mark mark_of(unsigned found)
{
	if (found & BIT(FOREIGN))
		return TX_MARK_STOP;
	if (found & BIT(OTHER))
		return TX_MARK_NONE;
	if (found & (BIT(AUTHOR) | BIT(BYLINE)))
		return found & BIT(NAME) ? TX_MARK_NAME : TX_MARK_LINE;
	return found & BIT(POSTED) && found & BIT(BY) ? TX_MARK_LINE
						      : TX_MARK_NONE;
}

enum tx_mark tx_byline_class(const char *names)
{
	enum tx_mark best = TX_MARK_NONE, mark;

	while (names && *names) {
		/* Control characters part names too. */
		while (*names && (unsigned char)*names <= ' ')
			names++;
		mark = mark_of(class_of(&names));
		best = mark > best ? mark : best;
	}
	return best;
}
