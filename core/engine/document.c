/* SPDX-License-Identifier: MIT
 * An input on its way: decoded, and refused if it is no text. */
#include <stdlib.h>
#include <string.h>

#include "engine/read.h"
#include "load/decode.h"

#define SAMPLE 8192 /* bytes that tell text from anything else */

static size_t strange_in(const unsigned char *text, size_t length)
{
	size_t i, strange = 0;

	for (i = 0; i < length; i++) {
		if (text[i] >= 0x20 && text[i] != 0x7F && text[i] != 0xEF)
			continue;
		if ((text[i] < 0x20 && !strchr("\t\n\v\f\r\x1b", text[i])) ||
		    text[i] == 0x7F)
			strange++;
		else if (i + 2 < length && !memcmp(text + i, "\xEF\xBF\xBD", 3))
			strange++;
	}
	return strange;
}

static bool is_binary(const char *text, size_t length)
{
	size_t sample = length < SAMPLE ? length : SAMPLE;

	/* A few in a short text are slips. */
	return strange_in((const unsigned char *)text, sample) >
	       sample / 50 + 2;
}

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\r\n\v\f")];
}

int tx_document_open(struct telex *telex, struct tx_document *document,
		     const char *bytes, size_t length,
		     const struct telex_input *input, struct telex_error *error)
{
	memset(document, 0, sizeof(*document));
	document->input = input;
	document->teller = telex->teller;
	document->teller.source = input->name;
	if (length > telex->options.max_input)
		return tx_fail(error, TELEX_LIMIT, input->name, 0,
			       "over the limit of %zu MiB for one input",
			       telex->options.max_input >> 20);
	document->text = tx_decode_take(bytes, length, input->charset,
					&document->teller, &document->length);
	if (!document->text)
		return tx_fail(error, TELEX_BUG, input->name, 0,
			       "out of memory");
	if (is_blank(document->text))
		return tx_fail(error, TELEX_DATA, input->name, 0,
			       "the input is empty");
	if (is_binary(document->text, document->length))
		return tx_fail(error, TELEX_DATA, input->name, 0,
			       "the input is binary, not text in any character "
			       "set; if it is text, name that with --charset");
	return 0;
}

void tx_document_close(struct tx_document *document)
{
	xmlFreeDoc(document->tree);
	free(document->text);
	memset(document, 0, sizeof(*document));
}
