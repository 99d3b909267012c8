/* SPDX-License-Identifier: MIT
 * Stylesheets: compiled once, locked in, run with string parameters. Only this
 * room and functions.c know libxslt. */
#ifndef TX_STYLESHEET_H
#define TX_STYLESHEET_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "engine/engine.h"

#define TX_FORMAT_NS "urn:telex:format:1"

/* Process settings of libxslt: the loader that keeps stylesheets inside their
 * folders, security preferences, telex's functions. Idempotent. */
void tx_stylesheet_setup(void);

/* Compiles FILE, which may import from its own folder, from FOLDER (NULL: none)
 * and, by `telex:common/...`, from telex's own. NULL on error. */
struct tx_stylesheet *tx_stylesheet_open(struct telex *telex, const char *file,
					 const char *folder,
					 struct telex_error *error);
void tx_stylesheet_free(struct tx_stylesheet *stylesheet);

/* The fields named by top-level <t:drops>, <t:approximates>; each freed with
 * xmlFree; NULL: none. */
char *tx_stylesheet_drops_take(const struct tx_stylesheet *stylesheet);
char *tx_stylesheet_approximates_take(const struct tx_stylesheet *stylesheet);

/* The values "field=value" of dropped fields that top-level <t:carries values=>
 * says come out all the same; freed with xmlFree; NULL: none. */
char *tx_stylesheet_carries_take(const struct tx_stylesheet *stylesheet);

/* A namespace that a reader asks for, as a top-level <t:namespace prefix= uri=
 * others=> says: the prefix that documents use without declaring it, the URI
 * ("": none at all), and others that mean the same, by spaces, first "-" for
 * elements in none. NULL where absent. */
struct tx_namespace {
	char *prefix, *uri, *others;
};

/* Those of STYLESHEET and all that it includes and imports; the last one has no
 * URI. Borrowed; NULL: no memory. */
const struct tx_namespace *
tx_stylesheet_namespaces(struct tx_stylesheet *stylesheet);

/* Does it know the host's namespace, and so perhaps its placeholder? */
bool tx_stylesheet_streams(const struct tx_stylesheet *stylesheet);

/* Does it make text (xsl:output method="text")? */
bool tx_stylesheet_is_text(const struct tx_stylesheet *stylesheet);

/* Does it take white space from its input (xsl:strip-space)? Then its input is
 * a copy. */
bool tx_stylesheet_strips(const struct tx_stylesheet *stylesheet);

/* Applies it to DOC with PARAMETERS: name, value, ..., NULL; every one a
 * string. SOURCE is the input's name in errors. The result is the caller's;
 * NULL on error. What the stylesheet says with xsl:message is told. */
xmlDocPtr tx_stylesheet_apply(struct tx_stylesheet *stylesheet, xmlDocPtr doc,
			      const char *const *parameters, const char *source,
			      struct telex_error *error);

/* RESULT as text by the stylesheet's xsl:output (text, html). Freed with
 * xmlFree; NULL: no memory. */
char *tx_stylesheet_print_take(const struct tx_stylesheet *stylesheet,
			       xmlDocPtr result, int *length);

/* The version of libxslt that telex was built with. */
const char *tx_stylesheet_version(void);

#endif
