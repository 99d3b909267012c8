/* SPDX-License-Identifier: MIT
 * The head zone: the lines above the body, with the headline, the standfirst,
 * the byline, the dates and the lead picture's caption. */
#include "load/text-page.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "model/article.h"

#define ZONE          120 /* lines above the body */
#define NEAR          6   /* lines above the headline that may belong to it */
#define PREFACE       14  /* lines of the run that may still be head */
#define SUMMARY_WORDS 26  /* of a standfirst: longer, it is the lead */
#define DATE_REACH    15  /* lines above the headline with its date */
#define DATE_BELOW    30  /* lines below the body that may say it */
#define DATE_RIGHT    6   /* lines below the body where a bare date counts */
#define NAME_REACH    3   /* lines between a name and a date */
#define HEADERS       12  /* lines of a mail's header */

static bool is_meta(const struct tx_page *page, const struct tx_line *line)
{
	unsigned kinds = TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_READING_TIME);
	size_t length;

	if (line->shape & TX_SENTENCE)
		return false;
	return line->shape & TX_DATED ||
	       (line->words <= 20 &&
		tx_line_after(page, line, kinds, false, &length));
}

/* Is line I of a mail's header, which begins the text and has a subject? */
static bool is_mail(const struct tx_page *page, size_t i)
{
	unsigned subject = TX_BIT(TX_CUE_HEADLINE);
	size_t length;

	if (i >= HEADERS ||
	    !memchr(page->lines[i].text, ':', page->lines[i].length))
		return false;
	for (size_t j = 1; j <= i; j++) {
		if (page->lines[j].blank)
			return false;
	}
	for (size_t j = 0; j < page->count && j < HEADERS; j++) {
		const struct tx_line *line = &page->lines[j];

		if (j && line->blank)
			return false;
		if (tx_line_after(page, line, subject, true, &length))
			return true;
	}
	return false;
}

/* Is line I of a mail's header something else than its subject? */
static bool is_address(const struct tx_page *page, size_t i)
{
	size_t length;

	return is_mail(page, i) &&
	       !tx_line_after(page, &page->lines[i], TX_BIT(TX_CUE_HEADLINE),
			      true, &length);
}

static bool is_copy(const struct tx_line *line)
{
	return line->copy > 0 && line->copies == 2 && line->words >= 3 &&
	       !(line->shape & TX_SENTENCE);
}

/* The run may begin in the head, with the standfirst: date, byline or the
 * repeated headline below it tell. */
static void skip_preface(const struct tx_page *page, struct tx_plan *plan)
{
	size_t total = 0, before = 0, start = plan->start;
	size_t caption, credit, end;
	/* Below a date or a byline the body has begun: captions are its own. */
	bool began = start > 0 && is_meta(page, &page->lines[start - 1]);

	for (size_t i = plan->start; i < plan->end; i++)
		total += page->lines[i].words;
	for (size_t i = plan->start; i < plan->end && i < plan->start + PREFACE;
	     i++) {
		const struct tx_line *line = &page->lines[i];

		if (before * 100 > total * 35 || before > 120)
			break;
		if (is_meta(page, line) || is_copy(line) ||
		    (!began &&
		     tx_line_credit(page, line, &caption, &credit, &end)))
			start = i + 1;
		before += line->words;
	}
	if (start < plan->end)
		plan->start = start;
	while (plan->start > 0 && page->lines[plan->start - 1].shape & TX_TIME)
		plan->start--;
}

/* The headline stands twice where it is a picture's text too. */
static size_t first_copy(const struct tx_page *page, const struct tx_plan *plan)
{
	if (plan->headline == TX_NO_LINE)
		return TX_NO_LINE;
	for (size_t i = plan->head; i < plan->headline; i++) {
		if (page->lines[i].hash == page->lines[plan->headline].hash &&
		    plan->headline - i <= NEAR)
			return i;
	}
	return plan->headline;
}

static bool is_name_shape(const struct tx_line *line)
{
	return !line->whole &&
	       !(line->shape & (TX_SENTENCE | TX_COLON | TX_DATED | TX_HEAVY |
				TX_CAPITALS)) &&
	       tx_is_name(line->text, line->length);
}

/* What stands below "Written by": a name with its titles. */
static bool is_answer(const struct tx_line *line)
{
	const char *at = line->text;

	return !line->whole && line->words >= 2 && line->words <= 8 &&
	       !(line->shape & (TX_COLON | TX_DATED | TX_HEAVY | TX_LEGAL)) &&
	       uc_is_upper(tx_next(&at, line->text + line->length));
}

static bool is_standfirst(const struct tx_line *line)
{
	return line->words >= 7 && line->words <= 90 && !line->marker &&
	       !(line->shape & (TX_LEGAL | TX_MAKER | TX_HEAVY | TX_DATED)) &&
	       line->cue.kind != TX_CUE_PROMO && !line->whole;
}

/* What a live blog sums up above its posts is its body's. */
static void take_summary(const struct tx_page *page, struct tx_plan *plan)
{
	size_t i = plan->headline + 1;
	bool told = false;

	while (i < plan->start) {
		const struct tx_line *line = &page->lines[i];
		bool dek = !told && is_standfirst(line);

		if (!dek && !line->whole && !is_meta(page, line) &&
		    !is_name_shape(line))
			break;
		told = told || dek;
		i++;
	}
	plan->start = i;
}

bool tx_head_find(const struct tx_page *page, struct tx_plan *plan)
{
	size_t run = plan->start, end;

	plan->head = run > ZONE ? run - ZONE : 0;
	/* The titles of a live blog's posts are none. */
	end = plan->live ? plan->start : page->count;
	if (!tx_headline_find(page, plan, end, is_address, &plan->headline))
		return false;
	if (!plan->live)
		skip_preface(page, plan);
	plan->headline = first_copy(page, plan);
	if (plan->headline != TX_NO_LINE && plan->headline >= plan->start)
		plan->start = plan->headline + 1;
	if (plan->live && plan->headline != TX_NO_LINE)
		take_summary(page, plan);
	return true;
}

bool tx_caption_read(const struct tx_page *page, const struct tx_line *line,
		     xmlNodePtr article)
{
	size_t caption, credit, end, length;
	xmlNodePtr media;
	const char *text;

	if (!tx_line_credit(page, line, &caption, &credit, &end))
		return false;
	text = tx_line_after(page, line, TX_BIT(TX_CUE_PHOTO), true, &length);
	/* "Photo: A Name / An Agency" is a credit from its colon on. */
	if (text && caption && line->words <= 12 && end == line->length &&
	    !(line->shape & TX_STOP)) {
		caption = 0;
		credit = (size_t)(text - line->text);
	}
	media = tx_add(article, "media", NULL, 0);
	if (!media)
		return true;
	tx_put(media, "kind", "image");
	while (caption && line->text[caption - 1] == ' ')
		caption--;
	if (caption)
		tx_add(media, "caption", line->text, caption);
	if (end > credit)
		tx_add(media, "credit", line->text + credit, end - credit);
	return true;
}

/* A Japanese name of Han characters needs no capitals, but a date beside it. */
static bool is_kanji_name(const struct tx_page *page,
			  const struct tx_line *line)
{
	return !line->whole && !line->shape &&
	       tx_is_kanji_name(page, line->text, line->length);
}

/* The line next to I in the direction STEP that is no furniture. */
static bool is_dated_beside(const struct tx_page *page,
			    const struct tx_plan *plan, size_t i, bool above)
{
	size_t j = i;

	do {
		if (above ? j == plan->headline + 1 : j + 1 >= plan->start)
			return false;
		j = above ? j - 1 : j + 1;
	} while (page->lines[j].whole == TX_CUE_NOISE);
	return page->lines[j].shape & TX_DATED;
}

/* Does a date or a reading time stand at most NAME_REACH lines away? */
static bool is_data_near(const struct tx_page *page, const struct tx_plan *plan,
			 size_t i)
{
	for (size_t j = plan->headline + 1; j < plan->start; j++) {
		if (j + NAME_REACH >= i && j <= i + NAME_REACH && j != i &&
		    is_meta(page, &page->lines[j]) &&
		    page->lines[j].cue.kind != TX_CUE_BYLINE)
			return true;
	}
	return false;
}

/* A name alone is a byline beside a date. */
static bool read_name(const struct tx_page *page, const struct tx_plan *plan,
		      size_t i, xmlNodePtr article)
{
	const struct tx_line *line = &page->lines[i];
	bool dated =
	    (i + 1 < plan->start && page->lines[i + 1].shape & TX_DATED) ||
	    (i > plan->headline && page->lines[i - 1].shape & TX_DATED &&
	     i - 1 != plan->headline);
	bool asked = i > 0 && tx_line_is(page, &page->lines[i - 1],
					 TX_BIT(TX_CUE_BYLINE));
	bool kanji = i > plan->headline && is_kanji_name(page, line) &&
		     (asked || is_dated_beside(page, plan, i, false) ||
		      is_dated_beside(page, plan, i, true));
	bool below = i == plan->headline + 1 && line->blank < 3;
	bool near = i > plan->headline && line->copies < 3 &&
		    is_data_near(page, plan, i);

	bool told = i > plan->headline && dated && line->words <= 8 &&
		    !line->whole && !line->cue.kind &&
		    !(line->shape & (TX_SENTENCE | TX_COLON | TX_DATED |
				     TX_HEAVY | TX_CAPITALS)) &&
		    tx_is_name_told(page, line->text, line->length);

	if (tx_get(article, "byline") ||
	    !(kanji || told ||
	      ((dated || asked || below || near) && is_name_shape(line))))
		return false;
	tx_people_read(page, line->text, line->length, article, true);
	return true;
}

/* "Photo: A Name / An Agency": whose the line above is. */
static bool is_credit(const struct tx_page *page, const struct tx_plan *plan,
		      size_t i)
{
	size_t length;

	return i < plan->start && page->lines[i].words <= 12 &&
	       tx_line_after(page, &page->lines[i], TX_BIT(TX_CUE_PHOTO), true,
			     &length) &&
	       length;
}

/* A summary is short, and something of the article's parts it from the text
 * or it ends in no full stop; else it is the first paragraph. */
static bool is_summary(const struct tx_page *page, const struct tx_plan *plan,
		       size_t i)
{
	const struct tx_line *line = &page->lines[i];
	size_t caption, credit, end;

	if (!is_standfirst(line) || line->words > SUMMARY_WORDS)
		return false;
	if (!(line->shape & TX_STOP))
		return true;
	for (size_t j = i + 1; j < plan->start; j++) {
		if (is_meta(page, &page->lines[j]) ||
		    is_name_shape(&page->lines[j]) ||
		    tx_line_credit(page, &page->lines[j], &caption, &credit,
				   &end))
			return true;
	}
	return false;
}

/* What else stands right below the headline, in a few words. */
static bool is_subline(const struct tx_page *page, const struct tx_plan *plan,
		       size_t i)
{
	const struct tx_line *line = &page->lines[i];

	return i == plan->headline + 1 && line->words >= 3 &&
	       line->words < SUMMARY_WORDS && line->copies == 1 &&
	       !line->cue.kind && !line->marker && !is_name_shape(line) &&
	       !(line->shape & (TX_LEGAL | TX_MAKER | TX_HEAVY | TX_DATED |
				TX_COLON | TX_STOP | TX_CAPITALS)) &&
	       !is_credit(page, plan, i + 1);
}

/* A caption and its maker; the caption may stand in the line above. */
static bool read_caption(const struct tx_page *page, const struct tx_plan *plan,
			 size_t i, xmlNodePtr article)
{
	const struct tx_line *above = &page->lines[i] - 1;
	xmlNodePtr media = NULL;

	if (!tx_caption_read(page, &page->lines[i], article))
		return false;
	for (xmlNodePtr n = tx_get(article, "media"); n; n = tx_get_next(n))
		media = n;
	if (media && !tx_get(media, "caption") && i > plan->headline + 1 &&
	    is_credit(page, plan, i) && above->words >= 2 &&
	    above->words <= SUMMARY_WORDS && !above->whole &&
	    !above->cue.kind && !(above->shape & (TX_DATED | TX_LEGAL)))
		tx_add(media, "caption", above->text, above->length);
	return true;
}

static void read_below(const struct tx_page *page, const struct tx_plan *plan,
		       size_t i, xmlNodePtr article)
{
	const struct tx_line *line = &page->lines[i];
	const struct tx_line *headline = &page->lines[plan->headline];

	if (line->hash == headline->hash || line->whole)
		return;
	if (read_caption(page, plan, i, article) ||
	    tx_meta_read(page, line, article, true) ||
	    read_name(page, plan, i, article))
		return;
	if (is_credit(page, plan, i + 1))
		return;
	if (!tx_get(article, "standfirst") &&
	    (is_summary(page, plan, i) || is_subline(page, plan, i)))
		tx_add(article, "standfirst", line->text, line->length);
}

/* In capitals (a menu may name it too), or a lone line at the top of a text
 * without any furniture. */
static bool is_section(const struct tx_line *line, bool top)
{
	return (line->shape & TX_CAPITALS || top) && line->words >= 1 &&
	       line->copies <= 1 + !!(line->shape & TX_CAPITALS) &&
	       line->words <= 3 && line->points <= 30 && !line->whole &&
	       !(line->shape & (TX_HEAVY | TX_SENTENCE | TX_DATED | TX_COLON));
}

/* Of a trail ("Home > Sport > Football") its last step. */
static void add_section(const struct tx_line *line, xmlNodePtr article)
{
	const char *end = line->text + line->length, *at = end;

	while (at > line->text && at[-1] != '>')
		at--;
	while (at < end && *at == ' ')
		at++;
	if (at < end)
		tx_add(article, "section", at, (size_t)(end - at));
}

/* The sender of a mail is its author only if it is a person; whom it goes to
 * is nothing of the article's. */
static bool read_mail(const struct tx_page *page, size_t i, xmlNodePtr article)
{
	size_t length;
	const char *text;

	if (!is_mail(page, i))
		return false;
	text = tx_line_after(page, &page->lines[i],
			     TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_SENDER),
			     true, &length);
	if (text)
		return tx_sender_read(page, text, length, article);
	return !(page->lines[i].shape & TX_DATED);
}

static void read_above(const struct tx_page *page, const struct tx_plan *plan,
		       size_t i, xmlNodePtr article)
{
	const struct tx_line *line = &page->lines[i];

	if (line->whole || read_mail(page, i, article) ||
	    tx_meta_read(page, line, article, true))
		return;
	if (!tx_get(article, "byline") && is_name_shape(line) &&
	    i + 1 < plan->headline && line[1].shape & TX_DATED) {
		tx_people_read(page, line->text, line->length, article, true);
		return;
	}
	/* Alone right above the headline, or first of a bare text. */
	bool alone = i + 1 == plan->headline && line->blank && line[1].blank;

	if (!tx_get(article, "section") &&
	    is_section(line, alone || (i == 0 && plan->headline <= 3)))
		add_section(line, article);
}

/* A line with its fields, and where they are told. */
static void read_date(const struct tx_page *page, size_t i, xmlNodePtr article,
		      enum tx_place place)
{
	const xmlNode *last = article->last;

	tx_meta_read(page, &page->lines[i], article, true);
	tx_told_new(page, &page->lines[i], article, last, place);
}

static bool has_date(xmlNodePtr article)
{
	return tx_get(article, "published") || tx_get(article, "modified");
}

static bool tells_date(const struct tx_line *line)
{
	return line->shape & TX_DATED && (line->cue.kind == TX_CUE_PUBLISHED ||
					  line->cue.kind == TX_CUE_MODIFIED);
}

/* A date farther above is the article's if it says so, or if it is not far. */
static void read_dates_above(const struct tx_page *page,
			     const struct tx_plan *plan, xmlNodePtr article)
{
	for (size_t i = plan->headline; i-- > plan->head;) {
		if (tells_date(&page->lines[i]))
			read_date(page, i, article, TX_ABOVE);
	}
	for (size_t i = plan->headline; i-- > plan->head;) {
		const struct tx_line *line = &page->lines[i];

		if (i + DATE_REACH < plan->headline || has_date(article))
			break;
		if (line->shape & TX_DATED)
			read_date(page, i, article, TX_ABOVE);
	}
}

/* Nor is one below the body, that says so. */
static void read_dates_below(const struct tx_page *page,
			     const struct tx_plan *plan, xmlNodePtr article)
{
	for (size_t i = plan->start; i < page->count; i++) {
		if (i >= plan->end + DATE_BELOW || has_date(article))
			break;
		if (i < plan->end && page->lines[i].words > 20)
			continue;
		if (tells_date(&page->lines[i]) ||
		    (page->lines[i].shape & TX_DATED &&
		     (page->lines[i].cue.kind == TX_CUE_BYLINE ||
		      (i >= plan->end && i < plan->end + DATE_RIGHT))))
			read_date(page, i, article, TX_TAIL);
	}
}

/* "Written by", and the name in the line below, anywhere above the body. */
static void read_asked(const struct tx_page *page, const struct tx_plan *plan,
		       xmlNodePtr article)
{
	for (size_t i = plan->start; i-- > plan->head + 1;) {
		const struct tx_line *line = &page->lines[i];
		const xmlNode *last;

		if (!tx_line_is(page, line - 1, TX_BIT(TX_CUE_BYLINE)) ||
		    !is_answer(line) || i == plan->headline)
			continue;
		last = article->last;
		tx_people_read(page, line->text, line->length, article, true);
		tx_told_new(page, line, article, last, TX_BELOW);
		return;
	}
}

/* "By A Name" below the headline says more than a name alone above it. */
static void read_said(const struct tx_page *page, const struct tx_plan *plan,
		      xmlNodePtr article)
{
	for (size_t i = plan->headline + 1; i < plan->start; i++) {
		const struct tx_line *line = &page->lines[i];

		const xmlNode *last = article->last;

		if (line->cue.kind != TX_CUE_BYLINE || line->whole ||
		    !tx_byline_read(page, line, article))
			continue;
		tx_told_new(page, line, article, last, TX_BELOW);
		return;
	}
}

void tx_head_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article)
{
	size_t headline = plan->headline;

	if (headline == TX_NO_LINE) {
		for (size_t i = plan->head; i < plan->start; i++)
			read_date(page, i, article, TX_ABOVE);
		return;
	}

	const struct tx_line *line = &page->lines[headline];
	size_t length = line->length;
	const char *text =
	    tx_line_after(page, line, TX_BIT(TX_CUE_HEADLINE), true, &length);

	if (!text)
		length = line->length;
	text = text ? text : line->text;
	tx_add(article, "headline", text, length);
	tx_told(page, line, "headline", text, length,
		"the line with the most points of a headline", true);
	read_said(page, plan, article);
	for (size_t i = headline + 1; i < plan->start; i++) {
		const xmlNode *last = article->last;

		read_below(page, plan, i, article);
		tx_told_new(page, &page->lines[i], article, last, TX_BELOW);
	}
	for (size_t i = headline; i-- > plan->head && i + NEAR >= headline;) {
		const xmlNode *last = article->last;

		read_above(page, plan, i, article);
		tx_told_new(page, &page->lines[i], article, last, TX_ABOVE);
	}
	if (!has_date(article))
		read_dates_above(page, plan, article);
	if (!has_date(article))
		read_dates_below(page, plan, article);
	if (!tx_get(article, "byline"))
		read_asked(page, plan, article);
}
