/* SPDX-License-Identifier: MIT
 * What an element's class and id say of it. */
#include <string.h>
#include <strings.h>

#include "load/page-parts.h"

static bool is_token(const char *text, size_t length, const char *token)
{
	return strlen(token) == length && !strncasecmp(text, token, length);
}

/* Words of class names such as `share-bar` and `c_related`. */
static const char *const noise[] = {
	"share",      "sharing",     "social", "newsletter",    "related",
	"promo",      "promotion",   "advert", "advertisement", "comments",
	"breadcrumb", "breadcrumbs", NULL
};

static bool is_noise_word(const char *text, size_t length)
{
	const char *const *word;

	for (word = noise; *word; word++) {
		if (is_token(text, length, *word))
			return true;
	}
	return false;
}

static bool has_noise(const char *text)
{
	size_t length;

	for (; text && *text; text += length) {
		text += strspn(text, " \t\r\n-_");
		length = strcspn(text, " \t\r\n-_");
		if (is_noise_word(text, length))
			return true;
	}
	return false;
}

bool tx_html_is_noise(const struct tx_node *node)
{
	/* `hidden-xs` is hidden on a small screen only. */
	return has_noise(tx_html_get(node, "class")) ||
	       has_noise(tx_html_get(node, "id")) ||
	       tx_html_has(node, "class", "hidden") ||
	       tx_html_has(node, "id", "hidden") || tx_html_get(node, "hidden");
}
