/* SPDX-License-Identifier: MIT
 * A writer's result as bytes, by the format's carrier. */
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/made.h"
#include "engine/plugin.h"
#include "engine/stylesheet.h"
#include "engine/writing.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/json.h"

int tx_writing_finish(struct tx_writing *writing, xmlDocPtr result,
		      struct telex_error *error)
{
	const struct telex_format *plugin = &writing->format->plugin;

	if (!plugin->finish || !plugin->finish(&tx_plugin_host, result))
		return 0;
	return tx_fail(error, TELEX_STYLESHEET, NULL, 0,
		       "the plugin %s can't finish it", writing->format->name);
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

static int print_xml(struct tx_writing *writing, xmlBufferPtr out,
		     xmlDocPtr result, size_t article)
{
	xmlNodePtr node;

	if (!is_document(result))
		return tx_fail(writing->error, TELEX_STYLESHEET,
			       tx_writing_source(writing, article), 0,
			       "the writer of %s made no document of one root "
			       "element",
			       writing->format->name);
	xmlBufferCCat(out, TX_XML_DECLARATION);
	for (node = result->children; node; node = node->next) {
		tx_xml_indent(node, 0);
		tx_xml_print(out, result, node);
		xmlBufferCCat(out, "\n");
	}
	return 0;
}

static int print_json(struct tx_writing *writing, xmlBufferPtr out,
		      xmlDocPtr result, size_t article)
{
	const xmlNode *root = xmlDocGetRootElement(result);

	if (!tx_json_is(root, "map") && !tx_json_is(root, "array"))
		return tx_fail(
		    writing->error, TELEX_STYLESHEET,
		    tx_writing_source(writing, article), 0,
		    "the writer of %s made no map or array of " TX_JSON_NS,
		    writing->format->name);
	tx_json_print(out, root, true);
	xmlBufferCCat(out, "\n");
	return 0;
}

static int print_text(struct tx_writing *writing, xmlBufferPtr out,
		      xmlDocPtr result, size_t article)
{
	int length = 0;
	char *text = tx_stylesheet_print_take(writing->sheet, result, &length);

	/* Of no article nothing may be all there is to say. */
	if ((!text || !length) && !writing->all_count) {
		xmlFree(text);
		return 0;
	}
	if (!text || !length) {
		xmlFree(text);
		return tx_fail(writing->error, TELEX_STYLESHEET,
			       tx_writing_source(writing, article), 0,
			       "the writer of %s made nothing",
			       writing->format->name);
	}
	xmlBufferAdd(out, BAD_CAST text, length);
	xmlFree(text);
	return 0;
}

static int (*const printers[])(struct tx_writing *, xmlBufferPtr, xmlDocPtr,
			       size_t) = {
	[TELEX_XML] = print_xml,
	[TELEX_JSON] = print_json,
	[TELEX_HTML] = print_text,
	[TELEX_TEXT] = print_text,
};

/* What the marks of a whole document are about. */
static const xmlNode *made_from(const struct tx_writing *writing,
				size_t article)
{
	if (writing->format->plugin.many == TELEX_MANY_APART)
		return writing->articles[article];
	return tx_feed_root(writing->feed->tree);
}

int tx_write_print(struct tx_writing *writing, xmlDocPtr result, size_t article)
{
	enum telex_carrier carrier = writing->format->plugin.carrier;
	xmlBufferPtr out = tx_buffer_new();
	struct tx_teller teller = tx_writing_teller(writing, article);
	int status = -1;

	if (!out)
		return tx_writing_fail(writing);
	if (carrier == TELEX_XML && tx_stylesheet_is_text(writing->sheet))
		carrier = TELEX_TEXT;
	if (!tx_writing_finish(writing, result, writing->error) &&
	    !printers[carrier](writing, out, result, article)) {
		tx_made_tell(&teller, writing->format->name, result,
			     made_from(writing, article), &writing->seen);
		status =
		    tx_writing_add(writing, (const char *)xmlBufferContent(out),
				   (size_t)xmlBufferLength(out), article);
	}
	xmlBufferFree(out);
	return status;
}
