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

/* The visible bytes of NODE. */
size_t tx_dates_bytes(const struct tx_node *node);

/* Adds a copy of DATED; false: there are too many. */
bool tx_dates_add(struct tx_dates *dates, const struct tx_dated *dated);

/* The same day as written, or the same instant. */
bool tx_dates_same(const struct tx_date *a, const struct tx_date *b);
bool tx_dates_same_day(const struct tx_date *a, const struct tx_date *b);

#define TX_DATED_ENOUGH 35 /* weight of a date that is taken */

/* choice: the dates of DATES that are taken, borrowed; NULL: none. */
void tx_dates_choose(struct tx_dates *dates, const struct tx_dated **published,
		     const struct tx_dated **modified);

/* order: settles which number of the ambiguous ones is the month. */
void tx_dates_settle(struct tx_dates *dates);

/* stated: what meta elements, linked data and the address say. */
void tx_dates_stated(struct tx_dates *dates);

/* seen: what stands on the page. */
void tx_dates_seen(struct tx_dates *dates);

/* may: may TEXT hold a date, or NODE, an element, state one whatever its text?
 */
bool tx_dates_may_hold(const struct tx_node *text);
bool tx_dates_may_state(const struct tx_node *node);

/* cut: the short line that NODE, a text or an element with a date, is in; NULL:
 * it is part of a longer text. */
struct tx_node *tx_dates_cut(struct tx_node *node);

#define TX_DATED_LINE 160 /* bytes of a line that is looked at */

/* place: adds to the weight of every date that is seen what its place says.
 * Places are in bytes of visible text; SIZE_MAX: there is none. */
struct tx_date_places {
	const struct tx_node *headline; /* NULL: it is no heading */
	size_t head, head_end;
	size_t body, body_end;
	size_t prose; /* its second paragraph */
};

void tx_dates_place(struct tx_dates *dates,
		    const struct tx_date_places *places);

/* line: the dates of LINE, an element of few words, at AT. */
void tx_dates_line(struct tx_dates *dates, struct tx_node *line, size_t at);

/* What line-*.c share: a line, its words and its elements. */
#define TX_LINE_PIECES 24 /* texts and elements that are told apart */
#define TX_LINE_DATES  3

struct tx_date_piece {
	struct tx_node *node;
	size_t from; /* in the line's text */
};

struct tx_date_span {
	size_t from, to;
};

struct tx_date_line {
	struct tx_dates *dates;
	const struct tx_html *html;
	struct tx_node *node;
	xmlBufferPtr buffer;
	const char *text; /* of `buffer` */
	size_t length, at;
	struct tx_date_piece pieces[TX_LINE_PIECES];
	size_t count;
	struct tx_date_span spans[TX_LINE_DATES]; /* of its dates */
	size_t taken;
	size_t words; /* beside dates and words about them */
	bool is_parted, is_byline;
};

/* words: what those before the date at FROM (or after it: *TO moves beyond) say
 * of it, and those that stand in the line before. TX_CUE_NONE: nothing. */
enum tx_cue_kind tx_date_cue(const struct tx_date_line *line, size_t from,
			     size_t *to);
enum tx_cue_kind tx_date_cue_within(const struct tx_date_line *line,
				    size_t from, size_t to);
/* Counts `words` and what parts them. */
void tx_date_count_words(struct tx_date_line *line);

/* weigh: fills what DATED, found at NODE of LINE after words of kind CUE, is
 * and weighs, but for its place. */
void tx_date_weigh(const struct tx_date_line *line, struct tx_dated *dated,
		   struct tx_node *node, enum tx_cue_kind cue);

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
