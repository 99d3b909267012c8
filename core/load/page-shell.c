/* SPDX-License-Identifier: MIT
 * A page whose article stands in the linked data alone: it is the shell of a
 * program, or shows but the beginning. */
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"

#define SHORTEST 250 /* bytes of a text */
#define MORE     300 /* that do not stand on the page */
#define SAME     40  /* bytes with which both texts begin */

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

/* --- a longer text than the page shows --- */

/* The first letters of TEXT that are no spaces, up to SAME; how many. */
static size_t begin_of(const char *text, char *begin)
{
	size_t length = 0;

	for (; *text && length < SAME; text++) {
		if ((unsigned char)*text > ' ')
			begin[length++] = *text;
	}
	return length;
}

/* Does TEXT begin as the page's BODY does? */
static bool is_same(const xmlNode *body, const char *text)
{
	xmlChar *shown = xmlNodeGetContent(body->children);
	char one[SAME], other[SAME];
	size_t length = shown ? begin_of((const char *)shown, one) : 0;
	bool same = length >= SAME / 2 && begin_of(text, other) >= length &&
		    !memcmp(one, other, length);

	xmlFree(shown);
	return same;
}

bool tx_html_states_more(const struct tx_html *html)
{
	const struct tx_node *content = html->content;
	const char *text = tx_linked_text(html->linked, "articleBody");

	/* White space is not counted here: a sixth of a text. */
	return text &&
	       strlen(text) >
		   2 * ((size_t)content->prose + content->linked) + MORE;
}

/* --- filling --- */

/* The lines of TEXT as paragraphs. */
static void put_lines(xmlNodePtr body, const char *text)
{
	size_t length;
	char *plain;

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

static void empty(xmlNodePtr body)
{
	xmlNodePtr node;

	while ((node = body->children)) {
		xmlUnlinkNode(node);
		xmlFreeNode(node);
	}
}

void tx_html_shell_body(struct tx_html *html)
{
	const char *text = tx_linked_text(html->linked, "articleBody");
	xmlNodePtr body = tx_body(html->article);

	if (!text || !body)
		return;
	if (body->children) {
		if (!tx_html_states_more(html) || !is_same(body, text))
			return;
		empty(body);
	}
	html->stated = true;
	tx_html_tell(html, "body", text, "articleBody of the linked data", NULL,
		     true);
	put_lines(body, text);
}
