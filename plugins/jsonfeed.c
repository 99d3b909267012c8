/* SPDX-License-Identifier: MIT
 * JSON Feed 1.1; read since 1.0. */
#include <telex-plugin.h>

static const struct telex_parameter self = {
	.name = "self",
	.values = "uri",
	.help = "where subscribers will find the feed",
};

static const struct telex_parameter *const parameters[] = { &self, NULL };

TELEX_PLUGIN(
	.name = "jsonfeed",
	.title = "JSON Feed",
	.spec = "JSON Feed 1.1",
	.media_type = "application/feed+json",
	.extensions = "json",
	.carrier = TELEX_JSON,
	/* The wild writes the version alone, or nothing but the address. */
	.root = "version=https://jsonfeed.org/ version=http://jsonfeed.org/ "
		"version=https://www.jsonfeed.org/ version=1.0 version=1.1 "
		"home_page_url feed_url",
	.reader = "read/jsonfeed.xsl",
	.writer = "write/jsonfeed.xsl",
	.parameters = parameters,
);
