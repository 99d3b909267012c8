/* SPDX-License-Identifier: MIT
 * A text that is a date: the strict forms first, they are the most and the
 * cheapest, then the written ones. */
#include "model/date-parts.h"

#include <string.h>

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void trim(const char **text, const char **end)
{
	while (*text < *end && is_space(**text))
		++*text;
	while (*end > *text && is_space((*end)[-1]))
		--*end;
}

static bool read_strict(struct tx_date *date, const char *text, const char *end)
{
	static bool (*const forms[])(struct tx_date *, const char *,
				     const char *) = { tx_date_iso, tx_date_rfc,
						       tx_date_stamp };

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct tx_date read;

		if (forms[i](&read, text, end) && tx_date_settle(&read)) {
			*date = read;
			return true;
		}
	}
	return false;
}

/* A comment (RFC 5322 3.2.2), from its first bracket to the end. */
static bool is_comment(const char *text, const char *end)
{
	return end - text >= 2 && *text == '(' && end[-1] == ')';
}

/* The token after the date, closing full stop taken. */
static bool is_over(struct tx_tokens *tokens, int next, const char *end)
{
	const struct tx_token *token = tx_token_get(tokens, next);

	if (token->kind == TX_TOKEN_MARK &&
	    (token->mark == '.' || token->mark == ')'))
		token = tx_token_get(tokens, next + 1);
	if (token->kind == TX_TOKEN_END)
		return tokens->text + token->start == end;
	return is_comment(tokens->text + token->start, end);
}

/* No date is longer: even a German one in full words, with its comment. */
enum { LONGEST = 256 };

bool tx_date_read(struct tx_date *date, const char *text, size_t length,
		  const char *language)
{
	const char *end = text + length;
	struct tx_tokens tokens;
	struct tx_date read;
	int next;

	trim(&text, &end);
	if (text == end || end - text > LONGEST)
		return false;
	if (read_strict(date, text, end))
		return true;
	tx_tokens_start(&tokens, text, 0, (size_t)(end - text));
	if (!tx_date_parse(&read, &tokens, 0, language, true, &next) ||
	    !is_over(&tokens, next, end))
		return false;
	*date = read;
	return true;
}
