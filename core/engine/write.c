/* SPDX-License-Identifier: MIT
 * A feed of articles to documents: the feed's shell with a placeholder, each
 * article alone, grafted there. */
#include "engine/write.h"

#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/graft.h"
#include "engine/made.h"
#include "engine/plugin.h"
#include "engine/refuse.h"
#include "engine/registry.h"
#include "engine/stylesheet.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/host.h"
#include "model/json.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

struct writing {
	struct telex *telex;
	struct telex_feed *feed;
	struct tx_format *format;
	struct tx_stylesheet *sheet; /* NULL: the carrier's own writer */
	char **parameters;
	xmlNodePtr *all; /* the articles of the feed, in order */
	size_t all_count;
	xmlNodePtr *articles; /* those to write; unlinked while each
					   is on its way */
	size_t count;
	char *seen; /* made values told so far */
	struct telex_output *output;
	struct telex_error *error;
};

static const char *source_of(const struct writing *writing, size_t article)
{
	if (article < writing->count && writing->articles[article]->_private)
		return writing->articles[article]->_private;
	return writing->feed->name_count ? writing->feed->names[0] : NULL;
}

static struct tx_teller teller_of(const struct writing *writing, size_t article)
{
	struct tx_teller teller = writing->telex->teller;

	teller.source = source_of(writing, article);
	return teller;
}

static int fail_memory(const struct writing *writing)
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
static int add_document(struct writing *writing, const char *text,
			size_t length, size_t article)
{
	const struct telex_format *plugin = &writing->format->plugin;
	char *bytes;

	if (plugin->serialise) {
		bytes =
		    plugin->serialise(&tx_plugin_host, text, length, &length);
		if (!bytes)
			return tx_fail(writing->error, TELEX_STYLESHEET,
				       source_of(writing, article), 0,
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
		   ? fail_memory(writing)
		   : 0;
}

/* --- which articles stand in the feed --- */

static void unlink_all(struct writing *writing)
{
	size_t i;

	for (i = 0; i < writing->count; i++)
		xmlUnlinkNode(writing->articles[i]);
}

static void link_all(struct writing *writing)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	size_t i;

	for (i = 0; i < writing->count; i++)
		xmlAddChild(root, writing->articles[i]);
}

static int collect(struct writing *writing)
{
	xmlNodePtr article;
	size_t count = telex_feed_count(writing->feed);

	writing->all = calloc(count + 1, sizeof(*writing->all));
	writing->articles = calloc(count + 1, sizeof(*writing->articles));
	if (!writing->articles || !writing->all)
		return fail_memory(writing);
	for (article = tx_article_first(writing->feed->tree); article;
	     article = tx_article_next(article)) {
		writing->all[writing->all_count++] = article;
		writing->articles[writing->count++] = article;
	}
	return 0;
}

/* Takes the articles that must not be written in this format out of the feed;
 * -1: no other is left. */
static int refuse(struct writing *writing)
{
	char *drops = tx_stylesheet_drops_take(writing->sheet);
	struct tx_teller teller;
	size_t i, kept = 0;

	for (i = 0; i < writing->count; i++) {
		teller = teller_of(writing, i);
		if (tx_refuse(writing->telex, writing->articles[i],
			      writing->format->name, drops, &teller,
			      writing->count == 1 ? writing->error : NULL))
			xmlUnlinkNode(writing->articles[i]);
		else
			writing->articles[kept++] = writing->articles[i];
	}
	xmlFree(drops);
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
static void restore(struct writing *writing)
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

/* --- transforming --- */

static xmlDocPtr apply(struct writing *writing, size_t article,
		       struct telex_error *error)
{
	xmlDocPtr tree = writing->feed->tree, copy = NULL, result;
	const char *const *parameters =
	    (const char *const *)writing->parameters;

	if (tx_stylesheet_strips(writing->sheet)) {
		copy = xmlCopyDoc(tree, 1);
		tree = copy;
	}
	result = tree ? tx_stylesheet_apply(writing->sheet, tree, parameters,
					    source_of(writing, article), error)
		      : NULL;
	xmlFreeDoc(copy);
	return result;
}

/* An article that the stylesheet can't take is left out, told, and the rest
 * goes on; unless it is the only one. */
static int leave_out(struct writing *writing, size_t article,
		     const struct telex_error *why)
{
	struct tx_teller teller = teller_of(writing, article);
	char *id;

	writing->output->refused++;
	/* With none left there is nothing to write. */
	if (writing->output->refused == writing->all_count) {
		if (writing->error && !writing->error->status)
			*writing->error = *why;
		return -1;
	}
	id = tx_text_take(writing->articles[article], "id");
	tx_tell(&teller, TX_MSG_ARTICLE, why->line, id ? id : "", why->message);
	xmlFree(id);
	return 0;
}

static bool is_document(const xmlDoc *result)
{
	const xmlNode *node;
	int elements = 0;

	for (node = result->children; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			elements++;
		else if (node->type == XML_TEXT_NODE)
			return false;
	}
	return elements == 1;
}

static int finish_tree(struct writing *writing, xmlDocPtr result,
		       struct telex_error *error)
{
	const struct telex_format *plugin = &writing->format->plugin;

	if (!plugin->finish || !plugin->finish(&tx_plugin_host, result))
		return 0;
	return tx_fail(error, TELEX_STYLESHEET, NULL, 0,
		       "the plugin %s can't finish it", writing->format->name);
}

/* --- a whole tree at once --- */

static int print_xml(struct writing *writing, xmlBufferPtr out,
		     xmlDocPtr result, size_t article)
{
	xmlNodePtr node;

	if (!is_document(result))
		return tx_fail(writing->error, TELEX_STYLESHEET,
			       source_of(writing, article), 0,
			       "the writer of %s made no document of one root "
			       "element",
			       writing->format->name);
	xmlBufferCCat(out, DECLARATION);
	for (node = result->children; node; node = node->next) {
		tx_xml_indent(node, 0);
		tx_xml_print(out, result, node);
		xmlBufferCCat(out, "\n");
	}
	return 0;
}

static int print_json(struct writing *writing, xmlBufferPtr out,
		      xmlDocPtr result, size_t article)
{
	const xmlNode *root = xmlDocGetRootElement(result);

	if (!tx_json_is(root, "map") && !tx_json_is(root, "array"))
		return tx_fail(
		    writing->error, TELEX_STYLESHEET,
		    source_of(writing, article), 0,
		    "the writer of %s made no map or array of " TX_JSON_NS,
		    writing->format->name);
	tx_json_print(out, root, true);
	xmlBufferCCat(out, "\n");
	return 0;
}

static int print_text(struct writing *writing, xmlBufferPtr out,
		      xmlDocPtr result, size_t article)
{
	int length = 0;
	char *text = tx_stylesheet_print_take(writing->sheet, result, &length);

	if (!text || !length) {
		xmlFree(text);
		return tx_fail(writing->error, TELEX_STYLESHEET,
			       source_of(writing, article), 0,
			       "the writer of %s made nothing",
			       writing->format->name);
	}
	xmlBufferAdd(out, BAD_CAST text, length);
	xmlFree(text);
	return 0;
}

static int (*const printers[])(struct writing *, xmlBufferPtr, xmlDocPtr,
			       size_t) = {
	[TELEX_XML] = print_xml,
	[TELEX_JSON] = print_json,
	[TELEX_HTML] = print_text,
	[TELEX_TEXT] = print_text,
};

/* What the marks of a whole document are about. */
static const xmlNode *made_from(const struct writing *writing, size_t article)
{
	if (writing->format->plugin.many == TELEX_MANY_APART)
		return writing->articles[article];
	return tx_feed_root(writing->feed->tree);
}

static int print_whole(struct writing *writing, xmlDocPtr result,
		       size_t article)
{
	enum telex_carrier carrier = writing->format->plugin.carrier;
	xmlBufferPtr out = tx_buffer_new();
	struct tx_teller teller = teller_of(writing, article);
	int status = -1;

	if (!out)
		return fail_memory(writing);
	if (carrier == TELEX_XML && tx_stylesheet_is_text(writing->sheet))
		carrier = TELEX_TEXT;
	if (!finish_tree(writing, result, writing->error) &&
	    !printers[carrier](writing, out, result, article)) {
		tx_made_tell(&teller, writing->format->name, result,
			     made_from(writing, article), &writing->seen);
		status =
		    add_document(writing, (const char *)xmlBufferContent(out),
				 (size_t)xmlBufferLength(out), article);
	}
	xmlBufferFree(out);
	return status;
}

static int write_whole(struct writing *writing)
{
	xmlDocPtr result = apply(writing, 0, writing->error);
	int status = result ? print_whole(writing, result, 0) : -1;

	xmlFreeDoc(result);
	return status;
}

/* --- article by article --- */

static int graft_one(struct writing *writing, struct tx_graft *graft,
		     size_t article)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	struct telex_error error = { .status = TELEX_OK };
	struct tx_teller teller = teller_of(writing, article);
	xmlDocPtr result;
	int status;

	xmlAddChild(root, writing->articles[article]);
	result = apply(writing, article, &error);
	xmlUnlinkNode(writing->articles[article]);
	if (!result)
		return leave_out(writing, article, &error);
	tx_made_tell(&teller, writing->format->name, result,
		     writing->articles[article], &writing->seen);
	status = finish_tree(writing, result, &error);
	if (!status)
		tx_graft_add(graft, result);
	xmlFreeDoc(result);
	return status ? leave_out(writing, article, &error) : 0;
}

/* Writes at the placeholder of SHELL. */
static int write_grafted(struct writing *writing, xmlDocPtr shell,
			 xmlNodePtr place)
{
	struct tx_teller teller = teller_of(writing, 0);
	struct tx_graft graft;
	int status = 0;
	size_t i;

	tx_made_tell(&teller, writing->format->name, shell,
		     tx_feed_root(writing->feed->tree), &writing->seen);
	if (tx_graft_open(&graft, shell, place, DECLARATION))
		return fail_memory(writing);
	tx_host_mark_part(writing->feed->tree, true);
	for (i = 0; !status && i < writing->count; i++)
		status = graft_one(writing, &graft, i);
	tx_host_mark_part(writing->feed->tree, false);
	tx_graft_close(&graft);
	if (!status)
		status = add_document(writing,
				      (const char *)xmlBufferContent(graft.out),
				      (size_t)xmlBufferLength(graft.out), 0);
	xmlBufferFree(graft.out);
	return status;
}

/* 1: the stylesheet passes no placeholder through, and takes the tree whole. */
static int write_streamed(struct writing *writing)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree), hole, place;
	xmlDocPtr shell;
	int status = 1;

	unlink_all(writing);
	hole = tx_host_placeholder(root);
	shell = hole ? apply(writing, 0, NULL) : NULL;
	if (hole) {
		xmlUnlinkNode(hole);
		xmlFreeNode(hole);
	}
	place = shell ? tx_graft_place(shell) : NULL;
	if (place)
		status = write_grafted(writing, shell, place);
	xmlFreeDoc(shell);
	link_all(writing);
	return status;
}

static int write_together(struct writing *writing)
{
	enum telex_carrier carrier = writing->format->plugin.carrier;
	int status = 1;

	if (carrier == TELEX_XML && writing->count &&
	    tx_stylesheet_streams(writing->sheet) &&
	    !tx_stylesheet_is_text(writing->sheet))
		status = write_streamed(writing);
	return status == 1 ? write_whole(writing) : status;
}

static int write_apart_one(struct writing *writing, size_t article)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	struct telex_error error = { .status = TELEX_OK };
	xmlDocPtr result = NULL;
	int status;

	xmlAddChild(root, writing->articles[article]);
	tx_host_forget(writing->feed->tree);
	if (tx_host_describe(writing->feed->tree, writing->telex->now))
		result = apply(writing, article, &error);
	status = result ? print_whole(writing, result, article)
			: leave_out(writing, article, &error);
	xmlUnlinkNode(writing->articles[article]);
	xmlFreeDoc(result);
	return status;
}

static int write_apart(struct writing *writing)
{
	int status = 0;
	size_t i;

	unlink_all(writing);
	for (i = 0; !status && i < writing->count; i++)
		status = write_apart_one(writing, i);
	link_all(writing);
	return status;
}

/* --- the carriers' own writers --- */

static int own_xml(struct writing *writing)
{
	xmlBufferPtr out = tx_buffer_new();
	xmlDocPtr copy = xmlCopyDoc(writing->feed->tree, 1);
	int status = -1;

	if (out && copy) {
		xmlBufferCCat(out, DECLARATION);
		tx_xml_indent(tx_feed_root(copy), 0);
		tx_xml_print(out, copy, tx_feed_root(copy));
		xmlBufferCCat(out, "\n");
		status =
		    add_document(writing, (const char *)xmlBufferContent(out),
				 (size_t)xmlBufferLength(out), 0);
	}
	xmlFreeDoc(copy);
	xmlBufferFree(out);
	return status ? fail_memory(writing) : 0;
}

static int add_line(struct writing *writing, xmlBufferPtr out,
		    const xmlNode *article)
{
	xmlDocPtr doc = tx_json_of(writing->feed->tree, article);

	if (!doc)
		return fail_memory(writing);
	tx_json_print(out, xmlDocGetRootElement(doc), false);
	xmlBufferCCat(out, "\n");
	xmlFreeDoc(doc);
	return 0;
}

static int own_json(struct writing *writing)
{
	xmlBufferPtr out = tx_buffer_new();
	int status = out ? 0 : -1;
	size_t i;

	for (i = 0; !status && i < writing->count; i++)
		status = add_line(writing, out, writing->articles[i]);
	if (!status && !writing->count)
		status = add_line(writing, out, NULL);
	if (!status)
		status =
		    add_document(writing, (const char *)xmlBufferContent(out),
				 (size_t)xmlBufferLength(out), 0);
	xmlBufferFree(out);
	return status;
}

static int write_own(struct writing *writing)
{
	switch (writing->format->plugin.carrier) {
	case TELEX_XML:
		return own_xml(writing);
	case TELEX_JSON:
		return own_json(writing);
	default:
		return tx_fail(writing->error, TELEX_UNAVAILABLE, NULL, 0,
			       "%s needs a stylesheet to be written",
			       writing->format->name);
	}
}

/* --- writing --- */

static int write_styled(struct writing *writing)
{
	int status;

	writing->sheet =
	    tx_format_writer(writing->telex, writing->format, writing->error);
	if (!writing->sheet)
		return -1;
	if (refuse(writing))
		return -1;
	if (!tx_host_describe(writing->feed->tree, writing->telex->now))
		return fail_memory(writing);
	status = writing->format->plugin.many == TELEX_MANY_APART
		     ? write_apart(writing)
		     : write_together(writing);
	tx_host_forget(writing->feed->tree);
	return status;
}

struct telex_output *tx_write(struct telex *telex, struct telex_feed *feed,
			      struct tx_format *format,
			      const char *const *parameters,
			      struct telex_error *error)
{
	struct writing writing = {
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
			     : write_own(&writing);
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
