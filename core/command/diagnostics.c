/* SPDX-License-Identifier: MIT
 * Messages on standard error: FILE:LINE:COLUMN: level: message [code]. */
#include <json-c/json.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"

#define OFTEN 5 /* times that one code is printed in a run */

static const struct {
	const char *name, *colour;
} levels[] = {
	[TELEX_ERROR] = { "error", "\033[1;31m" },
	[TELEX_WARNING] = { "warning", "\033[1;33m" },
	[TELEX_NOTE] = { "note", "\033[1;36m" },
};

static void print_json(const struct telex_message *message)
{
	struct json_object *line = json_object_new_object();

	json_object_object_add(
	    line, "level", json_object_new_string(levels[message->level].name));
	if (*message->code)
		json_object_object_add(line, "code",
				       json_object_new_string(message->code));
	if (message->source && *message->source)
		json_object_object_add(line, "source",
				       json_object_new_string(message->source));
	if (message->line)
		json_object_object_add(line, "line",
				       json_object_new_int(message->line));
	if (message->column)
		json_object_object_add(line, "column",
				       json_object_new_int(message->column));
	json_object_object_add(line, "message",
			       json_object_new_string(message->text));
	fprintf(
	    stderr, "%s\n",
	    json_object_to_json_string_ext(
		line, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
	json_object_put(line);
}

/* Text of the input must not steer the terminal. */
static void print_safe(const char *text)
{
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		putc(c < 0x20 || c == 0x7F ? '?' : c, stderr);
	}
}

static void print_text(const struct tx_diagnostics *diagnostics,
		       const struct telex_message *message)
{
	print_safe(message->source && *message->source ? message->source
						       : "telex");
	if (message->line)
		fprintf(stderr, ":%d", message->line);
	if (message->line && message->column)
		fprintf(stderr, ":%d", message->column);
	if (diagnostics->colour)
		fprintf(stderr, ": %s%s:\033[0m ",
			levels[message->level].colour,
			levels[message->level].name);
	else
		fprintf(stderr, ": %s: ", levels[message->level].name);
	print_safe(message->text);
	if (*message->code)
		fprintf(stderr, " [%s]", message->code);
	putc('\n', stderr);
}

static size_t number_of(const char *code)
{
	size_t number = strlen(code) > 2 ? (size_t)atoi(code + 2) : 0;

	return number < 1000 ? number : 0;
}

/* What a value was made of is a rule: with -v every one is wanted. */
static bool is_wanted(struct tx_diagnostics *diagnostics,
		      const struct telex_message *message)
{
	size_t number = number_of(message->code);

	if (message->level == TELEX_NOTE && !diagnostics->verbose)
		return false;
	if (message->level != TELEX_ERROR && diagnostics->quiet)
		return false;
	if (message->level == TELEX_ERROR || !number || diagnostics->verbose)
		return true;
	return ++diagnostics->told[number] <= OFTEN ||
	       !strcmp(message->code, "TX101");
}

/* Messages that tell of something left out of what was read. */
static bool is_loss(const char *code)
{
	static const char *const codes[] = { "TX102", "TX103", "TX104", "TX116",
					     "TX117", "TX119", "TX122", "TX126",
					     "TX129", "TX138" };
	size_t i;

	for (i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		if (!strcmp(codes[i], code))
			return true;
	}
	return false;
}

void tx_diagnostics_tell(void *data, const struct telex_message *message)
{
	struct tx_diagnostics *diagnostics = data;

	diagnostics->errors += message->level == TELEX_ERROR;
	diagnostics->warnings += message->level == TELEX_WARNING;
	diagnostics->lost += is_loss(message->code);
	if (!is_wanted(diagnostics, message))
		return;
	if (diagnostics->json)
		print_json(message);
	else
		print_text(diagnostics, message);
}

int tx_diagnostics_fail(struct tx_diagnostics *diagnostics,
			const struct telex_error *error)
{
	struct telex_message message = {
		.level = TELEX_ERROR,
		.code = error->code,
		.source = error->source,
		.line = error->line,
		.column = error->column,
		.text = error->message,
	};

	tx_diagnostics_tell(diagnostics, &message);
	return (int)error->status;
}

int tx_diagnostics_error(struct tx_diagnostics *diagnostics, int status,
			 const char *source, const char *format, ...)
{
	char text[1024];
	struct telex_message message = {
		.level = TELEX_ERROR, .code = "", .source = source, .text = text
	};
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	tx_diagnostics_tell(diagnostics, &message);
	return status;
}

void tx_diagnostics_end(struct tx_diagnostics *diagnostics)
{
	char code[8], text[100];
	struct telex_message message = { .level = TELEX_WARNING,
					 .code = "",
					 .text = text };
	size_t i;

	for (i = 1; i < 1000; i++) {
		if (diagnostics->told[i] <= OFTEN || i == 101)
			continue;
		snprintf(code, sizeof(code), "TX%03u", (unsigned)i);
		snprintf(text, sizeof(text), "%zu more of %s (-v shows all)",
			 diagnostics->told[i] - OFTEN, code);
		if (diagnostics->json)
			print_json(&message);
		else if (!diagnostics->quiet)
			print_text(diagnostics, &message);
	}
}
