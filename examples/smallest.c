/* SPDX-License-Identifier: MIT
 * The smallest plugin: a format of its own name, written by RSS's stylesheet.
 *
 *	cc -shared -fPIC -Icore -o smallest.so examples/smallest.c
 *	telex --plugin-path . article.txt -t smallest */
#include <telex-plugin.h>

TELEX_PLUGIN(.name = "smallest", .title = "RSS under another name",
	     .media_type = "application/rss+xml", .extensions = "smallest",
	     .writer = "write/rss.xsl");
