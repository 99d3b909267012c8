/* SPDX-License-Identifier: MIT
 * The functions that stylesheets call (urn:telex:functions:1): dates, text,
 * markup, addresses, words. Pure: no clock, no locale, no file. */
#ifndef TX_FUNCTIONS_H
#define TX_FUNCTIONS_H

#define TX_FUNCTIONS_NS "urn:telex:functions:1"

struct tx_words;

/* Registers them with libxslt, for the whole process. Idempotent. A transform's
 * context has in _private what tx_functions_words finds there. */
void tx_functions_setup(void);

/* What word() asks: defined by whoever runs the stylesheet, from the context's
 * _private (may be NULL). */
const struct tx_words *tx_functions_words(void *context_private);

#endif
