/* SPDX-License-Identifier: MIT
 * Which formats there are: folders, files, and what was opened of them. */
#include "engine/registry.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/folder.h"
#include "engine/lone.h"
#include "engine/plugin.h"
#include "engine/stylesheet.h"
#include "model/loss.h"
#include "model/nearest.h"

/* The kinds of file that a format may be, in the order they are tried. */
static const struct {
	const char *suffix;
	struct tx_format *(*open)(const char *folder, const char *name,
				  const char *file, struct telex_error *error);
} kinds[] = {
	{ ".so", tx_plugin_open },
	{ ".xsl", tx_lone_open },
};

#define KINDS (sizeof(kinds) / sizeof(*kinds))

/* A folder that the user named and that is not there is a slip. */
static void check_path(const struct telex *telex)
{
	struct tx_teller teller = telex->teller;
	const char *path = telex->plugin_path;

	while (path && *path) {
		size_t length = strcspn(path, ":");
		char *folder = strndup(path, length);

		teller.source = folder;
		if (folder && *folder && access(folder, X_OK))
			tx_tell(&teller, TX_MSG_PLUGIN, 0,
				"no such folder of plugins");
		free(folder);
		path += length + (path[length] == ':');
	}
}

int tx_registry_setup(struct telex *telex)
{
	check_path(telex);
	telex->folders = tx_folders_take(telex->plugin_path, telex->program);
	telex->stylesheets = tx_folder_stylesheets_take(telex->program);
	return telex->folders && telex->stylesheets ? 0 : -1;
}

static void free_format(struct tx_format *format)
{
	tx_stylesheet_free(format->reader);
	tx_stylesheet_free(format->writer);
	free(format->parameters);
	tx_lone_close(format->texts);
	tx_plugin_close(format->handle);
	free(format->name);
	free(format->file);
	free(format->folder);
	free(format);
}

void tx_registry_free(struct telex *telex)
{
	struct tx_format *format, *next;

	for (format = telex->formats; format; format = next) {
		next = format->next;
		free_format(format);
	}
	tx_folders_free(telex->folders);
	free(telex->stylesheets);
}

static bool is_name(const char *name)
{
	return *name && name[strspn(name, "abcdefghijklmnopqrstuvwxyz"
					  "0123456789-")] == '\0';
}

static void tell_broken(struct telex *telex, const struct telex_error *error)
{
	struct tx_teller teller = telex->teller;

	teller.source = error->source;
	tx_tell(&teller, TX_MSG_PLUGIN, error->line, error->message);
}

/* Tries FILE; if it is there but broken, that is told, kept in BROKEN, and the
 * search goes on. */
static struct tx_format *try_file(struct telex *telex, const char *folder,
				  const char *name, size_t kind,
				  struct telex_error *broken)
{
	struct telex_error error = { .status = TELEX_OK };
	char *base = tx_concat_take(folder, "/", name);
	char *file =
	    base ? tx_concat_take(base, kinds[kind].suffix, NULL) : NULL;
	struct tx_format *format = NULL;
	struct stat status;

	if (!file || stat(file, &status))
		goto out;
	if (!S_ISREG(status.st_mode))
		tx_fail(&error, TELEX_UNAVAILABLE, file, 0,
			"refused: it is no regular file; take it away");
	else if (!tx_folder_check(folder, &error) &&
		 !tx_folder_check(file, &error))
		format = kinds[kind].open(folder, name, file, &error);
	if (format) {
		format->next = telex->formats;
		telex->formats = format;
	} else {
		tell_broken(telex, &error);
		*broken = error;
	}
out:
	free(base);
	free(file);
	return format;
}

static struct tx_format *search(struct telex *telex, const char *name,
				struct telex_error *broken)
{
	struct tx_format *format;
	size_t i, kind;

	for (format = telex->formats; format; format = format->next) {
		if (!strcmp(format->name, name))
			return format;
	}
	for (i = 0; telex->folders[i]; i++) {
		for (kind = 0; kind < KINDS; kind++) {
			format = try_file(telex, telex->folders[i], name, kind,
					  broken);
			if (format)
				return format;
		}
	}
	return NULL;
}

struct tx_format *tx_format_find(struct telex *telex, const char *name,
				 struct telex_error *error)
{
	struct telex_error broken = { .status = TELEX_OK };
	struct tx_format *format = NULL;
	char **names, *nearest;

	if (is_name(name))
		format = search(telex, name, &broken);
	if (format)
		return format;
	if (broken.status) {
		tx_fail(error, TELEX_UNAVAILABLE, NULL, 0,
			"the format %s does not load: %.300s", name,
			broken.message);
		return NULL;
	}
	names = tx_folder_names_take(telex->folders, false);
	nearest = names ? tx_nearest_take(name, names) : NULL;
	tx_fail(error, TELEX_UNAVAILABLE, NULL, 0,
		"there is no format %s%s%s (all: telex formats)", name,
		nearest && *nearest ? "; the nearest: " : "",
		nearest ? nearest : "");
	tx_folders_free(names);
	free(nearest);
	return NULL;
}

struct tx_format **tx_formats_take(struct telex *telex, bool readable)
{
	struct telex_error broken;
	char **names = tx_folder_names_take(telex->folders, readable);
	struct tx_format **formats = NULL, *format;
	size_t count = 0, i;

	while (names && names[count])
		count++;
	if (names)
		formats = calloc(count + 1, sizeof(*formats));
	for (count = i = 0; formats && names[i]; i++) {
		broken.status = TELEX_OK;
		format = search(telex, names[i], &broken);
		if (format)
			formats[count++] = format;
	}
	tx_folders_free(names);
	return formats;
}

/* PATH beside FORMAT's plugin, else among telex's own. */
static char *stylesheet_take(const struct telex *telex,
			     const struct tx_format *format, const char *path)
{
	char *file;

	if (*path == '/')
		return strdup(path);
	file = tx_concat_take(format->folder, "/", path);
	if (file && !access(file, R_OK))
		return file;
	free(file);
	return tx_concat_take(telex->stylesheets, "/", path);
}

static struct tx_stylesheet *open_once(struct telex *telex,
				       struct tx_format *format,
				       struct tx_stylesheet **sheet,
				       const char *path,
				       struct telex_error *error)
{
	char *file;

	if (*sheet)
		return *sheet;
	file = stylesheet_take(telex, format, path);
	/* It decides the content as much as the plugin does. */
	if (file && !tx_folder_check(file, error))
		*sheet = tx_stylesheet_open(telex, file, format->folder, error);
	free(file);
	return *sheet;
}

struct tx_stylesheet *tx_format_reader(struct telex *telex,
				       struct tx_format *format,
				       struct telex_error *error)
{
	return open_once(telex, format, &format->reader, format->plugin.reader,
			 error);
}

/* A misspelt field would count as carried. */
static void check_names(struct telex *telex, const char *file, char *names,
			const char *element)
{
	struct tx_teller teller = telex->teller;
	const char *unknown;
	char text[200];
	size_t length;

	unknown = names ? tx_loss_unknown(names, &length) : NULL;
	teller.source = file;
	if (unknown) {
		snprintf(text, sizeof(text),
			 "<t:%s> names %.*s, which is no field (telex(1), "
			 "FIELDS)",
			 element, (int)length, unknown);
		tx_tell(&teller, TX_MSG_STYLESHEET, 0, text);
	}
	xmlFree(names);
}

struct tx_stylesheet *tx_format_writer(struct telex *telex,
				       struct tx_format *format,
				       struct telex_error *error)
{
	bool was_open = format->writer;
	struct tx_stylesheet *sheet = open_once(telex, format, &format->writer,
						format->plugin.writer, error);

	if (sheet && !was_open) {
		check_names(telex, format->file,
			    tx_stylesheet_drops_take(sheet), "drops");
		check_names(telex, format->file,
			    tx_stylesheet_approximates_take(sheet),
			    "approximates");
	}
	return sheet;
}
