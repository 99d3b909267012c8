/* SPDX-License-Identifier: MIT
 * Growing text: libxml2's buffer, doubling, with what it lacks. */
#include "model/buffer.h"

#include <string.h>

xmlBufferPtr tx_buffer_new(void)
{
	xmlBufferPtr buffer = xmlBufferCreateSize(256);

	if (buffer)
		xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT);
	return buffer;
}

void tx_buffer_cut(xmlBufferPtr buffer, int length)
{
	if (!buffer->content || length >= xmlBufferLength(buffer))
		return;
	buffer->use = (unsigned int)length;
	buffer->content[length] = '\0';
}

void tx_buffer_trim(xmlBufferPtr buffer, int start)
{
	const xmlChar *text = xmlBufferContent(buffer);
	int end = xmlBufferLength(buffer);

	while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n'))
		end--;
	tx_buffer_cut(buffer, end);
}

void tx_buffer_collapse(xmlBufferPtr buffer, int start, const char *text,
			size_t length)
{
	const char *end = text + length, *run;
	bool space;

	while (text < end) {
		for (run = text; text < end && !strchr(" \t\r\n", *text);)
			text++;
		if (text > run)
			xmlBufferAdd(buffer, BAD_CAST run, (int)(text - run));
		for (space = false; text < end && strchr(" \t\r\n", *text);) {
			space = true;
			text++;
		}
		if (space && xmlBufferLength(buffer) > start &&
		    !strchr(" \n", xmlBufferContent(
				       buffer)[xmlBufferLength(buffer) - 1]))
			xmlBufferCCat(buffer, " ");
	}
}

char *tx_buffer_take(xmlBufferPtr buffer)
{
	char *text;

	if (!buffer)
		return NULL;
	text = (char *)xmlBufferDetach(buffer);
	xmlBufferFree(buffer);
	return text ? text : (char *)xmlStrdup(BAD_CAST "");
}
