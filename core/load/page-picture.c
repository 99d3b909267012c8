/* SPDX-License-Identifier: MIT
 * The lead picture of a web page. */
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"
#include "model/markup.h"
#include "model/uri.h"

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

	for (node = figure; node; node = tx_node_next(node, figure)) {
		if (!tx_markup_is(node, "figcaption"))
			continue;
		text = (char *)xmlNodeGetContent(node);
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

	for (node = body; node; node = tx_node_next(node, body)) {
		if (!tx_markup_is(node, "img") || !figure_of(node))
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
	if (!tx_html_is_blank(text) && !tx_get(media, part))
		tx_add(media, part, text, strlen(text));
	xmlFree(text);
}

void tx_html_picture(struct tx_html *html)
{
	const struct tx_node *meta = tx_html_meta(html, "og:image");
	const struct tx_node *alt = tx_html_meta(html, "og:image:alt");
	char *written =
	    meta ? (char *)xmlStrdup(BAD_CAST tx_html_get(meta, "content"))
		 : NULL;
	char *url = NULL;
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
		put_part(media, "alt",
			 alt ? (char *)xmlStrdup(
				   BAD_CAST tx_html_get(alt, "content"))
			     : NULL);
	}
	if (media && img) {
		put_part(media, "alt",
			 (char *)xmlGetNoNsProp(img, BAD_CAST "alt"));
		put_caption(media, figure_of(img));
	}
	xmlFree(written);
	free(url);
}
