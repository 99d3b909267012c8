/* SPDX-License-Identifier: MIT
 * Dates that keep their precision and their offset: read as the wild writes
 * them, written strictly, never through the locale or the clock. */
#ifndef TX_DATE_H
#define TX_DATE_H

#include <stdbool.h>
#include <stddef.h>

enum tx_precision {
	TX_YEAR,
	TX_MONTH,
	TX_DAY,
	TX_MINUTE,
	TX_SECOND /* with `fraction` where one was written */
};

enum tx_zone {
	TX_ZONE_NONE,   /* a local time, no word of an offset */
	TX_ZONE_UTC,    /* Z, GMT, UTC, UT, +00:00 */
	TX_ZONE_OFFSET, /* `offset` */
	TX_ZONE_UNKNOWN /* -00:00: UTC, local offset unknown (RFC 3339 4.3) */
};

struct tx_date {
	int year;                 /* 1 to 9999 */
	int month, day;           /* from 1; 0 if the precision is coarser */
	int hour, minute, second; /* 24-hour clock; a leap second is 59 */
	char fraction[10]; /* digits after the point, up to 9, trailing zeros
			      as written, NUL-terminated */
	enum tx_precision precision;
	enum tx_zone zone; /* TX_ZONE_NONE if the precision is a day */
	int offset;        /* minutes east of UTC */
};

/* Room for the longest text that the writers below make, NUL included. */
#define TX_DATE_SIZE 64

/* Reads the date that TEXT (LENGTH bytes, UTF-8) consists of, white space and a
 * closing full stop aside: RFC 822 and 2822, RFC 850, asctime, ISO 8601 (basic
 * and extended, week and ordinal dates too), RFC 3339, "January 19, 2022",
 * "19. Januar 2022, 14:05 Uhr", "19 Jan 2022 14:05 GMT", "2022年1月19日", Unix
 * seconds of 9 to 11 digits, milliseconds of 13, YYYYMMDDhhmm[ss]; month and weekday names of the languages in the
 * table, with and without weekday, AM and PM, zone names and offsets. A date in
 * digits alone (3/4/2022) is day first, unless LANGUAGE is en or en-US or the
 * numbers say otherwise. LANGUAGE: BCP 47, NULL if unknown. False: it is no
 * date, or none of the calendar. */
bool tx_date_read(struct tx_date *date, const char *text, size_t length,
		  const char *language);

/* Finds the first date inside TEXT ("Published on January 19, 2022 at 14:05
 * GMT by ..."), at least a day. *START and *END (may be NULL) are its byte
 * offsets in TEXT. */
bool tx_date_find(struct tx_date *date, const char *text, size_t length,
		  const char *language, size_t *start, size_t *end);

/* Each writes into BUFFER of TX_DATE_SIZE bytes and returns it.
 * w3c: as precise as the date is: 2022, 2022-01, 2022-01-19,
 * 2022-01-19T14:05+03:00, 2022-01-19T14:05:09.25Z; no offset where the zone is
 * none. tx_date_read takes it back equal.
 * instant: RFC 3339 date-time; what is missing is the first month, day, hour,
 * and -00:00.
 * rfc822: RFC 5322 3.3, the same filling, unknown offset as -0000.
 * iptc: NITF's norm, 20220119T120000Z, 20220119T120000+0300, 20220119 for a
 * day, no offset where it is not known. */
char *tx_date_w3c(char *buffer, const struct tx_date *date);
char *tx_date_instant(char *buffer, const struct tx_date *date);
char *tx_date_rfc822(char *buffer, const struct tx_date *date);
char *tx_date_iptc(char *buffer, const struct tx_date *date);

/* Less than, equal to, greater than 0 as A is before, at, after B as instants
 * (missing parts as in tx_date_instant). */
int tx_date_compare(const struct tx_date *a, const struct tx_date *b);

/* Seconds since 1970 of DATE as an instant; DATE from such (UTC). */
long long tx_date_seconds(const struct tx_date *date);
void tx_date_from_seconds(struct tx_date *date, long long seconds);

#endif
