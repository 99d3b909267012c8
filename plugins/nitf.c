/* SPDX-License-Identifier: MIT
 * The News Industry Text Format 3.6; read since 2. */
#include <telex-plugin.h>

static const struct telex_parameter namespace = {
	.name = "namespace",
	.values = "yes no",
	.fallback = "yes",
	.help = "no: as the DTD has it, without what only the schema allows",
};

static const struct telex_parameter *const parameters[] = { &namespace, NULL };

/* XSLT can't take a namespace off: the stylesheet asks for it by a mark. */
static const char mark[] = "<?nitf namespace=\"no\"?>\n";
static const char declaration[] =
    " xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"";

static int begins(const char *text, const char *word)
{
	while (*word && *text == *word) {
		text++;
		word++;
	}
	return !*word;
}

/* TEXT after WORD, where it begins with it and COUNT wants it, once. */
static const char *skip(const char *text, const char *word, int *count)
{
	if (*count < 1 || !begins(text, word))
		return text;
	(*count)--;
	while (*word++)
		text++;
	return text;
}

static char *serialise(const struct telex_host *host, const char *bytes,
		       size_t length, size_t *out)
{
	char *copy = host->allocate(length + 1), *to = copy;
	const char *end = bytes + length;
	int marks = 1, declarations = 0;

	if (!copy)
		return NULL;
	while (bytes < end) {
		const char *next = skip(bytes, mark, &marks);

		if (next != bytes)
			declarations = 1;
		bytes = skip(next, declaration, &declarations);
		if (bytes < end)
			*to++ = *bytes++;
	}
	*out = (size_t)(to - copy);
	copy[*out] = '\0';
	return copy;
}

TELEX_PLUGIN(
	.name = "nitf",
	.title = "News Industry Text Format",
	.spec = "IPTC NITF 3.6",
	.media_type = "application/nitf+xml",
	.extensions = "nitf xml",
	.carrier = TELEX_XML,
	.root = "{*}nitf",
	.reader = "read/nitf.xsl",
	.writer = "write/nitf.xsl",
	.many = TELEX_MANY_APART,
	.parameters = parameters,
	.serialise = serialise,
);
