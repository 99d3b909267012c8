/* SPDX-License-Identifier: MIT
 * What is heard of a page's authors where a byline may stand, and how much it
 * weighs there. */
#include <string.h>

#include "load/page-byline-walk.h"
#include "model/article.h"

#define BESIDE      3   /* from one name to the next */
#define MOST_INLINE 12  /* elements in elements */
#define LABEL       40  /* bytes of "Written by" */
#define CLIMB       3   /* levels from a label to the name beside it */
#define HEADING     80  /* of a heading, or in the body */
#define WORDS       60  /* bytes beside a link */
#define LINE        160 /* bytes of a line that begins with "By" */

/* The weight of a mark by where it stands. */
static const struct {
	enum tx_mark mark;
	const char *rule;
	int weights[TX_REACHES];
} rules[] = {
	{ TX_MARK_LINE,
	  "an element marked as the byline",
	  { 20, 72, 40, 38, 12 } },
	{ TX_MARK_NAME,
	  "an element marked as the author",
	  { 22, 75, 42, 42, 14 } },
	{ TX_MARK_LINK, "a link to an author's page", { 8, 62, 0, 14, 0 } },
	{ TX_MARK_PERSON, "a link to a person's page", { 0, 48, 0, 0, 0 } },
	{ TX_MARK_NONE,
	  "a line that begins like a byline",
	  { -15, 70, 36, 32, 0 } },
};

static size_t bytes(const struct tx_node *node)
{
	return (size_t)node->prose + node->linked;
}

static size_t visible(const char *text)
{
	size_t length = 0;

	for (; *text; text++)
		length += (unsigned char)*text > ' ';
	return length;
}

/* Does TOP hold the name of a person and nothing else? */
static bool is_name_only(const struct tx_walk *walk, const struct tx_node *top,
			 xmlNodePtr people)
{
	xmlNodePtr author = tx_get(people, "author");
	char *name = author ? tx_text_take(author, "name") : NULL;
	bool only = name && !tx_get_next(author) &&
		    bytes(top) <= visible(name) + 1 &&
		    tx_name_judge(walk->claims, name) == TX_NAME_PERSON;

	xmlFree(name);
	return only;
}

/* Does TOP stand right after what was heard last by RULE: "Ann Lee", "and",
 * "Tom Reyes"? */
static bool is_beside(const struct tx_walk *walk, size_t rule,
		      const struct tx_node *top, xmlNodePtr people)
{
	const struct tx_claims *claims = walk->claims;
	const struct tx_claim *last = claims->list + claims->count - 1;

	return claims->count && walk->zone == TX_REACH_HEAD &&
	       rules[rule].mark != TX_MARK_NONE && last->line &&
	       last->rule == rules[rule].rule && walk->ends <= walk->all &&
	       walk->ends + BESIDE >= walk->all &&
	       last->repute == TX_NAME_PERSON &&
	       is_name_only(walk, top, people);
}

/* What no mark names must look like a name, away from the headline; so must
 * whom a link leads to. */
static bool is_likely(const struct tx_walk *walk, size_t rule,
		      xmlNodePtr people)
{
	xmlNodePtr author = tx_get(people, "author");
	bool likely = true;

	if (rules[rule].mark != TX_MARK_PERSON &&
	    (rules[rule].mark != TX_MARK_NONE || walk->zone <= TX_REACH_HEAD))
		return true;
	for (; author && likely; author = tx_get_next(author)) {
		char *name = tx_text_take(author, "name");

		likely =
		    name && tx_name_judge(walk->claims, name) >= TX_NAME_OFFICE;
		/* Some scripts have no spaces. */
		likely = likely &&
			 (strchr(name, ' ') || (unsigned char)*name >= 0xE3);
		xmlFree(name);
	}
	return likely;
}

static void hear(struct tx_walk *walk, size_t rule, struct tx_node *node,
		 struct tx_node *top, xmlNodePtr people)
{
	int weight = rules[rule].weights[walk->zone];

	if (!is_likely(walk, rule, people))
		return;
	if (is_beside(walk, rule, top, people))
		tx_claims_join(walk->claims, people, top);
	else if (!tx_claims_add(walk->claims, people, rules[rule].rule, weight,
				node, top))
		return;
	walk->at[walk->claims->count - 1] = walk->all;
	walk->ends = walk->all + bytes(top);
}

static bool is_label(struct tx_walk *walk, const struct tx_node *node)
{
	char *text = bytes(node) <= LABEL ? tx_html_text_take(node) : NULL;
	bool is = text && tx_byline_is_label(&walk->claims->page, text);

	xmlFree(text);
	return is;
}

/* "Written by" in an element of its own: the name is beside it. */
static bool try_around(struct tx_walk *walk, size_t rule, struct tx_node *node,
		       struct tx_node *top)
{
	xmlNodePtr people = tx_claims_people(walk->claims);
	bool marked = rules[rule].mark != TX_MARK_NONE;
	int level;

	walk->tried++;
	for (level = 0; level < CLIMB && top->parent && top->parent->parent &&
			is_label(walk, top);
	     level++)
		top = top->parent;
	if (!people || !tx_byline_line(walk->claims, node, top, people, marked))
		return false;
	hear(walk, rule, node, top, people);
	return true;
}

static size_t rule_of(enum tx_mark mark)
{
	size_t i = 0;

	while (rules[i].mark != mark)
		i++;
	return i;
}

/* --- lines --- */

/* The block around NODE; elements that nothing closes are no byline's. */
static struct tx_node *block_of(struct tx_node *node)
{
	int steps;

	for (steps = 0;
	     steps < MOST_INLINE && node->parent && node->kind & TX_HTML_INLINE;
	     steps++)
		node = node->parent;
	return node;
}

static bool is_first(const struct tx_node *node, const struct tx_node *block)
{
	for (; node != block; node = node->parent) {
		if (node->prev && node->prev->text &&
		    !tx_html_is_blank(node->prev->text))
			return false;
	}
	return true;
}

static bool begins_line(const struct tx_walk *walk, const struct tx_node *text)
{
	const char *at = text->text + strspn(text->text, " \t\r\n");
	struct tx_cue cue;

	return *at && tx_words_cue(walk->claims->page.words,
				   TX_BIT(TX_CUE_BYLINE), at, strlen(at), &cue);
}

/* Does a comma of TEXT go on with neither a name nor a role? */
static bool goes_on(const struct tx_walk *walk, const char *text)
{
	unsigned kinds = TX_BIT(TX_CUE_ROLE) | TX_BIT(TX_CUE_AND);
	struct tx_cue cue;

	for (text = strstr(text, ", "); text; text = strstr(text + 2, ", ")) {
		const char *next = text + 2;

		if (*next >= 'a' && *next <= 'z' &&
		    !tx_words_cue(walk->claims->page.words, kinds, next,
				  strlen(next), &cue))
			return true;
	}
	return false;
}

/* "By Monday, the council will have voted." is a sentence. */
static bool is_sentence(const struct tx_walk *walk, const struct tx_node *text)
{
	const char *end = text->text + strlen(text->text);

	while (end > text->text && strchr(" \t\r\n", end[-1]))
		end--;
	return end > text->text && strchr(".!?", end[-1]) &&
	       goes_on(walk, text->text);
}

static bool is_in_link(const struct tx_node *node)
{
	while (node->parent && (node->text || node->kind & TX_HTML_INLINE)) {
		node = node->parent;
		if (tx_html_is(node, "a"))
			return true;
	}
	return false;
}

/* Can BLOCK be a byline, by where it is? "By maker" of a menu is none. */
static bool is_line(const struct tx_walk *walk, const struct tx_node *block,
		    const struct tx_node *text)
{
	bool brief =
	    block->kind & TX_HTML_HEADING || walk->zone == TX_REACH_BODY;

	return bytes(block) <= (brief ? HEADING : LINE) &&
	       !tx_html_is(block, "h1") && is_first(text, block) &&
	       (walk->zone == TX_REACH_HEAD || !is_in_link(text));
}

void tx_walk_line(struct tx_walk *walk, struct tx_node *text)
{
	size_t rule = rule_of(TX_MARK_NONE);
	struct tx_node *block;

	if (text->length > LINE || !text->prose ||
	    !rules[rule].weights[walk->zone])
		return;
	block = block_of(text->parent);
	if (is_line(walk, block, text) && begins_line(walk, text) &&
	    !is_sentence(walk, text))
		try_around(walk, rule, text, block);
}

/* A link in a sentence names anybody. */
static bool is_in_sentence(struct tx_node *node, enum tx_mark mark)
{
	return (mark == TX_MARK_LINK || mark == TX_MARK_PERSON) &&
	       bytes(block_of(node)) > bytes(node) + WORDS;
}

bool tx_walk_mark(struct tx_walk *walk, struct tx_node *node, enum tx_mark mark)
{
	size_t rule = rule_of(mark);

	return node->first && rules[rule].weights[walk->zone] &&
	       !is_in_sentence(node, mark) &&
	       !tx_html_within(walk->claims->html->content, node) &&
	       try_around(walk, rule, node->first, node);
}
