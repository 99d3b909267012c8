/* SPDX-License-Identifier: MIT
 * What a name in a byline looks like: a person's, an office's, the site's. */
#include <string.h>
#include <unictype.h>

#include "load/page-byline.h"
#include "model/ascii.h"
#include "model/buffer.h"
#include "model/chars.h"

#define LONGEST  90 /* bytes */
#define WORDS    7
#define PARTICLE 5 /* letters of "della" */

/* Accounts that programs make, whatever the language. */
static const char *const accounts[] = {
	"admin",     "administrator", "root",    "webmaster", "wordpress",
	"superuser", "anonymous",     "unknown", "undefined", "author",
	"editor",    "user",          "guest",   "nan",       "null",
	"none",      "publisher",     "wpadmin", "siteadmin", NULL
};

char *tx_name_fold_take(const char *name)
{
	xmlBufferPtr out = tx_buffer_new();
	const char *end = name + strlen(name), *start;

	while (out && name < end) {
		start = name;
		uint32_t point = tx_next(&name, end);

		if (!uc_is_alnum(point))
			continue;
		if (point < 0x80) {
			char c =
			    (char)(point >= 'A' && point <= 'Z' ? point + 32
								: point);
			xmlBufferAdd(out, BAD_CAST & c, 1);
			continue;
		}
		xmlBufferAdd(out, BAD_CAST start, (int)(name - start));
	}
	return tx_buffer_take(out);
}

struct looks {
	size_t words, small, points, letters, digits, marks;
	bool cased; /* the script has capitals */
	bool odd;   /* what stands in no name */
	bool year;  /* four digits */
	bool prose; /* a long word with a small letter: no "von", "della" */
};

static struct looks look(const char *name)
{
	struct looks looks = { 0 };
	const char *end = name + strlen(name);
	bool first = true, small = false;
	size_t length = 0, digits = 0;

	while (name < end) {
		uint32_t point = tx_next(&name, end);

		if (first && point != ' ') {
			looks.words++;
			small = uc_is_lower(point);
			looks.small += small || uc_is_digit(point);
			length = 0;
		}
		looks.year |= uc_is_digit(point) && ++digits == 4;
		digits = uc_is_digit(point) ? digits : 0;
		looks.prose |= small && ++length > PARTICLE;
		first = point == ' ' || point == '-';
		looks.points++;
		looks.letters += uc_is_alpha(point) != 0;
		looks.digits += uc_is_digit(point);
		looks.marks += point == '_' || point == '.';
		looks.cased |= uc_is_lower(point) || uc_is_upper(point);
		looks.odd |=
		    point < 0x80 && strchr("?!:;/\\<>=@{}[]#%*+\"", (int)point);
	}
	return looks;
}

static bool is_told(const struct tx_claims *claims, const char *name)
{
	const unsigned starts = TX_BIT(TX_CUE_PUBLISHED) |
				TX_BIT(TX_CUE_MODIFIED) | TX_BIT(TX_CUE_MORE) |
				TX_BIT(TX_CUE_READING_TIME) |
				TX_BIT(TX_CUE_PROMO) | TX_BIT(TX_CUE_AGO);
	const unsigned wholes = TX_BIT(TX_CUE_NOISE) | TX_BIT(TX_CUE_END) |
				TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_ROLE);
	size_t length = strlen(name), from, to;
	struct tx_date date;
	struct tx_cue cue;

	if (tx_words_cue(claims->page.words, starts, name, length, &cue))
		return true;
	/* "Follow" and who is to be followed. */
	if (tx_words_cue(claims->page.words, wholes, name, length, &cue) &&
	    (cue.end == length || (cue.kind == TX_CUE_NOISE && cue.end > 4)))
		return true;
	return tx_find_date(&claims->page, name, length, &date, &from, &to);
}

static bool has_office(const struct tx_claims *claims, const char *name)
{
	const unsigned kinds = TX_BIT(TX_CUE_OFFICE) | TX_BIT(TX_CUE_AGENCY);
	const char *at = name, *end = name + strlen(name);
	struct tx_cue cue;

	while (at < end) {
		if (tx_words_cue(claims->page.words, kinds, at,
				 (size_t)(end - at), &cue))
			return true;
		at += strcspn(at, " ");
		at += strspn(at, " ");
	}
	return false;
}

static bool is_account(const char *folded)
{
	const char *const *at;

	for (at = accounts; *at; at++) {
		if (!strcmp(folded, *at))
			return true;
	}
	return false;
}

/* "LN" of "LN - Evening Post"; "evening-post.example". */
static bool is_of_site(const struct tx_claims *claims, const char *folded)
{
	size_t length = strlen(folded), i;

	for (i = 0; i < 2; i++) {
		const char *site = i ? claims->host : claims->site;

		if (site && *site &&
		    ((length > 4 && strstr(site, folded)) ||
		     !strncmp(site, folded, length) ||
		     (strlen(site) > 4 && strstr(folded, site))))
			return true;
	}
	return false;
}

static enum tx_repute judge_folded(const struct tx_claims *claims,
				   const char *folded)
{
	if (!*folded)
		return TX_NO_NAME;
	if (is_account(folded))
		return TX_NAME_USER;
	if (claims->site && *claims->site && !strcmp(folded, claims->site))
		return TX_NAME_SITE;
	return is_of_site(claims, folded) ? TX_NAME_OWN : TX_NAME_PERSON;
}

static enum tx_repute judge_looks(struct looks looks)
{
	if (looks.words > WORDS)
		return TX_NO_NAME;
	if (!looks.cased)
		return TX_NAME_PERSON;
	if (looks.words == 1)
		return looks.digits || looks.marks || looks.small
			   ? TX_NAME_HANDLE
			   : TX_NAME_ONE;
	if (looks.small * 2 > looks.words &&
	    (looks.small < looks.words || looks.words > 3))
		return TX_NAME_PHRASE;
	if (looks.words == looks.small)
		return TX_NAME_ONE;
	if (looks.prose && looks.words > 2)
		return TX_NAME_PHRASE;
	if (looks.words - looks.small < 2)
		return TX_NAME_ONE;
	return looks.digits ? TX_NAME_OFFICE : TX_NAME_PERSON;
}

enum tx_repute tx_name_judge(const struct tx_claims *claims, const char *name)
{
	struct looks looks = look(name);
	enum tx_repute repute;
	char *folded;

	if (strlen(name) > LONGEST || looks.odd || looks.letters < 2 ||
	    (looks.year && looks.words > 1) || strstr(name, "www.") ||
	    is_told(claims, name))
		return TX_NO_NAME;
	folded = tx_name_fold_take(name);
	repute = folded ? judge_folded(claims, folded) : TX_NO_NAME;
	xmlFree(folded);
	if (repute == TX_NAME_OWN)
		return judge_looks(looks) < TX_NAME_ONE || tx_name_is_mark(name)
			   ? TX_NAME_OFFICE
			   : TX_NAME_OWN;
	if (repute != TX_NAME_PERSON)
		return repute;
	if (looks.words > 1 && looks.words <= WORDS && has_office(claims, name))
		return TX_NAME_OFFICE;
	return judge_looks(looks);
}
