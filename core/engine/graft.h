/* SPDX-License-Identifier: MIT
 * Grafting: the feed's shell is printed around its placeholder, articles are
 * printed there one after the other, as if the tree had been whole. */
#ifndef TX_GRAFT_H
#define TX_GRAFT_H

#include <libxml/tree.h>
#include <stdbool.h>

struct tx_graft {
	xmlBufferPtr out; /* the caller's after tx_graft_close */
	xmlNodePtr place;
	xmlBufferPtr after; /* what follows the articles */
	int depth;          /* of the articles */
	bool indent;        /* may white space stand around them? */
	bool any;
};

/* The one placeholder in SHELL; NULL: it has none, or several. */
xmlNodePtr tx_graft_place(xmlDocPtr shell);

/* Prints SHELL, after DECLARATION, up to PLACE. 0, or -1: no memory. */
int tx_graft_open(struct tx_graft *graft, xmlDocPtr shell, xmlNodePtr place,
		  const char *declaration);

/* Prints what RESULT holds. */
void tx_graft_add(struct tx_graft *graft, xmlDocPtr result);

/* Prints the rest of the shell. */
void tx_graft_close(struct tx_graft *graft);

#endif
