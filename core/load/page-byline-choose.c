/* SPDX-License-Identifier: MIT
 * Which of the claims about a page's authors is believed. */
#include <string.h>

#include "load/page-byline.h"

#define AGREED      14 /* for every other rule that says the same */
#define MOST_AGREED 2
#define LEAST       (-11) /* for a claim to be believed */
#define FULLER      30    /* that a claim of more people may weigh less */

bool tx_claims_agree(const struct tx_claim *a, const struct tx_claim *b)
{
	return a->key[1] && !strcmp(a->key, b->key);
}

/* How many other rules may add weight: a site is named everywhere. */
static int most_agreed(enum tx_repute repute)
{
	if (repute == TX_NAME_OWN)
		return 1;
	return repute == TX_NAME_HANDLE || repute >= TX_NAME_ONE ? MOST_AGREED
								 : 0;
}

static int weight_of(const struct tx_claims *claims,
		     const struct tx_claim *claim)
{
	int agreed = 0, most = most_agreed(claim->repute);
	size_t i, j;

	for (i = 0; i < claims->count && agreed < most; i++) {
		const struct tx_claim *other = &claims->list[i];
		bool heard = other == claim || other->rule == claim->rule;

		for (j = 0; j < i && !heard; j++)
			heard = claims->list[j].rule == other->rule;
		agreed += !heard && tx_claims_agree(other, claim);
	}
	return claim->weight + agreed * AGREED;
}

/* Does B name everybody whom A names, and more? */
static bool is_fuller(const struct tx_claim *a, const struct tx_claim *b)
{
	const char *at = a->key, *found;
	size_t length;

	if (!at[1] || strlen(b->key) <= strlen(at))
		return false;
	for (; at[1]; at += length) {
		length = 1 + strcspn(at + 1, "|");
		for (found = b->key; found[1]; found++) {
			if (!strncmp(found, at, length + 1))
				break;
		}
		if (!found[1])
			return false;
	}
	return true;
}

bool tx_claims_cover(const struct tx_claim *a, const struct tx_claim *b)
{
	return a == b || tx_claims_agree(a, b) || is_fuller(b, a);
}

/* Machines are often told the first author alone. */
static struct tx_claim *fullest(struct tx_claims *claims, struct tx_claim *best)
{
	struct tx_claim *fuller = best;
	size_t i;

	for (i = 0; i < claims->count; i++) {
		struct tx_claim *claim = &claims->list[i];

		if (claim->weight + FULLER >= best->weight &&
		    claim->least == TX_NAME_PERSON && is_fuller(fuller, claim))
			fuller = claim;
	}
	return fuller;
}

struct tx_claim *tx_claims_choose(struct tx_claims *claims)
{
	struct tx_claim *best = NULL;
	int most = LEAST, weight;
	size_t i;

	for (i = 0; i < claims->count; i++) {
		weight = weight_of(claims, &claims->list[i]);
		if (weight > most) {
			most = weight;
			best = &claims->list[i];
		}
	}
	return best ? fullest(claims, best) : NULL;
}
