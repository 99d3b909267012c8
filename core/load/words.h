/* SPDX-License-Identifier: MIT
 * Human words by language (stylesheets/words/LANG.xml): those that telex
 * writes, and the cues by which it knows what a line of a page is. */
#ifndef TX_WORDS_H
#define TX_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a cue says of the line that it begins, or is the whole of. */
enum tx_cue_kind {
	TX_CUE_NONE,
	TX_CUE_BYLINE,       /* By ... */
	TX_CUE_SOURCE,       /* SOURCE: ... */
	TX_CUE_RELATED,      /* READ MORE: ... */
	TX_CUE_PHOTO,        /* Photo: ... */
	TX_CUE_PUBLISHED,    /* Published ... */
	TX_CUE_MODIFIED,     /* Updated: ... */
	TX_CUE_READING_TIME, /* 2 MIN READ */
	TX_CUE_HEADLINE,     /* Subject: ..., of mail */
	TX_CUE_END,          /* Read next: the article is over */
	TX_CUE_MORE,         /* More from ...: likewise, in a short line */
	TX_CUE_NOISE,        /* Share this: a line that is no part of it */
	TX_CUE_PROMO,        /* Sign up for ...: likewise, with any ending */
	TX_CUE_LEGAL,        /* All rights reserved, anywhere in a line */
	TX_CUE_ROLE,         /* senior reporter, after a name */
	TX_CUE_AND,          /* and, between two names */
	TX_CUE_EMBARGO,      /* Embargoed until ... */
	TX_CUE_AGENCY,       /* Reuters, dpa: no person */
	TX_CUE_AGO,          /* 2 hours ago: a time, and no date */
	TX_CUE_TAGS,         /* Tags: ..., keywords */
	TX_CUE_STOP,         /* ENDS: the last line of a press release */
	TX_CUE_OFFICE,       /* Press, Office, Ltd: in no person's name */
	TX_CUE_SENDER,       /* From: ..., of mail */
	TX_CUE_SITE,         /* newsletter: of the site, anywhere in a line */
	TX_CUE_NOTICE,       /* Page not found: a title of no article */
	TX_CUE_WALL,         /* We use cookies: how such a page begins */
	TX_CUE_PAYWALL,      /* For subscribers: where the rest would be */
	TX_CUE_KINDS
};

struct tx_cue {
	enum tx_cue_kind kind;
	size_t end; /* the bytes that it took */
	int number; /* of a `#` in the cue; 0: none */
};

struct tx_words;

/* The words of every LANG.xml in FOLDER, read in sorted order without network
 * or entities; of LANGUAGE (BCP 47) and English alone if it is not NULL. A
 * broken file is left out. NULL: no such folder, or no memory. Free with
 * tx_words_free, which accepts NULL. */
struct tx_words *tx_words_open(const char *folder, const char *language);
void tx_words_free(struct tx_words *words);

/* The word for KEY in LANGUAGE (BCP 47: its primary subtag counts; NULL or
 * unknown: English), else the English one; NULL: no language has it. Borrowed,
 * UTF-8. */
const char *tx_words_get(const struct tx_words *words, const char *key,
			 const char *language);

/* The key that TEXT (LENGTH bytes) is the written word of, in any language,
 * whatever its case; NULL: none. Borrowed. */
const char *tx_words_key(const struct tx_words *words, const char *text,
			 size_t length);

/* Does TEXT begin, at a word's end, with a cue of one of KINDS (bits 1 << kind)
 * in any language? The longest one is told in *CUE. */
bool tx_words_cue(const struct tx_words *words, unsigned kinds,
		  const char *text, size_t length, struct tx_cue *cue);

/* The next code point of TEXT (before END; *TEXT moves on) folded: lower case,
 * all kinds of i one, apostrophes and spaces plain. */
uint32_t tx_fold(const char **text, const char *end);

/* The next code point as it is. */
uint32_t tx_next(const char **text, const char *end);

#endif
