/* SPDX-License-Identifier: MIT
 * Names of time zones and their offsets. */
#include "model/date-parts.h"

#include <stdlib.h>
#include <string.h>

struct zone {
	const char *name;
	int minutes;
	bool ambiguous; /* summer or winter: no offset can be told */
};

/* Sorted. IST is India's, BST Britain's, CST and its kin North America's: what
 * news in these letters means. Of the military letters only Z is used. */
static const struct zone zones[] = {
	{ .name = "ACDT", .minutes = 630 },
	{ .name = "ACST", .minutes = 570 },
	{ .name = "ADT", .minutes = -180 },
	{ .name = "AEDT", .minutes = 660 },
	{ .name = "AEST", .minutes = 600 },
	{ .name = "AKDT", .minutes = -480 },
	{ .name = "AKST", .minutes = -540 },
	{ .name = "AWST", .minutes = 480 },
	{ .name = "BRT", .minutes = -180 },
	{ .name = "BST", .minutes = 60 },
	{ .name = "CAT", .minutes = 120 },
	{ .name = "CDT", .minutes = -300 },
	{ .name = "CEST", .minutes = 120 },
	{ .name = "CET", .minutes = 60 },
	{ .name = "CST", .minutes = -360 },
	{ .name = "CT", .ambiguous = true },
	{ .name = "EAT", .minutes = 180 },
	{ .name = "EDT", .minutes = -240 },
	{ .name = "EEST", .minutes = 180 },
	{ .name = "EET", .minutes = 120 },
	{ .name = "EST", .minutes = -300 },
	{ .name = "ET", .ambiguous = true },
	{ .name = "GMT", .minutes = 0 },
	{ .name = "HKT", .minutes = 480 },
	{ .name = "HST", .minutes = -600 },
	{ .name = "IDT", .minutes = 180 },
	{ .name = "IST", .minutes = 330 },
	{ .name = "JST", .minutes = 540 },
	{ .name = "KST", .minutes = 540 },
	{ .name = "MDT", .minutes = -360 },
	{ .name = "MESZ", .minutes = 120 },
	{ .name = "MEZ", .minutes = 60 },
	{ .name = "MSK", .minutes = 180 },
	{ .name = "MST", .minutes = -420 },
	{ .name = "MT", .ambiguous = true },
	{ .name = "NDT", .minutes = -150 },
	{ .name = "NST", .minutes = -210 },
	{ .name = "NZDT", .minutes = 780 },
	{ .name = "NZST", .minutes = 720 },
	{ .name = "PDT", .minutes = -420 },
	{ .name = "PHT", .minutes = 480 },
	{ .name = "PKT", .minutes = 300 },
	{ .name = "PST", .minutes = -480 },
	{ .name = "PT", .ambiguous = true },
	{ .name = "SAST", .minutes = 120 },
	{ .name = "SGT", .minutes = 480 },
	{ .name = "TRT", .minutes = 180 },
	{ .name = "UT", .minutes = 0 },
	{ .name = "UTC", .minutes = 0 },
	{ .name = "WAT", .minutes = 60 },
	{ .name = "WEST", .minutes = 60 },
	{ .name = "WET", .minutes = 0 },
	{ .name = "WIB", .minutes = 420 },
	{ .name = "Z", .minutes = 0 },
	{ .name = "МСК", .minutes = 180 },
};

enum { LONGEST = 6 };

static int compare(const void *key, const void *zone)
{
	return strcmp(key, ((const struct zone *)zone)->name);
}

bool tx_date_zone_name(struct tx_date *date, const char *name, size_t length,
		       bool exact)
{
	char capitals[LONGEST + 1] = { 0 };

	if (length == 0 || length > LONGEST)
		return false;
	for (size_t i = 0; i < length; i++) {
		bool small = name[i] >= 'a' && name[i] <= 'z';

		if (small && exact)
			return false;
		capitals[i] = (char)(small ? name[i] - 'a' + 'A' : name[i]);
	}
	const struct zone *zone =
	    bsearch(capitals, zones, sizeof(zones) / sizeof(zones[0]),
		    sizeof(zones[0]), compare);
	if (!zone)
		return false;
	date->zone = TX_ZONE_NONE;
	date->offset = 0;
	if (!zone->ambiguous)
		tx_date_zone_set(date, zone->minutes, false);
	return true;
}
