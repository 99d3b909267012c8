/* SPDX-License-Identifier: MIT
 * The newest date of an article. */
#include "model/newest.h"

#include <string.h>

#include "model/article.h"

bool tx_first_date(const xmlNode *article, const char *const *names,
		   struct tx_date *date)
{
	bool found = false;

	for (; *names && !found; names++) {
		char *text = tx_text_take(article, *names);

		found = text && tx_date_read(date, text, strlen(text), NULL);
		xmlFree(text);
	}
	return found;
}

bool tx_newest(const xmlNode *article, struct tx_date *date)
{
	static const char *const names[] = { "modified", "published", "created",
					     NULL };

	return tx_first_date(article, names, date);
}
