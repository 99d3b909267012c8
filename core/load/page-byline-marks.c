/* SPDX-License-Identifier: MIT
 * What the attributes of an element say of bylines. */
#include <string.h>
#include <strings.h>

#include "load/page-byline.h"

#define BIT(n) (1U << (n))

enum word { AUTHOR, BYLINE, NAME, POSTED, BY, OTHER, FOREIGN };

/* Words of class names; lower case. */
static const struct {
	const char *text;
	enum word word;
} words[] = {
	{ "author", AUTHOR },       { "authors", AUTHOR },
	{ "auth", AUTHOR },         { "autor", AUTHOR },
	{ "autoren", AUTHOR },      { "autores", AUTHOR },
	{ "autore", AUTHOR },       { "auteur", AUTHOR },
	{ "auteurs", AUTHOR },      { "verfasser", AUTHOR },
	{ "writer", AUTHOR },       { "writers", AUTHOR },
	{ "contributor", AUTHOR },  { "contributors", AUTHOR },
	{ "columnist", AUTHOR },    { "reporter", AUTHOR },
	{ "journalist", AUTHOR },   { "authorname", BYLINE },
	{ "authorby", BYLINE },     { "byline", BYLINE },
	{ "bylines", BYLINE },      { "byauthor", BYLINE },
	{ "postedby", BYLINE },     { "name", NAME },
	{ "names", NAME },          { "fn", NAME },
	{ "link", NAME },           { "posted", POSTED },
	{ "written", POSTED },      { "by", BY },
	{ "bio", OTHER },           { "biography", OTHER },
	{ "avatar", OTHER },        { "image", OTHER },
	{ "img", OTHER },           { "photo", OTHER },
	{ "pic", OTHER },           { "picture", OTHER },
	{ "thumb", OTHER },         { "thumbnail", OTHER },
	{ "icon", OTHER },          { "headshot", OTHER },
	{ "social", OTHER },        { "follow", OTHER },
	{ "twitter", OTHER },       { "email", OTHER },
	{ "desc", OTHER },          { "description", OTHER },
	{ "role", OTHER },          { "job", OTHER },
	{ "title", OTHER },         { "position", OTHER },
	{ "date", OTHER },          { "time", OTHER },
	{ "count", OTHER },         { "posts", OTHER },
	{ "articles", OTHER },      { "archive", OTHER },
	{ "company", OTHER },       { "label", OTHER },
	{ "editor", OTHER },        { "reviewer", OTHER },
	{ "reviewed", OTHER },      { "photographer", OTHER },
	{ "comment", FOREIGN },     { "comments", FOREIGN },
	{ "commentlist", FOREIGN }, { "disqus", FOREIGN },
	{ "respond", FOREIGN },     { "related", FOREIGN },
	{ "recommended", FOREIGN }, { "popular", FOREIGN },
	{ "trending", FOREIGN },    { "teaser", FOREIGN },
	{ "testimonial", FOREIGN }, { "testimonials", FOREIGN },
	{ "carousel", FOREIGN },    { "blockquote", FOREIGN },
};

static unsigned word_of(const char *text, size_t length)
{
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strlen(words[i].text) == length &&
		    !strncasecmp(words[i].text, text, length))
			return BIT(words[i].word);
	}
	return 0;
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_large(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A word of `author-name`, `author__name`, `authorName`. */
static size_t length_of(const char *text)
{
	size_t length = 0;

	while (is_small(text[length]) || is_large(text[length])) {
		if (length && is_small(text[length - 1]) &&
		    is_large(text[length]))
			break;
		length++;
	}
	return length;
}

/* The words of the class NAME (up to a space; *NAME moves on). */
static unsigned class_of(const char **name)
{
	unsigned found = 0;
	size_t length;

	while (**name && !strchr(" \t\r\n", **name)) {
		length = length_of(*name);
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

static enum tx_mark mark_in(const char *names)
{
	enum tx_mark best = TX_MARK_NONE, mark;

	while (names && *names) {
		names += strspn(names, " \t\r\n");
		mark = mark_of(class_of(&names));
		best = mark > best ? mark : best;
	}
	return best;
}

/* Folders of addresses at which sites keep their authors; those at which they
 * keep other people too. */
static const struct {
	const char *text;
	enum tx_mark mark;
} folders[] = {
	{ "/author/", TX_MARK_LINK },       { "/authors/", TX_MARK_LINK },
	{ "/autor/", TX_MARK_LINK },        { "/autoren/", TX_MARK_LINK },
	{ "/autores/", TX_MARK_LINK },      { "/auteur/", TX_MARK_LINK },
	{ "/auteurs/", TX_MARK_LINK },      { "/autore/", TX_MARK_LINK },
	{ "/autori/", TX_MARK_LINK },       { "/contributor/", TX_MARK_LINK },
	{ "/contributors/", TX_MARK_LINK }, { "/writer/", TX_MARK_LINK },
	{ "/writers/", TX_MARK_LINK },      { "/journalist/", TX_MARK_LINK },
	{ "/journalists/", TX_MARK_LINK },  { "/columnist/", TX_MARK_LINK },
	{ "/byline/", TX_MARK_LINK },       { "/reporter/", TX_MARK_LINK },
	{ "/blog-authors/", TX_MARK_LINK }, { "/by/", TX_MARK_LINK },
	{ "?author=", TX_MARK_LINK },       { "/staff/", TX_MARK_PERSON },
	{ "/people/", TX_MARK_PERSON },     { "/profile/", TX_MARK_PERSON },
	{ "/profiles/", TX_MARK_PERSON },   { "/team/", TX_MARK_PERSON },
	{ "/user/", TX_MARK_PERSON },       { "/users/", TX_MARK_PERSON },
};

static enum tx_mark address_mark(const char *href)
{
	size_t i;

	for (i = 0; href && i < sizeof(folders) / sizeof(*folders); i++) {
		const char *found = strstr(href, folders[i].text);

		if (found && found[strlen(folders[i].text)])
			return folders[i].mark;
	}
	return TX_MARK_NONE;
}

enum tx_mark tx_byline_mark(const struct tx_node *node)
{
	enum tx_mark mark, id;

	if (!node->name || node->kind & TX_HTML_HIDDEN)
		return TX_MARK_NONE;
	if (tx_html_has(node, "rel", "author"))
		return TX_MARK_NAME;
	if (tx_html_has(node, "itemprop", "author") ||
	    tx_html_has(node, "property", "author") ||
	    tx_html_has(node, "property", "schema:author"))
		return TX_MARK_LINE;
	mark = mark_in(tx_html_get(node, "class"));
	id = mark_in(tx_html_get(node, "id"));
	mark = id > mark ? id : mark;
	if (mark == TX_MARK_NONE && tx_html_is(node, "a"))
		return address_mark(tx_html_get(node, "href"));
	return mark;
}
