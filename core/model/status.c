/* SPDX-License-Identifier: MIT
 * Whether an article may be published. */
#include "model/status.h"

#include <string.h>

#include "model/article.h"

bool tx_is_withheld(const xmlNode *article)
{
	char *text = tx_text_take(article, "status");
	bool withheld = text && strcmp(text, "usable") != 0;

	xmlFree(text);
	return withheld;
}

bool tx_is_killed(const xmlNode *article)
{
	const xmlNode *signal = tx_get(article, "signal");
	bool killed = false;

	for (; signal && !killed; signal = tx_get_next(signal)) {
		xmlChar *text = xmlNodeGetContent(signal);

		killed = text && !strcmp((const char *)text, "kill");
		xmlFree(text);
	}
	return killed;
}
