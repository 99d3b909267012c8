/* SPDX-License-Identifier: MIT
 * Names of outputs from the articles in them: `{date}-{slug}.{ext}`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "model/uri.h"

#define MOST         80 /* bytes of one value */
#define DEFAULT_NAME "{date}-{slug}-{id8}.{ext}"

struct naming {
	const struct telex_feed *feed;
	size_t index;
	const struct telex_format_info *format;
	size_t number;
};

/* What may stand in a name: ASCII, no `/`, no dot in front. */
static char *safe_take(const char *text)
{
	char *safe = strndup(text, MOST), *at;

	for (at = safe; at && *at; at++) {
		if (!((*at >= 'a' && *at <= 'z') ||
		      (*at >= 'A' && *at <= 'Z') ||
		      (*at >= '0' && *at <= '9') || strchr("-_.", *at)) ||
		    (*at == '.' && at == safe))
			*at = '-';
	}
	return safe;
}

static char *field_safe_take(const struct naming *naming, const char *field,
			     const char *missing)
{
	char *text = telex_get_take(naming->feed, naming->index, field);
	char *safe = safe_take(text ? text : missing);

	free(text);
	return safe;
}

static char *uuid_take(const struct naming *naming)
{
	char *id = telex_get_take(naming->feed, naming->index, "id");
	char *uuid = malloc(TX_UUID_SIZE);

	if (uuid && id && !strncmp(id, "urn:uuid:", 9) && strlen(id) == 45)
		memcpy(uuid, id + 9, TX_UUID_SIZE);
	else if (uuid)
		tx_uuid5(uuid, id ? id : "", false);
	free(id);
	return uuid;
}

static char *id8_take(const struct naming *naming)
{
	char *uuid = uuid_take(naming);

	if (uuid)
		uuid[8] = '\0';
	return uuid;
}

static char *slug_field_take(const struct naming *naming, const char *field)
{
	char *text = telex_get_take(naming->feed, naming->index, field);
	char *slug = text ? tx_slug_take(text, MOST) : NULL;

	free(text);
	if (slug && *slug)
		return slug;
	free(slug);
	return NULL;
}

static char *slug_take(const struct naming *naming)
{
	char *slug = slug_field_take(naming, "slugline");

	if (!slug)
		slug = slug_field_take(naming, "headline");
	return slug ? slug : id8_take(naming);
}

static char *section_take(const struct naming *naming)
{
	char *slug = slug_field_take(naming, "section");

	return slug ? slug : strdup("none");
}

static char *date_take(const struct naming *naming)
{
	char *date = field_safe_take(naming, "published", "undated");

	if (date && strlen(date) > 10 && strcmp(date, "undated") != 0)
		date[10] = '\0';
	return date;
}

static char *language_take(const struct naming *naming)
{
	return field_safe_take(naming, "language", "und");
}

static char *number_take(const struct naming *naming)
{
	char *text = NULL;

	return asprintf(&text, "%zu", naming->number) < 0 ? NULL : text;
}

static char *format_take(const struct naming *naming)
{
	return strdup(naming->format->name);
}

static char *ext_take(const struct naming *naming)
{
	const char *extensions = naming->format->extensions;

	if (!*extensions)
		extensions = naming->format->name;
	return strndup(extensions, strcspn(extensions, " "));
}

/* The input's own folder: the one value with `/`, for the user named it. */
static char *dir_take(const struct naming *naming)
{
	const char *input = telex_feed_input(naming->feed, naming->index);
	const char *slash = input ? strrchr(input, '/') : NULL;

	if (slash == input && slash)
		return strdup("/");
	return slash ? strndup(input, (size_t)(slash - input)) : strdup(".");
}

static char *stem_take(const struct naming *naming)
{
	const char *input = telex_feed_input(naming->feed, naming->index);
	const char *slash = input ? strrchr(input, '/') : NULL, *dot;
	char *stem, *safe;

	input = slash ? slash + 1 : input ? input : "-";
	dot = strrchr(input, '.');
	stem = !strcmp(input, "-")  ? strdup("stdin")
	       : dot && dot > input ? strndup(input, (size_t)(dot - input))
				    : strdup(input);
	safe = stem ? safe_take(stem) : NULL;
	free(stem);
	return safe;
}

static const struct {
	const char *name;
	char *(*take)(const struct naming *naming);
} placeholders[] = {
	{ "dir", dir_take },           { "stem", stem_take },
	{ "n", number_take },          { "id8", id8_take },
	{ "uuid", uuid_take },         { "date", date_take },
	{ "slug", slug_take },         { "section", section_take },
	{ "language", language_take }, { "format", format_take },
	{ "ext", ext_take },
};

#define COUNT (sizeof(placeholders) / sizeof(*placeholders))

/* Which placeholder TEXT begins with; *LENGTH its bytes. COUNT: none. */
static size_t placeholder_at(const char *text, size_t *length)
{
	size_t i;

	for (i = 0; *text == '{' && i < COUNT; i++) {
		*length = strlen(placeholders[i].name) + 2;
		if (!strncmp(text + 1, placeholders[i].name, *length - 2) &&
		    text[*length - 1] == '}')
			return i;
	}
	return COUNT;
}

static bool is_folder(const char *output)
{
	size_t length = strlen(output);

	return length && output[length - 1] == '/';
}

bool tx_template_splits(const char *output)
{
	size_t length;

	if (!output)
		return false;
	if (is_folder(output))
		return true;
	for (; *output; output++) {
		if (placeholder_at(output, &length) < COUNT)
			return true;
	}
	return false;
}

bool tx_template_unknown(const char *output, const char **at, size_t *length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";

	for (; output && *output; output++) {
		*at = output;
		*length = *output == '{' ? strspn(output + 1, letters) + 2 : 0;
		if (*length > 2 && output[*length - 1] == '}' &&
		    placeholder_at(output, &(size_t){ 0 }) == COUNT)
			return true;
	}
	return false;
}

bool tx_template_has_format(const char *output)
{
	return output && (is_folder(output) || strstr(output, "{ext}") ||
			  strstr(output, "{format}"));
}

struct text {
	char *bytes;
	size_t length;
	bool failed;
};

static void add(struct text *text, const char *bytes, size_t length)
{
	char *grown = realloc(text->bytes, text->length + length + 1);

	if (!grown) {
		text->failed = true;
		return;
	}
	text->bytes = grown;
	memcpy(grown + text->length, bytes, length);
	text->length += length;
	grown[text->length] = '\0';
}

static void expand(struct text *text, const struct naming *naming,
		   const char *template)
{
	size_t which, length;
	char *value;

	while (*template) {
		which = placeholder_at(template, &length);
		if (which == COUNT) {
			add(text, template ++, 1);
			continue;
		}
		value = placeholders[which].take(naming);
		if (value)
			add(text, value, strlen(value));
		else
			text->failed = true;
		free(value);
		template += length;
	}
}

/* Puts -{id8} before the extension of the last part of the name. */
static void add_id(struct text *text, const struct naming *naming)
{
	char *slash = text->bytes ? strrchr(text->bytes, '/') : NULL;
	char *dot =
	    text->bytes ? strrchr(slash ? slash : text->bytes, '.') : NULL;
	char *rest = strdup(dot ? dot : ""), *id8 = id8_take(naming);

	if (rest && id8 && text->bytes) {
		text->length -= strlen(rest);
		add(text, "-", 1);
		add(text, id8, strlen(id8));
		add(text, rest, strlen(rest));
	}
	free(rest);
	free(id8);
}

char *tx_template_take(const char *template, const struct telex_feed *feed,
		       size_t index, const struct telex_format_info *format,
		       size_t number, bool id8)
{
	struct naming naming = {
		.feed = feed, .index = index, .format = format, .number = number
	};
	struct text text = { .bytes = NULL };

	expand(&text, &naming, template);
	if (is_folder(template))
		expand(&text, &naming, DEFAULT_NAME);
	if (id8)
		add_id(&text, &naming);
	if (!text.failed)
		return text.bytes;
	free(text.bytes);
	return NULL;
}
