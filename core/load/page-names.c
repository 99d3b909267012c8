/* SPDX-License-Identifier: MIT
 * The words in the names of an element: its class and id as their authors put
 * them together (`article-subhead`, `ArticleDek_root`, `headline__subtitle`). */
#include <string.h>

#include "load/page-parts.h"
#include "model/ascii.h"

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

size_t tx_html_word(const char *text)
{
	size_t i = 0;

	while (is_upper(text[i]) || is_lower(text[i])) {
		i++;
		if (is_lower(text[i - 1]) && is_upper(text[i]))
			break;
	}
	return i;
}

static bool is_of(const char *text, size_t length, const char *const *words)
{
	for (; *words; words++) {
		if (!tx_ascii_compare_n(text, *words, length) &&
		    !(*words)[length])
			return true;
	}
	return false;
}

bool tx_html_name_says(const char *name, const char *const *words)
{
	size_t length;

	while (name && *name) {
		length = tx_html_word(name);
		if (length && is_of(name, length, words))
			return true;
		name += length ? length : 1;
	}
	return false;
}

bool tx_html_says(const struct tx_node *node, const char *const *words)
{
	return tx_html_name_says(tx_html_get(node, "class"), words) ||
	       tx_html_name_says(tx_html_get(node, "id"), words) ||
	       tx_html_name_says(tx_html_get(node, "data-testid"), words) ||
	       tx_html_name_says(tx_html_get(node, "data-component"), words);
}
