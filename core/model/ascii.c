/* SPDX-License-Identifier: MIT
 * ASCII letters without regard to case, and to the locale. */
#include "model/ascii.h"

#include <stdint.h>
#include <string.h>

static int lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)c;
}

int tx_ascii_compare_n(const char *a, const char *b, size_t length)
{
	for (; length; a++, b++, length--) {
		if (lower(*a) != lower(*b) || !*a)
			return lower(*a) - lower(*b);
	}
	return 0;
}

int tx_ascii_compare(const char *a, const char *b)
{
	return tx_ascii_compare_n(a, b, SIZE_MAX);
}

const char *tx_ascii_find(const char *text, const char *what)
{
	size_t length = strlen(what);

	for (; *text; text++) {
		if (!tx_ascii_compare_n(text, what, length))
			return text;
	}
	return NULL;
}
