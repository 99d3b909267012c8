/* SPDX-License-Identifier: MIT
 * What each line of a scraped page looks like: its words, its ending, its
 * marker, its cue, and how often it stands there. */
#include "load/text-page.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "model/date.h"

/* A cue ends its line, or a colon follows it: all that one may cost. */
#define LEGAL_REACH 400

#define JOINED_WORD 6 /* letters of a word of Thai and its like */

#define BEGINNING                                                              \
	(TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_SENDER) |                       \
	 TX_BIT(TX_CUE_SOURCE) | TX_BIT(TX_CUE_RELATED) |                      \
	 TX_BIT(TX_CUE_PHOTO) | TX_BIT(TX_CUE_PUBLISHED) |                     \
	 TX_BIT(TX_CUE_MODIFIED) | TX_BIT(TX_CUE_READING_TIME) |               \
	 TX_BIT(TX_CUE_HEADLINE) | TX_BIT(TX_CUE_PROMO) | TX_BIT(TX_CUE_MORE))

/* "Tags: ..." is data, whatever else begins so. */
#define TAGS_BYTES 300

static bool is_terminator(uint32_t point)
{
	switch (point) {
	case '.':
	case '!':
	case '?':
	case 0x2026: /* ellipsis */
	case 0x3002: /* CJK full stop */
	case 0xFF01:
	case 0xFF1F:
	case 0xFF0E:
	case 0x61F: /* Arabic question mark */
	case 0x6D4:
	case 0x964: /* danda */
	case 0x589:
		return true;
	default:
		return false;
	}
}

/* What may stand after a sentence's full stop. */
static bool is_closer(uint32_t point)
{
	return point == '"' || point == '\'' || point == ')' || point == ']' ||
	       point == '*' || point == 0xBB || point == 0xAB ||
	       (point >= 0x2018 && point <= 0x201F) || point == 0x203A ||
	       point == 0x300D || point == 0x300F || point == 0xFF09 ||
	       point == ' ' || point == 0xA0 || point == 0x200F;
}

static bool is_unspaced(uint32_t point)
{
	return (point >= 0x2E80 && point <= 0x9FFF) ||
	       (point >= 0xF900 && point <= 0xFAFF) ||
	       (point >= 0x20000 && point <= 0x3FFFF);
}

/* Thai, Lao, Burmese, Khmer: no spaces between words, nor full stops. */
static bool is_joined(uint32_t point)
{
	return (point >= 0xE00 && point <= 0xEFF) ||
	       (point >= 0x1000 && point <= 0x109F) ||
	       (point >= 0x1780 && point <= 0x17FF);
}

/* Counts, shape and hash in one pass. */
static void measure(struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	uint64_t hash = 14695981039346656037U;
	size_t halves = 0, upper = 0, lower = 0, joined = 0;
	uint32_t last = 0;
	bool in_word = false;

	while (at < end) {
		const char *folded = at;
		uint32_t point = tx_next(&at, end);
		bool letter = uc_is_alnum(point);

		line->points++;
		if (!is_closer(point))
			last = point;
		if (letter) {
			hash = (hash ^ tx_fold(&folded, end)) * 1099511628211U;
			upper += uc_is_upper(point);
			lower += uc_is_lower(point);
		}
		joined += is_joined(point);
		if (letter && is_unspaced(point))
			halves++;
		else if (letter && !in_word)
			halves += 2;
		if (point == '|' || point == 0x203A || point == 0x2192 ||
		    (point == 0xBB && at < end && *at == ' ' &&
		     line->points < 12))
			line->shape |= TX_HEAVY;
		if (point == 0xA9)
			line->shape |= TX_LEGAL;
		in_word = point > 0x20 && point != 0xA0 &&
			  (in_word || letter) && !is_unspaced(point);
	}
	line->words = (halves + 1) / 2;
	line->words += joined / JOINED_WORD;
	line->hash = hash;
	/* "(Reporting by A Name)" is as good as a sentence. */
	if (is_terminator(last) ||
	    (line->text[0] == '(' && line->text[line->length - 1] == ')'))
		line->shape |= TX_SENTENCE;
	if (last == '.' || last == 0x3002 || last == 0x964 || last == 0x6D4)
		line->shape |= TX_STOP;
	if (last == ':' || last == 0xFF1A)
		line->shape |= TX_COLON;
	if (upper > 1 && !lower)
		line->shape |= TX_CAPITALS;
}

static size_t bullet_of(const struct tx_line *line)
{
	static const char *const bullets[] = { "- ",     "* ",      "\u2022",
					       "\u2023", "\u25E6",  "\u25AA",
					       "\u25CF", "\u00B7 ", "\u2013 ",
					       "\u25A0" };

	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		size_t length = strlen(bullets[i]);

		if (line->length > length &&
		    memcmp(line->text, bullets[i], length) == 0)
			return length;
	}
	return 0;
}

static size_t number_of(const struct tx_line *line)
{
	size_t digits = 0;

	while (digits < line->length && digits < 3 &&
	       line->text[digits] >= '0' && line->text[digits] <= '9')
		digits++;
	if (!digits || digits + 2 >= line->length ||
	    (line->text[digits] != '.' && line->text[digits] != ')') ||
	    line->text[digits + 1] != ' ')
		return 0;
	return digits + 2;
}

static void mark(struct tx_line *line)
{
	size_t bullet = bullet_of(line), number = number_of(line);

	if (bullet) {
		line->shape |= TX_BULLET;
		line->marker = bullet;
	} else if (number) {
		line->shape |= TX_NUMBER;
		line->marker = number;
	} else if (line->text[0] == '>' && line->length > 1) {
		line->shape |= TX_QUOTED;
		line->marker = 1;
	}
}

static bool has_letters(const char *text, const char *end)
{
	while (text < end) {
		if (uc_is_alnum(tx_next(&text, end)))
			return true;
	}
	return false;
}

bool tx_line_is(const struct tx_page *page, const struct tx_line *line,
		unsigned mask)
{
	struct tx_cue cue;

	return tx_words_cue(page->words, mask, line->text, line->length,
			    &cue) &&
	       !has_letters(line->text + cue.end, line->text + line->length);
}

bool tx_line_stops(const struct tx_page *page, const struct tx_line *line)
{
	size_t same = 0;

	while (same < line->length && line->text[same] == '#')
		same++;
	return (line->length == 2 && memcmp(line->text, "--", 2) == 0) ||
	       (same >= 3 && same == line->length) ||
	       tx_line_is(page, line, TX_BIT(TX_CUE_STOP));
}

/* "Copyright law ..." and "(c) third item" begin none. */
bool tx_line_rights(const struct tx_line *line)
{
	static const char *const signs[] = { "\u00A9", "Copyright ",
					     "COPYRIGHT ", "(c) ", "(C) " };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t length = strlen(signs[i]);

		if (line->length <= length || line->words > 40 ||
		    memcmp(line->text, signs[i], length) != 0)
			continue;
		return i == 0 ||
		       (line->text[length] >= '0' &&
			line->text[length] <= '9') ||
		       (unsigned char)line->text[length] == 0xC2 ||
		       line->text[length] == '(';
	}
	return false;
}

/* Legal words tell anywhere in a line: asked at every word's beginning. */
static bool is_legal(const struct tx_page *page, const struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	struct tx_cue cue;

	if (line->length > LEGAL_REACH)
		end = at + LEGAL_REACH;
	for (const char *word = at; word < end; word++) {
		if (word > at && word[-1] != ' ' &&
		    ((unsigned char)*word & 0xC0) != 0xC0)
			continue;
		if (tx_words_cue(page->words, TX_BIT(TX_CUE_LEGAL), word,
				 (size_t)(line->text + line->length - word),
				 &cue))
			return true;
	}
	return false;
}

/* How many words stand in TEXT. */
static size_t words_in(const char *text, const char *end)
{
	size_t words = 0;
	bool inside = false;

	for (; text < end; text++) {
		words += *text != ' ' && !inside;
		inside = *text != ' ';
	}
	return words;
}

/* What parts the pieces of a line about the article, and no headline's. */
static bool has_separator(const char *text, size_t length)
{
	static const char *const marks[] = { "|", "\xC2\xB7", "\xE2\x80\xA2",
					     ":", " - ",      "\xE2\x80\x93",
					     "/" };
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (memmem(text, length, marks[i], strlen(marks[i])))
			return true;
	}
	return false;
}

/* The same without those of another date. */
static size_t words_beside(const struct tx_page *page, const char *text,
			   size_t length)
{
	struct tx_date date;
	size_t start, end;

	if (!tx_find_date(page, text, length, &date, &start, &end))
		return words_in(text, text + length);
	return words_in(text, text + start) +
	       words_in(text + end, text + length);
}

/* "A Name January 4, 2026 Some, Keywords" */
static bool is_name_before(const char *text, size_t length)
{
	while (length && memchr(" |,-", text[length - 1], 4))
		length--;
	return tx_is_name(text, length);
}

/* A date, with at most a few words around it: a headline may name one too. */
static bool is_dated(const struct tx_page *page, const struct tx_line *line)
{
	const char *text = line->text;
	struct tx_date date;
	size_t start, end;

	/* Longer, when it begins as such a line does. */
	bool told = TX_BIT(line->cue.kind) &
		    (TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_PUBLISHED) |
		     TX_BIT(TX_CUE_MODIFIED));

	if (line->words > (told ? 30 : 16) || line->length > 400 ||
	    !tx_find_date(page, text, line->length, &date, &start, &end))
		return false;
	return told || has_separator(text, line->length) ||
	       is_name_before(text, start) ||
	       words_in(text, text + start) +
		       words_beside(page, text + end, line->length - end) <=
		   5;
}

/* A time of day, perhaps with its zone, and nothing else. */
static bool is_time(const struct tx_line *line)
{
	size_t i = 0, digits = 0;

	if (line->length > 14 || line->words > 4)
		return false;
	while (i < line->length && line->text[i] >= '0' && line->text[i] <= '9')
		i++;
	if (!i || i > 2 || i + 2 >= line->length ||
	    !strchr(":.h", line->text[i]))
		return false;
	for (i++;
	     i < line->length && line->text[i] >= '0' && line->text[i] <= '9';
	     i++)
		digits++;
	if (digits != 2)
		return false;
	for (; i < line->length; i++) {
		if (line->text[i] >= '0' && line->text[i] <= '9')
			return false;
	}
	return true;
}

static void look_for_tags(const struct tx_page *page, struct tx_line *line)
{
	size_t length;

	if (line->length <= TAGS_BYTES && !(line->shape & TX_STOP) &&
	    tx_line_after(page, line, TX_BIT(TX_CUE_TAGS), true, &length) &&
	    length)
		line->cue.kind = TX_CUE_TAGS;
}

/* "2 hours ago", "Updated 2 hours ago": no date. */
static bool is_ago(const struct tx_page *page, const struct tx_line *line)
{
	unsigned kinds = TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED);
	struct tx_line rest = *line;
	const char *after;

	if (line->words > 8)
		return false;
	after = tx_line_after(page, line, kinds, false, &rest.length);
	if (after)
		rest.text = after;
	else
		rest.length = line->length;
	return rest.length && tx_line_is(page, &rest, TX_BIT(TX_CUE_AGO));
}

/* A copyright sign with a name and no year is a picture's, not the page's. */
static bool is_maker(const struct tx_line *line)
{
	size_t digits = 0;

	for (size_t i = 0; i < line->length; i++) {
		bool digit = line->text[i] >= '0' && line->text[i] <= '9';

		digits = digit ? digits + 1 : 0;
		if (digits == 4)
			return false;
	}
	return true;
}

/* "Published January 4, 2026 at 9:05 a.m.": its full stop ends no sentence. */
static bool ends_no_sentence(const struct tx_line *line)
{
	const char *end = line->text + line->length;

	return line->words <= 20 && line->length > 4 &&
	       (end[-2] == 'm' || end[-2] == 'M') && end[-1] == '.' &&
	       (end[-3] == '.' || end[-3] == 'a' || end[-3] == 'p' ||
		(end[-3] == ' ' && end[-4] == '.'));
}

static void look(const struct tx_page *page, struct tx_line *line)
{
	measure(line);
	mark(line);
	if (tx_line_is(page, line, TX_BIT(TX_CUE_END)))
		line->whole = TX_CUE_END;
	else if (tx_line_stops(page, line))
		line->whole = TX_CUE_END;
	else if (tx_line_is(page, line, TX_BIT(TX_CUE_NOISE)) ||
		 is_ago(page, line))
		line->whole = TX_CUE_NOISE;
	tx_words_cue(page->words, BEGINNING, line->text, line->length,
		     &line->cue);
	look_for_tags(page, line);
	tx_stub_mark(page, line);
	if (line->cue.kind == TX_CUE_MORE && line->words <= 8 &&
	    !(line->shape & TX_SENTENCE))
		line->whole = TX_CUE_END;
	if (tx_line_rights(line))
		line->shape |= TX_LEGAL;
	if (line->shape & TX_LEGAL && is_maker(line))
		line->shape ^= TX_LEGAL | TX_MAKER;
	if (is_legal(page, line)) {
		line->shape |= TX_LEGAL;
		line->shape &= ~(unsigned)TX_MAKER;
	}
	if (is_time(line))
		line->shape |= TX_TIME;
	else if (is_dated(page, line))
		line->shape |= TX_DATED;
	/* "Lesezeit: 4 Min." is no sentence either. */
	if (line->words <= 6 && line->cue.kind == TX_CUE_READING_TIME)
		line->shape &= ~(unsigned)(TX_SENTENCE | TX_STOP);
	if (line->shape & TX_DATED && ends_no_sentence(line))
		line->shape &= ~(unsigned)(TX_SENTENCE | TX_STOP);
}

struct key {
	uint64_t hash;
	size_t line;
};

static int by_hash(const void *a, const void *b)
{
	const struct key *one = a, *two = b;

	if (one->hash != two->hash)
		return one->hash < two->hash ? -1 : 1;
	return (one->line > two->line) - (one->line < two->line);
}

static bool count_copies(struct tx_page *page)
{
	struct key *keys = calloc(page->count + 1, sizeof *keys);

	if (!keys)
		return false;
	for (size_t i = 0; i < page->count; i++)
		keys[i] = (struct key){ page->lines[i].hash, i };
	qsort(keys, page->count, sizeof *keys, by_hash);
	for (size_t i = 0, next; i < page->count; i = next) {
		for (next = i;
		     next < page->count && keys[next].hash == keys[i].hash;
		     next++)
			page->lines[keys[next].line].copy = next - i;
		for (size_t j = i; j < next; j++)
			page->lines[keys[j].line].copies = next - i;
	}
	free(keys);
	return true;
}

/* A sentence with hiragana: a brand's or a dish's name is shorter. */
static bool has_kana(const struct tx_line *line)
{
	size_t kana = 0;

	for (const char *at = line->text, *end = at + line->length; at < end;) {
		uint32_t point = tx_next(&at, end);

		kana += point >= 0x3041 && point <= 0x3096;
	}
	return kana >= 6;
}

bool tx_page_look(struct tx_page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		look(page, &page->lines[i]);
		page->kana = page->kana || has_kana(&page->lines[i]);
		if (!page->language && tx_is_month_first(&page->lines[i]))
			page->language = "en-US";
	}
	return count_copies(page);
}

const char *tx_line_after(const struct tx_page *page,
			  const struct tx_line *line, unsigned mask, bool colon,
			  size_t *length)
{
	const char *at = line->text, *end = at + line->length;
	struct tx_cue cue;
	bool found = false;

	if (!tx_words_cue(page->words, mask, at, line->length, &cue))
		return NULL;
	at += cue.end;
	/* "From:" is a cue with its colon. */
	found = cue.end && at[-1] == ':';
	while (at < end) {
		const char *next = at;
		uint32_t point = tx_fold(&next, end);

		if (point == ':')
			found = true;
		else if (point != ' ' && point != '|' && point != '-' &&
			 point != 0x2013 && point != 0x2014 && point != '\'')
			break;
		at = next;
	}
	*length = (size_t)(end - at);
	return found || !colon ? at : NULL;
}

/* A name of a few words without a full stop inside: an agency, a person. */
static bool is_name(const char *text, size_t length)
{
	size_t words = 1;

	if (!length || length > 80)
		return false;
	for (size_t i = 0; i < length; i++)
		words += text[i] == ' ';
	return words <= 7 && memchr(text, ':', length) == NULL &&
	       memchr(text, '?', length) == NULL;
}

/* "/ Reuters" at the end. */
static bool slash_credit(const struct tx_line *line, size_t *caption,
			 size_t *credit, size_t *credit_end)
{
	for (size_t i = line->length; i-- > 1;) {
		if (line->text[i] != '/')
			continue;
		if (line->text[i - 1] != ' ' || i + 2 >= line->length)
			return false;
		*caption = i;
		*credit = i + 1 + (line->text[i + 1] == ' ');
		*credit_end = line->length;
		if (line->shape & TX_STOP ||
		    (line->text[*credit] >= '0' && line->text[*credit] <= '9'))
			return false;
		return is_name(line->text + *credit, line->length - *credit);
	}
	return false;
}

/* "(Photo: A Name)", "[Foto: ...]" or "Photo: A Name" at the end. */
static bool cue_credit(const struct tx_page *page, const struct tx_line *line,
		       size_t *caption, size_t *credit, size_t *credit_end)
{
	size_t end = line->length;
	size_t low = end > 160 ? end - 160 : 0;
	char last = line->text[end - 1];
	bool bracket = last == ')' || last == ']';

	for (size_t i = end; i-- > low;) {
		struct tx_cue cue;
		size_t after;

		if (i && line->text[i - 1] != ' ' && line->text[i - 1] != '(' &&
		    line->text[i - 1] != '[')
			continue;
		if (!tx_words_cue(page->words, TX_BIT(TX_CUE_PHOTO),
				  line->text + i, end - i, &cue))
			continue;
		after = i + cue.end;
		if (after >= end ||
		    (line->text[after] != ':' && line->text[after] != '/'))
			continue;
		for (after++; after < end && line->text[after] == ' '; after++)
			;
		*caption = i - (i && (line->text[i - 1] == '(' ||
				      line->text[i - 1] == '['));
		*credit = after;
		*credit_end = end - bracket;
		return *credit_end > after &&
		       is_name(line->text + after, *credit_end - after);
	}
	return false;
}

bool tx_line_credit(const struct tx_page *page, const struct tx_line *line,
		    size_t *caption, size_t *credit, size_t *credit_end)
{
	return line->words <= 80 &&
	       (slash_credit(line, caption, credit, credit_end) ||
		cue_credit(page, line, caption, credit, credit_end));
}
