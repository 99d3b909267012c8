/* SPDX-License-Identifier: MIT
 * Reads scraped text: the run of the body first, then what stands around it. */
#include "load/text.h"

#include <string.h>
#include <unictype.h>

#include "load/text-page.h"
#include "model/article.h"

/* Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
static bool is_rtl(uint32_t point)
{
	return (point >= 0x590 && point <= 0x8FF) ||
	       (point >= 0xFB1D && point <= 0xFDFF) ||
	       (point >= 0xFE70 && point <= 0xFEFC);
}

static void set_direction(const struct tx_page *page,
			  const struct tx_plan *plan, xmlNodePtr article)
{
	size_t rtl = 0, letters = 0;

	for (size_t i = plan->start; i < plan->end; i++) {
		const char *at = page->lines[i].text;
		const char *end = at + page->lines[i].length;

		while (at < end) {
			uint32_t point = tx_next(&at, end);

			letters += uc_is_alpha(point);
			rtl += uc_is_alpha(point) && is_rtl(point);
		}
	}
	if (rtl * 2 > letters)
		tx_put(article, "direction", "rtl");
}

static int read_page(const struct tx_page *page, xmlDocPtr feed)
{
	struct tx_plan plan = { .start = page->count, .end = page->count };
	xmlNodePtr article;

	tx_run_find(page, &plan);
	if (!tx_head_find(page, &plan))
		return -1;
	if (plan.headline == TX_NO_LINE && plan.start >= plan.end)
		return -1;
	article = tx_article_new(feed);
	if (!article)
		return -1;
	tx_head_read(page, &plan, article);
	if (plan.start < plan.end)
		tx_body_read(page, &plan, article);
	tx_tail_read(page, &plan, article);
	set_direction(page, &plan, article);
	return 0;
}

int tx_text_read(xmlDocPtr feed, const char *text, size_t length,
		 const struct tx_words *words, const char *language)
{
	struct tx_page page;
	int result = -1;

	if (tx_own_is(text, length))
		return tx_own_read(feed, text, length, words);
	if (tx_page_open(&page, text, length, words, language) &&
	    tx_page_look(&page))
		result = read_page(&page, feed);
	tx_page_close(&page);
	return result;
}
