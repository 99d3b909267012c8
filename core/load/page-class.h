/* SPDX-License-Identifier: MIT
 * What the names that an author gave an element (class, id) say of it, and what
 * the readers of a body have found about it: the bits of tx_node's `flags`. */
#ifndef TX_PAGE_CLASS_H
#define TX_PAGE_CLASS_H

#include "load/html.h"

enum tx_class {
	TX_CLASS_SEEN = 1 << 0,    /* the names were read */
	TX_CLASS_HIDDEN = 1 << 1,  /* not shown */
	TX_CLASS_NOISE = 1 << 2,   /* share, newsletter, related ... */
	TX_CLASS_COMMENT = 1 << 3, /* what readers wrote */
	TX_CLASS_ABOUT = 1 << 4,   /* byline, date, tags: in a few words */
	TX_CLASS_BUTTON = 1 << 5,
	TX_CLASS_CAPTION = 1 << 6,
	TX_CLASS_BODY = 1 << 7,    /* article-body, entry-content ... */
	TX_CLASS_LIST = 1 << 9,    /* of contents: if it is mostly links */
	TX_CLASS_LEAD = 1 << 10,   /* intro, lead: in few words */
	TX_CLASS_BARE = 1 << 11,   /* the body holds what it holds, not it */
	TX_CLASS_TEASER = 1 << 12, /* what another article begins with */
	TX_CLASS_CUT = 1 << 16,    /* the body leaves it out */
	TX_CLASS_TRIM = 1 << 18,   /* likewise, if not too much goes so */
	TX_CLASS_ABOVE = 1 << 19,  /* a lead: the body begins with it */
	TX_CLASS_KEPT = 1 << 17,   /* whatever its names say */
};

#define TX_CLASS_GONE (TX_CLASS_CUT | TX_CLASS_TRIM)
#define TX_CLASS_BAD  (TX_CLASS_HIDDEN | TX_CLASS_NOISE | TX_CLASS_COMMENT)

struct tx_classes {
	uint32_t lengths[26]; /* of the first words, by first letter: bits */
	uint16_t first[27];   /* entry of the table, by first letter */
};

/* Fills CLASSES, which serves any page. */
void tx_classes_open(struct tx_classes *classes);

/* Reads the names of the element NODE; once, then from its flags. */
unsigned tx_class_of(const struct tx_classes *classes, struct tx_node *node);

/* --- used between page-class*.c --- */

/* Words that stand beside one another in a name; `=` before them: they are the
 * whole name. */
struct tx_class_name {
	const char *words; /* lower case */
	unsigned kind;     /* of enum tx_class */
};

extern const struct tx_class_name tx_class_names[]; /* by first letter */
extern const size_t tx_class_names_count;

#endif
