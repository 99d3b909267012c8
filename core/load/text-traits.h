/* SPDX-License-Identifier: MIT
 * What is known of each line of a page before the sides look at it. */
#ifndef TX_TEXT_TRAITS_H
#define TX_TEXT_TRAITS_H

#include "load/text-sides.h"

#define TX_NEAR       3  /* lines */
#define TX_FAR        12 /* lines */
#define TX_MOST_WORDS 60 /* of a line that count */

enum tx_group {
	TX_G_NONE,
	TX_G_END,
	TX_G_FURNITURE,
	TX_G_DATA,
	TX_G_CAPTION,
	TX_G_REPEATED,
	TX_G_ITEM,
	TX_G_LONG_ITEM,
	TX_G_COLON,
	TX_G_SHORT_SENTENCE,
	TX_G_SENTENCE,
	TX_G_LONG_SENTENCE,
	TX_G_PARAGRAPH,
	TX_G_TEASER,
	TX_G_FEW_WORDS,
	TX_G_SOME_WORDS,
	TX_G_MANY_WORDS,
	TX_G_LONG_TEXT
};

/* Of the lines above, or of those of the same block right above. */
struct tx_above {
	uint32_t prose;              /* words of prose */
	uint32_t dates;              /* lines of data */
	uint32_t told;               /* the same, below the headline */
	uint32_t ends;               /* cues of an end, below the headline */
	uint32_t since;              /* the last of them, plus one */
	uint32_t forms;              /* lines of a form that others have */
	uint32_t sites;              /* words that speak of the site */
	uint32_t block, block_words; /* of short lines */
	uint32_t loose, loose_words; /* of lines that are no sentences */
	uint32_t run;                /* words, in a block of prose */
	uint32_t far;                /* lines up to the next prose */
};

struct tx_below {
	uint32_t block, loose, run, far;
};

struct tx_trait {
	unsigned char group;           /* enum tx_group */
	unsigned short small, capital; /* words by their first letter */
	unsigned short little;         /* words of a few letters */
	unsigned short digits, commas, sentences;
	unsigned char sign, first; /* what characters it has, begins with */
	unsigned char site;        /* words that speak of the site */
	unsigned char shared;      /* words that the run has too */
	unsigned char about;       /* words that the headline has too */
	bool name;
	uint64_t whole, begin; /* its form, its first word */
	uint32_t form;         /* lines like it */
	struct tx_above above;
	struct tx_below below;
};

/* The step of TOPS (COUNT of them, rising) that VALUE does not pass. */
unsigned char tx_bin(size_t value, const unsigned short *tops, size_t count);
#define TX_BIN(value, ...)                                                     \
	tx_bin(value, (const unsigned short[]){ __VA_ARGS__ },                 \
	       sizeof((const unsigned short[]){ __VA_ARGS__ }) /               \
		   sizeof(unsigned short))

size_t tx_min(size_t a, size_t b);

/* group: of LINE, and what it is like: a line of a menu, a sentence, a line
 * that may stand in a list of titles. */
enum tx_group tx_group_of(const struct tx_page *page,
			  const struct tx_line *line);
bool tx_is_brief(unsigned group);
bool tx_is_prose(unsigned group);
bool tx_is_loose(unsigned group);

/* Short (0), a text without an end, a sentence, a paragraph (3). */
size_t tx_kind_of(unsigned group);

/* The group of the line STEP below line I. */
unsigned char tx_group_at(const struct tx_view *view, size_t i, long step);

/* The words of line I if it is prose. */
uint32_t tx_prose_of(const struct tx_view *view, size_t i);

/* signs: one pass over the characters of LINE. */
void tx_signs_count(struct tx_trait *trait, const struct tx_page *page,
		    const struct tx_line *line);

/* vocabulary: the words of the run and the headline; then those of line I that
 * are among them. False: no memory. */
bool tx_view_learn(struct tx_view *view);
void tx_view_compare(const struct tx_view *view, size_t i);

/* forms: how many lines are of each line's form. False: no memory. */
bool tx_view_forms(struct tx_view *view);

/* What line I is, from the sides that look at itself, at the lines around it,
 * at its place. */
void tx_sides_line(const struct tx_view *view, size_t i, unsigned char *sides);
void tx_sides_near(const struct tx_view *view, size_t i, unsigned char *sides);
void tx_sides_place(const struct tx_view *view, size_t i, unsigned char *sides);

#endif
