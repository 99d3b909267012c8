/* SPDX-License-Identifier: MIT
 * NewsML 1, before NewsML-G2: read only. */
#include <telex-plugin.h>

TELEX_PLUGIN(
	.name = "newsml1",
	.title = "NewsML 1",
	.spec = "IPTC NewsML 1.2",
	.media_type = "application/vnd.iptc.newsml+xml",
	.extensions = "xml",
	.carrier = TELEX_XML,
	.root = "{*}NewsML NewsItem",
	.reader = "read/newsml1.xsl",
);
