/* SPDX-License-Identifier: MIT
 * The dates that stand on a web page. */
#include <string.h>

#include "load/page-parts.h"
#include "load/text-page.h"
#include "model/article.h"

#define MOST_SEEN 8 /* dates that are looked at */

static const char *field_of(const struct tx_html *html,
			    const struct tx_node *time)
{
	const struct tx_node *before = time->prev;
	struct tx_cue cue;

	if (tx_html_has(time, "itemprop", "dateModified"))
		return "modified";
	if (before && before->text) {
		const char *text = before->text;

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

static void read_time(struct tx_html *html, struct tx_node *node)
{
	struct tx_node *alone = tx_html_alone(html, node);
	const char *stated = tx_html_get(node, "datetime");
	char *text = stated && *stated ? (char *)xmlStrdup(BAD_CAST stated)
				       : tx_html_text_take(node);

	if (alone && text) {
		tx_html_put_date(html, field_of(html, node), text,
				 "a date that stands alone", node);
		if (is_known(html, text))
			tx_html_leave_out(html, alone);
	}
	xmlFree(text);
}

static bool is_time(const struct tx_node *node)
{
	return tx_html_is(node, "time") ||
	       (node->name && !tx_html_is(node, "meta") &&
		(tx_html_has(node, "itemprop", "datePublished") ||
		 tx_html_has(node, "itemprop", "dateModified")));
}

static void read_times(struct tx_html *html)
{
	struct tx_node *top = tx_html_scope(html), *node = top;
	int seen = 0;

	while (node && seen < MOST_SEEN) {
		if (tx_html_is(node, "head") || node->left_out ||
		    (node != top && node->out)) {
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

static const struct {
	const char *field, *key, *rule;
	bool linked;
} sources[] = {
	{ "published", "datePublished", "datePublished of the linked data",
	  true },
	{ "modified", "dateModified", "dateModified of the linked data", true },
	{ "published", "article:published_time", "meta article:published_time",
	  false },
	{ "published", "datePublished", "meta datePublished", false },
	{ "modified", "article:modified_time", "meta article:modified_time",
	  false },
	{ "modified", "dateModified", "meta dateModified", false },
};

static void read_sources(struct tx_html *html)
{
	const struct tx_node *meta;
	size_t i;

	for (i = 0; i < sizeof(sources) / sizeof(*sources); i++) {
		if (sources[i].linked) {
			tx_html_put_date(
			    html, sources[i].field,
			    tx_linked_text(html->linked, sources[i].key),
			    sources[i].rule, NULL);
			continue;
		}
		meta = tx_html_meta(html, sources[i].key);
		tx_html_put_date(html, sources[i].field,
				 meta ? tx_html_get(meta, "content") : NULL,
				 sources[i].rule, meta);
	}
}

void tx_html_dates(struct tx_html *html)
{
	read_sources(html);
	read_times(html);
}
