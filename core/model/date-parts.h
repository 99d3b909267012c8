/* SPDX-License-Identifier: MIT
 * What the parts of the date reader share: names, tokens, zones, the calendar.
 * Only date*.c include it. */
#ifndef TX_DATE_PARTS_H
#define TX_DATE_PARTS_H

#include "model/date.h"

#include <stdbool.h>
#include <stddef.h>

/* What a word can be, besides a month. */
enum tx_name_flag {
	TX_NAME_WEEKDAY = 1 << 0,
	TX_NAME_YEAR = 1 << 1, /* after its number: 2022年 */
	TX_NAME_MONTH = 1 << 2,
	TX_NAME_DAY = 1 << 3,
	TX_NAME_HOUR = 1 << 4, /* 14 Uhr, 14h */
	TX_NAME_MINUTE = 1 << 5,
	TX_NAME_SECOND = 1 << 6,
	TX_NAME_AM = 1 << 7,
	TX_NAME_PM = 1 << 8,
	TX_NAME_A = 1 << 9, /* of "a.m." */
	TX_NAME_P = 1 << 10,
	TX_NAME_M = 1 << 11,
	TX_NAME_AT = 1 << 12,     /* between day and time */
	TX_NAME_OF = 1 << 13,     /* between day, month and year */
	TX_NAME_ORDINAL = 1 << 14 /* the "th" of 19th */
};

struct tx_date_name {
	const char *text; /* folded */
	unsigned month;   /* 1 to 12; 0: no month */
	unsigned flags;   /* enum tx_name_flag */
};

/* The entry of FOLDED, NULL if it is no word of dates. Static. */
const struct tx_date_name *tx_date_name_find(const char *folded);

/* Reads a zone's NAME of LENGTH bytes, in capitals if EXACT ("est" is French),
 * into DATE. False: unknown. An ambiguous one (ET is -4 or -5) is known, and
 * leaves the zone TX_ZONE_NONE. */
bool tx_date_zone_name(struct tx_date *date, const char *name, size_t length,
		       bool exact);

/* Sets the zone: minutes east, the sign of a zero offset told by NEGATIVE. An
 * offset that no place has (over 14 hours) is as none. */
void tx_date_zone_set(struct tx_date *date, int minutes, bool negative);

/* Sets a two-digit (three-digit) year as RFC 2822 4.3 says. */
int tx_date_short_year(int year, size_t digits);

/* Is DATE, as precise as it says, in the calendar? Hour 24 becomes the next
 * day's hour 0, a leap second 59; parts below the precision are cleared. */
bool tx_date_settle(struct tx_date *date);

/* Days since 1970-01-01, and back. */
long long tx_date_days(int year, int month, int day);
void tx_date_from_days(struct tx_date *date, long long days);

/* The strict forms, which are most of what feeds hold: ISO 8601 and its kin,
 * RFC 822 and its kin, bare numbers. All of TEXT must be it; the date is yet to
 * be settled. */
bool tx_date_iso(struct tx_date *date, const char *text, const char *end);
bool tx_date_rfc(struct tx_date *date, const char *text, const char *end);
bool tx_date_stamp(struct tx_date *date, const char *text, const char *end);

enum tx_token_kind {
	TX_TOKEN_END, /* of the text, or something that no date holds */
	TX_TOKEN_NUMBER,
	TX_TOKEN_WORD, /* `name` or a zone's name */
	TX_TOKEN_MARK  /* `mark`: an ASCII sign that stands for its kin */
};

struct tx_token {
	enum tx_token_kind kind;
	char mark;
	bool spaced;     /* white space stands before it */
	size_t digits;   /* of a number */
	long long value; /* of a number of up to 14 digits */
	const struct tx_date_name *name;
	size_t start, end; /* byte offsets */
};

/* Enough for the longest date known, with its comment. */
#define TX_TOKENS 40

/* The tokens of a stretch of text, made as they are asked for. */
struct tx_tokens {
	const char *text;
	size_t length, at;
	bool ended;
	int count;
	struct tx_token token[TX_TOKENS + 1];
};

void tx_tokens_start(struct tx_tokens *tokens, const char *text, size_t start,
		     size_t length);

/* Token INDEX, borrowed; of kind TX_TOKEN_END from the end on. */
const struct tx_token *tx_token_get(struct tx_tokens *tokens, int index);

/* Reads the date that begins at token FIRST; *NEXT is the token after it.
 * WHOLE: the text is to be nothing else, so a year alone or a time with a dot
 * may be meant. The date is settled. */
bool tx_date_parse(struct tx_date *date, struct tx_tokens *tokens, int first,
		   const char *language, bool whole, int *next);

#endif
