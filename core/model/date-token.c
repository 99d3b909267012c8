/* SPDX-License-Identifier: MIT
 * Text as the tokens of a date: numbers in any digits, words folded, signs. */
#include "model/date-parts.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

/* More bytes than any name has, folded; a longer word is no name. */
enum { FOLDED = 64 };

struct letter {
	ucs4_t c, to;
};

/* Letters that do not decompose, or that are written for each other. */
static const struct letter letters[] = {
	{ 0x131, 'i' }, { 0x142, 'l' },   { 0xf8, 'o' },
	{ 0x111, 'd' }, { 0x3c2, 0x3c3 }, { 0x649, 0x64a },
};

/* Signs and the ASCII one that stands for them; a blank is white space. */
static const struct letter signs[] = {
	{ 0xa0, ' ' },    { 0xad, ' ' },   { 0xb7, '|' },   { 0x60c, ',' },
	{ 0x200b, ' ' },  { 0x200c, ' ' }, { 0x200d, ' ' }, { 0x200e, ' ' },
	{ 0x200f, ' ' },  { 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' },
	{ 0x2013, '-' },  { 0x2014, '-' }, { 0x2015, '-' }, { 0x2018, '\'' },
	{ 0x2019, '\'' }, { 0x2022, '|' }, { 0x202a, ' ' }, { 0x202b, ' ' },
	{ 0x202c, ' ' },  { 0x202f, ' ' }, { 0x2060, ' ' }, { 0x2066, ' ' },
	{ 0x2067, ' ' },  { 0x2068, ' ' }, { 0x2069, ' ' }, { 0x2212, '-' },
	{ 0x2219, '|' },  { 0x3000, ' ' }, { 0x3001, ',' }, { 0xfeff, ' ' },
	{ 0xff08, '(' },  { 0xff09, ')' }, { 0xff0c, ',' }, { 0xff0d, '-' },
	{ 0xff0e, '.' },  { 0xff0f, '/' }, { 0xff1a, ':' }, { 0xff5c, '|' },
};

static ucs4_t map(const struct letter *table, size_t count, ucs4_t c)
{
	for (size_t i = 0; i < count; i++) {
		if (table[i].c == c)
			return table[i].to;
	}
	return c;
}

/* The ASCII sign of C, ' ' for white space, 0 if it is neither. */
static char sign(ucs4_t c)
{
	if (c >= 0x80) {
		ucs4_t to = map(signs, sizeof(signs) / sizeof(signs[0]), c);

		if (to < 0x80)
			return (char)to;
		return c >= 0x2000 && c <= 0x200a ? ' ' : '\0';
	}
	if ((c >= '\t' && c <= '\r') || c == ' ')
		return ' ';
	return c != 0 && strchr(".,:-/|+()'@[]", (int)c) ? (char)c : '\0';
}

static bool is_letter(ucs4_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L |
						       UC_CATEGORY_MASK_M);
}

/* Scripts that set no spaces between words. */
static bool is_unspaced(ucs4_t c)
{
	return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) ||
	       (c >= 0xf900 && c <= 0xfaff);
}

static bool is_mark(ucs4_t c)
{
	return (c >= 0x300 && c <= 0x36f) || (c >= 0x591 && c <= 0x5c7) ||
	       (c >= 0x64b && c <= 0x65f) || c == 0x640;
}

/* Lower case without marks; the breve of a Cyrillic short i makes a letter of
 * its own and stays. */
static ucs4_t fold(ucs4_t c)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
	c = map(letters, sizeof(letters) / sizeof(letters[0]), uc_tolower(c));
	if (!(c < 0x400 || c == 0x451 || (c >= 0x620 && c <= 0x64a) ||
	      (c >= 0x1e00 && c <= 0x1fff)))
		return c;
	while (uc_canonical_decomposition(c, parts) > 0)
		c = parts[0];
	return c;
}

static int decode(const struct tx_tokens *tokens, size_t at, ucs4_t *c)
{
	const unsigned char *from = (const unsigned char *)tokens->text + at;

	if (at >= tokens->length) {
		*c = 0;
		return 0;
	}
	if (*from < 0x80) {
		*c = *from;
		return 1;
	}
	return u8_mbtouc(c, from, tokens->length - at);
}

static int digit(ucs4_t c)
{
	if (c < 0x80)
		return c >= '0' && c <= '9' ? (int)c - '0' : -1;
	return uc_decimal_value(c);
}

static void read_number(struct tx_tokens *tokens, struct tx_token *token)
{
	ucs4_t c;
	int size = decode(tokens, tokens->at, &c);

	token->kind = TX_TOKEN_NUMBER;
	for (int d; size > 0 && (d = digit(c)) >= 0;) {
		if (++token->digits > 14) {
			token->kind = TX_TOKEN_END;
			return;
		}
		token->value = token->value * 10 + d;
		tokens->at += (size_t)size;
		size = decode(tokens, tokens->at, &c);
	}
}

/* A word's letters, folded; NUL-terminated. */
struct word {
	char folded[FOLDED + 8];
	size_t length;
};

static bool append(struct word *word, ucs4_t c)
{
	if (is_mark(c))
		return true;
	if (word->length >= FOLDED)
		return false;
	word->length += (size_t)u8_uctomb(
	    (unsigned char *)word->folded + word->length, fold(c), 6);
	word->folded[word->length] = '\0';
	return true;
}

/* Appends the letters from AT on; returns where they end, 0 if too many. */
static size_t read_letters(const struct tx_tokens *tokens, size_t at,
			   struct word *word)
{
	ucs4_t c;

	for (int size; (size = decode(tokens, at, &c)) > 0;
	     at += (size_t)size) {
		if (!is_letter(c) || is_unspaced(c))
			break;
		if (!append(word, c))
			return 0;
	}
	return at;
}

/* Arabic months of the Levant are of two words. */
static const struct tx_date_name *find_pair(struct tx_tokens *tokens,
					    struct word *word)
{
	static const char *const firsts[] = { "كانون", "تشرين" };

	for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); i++) {
		if (strcmp(word->folded, firsts[i]) != 0 ||
		    !append(word, ' ') || tokens->at >= tokens->length)
			continue;
		size_t end = read_letters(tokens, tokens->at + 1, word);
		const struct tx_date_name *name =
		    tx_date_name_find(word->folded);
		if (end > 0 && name)
			tokens->at = end;
		return name;
	}
	return NULL;
}

/* Hebrew "in" is a letter before the month. */
static const struct tx_date_name *find_prefixed(const struct word *word)
{
	static const char prefix[] = "ב";
	size_t length = sizeof(prefix) - 1;

	if (strncmp(word->folded, prefix, length) != 0)
		return NULL;
	const struct tx_date_name *name =
	    tx_date_name_find(word->folded + length);
	return name && name->month ? name : NULL;
}

static void read_word(struct tx_tokens *tokens, struct tx_token *token)
{
	struct word word = { .length = 0 };
	size_t end = read_letters(tokens, tokens->at, &word);

	if (end == 0)
		return;
	tokens->at = end;
	token->kind = TX_TOKEN_WORD;
	token->name = tx_date_name_find(word.folded);
	if (!token->name && (unsigned char)word.folded[0] >= 0x80)
		token->name = find_pair(tokens, &word);
	if (!token->name && (unsigned char)word.folded[0] >= 0x80)
		token->name = find_prefixed(&word);
}

/* The longest name of up to four characters. */
static void read_unspaced(struct tx_tokens *tokens, struct tx_token *token)
{
	struct word word = { .length = 0 };
	size_t at = tokens->at;
	ucs4_t c;

	for (int i = 0; i < 4; i++) {
		int size = decode(tokens, at, &c);
		if (size <= 0 || !is_unspaced(c) || !append(&word, c))
			break;
		at += (size_t)size;
		const struct tx_date_name *name =
		    tx_date_name_find(word.folded);
		if (!name)
			continue;
		token->name = name;
		token->kind = TX_TOKEN_WORD;
		tokens->at = at;
	}
}

/* True if the white space at the front is over. */
static bool skip_space(struct tx_tokens *tokens, struct tx_token *token)
{
	ucs4_t c;
	int size = decode(tokens, tokens->at, &c);

	if (size <= 0 || sign(c) != ' ')
		return true;
	token->spaced = true;
	tokens->at += (size_t)size;
	return false;
}

static void read_token(struct tx_tokens *tokens, struct tx_token *token)
{
	ucs4_t c;
	int size = decode(tokens, tokens->at, &c);

	token->start = tokens->at;
	if (size > 0 && digit(c) >= 0) {
		read_number(tokens, token);
	} else if (size > 0 && is_unspaced(c)) {
		read_unspaced(tokens, token);
	} else if (size > 0 && is_letter(c)) {
		read_word(tokens, token);
	} else if (size > 0 && sign(c)) {
		token->kind = TX_TOKEN_MARK;
		token->mark = sign(c);
		tokens->at += (size_t)size;
	}
	token->end = tokens->at;
}

void tx_tokens_start(struct tx_tokens *tokens, const char *text, size_t start,
		     size_t length)
{
	tokens->text = text;
	tokens->length = length;
	tokens->at = start;
	tokens->count = 0;
	tokens->ended = false;
}

/* A date holds no more than a few blanks in a row: what is set off by more is
 * not looked at, which keeps a search linear. */
enum { BLANKS = 64 };

static void add_token(struct tx_tokens *tokens)
{
	struct tx_token *token = &tokens->token[tokens->count++];
	int blanks = 0;

	memset(token, 0, sizeof(*token));
	while (blanks < BLANKS && !skip_space(tokens, token))
		blanks++;
	token->start = token->end = tokens->at;
	if (tokens->count <= TX_TOKENS && blanks < BLANKS)
		read_token(tokens, token);
	tokens->ended = token->kind == TX_TOKEN_END;
}

const struct tx_token *tx_token_get(struct tx_tokens *tokens, int index)
{
	while (!tokens->ended && tokens->count <= index)
		add_token(tokens);
	return &tokens
		    ->token[index < tokens->count ? index : tokens->count - 1];
}
