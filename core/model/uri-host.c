/* SPDX-License-Identifier: MIT
 * The authority of an http URL: user, host in lower case or punycode, port. */
#include "model/uri-parts.h"

#include <arpa/inet.h>
#include <idn2.h>
#include <stdlib.h>
#include <string.h>

/* RFC 1035 2.3.4 */
enum { HOST = 253, LABEL = 63 };

static bool is_host(const char *host)
{
	size_t label = 0, length = 0;

	for (; host[length]; length++) {
		if (!tx_uri_allows((unsigned char)host[length], TX_URI_HOST))
			return false;
		if (host[length] != '.') {
			label++;
		} else if (label == 0) {
			return false;
		} else {
			label = 0;
		}
		if (label > LABEL)
			return false;
	}
	return label > 0 && length <= HOST;
}

static void lower(char *text)
{
	for (; *text; text++) {
		if (*text >= 'A' && *text <= 'Z')
			*text = (char)(*text | 0x20);
	}
}

static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return *text == '\0';
}

/* HOST without escapes and one trailing dot. The caller frees it. */
static char *unescape(struct tx_span host)
{
	char *copy = strndup(host.at, host.length);
	char *text = copy ? tx_uri_decode_take(copy) : NULL;

	free(copy);
	if (!text)
		return NULL;
	size_t length = strlen(text);
	if (length > 1 && text[length - 1] == '.')
		text[length - 1] = '\0';
	return text;
}

static bool put_name(xmlBufferPtr to, struct tx_span host)
{
	char *text = host.length <= 4 * HOST ? unescape(host) : NULL;
	char *ascii = NULL;
	bool done = false;

	if (!text)
		goto out;
	if (!is_ascii(text) &&
	    idn2_to_ascii_8z(text, &ascii,
			     IDN2_NONTRANSITIONAL | IDN2_NFC_INPUT) != IDN2_OK)
		goto out;
	lower(text);
	if (!is_host(ascii ? ascii : text))
		goto out;
	xmlBufferCat(to, BAD_CAST(ascii ? ascii : text));
	done = true;
out:
	idn2_free(ascii);
	free(text);
	return done;
}

/* [::1]; no dotted quad inside, which feed validators do not know. */
static bool put_ipv6(xmlBufferPtr to, struct tx_span host)
{
	char text[INET6_ADDRSTRLEN];
	struct in6_addr address;

	if (host.length < 4 || host.length > sizeof(text) ||
	    host.at[host.length - 1] != ']' ||
	    memchr(host.at, '.', host.length))
		return false;
	memcpy(text, host.at + 1, host.length - 2);
	text[host.length - 2] = '\0';
	if (inet_pton(AF_INET6, text, &address) != 1)
		return false;
	lower(text);
	xmlBufferCat(to, BAD_CAST "[");
	xmlBufferCat(to, BAD_CAST text);
	xmlBufferCat(to, BAD_CAST "]");
	return true;
}

static bool put_port(xmlBufferPtr to, struct tx_span port, int default_port)
{
	int value = 0;

	for (size_t i = 0; i < port.length; i++) {
		if (port.at[i] < '0' || port.at[i] > '9')
			return false;
		value = value * 10 + (port.at[i] - '0');
		if (value > 65535)
			return false;
	}
	if (port.length == 0 || value == default_port)
		return true;
	while (port.length > 1 && *port.at == '0') {
		port.at++;
		port.length--;
	}
	xmlBufferCat(to, BAD_CAST ":");
	xmlBufferAdd(to, (const xmlChar *)port.at, (int)port.length);
	return value > 0;
}

/* Takes what stands before the last at sign off AUTHORITY. */
static void put_user(xmlBufferPtr to, struct tx_span *authority)
{
	const char *sign = memrchr(authority->at, '@', authority->length);

	if (!sign)
		return;
	struct tx_span user = { authority->at, (size_t)(sign - authority->at) };
	authority->at += user.length + 1;
	authority->length -= user.length + 1;
	if (user.length == 0 || (user.length == 1 && *user.at == ':'))
		return;
	tx_uri_put(to, user, TX_URI_USER);
	xmlBufferCat(to, BAD_CAST "@");
}

bool tx_uri_put_authority(xmlBufferPtr to, struct tx_span authority,
			  int default_port)
{
	struct tx_span port = { NULL, 0 };

	put_user(to, &authority);
	const char *colon = memrchr(authority.at, ':', authority.length);
	const char *bracket = memrchr(authority.at, ']', authority.length);
	if (colon && (!bracket || colon > bracket)) {
		size_t host = (size_t)(colon - authority.at);
		port.at = colon + 1;
		port.length = authority.length - host - 1;
		authority.length = host;
	}
	if (authority.length == 0)
		return false;
	if (!(*authority.at == '[' ? put_ipv6(to, authority)
				   : put_name(to, authority)))
		return false;
	return put_port(to, port, default_port);
}
