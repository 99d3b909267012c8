/* SPDX-License-Identifier: MIT
 * The byline and the dates that stand on a web page. */
#include "load/page-parts.h"

#include <string.h>
#include <unictype.h>

#include "load/text-page.h"
#include "model/article.h"

#define LONGEST   200 /* bytes of a byline */
#define MOST_SEEN 8   /* bylines and dates that are looked at */

/* Is TEXT nothing but words about a byline or a date, and marks? */
static bool says_nothing(const struct tx_html *html, const char *text)
{
	const unsigned kinds = TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_AND) |
			       TX_BIT(TX_CUE_PUBLISHED) |
			       TX_BIT(TX_CUE_MODIFIED);
	const char *end = text + strlen(text), *at;
	struct tx_cue cue;

	while (text < end) {
		at = text;
		if (!uc_is_alnum(tx_next(&at, end)))
			text = at;
		else if (tx_words_cue(html->words, kinds, text,
				      (size_t)(end - text), &cue) &&
			 cue.end)
			text += cue.end;
		else
			return false;
	}
	return true;
}

/* Does AROUND say something besides NODE in it? */
static bool says_more(const struct tx_html *html, xmlNodePtr around,
		      const xmlNode *node)
{
	xmlNodePtr at = around;

	while (at) {
		if (at == node || tx_html_left_out(at) || tx_html_is_out(at)) {
			at = tx_html_skip(at, around);
			continue;
		}
		if (tx_html_is(at, "img") ||
		    (at->type == XML_TEXT_NODE &&
		     !says_nothing(html, (const char *)at->content)))
			return true;
		at = tx_html_next(at, around);
	}
	return false;
}

static bool is_quiet(const struct tx_html *html, const xmlNode *text)
{
	return !text || text->type != XML_TEXT_NODE ||
	       says_nothing(html, (const char *)text->content);
}

xmlNodePtr tx_html_alone(const struct tx_html *html, xmlNodePtr node)
{
	static const char *const around[] = { "div",    "section", "article",
					      "main",   "header",  "body",
					      "center", NULL };

	while (node != html->content && node->parent &&
	       node->parent != html->content && node->parent != html->scope &&
	       !says_more(html, node->parent, node))
		node = node->parent;
	if (node == html->content || !node->parent ||
	    !tx_html_is_of(node->parent, around))
		return tx_html_is(node, "p") || tx_html_is(node, "div") ? node
									: NULL;
	return is_quiet(html, node->prev) && is_quiet(html, node->next) ? node
									: NULL;
}

static void leave_out_words(const struct tx_html *html, xmlNodePtr text)
{
	if (text && text->type == XML_TEXT_NODE && is_quiet(html, text))
		tx_html_leave_out(text);
}

static void leave_out(const struct tx_html *html, xmlNodePtr node)
{
	if (tx_html_within(html->content, node))
		return;
	tx_html_leave_out(node);
	leave_out_words(html, node->prev);
	leave_out_words(html, node->next);
}

/* --- byline --- */

/* `byline`, `author`, `article-byline`, `byline__name`; not `author-bio`. */
static bool is_byline(const xmlNode *node)
{
	xmlChar *names;
	bool found;

	if (node->type != XML_ELEMENT_NODE || tx_html_is(node, "meta") ||
	    tx_html_is(node, "link"))
		return false;
	if (tx_html_has(node, "rel", "author") ||
	    tx_html_has(node, "itemprop", "author") ||
	    tx_html_has(node, "class", "author"))
		return true;
	names = xmlGetNoNsProp(node, BAD_CAST "class");
	found = names && xmlStrcasestr(names, BAD_CAST "byline");
	xmlFree(names);
	return found;
}

/* The names in a byline that stand in elements of their own. */
static void put_names(struct tx_html *html, xmlNodePtr top)
{
	xmlNodePtr node = top;
	int seen = 0;
	char *text;

	while (node && seen < MOST_SEEN) {
		if (node->type == XML_ELEMENT_NODE &&
		    (tx_html_has(node, "itemprop", "name") ||
		     tx_html_has(node, "rel", "author"))) {
			text = tx_html_text_take(node);
			tx_put(html->article, "author", text);
			xmlFree(text);
			seen++;
			node = tx_html_skip(node, top);
		} else {
			node = tx_html_next(node, top);
		}
	}
}

/* The date that stands with the names. */
static void put_own_date(struct tx_html *html, xmlNodePtr top,
			 const struct tx_page *page, const char *text)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	xmlNodePtr node;
	size_t from, to;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (tx_html_is(node, "time")) {
			xmlChar *at = xmlGetNoNsProp(node, BAD_CAST "datetime");

			tx_html_put_date(html, "published", (const char *)at);
			xmlFree(at);
		}
	}
	if (tx_find_date(page, text, strlen(text), &date, &from, &to))
		tx_html_put(html, "published", tx_date_w3c(buffer, &date));
}

static bool read_byline(struct tx_html *html, xmlNodePtr node)
{
	struct tx_page page = { .words = html->words,
				.language = html->language };
	xmlNodePtr alone = tx_html_alone(html, node);
	char *text = tx_html_text_take(alone ? alone : node);
	struct tx_cue cue;
	bool done = text && *text && strlen(text) <= LONGEST;

	/* "Ann Lee Senior reporter" is one name only as its elements say. */
	if (done && !tx_get(html->article, "author") &&
	    !tx_words_cue(html->words, TX_BIT(TX_CUE_BYLINE), text,
			  strlen(text), &cue))
		put_names(html, alone ? alone : node);
	if (done) {
		tx_people_read(&page, text, strlen(text), html->article,
			       alone != NULL);
		done = tx_get(html->article, "author");
	}
	if (done && alone && tx_get(html->article, "byline")) {
		put_own_date(html, alone, &page, text);
		leave_out(html, alone);
	}
	xmlFree(text);
	return done;
}

/* After the text come comments and their authors. */
static xmlNodePtr first_of(const struct tx_html *html)
{
	return tx_html_is(html->scope, "article") ? html->scope : html->root;
}

void tx_html_byline(struct tx_html *html)
{
	xmlNodePtr top = first_of(html), node = top;
	int seen = 0;

	while (node && seen < MOST_SEEN) {
		if (tx_html_is(node, "head") ||
		    (node != top && tx_html_is_out(node))) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (is_byline(node) && !tx_html_within(html->content, node)) {
			seen++;
			if (read_byline(html, node))
				return;
		}
		node = tx_html_next(node, top);
	}
}

/* --- dates --- */

static const char *field_of(const struct tx_html *html, const xmlNode *time)
{
	const xmlNode *before = time->prev;
	struct tx_cue cue;

	if (tx_html_has(time, "itemprop", "dateModified"))
		return "modified";
	if (before && before->type == XML_TEXT_NODE) {
		const char *text = (const char *)before->content;

		text += strspn(text, " \t\r\n|,(-");
		if (tx_words_cue(html->words, TX_BIT(TX_CUE_MODIFIED), text,
				 strlen(text), &cue))
			return "modified";
	}
	return "published";
}

/* Is the date of NODE, to the day, one that the article has? */
static bool is_known(const struct tx_html *html, const char *text)
{
	static const char *const fields[] = { "published", "modified", NULL };
	const char *const *field;
	struct tx_date date, known;
	bool same = false;

	if (!tx_date_read(&date, text, strlen(text), html->language))
		return false;
	for (field = fields; !same && *field; field++) {
		char *has = tx_text_take(html->article, *field);

		same = has && tx_date_read(&known, has, strlen(has), NULL) &&
		       (tx_date_compare(&date, &known) == 0 ||
			(date.year == known.year && date.month == known.month &&
			 date.day == known.day));
		xmlFree(has);
	}
	return same;
}

static void read_time(struct tx_html *html, xmlNodePtr node)
{
	xmlNodePtr alone = tx_html_alone(html, node);
	char *text = (char *)xmlGetNoNsProp(node, BAD_CAST "datetime");

	if (!text || !*text) {
		xmlFree(text);
		text = tx_html_text_take(node);
	}
	if (alone && text) {
		tx_html_put_date(html, field_of(html, node), text);
		if (is_known(html, text))
			leave_out(html, alone);
	}
	xmlFree(text);
}

static bool is_time(const xmlNode *node)
{
	return tx_html_is(node, "time") ||
	       (node->type == XML_ELEMENT_NODE && !tx_html_is(node, "meta") &&
		(tx_html_has(node, "itemprop", "datePublished") ||
		 tx_html_has(node, "itemprop", "dateModified")));
}

void tx_html_times(struct tx_html *html)
{
	xmlNodePtr top = first_of(html), node = top;
	int seen = 0;

	while (node && seen < MOST_SEEN) {
		if (tx_html_is(node, "head") || tx_html_left_out(node) ||
		    (node != top && tx_html_is_out(node))) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (is_time(node) && !tx_html_within(html->content, node)) {
			seen++;
			read_time(html, node);
		}
		node = tx_html_next(node, top);
	}
}
