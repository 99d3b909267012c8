/* SPDX-License-Identifier: MIT
 * Lines of the same form: a list's entries, the teasers of other articles. */
#include "load/text-traits.h"

#include <stdlib.h>
#include <unictype.h>

#define FNV_START 14695981039346656037U
#define FNV_PRIME 1099511628211U
#define MOST      14 /* words of a line that has a form */

struct key {
	uint64_t hash;
	uint32_t line;
};

/* Its letters with every number as one digit; its first word. */
static void look_at_form(struct tx_trait *trait, const struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	uint64_t hash = FNV_START;
	bool number = false, word = false;

	trait->begin = 0;
	while (at < end) {
		const char *peek = at;
		uint32_t raw = tx_next(&peek, end);
		bool digit = uc_is_digit(raw);

		if (!uc_is_alnum(raw)) {
			if (word && !trait->begin)
				trait->begin = hash;
			number = number && raw == '.';
			at = peek;
			continue;
		}
		word = true;
		raw = tx_fold(&at, end);
		if (!digit || !number)
			hash = (hash ^ (digit ? '0' : raw)) * FNV_PRIME;
		number = digit;
	}
	trait->whole = hash;
	if (!trait->begin)
		trait->begin = hash;
	trait->begin ^= 1;
}

static int by_hash(const void *a, const void *b)
{
	const struct key *one = a, *two = b;

	if (one->hash != two->hash)
		return one->hash < two->hash ? -1 : 1;
	return (one->line > two->line) - (one->line < two->line);
}

/* A line's form is that of as many lines as are alike in whole, or begin with
 * the same word, whichever is more. */
static void count_alike(const struct tx_view *view, const struct key *keys,
			size_t used)
{
	for (size_t i = 0, next; i < used; i = next) {
		for (next = i; next < used && keys[next].hash == keys[i].hash;)
			next++;
		for (size_t j = i; j < next; j++) {
			uint32_t *form = &view->traits[keys[j].line].form;

			if (*form < next - i)
				*form = (uint32_t)(next - i);
		}
	}
}

bool tx_view_forms(struct tx_view *view)
{
	size_t count = view->page->count, used = 0;
	struct key *keys = calloc(count * 2 + 1, sizeof *keys);

	if (!keys)
		return false;
	for (size_t i = 0; i < count; i++) {
		struct tx_trait *trait = &view->traits[i];
		const struct tx_line *line = &view->page->lines[i];

		if (line->words > MOST || tx_is_prose(trait->group))
			continue;
		look_at_form(trait, line);
		keys[used++] = (struct key){ trait->whole, (uint32_t)i };
		keys[used++] = (struct key){ trait->begin, (uint32_t)i };
	}
	qsort(keys, used, sizeof *keys, by_hash);
	count_alike(view, keys, used);
	free(keys);
	return true;
}
