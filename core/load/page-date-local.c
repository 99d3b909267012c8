/* SPDX-License-Identifier: MIT
 * An instant in UTC and the clock that a page shows beside it say together what
 * the local time was, and its offset. */
#include "load/page-dates.h"

#define MOST (14 * 60) /* minutes between UTC and any place */

static bool is_universal(const struct tx_date *date)
{
	return date->precision > TX_DAY && date->zone == TX_ZONE_UTC;
}

static bool is_local(const struct tx_dated *dated)
{
	return dated->date.precision > TX_DAY &&
	       dated->date.zone == TX_ZONE_NONE && dated->weight >= 35;
}

/* The minutes that LOCAL is ahead of UNIVERSAL; false: by none that a zone is.
 */
static bool read_offset(const struct tx_date *universal,
			const struct tx_date *local, int *minutes)
{
	struct tx_date read = *local;
	long long seconds;

	read.zone = TX_ZONE_UTC;
	if (read.precision < TX_SECOND)
		read.second = universal->second;
	seconds = tx_date_seconds(&read) - tx_date_seconds(universal);
	if (!seconds || seconds % (15 * 60) || seconds > MOST * 60 ||
	    seconds < -MOST * 60)
		return false;
	*minutes = (int)(seconds / 60);
	return true;
}

static void set_local(struct tx_date *date, const struct tx_date *local,
		      int minutes)
{
	struct tx_date universal = *date;

	*date = *local;
	date->precision = universal.precision;
	date->second = universal.second;
	date->zone = TX_ZONE_OFFSET;
	date->offset = minutes;
}

void tx_dates_local(const struct tx_dates *dates, const struct tx_dated *taken,
		    struct tx_date *date)
{
	const struct tx_dated *one = dates->found, *end = one + dates->count;
	int minutes;

	if (!is_universal(&taken->date))
		return;
	for (; one < end; one++) {
		if (is_local(one) && one->is_modified == taken->is_modified &&
		    read_offset(&taken->date, &one->date, &minutes)) {
			set_local(date, &one->date, minutes);
			return;
		}
	}
}
