/* SPDX-License-Identifier: MIT
 * What the host knows of a feed and no article says. */
#include "model/host.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/newest.h"
#include "model/uri.h"

static xmlNsPtr host_ns(xmlNodePtr root)
{
	xmlNsPtr ns = xmlSearchNsByHref(root->doc, root, BAD_CAST TX_HOST_NS);

	return ns ? ns : xmlNewNs(root, BAD_CAST TX_HOST_NS, BAD_CAST "host");
}

static bool put(xmlNodePtr root, const char *name, const char *value)
{
	xmlNsPtr ns;

	if (!value)
		return true;
	ns = host_ns(root);
	return ns && xmlNewNsProp(root, ns, BAD_CAST name, BAD_CAST value);
}

/* --- what all articles agree on --- */

static char *field_take(const xmlNode *article, const char *name,
			const char *part)
{
	xmlNodePtr node = tx_get(article, name);

	if (!node || !part)
		return node ? (char *)xmlNodeGetContent(node) : NULL;
	return tx_text_take(node, part);
}

static char *origin_take(const xmlNode *article, const char *name,
			 const char *part)
{
	char *url = tx_text_take(article, name), *found = NULL, *copy = NULL;

	if (url)
		found = strcmp(part, "host") ? tx_uri_origin_take(url)
					     : tx_uri_host_take(url);
	if (found)
		copy = (char *)xmlStrdup(BAD_CAST found);
	free(found);
	xmlFree(url);
	return copy;
}

static const struct {
	const char *attribute;
	const char *name, *part;
	char *(*take)(const xmlNode *, const char *, const char *);
} agreements[] = {
	{ "publisher", "publisher", "name", field_take },
	{ "publisher-url", "publisher", "url", field_take },
	{ "section", "section", NULL, field_take },
	{ "language", "language", NULL, field_take },
	{ "source", "source", "name", field_take },
	{ "author", "author", "name", field_take },
	{ "byline", "byline", NULL, field_take },
	{ "rights", "copyright-notice", NULL, field_take },
	{ "origin", "url", "origin", origin_take },
	{ "host", "url", "host", origin_take },
};

static bool agree(xmlDocPtr feed, size_t which)
{
	xmlNodePtr article = tx_article_first(feed);
	char *all = NULL, *one;
	bool same = article, done;

	for (; same && article; article = tx_article_next(article)) {
		one = agreements[which].take(article, agreements[which].name,
					     agreements[which].part);
		same = one && (!all || !strcmp(all, one));
		if (all)
			xmlFree(one);
		else
			all = one;
	}
	done = put(tx_feed_root(feed), agreements[which].attribute,
		   same ? all : NULL);
	xmlFree(all);
	return done;
}

/* --- what is reckoned over them --- */

static bool put_updated(xmlDocPtr feed)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date, newest;
	bool known = false;
	xmlNodePtr article;

	for (article = tx_article_first(feed); article;
	     article = tx_article_next(article)) {
		if (!tx_newest(article, &date) ||
		    (known && tx_date_compare(&date, &newest) <= 0))
			continue;
		newest = date;
		known = true;
	}
	return !known ||
	       put(tx_feed_root(feed), "updated", tx_date_w3c(buffer, &newest));
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool put_uuid(xmlDocPtr feed, size_t count)
{
	char uuid[TX_UUID_SIZE], **ids = calloc(count + 1, sizeof(*ids));
	xmlBufferPtr all = tx_buffer_new();
	xmlNodePtr article = tx_article_first(feed);
	bool done = ids && all;
	size_t i;

	for (i = 0; done && article; article = tx_article_next(article)) {
		ids[i++] = tx_text_take(article, "id");
		done = ids[i - 1];
	}
	if (done)
		qsort(ids, count, sizeof(*ids), by_text);
	for (i = 0; done && i < count; i++) {
		xmlBufferCat(all, BAD_CAST ids[i]);
		xmlBufferCCat(all, "\n");
	}
	if (done)
		done = put(
		    tx_feed_root(feed), "uuid",
		    tx_uuid5(uuid, (const char *)xmlBufferContent(all), false));
	for (i = 0; ids && i < count; i++)
		xmlFree(ids[i]);
	free(ids);
	xmlBufferFree(all);
	return done;
}

/* Pictures, films and sounds, which formats of news agencies send by themselves. */
static bool has_picture(const xmlNode *article)
{
	const xmlNode *media = tx_get(article, "media");
	bool found = false;

	for (; media && !found; media = tx_get_next(media)) {
		char *kind = tx_text_take(media, "kind");

		found = tx_get(media, "url") && kind &&
			strcmp(kind, "document") != 0;
		xmlFree(kind);
	}
	return found;
}

static bool has_author(const xmlNode *article)
{
	const xmlNode *author = tx_get(article, "author");

	while (author && !tx_get(author, "name"))
		author = tx_get_next(author);
	return author;
}

static bool put_count(xmlDocPtr feed, size_t *count)
{
	xmlNodePtr root = tx_feed_root(feed), article;
	const char *pictures = NULL, *authored = "all";
	char *headline = NULL;
	bool done;

	for (*count = 0, article = tx_article_first(feed); article;
	     article = tx_article_next(article)) {
		++*count;
		if (!pictures && has_picture(article))
			pictures = "yes";
		if (!has_author(article))
			authored = NULL;
	}
	if (*count == 1)
		headline = tx_text_take(tx_article_first(feed), "headline");
	done = put(root, "count",
		   *count > 1 ? "many"
		   : *count   ? "one"
			      : "none") &&
	       put(root, "pictures", pictures) &&
	       put(root, "authored", authored) &&
	       put(root, "headline", headline);
	xmlFree(headline);
	return done;
}

bool tx_host_describe(xmlDocPtr feed, const char *now)
{
	size_t i, count;
	bool done = put_count(feed, &count) && put_updated(feed) &&
		    put_uuid(feed, count) &&
		    put(tx_feed_root(feed), "now", now);

	for (i = 0; done && i < sizeof(agreements) / sizeof(*agreements); i++)
		done = agree(feed, i);
	return done;
}

void tx_host_forget(xmlDocPtr feed)
{
	xmlNodePtr root = tx_feed_root(feed);
	xmlNsPtr *at = &root->nsDef, ns;

	while (root->properties)
		xmlRemoveProp(root->properties);
	while (*at) {
		ns = *at;
		if (strcmp((const char *)ns->href, TX_HOST_NS) != 0) {
			at = &ns->next;
			continue;
		}
		*at = ns->next;
		xmlFreeNs(ns);
	}
}

void tx_host_mark_part(xmlDocPtr feed, bool part)
{
	xmlNodePtr root = tx_feed_root(feed);

	if (part)
		put(root, "part", "article");
	else
		xmlUnsetNsProp(root, host_ns(root), BAD_CAST "part");
}

xmlNodePtr tx_host_placeholder(xmlNodePtr root)
{
	return xmlNewChild(root, host_ns(root), BAD_CAST "articles", NULL);
}
