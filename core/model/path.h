/* SPDX-License-Identifier: MIT
 * Names of fields as a person writes them: headline, author.name, feed.title. */
#ifndef TX_PATH_H
#define TX_PATH_H

#include "model/field.h"

struct tx_path {
	bool feed; /* a field of the feed's own */
	const struct tx_field *field;
	const struct tx_field *part; /* NULL: the field as a whole */
};

/* Reads NAME. Returns NULL, or why there is no such field, with the nearest, to
 * be freed with free() ("" if there is no memory for it). */
char *tx_path_read(struct tx_path *path, const char *name);

#endif
