/* SPDX-License-Identifier: MIT
 * Writing by a stylesheet: the feed's shell with a placeholder, each article
 * alone, grafted there; or the whole tree; or one tree an article. */
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/graft.h"
#include "engine/made.h"
#include "engine/stylesheet.h"
#include "engine/writing.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/host.h"

static xmlDocPtr apply(struct tx_writing *writing, size_t article,
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
					    tx_writing_source(writing, article),
					    error)
		      : NULL;
	xmlFreeDoc(copy);
	return result;
}

/* An article that the stylesheet can't take is left out, told, and the rest
 * goes on; unless it is the only one. */
static int leave_out(struct tx_writing *writing, size_t article,
		     const struct telex_error *why)
{
	struct tx_teller teller = tx_writing_teller(writing, article);
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

static void unlink_all(struct tx_writing *writing)
{
	size_t i;

	for (i = 0; i < writing->count; i++)
		xmlUnlinkNode(writing->articles[i]);
}

static void link_all(struct tx_writing *writing)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	size_t i;

	for (i = 0; i < writing->count; i++)
		xmlAddChild(root, writing->articles[i]);
}

static int write_whole(struct tx_writing *writing)
{
	xmlDocPtr result = apply(writing, 0, writing->error);
	int status = result ? tx_write_print(writing, result, 0) : -1;

	xmlFreeDoc(result);
	return status;
}

/* --- article by article --- */

static int graft_one(struct tx_writing *writing, struct tx_graft *graft,
		     size_t article)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	struct telex_error error = { .status = TELEX_OK };
	struct tx_teller teller = tx_writing_teller(writing, article);
	xmlDocPtr result;
	int status;

	xmlAddChild(root, writing->articles[article]);
	result = apply(writing, article, &error);
	xmlUnlinkNode(writing->articles[article]);
	if (!result)
		return leave_out(writing, article, &error);
	tx_made_tell(&teller, writing->format->name, result,
		     writing->articles[article], &writing->seen);
	status = tx_writing_finish(writing, result, &error);
	if (!status)
		tx_graft_add(graft, result);
	xmlFreeDoc(result);
	return status ? leave_out(writing, article, &error) : 0;
}

/* Writes at the placeholder of SHELL. */
static int write_grafted(struct tx_writing *writing, xmlDocPtr shell,
			 xmlNodePtr place)
{
	struct tx_teller teller = tx_writing_teller(writing, 0);
	struct tx_graft graft;
	int status = 0;
	size_t i;

	tx_made_tell(&teller, writing->format->name, shell,
		     tx_feed_root(writing->feed->tree), &writing->seen);
	if (tx_graft_open(&graft, shell, place, TX_XML_DECLARATION))
		return tx_writing_fail(writing);
	tx_host_mark_part(writing->feed->tree, true);
	for (i = 0; !status && i < writing->count; i++)
		status = graft_one(writing, &graft, i);
	tx_host_mark_part(writing->feed->tree, false);
	tx_graft_close(&graft);
	if (!status)
		status = tx_writing_add(
		    writing, (const char *)xmlBufferContent(graft.out),
		    (size_t)xmlBufferLength(graft.out), 0);
	xmlBufferFree(graft.out);
	return status;
}

/* 1: the stylesheet passes no placeholder through, and takes the tree whole. */
static int write_streamed(struct tx_writing *writing)
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

int tx_write_together(struct tx_writing *writing)
{
	enum telex_carrier carrier = writing->format->plugin.carrier;
	int status = 1;

	if (carrier == TELEX_XML && writing->count &&
	    tx_stylesheet_streams(writing->sheet) &&
	    !tx_stylesheet_is_text(writing->sheet))
		status = write_streamed(writing);
	return status == 1 ? write_whole(writing) : status;
}

/* Why one document fails is that article's reason, not the whole's. */
static int print_apart(struct tx_writing *writing, xmlDocPtr result,
		       size_t article, struct telex_error *error)
{
	struct telex_error *whole = writing->error;
	int status;

	writing->error = error;
	status = tx_write_print(writing, result, article);
	writing->error = whole;
	return status;
}

static int write_apart_one(struct tx_writing *writing, size_t article)
{
	xmlNodePtr root = tx_feed_root(writing->feed->tree);
	struct telex_error error = { .status = TELEX_OK };
	xmlDocPtr result = NULL;
	int status = 0;

	xmlAddChild(root, writing->articles[article]);
	tx_host_forget(writing->feed->tree);
	if (tx_host_describe(writing->feed->tree, writing->telex->now))
		result = apply(writing, article, &error);
	else
		tx_fail(&error, TELEX_BUG, NULL, 0, "out of memory");
	if (!result || print_apart(writing, result, article, &error))
		status = leave_out(writing, article, &error);
	xmlUnlinkNode(writing->articles[article]);
	xmlFreeDoc(result);
	return status;
}

int tx_write_apart(struct tx_writing *writing)
{
	int status = 0;
	size_t i;

	unlink_all(writing);
	for (i = 0; !status && i < writing->count; i++)
		status = write_apart_one(writing, i);
	link_all(writing);
	return status;
}
