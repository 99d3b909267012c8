/* SPDX-License-Identifier: MIT
 * Embargoes that a text states in words. */
#include "load/embargo.h"

#include <string.h>

#include "model/article.h"
#include "model/date.h"
#include "model/markup.h"

#define LONGEST 300 /* bytes of a line that is about the embargo alone */

bool tx_embargo_is(const struct tx_words *words, const char *text,
		   size_t length)
{
	struct tx_cue cue;

	return length < LONGEST &&
	       tx_words_cue(words, 1U << TX_CUE_EMBARGO, text, length, &cue);
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

void tx_embargo_find(xmlNodePtr article, const struct tx_words *words,
		     const char *language)
{
	const xmlNode *body = tx_get(article, "body"), *node;

	for (node = body; node; node = tx_node_next(node, body)) {
		char *text;

		if (!tx_markup_is(node, "p"))
			continue;
		text = (char *)xmlNodeGetContent(node);
		if (text) {
			const char *start = text + strspn(text, " \t\r\n");

			if (tx_embargo_is(words, start, strlen(start)))
				tx_embargo_read(article, start, strlen(start),
						language);
		}
		xmlFree(text);
	}
}
