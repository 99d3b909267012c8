/* SPDX-License-Identifier: MIT
 * The public interface, telex.h: every function rightly and wrongly. */
#include "telex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char two[] =
    "{\"feed\":{\"title\":\"T\",\"language\":\"en\"},"
    "\"headline\":\"First\",\"author\":[{\"name\":\"A\",\"role\":\"r\"}],"
    "\"published\":\"2022-01-19\",\"body\":\"One.\\n\\nTwo.\"}\n"
    "{\"headline\":\"Second\",\"url\":\"https://example.org/b\"}\n";

struct world {
	struct telex *telex;
	size_t told[3];
	char last[8]; /* the code of the last message */
	char text[512];
};

static void tell(void *data, const struct telex_message *message)
{
	struct world *world = data;

	world->told[message->level]++;
	snprintf(world->last, sizeof(world->last), "%s", message->code);
	snprintf(world->text, sizeof(world->text), "%s", message->text);
}

/* The build tree's program: plugins and stylesheets lie beside it. */
static char *program_take(void)
{
	char *path = malloc(4096), *slash;
	ssize_t length = path ? readlink("/proc/self/exe", path, 4000) : -1;

	assert_true(length > 0);
	path[length] = '\0';
	slash = strrchr(path, '/'); /* build/tests/api */
	assert_non_null(slash);
	*slash = '\0';
	slash = strrchr(path, '/');
	assert_non_null(slash);
	strcpy(slash, "/telex");
	/* Under valgrind it is valgrind's; make runs tests from the root. */
	if (access(path, X_OK))
		strcpy(path, "build/telex");
	return path;
}

static int set_up(void **state)
{
	struct world *world = calloc(1, sizeof(*world));
	char *program = program_take();
	struct telex_options options = {
		.size = sizeof(options),
		.program = program,
		.tell = tell,
		.data = world,
	};
	struct telex_error error;

	world->telex = telex_new(&options, &error);
	free(program);
	*state = world;
	return world->telex ? 0 : -1;
}

static int tear_down(void **state)
{
	struct world *world = *state;

	telex_free(world->telex);
	free(world);
	return 0;
}

static struct telex_feed *read_text(struct world *world, const char *text)
{
	struct telex_input input = { .size = sizeof(input),
				     .name = "memory",
				     .format = "json" };
	struct telex_error error;
	struct telex_feed *feed =
	    telex_read(world->telex, text, strlen(text), &input, &error);

	if (!feed)
		fail_msg("%s", error.message);
	return feed;
}

static void assert_field(const struct telex_feed *feed, size_t index,
			 const char *field, const char *want)
{
	char *got = telex_get_take(feed, index, field);

	if (!want && got)
		fail_msg("%s: got %s, want none", field, got);
	if (want && (!got || strcmp(got, want) != 0))
		fail_msg("%s: got %s, want %s", field, got ? got : "none",
			 want);
	free(got);
}

/* --- create --- */

static void test_new(void **state)
{
	struct telex_options small = { .size = sizeof(size_t),
				       .now = "not looked at" };
	struct telex_options wrong = { .size = sizeof(wrong),
				       .now = "yesterday" };
	struct telex_error error;
	struct telex *telex;

	(void)state;
	telex = telex_new(NULL, NULL);
	assert_non_null(telex);
	telex_free(telex);
	/* An older caller's options are shorter. */
	telex = telex_new(&small, &error);
	assert_non_null(telex);
	assert_int_equal(error.status, TELEX_OK);
	telex_free(telex);
	assert_null(telex_new(&wrong, &error));
	assert_int_equal(error.status, TELEX_USAGE);
	assert_non_null(strstr(error.message, "yesterday"));
	assert_null(telex_new(&wrong, NULL));
}

static void test_free_nothing(void **state)
{
	(void)state;
	telex_free(NULL);
	telex_feed_free(NULL);
	telex_output_free(NULL);
}

static void test_versions(void **state)
{
	char *text = telex_versions_take();

	(void)state;
	assert_non_null(text);
	assert_int_equal(strncmp(text, "telex " TELEX_VERSION "\n",
				 strlen("telex " TELEX_VERSION "\n")),
			 0);
	assert_non_null(strstr(text, "\nlibxml2 "));
	free(text);
}

/* --- formats --- */

static void test_format_open(void **state)
{
	struct world *world = *state;
	struct telex_format_info info;
	struct telex_error error = { .status = TELEX_OK };

	assert_int_equal(telex_format_open(world->telex, "rss",
					   TELEX_OPEN_WRITER, &info, &error),
			 0);
	assert_string_equal(info.name, "rss");
	assert_string_equal(info.media_type, "application/rss+xml");
	assert_int_equal(info.writes, 1);
	assert_int_equal(info.apart, 0);
	assert_non_null(info.title);
	assert_non_null(info.spec);
	assert_non_null(strstr(info.file, "rss.so"));
	assert_non_null(info.parameters);
	assert_int_equal(
	    telex_format_open(world->telex, "html",
			      TELEX_OPEN_READER | TELEX_OPEN_WRITER, &info,
			      NULL),
	    0);
	assert_int_equal(info.reads, 1);
	assert_int_equal(info.writes, 0);
	assert_int_equal(telex_format_open(world->telex, "rss",
					   TELEX_OPEN_PLUGIN, NULL, NULL),
			 0);
	assert_int_equal(telex_format_open(world->telex, "rsss",
					   TELEX_OPEN_PLUGIN, &info, &error),
			 -1);
	assert_int_equal(error.status, TELEX_UNAVAILABLE);
	assert_non_null(strstr(error.message, "rss"));
	assert_int_equal(
	    telex_format_open(world->telex, "", TELEX_OPEN_PLUGIN, NULL, NULL),
	    -1);
}

struct names {
	char last[64];
	size_t count, written;
	bool sorted;
};

static void note_format(void *data, const struct telex_format_info *info)
{
	struct names *names = data;

	names->sorted = names->sorted && strcmp(names->last, info->name) < 0;
	snprintf(names->last, sizeof(names->last), "%s", info->name);
	names->count++;
	names->written += info->writes != 0;
}

static void test_formats(void **state)
{
	struct world *world = *state;
	struct names names = { .sorted = true };
	char *found;

	telex_formats_each(world->telex, note_format, &names);
	assert_true(names.sorted);
	assert_true(names.count >= 7);
	assert_true(names.written >= 6 && names.written < names.count);
	found = telex_formats_by_extension_take(world->telex, "xml");
	assert_non_null(strstr(found, "article"));
	assert_non_null(strstr(found, "newsml-g2"));
	assert_null(strstr(found, "json"));
	free(found);
	found = telex_formats_by_extension_take(world->telex, "rss");
	assert_string_equal(found, "rss");
	free(found);
	found = telex_formats_by_extension_take(world->telex, "nothing");
	assert_string_equal(found, "");
	free(found);
	found = telex_formats_by_extension_take(world->telex, "");
	assert_string_equal(found, "");
	free(found);
}

static void test_why(void **state)
{
	struct world *world = *state;
	char *text = telex_plugin_why_take(world->telex, "rss");

	assert_non_null(strstr(text, "rss.so: used"));
	free(text);
	text = telex_plugin_why_take(world->telex, "nothing");
	assert_non_null(strstr(text, "no format nothing"));
	free(text);
}

/* --- read --- */

static void test_read(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);

	assert_int_equal(telex_feed_count(feed), 2);
	assert_field(feed, 0, "headline", "First");
	assert_field(feed, 1, "headline", "Second");
	assert_field(feed, 2, "headline", NULL);
	assert_field(feed, 0, "author.name", "A");
	assert_field(feed, 0, "author.role", "r");
	assert_field(feed, 0, "author.email", NULL);
	assert_field(feed, 1, "author.name", NULL);
	assert_field(feed, 0, "published", "2022-01-19");
	assert_field(feed, 0, "feed.title", "T");
	assert_field(feed, 0, "feed.publisher.name", NULL);
	assert_field(feed, 0, "nothing", NULL);
	assert_field(feed, 0, "", NULL);
	assert_field(feed, 0, ".", NULL);
	assert_string_equal(telex_feed_input(feed, 0), "memory");
	assert_string_equal(telex_feed_input(feed, 1), "memory");
	assert_null(telex_feed_input(feed, 2));
	telex_feed_free(feed);
}

static const struct {
	const char *name, *input, *format;
	enum telex_status status;
	const char *says;
} bad_inputs[] = {
	{ "empty", "", NULL, TELEX_DATA, "empty" },
	{ "blank", " \n", NULL, TELEX_DATA, "empty" },
	{ "unknown format", "x", "jsonn", TELEX_UNAVAILABLE, "json" },
	{ "no JSON", "{", "json", TELEX_DATA, "not JSON" },
	{ "a JSON number", "1", "json", TELEX_DATA, "object" },
	{ "no XML", "<feed", "article", TELEX_DATA, "" },
	{ "other XML", "<x/>", "article", TELEX_DATA, "" },
	{ "no known XML", "<x/>", NULL, TELEX_DATA, "root element x" },
};

static void test_read_bad(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < COUNT(bad_inputs); i++) {
		struct telex_input input = { .size = sizeof(input),
					     .name = "bad",
					     .format = bad_inputs[i].format };
		const char *text = bad_inputs[i].input;
		struct telex_error error;

		assert_null(telex_read(world->telex, text, strlen(text), &input,
				       &error));
		if (error.status != bad_inputs[i].status ||
		    !strstr(error.message, bad_inputs[i].says))
			fail_msg("%s: status %d, %s", bad_inputs[i].name,
				 (int)error.status, error.message);
		assert_null(
		    telex_read(world->telex, text, strlen(text), &input, NULL));
	}
}

static void test_read_options(void **state)
{
	struct world *world = *state;
	static const char latin[] = "Caf\xE9 am Hafen \xF6"
				    "ffnet wieder\n\n"
				    "Das Caf\xE9 hat wieder ge\xF6"
				    "ffnet, "
				    "sagte die Wirtin am Mittwoch.\n";
	struct telex_input input = { .size = sizeof(input),
				     .format = "text",
				     .charset = "iso-8859-1",
				     .base = "https://example.org/a" };
	struct telex_feed *feed =
	    telex_read(world->telex, latin, strlen(latin), &input, NULL);

	assert_non_null(feed);
	assert_field(feed, 0, "headline",
		     "Caf\xC3\xA9 am Hafen \xC3\xB6"
		     "ffnet wieder");
	assert_field(feed, 0, "url", "https://example.org/a");
	assert_string_equal(telex_feed_input(feed, 0), "-");
	telex_feed_free(feed);
}

/* --- explain --- */

/* What was told, a line each: "0 headline + First (read by ...)". */
static void note_found(void *data, const struct telex_found *found)
{
	char *said = data;
	size_t length = strlen(said);

	snprintf(said + length, 2000 - length, "%zu %s %c %s (%s)\n",
		 found->article, found->field, found->taken ? '+' : '-',
		 found->value, found->rule);
}

static void test_found(void **state)
{
	struct world *world = *state;
	char said[2000] = "";
	struct telex_input input = { .size = sizeof(input),
				     .format = "json",
				     .found = note_found,
				     .data = said };
	struct telex_feed *feed =
	    telex_read(world->telex, two, strlen(two), &input, NULL);

	assert_non_null(feed);
	assert_string_equal(
	    said, "0 headline + First (read by json's reader)\n"
		  "0 author.name + A (read by json's reader)\n"
		  "0 author.role + r (read by json's reader)\n"
		  "0 published + 2022-01-19 (read by json's reader)\n"
		  "0 body + One. Two. (read by json's reader)\n"
		  "1 url + https://example.org/b (read by json's reader)\n"
		  "1 headline + Second (read by json's reader)\n");
	telex_feed_free(feed);
	/* An older caller's input is shorter. */
	said[0] = '\0';
	input.size = offsetof(struct telex_input, found);
	feed = telex_read(world->telex, two, strlen(two), &input, NULL);
	assert_non_null(feed);
	assert_string_equal(said, "");
	telex_feed_free(feed);
}

static void test_found_given(void **state)
{
	struct world *world = *state;
	static const char text[] = "A long night for the bakers of the town\n\n"
				   "The ovens were lit at two, said the mayor "
				   "of the town on Monday.\n";
	char said[2000] = "";
	struct telex_input input = { .size = sizeof(input),
				     .format = "text",
				     .base = "https://example.org/a",
				     .found = note_found,
				     .data = said };
	struct telex_feed *feed =
	    telex_read(world->telex, text, strlen(text), &input, NULL);

	assert_non_null(feed);
	assert_non_null(strstr(said, "0 url + https://example.org/a (the "
				     "address that it was read from)\n"));
	assert_non_null(strstr(said, "0 headline + A long night"));
	telex_feed_free(feed);
}

/* --- limits --- */

static void test_limit(void **state)
{
	struct world *world = *state;
	struct telex_options options = { .size = sizeof(options),
					 .max_input = 10 };
	struct telex *telex = telex_new(&options, NULL);
	struct telex_error error;

	(void)world;
	assert_null(telex_read(telex, "eleven byte", 11, NULL, &error));
	assert_int_equal(error.status, TELEX_LIMIT);
	telex_free(telex);
}

static void test_detect(void **state)
{
	struct world *world = *state;
	struct telex_error error;
	static const char article[] = "<feed xmlns=\"urn:telex:article:1\"/>";

	assert_string_equal(
	    telex_detect(world->telex, two, strlen(two), NULL, &error), "json");
	assert_string_equal(
	    telex_detect(world->telex, article, strlen(article), NULL, NULL),
	    "article");
	assert_string_equal(telex_detect(world->telex, "A line", 6, NULL, NULL),
			    "text");
	assert_string_equal(telex_detect(world->telex, "<html>", 6, NULL, NULL),
			    "html");
	assert_null(telex_detect(world->telex, "<x/>", 4, NULL, &error));
	assert_int_equal(error.status, TELEX_DATA);
	assert_null(telex_detect(world->telex, "", 0, NULL, NULL));
}

/* --- change --- */

static void test_set(void **state)
{
	static const struct {
		const char *assignment, *field, *want;
	} samples[] = {
		{ "kicker=K", "kicker", "K" },
		{ "kicker?=L", "kicker", "K" },
		{ "kicker=", "kicker", NULL },
		{ "kicker?=L", "kicker", "L" },
		{ "section+=S", "section", "S" },
		{ "author={\"name\":\"B\"}", "author.name", "B" },
		{ "author.role=editor", "author.role", "editor" },
		{ "feed.title=F", "feed.title", "F" },
		{ "modified=19 Jan 2022 14:05 GMT", "modified",
		  "2022-01-19T14:05Z" },
	};
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);

	for (size_t i = 0; i < COUNT(samples); i++) {
		struct telex_error error;

		if (telex_set(world->telex, feed, samples[i].assignment,
			      &error))
			fail_msg("%s: %s", samples[i].assignment,
				 error.message);
		assert_field(feed, 0, samples[i].field, samples[i].want);
		assert_field(feed, 1, samples[i].field, samples[i].want);
	}
	telex_feed_free(feed);
}

static void test_set_bad(void **state)
{
	static const char *const samples[] = {
		"",
		"=",
		"headline",
		"nothing=a",
		"headline=a",
		"headline+=a",
		"author.nothing=a",
		"kicker.part=a",
		"urgency=0",
		"modified=soon",
		"feed.nothing=a",
		"author={",
	};
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);

	for (size_t i = 0; i < COUNT(samples); i++) {
		struct telex_error error;

		if (!telex_set(world->telex, feed, samples[i], &error))
			fail_msg("%s is taken", samples[i]);
		assert_int_equal(error.status, TELEX_USAGE);
		assert_int_equal(
		    telex_set(world->telex, feed, samples[i], NULL), -1);
	}
	assert_field(feed, 0, "headline", "First");
	telex_feed_free(feed);
}

static void test_default(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);
	struct telex_feed *defaults =
	    read_text(world, "{\"feed\":{\"title\":\"D\",\"rights\":\"R\"},"
			     "\"headline\":\"D\",\"kicker\":\"D\"}");

	assert_int_equal(telex_default(feed, defaults), 0);
	assert_field(feed, 0, "headline", "First");
	assert_field(feed, 0, "kicker", "D");
	assert_field(feed, 1, "kicker", "D");
	assert_field(feed, 0, "feed.title", "T");
	assert_field(feed, 0, "feed.rights", "R");
	assert_field(defaults, 0, "kicker", "D");
	telex_feed_free(defaults);
	telex_feed_free(feed);
}

static void test_join(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);
	struct telex_feed *from =
	    read_text(world, "{\"feed\":{\"title\":\"T\",\"language\":\"fr\"},"
			     "\"headline\":\"Third\"}");

	assert_int_equal(telex_join(feed, from), 0);
	assert_int_equal(telex_feed_count(feed), 3);
	assert_field(feed, 2, "headline", "Third");
	assert_field(feed, 0, "feed.title", "T");
	assert_field(feed, 0, "feed.language", NULL);
	assert_string_equal(telex_feed_input(feed, 2), "memory");
	telex_feed_free(feed);
}

static void test_take(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two), *one;

	telex_feed_free(telex_article_take(feed));
	assert_int_equal(telex_feed_count(feed), 1);
	one = telex_article_take(feed);
	assert_non_null(one);
	assert_int_equal(telex_feed_count(one), 1);
	assert_field(one, 0, "headline", "Second");
	assert_field(one, 0, "feed.title", "T");
	assert_string_equal(telex_feed_input(one, 0), "memory");
	assert_null(telex_article_take(feed));
	telex_feed_free(feed);
	assert_field(one, 0, "url", "https://example.org/b");
	telex_feed_free(one);
}

/* A format of one document each: one that can't be made stops no other. */
static void test_apart(void **state)
{
	static const char sheet[] =
	    "<xsl:stylesheet version='1.0' xmlns:t='urn:telex:format:1' "
	    "xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
	    "xmlns:a='urn:telex:article:1' exclude-result-prefixes='a t'>"
	    "<t:format many='apart'/><t:drops fields='byline'/>"
	    "<xsl:template match='/'><xsl:if "
	    "test=\"*/a:article[a:headline != 'Second']\"><one/></xsl:if>"
	    "</xsl:template></xsl:stylesheet>";
	struct world *world = *state;
	char folder[] = "/tmp/telex-apart-XXXXXX", file[64];
	struct telex_options options = { .size = sizeof(options) };
	struct telex_feed *feed = read_text(world, two);
	struct telex_output *output;
	struct telex *telex;
	FILE *stream;

	options.plugin_path = mkdtemp(folder);
	assert_non_null(options.plugin_path);
	snprintf(file, sizeof(file), "%s/picky.xsl", folder);
	stream = fopen(file, "w");
	assert_non_null(stream);
	fputs(sheet, stream);
	fclose(stream);
	telex = telex_new(&options, NULL);
	assert_non_null(telex);
	output = telex_write(telex, feed, "picky", NULL, NULL);
	assert_non_null(output);
	assert_int_equal(telex_output_count(output), 1);
	assert_int_equal(telex_output_refused(output), 1);
	assert_int_equal(telex_output_article(output, 0), 0);
	telex_output_free(output);
	telex_feed_free(feed);
	telex_free(telex);
	remove(file);
	remove(folder);
}

static void test_settle_all(void **state)
{
	struct world *world = *state;
	struct telex_feed *feeds[2] = { read_text(world, two),
					read_text(world, two) };

	assert_int_equal(telex_settle_all(world->telex, feeds, 2), 0);
	assert_int_equal(telex_feed_count(feeds[0]), 2);
	assert_int_equal(telex_feed_count(feeds[1]), 0);
	telex_feed_free(feeds[0]);
	telex_feed_free(feeds[1]);
}

static void test_settle(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two), *again;
	char *id;

	assert_field(feed, 0, "id", NULL);
	assert_int_equal(telex_settle(world->telex, feed), 0);
	id = telex_get_take(feed, 0, "id");
	assert_non_null(id);
	assert_int_equal(strncmp(id, "urn:uuid:", 9), 0);
	again = read_text(world, two);
	assert_int_equal(telex_settle(world->telex, again), 0);
	assert_field(again, 0, "id", id);
	assert_int_equal(telex_join(feed, again), 0);
	assert_int_equal(telex_settle(world->telex, feed), 0);
	assert_int_equal(telex_feed_count(feed), 2);
	assert_string_equal(world->last, "TX107");
	telex_feed_free(feed);
	free(id);
}

/* --- write --- */

static void test_write(void **state)
{
	static const char *const parameters[] = {
		"self=https://example.org/feed", NULL
	};
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);
	struct telex_error error;
	struct telex_output *output =
	    telex_write(world->telex, feed, "rss", parameters, &error);
	size_t length = 0;
	const char *bytes;

	assert_non_null(output);
	assert_int_equal(telex_output_count(output), 1);
	assert_int_equal(telex_output_refused(output), 0);
	assert_int_equal(telex_output_article(output, 0), 0);
	bytes = telex_output_bytes(output, 0, &length);
	assert_int_equal(length, strlen(bytes));
	assert_non_null(strstr(bytes, "<title>Second</title>"));
	assert_non_null(strstr(bytes, "\"https://example.org/feed\""));
	telex_output_free(output);
	/* The feed is as it was, and can be written again. */
	assert_int_equal(telex_feed_count(feed), 2);
	output = telex_write(world->telex, feed, "json", NULL, &error);
	assert_non_null(output);
	telex_output_free(output);
	telex_feed_free(feed);
}

static void test_write_bad(void **state)
{
	static const struct {
		const char *format, *parameter;
		enum telex_status status;
	} samples[] = {
		{ "nothing", NULL, TELEX_UNAVAILABLE },
		{ "html", NULL, TELEX_UNAVAILABLE },
		{ "rss", "nothing=1", TELEX_USAGE },
		{ "rss", "self", TELEX_USAGE },
		{ "rss", "self=here", TELEX_USAGE },
		{ "text", "width=wide", TELEX_USAGE },
	};
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);

	for (size_t i = 0; i < COUNT(samples); i++) {
		const char *parameters[] = { samples[i].parameter, NULL };
		struct telex_error error;

		assert_null(telex_write(world->telex, feed, samples[i].format,
					parameters, &error));
		assert_int_equal(error.status, samples[i].status);
		assert_null(telex_write(world->telex, feed, samples[i].format,
					parameters, NULL));
	}
	assert_int_equal(telex_feed_count(feed), 2);
	telex_feed_free(feed);
}

static void test_refuse(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed =
	    read_text(world, "{\"headline\":\"A\",\"embargo\":\"2030-01-01\"}\n"
			     "{\"headline\":\"B\"}");
	struct telex_output *output =
	    telex_write(world->telex, feed, "rss", NULL, NULL);
	size_t length;

	assert_non_null(output);
	assert_int_equal(telex_output_refused(output), 1);
	assert_null(
	    strstr(telex_output_bytes(output, 0, &length), "<title>A</title>"));
	assert_int_equal(world->told[TELEX_ERROR], 1);
	assert_int_equal(telex_feed_count(feed), 2);
	telex_output_free(output);
	telex_feed_free(feed);
}

static void test_allow(void **state)
{
	struct telex_options options = { .size = sizeof(options),
					 .allow_embargo_loss = 1,
					 .allow_status_loss = 1 };
	struct world *world = *state;
	char *program = program_take();
	struct telex *telex;
	struct telex_feed *feed =
	    read_text(world, "{\"headline\":\"A\",\"embargo\":\"2030-01-01\","
			     "\"status\":\"canceled\"}");
	struct telex_error error;
	struct telex_output *output;

	assert_null(telex_write(world->telex, feed, "rss", NULL, &error));
	assert_int_equal(error.status, TELEX_REFUSED);
	options.program = program;
	telex = telex_new(&options, NULL);
	output = telex_write(telex, feed, "rss", NULL, &error);
	assert_non_null(output);
	assert_int_equal(telex_output_refused(output), 0);
	telex_output_free(output);
	telex_feed_free(feed);
	telex_free(telex);
	free(program);
}

static void test_report(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed =
	    read_text(world, "{\"headline\":\"A\",\"kicker\":\"K\"}");
	struct telex_error error;
	size_t losses = 99;
	char *text =
	    telex_report_take(world->telex, feed, "rss", NULL, &losses, &error);

	assert_non_null(text);
	assert_non_null(strstr(text, "kicker\tdropped\t1\n"));
	assert_true(losses > 0 && losses < 99);
	free(text);
	text = telex_report_take(world->telex, feed, "json", NULL, &losses,
				 &error);
	assert_non_null(text);
	assert_int_equal(losses, 0);
	free(text);
	free(telex_report_take(world->telex, feed, "rss", NULL, NULL, NULL));
	assert_null(telex_report_take(world->telex, feed, "nothing", NULL, NULL,
				      &error));
	assert_int_equal(error.status, TELEX_UNAVAILABLE);
	assert_null(
	    telex_report_take(world->telex, feed, "html", NULL, NULL, &error));
	assert_int_equal(error.status, TELEX_UNAVAILABLE);
	telex_feed_free(feed);
}

static void test_tree(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(world, two);
	char *text = telex_feed_tree_take(world->telex, feed, NULL);

	assert_non_null(text);
	assert_non_null(strstr(text, "count=\"many\""));
	assert_non_null(strstr(text, "<headline>Second</headline>"));
	free(text);
	telex_feed_free(feed);
}

/* --- messages --- */

static void test_tell(void **state)
{
	struct world *world = *state;
	struct telex_feed *feed = read_text(
	    world, "{\"headline\":\"A\",\"published\":\"never\",\"odd\":1}");

	assert_int_equal(world->told[TELEX_WARNING], 2);
	assert_int_equal(world->told[TELEX_ERROR], 0);
	assert_field(feed, 0, "published", NULL);
	telex_feed_free(feed);
}

static void test_two(void **state)
{
	struct world *world = *state;
	void *other = NULL;
	struct telex_feed *feed, *from;

	assert_int_equal(set_up(&other), 0);
	feed = read_text(world, two);
	from = read_text(other, two);
	assert_int_equal(telex_join(feed, from), 0);
	assert_int_equal(tear_down(&other), 0);
	assert_int_equal(telex_feed_count(feed), 4);
	assert_int_equal(telex_settle(world->telex, feed), 0);
	assert_int_equal(telex_feed_count(feed), 2);
	telex_feed_free(feed);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* The user's own plugins are none of the test's. */
static void leave_home(void)
{
	setenv("HOME", "/nonexistent", 1);
	setenv("XDG_DATA_DIRS", "/nonexistent", 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("TELEX_PLUGIN_PATH");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_new),          TEST(test_free_nothing),
		TEST(test_versions),     TEST(test_format_open),
		TEST(test_formats),      TEST(test_why),
		TEST(test_read),         TEST(test_read_bad),
		TEST(test_read_options), TEST(test_limit),
		TEST(test_detect),       TEST(test_set),
		TEST(test_set_bad),      TEST(test_default),
		TEST(test_join),         TEST(test_take),
		TEST(test_settle_all),   TEST(test_apart),
		TEST(test_settle),       TEST(test_write),
		TEST(test_write_bad),    TEST(test_refuse),
		TEST(test_allow),        TEST(test_report),
		TEST(test_tree),         TEST(test_tell),
		TEST(test_two),          TEST(test_found),
		TEST(test_found_given),
	};

	leave_home();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
