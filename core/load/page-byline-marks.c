/* SPDX-License-Identifier: MIT
 * What the attributes of an element say of bylines. */
#include <string.h>

#include "load/page-byline.h"
#include "model/ascii.h"

/* Folders of addresses at which sites keep their authors; those at which they
 * keep other people too. */
static const struct {
	const char *text;
	enum tx_mark mark;
} folders[] = {
	{ "/author/", TX_MARK_LINK },       { "/authors/", TX_MARK_LINK },
	{ "/autor/", TX_MARK_LINK },        { "/autoren/", TX_MARK_LINK },
	{ "/autores/", TX_MARK_LINK },      { "/auteur/", TX_MARK_LINK },
	{ "/auteurs/", TX_MARK_LINK },      { "/autore/", TX_MARK_LINK },
	{ "/autori/", TX_MARK_LINK },       { "/contributor/", TX_MARK_LINK },
	{ "/contributors/", TX_MARK_LINK }, { "/writer/", TX_MARK_LINK },
	{ "/writers/", TX_MARK_LINK },      { "/journalist/", TX_MARK_LINK },
	{ "/journalists/", TX_MARK_LINK },  { "/columnist/", TX_MARK_LINK },
	{ "/byline/", TX_MARK_LINK },       { "/reporter/", TX_MARK_LINK },
	{ "/blog-authors/", TX_MARK_LINK }, { "/by/", TX_MARK_LINK },
	{ "?author=", TX_MARK_LINK },       { "/staff/", TX_MARK_PERSON },
	{ "/people/", TX_MARK_PERSON },     { "/profile/", TX_MARK_PERSON },
	{ "/profiles/", TX_MARK_PERSON },   { "/team/", TX_MARK_PERSON },
	{ "/user/", TX_MARK_PERSON },       { "/users/", TX_MARK_PERSON },
};

static enum tx_mark folder_mark(const char *at)
{
	size_t i;

	for (i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		size_t length = strlen(folders[i].text);

		if (at[1] == folders[i].text[1] &&
		    !strncmp(at, folders[i].text, length) && at[length])
			return folders[i].mark;
	}
	return TX_MARK_NONE;
}

static enum tx_mark address_mark(const char *href)
{
	enum tx_mark mark = TX_MARK_NONE;
	const char *at = href;

	while (at && mark == TX_MARK_NONE && (at = strpbrk(at, "/?")))
		mark = folder_mark(at++);
	return mark;
}

static bool has_token(const char *text, const char *token)
{
	size_t length, wanted = strlen(token);

	for (; *text; text += length) {
		text += strspn(text, " \t\r\n");
		length = strcspn(text, " \t\r\n");
		if (length == wanted &&
		    !tx_ascii_compare_n(text, token, length))
			return true;
	}
	return false;
}

static enum tx_mark attribute_mark(const struct tx_attr *attr)
{
	switch (*attr->name) {
	case 'c':
		return strcmp(attr->name, "class")
			   ? TX_MARK_NONE
			   : tx_byline_class(attr->value);
	case 'i':
		if (!strcmp(attr->name, "id"))
			return tx_byline_class(attr->value);
		return !strcmp(attr->name, "itemprop") &&
			       has_token(attr->value, "author")
			   ? TX_MARK_LINE
			   : TX_MARK_NONE;
	case 'p':
		return !strcmp(attr->name, "property") &&
			       (has_token(attr->value, "author") ||
				has_token(attr->value, "schema:author"))
			   ? TX_MARK_LINE
			   : TX_MARK_NONE;
	case 'r':
		return !strcmp(attr->name, "rel") &&
			       has_token(attr->value, "author")
			   ? TX_MARK_NAME
			   : TX_MARK_NONE;
	default:
		return TX_MARK_NONE;
	}
}

enum tx_mark tx_byline_mark(const struct tx_node *node)
{
	enum tx_mark best = TX_MARK_NONE, mark;
	const struct tx_attr *attr = node->attrs;

	if (!node->name || node->kind & TX_HTML_HIDDEN ||
	    tx_html_is(node, "h1"))
		return TX_MARK_NONE;
	for (; attr && attr->name; attr++) {
		mark = attribute_mark(attr);
		best = mark > best ? mark : best;
	}
	if (best == TX_MARK_NONE && tx_html_is(node, "a"))
		return address_mark(tx_html_get(node, "href"));
	return best;
}
