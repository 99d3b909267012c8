/* SPDX-License-Identifier: MIT
 * Plain text in lines: where they may break (UAX 14), how wide they are. */
#include "model/wrap.h"

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

bool tx_wrap_is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xD7FF) ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
	       (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x1F000 && c <= 0x3FFFF);
}

struct lines {
	xmlBufferPtr out;
	const char *text, *rest;
	size_t start;       /* of the line, in bytes of TEXT */
	size_t stop, next;  /* where it may break, and go on; 0: nowhere */
	int columns, since; /* of the line, and since `next` */
};

/* The line ends before byte END, the next one begins at START. */
static void end_line(struct lines *lines, size_t end, size_t start)
{
	xmlBufferAdd(lines->out, BAD_CAST lines->text + lines->start,
		     (int)(end - lines->start));
	xmlBufferCCat(lines->out, "\n");
	if (lines->rest)
		xmlBufferCCat(lines->out, lines->rest);
	lines->start = start;
	lines->next = 0;
}

/* May a line end before the character C, after BEFORE (with a space between if
 * SPACED)? Only so that who joins the lines again knows whether there was a
 * space: there is none beside a wide character. */
static bool is_reversible(ucs4_t before, ucs4_t c, bool spaced)
{
	return (tx_wrap_is_wide(before) || tx_wrap_is_wide(c)) != spaced;
}

static void fill(struct lines *lines, const char *breaks, size_t length,
		 int width, int indent)
{
	const uint8_t *text = (const uint8_t *)lines->text;
	ucs4_t c, before = ' ';
	size_t i, end = 0; /* of the last character but spaces */

	for (i = 0; i < length;) {
		int size = u8_mbtouc(&c, text + i, length - i);
		int columns = c < 0x80 ? 1 : uc_width(c, ENCODING);

		if (c == '\n') {
			end_line(lines, end > lines->start ? end : i, i + 1);
			lines->columns = indent;
		} else if (c != ' ' && breaks[i] == UC_BREAK_POSSIBLE &&
			   end > lines->start &&
			   is_reversible(before, c, end < i)) {
			lines->stop = end;
			lines->next = i;
			lines->since = 0;
		}
		if (c != '\n' && columns > 0) {
			lines->columns += columns;
			lines->since += columns;
		}
		if (c != ' ' && width && lines->columns > width &&
		    lines->next) {
			end_line(lines, lines->stop, lines->next);
			lines->columns = indent + lines->since;
		}
		i += (size_t)size;
		if (c != ' ' && c != '\n') {
			before = c;
			end = i;
		}
	}
	xmlBufferAdd(lines->out, text + lines->start,
		     (int)(length - lines->start));
}

char *tx_wrap_take(const char *text, int width, const char *first,
		   const char *rest)
{
	size_t length = strlen(text);
	char *breaks = malloc(length + 1), *wrapped = NULL;
	struct lines lines = { .out = tx_buffer_new(),
			       .text = text,
			       .rest = rest };

	if (!breaks || !lines.out)
		goto out;
	u8_possible_linebreaks((const uint8_t *)text, length, ENCODING, breaks);
	if (first) {
		xmlBufferCCat(lines.out, first);
		lines.columns = tx_wrap_columns(first);
	}
	fill(&lines, breaks, length, width, rest ? tx_wrap_columns(rest) : 0);
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
