/* SPDX-License-Identifier: MIT
 * The article model as JSON, an object an article and line: the format of
 * chains, of jq, of data engines. */
#include <telex-plugin.h>

/* Others' JSON has some of these keys, too, and others that ours has not. */
static int bid(const struct telex_host *host, const char *head, size_t length)
{
	(void)host;
	(void)head;
	(void)length;
	return 40;
}

TELEX_PLUGIN(
	.name = "json",
	.title = "telex article model as JSON Lines",
	.spec = "telex(1), FORMATS",
	.media_type = "application/jsonl",
	.extensions = "json jsonl",
	.carrier = TELEX_JSON,
	.root = "id headline body body_html feed standfirst",
	.reader = TELEX_OWN,
	.writer = TELEX_OWN,
	.bid = bid,
);
