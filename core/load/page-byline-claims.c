/* SPDX-License-Identifier: MIT
 * The claims of a page's places about its authors: heard, weighed, chosen. */
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"

#define AGREED       14 /* for every other place that says the same */
#define MOST_AGREED  2
#define MOST_AUTHORS 24

/* What a name's looks add to the weight of its place. */
static const int worth[] = {
	[TX_NO_NAME] = -200,  [TX_NAME_USER] = -90,   [TX_NAME_HANDLE] = -35,
	[TX_NAME_SITE] = -50, [TX_NAME_OFFICE] = -30, [TX_NAME_ONE] = -12,
	[TX_NAME_PERSON] = 0,
};

xmlNodePtr tx_claims_people(struct tx_claims *claims)
{
	return claims->scratch ? tx_article_new(claims->scratch) : NULL;
}

static bool is_same(const char *a, const char *b)
{
	char *one = tx_name_fold_take(a), *other = tx_name_fold_take(b);
	bool same = one && other && !strcmp(one, other);

	xmlFree(one);
	xmlFree(other);
	return same;
}

static bool has_name(const xmlNode *people, const char *name)
{
	xmlNodePtr author = tx_get(people, "author");
	bool has = false;

	for (; author && !has; author = tx_get_next(author)) {
		char *known = tx_text_take(author, "name");

		has = known && is_same(known, name);
		xmlFree(known);
	}
	return has;
}

static size_t count_of(const xmlNode *people)
{
	xmlNodePtr author = tx_get(people, "author");
	size_t count = 0;

	for (; author; author = tx_get_next(author))
		count++;
	return count;
}

static size_t add_one(const struct tx_claims *claims, xmlNodePtr people,
		      xmlNodePtr author)
{
	char *name = tx_text_take(author, "name");
	size_t count = 0;

	if (name && tx_name_judge(claims, name) != TX_NO_NAME &&
	    count_of(people) < MOST_AUTHORS && !has_name(people, name)) {
		xmlUnlinkNode(author);
		xmlAddChild(people, author);
		count = 1;
	}
	xmlFree(name);
	return count;
}

static size_t add_whole(struct tx_claims *claims, xmlNodePtr people,
			const char *text)
{
	if (tx_name_judge(claims, text) == TX_NO_NAME || has_name(people, text))
		return 0;
	return tx_put(people, "author", text) != NULL;
}

size_t tx_claims_read(struct tx_claims *claims, xmlNodePtr people,
		      const char *text, bool whole)
{
	xmlNodePtr read = tx_claims_people(claims), author, next;
	size_t count = 0;

	if (!read || strlen(text) > TX_BYLINE_BYTES * 3)
		return 0;
	tx_people_read(&claims->page, text, strlen(text), read, false);
	for (author = tx_get(read, "author"); author; author = next) {
		next = tx_get_next(author);
		count += add_one(claims, people, author);
	}
	if (!count && whole && !tx_get(read, "source"))
		count = add_whole(claims, people, text);
	if (!count && tx_get(read, "source") && !tx_get(people, "source")) {
		author = tx_get(read, "source");
		xmlUnlinkNode(author);
		xmlAddChild(people, author);
		count = 1;
	}
	xmlUnlinkNode(read);
	xmlFreeNode(read);
	return count;
}

/* The best of the names; those of offices and sites go where people are. */
static enum tx_repute repute_of(const struct tx_claims *claims,
				xmlNodePtr people)
{
	xmlNodePtr author, next;
	enum tx_repute best = TX_NO_NAME, repute;
	int round;

	for (round = 0; round < 2; round++) {
		for (author = tx_get(people, "author"); author; author = next) {
			char *name = tx_text_take(author, "name");

			next = tx_get_next(author);
			repute =
			    name ? tx_name_judge(claims, name) : TX_NO_NAME;
			xmlFree(name);
			if (!round)
				best = repute > best ? repute : best;
			else if (repute < TX_NAME_ONE &&
				 best == TX_NAME_PERSON) {
				xmlUnlinkNode(author);
				xmlFreeNode(author);
			}
		}
	}
	if (best == TX_NO_NAME && tx_get(people, "source"))
		return TX_NAME_OFFICE;
	return best;
}

bool tx_claims_add(struct tx_claims *claims, xmlNodePtr people,
		   const char *rule, int weight, const struct tx_node *node,
		   struct tx_node *line)
{
	enum tx_repute repute = people ? repute_of(claims, people) : TX_NO_NAME;

	if (repute == TX_NO_NAME || claims->count == TX_CLAIMS)
		return false;
	claims->list[claims->count++] =
	    (struct tx_claim){ .rule = rule,
			       .node = node,
			       .line = line,
			       .people = people,
			       .weight = weight + worth[repute] };
	return true;
}

/* --- choosing --- */

/* Does B name everybody whom A names? */
static bool is_within(const xmlNode *a, const xmlNode *b)
{
	xmlNodePtr author = tx_get(a, "author");
	bool within = author != NULL;

	for (; author && within; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");

		within = name && has_name(b, name);
		xmlFree(name);
	}
	return within;
}

bool tx_claims_agree(const struct tx_claim *a, const struct tx_claim *b)
{
	return is_within(a->people, b->people) &&
	       is_within(b->people, a->people);
}

static int weight_of(const struct tx_claims *claims,
		     const struct tx_claim *claim)
{
	int agreed = 0;
	size_t i, j;

	for (i = 0; i < claims->count && agreed < MOST_AGREED; i++) {
		const struct tx_claim *other = &claims->list[i];
		bool heard = other == claim || other->rule == claim->rule;

		for (j = 0; j < i && !heard; j++)
			heard = claims->list[j].rule == other->rule;
		agreed += !heard && tx_claims_agree(other, claim);
	}
	return claim->weight + agreed * AGREED;
}

struct tx_claim *tx_claims_choose(struct tx_claims *claims)
{
	struct tx_claim *best = NULL;
	int most = 0, weight;
	size_t i;

	for (i = 0; i < claims->count; i++) {
		weight = weight_of(claims, &claims->list[i]);
		if (weight > most) {
			most = weight;
			best = &claims->list[i];
		}
	}
	return best;
}
