/* SPDX-License-Identifier: MIT
 * What the names on an element (class, id, itemprop, property) and its
 * attributes say of the date in it. */
#include <string.h>
#include <strings.h>

#include "load/page-dates.h"

#define LONGEST 24 /* letters of a word; a longer one says nothing */

struct word {
	const char *text;
	unsigned marks;
};

/* Words of names, as in `post-date`, `lastUpdated` or `byline__timestamp`. */
static const struct word words[] = {
	{ "date", TX_MARK_DATE },
	{ "dates", TX_MARK_DATE },
	{ "dateline", TX_MARK_DATE },
	{ "datestamp", TX_MARK_DATE },
	{ "datetime", TX_MARK_DATE },
	{ "datum", TX_MARK_DATE },
	{ "dt", TX_MARK_DATE },
	{ "fecha", TX_MARK_DATE },
	{ "time", TX_MARK_DATE },
	{ "timedata", TX_MARK_DATE },
	{ "timestamp", TX_MARK_DATE },
	{ "created", TX_MARK_DATE },
	{ "submitted", TX_MARK_DATE },
	{ "uploaded", TX_MARK_DATE },
	{ "pub", TX_MARK_PUBLISHED },
	{ "pubdate", TX_MARK_DATE | TX_MARK_PUBLISHED },
	{ "pubtime", TX_MARK_DATE | TX_MARK_PUBLISHED },
	{ "publication", TX_MARK_PUBLISHED },
	{ "posted", TX_MARK_PUBLISHED },
	{ "issued", TX_MARK_PUBLISHED },
	{ "released", TX_MARK_PUBLISHED },
	{ "changed", TX_MARK_MODIFIED },
	{ "lastmod", TX_MARK_MODIFIED },
	{ "lastupdate", TX_MARK_MODIFIED },
	{ "lastupdated", TX_MARK_MODIFIED },
	{ "modified", TX_MARK_MODIFIED },
	{ "revised", TX_MARK_MODIFIED },
	{ "reviewed", TX_MARK_MODIFIED },
	{ "update", TX_MARK_MODIFIED },
	{ "updated", TX_MARK_MODIFIED },
	{ "accessdate", TX_MARK_OTHER },
	{ "birth", TX_MARK_OTHER },
	{ "caption", TX_MARK_OTHER },
	{ "comment", TX_MARK_OTHER },
	{ "comments", TX_MARK_OTHER },
	{ "copyright", TX_MARK_OTHER },
	{ "current", TX_MARK_OTHER },
	{ "deadline", TX_MARK_OTHER },
	{ "event", TX_MARK_OTHER },
	{ "events", TX_MARK_OTHER },
	{ "expiration", TX_MARK_OTHER },
	{ "expire", TX_MARK_OTHER },
	{ "expires", TX_MARK_OTHER },
	{ "expiry", TX_MARK_OTHER },
	{ "join", TX_MARK_OTHER },
	{ "joined", TX_MARK_OTHER },
	{ "reply", TX_MARK_OTHER },
	{ "today", TX_MARK_OTHER },
	{ "tweet", TX_MARK_OTHER },
};

static bool ends(const char *text, const char *with)
{
	size_t length = strlen(text), last = strlen(with);

	return length > last && !strcmp(text + length - last, with);
}

/* `articledate`, `artikeldatum`; not `candidate`. */
static bool is_date_of(const char *text)
{
	static const char *const others[] = { "update", "candidate", "validate",
					      "mandate", "consolidate" };
	size_t i;

	if (!ends(text, "date") && !ends(text, "datum"))
		return false;
	for (i = 0; i < sizeof(others) / sizeof(*others); i++) {
		if (ends(text, others[i]) || !strcmp(text, others[i]))
			return false;
	}
	return true;
}

static unsigned marks_of_word(const char *text)
{
	unsigned marks = is_date_of(text) ? TX_MARK_DATE : 0;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (words[i].text[0] == *text && !strcmp(words[i].text, text))
			marks |= words[i].marks;
	}
	if (!strncmp(text, "publish", 7) && strncmp(text, "publisher", 9) != 0)
		marks |= TX_MARK_PUBLISHED;
	return marks;
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The end of the word that begins at TEXT: `lastUpdated` is two. */
static const char *word_end(const char *text)
{
	const char *at = text + 1;

	while (is_letter(*at) && (is_upper(at[-1]) || !is_upper(*at)))
		at++;
	return at;
}

unsigned tx_date_name_marks(const char *names)
{
	char word[LONGEST + 1];
	unsigned marks = 0;
	const char *end;
	size_t i;

	for (; names && *names; names = end) {
		end = names + 1;
		if (!is_letter(*names))
			continue;
		end = word_end(names);
		if (end - names > LONGEST)
			continue;
		for (i = 0; names + i < end; i++)
			word[i] = (char)(names[i] | 0x20);
		word[i] = '\0';
		marks |= marks_of_word(word);
	}
	return marks;
}

static unsigned item_marks(const struct tx_node *node)
{
	static const struct word items[] = {
		{ "datePublished", TX_MARK_PUBLISHED },
		{ "schema:datePublished", TX_MARK_PUBLISHED },
		{ "dcterms:issued", TX_MARK_PUBLISHED },
		{ "dc:issued", TX_MARK_PUBLISHED },
		{ "dc:date", TX_MARK_DATE },
		{ "dcterms:date", TX_MARK_DATE },
		{ "dateCreated", TX_MARK_DATE },
		{ "dateModified", TX_MARK_MODIFIED },
		{ "dcterms:modified", TX_MARK_MODIFIED },
	};
	unsigned marks = 0;
	size_t i;

	for (i = 0; i < sizeof(items) / sizeof(*items); i++) {
		if (tx_html_has(node, "itemprop", items[i].text) ||
		    tx_html_has(node, "property", items[i].text))
			marks |= items[i].marks | TX_MARK_ITEM;
	}
	return marks;
}

unsigned tx_date_marks(const struct tx_node *node)
{
	unsigned marks;

	if (!node->attrs)
		return 0;
	marks = item_marks(node);
	/* What it is called is surer than how it is dressed. */
	if (marks & (TX_MARK_PUBLISHED | TX_MARK_MODIFIED))
		return marks | TX_MARK_DATE;
	marks |= tx_date_name_marks(tx_html_get(node, "class"));
	marks |= tx_date_name_marks(tx_html_get(node, "id"));
	marks |= tx_date_name_marks(tx_html_get(node, "data-testid"));
	if (tx_html_get(node, "pubdate"))
		marks |= TX_MARK_PUBLISHED | TX_MARK_ITEM;
	if (marks & TX_MARK_MODIFIED && tx_html_has(node, "class", "updated"))
		marks = (marks & ~(unsigned)TX_MARK_MODIFIED) | TX_MARK_UPDATED;
	if (marks & TX_MARK_PUBLISHED && !(marks & TX_MARK_ITEM))
		marks &= ~(unsigned)TX_MARK_UPDATED;
	return marks;
}

const char *tx_date_attribute(const struct tx_node *node)
{
	static const char *const names[] = { "datetime", "content",
					     "data-datetime", "data-timestamp",
					     "title" };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		value = tx_html_get(node, names[i]);
		if (!tx_html_is_blank(value) && strpbrk(value, "0123456789"))
			return value;
	}
	return NULL;
}
