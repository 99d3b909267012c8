/* SPDX-License-Identifier: MIT
 * The table of messages: code, level, and problem with remedy in a sentence. */
#include "model/message.h"

#include <stdarg.h>
#include <stdio.h>

#define TEXT_SIZE 1024 /* of a message; longer values are cut */

static const struct {
	enum tx_level level;
	const char *code;
	const char *text;
} messages[TX_MSG_COUNT] = {
	[TX_MSG_MADE] = { TX_WARNING, "TX101",
			  "made %s for %s: the input %s%s" },
	[TX_MSG_BAD_VALUE] = { TX_WARNING, "TX102",
			       "dropped %s \"%.100s\": it is no %s" },
	[TX_MSG_UNKNOWN_FIELD] = { TX_WARNING, "TX103",
				   "dropped %s: the article model has no such "
				   "field" },
	[TX_MSG_SECOND_VALUE] = { TX_WARNING, "TX104",
				  "dropped a second %s: an article has one" },
	[TX_MSG_MADE_ID] = { TX_NOTE, "TX105",
			     "id urn:uuid:%s is the UUIDv5 of %s" },
	[TX_MSG_ID_ENCODED] = { TX_NOTE, "TX106",
				"id %s stands for \"%.100s\", which is no "
				"URI" },
	[TX_MSG_DUPLICATE] = { TX_WARNING, "TX107",
			       "dropped the article \"%.80s\": its id %s is "
			       "there already%s" },
	[TX_MSG_SAME_ID] = { TX_WARNING, "TX108",
			     "two articles have the id %s: this one is "
			     "urn:uuid:%s "
			     "now" },
	[TX_MSG_EMPTY_FEED] = { TX_WARNING, "TX109",
				"the feed has no article" },
	[TX_MSG_CHARSET] = { TX_NOTE, "TX110", "character set %s, %s" },
	[TX_MSG_BAD_BYTES] = { TX_WARNING, "TX111",
			       "bytes that are no %s became U+FFFD; name the "
			       "true one "
			       "with --charset" },
	[TX_MSG_CHOSEN_FORMAT] = { TX_NOTE, "TX112", "read as %s: %s" },
	[TX_MSG_PLUGIN] = { TX_WARNING, "TX113", "%s" },
	[TX_MSG_INPUT] = { TX_ERROR, "TX116", "%s" },
	[TX_MSG_ARTICLE] = { TX_ERROR, "TX117", "left out the article %s: %s" },
	[TX_MSG_BIG_NUMBER] = { TX_WARNING, "TX118",
				"the number %s is too big to keep exactly" },
	[TX_MSG_NO_ARTICLE] = { TX_WARNING, "TX119",
				"left out an article without headline and "
				"body" },
	[TX_MSG_STYLESHEET] = { TX_WARNING, "TX120", "%s" },
	[TX_MSG_REFUSED] = { TX_ERROR, "TX121",
			     "left out the article %s: %s cannot say its %s, "
			     "and the "
			     "partner would %s; allow it with %s" },
	[TX_MSG_DEEP] = { TX_WARNING, "TX122",
			  "markup below depth %s is flattened" },
	[TX_MSG_EXISTS] = { TX_NOTE, "TX125", "kept the file that was there" },
	[TX_MSG_ADDRESSES] = { TX_WARNING, "TX126",
			       "dropped %s address%s in the %s: relative "
			       "without --base, or neither http, https nor "
			       "mailto" },
	[TX_MSG_NO_CHARSET] = { TX_WARNING, "TX127",
				"there is no character set %s: it is ignored" },
	[TX_MSG_WITHHELD] = { TX_WARNING, "TX128",
			      "the article is withheld: its embargo or status "
			      "can't be read" },
	[TX_MSG_TWICE] = { TX_WARNING, "TX129",
			   "the key \"%.100s\" stands twice in an object: the "
			   "last one counts" },
	[TX_MSG_RULE] = { TX_NOTE, "TX130", "%s \"%.100s\": %s%s%.100s" },
	[TX_MSG_LANGUAGE] = { TX_NOTE, "TX131",
			      "no language is stated, and none was detected: "
			      "%s" },
	[TX_MSG_STUB] = { TX_WARNING, "TX132", "the text seems cut short: %s" },
	[TX_MSG_REPAIRED] = { TX_WARNING, "TX133", "repaired: %s" },
	[TX_MSG_BROKEN] = { TX_ERROR, "TX134",
			    "%s; the rest is read as far as it goes" },
	[TX_MSG_LIMITED] = { TX_NOTE, "TX136",
			     "left out %s article%s after those of --limit" },
	[TX_MSG_PREFIX] = { TX_WARNING, "TX135",
			    "repaired: the prefix %s is not declared, and read "
			    "as %s" },
	[TX_MSG_NO_PRINTS] = { TX_WARNING, "TX137",
			       "no language is stated, and none can be "
			       "detected: %s" },
	[TX_MSG_EMBEDS] = { TX_WARNING, "TX138",
			    "dropped %s embedded document%s of the %s, first "
			    "%s" },
};

void tx_tell(const struct tx_teller *teller, enum tx_message message, int line,
	     ...)
{
	char text[TEXT_SIZE];
	va_list args;
	int length;

	if (!teller || !teller->tell)
		return;
	va_start(args, line);
	length = vsnprintf(text, sizeof(text), messages[message].text, args);
	va_end(args);
	if (!line && teller->article && length >= 0 &&
	    (size_t)length < sizeof(text))
		snprintf(text + length, sizeof(text) - (size_t)length,
			 " (article %zu)", teller->article);
	teller->tell(teller->data, message, teller->source, line, 0, text);
}

enum tx_level tx_message_level(enum tx_message message)
{
	return messages[message].level;
}

const char *tx_message_code(enum tx_message message)
{
	return messages[message].code;
}

const char *tx_message_text(enum tx_message message)
{
	return messages[message].text;
}
