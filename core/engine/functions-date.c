/* SPDX-License-Identifier: MIT
 * Stylesheet functions of dates. */
#include "engine/functions-private.h"

#include <string.h>

#include "model/date.h"

/* --- dates --- */

static bool pop_date(xmlXPathParserContextPtr context, struct tx_date *date)
{
	char *text = tx_function_pop(context);
	bool found = text && tx_date_read(date, text, strlen(text), NULL);

	xmlFree(text);
	return found;
}

static void date_as(xmlXPathParserContextPtr context, int count,
		    char *(*write)(char *, const struct tx_date *))
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	if (tx_function_arity(context, count, 1, 1))
		tx_function_give(context, pop_date(context, &date)
					      ? write(buffer, &date)
					      : "");
}

/* RFC 5322's years begin with 1900, and the W3C validator takes no offset but
 * of full and half hours: others are written as UTC. */
static char *write_rfc822(char *buffer, const struct tx_date *date)
{
	struct tx_date utc;

	*buffer = '\0';
	if (date->year < 1900)
		return buffer;
	if (date->zone != TX_ZONE_OFFSET || date->offset % 30 == 0)
		return tx_date_rfc822(buffer, date);
	tx_date_from_seconds(&utc, tx_date_seconds(date));
	return tx_date_rfc822(buffer, &utc);
}

static void rfc822(xmlXPathParserContextPtr context, int count)
{
	date_as(context, count, write_rfc822);
}

static void w3c(xmlXPathParserContextPtr context, int count)
{
	date_as(context, count, tx_date_instant);
}

static void iptc(xmlXPathParserContextPtr context, int count)
{
	date_as(context, count, tx_date_iptc);
}

static void precision(xmlXPathParserContextPtr context, int count)
{
	static const char *const names[] = {
		[TX_YEAR] = "year",     [TX_MONTH] = "month",
		[TX_DAY] = "day",       [TX_MINUTE] = "minute",
		[TX_SECOND] = "second",
	};
	struct tx_date date;

	if (tx_function_arity(context, count, 1, 1))
		tx_function_give(context, pop_date(context, &date)
					      ? names[date.precision]
					      : "");
}

static void zone(xmlXPathParserContextPtr context, int count)
{
	static const char *const names[] = {
		[TX_ZONE_NONE] = "none",
		[TX_ZONE_UTC] = "utc",
		[TX_ZONE_OFFSET] = "offset",
		[TX_ZONE_UNKNOWN] = "unknown",
	};
	struct tx_date date;

	if (tx_function_arity(context, count, 1, 1))
		tx_function_give(
		    context, pop_date(context, &date) ? names[date.zone] : "");
}

static void compare(xmlXPathParserContextPtr context, int count)
{
	struct tx_date a, b;
	bool known;
	int order = 0;

	if (!tx_function_arity(context, count, 2, 2))
		return;
	known = pop_date(context, &b);
	if (pop_date(context, &a) && known)
		order = tx_date_compare(&a, &b);
	valuePush(context, xmlXPathNewFloat(order < 0   ? -1
					    : order > 0 ? 1
							: 0));
}

const struct tx_function tx_functions_date[] = {
	{ "rfc822", rfc822 }, { "w3c", w3c },
	{ "iptc", iptc },     { "precision", precision },
	{ "zone", zone },     { "compare", compare },
	{ NULL, NULL },
};
