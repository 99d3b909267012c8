/* SPDX-License-Identifier: MIT
 * telex, the command: a verb, its options, an exit code. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command/command.h"
#include "model/sanitized.h"

static const struct {
	const char *name;
	int (*run)(struct tx_run *run);
} verbs[] = {
	{ "convert", tx_convert }, { "show", tx_show },
	{ "formats", tx_formats }, { "detect", tx_detect },
	{ "diff", tx_diff },       { "plugin", tx_plugin },
	{ "help", NULL },
};

static int print_version(void)
{
	char *text = telex_versions_take();

	if (text)
		fputs(text, stdout);
	free(text);
	return fflush(stdout) ? TELEX_IO : TELEX_OK;
}

/* The only clocks: --now, SOURCE_DATE_EPOCH. */
static const char *now_of(struct tx_run *run)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	const char *now = run->options.now;
	time_t seconds;
	struct tm utc;

	if (now && *now)
		return now;
	if (!now && !(epoch && *epoch))
		return NULL;
	/* What is no number of seconds is left to telex_new, which refuses it. */
	if (!now && strspn(epoch, "0123456789") != strlen(epoch))
		return epoch;
	seconds = now ? time(NULL) : (time_t)strtoll(epoch, NULL, 10);
	if (!gmtime_r(&seconds, &utc))
		return NULL;
	strftime(run->now, sizeof(run->now), "%Y-%m-%dT%H:%M:%SZ", &utc);
	return run->now;
}

static char *program_take(void)
{
	char *path = malloc(4096);
	ssize_t length = path ? readlink("/proc/self/exe", path, 4095) : -1;

	if (length < 0) {
		free(path);
		return NULL;
	}
	path[length] = '\0';
	return path;
}

static int set_up(struct tx_run *run)
{
	struct tx_options *options = &run->options;
	char *program = program_take();
	struct telex_error error;
	struct telex_options with = {
		.size = sizeof(with),
		.plugin_path = options->plugin_path,
		.program = program,
		.tell = tx_diagnostics_tell,
		.data = &run->diagnostics,
		.now = now_of(run),
		.allow_embargo_loss = options->allow_embargo_loss,
		.allow_status_loss = options->allow_status_loss,
		.rules = options->verbose,
	};

	/* libxslt would load extension modules from there. */
	setenv("LIBXSLT_PLUGINS_PATH", "/dev/null", 1);
	run->telex = telex_new(&with, &error);
	free(program);
	return run->telex ? TELEX_OK
			  : tx_diagnostics_fail(&run->diagnostics, &error);
}

static int set_diagnostics(struct tx_run *run)
{
	const char *form = run->options.diagnostics;
	struct tx_diagnostics *diagnostics = &run->diagnostics;

	diagnostics->verbose = run->options.verbose;
	diagnostics->quiet = run->options.quiet;
	diagnostics->json = form && !strcmp(form, "json");
	diagnostics->colour =
	    isatty(STDERR_FILENO) && !getenv("NO_COLOR") && !diagnostics->json;
	if (!form || diagnostics->json || !strcmp(form, "text"))
		return TELEX_OK;
	return tx_diagnostics_error(diagnostics, TELEX_USAGE, NULL,
				    "--diagnostics=%s: it is text or json",
				    form);
}

/* The process is over: taking apart what it ends with would cost a fifteenth of
 * a conversion. Sanitizers want to see that it could be. */
static void finish(struct tx_run *run)
{
#ifdef TX_SANITIZED
	telex_free(run->telex);
	tx_options_free(&run->options);
#else
	(void)run;
#endif
}

/* The first word, wherever options stand, is a verb if it is one of these. */
static size_t take_verb(struct tx_options *options)
{
	struct tx_list *words = &options->files;
	size_t i;

	for (i = 0; words->count && i < sizeof(verbs) / sizeof(*verbs); i++) {
		if (strcmp(words->items[0], verbs[i].name) != 0)
			continue;
		words->count--;
		memmove(words->items, words->items + 1,
			(words->count + 1) * sizeof(*words->items));
		return i;
	}
	return 0;
}

int main(int argc, char **argv)
{
	struct tx_run run = { .telex = NULL };
	int status = tx_options_read(&run.options, argc - 1, argv + 1);
	size_t verb = take_verb(&run.options);

	if (!status)
		status = set_diagnostics(&run);
	if (!status && (run.options.help || verbs[verb].run == NULL)) {
		tx_help_print(run.options.files.count && !verbs[verb].run
				  ? run.options.files.items[0]
				  : verbs[verb].name);
		status = fflush(stdout) ? TELEX_IO : TELEX_OK;
	} else if (!status && run.options.version) {
		status = print_version();
	} else if (!status) {
		status = tx_options_check(&run, verbs[verb].name);
		if (!status)
			status = set_up(&run);
		if (!status)
			status = verbs[verb].run(&run);
	}
	tx_diagnostics_end(&run.diagnostics);
	finish(&run);
	return status;
}
