/* SPDX-License-Identifier: MIT
 * Grafting: the feed's shell is printed around its placeholder, articles are
 * printed there one after the other, as if the tree had been whole. */
#include "engine/graft.h"

#include <stdio.h>
#include <string.h>

#include "engine/carrier.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/host.h"

static bool is_place(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->ns &&
	       !strcmp((const char *)node->name, "articles") &&
	       !strcmp((const char *)node->ns->href, TX_HOST_NS);
}

xmlNodePtr tx_graft_place(xmlDocPtr shell)
{
	xmlNodePtr node = shell->children, found = NULL;

	while (node) {
		if (is_place(node)) {
			if (found)
				return NULL;
			found = node;
		}
		if (node->type == XML_ELEMENT_NODE && node->children) {
			node = node->children;
			continue;
		}
		while (node && !node->next) {
			node = node->parent;
			if (node == (xmlNodePtr)shell)
				return found;
		}
		node = node ? node->next : NULL;
	}
	return found;
}

static void print_all(xmlBufferPtr out, xmlDocPtr shell)
{
	xmlNodePtr node;

	for (node = shell->children; node; node = node->next) {
		tx_xml_print(out, shell, node);
		xmlBufferCCat(out, "\n");
	}
}

/* A processing instruction that the printed shell does not hold, in the place
 * of the placeholder: where it stands, the text is cut. */
static xmlNodePtr put_marker(xmlDocPtr shell, xmlNodePtr place,
			     const char *printed, char *marker, size_t size)
{
	xmlNodePtr pi;
	int n = 0;

	do
		snprintf(marker, size, "<?telex-%d?>", n++);
	while (strstr(printed, marker));
	marker[strlen(marker) - 2] = '\0';
	pi = xmlNewDocPI(shell, BAD_CAST marker + 2, NULL);
	strcat(marker, "?>");
	if (pi)
		xmlReplaceNode(place, pi);
	return pi;
}

static int depth_of(const xmlNode *node)
{
	int depth = 0;

	for (; node->parent && node->parent->type == XML_ELEMENT_NODE;
	     node = node->parent)
		depth++;
	return depth;
}

static int cut(struct tx_graft *graft, xmlDocPtr shell, const char *marker,
	       const char *declaration)
{
	const char *printed, *at;

	xmlBufferEmpty(graft->after);
	print_all(graft->after, shell);
	printed = (const char *)xmlBufferContent(graft->after);
	at = strstr(printed, marker);
	if (!at)
		return -1;
	xmlBufferCCat(graft->out, declaration);
	xmlBufferAdd(graft->out, BAD_CAST printed, (int)(at - printed));
	xmlBufferShrink(graft->after, (unsigned int)(at - printed) +
					  (unsigned int)strlen(marker));
	return 0;
}

int tx_graft_open(struct tx_graft *graft, xmlDocPtr shell, xmlNodePtr place,
		  const char *declaration)
{
	xmlNodePtr node, pi;
	char marker[40];

	memset(graft, 0, sizeof(*graft));
	graft->out = tx_buffer_new();
	graft->after = tx_buffer_new();
	if (!graft->out || !graft->after)
		goto failed;
	for (node = shell->children; node; node = node->next)
		tx_xml_indent(node, 0);
	print_all(graft->after, shell);
	pi = put_marker(shell, place,
			(const char *)xmlBufferContent(graft->after), marker,
			sizeof(marker));
	if (!pi)
		goto failed;
	xmlFreeNode(place);
	graft->place = pi;
	graft->depth = depth_of(pi);
	graft->indent =
	    !graft->depth || (pi->prev && pi->prev->type == XML_TEXT_NODE &&
			      *pi->prev->content == '\n');
	if (!cut(graft, shell, marker, declaration))
		return 0;
failed:
	xmlBufferFree(graft->out);
	xmlBufferFree(graft->after);
	return -1;
}

/* The declaration of PREFIX in scope at NODE. */
static const xmlNs *in_scope(const xmlNode *node, const xmlChar *prefix)
{
	const xmlNs *ns;

	for (; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
		for (ns = node->nsDef; ns; ns = ns->next) {
			if (xmlStrEqual(ns->prefix, prefix))
				return ns;
		}
	}
	return NULL;
}

/* Takes off NODE what the shell declares already; returns it, to be put back
 * when NODE was printed, for NODE's names point to it. */
static xmlNsPtr strip_declared(const xmlNode *place, xmlNodePtr node)
{
	xmlNsPtr *at = &node->nsDef, gone = NULL;

	while (*at) {
		const xmlNs *outer = in_scope(place->parent, (*at)->prefix);
		xmlNsPtr ns = *at;

		if (!outer || !xmlStrEqual(outer->href, ns->href)) {
			at = &ns->next;
			continue;
		}
		*at = ns->next;
		ns->next = gone;
		gone = ns;
	}
	return gone;
}

static void put_back(xmlNodePtr node, xmlNsPtr gone)
{
	xmlNsPtr *at = &node->nsDef;

	while (*at)
		at = &(*at)->next;
	*at = gone;
}

static void line_break(xmlBufferPtr out, int depth)
{
	xmlBufferCCat(out, "\n");
	while (depth-- > 0)
		xmlBufferCCat(out, "  ");
}

void tx_graft_add(struct tx_graft *graft, xmlDocPtr result)
{
	xmlNodePtr node;
	xmlNsPtr gone = NULL;

	for (node = result->children; node; node = node->next) {
		if (graft->any && graft->indent)
			line_break(graft->out, graft->depth);
		graft->any = true;
		if (node->type == XML_ELEMENT_NODE)
			gone = strip_declared(graft->place, node);
		if (graft->indent &&
		    (!graft->depth || !tx_xml_is_brought(node, graft->place)))
			tx_xml_indent(node, graft->depth);
		tx_xml_print(graft->out, result, node);
		if (node->type == XML_ELEMENT_NODE)
			put_back(node, gone);
		gone = NULL;
	}
}

void tx_graft_close(struct tx_graft *graft)
{
	if (!graft->any)
		tx_buffer_trim(graft->out, 0);
	xmlBufferCat(graft->out, xmlBufferContent(graft->after));
	xmlBufferFree(graft->after);
	graft->after = NULL;
}
