/* SPDX-License-Identifier: MIT
 * What the host knows of a feed and no article says: attributes that writers
 * read, in a namespace of their own, never fields. */
#ifndef TX_HOST_H
#define TX_HOST_H

#include <libxml/tree.h>
#include <stdbool.h>

#define TX_HOST_NS "urn:telex:host:1"

/* Puts on the root of FEED, a copy made for writing: count (none, one, many),
 * updated (newest date of the articles), uuid (over the sorted ids), pictures
 * ("yes" if an image, film or sound has an address), headline (of the only article), what all
 * articles agree on (publisher, publisher-url, section, language, source,
 * author, byline, rights, origin, host), authored ("all" if each has an
 * author's name), and now if NOW is not NULL. False: no memory. */
bool tx_host_describe(xmlDocPtr feed, const char *now);

/* Takes them off again. */
void tx_host_forget(xmlDocPtr feed);

/* Says on FEED's root that it is not a feed to be written but one article of
 * it, or takes that back. */
void tx_host_mark_part(xmlDocPtr feed, bool part);

/* A placeholder for the articles, as the last child of ROOT. Borrowed. */
xmlNodePtr tx_host_placeholder(xmlNodePtr root);

#endif
