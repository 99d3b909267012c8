/* SPDX-License-Identifier: MIT
 * The parts of a URI: cut apart, escaped, told canonical (RFC 3986). */
#include "model/uri-parts.h"

#include <string.h>

enum {
	U = TX_URI_UNRESERVED | TX_URI_USER | TX_URI_PATH | TX_URI_QUERY |
	    TX_URI_MAIL,
	H = U | TX_URI_HOST,
	S = TX_URI_USER | TX_URI_PATH | TX_URI_QUERY | TX_URI_MAIL,
	P = TX_URI_PATH | TX_URI_QUERY
};

/* Letters and digits are added below. */
static const unsigned char allowed[128] = {
	['-'] = H,
	['.'] = H,
	['_'] = H,
	['~'] = U,
	['!'] = S,
	['$'] = S,
	['&'] = S,
	['('] = S,
	[')'] = S,
	['*'] = S,
	['+'] = S,
	['\''] = S,
	[','] = S,
	[';'] = S,
	['='] = S,
	[':'] = S,
	['@'] = P | TX_URI_MAIL,
	['/'] = P,
	['?'] = TX_URI_QUERY | TX_URI_MAIL,
};

bool tx_uri_allows(unsigned char c, enum tx_uri_set set)
{
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return true;
	if (c >= 'A' && c <= 'Z')
		return set != TX_URI_HOST;
	return c < 128 && (allowed[c] & set) != 0;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int tx_uri_escaped(const char *text, size_t left)
{
	if (left < 3 || text[0] != '%' || hex(text[1]) < 0 || hex(text[2]) < 0)
		return -1;
	return hex(text[1]) * 16 + hex(text[2]);
}

static void put_escape(xmlBufferPtr to, unsigned char c)
{
	static const char digits[] = "0123456789ABCDEF";
	const char escape[3] = { '%', digits[c >> 4], digits[c & 15] };

	xmlBufferAdd(to, (const xmlChar *)escape, 3);
}

static size_t count_allowed(struct tx_span span, size_t from,
			    enum tx_uri_set set)
{
	size_t i = from;

	while (i < span.length && tx_uri_allows((unsigned char)span.at[i], set))
		i++;
	return i - from;
}

void tx_uri_put(xmlBufferPtr to, struct tx_span span, enum tx_uri_set set)
{
	for (size_t i = 0; i < span.length;) {
		size_t run = count_allowed(span, i, set);
		xmlBufferAdd(to, (const xmlChar *)span.at + i, (int)run);
		i += run;
		if (i == span.length)
			return;
		int octet = tx_uri_escaped(span.at + i, span.length - i);
		unsigned char c = (unsigned char)span.at[i];
		i += octet < 0 ? 1 : 3;
		if (octet >= 0)
			c = (unsigned char)octet;
		if (octet >= 0 && tx_uri_allows(c, TX_URI_UNRESERVED))
			xmlBufferAdd(to, &c, 1);
		else
			put_escape(to, c);
	}
}

static struct tx_span cut(const char **text, size_t length)
{
	struct tx_span span = { *text, length };

	*text += length;
	return span;
}

static bool is_scheme(const char *text, size_t length)
{
	if (length == 0 || (text[0] | 0x20) < 'a' || (text[0] | 0x20) > 'z')
		return false;
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '_' || text[i] == '~' ||
		    !(tx_uri_allows((unsigned char)text[i],
				    TX_URI_UNRESERVED) ||
		      text[i] == '+'))
			return false;
	}
	return true;
}

void tx_uri_split(struct tx_uri_parts *parts, const char *text)
{
	size_t length = strcspn(text, ":/?#");

	memset(parts, 0, sizeof(*parts));
	if (text[length] == ':' && is_scheme(text, length)) {
		parts->scheme = cut(&text, length);
		text++;
	}
	if (text[0] == '/' && text[1] == '/') {
		text += 2;
		parts->authority = cut(&text, strcspn(text, "/?#"));
	}
	parts->path = cut(&text, strcspn(text, "?#"));
	if (*text == '?') {
		text++;
		parts->query = cut(&text, strcspn(text, "#"));
	}
	if (*text == '#') {
		text++;
		parts->fragment = cut(&text, strlen(text));
	}
}

size_t tx_uri_remove_dots(char *path, size_t length)
{
	size_t to = 0, from = 0;

	while (from < length) {
		const char *slash =
		    memchr(path + from + 1, '/', length - from - 1);
		size_t next = slash ? (size_t)(slash - path) : length;
		size_t size = next - from - 1;
		const char *segment = path + from + 1;
		bool one = size == 1 && segment[0] == '.';
		bool two = size == 2 && memcmp(segment, "..", 2) == 0;

		if (two) {
			while (to > 0 && path[--to] != '/')
				;
		}
		if (one || two) {
			if (!slash)
				path[to++] = '/';
		} else {
			memmove(path + to, path + from, next - from);
			to += next - from;
		}
		from = next;
	}
	return to;
}

/* A canonical escape is in capitals and of an octet that needs one. */
static bool is_canonical_escape(const char *text)
{
	int octet = tx_uri_escaped(text, strnlen(text, 3));

	return octet >= 0 &&
	       !tx_uri_allows((unsigned char)octet, TX_URI_UNRESERVED) &&
	       text[1] < 'a' && text[2] < 'a';
}

/* Reads on while the text is canonical; returns where it stopped. */
static const char *skip_canonical(const char *text, enum tx_uri_set set)
{
	for (;; text++) {
		if (tx_uri_allows((unsigned char)*text, set)) {
			/* "/." begins a dot segment, or is rare. */
			if (set == TX_URI_PATH && *text == '.' &&
			    text[-1] == '/')
				return text;
		} else if (*text == '%' && is_canonical_escape(text)) {
			text += 2;
		} else {
			return text;
		}
	}
}

bool tx_uri_is_canonical(const char *text)
{
	if (*text == '/')
		text = skip_canonical(text + 1, TX_URI_PATH);
	else if (*text != '?' && *text != '#')
		text = skip_canonical(text, TX_URI_QUERY);
	if (*text == '?')
		text = skip_canonical(text + 1, TX_URI_QUERY);
	if (*text == '#')
		text = skip_canonical(text + 1, TX_URI_QUERY);
	return *text == '\0';
}

bool tx_uri_is_plain(const char *text)
{
	if (strncmp(text, "http", 4) != 0)
		return false;
	text += text[4] == 's' ? 5 : 4;
	if (strncmp(text, "://", 3) != 0)
		return false;
	text += 3;
	const char *label = text;
	for (; tx_uri_allows((unsigned char)*text, TX_URI_HOST); text++) {
		if (*text != '.')
			continue;
		if (text == label || text - label > 63)
			return false;
		label = text + 1;
	}
	return text > label && text - label <= 63 && *text == '/' &&
	       tx_uri_is_canonical(text);
}
