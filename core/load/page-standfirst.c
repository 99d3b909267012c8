/* SPDX-License-Identifier: MIT
 * The standfirst of a web page. */
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

void tx_html_standfirst(struct tx_html *html)
{
	static const char *const keys[] = { "description", "og:description",
					    NULL };
	char *body = tx_text_take(html->article, "body");
	const char *const *key;
	const struct tx_node *meta;
	const char *text;
	char *words;

	if (body)
		squeeze(body);
	for (key = keys; body && *key; key++) {
		meta = tx_html_meta(html, *key);
		text = meta ? tx_html_get(meta, "content") : NULL;
		words = text ? (char *)xmlStrdup(BAD_CAST text) : NULL;
		if (words) {
			squeeze(words);
			if (!is_in_body(body, words + (*words == ' ')))
				tx_html_put(html, "standfirst", text,
					    "meta description", meta);
		}
		xmlFree(words);
	}
	xmlFree(body);
}
