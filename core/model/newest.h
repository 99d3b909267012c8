/* SPDX-License-Identifier: MIT
 * The newest date of an article. */
#ifndef TX_NEWEST_H
#define TX_NEWEST_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "model/date.h"

/* When ARTICLE was last modified, else published, else created. False: it says
 * none of these. */
bool tx_newest(const xmlNode *article, struct tx_date *date);

/* The first date of ARTICLE that is one among the fields NAMES (ends with NULL).
 * False: none is. */
bool tx_first_date(const xmlNode *article, const char *const *names,
		   struct tx_date *date);

#endif
