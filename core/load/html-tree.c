/* SPDX-License-Identifier: MIT
 * The parser's events into nodes. libxml2's own tree would cost as much as its
 * parsing, and hold what nobody asks for. */
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "load/html.h"

struct builder {
	struct tx_html_tree *tree;
	htmlParserCtxtPtr parser;
	struct tx_node *at; /* the open element */
	size_t depth;
	xmlBufferPtr text; /* since the last tag */
	bool failed;       /* no memory */
};

static void append(struct tx_node *parent, struct tx_node *node)
{
	node->parent = parent;
	node->prev = parent->last;
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
}

static struct tx_node *add(struct builder *to)
{
	struct tx_node *node =
	    tx_arena_take(&to->tree->arena, sizeof(struct tx_node));

	if (!node) {
		to->failed = true;
		return NULL;
	}
	node->line = (uint32_t)to->parser->input->line;
	append(to->at, node);
	return node;
}

/* Takes what splits words for a typesetter out of TEXT: soft hyphens, spaces of
 * no width, byte order marks. Returns its length. */
static size_t join_words(char *text, size_t length)
{
	static const char *const marks[] = { "\u00ad", "\u200b", "\ufeff" };
	const char *end = text + length;
	size_t i, size;
	char *at;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const char *from;
		char *to;

		size = strlen(marks[i]);
		at = memmem(text, (size_t)(end - text), marks[i], size);
		for (from = to = at; at && from < end;) {
			if ((size_t)(end - from) >= size &&
			    !memcmp(from, marks[i], size))
				from += size;
			else
				*to++ = *from++;
		}
		end = at ? to : end;
	}
	return (size_t)(end - text);
}

static void add_text(struct builder *to)
{
	size_t length = (size_t)xmlBufferLength(to->text);
	struct tx_node *node = length ? add(to) : NULL;
	char *text = NULL;

	if (node)
		text = tx_arena_copy(&to->tree->arena,
				     (const char *)xmlBufferContent(to->text),
				     length);
	if (text) {
		node->length = (uint32_t)join_words(text, length);
		text[node->length] = '\0';
		node->text = text;
	}
	to->failed |= node && !text;
	xmlBufferEmpty(to->text);
}

static void chain(struct tx_html_tree *tree, struct tx_node *node, int index)
{
	if (index < 0)
		return;
	if (tree->lasts[index])
		tree->lasts[index]->alike = node;
	else
		tree->firsts[index] = node;
	tree->lasts[index] = node;
}

static size_t pairs(const xmlChar **atts)
{
	size_t count = 0;

	while (atts && atts[count * 2])
		count++;
	return count;
}

static const struct tx_attr *copy_attributes(struct builder *to,
					     const xmlChar **atts)
{
	struct tx_arena *arena = &to->tree->arena;
	size_t count = pairs(atts), i;
	struct tx_attr *copy =
	    count ? tx_arena_take(arena, (count + 1) * sizeof(*copy)) : NULL;

	for (i = 0; copy && i < count; i++) {
		const char *name = (const char *)atts[i * 2];
		const char *value = (const char *)atts[i * 2 + 1];

		value = value ? value : "";
		copy[i].name = tx_arena_copy(arena, name, strlen(name));
		copy[i].value = tx_arena_copy(arena, value, strlen(value));
		to->failed |= !copy[i].name || !copy[i].value;
	}
	to->failed |= count && !copy;
	return copy;
}

static void name_it(struct builder *to, struct tx_node *node, const char *name)
{
	int index = tx_html_name(name, strlen(name));
	unsigned kind = 0;

	if (index >= 0) {
		node->name = tx_html_name_at(index, &kind);
		node->kind = (uint16_t)kind;
		chain(to->tree, node, index);
		return;
	}
	node->name = tx_arena_copy(&to->tree->arena, name, strlen(name));
	if (!node->name) {
		node->name = "";
		to->failed = true;
	}
}

/* The parser looks for an end tag through all that is open: what is too deep
 * for us is not open for it either. */
static void close_at_once(struct builder *to)
{
	htmlParserCtxtPtr parser = to->parser;

	to->tree->deep = true;
	if (parser->nameNr > 1) {
		parser->nameNr--;
		parser->nameTab[parser->nameNr] = NULL;
		parser->name = parser->nameTab[parser->nameNr - 1];
	}
}

static void start_element(void *data, const xmlChar *name, const xmlChar **atts)
{
	struct builder *to = data;
	struct tx_node *node;

	add_text(to);
	if (to->failed)
		return;
	node = add(to);
	if (!node)
		return;
	name_it(to, node, (const char *)name);
	node->attrs = copy_attributes(to, atts);
	if (to->depth >= TX_HTML_DEPTH) {
		close_at_once(to);
		return;
	}
	to->depth++;
	to->at = node;
}

static void end_element(void *data, const xmlChar *name)
{
	struct builder *to = data;

	add_text(to);
	if (to->failed || strcmp(to->at->name, (const char *)name) != 0)
		return;
	to->at = to->at->parent;
	to->depth--;
}

static void characters(void *data, const xmlChar *text, int length)
{
	struct builder *to = data;

	to->failed |= xmlBufferAdd(to->text, text, length) != 0;
}

static void ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static void listen(struct builder *to)
{
	htmlSAXHandlerPtr sax = to->parser->sax;

	memset(sax, 0, sizeof(*sax));
	sax->initialized = XML_SAX2_MAGIC;
	sax->startElement = start_element;
	sax->endElement = end_element;
	sax->characters = characters;
	sax->cdataBlock = characters;
	sax->ignorableWhitespace = characters;
	sax->serror = ignore;
	to->parser->userData = to;
}

static bool parse(struct builder *to, const char *page, size_t length)
{
	const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR |
			    HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
			    HTML_PARSE_IGNORE_ENC;
	xmlDocPtr doc;

	to->parser = htmlNewParserCtxt();
	to->text = xmlBufferCreate();
	if (!to->parser || !to->text || length > INT_MAX)
		return false;
	xmlBufferSetAllocationScheme(to->text, XML_BUFFER_ALLOC_DOUBLEIT);
	listen(to);
	doc = htmlCtxtReadMemory(to->parser, page, (int)length, NULL, "UTF-8",
				 options);
	xmlFreeDoc(doc);
	add_text(to);
	return !to->failed;
}

static bool start(struct tx_html_tree *tree)
{
	size_t names = tx_html_names();
	unsigned kind = 0;

	*tree = (struct tx_html_tree){ .root = NULL };
	tree->firsts =
	    tx_arena_take(&tree->arena, names * sizeof(struct tx_node *));
	tree->lasts =
	    tx_arena_take(&tree->arena, names * sizeof(struct tx_node *));
	tree->root = tx_arena_take(&tree->arena, sizeof(struct tx_node));
	if (!tree->firsts || !tree->lasts || !tree->root)
		return false;
	tree->root->name = tx_html_name_at(tx_html_name("", 0), &kind);
	tree->root->kind = (uint16_t)kind;
	return true;
}

bool tx_html_open(struct tx_html_tree *tree, const char *page, size_t length)
{
	struct builder to = { .tree = tree };
	size_t left = 0;
	char *sieved = NULL;
	bool done = false;

	if (!start(tree))
		goto out;
	to.at = tree->root;
	sieved = tx_html_sieve_take(tree, page, length, &left);
	if (!sieved || !parse(&to, sieved, left))
		goto out;
	tx_html_sum(tree);
	done = true;
out:
	htmlFreeParserCtxt(to.parser);
	xmlBufferFree(to.text);
	free(sieved);
	return done;
}

void tx_html_close(struct tx_html_tree *tree)
{
	tx_arena_close(&tree->arena);
	tree->root = NULL;
}

struct tx_node *tx_html_first(const struct tx_html_tree *tree, const char *name)
{
	int index = tx_html_name(name, strlen(name));

	return index < 0 ? NULL : tree->firsts[index];
}

const char *tx_html_get(const struct tx_node *node, const char *name)
{
	const struct tx_attr *attr;

	for (attr = node->attrs; attr && attr->name; attr++) {
		if (!strcmp(attr->name, name))
			return attr->value;
	}
	return NULL;
}
