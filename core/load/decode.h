/* SPDX-License-Identifier: MIT
 * Bytes to UTF-8: byte order mark, the header's word, the document's own, then
 * detection. */
#ifndef TX_DECODE_H
#define TX_DECODE_H

#include <stddef.h>

#include "model/message.h"

/* LENGTH BYTES as UTF-8 without BOM and NULs (U+FFFD in their place), line ends
 * as they are, NUL-terminated, *OUT bytes. CHARSET is an HTTP header's word;
 * NULL: none. Bytes that fit no character become U+FFFD, which is told. The
 * caller frees it with free(); NULL: no memory. */
char *tx_decode_take(const char *bytes, size_t length, const char *charset,
		     const struct tx_teller *teller, size_t *out);

#endif
