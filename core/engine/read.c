/* SPDX-License-Identifier: MIT
 * A document in a known format to articles: parse, read, normalise. */
#include "engine/read.h"

#include <stdlib.h>
#include <string.h>

#include "engine/carrier.h"
#include "engine/explain.h"
#include "engine/made.h"
#include "engine/plugin.h"
#include "engine/registry.h"
#include "engine/stylesheet.h"
#include "engine/vocabulary.h"
#include "load/language.h"
#include "load/page.h"
#include "load/text.h"
#include "load/text-page.h"
#include "model/article.h"
#include "model/json.h"
#include "model/normalise.h"
#include "model/uri.h"

struct reading {
	struct telex *telex;
	struct tx_document *document;
	struct tx_format *format;
	struct telex_error *error;
};

static int fail(const struct reading *reading, enum telex_status status,
		const char *why)
{
	return tx_fail(reading->error, status, reading->document->input->name,
		       0, "%s", why);
}

/* The plugin's own parse hook makes other bytes of it first. */
static int hook_parse(const struct reading *reading)
{
	struct tx_document *document = reading->document;
	size_t length = 0;
	char *text;

	if (!reading->format->plugin.parse)
		return 0;
	text = reading->format->plugin.parse(&tx_plugin_host, document->text,
					     document->length, &length);
	if (!text)
		return fail(reading, TELEX_DATA,
			    "the plugin can't parse the input");
	/* What was told of the same bytes is not told again. */
	if (length == document->length &&
	    !memcmp(text, document->text, length)) {
		free(text);
		return 0;
	}
	xmlFreeDoc(document->tree);
	document->tree = NULL;
	free(document->text);
	document->text = text;
	document->length = length;
	return 0;
}

static int parse(const struct reading *reading)
{
	struct tx_document *document = reading->document;
	enum telex_carrier carrier = reading->format->plugin.carrier;
	const char *name = document->input->name;

	if (hook_parse(reading))
		return -1;
	if (document->tree && document->carrier == carrier)
		return 0;
	xmlFreeDoc(document->tree);
	document->tree = NULL;
	document->carrier = carrier;
	if (carrier == TELEX_XML)
		document->tree =
		    tx_xml_parse(document->text, document->length, name,
				 &document->teller, reading->error);
	else if (carrier == TELEX_JSON)
		document->tree =
		    tx_json_parse(document->text, document->length, name,
				  &document->teller, reading->error);
	else
		return 0;
	return document->tree ? 0 : -1;
}

/* --- the carriers' own readers --- */

/* The document is the model already; a lone article is wrapped in a feed. */
static xmlDocPtr own_xml(const struct reading *reading)
{
	xmlDocPtr doc = reading->document->tree, feed;
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (tx_is_field(root, "feed")) {
		reading->document->tree = NULL;
		return doc;
	}
	if (!tx_is_field(root, "article")) {
		tx_fail(reading->error, TELEX_DATA,
			reading->document->input->name, (int)xmlGetLineNo(root),
			"the root element is %s, not feed or article "
			"of " TX_ARTICLE_NS,
			(const char *)root->name);
		return NULL;
	}
	feed = tx_feed_new();
	root = feed ? xmlDocCopyNode(root, feed, 1) : NULL;
	if (root)
		xmlAddChild(tx_feed_root(feed), root);
	return feed;
}

static xmlDocPtr own_json(const struct reading *reading)
{
	xmlNodePtr root = xmlDocGetRootElement(reading->document->tree);
	xmlDocPtr feed;

	if (!tx_json_is(root, "map") && !tx_json_is(root, "array")) {
		fail(reading, TELEX_DATA,
		     "an article is a JSON object, one a line");
		return NULL;
	}
	feed = tx_feed_new();
	if (feed && !tx_json_read(feed, root, &reading->document->teller))
		return feed;
	xmlFreeDoc(feed);
	return NULL;
}

/* The language of TEXT, in which the input states none; NULL: unknown, told. */
static const char *detect_language(const struct reading *reading,
				   const char *text, size_t length)
{
	struct telex *telex = reading->telex;
	const char *why = NULL, *language = NULL;
	enum tx_message message = TX_MSG_LANGUAGE;

	if (!telex->detector)
		telex->detector = tx_detector_new(TX_FINGERPRINTS);
	if (telex->detector)
		language =
		    tx_detector_find(telex->detector, text, length, &why);
	if (telex->detector && tx_detector_misses(telex->detector))
		message = TX_MSG_NO_PRINTS;
	if (!language && why)
		tx_tell(&reading->document->teller, message, 0, why);
	return language;
}

static void give_language(const struct reading *reading, xmlNodePtr article,
			  const char *language)
{
	struct tx_explain *explain = reading->document->explain;

	if (!language || !tx_put(article, "language", language) || !explain)
		return;
	tx_trace(&explain->trace,
		 &(struct tx_found){ .field = "language",
				     .value = language,
				     .rule = "detected from the text",
				     .taken = true });
}

static xmlDocPtr own_loader(const struct reading *reading, const char *language,
			    int (*read)(xmlDocPtr, const char *, size_t,
					const struct tx_loading *))
{
	struct tx_document *document = reading->document;
	const struct tx_loading loading = {
		.words = tx_engine_words(reading->telex),
		.language = language,
		.teller = &document->teller,
		.trace = document->explain ? &document->explain->trace : NULL,
	};
	xmlDocPtr feed = tx_feed_new();

	if (document->explain)
		document->explain->feed = feed;
	if (!loading.words)
		fail(reading, TELEX_UNAVAILABLE,
		     "telex's words are not where it was installed");
	if (feed && loading.words &&
	    !read(feed, document->text, document->length, &loading))
		return feed;
	fail(reading, TELEX_DATA, "there is no article in the input");
	xmlFreeDoc(feed);
	return NULL;
}

/* A page says its language, mostly; else its body does. */
static xmlDocPtr own_page(const struct reading *reading)
{
	const char *given = reading->document->input->language;
	xmlDocPtr feed = own_loader(reading, given, tx_page_read);
	xmlNodePtr article = feed ? tx_article_first(feed) : NULL;
	char *text = NULL;

	if (article && !given && !tx_get(article, "language") &&
	    tx_get(article, "body"))
		text = tx_body_text_take(tx_get(article, "body"));
	if (text)
		give_language(reading, article,
			      detect_language(reading, text, strlen(text)));
	xmlFree(text);
	return feed;
}

/* A text says it nowhere, and is read with more success if it is known: in which
 * words its dates are. Telex's own layout says what it knows. */
static xmlDocPtr own_text(const struct reading *reading)
{
	const struct tx_document *document = reading->document;
	const char *given = document->input->language, *found = NULL;
	xmlNodePtr article;
	xmlDocPtr feed;

	if (!given && !tx_own_is(document->text, document->length))
		found =
		    detect_language(reading, document->text, document->length);
	feed = own_loader(reading, given ? given : found, tx_text_read);
	article = feed ? tx_article_first(feed) : NULL;
	if (article && !tx_get(article, "language"))
		give_language(reading, article, found);
	return feed;
}

static xmlDocPtr (*const own[])(const struct reading *) = {
	[TELEX_XML] = own_xml,
	[TELEX_JSON] = own_json,
	[TELEX_HTML] = own_page,
	[TELEX_TEXT] = own_text,
};

/* --- reading --- */

/* Text for a stylesheet's reader: one element that holds it. */
static xmlDocPtr as_tree(const struct tx_document *document)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr root =
	    doc ? xmlNewDocNode(doc, NULL, BAD_CAST "text", NULL) : NULL;

	if (root) {
		xmlDocSetRootElement(doc, root);
		xmlNodeAddContent(root, BAD_CAST document->text);
	}
	return doc;
}

/* A node of the result has the stylesheet's line, which says nothing of the
 * input. */
static void forget_lines(xmlDocPtr feed)
{
	const xmlNode *root = tx_feed_root(feed);
	xmlNodePtr node;

	for (node = tx_feed_root(feed); node; node = tx_node_next(node, root)) {
		if (node->type == XML_ELEMENT_NODE)
			node->line = 0;
	}
}

static void tell_other_root(const struct reading *reading)
{
	const xmlNode *root = xmlDocGetRootElement(reading->document->tree);

	tx_fail(reading->error, TELEX_DATA, reading->document->input->name,
		(int)xmlGetLineNo(root),
		reading->document->carrier == TELEX_XML
		    ? "the root element is %s, which is not %s; leave out -f"
		    : "the JSON %s is not %s; leave out -f",
		(const char *)root->name, reading->format->name);
}

static xmlDocPtr by_stylesheet(const struct reading *reading)
{
	struct tx_document *document = reading->document;
	struct tx_stylesheet *sheet =
	    tx_format_reader(reading->telex, reading->format, reading->error);
	xmlDocPtr feed;
	bool known;

	if (!sheet)
		return NULL;
	if (!document->tree)
		document->tree = as_tree(document);
	/* Before its namespaces get the names that the reader knows. */
	known = tx_document_is(document, &reading->format->plugin);
	if (document->tree && document->carrier == TELEX_XML)
		tx_vocabulary_settle(document->tree,
				     tx_stylesheet_namespaces(sheet),
				     &document->teller);
	feed = tx_stylesheet_apply(sheet, document->tree, NULL,
				   document->input->name, reading->error);
	if (feed && !tx_is_field(xmlDocGetRootElement(feed), "feed")) {
		fail(reading, TELEX_STYLESHEET,
		     "the format's reader made no feed of articles");
		xmlFreeDoc(feed);
		return NULL;
	}
	/* Nothing was read because nothing was there to be. */
	if (feed && !tx_article_first(feed) && !known) {
		tell_other_root(reading);
		xmlFreeDoc(feed);
		return NULL;
	}
	if (feed) {
		forget_lines(feed);
		tx_made_drop(feed);
	}
	return feed;
}

/* The address that a page came from is the article's, if it names none. */
static void give_url(const struct reading *reading, xmlDocPtr feed)
{
	xmlNodePtr article = tx_article_first(feed);
	enum telex_carrier carrier = reading->format->plugin.carrier;

	if (!reading->document->input->base || !article ||
	    tx_article_next(article) || tx_get(article, "url") ||
	    (carrier != TELEX_HTML && carrier != TELEX_TEXT))
		return;
	tx_put(article, "url", reading->document->input->base);
	if (reading->document->explain)
		tx_trace(&reading->document->explain->trace,
			 &(struct tx_found){
			     .field = "url",
			     .value = reading->document->input->base,
			     .rule = "the address that it was read from",
			     .taken = true });
}

/* What was told of the fields goes to who asked: by the page and text readers
 * all of it, by the others that they read it. */
static void explain(const struct reading *reading, const xmlDoc *feed)
{
	struct tx_document *document = reading->document;
	char *rule;

	if (reading->telex->options.rules)
		tx_explain_tell(document->explain, &document->teller);
	if (!document->input->found)
		return;
	rule = tx_concat_take("read by ", reading->format->name, "'s reader");
	if (rule)
		tx_explain_rest(document->explain, feed, rule);
	tx_explain_hand(document->explain, document->input->found,
			document->input->data);
	free(rule);
}

static xmlDocPtr read_normal(const struct reading *reading)
{
	struct tx_document *document = reading->document;
	const struct telex_format *plugin = &reading->format->plugin;
	xmlDocPtr feed = strcmp(plugin->reader, TELEX_OWN)
			     ? by_stylesheet(reading)
			     : own[plugin->carrier](reading);

	if (!feed)
		return NULL;
	give_url(reading, feed);
	if (tx_normalise(feed, document->input->base, &document->teller)) {
		fail(reading, TELEX_BUG, "out of memory");
		xmlFreeDoc(feed);
		return NULL;
	}
	if (!document->input->partial)
		tx_normalise_prune(feed, &document->teller);
	if (document->explain)
		explain(reading, feed);
	return feed;
}

xmlDocPtr tx_document_read(struct telex *telex, struct tx_document *document,
			   struct tx_format *format, struct telex_error *error)
{
	struct reading reading = { .telex = telex,
				   .document = document,
				   .format = format,
				   .error = error };
	struct tx_explain asked;
	xmlDocPtr feed;

	if (!format->plugin.reader) {
		tx_fail(error, TELEX_UNAVAILABLE, document->input->name, 0,
			"telex writes %s but does not read it", format->name);
		return NULL;
	}
	if (parse(&reading))
		return NULL;
	if (!document->input->found && !telex->options.rules)
		return read_normal(&reading);
	tx_explain_open(&asked);
	document->explain = &asked;
	feed = read_normal(&reading);
	document->explain = NULL;
	tx_explain_close(&asked);
	return feed;
}
