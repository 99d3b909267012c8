/* SPDX-License-Identifier: MIT
 * Reads scraped text: the run of the body first, then what stands around it. */
#include "load/text.h"

#include <string.h>
#include <unictype.h>

#include "load/embargo.h"
#include "load/text-page.h"
#include "model/article.h"

#define FEW_WORDS 24 /* fewer in sentences may be no article */
#define FEW_LINES 3  /* that are none, of an article so short */
#define FIRST_DAY 40 /* bytes of a paragraph that may begin with a day */

/* Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
static bool is_rtl(uint32_t point)
{
	return (point >= 0x590 && point <= 0x8FF) ||
	       (point >= 0xFB1D && point <= 0xFDFF) ||
	       (point >= 0xFE70 && point <= 0xFEFC);
}

static void set_direction(const struct tx_page *page,
			  const struct tx_plan *plan, xmlNodePtr article)
{
	size_t rtl = 0, letters = 0;

	for (size_t i = plan->start; i < plan->end; i++) {
		const char *at = page->lines[i].text;
		const char *end = at + page->lines[i].length;

		while (at < end) {
			uint32_t point = tx_next(&at, end);

			letters += uc_is_alpha(point);
			rtl += uc_is_alpha(point) && is_rtl(point);
		}
	}
	if (rtl * 2 > letters) {
		tx_put(article, "direction", "rtl");
		tx_told(page, &page->lines[plan->start], "direction", "rtl",
			strlen("rtl"), "most letters run from right to left",
			true);
	}
}

/* What puts the text under an embargo is nothing else: neither its headline nor its date. */
static void mark_embargoes(struct tx_page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		struct tx_line *line = &page->lines[i];

		if (!tx_embargo_may(i, page->count) ||
		    !tx_embargo_is(page->words, line->text, line->length,
				   page->language))
			continue;
		line->embargo = true;
		line->whole = TX_CUE_NOISE;
		line->shape = 0;
		line->cue = (struct tx_cue){ .kind = TX_CUE_NONE };
	}
}

static void read_embargoes(const struct tx_page *page, xmlNodePtr article)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct tx_line *line = &page->lines[i];
		const xmlNode *last = article->last;

		if (!line->embargo)
			continue;
		tx_embargo_read(article, line->text, line->length,
				page->language);
		tx_told_new(page, line, article, last, TX_INSIDE);
	}
}

/* "(21. November 2022) A paragraph ...": the day stands first in the body. */
static void read_first_day(const struct tx_page *page,
			   const struct tx_plan *plan, xmlNodePtr article)
{
	const struct tx_line *line = &page->lines[plan->start];
	size_t reach = line->length < FIRST_DAY ? line->length : FIRST_DAY;
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	size_t start, end;

	if (tx_find_date(page, line->text, reach, &date, &start, &end) &&
	    start <= 1)
		tx_put(article, "published", tx_date_w3c(buffer, &date));
}

/* What was updated had been published: where a text tells one day alone, no
 * better one is known. */
static void settle_dates(const struct tx_page *page, const struct tx_plan *plan,
			 xmlNodePtr article)
{
	char *modified;

	if (tx_get(article, "published"))
		return;
	const xmlNode *last = article->last;

	if (plan->start < plan->end && !tx_get(article, "modified")) {
		read_first_day(page, plan, article);
		tx_told_new(page, &page->lines[plan->start], article, last,
			    TX_INSIDE);
	}
	modified = tx_text_take(article, "modified");
	if (modified) {
		size_t length = strnlen(modified, strlen("2026-01-04"));

		tx_add(article, "published", modified, length);
		tx_told(page, NULL, "published", modified, length,
			"the day of the update, the only date", true);
	}
	xmlFree(modified);
}

/* "404 Not Found", "Error 503": what a server says instead. */
static bool is_error(const struct tx_line *line)
{
	const char *text = line->text;

	for (size_t i = 0; i + 2 < line->length && line->words <= 8; i++) {
		bool alone = (!i || text[i - 1] == ' ') &&
			     (i + 3 == line->length ||
			      !(text[i + 3] >= '0' && text[i + 3] <= '9'));

		if (alone && (text[i] == '4' || text[i] == '5') &&
		    text[i + 1] >= '0' && text[i + 1] <= '2' &&
		    text[i + 2] >= '0' && text[i + 2] <= '9')
			return true;
	}
	return false;
}

/* Is there a date in the lines right below the headline? */
static bool names_day(const struct tx_page *page, size_t headline)
{
	struct tx_date date;
	size_t start, end;

	for (size_t i = headline + 1; i < page->count && i < headline + 4;
	     i++) {
		if (page->lines[i].words <= 30 &&
		    tx_find_date(page, page->lines[i].text,
				 page->lines[i].length, &date, &start, &end))
			return true;
	}
	return false;
}

/* A menu, a form to sign in, an error: a few words, and nothing else that an
 * article has. A flash of two sentences stands among few other lines. */
static bool is_article(const struct tx_page *page, const struct tx_plan *plan,
		       xmlNodePtr article)
{
	size_t words = 0, others = 0;

	if (tx_get(article, "published") || tx_get(article, "byline") ||
	    tx_get(article, "dateline") || tx_get(article, "embargo"))
		return true;
	for (size_t i = plan->start; i < plan->end; i++) {
		if (page->lines[i].shape & TX_SENTENCE ||
		    page->lines[i].words >= 12)
			words += page->lines[i].words;
	}
	if (!words && plan->headline != TX_NO_LINE &&
	    names_day(page, plan->headline))
		return true;
	if (plan->headline != TX_NO_LINE && words < FEW_WORDS * 2 &&
	    is_error(&page->lines[plan->headline]))
		return false;
	for (size_t i = 0; i < page->count && others <= FEW_LINES; i++)
		others += !(page->lines[i].shape & TX_SENTENCE);
	return words >= FEW_WORDS || (words && others <= FEW_LINES);
}

/* The lines of the body, where the choice found some. */
static struct tx_plan chosen(const struct tx_page *page,
			     const struct tx_plan *plan)
{
	struct tx_plan body = *plan;

	body.start = page->count;
	body.end = 0;
	for (size_t i = 0; i < page->count; i++) {
		if (!page->lines[i].body)
			continue;
		if (body.start > i)
			body.start = i;
		body.end = i + 1;
	}
	return body.end ? body : *plan;
}

static int read_page(struct tx_page *page, xmlDocPtr feed)
{
	struct tx_plan plan = { .start = page->count, .end = page->count };
	struct tx_plan body;
	xmlNodePtr article;

	tx_run_find(page, &plan);
	if (!tx_head_find(page, &plan))
		return -1;
	if (!tx_choice_make(page, &plan))
		return -1;
	body = chosen(page, &plan);
	if (plan.headline == TX_NO_LINE && body.start >= body.end)
		return -1;
	article = tx_article_new(feed);
	if (!article)
		return -1;
	tx_head_read(page, &plan, article);
	if (body.start < body.end)
		tx_body_read(page, &plan, &body, article);
	tx_tail_read(page, &plan, article);
	settle_dates(page, &body, article);
	read_embargoes(page, article);
	set_direction(page, &body, article);
	if (!is_article(page, &body, article)) {
		tx_node_delete(article);
		return -1;
	}
	tx_stub_tell(page, &body, page->teller);
	tx_told_others(page, &body);
	return 0;
}

int tx_text_read(xmlDocPtr feed, const char *text, size_t length,
		 const struct tx_loading *loading)
{
	struct tx_page page;
	int result = -1;

	if (tx_own_is(text, length))
		return tx_own_read(feed, text, length, loading->words);
	if (tx_page_open(&page, text, length, loading) && tx_page_look(&page)) {
		mark_embargoes(&page);
		result = read_page(&page, feed);
	}
	tx_page_close(&page);
	return result;
}
