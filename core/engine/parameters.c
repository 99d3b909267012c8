/* SPDX-License-Identifier: MIT
 * Parameters: what the user says against what a format declares. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "engine/write.h"
#include "model/nearest.h"
#include "model/uri.h"

static size_t count_of(const struct tx_format *format)
{
	size_t count = 0;

	while (format->plugin.parameters && format->plugin.parameters[count])
		count++;
	return count;
}

void tx_parameters_free(char **parameters)
{
	size_t i;

	for (i = 0; parameters && parameters[i]; i++)
		free(parameters[i]);
	free(parameters);
}

static bool listed(const char *values, const char *value)
{
	size_t length = strlen(value);

	while (values && *values) {
		if (!strncmp(values, value, length) &&
		    (values[length] == ' ' || !values[length]))
			return true;
		values = strchr(values, ' ');
		values += values ? 1 : 0;
	}
	return false;
}

static int check(const struct tx_format *format,
		 const struct telex_parameter *parameter, const char *value,
		 struct telex_error *error)
{
	const char *values = parameter->values;
	char *uri;

	if (!values || !*value)
		return 0;
	if (!strcmp(values, "number"))
		return strspn(value, "0123456789") == strlen(value) &&
			       strlen(value) < 10
			   ? 0
			   : tx_fail(error, TELEX_USAGE, NULL, 0,
				     "-p %s=%s: %s wants a whole number of at "
				     "most 9 digits",
				     parameter->name, value, format->name);
	if (!strcmp(values, "uri")) {
		uri = tx_uri_take(value, NULL);
		free(uri);
		return uri ? 0
			   : tx_fail(error, TELEX_USAGE, NULL, 0,
				     "-p %s=%s: %s wants an absolute address",
				     parameter->name, value, format->name);
	}
	return listed(values, value)
		   ? 0
		   : tx_fail(error, TELEX_USAGE, NULL, 0,
			     "-p %s=%s: %s wants one of: %s", parameter->name,
			     value, format->name, values);
}

static int fail_unknown(const struct tx_format *format, const char *assignment,
			struct telex_error *error)
{
	char *names[64] = { NULL }, *nearest;
	size_t i, count = count_of(format);
	char *name = strndup(assignment, strcspn(assignment, "="));

	for (i = 0; i < count && i < 63; i++)
		names[i] = strdup(format->plugin.parameters[i]->name);
	nearest = name ? tx_nearest_take(name, names) : NULL;
	tx_fail(error, TELEX_USAGE, NULL, 0,
		"-p %s: %s has no such parameter%s%s", assignment, format->name,
		nearest && *nearest ? "; it has: " : "",
		nearest ? nearest : "");
	for (i = 0; i < count && i < 63; i++)
		free(names[i]);
	free(nearest);
	free(name);
	return -1;
}

static int assign(const struct tx_format *format, char **list,
		  const char *assignment, struct telex_error *error)
{
	size_t length = strcspn(assignment, "="), i;
	char *value;

	if (!assignment[length])
		return tx_fail(error, TELEX_USAGE, NULL, 0,
			       "-p %s: write it as KEY=VALUE", assignment);
	for (i = 0; list[2 * i]; i++) {
		if (strlen(list[2 * i]) == length &&
		    !strncmp(list[2 * i], assignment, length))
			break;
	}
	if (!list[2 * i])
		return fail_unknown(format, assignment, error);
	if (check(format, format->plugin.parameters[i], assignment + length + 1,
		  error))
		return -1;
	value = strdup(assignment + length + 1);
	free(list[2 * i + 1]);
	list[2 * i + 1] = value ? value : strdup("");
	return 0;
}

char **tx_parameters_take(const struct tx_format *format,
			  const char *const *parameters,
			  struct telex_error *error)
{
	size_t count = count_of(format), i;
	char **list = calloc(2 * count + 2, sizeof(*list));

	for (i = 0; list && i < count; i++) {
		const struct telex_parameter *parameter =
		    format->plugin.parameters[i];

		list[2 * i] = strdup(parameter->name);
		list[2 * i + 1] =
		    strdup(parameter->fallback ? parameter->fallback : "");
	}
	for (; list && parameters && *parameters; parameters++) {
		if (assign(format, list, *parameters, error)) {
			tx_parameters_free(list);
			return NULL;
		}
	}
	return list;
}
