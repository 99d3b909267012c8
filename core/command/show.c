/* SPDX-License-Identifier: MIT
 * telex show: the articles that were read, as a person wants to see them. */
#include "command/show.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "engine/engine.h"
#include "model/article.h"

#define WIDTH     80  /* of lines that no terminal shows */
#define NARROWEST 40  /* of those that one does */
#define WIDEST    100 /* likewise: longer lines are hard to read */

/* --- the terminal --- */

static int width_of(void)
{
	const char *columns = getenv("COLUMNS");
	long width = columns ? strtol(columns, NULL, 10) : 0;
	struct winsize window;

	if (!isatty(STDOUT_FILENO))
		return WIDTH;
	if (width <= 0 && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &window))
		width = window.ws_col;
	if (width <= 0)
		return WIDTH;
	return width < NARROWEST ? NARROWEST
	       : width > WIDEST  ? WIDEST
				 : (int)width;
}

static int set_colour(struct tx_show *show)
{
	const char *when = show->run->options.color, *term = getenv("TERM");

	if (!when || !strcmp(when, "auto"))
		show->colour = isatty(STDOUT_FILENO) && !getenv("NO_COLOR") &&
			       !(term && !strcmp(term, "dumb"));
	else if (!*when || !strcmp(when, "always"))
		show->colour = true;
	else if (strcmp(when, "never") != 0)
		return tx_diagnostics_error(
		    &show->run->diagnostics, TELEX_USAGE, NULL,
		    "--color=%s: it is auto, always or never", when);
	return TELEX_OK;
}

/* --- what is asked --- */

static int read_gets(struct tx_show *show)
{
	const struct tx_list *gets = &show->run->options.gets;
	int status = TELEX_OK;
	size_t i;

	show->paths = calloc(gets->count + 1, sizeof(*show->paths));
	show->got = calloc(gets->count + 1, sizeof(*show->got));
	if (!show->paths || !show->got)
		return TELEX_BUG;
	for (i = 0; !status && i < gets->count; i++) {
		char *why = tx_path_read(&show->paths[i], gets->items[i]);

		if (why)
			status = tx_diagnostics_error(
			    &show->run->diagnostics, TELEX_USAGE, NULL,
			    "--get %s: %s", gets->items[i], why);
		free(why);
	}
	return status;
}

static int check(struct tx_show *show)
{
	const struct tx_options *options = &show->run->options;
	int status = set_colour(show);

	if (status)
		return status;
	if (options->json && !options->explain)
		return tx_diagnostics_error(
		    &show->run->diagnostics, TELEX_USAGE, NULL,
		    "--json goes with --explain; an article as JSON: "
		    "telex -t json");
	return read_gets(show);
}

/* --- showing --- */

static void show_one(struct tx_show *show, const struct tx_shown *shown,
		     bool first)
{
	const struct tx_options *options = &show->run->options;

	if (options->explain)
		tx_show_get(show, shown, true);
	if (options->explain && options->json) {
		if (shown->article)
			tx_show_explain_json(show, shown);
	} else if (options->gets.count && !options->explain) {
		tx_show_get(show, shown, false);
	} else {
		if (!first)
			putchar('\n');
		tx_show_head(show, shown);
		tx_show_indent(show, shown);
		if (options->explain)
			tx_show_explain(show, shown);
		else
			tx_show_fields(show, shown);
	}
	tx_told_next(show, shown);
}

/* Each article is taken out by itself: it gets its id, and none is left out for
 * having another's. */
static int show_feed(struct tx_show *show, size_t i, bool alone)
{
	struct telex_feed *feed = show->reading.feeds[i], *one;
	struct tx_shown shown = { .of = telex_feed_count(feed),
				  .input = i,
				  .name = feed->names[0],
				  .alone = alone };
	int status = TELEX_OK;

	if (!shown.of) {
		shown.feed = tx_feed_root(feed->tree);
		show_one(show, &shown, !i);
	}
	while (!status && shown.number < shown.of) {
		one = telex_article_take(feed);
		if (!one || telex_settle(show->run->telex, one)) {
			status = TELEX_BUG;
		} else {
			shown.feed = tx_feed_root(one->tree);
			shown.article = tx_article_first(one->tree);
			shown.number++;
			show_one(show, &shown, !i && shown.number == 1);
		}
		telex_feed_free(one);
	}
	return status;
}

/* A field that was asked for, and that no article has. */
static int lacking(const struct tx_show *show)
{
	size_t i;

	for (i = 0; i < show->run->options.gets.count; i++) {
		if (!show->got[i])
			return TELEX_FINDINGS;
	}
	return TELEX_OK;
}

static int show_all(struct tx_show *show)
{
	const struct tx_reading *reading = &show->reading;
	bool alone =
	    reading->feed_count == 1 && telex_feed_count(reading->feeds[0]) < 2;
	int status = TELEX_OK;
	size_t i;

	for (i = 0; !status && i < reading->feed_count; i++)
		status = show_feed(show, i, alone);
	if (fflush(stdout))
		return TELEX_IO;
	if (!status)
		status = lacking(show);
	return show->failed ? TELEX_BUG : status;
}

int tx_show(struct tx_run *run)
{
	struct tx_show show = { .run = run,
				.width = width_of(),
				.reading = { .run = run, .apart = true } };
	int status = check(&show);

	show.reading.data = &show;
	show.reading.found = run->options.explain ? tx_told_add : NULL;
	if (!status)
		status = tx_reading_do(&show.reading);
	if (!status)
		status = tx_reading_worse(show.reading.status, show_all(&show));
	status = tx_reading_end(&show.reading, status);
	tx_told_free(&show);
	free(show.paths);
	free(show.got);
	return status;
}
