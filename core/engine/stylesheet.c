/* SPDX-License-Identifier: MIT
 * Stylesheets: compiled once, locked in, run with string parameters. */
#include "engine/stylesheet.h"

#include <errno.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <libxslt/extensions.h>
#include <libxslt/imports.h>
#include <libxslt/documents.h>
#include <libxslt/preproc.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltconfig.h>
#include <libxslt/xsltutils.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/functions.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/host.h"

#define MAX_STYLESHEET  (4 << 20)   /* bytes of one file */
#define MAX_DEPTH       1000        /* templates in templates */
#define MOST_OPERATIONS 100000000ul /* of XPath, in one run ... */
#define MOST_PER_NODE   20000ul     /* ... and for each node of its input */
#define OWN_SCHEME      "telex:"

struct tx_stylesheet {
	struct telex *telex;
	char *file;
	char *folders[3]; /* what it may load from, resolved; or NULL */
	xsltStylesheetPtr style;
	xsltSecurityPrefsPtr locked;
	struct tx_namespace *namespaces; /* on first use */
	size_t namespace_count;
};

/* --- where stylesheets may load from --- */

/* Is FILE, resolved, in FOLDER, resolved at opening? */
static bool inside(const char *real, const char *folder)
{
	size_t length = strlen(folder);

	return !strncmp(real, folder, length) &&
	       (real[length] == '/' || folder[length - 1] == '/');
}

static bool may_load(const struct tx_stylesheet *sheet, const char *file)
{
	char *real = realpath(file, NULL);
	bool may = false;
	size_t i;

	for (i = 0; real && i < 3 && !may; i++)
		may = sheet->folders[i] && inside(real, sheet->folders[i]);
	free(real);
	return may;
}

/* The file that URI names for SHEET, or NULL: it may not load that. */
static char *resolve_take(const struct tx_stylesheet *sheet, const char *uri)
{
	size_t own = strlen(OWN_SCHEME);
	char *file;

	if (!strncmp(uri, OWN_SCHEME, own))
		file =
		    tx_concat_take(sheet->telex->stylesheets, "/", uri + own);
	else
		file = strdup(strncmp(uri, "file://", 7) ? uri : uri + 7);
	if (file && may_load(sheet, file))
		return file;
	free(file);
	return NULL;
}

static xmlDocPtr parse(const char *file, const char *url, xmlDictPtr dict,
		       xmlStructuredErrorFunc tell, void *data)
{
	xmlParserCtxtPtr parser = NULL;
	xmlDocPtr doc = NULL;
	size_t length;
	char *bytes = tx_file_take(file, MAX_STYLESHEET, &length);

	parser = bytes ? xmlNewParserCtxt() : NULL;
	if (!parser)
		goto out;
	if (dict) {
		xmlDictFree(parser->dict);
		parser->dict = dict;
		xmlDictReference(dict);
	}
	parser->sax->serror = tell;
	parser->sax->comment = NULL;
	parser->_private = data;
	/* Not XSLT_PARSE_OPTIONS: those load DTDs and entities. White space
	 * alone is nothing in a stylesheet, but in xsl:text, which stays. */
	doc = xmlCtxtReadMemory(parser, bytes, (int)length, url, NULL,
				XML_PARSE_NONET | XML_PARSE_NOCDATA |
				    XML_PARSE_NOBLANKS | XML_PARSE_COMPACT);
out:
	xmlFreeParserCtxt(parser);
	free(bytes);
	return doc;
}

static void be_silent(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static const struct tx_stylesheet *owner(void *context, xsltLoadType type)
{
	xsltStylesheetPtr style = context;

	if (type == XSLT_LOAD_DOCUMENT)
		return ((xsltTransformContextPtr)context)->style->_private;
	while (style && !style->_private && style->parent)
		style = style->parent;
	return style ? style->_private : NULL;
}

/* libxslt's loader for xsl:import, xsl:include and document(). */
static xmlDocPtr load(const xmlChar *uri, xmlDictPtr dict, int options,
		      void *context, xsltLoadType type)
{
	const struct tx_stylesheet *sheet =
	    context ? owner(context, type) : NULL;
	char *file = sheet ? resolve_take(sheet, (const char *)uri) : NULL;
	xmlDocPtr doc = NULL;

	(void)options;
	if (file)
		doc = parse(file, (const char *)uri, dict, be_silent, NULL);
	free(file);
	return doc;
}

static int forbid(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr context,
		  const char *value)
{
	(void)prefs;
	(void)context;
	(void)value;
	return 0;
}

static int allow(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr context,
		 const char *value)
{
	(void)prefs;
	(void)context;
	(void)value;
	return 1;
}

static xsltSecurityPrefsPtr preferences(void)
{
	xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

	if (!prefs)
		return NULL;
	/* Reading is decided by `load`, which knows the folders. */
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_FILE, allow);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE, forbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY, forbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK, allow);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK, forbid);
	return prefs;
}

void tx_stylesheet_setup(void)
{
	xsltSetLoaderFunc(load);
	if (!xsltGetDefaultSecurityPrefs())
		xsltSetDefaultSecurityPrefs(preferences());
	tx_functions_setup();
}

/* --- errors --- */

#define MOST_TEXT 65536 /* of what a stylesheet says */

struct trouble {
	struct telex_error *error;
	const char *file;   /* the stylesheet */
	const char *source; /* the input; NULL while compiling */
	xsltTransformContextPtr context;
	xmlBufferPtr text; /* libxslt tells in pieces */
	int line;
	bool fault;
};

static void add_piece(struct trouble *trouble, const char *format, va_list args)
{
	char piece[512];

	vsnprintf(piece, sizeof(piece), format, args);
	if (xmlBufferLength(trouble->text) < MOST_TEXT)
		xmlBufferCat(trouble->text, BAD_CAST piece);
	if (trouble->context && trouble->context->node && !trouble->line)
		trouble->line = (int)xmlGetLineNo(trouble->context->node);
}

static void collect(void *data, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add_piece(data, format, args);
	va_end(args);
}

/* What libxslt and libxml2 would print themselves is always a fault. */
static void collect_fault(void *data, const char *format, ...)
{
	struct trouble *trouble = data;
	va_list args;

	trouble->fault = true;
	va_start(args, format);
	add_piece(trouble, format, args);
	va_end(args);
}

static void collect_xml(void *data, xmlErrorPtr error)
{
	struct trouble *trouble = data;

	if (error->level == XML_ERR_WARNING)
		return;
	if (error->file || error->line)
		collect(data, "file %s line %d: ",
			error->file ? error->file : trouble->file, error->line);
	collect(data, "%s", error->message ? error->message : "");
}

/* A parser hands itself to its own handler. */
static void collect_parse(void *data, xmlErrorPtr error)
{
	collect_xml(((xmlParserCtxtPtr)data)->_private, error);
}

/* What was collected, on one line. */
static const char *collected(struct trouble *trouble)
{
	xmlBufferPtr text = trouble->text;
	xmlChar *at;

	tx_buffer_trim(text, 0);
	if (!xmlBufferLength(text))
		return "no reason given";
	for (at = text->content; *at; at++)
		*at = *at == '\n' ? ' ' : *at;
	return (const char *)xmlBufferContent(text);
}

/* --- the namespaces that it asks for --- */

static bool add_namespace(struct tx_stylesheet *sheet, xmlNodePtr node)
{
	size_t size = sizeof(*sheet->namespaces);
	struct tx_namespace *grown =
	    realloc(sheet->namespaces, (sheet->namespace_count + 2) * size);
	struct tx_namespace *last;

	if (!grown)
		return false;
	sheet->namespaces = grown;
	last = grown + sheet->namespace_count++;
	last->prefix = (char *)xmlGetNoNsProp(node, BAD_CAST "prefix");
	last->uri = (char *)xmlGetNoNsProp(node, BAD_CAST "uri");
	last->others = (char *)xmlGetNoNsProp(node, BAD_CAST "others");
	memset(last + 1, 0, size);
	return last->uri && last->prefix;
}

static bool add_namespaces(struct tx_stylesheet *sheet, const xmlDoc *doc)
{
	xmlNodePtr node = xmlDocGetRootElement(doc);

	for (node = node ? node->children : NULL; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE && node->ns &&
		    !strcmp((const char *)node->name, "namespace") &&
		    !strcmp((const char *)node->ns->href, TX_FORMAT_NS) &&
		    !add_namespace(sheet, node))
			return false;
	}
	return true;
}

const struct tx_namespace *tx_stylesheet_namespaces(struct tx_stylesheet *sheet)
{
	xsltStylesheetPtr style;
	xsltDocumentPtr included;

	if (sheet->namespaces)
		return sheet->namespaces;
	sheet->namespaces = calloc(1, sizeof(*sheet->namespaces));
	for (style = sheet->style; style; style = xsltNextImport(style)) {
		if (!sheet->namespaces || !add_namespaces(sheet, style->doc))
			return NULL;
		for (included = style->docList; included;
		     included = included->next) {
			if (!add_namespaces(sheet, included->doc))
				return NULL;
		}
	}
	return sheet->namespaces;
}

static void free_namespaces(struct tx_stylesheet *sheet)
{
	for (size_t i = 0; i < sheet->namespace_count; i++) {
		xmlFree(sheet->namespaces[i].prefix);
		xmlFree(sheet->namespaces[i].uri);
		xmlFree(sheet->namespaces[i].others);
	}
	free(sheet->namespaces);
}

/* --- compiling --- */

static xsltStylesheetPtr compile(struct tx_stylesheet *sheet,
				 struct trouble *trouble)
{
	xsltStylesheetPtr style = xsltNewStylesheet();
	xmlDocPtr doc;

	if (!style)
		return NULL;
	doc = parse(sheet->file, sheet->file, style->dict, collect_parse,
		    trouble);
	style->_private = sheet;
	xsltSetGenericErrorFunc(trouble, collect);
	xmlSetStructuredErrorFunc(trouble, collect_xml);
	if (!doc || xsltParseStylesheetUser(style, doc) || style->errors) {
		if (doc && !style->doc)
			xmlFreeDoc(doc);
		xsltFreeStylesheet(style);
		style = NULL;
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
	xsltSetGenericErrorFunc(NULL, NULL);
	return style;
}

static char *folder_of_take(const char *file)
{
	const char *slash = strrchr(file, '/');
	char *folder =
	    slash ? strndup(file, (size_t)(slash - file)) : strdup(".");
	char *real = folder ? realpath(folder, NULL) : NULL;

	free(folder);
	return real;
}

struct tx_stylesheet *tx_stylesheet_open(struct telex *telex, const char *file,
					 const char *folder,
					 struct telex_error *error)
{
	struct tx_stylesheet *sheet = calloc(1, sizeof(*sheet));
	struct trouble trouble = { .text = tx_buffer_new(), .file = file };

	if (!sheet || !trouble.text)
		goto failed;
	sheet->telex = telex;
	sheet->file = strdup(file);
	sheet->folders[0] = folder_of_take(file);
	sheet->folders[1] = realpath(telex->stylesheets, NULL);
	sheet->folders[2] = folder ? realpath(folder, NULL) : NULL;
	sheet->locked = preferences();
	if (!sheet->file || !sheet->locked)
		goto failed;
	if (!sheet->folders[0] || access(file, R_OK)) {
		tx_fail(error, TELEX_UNAVAILABLE, file, 0,
			"the stylesheet can't be read: %s", strerror(errno));
		goto failed;
	}
	sheet->style = compile(sheet, &trouble);
	if (!sheet->style) {
		tx_fail(error, TELEX_UNAVAILABLE, file, trouble.line,
			"the stylesheet does not compile: %s",
			collected(&trouble));
		goto failed;
	}
	xmlBufferFree(trouble.text);
	return sheet;
failed:
	tx_fail(error, TELEX_BUG, file, 0, "out of memory");
	xmlBufferFree(trouble.text);
	tx_stylesheet_free(sheet);
	return NULL;
}

void tx_stylesheet_free(struct tx_stylesheet *sheet)
{
	size_t i;

	if (!sheet)
		return;
	free_namespaces(sheet);
	xsltFreeStylesheet(sheet->style);
	xsltFreeSecurityPrefs(sheet->locked);
	for (i = 0; i < 3; i++)
		free(sheet->folders[i]);
	free(sheet->file);
	free(sheet);
}

/* --- what it says of itself --- */

static char *declared_take(const struct tx_stylesheet *sheet, const char *name,
			   const char *what)
{
	xmlNodePtr node = xmlDocGetRootElement(sheet->style->doc);

	for (node = node ? node->children : NULL; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE && node->ns &&
		    !strcmp((const char *)node->name, name) &&
		    !strcmp((const char *)node->ns->href, TX_FORMAT_NS))
			return (char *)xmlGetNoNsProp(node, BAD_CAST what);
	}
	return NULL;
}

char *tx_stylesheet_drops_take(const struct tx_stylesheet *sheet)
{
	return declared_take(sheet, "drops", "fields");
}

char *tx_stylesheet_approximates_take(const struct tx_stylesheet *sheet)
{
	return declared_take(sheet, "approximates", "fields");
}

char *tx_stylesheet_carries_take(const struct tx_stylesheet *sheet)
{
	return declared_take(sheet, "carries", "values");
}

bool tx_stylesheet_streams(const struct tx_stylesheet *sheet)
{
	xsltStylesheetPtr style;

	for (style = sheet->style; style; style = xsltNextImport(style)) {
		if (xmlSearchNsByHref(style->doc,
				      xmlDocGetRootElement(style->doc),
				      BAD_CAST TX_HOST_NS))
			return true;
	}
	return false;
}

bool tx_stylesheet_is_text(const struct tx_stylesheet *sheet)
{
	const xmlChar *method = NULL;
	xsltStylesheetPtr style = sheet->style;

	XSLT_GET_IMPORT_PTR(method, style, method)
	return method && !strcmp((const char *)method, "text");
}

bool tx_stylesheet_strips(const struct tx_stylesheet *sheet)
{
	xsltStylesheetPtr style;

	for (style = sheet->style; style; style = xsltNextImport(style)) {
		if (style->stripSpaces || style->stripAll)
			return true;
	}
	return false;
}

/* --- running --- */

static unsigned long count_nodes(xmlDocPtr doc)
{
	const xmlNode *root = xmlDocGetRootElement(doc), *node;
	unsigned long count = 0;

	for (node = root; node; node = tx_node_next(node, root))
		count++;
	return count;
}

static xsltTransformContextPtr prepare(struct tx_stylesheet *sheet,
				       xmlDocPtr doc, struct trouble *trouble,
				       const char *const *parameters)
{
	xsltTransformContextPtr context =
	    xsltNewTransformContext(sheet->style, doc);

	unsigned long limit;

	if (!context)
		return NULL;
	trouble->context = context;
	context->_private = sheet->telex;
	context->maxTemplateDepth = MAX_DEPTH;
	limit = MOST_OPERATIONS + MOST_PER_NODE * count_nodes(doc);
	context->opLimit = limit;
	context->xpathCtxt->opLimit = limit;
	xsltSetTransformErrorFunc(context, trouble, collect);
	xsltSetCtxtSecurityPrefs(sheet->locked, context);
	for (; parameters && *parameters; parameters += 2) {
		if (xsltQuoteOneUserParam(context, BAD_CAST parameters[0],
					  BAD_CAST parameters[1])) {
			xsltFreeTransformContext(context);
			return NULL;
		}
	}
	return context;
}

/* Each xsl:message ends a line; where in the input is known of the first. */
static void tell_messages(const struct trouble *trouble,
			  const struct tx_teller *teller)
{
	char *rest = (char *)xmlBufferContent(trouble->text), *text;
	int line = trouble->line;

	while ((text = strsep(&rest, "\n"))) {
		if (*text)
			tx_tell(teller, TX_MSG_STYLESHEET, line, text);
		line = 0;
	}
}

xmlDocPtr tx_stylesheet_apply(struct tx_stylesheet *sheet, xmlDocPtr doc,
			      const char *const *parameters, const char *source,
			      struct telex_error *error)
{
	struct trouble trouble = { .text = tx_buffer_new(),
				   .source = source,
				   .file = sheet->file };
	struct tx_teller teller = sheet->telex->teller;
	xsltTransformContextPtr context = NULL;
	xmlDocPtr result = NULL;

	if (trouble.text)
		context = prepare(sheet, doc, &trouble, parameters);
	if (!context) {
		tx_fail(error, TELEX_BUG, source, 0, "out of memory");
		goto out;
	}
	xmlSetStructuredErrorFunc(&trouble, collect_xml);
	xmlSetGenericErrorFunc(&trouble, collect_fault);
	xsltSetGenericErrorFunc(&trouble, collect_fault);
	result = xsltApplyStylesheetUser(sheet->style, doc, NULL, NULL, NULL,
					 context);
	xsltSetGenericErrorFunc(NULL, NULL);
	xmlSetGenericErrorFunc(NULL, NULL);
	xmlSetStructuredErrorFunc(NULL, NULL);
	if (result && context->state == XSLT_STATE_OK && !trouble.fault) {
		teller.source = source;
		tell_messages(&trouble, &teller);
		goto out;
	}
	xmlFreeDoc(result);
	result = NULL;
	if (strstr((const char *)xmlBufferContent(trouble.text),
		   "limit exceeded"))
		tx_fail(error, TELEX_LIMIT, source, trouble.line,
			"%s takes too long on it", sheet->file);
	else
		tx_fail(error, TELEX_STYLESHEET, source, trouble.line,
			"%s failed: %s", sheet->file, collected(&trouble));
out:
	xsltFreeTransformContext(context);
	xmlBufferFree(trouble.text);
	return result;
}

char *tx_stylesheet_print_take(const struct tx_stylesheet *sheet,
			       xmlDocPtr result, int *length)
{
	xmlChar *text = NULL;

	if (xsltSaveResultToString(&text, length, result, sheet->style) < 0)
		return NULL;
	return text ? (char *)text : (char *)xmlStrdup(BAD_CAST "");
}

const char *tx_stylesheet_version(void)
{
	return LIBXSLT_DOTTED_VERSION;
}
