/* SPDX-License-Identifier: MIT
 * What WordPress exports: RSS with all that a site knows of its posts. */
#include <stdbool.h>
#include <string.h>
#include <telex-plugin.h>

static bool begins(const char *text, const char *end, const char *with)
{
	size_t length = strlen(with);

	return (size_t)(end - text) >= length && !memcmp(text, with, length);
}

/* RSS by its root; an export by a namespace that it declares. */
static int bid(const struct telex_host *host, const char *head, size_t length)
{
	const char *end = head + length;

	(void)host;
	for (; head + 2 < end; head++) {
		if (*head == '=' &&
		    (begins(head + 2, end, "http://wordpress.org/export/") ||
		     begins(head + 2, end, "https://wordpress.org/export/")))
			return 90;
	}
	return 0;
}

TELEX_PLUGIN(
	.name = "wxr",
	.title = "WordPress eXtended RSS",
	.spec = "WordPress export 1.0 to 1.2",
	.media_type = "application/rss+xml",
	.extensions = "wxr xml",
	.carrier = TELEX_XML,
	.root = "{*}rss",
	.reader = "read/wxr.xsl",
	.bid = bid,
);
