/* SPDX-License-Identifier: MIT
 * Slugs: a text folded to lower case ASCII letters, digits and hyphens. */
#include "model/uri.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

struct letter {
	ucs4_t c;
	const char *ascii;
};

/* Lower case letters that NFKD does not take apart. */
static const struct letter letters[] = {
	{ 0xdf, "ss" }, { 0xe6, "ae" },  { 0xf0, "d" },   { 0xf8, "o" },
	{ 0xfe, "th" }, { 0x111, "d" },  { 0x127, "h" },  { 0x131, "i" },
	{ 0x138, "q" }, { 0x142, "l" },  { 0x14b, "ng" }, { 0x153, "oe" },
	{ 0x167, "t" }, { 0x180, "b" },  { 0x192, "f" },  { 0x1dd, "e" },
	{ 0x253, "b" }, { 0x254, "o" },  { 0x257, "d" },  { 0x259, "e" },
	{ 0x25b, "e" }, { 0x199, "k" },  { 0x268, "i" },  { 0x454, "ye" },
	{ 0x456, "i" }, { 0x458, "j" },  { 0x459, "lj" }, { 0x45a, "nj" },
	{ 0x45b, "c" }, { 0x45f, "dz" }, { 0x452, "dj" }, { 0x455, "dz" },
	{ 0x491, "g" }, { 0x493, "gh" }, { 0x49b, "q" },  { 0x4a3, "ng" },
	{ 0x4af, "u" }, { 0x4b1, "u" },  { 0x4bb, "h" },  { 0x4d9, "a" },
	{ 0x4e9, "o" },
};

/* а to я */
static const char cyrillic[][5] = {
	"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "i",  "k",
	"l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f",  "kh",
	"ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya",
};

/* α to ω */
static const char greek[][3] = {
	"a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
	"x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o",
};

/* The ASCII for C in lower case; NULL: none. */
static const char *fold(ucs4_t c)
{
	enum { COUNT = sizeof(letters) / sizeof(letters[0]) };

	if (c >= 0x430 && c <= 0x44f)
		return cyrillic[c - 0x430];
	if (c >= 0x3b1 && c <= 0x3c9)
		return greek[c - 0x3b1];
	for (size_t i = 0; i < COUNT; i++) {
		if (letters[i].c == c)
			return letters[i].ascii;
	}
	return NULL;
}

static bool is_slug(ucs4_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* A slug of at most LIMIT bytes, growing. */
struct slug {
	char *text;
	size_t length, limit;
	size_t hyphen; /* the last one */
	bool gap;      /* a hyphen is due before the next letter */
	bool full;
};

static void add(struct slug *slug, const char *ascii, size_t length)
{
	bool gap = slug->gap && slug->length > 0;

	if (length == 0)
		return;
	if (slug->length + gap + length > slug->limit) {
		/* A cut between two words needs no other. */
		if (!gap && slug->hyphen > 0)
			slug->length = slug->hyphen;
		slug->full = true;
		return;
	}
	if (gap) {
		slug->hyphen = slug->length;
		slug->text[slug->length++] = '-';
	}
	memcpy(slug->text + slug->length, ascii, length);
	slug->length += length;
	slug->gap = false;
}

static void add_character(struct slug *slug, ucs4_t c)
{
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		return;
	c = uc_tolower(c);
	if (is_slug(c)) {
		char letter = (char)c;
		add(slug, &letter, 1);
		return;
	}
	const char *ascii = c < 0x80 ? NULL : fold(c);
	if (ascii)
		add(slug, ascii, strlen(ascii));
	else
		slug->gap = true;
}

/* A slug needs no more of a text than this many times its bytes. */
enum { SHARE = 16 };

/* Bytes of TEXT to look at, whole characters. */
static size_t bounded(const char *text, size_t limit)
{
	size_t length = strlen(text);

	if (limit > length || length / SHARE <= limit)
		return length;
	length = limit * SHARE;
	while (length > 0 && (text[length] & 0xc0) == 0x80)
		length--;
	return length;
}

char *tx_slug_take(const char *text, size_t limit)
{
	size_t size = 0, from = bounded(text, limit);
	uint8_t *normal = u8_normalize(UNINORM_NFKD, (const uint8_t *)text,
				       from, NULL, &size);
	struct slug slug = { .limit = limit };

	/* What is no UTF-8 has no letters to keep. */
	if (!normal)
		return strdup("");
	/* An ASCII text for every two bytes or more is at most twice as long. */
	slug.text = malloc(2 * size + 2);
	for (size_t i = 0; slug.text && i < size && !slug.full;) {
		ucs4_t c;
		int step = u8_mbtouc(&c, normal + i, size - i);
		i += step > 0 ? (size_t)step : 1;
		add_character(&slug, c);
	}
	if (slug.text)
		slug.text[slug.length] = '\0';
	free(normal);
	return slug.text;
}
