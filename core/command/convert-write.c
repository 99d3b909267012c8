/* SPDX-License-Identifier: MIT
 * The outputs of a conversion: parameters, reports, names, documents. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/convert.h"

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
	if (options->strict && tx_convert_diagnostics(convert)->lost)
		return tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_FINDINGS, NULL,
		    "reading left something out, as told above, and --strict "
		    "forbids it");
	text = telex_report_take(convert->run->telex, feed, format->name,
				 parameters->items, &losses, &error);
	if (!text)
		return tx_convert_fail(convert, &error);
	if (options->report)
		status = tx_report_add(convert, feed, format->name, text);
	if (!status && options->strict && losses)
		status = tx_diagnostics_error(
		    tx_convert_diagnostics(convert), TELEX_FINDINGS, NULL,
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
	tx_diagnostics_error(tx_convert_diagnostics(convert), TELEX_NO_OUTPUT,
			     name,
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

		status = tx_reading_worse(
		    status, tx_output_write(convert->run, name, bytes, length));
	}
	if (telex_output_refused(output))
		status = tx_reading_worse(status, TELEX_FINDINGS);
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
				: tx_convert_fail(convert, &error);
	}
	telex_output_free(output);
	tx_list_free(&parameters);
	return status;
}

/* One document an article needs names, unless it is one. */
static int check_apart(struct convert *convert)
{
	const struct telex_format_info *format = &convert->formats[0];

	if (!format->apart || telex_feed_count(convert->reading.feeds[0]) < 2)
		return TELEX_OK;
	return tx_diagnostics_error(
	    tx_convert_diagnostics(convert), TELEX_USAGE, NULL,
	    "%s is one file an article, and there are %zu: name them with "
	    "-o '{date}-{slug}.{ext}' or -o FOLDER/",
	    format->name, telex_feed_count(convert->reading.feeds[0]));
}

static int write_split_one(struct convert *convert, struct telex_feed *feed)
{
	int status = TELEX_OK;
	size_t i;

	convert->number++;
	for (i = 0; i < convert->run->options.to.count; i++) {
		char *name = name_take(convert, feed, &convert->formats[i]);

		status = tx_reading_worse(
		    status,
		    name ? write_feed(convert, feed, &convert->formats[i], name)
			 : TELEX_NO_OUTPUT);
		free(name);
	}
	return status;
}

static int write_split(struct convert *convert)
{
	struct telex_feed *one;
	int status = TELEX_OK, of_one;
	bool written = false;
	size_t i;

	if (telex_settle_all(convert->run->telex, convert->reading.feeds,
			     convert->reading.feed_count))
		return TELEX_BUG;
	for (i = 0; i < convert->reading.feed_count; i++) {
		while ((one = telex_article_take(convert->reading.feeds[i]))) {
			of_one = write_split_one(convert, one);
			telex_feed_free(one);
			written |= of_one <= TELEX_FINDINGS;
			status = tx_reading_worse(status, of_one);
		}
	}
	/* As in one document: some were left out, not all. */
	return status == TELEX_REFUSED && written ? TELEX_FINDINGS : status;
}

static int write_tree(struct convert *convert)
{
	struct telex_error error;
	char *text = telex_feed_tree_take(convert->run->telex,
					  convert->reading.feeds[0], &error);
	int status =
	    text ? tx_output_write(convert->run, NULL, text, strlen(text))
		 : tx_convert_fail(convert, &error);

	free(text);
	return status;
}

int tx_convert_write(struct convert *convert)
{
	const struct tx_options *options = &convert->run->options;
	int status;

	if (options->feed_tree)
		return write_tree(convert);
	if (tx_template_splits(options->output))
		return write_split(convert);
	status = check_apart(convert);
	return status ? status
		      : write_feed(convert, convert->reading.feeds[0],
				   &convert->formats[0], options->output);
}
