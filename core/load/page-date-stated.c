/* SPDX-License-Identifier: MIT
 * The dates that a page states for machines: linked data, meta elements, its
 * address. */
#include <string.h>

#include "load/page-dates.h"
#include "model/ascii.h"

struct source {
	const char *key;
	const char *rule;
	int weight;
	bool is_modified;
};

static const struct source linked[] = {
	{ "datePublished", "datePublished of the linked data", 100, false },
	{ "dateModified", "dateModified of the linked data", 100, true },
	{ "uploadDate", "uploadDate of the linked data", 55, false },
	{ "dateCreated", "dateCreated of the linked data", 45, false },
};

/* Whatever their case. Others are judged by the words in their names. */
static const struct source metas[] = {
	{ "article:published_time", "meta article:published_time", 98, false },
	{ "og:published_time", "meta og:published_time", 95, false },
	{ "datePublished", "meta datePublished", 95, false },
	{ "parsely-pub-date", "meta parsely-pub-date", 94, false },
	{ "citation_online_date", "meta citation_online_date", 90, false },
	{ "citation_date", "meta citation_date", 88, false },
	{ "article_date_original", "meta article_date_original", 92, false },
	{ "prism.publicationDate", "meta prism.publicationDate", 90, false },
	{ "sailthru.date", "meta sailthru.date", 80, false },
	{ "date", "meta date", 60, false },
	{ "dc.date", "meta dc.date", 60, false },
	{ "dcterms.date", "meta dcterms.date", 60, false },
	{ "uploadDate", "meta uploadDate", 55, false },
	{ "video:release_date", "meta video:release_date", 55, false },
	{ "og:video:release_date", "meta og:video:release_date", 55, false },
	{ "og:updated_time", "meta og:updated_time", 90, true },
	{ "article:modified_time", "meta article:modified_time", 98, true },
	{ "dateModified", "meta dateModified", 95, true },
};

static const struct source published = { NULL, "meta of a publication", 92,
					 false };
static const struct source modified = { NULL, "meta of a modification", 85,
					true };
static const struct source dated = { NULL, "meta of a date", 45, false };

#define MOST_BYTES 100 /* of a stated date */

static void add(struct tx_dates *dates, const struct source *source,
		const char *text, enum tx_dated_by by,
		const struct tx_node *node)
{
	struct tx_dated found = { .is_modified = source->is_modified,
				  .is_told = source->weight >= 90,
				  .by = by,
				  .rule = source->rule,
				  .node = node,
				  .weight = source->weight };

	if (tx_html_is_blank(text) || strlen(text) > MOST_BYTES ||
	    !tx_dates_read(dates, text, strlen(text), &found, NULL, NULL))
		return;
	if (found.date.precision < TX_DAY)
		found.weight /= 2;
	tx_dates_add(dates, &found);
}

static void read_linked(struct tx_dates *dates)
{
	size_t i;

	for (i = 0; i < sizeof(linked) / sizeof(*linked); i++)
		add(dates, &linked[i],
		    tx_linked_text(dates->html->linked, linked[i].key),
		    TX_DATED_LINKED, NULL);
}

/* --- meta elements --- */

static const struct source *source_of(const char *name)
{
	unsigned marks;
	size_t i;

	for (i = 0; i < sizeof(metas) / sizeof(*metas); i++) {
		if (!tx_ascii_compare(metas[i].key, name))
			return &metas[i];
	}
	marks = tx_date_name_marks(name);
	if (marks & TX_MARK_OTHER)
		return NULL;
	if (marks & TX_MARK_MODIFIED)
		return &modified;
	return marks & TX_MARK_PUBLISHED ? &published
	       : marks & TX_MARK_DATE    ? &dated
					 : NULL;
}

static void read_meta(struct tx_dates *dates, const struct tx_node *meta)
{
	static const char *const by[] = { "property", "name", "itemprop" };
	const char *content = tx_html_get(meta, "content"), *name;
	const struct source *source;
	size_t i;

	/* Most hold no date: a text without a digit is not looked up. */
	if (!content || strlen(content) > MOST_BYTES ||
	    !strpbrk(content, "0123456789"))
		return;
	for (i = 0; i < sizeof(by) / sizeof(*by); i++) {
		name = tx_html_get(meta, by[i]);
		source = name ? source_of(name) : NULL;
		if (source) {
			add(dates, source, content, TX_DATED_META, meta);
			return;
		}
	}
}

/* Those of the body belong to whatever stands there. */
static void read_metas(struct tx_dates *dates)
{
	const struct tx_node *body = tx_html_first(&dates->html->tree, "body");
	const struct tx_node *meta = tx_html_first(&dates->html->tree, "meta");

	for (; meta; meta = meta->alike) {
		if (!body || !tx_html_get(meta, "itemprop") ||
		    !tx_html_within(meta, body))
			read_meta(dates, meta);
	}
}

/* --- address --- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int number(const char *text, size_t digits)
{
	int value = 0;

	while (digits--)
		value = value * 10 + (*text++ - '0');
	return value;
}

static size_t digits_of(const char *text)
{
	return strspn(text, "0123456789");
}

/* 20190802 */
static bool read_compact(const char *text, struct tx_date *date)
{
	if (digits_of(text) != 8)
		return false;
	date->year = number(text, 4);
	date->month = number(text + 4, 2);
	date->day = number(text + 6, 2);
	return true;
}

/* 2019/08/02, 2019-8-2, 29-10-2019; 10-5-2019 may be either. */
static bool read_parted(const char *text, struct tx_date *date)
{
	size_t first = digits_of(text), second, third;
	const char *middle = text + first + 1, *last;
	char mark = text[first];
	bool is_year_last = first <= 2;

	if (!mark || !strchr("/-_", mark))
		return false;
	second = digits_of(middle);
	if (second < 1 || second > 2 || middle[second] != mark)
		return false;
	last = middle + second + 1;
	third = digits_of(last);
	if (is_year_last ? third != 4 : first != 4 || third < 1 || third > 2)
		return false;
	date->year = is_year_last ? number(last, 4) : number(text, 4);
	date->month = number(middle, second);
	date->day = is_year_last ? number(text, first) : number(last, third);
	return !is_year_last || date->day > 12;
}

static bool is_in_calendar(const struct tx_date *date)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date read;

	if (date->year < 1990 || date->year > 2100)
		return false;
	tx_date_w3c(buffer, date);
	return tx_date_read(&read, buffer, strlen(buffer), NULL);
}

static void read_address(struct tx_dates *dates)
{
	const char *at = dates->html->base ? dates->html->base : "";
	struct tx_dated found = { .by = TX_DATED_ADDRESS,
				  .rule = "date in the address",
				  .weight = 45 };

	at = strstr(at, "://") ? strstr(at, "://") + 3 : at;
	at += strcspn(at, "/");
	for (; *at; at++) {
		if (!is_digit(*at) || is_digit(at[-1]))
			continue;
		found.date = (struct tx_date){ .precision = TX_DAY };
		if ((read_compact(at, &found.date) ||
		     read_parted(at, &found.date)) &&
		    is_in_calendar(&found.date)) {
			tx_dates_add(dates, &found);
			return;
		}
	}
}

void tx_dates_stated(struct tx_dates *dates)
{
	read_linked(dates);
	read_metas(dates);
	read_address(dates);
}
