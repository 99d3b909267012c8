/* SPDX-License-Identifier: MIT
 * The carriers' own writers: the model as XML, as a line of JSON an article. */
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/writing.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/json.h"

static int own_xml(struct tx_writing *writing)
{
	xmlBufferPtr out = tx_buffer_new();
	xmlDocPtr copy = xmlCopyDoc(writing->feed->tree, 1);
	int status = -1;

	if (out && copy) {
		xmlBufferCCat(out, TX_XML_DECLARATION);
		tx_xml_indent(tx_feed_root(copy), 0);
		tx_xml_print(out, copy, tx_feed_root(copy));
		xmlBufferCCat(out, "\n");
		status =
		    tx_writing_add(writing, (const char *)xmlBufferContent(out),
				   (size_t)xmlBufferLength(out), 0);
	}
	xmlFreeDoc(copy);
	xmlBufferFree(out);
	return status ? tx_writing_fail(writing) : 0;
}

static int add_line(struct tx_writing *writing, xmlBufferPtr out,
		    const xmlNode *article)
{
	xmlDocPtr doc = tx_json_of(writing->feed->tree, article);

	if (!doc)
		return tx_writing_fail(writing);
	tx_json_print(out, xmlDocGetRootElement(doc), false);
	xmlBufferCCat(out, "\n");
	xmlFreeDoc(doc);
	return 0;
}

static int own_json(struct tx_writing *writing)
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
		    tx_writing_add(writing, (const char *)xmlBufferContent(out),
				   (size_t)xmlBufferLength(out), 0);
	xmlBufferFree(out);
	return status;
}

int tx_write_own(struct tx_writing *writing)
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
