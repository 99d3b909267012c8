/* SPDX-License-Identifier: MIT
 * Folders of plugins: which ones, in what order, and whether they are safe. */
#ifndef TX_FOLDER_H
#define TX_FOLDER_H

#include <stdbool.h>

#include "telex.h"

/* The folders, NULL-terminated: those of PATH and $TELEX_PLUGIN_PATH (by `:`),
 * the user's data folder, the system's, and the installed one, or the build
 * tree's if PROGRAM runs from it. Never the current folder. Freed with
 * tx_folders_free. NULL: no memory. */
char **tx_folders_take(const char *path, const char *program);
void tx_folders_free(char **folders);

/* The folder of telex's own stylesheets. Freed with free(). */
char *tx_folder_stylesheets_take(const char *program);

/* 0: plugins may be opened from PATH, a folder or a file. -1: it could have been
 * written by others; ERROR says by whom, and the cure. */
int tx_folder_check(const char *path, struct telex_error *error);

/* The names of all formats in FOLDERS, sorted, once each, NULL-terminated; if
 * READABLE, of those that may have a reader: no lone stylesheet without its
 * NAME.read.xsl. Freed with tx_folders_free. */
char **tx_folder_names_take(char *const *folders, bool readable);

#endif
