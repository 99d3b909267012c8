/* SPDX-License-Identifier: MIT
 * Formats that are a lone stylesheet: no compiler, the same struct. */
#include "engine/lone.h"

#include <libxml/xmlreader.h>
#include <stdio.h>
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
	xmlTextReaderPtr reader;
	size_t parameters; /* in the format's list so far */
	char text[200];    /* of the first XML error, and where */
	int line;
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

static const char *attribute(struct lone *lone, const char *name)
{
	xmlChar *value = xmlTextReaderGetAttribute(lone->reader, BAD_CAST name);
	const char *kept = value ? keep(lone, (const char *)value) : NULL;

	xmlFree(value);
	return kept;
}

static int line_of(const struct lone *lone)
{
	return xmlTextReaderGetParserLineNumber(lone->reader);
}

static int carrier(struct lone *lone)
{
	static const char *const names[] = {
		[TELEX_XML] = "xml",
		[TELEX_JSON] = "json",
		[TELEX_HTML] = "html",
		[TELEX_TEXT] = "text",
	};
	const char *name = attribute(lone, "carrier");
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!strcmp(name ? name : "xml", names[i])) {
			lone->format->plugin.carrier = (enum telex_carrier)i;
			return 0;
		}
	}
	return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
		       line_of(lone),
		       "t:format has the carrier \"%s\": it is one of xml, "
		       "json, html, text",
		       name);
}

static int describe(struct lone *lone)
{
	struct telex_format *plugin = &lone->format->plugin;
	const char *many = attribute(lone, "many"), *name;

	plugin->size = sizeof(*plugin);
	plugin->abi = TELEX_PLUGIN_ABI;
	plugin->title = attribute(lone, "title");
	plugin->spec = attribute(lone, "spec");
	plugin->media_type = attribute(lone, "media-type");
	plugin->extensions = attribute(lone, "extension");
	plugin->root = attribute(lone, "root");
	plugin->many = many && !strcmp(many, "apart") ? TELEX_MANY_APART
						      : TELEX_MANY_TOGETHER;
	name = attribute(lone, "name");
	if (name && strcmp(name, lone->format->name) != 0)
		return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
			       line_of(lone),
			       "t:format has the name \"%s\" and the file "
			       "another: call it %s.xsl",
			       name, name);
	return carrier(lone);
}

static int add_parameter(struct lone *lone)
{
	const char *name = attribute(lone, "name");
	const char *type = attribute(lone, "type");
	const char *fallback = attribute(lone, "default");
	const char *help = attribute(lone, "help");
	const struct telex_parameter **grown;
	struct texts *texts;

	if (!name)
		return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
			       line_of(lone), "t:param has no name");
	grown = realloc(lone->format->parameters,
			(lone->parameters + 2) * sizeof(*grown));
	if (grown)
		lone->format->parameters = grown;
	if (!grown || !keep(lone, ""))
		return tx_fail(lone->error, TELEX_BUG, lone->file, 0,
			       "out of memory");
	texts = lone->format->texts;
	texts->parameter.name = name;
	texts->parameter.values = type && !strcmp(type, "string") ? NULL : type;
	texts->parameter.fallback = fallback;
	texts->parameter.help = help;
	grown[lone->parameters++] = &texts->parameter;
	grown[lone->parameters] = NULL;
	lone->format->plugin.parameters = grown;
	return 0;
}

static bool is_element(const struct lone *lone, const char *href,
		       const char *name)
{
	const xmlChar *ns = xmlTextReaderConstNamespaceUri(lone->reader);
	const xmlChar *local = xmlTextReaderConstLocalName(lone->reader);

	return ns && local && !strcmp((const char *)ns, href) &&
	       !strcmp((const char *)local, name);
}

/* Where the reader stands. 1: the head of the stylesheet is over. */
static int take_node(struct lone *lone, bool *found)
{
	int depth = xmlTextReaderDepth(lone->reader);

	if (xmlTextReaderNodeType(lone->reader) != XML_READER_TYPE_ELEMENT ||
	    depth != 1)
		return 0;
	if (is_element(lone, TX_FORMAT_NS, "format")) {
		*found = true;
		return describe(lone);
	}
	if (is_element(lone, TX_FORMAT_NS, "param"))
		return add_parameter(lone);
	return is_element(lone, "http://www.w3.org/1999/XSL/Transform",
			  "template");
}

/* What says what the format is stands before the first template: the rest is
 * read when it is compiled. */
static int read_head(struct lone *lone)
{
	bool found = false;
	int status = 0, more;

	while ((more = xmlTextReaderRead(lone->reader)) == 1 && !status)
		status = take_node(lone, &found);
	if (more < 0 && !status)
		return tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file,
			       lone->line,
			       "the stylesheet is not well-formed: "
			       "%s",
			       lone->text);
	if (status < 0)
		return -1;
	return found ? 0
		     : tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file, 0,
			       "the stylesheet is no format: before its first "
			       "template it has no top-level <t:format "
			       "xmlns:t=\"%s\" .../>",
			       TX_FORMAT_NS);
}

static void note_error(void *data, xmlErrorPtr error)
{
	struct lone *lone = data;

	if (lone->line || error->level == XML_ERR_WARNING)
		return;
	lone->line = error->line;
	snprintf(lone->text, sizeof(lone->text), "%s",
		 error->message ? error->message : "");
	lone->text[strcspn(lone->text, "\n")] = '\0';
}

static int read_file(struct lone *lone)
{
	size_t length = 0;
	char *bytes = tx_file_take(lone->file, MAX_STYLESHEET, &length);
	int status = -1;

	if (bytes)
		lone->reader = xmlReaderForMemory(
		    bytes, (int)length, lone->file, NULL, XML_PARSE_NONET);
	if (lone->reader) {
		xmlTextReaderSetStructuredErrorHandler(lone->reader, note_error,
						       lone);
		status = read_head(lone);
	} else {
		tx_fail(lone->error, TELEX_UNAVAILABLE, lone->file, 0,
			"the stylesheet can't be read");
	}
	xmlFreeTextReader(lone->reader);
	free(bytes);
	return status;
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

	if (!lone.format)
		return NULL;
	lone.format->name = strdup(name);
	lone.format->file = strdup(file);
	lone.format->folder = strdup(folder);
	if (!lone.format->name || !lone.format->file || !lone.format->folder)
		goto failed;
	lone.format->plugin.name = lone.format->name;
	if (read_file(&lone) || find_reader(&lone, folder, name))
		goto failed;
	return lone.format;
failed:
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
