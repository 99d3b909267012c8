/* SPDX-License-Identifier: MIT
 * HTML's content model: what an element may hold, so that a strict parser reads
 * the tree that was written. */
#include <string.h>

#include "model/article.h"
#include "model/markup-private.h"

static bool may_hold(const struct tx_element *element, const xmlNode *child)
{
	return tx_is_markup(child) &&
	       tx_listed(element->children, (const char *)child->name);
}

/* Puts each run of children that may not stand in NODE into one that may. */
static void wrap_strangers(xmlNodePtr node, const struct tx_element *element,
			   xmlNsPtr xhtml)
{
	xmlNodePtr child, next, wrap = NULL;

	for (child = node->children; child; child = next) {
		next = child->next;
		if (may_hold(element, child)) {
			wrap = NULL;
			continue;
		}
		if (!wrap && tx_markup_is_blank(child)) {
			tx_node_delete(child);
			continue;
		}
		if (!wrap) {
			wrap = xmlNewDocNode(node->doc, xhtml,
					     BAD_CAST element->wrap, NULL);
			if (!wrap)
				return;
			xmlAddPrevSibling(child, wrap);
		}
		xmlUnlinkNode(child);
		xmlAddChild(wrap, child);
		if (!next || may_hold(element, next))
			tx_markup_fit(wrap, tx_element_of(element->wrap),
				      xhtml);
	}
}

static bool has_block(const xmlNode *node)
{
	for (node = node->children; node; node = node->next) {
		if (tx_markup_is_block(node))
			return true;
	}
	return false;
}

static void add_space(xmlNodePtr before)
{
	xmlNodePtr space = xmlNewDocText(before->doc, BAD_CAST " ");

	if (space)
		tx_markup_put_before(space, before);
}

/* Blocks in NODE leave their content behind, words kept apart. */
static void flatten(xmlNodePtr node)
{
	xmlNodePtr child, next;

	for (child = node->children; child; child = next) {
		next = child->next;
		if (!tx_markup_is_block(child) && !tx_markup_is(child, "td") &&
		    !tx_markup_is(child, "th"))
			continue;
		add_space(child);
		if (next)
			add_space(next);
		next = tx_markup_unwrap(child);
	}
}

bool tx_markup_fit(xmlNodePtr node, const struct tx_element *element,
		   xmlNsPtr xhtml)
{
	if (element->children) {
		wrap_strangers(node, element, xhtml);
	} else if (!has_block(node)) {
		return true;
	} else if (!strcmp(element->name, "p")) {
		xmlNodeSetName(node, BAD_CAST "div");
	} else if (element->phrasing || !strcmp(element->name, "a")) {
		flatten(node);
	} else if (element->kind == TX_INLINE) {
		tx_markup_unwrap(node);
		return false;
	}
	return true;
}
