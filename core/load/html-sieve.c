/* SPDX-License-Identifier: MIT
 * A page without what no reader of it asks for: comments, scripts, styles,
 * drawings, attributes about looks. What would make the parser slow (a million
 * attributes, a quotation mark that is never closed) does not reach it. */
#include <stdlib.h>
#include <string.h>

#include "load/html.h"

#define LONGEST_DATA 64 /* bytes of a data: address that are kept */
#define MOST_ESCAPED 64 /* `<` in a title; each grows by three bytes */

struct sieve {
	struct tx_html_tree *tree;
	const char *at, *end;
	char *out;
	size_t line;
	struct tx_script *last;
	bool single, twin; /* no more ' or " up to the end */
	unsigned open;     /* of `whole`: no more end tags up to the end */
	bool has_title;    /* the page's, of which there is one */
	bool has_body;     /* the head is over */
	bool failed;       /* no memory */
};

/* Lower case, sorted. */
static const char *const attributes[] = {
	"about",
	"alt",
	"aria-hidden",
	"aria-label",
	"charset",
	"cite",
	"class",
	"colspan",
	"content",
	"controls",
	"data-component",
	"data-datetime",
	"data-lazy-src",
	"data-original",
	"data-qa",
	"data-src",
	"data-srcset",
	"data-testid",
	"data-timestamp",
	"data-type",
	"datatype",
	"datetime",
	"dir",
	"height",
	"hidden",
	"href",
	"hreflang",
	"http-equiv",
	"id",
	"itemid",
	"itemprop",
	"itemref",
	"itemscope",
	"itemtype",
	"lang",
	"name",
	"open",
	"poster",
	"property",
	"pubdate",
	"rel",
	"resource",
	"reversed",
	"role",
	"rowspan",
	"src",
	"srcset",
	"start",
	"style",
	"title",
	"type",
	"typeof",
	"value",
	"width",
	"xml:lang",
};

/* What is left out with all it holds; where the end tag misses, with nothing
 * but its tag. Sorted. */
static const char *const whole[] = {
	"annotation", "annotation-xml", "canvas",   "iframe",   "math",
	"noembed",    "noframes",       "noscript", "object",   "script",
	"select",     "style",          "svg",      "template", "textarea",
};

static int fold(char c)
{
	return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

/* TEXT (LENGTH bytes) against WITH, which is lower case. */
static int order_of(const char *text, size_t length, const char *with)
{
	size_t i;

	for (i = 0; i < length; i++) {
		int difference = fold(text[i]) - with[i];

		if (difference || !with[i])
			return difference ? difference : 1;
	}
	return -(with[length] != '\0');
}

/* The index of TEXT in NAMES, which is sorted; -1: it is none of them. */
static int find(const char *const *names, size_t count, const char *text,
		size_t length)
{
	size_t from = 0, to = count, middle;
	int order;

	while (from < to) {
		middle = (from + to) / 2;
		order = order_of(text, length, names[middle]);
		if (!order)
			return (int)middle;
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return -1;
}

static void put(struct sieve *sieve, const char *text, size_t length)
{
	memcpy(sieve->out, text, length);
	sieve->out += length;
}

/* Up to TO, leaving the line ends behind: the parser counts them. */
static void drop(struct sieve *sieve, const char *to)
{
	const char *at = sieve->at;

	while (at < to && (at = memchr(at, '\n', (size_t)(to - at)))) {
		*sieve->out++ = '\n';
		sieve->line++;
		at++;
	}
	sieve->at = to;
}

static void keep(struct sieve *sieve, const char *to)
{
	const char *at = sieve->at;

	while (at < to && (at = memchr(at, '\n', (size_t)(to - at)))) {
		sieve->line++;
		at++;
	}
	put(sieve, sieve->at, (size_t)(to - sieve->at));
	sieve->at = to;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
	return fold(c) >= 'a' && fold(c) <= 'z';
}

/* --- tags --- */

struct part {
	const char *name, *value;
	size_t length, size; /* of the name, of the value */
	char quote;          /* 0: none */
	bool assigned;
};

/* The end of a value that begins with QUOTE before FROM; NULL: it has none, and
 * nothing after it either. */
static const char *closing(struct sieve *sieve, const char *from, char quote)
{
	bool *none = quote == '"' ? &sieve->twin : &sieve->single;
	const char *at = NULL;

	if (!*none)
		at = memchr(from, quote, (size_t)(sieve->end - from));
	*none |= !at;
	return at;
}

static const char *word_end(const struct sieve *sieve, const char *at,
			    const char *stops)
{
	while (at < sieve->end && !is_space(*at) && !strchr(stops, *at))
		at++;
	return at;
}

static const char *skip_space(const struct sieve *sieve, const char *at)
{
	while (at < sieve->end && is_space(*at))
		at++;
	return at;
}

/* The attribute at AT; returns what is after it. */
static const char *read_part(struct sieve *sieve, const char *at,
			     struct part *part)
{
	const char *to;

	*part = (struct part){ .name = at };
	at = word_end(sieve, at + 1, "=/>");
	part->length = (size_t)(at - part->name);
	to = skip_space(sieve, at);
	if (to == sieve->end || *to != '=')
		return at;
	part->assigned = true;
	at = skip_space(sieve, to + 1);
	to = NULL;
	if (at < sieve->end && (*at == '"' || *at == '\''))
		to = closing(sieve, at + 1, *at);
	if (to) {
		part->quote = *at;
		part->value = at + 1;
		part->size = (size_t)(to - at - 1);
		return to + 1;
	}
	/* A mark that nothing closes would swallow the page. */
	while (at < sieve->end && (*at == '"' || *at == '\''))
		at++;
	part->value = at;
	to = word_end(sieve, at, ">");
	part->size = (size_t)(to - at);
	part->assigned = part->size;
	return to;
}

/* Is the text up to TO, without the white space around it, WORD, which is lower
 * case? In a value, "!important" may follow. */
static bool is_word(const char *from, const char *to, const char *word)
{
	while (from < to && is_space(*from))
		from++;
	while (from < to && is_space(to[-1]))
		to--;
	return from < to && !order_of(from, (size_t)(to - from), word);
}

/* Does a declaration of a style, from AT up to TO, hide its element? */
static bool declares_hidden(const char *at, const char *to)
{
	const char *colon = memchr(at, ':', (size_t)(to - at));
	const char *mark = memchr(at, '!', (size_t)(to - at));

	if (!colon || (mark && mark < colon))
		return false;
	to = mark ? mark : to;
	if (is_word(at, colon, "display"))
		return is_word(colon + 1, to, "none");
	return is_word(at, colon, "visibility") &&
	       (is_word(colon + 1, to, "hidden") ||
		is_word(colon + 1, to, "collapse"));
}

/* Does a style hide its element? */
static bool hides(const struct part *part)
{
	const char *at = part->value, *to;
	const char *end = part->assigned ? at + part->size : at;

	while (at < end) {
		to = memchr(at, ';', (size_t)(end - at));
		to = to ? to : end;
		if (declares_hidden(at, to))
			return true;
		at = to < end ? to + 1 : end;
	}
	return false;
}

static bool is_kept(const struct part *part)
{
	if (find(attributes, sizeof(attributes) / sizeof(*attributes),
		 part->name, part->length) < 0)
		return false;
	return order_of(part->name, part->length, "style") || hides(part);
}

static void put_part(struct sieve *sieve, const struct part *part)
{
	size_t size = part->size;

	if (size > LONGEST_DATA && !order_of(part->value, 5, "data:"))
		size = LONGEST_DATA;
	*sieve->out++ = ' ';
	put(sieve, part->name, part->length);
	if (!part->assigned)
		return;
	*sieve->out++ = '=';
	if (part->quote)
		*sieve->out++ = part->quote;
	put(sieve, part->value, size);
	if (part->quote)
		*sieve->out++ = part->quote;
}

/* The attributes at the sieve's place up to the tag's end. */
static void read_parts(struct sieve *sieve, struct part *type)
{
	const char *at = sieve->at, *to;
	struct part part;

	while (at < sieve->end && *at != '>') {
		if (is_space(*at) || *at == '/') {
			at++;
			continue;
		}
		to = read_part(sieve, at, &part);
		if (type && !order_of(part.name, part.length, "type"))
			*type = part;
		else if (!type && is_kept(&part))
			put_part(sieve, &part);
		at = to;
		drop(sieve, at);
	}
	drop(sieve, at < sieve->end ? at + 1 : at);
}

/* --- elements that are left out whole --- */

/* The start of the end tag of NAME, nested ones passed over; NULL: none. */
static const char *end_of(const struct sieve *sieve, const char *name)
{
	size_t length = strlen(name), depth = 1;
	bool nests = !strcmp(name, "svg");
	const char *at = sieve->at, *word;

	for (; at < sieve->end; at++) {
		at = memchr(at, '<', (size_t)(sieve->end - at));
		if (!at)
			return NULL;
		word = at + 1 + (at + 1 < sieve->end && at[1] == '/');
		if ((size_t)(sieve->end - word) <= length ||
		    order_of(word, length, name) || (is_letter(word[length])))
			continue;
		depth += word == at + 1 ? nests : (size_t)-1;
		if (!depth)
			return at;
	}
	return NULL;
}

static void keep_script(struct sieve *sieve, const struct part *type,
			const char *end)
{
	struct tx_script *script;

	if (!type->value || !memmem(type->value, type->size, "ld+json", 7))
		return;
	script = tx_arena_take(&sieve->tree->arena, sizeof(*script));
	if (!script) {
		sieve->failed = true;
		return;
	}
	*script = (struct tx_script){ .text = sieve->at,
				      .length = (size_t)(end - sieve->at),
				      .line = sieve->line };
	if (sieve->last)
		sieve->last->next = script;
	else
		sieve->tree->scripts = script;
	sieve->last = script;
}

/* A picture that a script loads later stands here too; elements that a noscript
 * opens and another closes would swallow the page. */
static void keep_pictures(struct sieve *sieve, const char *end)
{
	const char *at;

	/* In a head it counts visits. */
	if (!sieve->has_body)
		return;
	put(sieve, "<noscript>", 10);
	while ((at = memmem(sieve->at, (size_t)(end - sieve->at), "<img", 4))) {
		drop(sieve, at);
		put(sieve, "<img", 4);
		sieve->at += 4;
		read_parts(sieve, NULL);
		*sieve->out++ = '>';
	}
	put(sieve, "</noscript>", 11);
}

/* A formula stands in the middle of a sentence: its letters are kept, without
 * what they are in another notation. */
static void keep_formula(struct sieve *sieve, const char *end)
{
	static const char note[] = "<annotation";
	const char *at;

	while (sieve->at < end) {
		at = memchr(sieve->at, '<', (size_t)(end - sieve->at));
		keep(sieve, at ? at : end);
		if (at && (size_t)(end - at) > strlen(note) &&
		    !order_of(at, strlen(note), note))
			at = end_of(sieve, note + 1);
		at = at && at < end ? memchr(at, '>', (size_t)(end - at)) : at;
		drop(sieve, at && at < end ? at + 1 : end);
	}
}

/* The element INDEX of `whole`, after its name. */
static void leave_out(struct sieve *sieve, int index)
{
	struct part type = { .name = NULL };
	const char *end = NULL;

	read_parts(sieve, &type);
	if (!(sieve->open & 1U << index))
		end = end_of(sieve, whole[index]);
	if (!end) {
		sieve->open |= 1U << index;
		return;
	}
	if (!strcmp(whole[index], "script"))
		keep_script(sieve, &type, end);
	if (!strcmp(whole[index], "noscript"))
		keep_pictures(sieve, end);
	if (!strcmp(whole[index], "math"))
		keep_formula(sieve, end);
	drop(sieve, end);
	end = memchr(end, '>', (size_t)(sieve->end - end));
	drop(sieve, end ? end + 1 : sieve->end);
}

/* --- the page --- */

static bool begins(const struct sieve *sieve, const char *with)
{
	size_t length = strlen(with);

	return (size_t)(sieve->end - sieve->at) >= length &&
	       !memcmp(sieve->at, with, length);
}

static void drop_to(struct sieve *sieve, const char *from, const char *mark)
{
	size_t length = strlen(mark);
	const char *to =
	    memmem(from, (size_t)(sieve->end - from), mark, length);

	if (to)
		drop(sieve, to + length);
	else
		sieve->open |= 1U << 31;
}

/* A comment ends like a browser's: `<!-->` is a whole one, and what nothing
 * closes ends with its first `>`. */
static void drop_comment(struct sieve *sieve)
{
	const char *at = sieve->at;

	if (begins(sieve, "<!--") && !begins(sieve, "<!-->") &&
	    !begins(sieve, "<!--->") && !(sieve->open & 1U << 31)) {
		drop_to(sieve, at + 4, "-->");
		if (sieve->at != at)
			return;
	}
	at = memchr(at, '>', (size_t)(sieve->end - at));
	drop(sieve, at ? at + 1 : sieve->end);
}

/* libxml2 does not know HTML 5's elements, and leaves a head open before them.
 * NAME begins the body, or is of it. */
static void end_head(struct sieve *sieve, const char *name, size_t length)
{
	static const char *const names[] = { "base", "basefont", "bgsound",
					     "head", "html",     "link",
					     "meta", "title" };

	if (sieve->has_body ||
	    find(names, sizeof(names) / sizeof(*names), name, length) >= 0)
		return;
	sieve->has_body = true;
	if (order_of(name, length, "body") &&
	    order_of(name, length, "frameset"))
		put(sieve, "<body>", 6);
}

/* After the tag of the page's title: what looks like a tag in it is text. One
 * that is not closed within the head would swallow the page. */
static void keep_title(struct sieve *sieve)
{
	const char *end = end_of(sieve, "title");
	const char *head = end_of(sieve, "head"), *at;
	size_t escaped = 0;

	sieve->has_title = true;
	if (head && head < end)
		return;
	while (end && sieve->at < end) {
		at = memchr(sieve->at, '<', (size_t)(end - sieve->at));
		keep(sieve, at ? at : end);
		if (!at)
			return;
		if (escaped++ < MOST_ESCAPED)
			put(sieve, "&lt;", 4);
		sieve->at++;
	}
}

static void read_start(struct sieve *sieve)
{
	const char *name = sieve->at + 1;
	const char *to = word_end(sieve, name, "/>");
	size_t length = (size_t)(to - name);
	int index = find(whole, sizeof(whole) / sizeof(*whole), name, length);

	if (index >= 0) {
		sieve->at = to;
		leave_out(sieve, index);
		return;
	}
	end_head(sieve, name, length);
	keep(sieve, to);
	read_parts(sieve, NULL);
	*sieve->out++ = '>';
	if (!sieve->has_body && !sieve->has_title &&
	    !order_of(name, length, "title"))
		keep_title(sieve);
}

static void read_end(struct sieve *sieve)
{
	const char *name = sieve->at + 2;
	const char *to = word_end(sieve, name, "/>");

	if (find(whole, sizeof(whole) / sizeof(*whole), name,
		 (size_t)(to - name)) < 0) {
		keep(sieve, to);
		*sieve->out++ = '>';
	}
	to = memchr(to, '>', (size_t)(sieve->end - to));
	drop(sieve, to ? to + 1 : sieve->end);
}

/* What begins with `<`. */
static void read_mark(struct sieve *sieve)
{
	char next = sieve->at + 1 < sieve->end ? sieve->at[1] : '\0';

	if (is_letter(next)) {
		read_start(sieve);
	} else if (next == '/' && sieve->at + 2 < sieve->end &&
		   is_letter(sieve->at[2])) {
		read_end(sieve);
	} else if (next && strchr("!?/", next)) {
		drop_comment(sieve);
	} else {
		keep(sieve, sieve->at + 1);
		/* libxml2 takes "<:" for a tag. */
		if (next && strchr("_:", next))
			*sieve->out++ = ' ';
	}
}

char *tx_html_sieve_take(struct tx_html_tree *tree, const char *page,
			 size_t length, size_t *out)
{
	/* Two bytes become three at the worst: "<:". */
	char *sieved = malloc(length + length / 2 + MOST_ESCAPED * 3 + 16);
	struct sieve sieve = { .tree = tree,
			       .at = page,
			       .end = page + length,
			       .out = sieved,
			       .line = 1 };
	const char *mark;

	while (sieved && sieve.at < sieve.end) {
		mark = memchr(sieve.at, '<', (size_t)(sieve.end - sieve.at));
		keep(&sieve, mark ? mark : sieve.end);
		if (mark)
			read_mark(&sieve);
	}
	if (sieve.failed) {
		free(sieved);
		return NULL;
	}
	*out = sieved ? (size_t)(sieve.out - sieved) : 0;
	if (sieved)
		*sieve.out = '\0';
	return sieved;
}
