/* SPDX-License-Identifier: MIT
 * What the rooms of the stylesheet functions share: arguments off XPath's
 * stack, one value back on it, and the tables that functions.c registers. */
#ifndef TX_FUNCTIONS_PRIVATE_H
#define TX_FUNCTIONS_PRIVATE_H

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdbool.h>

struct tx_function {
	const char *name;
	xmlXPathFunction function;
};

/* Each ends with a NULL name. */
extern const struct tx_function tx_functions_date[];
extern const struct tx_function tx_functions_text[];
extern const struct tx_function tx_functions_uri[];

/* The topmost argument as a string, freed with xmlFree; NULL: no memory. */
char *tx_function_pop(xmlXPathParserContextPtr context);

/* Puts TEXT (NULL: the empty string) on the stack. */
void tx_function_give(xmlXPathParserContextPtr context, const char *text);

/* The same, and frees it with free(). */
void tx_function_give_free(xmlXPathParserContextPtr context, char *text);

/* The topmost argument as text in one line: of nodes, with white space where
 * markup parts words. Freed with xmlFree; NULL: no memory. */
char *tx_function_pop_plain(xmlXPathParserContextPtr context);

/* Are COUNT arguments neither too few nor too many? If not, that is an error
 * of the stylesheet, and told. */
bool tx_function_arity(xmlXPathParserContextPtr context, int count, int least,
		       int most);

#endif
