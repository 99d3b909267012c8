/* SPDX-License-Identifier: MIT
 * Reading the inputs that the command line names: each by itself, then the
 * fields that it sets. */
#include "command/reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/uri.h"

static int fail(struct tx_reading *reading, const struct telex_error *error)
{
	return tx_diagnostics_fail(&reading->run->diagnostics, error);
}

int tx_reading_worse(int all, int one)
{
	if (all == TELEX_NO_OUTPUT || all == TELEX_IO || !one)
		return all;
	if (one == TELEX_NO_OUTPUT || one == TELEX_IO || !all || all == one)
		return one;
	return TELEX_FINDINGS;
}

/* --- inputs --- */

/* Defaults are usually one line of JSON, of any of the model's keys. */
static bool is_json(const char *bytes)
{
	return bytes[strspn(bytes, " \t\r\n")] == '{';
}

static struct telex_feed *read_one(struct tx_reading *reading, const char *file,
				   bool given, int *status)
{
	const struct tx_options *options = &reading->run->options;
	const char *name = file;
	struct telex_error error;
	struct telex_feed *feed;
	size_t length;
	char *bytes = tx_input_take(reading->run, file, &length, status);

	if (!bytes)
		return NULL;
	if (!strcmp(file, "-") && options->name)
		name = options->name;
	feed = telex_read(reading->run->telex, bytes, length,
			  &(struct telex_input){
			      .size = sizeof(struct telex_input),
			      .name = name,
			      .format = given            ? options->from
					: is_json(bytes) ? "json"
							 : NULL,
			      .partial = !given,
			      .charset = given ? options->charset : NULL,
			      .base = given ? options->base : NULL,
			      .found = given ? reading->found : NULL,
			      .data = reading->data,
			  },
			  &error);
	free(bytes);
	if (!feed)
		*status = fail(reading, &error);
	return feed;
}

static int add_feed(struct tx_reading *reading, struct telex_feed *feed)
{
	struct telex_feed **grown;

	if (!reading->apart && reading->feed_count)
		return telex_join(reading->feeds[0], feed) ? TELEX_BUG : 0;
	grown =
	    realloc(reading->feeds, (reading->feed_count + 1) * sizeof(*grown));
	if (!grown) {
		telex_feed_free(feed);
		return TELEX_BUG;
	}
	reading->feeds = grown;
	grown[reading->feed_count++] = feed;
	return 0;
}

static int read_inputs(struct tx_reading *reading)
{
	static const char *const standard[] = { "-", NULL };
	const struct tx_list *files = &reading->run->options.files;
	const char *const *items = files->count ? files->items : standard;
	size_t i, count = files->count ? files->count : 1;
	struct telex_feed *feed;
	int status, all = TELEX_OK;

	for (i = 0; i < count; i++) {
		status = TELEX_OK;
		tx_progress_show(reading->run, i, count);
		feed = read_one(reading, items[i], true, &status);
		if (feed)
			status = add_feed(reading, feed);
		if (!status)
			continue;
		reading->first = reading->failed ? reading->first : status;
		all =
		    reading->failed++ ? tx_reading_worse(all, status) : status;
	}
	tx_progress_end(reading->run);
	/* Some were read: the run has findings, whatever the others' code. */
	reading->status =
	    reading->failed && reading->feed_count ? TELEX_FINDINGS : all;
	return reading->feed_count ? TELEX_OK : all;
}

/* --- fields --- */

static int read_defaults(struct tx_reading *reading)
{
	const struct tx_list *files = &reading->run->options.defaults;
	struct telex_feed *feed;
	int status = TELEX_OK;
	size_t i;

	for (i = 0; i < files->count; i++) {
		feed = read_one(reading, files->items[i], false, &status);
		if (!feed)
			return status;
		if (!reading->defaults)
			reading->defaults = feed;
		else if (telex_default(reading->defaults, feed))
			status = TELEX_BUG;
		if (feed != reading->defaults)
			telex_feed_free(feed);
	}
	return status;
}

static int set_fields(struct tx_reading *reading, struct telex_feed *feed)
{
	const struct tx_list *sets = &reading->run->options.sets;
	struct telex_error error;
	size_t i;

	for (i = 0; i < sets->count; i++) {
		if (telex_set(reading->run->telex, feed, sets->items[i],
			      &error))
			return fail(reading, &error);
	}
	if (reading->defaults && telex_default(feed, reading->defaults))
		return TELEX_BUG;
	return TELEX_OK;
}

/* A wrong --set is a wrong command line: told before any input is read. */
static int try_sets(struct tx_reading *reading)
{
	static const char nothing[] = "{\"headline\":\"-\"}";
	struct telex_feed *trial;
	int status;

	if (!reading->run->options.sets.count)
		return TELEX_OK;
	trial = telex_read(
	    reading->run->telex, nothing, strlen(nothing),
	    &(struct telex_input){ .size = sizeof(struct telex_input),
				   .format = "json" },
	    NULL);
	if (!trial)
		return TELEX_OK;
	status = set_fields(reading, trial);
	telex_feed_free(trial);
	return status;
}

/* --- all of it --- */

static const char *order_of(const struct tx_options *options)
{
	return *options->sort ? options->sort : "newest";
}

static int check_options(struct tx_reading *reading)
{
	const struct tx_options *options = &reading->run->options;
	struct telex_error error;
	char *base;

	if (options->limit &&
	    (!options->limit[0] || strlen(options->limit) > 9 ||
	     options->limit[strspn(options->limit, "0123456789")]))
		return tx_diagnostics_error(
		    &reading->run->diagnostics, TELEX_USAGE, NULL,
		    "--limit %s: it is a number of articles", options->limit);
	if (options->sort &&
	    telex_sort(reading->run->telex, NULL, order_of(options), &error))
		return fail(reading, &error);
	if (options->from &&
	    telex_format_open(reading->run->telex, options->from,
			      TELEX_OPEN_READER, NULL, &error))
		return fail(reading, &error);
	base = options->base ? tx_uri_take(options->base, NULL) : NULL;
	free(base);
	if (options->base && !base)
		return tx_diagnostics_error(
		    &reading->run->diagnostics, TELEX_USAGE, NULL,
		    "--base %s: it is no absolute http or https address",
		    options->base);
	return TELEX_OK;
}

/* --sort and --limit, of each feed. */
static int arrange(struct tx_reading *reading, struct telex_feed *feed)
{
	const struct tx_options *options = &reading->run->options;
	struct telex *telex = reading->run->telex;
	struct telex_error error;

	if (options->sort && telex_sort(telex, feed, order_of(options), &error))
		return fail(reading, &error);
	if (options->limit &&
	    telex_limit(telex, feed, strtoul(options->limit, NULL, 10)))
		return TELEX_BUG;
	return TELEX_OK;
}

int tx_reading_do(struct tx_reading *reading)
{
	int status = check_options(reading);
	size_t i;

	if (!status)
		status = read_defaults(reading);
	if (!status)
		status = try_sets(reading);
	if (!status)
		status = read_inputs(reading);
	for (i = 0; !status && i < reading->feed_count; i++)
		status = set_fields(reading, reading->feeds[i]);
	for (i = 0; !status && i < reading->feed_count; i++)
		status = arrange(reading, reading->feeds[i]);
	return status;
}

static void print_counts(const struct tx_reading *reading)
{
	size_t files = reading->run->options.files.count;
	const struct tx_diagnostics *diagnostics = &reading->run->diagnostics;

	if (files < 2 || !(reading->feed_count + reading->failed) ||
	    diagnostics->quiet || diagnostics->json ||
	    !(diagnostics->errors + diagnostics->warnings))
		return;
	fprintf(stderr,
		"telex: %zu inputs, %zu failed; %zu errors, "
		"%zu warnings\n",
		files, reading->failed, diagnostics->errors,
		diagnostics->warnings);
}

int tx_reading_end(struct tx_reading *reading, int status)
{
	struct tx_diagnostics *diagnostics = &reading->run->diagnostics;
	size_t i;

	if (status == TELEX_BUG && !diagnostics->errors)
		tx_diagnostics_error(diagnostics, status, NULL,
				     "out of memory");
	if (!status && diagnostics->errors)
		status = TELEX_FINDINGS;
	print_counts(reading);
	for (i = 0; i < reading->feed_count; i++)
		telex_feed_free(reading->feeds[i]);
	free(reading->feeds);
	telex_feed_free(reading->defaults);
	return status;
}
