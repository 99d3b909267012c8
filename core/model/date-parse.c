/* SPDX-License-Identifier: MIT
 * The grammar of written dates: day, month and year in every order, the time
 * after or before them, the zone. */
#include "model/ascii.h"
#include "model/date-parts.h"

#include <string.h>

struct parser {
	struct tx_tokens *tokens;
	int at;
	bool whole;       /* the text is nothing but the date */
	bool month_first; /* 1/19/2022 */
	bool attached;    /* day and time are joined as in ISO 8601 */
	struct tx_date date;
};

static const struct tx_token *peek(struct parser *parser)
{
	return tx_token_get(parser->tokens, parser->at);
}

static bool is_mark(const struct tx_token *token, char mark)
{
	return token->kind == TX_TOKEN_MARK && token->mark == mark;
}

static bool take_mark(struct parser *parser, char mark)
{
	if (!is_mark(peek(parser), mark))
		return false;
	parser->at++;
	return true;
}

/* A mark with no white space before it. */
static bool take_joint(struct parser *parser, char mark)
{
	return !peek(parser)->spaced && take_mark(parser, mark);
}

static bool is_word(const struct tx_token *token, unsigned flags)
{
	return token->kind == TX_TOKEN_WORD && token->name &&
	       (token->name->flags & flags) != 0;
}

static bool take_word(struct parser *parser, unsigned flags)
{
	if (!is_word(peek(parser), flags))
		return false;
	parser->at++;
	return true;
}

static bool take_number(struct parser *parser, size_t min, size_t max,
			int *value)
{
	const struct tx_token *token = peek(parser);

	if (token->kind != TX_TOKEN_NUMBER || token->digits < min ||
	    token->digits > max)
		return false;
	*value = (int)token->value;
	parser->at++;
	return true;
}

/* 19, 19., 19th, the 19th, 1er */
static bool take_day(struct parser *parser)
{
	take_word(parser, TX_NAME_OF);
	if (!take_number(parser, 1, 2, &parser->date.day))
		return false;
	take_joint(parser, '\'');
	take_word(parser, TX_NAME_ORDINAL);
	take_joint(parser, '.');
	take_joint(parser, '-');
	take_word(parser, TX_NAME_ORDINAL);
	parser->date.precision = TX_DAY;
	return true;
}

/* Jan., January, and both Arabic names: one/other. */
static bool take_month(struct parser *parser)
{
	const struct tx_token *token = peek(parser);

	if (token->kind != TX_TOKEN_WORD || !token->name ||
	    token->name->month == 0)
		return false;
	parser->date.month = (int)token->name->month;
	parser->at++;
	take_joint(parser, '.');
	int from = parser->at;
	if (take_mark(parser, '/') || take_mark(parser, '(')) {
		token = peek(parser);
		if (token->kind == TX_TOKEN_WORD && token->name &&
		    token->name->month == (unsigned)parser->date.month) {
			parser->at++;
			take_mark(parser, ')');
			return true;
		}
	}
	parser->at = from;
	return true;
}

static bool take_joiner(struct parser *parser)
{
	return take_word(parser, TX_NAME_OF) || take_mark(parser, ',') ||
	       take_mark(parser, '-') || take_mark(parser, '/') ||
	       take_mark(parser, '.');
}

/* 2022, 2022 r., '22; where a year is sure to stand, 22 too. */
static bool take_year(struct parser *parser, bool is_short)
{
	bool quoted = take_mark(parser, '\'');
	const struct tx_token *token = peek(parser);
	int year;

	if (!take_number(parser, 2, 4, &year))
		return false;
	if (token->digits < 4 && !quoted && !is_short && !parser->whole)
		return false;
	parser->date.year = tx_date_short_year(year, token->digits);
	if (take_word(parser, TX_NAME_YEAR))
		take_joint(parser, '.');
	return true;
}

/* 19 January 2022, 19. Januar 2022, 19 de enero de 2022, 19-Jan-22 */
static bool day_month_year(struct parser *parser)
{
	bool hyphen;

	if (!take_day(parser))
		return false;
	hyphen = is_mark(tx_token_get(parser->tokens, parser->at - 1), '-');
	take_joiner(parser);
	if (!take_month(parser))
		return false;
	while (take_joiner(parser))
		;
	return take_year(parser, hyphen);
}

/* January 19, 2022; Jan-19-2022 */
static bool month_day_year(struct parser *parser)
{
	if (!take_month(parser))
		return false;
	take_joiner(parser);
	if (!take_day(parser))
		return false;
	take_joiner(parser);
	const struct tx_token *year = peek(parser);
	if (!take_year(parser, false))
		return false;
	/* "Jan 19 14:05": no year, but an hour. */
	return year->digits > 2 || !is_mark(peek(parser), ':');
}

/* 2022 January 19; 2022. január 19. */
static bool year_month_day(struct parser *parser)
{
	if (!take_number(parser, 4, 4, &parser->date.year))
		return false;
	take_joiner(parser);
	if (!take_month(parser))
		return false;
	take_joiner(parser);
	return take_day(parser);
}

/* 2022年1月19日, 2022년 1월 19일 */
static bool units(struct parser *parser)
{
	if (!take_number(parser, 4, 4, &parser->date.year) ||
	    !take_word(parser, TX_NAME_YEAR) ||
	    !take_number(parser, 1, 2, &parser->date.month) ||
	    !take_word(parser, TX_NAME_MONTH))
		return false;
	if (take_number(parser, 1, 2, &parser->date.day)) {
		parser->date.precision = TX_DAY;
		return take_word(parser, TX_NAME_DAY);
	}
	parser->date.precision = TX_MONTH;
	return parser->whole;
}

/* Which of A and B is the month, when a year follows? */
static void set_day_month(struct parser *parser, int a, int b)
{
	bool month_first = b > 12 || (parser->month_first && a <= 12);

	parser->date.month = month_first ? a : b;
	parser->date.day = month_first ? b : a;
	parser->date.precision = TX_DAY;
}

/* 22 in 19/01/22 or 19.01.22: anywhere in a text only where all have two digits. */
static bool numeric_year(struct parser *parser, const struct tx_token *first,
			 const struct tx_token *second)
{
	bool paired = first->digits == 2 && second->digits == 2 &&
		      (is_mark(first + 1, '/') || is_mark(first + 1, '.'));

	return take_year(parser, paired);
}

static const struct tx_token *ahead(struct parser *parser, int tokens)
{
	return tx_token_get(parser->tokens, parser->at + tokens);
}

/* 19 | 01 | 2022, 2022 / 1 / 19: spaced throughout, with a year of four. */
static bool spaced_numeric(struct parser *parser)
{
	char mark = ahead(parser, 1)->mark;
	size_t first = ahead(parser, 0)->digits, last;
	int a, b, i;

	if (!mark || !strchr("/-.|", mark))
		return false;
	for (i = 1; i <= 4; i++) {
		if (!ahead(parser, i)->spaced)
			return false;
	}
	last = ahead(parser, 4)->digits;
	if ((first != 4 && last != 4) || first + last > 6 ||
	    !take_number(parser, 1, 4, &a) || !take_mark(parser, mark) ||
	    !take_number(parser, 1, 2, &b) || !take_mark(parser, mark))
		return false;
	if (first != 4) {
		set_day_month(parser, a, b);
		return take_year(parser, false);
	}
	parser->date.year = a;
	parser->date.month = b;
	parser->date.precision = TX_DAY;
	return take_number(parser, 1, 2, &parser->date.day);
}

/* 19/01/2022, 19. 1. 2022, 2022-01-19, 2022/1/19 */
static bool numeric(struct parser *parser)
{
	int at = parser->at, a, b;

	if (!take_number(parser, 1, 4, &a))
		return false;
	char mark = peek(parser)->mark;
	if (peek(parser)->spaced ||
	    !(take_mark(parser, '/') || take_mark(parser, '-') ||
	      take_mark(parser, '.')))
		return false;
	if (mark != '.' && peek(parser)->spaced)
		return false;
	if (!take_number(parser, 1, 2, &b) || !take_joint(parser, mark))
		return false;
	if (mark != '.' && peek(parser)->spaced)
		return false;
	const struct tx_token *first = tx_token_get(parser->tokens, at);
	if (first->digits == 4) {
		parser->date.year = a;
		parser->date.month = b;
		parser->date.precision = TX_DAY;
		if (!take_number(parser, 1, 2, &parser->date.day))
			return false;
		/* Korean: 2022. 1. 19. */
		if (mark == '.')
			take_joint(parser, '.');
		return true;
	}
	set_day_month(parser, a, b);
	return first->digits <= 2 && numeric_year(parser, first, first + 2);
}

/* January 2022, 2022 January, 01/2022: only where nothing else stands. */
static bool month_year(struct parser *parser)
{
	parser->date.precision = TX_MONTH;
	if (!parser->whole)
		return false;
	if (!take_month(parser)) {
		if (!take_number(parser, 1, 2, &parser->date.month) ||
		    !take_joint(parser, '/'))
			return false;
		return take_number(parser, 4, 4, &parser->date.year);
	}
	take_joiner(parser);
	const struct tx_token *year = peek(parser);
	return (is_mark(year, '\'') || year->digits == 4) &&
	       take_year(parser, false);
}

static bool year_month(struct parser *parser)
{
	parser->date.precision = TX_MONTH;
	return parser->whole && take_number(parser, 4, 4, &parser->date.year) &&
	       (take_joiner(parser), take_month(parser));
}

static bool take_time(struct parser *parser, bool announced);
static void take_zone(struct parser *parser);

/* asctime and date(1): Jan 19 14:05:09 [GMT] 2022 */
static bool month_day_time_year(struct parser *parser)
{
	if (!take_month(parser) || !take_day(parser))
		return false;
	take_mark(parser, ',');
	if (!take_time(parser, false))
		return false;
	take_zone(parser);
	take_mark(parser, ',');
	return take_number(parser, 4, 4, &parser->date.year);
}

/* 2:05 p.m., 2:05pm, 14.05 Uhr: what stands after the numbers. */
static bool take_half(struct parser *parser)
{
	int from = parser->at;
	unsigned flags = peek(parser)->name ? peek(parser)->name->flags : 0;
	bool is_pm = (flags & (TX_NAME_PM | TX_NAME_P)) != 0;

	if (!take_word(parser, TX_NAME_AM | TX_NAME_PM)) {
		if (!take_word(parser, TX_NAME_A | TX_NAME_P))
			return false;
		take_joint(parser, '.');
		if (!take_word(parser, TX_NAME_M)) {
			parser->at = from;
			return false;
		}
		take_joint(parser, '.');
	}
	if (is_pm && parser->date.hour < 12)
		parser->date.hour += 12;
	if (!is_pm && parser->date.hour == 12)
		parser->date.hour = 0;
	return true;
}

/* The digits after the point as they are written, in ASCII. */
static bool take_fraction(struct parser *parser)
{
	const struct tx_token *token = peek(parser);
	size_t count = token->digits < 9 ? token->digits : 9;

	if (token->kind != TX_TOKEN_NUMBER || token->spaced ||
	    token->end - token->start != token->digits)
		return false;
	memcpy(parser->date.fraction, parser->tokens->text + token->start,
	       count);
	parser->date.fraction[count] = '\0';
	parser->at++;
	return true;
}

static void take_seconds(struct parser *parser, char mark)
{
	int from = parser->at;

	if (!take_joint(parser, mark) ||
	    !take_number(parser, 2, 2, &parser->date.second)) {
		parser->at = from;
		return;
	}
	parser->date.precision = TX_SECOND;
	from = parser->at;
	if (!(take_joint(parser, '.') || take_joint(parser, ',')) ||
	    !take_fraction(parser))
		parser->at = from;
}

/* 14:05, 14:05:09, 14.05 */
static bool clock(struct parser *parser, char mark)
{
	struct tx_date *date = &parser->date;

	date->precision = TX_MINUTE;
	if (!take_number(parser, 1, 2, &date->hour) ||
	    !take_joint(parser, mark) || peek(parser)->spaced ||
	    !take_number(parser, 2, 2, &date->minute))
		return false;
	take_seconds(parser, mark);
	return true;
}

/* 14h05, 14 Uhr 05, 14時05分09秒, 오후 2시 5분, 14 Uhr */
static bool hours(struct parser *parser)
{
	struct tx_date *date = &parser->date;

	date->precision = TX_MINUTE;
	if (!take_number(parser, 1, 2, &date->hour) ||
	    !take_word(parser, TX_NAME_HOUR))
		return false;
	if (!take_number(parser, 1, 2, &date->minute)) {
		date->minute = 0;
		return true;
	}
	if (!take_word(parser, TX_NAME_MINUTE))
		return true;
	int from = parser->at;
	if (take_number(parser, 1, 2, &date->second) &&
	    take_word(parser, TX_NAME_SECOND)) {
		date->precision = TX_SECOND;
		return true;
	}
	date->second = 0;
	parser->at = from;
	return true;
}

/* 2 pm */
static bool half_hours(struct parser *parser)
{
	parser->date.precision = TX_MINUTE;
	parser->date.minute = 0;
	return take_number(parser, 1, 2, &parser->date.hour) &&
	       parser->date.hour >= 1 && parser->date.hour <= 12 &&
	       take_half(parser);
}

/* GMT, not MT, which may be tons. */
static bool is_zone(struct parser *parser)
{
	const struct tx_token *token = peek(parser);
	struct tx_date date = parser->date;
	size_t length = token->end - token->start;

	return token->kind == TX_TOKEN_WORD && length > 2 &&
	       tx_date_zone_name(&date, parser->tokens->text + token->start,
				 length, !parser->whole);
}

/* A dot between the numbers makes no time by itself: 14.05 million. */
static bool dotted(struct parser *parser, bool announced)
{
	if (!clock(parser, '.'))
		return false;
	bool said = take_half(parser) || take_word(parser, TX_NAME_HOUR) ||
		    is_zone(parser);

	return said || announced || parser->whole;
}

static bool is_clock(const struct tx_date *date)
{
	return date->hour <= 24 && date->minute <= 59 && date->second <= 60;
}

static bool any_time(struct parser *parser, bool announced)
{
	struct parser start = *parser;

	if (clock(parser, ':'))
		return true;
	*parser = start;
	if (half_hours(parser))
		return true;
	*parser = start;
	if (hours(parser))
		return true;
	*parser = start;
	if (dotted(parser, announced))
		return true;
	*parser = start;
	return false;
}

/* ANNOUNCED: a word such as "at" stood before. */
static bool take_time(struct parser *parser, bool announced)
{
	struct parser start = *parser;
	const struct tx_date_name *name = peek(parser)->name;
	bool early = take_word(parser, TX_NAME_AM);
	bool late = !early && take_word(parser, TX_NAME_PM);

	if (!any_time(parser, announced) || !is_clock(&parser->date)) {
		*parser = start;
		return false;
	}
	if (late && name && parser->date.hour < 12)
		parser->date.hour += 12;
	if (early && parser->date.hour == 12)
		parser->date.hour = 0;
	if (!early && !late)
		take_half(parser);
	take_word(parser, TX_NAME_HOUR);
	return true;
}

/* The numbers of an offset: 03:00, 0300, 3. */
static bool offset_numbers(struct parser *parser, int *minutes)
{
	const struct tx_token *token = peek(parser);
	int hour, minute = 0;

	if (token->spaced || !take_number(parser, 1, 4, &hour))
		return false;
	if (token->digits > 2) {
		minute = hour % 100;
		hour /= 100;
	} else if (take_joint(parser, ':') &&
		   !take_number(parser, 2, 2, &minute)) {
		return false;
	}
	*minutes = hour * 60 + minute;
	return minute <= 59;
}

/* In running text 14:05-15:00 is a span, not an offset. */
static bool is_span(const struct parser *parser, bool after_name)
{
	return !parser->whole && !after_name && !parser->attached &&
	       parser->date.precision < TX_SECOND;
}

static bool take_offset(struct parser *parser, bool after_name)
{
	int from = parser->at, minutes;
	bool plus = take_mark(parser, '+');
	bool minus = !plus && take_mark(parser, '-');

	if (!(plus || (minus && !is_span(parser, after_name))) ||
	    !offset_numbers(parser, &minutes)) {
		parser->at = from;
		return false;
	}
	tx_date_zone_set(&parser->date, minus ? -minutes : minutes, minus);
	return true;
}

static bool take_zone_name(struct parser *parser)
{
	const struct tx_token *token = peek(parser);

	if (token->kind != TX_TOKEN_WORD ||
	    !tx_date_zone_name(&parser->date,
			       parser->tokens->text + token->start,
			       token->end - token->start, !parser->whole))
		return false;
	parser->at++;
	if (parser->date.zone == TX_ZONE_UTC && !peek(parser)->spaced)
		take_offset(parser, true);
	return true;
}

/* GMT, (GMT), +0300, UTC+3, +0300 MSK; the number is surer than the name. */
static void take_zone(struct parser *parser)
{
	int from = parser->at;
	bool open = take_mark(parser, '(');

	if (take_offset(parser, false)) {
		struct tx_date date = parser->date;

		if (!take_zone_name(parser))
			take_offset(parser, true);
		parser->date = date;
	} else if (!take_zone_name(parser)) {
		parser->at = from;
		return;
	}
	if (open)
		take_mark(parser, ')');
}

/* What stands between day and time; true if a word announces the time. */
static bool take_link(struct parser *parser)
{
	bool announced = false;

	for (int i = 0; i < 4; i++) {
		if (take_word(parser, TX_NAME_AT)) {
			take_joint(parser, '.');
			announced = true;
			continue;
		}
		const struct tx_token *token = peek(parser);
		if (token->kind != TX_TOKEN_MARK ||
		    !strchr(",|-/@(:", token->mark))
			break;
		parser->at++;
	}
	return announced;
}

static void take_weekday(struct parser *parser)
{
	int from = parser->at;

	if (!take_mark(parser, ','))
		take_mark(parser, '(');
	if (!take_word(parser, TX_NAME_WEEKDAY)) {
		parser->at = from;
		return;
	}
	/* terça-feira */
	take_joint(parser, '-');
	/* Wed Mar 23: a French Tuesday, too, but not after another day. */
	while (peek(parser)->name && peek(parser)->name->month == 0 &&
	       take_word(parser, TX_NAME_WEEKDAY))
		;
	take_joint(parser, '.');
	take_mark(parser, ')');
}

static bool take_date(struct parser *parser)
{
	static bool (*const forms[])(struct parser *) = {
		numeric,
		spaced_numeric,
		units,
		day_month_year,
		month_day_year,
		year_month_day,
		month_day_time_year,
		month_year,
		year_month,
	};
	struct parser start = *parser;

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		*parser = start;
		struct tx_date *date = &parser->date;
		if (forms[i](parser) && date->month <= 12 && date->day <= 31)
			return true;
	}
	*parser = start;
	return false;
}

/* "mar" is a month in English, a weekday in French: the month is tried first. */
static bool take_weekday_date(struct parser *parser)
{
	struct parser start = *parser;

	if (take_date(parser))
		return true;
	take_mark(parser, '(');
	if (is_word(peek(parser), TX_NAME_WEEKDAY)) {
		take_weekday(parser);
		take_mark(parser, ',');
		take_mark(parser, '-');
		if (take_date(parser))
			return true;
	}
	*parser = start;
	return false;
}

static bool is_attached(struct parser *parser)
{
	const struct tx_token *token = peek(parser);
	char c = token->end == token->start + 1
		     ? parser->tokens->text[token->start]
		     : '\0';

	return !token->spaced && (c == 'T' || c == 't');
}

static bool date_time(struct parser *parser)
{
	/* Le 19 janvier 2022 */
	if (parser->whole)
		take_word(parser, TX_NAME_AT);
	if (!take_weekday_date(parser))
		return false;
	if (parser->date.precision > TX_DAY) {
		take_zone(parser);
		return true;
	}
	take_weekday(parser);
	struct parser day = *parser;
	parser->attached = is_attached(parser);
	bool announced = take_link(parser);
	if (!take_time(parser, announced)) {
		*parser = day;
		return true;
	}
	take_zone(parser);
	return true;
}

static bool time_date(struct parser *parser)
{
	if (!take_time(parser, false))
		return false;
	struct tx_date time;
	take_zone(parser);
	take_link(parser);
	take_word(parser, TX_NAME_OF);
	time = parser->date;
	if (!take_weekday_date(parser) || parser->date.precision != TX_DAY)
		return false;
	parser->date.precision = time.precision;
	take_weekday(parser);
	return true;
}

static bool is_american(const char *language)
{
	return language && (tx_ascii_compare(language, "en") == 0 ||
			    tx_ascii_compare(language, "en-US") == 0);
}

/* 0500 is an offset rather than a year, in whatever has no strict form. */
enum { FIRST_YEAR = 1000 };

bool tx_date_parse(struct tx_date *date, struct tx_tokens *tokens, int first,
		   const char *language, bool whole, int *next)
{
	static bool (*const orders[])(struct parser *) = { date_time,
							   time_date };
	struct parser start = { .tokens = tokens,
				.at = first,
				.whole = whole,
				.month_first = is_american(language) };

	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		struct parser parser = start;

		if (orders[i](&parser) && parser.date.year >= FIRST_YEAR &&
		    tx_date_settle(&parser.date)) {
			*date = parser.date;
			*next = parser.at;
			return true;
		}
	}
	return false;
}
