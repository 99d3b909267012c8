/* SPDX-License-Identifier: MIT
 * Values of one line in their strict form: each type's reader. */
#ifndef TX_VALUE_H
#define TX_VALUE_H

#include <stddef.h>

#include "model/field.h"

/* TEXT as a value of FIELD's type, in its strict form; addresses against BASE
 * (NULL: none). The caller frees it with free(); NULL: it is none. */
char *tx_value_take(const struct tx_field *field, const char *text,
		    const char *base);

/* What a value of FIELD must be, in words, written to BUFFER of SIZE bytes,
 * which it returns: "whole number from 1 to 9". */
const char *tx_value_wanted(const struct tx_field *field, char *buffer,
			    size_t size);

#endif
