/* SPDX-License-Identifier: MIT
 * What kind of line each of a scraped page is: the group that the choice of the
 * body's lines puts it in. */
#include "load/text-traits.h"

#include <string.h>

#define PROSE 8 /* words of a sentence that is prose */

bool tx_line_breaks_off(const struct tx_line *line)
{
	static const char *const ends[] = { "...", "\u2026", "[...]",
					    "[\u2026]" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t length = strlen(ends[i]);

		if (line->length > length && line->words >= 8 &&
		    memcmp(line->text + line->length - length, ends[i],
			   length) == 0)
			return true;
	}
	return false;
}

static enum tx_group sentence_of(const struct tx_line *line)
{
	if (line->words < PROSE)
		return TX_G_SHORT_SENTENCE;
	if (line->words < 20)
		return TX_G_SENTENCE;
	return line->words < 45 ? TX_G_LONG_SENTENCE : TX_G_PARAGRAPH;
}

static enum tx_group text_of(const struct tx_line *line)
{
	if (line->words <= 3)
		return TX_G_FEW_WORDS;
	if (line->words <= 6)
		return TX_G_SOME_WORDS;
	return line->words <= 24 ? TX_G_MANY_WORDS : TX_G_LONG_TEXT;
}

bool tx_line_is_data(const struct tx_line *line)
{
	unsigned kinds = TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_PUBLISHED) |
			 TX_BIT(TX_CUE_MODIFIED) | TX_BIT(TX_CUE_READING_TIME);

	if (line->shape & TX_TIME)
		return true;
	if (line->shape & TX_SENTENCE)
		return false;
	return line->shape & TX_DATED ||
	       (line->words <= 20 && TX_BIT(line->cue.kind) & kinds);
}

bool tx_line_is_furniture(const struct tx_line *line)
{
	return line->whole || !line->words ||
	       (line->shape & TX_LEGAL && line->words < 60) ||
	       (line->cue.kind == TX_CUE_PROMO && line->words < 40);
}

bool tx_line_is_caption(const struct tx_page *page, const struct tx_line *line)
{
	size_t caption, credit, end;

	return line->shape & TX_MAKER ||
	       tx_line_credit(page, line, &caption, &credit, &end);
}

enum tx_group tx_group_of(const struct tx_page *page,
			  const struct tx_line *line)
{
	if (line->whole == TX_CUE_END)
		return TX_G_END;
	if (tx_line_is_furniture(line))
		return TX_G_FURNITURE;
	if (tx_line_is_data(line))
		return TX_G_DATA;
	if (tx_line_is_caption(page, line))
		return TX_G_CAPTION;
	if (line->copies > 2 && line->words < 20)
		return TX_G_REPEATED;
	if (line->marker)
		return line->words < 12 ? TX_G_ITEM : TX_G_LONG_ITEM;
	if (line->shape & TX_COLON)
		return TX_G_COLON;
	if (tx_line_breaks_off(line))
		return TX_G_TEASER;
	return line->shape & TX_SENTENCE ? sentence_of(line) : text_of(line);
}

bool tx_is_brief(unsigned group)
{
	return group == TX_G_END || group == TX_G_FURNITURE ||
	       group == TX_G_REPEATED || group == TX_G_FEW_WORDS ||
	       group == TX_G_SOME_WORDS || group == TX_G_DATA ||
	       group == TX_G_ITEM;
}

bool tx_is_prose(unsigned group)
{
	return group == TX_G_SENTENCE || group == TX_G_LONG_SENTENCE ||
	       group == TX_G_PARAGRAPH || group == TX_G_LONG_ITEM;
}

bool tx_is_loose(unsigned group)
{
	return tx_is_brief(group) || group == TX_G_MANY_WORDS ||
	       group == TX_G_CAPTION || group == TX_G_TEASER ||
	       group == TX_G_COLON;
}

size_t tx_kind_of(unsigned group)
{
	if (tx_is_brief(group))
		return 0;
	if (group == TX_G_LONG_SENTENCE || group == TX_G_PARAGRAPH)
		return 3;
	return tx_is_prose(group) || group == TX_G_SHORT_SENTENCE ? 2 : 1;
}
