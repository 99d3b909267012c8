/* SPDX-License-Identifier: MIT
 * telex formats, detect and plugin: what there is, and why. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"

/* --- formats --- */

struct listing {
	struct tx_run *run;
	bool verbose;
};

static void print_shadows(struct tx_run *run, const char *format)
{
	char *files = telex_format_shadows_take(run->telex, format);
	char *line = files;

	while (line && *line) {
		size_t length = strcspn(line, "\n");

		printf("%16s shadows %.*s\n", "", (int)length, line);
		line += length + 1;
	}
	free(files);
}

static void print_line(void *data, const struct telex_format_info *info)
{
	const struct listing *listing = data;

	printf("%-16s %-6s %-6s %-12s %s\n", info->name,
	       info->reads ? "reads" : "", info->writes ? "writes" : "",
	       info->extensions, info->title);
	if (!listing->verbose)
		return;
	printf("%16s %s\n", "", info->file);
	print_shadows(listing->run, info->name);
}

/* "a b" as "a|b". */
static void print_values(const char *values)
{
	for (; *values; values++)
		putchar(*values == ' ' ? '|' : *values);
}

static void print_parameters(const struct telex_format_info *info)
{
	const struct telex_parameter *const *parameter = info->parameters;

	for (; parameter && *parameter; parameter++) {
		printf("  -p %s=", (*parameter)->name);
		print_values((*parameter)->values ? (*parameter)->values
						  : "text");
		if ((*parameter)->fallback && *(*parameter)->fallback)
			printf(" (default %s)", (*parameter)->fallback);
		putchar('\n');
		if ((*parameter)->help && *(*parameter)->help)
			printf("      %s\n", (*parameter)->help);
	}
}

static int print_one(struct tx_run *run, const char *name)
{
	struct telex_error error = { .status = TELEX_OK };
	struct telex_format_info info;

	if (telex_format_open(run->telex, name, TELEX_OPEN_PLUGIN, &info,
			      &error))
		return tx_diagnostics_fail(&run->diagnostics, &error);
	printf("%s: %s%s%s%s\n", info.name, info.title, *info.spec ? " (" : "",
	       info.spec, *info.spec ? ")" : "");
	printf("  %s%s%s%s%s\n", info.reads ? "read" : "",
	       info.reads && info.writes ? " and " : "",
	       info.writes ? "written" : "", *info.media_type ? ", " : "",
	       info.media_type);
	if (*info.extensions)
		printf("  extensions: %s\n", info.extensions);
	if (info.apart)
		puts("  one document an article");
	printf("  from %s\n", info.file);
	print_parameters(&info);
	return TELEX_OK;
}

/* What a chain of conversions loses, before it runs. */
static int print_matrix(struct tx_run *run)
{
	const struct tx_list *formats = &run->options.files;
	struct telex_error error = { .status = TELEX_OK };
	char *text;

	if (formats->count < 2)
		return tx_diagnostics_error(
		    &run->diagnostics, TELEX_USAGE, NULL,
		    "--matrix needs the formats of a chain: telex formats "
		    "--matrix rss newsml-g2");
	text = telex_matrix_take(run->telex, formats->items, &error);
	if (!text)
		return tx_diagnostics_fail(&run->diagnostics, &error);
	fputs(text, stdout);
	free(text);
	return fflush(stdout) ? TELEX_IO : TELEX_OK;
}

int tx_formats(struct tx_run *run)
{
	struct listing listing = { .run = run,
				   .verbose = run->options.verbose };
	int status = TELEX_OK;
	size_t i;

	if (run->options.matrix)
		return print_matrix(run);
	if (!run->options.files.count)
		telex_formats_each(run->telex, print_line, &listing);
	for (i = 0; i < run->options.files.count && !status; i++)
		status = print_one(run, run->options.files.items[i]);
	return fflush(stdout) ? TELEX_IO : status;
}

/* --- detect --- */

static int detect_one(struct tx_run *run, const char *file, bool named)
{
	struct telex_input input = { .size = sizeof(input),
				     .name = file,
				     .charset = run->options.charset };
	struct telex_error error;
	const char *format;
	size_t length;
	int status;
	char *bytes = tx_input_take(run, file, &length, &status);

	if (!bytes)
		return status;
	format = telex_detect(run->telex, bytes, length, &input, &error);
	free(bytes);
	if (!format)
		return tx_diagnostics_fail(&run->diagnostics, &error);
	if (named)
		printf("%s: ", file);
	puts(format);
	return TELEX_OK;
}

int tx_detect(struct tx_run *run)
{
	const struct tx_list *files = &run->options.files;
	int status = TELEX_OK, one;
	size_t i, failed = 0;

	if (!files->count)
		status = detect_one(run, "-", false);
	for (i = 0; i < files->count; i++) {
		one = detect_one(run, files->items[i], files->count > 1);
		if (one)
			status =
			    failed++ && status != one ? TELEX_FINDINGS : one;
	}
	if (failed && failed < files->count)
		status = TELEX_FINDINGS;
	return fflush(stdout) ? TELEX_IO : status;
}

/* --- plugin --- */

int tx_plugin(struct tx_run *run)
{
	const struct tx_list *words = &run->options.files;
	char *text;

	if (words->count != 2 || strcmp(words->items[0], "why") != 0)
		return tx_diagnostics_error(&run->diagnostics, TELEX_USAGE,
					    NULL,
					    "write it as: telex plugin why "
					    "FORMAT");
	run->diagnostics.quiet = true; /* it says all that, and more */
	text = telex_plugin_why_take(run->telex, words->items[1]);
	if (text)
		fputs(text, stdout);
	free(text);
	if (telex_format_open(run->telex, words->items[1],
			      TELEX_OPEN_READER | TELEX_OPEN_WRITER, NULL,
			      NULL))
		return TELEX_UNAVAILABLE;
	return fflush(stdout) ? TELEX_IO : TELEX_OK;
}
