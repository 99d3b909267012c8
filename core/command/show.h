/* SPDX-License-Identifier: MIT
 * telex show: what its rooms share. */
#ifndef TX_SHOW_H
#define TX_SHOW_H

#include <libxml/tree.h>
#include <stdio.h>

#include "command/reading.h"
#include "model/path.h"

/* What was told of a value: why the field has it, or has it not. */
struct tx_told {
	size_t feed;    /* the input's number among those that were read */
	size_t article; /* in it, from 0 */
	const char *field, *value, *rule, *element; /* ELEMENT may be NULL */
	int line;                                   /* 0: unknown */
	bool taken;
};

struct tx_show {
	struct tx_run *run;
	struct tx_reading reading;
	bool colour;
	int width;             /* of lines, in columns */
	size_t indent;         /* of values, behind their labels */
	struct tx_path *paths; /* of --get */
	bool *got;             /* likewise: some article had it */
	struct tx_told *
	    told; /* owns its strings; by feed and article, in the fields' order */
	size_t told_count, told_room;
	size_t told_next; /* of the next article, as they are shown in order */
	bool failed;      /* no memory */
};

/* One article, in a feed of its own. */
struct tx_shown {
	const xmlNode *feed, *article; /* ARTICLE NULL: the feed has none */
	size_t number, of;             /* from 1, in its input */
	size_t input;                  /* its number, from 0 */
	const char *name;              /* its name */
	bool alone;                    /* nothing else is shown */
};

enum tx_style { TX_STYLE_NONE, TX_STYLE_LABEL, TX_STYLE_BOLD, TX_STYLE_DIM };

/* --- printing on standard output --- */

/* Prints TEXT but for what could steer a terminal. */
void tx_show_put(const char *text);

/* The same in STYLE, if colours are wanted. */
void tx_show_styled(const struct tx_show *show, enum tx_style style,
		    const char *text);

/* Prints TEXT in lines, behind LABEL (NULL: none) at the indent. */
void tx_show_line(const struct tx_show *show, const char *label,
		  const char *text, enum tx_style style);

/* The text of NODE, a field or a part, on one line; of a structured field its
 * main part. Freed with xmlFree; NULL: no memory. */
char *tx_show_text_take(const xmlNode *node, const struct tx_field *field);

/* --- the ways to show an article --- */

/* Sets the indent for the labels of SHOWN. */
void tx_show_indent(struct tx_show *show, const struct tx_shown *shown);

void tx_show_head(const struct tx_show *show, const struct tx_shown *shown);
void tx_show_fields(const struct tx_show *show, const struct tx_shown *shown);
void tx_show_body(const struct tx_show *show, const xmlNode *body);
/* Prints what was asked for; QUIET: only takes note of what is there. */
void tx_show_get(struct tx_show *show, const struct tx_shown *shown,
		 bool quiet);
void tx_show_explain(const struct tx_show *show, const struct tx_shown *shown);
void tx_show_explain_json(const struct tx_show *show,
			  const struct tx_shown *shown);

/* Is FIELD (of the feed's own if FEED) one of those asked for by --get? All are
 * if none is named. */
bool tx_show_wants(const struct tx_show *show, const struct tx_field *field,
		   bool feed);

/* --- what was told of where a value stood --- */

/* The handler of reading; DATA is the struct tx_show. */
void tx_told_add(void *data, const struct telex_found *found);

/* Calls EACH for all that is told of FIELD (of the feed's own if FEED) of the
 * article SHOWN, what --set, --defaults and telex itself gave included. */
void tx_told_each(const struct tx_show *show, const struct tx_shown *shown,
		  const struct tx_field *field, bool feed,
		  void (*each)(void *data, const struct tx_told *told),
		  void *data);

/* Articles are shown in order: SHOWN was. */
void tx_told_next(struct tx_show *show, const struct tx_shown *shown);
void tx_told_free(struct tx_show *show);

#endif
