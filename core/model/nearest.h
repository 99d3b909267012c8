/* SPDX-License-Identifier: MIT
 * The nearest of many names to one that is unknown. */
#ifndef TX_NEAREST_H
#define TX_NEAREST_H

/* Up to three of NAMES (NULL-terminated) that a person may have meant by NAME,
 * by ", "; all of them if none is near and they are few. Freed with free();
 * NULL: no memory. */
char *tx_nearest_take(const char *name, char *const *names);

#endif
