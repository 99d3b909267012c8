/* SPDX-License-Identifier: MIT
 * ninjs, news in JSON: 3.1; read since 1.0. */
#include <telex-plugin.h>

/* Its older versions have keys that our own JSON has, too. */
static int bid(const struct telex_host *host, const char *head, size_t length)
{
	(void)host;
	(void)head;
	(void)length;
	return 60;
}

TELEX_PLUGIN(
	.name = "ninjs",
	.title = "ninjs, news in JSON",
	.spec = "IPTC ninjs 3.1",
	.media_type = "application/json",
	.extensions = "json",
	.carrier = TELEX_JSON,
	.root = "uri guid standard $standard versionCreated versioncreated "
		"pubStatus pubstatus",
	.reader = "read/ninjs.xsl",
	.writer = "write/ninjs.xsl",
	.bid = bid,
);
