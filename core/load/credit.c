/* SPDX-License-Identifier: MIT
 * Whose picture it is, at the end of a caption. */
#include "load/credit.h"

#include <string.h>
#include <unictype.h>

#include "load/text-page.h"

#define LONGEST 120 /* bytes of a credit */
#define MOST    10  /* words */

struct tail {
	const struct tx_words *words;
	const char *text;
	size_t from, to; /* without brackets and white space around */
};

static size_t width_of(const char *text, size_t length,
		       const char *const *marks)
{
	for (; *marks; marks++) {
		size_t width = strlen(*marks);

		if (width <= length && !memcmp(text, *marks, width))
			return width;
	}
	return 0;
}

/* What stands between a caption and its credit, and around one. */
static size_t mark_at(const char *text, size_t length)
{
	static const char *const marks[] = { " ",      "(",      "[",
					     "|",      "/",      "-",
					     ":",      "\u2013", "\u2014",
					     "\u00a0", "\u00b7", NULL };

	return width_of(text, length, marks);
}

static size_t sign_at(const char *text, size_t length)
{
	static const char *const signs[] = { "\u00a9", "(c)", "(C)", "\u24d2",
					     NULL };

	return width_of(text, length, signs);
}

static void trim(struct tail *tail)
{
	size_t width;
	bool open;

	while (
	    tail->from < tail->to &&
	    !sign_at(tail->text + tail->from, tail->to - tail->from) &&
	    (width = mark_at(tail->text + tail->from, tail->to - tail->from)))
		tail->from += width;
	open = memchr(tail->text + tail->from, '(', tail->to - tail->from);
	while (tail->to > tail->from &&
	       (strchr(" ]|.", tail->text[tail->to - 1]) ||
		(tail->text[tail->to - 1] == ')' && !open)))
		tail->to--;
}

static bool cue_at(const struct tail *tail, size_t at, enum tx_cue_kind kind,
		   size_t *end)
{
	struct tx_cue cue;

	if (!tx_words_cue(tail->words, TX_BIT(kind), tail->text + at,
			  tail->to - at, &cue))
		return false;
	*end = at + cue.end;
	return true;
}

/* --- what a credit is made of --- */

struct look {
	size_t words, names, agencies, slashes;
};

static bool is_capital(const char *text, size_t length)
{
	const char *at = text;
	uint32_t point = tx_next(&at, text + length);

	return uc_is_upper(point) || uc_is_digit(point) ||
	       (uc_is_alpha(point) && !uc_is_lower(point));
}

/* Counts the words from FROM: those with a capital, agencies, and what joins
 * them ("via", "for", "von"). */
static struct look look_at(const struct tail *tail)
{
	struct look look = { .words = 0 };
	size_t at = tail->from, end;

	while (at < tail->to) {
		size_t width = mark_at(tail->text + at, tail->to - at);

		look.slashes += tail->text[at] == '/';
		if (width || strchr(",.&+", tail->text[at])) {
			at += width ? width : 1;
			continue;
		}
		look.words++;
		if (cue_at(tail, at, TX_CUE_AGENCY, &end)) {
			look.agencies++;
			look.names++;
			at = end;
			continue;
		}
		look.names += is_capital(tail->text + at, tail->to - at);
		while (at < tail->to && !strchr(" /,&+", tail->text[at]))
			at++;
	}
	return look;
}

/* Does a sentence end in it? An initial ("J. Name") ends none. */
static bool has_end(const struct tail *tail)
{
	size_t i;

	for (i = tail->from + 3; i + 1 < tail->to; i++) {
		if (strchr(".!?", tail->text[i - 1]) && tail->text[i] == ' ' &&
		    tail->text[i - 3] != ' ' && tail->text[i - 3] != '.')
			return true;
	}
	return false;
}

/* After "Photo:" or a sign: a few words of any kind. */
static bool is_few(const struct tail *tail)
{
	struct look look = look_at(tail);

	return look.words && look.words <= MOST && !has_end(tail) &&
	       (look.words <= 4 || look.names * 2 >= look.words);
}

/* "A Name/Agency", "Agency", "A Name via Agency": names, and little else. BARE:
 * the place says that it is a credit. */
static bool is_names(const struct tail *tail, bool bare)
{
	struct look look = look_at(tail);

	if (!look.words || look.words > MOST || has_end(tail) ||
	    look.words - look.names > 1U + bare ||
	    (look.words > 1 && look.names * 2 <= look.words))
		return false;
	return bare || look.agencies || (look.slashes && look.words > 1);
}

/* --- the ways in which one is written --- */

/* "Photo: A Name", "Photo by A Name", "AP Photo/A Name". */
static bool by_cue(struct tail *tail)
{
	size_t end, at;
	bool said;

	if (cue_at(tail, tail->from, TX_CUE_AGENCY, &at) &&
	    tail->text[at] == ' ' && cue_at(tail, at + 1, TX_CUE_PHOTO, &end))
		return is_few(tail);
	if (!cue_at(tail, tail->from, TX_CUE_PHOTO, &end) || end >= tail->to)
		return false;
	/* "Photo by": the cue's last word is no name. */
	said = strchr(":/|", tail->text[end]) ||
	       memchr(tail->text + tail->from, ' ', end - tail->from);
	if (cue_at(tail, end + 1, TX_CUE_BYLINE, &at)) {
		said = true;
		end = at;
	}
	if (!said)
		return false;
	tail->from = end;
	trim(tail);
	return tail->to > tail->from && is_few(tail);
}

static bool by_sign(struct tail *tail)
{
	size_t sign = sign_at(tail->text + tail->from, tail->to - tail->from);

	if (!sign)
		return false;
	tail->from += sign;
	trim(tail);
	return tail->to > tail->from && is_few(tail);
}

static bool is_credit(struct tail *tail, bool slashed)
{
	return by_cue(tail) || by_sign(tail) || is_names(tail, slashed);
}

/* May a credit begin at AT: after a sentence, a bar, a bracket or at the very
 * start? SLASHED: after " / ". */
static bool may_begin(const char *text, size_t at, bool *slashed)
{
	*slashed = at > 1 && text[at - 1] == '/' && text[at - 2] == ' ';
	if (!at || *slashed || strchr("([|", text[at - 1]))
		return true;
	if (text[at - 1] != ' ' && (unsigned char)text[at - 1] < 0x80)
		return false;
	if (at < 2)
		return false;
	return strchr(".!?\")|:-", text[at - 2]) ||
	       (unsigned char)text[at - 2] >= 0x80;
}

static bool begins(const struct tx_words *words, const char *text,
		   size_t length, size_t at, struct tx_credit *credit)
{
	struct tail tail = {
		.words = words, .text = text, .from = at, .to = length
	};
	struct tail whole;
	bool slashed;
	size_t end;

	if ((unsigned char)text[at] >= 0x80 && (unsigned char)text[at] < 0xC0)
		return false;
	whole = tail;
	/* A cue or a sign needs no mark before it. */
	if (!may_begin(text, at, &slashed) &&
	    !(at && text[at - 1] == ' ' &&
	      (sign_at(text + at, length - at) ||
	       (cue_at(&whole, at, TX_CUE_PHOTO, &end) && end < length &&
		text[end] == ':'))))
		return false;
	trim(&tail);
	if (tail.from >= tail.to || !is_credit(&tail, slashed))
		return false;
	*credit = (struct tx_credit){ .caption = at,
				      .from = tail.from,
				      .to = tail.to };
	return true;
}

static size_t caption_end(const char *text, size_t end)
{
	static const char *const dashes[] = { "\u2013", "\u2014", "\u00b7" };
	bool cut = true;

	while (cut && end) {
		cut = false;
		if (strchr(" |/([", text[end - 1])) {
			end--;
			cut = true;
		}
		for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
			size_t width = strlen(dashes[i]);

			if (end >= width &&
			    !memcmp(text + end - width, dashes[i], width)) {
				end -= width;
				cut = true;
			}
		}
	}
	return end;
}

bool tx_credit_find(const struct tx_words *words, const char *text,
		    size_t length, struct tx_credit *credit)
{
	size_t low = length > LONGEST ? length - LONGEST : 0, at;

	for (at = low; at < length; at++) {
		if (begins(words, text, length, at, credit)) {
			credit->caption = caption_end(text, credit->caption);
			return true;
		}
	}
	return false;
}
