/* SPDX-License-Identifier: MIT
 * The fields of an article and of a feed: one table that everything walks. */
#ifndef TX_FIELD_H
#define TX_FIELD_H

#include <stdbool.h>
#include <stddef.h>

/* What a field's text may be; normalise holds every reader to it. */
enum tx_type {
	TX_TEXT,       /* characters, or inline XHTML */
	TX_PLAIN,      /* characters */
	TX_TOKEN,      /* no white space; one of `values` where given */
	TX_URI,        /* absolute URI or IRI, percent-encoded (RFC 3986) */
	TX_ID,         /* any absolute URI; never rewritten but by rule */
	TX_EMAIL,      /* addr-spec (RFC 5322 3.4.1), ASCII */
	TX_DATE,       /* W3C date-time with its precision and offset */
	TX_INTEGER,    /* decimal, between `min` and `max` */
	TX_LANGUAGE,   /* BCP 47 */
	TX_MEDIA_TYPE, /* type/subtype (RFC 6838 4.2) */
	TX_BODY,       /* block XHTML */
	TX_STRUCT,     /* parts; plain text for it is its `name` or `url` */
	TX_EXTRA       /* anything in other namespaces */
};

struct tx_field {
	const char *name; /* element name; JSON has `_` for `-` */
	enum tx_type type;
	bool many;    /* may stand more than once */
	int min, max; /* TX_INTEGER */
	bool fold;    /* TX_TOKEN: in lower case, without an alias before it */
	const char *values; /* TX_TOKEN: the allowed ones, by spaces */
	const struct tx_field *parts; /* TX_STRUCT: ends with a NULL name */
};

/* In the order of the schema; each ends with a NULL name. */
extern const struct tx_field tx_feed_fields[];
extern const struct tx_field tx_article_fields[];

/* The field called NAME (`-` and `_` are one) in FIELDS, or NULL. */
const struct tx_field *tx_field_find(const struct tx_field *fields,
				     const char *name);

/* The part that plain text for a structured field goes to: its `name`, else
 * its `url`. NULL: FIELD has no parts. */
const struct tx_field *tx_field_main(const struct tx_field *field);

#endif
