/* SPDX-License-Identifier: MIT
 * The calendar under the dates: what is valid, what comes before what. */
#include "model/date-parts.h"

#include <string.h>

enum { DAY = 24 * 60 * 60 };

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

static long long floor_div(long long a, long long b)
{
	return a / b - (a % b < 0);
}

/* Years begin in March here, so that the leap day is their last. */
long long tx_date_days(int year, int month, int day)
{
	long long y = month <= 2 ? year - 1 : year;
	long long era = floor_div(y, 400);
	long long of_era = y - era * 400;
	long long of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

void tx_date_from_days(struct tx_date *date, long long days)
{
	days += 719468;
	long long era = floor_div(days, 146097);
	long long rest = days - era * 146097;
	long long year =
	    (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
	long long of_year = rest - (365 * year + year / 4 - year / 100);
	long long month = (5 * of_year + 2) / 153;

	date->day = (int)(of_year - (153 * month + 2) / 5 + 1);
	date->month = (int)(month < 10 ? month + 3 : month - 9);
	date->year = (int)(year + era * 400 + (date->month <= 2));
}

static void clear_time(struct tx_date *date)
{
	date->hour = date->minute = date->second = 0;
	date->fraction[0] = '\0';
	date->zone = TX_ZONE_NONE;
	date->offset = 0;
}

static bool is_time(const struct tx_date *date)
{
	if (date->hour == 24)
		return date->minute == 0 && date->second == 0;
	return date->hour >= 0 && date->hour < 24 && date->minute >= 0 &&
	       date->minute < 60 && date->second >= 0 && date->second <= 60;
}

static void settle_time(struct tx_date *date)
{
	if (date->precision < TX_SECOND) {
		date->second = 0;
		date->fraction[0] = '\0';
	}
	if (date->second == 60)
		date->second = 59;
	if (date->hour == 24) {
		date->hour = 0;
		tx_date_from_days(
		    date, tx_date_days(date->year, date->month, date->day) + 1);
	}
}

bool tx_date_settle(struct tx_date *date)
{
	if (date->precision < TX_DAY)
		date->day = 0;
	if (date->precision < TX_MONTH)
		date->month = 0;
	if (date->year < 1 || date->year > 9999)
		return false;
	if (date->precision >= TX_MONTH &&
	    (date->month < 1 || date->month > 12))
		return false;
	if (date->precision >= TX_DAY &&
	    (date->day < 1 || date->day > days_in(date->year, date->month)))
		return false;
	if (date->precision < TX_MINUTE) {
		clear_time(date);
		return true;
	}
	if (!is_time(date))
		return false;
	settle_time(date);
	return date->year <= 9999;
}

int tx_date_short_year(int year, size_t digits)
{
	if (digits == 2)
		return year < 50 ? year + 2000 : year + 1900;
	return digits == 3 ? year + 1900 : year;
}

void tx_date_zone_set(struct tx_date *date, int minutes, bool negative)
{
	date->zone = TX_ZONE_NONE;
	date->offset = 0;
	if (minutes == 0) {
		date->zone = negative ? TX_ZONE_UNKNOWN : TX_ZONE_UTC;
	} else if (minutes <= 14 * 60 && minutes >= -14 * 60) {
		date->zone = TX_ZONE_OFFSET;
		date->offset = minutes;
	}
}

long long tx_date_seconds(const struct tx_date *date)
{
	int month = date->month ? date->month : 1;
	int day = date->day ? date->day : 1;

	return tx_date_days(date->year, month, day) * DAY +
	       date->hour * 3600LL + date->minute * 60LL + date->second -
	       date->offset * 60LL;
}

/* What lies outside of years 1 to 9999 becomes their first or last second. */
void tx_date_from_seconds(struct tx_date *date, long long seconds)
{
	const long long first = -62135596800, last = 253402300799;

	if (seconds < first)
		seconds = first;
	if (seconds > last)
		seconds = last;
	long long days = floor_div(seconds, DAY);
	int rest = (int)(seconds - days * DAY);

	memset(date, 0, sizeof(*date));
	tx_date_from_days(date, days);
	date->hour = rest / 3600;
	date->minute = rest / 60 % 60;
	date->second = rest % 60;
	date->precision = TX_SECOND;
	date->zone = TX_ZONE_UTC;
}

static int compare_fractions(const char *a, const char *b)
{
	for (; *a || *b; a += *a != '\0', b += *b != '\0') {
		int x = *a ? *a : '0', y = *b ? *b : '0';

		if (x != y)
			return x - y;
	}
	return 0;
}

int tx_date_compare(const struct tx_date *a, const struct tx_date *b)
{
	long long x = tx_date_seconds(a), y = tx_date_seconds(b);

	if (x != y)
		return x < y ? -1 : 1;
	return compare_fractions(a->fraction, b->fraction);
}
