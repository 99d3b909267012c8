/* SPDX-License-Identifier: MIT
 * The public interface: telex.h over the engine. */
#include "telex.h"

#include <json-c/json_c_version.h>
#include <libxml/parser.h>
#include <libxml/xmlversion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistring/version.h>

#include "engine/assign.h"
#include "engine/carrier.h"
#include "engine/read.h"
#include "engine/registry.h"
#include "engine/report.h"
#include "engine/stylesheet.h"
#include "engine/write.h"
#include "load/language.h"
#include "model/article.h"
#include "model/date.h"
#include "model/differ.h"
#include "model/host.h"
#include "model/id.h"
#include "model/join.h"
#include "model/namespaces.h"
#include "model/sort.h"

/* --- create --- */

static void tell(void *data, enum tx_message message, const char *source,
		 int line, int column, const char *text)
{
	const struct telex *telex = data;
	struct telex_message public = {
		.level = (enum telex_level)tx_message_level(message),
		.code = tx_message_code(message),
		.source = source,
		.line = line,
		.column = column,
		.text = text,
	};

	if (telex->options.tell)
		telex->options.tell(telex->options.data, &public);
}

static bool copy_string(char **to, const char *from)
{
	*to = from ? strdup(from) : NULL;
	return !from || *to;
}

/* --now as the writers see it: an instant. */
static int set_now(struct telex *telex, struct telex_error *error)
{
	char buffer[TX_DATE_SIZE];
	const char *now = telex->options.now;
	struct tx_date date;

	if (!now)
		return 0;
	if (!tx_date_read(&date, now, strlen(now), NULL))
		return tx_fail(error, TELEX_USAGE, NULL, 0,
			       "\"%s\" is no date and time; write it like "
			       "2022-01-19T14:05:00Z",
			       now);
	return copy_string(&telex->now, tx_date_w3c(buffer, &date)) ? 0 : -1;
}

struct telex *telex_new(const struct telex_options *options,
			struct telex_error *error)
{
	struct telex *telex = calloc(1, sizeof(*telex));

	if (error)
		memset(error, 0, sizeof(*error));
	if (!telex)
		goto failed;
	if (options)
		memcpy(&telex->options, options,
		       options->size < sizeof(*options) ? options->size
							: sizeof(*options));
	if (!telex->options.max_input)
		telex->options.max_input = TELEX_MAX_INPUT;
	telex->teller.tell = tell;
	telex->teller.data = telex;
	xmlInitParser();
	tx_stylesheet_setup();
	if (set_now(telex, error))
		goto failed;
	if (copy_string(&telex->plugin_path, telex->options.plugin_path) &&
	    copy_string(&telex->program, telex->options.program) &&
	    !tx_registry_setup(telex))
		return telex;
failed:
	tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
	telex_free(telex);
	return NULL;
}

void telex_free(struct telex *telex)
{
	if (!telex)
		return;
	tx_registry_free(telex);
	tx_engine_words_free(telex);
	tx_detector_free(telex->detector);
	free(telex->plugin_path);
	free(telex->program);
	free(telex->now);
	free(telex);
}

char *telex_versions_take(void)
{
	char *text = NULL;
	int length = asprintf(&text,
			      "telex %s\nlibxml2 %s\nlibxslt %s\njson-c %s\n"
			      "libunistring %d.%d\n",
			      TELEX_VERSION, LIBXML_DOTTED_VERSION,
			      tx_stylesheet_version(), json_c_version(),
			      _libunistring_version >> 16,
			      _libunistring_version >> 8 & 0xFF);

	return length < 0 ? NULL : text;
}

/* --- formats --- */

static void fill_info(struct telex_format_info *info,
		      const struct tx_format *format)
{
	const struct telex_format *plugin = &format->plugin;

	info->name = format->name;
	info->title = plugin->title ? plugin->title : "";
	info->spec = plugin->spec ? plugin->spec : "";
	info->media_type = plugin->media_type ? plugin->media_type : "";
	info->extensions = plugin->extensions ? plugin->extensions : "";
	info->file = format->file;
	info->reads = !!plugin->reader;
	info->writes = !!plugin->writer;
	info->apart = plugin->many == TELEX_MANY_APART;
	info->parameters = plugin->parameters;
}

static bool is_sheet(const char *path)
{
	return path && strcmp(path, TELEX_OWN) != 0;
}

int telex_format_open(struct telex *telex, const char *name, int what,
		      struct telex_format_info *info, struct telex_error *error)
{
	struct tx_format *format;

	if (error)
		memset(error, 0, sizeof(*error));
	format = tx_format_find(telex, name, error);
	if (!format ||
	    (what & TELEX_OPEN_WRITER && is_sheet(format->plugin.writer) &&
	     !tx_format_writer(telex, format, error)) ||
	    (what & TELEX_OPEN_READER && is_sheet(format->plugin.reader) &&
	     !tx_format_reader(telex, format, error)))
		return -1;
	if (info)
		fill_info(info, format);
	return 0;
}

void telex_formats_each(struct telex *telex,
			void (*each)(void *data,
				     const struct telex_format_info *info),
			void *data)
{
	struct tx_format **formats = tx_formats_take(telex, false);
	struct telex_format_info info;
	size_t i;

	for (i = 0; formats && formats[i]; i++) {
		fill_info(&info, formats[i]);
		each(data, &info);
	}
	free(formats);
}

struct by_extension {
	const char *extension;
	char *names;
};

static bool has_word(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (; *words; words += strspn(words, " ")) {
		size_t size = strcspn(words, " ");

		if (size == length && !strncmp(words, word, length))
			return true;
		words += size;
	}
	return false;
}

static void match_extension(void *data, const struct telex_format_info *info)
{
	struct by_extension *search = data;
	char *names;

	if (!info->writes || !has_word(info->extensions, search->extension))
		return;
	names = tx_concat_take(search->names, *search->names ? " " : "",
			       info->name);
	if (!names)
		return;
	free(search->names);
	search->names = names;
}

char *telex_formats_by_extension_take(struct telex *telex,
				      const char *extension)
{
	struct by_extension search = { .extension = extension,
				       .names = strdup("") };

	if (search.names)
		telex_formats_each(telex, match_extension, &search);
	return search.names;
}

char *telex_format_shadows_take(struct telex *telex, const char *format)
{
	return tx_registry_shadows_take(telex, format);
}

char *telex_plugin_why_take(struct telex *telex, const char *format)
{
	return tx_registry_why_take(telex, format);
}

/* --- read --- */

static const struct telex_input no_input = { .size = sizeof(no_input) };

static struct telex_input input_of(const struct telex_input *input)
{
	struct telex_input copy = no_input;

	if (input)
		memcpy(&copy, input,
		       input->size < sizeof(copy) ? input->size : sizeof(copy));
	if (!copy.name)
		copy.name = "-";
	return copy;
}

/* A feed over TREE, which it takes; every article knows its input's name. */
static struct telex_feed *new_feed(xmlDocPtr tree, const char *name)
{
	struct telex_feed *feed = calloc(1, sizeof(*feed));
	xmlNodePtr article;

	if (!feed)
		goto failed;
	feed->tree = tree;
	feed->names = calloc(1, sizeof(*feed->names));
	if (!feed->names)
		goto failed;
	feed->names[0] = strdup(name);
	if (!feed->names[0])
		goto failed;
	feed->name_count = 1;
	for (article = tx_article_first(tree); article;
	     article = tx_article_next(article))
		article->_private = feed->names[0];
	return feed;
failed:
	if (feed) {
		free(feed->names);
		free(feed);
	}
	xmlFreeDoc(tree);
	return NULL;
}

static void tell_empty(struct telex *telex, const struct telex_feed *feed,
		       const char *name)
{
	struct tx_teller teller = telex->teller;

	teller.source = name;
	if (!tx_article_first(feed->tree))
		tx_tell(&teller, TX_MSG_EMPTY_FEED, 0);
}

struct telex_feed *telex_read(struct telex *telex, const void *bytes,
			      size_t length, const struct telex_input *given,
			      struct telex_error *error)
{
	struct telex_input input = input_of(given);
	struct telex_feed *feed = NULL;
	struct tx_document document;
	struct tx_format *format = NULL;
	xmlDocPtr tree = NULL;

	if (error)
		memset(error, 0, sizeof(*error));
	if (!tx_document_open(telex, &document, bytes, length, &input, error))
		format = input.format
			     ? tx_format_find(telex, input.format, error)
			     : tx_document_detect(telex, &document, error);
	if (format)
		tree = tx_document_read(telex, &document, format, error);
	if (tree)
		feed = new_feed(tree, input.name);
	if (feed && !input.partial)
		tell_empty(telex, feed, input.name);
	if (!feed)
		tx_fail(error, TELEX_BUG, input.name, 0, "out of memory");
	tx_document_close(&document);
	return feed;
}

const char *telex_detect(struct telex *telex, const void *bytes, size_t length,
			 const struct telex_input *given,
			 struct telex_error *error)
{
	struct telex_input input = input_of(given);
	struct tx_document document;
	struct tx_format *format = NULL;

	if (error)
		memset(error, 0, sizeof(*error));
	if (!tx_document_open(telex, &document, bytes, length, &input, error))
		format = tx_document_detect(telex, &document, error);
	tx_document_close(&document);
	return format ? format->name : NULL;
}

/* --- ask and change --- */

size_t telex_feed_count(const struct telex_feed *feed)
{
	const xmlNode *article = tx_article_first(feed->tree);
	size_t count = 0;

	for (; article; article = tx_article_next(article))
		count++;
	return count;
}

static char *text_of_take(const xmlNode *of, const char *field)
{
	const char *dot = strchr(field, '.');
	char *head = dot ? strndup(field, (size_t)(dot - field)) : NULL;
	const xmlNode *node = dot ? tx_get(of, head ? head : "") : of;
	char *text = NULL, *copy = NULL;

	if (node)
		text = tx_text_take(node, dot ? dot + 1 : field);
	if (text)
		copy = strdup(text);
	xmlFree(text);
	free(head);
	return copy;
}

char *telex_get_take(const struct telex_feed *feed, size_t index,
		     const char *field)
{
	const xmlNode *of = tx_article_first(feed->tree);

	if (!strncmp(field, "feed.", 5))
		return text_of_take(tx_feed_root(feed->tree), field + 5);
	for (; of && index; index--)
		of = tx_article_next(of);
	return of ? text_of_take(of, field) : NULL;
}

int telex_set(struct telex *telex, struct telex_feed *feed,
	      const char *assignment, struct telex_error *error)
{
	if (error)
		memset(error, 0, sizeof(*error));
	return tx_assign(telex, feed->tree, assignment, error);
}

int telex_default(struct telex_feed *feed, const struct telex_feed *defaults)
{
	return tx_assign_defaults(feed->tree, defaults->tree);
}

static bool join_names(struct telex_feed *feed, struct telex_feed *from)
{
	size_t count = feed->name_count + from->name_count, i;
	char **grown = realloc(feed->names, (count + 1) * sizeof(*grown));

	if (!grown)
		return false;
	feed->names = grown;
	for (i = 0; i < from->name_count; i++)
		feed->names[feed->name_count++] = from->names[i];
	from->name_count = 0;
	return true;
}

int telex_join(struct telex_feed *feed, struct telex_feed *from)
{
	xmlNodePtr root = tx_feed_root(feed->tree), article, copy;
	int status = join_names(feed, from) ? 0 : -1;

	tx_join_settle(root, tx_feed_root(from->tree));
	for (article = tx_article_first(from->tree); article && !status;
	     article = tx_article_next(article)) {
		copy = xmlDocCopyNode(article, feed->tree, 1);
		status = copy && xmlAddChild(root, copy) ? 0 : -1;
		if (!status)
			copy->_private = article->_private;
	}
	telex_feed_free(from);
	return status;
}

struct telex_feed *telex_article_take(struct telex_feed *feed)
{
	xmlNodePtr article = tx_article_first(feed->tree), node, copy;
	xmlDocPtr tree = article ? tx_feed_new() : NULL;
	const char *name;

	if (!tree)
		return NULL;
	for (node = tx_feed_root(feed->tree)->children; node;
	     node = node == article ? NULL : node->next) {
		copy = xmlDocCopyNode(node, tree, 1);
		if (!copy) {
			xmlFreeDoc(tree);
			return NULL;
		}
		xmlAddChild(tx_feed_root(tree), copy);
	}
	name = article->_private;
	xmlUnlinkNode(article);
	xmlFreeNode(article);
	if (tx_namespaces_settle(tree))
		return new_feed(tree, name ? name : "-");
	xmlFreeDoc(tree);
	return NULL;
}

const char *telex_feed_input(const struct telex_feed *feed, size_t index)
{
	const xmlNode *article = tx_article_first(feed->tree);

	for (; article && index; index--)
		article = tx_article_next(article);
	return article ? article->_private : NULL;
}

int telex_settle_all(struct telex *telex, struct telex_feed *const *feeds,
		     size_t count)
{
	struct tx_teller teller = telex->teller;
	xmlDocPtr *trees = calloc(count + 1, sizeof(*trees));
	bool done = trees;
	size_t i;

	for (i = 0; done && i < count; i++)
		trees[i] = feeds[i]->tree;
	if (count == 1 && feeds[0]->name_count == 1)
		teller.source = feeds[0]->names[0];
	done = done && tx_ids_settle(trees, count, &teller);
	for (i = 0; done && i < count; i++)
		done = tx_namespaces_settle(trees[i]);
	free(trees);
	return done ? 0 : -1;
}

int telex_settle(struct telex *telex, struct telex_feed *feed)
{
	return telex_settle_all(telex, &feed, 1);
}

/* --- write --- */

struct telex_output *telex_write(struct telex *telex, struct telex_feed *feed,
				 const char *name,
				 const char *const *parameters,
				 struct telex_error *error)
{
	struct tx_format *format;

	if (error)
		memset(error, 0, sizeof(*error));
	format = tx_format_find(telex, name, error);
	if (!format)
		return NULL;
	if (telex_settle(telex, feed)) {
		tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
		return NULL;
	}
	return tx_write(telex, feed, format, parameters, error);
}

size_t telex_output_count(const struct telex_output *output)
{
	return output->count;
}

size_t telex_output_refused(const struct telex_output *output)
{
	return output->refused;
}

const char *telex_output_bytes(const struct telex_output *output, size_t index,
			       size_t *length)
{
	*length = output->documents[index].length;
	return output->documents[index].bytes;
}

size_t telex_output_article(const struct telex_output *output, size_t index)
{
	return output->documents[index].article;
}

int telex_sort(struct telex *telex, struct telex_feed *feed, const char *order,
	       struct telex_error *error)
{
	bool oldest = !strcmp(order, "oldest");

	(void)telex;
	if (error)
		memset(error, 0, sizeof(*error));
	if (!oldest && strcmp(order, "newest") != 0)
		return tx_fail(error, TELEX_USAGE, NULL, 0,
			       "--sort=%s: it is newest or oldest", order);
	if (!feed || tx_sort(feed->tree, oldest))
		return 0;
	return tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
}

int telex_limit(struct telex *telex, struct telex_feed *feed, size_t count)
{
	char number[24];
	size_t dropped;

	if (telex_settle(telex, feed))
		return -1;
	dropped = tx_limit(feed->tree, count);
	snprintf(number, sizeof(number), "%zu", dropped);
	if (dropped)
		tx_tell(&telex->teller, TX_MSG_LIMITED, 0, number,
			dropped == 1 ? "" : "s");
	return 0;
}

char *telex_diff_take(struct telex *telex, struct telex_feed *before,
		      struct telex_feed *after, size_t *count)
{
	char *text, *copy;

	if (telex_settle(telex, before) || telex_settle(telex, after))
		return NULL;
	text = tx_differ_take(before->tree, after->tree, count);
	copy = text ? strdup(text) : NULL;
	xmlFree(text);
	return copy;
}

char *telex_matrix_take(struct telex *telex, const char *const *formats,
			struct telex_error *error)
{
	if (error)
		memset(error, 0, sizeof(*error));
	return tx_matrix_take(telex, formats, error);
}

char *telex_report_take(struct telex *telex, struct telex_feed *feed,
			const char *name, const char *const *parameters,
			size_t *losses, struct telex_error *error)
{
	struct tx_format *format;

	if (error)
		memset(error, 0, sizeof(*error));
	format = tx_format_find(telex, name, error);
	return format ? tx_report_take(telex, feed, format, parameters, losses,
				       error)
		      : NULL;
}

char *telex_feed_tree_take(struct telex *telex, struct telex_feed *feed,
			   struct telex_error *error)
{
	xmlChar *text = NULL;
	char *copy = NULL;
	int length;

	if (error)
		memset(error, 0, sizeof(*error));
	if (!telex_settle(telex, feed) &&
	    tx_host_describe(feed->tree, telex->now)) {
		xmlDocPtr shown = xmlCopyDoc(feed->tree, 1);

		if (shown) {
			tx_xml_indent(tx_feed_root(shown), 0);
			xmlDocDumpMemoryEnc(shown, &text, &length, "UTF-8");
		}
		xmlFreeDoc(shown);
		copy = text ? strdup((char *)text) : NULL;
	}
	tx_host_forget(feed->tree);
	xmlFree(text);
	if (!copy)
		tx_fail(error, TELEX_BUG, NULL, 0, "out of memory");
	return copy;
}

/* --- free --- */

void telex_output_free(struct telex_output *output)
{
	size_t i;

	for (i = 0; output && i < output->count; i++)
		free(output->documents[i].bytes);
	if (output)
		free(output->documents);
	free(output);
}

void telex_feed_free(struct telex_feed *feed)
{
	size_t i;

	if (!feed)
		return;
	for (i = 0; i < feed->name_count; i++)
		free(feed->names[i]);
	free(feed->names);
	xmlFreeDoc(feed->tree);
	free(feed);
}
