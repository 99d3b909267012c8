/* SPDX-License-Identifier: MIT
 * The first date in a running text. Every date holds a digit: the search goes
 * from number to number and looks a few words back from each. */
#include "model/date-parts.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

/* How far before its first number a date may begin. */
enum { BACK = 64, BACK_TOKENS = 5 };

struct search {
	const char *text;
	size_t length;
	const char *language;
};

static bool is_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_joined(char c)
{
	return is_ascii_digit(c) || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Is there a digit at AT, of whatever script? */
static int digit_size(const struct search *search, size_t at)
{
	const char *p = search->text + at;
	ucs4_t c;

	if ((unsigned char)*p < 0x80)
		return is_ascii_digit(*p);
	int size = u8_mbtouc(&c, (const unsigned char *)p, search->length - at);
	return uc_decimal_value(c) >= 0 ? size : 0;
}

/* Lead bytes of the digits beside ASCII's: Arabic, Indic and wide ones. */
static bool may_be_digit(char c)
{
	unsigned char u = (unsigned char)c;

	return is_ascii_digit(c) || u == 0xd9 || u == 0xdb || u == 0xe0 ||
	       u == 0xef;
}

static bool is_unspaced(ucs4_t c)
{
	return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) ||
	       (c >= 0xff00 && c <= 0xff5e);
}

/* A letter or digit of a script that spaces its words. */
static bool binds(ucs4_t c)
{
	if (c < 0x80)
		return is_joined((char)c);
	return !is_unspaced(c) &&
	       uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L |
						       UC_CATEGORY_MASK_N);
}

static bool is_free_before(const struct search *search, size_t at)
{
	const unsigned char *text = (const unsigned char *)search->text;
	ucs4_t c;

	if (at == 0)
		return true;
	if (!u8_prev(&c, text + at, text))
		return true;
	if (c < 0x80 && strchr("/-._%=&+#\\$", (int)c))
		return false;
	return !binds(c);
}

/* A number that goes on (1.1.2022.5, 2022-01-19-a-slug) is no date. */
static bool is_free_after(const struct search *search, size_t end,
			  bool has_time)
{
	const unsigned char *text = (const unsigned char *)search->text;
	ucs4_t c;

	if (end >= search->length)
		return true;
	u8_mbtouc(&c, text + end, search->length - end);
	if (binds(c)) {
		ucs4_t last;
		return !u8_prev(&last, text + end, text) || !binds(last);
	}
	if (c == 0 || c >= 0x80 || !strchr("/-._:%", (int)c) ||
	    end + 1 >= search->length)
		return true;
	if (has_time && c == '-')
		return true;
	char after = search->text[end + 1];
	if (c == '/' || c == '_')
		return !is_joined(after);
	return !is_ascii_digit(after) &&
	       (c == '.' || c == ':' || !is_joined(after) ||
		(unsigned char)after >= 0x80);
}

/* Where the words before AT begin, at FLOOR at the earliest. */
static size_t look_back(const struct search *search, size_t at, size_t floor)
{
	size_t start = at - floor > BACK ? at - BACK : floor;

	while (start < at && (search->text[start] & 0xc0) == 0x80)
		start++;
	if (start == floor)
		return start;
	while (start < at && is_joined(search->text[start]))
		start++;
	return start;
}

static bool may_start(const struct tx_token *token)
{
	if (token->kind == TX_TOKEN_NUMBER)
		return true;
	return token->kind == TX_TOKEN_WORD && token->name &&
	       (token->name->month ||
		token->name->flags &
		    (TX_NAME_WEEKDAY | TX_NAME_AM | TX_NAME_PM));
}

/* Index of the token that begins at AT; what cannot be a token is stepped
 * over. */
static int tokens_to(struct tx_tokens *tokens, const struct search *search,
		     size_t start, size_t at)
{
	for (;;) {
		tx_tokens_start(tokens, search->text, start, search->length);
		for (int i = 0;; i++) {
			const struct tx_token *token = tx_token_get(tokens, i);
			if (token->start >= at)
				return i;
			if (token->kind != TX_TOKEN_END)
				continue;
			start = token->end + (token->end == token->start);
			break;
		}
		while (start < at && (search->text[start] & 0xc0) == 0x80)
			start++;
		if (start >= at) {
			tx_tokens_start(tokens, search->text, at,
					search->length);
			return 0;
		}
	}
}

static bool try_at(const struct search *search, struct tx_tokens *tokens,
		   int first, struct tx_date *date, size_t *start, size_t *end)
{
	int next;
	size_t from = tx_token_get(tokens, first)->start;

	if (!may_start(tx_token_get(tokens, first)) ||
	    !is_free_before(search, from) ||
	    !tx_date_parse(date, tokens, first, search->language, false,
			   &next) ||
	    date->precision < TX_DAY)
		return false;
	*start = from;
	*end = tx_token_get(tokens, next - 1)->end;
	return is_free_after(search, *end, date->precision > TX_DAY);
}

/* The date whose first number is at AT. */
static bool find_at(const struct search *search, size_t at, size_t floor,
		    struct tx_date *date, size_t *start, size_t *end)
{
	struct tx_tokens tokens;
	int number =
	    tokens_to(&tokens, search, look_back(search, at, floor), at);
	int first = number > BACK_TOKENS ? number - BACK_TOKENS : 0;

	for (int i = first; i <= number; i++) {
		if (try_at(search, &tokens, i, date, start, end))
			return true;
	}
	return false;
}

static size_t skip_digits(const struct search *search, size_t at)
{
	int size;

	while (at < search->length && (size = digit_size(search, at)) > 0)
		at += (size_t)size;
	return at;
}

bool tx_date_find(struct tx_date *date, const char *text, size_t length,
		  const char *language, size_t *start, size_t *end)
{
	const struct search search = { text, length, language };
	size_t floor = 0, from, to;

	for (size_t at = 0; at < length; at++) {
		struct tx_date found;

		if (!may_be_digit(text[at]) || !digit_size(&search, at))
			continue;
		if (find_at(&search, at, floor, &found, &from, &to)) {
			*date = found;
			if (start)
				*start = from;
			if (end)
				*end = to;
			return true;
		}
		floor = skip_digits(&search, at);
		at = floor - 1;
	}
	return false;
}
