/* SPDX-License-Identifier: MIT
 * Telling where a field was found. */
#include "load/loading.h"

void tx_trace(const struct tx_trace *trace, const struct tx_found *found)
{
	if (trace)
		trace->found(trace->data, found);
}
