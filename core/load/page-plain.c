/* SPDX-License-Identifier: MIT
 * What stands in an attribute or in JSON is markup once too often on many
 * pages: "Tom &amp; Jerry", "<p>The news</p>". */
#include <string.h>

#include "load/page-parts.h"
#include "model/buffer.h"

#define MOST_OPEN 32 /* elements in elements; more are markup for sure */

static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
			      "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

struct open {
	const char *names[MOST_OPEN];
	size_t count;
};

static bool has_reference(const char *text)
{
	const char *at;

	for (at = strchr(text, '&'); at; at = strchr(at + 1, '&')) {
		size_t name = strspn(at + 1, "#abcdefghijklmnopqrstuvwxyz"
					     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					     "0123456789");

		if (name > 1 && at[name + 1] == ';')
			return true;
	}
	return false;
}

/* Do two names, at A and at B, agree? */
static bool is_same(const char *a, const char *b)
{
	size_t length = strcspn(a, " />");

	return length == strcspn(b, " />") && !memcmp(a, b, length);
}

/* Closes the element NAME; false: it is not open. */
static bool close_one(struct open *open, const char *name)
{
	size_t i = open->count;

	while (i && !is_same(open->names[i - 1], name))
		i--;
	open->count = i ? i - 1 : 0;
	return i;
}

/* Is TEXT markup: does it hold tags, every end tag after its start tag? One that
 * writes of tags mostly has one alone. */
static bool is_markup(const char *text)
{
	struct open open = { .count = 0 };
	bool closed = false;
	const char *at = text, *end;

	while ((at = strchr(at, '<')) && (end = strchr(at, '>'))) {
		if (at[1] == '/') {
			if (!close_one(&open, at + 2))
				return false;
			closed = true;
		} else if (strspn(at + 1, letters)) {
			if (open.count == MOST_OPEN)
				return true;
			closed |= end[-1] == '/';
			open.names[open.count] = at + 1;
			open.count += end[-1] != '/';
		}
		at++;
	}
	return closed;
}

/* TEXT with every `<` written as a reference. */
static char *escape_take(const char *text)
{
	xmlBufferPtr out = tx_buffer_new();
	size_t length;

	for (; out && *text; text += length) {
		length = strcspn(text, "<");
		xmlBufferAdd(out, BAD_CAST text, (int)length);
		if (text[length]) {
			xmlBufferCCat(out, "&lt;");
			length++;
		}
	}
	return tx_buffer_take(out);
}

static char *parse_take(const char *text)
{
	struct tx_html_tree tree;
	char *plain = NULL;

	if (tx_html_open(&tree, text, strlen(text)))
		plain = tx_html_text_take(tree.root);
	tx_html_close(&tree);
	return plain;
}

char *tx_html_plain_take(const char *text)
{
	char *escaped, *plain;

	if (is_markup(text))
		return parse_take(text);
	if (!has_reference(text))
		return (char *)xmlStrdup(BAD_CAST text);
	escaped = escape_take(text);
	plain = escaped ? parse_take(escaped) : NULL;
	xmlFree(escaped);
	return plain;
}
