/* SPDX-License-Identifier: MIT
 * Identifiers that never change through any chain. */
#include "model/id.h"

#include <libxml/hash.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/chars.h"
#include "model/newest.h"
#include "model/status.h"
#include "model/uri.h"

#define GUID "urn:telex:guid:"

static char *join_take(const char *a, const char *b)
{
	char *joined = malloc(strlen(a) + strlen(b) + 1);

	if (joined)
		strcpy(stpcpy(joined, a), b);
	return joined;
}

char *tx_id_take(const char *text)
{
	char *encoded, *id;

	if (tx_uri_is_uri(text))
		return strdup(text);
	encoded = tx_uri_encode_take(text);
	id = encoded ? join_take(GUID, encoded) : NULL;
	free(encoded);
	return id;
}

/* Is TEXT not empty, and its white space single spaces between words? */
static bool is_spaced(const char *text)
{
	size_t length = strlen(text);

	return length && *text != ' ' && text[length - 1] != ' ' &&
	       !strstr(text, "  ") && !strpbrk(text, "\t\r\n");
}

char *tx_id_written_take(const char *id)
{
	char *text = NULL, *again = NULL, *clean = NULL;

	if (!strncmp(id, GUID, strlen(GUID)))
		text = tx_uri_decode_take(id + strlen(GUID));
	if (text) {
		again = tx_id_take(text);
		clean = tx_chars_clean_take(text);
	}
	/* Only what is read as this id again. */
	if (!again || clean || !is_spaced(text) || strcmp(again, id) != 0) {
		free(text);
		text = strdup(id);
	}
	free(again);
	free(clean);
	return text;
}

static bool add_line(xmlBufferPtr out, const xmlNode *article, const char *name)
{
	char *text = tx_text_take(article, name);

	if (text && xmlBufferLength(out))
		xmlBufferCCat(out, "\n");
	if (text)
		xmlBufferCat(out, BAD_CAST text);
	xmlFree(text);
	return text;
}

/* The first block of the body, or what stands in the place of one. */
static void add_paragraph(xmlBufferPtr out, const xmlNode *article)
{
	const xmlNode *body = tx_get(article, "body");
	char *text = body ? tx_body_text_take(body) : NULL, *end;

	end = text ? strstr(text, "\n\n") : NULL;
	if (end)
		*end = '\0';
	xmlBufferCCat(out, "\n");
	if (text)
		xmlBufferCat(out, BAD_CAST text);
	xmlFree(text);
}

static void add_all(xmlBufferPtr out, const xmlNode *article)
{
	xmlChar *text = xmlNodeGetContent(article);

	if (text)
		xmlBufferCat(out, text);
	xmlFree(text);
}

/* The address of ARTICLE alone, for the caller to free; NULL: it has none. That
 * of its feed is none: the episodes of many a podcast all link to its home. */
static char *address_take(const xmlNode *article)
{
	char *url = tx_text_take(article, "url"), *home = NULL, *own = NULL;

	if (url)
		own = tx_uri_identity_take(url);
	xmlFree(url);
	url = own ? tx_text_take(article->parent, "url") : NULL;
	if (url)
		home = tx_uri_identity_take(url);
	xmlFree(url);
	if (home && !strcmp(own, home)) {
		free(own);
		own = NULL;
	}
	free(home);
	return own;
}

/* What an id is made from; *FROM says it in words. */
static char *essence_take(const xmlNode *article, bool *is_url,
			  const char **from)
{
	xmlBufferPtr out;
	char *essence = address_take(article);

	*is_url = essence;
	*from = "its url";
	if (essence)
		return essence;
	out = tx_buffer_new();
	if (!out)
		return NULL;
	add_line(out, article, "headline");
	*from = "its headline and date of publication";
	if (!add_line(out, article, "published")) {
		add_paragraph(out, article);
		*from = "its headline and first paragraph";
	}
	if (!xmlBufferContent(
		out)[strspn((const char *)xmlBufferContent(out), "\n")]) {
		add_all(out, article);
		*from = "all that it says";
	}
	essence = strdup((const char *)xmlBufferContent(out));
	xmlBufferFree(out);
	return essence;
}

static void put_id(xmlNodePtr article, const char *uuid)
{
	char id[TX_UUID_SIZE + sizeof("urn:uuid:")];
	xmlNodePtr node;

	tx_remove(article, "id");
	snprintf(id, sizeof(id), "urn:uuid:%s", uuid);
	node = tx_add(article, "id", id, strlen(id));
	if (node && article->children != node) {
		xmlUnlinkNode(node);
		xmlAddPrevSibling(article->children, node);
	}
}

bool tx_id_give(xmlNodePtr article, const struct tx_teller *teller)
{
	char uuid[TX_UUID_SIZE], *essence;
	const char *from;
	bool is_url;

	if (tx_get(article, "id"))
		return true;
	essence = essence_take(article, &is_url, &from);
	if (!essence)
		return false;
	put_id(article, tx_uuid5(uuid, essence, is_url));
	tx_tell(teller, TX_MSG_MADE_ID, (int)xmlGetLineNo(article), uuid, from);
	free(essence);
	return true;
}

/* What tells an article from another of the same address: its headline, when it
 * was published, its standfirst and its body. For the caller to free; NULL: no memory. */
static char *telling_take(const xmlNode *article)
{
	xmlBufferPtr out = tx_buffer_new();
	const xmlNode *body = tx_get(article, "body");
	char *text = body ? tx_body_text_take(body) : NULL, *telling = NULL;

	if (out) {
		add_line(out, article, "headline");
		add_line(out, article, "published");
		add_line(out, article, "standfirst");
		xmlBufferCCat(out, "\n");
		if (text)
			xmlBufferCat(out, BAD_CAST text);
		telling = strdup((const char *)xmlBufferContent(out));
		xmlBufferFree(out);
	}
	xmlFree(text);
	return telling;
}

static bool are_one(const xmlNode *a, const xmlNode *b)
{
	char *of_a = telling_take(a), *of_b = telling_take(b);
	bool one = of_a && of_b && !strcmp(of_a, of_b);

	free(of_a);
	free(of_b);
	return one;
}

static long version_of(const xmlNode *article)
{
	char *text = tx_text_take(article, "version");
	long version = text ? strtol(text, NULL, 10) : 0;

	xmlFree(text);
	return version;
}

static bool is_withdrawn(const xmlNode *article)
{
	return tx_is_withheld(article) || tx_is_killed(article);
}

/* By how much B is newer than A: version, then date; 0: nothing tells. */
static int newer(const xmlNode *b, const xmlNode *a)
{
	long version_a = version_of(a), version_b = version_of(b);
	struct tx_date date_a, date_b;

	if (version_a != version_b)
		return version_b > version_a ? 1 : -1;
	if (!tx_newest(a, &date_a) || !tx_newest(b, &date_b))
		return 0;
	return tx_date_compare(&date_b, &date_a);
}

/* Does B, later in the input, come before A? Where nothing tells which is newer,
 * what was withdrawn stays so. */
static bool supersedes(const xmlNode *b, const xmlNode *a)
{
	int by = newer(b, a);

	return by > 0 || (!by && is_withdrawn(b) && !is_withdrawn(a));
}

static bool same_input(const xmlNode *a, const xmlNode *b)
{
	const char *of_a = a->_private, *of_b = b->_private;

	return a->doc == b->doc &&
	       (of_a == of_b || (of_a && of_b && !strcmp(of_a, of_b)));
}

static bool same_headline(const xmlNode *a, const xmlNode *b)
{
	char *of_a = tx_text_take(a, "headline");
	char *of_b = tx_text_take(b, "headline");
	bool same = of_a && of_b && !strcmp(of_a, of_b);

	xmlFree(of_a);
	xmlFree(of_b);
	return same;
}

/* Do A and B say that they stand on two sites, or in one input at two addresses
 * under two headlines? */
static bool stand_apart(const xmlNode *a, const xmlNode *b)
{
	char *url_a = address_take(a), *url_b = address_take(b);
	char *host_a = url_a ? tx_uri_host_take(url_a) : NULL;
	char *host_b = url_b ? tx_uri_host_take(url_b) : NULL;
	bool apart = host_a && host_b && strcmp(host_a, host_b) != 0;

	if (!apart && url_a && url_b && same_input(a, b))
		apart = strcmp(url_a, url_b) != 0 && !same_headline(a, b);
	free(host_a);
	free(host_b);
	free(url_a);
	free(url_b);
	return apart;
}

/* Are A and B two articles though they have one ID? One that was made is told by
 * what they say; one that is no URI (RSS's "1001") is of its site alone. */
static bool are_two(const xmlNode *a, const xmlNode *b, const char *id,
		    bool made)
{
	if (made)
		return !are_one(a, b);
	return !strncmp(id, GUID, strlen(GUID)) && stand_apart(a, b);
}

/* Another article than the first of its id: what it says tells them apart. */
static void rename_by_text(xmlNodePtr article, const char *id,
			   const struct tx_teller *teller)
{
	char uuid[TX_UUID_SIZE], *text = telling_take(article), *whole;

	whole = text ? join_take(id, text) : NULL;
	if (whole) {
		put_id(article, tx_uuid5(uuid, whole, false));
		tx_tell(teller, TX_MSG_SAME_ID, (int)xmlGetLineNo(article), id,
			uuid);
	}
	free(whole);
	free(text);
}

/* DROPPED goes, for there is another of its ID, SAID to be how. */
static void tell_dropped(const xmlNode *dropped, const char *id,
			 const char *said, int line,
			 const struct tx_teller *teller)
{
	char *headline = tx_text_take(dropped, "headline");

	tx_tell(teller, TX_MSG_DUPLICATE, line, headline ? headline : "", id,
		said);
	xmlFree(headline);
}

/* ARTICLE has the id of FIRST; one of them goes, or ARTICLE gets another. */
static void settle_pair(xmlHashTablePtr seen, xmlNodePtr first,
			xmlNodePtr article, const char *id, bool made,
			const struct tx_teller *teller)
{
	int line = (int)xmlGetLineNo(article);

	if (are_two(first, article, id, made)) {
		char *other;

		rename_by_text(article, id, teller);
		other = tx_text_take(article, "id");
		first = other ? xmlHashLookup(seen, BAD_CAST other) : NULL;
		/* It says what another said that was renamed. */
		if (first && first != article)
			settle_pair(seen, first, article, other, made, teller);
		else if (other)
			xmlHashAddEntry(seen, BAD_CAST other, article);
		xmlFree(other);
		return;
	}
	if (supersedes(article, first)) {
		xmlHashUpdateEntry(seen, BAD_CAST id, article, NULL);
		tell_dropped(first, id,
			     newer(article, first) ? ", in a newer version"
						   : ", withdrawn",
			     line, teller);
		/* In one feed it takes the other's place. */
		if (article->doc == first->doc) {
			xmlUnlinkNode(article);
			xmlAddPrevSibling(first, article);
		}
		tx_node_delete(first);
		return;
	}
	tell_dropped(article, id, "", line, teller);
	tx_node_delete(article);
}

/* One article of a feed: its id, and what comes of it. */
static bool settle_one(xmlHashTablePtr seen, xmlNodePtr article,
		       const struct tx_teller *teller)
{
	bool made = !tx_get(article, "id"), done;
	struct tx_teller of = { .tell = NULL };
	xmlNodePtr first;
	char *id;

	if (teller)
		of = *teller;
	if (article->_private)
		of.source = article->_private;
	if (!tx_id_give(article, &of))
		return false;
	id = tx_text_take(article, "id");
	if (!id)
		return false;
	first = xmlHashLookup(seen, BAD_CAST id);
	done = true;
	if (first)
		settle_pair(seen, first, article, id, made, &of);
	else
		done = !xmlHashAddEntry(seen, BAD_CAST id, article);
	xmlFree(id);
	return done;
}

bool tx_ids_settle(const xmlDocPtr *feeds, size_t count,
		   const struct tx_teller *teller)
{
	xmlHashTablePtr seen = xmlHashCreate(64);
	xmlNodePtr article, next;
	bool done = seen;
	size_t i;

	for (i = 0; done && i < count; i++) {
		for (article = tx_article_first(feeds[i]); done && article;
		     article = next) {
			next = tx_article_next(article);
			done = settle_one(seen, article, teller);
		}
	}
	xmlHashFree(seen, NULL);
	return done;
}
