/* SPDX-License-Identifier: MIT
 * What a line of a page may be to the article's body, and the points for it. */
#ifndef TX_TEXT_CHOICE_H
#define TX_TEXT_CHOICE_H

#include "load/text-sides.h"

enum tx_part { TX_ABOVE_BODY, TX_IN_BODY, TX_BETWEEN, TX_BELOW_BODY, TX_PARTS };

/* By the side, the part (less those of TX_ABOVE_BODY) and what the line is
 * from that side. */
extern const short tx_points[TX_SIDES][TX_PARTS - 1][TX_BINS];

/* For a line of one part above one of another. */
extern const short tx_change_points[TX_PARTS][TX_PARTS];

#endif
