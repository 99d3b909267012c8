/* SPDX-License-Identifier: MIT
 * The headline of a web page: the heading whose words are the page's title too,
 * else a title. */
#include <stdlib.h>
#include <string.h>

#include "load/page-parts.h"
#include "load/page-words.h"
#include "model/article.h"

#define LONGEST   500 /* bytes of a headline; an h1 left open holds a page */
#define MOST_SEEN 64  /* headings that are looked at */
#define AGREES    0.5 /* a heading that is no h1 says this much of a title */
#define POOR      0.2 /* an h1 that says less is the headline only if long */
#define FEW       3   /* words that any title of a section has */

struct title {
	const char *rule;
	const struct tx_node *node;
	char *text;
	struct tx_bag bag;
};

struct titles {
	struct title all[4];
	size_t count;
	struct tx_bag site;
};

struct heading {
	struct tx_node *node;
	const char *rule;
	double agreement, score;
	struct tx_bag bag;
};

/* --- titles --- */

static void add_title(struct titles *titles, const char *rule,
		      const struct tx_node *node, char *text)
{
	struct title *title = &titles->all[titles->count];

	if (tx_html_is_blank(text)) {
		xmlFree(text);
		return;
	}
	*title = (struct title){ .rule = rule, .node = node, .text = text };
	tx_bag_fill(&title->bag, text, strlen(text));
	titles->count++;
}

static char *copy(const char *text)
{
	return text ? tx_html_plain_take(text) : NULL;
}

static void add_meta(const struct tx_html *html, struct titles *titles,
		     const char *key, const char *rule)
{
	const struct tx_node *meta = tx_html_meta(html, key);

	if (meta)
		add_title(titles, rule, meta,
			  copy(tx_html_get(meta, "content")));
}

static void collect(const struct tx_html *html, struct titles *titles)
{
	const struct tx_node *title = tx_html_first(&html->tree, "title");
	const struct tx_node *site = tx_html_meta(html, "og:site_name");
	const char *name = site ? tx_html_get(site, "content") : "";

	add_title(titles, "headline of the linked data", NULL,
		  copy(tx_linked_text(html->linked, "headline")));
	add_meta(html, titles, "og:title", "meta og:title");
	add_meta(html, titles, "twitter:title", "meta twitter:title");
	add_title(titles, "title", title,
		  title ? tx_html_text_take(title) : NULL);
	tx_bag_fill(&titles->site, name, strlen(name));
}

static void titles_close(struct titles *titles)
{
	while (titles->count)
		xmlFree(titles->all[--titles->count].text);
}

/* --- headings --- */

/* How much BAG says of TITLE: 1 is all of it and nothing else. That nothing else
 * is said weighs more: a title has the site's name besides. */
static double agreement(const struct tx_bag *bag, const struct tx_bag *title)
{
	double common = (double)tx_bag_common(bag, title);
	double precision, recall;

	if (common < 1)
		return 0;
	precision = common / (double)bag->count;
	recall = common / (double)title->count;
	return 1.25 * precision * recall / (0.25 * precision + recall);
}

static double best_agreement(const struct tx_bag *bag,
			     const struct titles *titles)
{
	double best = 0, one;

	for (size_t i = 0; i < titles->count; i++) {
		one = agreement(bag, &titles->all[i].bag);
		best = one > best ? one : best;
	}
	return best;
}

static bool is_outside(const struct tx_node *node)
{
	for (; node; node = node->parent) {
		if (node->out)
			return true;
	}
	return false;
}

static const char *const classes[] = {
	"entry-title",    "post-title",       "article-title", "story-title",
	"headline",       "article-headline", "post__title",   "entry__title",
	"article__title", "articletitle",     "p-name",
};

static bool is_titled(const struct tx_node *node)
{
	size_t i;

	if (tx_html_has(node, "itemprop", "headline"))
		return true;
	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		if (tx_html_has(node, "class", classes[i]))
			return true;
	}
	return false;
}

/* What a heading's level and place say for it. */
static double prior(const struct tx_html *html, const struct tx_node *node)
{
	static const struct {
		const char *name;
		double prior;
	} levels[] = {
		{ "h1", 0.2 }, { "h2", 0 }, { "h3", -0.05 }, { "h4", -0.1 }
	};
	double sum = is_titled(node) ? 0.1 : 0;
	size_t i;

	for (i = 0; i < sizeof(levels) / sizeof(*levels); i++) {
		if (tx_html_is(node, levels[i].name))
			sum += levels[i].prior;
	}
	return sum + (tx_html_within(node, html->scope) ? 0.05 : 0);
}

static bool is_site(const struct titles *titles, const struct tx_bag *bag)
{
	return titles->site.count && tx_bag_is_same(bag, &titles->site);
}

static void weigh(const struct tx_html *html, const struct titles *titles,
		  struct tx_node *node, const char *rule, struct heading *best)
{
	char *text = is_outside(node) ? NULL : tx_html_text_take(node);
	struct heading one = { .node = node, .rule = rule };
	bool first = tx_html_is(node, "h1");

	if (!text || !*text || strlen(text) > LONGEST)
		goto out;
	tx_bag_fill(&one.bag, text, strlen(text));
	if (!one.bag.count || is_site(titles, &one.bag))
		goto out;
	one.agreement = best_agreement(&one.bag, titles);
	one.score = one.agreement + prior(html, node);
	if ((first || one.agreement >= AGREES) &&
	    (!best->node || one.score > best->score + 0.001)) {
		*best = one;
	} else if (first) {
		tx_html_tell(html, "headline", text, "another h1", node, false);
	}
out:
	xmlFree(text);
}

static struct heading find(const struct tx_html *html,
			   const struct titles *titles)
{
	static const struct {
		const char *name, *rule;
	} levels[] = {
		{ "h1", "h1" },
		{ "h2", "an h2 in the words of the title" },
		{ "h3", "an h3 in the words of the title" },
		{ "h4", "an h4 in the words of the title" },
	};
	struct heading best = { .node = NULL };
	struct tx_node *node;
	size_t i, seen;

	for (i = 0; i < sizeof(levels) / sizeof(*levels); i++) {
		node = tx_html_first(&html->tree, levels[i].name);
		for (seen = 0; node && seen < MOST_SEEN; seen++) {
			weigh(html, titles, node, levels[i].rule, &best);
			node = node->alike;
		}
	}
	return best;
}

/* --- choosing --- */

/* An h1 that says nothing of the titles is a section's name, unless it is
 * long, or there is no title. */
static bool is_headline(const struct heading *heading,
			const struct titles *titles)
{
	return heading->node && (heading->agreement >= POOR ||
				 heading->bag.count > FEW || !titles->count);
}

static void put_heading(struct tx_html *html, const struct heading *heading,
			const struct titles *titles)
{
	const struct tx_bag *bags[4];
	char *kicker = NULL, *text;
	size_t i;

	for (i = 0; i < titles->count; i++)
		bags[i] = &titles->all[i].bag;
	text =
	    tx_html_kicker_split(heading->node, bags, titles->count, &kicker);
	heading->node->left_out = true;
	html->heading = heading->node;
	tx_html_put(html, "headline", text, heading->rule, heading->node);
	tx_html_put(html, "kicker", kicker, "what stands with the headline",
		    heading->node);
	xmlFree(kicker);
	xmlFree(text);
}

/* A title's end that is the site's name: its own, or a few words after a mark
 * that no sentence has. Returns where it begins. */
static size_t site_of(const struct titles *titles, const char *text)
{
	static const char *const marks[] = { " | ",      " - ",      " \u2013 ",
					     " \u2014 ", " \u00b7 ", " :: ",
					     " \u00ab ", " \u2022 ", "_" };
	size_t i, cut = strlen(text);
	const char *at, *last = NULL;
	struct tx_bag bag;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		for (at = strstr(text, marks[i]); at;
		     at = strstr(at + 1, marks[i]))
			last = at > last ? at : last;
	}
	if (!last)
		return cut;
	at = last + (*last == '_' ? 1 : strcspn(last + 1, " ") + 2);
	tx_bag_fill(&bag, at, strlen(at));
	if (is_site(titles, &bag))
		return (size_t)(last - text);
	tx_bag_fill(&bag, text, (size_t)(last - text));
	return bag.count >= FEW ? (size_t)(last - text) : cut;
}

static void put_titles(struct tx_html *html, const struct titles *titles)
{
	for (size_t i = 0; i < titles->count; i++) {
		const struct title *title = &titles->all[i];
		char *text = (char *)xmlStrndup(
		    BAD_CAST title->text, (int)site_of(titles, title->text));

		tx_html_put(html, "headline", text, title->rule, title->node);
		xmlFree(text);
	}
}

void tx_html_headline(struct tx_html *html)
{
	struct titles titles = { .count = 0 };
	struct heading best;

	collect(html, &titles);
	best = find(html, &titles);
	if (is_headline(&best, &titles))
		put_heading(html, &best, &titles);
	put_titles(html, &titles);
	/* Better a section's name than none. */
	if (best.node && !tx_get(html->article, "headline"))
		put_heading(html, &best, &titles);
	titles_close(&titles);
}
