/* SPDX-License-Identifier: MIT
 * Telling where in a scraped page each field was found, and what else could
 * have been it. */
#include "load/text-page.h"

#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"

#define FIRST_WORDS 80 /* bytes of a body that are told */
#define ABOVE       20 /* lines above the headline with candidates */
#define MOST        6  /* candidates of a field */

#define ANY_CUE   0U
#define ANY_PLACE TX_PLACES

struct rule {
	const char *field;
	unsigned cues; /* of the line, as bits */
	enum tx_place place;
	const char *rule;
};

/* The first that fits tells. */
static const struct rule rules[] = {
	{ "published", TX_BIT(TX_CUE_PUBLISHED), ANY_PLACE,
	  "a date after a cue of its publication" },
	{ "published", TX_BIT(TX_CUE_BYLINE), ANY_PLACE,
	  "a date in the byline" },
	{ "published", ANY_CUE, TX_ABOVE, "a date above the headline" },
	{ "published", ANY_CUE, TX_BELOW, "a date below the headline" },
	{ "published", ANY_CUE, TX_INSIDE, "a date in the first lines" },
	{ "published", ANY_CUE, TX_TAIL, "a date below the body" },
	{ "modified", ANY_CUE, ANY_PLACE, "a date after a cue of an update" },
	{ "byline", TX_BIT(TX_CUE_BYLINE), ANY_PLACE,
	  "a name after a cue of a byline" },
	{ "byline", ANY_CUE, TX_ABOVE, "a name above the headline" },
	{ "byline", ANY_CUE, TX_TAIL, "a name below the body" },
	{ "byline", ANY_CUE, ANY_PLACE, "a name alone, or beside a date" },
	{ "author", ANY_CUE, ANY_PLACE, "a name in the byline" },
	{ "contributor", ANY_CUE, ANY_PLACE, "a name after what was done" },
	{ "section", ANY_CUE, ANY_PLACE,
	  "a short line in capitals, or alone, above the headline" },
	{ "standfirst", ANY_CUE, ANY_PLACE,
	  "a short text between the headline and the body" },
	{ "media", ANY_CUE, ANY_PLACE, "a line that names a picture's maker" },
	{ "dateline", ANY_CUE, ANY_PLACE,
	  "a place before a dash that begins the body" },
	{ "source", ANY_CUE, TX_INSIDE, "an agency in the dateline or a cue" },
	{ "source", ANY_CUE, ANY_PLACE, "a name after a cue of a source" },
	{ "related", ANY_CUE, ANY_PLACE, "a title after a cue to read on" },
	{ "keyword", ANY_CUE, ANY_PLACE, "a word after a cue of keywords" },
	{ "reading-time", ANY_CUE, ANY_PLACE, "a number of minutes to read" },
	{ "copyright-notice", ANY_CUE, ANY_PLACE,
	  "a line that begins with a copyright sign" },
	{ "embargo", ANY_CUE, ANY_PLACE, "a date after a cue of an embargo" },
	{ "status", ANY_CUE, ANY_PLACE, "an embargo without a date" },
	{ "editorial-note", ANY_CUE, ANY_PLACE, "a line about an embargo" },
};

static const char *rule_of(const char *field, const struct tx_line *line,
			   enum tx_place place)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		const struct rule *rule = &rules[i];

		if (strcmp(rule->field, field) != 0)
			continue;
		if (rule->cues &&
		    !(line && TX_BIT(line->cue.kind) & rule->cues))
			continue;
		if (rule->place == ANY_PLACE || rule->place == place)
			return rule->rule;
	}
	return "a line of the text";
}

static void tell(const struct tx_page *page, const struct tx_line *line,
		 const char *field, const char *value, const char *rule,
		 bool taken)
{
	const struct tx_found found = { .field = field,
					.value = value,
					.rule = rule,
					.line = line ? line->number : 0,
					.taken = taken };

	tx_trace(page->trace, &found);
	if (taken && line && page->told)
		page->told[line - page->lines] = true;
}

void tx_told(const struct tx_page *page, const struct tx_line *line,
	     const char *field, const char *text, size_t length,
	     const char *rule, bool taken)
{
	xmlChar *value;

	if (!page->trace)
		return;
	value = xmlStrndup(BAD_CAST text, (int)length);
	if (value)
		tell(page, line, field, (char *)value, rule, taken);
	xmlFree(value);
}

static void tell_node(const struct tx_page *page, const struct tx_line *line,
		      const xmlNode *node, const char *field, const char *rule)
{
	xmlChar *value = xmlNodeGetContent(node);

	if (value)
		tell(page, line, field, (char *)value, rule, true);
	xmlFree(value);
}

/* A field with parts is told by its name and by each other part. */
static void tell_parts(const struct tx_page *page, const struct tx_line *line,
		       const xmlNode *node, const char *rule)
{
	const char *field = (const char *)node->name;

	for (const xmlNode *n = node->children; n; n = n->next) {
		xmlChar *name;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (xmlStrEqual(n->name, BAD_CAST "name")) {
			tell_node(page, line, n, field, rule);
			continue;
		}
		name = xmlStrdup(node->name);
		name = xmlStrcat(name, BAD_CAST ".");
		name = xmlStrcat(name, n->name);
		if (name)
			tell_node(page, line, n, (char *)name, rule);
		xmlFree(name);
	}
}

void tx_told_new(const struct tx_page *page, const struct tx_line *line,
		 const xmlNode *article, const xmlNode *last,
		 enum tx_place place)
{
	const xmlNode *n = last ? last->next : article->children;

	if (!page->trace)
		return;
	for (; n; n = n->next) {
		const char *field = (const char *)n->name, *rule;

		if (n->type != XML_ELEMENT_NODE || strcmp(field, "body") == 0)
			continue;
		rule = rule_of(field, line, place);
		if (xmlFirstElementChild((xmlNodePtr)n))
			tell_parts(page, line, n, rule);
		else
			tell_node(page, line, n, field, rule);
	}
}

void tx_told_body(const struct tx_page *page, const struct tx_plan *plan)
{
	const struct tx_line *line = &page->lines[plan->start];
	size_t length = line->length;

	if (!page->trace || plan->start >= plan->end)
		return;
	if (length > FIRST_WORDS) {
		length = FIRST_WORDS;
		while (length &&
		       ((unsigned char)line->text[length] & 0xC0) == 0x80)
			length--;
	}
	tx_told(page, line, "body", line->text, length,
		plan->live ? "the entries of a live blog"
			   : "the lines of the best way through the page",
		true);
}

/* What line LINE could have been. */
static const char *other_of(const struct tx_line *line, bool above)
{
	if (line->whole || line->shape & TX_SENTENCE)
		return NULL;
	if (line->shape & TX_DATED)
		return "published";
	if (line->cue.kind == TX_CUE_BYLINE && line->words <= 20)
		return "byline";
	if (line->shape & TX_CAPITALS && above && line->words <= 3 &&
	    line->copies <= 2)
		return "section";
	return tx_is_name(line->text, line->length) && !above &&
		       !(line->shape & (TX_COLON | TX_HEAVY))
		   ? "byline"
		   : NULL;
}

void tx_told_others(const struct tx_page *page, const struct tx_plan *plan)
{
	size_t top = plan->headline != TX_NO_LINE ? plan->headline : plan->head;
	size_t told = 0;

	if (!page->trace)
		return;
	for (size_t i = top > ABOVE ? top - ABOVE : 0;
	     i < page->count && i < plan->end + MOST && told < MOST * 3; i++) {
		const struct tx_line *line = &page->lines[i];
		const char *field = NULL;

		if (i == plan->start && plan->end > i)
			i = plan->end - 1;
		else if (!page->told[i] && i != plan->headline)
			field = other_of(line, i < top);
		if (!field)
			continue;
		tx_told(page, line, field, line->text, line->length,
			"it looks like one, but another goes before it", false);
		told++;
	}
}
