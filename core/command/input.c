/* SPDX-License-Identifier: MIT
 * Inputs: a file's bytes, or standard input's, and why there are none. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.h"
#include "engine/engine.h"

static bool is_address(const char *file)
{
	return !strncmp(file, "http://", 7) || !strncmp(file, "https://", 8);
}

/* 0, or why FILE can't be opened. */
static int check(struct tx_run *run, const char *file)
{
	struct stat status;

	if (is_address(file))
		return tx_diagnostics_error(
		    &run->diagnostics, TELEX_NO_INPUT, file,
		    "telex never fetches: curl -s URL | telex --base URL");
	if (stat(file, &status))
		return tx_diagnostics_error(&run->diagnostics, TELEX_NO_INPUT,
					    file, "%s", strerror(errno));
	if (S_ISDIR(status.st_mode))
		return tx_diagnostics_error(
		    &run->diagnostics, TELEX_NO_INPUT, file,
		    "it is a folder; name the files in it");
	return 0;
}

char *tx_input_take(struct tx_run *run, const char *file, size_t *length,
		    int *status)
{
	bool standard = !strcmp(file, "-");
	FILE *stream = stdin;
	char *bytes;

	*status = standard ? 0 : check(run, file);
	if (*status)
		return NULL;
	if (standard && isatty(STDIN_FILENO))
		fputs("telex: reading from the terminal; end with Ctrl-D\n",
		      stderr);
	if (!standard)
		stream = fopen(file, "rbe");
	if (!stream) {
		*status =
		    tx_diagnostics_error(&run->diagnostics, TELEX_NO_INPUT,
					 file, "%s", strerror(errno));
		return NULL;
	}
	/* The library has the limit; it needs a byte more to see it. */
	bytes = tx_stream_take(stream, TELEX_MAX_INPUT + 1, length);
	if (!bytes && errno == EFBIG)
		*status = tx_diagnostics_error(
		    &run->diagnostics, TELEX_LIMIT, file,
		    "over the limit of %zu MiB for one input",
		    TELEX_MAX_INPUT >> 20);
	else if (!bytes)
		*status = tx_diagnostics_error(&run->diagnostics, TELEX_IO,
					       file, "%s", strerror(errno));
	if (!standard)
		fclose(stream);
	return bytes;
}
