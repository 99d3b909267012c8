/* SPDX-License-Identifier: MIT
 * Values of one line in their strict form: each type's reader. */
#ifndef TX_VALUE_H
#define TX_VALUE_H

#include "model/field.h"

/* TEXT as a value of FIELD's type, in its strict form; addresses against BASE
 * (NULL: none). The caller frees it with free(); NULL: it is none. */
char *tx_value_take(const struct tx_field *field, const char *text,
		    const char *base);

#endif
