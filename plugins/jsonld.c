/* SPDX-License-Identifier: MIT
 * schema.org's articles as JSON-LD: what web pages say of themselves. */
#include <stdbool.h>
#include <string.h>
#include <telex-plugin.h>

static const struct telex_parameter wrap = {
	.name = "wrap",
	.values = "article",
	.help = "article: NewsArticle at the top, though Google asks for more",
};

static const struct telex_parameter *const parameters[] = { &wrap, NULL };

/* Our own JSON has a headline, too. */
static int bid(const struct telex_host *host, const char *head, size_t length)
{
	(void)host;
	(void)head;
	(void)length;
	return 80;
}

/* --- the vocabulary, by whatever prefix --- */

/* What stands before a name of schema.org; as PHP writes it, too. */
static const char *const prefixes[] = {
	"http://schema.org/",
	"https://schema.org/",
	"http:\\/\\/schema.org\\/",
	"https:\\/\\/schema.org\\/",
	"schema:",
	"schemaorg:",
	"sdo:",
};

/* The quote that ends the string after the one at TEXT; or END. */
static const char *string_end(const char *text, const char *end)
{
	for (text++; text < end && *text != '"'; text++)
		text += *text == '\\';
	return text < end ? text : end;
}

static bool is_key(const char *quote, const char *end)
{
	for (quote++; quote < end && strchr(" \t\r\n", *quote) && *quote;)
		quote++;
	return quote < end && *quote == ':';
}

/* How much of the string from TEXT to END is a prefix of a name. */
static size_t prefix_length(const char *text, const char *end)
{
	size_t i, length;

	for (i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++) {
		length = strlen(prefixes[i]);
		if ((size_t)(end - text) > length &&
		    !memcmp(text, prefixes[i], length))
			return length;
	}
	return 0;
}

/* Keys and types lose their prefix: "schema:headline" is "headline". */
static char *strip_prefixes(const struct telex_host *host, const char *bytes,
			    size_t length, size_t *out)
{
	char *made = host->allocate(length + 1), *to = made;
	const char *text = bytes, *end = bytes + length, *quote;
	bool typed = false, key;

	while (made && text < end) {
		*to++ = *text;
		if (*text++ != '"')
			continue;
		quote = string_end(text - 1, end);
		key = is_key(quote, end);
		if (key)
			typed = quote - text == 5 && !memcmp(text, "@type", 5);
		if (key || typed)
			text += prefix_length(text, quote);
		memcpy(to, text, (size_t)(quote - text));
		to += quote - text;
		text = quote;
		if (text < end)
			*to++ = *text++;
	}
	if (made)
		*to = '\0';
	*out = made ? (size_t)(to - made) : 0;
	return made;
}

/* --- safe inside a page's script element --- */

/* "</script>" ends it, and "<!--" may keep it open (HTML 4.12.1.3). */
static char *escape_tags(const struct telex_host *host, const char *bytes,
			 size_t length, size_t *out)
{
	const char *text = bytes, *end = bytes + length;
	size_t more = 0;
	char *made, *to;

	for (; text + 1 < end; text++)
		more += *text == '<' && (text[1] == '/' || text[1] == '!');
	made = to = host->allocate(length + 5 * more + 1);
	for (text = bytes; made && text < end; text++) {
		if (*text == '<' && text + 1 < end && text[1] == '!') {
			memcpy(to, "\\u003C", 6);
			to += 6;
			continue;
		}
		*to++ = *text;
		if (*text == '<' && text + 1 < end && text[1] == '/')
			*to++ = '\\';
	}
	if (made)
		*to = '\0';
	*out = made ? (size_t)(to - made) : 0;
	return made;
}

TELEX_PLUGIN(
	.name = "jsonld",
	.title = "schema.org NewsArticle as JSON-LD",
	.spec = "schema.org 30, JSON-LD 1.1",
	.media_type = "application/ld+json",
	.extensions = "jsonld json",
	.carrier = TELEX_JSON,
	.root = "@context=http://schema.org @context=https://schema.org "
		"@context=http://www.schema.org "
		"@context=https://www.schema.org @graph @type",
	.reader = "read/jsonld.xsl",
	.writer = "write/jsonld.xsl",
	.parameters = parameters,
	.bid = bid,
	.parse = strip_prefixes,
	.serialise = escape_tags,
);
