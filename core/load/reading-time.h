/* SPDX-License-Identifier: MIT
 * How long an article takes to read, as pages say it: "4 min read". */
#ifndef TX_READING_TIME_H
#define TX_READING_TIME_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/words.h"

/* Does TEXT (LENGTH bytes, a short line) say it? Then ARTICLE gets the seconds,
 * if it has none. */
bool tx_reading_time_read(const struct tx_words *words, const char *text,
			  size_t length, xmlNodePtr article);

#endif
