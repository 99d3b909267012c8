/* SPDX-License-Identifier: MIT
 * Folders of plugins: which ones, in what order, and whether they are safe. */
#include "engine/folder.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/engine.h"

#ifndef TX_PREFIX
#define TX_PREFIX "/usr/local"
#endif

struct list {
	char **items;
	size_t count, room;
	bool failed;
};

/* Takes ITEM (NULL: no memory for it). */
static void add(struct list *list, char *item)
{
	char **grown;

	if (!item || list->failed)
		goto failed;
	if (list->count + 1 >= list->room) {
		list->room = list->room ? 2 * list->room : 16;
		grown = realloc(list->items, list->room * sizeof(*grown));
		if (!grown)
			goto failed;
		list->items = grown;
	}
	list->items[list->count++] = item;
	list->items[list->count] = NULL;
	return;
failed:
	free(item);
	list->failed = true;
}

/* Takes FOLDER, and adds it resolved if it is there. */
static void add_folder(struct list *list, char *folder)
{
	char *real = folder ? realpath(folder, NULL) : NULL;

	if (!folder)
		list->failed = true;
	else if (real)
		add(list, real);
	free(folder);
}

static char **finish(struct list *list)
{
	if (!list->failed && list->items)
		return list->items;
	if (!list->failed && !list->items)
		return calloc(1, sizeof(char *));
	tx_folders_free(list->items);
	return NULL;
}

void tx_folders_free(char **folders)
{
	size_t i;

	for (i = 0; folders && folders[i]; i++)
		free(folders[i]);
	free(folders);
}

/* Each folder of PATH with BEHIND after it; relative ones are taken as such
 * only from the option, where the user wrote them. */
static void add_path(struct list *list, const char *path, const char *behind,
		     bool relative)
{
	while (path && *path) {
		size_t length = strcspn(path, ":");
		char *one = strndup(path, length);

		if (!one || (length && (relative || *one == '/')))
			add_folder(list, one ? tx_concat_take(one, behind, NULL)
					     : NULL);
		free(one);
		path += length + (path[length] == ':');
	}
}

static char *folder_of_take(const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;

	return slash ? strndup(file, (size_t)(slash - file)) : NULL;
}

static bool is_folder(const char *path)
{
	struct stat status;

	return path && !stat(path, &status) && S_ISDIR(status.st_mode);
}

/* What lies beside PROGRAM in a build tree, else where it was installed: beside
 * the program's bin, else in the prefix. */
static char *own_take(const char *program, const char *beside,
		      const char *installed)
{
	char *bin = folder_of_take(program), *prefix = folder_of_take(bin);
	char *path = bin ? tx_concat_take(bin, "/", beside) : NULL;

	if (!is_folder(path)) {
		free(path);
		path = prefix ? tx_concat_take(prefix, "/", installed) : NULL;
	}
	if (!is_folder(path)) {
		free(path);
		path = tx_concat_take(TX_PREFIX, "/", installed);
	}
	free(bin);
	free(prefix);
	return path;
}

char *tx_folder_stylesheets_take(const char *program)
{
	return own_take(program, "stylesheets", "share/telex/stylesheets");
}

char **tx_folders_take(const char *path, const char *program)
{
	struct list list = { .items = NULL };
	const char *home = getenv("HOME"), *data = getenv("XDG_DATA_HOME");
	const char *system = getenv("XDG_DATA_DIRS");

	add_path(&list, path, NULL, true);
	add_path(&list, getenv("TELEX_PLUGIN_PATH"), NULL, false);
	if (data && *data == '/')
		add_folder(&list, tx_concat_take(data, "/telex/plugins", NULL));
	else if (home && *home == '/')
		add_folder(
		    &list,
		    tx_concat_take(home, "/.local/share/telex/plugins", NULL));
	add_path(&list,
		 system && *system ? system : "/usr/local/share:/usr/share",
		 "/telex/plugins", false);
	add_folder(&list, own_take(program, "plugins", "lib/telex/plugins"));
	return finish(&list);
}

int tx_folder_check(const char *path, struct telex_error *error)
{
	struct stat status;

	if (stat(path, &status))
		return tx_fail(error, TELEX_UNAVAILABLE, path, 0,
			       "it can't be looked at");
	if ((status.st_mode & S_IWOTH) && !(status.st_mode & S_ISVTX))
		return tx_fail(error, TELEX_UNAVAILABLE, path, 0,
			       "refused: everyone may write it; chmod o-w %s",
			       path);
	if (status.st_uid && status.st_uid != geteuid())
		return tx_fail(error, TELEX_UNAVAILABLE, path, 0,
			       "refused: it belongs to user %u, neither to you "
			       "nor to root; chown it",
			       (unsigned int)status.st_uid);
	if ((status.st_mode & S_IWGRP) && status.st_gid != getegid() &&
	    status.st_gid)
		return tx_fail(error, TELEX_UNAVAILABLE, path, 0,
			       "refused: a group that is not your own may "
			       "write it; chmod g-w %s",
			       path);
	return 0;
}

/* The NAME of FILE, if its ending is one of a format's. */
static char *name_take(const char *file, bool readable)
{
	const char *dot = strchr(file, '.');

	if (!dot || dot == file)
		return NULL;
	if (strcmp(dot, ".so") != 0 &&
	    strcmp(dot, readable ? ".read.xsl" : ".xsl") != 0)
		return NULL;
	return strndup(file, (size_t)(dot - file));
}

static void add_names(struct list *list, const char *folder, bool readable)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	char *name;

	while (dir && (entry = readdir(dir))) {
		name = name_take(entry->d_name, readable);
		if (name)
			add(list, name);
	}
	if (dir)
		closedir(dir);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void drop_repeated(struct list *list)
{
	size_t i, kept = 0;

	for (i = 0; i < list->count; i++) {
		if (kept && !strcmp(list->items[kept - 1], list->items[i]))
			free(list->items[i]);
		else
			list->items[kept++] = list->items[i];
	}
	list->count = kept;
	if (list->items)
		list->items[kept] = NULL;
}

char **tx_folder_names_take(char *const *folders, bool readable)
{
	struct list list = { .items = NULL };

	for (; *folders; folders++)
		add_names(&list, *folders, readable);
	if (!list.failed && list.count)
		qsort(list.items, list.count, sizeof(*list.items), by_text);
	drop_repeated(&list);
	return finish(&list);
}
