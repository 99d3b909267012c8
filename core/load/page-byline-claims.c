/* SPDX-License-Identifier: MIT
 * The claims of a page's places about its authors: heard, and weighed by what
 * the names look like. */
#include <string.h>
#include <unictype.h>

#include "load/page-byline.h"
#include "model/article.h"
#include "model/ascii.h"
#include "model/buffer.h"

#define MARK   6 /* letters of a degree, an agency */
#define LISTED 25

/* What a name's looks add to the weight of its place. */
static const int worth[] = {
	[TX_NO_NAME] = -200,    [TX_NAME_PHRASE] = -34, [TX_NAME_USER] = -90,
	[TX_NAME_HANDLE] = -35, [TX_NAME_SITE] = -45,   [TX_NAME_OFFICE] = -34,
	[TX_NAME_ONE] = -12,    [TX_NAME_PERSON] = 0,
};

xmlNodePtr tx_claims_people(struct tx_claims *claims)
{
	return claims->scratch ? tx_article_new(claims->scratch) : NULL;
}

/* "MD", "PhD", "AFP": beside a person it is no other. */
bool tx_name_is_mark(const char *name)
{
	const char *end = name + strlen(name);
	size_t points = 0, large = 0;

	while (name < end) {
		uint32_t point = tx_next(&name, end);

		if (point == ' ')
			return false;
		points++;
		large += uc_is_upper(point) != 0;
	}
	return points <= MARK && large > 1;
}

static enum tx_repute best_of(const struct tx_claims *claims,
			      const xmlNode *people, enum tx_repute *least)
{
	enum tx_repute best = TX_NO_NAME, repute;

	*least = TX_NAME_PERSON;
	xmlNodePtr author = tx_get(people, "author");

	for (; author; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");

		repute = name ? tx_name_judge(claims, name) : TX_NO_NAME;
		best = repute > best ? repute : best;
		*least = repute < *least ? repute : *least;
		xmlFree(name);
	}
	return best;
}

/* "Post" of "By Ann Lee, Post", where the title ends in it. */
static bool is_title_end(const struct tx_claims *claims, const char *name)
{
	char *folded = claims->ending ? tx_name_fold_take(name) : NULL;
	bool is = folded && *folded && !strcmp(folded, claims->ending);

	xmlFree(folded);
	return is;
}

/* Offices, sites and degrees that stand beside people. */
static void drop_others(const struct tx_claims *claims, xmlNodePtr people)
{
	xmlNodePtr first = tx_get(people, "author"), author = first, next;

	for (; author; author = next) {
		char *name = tx_text_take(author, "name");

		next = tx_get_next(author);
		if (!name || tx_name_is_mark(name) ||
		    (author != first && is_title_end(claims, name)) ||
		    tx_name_judge(claims, name) < TX_NAME_OWN) {
			xmlUnlinkNode(author);
			xmlFreeNode(author);
		}
		xmlFree(name);
	}
}

/* NAME without "Dr" and the like. */
static const char *untitled(const char *name)
{
	static const char *const titles[] = { "dr",  "prof", "mr",
					      "mrs", "ms",   "med" };
	size_t i = 0, length;

	while (i < sizeof(titles) / sizeof(*titles)) {
		length = strlen(titles[i]);
		if (!tx_ascii_compare_n(name, titles[i], length) &&
		    strchr(". ", name[length]) && name[length]) {
			name += length + strspn(name + length, ". ");
			i = 0;
		} else {
			i++;
		}
	}
	return name;
}

/* "|annlee|tomreyes|" */
static char *key_take(const xmlNode *people)
{
	xmlNodePtr author = tx_get(people, "author");
	xmlBufferPtr key = tx_buffer_new();

	for (; key && author; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");
		char *folded = name ? tx_name_fold_take(untitled(name)) : NULL;

		xmlBufferCat(key, BAD_CAST "|");
		if (folded)
			xmlBufferCat(key, BAD_CAST folded);
		xmlFree(folded);
		xmlFree(name);
	}
	if (key)
		xmlBufferCat(key, BAD_CAST "|");
	return tx_buffer_take(key);
}

bool tx_claims_add(struct tx_claims *claims, xmlNodePtr people,
		   const char *rule, int weight, const struct tx_node *node,
		   struct tx_node *line)
{
	enum tx_repute least, repute = best_of(claims, people, &least);
	char *key;

	if (repute == TX_NAME_PERSON)
		drop_others(claims, people);
	best_of(claims, people, &least);
	if (repute == TX_NO_NAME && tx_get(people, "source"))
		repute = TX_NAME_OFFICE;
	if (repute == TX_NO_NAME || claims->count == TX_CLAIMS)
		return false;
	/* "Yes", "No": lists of single words are something else. */
	if (repute <= TX_NAME_ONE && tx_people_count(people) > 1)
		weight -= LISTED;
	key = key_take(people);
	if (!key)
		return false;
	claims->list[claims->count++] =
	    (struct tx_claim){ .rule = rule,
			       .node = node,
			       .line = line,
			       .people = people,
			       .key = key,
			       .repute = repute,
			       .least = least,
			       .weight = weight + worth[repute] };
	return true;
}

/* The line of two names is what is around both. */
static void widen(struct tx_claim *claim, const struct tx_node *line)
{
	char *text;

	if (claim->line == line->parent || claim->line->parent != line->parent)
		return;
	claim->line = line->parent;
	text = tx_html_text_take(claim->line);
	tx_remove(claim->people, "byline");
	if (text && strlen(text) <= TX_BYLINE_BYTES)
		tx_put(claim->people, "byline", text);
	xmlFree(text);
}

void tx_claims_join(struct tx_claims *claims, xmlNodePtr from,
		    struct tx_node *line)
{
	struct tx_claim *last = &claims->list[claims->count - 1];
	xmlNodePtr author = tx_get(from, "author"), next;
	char *key;

	for (; author; author = next) {
		next = tx_get_next(author);
		tx_people_add(claims, last->people, author);
	}
	key = key_take(last->people);
	if (!key)
		return;
	xmlFree(last->key);
	last->key = key;
	widen(last, line);
}
