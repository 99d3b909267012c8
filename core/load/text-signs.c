/* SPDX-License-Identifier: MIT
 * What the characters of a line tell of it, in one pass over them. */
#include "load/text-traits.h"

#include <string.h>
#include <unictype.h>

#define SHORT_WORD 3 /* letters */

enum sign { PLAIN, ADDRESS, HASH, PRICE, BAR, RIGHTS, MARK, CODE };

static bool is_comma(uint32_t point)
{
	return point == ',' || point == ';' || point == 0x60C ||
	       point == 0x3001 || point == 0xFF0C;
}

static bool is_price(uint32_t point)
{
	return point == '$' || point == 0x20AC || point == 0xA3 ||
	       point == 0xA5 || point == 0x20B9 || point == 0x20BD;
}

static enum sign sign_of(uint32_t point)
{
	if (is_price(point))
		return PRICE;
	switch (point) {
	case '@':
		return ADDRESS;
	case '#':
		return HASH;
	case '|':
	case '>':
	case 0x2192:
	case 0x203A:
		return BAR;
	case 0xA9:
		return RIGHTS;
	case 0x2605:
	case 0x2713:
	case 0x25B6:
	case 0xD7:
		return MARK;
	case '{':
	case '}':
	case '=':
	case '<':
		return CODE;
	default:
		return PLAIN;
	}
}

static bool is_quote(uint32_t point)
{
	return point == '"' || point == '\'' || point == 0x201C ||
	       point == 0x201E || point == 0xAB || point == 0xBB ||
	       point == 0x300C || point == 0x2018;
}

static unsigned char first_of(uint32_t point)
{
	if (uc_is_lower(point))
		return 0;
	if (uc_is_upper(point))
		return 1;
	if (uc_is_digit(point))
		return 2;
	if (uc_is_alpha(point))
		return 3;
	if (is_quote(point))
		return 4;
	if (point == '(' || point == '[')
		return 5;
	return point == '-' || point == '*' || point == 0x2022 ? 6 : 7;
}

static void count_up(unsigned short *number)
{
	if (*number < 10000)
		++*number;
}

static bool is_letter(uint32_t point, uint32_t last)
{
	return uc_is_alnum(point) ||
	       ((point == '\'' || point == 0x2019) && uc_is_alpha(last));
}

/* The words of the line that speak of the site. */
static unsigned char site_words(const struct tx_page *page,
				const struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	unsigned char count = 0;
	struct tx_cue cue;
	bool inside = false;

	if (line->words > TX_MOST_WORDS)
		return 0;
	while (at < end && count < 9) {
		const char *next = at;
		uint32_t point = tx_next(&next, end);
		bool letter = uc_is_alnum(point);

		if ((!inside || point >= 0x2E80) && letter &&
		    tx_words_cue(page->words, TX_BIT(TX_CUE_SITE), at,
				 (size_t)(end - at), &cue)) {
			count++;
			at += cue.end;
			inside = false;
			continue;
		}
		inside = letter;
		at = next;
	}
	return count;
}

/* A letter of a word, of which LETTERS stand above it, or what ends it. */
static void count_letter(struct tx_trait *trait, uint32_t point, uint32_t last,
			 size_t *letters)
{
	if (!*letters && uc_is_lower(point))
		count_up(&trait->small);
	else if (!*letters && uc_is_upper(point))
		count_up(&trait->capital);
	if (is_letter(point, last)) {
		++*letters;
		return;
	}
	if (*letters && *letters <= SHORT_WORD)
		count_up(&trait->little);
	*letters = 0;
}

static void count_sign(struct tx_trait *trait, uint32_t point, uint32_t last)
{
	if (!trait->sign)
		trait->sign = (unsigned char)sign_of(point);
	if (uc_is_digit(point))
		count_up(&trait->digits);
	if (is_comma(point))
		count_up(&trait->commas);
	if (point == 0x3002 ||
	    (point == ' ' && (last == '.' || last == '!' || last == '?')))
		count_up(&trait->sentences);
}

void tx_signs_count(struct tx_trait *trait, const struct tx_page *page,
		    const struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	uint32_t last = ' ';
	size_t letters = 0;

	trait->first = first_of(tx_next(&at, end));
	for (at = line->text; at < end;) {
		uint32_t point = tx_next(&at, end);

		count_sign(trait, point, last);
		count_letter(trait, point, last, &letters);
		last = point;
	}
	count_letter(trait, ' ', last, &letters);
	if (memmem(line->text, line->length, "://", 3) ||
	    memmem(line->text, line->length, "www.", 4))
		trait->sign = ADDRESS;
	trait->site = site_words(page, line);
}
