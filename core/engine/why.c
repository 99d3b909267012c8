/* SPDX-License-Identifier: MIT
 * Why a format works or not: every place where it could come from. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "engine/folder.h"
#include "engine/lone.h"
#include "engine/plugin.h"
#include "engine/registry.h"
#include "engine/stylesheet.h"
#include "model/buffer.h"

static void say(xmlBufferPtr out, const char *a, const char *b, const char *c)
{
	xmlBufferCCat(out, a);
	xmlBufferCCat(out, b ? b : "");
	xmlBufferCCat(out, c ? c : "");
	xmlBufferCCat(out, "\n");
}

static bool exists(const char *path)
{
	struct stat status;

	return !stat(path, &status);
}

static void look_at(struct telex *telex, xmlBufferPtr out, const char *folder,
		    const char *name, const char *suffix)
{
	char *base = tx_concat_take(folder, "/", name);
	char *file = base ? tx_concat_take(base, suffix, NULL) : NULL;
	struct telex_error error = { .status = TELEX_OK };
	const struct tx_format *used;

	if (!file || !exists(file))
		goto out;
	used = tx_format_find(telex, name, NULL);
	if (used && !strcmp(used->file, file))
		say(out, file, ": used", NULL);
	else if (tx_folder_check(folder, &error) ||
		 tx_folder_check(file, &error))
		say(out, file, ": ", error.message);
	else if (used)
		say(out, file, ": shadowed by ", used->file);
	else
		say(out, file, ": does not load", NULL);
out:
	free(base);
	free(file);
}

/* The file that NAME would have in FOLDER with SUFFIX, if there is one that is
 * not USED. Freed with free(). */
static char *other_take(const char *folder, const char *name,
			const char *suffix, const struct tx_format *used)
{
	char *base = tx_concat_take(folder, "/", name);
	char *file = base ? tx_concat_take(base, suffix, NULL) : NULL;

	free(base);
	if (file && exists(file) && strcmp(file, used->file) != 0)
		return file;
	free(file);
	return NULL;
}

char *tx_registry_shadows_take(struct telex *telex, const char *name)
{
	static const char *const suffixes[] = { ".so", ".xsl" };
	const struct tx_format *used = tx_format_find(telex, name, NULL);
	xmlBufferPtr out = tx_buffer_new();
	char *text, *file;
	size_t i, j;

	for (i = 0; out && used && telex->folders[i]; i++) {
		for (j = 0; j < 2; j++) {
			file = other_take(telex->folders[i], name, suffixes[j],
					  used);
			if (file)
				say(out, file, NULL, NULL);
			free(file);
		}
	}
	text = out ? strdup((const char *)xmlBufferContent(out)) : NULL;
	xmlBufferFree(out);
	return text;
}

static void try_stylesheets(struct telex *telex, xmlBufferPtr out,
			    const char *name)
{
	struct telex_error error = { .status = TELEX_OK };
	struct tx_format *format = tx_format_find(telex, name, &error);
	const char *writer = format ? format->plugin.writer : NULL;
	const char *reader = format ? format->plugin.reader : NULL;

	if (!format) {
		say(out, error.message, NULL, NULL);
		return;
	}
	if (writer && strcmp(writer, TELEX_OWN) != 0)
		say(out, "writer ", writer,
		    tx_format_writer(telex, format, &error) ? ": compiles"
							    : ": ");
	if (error.status)
		say(out, error.message, NULL, NULL);
	error.status = TELEX_OK;
	if (reader && strcmp(reader, TELEX_OWN) != 0)
		say(out, "reader ", reader,
		    tx_format_reader(telex, format, &error) ? ": compiles"
							    : ": ");
	if (error.status)
		say(out, error.message, NULL, NULL);
}

char *tx_registry_why_take(struct telex *telex, const char *name)
{
	xmlBufferPtr out = tx_buffer_new();
	char *text;
	size_t i;

	for (i = 0; out && telex->folders[i]; i++) {
		say(out, telex->folders[i],
		    exists(telex->folders[i]) ? "/" : "/ (no such folder)",
		    NULL);
		look_at(telex, out, telex->folders[i], name, ".so");
		look_at(telex, out, telex->folders[i], name, ".xsl");
	}
	if (!out)
		return NULL;
	try_stylesheets(telex, out, name);
	text = strdup((const char *)xmlBufferContent(out));
	xmlBufferFree(out);
	return text;
}
