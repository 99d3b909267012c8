/* SPDX-License-Identifier: MIT
 * What a conversion loses: field by field carried, approximated, dropped. */
#ifndef TX_LOSS_H
#define TX_LOSS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

struct tx_loss;

/* Is NAME one of NAMES, by white space? */
bool tx_loss_lists(const char *names, const char *name);

/* The first of NAMES, by white space, that is no field and no part of one, in
 * *LENGTH bytes; NULL: all are. */
const char *tx_loss_unknown(const char *names, size_t *length);

struct tx_loss *tx_loss_new(void);
void tx_loss_free(struct tx_loss *loss);

/* Compares every field of BEFORE with what came back of it in AFTER, article by
 * article (model/pairs.h); of one that did not come back all is dropped. False: no
 * memory. */
bool tx_loss_measure(struct tx_loss *loss, const xmlDoc *before,
		     const xmlDoc *after);

/* Counts every field of FEED by what a writer declares: names by white space,
 * `media` and `media.alt`, `feed.title`. DROPS NULL: it declares nothing, and
 * so no fate is known. */
void tx_loss_declare(struct tx_loss *loss, const xmlDoc *feed,
		     const char *drops, const char *approximates);

/* Counts every field and part of the model once, by what COUNT writers one after
 * the other declare, as in tx_loss_declare: the worst that one does to it. */
void tx_loss_chain(struct tx_loss *loss, const char *const *drops,
		   const char *const *approximates, size_t count);

/* "FIELD<TAB>carried|approximated|dropped|undeclared<TAB>count" a line, in the model's
 * order, feed first. *LOSSES (may be NULL) counts what was not carried. Freed
 * with free(); NULL: no memory. */
char *tx_loss_report_take(const struct tx_loss *loss, size_t *losses);

#endif
