/* SPDX-License-Identifier: MIT
 * The byline of a web page, and the people in it. */
#include "load/page-byline.h"

#include <string.h>

#include "model/article.h"
#include "model/buffer.h"

/* --- filling --- */

static void put_people(xmlNodePtr article, xmlNodePtr people, const char *field)
{
	xmlNodePtr person = tx_get(people, field), added, part;

	if (tx_get(article, field))
		return;
	for (; person; person = tx_get_next(person)) {
		char *whole = (char *)xmlNodeGetContent(person);

		if (!xmlFirstElementChild(person)) {
			tx_put(article, field, whole);
		} else if ((added = tx_add(article, field, NULL, 0))) {
			part = xmlFirstElementChild(person);
			for (; part; part = xmlNextElementSibling(part)) {
				char *text = (char *)xmlNodeGetContent(part);

				tx_put(added, (const char *)part->name, text);
				xmlFree(text);
			}
		}
		xmlFree(whole);
	}
}

/* The date that stands with the names. */
static void put_own_date(struct tx_html *html, struct tx_node *top,
			 const struct tx_page *page, const char *text)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	struct tx_node *node;
	size_t from, to;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (tx_html_is(node, "time"))
			tx_html_put_date(html, "published",
					 tx_html_get(node, "datetime"),
					 "time beside the byline", node);
	}
	if (tx_find_date(page, text, strlen(text), &date, &from, &to))
		tx_html_put(html, "published", tx_date_w3c(buffer, &date),
			    "a date beside the byline", top);
}

/* A line that says nothing but who wrote is no part of the body. */
static void leave_out(struct tx_claims *claims, const struct tx_claim *claim)
{
	struct tx_html *html = claims->html;
	struct tx_node *alone = tx_html_alone(html, claim->line);
	char *text = alone ? tx_html_text_take(alone) : NULL;

	if (text && *text && strlen(text) <= TX_BYLINE_BYTES) {
		put_own_date(html, alone, &claims->page, text);
		tx_html_leave_out(html, alone);
	}
	xmlFree(text);
}

static char *names_take(const struct tx_claim *claim)
{
	xmlBufferPtr out = tx_buffer_new();
	xmlNodePtr author = tx_get(claim->people, "author");

	if (!author)
		author = tx_get(claim->people, "source");
	for (; out && author; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");

		if (!name)
			name = (char *)xmlNodeGetContent(author);
		if (xmlBufferLength(out))
			xmlBufferCat(out, BAD_CAST ", ");
		xmlBufferCat(out, BAD_CAST name);
		xmlFree(name);
	}
	return tx_buffer_take(out);
}

static void tell(const struct tx_claims *claims, const struct tx_claim *best)
{
	size_t i;

	for (i = 0; i < claims->count; i++) {
		const struct tx_claim *claim = &claims->list[i];
		char *names = names_take(claim);

		if (names)
			tx_html_tell(claims->html, "author", names, claim->rule,
				     claim->node, claim == best);
		xmlFree(names);
	}
}

/* "By Reuters": the byline of an article that nobody signs. */
static void put_source(struct tx_html *html, const struct tx_claim *best)
{
	char *names = names_take(best);

	tx_html_put(html, "byline", names, best->rule, best->node);
	xmlFree(names);
}

static void fill(struct tx_claims *claims, const struct tx_claim *best)
{
	struct tx_html *html = claims->html;
	char *printed;
	size_t i;

	put_people(html->article, best->people, "author");
	put_people(html->article, best->people, "source");
	for (i = 0; i < claims->count; i++) {
		const struct tx_claim *claim = &claims->list[i];

		if (!claim->line || !tx_claims_cover(best, claim))
			continue;
		if (claim == best || tx_claims_agree(claim, best)) {
			printed = tx_text_take(claim->people, "byline");
			if (printed)
				tx_byline_trim(claims, printed);
			tx_html_put(html, "byline", printed, claim->rule,
				    claim->node);
			xmlFree(printed);
		}
		leave_out(claims, claim);
	}
	if (!tx_get(html->article, "author"))
		put_source(html, best);
}

/* "post" of "https://www.post.example/a". */
static char *host_take(const char *base)
{
	const char *start = base ? strstr(base, "://") : NULL, *end;
	xmlChar *host;
	char *folded;

	if (!start)
		return NULL;
	start += 3;
	if (!strncmp(start, "www.", 4))
		start += 4;
	end = start + strcspn(start, "/:?#");
	host = xmlStrndup(BAD_CAST start, (int)(end - start));
	folded = host ? tx_name_fold_take((char *)host) : NULL;
	xmlFree(host);
	return folded;
}

/* "post" of "Bread is dear - Post". */
static char *ending_take(const struct tx_html *html)
{
	static const char *const marks[] = { " - ", " | ", " \u2013 ",
					     " \u2014 " };
	const struct tx_node *title = tx_html_first(&html->tree, "title");
	char *text = title ? tx_html_text_take(title) : NULL, *folded;
	const char *at, *last = NULL;
	size_t i;

	for (i = 0; text && i < sizeof(marks) / sizeof(*marks); i++) {
		for (at = strstr(text, marks[i]); at;
		     at = strstr(at + 1, marks[i]))
			last = at > last ? at : last;
	}
	folded = last ? tx_name_fold_take(last) : NULL;
	xmlFree(text);
	return folded;
}

static void open_claims(struct tx_claims *claims)
{
	char *site = tx_text_take(claims->html->article, "publisher");

	claims->ending = ending_take(claims->html);
	claims->host = host_take(claims->html->base);
	claims->scratch = tx_feed_new();
	claims->site = site ? tx_name_fold_take(site) : NULL;
	xmlFree(site);
}

void tx_html_byline(struct tx_html *html)
{
	struct tx_claims claims = { .html = html,
				    .page = { .words = html->words,
					      .language = html->language } };
	struct tx_claim *best;

	open_claims(&claims);
	if (claims.scratch) {
		tx_byline_data(&claims);
		tx_byline_seen(&claims);
	}
	best = tx_claims_choose(&claims);
	if (html->trace)
		tell(&claims, best);
	if (best)
		fill(&claims, best);
	while (claims.count)
		xmlFree(claims.list[--claims.count].key);
	xmlFree(claims.site);
	xmlFree(claims.host);
	xmlFree(claims.ending);
	xmlFreeDoc(claims.scratch);
}
