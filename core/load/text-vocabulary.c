/* SPDX-License-Identifier: MIT
 * The words that a line shares with the run of the body and with the headline. */
#include "load/text-traits.h"

#include <stdlib.h>
#include <unictype.h>

#define LONG_WORD 5 /* letters */
#define PROBES    16
#define HEADLINE  32 /* words of the headline that are compared */
#define SEVERAL   UINT32_MAX
#define FNV_START 14695981039346656037U
#define FNV_PRIME 1099511628211U

/* The next long word; two characters of a script without spaces are one. */
static bool next_word(const char **at, const char *end, uint64_t *hash)
{
	size_t letters = 0;
	uint32_t before = 0;

	*hash = FNV_START;
	while (*at < end) {
		const char *peek = *at;
		uint32_t raw = tx_next(&peek, end);
		bool unspaced = raw >= 0x2E80 && raw < 0xFF00;

		if (unspaced && before) {
			*hash = (*hash ^ before) * FNV_PRIME;
			*hash = (*hash ^ raw) * FNV_PRIME;
			return true;
		}
		if (unspaced || !uc_is_alnum(raw)) {
			if (letters >= LONG_WORD)
				return true;
			letters = 0;
			*hash = FNV_START;
			before = unspaced ? raw : 0;
			*at = peek;
			continue;
		}
		before = 0;
		*hash = (*hash ^ tx_fold(at, end)) * FNV_PRIME;
		letters++;
	}
	return letters >= LONG_WORD;
}

static void remember(struct tx_view *view, uint64_t hash, uint32_t line)
{
	for (size_t i = 0; i < PROBES; i++) {
		size_t at = (hash + i) & view->mask;

		if (!view->slots[at]) {
			view->slots[at] = hash;
			view->lines[at] = line;
			return;
		}
		if (view->slots[at] == hash) {
			if (view->lines[at] != line)
				view->lines[at] = SEVERAL;
			return;
		}
	}
}

/* Does the word stand in another line of the run? */
static bool recall(const struct tx_view *view, uint64_t hash, uint32_t line)
{
	for (size_t i = 0; i < PROBES; i++) {
		size_t at = (hash + i) & view->mask;

		if (!view->slots[at])
			return false;
		if (view->slots[at] == hash)
			return view->lines[at] != line;
	}
	return false;
}

static bool learn_headline(struct tx_view *view)
{
	const struct tx_line *line;
	const char *at, *end;

	view->headline = calloc(HEADLINE, sizeof *view->headline);
	if (!view->headline || view->plan->headline == TX_NO_LINE)
		return view->headline != NULL;
	line = &view->page->lines[view->plan->headline];
	at = line->text;
	end = at + line->length;
	while (at < end && view->headlines < HEADLINE &&
	       next_word(&at, end, &view->headline[view->headlines]))
		view->headlines++;
	return true;
}

/* Room for every word that the run may have, at half its bytes each. */
static bool make_room(struct tx_view *view)
{
	const struct tx_line *lines = view->page->lines;
	size_t bytes = 0, size = 64;

	for (size_t i = view->plan->start; i < view->plan->end; i++)
		bytes += lines[i].length;
	while (size < bytes / 2)
		size *= 2;
	view->mask = size - 1;
	view->slots = calloc(size, sizeof *view->slots);
	view->lines = calloc(size, sizeof *view->lines);
	return view->slots && view->lines;
}

bool tx_view_learn(struct tx_view *view)
{
	if (!make_room(view) || !learn_headline(view))
		return false;
	for (size_t i = view->plan->start; i < view->plan->end; i++) {
		const struct tx_line *line = &view->page->lines[i];
		const char *at = line->text, *end = at + line->length;
		uint64_t hash;

		while (at < end && next_word(&at, end, &hash))
			remember(view, hash, (uint32_t)i);
	}
	return true;
}

static bool is_in_headline(const struct tx_view *view, uint64_t hash)
{
	for (size_t i = 0; i < view->headlines; i++) {
		if (view->headline[i] == hash)
			return true;
	}
	return false;
}

void tx_view_compare(const struct tx_view *view, size_t i)
{
	const struct tx_line *line = &view->page->lines[i];
	const char *at = line->text, *end = at + line->length;
	size_t words = 0, known = 0, about = 0;
	uint64_t hash;

	while (at < end && next_word(&at, end, &hash)) {
		words++;
		known += recall(view, hash, (uint32_t)i);
		about += is_in_headline(view, hash);
	}
	view->traits[i].shared = 0;
	if (words) {
		size_t count = words < 4 ? words : words < 9 ? 4 : 5;

		view->traits[i].shared =
		    (unsigned char)(count * 6 + 5 * known / words);
	}
	view->traits[i].about = (unsigned char)(about < 4 ? about : 4);
}
