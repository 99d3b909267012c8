/* SPDX-License-Identifier: MIT
 * Plain text in lines: where they may break (UAX 14), how wide they are. */
#ifndef TX_WRAP_H
#define TX_WRAP_H

#include <stdbool.h>
#include <stdint.h>

/* TEXT in lines of at most WIDTH columns where it can be broken so (0: one
 * line), the first after FIRST, the others after REST (each may be NULL). Line
 * ends in TEXT stay. Lines break only where joining them again is sure: at a
 * space, which goes, between narrow characters; without one beside a wide
 * character. No line end at the end. Freed with free(); NULL: no memory. */
char *tx_wrap_take(const char *text, int width, const char *first,
		   const char *rest);

/* Is C one that stands without spaces, and breaks and joins without them? */
bool tx_wrap_is_wide(uint32_t c);

/* How many columns a terminal needs for TEXT (UAX 11). */
int tx_wrap_columns(const char *text);

/* How many words are in TEXT: runs between white space; of scripts that write
 * none, every two characters are a word. */
int tx_wrap_words(const char *text);

#endif
