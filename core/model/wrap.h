/* SPDX-License-Identifier: MIT
 * Plain text in lines: where they may break (UAX 14), how wide they are. */
#ifndef TX_WRAP_H
#define TX_WRAP_H

/* TEXT in lines of at most WIDTH columns where it can be broken so (0: one
 * line), the first after FIRST, the others after REST (each may be NULL). Line
 * ends in TEXT stay. No line end at the end. Freed with free(); NULL: no
 * memory. */
char *tx_wrap_take(const char *text, int width, const char *first,
		   const char *rest);

/* How many columns a terminal needs for TEXT (UAX 11). */
int tx_wrap_columns(const char *text);

/* How many words are in TEXT: runs between white space; of scripts that write
 * none, every two characters are a word. */
int tx_wrap_words(const char *text);

#endif
