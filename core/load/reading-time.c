/* SPDX-License-Identifier: MIT
 * How long an article takes to read, as pages say it: "4 min read". */
#include "load/reading-time.h"

#include <stdio.h>

#include "load/text-page.h"
#include "model/article.h"

#define MOST 600 /* minutes */

bool tx_reading_time_read(const struct tx_words *words, const char *text,
			  size_t length, xmlNodePtr article)
{
	const char *end = text + length, *word;
	struct tx_cue cue;
	char seconds[24];

	for (word = text; word < end; word++) {
		if (word > text && (*word & 0xC0) == 0x80)
			continue;
		if (!tx_words_cue(words, TX_BIT(TX_CUE_READING_TIME), word,
				  (size_t)(end - word), &cue) ||
		    cue.number <= 0 || cue.number > MOST)
			continue;
		if (!tx_get(article, "reading-time")) {
			snprintf(seconds, sizeof(seconds), "%d",
				 cue.number * 60);
			tx_put(article, "reading-time", seconds);
		}
		return true;
	}
	return false;
}
