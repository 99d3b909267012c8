/* SPDX-License-Identifier: MIT
 * The first sentence of a text. */
#ifndef TX_SENTENCE_H
#define TX_SENTENCE_H

/* The first sentence of TEXT (on one line), at most WORDS words of it, then with
 * an ellipsis. Freed with free(); NULL: no memory. */
char *tx_sentence_take(const char *text, int words);

#endif
