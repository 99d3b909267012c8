/* SPDX-License-Identifier: MIT
 * What the files of the URI code share. Only uri*.c include it. */
#ifndef TX_URI_PARTS_H
#define TX_URI_PARTS_H

#include "model/uri.h"

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* A stretch of a text; `at` NULL: the part is absent. */
struct tx_span {
	const char *at;
	size_t length;
};

/* RFC 3986 3, cut out by its appendix B. */
struct tx_uri_parts {
	struct tx_span scheme, authority, path, query, fragment;
};

void tx_uri_split(struct tx_uri_parts *parts, const char *text);

/* Where a byte may stand as it is. */
enum tx_uri_set {
	TX_URI_UNRESERVED = 1 << 0,
	TX_URI_USER = 1 << 1,
	TX_URI_PATH = 1 << 2,  /* with the slash */
	TX_URI_QUERY = 1 << 3, /* query and fragment */
	TX_URI_MAIL = 1 << 4,
	TX_URI_HOST = 1 << 5 /* lower case letters, digits, . - _ */
};

bool tx_uri_allows(unsigned char c, enum tx_uri_set set);

/* The octet of a valid escape %HH at TEXT (LEFT bytes); -1: none. */
int tx_uri_escaped(const char *text, size_t left);

/* Appends SPAN: escapes stay, in capitals and only where needed; all that SET
 * does not allow becomes one. */
void tx_uri_put(xmlBufferPtr to, struct tx_span span, enum tx_uri_set set);

/* Appends authority in normal form, of a scheme whose DEFAULT_PORT is left out.
 * False: it holds no valid host, or an impossible port. */
bool tx_uri_put_authority(xmlBufferPtr to, struct tx_span authority,
			  int default_port);

/* Takes the dot segments out of PATH (LENGTH bytes, beginning with a slash), in
 * place; returns its new length. RFC 3986 5.2.4. */
size_t tx_uri_remove_dots(char *path, size_t length);

/* Is TEXT an http or https URL of lower case host without user and port, in
 * canonical form? Most are, and one scan tells. */
bool tx_uri_is_plain(const char *text);

/* Is TEXT path, query and fragment in canonical form? */
bool tx_uri_is_canonical(const char *text);

#endif
