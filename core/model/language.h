/* SPDX-License-Identifier: MIT
 * Languages: the codes of ISO 639. */
#ifndef TX_LANGUAGE_H
#define TX_LANGUAGE_H

#include <stdbool.h>

/* Does ISO 639-1 or 639-2 list the first subtag of TAG (BCP 47, lower case)? */
bool tx_language_is_listed(const char *tag);

#endif
