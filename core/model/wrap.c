/* SPDX-License-Identifier: MIT
 * Plain text in lines: where they may break (UAX 14), how wide they are. */
#include "model/wrap.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "model/buffer.h"

#define ENCODING "UTF-8"

static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return !*text;
}

int tx_wrap_columns(const char *text)
{
	if (is_ascii(text))
		return (int)strlen(text);
	return u8_strwidth((const uint8_t *)text, ENCODING);
}

/* Appends LENGTH bytes of TEXT without the spaces at their end. */
static void add_line(xmlBufferPtr out, const char *text, size_t length)
{
	while (length && text[length - 1] == ' ')
		length--;
	xmlBufferAdd(out, BAD_CAST text, (int)length);
}

struct lines {
	xmlBufferPtr out;
	const char *text, *rest;
	size_t start;		/* of the line, in bytes of TEXT */
};

static void end_line(struct lines *lines, size_t end, bool forced)
{
	add_line(lines->out, lines->text + lines->start, end - lines->start);
	xmlBufferCCat(lines->out, "\n");
	if (lines->rest)
		xmlBufferCCat(lines->out, lines->rest);
	lines->start = end + forced;
}

char *tx_wrap_take(const char *text, int width, const char *first,
		   const char *rest)
{
	size_t length = strlen(text), i;
	char *breaks = malloc(length + 1);
	struct lines lines = { .out = tx_buffer_new(), .text = text,
			       .rest = rest };
	char *wrapped = NULL;
	int indent;

	if (!breaks || !lines.out)
		goto out;
	/* Every further line loses the indent's columns, and so the first
	 * begins as many further left. */
	indent = rest ? tx_wrap_columns(rest) : 0;
	u8_width_linebreaks((const uint8_t *)text, length,
			    width ? width - indent : 1 << 30,
			    (first ? tx_wrap_columns(first) : 0) - indent, 0,
			    NULL, ENCODING, breaks);
	if (first)
		xmlBufferCCat(lines.out, first);
	for (i = 0; i < length; i++) {
		if (breaks[i] == UC_BREAK_MANDATORY || text[i] == '\n') {
			if (text[i] == '\n')
				end_line(&lines, i, true);
		} else if (breaks[i] == UC_BREAK_POSSIBLE &&
			   i > lines.start) {
			end_line(&lines, i, false);
		}
	}
	add_line(lines.out, text + lines.start, length - lines.start);
	wrapped = strdup((const char *)xmlBufferContent(lines.out));
out:
	xmlBufferFree(lines.out);
	free(breaks);
	return wrapped;
}

/* Ideographs, kana, hangul syllables and Thai stand without spaces. */
static bool is_unspaced(ucs4_t c)
{
	return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
	       (c >= 0x0E00 && c <= 0x0E7F);
}

static bool is_white(ucs4_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 ||
	       c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
	       c == 0x2029 || c == 0x202F;
}

int tx_wrap_words(const char *text)
{
	const uint8_t *at = (const uint8_t *)text;
	int words = 0, unspaced = 0;
	bool inside = false;
	ucs4_t c;

	while (*at) {
		int size = u8_strmbtouc(&c, at);

		at += size > 0 ? size : 1;
		if (is_unspaced(c)) {
			unspaced++;
			inside = false;
		} else if (is_white(c)) {
			inside = false;
		} else if (!inside) {
			words++;
			inside = true;
		}
	}
	return words + (unspaced + 1) / 2;
}
