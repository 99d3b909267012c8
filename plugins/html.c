/* SPDX-License-Identifier: MIT
 * Web pages: articles in no format, read by the core loader. */
#include <telex-plugin.h>

TELEX_PLUGIN(
	.name = "html",
	.title = "Web page",
	.spec = "HTML Living Standard",
	.media_type = "text/html",
	.extensions = "html htm",
	.carrier = TELEX_HTML,
	.reader = TELEX_OWN,
);
