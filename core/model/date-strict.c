/* SPDX-License-Identifier: MIT
 * The strict forms of a date, read in one pass: ISO 8601, RFC 822, numbers. */
#include "model/date-parts.h"

#include <string.h>

/* What is left to read. */
struct scan {
	const char *at, *end;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t count_digits(const struct scan *scan)
{
	const char *p = scan->at;

	while (p < scan->end && is_digit(*p))
		p++;
	return (size_t)(p - scan->at);
}

static bool take(struct scan *scan, char c)
{
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

/* A number of exactly COUNT digits, whatever follows. */
static bool digits(struct scan *scan, size_t count, int *value)
{
	int sum = 0;

	if ((size_t)(scan->end - scan->at) < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!is_digit(scan->at[i]))
			return false;
		sum = sum * 10 + (scan->at[i] - '0');
	}
	scan->at += count;
	*value = sum;
	return true;
}

static bool spaces(struct scan *scan)
{
	const char *from = scan->at;

	while (scan->at < scan->end &&
	       (*scan->at == ' ' || (*scan->at >= '\t' && *scan->at <= '\r')))
		scan->at++;
	return scan->at > from;
}

/* Digits beyond the ninth are dropped. */
static bool fraction(struct scan *scan, struct tx_date *date)
{
	size_t count = count_digits(scan);
	size_t kept = count < 9 ? count : 9;

	memcpy(date->fraction, scan->at, kept);
	date->fraction[kept] = '\0';
	scan->at += count;
	return count > 0;
}

/* +03:00, +0300, +03; the sign is taken. */
static bool offset(struct scan *scan, struct tx_date *date, bool negative)
{
	int hours, minutes = 0;

	if (!digits(scan, 2, &hours))
		return false;
	if ((take(scan, ':') || scan->at < scan->end) &&
	    !digits(scan, 2, &minutes))
		return false;
	if (minutes > 59)
		return false;
	minutes += hours * 60;
	tx_date_zone_set(date, negative ? -minutes : minutes, negative);
	return true;
}

/* To the end; nothing is no zone. */
static bool zone(struct scan *scan, struct tx_date *date)
{
	spaces(scan);
	if (scan->at == scan->end)
		return true;
	if (take(scan, '+'))
		return offset(scan, date, false) && scan->at == scan->end;
	if (take(scan, '-'))
		return offset(scan, date, true) && scan->at == scan->end;
	size_t length = (size_t)(scan->end - scan->at);
	/* By far the most frequent of all names. */
	if (length == 3 && memcmp(scan->at, "GMT", 3) == 0) {
		tx_date_zone_set(date, 0, false);
		return true;
	}
	return tx_date_zone_name(date, scan->at, length, false);
}

/* HH, HH:MM, HH:MM:SS.fff, HHMM, HHMMSS and the zone. */
static bool iso_time(struct scan *scan, struct tx_date *date)
{
	date->precision = TX_MINUTE;
	if (!digits(scan, 2, &date->hour))
		return false;
	bool colon = take(scan, ':');
	if (!colon && count_digits(scan) == 0)
		return zone(scan, date);
	if (!digits(scan, 2, &date->minute))
		return false;
	if (colon ? take(scan, ':') : count_digits(scan) > 0) {
		date->precision = TX_SECOND;
		if (!digits(scan, 2, &date->second))
			return false;
		if ((take(scan, '.') || take(scan, ',')) &&
		    !fraction(scan, date))
			return false;
	}
	return zone(scan, date);
}

static bool set_ordinal(struct tx_date *date, int day)
{
	int year = date->year;

	if (year < 1 || day < 1 || day > 366)
		return false;
	tx_date_from_days(date, tx_date_days(year, 1, 1) + day - 1);
	date->precision = TX_DAY;
	return date->year == year;
}

/* Week 1 is the one of January 4 (ISO 8601); day 1 is a Monday. */
static bool set_week(struct tx_date *date, int week, int day)
{
	int year = date->year;

	if (year < 1 || week < 1 || week > 53 || day < 1 || day > 7)
		return false;
	long long fourth = tx_date_days(year, 1, 4);
	long long monday = fourth - ((fourth + 3) % 7 + 7) % 7;
	long long next = tx_date_days(year + 1, 1, 4);

	monday += (week - 1) * 7;
	if (monday >= next - ((next + 3) % 7 + 7) % 7)
		return false;
	tx_date_from_days(date, monday + day - 1);
	date->precision = TX_DAY;
	return true;
}

static bool iso_week(struct scan *scan, struct tx_date *date)
{
	int week, day = 1;

	if (!digits(scan, 2, &week))
		return false;
	if ((take(scan, '-') || count_digits(scan) > 0) &&
	    !digits(scan, 1, &day))
		return false;
	return set_week(date, week, day);
}

static bool iso_extended(struct scan *scan, struct tx_date *date)
{
	int day;

	if (take(scan, 'W'))
		return iso_week(scan, date);
	if (count_digits(scan) == 3)
		return digits(scan, 3, &day) && set_ordinal(date, day);
	date->precision = TX_MONTH;
	if (!digits(scan, 2, &date->month))
		return false;
	if (!take(scan, '-'))
		return true;
	date->precision = TX_DAY;
	return digits(scan, 2, &date->day);
}

static bool iso_basic(struct scan *scan, struct tx_date *date)
{
	int day;

	date->precision = TX_DAY;
	switch (count_digits(scan)) {
	case 0:
		date->precision = TX_YEAR;
		return !take(scan, 'W') || iso_week(scan, date);
	case 3:
		return digits(scan, 3, &day) && set_ordinal(date, day);
	case 4:
		return digits(scan, 2, &date->month) &&
		       digits(scan, 2, &date->day);
	default:
		return false;
	}
}

bool tx_date_iso(struct tx_date *date, const char *text, const char *end)
{
	struct scan scan = { text, end };

	memset(date, 0, sizeof(*date));
	if (!digits(&scan, 4, &date->year))
		return false;
	if (!(take(&scan, '-') ? iso_extended(&scan, date)
			       : iso_basic(&scan, date)))
		return false;
	if (scan.at == scan.end)
		return true;
	bool apart = spaces(&scan);
	if (take(&scan, 'T') || take(&scan, 't'))
		spaces(&scan);
	else if (!apart)
		return false;
	return date->precision == TX_DAY && iso_time(&scan, date);
}

/* Month of three English letters, in any case; 0: none. */
static int month(const char *name)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	char small[3];

	for (int i = 0; i < 3; i++)
		small[i] = (char)(name[i] | 0x20);
	for (int i = 0; i < 12; i++) {
		if (memcmp(months + 3 * i, small, 3) == 0)
			return i + 1;
	}
	return 0;
}

/* "Wed, "; the name itself does not matter. */
static bool weekday(struct scan *scan)
{
	if (scan->at < scan->end && is_digit(*scan->at))
		return true;
	if (scan->end - scan->at < 5 || scan->at[3] != ',')
		return false;
	scan->at += 4;
	return spaces(scan);
}

/* The next number of MIN to MAX digits. */
static bool number(struct scan *scan, size_t min, size_t max, int *value)
{
	size_t count = count_digits(scan);

	return count >= min && count <= max && digits(scan, count, value);
}

/* Alphabetic zones that nobody knows, the military letters among them, say
 * nothing (RFC 2822 4.3). */
static bool is_unknown_zone(const struct scan *scan)
{
	const char *p = scan->at;

	while (p < scan->end && ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z'))
		p++;
	return p == scan->end && p > scan->at && p - scan->at <= 5 &&
	       scan->at[-1] == ' ';
}

static bool rfc_time(struct scan *scan, struct tx_date *date)
{
	date->precision = TX_MINUTE;
	if (!number(scan, 1, 2, &date->hour) || !take(scan, ':') ||
	    !number(scan, 2, 2, &date->minute))
		return false;
	if (take(scan, ':')) {
		date->precision = TX_SECOND;
		if (!number(scan, 2, 2, &date->second))
			return false;
	}
	return zone(scan, date) || is_unknown_zone(scan);
}

bool tx_date_rfc(struct tx_date *date, const char *text, const char *end)
{
	struct scan scan = { text, end };

	memset(date, 0, sizeof(*date));
	if (!weekday(&scan) || !number(&scan, 1, 2, &date->day) ||
	    !spaces(&scan) || scan.end - scan.at < 4)
		return false;
	date->month = month(scan.at);
	scan.at += 3;
	if (date->month == 0 || !spaces(&scan))
		return false;
	size_t count = count_digits(&scan);
	if (!number(&scan, 2, 4, &date->year))
		return false;
	date->year = tx_date_short_year(date->year, count);
	date->precision = TX_DAY;
	if (scan.at == scan.end)
		return true;
	return spaces(&scan) && rfc_time(&scan, date);
}

/* YYYYMMDDhhmm, YYYYMMDDhhmmss. */
static bool compact(struct tx_date *date, struct scan *scan, size_t count)
{
	memset(date, 0, sizeof(*date));
	date->precision = count == 14 ? TX_SECOND : TX_MINUTE;
	return digits(scan, 4, &date->year) && digits(scan, 2, &date->month) &&
	       digits(scan, 2, &date->day) && digits(scan, 2, &date->hour) &&
	       digits(scan, 2, &date->minute) &&
	       (count == 12 || digits(scan, 2, &date->second)) &&
	       zone(scan, date);
}

/* Unix seconds of 9 to 11 digits, milliseconds of 13; the digits of a time of
 * day, and NITF's with an offset behind them. */
bool tx_date_stamp(struct tx_date *date, const char *text, const char *end)
{
	struct scan scan = { text, end };
	size_t count = count_digits(&scan);
	long long seconds = 0;

	if (count < 9 || count > 14 || (text + count != end && count != 14))
		return false;
	if (count == 12 || count == 14)
		return compact(date, &scan, count);
	size_t kept = count == 13 ? 10 : count;
	for (size_t i = 0; i < kept; i++)
		seconds = seconds * 10 + (text[i] - '0');
	tx_date_from_seconds(date, seconds);
	memcpy(date->fraction, text + kept, count - kept);
	date->fraction[count - kept] = '\0';
	return true;
}
