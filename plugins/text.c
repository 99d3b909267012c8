/* SPDX-License-Identifier: MIT
 * Plain text: scraped text in, wrapped text for people out. */
#include <telex-plugin.h>

static const struct telex_parameter width = {
	.name = "width",
	.values = "number",
	.fallback = "72",
	.help = "columns of a line; 0: no wrapping",
};

static const struct telex_parameter *const parameters[] = { &width, NULL };

TELEX_PLUGIN(
	.name = "text",
	.title = "Plain text",
	.spec = "UAX 14",
	.media_type = "text/plain",
	.extensions = "txt text",
	.carrier = TELEX_TEXT,
	.reader = TELEX_OWN,
	.writer = "write/text.xsl",
	.parameters = parameters,
);
