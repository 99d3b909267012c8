/* SPDX-License-Identifier: MIT
 * What the rooms of markup share: the table of elements. */
#ifndef TX_MARKUP_PRIVATE_H
#define TX_MARKUP_PRIVATE_H

#include "model/markup.h"

enum tx_element_kind {
	TX_DROP, /* goes with all it holds */
	TX_INLINE,
	TX_BLOCK, /* begins and ends a paragraph */
	TX_CELL   /* inside a row */
};

struct tx_element {
	const char *name;
	enum tx_element_kind kind;
	const char *become;   /* the allowed element it turns into */
	bool is_void;         /* has no content (HTML 13.1.2) */
	bool phrasing;        /* holds no blocks (HTML 3.2.5.2.5) */
	const char *needs;    /* an attribute without which it is nothing */
	const char *parents;  /* where alone it may stand; NULL: anywhere */
	const char *children; /* what alone it may hold; NULL: anything */
	const char *wrap;     /* what other things in it are put into */
};

/* The element NAME, in lower case; NULL: unknown, it leaves its content
 * behind. */
const struct tx_element *tx_element_of(const char *name);

/* Is NAME one of NAMES, by spaces (NULL: none)? */
bool tx_listed(const char *names, const char *name);

/* Holds NODE's attributes to the allowed ones, sorted; returns how many
 * addresses went for want of a base or a scheme. */
size_t tx_attributes_clean(xmlNodePtr node, const char *base);

/* Is NODE white space alone? */
bool tx_markup_is_blank(const xmlNode *node);

/* Puts NODE, which stands nowhere, before AFTER. Not xmlAddPrevSibling, which
 * merges text nodes, and frees what it merged. */
void tx_markup_put_before(xmlNodePtr node, xmlNodePtr after);

/* Puts the children of NODE where it stands; returns the first of them, or what
 * followed it. */
xmlNodePtr tx_markup_unwrap(xmlNodePtr node);

/* Brings the children of NODE, of ELEMENT, to what HTML lets it hold, so that a
 * strict parser reads the same tree. May rename or unwrap NODE itself; returns
 * whether it is still there. */
bool tx_markup_fit(xmlNodePtr node, const struct tx_element *element,
		   xmlNsPtr xhtml);

#endif
