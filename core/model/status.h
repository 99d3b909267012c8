/* SPDX-License-Identifier: MIT
 * Whether an article may be published. */
#ifndef TX_STATUS_H
#define TX_STATUS_H

#include <libxml/tree.h>
#include <stdbool.h>

/* Is the status of ARTICLE another than usable (NewsML-G2, pubStatus)? */
bool tx_is_withheld(const xmlNode *article);

/* Has ARTICLE the signal `kill` (IPTC signal vocabulary, sig:kill)? */
bool tx_is_killed(const xmlNode *article);

#endif
