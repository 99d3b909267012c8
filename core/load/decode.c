/* SPDX-License-Identifier: MIT
 * Bytes to UTF-8: byte order mark, the header's word, the document's own, then
 * detection. */
#include "load/decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <uchardet.h>

#include "model/ascii.h"
#include "model/chars.h"

#define HEAD        4096  /* bytes in which a document names its charset */
#define SAMPLE      65536 /* bytes that detection looks at */
#define REPLACEMENT "\xEF\xBF\xBD"

/* --- what it is --- */

static const struct {
	const char *bytes;
	size_t length;
	const char *charset;
} marks[] = {
	{ "\xEF\xBB\xBF", 3, "UTF-8" },    { "\xFF\xFE\0\0", 4, "UTF-32LE" },
	{ "\0\0\xFE\xFF", 4, "UTF-32BE" }, { "\xFF\xFE", 2, "UTF-16LE" },
	{ "\xFE\xFF", 2, "UTF-16BE" },
};

static const char *marked(const char *bytes, size_t length, size_t *skip)
{
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (length < marks[i].length ||
		    memcmp(bytes, marks[i].bytes, marks[i].length) != 0)
			continue;
		*skip = marks[i].length;
		return marks[i].charset;
	}
	return NULL;
}

/* Without a mark, the zeros of ASCII in wider units give them away. */
static const char *wide(const char *bytes, size_t length)
{
	size_t i, even = 0, odd = 0, most = length < 256 ? length : 256;

	for (i = 0; i < most; i++) {
		if (!bytes[i])
			i % 2 ? odd++ : even++;
	}
	if (most < 8)
		return NULL;
	if (even + odd > most * 2 / 3)
		return bytes[0] ? "UTF-32LE" : "UTF-32BE";
	if (odd > most / 4 && even < most / 32)
		return "UTF-16LE";
	if (even > most / 4 && odd < most / 32)
		return "UTF-16BE";
	return NULL;
}

/* The name that follows KEY and `=` within the head of a document. */
static char *named_take(const char *head, const char *key)
{
	const char *at = strstr(head, key);
	size_t length;

	if (!at)
		return NULL;
	at += strlen(key);
	at += strspn(at, " \t\r\n");
	if (*at != '=')
		return NULL;
	at++;
	at += strspn(at, " \t\r\n\"'");
	length = strcspn(at, " \t\r\n\"'?>;/");
	return length && length < 40 ? strndup(at, length) : NULL;
}

/* What an XML declaration or an HTML meta element says. */
static char *declared_take(const char *bytes, size_t length)
{
	char *head = strndup(bytes, length < HEAD ? length : HEAD);
	char *name = NULL, *end;
	size_t lead = head ? strspn(head, " \t\r\n") : 0;

	if (head && !strncmp(head + lead, "<?xml", 5)) {
		end = strstr(head, "?>");
		if (end)
			*end = '\0';
		name = named_take(head, "encoding");
	} else if (head && head[lead] == '<' && tx_ascii_find(head, "<meta")) {
		name = named_take(head, "charset");
	}
	free(head);
	return name;
}

/* Names that the web gives to wider sets (Encoding Standard 4.2). */
static const char *widened(const char *name)
{
	static const char *const pairs[][2] = {
		{ "iso-8859-1", "windows-1252" },
		{ "latin1", "windows-1252" },
		{ "us-ascii", "windows-1252" },
		{ "ascii", "windows-1252" },
		{ "iso-8859-9", "windows-1254" },
		{ "gb2312", "gb18030" },
		{ "gbk", "gb18030" },
		{ "shift_jis", "cp932" },
		{ "euc-kr", "cp949" },
		{ "ks_c_5601-1987", "cp949" },
		{ "unicode", "UTF-16LE" },
		{ "utf-16", "UTF-16LE" },
		{ "utf8", "UTF-8" },
	};
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		if (!tx_ascii_compare(pairs[i][0], name))
			return pairs[i][1];
	}
	return name;
}

static bool is_known(const char *charset)
{
	iconv_t set = iconv_open("UTF-8", charset);

	if (set == (iconv_t)-1)
		return false;
	iconv_close(set);
	return true;
}

static char *detected_take(const char *bytes, size_t length)
{
	uchardet_t detector = uchardet_new();
	char *name = NULL;

	if (!detector)
		return NULL;
	if (!uchardet_handle_data(detector, bytes,
				  length < SAMPLE ? length : SAMPLE)) {
		uchardet_data_end(detector);
		name = strdup(uchardet_get_charset(detector));
	}
	uchardet_delete(detector);
	if (name && *name && is_known(widened(name)))
		return name;
	free(name);
	return strdup("windows-1252");
}

/* --- bringing it to UTF-8 --- */

struct sink {
	char *text;
	size_t length, room;
	bool bad;
};

static bool grow(struct sink *sink, size_t more)
{
	char *grown;

	if (sink->length + more + 1 <= sink->room)
		return true;
	sink->room = 2 * sink->room + more + 1;
	grown = realloc(sink->text, sink->room);
	if (!grown)
		return false;
	sink->text = grown;
	return true;
}

static bool replace(struct sink *sink)
{
	sink->bad = true;
	if (!grow(sink, 3))
		return false;
	memcpy(sink->text + sink->length, REPLACEMENT, 3);
	sink->length += 3;
	return true;
}

static bool convert(struct sink *sink, iconv_t set, const char *bytes,
		    size_t length, size_t unit)
{
	/* iconv(3) takes char ** though it never writes there. */
	union {
		const char *from;
		char *to;
	} in = { .from = bytes };

	while (length) {
		char *out;
		size_t room;

		if (!grow(sink, 2 * length + 16))
			return false;
		out = sink->text + sink->length;
		room = sink->room - sink->length - 1;
		if (iconv(set, &in.to, &length, &out, &room) != (size_t)-1) {
			sink->length = (size_t)(out - sink->text);
			break;
		}
		sink->length = (size_t)(out - sink->text);
		if (errno == E2BIG)
			continue;
		if (!replace(sink))
			return false;
		in.from += length < unit ? length : unit;
		length -= length < unit ? length : unit;
	}
	return true;
}

static size_t unit_of(const char *charset)
{
	return !strncmp(charset, "UTF-32", 6)   ? 4
	       : !strncmp(charset, "UTF-16", 6) ? 2
						: 1;
}

/* NULs end every C string: a character takes their place. */
static bool replace_nuls(struct sink *sink)
{
	size_t count = 0, i, to;
	char *text;

	if (!memchr(sink->text, '\0', sink->length))
		return true;
	for (i = 0; i < sink->length; i++)
		count += !sink->text[i];
	text = malloc(sink->length + 2 * count + 1);
	if (!text)
		return false;
	for (i = to = 0; i < sink->length; i++) {
		if (sink->text[i]) {
			text[to++] = sink->text[i];
		} else {
			memcpy(text + to, REPLACEMENT, 3);
			to += 3;
		}
	}
	free(sink->text);
	sink->text = text;
	sink->length = to;
	return true;
}

static char *finish(struct sink *sink, bool done, size_t *out)
{
	if (!done || !replace_nuls(sink)) {
		free(sink->text);
		return NULL;
	}
	sink->text[sink->length] = '\0';
	*out = sink->length;
	return sink->text;
}

static char *as_take(const char *charset, const char *bytes, size_t length,
		     bool *bad, size_t *out)
{
	struct sink sink = { .text = malloc(length + 1), .room = length + 1 };
	iconv_t set;
	bool done;

	if (!sink.text)
		return NULL;
	if (!tx_ascii_compare(charset, "UTF-8") &&
	    tx_chars_are_utf8(bytes, length)) {
		memcpy(sink.text, bytes, length);
		sink.length = length;
		return finish(&sink, true, out);
	}
	set = iconv_open("UTF-8", charset);
	if (set == (iconv_t)-1) {
		free(sink.text);
		return NULL;
	}
	done = convert(&sink, set, bytes, length, unit_of(charset));
	iconv_close(set);
	*bad = sink.bad;
	return finish(&sink, done, out);
}

/* Does what is ASCII by its bytes declare to be ISO-2022-JP or the like, and
 * shift to another set? Returns the declared name, freed with free(). */
static char *shifted_take(const char *bytes, size_t length)
{
	const char *shift = memchr(bytes, 0x1b, length);
	char *name = NULL;

	if (shift && shift + 1 < bytes + length && strchr("$(", shift[1]))
		name = declared_take(bytes, length);
	if (name && !tx_ascii_compare_n(name, "iso-2022-", 9) && is_known(name))
		return name;
	free(name);
	return NULL;
}

struct choice {
	const char *charset; /* borrowed, static or from `owned` */
	const char *why;
	char *owned;
	size_t skip; /* bytes of a mark */
};

static void choose(struct choice *choice, const char *bytes, size_t length,
		   const char *charset, const struct tx_teller *teller)
{
	choice->why = "by its byte order mark";
	choice->charset = marked(bytes, length, &choice->skip);
	if (choice->charset)
		return;
	choice->why = "by the zeros in it";
	choice->charset = wide(bytes, length);
	if (choice->charset)
		return;
	if (charset && !is_known(widened(charset)))
		tx_tell(teller, TX_MSG_NO_CHARSET, 0, charset);
	choice->why = "as --charset says";
	choice->charset =
	    charset && is_known(widened(charset)) ? widened(charset) : NULL;
	if (choice->charset)
		return;
	choice->why = "as it declares";
	choice->owned = shifted_take(bytes, length);
	choice->charset = choice->owned;
	if (choice->charset)
		return;
	/* Valid UTF-8 with other than ASCII in it is no accident. */
	choice->why = "by its bytes";
	choice->charset = "UTF-8";
	if (tx_chars_are_utf8(bytes, length))
		return;
	choice->why = "as it declares";
	choice->owned = declared_take(bytes, length);
	choice->charset = choice->owned ? widened(choice->owned) : NULL;
	if (choice->charset && is_known(choice->charset) &&
	    tx_ascii_compare(choice->charset, "UTF-8") != 0 &&
	    unit_of(choice->charset) == 1)
		return;
	free(choice->owned);
	choice->why = "by its bytes";
	choice->owned = detected_take(bytes, length);
	choice->charset = choice->owned ? widened(choice->owned) : "UTF-8";
}

char *tx_decode_take(const char *bytes, size_t length, const char *charset,
		     const struct tx_teller *teller, size_t *out)
{
	struct choice choice = { .skip = 0 };
	bool bad = false;
	char *text;

	choose(&choice, bytes, length, charset, teller);
	tx_tell(teller, TX_MSG_CHARSET, 0, choice.charset, choice.why);
	text = as_take(choice.charset, bytes + choice.skip,
		       length - choice.skip, &bad, out);
	if (bad)
		tx_tell(teller, TX_MSG_BAD_BYTES, 0, choice.charset);
	free(choice.owned);
	return text;
}
