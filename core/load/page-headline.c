/* SPDX-License-Identifier: MIT
 * The headline of a web page. */
#include <string.h>

#include "load/page-parts.h"

static bool is_outside(const struct tx_node *node, const struct tx_node *around)
{
	for (; node && node != around; node = node->parent) {
		if (node->out)
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
static struct tx_node *best_h1(struct tx_node *top, const struct titles *titles)
{
	struct tx_node *node, *best = NULL;
	size_t most = 0;
	char *text;

	for (node = top; node; node = tx_html_next(node, top)) {
		if (!tx_html_is(node, "h1") || is_outside(node, top))
			continue;
		text = tx_html_text_take(node);
		if (!tx_html_is_blank(text) && strlen(text) <= LONGEST &&
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

static char *meta_take(const struct tx_html *html, const char *key)
{
	const struct tx_node *meta = tx_html_meta(html, key);

	return meta ? (char *)xmlStrdup(BAD_CAST tx_html_get(meta, "content"))
		    : NULL;
}

static struct titles titles_take(const struct tx_html *html)
{
	const struct tx_node *title = tx_html_first(&html->tree, "title");

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
	struct tx_node *h1 = best_h1(html->content, &titles);
	char *text;

	if (!h1)
		h1 = best_h1(html->scope, &titles);
	if (!h1)
		h1 = best_h1(html->root, &titles);
	if (h1) {
		text = tx_html_text_take(h1);
		h1->left_out = true;
		tx_html_put(html, "headline", text, "h1", h1);
		xmlFree(text);
	}
	tx_html_put(html, "headline", tx_linked_text(html->linked, "headline"),
		    "headline of the linked data", NULL);
	cut_site(&titles);
	tx_html_put(html, "headline", titles.open_graph, "meta og:title", NULL);
	tx_html_put(html, "headline", titles.title, "title", NULL);
	titles_free(&titles);
}
