/* SPDX-License-Identifier: MIT
 * Dates as text: W3C, RFC 3339, RFC 5322 and NITF's norm. */
#include "model/date-parts.h"

#include <string.h>

/* VALUE in DIGITS digits; every caller's value fits. */
static char *put(char *to, int value, int digits)
{
	for (int i = digits; i-- > 0; value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + digits;
}

static char *put_text(char *to, const char *text)
{
	size_t length = strlen(text);

	memcpy(to, text, length);
	return to + length;
}

static char *put_char(char *to, char c)
{
	*to = c;
	return to + 1;
}

static char *put_offset(char *to, int offset, const char *colon)
{
	int minutes = offset < 0 ? -offset : offset;

	to = put_char(to, offset < 0 ? '-' : '+');
	to = put(to, minutes / 60, 2);
	to = put_text(to, colon);
	return put(to, minutes % 60, 2);
}

static char *put_zone(char *to, const struct tx_date *date)
{
	switch (date->zone) {
	case TX_ZONE_UTC:
		return put_char(to, 'Z');
	case TX_ZONE_OFFSET:
		return put_offset(to, date->offset, ":");
	case TX_ZONE_UNKNOWN:
		return put_text(to, "-00:00");
	case TX_ZONE_NONE:
		break;
	}
	return to;
}

static char *put_day(char *to, const struct tx_date *date)
{
	to = put(to, date->year, 4);
	if (date->precision >= TX_MONTH)
		to = put(put_char(to, '-'), date->month, 2);
	if (date->precision >= TX_DAY)
		to = put(put_char(to, '-'), date->day, 2);
	return to;
}

static char *put_time(char *to, const struct tx_date *date)
{
	to = put(put_char(to, 'T'), date->hour, 2);
	to = put(put_char(to, ':'), date->minute, 2);
	if (date->precision < TX_SECOND)
		return to;
	to = put(put_char(to, ':'), date->second, 2);
	if (date->fraction[0])
		to = put_text(put_char(to, '.'), date->fraction);
	return to;
}

char *tx_date_w3c(char *buffer, const struct tx_date *date)
{
	char *to = put_day(buffer, date);

	if (date->precision >= TX_MINUTE)
		to = put_zone(put_time(to, date), date);
	*to = '\0';
	return buffer;
}

/* DATE as precise as a second: the first month, day, hour; no word of an offset
 * is an unknown one. */
static struct tx_date fill(const struct tx_date *date)
{
	struct tx_date full = *date;

	full.precision = TX_SECOND;
	if (full.month == 0)
		full.month = 1;
	if (full.day == 0)
		full.day = 1;
	if (full.zone == TX_ZONE_NONE)
		full.zone = TX_ZONE_UNKNOWN;
	return full;
}

char *tx_date_instant(char *buffer, const struct tx_date *date)
{
	struct tx_date full = fill(date);

	return tx_date_w3c(buffer, &full);
}

static char *put_rfc822_zone(char *to, const struct tx_date *date)
{
	if (date->zone == TX_ZONE_UNKNOWN)
		return put_text(to, "-0000");
	if (date->zone == TX_ZONE_UTC)
		return put_text(to, "GMT");
	return put_offset(to, date->offset, "");
}

char *tx_date_rfc822(char *buffer, const struct tx_date *date)
{
	static const char weekdays[7][4] = { "Thu", "Fri", "Sat", "Sun",
					     "Mon", "Tue", "Wed" };
	static const char months[12][4] = { "Jan", "Feb", "Mar", "Apr",
					    "May", "Jun", "Jul", "Aug",
					    "Sep", "Oct", "Nov", "Dec" };
	struct tx_date full = fill(date);
	long long days = tx_date_days(full.year, full.month, full.day);
	char *to = put_text(buffer, weekdays[(days % 7 + 7) % 7]);

	to = put(put_text(to, ", "), full.day, 2);
	to = put_text(put_char(to, ' '), months[full.month - 1]);
	to = put(put_char(to, ' '), full.year, 4);
	to = put(put_char(to, ' '), full.hour, 2);
	to = put(put_char(to, ':'), full.minute, 2);
	to = put(put_char(to, ':'), full.second, 2);
	to = put_rfc822_zone(put_char(to, ' '), &full);
	*to = '\0';
	return buffer;
}

static char *put_iptc_zone(char *to, const struct tx_date *date)
{
	if (date->zone == TX_ZONE_UTC)
		return put_char(to, 'Z');
	if (date->zone == TX_ZONE_OFFSET)
		return put_offset(to, date->offset, "");
	return to;
}

/* A year or a month stays ISO 8601, which has no basic form of a month. */
char *tx_date_iptc(char *buffer, const struct tx_date *date)
{
	if (date->precision < TX_DAY)
		return tx_date_w3c(buffer, date);
	char *to = put(buffer, date->year, 4);

	to = put(put(to, date->month, 2), date->day, 2);
	if (date->precision >= TX_MINUTE) {
		to = put(put_char(to, 'T'), date->hour, 2);
		to = put(put(to, date->minute, 2), date->second, 2);
		to = put_iptc_zone(to, date);
	}
	*to = '\0';
	return buffer;
}
