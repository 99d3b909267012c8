/* SPDX-License-Identifier: MIT
 * The field table: every field of the article model, in the schema's order. */
#include "model/field.h"

#include <limits.h>
#include <string.h>

static const struct tx_field publisher[] = {
	{ .name = "name", .type = TX_PLAIN },
	{ .name = "url", .type = TX_URI },
	{ .name = "logo", .type = TX_URI },
	{ .name = NULL },
};

static const struct tx_field person[] = {
	{ .name = "name", .type = TX_PLAIN },
	{ .name = "uri", .type = TX_URI },
	{ .name = "email", .type = TX_EMAIL },
	{ .name = "role", .type = TX_PLAIN },
	{ .name = "affiliation", .type = TX_PLAIN },
	{ .name = NULL },
};

static const struct tx_field credited[] = {
	{ .name = "name", .type = TX_PLAIN },
	{ .name = "url", .type = TX_URI },
	{ .name = NULL },
};

static const struct tx_field term[] = {
	{ .name = "scheme", .type = TX_PLAIN },
	{ .name = "code", .type = TX_PLAIN },
	{ .name = "name", .type = TX_PLAIN },
	{ .name = NULL },
};

static const struct tx_field alternate[] = {
	{ .name = "url", .type = TX_URI },
	{ .name = "type", .type = TX_MEDIA_TYPE },
	{ .name = "language", .type = TX_LANGUAGE },
	{ .name = "title", .type = TX_PLAIN },
	{ .name = NULL },
};

static const struct tx_field media[] = {
	{ .name = "kind",
	  .type = TX_TOKEN,
	  .values = "image video audio document" },
	{ .name = "url", .type = TX_URI },
	{ .name = "type", .type = TX_MEDIA_TYPE },
	{ .name = "width", .type = TX_INTEGER, .min = 1, .max = INT_MAX },
	{ .name = "height", .type = TX_INTEGER, .min = 1, .max = INT_MAX },
	{ .name = "size", .type = TX_INTEGER, .max = INT_MAX },
	{ .name = "duration", .type = TX_INTEGER, .max = INT_MAX },
	{ .name = "alt", .type = TX_PLAIN },
	{ .name = "caption", .type = TX_TEXT },
	{ .name = "credit", .type = TX_TEXT },
	{ .name = "rights", .type = TX_TEXT },
	{ .name = "role", .type = TX_PLAIN },
	{ .name = NULL },
};

static const struct tx_field related[] = {
	{ .name = "rel", .type = TX_TOKEN },
	{ .name = "url", .type = TX_URI },
	{ .name = "title", .type = TX_TEXT },
	{ .name = NULL },
};

static const struct tx_field input[] = {
	{ .name = "name", .type = TX_PLAIN },
	{ .name = "record", .type = TX_PLAIN },
	{ .name = "offset", .type = TX_INTEGER, .max = INT_MAX },
	{ .name = NULL },
};

const struct tx_field tx_feed_fields[] = {
	{ .name = "id", .type = TX_ID },
	{ .name = "url", .type = TX_URI },
	{ .name = "self", .type = TX_URI },
	{ .name = "title", .type = TX_TEXT },
	{ .name = "description", .type = TX_TEXT },
	{ .name = "language", .type = TX_LANGUAGE },
	{ .name = "updated", .type = TX_DATE },
	{ .name = "publisher", .type = TX_STRUCT, .parts = publisher },
	{ .name = "rights", .type = TX_TEXT },
	{ .name = "image", .type = TX_URI },
	{ .name = NULL },
};

const struct tx_field tx_article_fields[] = {
	{ .name = "id", .type = TX_ID },
	{ .name = "version", .type = TX_INTEGER, .min = 1, .max = INT_MAX },
	{ .name = "evolved-from", .type = TX_ID },
	{ .name = "url", .type = TX_URI },
	{ .name = "alternate",
	  .type = TX_STRUCT,
	  .many = true,
	  .parts = alternate },
	{ .name = "headline", .type = TX_TEXT },
	{ .name = "alt-headline", .type = TX_TEXT, .many = true },
	{ .name = "slugline", .type = TX_PLAIN },
	{ .name = "kicker", .type = TX_TEXT },
	{ .name = "standfirst", .type = TX_TEXT },
	{ .name = "section", .type = TX_PLAIN, .many = true },
	{ .name = "byline", .type = TX_TEXT },
	{ .name = "author", .type = TX_STRUCT, .many = true, .parts = person },
	{ .name = "contributor",
	  .type = TX_STRUCT,
	  .many = true,
	  .parts = person },
	{ .name = "dateline", .type = TX_TEXT },
	{ .name = "place", .type = TX_STRUCT, .many = true, .parts = term },
	{ .name = "published", .type = TX_DATE },
	{ .name = "modified", .type = TX_DATE },
	{ .name = "created", .type = TX_DATE },
	{ .name = "embargo", .type = TX_DATE },
	{ .name = "expires", .type = TX_DATE },
	{ .name = "status",
	  .type = TX_TOKEN,
	  .values = "usable withheld canceled" },
	{ .name = "urgency", .type = TX_INTEGER, .min = 1, .max = 9 },
	{ .name = "priority", .type = TX_INTEGER, .min = 1, .max = 9 },
	{ .name = "editorial-note", .type = TX_TEXT },
	{ .name = "signal", .type = TX_TOKEN, .many = true, .fold = true },
	{ .name = "language", .type = TX_LANGUAGE },
	{ .name = "direction", .type = TX_TOKEN, .values = "ltr rtl" },
	{ .name = "publisher", .type = TX_STRUCT, .parts = publisher },
	{ .name = "source",
	  .type = TX_STRUCT,
	  .many = true,
	  .parts = credited },
	{ .name = "copyright-holder", .type = TX_PLAIN },
	{ .name = "copyright-notice", .type = TX_TEXT },
	{ .name = "usage-terms", .type = TX_TEXT },
	{ .name = "license", .type = TX_PLAIN },
	{ .name = "keyword", .type = TX_PLAIN, .many = true },
	{ .name = "subject", .type = TX_STRUCT, .many = true, .parts = term },
	{ .name = "genre", .type = TX_STRUCT, .many = true, .parts = term },
	{ .name = "person", .type = TX_STRUCT, .many = true, .parts = term },
	{ .name = "organisation",
	  .type = TX_STRUCT,
	  .many = true,
	  .parts = term },
	{ .name = "event", .type = TX_STRUCT, .many = true, .parts = term },
	{ .name = "media", .type = TX_STRUCT, .many = true, .parts = media },
	{ .name = "body", .type = TX_BODY },
	{ .name = "related",
	  .type = TX_STRUCT,
	  .many = true,
	  .parts = related },
	{ .name = "word-count", .type = TX_INTEGER, .max = INT_MAX },
	{ .name = "reading-time", .type = TX_INTEGER, .max = INT_MAX },
	{ .name = "input", .type = TX_STRUCT, .parts = input },
	{ .name = "retrieved", .type = TX_DATE },
	{ .name = "extra", .type = TX_EXTRA },
	{ .name = NULL },
};

static bool same(const char *a, const char *b)
{
	for (; *a && *b; a++, b++) {
		if (*a != *b && !(*a == '-' && *b == '_'))
			return false;
	}
	return *a == *b;
}

const struct tx_field *tx_field_find(const struct tx_field *fields,
				     const char *name)
{
	for (; fields->name; fields++) {
		if (same(fields->name, name))
			return fields;
	}
	return NULL;
}

const struct tx_field *tx_field_main(const struct tx_field *field)
{
	static const char *const names[] = { "name", "url" };
	const struct tx_field *found = NULL;
	size_t i;

	if (field->type != TX_STRUCT)
		return NULL;
	for (i = 0; !found && i < sizeof(names) / sizeof(*names); i++)
		found = tx_field_find(field->parts, names[i]);
	return found;
}
