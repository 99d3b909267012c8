/* SPDX-License-Identifier: MIT
 * A web page as a tree: libxml2's HTML parser behind an interface of ours, so
 * that another parser can take its place.
 *
 * The sieve takes out what no reader asks for before the parser sees it (half
 * of a page's bytes), the parser's events become small nodes in one arena, and
 * one pass adds up what every node holds. Linear in the page, whatever is in
 * it. */
#ifndef TX_HTML_H
#define TX_HTML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/arena.h"
#include "model/message.h"

#define TX_HTML_DEPTH 512 /* levels; what is deeper hangs on the last */

/* What an element is, whatever its attributes. */
enum tx_html_kind {
	TX_HTML_INLINE = 1 << 0,  /* parts no two words */
	TX_HTML_OUT = 1 << 1,     /* no part of any text: nav, button ... */
	TX_HTML_HIDDEN = 1 << 2,  /* its text is not shown: script, head */
	TX_HTML_HEADING = 1 << 3, /* h1 to h6 */
	TX_HTML_WITHIN = 1 << 4, /* stands in a block of text, is none itself */
	TX_HTML_MEDIA = 1 << 5,  /* img, picture, video ... */
	TX_HTML_SECTION = 1 << 6 /* div, section, article ... */
};

struct tx_attr {
	const char *name;  /* lower case */
	const char *value; /* UTF-8, entities resolved; "" if it has none */
};

/* An element or a text; the document itself is an element named "". */
struct tx_node {
	struct tx_node *parent, *prev, *next, *first, *last;
	struct tx_node *alike;       /* the next element of this name */
	const char *name;            /* lower case; NULL: a text */
	const char *text;            /* of a text, UTF-8; else NULL */
	const struct tx_attr *attrs; /* ends with a NULL name; NULL: none */
	uint32_t length;             /* of the text, in bytes */
	uint32_t line; /* of the input, 1-based, where it ends its tag */
	uint16_t kind; /* of enum tx_html_kind */
	bool left_out; /* a reader has taken it for another field */
	bool out;      /* no part of any text: by kind, or by what it holds */
	/* What stands below it and is not out, in bytes without white space. */
	uint32_t prose;  /* outside links */
	uint32_t linked; /* in links */
	/* Free for readers: 0 at first. */
	uint32_t flags;
	float score;
};

/* A script of data (application/ld+json), as written. */
struct tx_script {
	const char *text; /* borrowed from the page, not terminated */
	size_t length;
	size_t line;
	struct tx_script *next;
};

struct tx_html_tree {
	struct tx_node *root; /* the document; NULL: no memory */
	struct tx_script *scripts;
	struct tx_arena arena;
	struct tx_node **firsts, **lasts; /* by the table of names */
	bool deep; /* something was below TX_HTML_DEPTH */
};

/* Parses PAGE (LENGTH bytes of UTF-8, which must outlive the tree: scripts
 * point into it). False: no memory. tx_html_close frees, also after false. */
bool tx_html_open(struct tx_html_tree *tree, const char *page, size_t length);
void tx_html_close(struct tx_html_tree *tree);

/* The first element NAME of the page; the next ones are its `alike`. NULL:
 * none, or a name that html-names.c does not know. */
struct tx_node *tx_html_first(const struct tx_html_tree *tree,
			      const char *name);

/* The value of the attribute NAME ("" if it has none), borrowed; NULL: no such
 * attribute. Only those of the sieve's table are kept. */
const char *tx_html_get(const struct tx_node *node, const char *name);

/* The node after NODE below TOP, in document order; NULL: no more. */
struct tx_node *tx_html_next(const struct tx_node *node,
			     const struct tx_node *top);
/* The same, but what NODE holds is left out. */
struct tx_node *tx_html_skip(const struct tx_node *node,
			     const struct tx_node *top);

/* Is NODE the element NAME; one of NAMES, which ends with NULL? */
bool tx_html_is(const struct tx_node *node, const char *name);
bool tx_html_is_of(const struct tx_node *node, const char *const *names);
/* Is TOKEN one of the words of the attribute NAME, whatever its case? */
bool tx_html_has(const struct tx_node *node, const char *name,
		 const char *token);
/* Is NODE within AROUND, or AROUND itself? */
bool tx_html_within(const struct tx_node *node, const struct tx_node *around);

/* The text of NODE without scripts, white space collapsed; freed with
 * xmlFree. NULL: no memory. */
char *tx_html_text_take(const struct tx_node *node);

/* --- used between html-*.c --- */

/* What a name stands for: its index in the table, sorted; -1: unknown. */
int tx_html_name(const char *name, size_t length);
/* The name at INDEX, static, and what it is (enum tx_html_kind). */
const char *tx_html_name_at(int index, unsigned *kind);
size_t tx_html_names(void);

/* PAGE without what no reader asks for, for the parser; its scripts of data are
 * put into TREE. The lines of what stays are true. Free with free(); NULL: no
 * memory. */
char *tx_html_sieve_take(struct tx_html_tree *tree, const char *page,
			 size_t length, size_t *out);

/* Adds up `out`, `prose` and `linked`. */
void tx_html_sum(struct tx_html_tree *tree);

#endif
