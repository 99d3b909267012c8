/* SPDX-License-Identifier: MIT
 * The newest date of an article. */
#include "model/newest.h"

#include <string.h>

#include "model/article.h"

bool tx_newest(const xmlNode *article, struct tx_date *date)
{
	static const char *const names[] = { "modified", "published",
					     "created" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char *text = tx_text_take(article, names[i]);
		bool found =
		    text && tx_date_read(date, text, strlen(text), NULL);

		xmlFree(text);
		if (found)
			return true;
	}
	return false;
}
