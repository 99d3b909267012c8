/* SPDX-License-Identifier: MIT
 * The names of a byline as a page prints it, element by element: "By", "Ann
 * Lee", "and", "Tom Reyes", "Senior reporter", "2 May". */
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"
#include "model/buffer.h"

#define MOST_NODES  80 /* that are looked at for one byline */
#define MOST_MISSES 2

struct line {
	struct tx_claims *claims;
	xmlNodePtr people;
	xmlBufferPtr printed;
	const struct tx_node *named; /* the element of the last name */
	bool joined;                 /* "and" or a comma came last */
	bool parted;                 /* a bar or a dot did */
	bool marked;
	bool ahead; /* an element below calls itself the name */
	bool cued;  /* "By" came */
	bool over;
	int misses;
};

static size_t cue_at(const struct line *line, unsigned kinds, const char *text,
		     size_t length)
{
	struct tx_cue cue;

	return tx_words_cue(line->claims->page.words, kinds, text, length, &cue)
		   ? cue.end
		   : 0;
}

/* The length of a comma or of "and" that TEXT begins with. */
static size_t joiner_at(const struct line *line, const char *text,
			size_t length)
{
	size_t end;

	if (*text == ',' || *text == ';' || *text == '&' || *text == '+')
		return 1;
	end = cue_at(line, TX_BIT(TX_CUE_AND), text, length);
	return end == length || (end && text[end] == ' ') ? end : 0;
}

static bool is_filler(char c)
{
	return c && strchr(" :|/-.", c);
}

/* Takes cues ("By"), joiners and marks off the start of TEXT. */
static const char *start_of(struct line *line, const char *text)
{
	size_t length, end;

	line->parted = false;
	for (;; text += end) {
		length = strlen(text);
		if (!length)
			return text;
		end = is_filler(*text);
		line->parted |= end && strchr("|/-", *text);
		if (!end && (!memcmp(text, "\u00B7", 2)))
			end = 2;
		if (!end && length > 2 &&
		    (!memcmp(text, "\uFF1A", 3) || !memcmp(text, "\uFF0F", 3) ||
		     !memcmp(text, "\u2022", 3) || !memcmp(text, "\u2013", 3) ||
		     !memcmp(text, "\u2014", 3)))
			end = 3;
		line->parted |= end > 1;
		if (!end) {
			end = cue_at(line, TX_BIT(TX_CUE_BYLINE), text, length);
			line->cued |= end != 0;
		}
		if (!end) {
			end = joiner_at(line, text, length);
			line->joined |= end != 0;
		}
		if (!end)
			return text;
	}
}

/* Does TEXT end in a comma or "and": is there more to come? */
static bool is_open(const struct line *line, const char *text)
{
	const char *end = text + strlen(text), *word = end;

	if (end > text && (end[-1] == ',' || end[-1] == '&'))
		return true;
	while (word > text && word[-1] != ' ')
		word--;
	return word > text && joiner_at(line, word, (size_t)(end - word));
}

static bool has_role(const struct line *line, const char *text)
{
	while (*text) {
		if (cue_at(line, TX_BIT(TX_CUE_ROLE), text, strlen(text)))
			return true;
		text += strcspn(text, " ");
		text += strspn(text, " ");
	}
	return false;
}

static xmlNodePtr last_author(const struct line *line)
{
	xmlNodePtr last = NULL, author = tx_get(line->people, "author");

	for (; author; author = tx_get_next(author))
		last = author;
	return last;
}

static void print(struct line *line, const char *text)
{
	int length = xmlBufferLength(line->printed);

	if (length && !strchr(",;.:", *text))
		xmlBufferCat(line->printed, BAD_CAST " ");
	xmlBufferCat(line->printed, BAD_CAST text);
}

static void put_uri(struct line *line, const struct tx_node *text)
{
	xmlNodePtr author = last_author(line);
	const struct tx_node *node = text->parent;
	const char *href = NULL;
	int steps;

	for (steps = 0; node && steps < 3 && !href; steps++) {
		href = tx_html_is(node, "a") ? tx_html_get(node, "href") : NULL;
		node = node->parent;
	}
	if (author && href && !tx_get(author, "uri") &&
	    (!strncmp(href, "http://", 7) || !strncmp(href, "https://", 8)))
		tx_put(author, "uri", href);
}

/* TEXT after a name that nothing joins to it: a role, or the line's end. */
static void read_after(struct line *line, const char *text)
{
	xmlNodePtr author = last_author(line);

	line->over = true;
	if (!author || tx_get(author, "role") || strlen(text) > 80 ||
	    !has_role(line, text))
		return;
	tx_add(author, "role", text, strlen(text));
	line->over = false;
}

/* One more of the same kind as the last name, with nothing between them. */
static bool is_alike(const struct line *line, const struct tx_node *node)
{
	const char *a, *b;

	if (!line->named || !node->name ||
	    strcmp(line->named->name, node->name) != 0)
		return false;
	if (tx_html_is(node, "a") &&
	    tx_byline_mark(line->named) != tx_byline_mark(node))
		return false;
	if (line->parted)
		return tx_byline_mark(node) == TX_MARK_NAME;
	a = tx_html_get(line->named, "class");
	b = tx_html_get(node, "class");
	return tx_html_is(node, "a") || (a && b && !strcmp(a, b));
}

/* The words about a date that TEXT begins with, or the date: what follows is
 * read. "Posted on 3 May by" */
static const char *after_date(const struct line *line, const char *text)
{
	const unsigned kinds =
	    TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED);
	const struct tx_page *page = &line->claims->page;
	size_t length = strlen(text), start, end;
	struct tx_date date;

	if (!tx_find_date(page, text, length, &date, &start, &end))
		return text;
	return !start || cue_at(line, kinds, text, length) ? text + end : text;
}

/* "Posts by", "Article von": the name is in the next element. */
static bool is_label(const struct line *line, const char *text)
{
	const char *end = text + strlen(text), *word = end;

	while (word > text && (word[-1] == ' ' || word[-1] == ':'))
		word--;
	end = word;
	while (word > text && word[-1] != ' ')
		word--;
	return word > text &&
	       cue_at(line, TX_BIT(TX_CUE_BYLINE), word,
		      (size_t)(end - word)) == (size_t)(end - word);
}

static bool is_role(const struct line *line, const char *text)
{
	xmlChar *part = xmlStrndup(BAD_CAST text, (int)strcspn(text, ",;"));
	bool is = part && has_role(line, (const char *)part);

	xmlFree(part);
	return is;
}

static bool is_blind(const struct line *line, const char *text)
{
	return is_label(line, text) ||
	       cue_at(line,
		      TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED) |
			  TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_AGO),
		      text, strlen(text));
}

static bool is_name(const struct tx_node *node)
{
	return tx_html_has(node, "itemprop", "name") ||
	       tx_byline_mark(node) == TX_MARK_NAME;
}

static bool is_in_name(const struct tx_node *node)
{
	int steps;

	for (steps = 0; node && steps < 4; steps++, node = node->parent) {
		if (node->name && is_name(node))
			return true;
	}
	return false;
}

static void read_names(struct line *line, const struct tx_node *node,
		       const char *all, const char *text)
{
	bool first = !tx_get(line->people, "author");
	size_t count;

	if (first && (is_blind(line, text) ||
		      (line->ahead && !line->cued && !is_in_name(node))))
		return;
	if (!first && ((!line->joined && !is_alike(line, node->parent)) ||
		       is_role(line, text))) {
		read_after(line, text);
		line->joined = !line->over && is_open(line, text);
		return;
	}
	count = tx_claims_read(line->claims, line->people, text,
			       line->marked || !strchr(text, ' '));
	if (count) {
		put_uri(line, node);
		line->named = node->parent;
		line->joined = is_open(line, text);
		print(line, all);
	} else if (first) {
		line->over = ++line->misses == MOST_MISSES;
	} else if (!line->joined) {
		line->over = true;
	}
}

/* The text of NODE with plain spaces, none at its ends. */
static char *text_take(const struct tx_node *node)
{
	xmlBufferPtr out = tx_buffer_new();
	const char *at = node->text, *found;

	for (; out && (found = strstr(at, "\u00A0")); at = found + 2) {
		tx_buffer_collapse(out, 0, at, (size_t)(found - at));
		tx_buffer_collapse(out, 0, " ", 1);
	}
	if (out) {
		tx_buffer_collapse(out, 0, at, strlen(at));
		tx_buffer_trim(out, 0);
	}
	return tx_buffer_take(out);
}

static void read_text(struct line *line, const struct tx_node *node)
{
	char *all = text_take(node);
	const char *text;

	if (!all || !*all)
		goto out;
	if (tx_get(line->people, "author") && !line->joined &&
	    cue_at(line, TX_BIT(TX_CUE_BYLINE), all, strlen(all))) {
		line->over = true;
		goto out;
	}
	text = start_of(line, all);
	if (!tx_get(line->people, "author"))
		text = start_of(line, after_date(line, text));
	if (*text)
		read_names(line, node, all, text);
	else if (!line->over)
		print(line, all);
out:
	xmlFree(all);
}

static bool is_skipped(const struct tx_node *node)
{
	return node->kind & TX_HTML_HIDDEN || tx_html_is(node, "time") ||
	       node->left_out || tx_html_is(node, "nav") ||
	       tx_html_is(node, "figure");
}

static void put_printed(struct line *line)
{
	const char *text = (const char *)xmlBufferContent(line->printed);

	if (tx_get(line->people, "author"))
		tx_put(line->people, "byline", text);
}

/* Does an element from NODE on, below TOP, say that it is a name? */
static bool has_name(const struct tx_node *node, const struct tx_node *top)
{
	int nodes = 0;

	for (; node && nodes++ < MOST_NODES; node = tx_html_next(node, top)) {
		if (node->name && is_name(node) &&
		    node->prose + node->linked > 0)
			return true;
	}
	return false;
}

bool tx_byline_line(struct tx_claims *claims, struct tx_node *node,
		    struct tx_node *top, xmlNodePtr people, bool marked)
{
	struct line line = { .claims = claims,
			     .marked = marked,
			     .ahead = marked && has_name(node, top),
			     .people = people,
			     .printed = tx_buffer_new() };
	int nodes = 0;

	while (line.printed && node && !line.over && nodes++ < MOST_NODES) {
		if (is_skipped(node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text)
			read_text(&line, node);
		node = tx_html_next(node, top);
	}
	if (line.printed)
		put_printed(&line);
	xmlBufferFree(line.printed);
	return tx_get(people, "author");
}

bool tx_byline_is_label(struct tx_claims *claims, const char *text)
{
	struct line line = { .claims = claims };

	return *text && (is_label(&line, text) || !*start_of(&line, text));
}
