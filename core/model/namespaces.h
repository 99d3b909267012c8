/* SPDX-License-Identifier: MIT
 * Namespace declarations of the model: one place, one form. */
#ifndef TX_NAMESPACES_H
#define TX_NAMESPACES_H

#include <libxml/tree.h>
#include <stdbool.h>

/* Makes FEED declare the article namespace (default) and XHTML (`h`) on its
 * root and nowhere else, and each foreign element its own ones on itself.
 * False: no memory. */
bool tx_namespaces_settle(xmlDocPtr feed);

#endif
