/* SPDX-License-Identifier: MIT
 * Values of one line in their strict form: each type's reader. */
#include "model/value.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/date.h"
#include "model/id.h"
#include "model/uri.h"

static bool is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char *plain(const struct tx_field *field, const char *text,
		   const char *base)
{
	(void)field;
	(void)base;
	return strdup(text);
}

/* Words that the wild has for ours. */
static const char *const synonyms[][2] = {
	{ "cancelled", "canceled" }, { "killed", "canceled" },
	{ "kill", "canceled" },      { "embargoed", "withheld" },
	{ "published", "usable" },   { "active", "usable" },
};

static bool listed(const char *values, const char *word)
{
	size_t length = strlen(word);

	for (; values; values = strchr(values, ' ')) {
		values += *values == ' ';
		if (!strncmp(values, word, length) &&
		    (values[length] == ' ' || !values[length]))
			return true;
	}
	return false;
}

static const char *synonym_of(const char *word)
{
	size_t i;

	for (i = 0; i < sizeof(synonyms) / sizeof(*synonyms); i++) {
		if (!strcmp(synonyms[i][0], word))
			return synonyms[i][1];
	}
	return word;
}

/* In lower case, and without a scheme's alias: sig:Kill is kill. */
static char *token(const struct tx_field *field, const char *text,
		   const char *base)
{
	const char *colon = strrchr(text, ':'), *known;
	bool fold = field->fold || field->values;
	char *word = strdup(fold && colon && colon[1] ? colon + 1 : text), *at;

	(void)base;
	for (at = fold ? word : NULL; at && *at; at++)
		*at = (char)(*at >= 'A' && *at <= 'Z' ? *at + 32 : *at);
	if (!word || strchr(word, ' ')) {
		free(word);
		return NULL;
	}
	if (!field->values || listed(field->values, word))
		return word;
	known = synonym_of(word);
	at = listed(field->values, known) ? strdup(known) : NULL;
	free(word);
	return at;
}

static char *address(const struct tx_field *field, const char *text,
		     const char *base)
{
	(void)field;
	return tx_uri_take(text, base);
}

static char *id(const struct tx_field *field, const char *text,
		const char *base)
{
	(void)field;
	(void)base;
	return tx_id_take(text);
}

/* What the W3C feed validator, stricter than RFC 5322, takes for real: a dotted
 * local part and a domain of labels. */
static char *email(const struct tx_field *field, const char *text,
		   const char *base)
{
	static const char local[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789!#$%&'*+/=?^_`{|}~-.";
	static const char domain[] = "abcdefghijklmnopqrstuvwxyz"
				     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "0123456789-.";
	const char *host, *dot;
	size_t length;

	(void)field;
	(void)base;
	if (!strncmp(text, "mailto:", 7))
		text += 7;
	length = strspn(text, local);
	if (!length || text[length] != '@' || text[0] == '.' ||
	    text[length - 1] == '.')
		return NULL;
	host = text + length + 1;
	dot = strrchr(host, '.');
	if (!dot || strspn(host, domain) != strlen(host) ||
	    strstr(text, "..") || *host == '-' || strlen(dot) < 3 ||
	    strspn(dot + 1, domain) != strlen(dot + 1) || !is_alpha(dot[1]) ||
	    strstr(host, "-.") || strstr(host, ".-") || *host == '.')
		return NULL;
	return strdup(text);
}

static char *date(const struct tx_field *field, const char *text,
		  const char *base)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date parsed;

	(void)field;
	(void)base;
	if (!tx_date_read(&parsed, text, strlen(text), NULL))
		return NULL;
	return strdup(tx_date_w3c(buffer, &parsed));
}

static char *integer(const struct tx_field *field, const char *text,
		     const char *base)
{
	char buffer[32];
	long value;

	(void)base;
	if (strspn(text, "0123456789") != strlen(text) || strlen(text) > 15)
		return NULL;
	value = strtol(text, NULL, 10);
	if (value < field->min || value > field->max)
		return NULL;
	snprintf(buffer, sizeof(buffer), "%ld", value);
	return strdup(buffer);
}

/* Length of the BCP 47 subtag at TEXT: letters and digits, 1 to 8. */
static size_t subtag(const char *text)
{
	size_t length = 0;

	while (is_alpha(text[length]) || is_digit(text[length]))
		length++;
	return length <= 8 && (!text[length] || text[length] == '-') ? length
								     : 0;
}

static void fold(char *text, size_t length, bool upper, bool title)
{
	size_t i;

	for (i = 0; i < length; i++) {
		bool up = upper || (title && !i);

		if (up && text[i] >= 'a' && text[i] <= 'z')
			text[i] = (char)(text[i] - 32);
		else if (!up && text[i] >= 'A' && text[i] <= 'Z')
			text[i] = (char)(text[i] + 32);
	}
}

/* A well-formed tag in the case of RFC 5646 2.1.1: en-GB, zh-Hant-TW. */
static char *language(const struct tx_field *field, const char *text,
		      const char *base)
{
	char *tag = strdup(text), *at;
	size_t length;

	(void)field;
	(void)base;
	for (at = tag; at && *at; at++)
		*at = *at == '_' ? '-' : *at;
	if (!tag)
		return NULL;
	for (at = tag; (length = subtag(at)); at += length + 1) {
		if (at == tag &&
		    (length < 2 || length > 3 || strspn(at, "0123456789")))
			break;
		fold(at, length, at > tag && length == 2,
		     at > tag && length == 4);
		if (!at[length])
			return tag;
	}
	free(tag);
	return NULL;
}

static char *media_type(const struct tx_field *field, const char *text,
			const char *base)
{
	static const char token_set[] = "abcdefghijklmnopqrstuvwxyz"
					"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					"0123456789!#$&-^_.+";
	size_t type = strspn(text, token_set), sub;
	char *value;

	(void)field;
	(void)base;
	if (!type || text[type] != '/')
		return NULL;
	sub = strspn(text + type + 1, token_set);
	if (!sub || (text[type + 1 + sub] && text[type + 1 + sub] != ';' &&
		     text[type + 1 + sub] != ' '))
		return NULL;
	value = strndup(text, type + 1 + sub);
	if (value)
		fold(value, strlen(value), false, false);
	return value;
}

static const struct {
	char *(*take)(const struct tx_field *, const char *, const char *);
	const char *name;
} types[] = {
	[TX_TEXT] = { plain, "text" },
	[TX_PLAIN] = { plain, "text" },
	[TX_TOKEN] = { token, "allowed word" },
	[TX_URI] = { address, "absolute http, https or mailto address" },
	[TX_ID] = { id, "identifier" },
	[TX_EMAIL] = { email, "email address" },
	[TX_DATE] = { date, "date like 2022-01-19 or 2022-01-19T14:05:00Z" },
	[TX_INTEGER] = { integer, "whole number in range" },
	[TX_LANGUAGE] = { language, "BCP 47 language tag" },
	[TX_MEDIA_TYPE] = { media_type, "media type" },
	[TX_BODY] = { plain, "text" },
	[TX_STRUCT] = { plain, "text" },
	[TX_EXTRA] = { plain, "XML" },
};

char *tx_value_take(const struct tx_field *field, const char *text,
		    const char *base)
{
	return types[field->type].take(field, text, base);
}

const char *tx_value_wanted(const struct tx_field *field, char *buffer,
			    size_t size)
{
	if (field->type == TX_INTEGER && field->max < INT_MAX)
		snprintf(buffer, size, "whole number from %d to %d", field->min,
			 field->max);
	else if (field->type == TX_TOKEN && field->values)
		snprintf(buffer, size, "word of these: %s", field->values);
	else
		snprintf(buffer, size, "%s", types[field->type].name);
	return buffer;
}
