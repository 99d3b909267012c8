/* SPDX-License-Identifier: MIT
 * Markup inside fields: which XHTML a body may hold, as text and as a tree. */
#ifndef TX_MARKUP_H
#define TX_MARKUP_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* Is NODE the XHTML element NAME? */
bool tx_markup_is(const xmlNode *node, const char *name);

/* Does NODE begin and end a paragraph (p, li, tr, h2, div ...)? */
bool tx_markup_is_block(const xmlNode *node);

/* Holds the markup below FIELD (a body, or an inline text field: BLOCKS false)
 * to the elements, attributes and addresses that the model allows: what is
 * known to be no content (script, style, form ...) goes with all it holds, other
 * elements leave their content behind. In a body, loose text becomes
 * paragraphs. BASE resolves addresses; NULL: relative ones go.
 * Returns what was lost. */
struct tx_cleaned {
	size_t addresses; /* that went */
	size_t embeds;    /* documents in the text (iframe, object) that went */
	char embed[120];  /* the address of the first of them, cut */
	bool deep;        /* markup nested too deeply was flattened */
};
struct tx_cleaned tx_markup_clean(xmlNodePtr field, bool blocks,
				  const char *base);

/* Makes the addresses in the attributes of the element NODE absolute by BASE;
 * those that cannot be stay. */
void tx_markup_resolve(xmlNodePtr node, const char *base);

/* Deeper markup is flattened: the feed around it and XML parsers' own bound of
 * 256 levels leave no more. */
#define TX_MARKUP_DEPTH 200

/* The children of NODE as XHTML text that HTML readers read too: no prefixes,
 * no xmlns, `<br />`, `<em></em>`. Freed with xmlFree; NULL: no memory. */
char *tx_markup_take(const xmlNode *node);

/* The same of one NODE, appended to OUT. */
void tx_markup_print(xmlBufferPtr out, const xmlNode *node);

/* Appends the text of NODE (element, attribute, document) to OUT, white space
 * where a block, a cell or a line begins or ends. */
void tx_markup_plain(xmlBufferPtr out, const xmlNode *node);

/* Appends TEXT to OUT with & < > (and " if ATTRIBUTE) escaped. */
void tx_escape(xmlBufferPtr out, const char *text, bool attribute);

/* Parses TEXT, XHTML or HTML as the wild writes it, and appends its nodes to
 * FIELD, not yet cleaned. False: no memory. */
bool tx_markup_parse(xmlNodePtr field, const char *text);

#endif
