/* SPDX-License-Identifier: MIT
 * What a conversion keeps: measured where a format is read and written, else
 * from what its stylesheet declares. */
#ifndef TX_REPORT_H
#define TX_REPORT_H

#include "engine/engine.h"

/* As telex_matrix_take. */
char *tx_matrix_take(struct telex *telex, const char *const *formats,
		     struct telex_error *error);

/* As telex_report_take. */
char *tx_report_take(struct telex *telex, struct telex_feed *feed,
		     struct tx_format *format, const char *const *parameters,
		     size_t *losses, struct telex_error *error);

#endif
