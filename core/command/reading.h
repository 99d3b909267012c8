/* SPDX-License-Identifier: MIT
 * The inputs of a run as feeds of articles. */
#ifndef TX_READING_H
#define TX_READING_H

#include "command/command.h"

struct tx_reading {
	struct tx_run *run;
	bool apart; /* a feed an input; else one of them all */
	void (*found)(void *data, const struct telex_found *found);
	void *data; /* handed to `found`, which sees feed_count feeds before */
	struct telex_feed **feeds;
	size_t feed_count;
	struct telex_feed *defaults; /* all --defaults, joined */
	int status;                  /* of the inputs so far */
	int first;                   /* of the first that failed */
	size_t failed;
};

/* Reads the inputs and sets the fields that the options name; checks the options
 * for that first. Returns the exit code if there is nothing to go on with; else
 * 0, with that of the inputs that failed in READING. */
int tx_reading_do(struct tx_reading *reading);

/* The end of a run that would have STATUS: tells what was not told yet, frees
 * what was read, and returns the exit code. */
int tx_reading_end(struct tx_reading *reading, int status);

/* The exit code of ALL and ONE together: 73 and 74 win; equal failures keep
 * their code; others become 1. */
int tx_reading_worse(int all, int one);

#endif
