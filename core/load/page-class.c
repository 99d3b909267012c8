/* SPDX-License-Identifier: MIT
 * What an element's class and id say of it: words of names such as `share-bar`,
 * `c_related` and `authorBio`. */
#include <string.h>

#include "load/page-class.h"

#define WORDS 24 /* of one name that are looked at */

#define HIDDEN  TX_CLASS_HIDDEN
#define NOISE   TX_CLASS_NOISE
#define COMMENT TX_CLASS_COMMENT
#define ABOUT   TX_CLASS_ABOUT
#define BUTTON  TX_CLASS_BUTTON
#define CAPTION TX_CLASS_CAPTION
#define BODY    TX_CLASS_BODY
#define LIST    TX_CLASS_LIST
#define LEAD    TX_CLASS_LEAD
#define MAIN    TX_CLASS_MAIN
#define TEASER  TX_CLASS_TEASER

/* Words that stand beside one another in a name; `=` before them: they are the
 * whole name. By first letter. */
static const struct {
	const char *words;
	unsigned kind;
} table[] = {
	{ "a2a", NOISE },
	{ "about author", NOISE },
	{ "about the author", NOISE },
	{ "ad", NOISE },
	{ "addthis", NOISE },
	{ "addtoany", NOISE },
	{ "ads", NOISE },
	{ "adsbygoogle", NOISE },
	{ "adsense", NOISE },
	{ "advert", NOISE },
	{ "advertisement", NOISE },
	{ "advertising", NOISE },
	{ "adverts", NOISE },
	{ "affiliate", ABOUT },
	{ "affiliate text", NOISE },
	{ "also like", NOISE },
	{ "also read", NOISE },
	{ "article body", BODY },
	{ "article content", BODY },
	{ "article copy", BODY },
	{ "article footer", LIST },
	{ "article info", ABOUT },
	{ "article meta", ABOUT },
	{ "article tags", NOISE },
	{ "article text", BODY },
	{ "article tools", NOISE },
	{ "articlebody", BODY },
	{ "articlecontent", BODY },
	{ "articletext", BODY },
	{ "appstore", NOISE },
	{ "appstores", NOISE },
	{ "author", ABOUT },
	{ "author bio", NOISE },
	{ "author box", NOISE },
	{ "author card", NOISE },
	{ "author description", NOISE },
	{ "author info", NOISE },
	{ "author profile", NOISE },
	{ "authorbio", NOISE },
	{ "authorbox", NOISE },
	{ "authors", ABOUT },
	{ "article teaser", LEAD },
	{ "abstract", LEAD },
	{ "article summary", LEAD },
	{ "bio", NOISE },
	{ "blog body", BODY },
	{ "blog content", BODY },
	{ "blog post content", BODY },
	{ "body content", BODY },
	{ "body copy", BODY },
	{ "bottom ad", NOISE },
	{ "breadcrumb", LIST },
	{ "breadcrumbs", LIST },
	{ "btn", BUTTON },
	{ "button", BUTTON },
	{ "buttons", BUTTON },
	{ "byline", ABOUT },
	{ "bajada", LEAD },
	{ "caption", CAPTION },
	{ "cat links", LIST },
	{ "catlinks", LIST },
	{ "comment", COMMENT },
	{ "commentlist", COMMENT },
	{ "comments", COMMENT },
	{ "contact", LIST },
	{ "content", MAIN },
	{ "content body", BODY },
	{ "content text", BODY },
	{ "cookie", NOISE },
	{ "cookies", NOISE },
	{ "copyright", ABOUT },
	{ "credit", ABOUT },
	{ "credits", ABOUT },
	{ "cta", BUTTON },
	{ "chapo", LEAD },
	{ "copete", LEAD },
	{ "date", ABOUT },
	{ "disqus", COMMENT },
	{ "disclaimer", NOISE },
	{ "disclosure", NOISE },
	{ "dropdown", LIST },
	{ "donate", NOISE },
	{ "donation", NOISE },
	{ "deck", LEAD },
	{ "dek", LEAD },
	{ "description", LEAD },
	{ "editsection", NOISE },
	{ "entry body", BODY },
	{ "entry content", BODY },
	{ "entry footer", LIST },
	{ "entry meta", ABOUT },
	{ "entry tags", NOISE },
	{ "entry text", BODY },
	{ "excerpt", LEAD },
	{ "entradilla", LEAD },
	{ "entry summary", LEAD },
	{ "field body", BODY },
	{ "field name body", BODY },
	{ "filed under", NOISE },
	{ "follow us", NOISE },
	{ "footer", LIST },
	{ "flyout", LIST },
	{ "gdpr", NOISE },
	{ "=hidden", HIDDEN },
	{ "hidden print", NOISE },
	{ "=hide", HIDDEN },
	{ "intro", LEAD },
	{ "introduction", LEAD },
	{ "introtext", LEAD },
	{ "image subtitle", CAPTION },
	{ "image annotation", CAPTION },
	{ "imagedescription", CAPTION },
	{ "image description", CAPTION },
	{ "img description", CAPTION },
	{ "ingress", LEAD },
	{ "jump link", NOISE },
	{ "kicker text", LEAD },
	{ "login", NOISE },
	{ "lead", LEAD },
	{ "lede", LEAD },
	{ "leadtext", LEAD },
	{ "legend", CAPTION },
	{ "mailchimp", NOISE },
	{ "masthead", NOISE },
	{ "menu", LIST },
	{ "meta", ABOUT },
	{ "modal", NOISE },
	{ "more articles", NOISE },
	{ "more from", NOISE },
	{ "more news", NOISE },
	{ "more posts", NOISE },
	{ "more stories", NOISE },
	{ "most popular", NOISE },
	{ "most read", NOISE },
	{ "nav", LIST },
	{ "navbar", LIST },
	{ "navbox", LIST },
	{ "navigation", LIST },
	{ "news body", BODY },
	{ "news content", BODY },
	{ "news text", BODY },
	{ "newsletter", NOISE },
	{ "newsletters", NOISE },
	{ "next post", NOISE },
	{ "next story", NOISE },
	{ "nextstory", NOISE },
	{ "nocomments", NOISE },
	{ "no print", NOISE },
	{ "noprint", NOISE },
	{ "news teaser", LEAD },
	{ "optin", NOISE },
	{ "outbrain", NOISE },
	{ "page links", LIST },
	{ "paywall", ABOUT },
	{ "pager", LIST },
	{ "pagination", LIST },
	{ "popular", NOISE },
	{ "popup", NOISE },
	{ "post body", BODY },
	{ "post categories", NOISE },
	{ "post content", BODY },
	{ "post entry", BODY },
	{ "post footer", LIST },
	{ "post info", ABOUT },
	{ "post meta", ABOUT },
	{ "post nav", LIST },
	{ "post tags", NOISE },
	{ "post text", BODY },
	{ "postbody", BODY },
	{ "postcontent", BODY },
	{ "postmeta", ABOUT },
	{ "postmetadata", ABOUT },
	{ "posted on", ABOUT },
	{ "prev next", LIST },
	{ "print only", NOISE },
	{ "printfooter", NOISE },
	{ "promo", NOISE },
	{ "promos", NOISE },
	{ "promotion", NOISE },
	{ "promotional", NOISE },
	{ "published", ABOUT },
	{ "pubdate", ABOUT },
	{ "preamble", LEAD },
	{ "preface", LEAD },
	{ "post excerpt", LEAD },
	{ "rating", ABOUT },
	{ "ratings", ABOUT },
	{ "read more", NOISE },
	{ "read next", NOISE },
	{ "read time", ABOUT },
	{ "reader text", HIDDEN },
	{ "reading time", ABOUT },
	{ "readmore", NOISE },
	{ "recirc", NOISE },
	{ "recirculation", NOISE },
	{ "recommend", NOISE },
	{ "recommendations", NOISE },
	{ "recommended", NOISE },
	{ "related", NOISE },
	{ "relatedposts", NOISE },
	{ "respond", COMMENT },
	{ "saboxplugin", NOISE },
	{ "share", NOISE },
	{ "sharebar", NOISE },
	{ "sharedaddy", NOISE },
	{ "shares", NOISE },
	{ "sharing", NOISE },
	{ "side bar", NOISE },
	{ "sidebar", NOISE },
	{ "signup", NOISE },
	{ "single content", BODY },
	{ "skip link", NOISE },
	{ "social", NOISE },
	{ "socialmedia", NOISE },
	{ "socials", NOISE },
	{ "sponsor", NOISE },
	{ "sponsored", NOISE },
	{ "sr only", HIDDEN },
	{ "story body", BODY },
	{ "story content", BODY },
	{ "story text", BODY },
	{ "storybody", BODY },
	{ "subscribe", NOISE },
	{ "subscription", NOISE },
	{ "standfirst", LEAD },
	{ "subheadline", LEAD },
	{ "subheading", LEAD },
	{ "subtitle", LEAD },
	{ "sottotitolo", LEAD },
	{ "sommario", LEAD },
	{ "summary", LEAD },
	{ "table contents", LIST },
	{ "table of contents", LIST },
	{ "tableofcontents", LIST },
	{ "taboola", NOISE },
	{ "tag cloud", LIST },
	{ "tag links", LIST },
	{ "tag list", LIST },
	{ "tagcloud", LIST },
	{ "taglist", LIST },
	{ "tags", LIST },
	{ "text content", BODY },
	{ "timestamp", ABOUT },
	{ "toc", LIST },
	{ "toolbar", NOISE },
	{ "tooltip", HIDDEN },
	{ "trending", NOISE },
	{ "teaser", TEASER },
	{ "teaser text", LEAD },
	{ "teasers", TEASER },
	{ "teasertext", LEAD },
	{ "visually hidden", HIDDEN },
	{ "visuallyhidden", HIDDEN },
	{ "vorspann", LEAD },
	{ "you may", NOISE },
};

#define ENTRIES (sizeof(table) / sizeof(*table))

static const char *words_of(size_t entry)
{
	return table[entry].words + (*table[entry].words == '=');
}

void tx_classes_open(struct tx_classes *classes)
{
	size_t i, letter = 0, length;

	memset(classes, 0, sizeof(*classes));
	for (i = 0; i < ENTRIES; i++) {
		const char *words = words_of(i);

		for (; letter <= (size_t)(*words - 'a'); letter++)
			classes->first[letter] = (uint16_t)i;
		length = strcspn(words, " ");
		classes->lengths[*words - 'a'] |= 1U << length;
	}
	for (; letter < 27; letter++)
		classes->first[letter] = (uint16_t)ENTRIES;
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

/* `has-sidebar`, `no-comments`: what is around or beside such a thing. */
static bool is_around(const struct word *word)
{
	static const char *const around[] = { "has",     "no",  "with",
					      "without", "non", "not" };
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
		if (!taken || (*table[entry].words == '=' && count != taken))
			continue;
		kinds |= table[entry].kind;
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
