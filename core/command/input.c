/* SPDX-License-Identifier: MIT
 * Inputs: a file's bytes, or standard input's, and why there are none. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.h"

#define MAX_INPUT_BYTES ((size_t)256 << 20)

static bool is_address(const char *file)
{
	return !strncmp(file, "http://", 7) || !strncmp(file, "https://", 8);
}

static char *read_all(FILE *stream, size_t *length)
{
	size_t room = 0, got = 0;
	char *bytes = NULL, *grown;

	do {
		room = room ? 2 * room : 65536;
		grown = realloc(bytes, room + 1);
		if (!grown)
			goto failed;
		bytes = grown;
		got += fread(bytes + got, 1, room - got, stream);
	} while (got == room && got <= MAX_INPUT_BYTES);
	if (ferror(stream))
		goto failed;
	bytes[got] = '\0';
	*length = got;
	return bytes;
failed:
	free(bytes);
	return NULL;
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
	bytes = read_all(stream, length);
	if (!bytes)
		*status = tx_diagnostics_error(&run->diagnostics, TELEX_IO,
					       file, "%s", strerror(errno));
	if (!standard)
		fclose(stream);
	return bytes;
}
