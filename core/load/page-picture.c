/* SPDX-License-Identifier: MIT
 * The lead picture of a web page: the one that the page names as its own, with
 * what stands below it where it is shown. */
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"
#include "model/uri.h"

#define MOST_SEEN 256 /* pictures that are looked at */
#define LONGEST   600 /* bytes of a caption */
#define HEAD      250 /* bytes of text, without spaces, below a lead picture */
#define LEVELS    4   /* up from a picture to what holds its caption */

struct lead {
	const char *written; /* the address as the page has it */
	const char *rule;
	const struct tx_node *node;
};

static struct lead of_meta(const struct tx_html *html, const char *key,
			   const char *rule)
{
	const struct tx_node *meta = tx_html_meta(html, key);

	return (struct lead){ .written =
				  meta ? tx_html_get(meta, "content") : NULL,
			      .rule = rule,
			      .node = meta };
}

/* What the page names, by the order of who is right most often. */
static struct lead named(const struct tx_html *html)
{
	static const struct {
		const char *key, *rule;
	} keys[] = {
		{ "og:image", "meta og:image" },
		{ "og:image:url", "meta og:image:url" },
		{ "twitter:image", "meta twitter:image" },
		{ "twitter:image:src", "meta twitter:image:src" },
		{ "sailthru.image.full", "meta sailthru.image.full" },
		{ "image", "itemprop=image" },
	};
	struct lead lead = { .written = NULL };
	const struct tx_node *link = tx_html_first(&html->tree, "link");
	size_t i;

	for (i = 0; !lead.written && i < sizeof(keys) / sizeof(*keys); i++)
		lead = of_meta(html, keys[i].key, keys[i].rule);
	if (!lead.written && tx_linked_address(html->linked, "image"))
		lead = (struct lead){ .written = tx_linked_address(html->linked,
								   "image"),
				      .rule = "image of the linked data" };
	for (; !lead.written && link; link = link->alike) {
		if (tx_html_has(link, "rel", "image_src"))
			lead =
			    (struct lead){ .written = tx_html_get(link, "href"),
					   .rule = "link rel=image_src",
					   .node = link };
	}
	return lead;
}

/* --- where it is shown --- */

static const char *address_of(const struct tx_node *img)
{
	static const char *const names[] = { "data-src", "data-original",
					     "data-lazy-src", "src" };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		value = tx_html_get(img, names[i]);
		if (!tx_html_is_blank(value) && strncmp(value, "data:", 5) != 0)
			return value;
	}
	return NULL;
}

/* The file's name in an address without its extension and a size ("-300x200"),
 * by which the same picture is known at another size. */
static size_t stem_of(const char *url, const char **stem)
{
	size_t path = strcspn(url, "?#"), start = path, end;

	while (start && url[start - 1] != '/')
		start--;
	*stem = url + start;
	for (end = path; end > start && url[end] != '.'; end--)
		;
	end = end > start ? end : path;
	path = end;
	while (end > start && strchr("0123456789x-_", url[end - 1]))
		end--;
	/* A name of digits alone is a name. */
	return (end > start + 3 ? end : path) - start;
}

static bool is_same(const char *a, const char *b)
{
	const char *one, *other;
	size_t length = stem_of(a, &one);

	return length > 3 && length == stem_of(b, &other) &&
	       !memcmp(one, other, length);
}

static bool is_picture(const struct tx_node *node)
{
	static const char *const names[] = { "img", "amp-img", NULL };

	return tx_html_is_of(node, names);
}

static const struct tx_node *shown_as(const struct tx_html *html,
				      const char *name, const char *written)
{
	const struct tx_node *img = tx_html_first(&html->tree, name);
	const char *address;
	int seen = 0;

	for (; img && seen < MOST_SEEN; img = img->alike, seen++) {
		address = address_of(img);
		if (address && is_same(address, written))
			return img;
	}
	return NULL;
}

static const struct tx_node *shown(const struct tx_html *html,
				   const char *written)
{
	const struct tx_node *img = shown_as(html, "img", written);

	return img ? img : shown_as(html, "amp-img", written);
}

/* Is the picture at URL the site's own, and of no article? */
static bool is_sign(const char *url)
{
	static const char *const words[] = { "logo",   "default", "favicon",
					     "icon",   "share",   "placeholder",
					     "avatar", NULL };
	const char *stem;

	stem_of(url, &stem);
	return tx_html_name_says(stem, words);
}

/* Is NODE a figure, or what some call one? */
static bool is_figure(const struct tx_node *node)
{
	static const char *const names[] = { "figure", "caption", "wp", NULL };

	return tx_html_is(node, "figure") ||
	       (tx_html_is(node, "div") && tx_html_says(node, names));
}

/* `photo-text`, `image-caption`: what stands below a picture outside a figure. */
static bool is_below(const struct tx_node *node)
{
	static const char *const captions[] = { "caption", "legend", NULL };
	static const char *const pictures[] = { "photo", "foto", "image",
						"img",   "bild", "picture",
						NULL };
	static const char *const texts[] = { "text", "desc", "description",
					     "title", NULL };

	return node && node->name && node->prose &&
	       node->prose + node->linked <= LONGEST &&
	       (tx_html_has(node, "itemprop", "caption") ||
		tx_html_says(node, captions) ||
		(tx_html_says(node, pictures) && tx_html_says(node, texts)));
}

/* What holds IMG and the caption after it. */
static const struct tx_node *captioned(const struct tx_node *img)
{
	const struct tx_node *next, *node = img;
	int level;

	for (level = 0; node && level < LEVELS; level++) {
		next = node->next;
		while (next && !next->name)
			next = next->next;
		if (is_below(next))
			return node->parent;
		node = node->parent;
	}
	return NULL;
}

static const struct tx_node *figure_of(const struct tx_node *img)
{
	const struct tx_node *node = img->parent;
	int level;

	for (level = 0; node && level < LEVELS; level++) {
		if (is_figure(node))
			return node;
		node = node->parent;
	}
	return captioned(img);
}

/* The picture of who wrote it is no picture of what is told. */
static bool is_avatar(const struct tx_node *img)
{
	static const char *const words[] = { "avatar",  "author",   "byline",
					     "profile", "headshot", NULL };
	const struct tx_node *node = img;
	int level;

	for (level = 0; node && level < LEVELS; level++, node = node->parent) {
		if (node->name && tx_html_says(node, words))
			return true;
	}
	return false;
}

/* The first figure from START on, below TOP. */
static const struct tx_node *first_from(const struct tx_node *start,
					const struct tx_node *top)
{
	const struct tx_node *node = start;
	size_t seen = 0;

	for (; node && seen < MOST_SEEN; seen++) {
		if (is_picture(node) && address_of(node) && figure_of(node))
			return node;
		node = tx_html_next(node, top);
	}
	return NULL;
}

/* The first one with a caption that stands between the headline and the text,
 * or has little of it before. STRICT: in an element that is called a figure. */
static const struct tx_node *first_above(const struct tx_html *html,
					 bool strict)
{
	const struct tx_node *node = html->heading, *figure;
	size_t read = 0, seen = 0;

	for (; node && seen < MOST_SEEN && read <= HEAD; seen++) {
		figure =
		    is_picture(node) && address_of(node) && !is_avatar(node)
			? figure_of(node)
			: NULL;
		if (figure && (!strict || tx_html_is(figure, "figure")) &&
		    tx_html_captions(figure))
			return node;
		if (tx_html_is(node, "p"))
			read += node->prose;
		node = tx_html_next(node, html->root);
	}
	return NULL;
}

/* The first figure of the text, where the page names no picture; or one above
 * it. */
static const struct tx_node *first_shown(const struct tx_html *html)
{
	const struct tx_node *node = first_from(html->scope, html->scope);

	return node ? node : first_above(html, false);
}

/* Where the picture that the page names is shown: itself, the same one as
 * linked data has it, or what stands in its place above the text. */
static const struct tx_node *place_of(const struct tx_html *html,
				      const char *written)
{
	const char *linked = tx_linked_address(html->linked, "image");
	const struct tx_node *img = shown(html, written);

	if (img || is_sign(written))
		return img;
	img = linked ? shown(html, linked) : NULL;
	return img ? img : first_above(html, true);
}

/* --- filling --- */

static void put_part(xmlNodePtr media, const char *part, const char *text)
{
	if (!tx_html_is_blank(text) && !tx_get(media, part))
		tx_add(media, part, text, strlen(text));
}

static void put_meta(const struct tx_html *html, xmlNodePtr media,
		     const char *part, const char *key)
{
	const struct tx_node *meta = tx_html_meta(html, key);

	if (meta)
		put_part(media, part, tx_html_get(meta, "content"));
}

static void put_linked(const struct tx_html *html, xmlNodePtr media,
		       const char *part, const char *of)
{
	const char *stated = tx_linked_part(html->linked, "image", of);
	char *text =
	    stated && !tx_get(media, part) ? tx_html_plain_take(stated) : NULL;

	if (tx_html_is_blank(text))
		goto out;
	put_part(media, part, text);
	tx_html_tell(html,
		     strcmp(part, "caption") ? "media.credit" : "media.caption",
		     text, "image of the linked data", NULL, true);
out:
	xmlFree(text);
}

static bool is_number(const char *text)
{
	return text && *text >= '1' && *text <= '9' &&
	       strspn(text, "0123456789") == strlen(text) && strlen(text) < 6;
}

static bool is_file(const char *text)
{
	size_t length = strlen(text);

	return !strchr(text, ' ') && text[length - 1] != '.' &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW"
			    "XYZ0123456789-_.") == length;
}

/* A file's name, or the headline once more, says nothing of the picture. */
static bool is_caption(const struct tx_html *html)
{
	const char *text = tx_linked_part(html->linked, "image", "caption");
	char *headline = tx_text_take(html->article, "headline");
	bool is = !tx_html_is_blank(text) && !is_file(text) &&
		  !(headline && !strcmp(headline, text));

	xmlFree(headline);
	return is;
}

/* What linked data says of the picture at URL, where the page does not. */
static void put_data(const struct tx_html *html, xmlNodePtr media,
		     const char *written)
{
	static const char *const sizes[] = { "width", "height" };
	const char *url = tx_linked_address(html->linked, "image"), *size;
	size_t i;

	if (!url)
		return;
	if (is_caption(html))
		put_linked(html, media, "caption", "caption");
	put_linked(html, media, "credit", "creditText");
	for (i = 0; i < 2 && !strcmp(url, written); i++) {
		size = tx_linked_part(html->linked, "image", sizes[i]);
		if (is_number(size))
			put_part(media, sizes[i], size);
	}
}

static void put(struct tx_html *html, const struct lead *lead,
		const struct tx_node *img)
{
	char *url = tx_uri_take(lead->written, html->base);
	xmlNodePtr media = tx_add(html->article, "media", NULL, 0);

	if (!media)
		goto out;
	tx_put(media, "kind", "image");
	tx_put(media, "url", url ? url : lead->written);
	tx_html_tell(html, "media.url", lead->written, lead->rule, lead->node,
		     true);
	put_meta(html, media, "alt", "og:image:alt");
	put_meta(html, media, "alt", "twitter:image:alt");
	if (img) {
		put_part(media, "alt", tx_html_get(img, "alt"));
		tx_html_caption(html, media, figure_of(img));
	}
	put_data(html, media, lead->written);
out:
	free(url);
}

void tx_html_picture(struct tx_html *html)
{
	struct lead lead = named(html);
	const struct tx_node *img;

	if (lead.written) {
		put(html, &lead, place_of(html, lead.written));
		return;
	}
	img = first_shown(html);
	if (!img)
		return;
	lead = (struct lead){ .written = address_of(img),
			      .rule = "the first figure",
			      .node = img };
	put(html, &lead, img);
}
