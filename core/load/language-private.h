/* SPDX-License-Identifier: MIT
 * What detecting a language shares: the sample, its letters, the languages. */
#ifndef TX_LANGUAGE_PRIVATE_H
#define TX_LANGUAGE_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <unitypes.h>

#define TX_SAMPLE  1000 /* bytes of a text that are looked at */
#define TX_SCRIPTS 26

/* The first long lines of a text: its menus and its dates say little. */
struct tx_sample {
	char text[TX_SAMPLE + 1];
	size_t length;
};

struct tx_letters {
	size_t all; /* of any script */
	size_t of[TX_SCRIPTS];
	ucs4_t odd[TX_SAMPLE]; /* lower-case ones beyond ASCII */
	size_t odds;
};

enum tx_script {
	TX_LATIN,
	TX_CYRILLIC,
	TX_ARABIC,
	TX_DEVANAGARI,
	TX_ETHIOPIC,
	TX_NO_SCRIPT /* one of a single language, or none */
};

/* Languages that news is written in, the likeliest first. LETTERS are those of
 * its own beside the script's common ones, and of them (or of MARKS) at least
 * LEAST of a thousand letters are; those of one KIN are easily confused. */
struct tx_speech {
	const char *name, *file; /* FILE NULL: as its name */
	enum tx_script script;
	int kin, least;
	const char *letters, *marks;
};

/* Ends with a NULL name, or full. */
#define TX_SPEECHES 64
extern const struct tx_speech tx_speeches[TX_SPEECHES];

/* Takes the lines of TEXT that have LEAST bytes. */
void tx_sample_take(struct tx_sample *sample, const char *text, size_t length,
		    size_t least);

void tx_letters_count(struct tx_letters *letters,
		      const struct tx_sample *sample);

/* The script of most letters; TX_NO_SCRIPT, and then *LANGUAGE (static) if it is
 * written in that script alone, else NULL. */
enum tx_script tx_letters_script(const struct tx_letters *letters,
				 const char **language);

/* Does the sample have the letters that SPEECH has, and hardly any other? Names
 * of people bring some. */
bool tx_speech_fits(const struct tx_speech *speech,
		    const struct tx_letters *letters);

#endif
