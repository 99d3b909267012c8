/* SPDX-License-Identifier: MIT
 * What telex tells of an input or an output: one table of messages. */
#ifndef TX_MESSAGE_H
#define TX_MESSAGE_H

#include <stddef.h>

enum tx_level { TX_ERROR, TX_WARNING, TX_NOTE };

/* Codes stand in the table; none is ever given twice. */
enum tx_message {
	TX_MSG_MADE,
	TX_MSG_BAD_VALUE,
	TX_MSG_UNKNOWN_FIELD,
	TX_MSG_SECOND_VALUE,
	TX_MSG_MADE_ID,
	TX_MSG_ID_ENCODED,
	TX_MSG_DUPLICATE,
	TX_MSG_SAME_ID,
	TX_MSG_EMPTY_FEED,
	TX_MSG_CHARSET,
	TX_MSG_BAD_BYTES,
	TX_MSG_CHOSEN_FORMAT,
	TX_MSG_PLUGIN,
	TX_MSG_INPUT,
	TX_MSG_ARTICLE,
	TX_MSG_BIG_NUMBER,
	TX_MSG_NO_ARTICLE,
	TX_MSG_STYLESHEET,
	TX_MSG_REFUSED,
	TX_MSG_DEEP,
	TX_MSG_EXISTS,
	TX_MSG_ADDRESSES,
	TX_MSG_NO_CHARSET,
	TX_MSG_WITHHELD,
	TX_MSG_TWICE,
	TX_MSG_RULE,
	TX_MSG_LANGUAGE,
	TX_MSG_STUB,
	TX_MSG_REPAIRED,
	TX_MSG_BROKEN,
	TX_MSG_PREFIX,
	TX_MSG_LIMITED,
	TX_MSG_NO_PRINTS,
	TX_MSG_EMBEDS,
	TX_MSG_COUNT
};

struct tx_teller {
	/* TEXT is borrowed for the call; LINE and COLUMN 1-based, 0: unknown. */
	void (*tell)(void *data, enum tx_message message, const char *source,
		     int line, int column, const char *text);
	void *data;
	const char *source; /* what the messages are about; NULL: nothing */
	size_t article; /* of several in it, from 1; 0: told of all or one */
};

/* Tells MESSAGE about LINE of the teller's source, or about its article where no
 * line is known; the arguments fill the table's text, every one a `const char *`.
 * TELLER may be NULL: silence. */
void tx_tell(const struct tx_teller *teller, enum tx_message message, int line,
	     ...);

enum tx_level tx_message_level(enum tx_message message);

/* The table's text, for a message without arguments; static. */
const char *tx_message_text(enum tx_message message);

/* "TX101"; static. */
const char *tx_message_code(enum tx_message message);

#endif
