/* SPDX-License-Identifier: MIT
 * Two feeds made one. */
#include "model/join.h"

#include <string.h>

#include "model/article.h"
#include "model/normalise.h"

/* What of a feed an article takes over. */
static const struct {
	const char *of_feed, *of_article;
} handed[] = {
	{ "language", "language" },
	{ "publisher", "publisher" },
	{ "rights", "copyright-notice" },
};

static bool same_text(const xmlNode *a, const xmlNode *b)
{
	char *text_a = (char *)xmlNodeGetContent(a);
	char *text_b = (char *)xmlNodeGetContent(b);
	bool same = text_a && text_b && !strcmp(text_a, text_b);

	xmlFree(text_a);
	xmlFree(text_b);
	return same;
}

/* VALUE, a field of the feed, as the field NAME of each article without one. */
static void hand_down(const xmlNode *value, const char *name)
{
	xmlNodePtr article = tx_article_first(value->doc), copy;

	for (; article; article = tx_article_next(article)) {
		if (tx_get(article, name))
			continue;
		copy = xmlCopyNode((xmlNodePtr)value, 1);
		if (!copy)
			return;
		xmlNodeSetName(copy, BAD_CAST name);
		xmlAddChild(article, copy);
		xmlSetNs(copy, article->ns);
		tx_normalise_order(article);
	}
}

static void hand_down_all(const xmlNode *feed, const char *of_feed)
{
	const xmlNode *value = tx_get(feed, of_feed);

	for (size_t i = 0; value && i < sizeof(handed) / sizeof(*handed); i++) {
		if (!strcmp(handed[i].of_feed, of_feed))
			hand_down(value, handed[i].of_article);
	}
}

void tx_join_settle(xmlNodePtr feed, xmlNodePtr other)
{
	const struct tx_field *field;

	for (field = tx_feed_fields; field->name; field++) {
		const xmlNode *a = tx_get(feed, field->name);
		const xmlNode *b = tx_get(other, field->name);

		if (a && b && same_text(a, b))
			continue;
		hand_down_all(feed, field->name);
		hand_down_all(other, field->name);
		tx_remove(feed, field->name);
	}
}
