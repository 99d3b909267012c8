/* SPDX-License-Identifier: MIT
 * The smallest plugin: a format of this name, written by RSS's stylesheet.
 *
 *	cc -shared -fPIC -Icore -o smallest.so examples/smallest.c
 *	telex --plugin-path . article.txt -t smallest */
#include <telex-plugin.h>

TELEX_PLUGIN(.name = "smallest", .writer = "write/rss.xsl");
