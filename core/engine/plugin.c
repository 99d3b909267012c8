/* SPDX-License-Identifier: MIT
 * Plugins by dlopen: the only room that knows it. */
#include "engine/plugin.h"
#include "model/sanitized.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <libxml/xmlversion.h>
#include <link.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void *allocate(size_t length)
{
	return malloc(length);
}

const struct telex_host tx_plugin_host = {
	.size = sizeof(struct telex_host),
	.allocate = allocate,
};

/* libxml2 kept its binary interface from 2.9 to 2.13, and changed it in 2.14. */
static int generation(int libxml)
{
	return libxml < 20900 ? 0 : libxml < 21400 ? 1 : 2;
}

static int check(const struct telex_format *format, const char *file,
		 struct telex_error *error)
{
	if (format->abi != TELEX_PLUGIN_ABI)
		return tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			       "the plugin has ABI %d and this telex %d: "
			       "build it again with this telex-plugin.h",
			       format->abi, TELEX_PLUGIN_ABI);
	if (format->finish && !format->xml)
		return tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			       "the plugin sees libxml2's tree without a "
			       "stamp: include telex-plugin-xml.h instead of "
			       "telex-plugin.h");
	if (format->finish &&
	    generation(format->xml) != generation(LIBXML_VERSION))
		return tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			       "the plugin was built with libxml2 %d and "
			       "telex with %d: build it again",
			       format->xml, LIBXML_VERSION);
	if (!format->reader && !format->writer)
		return tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			       "the plugin neither reads nor writes: set "
			       ".reader or .writer");
	if ((unsigned int)format->carrier > TELEX_TEXT)
		return tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			       "the plugin names an unknown carrier %d: build "
			       "it again with this telex-plugin.h",
			       (int)format->carrier);
	return 0;
}

static struct tx_format *copy(const struct telex_format *plugin)
{
	struct tx_format *format = calloc(1, sizeof(*format));
	size_t size = sizeof(*plugin);

	if (format)
		memcpy(&format->plugin, plugin,
		       plugin->size < size ? plugin->size : size);
	return format;
}

/* dlopen maps what the headers say and dies of SIGBUS if the file ends before;
 * the table of sections is the last thing that a linker writes. */
static bool is_cut_off(const char *file)
{
	ElfW(Ehdr) head;
	struct stat status;
	int from = open(file, O_RDONLY | O_CLOEXEC);
	bool cut = from >= 0 && !fstat(from, &status) &&
		   read(from, &head, sizeof(head)) == (ssize_t)sizeof(head) &&
		   !memcmp(head.e_ident, ELFMAG, SELFMAG) &&
		   (head.e_shoff > (ElfW(Off))status.st_size ||
		    (ElfW(Off))status.st_size - head.e_shoff <
			(ElfW(Off))head.e_shnum * head.e_shentsize);

	if (from >= 0)
		close(from);
	return cut;
}

struct tx_format *tx_plugin_open(const char *folder, const char *name,
				 const char *file, struct telex_error *error)
{
	struct tx_format *format = NULL;
	const struct telex_format *plugin;
	void *handle;

	if (is_cut_off(file)) {
		tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			"not a plugin that can be loaded: the file is cut "
			"off; copy or build it again");
		return NULL;
	}
	handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
	if (!handle) {
		tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			"not a plugin that can be loaded: %s; build it with "
			"cc -shared -fPIC",
			dlerror());
		return NULL;
	}
	plugin = dlsym(handle, "telex_plugin");
	if (!plugin) {
		tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			"a shared object, but no plugin: it has no symbol "
			"telex_plugin; define it with TELEX_PLUGIN(...)");
		goto out;
	}
	if (plugin->size < offsetof(struct telex_format, reader)) {
		tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			"the plugin has a wrong stamp: define it with "
			"TELEX_PLUGIN(...), nothing else");
		goto out;
	}
	format = copy(plugin);
	if (!format || check(&format->plugin, file, error))
		goto out;
	format->name = strdup(name);
	format->file = strdup(file);
	format->folder = strdup(folder);
	format->handle = handle;
	if (format->name && format->file && format->folder) {
		format->plugin.name = format->name;
		return format;
	}
	free(format->name);
	free(format->file);
	free(format->folder);
out:
	free(format);
	tx_plugin_close(handle);
	return NULL;
}

void tx_plugin_close(void *handle)
{
	/* Sanitizers name the lines of a plugin only while it is loaded. */
#if !defined(TX_SANITIZED) && !defined(TX_KEEP_PLUGINS)
	if (handle)
		dlclose(handle);
#else
	(void)handle;
#endif
}
