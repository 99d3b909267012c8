/* SPDX-License-Identifier: MIT
 * What a web page says of itself: meta, link, title, headings. */
#include "load/page-parts.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/date.h"
#include "model/markup.h"
#include "model/uri.h"

static bool is_blank(const char *text)
{
	return !text || !text[strspn(text, " \t\r\n")];
}

void tx_html_put(struct tx_html *html, const char *field, const char *text)
{
	if (!is_blank(text) && !tx_get(html->article, field))
		tx_put(html->article, field, text);
}

void tx_html_put_date(struct tx_html *html, const char *field, const char *text)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	if (!is_blank(text) &&
	    tx_date_read(&date, text, strlen(text), html->language))
		tx_html_put(html, field, tx_date_w3c(buffer, &date));
}

void tx_html_put_keywords(struct tx_html *html, const char *list)
{
	size_t length;

	for (; list && *list; list += length) {
		list += strspn(list, ", \t\r\n");
		length = strcspn(list, ",");
		if (length)
			tx_add(html->article, "keyword", list, length);
	}
}

/* The content of the first meta called KEY that has some; freed with xmlFree. */
static char *meta_take(const struct tx_html *html, const char *key)
{
	xmlNodePtr node;
	char *text;

	for (node = html->root; node; node = tx_html_next(node, html->root)) {
		if (!tx_html_is(node, "meta") ||
		    (!tx_html_has(node, "property", key) &&
		     !tx_html_has(node, "name", key) &&
		     !tx_html_has(node, "itemprop", key)))
			continue;
		text = (char *)xmlGetNoNsProp(node, BAD_CAST "content");
		if (!is_blank(text))
			return text;
		xmlFree(text);
	}
	return NULL;
}

static xmlNodePtr find(const struct tx_html *html, const char *name,
		       const char *attribute, const char *token)
{
	xmlNodePtr node;

	for (node = html->root; node; node = tx_html_next(node, html->root)) {
		if (tx_html_is(node, name) &&
		    (!attribute || tx_html_has(node, attribute, token)))
			return node;
	}
	return NULL;
}

static char *own_url_take(const struct tx_html *html)
{
	xmlNodePtr link = find(html, "link", "rel", "canonical");
	char *text = NULL;

	if (link)
		text = (char *)xmlGetNoNsProp(link, BAD_CAST "href");
	if (is_blank(text)) {
		xmlFree(text);
		text = meta_take(html, "og:url");
	}
	return text;
}

void tx_html_base(struct tx_html *html)
{
	xmlNodePtr node = find(html, "base", NULL, NULL);
	char *href = NULL, *own = own_url_take(html), *url;

	if (node)
		href = (char *)xmlGetNoNsProp(node, BAD_CAST "href");
	url = own ? tx_uri_take(own, NULL) : NULL;
	html->base = href ? tx_uri_take(href, url) : NULL;
	if (own && !url)
		url = tx_uri_take(own, html->base);
	tx_html_put(html, "url", url ? url : own);
	if (html->base)
		free(url);
	else
		html->base = url;
	xmlFree(own);
	xmlFree(href);
}

/* --- headline --- */

static bool is_outside(const xmlNode *node, const xmlNode *around)
{
	for (; node && node != around; node = node->parent) {
		if (tx_html_is_out(node))
			return true;
	}
	return false;
}

#define LONGEST 500 /* bytes of a headline; an h1 left open holds a page */

struct titles {
	char *open_graph, *title, *site;
};

static bool is_titled(const struct titles *titles, const char *text)
{
	return (titles->open_graph && strstr(titles->open_graph, text)) ||
	       (titles->title && strstr(titles->title, text));
}

/* The longest h1 below TOP whose words are the page's title too, else the first
 * that is not the site's name. */
static xmlNodePtr best_h1(xmlNodePtr top, const struct titles *titles)
{
	xmlNodePtr node, best = NULL;
	size_t most = 0;
	char *text;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (!tx_html_is(node, "h1") || is_outside(node, top))
			continue;
		text = tx_html_text_take(node);
		if (!is_blank(text) && strlen(text) <= LONGEST &&
		    !(titles->site && !strcmp(titles->site, text))) {
			bool titled =
			    strlen(text) > most && is_titled(titles, text);

			most = titled ? strlen(text) : most;
			best = titled || !best ? node : best;
		}
		xmlFree(text);
	}
	return best;
}

/* The title without " - " or " | " and the site's name. */
static void cut_site(const struct titles *titles)
{
	size_t site = titles->site ? strlen(titles->site) : 0;
	size_t length = titles->title ? strlen(titles->title) : 0;

	if (!site || length <= site ||
	    strcmp(titles->title + length - site, titles->site) != 0)
		return;
	length -= site;
	while (length && strchr(" -|:", titles->title[length - 1]))
		length--;
	if (length > 3 && !memcmp(titles->title + length - 3, "\u2013", 3))
		length -= 3;
	else if (length > 3 && !memcmp(titles->title + length - 3, "\u2014", 3))
		length -= 3;
	while (length && titles->title[length - 1] == ' ')
		length--;
	if (length)
		titles->title[length] = '\0';
}

static struct titles titles_take(const struct tx_html *html)
{
	xmlNodePtr title = find(html, "title", NULL, NULL);

	return (struct titles){ .open_graph = meta_take(html, "og:title"),
				.title =
				    title ? tx_html_text_take(title) : NULL,
				.site = meta_take(html, "og:site_name") };
}

static void titles_free(struct titles *titles)
{
	xmlFree(titles->open_graph);
	xmlFree(titles->title);
	xmlFree(titles->site);
}

void tx_html_headline(struct tx_html *html)
{
	struct titles titles = titles_take(html);
	xmlNodePtr h1 = best_h1(html->content, &titles);
	char *text;

	if (!h1)
		h1 = best_h1(html->scope, &titles);
	if (!h1)
		h1 = best_h1(html->root, &titles);
	if (h1) {
		text = tx_html_text_take(h1);
		tx_html_leave_out(h1);
		tx_html_put(html, "headline", text);
		xmlFree(text);
	}
	titles_free(&titles);
}

void tx_html_title(struct tx_html *html)
{
	struct titles titles = titles_take(html);

	cut_site(&titles);
	tx_html_put(html, "headline", titles.open_graph);
	tx_html_put(html, "headline", titles.title);
	titles_free(&titles);
}

/* --- meta --- */

static void put_date(struct tx_html *html, const char *field, const char *text)
{
	tx_html_put_date(html, field, text);
}

/* article:author is an address more often than a name. */
static void put_author(struct tx_html *html, const char *field,
		       const char *text)
{
	if (!strstr(text, "://"))
		tx_html_put(html, field, text);
}

static void put_keywords(struct tx_html *html, const char *field,
			 const char *text)
{
	if (!tx_get(html->article, field))
		tx_html_put_keywords(html, text);
}

static const struct {
	const char *key; /* of meta, @name, @property or @itemprop */
	const char *field;
	void (*put)(struct tx_html *html, const char *field, const char *text);
} metas[] = {
	{ "article:published_time", "published", put_date },
	{ "datePublished", "published", put_date },
	{ "article:modified_time", "modified", put_date },
	{ "dateModified", "modified", put_date },
	{ "author", "author", put_author },
	{ "article:author", "author", put_author },
	{ "og:site_name", "publisher", tx_html_put },
	{ "article:section", "section", tx_html_put },
	{ "news_keywords", "keyword", put_keywords },
	{ "keywords", "keyword", put_keywords },
};

void tx_html_meta(struct tx_html *html)
{
	size_t i;
	char *text;

	for (i = 0; i < sizeof(metas) / sizeof(*metas); i++) {
		text = meta_take(html, metas[i].key);
		if (text)
			metas[i].put(html, metas[i].field, text);
		xmlFree(text);
	}
}

/* Are the words of TEXT, which may be cut short, in BODY? */
static bool is_in_body(const char *body, char *text)
{
	size_t length = strlen(text);
	bool cut = true;

	while (cut) {
		cut = false;
		while (length && strchr(" .", text[length - 1]))
			length--;
		if (length > 3 && !memcmp(text + length - 3, "\u2026", 3)) {
			length -= 3;
			cut = true;
		}
	}
	return memmem(body, strlen(body), text, length);
}

/* On one line, as TX_TEXT is. */
static void squeeze(char *text)
{
	char *to = text;

	for (; *text; text++) {
		if (!strchr(" \t\r\n", *text))
			*to++ = *text;
		else if (text[1] && !strchr(" \t\r\n", text[1]))
			*to++ = ' ';
	}
	*to = '\0';
}

void tx_html_standfirst(struct tx_html *html)
{
	static const char *const keys[] = { "description", "og:description",
					    NULL };
	char *body = tx_text_take(html->article, "body");
	const char *const *key;
	char *text, *words;

	if (body)
		squeeze(body);
	for (key = keys; body && *key; key++) {
		text = meta_take(html, *key);
		words = text ? (char *)xmlStrdup(BAD_CAST text) : NULL;
		if (words) {
			squeeze(words);
			if (!is_in_body(body, words + (*words == ' ')))
				tx_html_put(html, "standfirst", text);
		}
		xmlFree(words);
		xmlFree(text);
	}
	xmlFree(body);
}

/* --- picture --- */

static xmlNodePtr figure_of(xmlNodePtr img)
{
	xmlNodePtr node;

	for (node = img; node; node = node->parent) {
		if (tx_markup_is(node, "figure"))
			return node;
	}
	return NULL;
}

static void put_caption(xmlNodePtr media, xmlNodePtr figure)
{
	xmlNodePtr node;
	char *text;

	for (node = figure; node; node = tx_html_next(node, figure)) {
		if (!tx_html_is(node, "figcaption"))
			continue;
		text = tx_html_text_take(node);
		tx_put(media, "caption", text);
		xmlFree(text);
		return;
	}
}

/* The img of a figure in the body that shows URL, or any if URL is NULL. */
static xmlNodePtr find_img(const struct tx_html *html, const char *url)
{
	xmlNodePtr body = tx_get(html->article, "body"), node;
	xmlChar *src;
	bool same;

	for (node = body; node; node = tx_html_next(node, body)) {
		if (!tx_html_is(node, "img") || !figure_of(node))
			continue;
		src = xmlGetNoNsProp(node, BAD_CAST "src");
		same = src && *src && (!url || !strcmp((const char *)src, url));
		xmlFree(src);
		if (same)
			return node;
	}
	return NULL;
}

static void put_part(xmlNodePtr media, const char *part, char *text)
{
	if (!is_blank(text) && !tx_get(media, part))
		tx_add(media, part, text, strlen(text));
	xmlFree(text);
}

void tx_html_picture(struct tx_html *html)
{
	char *written = meta_take(html, "og:image"), *url = NULL;
	xmlNodePtr media, img;

	if (written)
		url = tx_uri_take(written, html->base);
	img = find_img(html, url ? url : written);
	if (!written && img)
		written = (char *)xmlGetNoNsProp(img, BAD_CAST "src");
	media = written ? tx_add(html->article, "media", NULL, 0) : NULL;
	if (media) {
		tx_put(media, "kind", "image");
		tx_put(media, "url", url ? url : written);
		put_part(media, "alt", meta_take(html, "og:image:alt"));
	}
	if (media && img) {
		put_part(media, "alt",
			 (char *)xmlGetNoNsProp(img, BAD_CAST "alt"));
		put_caption(media, figure_of(img));
	}
	xmlFree(written);
	free(url);
}
