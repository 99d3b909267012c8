/* SPDX-License-Identifier: MIT
 * Fuzzing: any bytes in, every writer out. The first byte chooses the format
 * that the rest is read as; the rest of its values leave that to detection. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "telex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

static struct telex *telex;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct telex_options options = { .size = sizeof(options),
					 .program = (*argv)[0],
					 .allow_embargo_loss = 1,
					 .allow_status_loss = 1 };

	(void)argc;
	telex = telex_new(&options, NULL);
	return telex ? 0 : 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const readers[] = { "article", "json", "text",
					       "html" };
	static const char *const writers[] = { "article", "json", "text",
					       "rss",	  "atom", "newsml-g2" };
	struct telex_input input = { .size = sizeof(input) };
	struct telex_feed *feed;
	size_t i;

	if (!size)
		return 0;
	if (data[0] % 8 < 4)
		input.format = readers[data[0] % 8];
	feed = telex_read(telex, data + 1, size - 1, &input, NULL);
	for (i = 0; feed && i < sizeof(writers) / sizeof(*writers); i++) {
		struct telex_error error;
		struct telex_output *output =
		    telex_write(telex, feed, writers[i], NULL, &error);

		/* Whatever was read can be written. */
		if (!output && error.status != TELEX_LIMIT) {
			fprintf(stderr, "%s: %s\n", writers[i], error.message);
			abort();
		}
		telex_output_free(output);
	}
	telex_feed_free(feed);
	return 0;
}
