/* SPDX-License-Identifier: MIT
 * The functions that stylesheets call (urn:telex:functions:1): dates, text,
 * markup, addresses, words. Pure: no clock, no locale, no file. */
#ifndef TX_FUNCTIONS_H
#define TX_FUNCTIONS_H

#define TX_FUNCTIONS_NS "urn:telex:functions:1"

/* Registers them with libxslt, for the whole process. Idempotent. A transform's
 * context has the struct telex in _private, for word(); without one that gives
 * the key. */
void tx_functions_setup(void);

#endif
