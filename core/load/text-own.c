/* SPDX-License-Identifier: MIT
 * telex's own plain text (stylesheets/write/text.xsl), read strictly: a line of
 * = below the headline, lines "Label: value", a body in blocks, a line of -,
 * more labels. */
#include "load/text-page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/wrap.h"

#define DEEPEST     8 /* quotes and lists inside one another */
#define LABEL_BYTES 80

struct row {
	const char *text; /* without the spaces around it */
	size_t length, indent;
};

struct rows {
	struct row *at;
	size_t count;
};

struct reader {
	const struct tx_words *words;
	xmlDocPtr feed;
};

static uint32_t first_point(const struct row *row)
{
	const char *at = row->text;

	return row->length ? tx_next(&at, row->text + row->length) : 0;
}

static uint32_t last_point(const struct row *row)
{
	const char *at = row->text + row->length;

	while (at > row->text && ((unsigned char)*--at & 0xC0) == 0x80)
		;
	return row->length ? tx_next(&at, row->text + row->length) : 0;
}

/* The rows FROM to END as one line. */
static xmlBufferPtr joined(const struct row *from, const struct row *end)
{
	xmlBufferPtr text = xmlBufferCreate();

	if (!text)
		return NULL;
	xmlBufferSetAllocationScheme(text, XML_BUFFER_ALLOC_DOUBLEIT);
	for (const struct row *row = from; row < end; row++) {
		if (row > from && !tx_wrap_is_wide(last_point(&row[-1])) &&
		    !tx_wrap_is_wide(first_point(row)))
			xmlBufferCCat(text, " ");
		xmlBufferAdd(text, BAD_CAST row->text, (int)row->length);
	}
	return text;
}

static bool is_of(const struct row *row, char of, size_t least)
{
	if (row->indent || row->length < least)
		return false;
	for (size_t i = 0; i < row->length; i++) {
		if (row->text[i] != of)
			return false;
	}
	return true;
}

static bool has(const struct row *row, const char *start)
{
	size_t length = strlen(start);

	return row->length >= length && memcmp(row->text, start, length) == 0;
}

static bool read_rows(struct rows *rows, const char *text, size_t length)
{
	const char *end = text + length;
	size_t room = 1;

	for (const char *at = text; at < end; at++)
		room += *at == '\n' || *at == '\r';
	rows->at = calloc(room, sizeof *rows->at);
	if (!rows->at)
		return false;
	while (text < end) {
		struct row *row = &rows->at[rows->count++];

		while (text < end && *text == ' ') {
			row->indent++;
			text++;
		}
		row->text = text;
		while (text < end && *text != '\n' && *text != '\r')
			text++;
		row->length = (size_t)(text - row->text);
		while (row->length && row->text[row->length - 1] == ' ')
			row->length--;
		if (text < end && *text++ == '\r' && text < end &&
		    *text == '\n')
			text++;
	}
	return true;
}

/* The end of the block that begins at FROM: the next empty row. */
static const struct row *block_end(const struct row *from,
				   const struct row *end)
{
	while (from < end && from->length)
		from++;
	return from;
}

static bool is_headline(const struct row *from, const struct row *end)
{
	return from < end && !from->indent && is_of(&end[-1], '=', 3) &&
	       !has(from, "\\") && !has(from, ">") && !has(from, "- ");
}

bool tx_own_is(const char *text, size_t length)
{
	const char *end = text + length;
	size_t lines = 0;

	while (text < end && (*text == '\n' || *text == '\r'))
		text++;
	/* A headline of a few lines; the rest of the text is not looked at. */
	while (text < end && lines++ < 20) {
		const char *start = text;

		while (text < end && *text != '\n' && *text != '\r')
			text++;

		struct row row = { .text = start,
				   .length = (size_t)(text - start) };

		if (is_of(&row, '=', 3))
			return true;
		if (!row.length || *start == '>' || *start == '\\' ||
		    *start == ' ')
			return false;
		if (text < end && *text++ == '\r' && text < end &&
		    *text == '\n')
			text++;
	}
	return false;
}

/* Labels. */

static const char *key_of(const struct reader *reader, const struct row *row,
			  size_t *value)
{
	const char *colon =
	    memchr(row->text, ':',
		   row->length < LABEL_BYTES ? row->length : LABEL_BYTES);
	size_t length = colon ? (size_t)(colon - row->text) : 0;

	if (!length ||
	    (length + 1 < row->length && row->text[length + 1] != ' '))
		return NULL;
	*value = length + 1;
	while (*value < row->length && row->text[*value] == ' ')
		++*value;
	return tx_words_key(reader->words, row->text, length);
}

static bool is_label(const struct reader *reader, const struct row *row)
{
	size_t value;

	return !row->indent && row->length &&
	       key_of(reader, row, &value) != NULL;
}

static bool is_media(const char *key)
{
	static const char *const kinds[] = { "image", "video", "audio",
					     "document", "media" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (strcmp(kinds[i], key) == 0)
			return true;
	}
	return false;
}

static xmlNodePtr put_media(xmlNodePtr article, const char *key,
			    const char *value)
{
	xmlNodePtr media = tx_add(article, "media", NULL, 0);

	if (media && strcmp(key, "media") != 0)
		tx_put(media, "kind", key);
	if (media)
		tx_put(media, "caption", value);
	return media;
}

static xmlNodePtr put_related(xmlNodePtr article, const char *key,
			      const char *value)
{
	xmlNodePtr related = tx_add(article, key, NULL, 0);

	if (related)
		tx_put(related, "title", value);
	return related;
}

/* "2 min", "125 s". */
static xmlNodePtr put_time(xmlNodePtr article, const char *key,
			   const char *value)
{
	char seconds[24];
	long number = strtol(value, NULL, 10);
	size_t length = strlen(value);
	bool exact = length > 2 && strcmp(value + length - 2, " s") == 0;

	if (number < 0 || number > 10000000)
		return NULL;
	snprintf(seconds, sizeof seconds, "%ld", exact ? number : number * 60);
	return tx_put(article, key, seconds);
}

static xmlNodePtr put_field(xmlNodePtr article, const char *key,
			    const char *value)
{
	const struct tx_field *field = tx_field_find(tx_article_fields, key);

	if (is_media(key))
		return put_media(article, key, value);
	if (!field)
		return NULL;
	if (strcmp(key, "related") == 0)
		return put_related(article, key, value);
	if (strcmp(key, "reading-time") == 0)
		return put_time(article, key, value);
	if (!field->many && tx_get(article, key))
		return tx_get(article, key);
	if (field->type == TX_STRUCT && !*value)
		return tx_add(article, key, NULL, 0);
	return tx_put(article, key, value);
}

/* The rows of one label, with those that go on its value. */
static const struct row *label_end(const struct row *row, const struct row *end)
{
	for (row++; row < end && row->indent >= 4; row++)
		;
	return row;
}

/* "By: A Name": the byline as printed, with its one author. */
static xmlNodePtr put_by(xmlNodePtr article, const struct row *row,
			 const char *value)
{
	const char *colon = memchr(row->text, ':', row->length);
	xmlBufferPtr byline = xmlBufferCreate();

	if (byline && colon) {
		xmlBufferAdd(byline, BAD_CAST row->text,
			     (int)(colon - row->text));
		xmlBufferCCat(byline, " ");
		xmlBufferCCat(byline, value);
		tx_put(article, "byline",
		       (const char *)xmlBufferContent(byline));
	}
	xmlBufferFree(byline);
	return put_field(article, "author", value);
}

static void read_labels(const struct reader *reader, const struct row *row,
			const struct row *end, xmlNodePtr article)
{
	xmlNodePtr field = NULL;

	while (row < end) {
		const struct row *next = label_end(row, end);
		size_t skip = 0;
		const char *key = key_of(reader, row, &skip);
		xmlBufferPtr text = key ? joined(row, next) : NULL;

		if (text) {
			const char *value =
			    (const char *)xmlBufferContent(text) + skip;

			while (*value == ' ')
				value++;
			if (row->indent == 0 && strcmp(key, "by") == 0)
				field = put_by(article, row, value);
			else if (row->indent == 0)
				field = put_field(article, key, value);
			else if (field)
				tx_put(field, key, value);
			xmlBufferFree(text);
		}
		row = next;
	}
	for (field = tx_get(article, "related"); field;
	     field = tx_get_next(field)) {
		if (!tx_get(field, "rel"))
			tx_put(field, "rel", "related");
	}
}

/* Blocks. */

static void read_blocks(const struct reader *reader, struct row *row,
			struct row *end, xmlNodePtr parent, int depth);

static void add_text(xmlNodePtr parent, const char *name,
		     const struct row *from, const struct row *end, size_t skip,
		     size_t cut)
{
	xmlBufferPtr text = joined(from, end);

	if (!text)
		return;

	const char *content = (const char *)xmlBufferContent(text) + skip;
	size_t length = (size_t)xmlBufferLength(text) - skip - cut;

	while (length && *content == ' ') {
		content++;
		length--;
	}
	if (length)
		tx_markup_add(parent, name, content, length);
	xmlBufferFree(text);
}

/* Takes COLUMNS of indent off the rows, for what is inside an item or pre. */
static void outdent(struct row *from, const struct row *end, size_t columns)
{
	for (; from < end; from++)
		from->indent -= from->indent < columns ? from->indent : columns;
}

static struct row *read_pre(struct row *from, struct row *end,
			    xmlNodePtr parent)
{
	xmlBufferPtr text = xmlBufferCreate();
	struct row *row = from, *last = from;

	for (; row < end && (!row->length || row->indent >= 4); row++)
		last = row->length ? row + 1 : last;
	for (row = from; text && row < last; row++) {
		if (row > from)
			xmlBufferCCat(text, "\n");
		for (size_t i = 4; i < row->indent; i++)
			xmlBufferCCat(text, " ");
		xmlBufferAdd(text, BAD_CAST row->text, (int)row->length);
	}
	if (text)
		tx_markup_add(parent, "pre",
			      (const char *)xmlBufferContent(text),
			      (size_t)xmlBufferLength(text));
	xmlBufferFree(text);
	return last;
}

static struct row *read_quote(const struct reader *reader, struct row *from,
			      struct row *end, xmlNodePtr parent, int depth)
{
	xmlNodePtr quote = tx_markup_add(parent, "blockquote", NULL, 0);
	struct row *row = from;

	for (; row < end && has(row, ">") && !row->indent; row++) {
		row->text++;
		row->length--;
		if (row->length) { /* the space that belongs to the mark */
			row->text++;
			row->length--;
		}
		while (row->length && *row->text == ' ') {
			row->indent++;
			row->text++;
			row->length--;
		}
	}
	if (quote)
		read_blocks(reader, from, row, quote, depth + 1);
	return row;
}

/* The bytes of the marker of an item, "- " or "12. ". */
static size_t marker_of(const struct row *row, bool *numbered)
{
	size_t digits = 0;

	*numbered = false;
	if (row->indent || !row->length)
		return 0;
	if (has(row, "- "))
		return 2;
	while (digits < row->length && digits < 9 && row->text[digits] >= '0' &&
	       row->text[digits] <= '9')
		digits++;
	*numbered = true;
	return digits && digits + 1 < row->length && row->text[digits] == '.' &&
		       row->text[digits + 1] == ' '
		   ? digits + 2
		   : 0;
}

static void read_item(const struct reader *reader, struct row *from,
		      struct row *end, size_t marker, xmlNodePtr list,
		      int depth)
{
	struct row *first = from;
	xmlNodePtr item;

	from->text += marker;
	from->length -= marker;
	outdent(from + 1, end, marker);
	for (first = from; first < end && first->length; first++)
		;

	size_t escape = has(from, "\\");

	item = tx_markup_add(list, "li", NULL, 0);
	if (!item)
		return;

	xmlBufferPtr text = joined(from, first);

	if (text)
		xmlNodeAddContent(item, xmlBufferContent(text) + escape);
	xmlBufferFree(text);
	read_blocks(reader, first, end, item, depth + 1);
}

static struct row *read_list(const struct reader *reader, struct row *from,
			     struct row *end, xmlNodePtr parent, int depth)
{
	bool numbered, other;
	size_t marker = marker_of(from, &numbered);
	xmlNodePtr list =
	    tx_markup_add(parent, numbered ? "ol" : "ul", NULL, 0);

	if (list && numbered && !(marker == 3 && *from->text == '1')) {
		xmlChar *start =
		    xmlStrndup(BAD_CAST from->text, (int)marker - 2);

		xmlNewProp(list, BAD_CAST "start", start);
		xmlFree(start);
	}
	while (from < end && (marker = marker_of(from, &other)) &&
	       other == numbered) {
		struct row *next = from + 1, *last = next;

		for (; next < end && (!next->length || next->indent >= marker);
		     next++)
			last = next->length ? next + 1 : last;
		if (list)
			read_item(reader, from, last, marker, list, depth);
		from = next;
	}
	return from;
}

static void read_figure(const struct row *from, const struct row *end,
			xmlNodePtr parent)
{
	xmlBufferPtr text = joined(from, end);
	xmlNodePtr figure = tx_markup_add(parent, "figure", NULL, 0);

	if (text && figure) {
		const char *at = (const char *)xmlBufferContent(text) + 1;
		size_t length = (size_t)xmlBufferLength(text) - 2;
		const char *space = memchr(at, ' ', length);
		size_t url = space ? (size_t)(space - at) : length;

		if (strncmp(at, "http://", 7) == 0 ||
		    strncmp(at, "https://", 8) == 0) {
			xmlNodePtr image =
			    tx_markup_add(figure, "img", NULL, 0);
			xmlChar *src = xmlStrndup(BAD_CAST at, (int)url);

			if (image)
				xmlNewProp(image, BAD_CAST "src", src);
			xmlFree(src);
			url += space != NULL;
			at += url;
			length -= url;
		}
		if (length)
			tx_markup_add(figure, "figcaption", at, length);
	}
	xmlBufferFree(text);
}

static void read_paragraph(const struct row *from, const struct row *end,
			   xmlNodePtr parent)
{
	static const char *const marks[] = { "### ", "#### ", "##### ",
					     "###### " };
	static const char *const names[] = { "h3", "h4", "h5", "h6" };

	for (size_t i = 0; i < 4; i++) {
		if (has(from, marks[i])) {
			add_text(parent, names[i], from, end, strlen(marks[i]),
				 0);
			return;
		}
	}
	if (has(from, "\\"))
		add_text(parent, "p", from, end, 1, 0);
	else if (from->length == 5 && has(from, "* * *") && from + 1 == end)
		tx_markup_add(parent, "hr", NULL, 0);
	else if (has(from, "[") && end[-1].text[end[-1].length - 1] == ']')
		read_figure(from, end, parent);
	else if (from + 1 < end && is_of(&end[-1], '-', 3))
		add_text(parent, "h2", from, end - 1, 0, 0);
	else
		add_text(parent, "p", from, end, 0, 0);
}

/* "1. The dyke path" with a line drawn below it is a subhead. */
static bool is_list(const struct row *row, const struct row *end)
{
	bool numbered;

	return marker_of(row, &numbered) &&
	       !(row + 1 < end && is_of(&row[1], '-', 3));
}

static void read_blocks(const struct reader *reader, struct row *row,
			struct row *end, xmlNodePtr parent, int depth)
{
	while (row < end) {
		if (!row->length) {
			row++;
		} else if (depth > DEEPEST) {
			struct row *last = row;

			while (last < end && last->length)
				last++;
			add_text(parent, "p", row, last, 0, 0);
			row = last;
		} else if (row->indent >= 4) {
			row = read_pre(row, end, parent);
		} else if (has(row, ">") && !row->indent) {
			row = read_quote(reader, row, end, parent, depth);
		} else if (is_list(row, end)) {
			row = read_list(reader, row, end, parent, depth);
		} else {
			struct row *last = row;

			while (last < end && last->length)
				last++;
			read_paragraph(row, last, parent);
			row = last;
		}
	}
}

/* The standfirst stands between the headline and the labels. */
static struct row *read_head(const struct reader *reader, struct row *row,
			     struct row *end, xmlNodePtr article)
{
	struct row *first, *last, *second;

	while (row < end && !row->length)
		row++;
	first = row;
	last = first + (block_end(first, end) - first);
	for (second = last; second < end && !second->length; second++)
		;
	if (first < last && !is_label(reader, first) && second < end &&
	    is_label(reader, second)) {
		xmlBufferPtr text = joined(first, last);

		if (text)
			tx_put(article, "standfirst",
			       (const char *)xmlBufferContent(text) +
				   has(first, "\\"));
		xmlBufferFree(text);
		first = second;
	}
	if (first < end && is_label(reader, first)) {
		last = first + (block_end(first, end) - first);
		read_labels(reader, first, last, article);
		return last;
	}
	return first;
}

static void read_article(const struct reader *reader, struct row *row,
			 struct row *end)
{
	xmlNodePtr article = tx_article_new(reader->feed);
	struct row *headline = row, *tail;

	if (!article)
		return;
	while (!is_of(row, '=', 3) || (row + 1 < end && row[1].length))
		row++;

	xmlBufferPtr text = joined(headline, row);

	if (text)
		tx_put(article, "headline",
		       (const char *)xmlBufferContent(text));
	xmlBufferFree(text);
	row = read_head(reader, row + 1, end, article);
	for (tail = row; tail < end; tail++) {
		if (is_of(tail, '-', 3) && (tail == row || !tail[-1].length))
			break;
	}

	xmlNodePtr body = tx_body(article);

	if (body)
		read_blocks(reader, row, tail, body, 0);
	if (body && !body->children)
		tx_remove(article, "body");
	if (tail < end)
		read_labels(reader, tail + 1, end, article);
}

int tx_own_read(xmlDocPtr feed, const char *text, size_t length,
		const struct tx_words *words)
{
	struct reader reader = { .words = words, .feed = feed };
	struct rows rows = { 0 };
	struct row *from = NULL;

	if (!read_rows(&rows, text, length))
		return -1;

	struct row *end = rows.at + rows.count;

	for (struct row *row = rows.at; row < end;) {
		struct row *last = row + (block_end(row, end) - row);

		if (is_headline(row, last)) {
			if (from)
				read_article(&reader, from, row);
			from = row;
		}
		row = last + (last == row);
	}
	if (from)
		read_article(&reader, from, end);
	free(rows.at);
	return from ? 0 : -1;
}
