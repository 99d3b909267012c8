/* SPDX-License-Identifier: MIT
 * One conversion by the command: what its inputs and its outputs share. */
#ifndef TX_CONVERT_H
#define TX_CONVERT_H

#include <libxml/hash.h>

#include "command/command.h"
#include "command/reading.h"

struct convert {
	struct tx_run *run;
	struct telex_format_info *formats; /* one for each -t */
	struct tx_reading reading;
	xmlHashTablePtr names; /* of outputs written so far, when split */
	size_t number;         /* of articles so far */
	char *report;          /* for --report=FILE, so far */
};

/* Where messages go. */
struct tx_diagnostics *tx_convert_diagnostics(struct convert *convert);

/* Prints ERROR; returns its status. */
int tx_convert_fail(struct convert *convert, const struct telex_error *error);

/* Prints what telex_report_take said of FEED in FORMAT, or keeps it for the end:
 * as lines, or in a file of the extension .json as one object a report. Returns
 * the exit code. */
int tx_report_add(struct convert *convert, const struct telex_feed *feed,
		  const char *format, const char *text);

/* Writes the feeds in every format that was asked for; returns the exit code. */
int tx_convert_write(struct convert *convert);

#endif
