/* SPDX-License-Identifier: MIT
 * The people in a text that names some: each once, without what is no name. */
#include <string.h>
#include <unictype.h>

#include "load/page-byline.h"
#include "model/article.h"
#include "model/buffer.h"

#define MOST_AUTHORS 24
#define PREFIX       40 /* bytes before a name: "Words and pictures by" */

static bool is_same(const char *a, const char *b)
{
	char *one = tx_name_fold_take(a), *other = tx_name_fold_take(b);
	bool same = one && other && !strcmp(one, other);

	xmlFree(one);
	xmlFree(other);
	return same;
}

static bool has_name(const xmlNode *people, const char *name)
{
	xmlNodePtr author = tx_get(people, "author");
	bool has = false;

	for (; author && !has; author = tx_get_next(author)) {
		char *known = tx_text_take(author, "name");

		has = known && is_same(known, name);
		xmlFree(known);
	}
	return has;
}

size_t tx_people_count(const xmlNode *people)
{
	xmlNodePtr author = tx_get(people, "author");
	size_t count = 0;

	for (; author; author = tx_get_next(author))
		count++;
	return count;
}

static bool is_name(const struct tx_claims *claims, const char *name)
{
	return tx_name_judge(claims, name) >=
	       (claims->stated ? TX_NAME_PHRASE : TX_NAME_USER);
}

bool tx_people_add(const struct tx_claims *claims, xmlNodePtr people,
		   xmlNodePtr author)
{
	char *name = tx_text_take(author, "name");
	bool is = name && is_name(claims, name);

	if (is) {
		if (tx_people_count(people) < MOST_AUTHORS &&
		    !has_name(people, name)) {
			xmlUnlinkNode(author);
			xmlAddChild(people, author);
		}
	}
	xmlFree(name);
	return is;
}

static size_t add_whole(struct tx_claims *claims, xmlNodePtr people,
			const char *text)
{
	if (!is_name(claims, text) || has_name(people, text))
		return 0;
	return tx_put(people, "author", text) != NULL;
}

/* "By" and an agency's name: nobody signs. */
static size_t add_source(xmlNodePtr people, xmlNodePtr read)
{
	xmlNodePtr source = tx_get(read, "source");

	if (!source || tx_get(people, "source"))
		return 0;
	xmlUnlinkNode(source);
	xmlAddChild(people, source);
	return 1;
}

/* "Ann Lee, editor, Harbour Post": what stands alone after a role is where. */
static void drop_affiliation(xmlNodePtr read)
{
	xmlNodePtr author = tx_get(read, "author"), last = NULL, before = NULL;

	for (; author; author = tx_get_next(author)) {
		before = last;
		last = author;
	}
	if (!before || !tx_get(before, "role") || tx_get(last, "role"))
		return;
	char *name = tx_text_take(last, "name");

	if (name)
		tx_put(before, "affiliation", name);
	xmlFree(name);
	xmlUnlinkNode(last);
	xmlFreeNode(last);
}

/* "Get" of "Get in touch"; what a sentence ends with. */
static bool is_cut(const xmlNode *read, const char *text)
{
	xmlNodePtr author = tx_get(read, "author");
	char *name = author ? tx_text_take(author, "name") : NULL;
	const char *found = name ? strstr(text, name) : NULL;
	const char *after = found ? found + strlen(name) : "";
	const char *end = after + strlen(after);
	bool cut = found && found - text > PREFIX;

	if (found && !strchr(name, ' ') && !tx_get_next(author) &&
	    *after == ' ' && ++after < end)
		cut = cut || uc_is_lower(tx_next(&after, end));
	xmlFree(name);
	return cut;
}

/* Is TEXT one name, whatever is in it: a site's, or "Ann (Mary) Lee"? */
static bool is_one(const struct tx_claims *claims, const char *text)
{
	const char *close = claims->stated ? strchr(text, ')') : NULL;

	return tx_name_judge(claims, text) == TX_NAME_SITE ||
	       (close && close > text && strchr(text, '(') < close &&
		close[1] == ' ' && !strpbrk(text, ",;&"));
}

/* The names that joined_take has held together. */
static void unjoin(xmlNodePtr people)
{
	xmlNodePtr author = tx_get(people, "author");

	for (; author; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");

		if (name && strstr(name, "\u00a0")) {
			tx_byline_unjoin(name);
			tx_remove(author, "name");
			tx_put(author, "name", name);
		}
		xmlFree(name);
	}
}

static size_t read_plain(struct tx_claims *claims, xmlNodePtr people,
			 const char *text, bool whole)
{
	xmlNodePtr read = tx_claims_people(claims), author, next;
	size_t count = 0;

	if (!read)
		return 0;
	/* "Sand & Sea" is a site, not two people. */
	if (!is_one(claims, text))
		tx_people_read(&claims->page, text, strlen(text), read, false);
	unjoin(read);
	drop_affiliation(read);
	if (is_cut(read, text))
		tx_remove(read, "author");
	for (author = tx_get(read, "author"); author; author = next) {
		next = tx_get_next(author);
		count += tx_people_add(claims, people, author);
	}
	if (!count && whole && !tx_get(read, "source"))
		count = add_whole(claims, people, text);
	if (!count)
		count = add_source(people, read);
	xmlUnlinkNode(read);
	xmlFreeNode(read);
	return count;
}

size_t tx_claims_read(struct tx_claims *claims, xmlNodePtr people,
		      const char *text, bool whole)
{
	char *plain = strlen(text) <= TX_BYLINE_BYTES * 3
			  ? tx_byline_plain_take(claims, text)
			  : NULL;
	size_t count = 0;

	if (plain && *plain)
		count = read_plain(claims, people, plain, whole);
	xmlFree(plain);
	return count;
}
