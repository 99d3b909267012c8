/* SPDX-License-Identifier: MIT
 * libtelex in a program: an article of standard input, its headline and its
 * Atom feed.
 *
 *	cc -o embed embed.c $(pkg-config --cflags --libs telex) */
#include <stdio.h>
#include <stdlib.h>
#include <telex.h>

int main(void)
{
	static char bytes[1 << 20];
	size_t length = fread(bytes, 1, sizeof(bytes), stdin);
	struct telex_error error = { .status = TELEX_OK };
	struct telex *telex = telex_new(NULL, &error);
	struct telex_feed *feed = NULL;
	struct telex_output *output = NULL;
	char *headline = NULL;

	if (telex)
		feed = telex_read(telex, bytes, length, NULL, &error);
	if (feed)
		output = telex_write(telex, feed, "atom", NULL, &error);
	if (output) {
		headline = telex_get_take(feed, 0, "headline");
		fprintf(stderr, "%s\n", headline ? headline : "no headline");
		puts(telex_output_bytes(output, 0, &length));
	} else {
		fprintf(stderr, "embed: %s\n", error.message);
	}
	free(headline);
	telex_output_free(output);
	telex_feed_free(feed);
	telex_free(telex);
	return (int)error.status;
}
