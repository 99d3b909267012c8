/* SPDX-License-Identifier: MIT
 * What a conversion keeps: measured where a format is read and written, else
 * from what its stylesheet declares. */
#include "engine/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/registry.h"
#include "engine/stylesheet.h"
#include "engine/write.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/loss.h"

/* Reads OUTPUT back, quietly, into one feed. NULL: it can't be. */
static struct telex_feed *read_back(struct telex *telex,
				    const struct telex_output *output,
				    const char *format)
{
	struct telex_input input = { .size = sizeof(input), .format = format };
	struct telex_feed *all = NULL, *one;
	struct tx_teller teller = telex->teller;
	size_t i, length;

	bool whole = true;

	telex->teller.tell = NULL;
	for (i = 0; whole && i < telex_output_count(output); i++) {
		const char *bytes = telex_output_bytes(output, i, &length);

		one = telex_read(telex, bytes, length, &input, NULL);
		if (one && !all)
			all = one;
		else
			whole = one && !telex_join(all, one);
	}
	telex->teller = teller;
	if (whole)
		return all;
	telex_feed_free(all);
	return NULL;
}

static int measure(struct telex *telex, struct telex_feed *feed,
		   struct tx_format *format, const char *const *parameters,
		   struct tx_loss *loss, struct telex_error *error)
{
	struct tx_teller teller = telex->teller;
	struct telex_output *output;
	struct telex_feed *back;
	bool measured;

	telex->teller.tell = NULL;
	output = tx_write(telex, feed, format, parameters, error);
	telex->teller = teller;
	if (!output)
		return -1;
	back = read_back(telex, output, format->name);
	telex_output_free(output);
	if (!back)
		return tx_fail(error, TELEX_BUG, NULL, 0,
			       "what was written as %s can't be read back",
			       format->name);
	measured = tx_loss_measure(loss, feed->tree, back->tree);
	telex_feed_free(back);
	return measured ? 0
			: tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
}

static int declared(struct telex *telex, struct telex_feed *feed,
		    struct tx_format *format, struct tx_loss *loss,
		    struct telex_error *error)
{
	struct tx_stylesheet *sheet = tx_format_writer(telex, format, error);
	char *drops, *approximates;

	if (!sheet)
		return -1;
	drops = tx_stylesheet_drops_take(sheet);
	approximates = tx_stylesheet_approximates_take(sheet);
	tx_loss_declare(loss, feed->tree, drops,
			approximates ? approximates : "");
	xmlFree(drops);
	xmlFree(approximates);
	return 0;
}

/* --- before it runs --- */

struct declarations {
	char **drops, **approximates;
	size_t count;
};

/* What the writer of NAME declares; one that only reads loses nothing. */
static int declare(struct telex *telex, struct declarations *all,
		   const char *name, struct telex_error *error)
{
	struct tx_format *format = tx_format_find(telex, name, error);
	struct tx_stylesheet *sheet;
	bool own;

	if (!format)
		return -1;
	own =
	    !format->plugin.writer || !strcmp(format->plugin.writer, TELEX_OWN);
	sheet = own ? NULL : tx_format_writer(telex, format, error);
	if (!own && !sheet)
		return -1;
	all->drops[all->count] = own ? (char *)xmlStrdup(BAD_CAST "")
				     : tx_stylesheet_drops_take(sheet);
	all->approximates[all->count] =
	    own ? NULL : tx_stylesheet_approximates_take(sheet);
	if (!all->approximates[all->count])
		all->approximates[all->count] = (char *)xmlStrdup(BAD_CAST "");
	all->count++;
	return 0;
}

char *tx_matrix_take(struct telex *telex, const char *const *formats,
		     struct telex_error *error)
{
	struct tx_loss *loss = tx_loss_new();
	struct declarations all = { .count = 0 };
	char *text = NULL;
	size_t i, count = 0;

	while (formats[count])
		count++;
	all.drops = calloc(count + 1, sizeof(*all.drops));
	all.approximates = calloc(count + 1, sizeof(*all.approximates));
	if (!loss || !all.drops || !all.approximates) {
		tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
		goto out;
	}
	for (i = 0; i < count; i++) {
		if (declare(telex, &all, formats[i], error))
			goto out;
	}
	tx_loss_chain(loss, (const char *const *)all.drops,
		      (const char *const *)all.approximates, all.count);
	text = tx_loss_report_take(loss, NULL);
out:
	for (i = 0; i < all.count; i++) {
		xmlFree(all.drops[i]);
		xmlFree(all.approximates[i]);
	}
	free(all.drops);
	free(all.approximates);
	tx_loss_free(loss);
	return text;
}

/* --- when it runs --- */

char *tx_report_take(struct telex *telex, struct telex_feed *feed,
		     struct tx_format *format, const char *const *parameters,
		     size_t *losses, struct telex_error *error)
{
	struct tx_loss *loss = tx_loss_new();
	int status = -1;
	char *text = NULL;

	if (!loss || telex_settle(telex, feed)) {
		tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
		goto out;
	}
	if (!format->plugin.writer)
		tx_fail(error, TELEX_UNAVAILABLE, NULL, 0,
			"telex reads %s but does not write it", format->name);
	else if (format->plugin.reader)
		status = measure(telex, feed, format, parameters, loss, error);
	else
		status = declared(telex, feed, format, loss, error);
	if (!status)
		text = tx_loss_report_take(loss, losses);
out:
	tx_loss_free(loss);
	return text;
}
