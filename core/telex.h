/* SPDX-License-Identifier: MIT
 * telex.h: read news articles in any format, ask and change them, write them in
 * any other. The order of this header is the order of use.
 *
 *	struct telex *telex = telex_new(NULL, &error);
 *	struct telex_feed *feed = telex_read(telex, bytes, length, NULL, &error);
 *	struct telex_output *out = telex_write(telex, feed, "rss", NULL, &error);
 *
 *	fwrite(telex_output_bytes(out, 0, &length), 1, length, stdout);
 *	telex_output_free(out);
 *	telex_feed_free(feed);
 *	telex_free(telex);
 *
 * A conversion opens no file of the caller's and writes none; it reads plugins
 * and stylesheets of telex's own folders, and libexttextcat's fingerprints where
 * no language is stated. Nothing here prints, exits or reads the clock, the
 * locale or the network. All text is UTF-8, NUL-terminated.
 *
 * libxml2 and libxslt keep settings and error handlers for the whole process,
 * which telex sets while it works: one thread at a time may be in it, whatever
 * its `struct telex`. An ERROR may be NULL; each call clears it first. */
#ifndef TELEX_H
#define TELEX_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TELEX_VERSION "0.1.0"

/* How something ended; the values are the command's exit codes (sysexits). */
enum telex_status {
	TELEX_OK = 0,
	TELEX_FINDINGS = 1,     /* done, with findings */
	TELEX_USAGE = 64,       /* the caller asked wrongly */
	TELEX_DATA = 65,        /* the input is no such document */
	TELEX_NO_INPUT = 66,    /* the input can't be opened */
	TELEX_UNAVAILABLE = 69, /* unknown format, or its plugin is broken */
	TELEX_BUG = 70,         /* telex is wrong, or out of memory */
	TELEX_NO_OUTPUT = 73,   /* the output can't be created */
	TELEX_IO = 74,          /* reading or writing failed on the way */
	TELEX_LIMIT = 75,       /* too big, too deep */
	TELEX_STYLESHEET = 76,  /* a stylesheet made nothing well-formed */
	TELEX_REFUSED = 77 /* the format would leak or lose what it must not */
};

/* Why something failed. Filled by the callee, needs no freeing. */
struct telex_error {
	enum telex_status status;
	int line, column;  /* 1-based; 0: unknown */
	char code[8];      /* "TX116"; "" if it has none */
	char source[256];  /* what it is about: an input's name, a file */
	char message[512]; /* problem and remedy in one sentence */
};

enum telex_level { TELEX_ERROR, TELEX_WARNING, TELEX_NOTE };

/* One thing told on the way. Borrowed for the length of the call. */
struct telex_message {
	enum telex_level level;
	const char *code;   /* "TX101" */
	const char *source; /* an input's name; NULL: none */
	int line, column;   /* 1-based; 0: unknown */
	const char *text;
};

/* --- create --- */

/* The bytes that one input may have, unless the options say otherwise. */
#define TELEX_MAX_INPUT ((size_t)256 << 20)

/* How a telex is set up. Zero is a right default for every field. */
struct telex_options {
	size_t size;             /* sizeof(struct telex_options) */
	const char *plugin_path; /* folders by ':', searched first */
	const char *program;     /* the program's file: plugins and stylesheets
				   of a build tree are looked for beside it */
	void (*tell)(void *data, const struct telex_message *message);
	void *data;             /* handed to `tell` */
	const char *now;        /* ISO 8601; NULL: no clock */
	size_t max_input;       /* bytes of one input; 0: TELEX_MAX_INPUT */
	int allow_embargo_loss; /* write an embargoed article into a format
				   that cannot say so */
	int allow_status_loss;  /* likewise one that was killed or withheld */
	int rules;              /* tell, as notes, the rule behind every value
				   that a page or a text gave */
};

/* A new telex, OPTIONS copied (NULL: all defaults). NULL on error. */
struct telex *telex_new(const struct telex_options *options,
			struct telex_error *error);

/* The library's own version and those of the libraries in use, one a line. The
 * caller frees it with free(). */
char *telex_versions_take(void);

/* --- formats --- */

/* What is known of a format; strings borrowed from the telex. */
struct telex_format_info {
	const char *name, *title, *spec, *media_type, *extensions;
	const char *file;  /* where it comes from */
	int reads, writes; /* can it be read, written? */
	int apart;         /* one document an article */
	const struct telex_parameter *const *parameters; /* ends with NULL, or
							     NULL */
};

/* What telex_format_open opens beside the plugin. */
enum telex_open {
	TELEX_OPEN_PLUGIN = 0,
	TELEX_OPEN_READER = 1, /* its reader's stylesheet */
	TELEX_OPEN_WRITER = 2  /* its writer's */
};

/* Opens FORMAT's plugin, and the stylesheets WHAT names (bits of enum
 * telex_open), now rather than at their first use. Returns 0; -1 on error
 * (TELEX_UNAVAILABLE with the nearest names). INFO may be NULL. */
int telex_format_open(struct telex *telex, const char *format, int what,
		      struct telex_format_info *info,
		      struct telex_error *error);

/* Calls EACH for every format there is, by name; broken ones are told. */
void telex_formats_each(struct telex *telex,
			void (*each)(void *data,
				     const struct telex_format_info *info),
			void *data);

/* The names of the formats that write files with EXTENSION (no dot), by spaces;
 * "": none. Broken plugins are told. The caller frees it with free(). */
char *telex_formats_by_extension_take(struct telex *telex,
				      const char *extension);

/* The files that FORMAT's own one shadows, a line each; "": none. The caller
 * frees it with free(). */
char *telex_format_shadows_take(struct telex *telex, const char *format);

/* Why FORMAT works or not, in lines for a person: every file of its name that
 * was looked at, and what came of it. The caller frees it with free(). */
char *telex_plugin_why_take(struct telex *telex, const char *format);

/* --- read --- */

/* A value that an input had for a field, and why that was taken or not. Borrowed
 * for the length of the call. Members are only ever added at the end. */
struct telex_found {
	size_t article;      /* its index in the feed, from 0 */
	const char *field;   /* "headline", "media.caption" */
	const char *value;   /* as it stood there, on one line; of a body its
				first words */
	const char *rule;    /* "the longest h1 that the title has" */
	const char *element; /* of a page: "div.byline > a"; NULL: unknown */
	int line;            /* of the input, 1-based; 0: unknown */
	int taken;           /* the article has it; else a candidate only */
};

/* What the caller knows of an input. Zero is a right default. */
struct telex_input {
	size_t size;          /* sizeof(struct telex_input) */
	const char *name;     /* for messages and the `input` field */
	const char *format;   /* NULL: by the content alone */
	const char *charset;  /* an HTTP header's word; NULL: none */
	const char *base;     /* resolves links; the url if the page has none */
	const char *language; /* BCP 47, if the input says none; NULL */
	int partial;          /* its articles are defaults for others: they may
				 lack a headline and a body */

	/* Told, once the input was read, of every value that it had for a
	 * field: by article, in the order of the fields, those taken first.
	 * NULL: nobody asks. */
	void (*found)(void *data, const struct telex_found *found);
	void *data; /* handed to `found` */
};

/* The articles in LENGTH BYTES, normalised. NULL on error. */
struct telex_feed *telex_read(struct telex *telex, const void *bytes,
			      size_t length, const struct telex_input *input,
			      struct telex_error *error);

/* The name of the format that LENGTH BYTES are in, borrowed from the telex;
 * NULL on error. */
const char *telex_detect(struct telex *telex, const void *bytes, size_t length,
			 const struct telex_input *input,
			 struct telex_error *error);

/* --- ask and change --- */

/* How many articles FEED has. */
size_t telex_feed_count(const struct telex_feed *feed);

/* The text of FIELD ("headline", "author.name", "feed.title") of the article
 * INDEX, from 0; of a repeatable field the first. The caller frees it with
 * free(). NULL: it has none. Dates are ISO 8601 as precise as they are known. */
char *telex_get_take(const struct telex_feed *feed, size_t index,
		     const char *field);

/* Sets a field of every article (`feed.` ones of the feed): ASSIGNMENT is
 * FIELD=VALUE, FIELD+=VALUE (appends), FIELD?=VALUE (where absent) or FIELD=
 * (removes); a VALUE that begins with { or [ is JSON. Returns 0; -1 on error
 * (TELEX_USAGE: unknown field, bad value). */
int telex_set(struct telex *telex, struct telex_feed *feed,
	      const char *assignment, struct telex_error *error);

/* Fills what FEED and its articles lack from the first article and the feed's
 * fields of DEFAULTS. Returns 0; -1: no memory. */
int telex_default(struct telex_feed *feed, const struct telex_feed *defaults);

/* Moves the articles of FROM behind those of FEED; a feed's field stays if both
 * agree on it. FROM is freed, also on error. Returns 0; -1: no memory. */
int telex_join(struct telex_feed *feed, struct telex_feed *from);

/* Takes the first article out of FEED: a new feed of it alone, with FEED's own
 * fields. The caller frees it; NULL: there is none left, or no memory. */
struct telex_feed *telex_article_take(struct telex_feed *feed);

/* The name of the input that the article at INDEX came from; borrowed. */
const char *telex_feed_input(const struct telex_feed *feed, size_t index);

/* Gives every article its id, and every id one article (the rest is told). Done
 * by telex_write as well. Returns 0; -1: no memory. */
int telex_settle(struct telex *telex, struct telex_feed *feed);

/* The same over COUNT FEEDS as if they were one: an article that another of them
 * has in a newer version is taken out. */
int telex_settle_all(struct telex *telex, struct telex_feed *const *feeds,
		     size_t count);

/* Sorts the articles of FEED by the instant of their publication, else of their
 * update: ORDER "newest" or "oldest" first; those without a date come last.
 * FEED may be NULL: only ORDER is looked at.
 * Returns 0; -1 on error (TELEX_USAGE: another order). */
int telex_sort(struct telex *telex, struct telex_feed *feed, const char *order,
	       struct telex_error *error);

/* Leaves the first COUNT articles of FEED, once each id has one article; how
 * many went is told. Returns 0; -1: no memory. */
int telex_limit(struct telex *telex, struct telex_feed *feed, size_t count);

/* What differs between the articles of BEFORE and AFTER, as telex diff prints
 * it; *COUNT is how many values and articles do. Gives both their ids. The caller
 * frees it with free(). NULL: no memory. */
char *telex_diff_take(struct telex *telex, struct telex_feed *before,
		      struct telex_feed *after, size_t *count);

/* --- write --- */

/* Writes FEED in FORMAT; PARAMETERS are "key=value" strings that end with NULL
 * (may be NULL). Articles that FORMAT cannot take are told and left out. NULL on
 * error. The feed is left as telex_settle makes it. */
struct telex_output *telex_write(struct telex *telex, struct telex_feed *feed,
				 const char *format,
				 const char *const *parameters,
				 struct telex_error *error);

/* How many documents it is; articles that were left out. */
size_t telex_output_count(const struct telex_output *output);
size_t telex_output_refused(const struct telex_output *output);

/* The bytes of document INDEX, borrowed; *LENGTH is their number. They are
 * followed by a NUL that does not count. */
const char *telex_output_bytes(const struct telex_output *output, size_t index,
			       size_t *length);

/* The index in the feed of the article that document INDEX is of; of several
 * the first. */
size_t telex_output_article(const struct telex_output *output, size_t index);

/* What comes out of writing FEED in FORMAT, field by field, in lines of
 * "FIELD<TAB>carried|approximated|dropped|undeclared<TAB>how often"; undeclared
 * where a stylesheet does not say what it drops. *LOSSES (may be NULL)
 * counts those not carried. The caller frees it with free(). NULL on error. */
char *telex_report_take(struct telex *telex, struct telex_feed *feed,
			const char *format, const char *const *parameters,
			size_t *losses, struct telex_error *error);

/* What a chain through FORMATS (names, ends with NULL) would make of each field
 * of the model, by what their writers declare: lines as telex_report_take's, each
 * field once. The caller frees it with free(). NULL on error. */
char *telex_matrix_take(struct telex *telex, const char *const *formats,
			struct telex_error *error);

/* What FORMAT's writer stylesheet receives: the feed as XML. The caller frees
 * it with free(). NULL on error. */
char *telex_feed_tree_take(struct telex *telex, struct telex_feed *feed,
			   struct telex_error *error);

/* --- free; each takes NULL --- */

void telex_output_free(struct telex_output *output);
void telex_feed_free(struct telex_feed *feed);
void telex_free(struct telex *telex);

#ifdef __cplusplus
}
#endif
#endif
