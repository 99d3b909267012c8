/* SPDX-License-Identifier: MIT
 * telex diff: two documents of any formats, compared as articles. */
#include <stdio.h>
#include <stdlib.h>

#include "command/reading.h"

static int check(struct tx_run *run)
{
	if (run->options.files.count == 2)
		return TELEX_OK;
	return tx_diagnostics_error(
	    &run->diagnostics, TELEX_USAGE, NULL,
	    "telex diff compares two inputs, and %zu are named: "
	    "telex diff A B (- is standard input)",
	    run->options.files.count);
}

static int print(struct tx_reading *reading)
{
	size_t count = 0;
	char *text = telex_diff_take(reading->run->telex, reading->feeds[0],
				     reading->feeds[1], &count);

	if (!text)
		return TELEX_BUG;
	if (!reading->run->options.quiet)
		fputs(text, stdout);
	free(text);
	if (fflush(stdout))
		return TELEX_IO;
	return count ? TELEX_FINDINGS : TELEX_OK;
}

int tx_diff(struct tx_run *run)
{
	struct tx_reading reading = { .run = run, .apart = true };
	int status = check(run);

	if (!status)
		status = tx_reading_do(&reading);
	/* One that can't be read differs from nothing. */
	if (!status && reading.failed)
		status = reading.first;
	if (!status)
		status = print(&reading);
	return tx_reading_end(&reading, status);
}
