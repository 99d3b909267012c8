/* SPDX-License-Identifier: MIT
 * Which articles of two feeds are the same ones. */
#include "model/pairs.h"

#include <libxml/hash.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/article.h"

struct tx_pairs {
	const xmlDoc *before, *after;
	xmlHashTablePtr other; /* by the address of the node */
};

static const xmlChar *address_of(char *buffer, size_t size, const xmlNode *node)
{
	snprintf(buffer, size, "%p", (const void *)node);
	return BAD_CAST buffer;
}

const xmlNode *tx_pairs_of(const struct tx_pairs *pairs, const xmlNode *article)
{
	char buffer[32];

	return xmlHashLookup(pairs->other,
			     address_of(buffer, sizeof(buffer), article));
}

static void pair(struct tx_pairs *pairs, xmlNodePtr a, xmlNodePtr b)
{
	char buffer[32];

	xmlHashAddEntry(pairs->other, address_of(buffer, sizeof(buffer), a), b);
	xmlHashAddEntry(pairs->other, address_of(buffer, sizeof(buffer), b), a);
}

/* ARTICLE, or the first one after it, that stands alone; NULL: none. */
static xmlNodePtr alone(const struct tx_pairs *pairs, xmlNodePtr article)
{
	while (article && tx_pairs_of(pairs, article))
		article = tx_article_next(article);
	return article;
}

static xmlNodePtr first_alone(const struct tx_pairs *pairs, const xmlDoc *feed)
{
	return alone(pairs, tx_article_first(feed));
}

static xmlNodePtr next_alone(const struct tx_pairs *pairs,
			     const xmlNode *article)
{
	return alone(pairs, tx_article_next(article));
}

/* Pairs what has the same text in the field KEY. */
static bool pair_by(struct tx_pairs *pairs, const char *key)
{
	xmlHashTablePtr all = xmlHashCreate(64);
	xmlNodePtr article, other;
	char *text;

	if (!all)
		return false;
	for (article = first_alone(pairs, pairs->after); article;
	     article = next_alone(pairs, article)) {
		text = tx_text_take(article, key);
		if (text)
			xmlHashAddEntry(all, BAD_CAST text, article);
		xmlFree(text);
	}
	for (article = first_alone(pairs, pairs->before); article;
	     article = next_alone(pairs, article)) {
		text = tx_text_take(article, key);
		other = text ? xmlHashLookup(all, BAD_CAST text) : NULL;
		if (other && !tx_pairs_of(pairs, other))
			pair(pairs, article, other);
		xmlFree(text);
	}
	xmlHashFree(all, NULL);
	return true;
}

struct tx_pairs *tx_pairs_new(const xmlDoc *before, const xmlDoc *after)
{
	static const char *const keys[] = { "id", "url", "headline" };
	struct tx_pairs *pairs = malloc(sizeof(*pairs));
	bool done = pairs;

	if (!pairs)
		return NULL;
	*pairs = (struct tx_pairs){ .before = before,
				    .after = after,
				    .other = xmlHashCreate(64) };
	done = pairs->other;
	for (size_t i = 0; done && i < sizeof(keys) / sizeof(*keys); i++)
		done = pair_by(pairs, keys[i]);
	if (done)
		return pairs;
	tx_pairs_free(pairs);
	return NULL;
}

void tx_pairs_free(struct tx_pairs *pairs)
{
	if (pairs && pairs->other)
		xmlHashFree(pairs->other, NULL);
	free(pairs);
}

void tx_pairs_rest(struct tx_pairs *pairs)
{
	xmlNodePtr a = first_alone(pairs, pairs->before);
	xmlNodePtr b = first_alone(pairs, pairs->after), next_a, next_b;

	for (next_a = a, next_b = b; next_a && next_b;
	     next_a = next_alone(pairs, next_a),
	    next_b = next_alone(pairs, next_b))
		;
	if (next_a || next_b)
		return;
	for (; a && b; a = next_a, b = next_b) {
		next_a = next_alone(pairs, a);
		next_b = next_alone(pairs, b);
		pair(pairs, a, b);
	}
}
