/* SPDX-License-Identifier: MIT
 * Options: a table, and one loop that walks it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "model/nearest.h"

enum kind {
	FLAG, /* sets a bool */
	TEXT, /* sets a string */
	MANY, /* appends to a list */
	MAYBE /* a string, "" without `=` */
};

#define AT(member) offsetof(struct tx_options, member)

static const struct {
	char letter;
	const char *name;
	enum kind kind;
	size_t at;
	const char *verb; /* that alone has it; NULL: several do */
} table[] = {
	{ 'f', "from", TEXT, AT(from), NULL },
	{ 't', "to", MANY, AT(to), "convert" },
	{ 'o', "output", TEXT, AT(output), "convert" },
	{ 'p', "param", MANY, AT(parameters), "convert" },
	{ 'n', "no-clobber", FLAG, AT(keep), "convert" },
	{ 'v', "verbose", FLAG, AT(verbose), NULL },
	{ 'q', "quiet", FLAG, AT(quiet), NULL },
	{ 'h', "help", FLAG, AT(help), NULL },
	{ 0, "set", MANY, AT(sets), NULL },
	{ 0, "defaults", MANY, AT(defaults), NULL },
	{ 0, "base", TEXT, AT(base), NULL },
	{ 0, "charset", TEXT, AT(charset), NULL },
	{ 0, "name", TEXT, AT(name), NULL },
	{ 0, "now", MAYBE, AT(now), NULL },
	{ 0, "sort", MAYBE, AT(sort), NULL },
	{ 0, "limit", TEXT, AT(limit), NULL },
	{ 0, "report", MAYBE, AT(report), "convert" },
	{ 0, "strict", FLAG, AT(strict), "convert" },
	{ 0, "allow-embargo-loss", FLAG, AT(allow_embargo_loss), "convert" },
	{ 0, "allow-status-loss", FLAG, AT(allow_status_loss), "convert" },
	{ 0, "plugin-path", TEXT, AT(plugin_path), NULL },
	{ 0, "diagnostics", TEXT, AT(diagnostics), NULL },
	{ 0, "feed-tree", FLAG, AT(feed_tree), "convert" },
	{ 0, "get", MANY, AT(gets), "show" },
	{ 0, "explain", FLAG, AT(explain), "show" },
	{ 0, "json", FLAG, AT(json), "show" },
	{ 0, "matrix", FLAG, AT(matrix), "formats" },
	{ 0, "color", MAYBE, AT(color), "show" },
	{ 0, "version", FLAG, AT(version), NULL },
};

#define COUNT (sizeof(table) / sizeof(*table))

bool tx_list_add(struct tx_list *list, const char *item)
{
	const char **grown;

	if (list->count + 1 >= list->room) {
		list->room = list->room ? 2 * list->room : 16;
		grown = realloc(list->items, list->room * sizeof(*grown));
		if (!grown)
			return false;
		list->items = grown;
	}
	list->items[list->count++] = item;
	list->items[list->count] = NULL;
	return true;
}

void tx_list_free(struct tx_list *list)
{
	free(list->items);
	memset(list, 0, sizeof(*list));
}

static int fail_unknown(const char *name, size_t length)
{
	char *names[COUNT + 1] = { NULL }, *nearest, *given = NULL;
	size_t i;

	for (i = 0; i < COUNT; i++) {
		if (asprintf(&names[i], "--%s", table[i].name) < 0)
			names[i] = NULL;
	}
	if (asprintf(&given, "--%.*s", (int)length, name) < 0)
		given = NULL;
	nearest = given ? tx_nearest_take(given, names) : NULL;
	fprintf(stderr, "telex: error: unknown option --%.*s", (int)length,
		name);
	if (nearest && *nearest)
		fprintf(stderr, "; the nearest: %s", nearest);
	fputs(" (telex --help)\n", stderr);
	for (i = 0; i < COUNT; i++)
		free(names[i]);
	free(nearest);
	free(given);
	return TELEX_USAGE;
}

static int set(struct tx_options *options, size_t i, const char *value)
{
	char *at = (char *)options + table[i].at;

	switch (table[i].kind) {
	case FLAG:
		*(bool *)(void *)at = true;
		return 0;
	case MANY:
		return tx_list_add((struct tx_list *)(void *)at, value)
			   ? 0
			   : TELEX_BUG;
	default:
		*(const char **)(void *)at = value ? value : "";
		return 0;
	}
}

struct words {
	char **argv;
	int argc, at;
};

static int fail_value(const char *name)
{
	fprintf(stderr, "telex: error: --%s needs a value (telex --help)\n",
		name);
	return TELEX_USAGE;
}

static int read_long(struct tx_options *options, struct words *words,
		     const char *word)
{
	size_t length = strcspn(word, "="), i;
	const char *value = word[length] ? word + length + 1 : NULL;

	for (i = 0; i < COUNT; i++) {
		if (strlen(table[i].name) == length &&
		    !strncmp(table[i].name, word, length))
			break;
	}
	if (i == COUNT)
		return fail_unknown(word, length);
	if (table[i].kind == FLAG && value) {
		fprintf(stderr, "telex: error: --%s takes no value\n",
			table[i].name);
		return TELEX_USAGE;
	}
	if (!value && (table[i].kind == TEXT || table[i].kind == MANY)) {
		if (words->at >= words->argc)
			return fail_value(table[i].name);
		value = words->argv[words->at++];
	}
	return set(options, i, value);
}

/* -vq, -t rss, -trss. */
static int read_short(struct tx_options *options, struct words *words,
		      const char *word)
{
	const char *value;
	size_t i;
	int status = 0;

	for (; *word && !status; word++) {
		for (i = 0; i < COUNT && table[i].letter != *word; i++)
			;
		if (i == COUNT) {
			fprintf(stderr,
				"telex: error: unknown option -%c "
				"(telex --help)\n",
				*word);
			return TELEX_USAGE;
		}
		if (table[i].kind == FLAG) {
			status = set(options, i, NULL);
			continue;
		}
		value = word[1]                   ? word + 1
			: words->at < words->argc ? words->argv[words->at++]
						  : NULL;
		return value ? set(options, i, value)
			     : fail_value(table[i].name);
	}
	return status;
}

int tx_options_read(struct tx_options *options, int argc, char **argv)
{
	struct words words = { .argv = argv, .argc = argc };
	bool over = false;
	int status = 0;

	while (words.at < argc && !status) {
		const char *word = argv[words.at++];

		if (over || *word != '-' || !word[1])
			status =
			    tx_list_add(&options->files, word) ? 0 : TELEX_BUG;
		else if (!strcmp(word, "--"))
			over = true;
		else if (word[1] == '-')
			status = read_long(options, &words, word + 2);
		else
			status = read_short(options, &words, word + 1);
	}
	return status;
}

static bool is_given(const struct tx_options *options, size_t i)
{
	const char *at = (const char *)options + table[i].at;

	switch (table[i].kind) {
	case FLAG:
		return *(const bool *)(const void *)at;
	case MANY:
		return ((const struct tx_list *)(const void *)at)->count;
	default:
		return *(const char *const *)(const void *)at;
	}
}

int tx_options_check(struct tx_run *run, const char *verb)
{
	size_t i;

	if (strcmp(verb, "convert") != 0 && strcmp(verb, "show") != 0 &&
	    strcmp(verb, "diff") != 0)
		return 0;
	for (i = 0; i < COUNT; i++) {
		if (!table[i].verb || !strcmp(table[i].verb, verb) ||
		    !is_given(&run->options, i))
			continue;
		return tx_diagnostics_error(
		    &run->diagnostics, TELEX_USAGE, NULL,
		    "--%s is an option of telex %s, not of telex %s",
		    table[i].name, table[i].verb, verb);
	}
	return 0;
}

void tx_options_free(struct tx_options *options)
{
	tx_list_free(&options->files);
	tx_list_free(&options->to);
	tx_list_free(&options->parameters);
	tx_list_free(&options->sets);
	tx_list_free(&options->defaults);
	tx_list_free(&options->gets);
}
