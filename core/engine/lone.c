/* SPDX-License-Identifier: MIT
 * Formats that are a lone stylesheet: no compiler, the same struct. */
#include "engine/lone.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/stylesheet.h"

#define MAX_STYLESHEET (4 << 20)

/* Where a lone format's strings live: as long as the format. */
struct texts {
	struct texts *next;
	struct telex_parameter parameter; /* of a list's element */
	char text[];
};

struct lone {
	struct tx_format *format;
	const char *file;
	struct telex_error *error;
};

static char *keep(struct lone *lone, const char *text)
{
	size_t length = strlen(text) + 1;
	struct texts *texts = calloc(1, sizeof(*texts) + length);

	if (!texts)
		return NULL;
	memcpy(texts->text, text, length);
	texts->next = lone->format->texts;
	lone->format->texts = texts;
	return texts->text;
}

static const char *attribute(struct lone *lone, xmlNodePtr node,
			     const char *name)
{
	xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
	const char *kept = value ? keep(lone, (const char *)value) : NULL;

	xmlFree(value);
	return kept;
}

static int carrier(struct lone *lone, xmlNodePtr node)
{
	static const char *const names[] = {
		[TELEX_XML] = "xml",
		[TELEX_JSON] = "json",
		[TELEX_HTML] = "html",
		[TELEX_TEXT] = "text",
	};
	const char *name = attribute(lone, node, "carrier");
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!strcmp(name ? name : "xml", names[i])) {
			lone->format->plugin.carrier = (enum telex_carrier)i;
			return 0;
		}
	}
	return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
		       (int)xmlGetLineNo(node),
		       "t:format has the carrier \"%s\": it is one of xml, "
		       "json, html, text",
		       name);
}

static int describe(struct lone *lone, xmlNodePtr node)
{
	struct telex_format *plugin = &lone->format->plugin;
	const char *many = attribute(lone, node, "many"), *name;

	plugin->size = sizeof(*plugin);
	plugin->abi = TELEX_PLUGIN_ABI;
	plugin->title = attribute(lone, node, "title");
	plugin->spec = attribute(lone, node, "spec");
	plugin->media_type = attribute(lone, node, "media-type");
	plugin->extensions = attribute(lone, node, "extension");
	plugin->root = attribute(lone, node, "root");
	plugin->many = many && !strcmp(many, "apart") ? TELEX_MANY_APART
						      : TELEX_MANY_TOGETHER;
	name = attribute(lone, node, "name");
	if (name && strcmp(name, lone->format->name) != 0)
		return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
			       (int)xmlGetLineNo(node),
			       "t:format has the name \"%s\" and the file "
			       "another: call it %s.xsl",
			       name, name);
	return carrier(lone, node);
}

static bool is_ours(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns &&
	       !strcmp((const char *)node->ns->href, TX_FORMAT_NS) &&
	       !strcmp((const char *)node->name, name);
}

static const struct telex_parameter *parameter(struct lone *lone,
					       xmlNodePtr node)
{
	const char *name = attribute(lone, node, "name");
	const char *type = attribute(lone, node, "type");
	const char *fallback = attribute(lone, node, "default");
	const char *help = attribute(lone, node, "help");
	struct texts *texts;

	if (!name || !keep(lone, ""))
		return NULL;
	texts = lone->format->texts;
	texts->parameter.name = name;
	texts->parameter.values = type && !strcmp(type, "string") ? NULL : type;
	texts->parameter.fallback = fallback;
	texts->parameter.help = help;
	return &texts->parameter;
}

static int add_parameters(struct lone *lone, xmlNodePtr root)
{
	const struct telex_parameter **list;
	size_t count = 0;
	xmlNodePtr node;

	for (node = root->children; node; node = node->next)
		count += is_ours(node, "param");
	if (!count)
		return 0;
	list = calloc(count + 1, sizeof(*list));
	if (!list)
		return -1;
	lone->format->parameters = list;
	lone->format->plugin.parameters = list;
	for (node = root->children; node; node = node->next) {
		if (!is_ours(node, "param"))
			continue;
		*list = parameter(lone, node);
		if (!*list++)
			return tx_fail(lone->error, TELEX_UNAVAILABLE,
				       lone->file, (int)xmlGetLineNo(node),
				       "t:param has no name");
	}
	return 0;
}

static int read_root(struct lone *lone, xmlNodePtr root)
{
	xmlNodePtr node = root ? root->children : NULL;

	while (node && !is_ours(node, "format"))
		node = node->next;
	if (!node)
		return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file, 0,
			       "the stylesheet is no format: it has no "
			       "top-level <t:format xmlns:t=\"%s\" .../>",
			       TX_FORMAT_NS);
	return describe(lone, node) || add_parameters(lone, root);
}

struct first_error {
	char text[200];
	int line;
};

static void note_error(void *data, xmlErrorPtr error)
{
	struct first_error *first = ((xmlParserCtxtPtr)data)->_private;

	if (first->line || error->level == XML_ERR_WARNING)
		return;
	first->line = error->line;
	snprintf(first->text, sizeof(first->text), "%s",
		 error->message ? error->message : "");
	first->text[strcspn(first->text, "\n")] = '\0';
}

static xmlDocPtr parse(struct lone *lone)
{
	struct first_error first = { .line = 0 };
	xmlParserCtxtPtr parser = NULL;
	xmlDocPtr doc = NULL;
	size_t length;
	char *bytes = tx_file_take(lone->file, MAX_STYLESHEET, &length);

	if (bytes)
		parser = xmlNewParserCtxt();
	if (!parser)
		goto out;
	parser->sax->serror = note_error;
	parser->_private = &first;
	doc = xmlCtxtReadMemory(parser, bytes, (int)length, lone->file, NULL,
				XML_PARSE_NONET | XML_PARSE_COMPACT);
out:
	if (!doc)
		tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file, first.line,
			"the stylesheet is not well-formed: %s",
			first.line ? first.text : "it can't be read");
	xmlFreeParserCtxt(parser);
	free(bytes);
	return doc;
}

static int find_reader(struct lone *lone, const char *folder, const char *name)
{
	char *base = tx_concat_take(folder, "/", name), *file;

	lone->format->plugin.writer = keep(lone, lone->file);
	file = base ? tx_concat_take(base, ".read.xsl", NULL) : NULL;
	if (file && !access(file, R_OK))
		lone->format->plugin.reader = keep(lone, file);
	free(base);
	if (!file || !lone->format->plugin.writer)
		return tx_fail(lone->error, TELEX_BUG, lone->file, 0,
			       "out of memory");
	free(file);
	return 0;
}

struct tx_format *tx_lone_open(const char *folder, const char *name,
			       const char *file, struct telex_error *error)
{
	struct lone lone = { .format = calloc(1, sizeof(struct tx_format)),
			     .file = file,
			     .error = error };
	xmlDocPtr doc = NULL;

	if (!lone.format)
		return NULL;
	lone.format->name = strdup(name);
	lone.format->file = strdup(file);
	lone.format->folder = strdup(folder);
	if (!lone.format->name || !lone.format->file || !lone.format->folder)
		goto failed;
	lone.format->plugin.name = lone.format->name;
	doc = parse(&lone);
	if (!doc || read_root(&lone, xmlDocGetRootElement(doc)) ||
	    find_reader(&lone, folder, name))
		goto failed;
	xmlFreeDoc(doc);
	return lone.format;
failed:
	xmlFreeDoc(doc);
	tx_lone_close(lone.format->texts);
	free(lone.format->parameters);
	free(lone.format->name);
	free(lone.format->file);
	free(lone.format->folder);
	free(lone.format);
	return NULL;
}

void tx_lone_close(void *texts)
{
	struct texts *text = texts, *next;

	for (; text; text = next) {
		next = text->next;
		free(text);
	}
}
