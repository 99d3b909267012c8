/* SPDX-License-Identifier: MIT
 * The command: what its rooms share. */
#ifndef TX_COMMAND_H
#define TX_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "telex-plugin.h"
#include "telex.h"

/* Strings from the command line, borrowed; NULL-terminated when not empty. */
struct tx_list {
	const char **items;
	size_t count, room;
};

/* What the command line says. Strings are borrowed from it. */
struct tx_options {
	struct tx_list files;
	const char *from;
	struct tx_list to;
	const char *output;
	struct tx_list parameters, sets, defaults;
	struct tx_list gets;
	const char *base, *charset, *name, *plugin_path, *diagnostics;
	const char *color;  /* auto, always, never; "": always */
	const char *now;    /* "" : --now without a time */
	const char *report; /* "": to standard error */
	const char *sort;   /* "": newest */
	const char *limit;
	bool allow_embargo_loss, allow_status_loss;
	bool strict, keep, verbose, quiet, feed_tree, help, version;
	bool explain, json, matrix;
};

/* Messages on their way to standard error. */
struct tx_diagnostics {
	bool verbose, quiet, json, colour;
	size_t errors, warnings;
	size_t lost;       /* of those, that tell of something left out */
	size_t told[1000]; /* by the number in the code */
};

/* How far long work is. Its clock never reaches an output. */
struct tx_progress {
	double start, last; /* seconds; 0: not begun */
	bool shown;
};

/* One run of the command. */
struct tx_run {
	struct tx_options options;
	struct tx_diagnostics diagnostics;
	struct tx_progress progress;
	struct telex *telex;
	char now[64];
};

/* Appends ITEM to LIST, kept NULL-terminated. False: no memory. */
bool tx_list_add(struct tx_list *list, const char *item);
void tx_list_free(struct tx_list *list);

/* Reads ARGV into OPTIONS. 0; else the exit code, already told. */
int tx_options_read(struct tx_options *options, int argc, char **argv);

/* Refuses the options of convert in VERB show, and the other way round. 0; else
 * the exit code, told. */
int tx_options_check(struct tx_run *run, const char *verb);
void tx_options_free(struct tx_options *options);

/* Prints the help of VERB ("" for the command's own) on standard output. */
void tx_help_print(const char *verb);

/* The callback for telex_options; DATA is a struct tx_diagnostics. */
void tx_diagnostics_tell(void *data, const struct telex_message *message);

/* Prints ERROR; returns its status. */
int tx_diagnostics_fail(struct tx_diagnostics *diagnostics,
			const struct telex_error *error);

/* Prints an error of the command's own about SOURCE (may be NULL); returns
 * STATUS. printf-like. */
int tx_diagnostics_error(struct tx_diagnostics *diagnostics, int status,
			 const char *source, const char *format, ...);

/* Shows on a terminal, after a second, that DONE OF so many inputs are read; takes
 * that away. */
void tx_progress_show(struct tx_run *run, size_t done, size_t of);
void tx_progress_end(struct tx_run *run);

/* Says how often what was told too often came. */
void tx_diagnostics_end(struct tx_diagnostics *diagnostics);

/* The bytes of FILE ("-": standard input), freed with free(). NULL on error,
 * told, with *STATUS the exit code. */
char *tx_input_take(struct tx_run *run, const char *file, size_t *length,
		    int *status);

/* Writes LENGTH BYTES to FILE (NULL: standard output), whole or not at all.
 * Returns the exit code, told if not 0. */
int tx_output_write(struct tx_run *run, const char *file, const char *bytes,
		    size_t length);

/* Is OUTPUT a template of names, or a folder? */
bool tx_template_splits(const char *output);

/* Does it have a placeholder that there is none of? *AT and *LENGTH: where. */
bool tx_template_unknown(const char *output, const char **at, size_t *length);

/* Does it tell formats apart ({ext} or {format})? */
bool tx_template_has_format(const char *output);

/* The name of article INDEX of FEED in FORMAT, number NUMBER from 1, by
 * TEMPLATE; ID8 adds its id, for a name that was taken. Freed with free(). */
char *tx_template_take(const char *template, const struct telex_feed *feed,
		       size_t index, const struct telex_format_info *format,
		       size_t number, bool id8);

/* The verbs: each returns the exit code. */
int tx_convert(struct tx_run *run);
int tx_show(struct tx_run *run);
int tx_formats(struct tx_run *run);
int tx_detect(struct tx_run *run);
int tx_diff(struct tx_run *run);
int tx_plugin(struct tx_run *run);

#endif
