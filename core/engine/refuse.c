/* SPDX-License-Identifier: MIT
 * What must not leak: an embargo or a kill that the target cannot say. */
#include "engine/refuse.h"

#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "model/date.h"
#include "model/loss.h"
#include "model/status.h"

static bool is_date(const char *text, struct tx_date *date)
{
	return text && tx_date_read(date, text, strlen(text), NULL);
}

/* The latest instant that DATE can mean: the end of its day or month, and
 * without a zone, where the day ends last. */
static long long latest(const struct tx_date *date)
{
	static const long long spans[] = {
		[TX_YEAR] = 366LL * 86400, [TX_MONTH] = 31LL * 86400,
		[TX_DAY] = 86400,          [TX_MINUTE] = 60,
		[TX_SECOND] = 0,
	};
	bool local = date->zone == TX_ZONE_NONE;

	return tx_date_seconds(date) + spans[date->precision] +
	       (local ? 12 * 3600 : 0);
}

/* Without a clock an embargo holds. */
static bool is_embargoed(const struct telex *telex, const xmlNode *article)
{
	char *text = tx_text_take(article, "embargo");
	struct tx_date embargo, now;
	bool holds = text;

	if (is_date(text, &embargo) && is_date(telex->now, &now))
		holds = tx_date_seconds(&now) < latest(&embargo);
	xmlFree(text);
	return holds;
}

static bool is_withheld(const struct telex *telex, const xmlNode *article)
{
	(void)telex;
	return tx_is_withheld(article);
}

static bool is_killed(const struct telex *telex, const xmlNode *article)
{
	(void)telex;
	return tx_is_killed(article);
}

static const struct {
	const char *field;
	bool (*holds)(const struct telex *, const xmlNode *);
	size_t allowed; /* offset of the option in telex_options */
	const char *option, *harm;
} rules[] = {
	{ "embargo", is_embargoed,
	  offsetof(struct telex_options, allow_embargo_loss),
	  "--allow-embargo-loss, or --now=TIME shows that it has lifted",
	  "publish too early" },
	{ "status", is_withheld,
	  offsetof(struct telex_options, allow_status_loss),
	  "--allow-status-loss", "go on publishing it" },
	{ "signal", is_killed,
	  offsetof(struct telex_options, allow_status_loss),
	  "--allow-status-loss", "go on publishing it" },
};

static bool is_allowed(const struct telex *telex, size_t at)
{
	const char *options = (const char *)&telex->options;
	int allowed;

	memcpy(&allowed, options + at, sizeof(allowed));
	return allowed;
}

/* What withdraws the article is one of the values that come out. */
static bool is_carried(const xmlNode *article, const char *carries)
{
	static const char *const fields[] = { "status", "signal" };
	bool carried = false;

	for (size_t i = 0; carries && i < sizeof(fields) / sizeof(*fields);
	     i++) {
		const xmlNode *node = tx_get(article, fields[i]);

		for (; node && !carried; node = tx_get_next(node)) {
			char *value = (char *)xmlNodeGetContent(node);
			char *pair = tx_concat_take(fields[i], "=", value);

			carried = pair && tx_loss_lists(carries, pair);
			free(pair);
			xmlFree(value);
		}
	}
	return carried;
}

bool tx_refuse(const struct telex *telex, const xmlNode *article,
	       const char *format, const char *drops, const char *carries,
	       const struct tx_teller *teller, struct telex_error *error)
{
	size_t i;
	char *id;

	for (i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		/* What is not declared may be dropped. */
		if ((drops && !tx_loss_lists(drops, rules[i].field)) ||
		    is_allowed(telex, rules[i].allowed) ||
		    !rules[i].holds(telex, article) ||
		    is_carried(article, carries))
			continue;
		id = tx_text_take(article, "id");
		if (error)
			tx_fail(error, TELEX_REFUSED, teller->source, 0,
				"%s cannot say the %s of %s, and the partner "
				"would %s; allow it with %s",
				format, rules[i].field, id ? id : "the article",
				rules[i].harm, rules[i].option);
		else
			tx_tell(teller, TX_MSG_REFUSED,
				(int)xmlGetLineNo(article), id ? id : "",
				format, rules[i].field, rules[i].harm,
				rules[i].option);
		xmlFree(id);
		return true;
	}
	return false;
}
