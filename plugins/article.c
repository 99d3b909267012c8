/* SPDX-License-Identifier: MIT
 * The article model itself, as XML: the format of chains. */
#include <telex-plugin.h>

TELEX_PLUGIN(
	.name = "article",
	.title = "telex article model",
	.spec = "stylesheets/article.rng",
	.media_type = "application/xml",
	.extensions = "article xml",
	.carrier = TELEX_XML,
	.root = "{urn:telex:article:1}feed {urn:telex:article:1}article",
	.reader = TELEX_OWN,
	.writer = TELEX_OWN,
);
