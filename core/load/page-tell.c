/* SPDX-License-Identifier: MIT
 * Filling a field of a page's article, and telling where it was found. */
#include <string.h>

#include "load/page-parts.h"
#include "model/article.h"
#include "model/date.h"

#define STEPS 3 /* elements of a path that are named */

bool tx_html_is_blank(const char *text)
{
	return !text || !text[strspn(text, " \t\r\n")];
}

/* "div.byline": the name and the first word of the class, or the id. */
static void add_step(xmlBufferPtr out, const struct tx_node *node)
{
	const char *mark = tx_html_get(node, "class"), *sign = ".";

	if (tx_html_is_blank(mark)) {
		mark = tx_html_get(node, "id");
		sign = "#";
	}
	xmlBufferCat(out, BAD_CAST node->name);
	if (tx_html_is_blank(mark))
		return;
	mark += strspn(mark, " \t\r\n");
	xmlBufferCat(out, BAD_CAST sign);
	xmlBufferAdd(out, BAD_CAST mark, (int)strcspn(mark, " \t\r\n"));
}

static void add_path(xmlBufferPtr out, const struct tx_node *node)
{
	const struct tx_node *steps[STEPS];
	size_t count = 0;

	for (; node && node->parent && count < STEPS; node = node->parent) {
		if (node->name)
			steps[count++] = node;
	}
	while (count) {
		add_step(out, steps[--count]);
		if (count)
			xmlBufferCat(out, BAD_CAST " > ");
	}
}

/* Linked data stands in a script, which the tree does not hold; its rules say
 * so. */
static size_t line_of(const struct tx_html *html, const char *rule,
		      const struct tx_node *node)
{
	if (node)
		return node->line;
	return strstr(rule, "linked data") ? tx_linked_line(html->linked) : 0;
}

void tx_html_tell(const struct tx_html *html, const char *field,
		  const char *value, const char *rule,
		  const struct tx_node *node, bool taken)
{
	xmlBufferPtr path;
	struct tx_found found = { .field = field,
				  .value = value,
				  .rule = rule,
				  .line = line_of(html, rule, node),
				  .taken = taken };

	if (!html->trace)
		return;
	path = node ? xmlBufferCreate() : NULL;
	if (path) {
		add_path(path, node);
		found.element = (const char *)xmlBufferContent(path);
	}
	tx_trace(html->trace, &found);
	xmlBufferFree(path);
}

/* What stands in an attribute or in JSON is escaped once too often by many. */
static char *text_take(const char *text, const struct tx_node *node)
{
	if (!node || tx_html_get(node, "content"))
		return tx_html_plain_take(text);
	return (char *)xmlStrdup(BAD_CAST text);
}

bool tx_html_put(struct tx_html *html, const char *field, const char *text,
		 const char *rule, const struct tx_node *node)
{
	char *plain;
	bool taken;

	if (tx_html_is_blank(text))
		return false;
	plain = text_take(text, node);
	taken = plain && !tx_get(html->article, field) &&
		tx_put(html->article, field, plain);
	tx_html_tell(html, field, plain ? plain : text, rule, node, taken);
	xmlFree(plain);
	return taken;
}

bool tx_html_put_date(struct tx_html *html, const char *field, const char *text,
		      const char *rule, const struct tx_node *node)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	if (tx_html_is_blank(text) ||
	    !tx_date_read(&date, text, strlen(text), html->language))
		return false;
	return tx_html_put(html, field, tx_date_w3c(buffer, &date), rule, node);
}

void tx_html_put_keywords(struct tx_html *html, const char *list,
			  const char *rule, const struct tx_node *node)
{
	size_t length;

	if (tx_html_is_blank(list))
		return;
	tx_html_tell(html, "keyword", list, rule, node, true);
	for (; *list; list += length) {
		list += strspn(list, ",; \t\r\n");
		length = strcspn(list, ",;");
		if (length)
			tx_add(html->article, "keyword", list, length);
	}
}
