/* SPDX-License-Identifier: MIT
 * The accessor of the article model: the one way that C code fills and asks
 * the tree. */
#include "model/article.h"

#include <string.h>

xmlDocPtr tx_feed_new(void)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr root = NULL;
	xmlNsPtr ns;

	if (doc) {
		/* Else an attribute's letters are written as numbers. */
		doc->encoding = xmlStrdup(BAD_CAST "UTF-8");
		root = xmlNewDocNode(doc, NULL, BAD_CAST "feed", NULL);
	}
	if (!root)
		goto failed;
	xmlDocSetRootElement(doc, root);
	ns = xmlNewNs(root, BAD_CAST TX_ARTICLE_NS, NULL);
	if (!ns || !xmlNewNs(root, BAD_CAST TX_XHTML_NS, BAD_CAST "h"))
		goto failed;
	xmlSetNs(root, ns);
	return doc;
failed:
	xmlFreeDoc(doc);
	return NULL;
}

xmlNodePtr tx_feed_root(const xmlDoc *feed)
{
	xmlNodePtr node = feed->children;

	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

/* The namespace declaration of HREF that stands on the root of NODE's tree,
 * made there when it is missing. */
static xmlNsPtr root_ns(xmlNodePtr node, const char *href, const char *prefix)
{
	xmlNodePtr root = tx_feed_root(node->doc);
	xmlNsPtr ns;

	for (ns = root ? root->nsDef : NULL; ns; ns = ns->next) {
		if (ns->href && !strcmp((const char *)ns->href, href))
			return ns;
	}
	return root ? xmlNewNs(root, BAD_CAST href, BAD_CAST prefix) : NULL;
}

static xmlNodePtr append(xmlNodePtr of, xmlNsPtr ns, const char *name)
{
	xmlNodePtr node = xmlNewDocNode(of->doc, ns, BAD_CAST name, NULL);

	/* Messages name the line of what it was read from. */
	if (node)
		node->line = of->line;
	return node ? xmlAddChild(of, node) : NULL;
}

static xmlNodePtr add_text(xmlNodePtr node, const char *text, size_t length)
{
	xmlNodePtr child;

	if (!node || !text)
		return node;
	child = xmlNewDocTextLen(node->doc, BAD_CAST text, (int)length);
	if (!child)
		return NULL;
	xmlAddChild(node, child);
	return node;
}

xmlNodePtr tx_article_new(xmlDocPtr feed)
{
	xmlNodePtr root = tx_feed_root(feed);

	return root ? append(root, root->ns, "article") : NULL;
}

bool tx_is_field(const xmlNode *node, const char *name)
{
	return node && node->type == XML_ELEMENT_NODE && node->ns &&
	       !strcmp((const char *)node->name, name) &&
	       !strcmp((const char *)node->ns->href, TX_ARTICLE_NS);
}

bool tx_is_markup(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->ns &&
	       !strcmp((const char *)node->ns->href, TX_XHTML_NS);
}

static xmlNodePtr find(xmlNodePtr node, const char *name)
{
	while (node && !tx_is_field(node, name))
		node = node->next;
	return node;
}

xmlNodePtr tx_article_first(const xmlDoc *feed)
{
	xmlNodePtr root = tx_feed_root(feed);

	return root ? find(root->children, "article") : NULL;
}

xmlNodePtr tx_article_next(const xmlNode *article)
{
	return find(article->next, "article");
}

const struct tx_field *tx_fields_of(const xmlNode *of)
{
	return tx_is_field(of, "feed") ? tx_feed_fields : tx_article_fields;
}

xmlNodePtr tx_get(const xmlNode *of, const char *name)
{
	return find(of->children, name);
}

xmlNodePtr tx_get_next(const xmlNode *node)
{
	return find(node->next, (const char *)node->name);
}

char *tx_text_take(const xmlNode *of, const char *name)
{
	xmlNodePtr node = tx_get(of, name);

	return node ? (char *)xmlNodeGetContent(node) : NULL;
}

xmlNodePtr tx_add(xmlNodePtr of, const char *name, const char *text,
		  size_t length)
{
	xmlNsPtr ns = root_ns(of, TX_ARTICLE_NS, NULL);

	return ns ? add_text(append(of, ns, name), text, length) : NULL;
}

xmlNodePtr tx_put(xmlNodePtr of, const char *name, const char *text)
{
	const struct tx_field *field, *part;
	xmlNodePtr node;

	if (!text || !*text)
		return NULL;
	field = tx_field_find(tx_fields_of(of), name);
	part = field ? tx_field_main(field) : NULL;
	if (!part)
		return tx_add(of, name, text, strlen(text));
	node = tx_add(of, name, NULL, 0);
	return node && tx_add(node, part->name, text, strlen(text)) ? node
								    : NULL;
}

void tx_remove(xmlNodePtr of, const char *name)
{
	xmlNodePtr node, next;

	for (node = of->children; node; node = next) {
		next = node->next;
		if (!tx_is_field(node, name))
			continue;
		tx_node_delete(node);
	}
}

xmlNodePtr tx_node_next(const xmlNode *node, const xmlNode *top)
{
	if (node->type == XML_ELEMENT_NODE && node->children)
		return node->children;
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}

void tx_node_delete(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

xmlNodePtr tx_body(xmlNodePtr article)
{
	xmlNodePtr body = tx_get(article, "body");

	return body ? body : tx_add(article, "body", NULL, 0);
}

xmlNodePtr tx_markup_add(xmlNodePtr parent, const char *name, const char *text,
			 size_t length)
{
	xmlNsPtr ns = root_ns(parent, TX_XHTML_NS, "h");

	return ns ? add_text(append(parent, ns, name), text, length) : NULL;
}
