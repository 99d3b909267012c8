/* SPDX-License-Identifier: MIT
 * A feed of articles to documents: which of them, by what means. */
#include "engine/write.h"

#include <stdlib.h>
#include <string.h>

#include "engine/plugin.h"
#include "engine/refuse.h"
#include "engine/registry.h"
#include "engine/stylesheet.h"
#include "engine/writing.h"
#include "model/article.h"
#include "model/host.h"

const char *tx_writing_source(const struct tx_writing *writing, size_t article)
{
	if (article < writing->count && writing->articles[article]->_private)
		return writing->articles[article]->_private;
	return writing->feed->name_count ? writing->feed->names[0] : NULL;
}

struct tx_teller tx_writing_teller(const struct tx_writing *writing,
				   size_t article)
{
	struct tx_teller teller = writing->telex->teller;

	teller.source = tx_writing_source(writing, article);
	return teller;
}

int tx_writing_fail(const struct tx_writing *writing)
{
	return tx_fail(writing->error, TELEX_BUG, NULL, 0, "out of memory");
}

/* --- documents --- */

int tx_output_add(struct telex_output *output, char *bytes, size_t length,
		  size_t article)
{
	struct tx_output_document *grown;

	if (!bytes)
		return -1;
	if (output->count == output->room) {
		output->room = output->room ? 2 * output->room : 4;
		grown =
		    realloc(output->documents, output->room * sizeof(*grown));
		if (!grown) {
			free(bytes);
			return -1;
		}
		output->documents = grown;
	}
	grown = &output->documents[output->count++];
	grown->bytes = bytes;
	grown->length = length;
	grown->article = article;
	return 0;
}

/* The plugin's own serialise hook has the last word on the bytes. */
int tx_writing_add(struct tx_writing *writing, const char *text, size_t length,
		   size_t article)
{
	const struct telex_format *plugin = &writing->format->plugin;
	char *bytes;

	if (plugin->serialise) {
		bytes =
		    plugin->serialise(&tx_plugin_host, text, length, &length);
		if (!bytes)
			return tx_fail(writing->error, TELEX_STYLESHEET,
				       tx_writing_source(writing, article), 0,
				       "the plugin %s can't serialise it",
				       writing->format->name);
	} else {
		bytes = malloc(length + 1);
		if (bytes) {
			memcpy(bytes, text, length);
			bytes[length] = '\0';
		}
	}
	return tx_output_add(writing->output, bytes, length, article)
		   ? tx_writing_fail(writing)
		   : 0;
}

/* --- which articles stand in the feed --- */

static int collect(struct tx_writing *writing)
{
	xmlNodePtr article;
	size_t count = telex_feed_count(writing->feed);

	writing->all = calloc(count + 1, sizeof(*writing->all));
	writing->articles = calloc(count + 1, sizeof(*writing->articles));
	if (!writing->articles || !writing->all)
		return tx_writing_fail(writing);
	for (article = tx_article_first(writing->feed->tree); article;
	     article = tx_article_next(article)) {
		writing->all[writing->all_count++] = article;
		writing->articles[writing->count++] = article;
	}
	return 0;
}

/* Takes the articles that must not be written in this format out of the feed;
 * -1: no other is left. */
static int refuse(struct tx_writing *writing)
{
	char *drops = tx_stylesheet_drops_take(writing->sheet);
	char *carries = tx_stylesheet_carries_take(writing->sheet);
	struct tx_teller teller;
	size_t i, kept = 0;

	for (i = 0; i < writing->count; i++) {
		teller = tx_writing_teller(writing, i);
		if (tx_refuse(writing->telex, writing->articles[i],
			      writing->format->name, drops, carries, &teller,
			      writing->count == 1 ? writing->error : NULL))
			xmlUnlinkNode(writing->articles[i]);
		else
			writing->articles[kept++] = writing->articles[i];
	}
	xmlFree(drops);
	xmlFree(carries);
	writing->output->refused += writing->count - kept;
	i = writing->count;
	writing->count = kept;
	if (i && !kept)
		return tx_fail(writing->error, TELEX_REFUSED, NULL, 0,
			       "no article is left to write as %s",
			       writing->format->name);
	return 0;
}

/* Puts the feed together again as it was. */
static void restore(struct tx_writing *writing)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	size_t i;

	if (writing->count == writing->all_count)
		return;
	for (i = 0; i < writing->all_count; i++)
		xmlUnlinkNode(writing->all[i]);
	for (i = 0; i < writing->all_count; i++)
		xmlAddChild(root, writing->all[i]);
}

/* --- writing --- */

static int write_styled(struct tx_writing *writing)
{
	int status;

	writing->sheet =
	    tx_format_writer(writing->telex, writing->format, writing->error);
	if (!writing->sheet)
		return -1;
	if (refuse(writing))
		return -1;
	if (!tx_host_describe(writing->feed->tree, writing->telex->now))
		return tx_writing_fail(writing);
	status = writing->format->plugin.many == TELEX_MANY_APART
		     ? tx_write_apart(writing)
		     : tx_write_together(writing);
	tx_host_forget(writing->feed->tree);
	return status;
}

struct telex_output *tx_write(struct telex *telex, struct telex_feed *feed,
			      struct tx_format *format,
			      const char *const *parameters,
			      struct telex_error *error)
{
	struct tx_writing writing = {
		.telex = telex, .feed = feed, .format = format, .error = error
	};
	int status = -1;

	if (!format->plugin.writer) {
		tx_fail(error, TELEX_UNAVAILABLE, NULL, 0,
			"telex reads %s but does not write it", format->name);
		return NULL;
	}
	writing.parameters = tx_parameters_take(format, parameters, error);
	writing.output = calloc(1, sizeof(*writing.output));
	if (writing.parameters && writing.output && !collect(&writing))
		status = strcmp(format->plugin.writer, TELEX_OWN)
			     ? write_styled(&writing)
			     : tx_write_own(&writing);
	restore(&writing);
	tx_parameters_free(writing.parameters);
	free(writing.all);
	free(writing.articles);
	free(writing.seen);
	if (!status)
		return writing.output;
	tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
	telex_output_free(writing.output);
	return NULL;
}
