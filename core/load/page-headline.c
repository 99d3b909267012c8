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
#define HOME      0.6 /* less for a heading that is the site's */
#define SITES     2   /* names of it */
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
	struct tx_bag sites[SITES]; /* names of the site */
	size_t site_count;
};

struct heading {
	struct tx_node *node;
	const char *rule;
	double agreement, score;
	bool home; /* it leads to the front page, or says that it is its name */
	struct tx_bag bag;
};

struct headings {
	struct heading best;
	struct heading titled; /* the best that is called a title */
	struct tx_node *site;  /* the one that is the site's name */
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

static void add_site(struct titles *titles, const char *name)
{
	struct tx_bag *bag = &titles->sites[titles->site_count];

	if (!name || titles->site_count == SITES)
		return;
	tx_bag_fill(bag, name, strlen(name));
	titles->site_count += bag->count > 0;
}

static void collect_sites(const struct tx_html *html, struct titles *titles)
{
	const struct tx_node *site = tx_html_meta(html, "og:site_name");
	const char *name;

	if (site)
		add_site(titles, tx_html_get(site, "content"));
	if (tx_linked_names(html->linked, "publisher", &name, 1))
		add_site(titles, name);
}

static void collect(const struct tx_html *html, struct titles *titles)
{
	const struct tx_node *title = tx_html_first(&html->tree, "title");

	add_title(titles, "headline of the linked data", NULL,
		  copy(tx_linked_text(html->linked, "headline")));
	add_meta(html, titles, "og:title", "meta og:title");
	add_meta(html, titles, "twitter:title", "meta twitter:title");
	add_title(titles, "title", title,
		  title ? tx_html_text_take(title) : NULL);
	collect_sites(html, titles);
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
	for (size_t i = 0; i < titles->site_count; i++) {
		if (tx_bag_is_same(bag, &titles->sites[i]))
			return true;
	}
	return false;
}

static bool is_better(const struct heading *one, const struct heading *best)
{
	return !best->node || one->score > best->score + 0.001;
}

static void compare(const struct tx_html *html, struct headings *found,
		    const struct heading *one, const char *text)
{
	bool first = tx_html_is(one->node, "h1");

	if ((first || one->agreement >= AGREES) &&
	    is_better(one, &found->best)) {
		found->best = *one;
	} else if (first) {
		tx_html_tell(html, "headline", text, "another h1", one->node,
			     false);
	}
	if (!first && one->agreement >= AGREES && is_titled(one->node) &&
	    is_better(one, &found->titled))
		found->titled = *one;
}

static void weigh(const struct tx_html *html, const struct titles *titles,
		  struct tx_node *node, const char *rule,
		  struct headings *found)
{
	char *text = is_outside(node) ? NULL : tx_html_text_take(node);
	struct heading one = { .node = node, .rule = rule };

	if (!text || !*text || strlen(text) > LONGEST)
		goto out;
	tx_bag_fill(&one.bag, text, strlen(text));
	if (is_site(titles, &one.bag) && !found->site)
		found->site = node;
	if (!one.bag.count || is_site(titles, &one.bag))
		goto out;
	one.agreement = best_agreement(&one.bag, titles);
	one.home = tx_html_is(node, "h1") && tx_html_is_home(html, node);
	one.score = one.agreement + prior(html, node) - one.home * HOME;
	compare(html, found, &one, text);
out:
	xmlFree(text);
}

/* "Site: Post", where the site is the h1, and the post another heading that is
 * called the title? */
static bool is_halved(const struct headings *found, const struct titles *titles)
{
	const struct heading *site = &found->best, *post = &found->titled;
	size_t i;

	if (!post->node || post->node == site->node || is_titled(site->node))
		return false;
	for (i = 0; i < titles->count; i++) {
		const struct tx_bag *title = &titles->all[i].bag;

		if (site->bag.count + post->bag.count <= title->count &&
		    tx_bag_common(&site->bag, title) == site->bag.count &&
		    tx_bag_common(&post->bag, title) == post->bag.count)
			return true;
	}
	return false;
}

static struct headings find(const struct tx_html *html,
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
	struct headings found = { .site = NULL };
	struct tx_node *node;
	size_t i, seen;

	for (i = 0; i < sizeof(levels) / sizeof(*levels); i++) {
		node = tx_html_first(&html->tree, levels[i].name);
		for (seen = 0; node && seen < MOST_SEEN; seen++) {
			weigh(html, titles, node, levels[i].rule, &found);
			node = node->alike;
		}
	}
	if (is_halved(&found, titles)) {
		found.site = found.best.node;
		found.best = found.titled;
	}
	return found;
}

/* --- choosing --- */

/* An h1 that says nothing of the titles is a section's name, unless it is
 * long, or there is no title; one that is the site's must be all of one. */
static bool is_headline(const struct heading *heading,
			const struct titles *titles)
{
	if (!heading->node)
		return false;
	if (heading->home && titles->count)
		return heading->agreement > 0.99;
	return heading->agreement >= POOR || heading->bag.count > FEW ||
	       !titles->count;
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

/* Are the words of TITLE a headline's, and no "Home"? */
static bool says_more(const struct titles *titles, const struct title *title)
{
	return title->bag.count >= FEW && !is_site(titles, &title->bag);
}

/* SURE: those that say more alone. */
static void put_titles(struct tx_html *html, const struct titles *titles,
		       bool sure)
{
	for (size_t i = 0; i < titles->count; i++) {
		const struct title *title = &titles->all[i];
		char *text = (char *)xmlStrndup(
		    BAD_CAST title->text, (int)site_of(titles, title->text));

		if (!sure || says_more(titles, title))
			tx_html_put(html, "headline", text, title->rule,
				    title->node);
		xmlFree(text);
	}
}

/* The heading after the one that is the site's name, before any text. */
static struct tx_node *after_site(const struct tx_html *html,
				  const struct tx_node *site)
{
	struct tx_node *node = tx_html_next(site, html->root);

	for (; node; node = tx_html_next(node, html->root)) {
		if (tx_html_within(node, site) || node->out)
			continue;
		if (tx_html_is(node, "h2") || tx_html_is(node, "h3"))
			return node->prose + node->linked ? node : NULL;
		if (tx_html_is(node, "p") && node->prose)
			return NULL;
	}
	return NULL;
}

static void put_after_site(struct tx_html *html, const struct titles *titles,
			   struct tx_node *site)
{
	struct heading next = { .rule = "the heading below the site's name" };

	next.node = site ? after_site(html, site) : NULL;
	if (next.node && !tx_get(html->article, "headline"))
		put_heading(html, &next, titles);
}

void tx_html_headline(struct tx_html *html)
{
	struct titles titles = { .count = 0 };
	struct headings found;

	collect(html, &titles);
	found = find(html, &titles);
	if (is_headline(&found.best, &titles))
		put_heading(html, &found.best, &titles);
	if (found.site) {
		put_titles(html, &titles, true);
		put_after_site(html, &titles, found.site);
	}
	put_titles(html, &titles, false);
	/* Better a section's name than none. */
	if (found.best.node && !tx_get(html->article, "headline"))
		put_heading(html, &found.best, &titles);
	if (found.site && tx_html_within(found.site, html->content))
		found.site->left_out = true;
	titles_close(&titles);
}
