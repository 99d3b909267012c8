/* SPDX-License-Identifier: MIT
 * An address as the wild writes it, made a URI: resolved, normalised. */
#include "model/ascii.h"
#include "model/uri-parts.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static bool is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

/* Breaks and tabs inside are of the page's layout; up to the query, browsers
 * take a backslash for a slash. */
static char *clean(const char *text, size_t length)
{
	char *copy = malloc(length + 1), *to = copy;
	bool is_path = true;

	if (!copy)
		return NULL;
	for (size_t i = 0; i < length; i++) {
		char c = text[i];

		if (c == '\t' || c == '\n' || c == '\r')
			continue;
		if (c == '?' || c == '#')
			is_path = false;
		*to++ = (char)(c == '\\' && is_path ? '/' : c);
	}
	*to = '\0';
	return copy;
}

static bool is_scheme(struct tx_span scheme, const char *name)
{
	return scheme.at && scheme.length == strlen(name) &&
	       tx_ascii_compare_n(scheme.at, name, scheme.length) == 0;
}

static void put_tail(xmlBufferPtr to, struct tx_span span, const char *mark,
		     enum tx_uri_set set)
{
	if (!span.at)
		return;
	xmlBufferCat(to, BAD_CAST mark);
	tx_uri_put(to, span, set);
}

static char *copy_of(xmlBufferPtr buffer)
{
	return strdup((const char *)xmlBufferContent(buffer));
}

static char *mail_take(const struct tx_uri_parts *parts)
{
	xmlBufferPtr to = xmlBufferCreate();
	char *uri = NULL;

	if (!to || parts->authority.at ||
	    (parts->path.length == 0 && !parts->query.at))
		goto out;
	xmlBufferCat(to, BAD_CAST "mailto:");
	tx_uri_put(to, parts->path, TX_URI_MAIL);
	put_tail(to, parts->query, "?", TX_URI_QUERY);
	uri = copy_of(to);
out:
	xmlBufferFree(to);
	return uri;
}

/* What a relative path is relative to: BASE's, up to its last slash. */
static void put_base_path(xmlBufferPtr to, struct tx_span base)
{
	const char *slash = base.at ? memrchr(base.at, '/', base.length) : NULL;

	if (slash)
		tx_uri_put(
		    to,
		    (struct tx_span){ base.at, (size_t)(slash - base.at) + 1 },
		    TX_URI_PATH);
	else
		xmlBufferCat(to, BAD_CAST "/");
}

/* PATH, after that of BASE if there is one, without dot segments. */
static bool put_path(xmlBufferPtr to, struct tx_span path,
		     const struct tx_uri_parts *base)
{
	xmlBufferPtr buffer = xmlBufferCreate();

	if (!buffer)
		return false;
	if (path.length == 0 || *path.at != '/')
		put_base_path(buffer,
			      base ? base->path : (struct tx_span){ 0 });
	tx_uri_put(buffer, path, TX_URI_PATH);
	int length = xmlBufferLength(buffer);
	char *text = (char *)xmlBufferDetach(buffer);
	if (text) {
		length = (int)tx_uri_remove_dots(text, (size_t)length);
		xmlBufferAdd(to, BAD_CAST text, length);
		xmlFree(text);
	}
	xmlBufferFree(buffer);
	return text != NULL;
}

/* PARTS as a URL; BASE, NULL if PARTS is absolute, is a normal one. */
static char *web_take(const struct tx_uri_parts *parts,
		      const struct tx_uri_parts *base)
{
	struct tx_span scheme = base ? base->scheme : parts->scheme;
	bool safe = is_scheme(scheme, "https");
	xmlBufferPtr to = xmlBufferCreate();
	struct tx_span query = parts->query;
	char *uri = NULL;
	bool own = parts->authority.at != NULL;

	if (!to)
		return NULL;
	xmlBufferCat(to, BAD_CAST(safe ? "https://" : "http://"));
	if (!own && !base)
		goto out;
	if (!tx_uri_put_authority(to, own ? parts->authority : base->authority,
				  safe ? 443 : 80))
		goto out;
	if (!own && parts->path.length == 0) {
		tx_uri_put(to, base->path, TX_URI_PATH);
		if (!query.at)
			query = base->query;
	} else if (!put_path(to, parts->path, own ? NULL : base)) {
		goto out;
	}
	put_tail(to, query, "?", TX_URI_QUERY);
	put_tail(to, parts->fragment, "#", TX_URI_QUERY);
	uri = copy_of(to);
out:
	xmlBufferFree(to);
	return uri;
}

static char *relative_take(const struct tx_uri_parts *parts, const char *base)
{
	char *normal = base ? tx_uri_take(base, NULL) : NULL;
	struct tx_uri_parts base_parts;
	char *uri = NULL;

	if (!normal)
		return NULL;
	tx_uri_split(&base_parts, normal);
	if (base_parts.authority.at)
		uri = web_take(parts, &base_parts);
	free(normal);
	return uri;
}

static char *parts_take(const struct tx_uri_parts *parts, const char *base)
{
	if (!parts->scheme.at)
		return relative_take(parts, base);
	if (is_scheme(parts->scheme, "mailto"))
		return mail_take(parts);
	if (is_scheme(parts->scheme, "http") ||
	    is_scheme(parts->scheme, "https"))
		return web_take(parts, NULL);
	return NULL;
}

/* An address longer than this is an attack or an embedded picture. */
enum { LONGEST = 1 << 20 };

char *tx_uri_take(const char *text, const char *base)
{
	struct tx_uri_parts parts;

	if (tx_uri_is_plain(text))
		return strdup(text);
	while (*text && is_blank(*text))
		text++;
	size_t length = strlen(text);
	while (length > 0 && is_blank(text[length - 1]))
		length--;
	if (length == 0 || length > LONGEST ||
	    u8_check((const unsigned char *)text, length))
		return NULL;
	char *copy = clean(text, length);
	if (!copy)
		return NULL;
	tx_uri_split(&parts, copy);
	char *uri = parts_take(&parts, base);
	free(copy);
	return uri;
}
