/* SPDX-License-Identifier: MIT
 * telex convert: inputs read once, joined, set, written in every format that
 * was asked for. */
#include "command/convert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/uri.h"

struct tx_diagnostics *tx_convert_diagnostics(struct convert *convert)
{
	return &convert->run->diagnostics;
}

int tx_convert_fail(struct convert *convert, const struct telex_error *error)
{
	return tx_diagnostics_fail(tx_convert_diagnostics(convert), error);
}

int tx_convert_worse(int all, int one)
{
	if (all == TELEX_NO_OUTPUT || all == TELEX_IO || !one)
		return all;
	if (one == TELEX_NO_OUTPUT || one == TELEX_IO || !all || all == one)
		return one;
	return TELEX_FINDINGS;
}

/* --- which formats --- */

static const char *extension_of(const char *name)
{
	const char *slash = name ? strrchr(name, '/') : NULL;
	const char *dot = strrchr(slash ? slash : name ? name : "", '.');

	return dot ? dot + 1 : "";
}

static int by_extension(struct convert *convert)
{
	struct tx_options *options = &convert->run->options;
	const char *extension = extension_of(options->output);
	struct telex_format_info info;
	char *names;
	int status = TELEX_OK;

	if (!*extension || strchr(extension, '}'))
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "no format to write: name it with -t (telex formats), or "
		    "by the extension of -o");
	names = telex_formats_by_extension_take(convert->run->telex, extension);
	if (!names || !*names)
		status = tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "-o %s: no format has the extension .%s; name one with -t "
		    "(telex formats)",
		    options->output, extension);
	else if (strchr(names, ' '))
		status = tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "-o %s: several formats have the extension .%s; name one "
		    "with -t: %s",
		    options->output, extension, names);
	/* The list borrows its strings: the telex keeps this one. */
	else if (telex_format_open(convert->run->telex, names,
				   TELEX_OPEN_PLUGIN, &info, NULL) ||
		 !tx_list_add(&options->to, info.name))
		status = TELEX_BUG;
	free(names);
	return status;
}

static int open_formats(struct convert *convert)
{
	struct tx_options *options = &convert->run->options;
	struct telex_error error = { .status = TELEX_OK };
	size_t i;
	int status;

	if (!options->to.count && !options->feed_tree) {
		status = by_extension(convert);
		if (status)
			return status;
	}
	convert->formats =
	    calloc(options->to.count + 1, sizeof(*convert->formats));
	for (i = 0; convert->formats && i < options->to.count; i++) {
		if (telex_format_open(convert->run->telex, options->to.items[i],
				      TELEX_OPEN_WRITER, &convert->formats[i],
				      &error))
			return tx_convert_fail(convert, &error);
	}
	if (options->from &&
	    telex_format_open(convert->run->telex, options->from,
			      TELEX_OPEN_READER, NULL, &error))
		return tx_convert_fail(convert, &error);
	return convert->formats ? TELEX_OK : TELEX_BUG;
}

static int check_options(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;
	char *base;

	if (options->to.count > 1 && !tx_template_has_format(options->output))
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "several formats need names that tell them apart: "
		    "-o '{stem}.{ext}'");
	if (options->report && !strcmp(options->report, "-"))
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "--report=-: a report never goes to standard output; "
		    "--report alone prints it on standard error");
	base = options->base ? tx_uri_take(options->base, NULL) : NULL;
	free(base);
	if (options->base && !base)
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "--base %s: it is no absolute http or https address",
		    options->base);
	return TELEX_OK;
}

static int check_output(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;
	const char *unknown;
	size_t length;

	if (tx_template_unknown(options->output, &unknown, &length))
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
		    "-o %s: there is no placeholder %.*s; there are: %s",
		    options->output, (int)length, unknown,
		    "{dir} {stem} {n} {id8} {uuid} {date} {slug} {section} "
		    "{language} {format} {ext}");
	return TELEX_OK;
}

/* --- inputs --- */

/* Defaults are usually one line of JSON, of any of the model's keys. */
static bool is_json(const char *bytes)
{
	return bytes[strspn(bytes, " \t\r\n")] == '{';
}

static struct telex_feed *read_one(struct convert *convert, const char *file,
				   bool given, int *status)
{
	const struct tx_options *options = &convert->run->options;
	const char *name = file;
	struct telex_error error;
	struct telex_feed *feed;
	size_t length;
	char *bytes = tx_input_take(convert->run, file, &length, status);

	if (!bytes)
		return NULL;
	if (!strcmp(file, "-") && options->name)
		name = options->name;
	feed = telex_read(convert->run->telex, bytes, length,
			  &(struct telex_input){
			      .size = sizeof(struct telex_input),
			      .name = name,
			      .format = given            ? options->from
					: is_json(bytes) ? "json"
							 : NULL,
			      .partial = !given,
			      .charset = given ? options->charset : NULL,
			      .base = given ? options->base : NULL,
			  },
			  &error);
	free(bytes);
	if (!feed)
		*status = tx_convert_fail(convert, &error);
	return feed;
}

static int add_feed(struct convert *convert, struct telex_feed *feed)
{
	struct telex_feed **grown;
	bool split = tx_template_splits(convert->run->options.output);

	if (!split && convert->feed_count)
		return telex_join(convert->feeds[0], feed) ? TELEX_BUG : 0;
	grown =
	    realloc(convert->feeds, (convert->feed_count + 1) * sizeof(*grown));
	if (!grown) {
		telex_feed_free(feed);
		return TELEX_BUG;
	}
	convert->feeds = grown;
	grown[convert->feed_count++] = feed;
	return 0;
}

static int read_inputs(struct convert *convert)
{
	static const char *const standard[] = { "-", NULL };
	const struct tx_list *files = &convert->run->options.files;
	const char *const *items = files->count ? files->items : standard;
	size_t i, count = files->count ? files->count : 1;
	struct telex_feed *feed;
	int status, all = TELEX_OK;

	for (i = 0; i < count; i++) {
		status = TELEX_OK;
		tx_progress_show(convert->run, i, count);
		feed = read_one(convert, items[i], true, &status);
		if (feed)
			status = add_feed(convert, feed);
		if (!status)
			continue;
		all =
		    convert->failed++ ? tx_convert_worse(all, status) : status;
	}
	tx_progress_end(convert->run);
	/* Some were read: the run has findings, whatever the others' code. */
	convert->status =
	    convert->failed && convert->feed_count ? TELEX_FINDINGS : all;
	return convert->feed_count ? TELEX_OK : all;
}

/* --- fields --- */

static int read_defaults(struct convert *convert)
{
	const struct tx_list *files = &convert->run->options.defaults;
	struct telex_feed *feed;
	int status = TELEX_OK;
	size_t i;

	for (i = 0; i < files->count; i++) {
		feed = read_one(convert, files->items[i], false, &status);
		if (!feed)
			return status;
		if (!convert->defaults)
			convert->defaults = feed;
		else if (telex_default(convert->defaults, feed))
			status = TELEX_BUG;
		if (feed != convert->defaults)
			telex_feed_free(feed);
	}
	return status;
}

static int set_fields(struct convert *convert, struct telex_feed *feed)
{
	const struct tx_list *sets = &convert->run->options.sets;
	struct telex_error error;
	size_t i;

	for (i = 0; i < sets->count; i++) {
		if (telex_set(convert->run->telex, feed, sets->items[i],
			      &error))
			return tx_convert_fail(convert, &error);
	}
	if (convert->defaults && telex_default(feed, convert->defaults))
		return TELEX_BUG;
	return TELEX_OK;
}

/* A wrong --set is a wrong command line: told before any input is read. */
static int try_sets(struct convert *convert)
{
	static const char nothing[] = "{\"headline\":\"-\"}";
	struct telex_feed *trial;
	int status;

	if (!convert->run->options.sets.count)
		return TELEX_OK;
	trial = telex_read(
	    convert->run->telex, nothing, strlen(nothing),
	    &(struct telex_input){ .size = sizeof(struct telex_input),
				   .format = "json" },
	    NULL);
	if (!trial)
		return TELEX_OK;
	status = set_fields(convert, trial);
	telex_feed_free(trial);
	return status;
}

/* --- all of it --- */

static void print_counts(struct convert *convert)
{
	size_t files = convert->run->options.files.count;
	const struct tx_diagnostics *diagnostics =
	    tx_convert_diagnostics(convert);

	if (files < 2 || !(convert->feed_count + convert->failed) ||
	    diagnostics->quiet || diagnostics->json ||
	    !(diagnostics->errors + diagnostics->warnings))
		return;
	fprintf(stderr,
		"telex: %zu inputs, %zu failed; %zu errors, "
		"%zu warnings\n",
		files, convert->failed, diagnostics->errors,
		diagnostics->warnings);
}

static void free_all(struct convert *convert)
{
	size_t i;

	for (i = 0; i < convert->feed_count; i++)
		telex_feed_free(convert->feeds[i]);
	if (convert->names)
		xmlHashFree(convert->names, NULL);
	free(convert->feeds);
	free(convert->report);
	free(convert->formats);
	telex_feed_free(convert->defaults);
}

int tx_convert(struct tx_run *run)
{
	struct convert convert = { .run = run };
	int status = open_formats(&convert);
	size_t i;

	if (!status)
		status = check_output(&convert);
	if (!status)
		status = check_options(&convert);
	if (!status)
		status = read_defaults(&convert);
	if (!status)
		status = try_sets(&convert);
	if (!status)
		status = read_inputs(&convert);
	for (i = 0; !status && i < convert.feed_count; i++)
		status = set_fields(&convert, convert.feeds[i]);
	if (!status)
		status = tx_convert_worse(convert.status,
					  tx_convert_write(&convert));
	if (convert.report)
		status = tx_convert_worse(
		    status,
		    tx_output_write(run, run->options.report, convert.report,
				    strlen(convert.report)));
	if (status == TELEX_BUG && !tx_convert_diagnostics(&convert)->errors)
		tx_diagnostics_error(tx_convert_diagnostics(&convert), status,
				     NULL, "out of memory");
	if (!status && tx_convert_diagnostics(&convert)->errors)
		status = TELEX_FINDINGS;
	print_counts(&convert);
	free_all(&convert);
	return status;
}
