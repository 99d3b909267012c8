/* SPDX-License-Identifier: MIT
 * telex-plugin.h: add a format to telex. This header is the whole contract.
 *
 * A plugin is one C file that exports one data symbol and links to nothing:
 *
 *	#include <telex-plugin.h>
 *
 *	TELEX_PLUGIN(
 *		.name = "rhyme", .title = "Rhymed news",
 *		.media_type = "text/plain", .extensions = "rhyme",
 *		.carrier = TELEX_TEXT, .writer = "write/rhyme.xsl",
 *	);
 *
 *	cc -shared -fPIC -o rhyme.so rhyme.c $(pkg-config --cflags telex)
 *
 * Its file is NAME.so, in a folder that telex searches (telex(1), PLUGINS). A
 * stylesheet's path is looked for beside the plugin, then among telex's own.
 * Every string is UTF-8, NUL-terminated and static. A format of one stylesheet
 * needs no C: see telex(1), STYLESHEETS. */
#ifndef TELEX_PLUGIN_H
#define TELEX_PLUGIN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define TELEX_EXPORT __attribute__((visibility("default")))
#else
#define TELEX_EXPORT
#endif

/* Changed only if an old plugin could no longer be loaded: never so far. */
#define TELEX_PLUGIN_ABI 1

/* What turns a document's bytes into a tree and back. */
enum telex_carrier {
	TELEX_XML,  /* any XML, a libxml2 tree of it */
	TELEX_JSON, /* JSON, in the vocabulary of fn:json-to-xml */
	TELEX_HTML, /* a web page */
	TELEX_TEXT  /* plain text */
};

/* What several articles become. */
enum telex_many {
	TELEX_MANY_TOGETHER, /* one document of all */
	TELEX_MANY_APART     /* one document each; -o names them */
};

/* In place of a stylesheet: the carrier itself reads or writes the article
 * model (xml: its tree; json: its fields), or reads articles that are in no
 * format (html: a web page; text: scraped text). */
#define TELEX_OWN "="

/* A parameter that -p KEY=VALUE sets; the stylesheet gets it as a string. */
struct telex_parameter {
	const char *name;
	const char *values;   /* what it may be: words by spaces, "number",
				   "uri"; NULL: any text */
	const char *fallback; /* its value when not set; NULL: "" */
	const char *help;     /* one line for `telex formats NAME` */
};

/* What a hook may call; begins with its own size, and only ever grows. */
struct telex_host {
	size_t size;
	/* Memory that telex frees; NULL: none left. */
	void *(*allocate)(size_t length);
};

/* A format. Fields are only ever appended; a missing one is zero, and zero is
 * always a right default. */
struct telex_format {
	size_t size;            /* stamped by TELEX_PLUGIN */
	int abi;                /* stamped by TELEX_PLUGIN */
	int xml;                /* stamped by telex-plugin-xml.h; 0: no tree */
	const char *name;       /* "atom": also the file's name; [a-z0-9-] */
	const char *title;      /* "Atom Syndication Format" */
	const char *spec;       /* "RFC 4287"; NULL: none */
	const char *media_type; /* "application/atom+xml" */
	const char *extensions; /* "atom xml": the first is what telex writes */
	enum telex_carrier carrier;
	const char *root;   /* by what a document is known, alternatives by
				   spaces: xml "{namespace}element" ("{*}": in
				   any or none), json "key"
				   or "key=start of its value"; NULL: never
				   detected */
	const char *reader; /* stylesheet to articles, or TELEX_OWN;
				   NULL: it is not read */
	const char *writer; /* stylesheet from articles, or TELEX_OWN;
				   NULL: it is not written */
	enum telex_many many;
	const struct telex_parameter *const *parameters; /* ends with NULL */

	/* How sure the first LENGTH bytes of HEAD (at most 65536) make it that
	 * the document is in this format, 0 to 100; asked among formats of one
	 * root. NULL: 50. */
	int (*bid)(const struct telex_host *host, const char *head,
		   size_t length);
	/* Bytes before they are parsed by the carrier: returns new ones made by
	 * host->allocate, and their length in *OUT; NULL: no such document.
	 * NULL: they are parsed as they are. */
	char *(*parse)(const struct telex_host *host, const char *bytes,
		       size_t length, size_t *out);
	/* Bytes after they were made by the carrier, likewise. */
	char *(*serialise)(const struct telex_host *host, const char *bytes,
			   size_t length, size_t *out);

	/* The tree before it is serialised: an xmlDocPtr (telex-plugin-xml.h).
	 * Returns 0, or -1: it cannot be written. */
	int (*finish)(const struct telex_host *host, void *document);
};

#ifndef TELEX_PLUGIN_XML
#define TELEX_PLUGIN_XML 0
#endif

/* The one symbol that a plugin exports. A semicolon follows. */
#define TELEX_PLUGIN(...)                                                      \
	TELEX_EXPORT extern const struct telex_format telex_plugin;            \
	const struct telex_format telex_plugin = { .size = sizeof(             \
						       struct telex_format),   \
						   .abi = TELEX_PLUGIN_ABI,    \
						   .xml = TELEX_PLUGIN_XML,    \
						   __VA_ARGS__ }

#ifdef __cplusplus
}
#endif
#endif
