/* SPDX-License-Identifier: MIT
 * telex convert: inputs read once, joined, set, written in every format that
 * was asked for. */
#include <libxml/hash.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "model/uri.h"

struct convert {
	struct tx_run *run;
	struct telex_format_info *formats; /* one for each -t */
	struct telex_feed **feeds;         /* one, or one an input to split */
	size_t feed_count;
	struct telex_feed *defaults; /* all --defaults, joined */
	int status;                  /* of the inputs so far */
	size_t failed;
	xmlHashTablePtr names; /* of outputs written so far, when split */
	size_t number;         /* of articles so far */
	char *report;          /* for --report=FILE, so far */
};

static struct tx_diagnostics *diagnostics_of(struct convert *convert)
{
	return &convert->run->diagnostics;
}

static int fail(struct convert *convert, const struct telex_error *error)
{
	return tx_diagnostics_fail(diagnostics_of(convert), error);
}

/* 73 and 74 win; equal failures keep their code; others become 1. */
static int worse(int all, int one)
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
		    diagnostics_of(convert), TELEX_USAGE, NULL,
		    "no format to write: name it with -t (telex formats), or "
		    "by the extension of -o");
	names = telex_formats_by_extension_take(convert->run->telex, extension);
	if (!names || !*names)
		status = tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_USAGE, NULL,
		    "-o %s: no format has the extension .%s; name one with -t "
		    "(telex formats)",
		    options->output, extension);
	else if (strchr(names, ' '))
		status = tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_USAGE, NULL,
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
			return fail(convert, &error);
	}
	if (options->from &&
	    telex_format_open(convert->run->telex, options->from,
			      TELEX_OPEN_READER, NULL, &error))
		return fail(convert, &error);
	return convert->formats ? TELEX_OK : TELEX_BUG;
}

static int check_options(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;
	char *base;

	if (options->to.count > 1 && !tx_template_has_format(options->output))
		return tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_USAGE, NULL,
		    "several formats need names that tell them apart: "
		    "-o '{stem}.{ext}'");
	if (options->report && !strcmp(options->report, "-"))
		return tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_USAGE, NULL,
		    "--report=-: a report never goes to standard output; "
		    "--report alone prints it on standard error");
	base = options->base ? tx_uri_take(options->base, NULL) : NULL;
	free(base);
	if (options->base && !base)
		return tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_USAGE, NULL,
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
		    diagnostics_of(convert), TELEX_USAGE, NULL,
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
		*status = fail(convert, &error);
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
		feed = read_one(convert, items[i], true, &status);
		if (feed)
			status = add_feed(convert, feed);
		if (!status)
			continue;
		all = convert->failed++ ? worse(all, status) : status;
	}
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
			return fail(convert, &error);
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

/* --- outputs --- */

/* The parameters for FORMAT: those without a format's name in front, and its
 * own without it. */
static int parameters_for(struct convert *convert, const char *format,
			  struct tx_list *list)
{
	const struct tx_options *options = &convert->run->options;
	size_t length, i, j;

	for (i = 0; i < options->parameters.count; i++) {
		const char *item = options->parameters.items[i];
		bool others = false;

		for (j = 0; j < options->to.count; j++) {
			const char *name = options->to.items[j];

			length = strlen(name);
			if (strncmp(item, name, length) != 0 ||
			    item[length] != '.')
				continue;
			others = true;
			if (!strcmp(name, format) &&
			    !tx_list_add(list, item + length + 1))
				return TELEX_BUG;
		}
		if (!others && !tx_list_add(list, item))
			return TELEX_BUG;
	}
	return TELEX_OK;
}

/* TEXT with MORE behind it; TEXT is freed. NULL: no memory. */
static char *grown(char *text, const char *more)
{
	size_t length = text ? strlen(text) : 0;
	char *both = realloc(text, length + strlen(more) + 1);

	if (both)
		strcpy(both + length, more);
	else
		free(text);
	return both;
}

static int print_report(struct convert *convert, const char *text)
{
	const char *file = convert->run->options.report;

	if (!*file)
		fputs(text, stderr);
	else
		convert->report = grown(convert->report, text);
	return *file && !convert->report ? TELEX_BUG : TELEX_OK;
}

/* Whose report it is, where there are several. */
static void print_heading(struct convert *convert,
			  const struct telex_feed *feed, const char *format)
{
	const struct tx_options *options = &convert->run->options;
	const char *input = telex_feed_input(feed, 0);

	if (!*options->report &&
	    (options->to.count > 1 || tx_template_splits(options->output)))
		fprintf(stderr, "# %s: %s\n", input ? input : "-", format);
}

/* --report and --strict: 1 if FORMAT loses something and that is forbidden. */
static int report(struct convert *convert, struct telex_feed *feed,
		  const struct telex_format_info *format,
		  const struct tx_list *parameters)
{
	const struct tx_options *options = &convert->run->options;
	struct telex_error error;
	size_t losses = 0;
	int status = TELEX_OK;
	char *text;

	if (!options->report && !options->strict)
		return TELEX_OK;
	text = telex_report_take(convert->run->telex, feed, format->name,
				 parameters->items, &losses, &error);
	if (!text)
		return fail(convert, &error);
	if (options->report)
		print_heading(convert, feed, format->name);
	if (options->report)
		status = print_report(convert, text);
	if (!status && options->strict && losses)
		status = tx_diagnostics_error(
		    diagnostics_of(convert), TELEX_FINDINGS, NULL,
		    "%s would lose %zu value%s, and --strict forbids it "
		    "(--report names them)",
		    format->name, losses, losses == 1 ? "" : "s");
	free(text);
	return status;
}

/* Adds KEY to SET; false: it was there (or no memory). */
static bool is_new(xmlHashTablePtr *set, const char *key)
{
	if (!*set)
		*set = xmlHashCreate(64);
	return *set && !xmlHashAddEntry(*set, BAD_CAST key, *set);
}

/* The name of an output by the template; one that was taken gets its id. */
static char *name_take(struct convert *convert, const struct telex_feed *feed,
		       const struct telex_format_info *format)
{
	const char *template = convert->run->options.output;
	char *name =
	    tx_template_take(template, feed, 0, format, convert->number, false);

	if (!name || is_new(&convert->names, name))
		return name;
	free(name);
	name =
	    tx_template_take(template, feed, 0, format, convert->number, true);
	if (!name || is_new(&convert->names, name))
		return name;
	tx_diagnostics_error(diagnostics_of(convert), TELEX_NO_OUTPUT, name,
			     "another output of this run has this name; add "
			     "{n} or {format} to -o");
	free(name);
	return NULL;
}

static int write_documents(struct convert *convert,
			   const struct telex_output *output, const char *name)
{
	size_t i, length;
	int status = TELEX_OK;

	for (i = 0; i < telex_output_count(output); i++) {
		const char *bytes = telex_output_bytes(output, i, &length);

		status = worse(
		    status, tx_output_write(convert->run, name, bytes, length));
	}
	if (telex_output_refused(output))
		status = worse(status, TELEX_FINDINGS);
	return status;
}

static int write_feed(struct convert *convert, struct telex_feed *feed,
		      const struct telex_format_info *format, const char *name)
{
	struct tx_list parameters = { .items = NULL };
	struct telex_output *output = NULL;
	struct telex_error error = { .status = TELEX_OK };
	int status = parameters_for(convert, format->name, &parameters);

	if (!status)
		status = report(convert, feed, format, &parameters);
	if (!status) {
		output = telex_write(convert->run->telex, feed, format->name,
				     parameters.items, &error);
		status = output ? write_documents(convert, output, name)
				: fail(convert, &error);
	}
	telex_output_free(output);
	tx_list_free(&parameters);
	return status;
}

/* One document an article needs names, unless it is one. */
static int check_apart(struct convert *convert)
{
	const struct telex_format_info *format = &convert->formats[0];

	if (!format->apart || telex_feed_count(convert->feeds[0]) < 2)
		return TELEX_OK;
	return tx_diagnostics_error(
	    diagnostics_of(convert), TELEX_USAGE, NULL,
	    "%s is one file an article, and there are %zu: name them with "
	    "-o '{date}-{slug}.{ext}' or -o FOLDER/",
	    format->name, telex_feed_count(convert->feeds[0]));
}

static int write_split_one(struct convert *convert, struct telex_feed *feed)
{
	int status = TELEX_OK;
	size_t i;

	convert->number++;
	for (i = 0; i < convert->run->options.to.count; i++) {
		char *name = name_take(convert, feed, &convert->formats[i]);

		status =
		    worse(status, name ? write_feed(convert, feed,
						    &convert->formats[i], name)
				       : TELEX_BUG);
		free(name);
	}
	return status;
}

static int write_split(struct convert *convert)
{
	struct telex_feed *one;
	int status = TELEX_OK;
	size_t i;

	if (telex_settle_all(convert->run->telex, convert->feeds,
			     convert->feed_count))
		return TELEX_BUG;
	for (i = 0; i < convert->feed_count; i++) {
		while ((one = telex_article_take(convert->feeds[i]))) {
			status = worse(status, write_split_one(convert, one));
			telex_feed_free(one);
		}
	}
	return status;
}

static int write_tree(struct convert *convert)
{
	struct telex_error error;
	char *text = telex_feed_tree_take(convert->run->telex,
					  convert->feeds[0], &error);
	int status =
	    text ? tx_output_write(convert->run, NULL, text, strlen(text))
		 : fail(convert, &error);

	free(text);
	return status;
}

static int write_outputs(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;
	int status;

	if (options->feed_tree)
		return write_tree(convert);
	if (tx_template_splits(options->output))
		return write_split(convert);
	status = check_apart(convert);
	return status ? status
		      : write_feed(convert, convert->feeds[0],
				   &convert->formats[0], options->output);
}

/* --- all of it --- */

static void print_counts(struct convert *convert)
{
	size_t files = convert->run->options.files.count;
	const struct tx_diagnostics *diagnostics = diagnostics_of(convert);

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
		status = worse(convert.status, write_outputs(&convert));
	if (convert.report)
		status = worse(status, tx_output_write(run, run->options.report,
						       convert.report,
						       strlen(convert.report)));
	if (status == TELEX_BUG && !diagnostics_of(&convert)->errors)
		tx_diagnostics_error(diagnostics_of(&convert), status, NULL,
				     "out of memory");
	if (!status && diagnostics_of(&convert)->errors)
		status = TELEX_FINDINGS;
	print_counts(&convert);
	free_all(&convert);
	return status;
}
