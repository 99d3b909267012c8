/* SPDX-License-Identifier: MIT
 * A page of scraped text on its way to an article: what its readers share. */
#ifndef TX_TEXT_PAGE_H
#define TX_TEXT_PAGE_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/loading.h"
#include "model/date.h"

#define TX_BIT(kind) (1U << (kind))
#define TX_NO_LINE   SIZE_MAX

enum tx_shape {
	TX_SENTENCE = 1 << 0, /* ends one */
	TX_COLON = 1 << 1,    /* ends in a colon */
	TX_BULLET = 1 << 2,   /* begins with "- ", "* ", a bullet */
	TX_NUMBER = 1 << 3,   /* begins with "1. ", "2) " */
	TX_QUOTED = 1 << 4,   /* begins with ">" */
	TX_CAPITALS = 1 << 5, /* has capital letters and no small ones */
	TX_LEGAL = 1 << 6,    /* all rights reserved, a copyright sign */
	TX_DATED = 1 << 7,    /* a date, and little else */
	TX_HEAVY = 1 << 8,    /* a bar or an arrow: a trail, a list of links */
	TX_STOP = 1 << 9,     /* ends in a full stop */
	TX_TIME = 1 << 10,    /* "14:05 GMT": an entry of a live blog */
	TX_MAKER = 1 << 11    /* "(c) A Name" without a year: of a picture */
};

struct tx_line {
	const char *text; /* trimmed, white space collapsed; not terminated */
	size_t length;
	size_t number; /* of the input's line, 1-based */
	size_t indent; /* spaces before it */
	size_t blank;  /* empty lines before it */
	size_t points; /* code points */
	size_t words;  /* two CJK characters are one */
	size_t marker; /* bytes of a bullet, number or > */
	size_t copies; /* lines of the same letters, itself included */
	size_t copy;   /* the nth of them, from 0 */
	unsigned shape;
	uint64_t hash;          /* of its letters and digits, folded */
	enum tx_cue_kind whole; /* END or NOISE: the line is that cue */
	bool embargo;           /* it states one, and nothing else */
	bool stub;              /* it says that the rest is sold */
	bool body;              /* it belongs to the article's */
	struct tx_cue cue;      /* that it begins with */
};

struct tx_page {
	char *buffer;
	struct tx_line *lines;
	size_t count;
	const struct tx_words *words;
	const char *language;
	const struct tx_trace *trace;
	const struct tx_teller *teller;
	bool *told;  /* by line: a field was taken from it; NULL: no trace */
	bool spaced; /* blank lines are between paragraphs */
	bool kana;   /* Japanese: some of its letters are no other's */
};

/* Where the parts of the article are, as line numbers. */
struct tx_plan {
	size_t head;       /* the first line of the head zone */
	size_t headline;   /* TX_NO_LINE: none */
	size_t start, end; /* the body */
	size_t sure;       /* its end but for what nothing else follows */
	bool live;         /* the body is a live blog's entries */
	bool closed;       /* a mark ends it, or nothing that is no text */
};

/* lines: splits TEXT, cleans the lines, joins the hard-wrapped. False: no
 * memory. tx_page_close frees what PAGE holds. */
bool tx_page_open(struct tx_page *page, const char *text, size_t length,
		  const struct tx_loading *loading);
void tx_page_close(struct tx_page *page);

/* cues: says of every line what it looks like. False: no memory. */
bool tx_page_look(struct tx_page *page);

/* Is LINE nothing but a cue of the kinds in MASK (bits)? */
bool tx_line_is(const struct tx_page *page, const struct tx_line *line,
		unsigned mask);

/* Does LINE begin a copyright notice: "(c) ...", "Copyright 2024 ..."? */
bool tx_line_rights(const struct tx_line *line);

/* Does LINE end a press release or a mail: ENDS, ###, --? */
bool tx_line_stops(const struct tx_page *page, const struct tx_line *line);

/* LINE without its cue, when it begins with one of MASK that a colon follows
 * (or, without COLON, anything); its length in *LENGTH. NULL: it does not. */
const char *tx_line_after(const struct tx_page *page,
			  const struct tx_line *line, unsigned mask, bool colon,
			  size_t *length);

/* The end of a caption that names its picture's maker ("... Almaty. / Reuters",
 * "(Photo: A Name)"): where the caption ends and the credit begins, in bytes.
 * False: it names none. */
bool tx_line_credit(const struct tx_page *page, const struct tx_line *line,
		    size_t *caption, size_t *credit, size_t *credit_end);

/* group: what a line is whatever stands around it: a text that breaks off, of
 * another article; a byline, a date or a reading time; what belongs to the page
 * and not to any article; what describes a picture. */
bool tx_line_breaks_off(const struct tx_line *line);
bool tx_line_is_data(const struct tx_line *line);
bool tx_line_is_furniture(const struct tx_line *line);
bool tx_line_is_caption(const struct tx_page *page, const struct tx_line *line);

/* run: the lines of the body. False: none. */
bool tx_run_find(const struct tx_page *page, struct tx_plan *plan);

/* Does the article's body go on in LINE, whatever the line's length: is it no
 * cue, no date, no legal words? */
bool tx_run_goes_on(const struct tx_line *line);

/* Is line I the headline, or a copy of it? */
bool tx_line_is_told(const struct tx_page *page, const struct tx_plan *plan,
		     size_t i);

/* choice: says of every line whether it belongs to the body. False: no
 * memory. */
bool tx_choice_make(struct tx_page *page, const struct tx_plan *plan);

/* headline: the line of the headline, above END; TX_NO_LINE: none. IS_OTHER
 * knows lines that are none. False: no memory. */
bool tx_headline_find(const struct tx_page *page, const struct tx_plan *plan,
		      size_t end,
		      bool (*is_other)(const struct tx_page *page, size_t line),
		      size_t *headline);

/* head: finds the headline and the true start of the body; then fills ARTICLE
 * from the lines between. */
bool tx_head_find(const struct tx_page *page, struct tx_plan *plan);
void tx_head_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article);

/* A caption with its credit, or a credit alone, as a picture of ARTICLE. False:
 * LINE names no maker of a picture. */
bool tx_caption_read(const struct tx_page *page, const struct tx_line *line,
		     xmlNodePtr article);

/* One line of the head or the tail (date, byline, source, related ...) into
 * ARTICLE. False: it is nothing of the kind. */
bool tx_meta_read(const struct tx_page *page, const struct tx_line *line,
		  xmlNodePtr article, bool strict);

/* "By A Name": false: LINE is no such. */
bool tx_byline_read(const struct tx_page *page, const struct tx_line *line,
		    xmlNodePtr article);

/* body: the lines of BODY into ARTICLE; the data in the run of PLAN. */
void tx_body_read(const struct tx_page *page, const struct tx_plan *plan,
		  const struct tx_plan *body, xmlNodePtr article);

/* tail: source, related and dates from the lines after the body. */
void tx_tail_read(const struct tx_page *page, const struct tx_plan *plan,
		  xmlNodePtr article);

/* people: the authors in the byline TEXT ("By A and B"), a byline as printed
 * when PRINTED. */
void tx_people_read(const struct tx_page *page, const char *text, size_t length,
		    xmlNodePtr article, bool printed);

/* tx_date_find in PAGE's language, also where a page's elements were glued
 * ("By A NameJanuary 4, 2026"). */
bool tx_find_date(const struct tx_page *page, const char *text, size_t length,
		  struct tx_date *date, size_t *start, size_t *end);

/* Does LINE hold a date in digits whose month comes first? */
bool tx_is_month_first(const struct tx_line *line);

/* The sender of a mail ("A Name <a@example.org>"): an author, or the source.
 * True. */
bool tx_sender_read(const struct tx_page *page, const char *text, size_t length,
		    xmlNodePtr article);

/* Does TEXT look like a Japanese name, in a page that is Japanese? */
bool tx_is_kanji_name(const struct tx_page *page, const char *text,
		      size_t length);

/* The copyright notice that LINE begins. False: it begins none. */
bool tx_rights_read(const struct tx_line *line, xmlNodePtr article);

/* Does TEXT look like a person's name: a few words, all with capitals? */
bool tx_is_name(const char *text, size_t length);

/* stub: marks LINE if it says that the article's rest is sold; tells so when
 * BODY, above it, is short. */
void tx_stub_mark(const struct tx_page *page, struct tx_line *line);
void tx_stub_tell(const struct tx_page *page, const struct tx_plan *body,
		  const struct tx_teller *teller);

/* The same with what the person is, or a place: "A Name Staff Writer", "A Name,
 * Ostby". */
bool tx_is_name_told(const struct tx_page *page, const char *text,
		     size_t length);

/* trace: where a line stands, for the rule that is told. */
enum tx_place { TX_ABOVE, TX_BELOW, TX_INSIDE, TX_TAIL, TX_PLACES };

/* Tells that LINE (NULL: none) has TEXT for FIELD, or could have had it. */
void tx_told(const struct tx_page *page, const struct tx_line *line,
	     const char *field, const char *text, size_t length,
	     const char *rule, bool taken);

/* Tells the fields of ARTICLE behind its child LAST (NULL: all), which LINE
 * gave. */
void tx_told_new(const struct tx_page *page, const struct tx_line *line,
		 const xmlNode *article, const xmlNode *last,
		 enum tx_place place);
void tx_told_body(const struct tx_page *page, const struct tx_plan *plan);

/* Tells the lines around the headline that could have been a date, a byline,
 * a section. */
void tx_told_others(const struct tx_page *page, const struct tx_plan *plan);

/* own: telex's own plain text. tx_own_is: does TEXT begin like it? */
bool tx_own_is(const char *text, size_t length);
int tx_own_read(xmlDocPtr feed, const char *text, size_t length,
		const struct tx_words *words);

#endif
