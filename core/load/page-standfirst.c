/* SPDX-License-Identifier: MIT
 * The description of a web page as the standfirst, where none stands below the
 * headline, and the text does not begin with it. */
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"

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

static bool is_cut(const char *text)
{
	size_t length = strlen(text);

	while (length && strchr(" \t\r\n", text[length - 1]))
		length--;
	return (length > 3 && !memcmp(text + length - 3, "...", 3)) ||
	       (length > 3 && !memcmp(text + length - 3, "\u2026", 3));
}

static void put(struct tx_html *html, const char *body, const char *text,
		const char *rule, const struct tx_node *node)
{
	char *words = text ? (char *)xmlStrdup(BAD_CAST text) : NULL;

	if (!words)
		return;
	squeeze(words);
	if (!is_in_body(body, words + (*words == ' ')))
		tx_html_put(html, "standfirst", text, rule, node);
	xmlFree(words);
}

void tx_html_standfirst(struct tx_html *html)
{
	/* Those for readers before that for search engines. */
	static const struct {
		const char *key, *rule;
	} keys[] = {
		{ "og:description", "meta og:description" },
		{ "description", "meta description" },
		{ "twitter:description", "meta twitter:description" },
		{ "dc.description", "meta dc.description" },
	};
	const size_t count = sizeof(keys) / sizeof(*keys);
	char *body = tx_text_take(html->article, "body");
	const struct tx_node *meta;
	const char *text;
	size_t i;

	if (!body)
		return;
	squeeze(body);
	/* A whole one before one that was cut. */
	for (i = 0; i < 2 * count; i++) {
		meta = tx_html_meta(html, keys[i % count].key);
		text = meta ? tx_html_get(meta, "content") : NULL;
		if (text && is_cut(text) == (i >= count))
			put(html, body, text, keys[i % count].rule, meta);
	}
	put(html, body, tx_linked_text(html->linked, "description"),
	    "description of the linked data", NULL);
	xmlFree(body);
}
