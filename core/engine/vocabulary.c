/* SPDX-License-Identifier: MIT
 * The namespaces of a document, as its format's reader asks for them. */
#include "engine/vocabulary.h"

#include <stdio.h>
#include <string.h>

#include "model/article.h"
#include "model/ascii.h"

struct vocabulary {
	const struct tx_namespace *list;
	const struct tx_teller *teller;
	const struct tx_namespace *told; /* the prefix that was told last */
};

/* --- what is the same --- */

/* What the forms of one namespace have in common. */
struct core {
	const char *text;
	size_t length;
};

static struct core core_of(const char *text, size_t length)
{
	static const char *const leads[] = { "http://", "https://", "www." };

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++) {
		size_t lead = strlen(leads[i]);

		if (length > lead &&
		    !tx_ascii_compare_n(text, leads[i], lead)) {
			text += lead;
			length -= lead;
		}
	}
	while (length && strchr("/#", text[length - 1]))
		length--;
	return (struct core){ text, length };
}

static bool is_alike(struct core a, const char *text, size_t length)
{
	struct core b = core_of(text, length);

	return a.length && a.length == b.length &&
	       !tx_ascii_compare_n(a.text, b.text, a.length);
}

static bool is_among(struct core href, const char *others)
{
	size_t length;

	for (; others && *others; others += length) {
		others += strspn(others, " ");
		length = strcspn(others, " ");
		if (length && is_alike(href, others, length))
			return true;
	}
	return false;
}

/* The namespace that HREF is another form of; NULL: of none, or its own. */
static const struct tx_namespace *meant_by(const struct tx_namespace *list,
					   const xmlChar *href)
{
	const char *text = (const char *)href;
	struct core core = core_of(text, strlen(text));

	for (; list->uri; list++) {
		if (is_alike(core, list->uri, strlen(list->uri)) ||
		    is_among(core, list->others))
			return strcmp(list->uri, text) ? list : NULL;
	}
	return NULL;
}

/* --- renaming --- */

static void rename_declared(const struct vocabulary *vocabulary,
			    const xmlNode *node)
{
	const struct tx_namespace *meant;
	xmlNsPtr ns;

	for (ns = node->nsDef; ns; ns = ns->next) {
		meant = ns->href ? meant_by(vocabulary->list, ns->href) : NULL;
		if (!meant)
			continue;
		xmlFree((xmlChar *)ns->href);
		ns->href = xmlStrdup(BAD_CAST meant->uri);
	}
}

static const struct tx_namespace *prefixed(const struct tx_namespace *list,
					   const char *prefix, size_t length)
{
	for (; list->uri; list++) {
		if (strlen(list->prefix) == length &&
		    !tx_ascii_compare_n(list->prefix, prefix, length))
			return list;
	}
	return NULL;
}

static void tell_undeclared(struct vocabulary *vocabulary, const xmlNode *node,
			    const struct tx_namespace *meant)
{
	if (vocabulary->told == meant)
		return;
	vocabulary->told = meant;
	tx_tell(vocabulary->teller, TX_MSG_PREFIX, (int)xmlGetLineNo(node),
		meant->prefix, meant->uri);
}

static void give(xmlNodePtr node, const struct tx_namespace *meant)
{
	xmlNodePtr root = tx_feed_root(node->doc);
	char prefix[40];
	int n;

	if (!*meant->uri)
		return;
	node->ns = xmlSearchNsByHref(node->doc, root, BAD_CAST meant->uri);
	/* The document may mean something else by the prefix. */
	snprintf(prefix, sizeof(prefix), "%.30s", meant->prefix);
	for (n = 1; !node->ns && n < 100; n++) {
		node->ns = xmlNewNs(root, BAD_CAST meant->uri, BAD_CAST prefix);
		snprintf(prefix, sizeof(prefix), "%.30s%d", meant->prefix, n);
	}
}

/* Elements in no namespace are of the one that says so. */
static const struct tx_namespace *bare(const struct tx_namespace *list)
{
	for (; list->uri; list++) {
		if (list->others && !strncmp(list->others, "- ", 2))
			return list;
	}
	return NULL;
}

/* In what another vocabulary holds, elements in none are its affair, and so is
 * what they hold. */
static bool is_among_ours(const xmlNode *node, const struct tx_namespace *ours)
{
	const xmlNode *parent = node->parent;

	return parent->type != XML_ELEMENT_NODE ||
	       (parent->ns &&
		!strcmp((const char *)parent->ns->href, ours->uri));
}

/* An undeclared prefix is part of the name, to libxml2. */
static void take_prefix(struct vocabulary *vocabulary, xmlNodePtr node)
{
	const char *name = (const char *)node->name;
	const char *colon = strchr(name, ':');
	const struct tx_namespace *meant;
	xmlChar *local;

	if (node->ns || !colon || !colon[1])
		return;
	meant = prefixed(vocabulary->list, name, (size_t)(colon - name));
	if (!meant)
		return;
	tell_undeclared(vocabulary, node, meant);
	local = xmlStrdup(BAD_CAST colon + 1);
	xmlNodeSetName(node, local);
	xmlFree(local);
	give(node, meant);
}

void tx_vocabulary_settle(xmlDocPtr doc, const struct tx_namespace *list,
			  const struct tx_teller *teller)
{
	struct vocabulary vocabulary = { .list = list, .teller = teller };
	const struct tx_namespace *none = list ? bare(list) : NULL;
	const xmlNode *root = tx_feed_root(doc);
	xmlNodePtr node = tx_feed_root(doc);

	for (; list && node; node = tx_node_next(node, root)) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		rename_declared(&vocabulary, node);
		take_prefix(&vocabulary, node);
		if (node->ns && node->ns->href && !*node->ns->href)
			node->ns = NULL;
		if (none && !node->ns && is_among_ours(node, none))
			give(node, none);
	}
}
