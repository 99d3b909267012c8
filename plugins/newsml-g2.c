/* SPDX-License-Identifier: MIT
 * NewsML-G2 2.35, power conformance. */
#include <telex-plugin.h>

static const struct telex_parameter standardversion = {
	.name = "standardversion",
	.fallback = "2.35",
	.help = "the version of the standard that a partner asks for",
};

static const struct telex_parameter body = {
	.name = "body",
	.values = "xhtml nitf",
	.fallback = "xhtml",
	.help = "the vocabulary of the text",
};

static const struct telex_parameter wrap = {
	.name = "wrap",
	.values = "item message",
	.help = "one newsItem, or always a newsMessage",
};

static const struct telex_parameter *const parameters[] = { &standardversion,
							    &body, &wrap,
							    NULL };

TELEX_PLUGIN(
	.name = "newsml-g2",
	.title = "NewsML-G2",
	.spec = "IPTC NewsML-G2 2.35",
	.media_type = "application/vnd.iptc.g2.newsmessage+xml",
	.extensions = "xml",
	.carrier = TELEX_XML,
	.root = "{http://iptc.org/std/nar/2006-10-01/}newsItem "
		"{http://iptc.org/std/nar/2006-10-01/}newsMessage "
		"{http://iptc.org/std/nar/2006-10-01/}packageItem "
		"{http://iptc.org/std/nar/2006-10-01/}conceptItem "
		"{http://iptc.org/std/nar/2006-10-01/}knowledgeItem "
		"{http://iptc.org/std/nar/2006-10-01/}planningItem "
		"{http://iptc.org/std/nar/2006-10-01/}catalogItem "
		"{*}newsMessage {*}newsItem {*}packageItem",
	.reader = "read/newsml-g2.xsl",
	.writer = "write/newsml-g2.xsl",
	.parameters = parameters,
);
