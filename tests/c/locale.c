/* SPDX-License-Identifier: MIT
 * A program that embeds telex may have set a locale: in Turkish an I is no i.
 * What comes out must not change. */
#include "telex.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <cmocka.h>

#define LINE                                                                   \
	"THE LAMP ON THE NORTH QUAY WAS LIT AGAIN AT SEVEN, AND THREE BOATS "  \
	"CAME IN BY ITS LIGHT BEFORE MIDNIGHT, ALL OF THEM WITH HERRING."

static const char *const inputs[] = {
	"<HTML LANG=EN><HEAD><TITLE>LAMP LIT</TITLE>"
	"<META PROPERTY=\"ARTICLE:SECTION\" CONTENT=\"TIDINGS\">"
	"<META NAME=\"DESCRIPTION\" CONTENT=\"BOATS CAME IN BY ITS LIGHT.\">"
	"<META PROPERTY=\"OG:TITLE\" CONTENT=\"LAMP LIT\">"
	"<META PROPERTY=\"OG:TYPE\" CONTENT=\"ARTICLE\">"
	"<LINK REL=CANONICAL HREF=\"HTTPS://EXAMPLE.ORG/LIT\">"
	"<SCRIPT TYPE=\"application/ld+json\">{\"@type\":\"NewsArticle\","
	"\"isAccessibleForFree\":\"FALSE\"}</SCRIPT>"
	"<SCRIPT>var a = \"<P>SCRIPTED</P>\";</SCRIPT></HEAD><BODY>"
	"<ARTICLE><H1>LAMP LIT</H1><P CLASS=\"BYLINE\">BY IDA INGHAM</P>"
	"<TIME DATETIME=\"2022-05-03\">3 MAY 2022</TIME><P>" LINE "</P>"
	"<P STYLE=\"VISIBILITY:HIDDEN\">UNSEEN.</P><P>" LINE "</P>"
	"<DIV CLASS=\"RELATED-LINKS\"><A HREF=A>ITEM</A></DIV></ARTICLE>",
	"LAMP LIT AGAIN\n\nBY IDA INGHAM\nPUBLISHED 3 MAY 2022\n\n" LINE
	"\n\n" LINE "\n",
};

/* The build tree's program: plugins and stylesheets lie beside it. */
static struct telex *open_telex(void)
{
	char path[4096];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 16);
	struct telex_options options = { .size = sizeof(options),
					 .program = path };

	assert_true(length > 0);
	path[length] = '\0';
	*strrchr(path, '/') = '\0'; /* build/tests/locale */
	strcpy(strrchr(path, '/'), "/telex");
	/* Under valgrind it is valgrind's; make runs tests from the root. */
	if (access(path, X_OK))
		strcpy(path, "build/telex");
	return telex_new(&options, NULL);
}

/* INPUT as JSON, by a telex of its own. */
static char *convert_take(const char *text)
{
	struct telex *telex = open_telex();
	struct telex_input input = { .size = sizeof(input), .name = "memory" };
	struct telex_feed *feed;
	struct telex_output *output;
	size_t length;
	char *copy;

	assert_non_null(telex);
	feed = telex_read(telex, text, strlen(text), &input, NULL);
	assert_non_null(feed);
	output = telex_write(telex, feed, "json", NULL, NULL);
	assert_non_null(output);
	copy = strdup(telex_output_bytes(output, 0, &length));
	telex_output_free(output);
	telex_feed_free(feed);
	telex_free(telex);
	return copy;
}

static void test_locale(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(inputs) / sizeof(*inputs); i++) {
		char *plain = convert_take(inputs[i]), *turkish;

		if (!setlocale(LC_ALL, "tr_TR.UTF-8") ||
		    !strcasecmp("I", "i")) {
			free(plain);
			setlocale(LC_ALL, "C");
			/* cmocka's skip() is "not ok" in TAP. */
			print_message("# no Turkish locale here\n");
			return;
		}
		turkish = convert_take(inputs[i]);
		setlocale(LC_ALL, "C");
		assert_string_equal(turkish, plain);
		free(plain);
		free(turkish);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_locale) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
