/* SPDX-License-Identifier: MIT
 * What is no part of the text of a content node: what those who trim it share. */
#ifndef TX_PAGE_TRIM_H
#define TX_PAGE_TRIM_H

#include "load/page-content.h"
#include "load/text-page.h"

struct tx_trim {
	const struct tx_classes *classes;
	struct tx_node *top;
	struct tx_page page; /* of words and a language only */
	xmlBufferPtr text;   /* of the block that is looked at */
	uint32_t all;        /* text of the content node */
	uint32_t passed;     /* of it, before that block */
};

static inline uint32_t tx_trim_size(const struct tx_node *node)
{
	return node->prose + node->linked;
}

static inline bool tx_trim_gone(const struct tx_node *node)
{
	return node->out || node->left_out || node->flags & TX_CLASS_GONE;
}

static inline void tx_trim_cut(struct tx_node *node)
{
	node->flags |= TX_CLASS_TRIM;
}

/* The node before NODE below TOP; what is gone is not entered. */
struct tx_node *tx_trim_before(struct tx_node *node, const struct tx_node *top);

/* names: whose picture it is stays with the picture. */
bool tx_trim_caption(const struct tx_node *node);
/* Cuts what its names call none. */
void tx_trim_names(struct tx_trim *trim);
/* Is NODE, by its names, about the text that ends before it? */
bool tx_trim_about(const struct tx_trim *trim, struct tx_node *node);

/* cues: does NODE hold no other block? */
bool tx_trim_leaf(const struct tx_node *node);
/* Does NODE begin with words that no text begins with? */
bool tx_trim_says(struct tx_trim *trim, const struct tx_node *node);
/* The end of an article: what follows is about others. */
bool tx_trim_ends(struct tx_trim *trim, const struct tx_node *node);

/* links: is NODE a list of links, a line of them? */
bool tx_trim_links(const struct tx_trim *trim, const struct tx_node *node);

/* teasers: counts those below every element. */
void tx_trim_count(struct tx_trim *trim);
/* Is NODE a list of them? */
bool tx_trim_teasers(const struct tx_node *node);
/* One teaser, after SEEN bytes of text: a lead may be called so too. */
bool tx_trim_pointer(const struct tx_trim *trim, struct tx_node *node,
		     uint32_t seen);

#endif
