/* SPDX-License-Identifier: MIT
 * Is a heading the site's name, and no headline? By what is around it. */
#include <string.h>

#include "load/page-parts.h"

#define LEVELS 2 /* up from a heading to what calls itself the site's name */

/* Where the path of URL begins; its host ends there. */
static const char *path_of(const char *url)
{
	const char *host = strstr(url, "://");

	host = host ? host + 3 : url;
	return host + strcspn(host, "/?#");
}

static bool is_root(const char *path)
{
	return !*path || !strcmp(path, "/");
}

/* Does HREF lead to the front page of the site at BASE, which is another? */
static bool is_front(const char *href, const char *base)
{
	const char *path;

	if (base && is_root(path_of(base)))
		return false;
	if (!strstr(href, "://"))
		return !strcmp(href, "/");
	path = path_of(href);
	return is_root(path) &&
	       (!base || (path - href == path_of(base) - base &&
			  !strncmp(href, base, (size_t)(path - href))));
}

static bool is_front_link(const struct tx_html *html,
			  const struct tx_node *node)
{
	const char *href =
	    tx_html_is(node, "a") ? tx_html_get(node, "href") : NULL;

	return href && is_front(href, html->base);
}

static bool is_linked(const struct tx_html *html, const struct tx_node *heading)
{
	const struct tx_node *node = heading;

	for (; node; node = tx_html_next(node, heading)) {
		if (is_front_link(html, node))
			return true;
	}
	return is_front_link(html, heading->parent);
}

/* `site-title`, `logo`: of the heading or what is right around it. */
static bool is_called(const struct tx_node *node)
{
	static const char *const names[] = {
		"site-title", "site-name", "site__title", "site-logo",
		"sitetitle",  "sitename",  "site-header", "site-branding",
		"logo",       "masthead",
	};
	int level;
	size_t i;

	for (level = 0; node && level < LEVELS; level++) {
		for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
			if (tx_html_has(node, "class", names[i]) ||
			    tx_html_has(node, "id", names[i]))
				return true;
		}
		node = node->parent;
	}
	return false;
}

bool tx_html_is_home(const struct tx_html *html, const struct tx_node *heading)
{
	return is_linked(html, heading) || is_called(heading);
}
