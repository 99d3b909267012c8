/* SPDX-License-Identifier: MIT
 * Whose picture it is, at the end of a caption. */
#ifndef TX_CREDIT_H
#define TX_CREDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "load/words.h"

/* Where a caption ends and its credit stands, in bytes. */
struct tx_credit {
	size_t caption;
	size_t from, to;
};

/* Does TEXT (LENGTH bytes) end in a credit: "... in Almaty. / Reuters",
 * "(Photo: A Name)", "(AP Photo/A Name)", "(c) A Name", "A Name/AFP via Getty
 * Images"? The caption may be empty. */
bool tx_credit_find(const struct tx_words *words, const char *text,
		    size_t length, struct tx_credit *credit);

#endif
