/* SPDX-License-Identifier: MIT
 * What a page says of its authors for machines: linked data, meta elements. */
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"
#include "model/ascii.h"

#define MOST_NAMES 24

/* Meta elements that name an author, by the last word of their key. */
static const struct {
	const char *key;
	const char *rule;
	int weight;
} metas[] = {
	{ "author", "meta author", 58 },
	{ "parsely-author", "meta parsely-author", 60 },
	{ "sailthru.author", "meta sailthru.author", 62 },
	{ "article:author", "meta article:author", 55 },
	{ "og:article:author", "meta og:article:author", 55 },
	{ "article:author_name", "meta article:author_name", 58 },
	{ "byl", "meta byl", 62 },
	{ "citation_author", "meta citation_author", 64 },
	{ "citation_authors", "meta citation_authors", 64 },
	{ "dc.creator", "meta dc.creator", 56 },
	{ "dc:creator", "meta dc:creator", 60 },
	{ "dcterms.creator", "meta dcterms.creator", 56 },
	{ "creator", "meta creator", 50 },
	{ "authors", "meta authors", 56 },
	{ "authorname", "meta authorName", 56 },
	{ "twitter:creator", "meta twitter:creator", 8 },
	{ ":author", "meta of an author", 55 }, /* of any vocabulary */
};

#define METAS (sizeof(metas) / sizeof(*metas))

static bool is_any_author(const char *key, size_t length)
{
	static const char last[] = "author";
	size_t size = strlen(last);

	return length > size && strchr(":.", key[length - size - 1]) &&
	       !tx_ascii_compare_n(key + length - size, last, size);
}

/* The index of KEY (LENGTH bytes) in the table; METAS: it is not there. */
static size_t index_of(const char *key, size_t length)
{
	size_t i;

	for (i = 0; i < METAS; i++) {
		if (!tx_ascii_compare_n(metas[i].key, key, length) &&
		    !metas[i].key[length])
			break;
	}
	return i == METAS && is_any_author(key, length) ? METAS - 1 : i;
}

/* Which of the table META is: "author", "dc:creator twitter:site". */
static size_t kind_of(const struct tx_node *meta)
{
	static const char *const by[] = { "name", "property", "itemprop" };
	size_t i, length, kind = METAS;

	for (i = 0; i < sizeof(by) / sizeof(*by) && kind == METAS; i++) {
		const char *key = tx_html_get(meta, by[i]);

		for (; key && *key && kind == METAS; key += length) {
			key += strspn(key, " \t\r\n");
			length = strcspn(key, " \t\r\n");
			kind = length ? index_of(key, length) : METAS;
		}
	}
	return kind;
}

/* JSON and attributes that were escaped twice. */
static void read_name(struct tx_claims *claims, xmlNodePtr people,
		      const char *name)
{
	struct tx_html_tree tree = { 0 };
	char *text = NULL;

	if (strlen(name) > TX_BYLINE_BYTES * 3)
		return;
	if (strpbrk(name, "&<") && tx_html_open(&tree, name, strlen(name)))
		text = tx_html_text_take(tree.root);
	tx_html_close(&tree);
	tx_claims_read(claims, people, text ? text : name, true);
	xmlFree(text);
}

/* Several elements of one kind name several people. */
static void read_metas(struct tx_claims *claims)
{
	const struct tx_node *meta = tx_html_first(&claims->html->tree, "meta");
	struct {
		const struct tx_node *first;
		xmlNodePtr people;
		int seen;
	} kinds[METAS] = { 0 };
	size_t i;

	for (; meta; meta = meta->alike) {
		const char *content = tx_html_get(meta, "content");

		i = tx_html_is_blank(content) ? METAS : kind_of(meta);
		if (i == METAS || kinds[i].seen++ >= MOST_NAMES)
			continue;
		if (!kinds[i].first) {
			kinds[i].first = meta;
			kinds[i].people = tx_claims_people(claims);
		}
		if (kinds[i].people)
			read_name(claims, kinds[i].people, content);
	}
	for (i = 0; i < METAS; i++) {
		if (kinds[i].people)
			tx_claims_add(claims, kinds[i].people, metas[i].rule,
				      metas[i].weight, kinds[i].first, NULL);
	}
}

/* WordPress: twitter:label1 "Written by", twitter:data1 the name. Where the
 * author is not known it is another pair: "Price" and a number. */
static void read_label(struct tx_claims *claims)
{
	const struct tx_node *label =
	    tx_html_meta(claims->html, "twitter:label1");
	const struct tx_node *data =
	    tx_html_meta(claims->html, "twitter:data1");
	const char *text = label ? tx_html_get(label, "content") : NULL;
	const char *name = data ? tx_html_get(data, "content") : NULL;
	xmlNodePtr people;
	struct tx_cue cue;

	if (!text || !name ||
	    (!tx_words_cue(claims->page.words, TX_BIT(TX_CUE_BYLINE), text,
			   strlen(text), &cue) &&
	     tx_name_judge(claims, name) != TX_NAME_PERSON))
		return;
	people = tx_claims_people(claims);
	if (!people)
		return;
	read_name(claims, people, name);
	tx_claims_add(claims, people, "meta twitter:data1", 57, data, NULL);
}

/* The job title that stands with NAME, who was added last. */
static void put_role(const struct tx_claims *claims, xmlNodePtr people,
		     const char *key, const char *name)
{
	const char *role = tx_linked_role(claims->html->linked, key, name);
	xmlNodePtr author = tx_get(people, "author"), last = NULL;
	char *known;

	for (; author; author = tx_get_next(author))
		last = author;
	known = last && role ? tx_text_take(last, "name") : NULL;
	if (known && !strcmp(known, name) && !tx_get(last, "role") &&
	    !tx_html_is_blank(role))
		tx_put(last, "role", role);
	xmlFree(known);
}

static void read_linked(struct tx_claims *claims, const char *key,
			const char *rule, int weight)
{
	const char *names[MOST_NAMES];
	size_t i, count = tx_linked_names(claims->html->linked, key, names,
					  MOST_NAMES);
	xmlNodePtr people = count ? tx_claims_people(claims) : NULL;

	for (i = 0; people && i < count; i++) {
		read_name(claims, people, names[i]);
		put_role(claims, people, key, names[i]);
	}
	if (people)
		tx_claims_add(claims, people, rule, weight, NULL, NULL);
}

void tx_byline_data(struct tx_claims *claims)
{
	claims->stated = true;
	read_linked(claims, "author", "author of the linked data", 68);
	read_linked(claims, "creator", "creator of the linked data", 55);
	read_metas(claims);
	read_label(claims);
	claims->stated = false;
}
