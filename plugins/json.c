/* SPDX-License-Identifier: MIT
 * The article model as JSON, an object an article and line: the format of
 * chains, of jq, of data engines. */
#include <telex-plugin.h>

TELEX_PLUGIN(
	.name = "json",
	.title = "telex article model as JSON Lines",
	.spec = "telex(1), FORMATS",
	.media_type = "application/jsonl",
	.extensions = "json jsonl",
	.carrier = TELEX_JSON,
	.root = "headline body body_html feed standfirst",
	.reader = TELEX_OWN,
	.writer = TELEX_OWN,
);
