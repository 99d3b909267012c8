/* SPDX-License-Identifier: MIT
 * What a line is, from the sides that look at nothing but itself. */
#include "load/text-traits.h"

#include <unictype.h>

static unsigned char ending_side(const struct tx_line *line)
{
	size_t ending = 0;

	if (line->shape & TX_COLON)
		ending = 1;
	else if (line->shape & TX_SENTENCE)
		ending = line->shape & TX_STOP ? 2 : 3;
	else if (line->text[line->length - 1] == ',')
		ending = 4;
	return (unsigned char)(ending + 5 * TX_BIN(line->words, 1, 2, 3, 4, 6,
						   8, 11, 15, 20, 28, 45));
}

static unsigned char copies_side(const struct tx_line *line)
{
	size_t wide = line->words > 8;

	if (line->copies < 2)
		return 0;
	if (line->copies == 2)
		return (unsigned char)(1U + (line->copy > 0) + wide * 2);
	return (unsigned char)(5U + (line->copies > 4) + wide * 2);
}

static unsigned char letters_side(const struct tx_trait *trait)
{
	size_t words = (size_t)trait->small + trait->capital;
	size_t length = TX_BIN(words, 2, 4, 8, 16);

	if (!words)
		return 30;
	return (unsigned char)(length * 6 + 5 * trait->small / words);
}

static unsigned char little_side(const struct tx_trait *trait)
{
	size_t words = (size_t)trait->small + trait->capital;
	size_t length = TX_BIN(words, 4, 8, 16);

	if (!words)
		return 28;
	return (unsigned char)(length * 7 + TX_BIN(100 * trait->little / words,
						   5, 12, 20, 28, 36, 46));
}

static unsigned char digits_side(const struct tx_trait *trait,
				 const struct tx_line *line)
{
	return (unsigned char)(TX_BIN(100U * trait->digits / (line->points + 1),
				      0, 3, 10, 25, 50) +
			       6 * (line->words > 8));
}

static unsigned char commas_side(const struct tx_trait *trait,
				 const struct tx_line *line)
{
	return (unsigned char)(TX_BIN(100U * trait->commas / (line->words + 1),
				      0, 4, 8, 14, 25) +
			       6 * TX_BIN(line->words, 8, 20));
}

/* With a cue of furniture, whatever follows it. */
static unsigned char begins_side(const struct tx_page *page,
				 const struct tx_line *line)
{
	static const enum tx_cue_kind kinds[] = {
		TX_CUE_END,    TX_CUE_MORE, TX_CUE_NOISE,   TX_CUE_PROMO,
		TX_CUE_LEGAL,  TX_CUE_TAGS, TX_CUE_RELATED, TX_CUE_AGO,
		TX_CUE_SOURCE, TX_CUE_PHOTO
	};
	struct tx_cue cue;
	unsigned mask = 0;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		mask |= TX_BIT(kinds[k]);
	if (!tx_words_cue(page->words, mask, line->text, line->length, &cue))
		return 0;
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		if (kinds[k] == cue.kind)
			return (unsigned char)(1 + k * 4 +
					       TX_BIN(line->words, 3, 7, 14));
	}
	return 0;
}

static size_t last_of(uint32_t point)
{
	static const uint32_t marks[][5] = {
		[3] = { '.', 0x3002 },
		[4] = { '!' },
		[5] = { '?' },
		[6] = { ':' },
		[7] = { ')', ']' },
		[8] = { 0x2026 },
		[9] = { 0xBB, 0x203A, 0x2192, '>', '+' },
		[10] = { ',', ';' },
		[11] = { '"', 0x201C, 0x201D },
	};
	const size_t kinds = sizeof marks / sizeof *marks;

	if (uc_is_lower(point))
		return 0;
	if (uc_is_upper(point))
		return 1;
	if (uc_is_digit(point))
		return 2;
	for (size_t kind = 3; kind < kinds; kind++) {
		for (size_t m = 0; m < 5 && marks[kind][m]; m++) {
			if (marks[kind][m] == point)
				return kind;
		}
	}
	return kinds;
}

static unsigned char last_side(const struct tx_line *line)
{
	const char *end = line->text + line->length, *at = end;

	while (((unsigned char)*--at & 0xC0) == 0x80)
		;
	return (unsigned char)(last_of(tx_next(&at, end)) * 2 +
			       (line->words > 8));
}

static unsigned char site_side(const struct tx_view *view, size_t i)
{
	return (
	    unsigned char)(TX_BIN(view->traits[i].site, 0, 1, 2) * 6U +
			   TX_BIN(view->page->lines[i].words, 2, 4, 8, 14, 25));
}

void tx_sides_line(const struct tx_view *view, size_t i, unsigned char *sides)
{
	const struct tx_line *line = &view->page->lines[i];
	const struct tx_trait *trait = &view->traits[i];

	sides[TX_WORDS] =
	    TX_BIN(line->words, 1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60, 100);
	sides[TX_ENDING] = ending_side(line);
	sides[TX_SENTENCES] = TX_BIN(trait->sentences, 0, 1, 2, 4);
	sides[TX_COPIES] = copies_side(line);
	sides[TX_LETTERS] = letters_side(trait);
	sides[TX_LITTLE] = little_side(trait);
	sides[TX_DIGITS] = digits_side(trait, line);
	sides[TX_COMMAS] = commas_side(trait, line);
	sides[TX_SIGNS] = (unsigned char)(trait->sign + 8 * (line->words > 12));
	sides[TX_FIRST] = (unsigned char)(trait->first + 8 * (line->words > 8));
	sides[TX_SHARED] = trait->shared;
	sides[TX_ABOUT_HEADLINE] =
	    (unsigned char)(trait->about + 5 * TX_BIN(line->words, 6, 14));
	sides[TX_NAME] = trait->name;
	sides[TX_SITE] = site_side(view, i);
	sides[TX_BEGINS] = begins_side(view->page, line);
	sides[TX_LAST] = last_side(line);
}
