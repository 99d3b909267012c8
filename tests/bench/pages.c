/* SPDX-License-Identifier: MIT
 * Web pages in one process, one after the other: read only, parsed only by
 * libxml2, or read by telex and written as RSS.
 *
 *   pages load|parse|open|telex TELEX FILE...    TELEX: the built command
 *
 * `load` and `open` are what the other two do besides; the last line is the
 * greatest memory in use, in KiB. */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "telex.h"

struct page {
	char *bytes;
	size_t length;
};

static struct page load(const char *name)
{
	struct page page = { .bytes = NULL };
	FILE *file = fopen(name, "rb");
	long size = -1;

	if (file && !fseek(file, 0, SEEK_END))
		size = ftell(file);
	if (size >= 0)
		page.bytes = malloc((size_t)size + 1);
	if (page.bytes) {
		rewind(file);
		page.length = fread(page.bytes, 1, (size_t)size, file);
	}
	if (file)
		fclose(file);
	return page;
}

static void ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static int parse(struct telex *telex, const char *name)
{
	const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR |
			    HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
			    HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
	struct page page = load(name);
	htmlParserCtxtPtr parser = htmlNewParserCtxt();

	(void)telex;
	parser->sax->serror = ignore;
	xmlFreeDoc(htmlCtxtReadMemory(parser, page.bytes, (int)page.length,
				      NULL, "UTF-8", options));
	htmlFreeParserCtxt(parser);
	free(page.bytes);
	return 0;
}

static int convert(struct telex *telex, const char *name)
{
	struct page page = load(name);
	struct telex_input input = { .size = sizeof(input),
				     .name = name,
				     .format = "html",
				     .charset = "UTF-8" };
	struct telex_error error = { .status = TELEX_OK };
	struct telex_feed *feed =
	    telex_read(telex, page.bytes, page.length, &input, &error);
	struct telex_output *output =
	    feed ? telex_write(telex, feed, "rss", NULL, &error) : NULL;

	if (!output)
		fprintf(stderr, "%s: %s\n", name, error.message);
	telex_output_free(output);
	telex_feed_free(feed);
	free(page.bytes);
	return output ? 0 : -1;
}

static int load_only(struct telex *telex, const char *name)
{
	(void)telex;
	free(load(name).bytes);
	return 0;
}

static const struct {
	const char *name;
	int (*each)(struct telex *telex, const char *name);
	int opens;
} modes[] = {
	{ "load", load_only, 0 },
	{ "parse", parse, 0 },
	{ "open", load_only, 1 },
	{ "telex", convert, 1 },
};

static void run(size_t mode, const char *program, char **names)
{
	struct telex *telex = NULL;
	struct telex_error error;

	xmlInitParser();
	if (modes[mode].opens) {
		telex = telex_new(
		    &(struct telex_options){ .size =
						 sizeof(struct telex_options),
					     .program = program },
		    &error);
		telex_format_open(telex, "html", TELEX_OPEN_READER, NULL,
				  &error);
		telex_format_open(telex, "rss", TELEX_OPEN_WRITER, NULL,
				  &error);
	}
	for (; *names; names++)
		modes[mode].each(telex, *names);
	telex_free(telex);
}

int main(int argc, char **argv)
{
	struct rusage usage;

	for (size_t i = 0; argc > 2 && i < sizeof(modes) / sizeof(*modes);
	     i++) {
		if (!strcmp(argv[1], modes[i].name))
			run(i, argv[2], argv + 3);
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("%ld\n", usage.ru_maxrss);
	return 0;
}
