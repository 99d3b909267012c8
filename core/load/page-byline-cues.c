/* SPDX-License-Identifier: MIT
 * The words around the names in a byline: "By", "and", a role, a date. */
#include <string.h>

#include "load/page-byline.h"
#include "model/buffer.h"

static size_t cue_at(const struct tx_page *page, unsigned kinds,
		     const char *text, size_t length)
{
	struct tx_cue cue;

	return tx_words_cue(page->words, kinds, text, length, &cue) ? cue.end
								    : 0;
}

/* The length of a comma or of "and" that TEXT begins with. */
static size_t joiner_at(const struct tx_page *page, const char *text,
			size_t length)
{
	size_t end;

	if (*text == ',' || *text == ';' || *text == '&' || *text == '+')
		return 1;
	end = cue_at(page, TX_BIT(TX_CUE_AND), text, length);
	return end == length || (end && text[end] == ' ') ? end : 0;
}

static bool is_filler(char c)
{
	return c && strchr(" :|/-.", c);
}

/* The bytes of a mark between names that is none of ASCII. */
static size_t mark_at(const char *text)
{
	static const char *const marks[] = { "\u00B7", "\uFF1A", "\uFF0F",
					     "\u2022", "\u2013", "\u2014" };
	size_t i, length;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		length = strlen(marks[i]);
		if (!strncmp(text, marks[i], length))
			return length;
	}
	return 0;
}

/* The bytes of what stands before a name at TEXT; 0: a name does. */
static size_t lead_at(const struct tx_page *page, const char *text,
		      struct tx_lead *lead)
{
	size_t length = strlen(text), end = mark_at(text);

	if (end || is_filler(*text)) {
		lead->parted |= end || strchr("|/-", *text);
		return end ? end : 1;
	}
	end = cue_at(page, TX_BIT(TX_CUE_BYLINE), text, length);
	lead->cued |= end != 0;
	if (!end) {
		end = joiner_at(page, text, length);
		lead->joined |= end != 0;
	}
	return end;
}

const char *tx_byline_start(const struct tx_page *page, const char *text,
			    struct tx_lead *lead)
{
	size_t end;

	lead->parted = false;
	while (*text && (end = lead_at(page, text, lead)))
		text += end;
	return text;
}

/* Does TEXT end in a comma or "and": is there more to come? */
bool tx_byline_is_open(const struct tx_page *page, const char *text)
{
	const char *end = text + strlen(text), *word = end;

	if (end > text && (end[-1] == ',' || end[-1] == '&'))
		return true;
	while (word > text && word[-1] != ' ')
		word--;
	return word > text && joiner_at(page, word, (size_t)(end - word));
}

bool tx_byline_has_role(const struct tx_page *page, const char *text)
{
	while (*text) {
		if (cue_at(page, TX_BIT(TX_CUE_ROLE), text, strlen(text)))
			return true;
		text += strcspn(text, " ");
		text += strspn(text, " ");
	}
	return false;
}

/* The words about a date that TEXT begins with, or the date: what follows is
 * read. "Posted on 3 May by" */
const char *tx_byline_after_date(const struct tx_page *page, const char *text)
{
	const unsigned kinds =
	    TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED);
	size_t length = strlen(text), start, end;
	struct tx_date date;

	if (!tx_find_date(page, text, length, &date, &start, &end))
		return text;
	return !start || cue_at(page, kinds, text, length) ? text + end : text;
}

/* "Posts by", "Article von": the name is in the next element. */
static bool is_label(const struct tx_page *page, const char *text)
{
	const char *end = text + strlen(text), *word = end;

	while (word > text && (word[-1] == ' ' || word[-1] == ':'))
		word--;
	end = word;
	while (word > text && word[-1] != ' ')
		word--;
	return word > text &&
	       cue_at(page, TX_BIT(TX_CUE_BYLINE), word,
		      (size_t)(end - word)) == (size_t)(end - word);
}

bool tx_byline_is_role(const struct tx_page *page, const char *text)
{
	xmlChar *part = xmlStrndup(BAD_CAST text, (int)strcspn(text, ",;"));
	bool is = part && tx_byline_has_role(page, (const char *)part);

	xmlFree(part);
	return is;
}

bool tx_byline_is_blind(const struct tx_page *page, const char *text)
{
	return is_label(page, text) ||
	       cue_at(page,
		      TX_BIT(TX_CUE_PUBLISHED) | TX_BIT(TX_CUE_MODIFIED) |
			  TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_AGO),
		      text, strlen(text));
}

/* The text of NODE with plain spaces, none at its ends. */
char *tx_byline_text_take(const struct tx_node *node)
{
	xmlBufferPtr out = tx_buffer_new();
	const char *at = node->text, *found;

	for (; out && (found = strstr(at, "\u00A0")); at = found + 2) {
		tx_buffer_collapse(out, 0, at, (size_t)(found - at));
		tx_buffer_collapse(out, 0, " ", 1);
	}
	if (out) {
		tx_buffer_collapse(out, 0, at, strlen(at));
		tx_buffer_trim(out, 0);
	}
	return tx_buffer_take(out);
}

bool tx_byline_is_label(const struct tx_page *page, const char *text)
{
	struct tx_lead lead = { 0 };

	return *text &&
	       (is_label(page, text) || !*tx_byline_start(page, text, &lead));
}
