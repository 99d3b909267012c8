/* SPDX-License-Identifier: MIT
 * The language of a text that states none: by its script where that is enough,
 * else by libexttextcat's fingerprints. */
#ifndef TX_LANGUAGE_DETECT_H
#define TX_LANGUAGE_DETECT_H

#include <stdbool.h>
#include <stddef.h>

/* Where Debian's libexttextcat-data has the fingerprints. */
#define TX_FINGERPRINTS "/usr/share/libexttextcat"

struct tx_detector;

/* Opens no file yet: a fingerprint is read at its first use, and kept. FOLDER is
 * copied. NULL: no memory. */
struct tx_detector *tx_detector_new(const char *folder);
void tx_detector_free(struct tx_detector *detector);

/* The language that LENGTH bytes of TEXT (UTF-8) are in, as BCP 47, by the first
 * of its long lines; static. NULL: that is not sure, and *WHY (static) is in
 * words. */
const char *tx_detector_find(struct tx_detector *detector, const char *text,
			     size_t length, const char **why);

/* Did a fingerprint miss so far? What it knows depends on the machine then. */
bool tx_detector_misses(const struct tx_detector *detector);

#endif
