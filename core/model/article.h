/* SPDX-License-Identifier: MIT
 * The article model: a libxml2 tree, always a feed of articles, and the one
 * accessor through which C code fills and asks it. */
#ifndef TX_ARTICLE_H
#define TX_ARTICLE_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "model/field.h"

#define TX_ARTICLE_NS "urn:telex:article:1"
#define TX_XHTML_NS   "http://www.w3.org/1999/xhtml"

/* A new feed without articles: the root declares the article namespace as the
 * default one and XHTML as `h`. NULL: no memory. Free with xmlFreeDoc. */
xmlDocPtr tx_feed_new(void);

/* The root element of FEED; NULL: it has none. Borrowed. */
xmlNodePtr tx_feed_root(const xmlDoc *feed);

/* A new last article of FEED, borrowed from it; NULL: no memory. */
xmlNodePtr tx_article_new(xmlDocPtr feed);

/* The first article of FEED, the next one after ARTICLE; NULL: no more. */
xmlNodePtr tx_article_first(const xmlDoc *feed);
xmlNodePtr tx_article_next(const xmlNode *article);

/* Is NODE the element NAME of the article vocabulary? */
bool tx_is_field(const xmlNode *node, const char *name);

/* Is NODE an XHTML element? */
bool tx_is_markup(const xmlNode *node);

/* The fields that an element (feed or article) may hold. */
const struct tx_field *tx_fields_of(const xmlNode *of);

/* First child field NAME of OF (feed, article or structured field), the next
 * one of the same name after NODE; NULL: none. Borrowed. */
xmlNodePtr tx_get(const xmlNode *of, const char *name);
xmlNodePtr tx_get_next(const xmlNode *node);

/* The text of field NAME of OF, markup left out; the caller frees it with
 * xmlFree. NULL: no such field, or no memory. UTF-8. */
char *tx_text_take(const xmlNode *of, const char *name);

/* Appends field NAME to OF with TEXT (UTF-8, LENGTH bytes; TEXT may be NULL for
 * a structured field that is filled by tx_add to what this returns). Returns
 * the new element, borrowed; NULL: no memory. Normalise orders the fields
 * later: add them in any order. */
xmlNodePtr tx_add(xmlNodePtr of, const char *name, const char *text,
		  size_t length);

/* The same for a NUL-terminated TEXT that stands for a structured field's main
 * part or a plain field. An empty TEXT adds nothing and returns NULL. */
xmlNodePtr tx_put(xmlNodePtr of, const char *name, const char *text);

/* Removes every field NAME of OF. */
void tx_remove(xmlNodePtr of, const char *name);

/* The next node below TOP in document order after NODE; NULL: that was the
 * last. */
xmlNodePtr tx_node_next(const xmlNode *node, const xmlNode *top);

/* Takes NODE out of its tree and frees it. */
void tx_node_delete(xmlNodePtr node);

/* The body of ARTICLE, made when absent. Borrowed. */
xmlNodePtr tx_body(xmlNodePtr article);

/* Appends an XHTML element NAME ("p", "h2", "ul", "li", "img" ...) to PARENT
 * (the body or an XHTML element), holding TEXT (NULL: nothing). Borrowed. */
xmlNodePtr tx_markup_add(xmlNodePtr parent, const char *name, const char *text,
			 size_t length);

/* The body as plain paragraphs, a blank line between two; list items, table
 * rows and headings are paragraphs. The caller frees it with xmlFree. */
char *tx_body_text_take(const xmlNode *body);

#endif
