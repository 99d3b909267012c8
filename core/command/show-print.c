/* SPDX-License-Identifier: MIT
 * Lines on standard output: labels, colours, wrapping. */
#include <stdlib.h>
#include <string.h>

#include "command/show.h"
#include "model/article.h"
#include "model/buffer.h"
#include "model/markup.h"
#include "model/wrap.h"

static const char *const styles[] = {
	[TX_STYLE_NONE] = "",
	[TX_STYLE_LABEL] = "\033[36m",
	[TX_STYLE_BOLD] = "\033[1m",
	[TX_STYLE_DIM] = "\033[2m",
};

/* The model has no controls, C1 (U+0080 to U+009F) included; names of files
 * may. */
void tx_show_put(const char *text)
{
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == 0xC2 && (unsigned char)text[1] < 0xA0 && text[1]) {
			text++;
			c = '?';
		}
		putchar((c < 0x20 && c != '\n') || c == 0x7F ? '?' : c);
	}
}

void tx_show_styled(const struct tx_show *show, enum tx_style style,
		    const char *text)
{
	bool coloured = show->colour && style != TX_STYLE_NONE;

	if (coloured)
		fputs(styles[style], stdout);
	tx_show_put(text);
	if (coloured)
		fputs("\033[0m", stdout);
}

/* The gap is made of lines' own indent, so that they wrap as they look. */
void tx_show_line(const struct tx_show *show, const char *label,
		  const char *text, enum tx_style style)
{
	char *gap = malloc(show->indent + 1), *lines = NULL;
	size_t length = label ? strlen(label) : 0;

	if (gap) {
		memset(gap, ' ', show->indent);
		gap[show->indent] = '\0';
		lines = tx_wrap_take(text, show->width, gap, gap);
	}
	if (lines) {
		if (label)
			tx_show_styled(show, TX_STYLE_LABEL, label);
		if (length >= show->indent)
			putchar(' ');
		else
			tx_show_put(gap + length);
		tx_show_styled(show, style, lines + show->indent);
		putchar('\n');
	}
	free(lines);
	free(gap);
}

static const xmlNode *main_part(const xmlNode *node,
				const struct tx_field *field)
{
	const struct tx_field *main = tx_field_main(field);
	const xmlNode *part = main ? tx_get(node, main->name) : NULL;

	if (part || !main)
		return part ? part : node;
	for (part = node->children; part; part = part->next) {
		if (part->type == XML_ELEMENT_NODE)
			return part;
	}
	return node;
}

char *tx_show_text_take(const xmlNode *node, const struct tx_field *field)
{
	xmlBufferPtr all = tx_buffer_new(), line = tx_buffer_new();
	xmlNodePtr child;

	if (!all || !line)
		goto failed;
	if (field->type == TX_EXTRA) {
		for (child = node->children; child; child = child->next)
			xmlNodeDump(all, node->doc, child, 0, 0);
	} else {
		tx_markup_plain(all, main_part(node, field));
	}
	tx_buffer_collapse(line, 0, (const char *)xmlBufferContent(all),
			   (size_t)xmlBufferLength(all));
	tx_buffer_trim(line, 0);
	xmlBufferFree(all);
	return tx_buffer_take(line);
failed:
	xmlBufferFree(all);
	xmlBufferFree(line);
	return NULL;
}
