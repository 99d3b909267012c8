/* SPDX-License-Identifier: MIT
 * The tree of a web page: walking it without recursion, and asking it. */
#include <string.h>

#include "load/html.h"
#include "model/ascii.h"
#include "model/buffer.h"

struct tx_node *tx_html_skip(const struct tx_node *node,
			     const struct tx_node *top)
{
	while (node && node != top && !node->next)
		node = node->parent;
	return !node || node == top ? NULL : node->next;
}

struct tx_node *tx_html_next(const struct tx_node *node,
			     const struct tx_node *top)
{
	return node->first ? node->first : tx_html_skip(node, top);
}

bool tx_html_is(const struct tx_node *node, const char *name)
{
	return node->name && !strcmp(node->name, name);
}

bool tx_html_is_of(const struct tx_node *node, const char *const *names)
{
	for (; *names; names++) {
		if (tx_html_is(node, *names))
			return true;
	}
	return false;
}

bool tx_html_within(const struct tx_node *node, const struct tx_node *around)
{
	while (node && node != around)
		node = node->parent;
	return node;
}

bool tx_html_has(const struct tx_node *node, const char *name,
		 const char *token)
{
	const char *text = tx_html_get(node, name);
	size_t length, wanted = strlen(token);

	for (; text && *text; text += length) {
		text += strspn(text, " \t\r\n");
		length = strcspn(text, " \t\r\n");
		if (length == wanted &&
		    !tx_ascii_compare_n(text, token, length))
			return true;
	}
	return false;
}

char *tx_html_text_take(const struct tx_node *top)
{
	xmlBufferPtr out = tx_buffer_new();
	const struct tx_node *node = top;

	while (out && node) {
		/* A head is asked for its title. */
		if (node != top && node->kind & TX_HTML_HIDDEN) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text)
			tx_buffer_collapse(out, 0, node->text, node->length);
		else if (!(node->kind & TX_HTML_INLINE))
			tx_buffer_collapse(out, 0, " ", 1);
		node = tx_html_next(node, top);
	}
	if (out)
		tx_buffer_trim(out, 0);
	return tx_buffer_take(out);
}
