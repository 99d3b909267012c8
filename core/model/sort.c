/* SPDX-License-Identifier: MIT
 * The order of a feed's articles, and how many there are. */
#include "model/sort.h"

#include <stdlib.h>

#include "model/article.h"
#include "model/newest.h"

struct place {
	xmlNodePtr article;
	struct tx_date date;
	bool dated;
	size_t number;
};

static int oldest_first(const void *a, const void *b)
{
	const struct place *one = a, *other = b;
	int order = 0;

	if (one->dated != other->dated)
		return one->dated ? -1 : 1;
	if (one->dated)
		order = tx_date_compare(&one->date, &other->date);
	if (order)
		return order;
	return one->number < other->number ? -1 : 1;
}

static int newest_first(const void *a, const void *b)
{
	const struct place *one = a, *other = b;
	int order = 0;

	if (one->dated && other->dated)
		order = tx_date_compare(&other->date, &one->date);
	return order ? order : oldest_first(a, b);
}

static size_t count_of(const xmlDoc *feed)
{
	const xmlNode *article = tx_article_first(feed);
	size_t count = 0;

	for (; article; article = tx_article_next(article))
		count++;
	return count;
}

bool tx_sort(xmlDocPtr feed, bool oldest)
{
	size_t count = count_of(feed), i = 0;
	static const char *const names[] = { "published", "modified", "created",
					     NULL };
	struct place *places = calloc(count + 1, sizeof(*places));
	xmlNodePtr article;

	if (!places)
		return false;
	for (article = tx_article_first(feed); article;
	     article = tx_article_next(article)) {
		places[i].article = article;
		places[i].number = i;
		places[i].dated =
		    tx_first_date(article, names, &places[i].date);
		i++;
	}
	qsort(places, count, sizeof(*places),
	      oldest ? oldest_first : newest_first);
	for (i = 0; i < count; i++) {
		xmlUnlinkNode(places[i].article);
		xmlAddChild(tx_feed_root(feed), places[i].article);
	}
	free(places);
	return true;
}

size_t tx_limit(xmlDocPtr feed, size_t count)
{
	xmlNodePtr article = tx_article_first(feed), next;
	size_t dropped = 0;

	for (; article; article = next) {
		next = tx_article_next(article);
		if (count) {
			count--;
			continue;
		}
		tx_node_delete(article);
		dropped++;
	}
	return dropped;
}
