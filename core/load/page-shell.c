/* SPDX-License-Identifier: MIT
 * A page that is the shell of a program: its article stands in the linked data
 * alone. */
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"

#define SHORTEST 250 /* bytes of a text */

/* Nothing on the page is the content: an empty element stands for it. */
static bool set_content(struct tx_html *html)
{
	struct tx_node *node =
	    tx_arena_take(&html->tree.arena, sizeof(struct tx_node));

	if (!node)
		return false;
	node->name = "article";
	node->parent = html->root;
	html->content = html->scope = node;
	return true;
}

bool tx_html_shell(struct tx_html *html)
{
	const char *text = tx_linked_text(html->linked, "articleBody");

	return text && strlen(text) >= SHORTEST && set_content(html);
}

/* The lines of TEXT as paragraphs. */
void tx_html_shell_body(struct tx_html *html)
{
	const char *text = tx_linked_text(html->linked, "articleBody");
	xmlNodePtr body = tx_body(html->article);
	char *plain;
	size_t length;

	if (!text || !body || body->children)
		return;
	tx_html_tell(html, "body", text, "articleBody of the linked data", NULL,
		     true);
	for (; *text; text += length) {
		text += strspn(text, " \t\r\n");
		length = strcspn(text, "\r\n");
		plain = (char *)xmlStrndup(BAD_CAST text, (int)length);
		if (length && plain) {
			char *line = tx_html_plain_take(plain);

			if (!tx_html_is_blank(line))
				tx_markup_add(body, "p", line, strlen(line));
			xmlFree(line);
		}
		xmlFree(plain);
	}
}
