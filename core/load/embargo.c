/* SPDX-License-Identifier: MIT
 * Embargoes that a text states in words. */
#include "load/embargo.h"

#include <string.h>

#include "model/article.h"
#include "model/date.h"
#include "model/markup.h"

#define LONGEST   300 /* bytes of a line that is about the embargo alone */
#define AFTER     60  /* of what stands after its date, or its cue */
#define FEW       5   /* words of it */
#define NOTICE    8   /* words of a line without a date */
#define MOST_ENDS 10  /* paragraphs at either end that are looked at */

static size_t count_words(const char *text, size_t length)
{
	size_t i, words = 0;

	for (i = 0; i < length; i++)
		words += text[i] != ' ' && (!i || text[i - 1] == ' ');
	return words;
}

/* "(check against delivery)", "local time"; prose goes on for longer. */
static bool is_note(const char *text, size_t length)
{
	static const char *const marks[] = { "(",      "[",      "-",
					     "\u2013", "\u2014", "\uff08" };
	size_t blank, i;

	for (blank = 0; blank < length && text[blank] == ' ';)
		blank++;
	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (!strncmp(text + blank, marks[i], strlen(marks[i])))
			return true;
	}
	return length <= AFTER && count_words(text, length) <= FEW;
}

static bool ends_sentence(const char *text, size_t length)
{
	return length && strchr(".?!", text[length - 1]);
}

bool tx_embargo_is(const struct tx_words *words, const char *text,
		   size_t length, const char *language)
{
	struct tx_date date;
	struct tx_cue cue;
	size_t end;

	while (length && strchr(" \t\r\n", text[length - 1]))
		length--;
	if (length >= LONGEST ||
	    !tx_words_cue(words, 1U << TX_CUE_EMBARGO, text, length, &cue))
		return false;
	if (tx_date_find(&date, text, length, language, NULL, &end))
		return is_note(text + end, length - end);
	return !ends_sentence(text, length) &&
	       count_words(text, length) <= NOTICE;
}

bool tx_embargo_may(size_t index, size_t count)
{
	return index < MOST_ENDS || count - index <= MOST_ENDS;
}

void tx_embargo_read(xmlNodePtr article, const char *text, size_t length,
		     const char *language)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	if (tx_date_find(&date, text, length, language, NULL, NULL)) {
		if (!tx_get(article, "embargo"))
			tx_put(article, "embargo", tx_date_w3c(buffer, &date));
	} else if (!tx_get(article, "status")) {
		tx_put(article, "status", "withheld");
	}
	if (!tx_get(article, "editorial-note"))
		tx_add(article, "editorial-note", text, length);
}

static void read_paragraph(xmlNodePtr article, const xmlNode *node,
			   const struct tx_words *words, const char *language)
{
	char *text = (char *)xmlNodeGetContent(node);
	const char *start = text ? text + strspn(text, " \t\r\n") : NULL;

	if (text && tx_embargo_is(words, start, strlen(start), language))
		tx_embargo_read(article, start, strlen(start), language);
	xmlFree(text);
}

void tx_embargo_find(xmlNodePtr article, const struct tx_words *words,
		     const char *language)
{
	const xmlNode *body = tx_get(article, "body"), *node;
	size_t count = 0, i = 0;

	for (node = body; node; node = tx_node_next(node, body))
		count += tx_markup_is(node, "p");
	for (node = body; node; node = tx_node_next(node, body)) {
		if (tx_markup_is(node, "p") && tx_embargo_may(i++, count))
			read_paragraph(article, node, words, language);
	}
}
