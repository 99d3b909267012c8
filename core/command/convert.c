/* SPDX-License-Identifier: MIT
 * telex convert: inputs read once, joined, set, written in every format that
 * was asked for. */
#include "command/convert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tx_diagnostics *tx_convert_diagnostics(struct convert *convert)
{
	return &convert->run->diagnostics;
}

int tx_convert_fail(struct convert *convert, const struct telex_error *error)
{
	return tx_diagnostics_fail(tx_convert_diagnostics(convert), error);
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
	return convert->formats ? TELEX_OK : TELEX_BUG;
}

static int check_options(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;

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

/* --- all of it --- */

static void free_all(struct convert *convert)
{
	if (convert->names)
		xmlHashFree(convert->names, NULL);
	free(convert->report);
	free(convert->formats);
}

int tx_convert(struct tx_run *run)
{
	struct convert convert = {
		.run = run,
		.reading = { .run = run,
			     .apart = tx_template_splits(run->options.output) },
	};
	int status = open_formats(&convert);

	if (!status)
		status = check_output(&convert);
	if (!status)
		status = check_options(&convert);
	if (!status)
		status = tx_reading_do(&convert.reading);
	if (!status)
		status = tx_reading_worse(convert.reading.status,
					  tx_convert_write(&convert));
	if (convert.report)
		status = tx_reading_worse(
		    status,
		    tx_output_write(run, run->options.report, convert.report,
				    strlen(convert.report)));
	status = tx_reading_end(&convert.reading, status);
	free_all(&convert);
	return status;
}
