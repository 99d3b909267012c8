/* SPDX-License-Identifier: MIT
 * ASCII letters without regard to case, and to the locale: strcasecmp asks it,
 * and in Turkish an I is no i. */
#ifndef TX_ASCII_H
#define TX_ASCII_H

#include <stddef.h>

/* Less than, equal to, greater than 0 as A sorts before, with, after B; of the
 * first LENGTH bytes alone. */
int tx_ascii_compare(const char *a, const char *b);
int tx_ascii_compare_n(const char *a, const char *b, size_t length);

/* Where WHAT first stands in TEXT; NULL: nowhere. */
const char *tx_ascii_find(const char *text, const char *what);

#endif
