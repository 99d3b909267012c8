/* SPDX-License-Identifier: MIT
 * Which texts and elements of a page may hold a date: asked of every one, it is
 * cheap. */
#include <string.h>

#include "load/page-dates.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A digit of Arabic, Persian or wide letters at AT, before END. */
static bool is_other_digit(const char *at, const char *end)
{
	const unsigned char *byte = (const unsigned char *)at;

	if (end - at >= 2 && byte[0] == 0xd9)
		return byte[1] >= 0xa0 && byte[1] <= 0xa9;
	if (end - at >= 2 && byte[0] == 0xdb)
		return byte[1] >= 0xb0 && byte[1] <= 0xb9;
	return end - at >= 3 && byte[0] == 0xef && byte[1] == 0xbc &&
	       byte[2] >= 0x90 && byte[2] <= 0x99;
}

/* The first byte from AT on that may be part of a digit; END: none. */
static const char *skip_plain(const char *at, const char *end)
{
	while (at < end && !is_digit(*at) && (unsigned char)*at < 0xd9)
		at++;
	return at;
}

/* May TEXT hold a date: a year, or three numbers? */
bool tx_dates_may_hold(const struct tx_node *text)
{
	const char *at = text->text, *end = at + text->length;
	int digits = 0, numbers = 0;

	for (; at < end; at++) {
		if (!digits && !numbers) {
			at = skip_plain(at, end);
			if (at == end)
				break;
		}
		if (is_digit(*at)) {
			digits++;
			continue;
		}
		if (digits == 4 || digits == 8 || (digits && numbers == 2))
			return true;
		if (digits && digits <= 2 && strchr("./-", *at))
			numbers++;
		else if (*at != ' ')
			numbers = 0;
		digits = 0;
		if ((unsigned char)*at >= 0xd9 && is_other_digit(at, end))
			return true;
	}
	return digits == 4 || digits == 8 || (digits && numbers == 2);
}

/* Does ATTR of NODE name or hold a date? Most begin with other letters. */
static bool is_dating(const struct tx_attr *attr, const struct tx_node *node)
{
	switch (attr->name[0]) {
	case 'd':
		return !strcmp(attr->name, "datetime");
	case 't':
		return !strcmp(attr->name, "title") && tx_html_is(node, "abbr");
	case 'i':
		return !strcmp(attr->name, "itemprop") &&
		       tx_date_marks(node) & TX_MARK_ITEM;
	case 'p':
		return (!strcmp(attr->name, "property") ||
			!strcmp(attr->name, "pubdate")) &&
		       tx_date_marks(node) & TX_MARK_ITEM;
	default:
		return false;
	}
}

/* An element that may state a date, whatever its text. */
bool tx_dates_may_state(const struct tx_node *node)
{
	const struct tx_attr *attr = node->attrs;

	for (; attr && attr->name; attr++) {
		if (is_dating(attr, node))
			return true;
	}
	return false;
}
