/* SPDX-License-Identifier: MIT
 * Is a text a URI that may be an id in every format? The rules are those of the
 * W3C feed validator (atom:id), the strictest reader of ids. */
#include "model/ascii.h"
#include "model/uri-parts.h"

#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unistr.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
	return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool is_hex(char c)
{
	return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* An escaped percent sign before two hexadecimal digits: the validator decodes
 * it twice and finds no canonical form. */
static bool is_twice_escaped(const char *text)
{
	while ((text = strstr(text, "%25"))) {
		text += 3;
		if (is_hex(text[0]) && is_hex(text[1]))
			return true;
	}
	return false;
}

/* Are the escapes of TEXT, read as octets, UTF-8 in NFC? */
static bool is_composed(const char *text)
{
	if (!strchr(text, '%'))
		return true;
	char *decoded = tx_uri_decode_take(text);
	bool composed = false;

	if (decoded) {
		size_t length = strlen(decoded), size = 0;
		uint8_t *normal = u8_normalize(
		    UNINORM_NFC, (const uint8_t *)decoded, length, NULL, &size);
		composed = normal && size == length &&
			   memcmp(normal, decoded, length) == 0;
		free(normal);
	}
	free(decoded);
	return composed;
}

/* RFC 4122 3 */
static bool is_uuid(const char *text)
{
	for (int i = 0; i < 36; i++) {
		bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;

		if (hyphen ? text[i] != '-' : !is_hex(text[i]))
			return false;
	}
	return text[36] == '\0';
}

/* RFC 2141, whose set of characters knows neither slash nor tilde. */
static bool is_urn(const char *text)
{
	size_t name = 0;

	while (is_alnum(text[name]) || (text[name] == '-' && name > 0))
		name++;
	if (name < 2 || name > 32 || text[name] != ':')
		return false;
	if (name == 4 && tx_ascii_compare_n(text, "uuid", 4) == 0)
		return is_uuid(text + 5);
	text += name + 1;
	if (strpbrk(text, "/?#~&") || *text == '\0')
		return false;
	return tx_uri_is_canonical(text);
}

/* RFC 4151: an authority, a date, and a name. */
static bool is_tag(const char *text)
{
	static const char name[] = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
	size_t length = strspn(text, name);

	if (text[length] == '@') {
		if (length == 0)
			return false;
		text += length + 1;
		length = strspn(text, name);
	}
	if (length == 0 || memchr(text, '_', length) || text[length] != ',')
		return false;
	text += length + 1;
	for (int digits = 0; digits < 4; digits++) {
		if (!is_digit(*text++))
			return false;
	}
	for (int part = 0; part < 2 && *text == '-'; part++) {
		if (!is_digit(text[1]) || !is_digit(text[2]))
			return false;
		text += 3;
	}
	return *text == ':' && tx_uri_is_canonical(text);
}

/* What tx_uri_take leaves as it is. */
static bool is_web(const char *text)
{
	if (tx_uri_is_plain(text))
		return true;
	char *uri = tx_uri_take(text, NULL);
	bool same = uri && strcmp(uri, text) == 0 && !strchr(text, '[');

	free(uri);
	return same;
}

/* Something without an authority. */
static bool is_opaque(const char *text)
{
	return *text != '\0' && !strchr("/?#", *text) &&
	       tx_uri_is_canonical(text);
}

/* Local part and domain, letters and digits only: the rest has no canonical
 * form that all agree on. */
static bool is_mail(const char *text)
{
	static const char local[] = "abcdefghijklmnopqrstuvwxyz0123456789.-_"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	static const char domain[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";
	size_t length = strspn(text, local);

	if (length == 0 || text[length] != '@')
		return false;
	text += length + 1;
	length = strspn(text, domain);
	return length > 0 && text[length] == '\0';
}

struct check {
	const char *scheme;
	bool whole; /* the check wants the scheme too */
	bool (*is_valid)(const char *text);
};

static const struct check checks[] = {
	{ .scheme = "https:", .whole = true, .is_valid = is_web },
	{ .scheme = "http:", .whole = true, .is_valid = is_web },
	{ .scheme = "urn:", .is_valid = is_urn },
	{ .scheme = "tag:", .is_valid = is_tag },
	{ .scheme = "info:", .is_valid = is_opaque },
	{ .scheme = "news:", .is_valid = is_opaque },
	{ .scheme = "mid:", .is_valid = is_opaque },
	{ .scheme = "cid:", .is_valid = is_opaque },
	{ .scheme = "mailto:", .is_valid = is_mail },
};

bool tx_uri_is_uri(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	static const char scheme[] = "abcdefghijklmnopqrstuvwxyz"
				     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "0123456789+-.";
	static const char rest[] = "abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				   "-._~:/?#[]@!$&'()*+,;=%";
	size_t length = strspn(text, scheme);

	return strspn(text, letters) && length > 1 && text[length] == ':' &&
	       text[length + 1] &&
	       !text[length + 1 + strspn(text + length + 1, rest)];
}

bool tx_uri_is_absolute(const char *text)
{
	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		const struct check *check = &checks[i];
		size_t length = strlen(check->scheme);

		if (strncmp(text, check->scheme, length) == 0)
			return check->is_valid(check->whole ? text
							    : text + length) &&
			       !is_twice_escaped(text) && is_composed(text);
	}
	return false;
}
