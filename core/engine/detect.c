/* SPDX-License-Identifier: MIT
 * Which format an input is in: carriers are tried once, their roots matched
 * against the descriptors, bids break ties; scraped text bids least. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/plugin.h"
#include "engine/read.h"
#include "engine/registry.h"
#include "engine/xml-repair.h"
#include "load/html.h"
#include "model/ascii.h"
#include "model/json.h"

#define HEAD 65536 /* bytes that a bid may look at */

/* --- what the carriers say --- */

static bool begins(const char *text, const char *with)
{
	return !tx_ascii_compare_n(text, with, strlen(with));
}

static bool starts(const char *text, const char *const *names)
{
	for (; *names; names++) {
		if (begins(text, *names) &&
		    strchr(" \t\r\n/><", text[strlen(*names)]))
			return true;
	}
	return false;
}

/* The first tag of TEXT, after comments and an XML declaration. */
static const char *first_tag(const char *text)
{
	while (begins(text, "<!--") || begins(text, "<?")) {
		text = begins(text, "<?") ? strstr(text, "?>")
					  : strstr(text + 4, "-->");
		text = text ? strchr(text, '<') : NULL;
		if (!text)
			return "";
	}
	return text;
}

static const char *const pages[] = { "<!doctype html", "<html", "<head",
				     "<body", NULL };
static const char *const fragments[] = {
	"<article", "<div",   "<p",       "<h1",     "<h2",
	"<h3",      "<meta",  "<title",   "<ul",     "<ol",
	"<section", "<main",  "<figure",  "<script", "<link",
	"<base",    "<style", "<span",    "<header", "<nav",
	"<footer",  "<aside", "<table",   "<form",   "<noscript",
	"<center",  "<font",  "<picture", "<img",    "<blockquote",
	NULL
};

static const char *skip_space(const char *text)
{
	return text + strspn(text, " \t\r\n");
}

/* An angle bracket before a name, a declaration or an instruction. */
static bool is_xml(const char *text)
{
	return *text == '<' &&
	       (text[1] == '?' || text[1] == '!' || text[1] == '_' ||
		(unsigned char)text[1] >= 0x80 ||
		((text[1] | 0x20) >= 'a' && (text[1] | 0x20) <= 'z'));
}

/* A brace before a key, a bracket before an object: "[Photo] ..." is text. */
static bool is_json(const char *text)
{
	const char *next;

	if (*text == 0x1e)
		return true;
	if (*text != '{' && *text != '[')
		return false;
	next = skip_space(text + 1);
	return *text == '{' ? *next == '"' || *next == '}'
			    : *next == '{' || *next == ']' || *next == '[';
}

/* Does TAG begin an element that HTML has? */
static bool is_of_html(const char *tag)
{
	return *tag == '<' &&
	       tx_html_name(tag + 1, strcspn(tag + 1, " \t\r\n/><")) >= 0;
}

/* XML, or a page, or a piece of one: what HTML alone can read, or what names no
 * vocabulary of its own. What is too much for XML may be right for HTML. */
static int try_markup(struct tx_document *document, const char *tag,
		      struct telex_error *error)
{
	struct telex_error failed = { .status = TELEX_OK };
	bool fragment = starts(tag, fragments);
	const xmlNode *root;

	document->carrier = TELEX_HTML;
	if (starts(tag, pages))
		return 0;
	document->tree = tx_xml_parse(document->text, document->length,
				      document->input->name, &document->teller,
				      fragment ? NULL : &failed);
	root = document->tree ? xmlDocGetRootElement(document->tree) : NULL;
	if (fragment && (!root || !root->ns)) {
		xmlFreeDoc(document->tree);
		document->tree = NULL;
		return 0;
	}
	if (!root && failed.status == TELEX_LIMIT && is_of_html(tag))
		return 0;
	document->carrier = TELEX_XML;
	if (!root && error && !error->status)
		*error = failed;
	return root ? 0 : -1;
}

/* Parses DOCUMENT as what it begins like; the rest is text. -1: it is broken,
 * and that is never scraped text. */
static int try_carriers(struct tx_document *document, struct telex_error *error)
{
	const char *text = skip_space(document->text);
	const char *begin = is_xml(text) ? NULL : tx_xml_begin(text);

	document->carrier = TELEX_TEXT;
	if (is_json(text)) {
		document->carrier = TELEX_JSON;
		document->tree = tx_json_parse(document->text, document->length,
					       document->input->name,
					       &document->teller, error);
	} else if (is_xml(text) || begin) {
		return try_markup(document, first_tag(begin ? begin : text),
				  error);
	} else {
		return 0;
	}
	return document->tree ? 0 : -1;
}

/* --- matching --- */

/* The next alternative of ROOTS after *ROOTS moved on; its length. */
static size_t next_root(const char **roots)
{
	*roots += strspn(*roots, " ");
	return strcspn(*roots, " ");
}

/* ROOT is "{namespace}element" or "element". */
static bool is_xml_root(const xmlNode *node, const char *root, size_t length)
{
	const char *name = (const char *)node->name;
	const char *href = node->ns ? (const char *)node->ns->href : "";
	const char *end = *root == '{' ? memchr(root, '}', length) : NULL;
	size_t ns = end ? (size_t)(end - root) - 1 : 0;

	bool any = end && ns == 1 && root[1] == '*';

	if (end && !any && (strncmp(root + 1, href, ns) != 0 || href[ns]))
		return false;
	if (!end && *href)
		return false;
	if (end) {
		length -= (size_t)(end + 1 - root);
		root = end + 1;
	}
	return !strncmp(root, name, length) && !name[length];
}

/* ROOT is "key" or "key=start of its value", of the map NODE, or of the first
 * member of the array NODE. */
static bool is_json_root(const xmlNode *node, const char *root, size_t length)
{
	const char *equals = memchr(root, '=', length);
	size_t key = equals ? (size_t)(equals - root) : length;
	bool found = false;

	if (tx_json_is(node, "array"))
		node = node->children;
	for (node = node ? node->children : NULL; node && !found;
	     node = node->next) {
		xmlChar *name = xmlGetNoNsProp(node, BAD_CAST "key");
		bool same = name && !strncmp((const char *)name, root, key) &&
			    !name[key];
		xmlChar *value = same ? xmlNodeGetContent(node) : NULL;

		found = value &&
			(!equals || !strncmp((const char *)value, equals + 1,
					     length - key - 1));
		xmlFree(name);
		xmlFree(value);
	}
	return found;
}

/* The alternative of FORMAT's root that DOCUMENT has; NULL: none. */
static const char *root_of(const struct tx_document *document,
			   const struct telex_format *format)
{
	const xmlNode *root = xmlDocGetRootElement(document->tree);
	const char *roots = format->root;
	size_t length;

	while (roots && (length = next_root(&roots))) {
		if (document->carrier == TELEX_XML
			? is_xml_root(root, roots, length)
			: is_json_root(root, roots, length))
			return roots;
		roots += length;
	}
	return NULL;
}

bool tx_document_is(const struct tx_document *document,
		    const struct telex_format *format)
{
	return !document->tree || !format->root || root_of(document, format);
}

static bool matches(const struct tx_document *document,
		    const struct telex_format *format)
{
	if (!format->reader || format->carrier != document->carrier)
		return false;
	return document->tree ? root_of(document, format) != NULL
			      : !strcmp(format->reader, TELEX_OWN);
}

#define BID      50
#define ANY_LESS 10 /* a root in any namespace is less sure */

static int bid_of(const struct tx_document *document,
		  const struct tx_format *format)
{
	size_t head = document->length < HEAD ? document->length : HEAD;

	if (!format->plugin.bid)
		return document->carrier == TELEX_XML &&
			       !strncmp(root_of(document, &format->plugin),
					"{*}", 3)
			   ? BID - ANY_LESS
			   : BID;
	return format->plugin.bid(&tx_plugin_host, document->text, head);
}

static bool is_write_only(const struct tx_document *document,
			  const struct telex_format *format)
{
	return !format->reader && format->carrier == document->carrier &&
	       document->tree && root_of(document, format);
}

/* --- choosing --- */

struct contest {
	struct tx_format *best;
	int bid;
	char tie[200]; /* the bids of a tie, in words; "" if none */
};

/* Formats that read by the same means read the same: the first is as good. */
static bool reads_alike(const struct tx_format *a, const struct tx_format *b)
{
	return a && !strcmp(a->plugin.reader, b->plugin.reader);
}

static void enter(struct contest *contest, struct tx_format *format, int bid)
{
	size_t used;

	if (bid <= 0 || bid < contest->bid)
		return;
	if (bid > contest->bid) {
		contest->best = format;
		contest->bid = bid;
		snprintf(contest->tie, sizeof(contest->tie), "%s %d",
			 format->name, bid);
		return;
	}
	if (reads_alike(contest->best, format))
		return;
	contest->best = NULL;
	used = strlen(contest->tie);
	snprintf(contest->tie + used, sizeof(contest->tie) - used, ", %s %d",
		 format->name, bid);
}

static void fail_unknown(const struct tx_document *document,
			 struct telex_error *error)
{
	const char *name = document->input->name;
	const xmlNode *root;

	if (document->carrier == TELEX_XML) {
		root = xmlDocGetRootElement(document->tree);
		tx_fail(error, TELEX_DATA, name, (int)xmlGetLineNo(root),
			"no format that telex reads has the root element "
			"%s%.100s%s%s",
			root->ns ? "{" : "",
			root->ns ? (const char *)root->ns->href : "",
			root->ns ? "}" : "", (const char *)root->name);
	} else if (document->carrier == TELEX_JSON) {
		tx_fail(error, TELEX_DATA, name, 0,
			"JSON, but of no format that telex reads; name it "
			"with -f");
	} else {
		tx_fail(error, TELEX_UNAVAILABLE, name, 0, "no plugin reads %s",
			document->carrier == TELEX_HTML ? "web pages"
							: "plain text");
	}
}

static struct tx_format *contest(struct telex *telex,
				 struct tx_document *document,
				 struct telex_error *error)
{
	struct contest round = { .best = NULL };
	struct telex_error written = { .status = TELEX_OK };
	struct tx_format **formats = tx_formats_take(telex, true);
	size_t i;

	for (i = 0; formats && formats[i]; i++) {
		if (matches(document, &formats[i]->plugin))
			enter(&round, formats[i], bid_of(document, formats[i]));
		else if (is_write_only(document, &formats[i]->plugin))
			tx_fail(&written, TELEX_UNAVAILABLE,
				document->input->name, 0,
				"the input is %s, which telex writes but does "
				"not read yet",
				formats[i]->name);
	}
	if (!round.best && !round.tie[0] && written.status && error)
		*error = written;
	free(formats);
	if (!round.best && round.tie[0])
		tx_fail(error, TELEX_DATA, document->input->name, 0,
			"several formats claim the input: %s; name the right "
			"one with -f",
			round.tie);
	return round.best;
}

struct tx_format *tx_document_detect(struct telex *telex,
				     struct tx_document *document,
				     struct telex_error *error)
{
	struct tx_format *format;

	if (try_carriers(document, error))
		return NULL;
	format = contest(telex, document, error);
	if (!format)
		fail_unknown(document, error);
	else
		tx_tell(&document->teller, TX_MSG_CHOSEN_FORMAT, 0,
			format->name, "by its content");
	return format;
}
