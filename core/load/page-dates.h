/* SPDX-License-Identifier: MIT
 * The dates that a web page holds, as candidates for `published` and
 * `modified`. Only page-date*.c include it. */
#ifndef TX_PAGE_DATES_H
#define TX_PAGE_DATES_H

#include <stdbool.h>
#include <stddef.h>

#include "load/page-parts.h"
#include "model/date.h"

#define TX_DATES 64 /* candidates of a page; what comes later is not seen */

/* Where a candidate was found; those of one kind are one witness. */
enum tx_dated_by {
	TX_DATED_LINKED,
	TX_DATED_META,
	TX_DATED_ADDRESS,
	TX_DATED_TITLE,
	TX_DATED_SEEN /* by whoever reads the page */
};

struct tx_dated {
	struct tx_date date;
	struct tx_date other; /* 3/4/2022 read the other way */
	bool is_ambiguous;    /* `date` is day first, `other` month first */
	bool is_modified;
	bool is_told; /* words or names say what it is */
	enum tx_dated_by by;
	const char *rule; /* static */
	const struct tx_node *node;
	struct tx_node *line; /* what is seen: the line it is in; else NULL */
	bool is_bare;         /* the line holds no words but about its dates */
	size_t at;            /* where the line is, in bytes of visible text */
	int weight;
};

struct tx_dates {
	const struct tx_html *html;
	struct tx_dated found[TX_DATES];
	size_t count;
	int month_first; /* dates in digits that tell: months minus days */
};

/* The date that TEXT is, or else the first in it, into DATED (date, other and
 * is_ambiguous only). *START and *END (may be NULL) are where it stands.
 * False: there is none. */
bool tx_dates_read(struct tx_dates *dates, const char *text, size_t length,
		   struct tx_dated *dated, size_t *start, size_t *end);

/* Adds a copy of DATED; false: there are too many. */
bool tx_dates_add(struct tx_dates *dates, const struct tx_dated *dated);

/* The same day as written, or the same instant. */
bool tx_dates_same(const struct tx_date *a, const struct tx_date *b);
bool tx_dates_same_day(const struct tx_date *a, const struct tx_date *b);

/* order: settles which number of the ambiguous ones is the month. */
void tx_dates_settle(struct tx_dates *dates);

/* stated: what meta elements, linked data and the address say. */
void tx_dates_stated(struct tx_dates *dates);

/* seen: what stands on the page. */
void tx_dates_seen(struct tx_dates *dates);

/* line: the dates of LINE, an element of few words, at AT. */
void tx_dates_line(struct tx_dates *dates, struct tx_node *line, size_t at);

/* lead: the date that the text begins with ("Oslo, 2 May 2024 - "): in BLOCK,
 * its first paragraph. And the one that the title or headline is set off by. */
void tx_dates_lead(struct tx_dates *dates, const struct tx_node *block);
void tx_dates_title(struct tx_dates *dates);

/* local: the hour that the page shows with the offset that its instant gives
 * it, into DATE, which is TAKEN's. */
void tx_dates_local(const struct tx_dates *dates, const struct tx_dated *taken,
		    struct tx_date *date);

/* mark: what names (class, id, itemprop) say of a node and those around it. */
enum tx_date_mark {
	TX_MARK_DATE = 1 << 0,
	TX_MARK_PUBLISHED = 1 << 1,
	TX_MARK_MODIFIED = 1 << 2,
	TX_MARK_UPDATED = 1 << 3, /* hAtom's, which is on either */
	TX_MARK_ITEM = 1 << 4,    /* microdata or RDFa, not a mere class */
	TX_MARK_OTHER = 1 << 5    /* of something else: an event, a comment */
};

unsigned tx_date_marks(const struct tx_node *node);

/* The same of NAMES (may be NULL), whose words may be joined in any way. */
unsigned tx_date_name_marks(const char *names);

/* The date that an attribute of NODE is to hold (datetime, content, title ...),
 * borrowed; NULL: none. */
const char *tx_date_attribute(const struct tx_node *node);

#endif
