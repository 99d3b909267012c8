/* SPDX-License-Identifier: MIT
 * The body of a scraped article: paragraphs, subheads, lists, quotes and
 * captions, without the page's furniture between them. */
#include "load/dateline.h"
#include "load/text-page.h"

#include <string.h>
#include <unictype.h>

#include "model/article.h"

#define SUBHEAD_WORDS 14

struct writer {
	const struct tx_page *page;
	const struct tx_plan *plan; /* the run */
	const struct tx_plan *text; /* the body */
	xmlNodePtr article, body;
	xmlNodePtr list;  /* open, or NULL */
	xmlNodePtr quote; /* likewise */
	bool began;       /* a paragraph was written */
	bool apart;       /* the next quoted line is a paragraph of its own */
};

static bool is_short(const struct tx_line *line)
{
	return !(line->shape & (TX_SENTENCE | TX_COLON)) && line->words < 25;
}

/* What stands elsewhere in the model: the headline, the standfirst. */
static bool is_told(const struct writer *to, const struct tx_line *line)
{
	xmlNodePtr standfirst = tx_get(to->article, "standfirst");
	const char *text = standfirst && standfirst->children
			       ? (const char *)standfirst->children->content
			       : "";

	return line->words == 0 ||
	       (strncmp(text, line->text, line->length) == 0 &&
		!text[line->length]) ||
	       tx_line_is_told(to->page, to->plan,
			       (size_t)(line - to->page->lines));
}

static bool is_subhead(const struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (!is_short(line) || line->words > SUBHEAD_WORDS ||
	    (line->marker && !(line->shape & TX_NUMBER)) ||
	    line->shape & TX_HEAVY || i + 1 >= to->text->end || !to->began)
		return false;
	if (to->page->spaced && !line->blank && !line[1].blank)
		return false;
	return !is_short(&line[1]) || line[1].marker;
}

static void add(struct writer *to, const char *name, const char *text,
		size_t length)
{
	xmlNodePtr parent = to->quote ? to->quote : to->body;

	while (length && *text == ' ') {
		text++;
		length--;
	}
	if (length)
		tx_markup_add(parent, name, text, length);
	to->began = true;
}

static void add_item(struct writer *to, const struct tx_line *line)
{
	const char *name = line->shape & TX_BULLET ? "ul" : "ol";
	const char *text = line->text + line->marker;
	size_t length = line->length - line->marker;

	if (to->list && strcmp((const char *)to->list->name, name) != 0)
		to->list = NULL;
	if (!to->list) {
		to->list = tx_markup_add(to->quote ? to->quote : to->body, name,
					 NULL, 0);
		if (to->list && line->shape & TX_NUMBER &&
		    !(line->text[0] == '1' && line->marker == 3)) {
			xmlChar *start = xmlStrndup(BAD_CAST line->text,
						    (int)line->marker - 2);

			xmlNewProp(to->list, BAD_CAST "start", start);
			xmlFree(start);
		}
	}
	while (length && *text == ' ') {
		text++;
		length--;
	}
	if (to->list && length)
		tx_markup_add(to->list, "li", text, length);
	to->began = true;
}

static void add_quote(struct writer *to, const struct tx_line *line)
{
	const char *text = line->text + 1;
	size_t length = line->length - 1;

	xmlNodePtr last = to->quote ? xmlGetLastChild(to->quote) : NULL;

	to->list = NULL;
	while (length && *text == ' ') {
		text++;
		length--;
	}
	if (last && !to->apart && !line->blank) {
		xmlNodeAddContentLen(last, BAD_CAST " ", 1);
		xmlNodeAddContentLen(last, BAD_CAST text, (int)length);
		return;
	}
	to->apart = false;
	if (!to->quote)
		to->quote = tx_markup_add(to->body, "blockquote", NULL, 0);
	if (to->quote)
		add(to, "p", text, length);
}

static bool is_figure(const struct writer *to, const struct tx_line *line)
{
	size_t caption, credit, end, length;

	return tx_line_credit(to->page, line, &caption, &credit, &end) ||
	       (line->words <= 60 &&
		tx_line_after(to->page, line, TX_BIT(TX_CUE_PHOTO), true,
			      &length));
}

/* A caption; above the run it is the head's, which has read it. */
static bool add_figure(struct writer *to, const struct tx_line *line)
{
	xmlNodePtr figure;

	if (!is_figure(to, line))
		return false;
	if (line < to->page->lines + to->plan->start)
		return true;
	figure = tx_markup_add(to->body, "figure", NULL, 0);
	if (figure)
		tx_markup_add(figure, "figcaption", line->text, line->length);
	return true;
}

/* A dateline with a year dates an article that has no other date. */
static void date_by(struct writer *to, const char *text, size_t length)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	size_t start, end;

	if (!tx_get(to->article, "published") &&
	    !tx_get(to->article, "modified") &&
	    tx_find_date(to->page, text, length, &date, &start, &end))
		tx_put(to->article, "published", tx_date_w3c(buffer, &date));
}

/* The bytes of a dateline at LINE's start, which goes to its field. */
static size_t take_dateline(struct writer *to, const struct tx_line *line)
{
	size_t length, taken;

	if (line->marker)
		return 0;
	taken =
	    tx_dateline_read(to->article, line->text, line->length, &length);
	if (taken)
		date_by(to, line->text, length);
	return taken;
}

static void add_paragraph(struct writer *to, const struct tx_line *line)
{
	size_t skip = to->began ? 0 : take_dateline(to, line);

	to->list = NULL;
	to->quote = NULL;
	add(to, "p", line->text + skip, line->length - skip);
}

/* Data at the body's edges: a byline or a date below the standfirst, a source
 * at the end. */
static bool is_data(struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];
	bool edge = i < to->plan->start + 4 || i + 4 > to->plan->end;
	unsigned kinds = TX_BIT(TX_CUE_RELATED) | TX_BIT(TX_CUE_SOURCE);
	size_t length;

	if (edge && line->words <= 20)
		return tx_meta_read(to->page, line, to->article, true);
	/* The author of a live blog may stand below a post. */
	if (to->plan->live && line->words <= 20 &&
	    line->cue.kind == TX_CUE_BYLINE && !tx_get(to->article, "byline"))
		return tx_meta_read(to->page, line, to->article, true);
	kinds |= TX_BIT(TX_CUE_TAGS);
	return line->words <= 40 &&
	       tx_line_after(to->page, line, kinds, true, &length) &&
	       tx_meta_read(to->page, line, to->article, true);
}

/* A number with no other item above or below is a subhead's or a paragraph's
 * own: as a list of one it would be lost. */
static bool is_item(const struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (!(line->shape & TX_NUMBER))
		return line->shape & TX_BULLET;
	return (i > 0 && line[-1].marker) ||
	       (i + 1 < to->page->count && line[1].marker);
}

static void add_line(struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (is_item(to, i)) {
		if (!is_told(to, line))
			add_item(to, line);
		return;
	}
	if (line->shape & TX_QUOTED) {
		add_quote(to, line);
		return;
	}
	if (line->length == 1 && line->text[0] == '>') {
		to->apart = true;
		return;
	}
	to->quote = NULL;
	if (is_data(to, i) || is_told(to, line) || add_figure(to, line))
		return;
	if (line->shape & TX_TIME) {
		to->list = NULL;
		add(to, "h3", line->text, line->length);
		return;
	}
	if (is_subhead(to, i)) {
		to->list = NULL;
		add(to, "h2", line->text, line->length);
		return;
	}
	add_paragraph(to, line);
}

/* A line that is none of the body's may be data, or a picture's caption. */
static void pass_line(struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (i < to->plan->start || i >= to->plan->end)
		return;
	to->quote = NULL;
	if (!is_data(to, i) && !line->whole && i > to->text->start &&
	    i < to->text->end)
		add_figure(to, line);
}

void tx_body_read(const struct tx_page *page, const struct tx_plan *plan,
		  const struct tx_plan *body, xmlNodePtr article)
{
	size_t from = plan->start < body->start ? plan->start : body->start;
	size_t end = plan->end > body->end ? plan->end : body->end;
	struct writer to = {
		.page = page, .plan = plan, .text = body, .article = article
	};

	to.body = tx_body(article);
	if (!to.body)
		return;
	tx_told_body(page, body);
	for (size_t i = from; i < end; i++) {
		const xmlNode *last = article->last;

		if (page->lines[i].body)
			add_line(&to, i);
		else
			pass_line(&to, i);
		tx_told_new(page, &page->lines[i], article, last, TX_INSIDE);
	}
}
