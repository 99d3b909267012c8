/* SPDX-License-Identifier: MIT
 * What is asked of an address: its origin, host, identity; escaping. */
#include "model/uri-parts.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

/* The parts of URL in normal form, which the caller frees; NULL: no http. */
static char *normal_take(const char *url, struct tx_uri_parts *parts)
{
	char *normal = tx_uri_take(url, NULL);

	if (!normal)
		return NULL;
	tx_uri_split(parts, normal);
	if (parts->authority.at)
		return normal;
	free(normal);
	return NULL;
}

/* Takes the user off AUTHORITY. */
static struct tx_span without_user(struct tx_span authority)
{
	const char *sign = memrchr(authority.at, '@', authority.length);

	if (sign) {
		authority.length -= (size_t)(sign + 1 - authority.at);
		authority.at = sign + 1;
	}
	return authority;
}

char *tx_uri_origin_take(const char *url)
{
	struct tx_uri_parts parts;
	char *normal = normal_take(url, &parts);

	if (!normal)
		return NULL;
	struct tx_span host = without_user(parts.authority);
	char *to = normal + parts.scheme.length + strlen("://");
	memmove(to, host.at, host.length);
	to[host.length] = '\0';
	return normal;
}

char *tx_uri_host_take(const char *url)
{
	struct tx_uri_parts parts;
	char *normal = normal_take(url, &parts);

	if (!normal)
		return NULL;
	struct tx_span host = without_user(parts.authority);
	const char *end = host.at + host.length;
	const char *colon = memrchr(host.at, ':', host.length);
	if (colon && !memchr(colon, ']', (size_t)(end - colon)))
		host.length = (size_t)(colon - host.at);
	if (host.length > 4 && strncmp(host.at, "www.", 4) == 0) {
		host.at += 4;
		host.length -= 4;
	}
	memmove(normal, host.at, host.length);
	normal[host.length] = '\0';
	return normal;
}

char *tx_uri_encode_take(const char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	char *encoded = malloc(3 * strlen(text) + 1), *to = encoded;

	if (!encoded)
		return NULL;
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (tx_uri_allows(c, TX_URI_UNRESERVED)) {
			*to++ = *text;
			continue;
		}
		*to++ = '%';
		*to++ = digits[c >> 4];
		*to++ = digits[c & 15];
	}
	*to = '\0';
	return encoded;
}

char *tx_uri_decode_take(const char *text)
{
	size_t left = strlen(text);
	char *decoded = malloc(left + 1), *to = decoded;

	if (!decoded)
		return NULL;
	while (left > 0) {
		int octet = tx_uri_escaped(text, left);
		size_t size = octet < 0 ? 1 : 3;

		*to++ = (char)(octet < 0 ? *text : octet);
		text += size;
		left -= size;
	}
	*to = '\0';
	size_t length = (size_t)(to - decoded);
	if (memchr(decoded, '\0', length) ||
	    u8_check((const unsigned char *)decoded, length)) {
		free(decoded);
		return NULL;
	}
	return decoded;
}

/* Takes the utm_* parameters out of QUERY, the text after the question mark. */
static void drop_campaign(char *query)
{
	char *to = query;

	for (const char *from = query; *from;) {
		size_t size = strcspn(from, "&");
		size_t next = size + (from[size] == '&');

		if (strncmp(from, "utm_", 4) != 0) {
			if (to > query)
				*to++ = '&';
			memmove(to, from, size);
			to += size;
		}
		from += next;
	}
	*to = '\0';
}

char *tx_uri_identity_take(const char *url)
{
	char *uri = tx_uri_take(url, NULL);

	if (!uri)
		return NULL;
	uri[strcspn(uri, "#")] = '\0';
	char *query = strchr(uri, '?');
	if (query && strstr(query, "utm_")) {
		drop_campaign(query + 1);
		if (query[1] == '\0')
			*query = '\0';
	}
	return uri;
}
