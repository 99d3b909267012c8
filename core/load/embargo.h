/* SPDX-License-Identifier: MIT
 * Embargoes that a text states in words. */
#ifndef TX_EMBARGO_H
#define TX_EMBARGO_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/words.h"

/* Does TEXT (LENGTH bytes) put what it stands in under an embargo, in any
 * language: does it begin with words that do, and hold no more than a date and a
 * note? LANGUAGE (NULL if unknown) helps to read the date. */
bool tx_embargo_is(const struct tx_words *words, const char *text,
		   size_t length, const char *language);

/* May line INDEX of COUNT state an embargo? It stands first or last. */
bool tx_embargo_may(size_t index, size_t count);

/* Puts ARTICLE under the embargo that TEXT states: until the date in it, or
 * without one withheld; the words stay in the note to editors. LANGUAGE (NULL if
 * unknown) helps to read the date. */
void tx_embargo_read(xmlNodePtr article, const char *text, size_t length,
		     const char *language);

/* The same for the paragraphs at the ends of ARTICLE's body that state one; they
 * stay where they are. */
void tx_embargo_find(xmlNodePtr article, const struct tx_words *words,
		     const char *language);

#endif
