/* SPDX-License-Identifier: MIT
 * The Atom Syndication Format. */
#include <telex-plugin.h>

static const struct telex_parameter self = {
	.name = "self",
	.values = "uri",
	.help = "where subscribers will find the feed",
};

static const struct telex_parameter *const parameters[] = { &self, NULL };

TELEX_PLUGIN(
	.name = "atom",
	.title = "Atom Syndication Format",
	.spec = "RFC 4287",
	.media_type = "application/atom+xml",
	.extensions = "atom xml",
	.carrier = TELEX_XML,
	.root = "{http://www.w3.org/2005/Atom}feed "
		"{http://www.w3.org/2005/Atom}entry "
		"{*}feed {*}entry",
	.reader = "read/atom.xsl",
	.writer = "write/atom.xsl",
	.parameters = parameters,
);
