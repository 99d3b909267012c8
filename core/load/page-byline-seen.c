/* SPDX-License-Identifier: MIT
 * The bylines that a page shows: by the marks of its elements, and by lines
 * that begin with "By". */
#include <string.h>

#include "load/page-byline.h"
#include "model/article.h"

#define MOST_TRIED     64  /* bylines that are looked at */
#define NEAR           600 /* bytes of text after the headline */
#define NEXT           800 /* after the text */
#define BESIDE         3   /* from one name to the next */
#define SHORTLY        200 /* before the headline */
#define SHORTLY_WEIGHT 50
#define LABEL          40  /* bytes of "Written by" */
#define BACK           100 /* nodes above the headline */
#define SURE           55  /* weight */
#define CLIMB          3   /* levels from a label to the name beside it */
#define HEADING        80  /* of a heading, or in the body */
#define LINE           160 /* bytes of a line that begins with "By" */

/* Where a byline stands. */
enum zone { ABOVE, HEAD, BODY, AFTER, FAR, ZONES };

struct walk {
	struct tx_claims *claims;
	struct tx_node *headline; /* NULL: none is marked */
	enum zone zone;
	size_t read; /* bytes of text since the headline, or the text */
	size_t all;  /* since the start */
	size_t at[TX_CLAIMS];
	size_t ends;                 /* the last claim, as `all` */
	const struct tx_node *after; /* the content */
	int tried;
};

/* The weight of a mark by where it stands. */
static const struct {
	enum tx_mark mark;
	const char *rule;
	int weights[ZONES];
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
static bool is_name_only(const struct walk *walk, const struct tx_node *top,
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
static bool is_beside(const struct walk *walk, size_t rule,
		      const struct tx_node *top, xmlNodePtr people)
{
	const struct tx_claims *claims = walk->claims;
	const struct tx_claim *last = claims->list + claims->count - 1;

	return claims->count && walk->zone == HEAD &&
	       rules[rule].mark != TX_MARK_NONE && last->line &&
	       last->rule == rules[rule].rule && walk->ends <= walk->all &&
	       walk->ends + BESIDE >= walk->all &&
	       last->repute == TX_NAME_PERSON &&
	       is_name_only(walk, top, people);
}

/* What no mark names must look like a name, away from the headline; so must
 * whom a link leads to. */
static bool is_likely(const struct walk *walk, size_t rule, xmlNodePtr people)
{
	xmlNodePtr author = tx_get(people, "author");
	bool likely = true;

	if (rules[rule].mark != TX_MARK_PERSON &&
	    (rules[rule].mark != TX_MARK_NONE || walk->zone <= HEAD))
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

static void hear(struct walk *walk, size_t rule, struct tx_node *node,
		 struct tx_node *top, xmlNodePtr people)
{
	int weight = rules[rule].weights[walk->zone];

	if (!is_likely(walk, rule, people))
		return;
	if (is_beside(walk, rule, top, people))
		tx_claims_join(walk->claims, people);
	else if (!tx_claims_add(walk->claims, people, rules[rule].rule, weight,
				node, top))
		return;
	walk->at[walk->claims->count - 1] = walk->all;
	walk->ends = walk->all + bytes(top);
}

static bool is_label(struct walk *walk, const struct tx_node *node)
{
	char *text = bytes(node) <= LABEL ? tx_html_text_take(node) : NULL;
	bool is = text && tx_byline_is_label(walk->claims, text);

	xmlFree(text);
	return is;
}

/* "Written by" in an element of its own: the name is beside it. */
static bool try_around(struct walk *walk, size_t rule, struct tx_node *node,
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

static struct tx_node *block_of(struct tx_node *node)
{
	while (node->parent && node->kind & TX_HTML_INLINE)
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

static bool begins_line(const struct walk *walk, const struct tx_node *text)
{
	const char *at = text->text + strspn(text->text, " \t\r\n");
	struct tx_cue cue;

	return *at && tx_words_cue(walk->claims->page.words,
				   TX_BIT(TX_CUE_BYLINE), at, strlen(at), &cue);
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
static bool is_line(const struct walk *walk, const struct tx_node *block,
		    const struct tx_node *text)
{
	bool brief = block->kind & TX_HTML_HEADING || walk->zone == BODY;

	return bytes(block) <= (brief ? HEADING : LINE) &&
	       !tx_html_is(block, "h1") && is_first(text, block) &&
	       (walk->zone == HEAD || !is_in_link(text));
}

static void try_line(struct walk *walk, struct tx_node *text)
{
	size_t rule = rule_of(TX_MARK_NONE);
	struct tx_node *block;

	if (text->length > LINE || !text->prose ||
	    !rules[rule].weights[walk->zone])
		return;
	block = block_of(text->parent);
	if (is_line(walk, block, text) && begins_line(walk, text))
		try_around(walk, rule, text, block);
}

/* A link in a sentence names anybody. */
static bool is_in_sentence(struct tx_node *node, enum tx_mark mark)
{
	return (mark == TX_MARK_LINK || mark == TX_MARK_PERSON) &&
	       bytes(block_of(node)) > LINE;
}

/* --- the walk --- */

/* What stands right above the headline is as good as what stands below. */
static void lift(struct walk *walk)
{
	size_t i;

	for (i = 0; i < walk->claims->count; i++) {
		struct tx_claim *claim = &walk->claims->list[i];

		if (claim->line && walk->zone == ABOVE &&
		    walk->all - walk->at[i] <= SHORTLY)
			claim->weight += SHORTLY_WEIGHT;
	}
}

static void enter(struct walk *walk, enum zone zone)
{
	walk->zone = zone;
	walk->read = 0;
}

static void count(struct walk *walk, size_t length)
{
	walk->read += length;
	walk->all += length;
	if (walk->zone == HEAD && walk->read > NEAR)
		enter(walk, BODY);
	if (walk->zone == AFTER && walk->read > NEXT)
		enter(walk, FAR);
}

static void move(struct walk *walk, const struct tx_node *node)
{
	if (node == walk->headline || node == walk->claims->html->content) {
		lift(walk);
		enter(walk, HEAD);
	}
	if (node == walk->after)
		enter(walk, AFTER);
	if (node->text)
		count(walk, node->prose);
}

static bool is_foreign(const struct walk *walk, const struct tx_node *node,
		       enum tx_mark mark)
{
	static const char *const names[] = { "article", "aside", "form", NULL };

	if (walk->zone == HEAD)
		return false;
	return mark == TX_MARK_STOP || tx_html_is_of(node, names) ||
	       (tx_html_is(node, "footer") &&
		!tx_html_within(node, walk->claims->html->scope));
}

static bool is_passed(const struct walk *walk, const struct tx_node *node,
		      enum tx_mark mark)
{
	if (!node->name)
		return false;
	if (node->kind & TX_HTML_HIDDEN || tx_html_is(node, "figure") ||
	    (node->out && tx_html_is(node, "nav")))
		return true;
	return is_foreign(walk, node, mark) &&
	       !tx_html_within(walk->claims->html->content, node) &&
	       !(walk->headline && tx_html_within(walk->headline, node));
}

static bool try_mark(struct walk *walk, struct tx_node *node, enum tx_mark mark)
{
	size_t rule = rule_of(mark);

	return node->first && rules[rule].weights[walk->zone] &&
	       !is_in_sentence(node, mark) &&
	       !tx_html_within(walk->claims->html->content, node) &&
	       try_around(walk, rule, node->first, node);
}

/* The next node, or the one after NODE if it was read. */
static struct tx_node *visit(struct walk *walk, struct tx_node *node,
			     const struct tx_node *top)
{
	enum tx_mark mark = tx_byline_mark(node);

	move(walk, node);
	if (is_passed(walk, node, mark))
		return tx_html_skip(node, top);
	if (node->text)
		try_line(walk, node);
	if (mark == TX_MARK_NONE || mark == TX_MARK_STOP ||
	    !try_mark(walk, node, mark))
		return tx_html_next(node, top);
	count(walk, bytes(node));
	return tx_html_skip(node, top);
}

static struct tx_node *headline_of(const struct tx_html *html)
{
	struct tx_node *node = tx_html_first(&html->tree, "h1");
	struct tx_node *first = node;

	for (; node; node = node->alike) {
		if (node->left_out)
			return node;
	}
	return first;
}

static struct tx_node *before(struct tx_node *node)
{
	if (!node->prev)
		return node->parent;
	node = node->prev;
	while (node->last)
		node = node->last;
	return node;
}

/* Some nodes above the headline or the text, and in no menu. */
static struct tx_node *start_of(const struct walk *walk)
{
	struct tx_node *content = walk->claims->html->content, *around;
	struct tx_node *node = walk->headline, *start;
	int back;

	if (!node || tx_html_within(node, content))
		node = content;
	for (back = 0; back < BACK && node->parent; back++)
		node = before(node);
	start = node;
	for (around = node; around; around = around->parent) {
		if (is_passed(walk, around, tx_byline_mark(around)))
			start = tx_html_skip(around, walk->claims->html->root);
	}
	return start;
}

/* Is somebody found whom nothing else on the page outweighs? */
static bool is_sure(const struct tx_claims *claims)
{
	size_t i;

	for (i = 0; i < claims->count; i++) {
		if (claims->list[i].weight >= SURE)
			return true;
	}
	return false;
}

/* From START to END, or to where nobody else can be found. */
static void walk_from(struct walk *walk, struct tx_node *start,
		      const struct tx_node *end)
{
	const struct tx_claims *claims = walk->claims;
	struct tx_node *node = start;
	enum zone zone = walk->zone;

	while (node && node != end && walk->tried < MOST_TRIED &&
	       claims->count < TX_CLAIMS) {
		node = visit(walk, node, claims->html->root);
		if (walk->zone != zone && walk->zone >= AFTER &&
		    is_sure(claims))
			return;
		zone = walk->zone;
	}
}

void tx_byline_seen(struct tx_claims *claims)
{
	struct tx_node *root = claims->html->root, *start;
	struct walk walk = { .claims = claims,
			     .headline = headline_of(claims->html),
			     .after =
				 tx_html_skip(claims->html->content, root) };

	start = start_of(&walk);
	walk_from(&walk, start, NULL);
	if (!start || is_sure(claims))
		return;
	enter(&walk, ABOVE);
	walk_from(&walk, root, start);
}
