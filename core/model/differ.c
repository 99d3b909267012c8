/* SPDX-License-Identifier: MIT
 * Two feeds, compared as articles. */
#include "model/differ.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"
#include "model/flat.h"
#include "model/pairs.h"

#define MOST_CELLS 4000000 /* of the table of common lines; more: all differ */

struct differ {
	xmlBufferPtr out;
	size_t count;
};

/* --- printing --- */

static void add_value(struct differ *differ, const char *text)
{
	int start = xmlBufferLength(differ->out);

	if (text)
		tx_buffer_collapse(differ->out, start, text, strlen(text));
	tx_buffer_trim(differ->out, start);
}

static void print_article(struct differ *differ, const char *sign,
			  const xmlNode *article)
{
	char *id = tx_text_take(article, "id");
	char *headline = tx_text_take(article, "headline");

	xmlBufferCat(differ->out, BAD_CAST sign);
	xmlBufferCCat(differ->out, id ? id : "?");
	xmlBufferCCat(differ->out, headline ? " " : "");
	add_value(differ, headline);
	xmlBufferCCat(differ->out, "\n");
	xmlFree(id);
	xmlFree(headline);
}

static void print_line(struct differ *differ, const char *sign,
		       const struct tx_flat_line *line)
{
	differ->count++;
	xmlBufferCCat(differ->out, sign);
	xmlBufferCCat(differ->out, line->name);
	xmlBufferCCat(differ->out, " ");
	add_value(differ, line->value);
	xmlBufferCCat(differ->out, "\n");
}

/* --- two articles --- */

static bool is_same(const struct tx_flat_line *a, const struct tx_flat_line *b)
{
	return !strcmp(a->name, b->name) && !strcmp(a->value, b->value);
}

/* The lines of two articles that are left when those that both begin and end
 * with are taken off. */
struct part {
	const struct tx_flat_line *a, *b;
	size_t a_count, b_count;
};

static struct part part_of(const struct tx_flat *a, const struct tx_flat *b)
{
	struct part part = { a->lines, b->lines, a->count, b->count };

	while (part.a_count && part.b_count && is_same(part.a, part.b)) {
		part.a++;
		part.b++;
		part.a_count--;
		part.b_count--;
	}
	while (part.a_count && part.b_count &&
	       is_same(&part.a[part.a_count - 1], &part.b[part.b_count - 1])) {
		part.a_count--;
		part.b_count--;
	}
	return part;
}

/* The longest common subsequences of what follows each pair of lines. */
static unsigned int *table_take(const struct part *part)
{
	size_t width = part->b_count + 1, i, j;
	unsigned int *table;

	if ((part->a_count + 1) * width > MOST_CELLS)
		return NULL;
	table = calloc((part->a_count + 1) * width, sizeof(*table));
	for (i = part->a_count; table && i-- > 0;) {
		for (j = part->b_count; j-- > 0;) {
			unsigned int below = table[(i + 1) * width + j];
			unsigned int right = table[i * width + j + 1];

			table[i * width + j] =
			    is_same(&part->a[i], &part->b[j])
				? table[(i + 1) * width + j + 1] + 1
			    : below > right ? below
					    : right;
		}
	}
	return table;
}

static void print_part(struct differ *differ, const struct part *part)
{
	unsigned int *table = table_take(part);
	size_t width = part->b_count + 1, i = 0, j = 0;

	while (i < part->a_count || j < part->b_count) {
		if (table && i < part->a_count && j < part->b_count &&
		    is_same(&part->a[i], &part->b[j])) {
			i++;
			j++;
		} else if (i < part->a_count &&
			   (j == part->b_count || !table ||
			    table[(i + 1) * width + j] >=
				table[i * width + j + 1])) {
			print_line(differ, "  - ", &part->a[i++]);
		} else {
			print_line(differ, "  + ", &part->b[j++]);
		}
	}
	free(table);
}

static int compare(struct differ *differ, const xmlNode *a, const xmlNode *b)
{
	struct tx_flat flat_a, flat_b;
	struct part part;
	int status = tx_flat_make(&flat_a, a);

	if (tx_flat_make(&flat_b, b))
		status = -1;
	if (!status) {
		part = part_of(&flat_a, &flat_b);
		if (part.a_count || part.b_count)
			print_article(differ, "= ", a);
		print_part(differ, &part);
	}
	tx_flat_free(&flat_a);
	tx_flat_free(&flat_b);
	return status;
}

/* --- two feeds --- */

static void print_alone(struct differ *differ, const char *sign,
			const xmlNode *article)
{
	differ->count++;
	print_article(differ, sign, article);
}

char *tx_differ_take(const xmlDoc *before, const xmlDoc *after, size_t *count)
{
	struct differ differ = { .out = tx_buffer_new() };
	struct tx_pairs *pairs = tx_pairs_new(before, after);
	const xmlNode *article, *other;
	bool ok = pairs && differ.out;

	for (article = tx_article_first(before); ok && article;
	     article = tx_article_next(article)) {
		other = tx_pairs_of(pairs, article);
		if (!other)
			print_alone(&differ, "- ", article);
		else
			ok = !compare(&differ, article, other);
	}
	for (article = tx_article_first(after); ok && article;
	     article = tx_article_next(article)) {
		if (!tx_pairs_of(pairs, article))
			print_alone(&differ, "+ ", article);
	}
	tx_pairs_free(pairs);
	*count = differ.count;
	if (ok)
		return tx_buffer_take(differ.out);
	xmlBufferFree(differ.out);
	return NULL;
}
