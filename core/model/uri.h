/* SPDX-License-Identifier: MIT
 * Addresses: absolute, percent-encoded, of the schemes that news may carry;
 * slugs; media types by extension; ids (UUIDv5). */
#ifndef TX_URI_H
#define TX_URI_H

#include <stdbool.h>
#include <stddef.h>

/* Every _take returns UTF-8 that the caller frees with free(); NULL: no result,
 * as said, or no memory. */

/* TEXT (an address as the wild writes it: white space around, non-ASCII,
 * spaces, a protocol-relative or relative one) against BASE (absolute, or NULL)
 * as an absolute http, https or mailto URI of RFC 3986: percent-encoded in
 * UTF-8, never twice; scheme and host in lower case, the host in punycode, no
 * default port, no dot segments, an empty path of http is "/". NULL: it cannot
 * become one (relative without a base, javascript:, no host ...). */
char *tx_uri_take(const char *text, const char *base);

/* Is TEXT an absolute URI fit to be an id in any format: of a scheme that feed
 * validators know, percent-encoded, in canonical form (lower case scheme and
 * host, no dot segments, nothing encoded without need)? What tx_uri_take makes
 * is, but for an IPv6 host, a mailto: of more than letters and digits, and
 * escapes that are no NFC in UTF-8 or that hide another escape. */
bool tx_uri_is_absolute(const char *text);

/* Is TEXT a URI at all (RFC 3986 3): a scheme, a colon, and the characters that
 * may follow? */
bool tx_uri_is_uri(const char *text);

/* "https://example.org" of an http or https URL; NULL otherwise. */
char *tx_uri_origin_take(const char *url);

/* "example.org" of it: the host without user, port and a leading "www.". */
char *tx_uri_host_take(const char *url);

/* TEXT percent-encoded: all but the unreserved characters (RFC 3986 2.3). */
char *tx_uri_encode_take(const char *text);

/* The reverse; bytes that are no UTF-8 then: NULL. */
char *tx_uri_decode_take(const char *text);

/* Of the URL, what identifies an article: fragment and utm_* parameters taken
 * off, otherwise tx_uri_take. */
char *tx_uri_identity_take(const char *url);

/* TEXT as an ASCII slug: folded (e with acute becomes e, German sharp s ss,
 * Turkish dotless i i, NFKD), lower case, other runs a hyphen, at most LIMIT
 * bytes cut at a hyphen. "" when nothing is left (CJK, Arabic). */
char *tx_slug_take(const char *text, size_t limit);

/* Media type by the extension of a URL's path ("image/jpeg"), NULL if unknown.
 * Static. And the reverse, the extension of a media type without a dot. */
const char *tx_media_type_of(const char *url);
const char *tx_media_extension_of(const char *type);

/* UUIDv5 (RFC 4122 4.3) over TEXT, as 36 characters and NUL in BUFFER, which it
 * returns. URL: in the URL namespace; else in telex's own. */
char *tx_uuid5(char *buffer, const char *text, bool url);
#define TX_UUID_SIZE 37

#endif
