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
	const struct tx_plan *plan;
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

/* Copies of the headline, the byline: what stands elsewhere in the model. */
static bool is_told(const struct writer *to, const struct tx_line *line)
{
	return to->plan->headline != TX_NO_LINE &&
	       line->hash == to->page->lines[to->plan->headline].hash;
}

static bool is_furniture(const struct writer *to, const struct tx_line *line)
{
	const struct tx_page *page = to->page;
	const struct tx_line *end = page->lines + to->plan->end;

	/* "Contact:" and the lines below it, before the mark of the end. */
	if (line->whole == TX_CUE_END && line->shape & TX_COLON &&
	    line >= page->lines + to->plan->sure && line + 1 < end &&
	    !line[1].blank)
		return false;
	if (line->whole || is_told(to, line))
		return true;
	if (line->cue.kind == TX_CUE_PROMO && line->words < 40)
		return true;
	if (line->shape & (TX_LEGAL | TX_MAKER) && line->words < 60)
		return true;
	if (line->copies > 2 && line->words < 20 && is_short(line))
		return true;
	return line->words == 0 ||
	       tx_line_is(page, line,
			  TX_BIT(TX_CUE_RELATED) | TX_BIT(TX_CUE_READING_TIME));
}

static bool is_subhead(const struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (!is_short(line) || line->words > SUBHEAD_WORDS || line->marker ||
	    line->shape & TX_HEAVY || i + 1 >= to->plan->end || !to->began)
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

static bool add_figure(struct writer *to, const struct tx_line *line)
{
	size_t caption, credit, end, length;
	xmlNodePtr figure;

	if (!tx_line_credit(to->page, line, &caption, &credit, &end) &&
	    !(line->words <= 60 &&
	      tx_line_after(to->page, line, TX_BIT(TX_CUE_PHOTO), true,
			    &length)))
		return false;
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

static void add_line(struct writer *to, size_t i)
{
	const struct tx_line *line = &to->page->lines[i];

	if (line->shape & (TX_BULLET | TX_NUMBER)) {
		if (!is_furniture(to, line))
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
	if (is_data(to, i) || is_furniture(to, line) || add_figure(to, line))
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

void tx_body_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article)
{
	struct writer to = { .page = page, .plan = plan, .article = article };

	to.body = tx_body(article);
	if (!to.body)
		return;
	tx_told_body(page, plan);
	for (size_t i = plan->start; i < plan->end; i++) {
		const xmlNode *last = article->last;

		add_line(&to, i);
		tx_told_new(page, &page->lines[i], article, last, TX_INSIDE);
	}
}
