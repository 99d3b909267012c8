/* SPDX-License-Identifier: MIT
 * Progress on standard error, if that is a terminal and the work lasts. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "command/command.h"

#define PATIENCE 1.0 /* seconds before anything is shown */
#define STEP     0.1 /* seconds between two showings */

static double now(void)
{
	struct timespec time;

	if (clock_gettime(CLOCK_MONOTONIC, &time))
		return 0;
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void tx_progress_show(struct tx_run *run, size_t done, size_t of)
{
	struct tx_progress *progress = &run->progress;
	double time;

	if (of < 2 || run->options.quiet || run->diagnostics.json ||
	    !isatty(STDERR_FILENO))
		return;
	time = now();
	if (progress->start <= 0)
		progress->start = progress->last = time;
	if (time - progress->start < PATIENCE || time - progress->last < STEP)
		return;
	progress->last = time;
	progress->shown = true;
	fprintf(stderr, "\r\033[Ktelex: %zu of %zu", done, of);
}

void tx_progress_end(struct tx_run *run)
{
	if (run->progress.shown)
		fputs("\r\033[K", stderr);
	run->progress.shown = false;
}
