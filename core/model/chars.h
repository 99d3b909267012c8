/* SPDX-License-Identifier: MIT
 * Characters: what the model lets stand in a text, and how it is spaced. */
#ifndef TX_CHARS_H
#define TX_CHARS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* Brings the characters of every text node and attribute below NODE to NFC,
 * without control characters and noncharacters (they go; line and paragraph
 * separators become spaces, U+FFFD a question mark). Text that is UTF-8 read as
 * Latin-1 throughout is read as UTF-8. */
void tx_chars_clean(xmlNodePtr node);

/* Runs of white space below NODE become one space outside pre; none stays at
 * the start or the end of NODE and of a block. Empty text nodes go. */
void tx_chars_space(xmlNodePtr node);

/* TEXT in NFC and without what tx_chars_clean drops; NULL: it is so already (or
 * no memory). The caller frees it with free(). */
char *tx_chars_clean_take(const char *text);

/* Are the LENGTH bytes of TEXT well-formed UTF-8? */
bool tx_chars_are_utf8(const char *text, size_t length);

/* Is TEXT (UTF-8) white space alone, of Unicode, or nothing? */
bool tx_chars_are_blank(const char *text);

#endif
