/* SPDX-License-Identifier: MIT
 * Outputs: a file is whole or untouched. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.h"
#include "model/message.h"

static int fail(struct tx_run *run, int status, const char *file)
{
	return tx_diagnostics_error(&run->diagnostics, status, file, "%s",
				    strerror(errno));
}

/* A full disk or a broken pipe is told apart from a file that can't be made. */
static int write_all(int file, const char *bytes, size_t length)
{
	while (length) {
		ssize_t written = write(file, bytes, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return -1;
		bytes += written;
		length -= (size_t)written;
	}
	return 0;
}

/* Makes the folders that NAME lies in. */
static int make_folders(const char *name)
{
	char *path = strdup(name), *slash = path;
	int status = path ? 0 : -1;

	while (!status && (slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		if (mkdir(path, 0777) && errno != EEXIST)
			status = -1;
		*slash = '/';
	}
	free(path);
	return status;
}

/* A device or a pipe can't be replaced: it is written to. */
static int write_special(struct tx_run *run, const char *name,
			 const char *bytes, size_t length)
{
	int file = open(name, O_WRONLY | O_CLOEXEC), status = TELEX_OK;

	if (file < 0)
		return fail(run, TELEX_NO_OUTPUT, name);
	if (write_all(file, bytes, length))
		status = fail(run, TELEX_IO, name);
	if (close(file) && !status)
		status = fail(run, TELEX_IO, name);
	return status;
}

static mode_t mode_for(const struct stat *old, bool exists)
{
	mode_t mask;

	if (exists)
		return old->st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static int replace(struct tx_run *run, const char *name, mode_t mode,
		   const char *bytes, size_t length)
{
	const char *slash = strrchr(name, '/');
	int folder = slash ? (int)(slash + 1 - name) : 0;
	int file, status = TELEX_OK;
	char *part = NULL;

	if (asprintf(&part, "%.*s.telex-XXXXXX", folder, name) < 0)
		return fail(run, TELEX_BUG, name);
	file = mkstemp(part);
	if (file < 0) {
		status = errno == ENOENT
			     ? tx_diagnostics_error(
				   &run->diagnostics, TELEX_NO_OUTPUT, name,
				   "there is no such folder to write it in")
			     : fail(run, TELEX_NO_OUTPUT, name);
		free(part);
		return status;
	}
	fchmod(file, mode);
	if (write_all(file, bytes, length) || fsync(file))
		status = fail(run, TELEX_IO, name);
	if (close(file) && !status)
		status = fail(run, TELEX_IO, name);
	if (!status && rename(part, name))
		status = fail(run, TELEX_NO_OUTPUT, name);
	if (status)
		unlink(part);
	free(part);
	return status;
}

/* What a symbolic link leads to is replaced, not the link. */
static char *target_take(const char *name)
{
	char *real = realpath(name, NULL);

	return real ? real : strdup(name);
}

static int write_file(struct tx_run *run, const char *name, const char *bytes,
		      size_t length)
{
	struct stat old;
	bool exists = !stat(name, &old);
	char *target;
	int status;

	if (exists && run->options.keep) {
		tx_diagnostics_tell(
		    &run->diagnostics,
		    &(struct telex_message){
			.level = TELEX_NOTE,
			.code = tx_message_code(TX_MSG_EXISTS),
			.source = name,
			.text = tx_message_text(TX_MSG_EXISTS) });
		return TELEX_OK;
	}
	if (exists && S_ISDIR(old.st_mode))
		return tx_diagnostics_error(&run->diagnostics, TELEX_NO_OUTPUT,
					    name,
					    "it is a folder; end it with /");
	if (exists && !S_ISREG(old.st_mode))
		return write_special(run, name, bytes, length);
	/* rename() asks only the folder: the file's own word counts too. */
	if (exists && access(name, W_OK))
		return fail(run, TELEX_NO_OUTPUT, name);
	target = target_take(name);
	status =
	    target ? replace(run, target, mode_for(&old, exists), bytes, length)
		   : TELEX_BUG;
	free(target);
	return status;
}

int tx_output_write(struct tx_run *run, const char *file, const char *bytes,
		    size_t length)
{
	if (!file || !strcmp(file, "-"))
		return write_all(STDOUT_FILENO, bytes, length)
			   ? fail(run, TELEX_IO, "standard output")
			   : TELEX_OK;
	if (tx_template_splits(run->options.output) && make_folders(file))
		return fail(run, TELEX_NO_OUTPUT, file);
	return write_file(run, file, bytes, length);
}
