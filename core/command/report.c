/* SPDX-License-Identifier: MIT
 * Reports: what the outputs of a conversion keep. */
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/convert.h"

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

static int add(struct convert *convert, const char *text)
{
	if (!*convert->run->options.report) {
		fputs(text, stderr);
		return TELEX_OK;
	}
	convert->report = grown(convert->report, text);
	return convert->report ? TELEX_OK : TELEX_BUG;
}

/* Whose report it is, where there are several. */
static int add_heading(struct convert *convert, const char *input,
		       const char *format)
{
	const struct tx_options *options = &convert->run->options;
	char *line = NULL;
	int status;

	if (options->to.count < 2 && !tx_template_splits(options->output))
		return TELEX_OK;
	if (asprintf(&line, "# %s: %s\n", input, format) < 0)
		return TELEX_BUG;
	status = add(convert, line);
	free(line);
	return status;
}

/* "FIELD<TAB>FATE<TAB>COUNT" as an object. */
static struct json_object *field_of(const char *line)
{
	struct json_object *field = json_object_new_object();
	size_t name = strcspn(line, "\t"),
	       fate = strcspn(line + name + 1, "\t");

	json_object_object_add(field, "field",
			       json_object_new_string_len(line, (int)name));
	json_object_object_add(
	    field, "fate",
	    json_object_new_string_len(line + name + 1, (int)fate));
	json_object_object_add(field, "count",
			       json_object_new_int64(strtoll(
				   line + name + 1 + fate + 1, NULL, 10)));
	return field;
}

static int add_object(struct convert *convert, const char *input,
		      const char *format, const char *text)
{
	struct json_object *report = json_object_new_object();
	struct json_object *fields = json_object_new_array();
	int status;

	json_object_object_add(report, "input", json_object_new_string(input));
	json_object_object_add(report, "format",
			       json_object_new_string(format));
	for (; *text; text = strchr(text, '\n') + 1)
		json_object_array_add(fields, field_of(text));
	json_object_object_add(report, "fields", fields);
	status = add(convert, json_object_to_json_string_ext(
				  report, JSON_C_TO_STRING_NOSLASHESCAPE));
	json_object_put(report);
	return status ? status : add(convert, "\n");
}

static bool is_json(const char *file)
{
	size_t length = strlen(file);

	return length > 5 && !strcmp(file + length - 5, ".json");
}

int tx_report_add(struct convert *convert, const struct telex_feed *feed,
		  const char *format, const char *text)
{
	const char *input = telex_feed_input(feed, 0);
	int status;

	input = input ? input : "-";
	if (is_json(convert->run->options.report))
		return add_object(convert, input, format, text);
	status = add_heading(convert, input, format);
	return status ? status : add(convert, text);
}
