/* SPDX-License-Identifier: MIT
 * RSS 2.0 with the content, dc, dcterms, media and atom modules; read since 0.9. */
#include <telex-plugin.h>

static const struct telex_parameter self = {
	.name = "self",
	.values = "uri",
	.help = "where subscribers will find the feed",
};

static const struct telex_parameter *const parameters[] = { &self, NULL };

TELEX_PLUGIN(
	.name = "rss",
	.title = "Really Simple Syndication 2.0",
	.spec = "RSS Advisory Board 2.0.11",
	.media_type = "application/rss+xml",
	.extensions = "rss xml",
	.carrier = TELEX_XML,
	.root = "rss {*}rss {*}RDF {*}RSS {http://purl.org/net/rss1.1#}Channel",
	.reader = "read/rss.xsl",
	.writer = "write/rss.xsl",
	.parameters = parameters,
);
