/* SPDX-License-Identifier: MIT
 * The letters of a text's sample, and the script that they are of. */
#include <stdint.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "load/language-private.h"

/* Scripts, and the language that alone is written in one. */
static const struct {
	const char *name, *language;
	enum tx_script script;
} scripts[TX_SCRIPTS] = {
	{ "Latin", NULL, TX_LATIN },
	{ "Cyrillic", NULL, TX_CYRILLIC },
	{ "Arabic", NULL, TX_ARABIC },
	{ "Devanagari", NULL, TX_DEVANAGARI },
	{ "Ethiopic", NULL, TX_ETHIOPIC },
	{ "Han", "zh", TX_NO_SCRIPT },
	{ "Hiragana", "ja", TX_NO_SCRIPT },
	{ "Katakana", "ja", TX_NO_SCRIPT },
	{ "Hangul", "ko", TX_NO_SCRIPT },
	{ "Greek", "el", TX_NO_SCRIPT },
	{ "Hebrew", "he", TX_NO_SCRIPT },
	{ "Thai", "th", TX_NO_SCRIPT },
	{ "Armenian", "hy", TX_NO_SCRIPT },
	{ "Georgian", "ka", TX_NO_SCRIPT },
	{ "Bengali", "bn", TX_NO_SCRIPT },
	{ "Tamil", "ta", TX_NO_SCRIPT },
	{ "Telugu", "te", TX_NO_SCRIPT },
	{ "Kannada", "kn", TX_NO_SCRIPT },
	{ "Malayalam", "ml", TX_NO_SCRIPT },
	{ "Gujarati", "gu", TX_NO_SCRIPT },
	{ "Gurmukhi", "pa", TX_NO_SCRIPT },
	{ "Oriya", "or", TX_NO_SCRIPT },
	{ "Sinhala", "si", TX_NO_SCRIPT },
	{ "Khmer", "km", TX_NO_SCRIPT },
	{ "Lao", "lo", TX_NO_SCRIPT },
	{ "Myanmar", "my", TX_NO_SCRIPT },
};

void tx_sample_take(struct tx_sample *sample, const char *text, size_t length,
		    size_t least)
{
	const char *end = text + length, *stop;

	sample->length = 0;
	for (; text < end && sample->length < TX_SAMPLE; text = stop + 1) {
		size_t size;

		stop = memchr(text, '\n', (size_t)(end - text));
		stop = stop ? stop : end;
		size = (size_t)(stop - text);
		if (size < least)
			continue;
		if (size > TX_SAMPLE - sample->length)
			size = TX_SAMPLE - sample->length;
		while (size && size < (size_t)(stop - text) &&
		       (text[size] & 0xC0) == 0x80)
			size--;
		memcpy(sample->text + sample->length, text, size);
		sample->length += size;
		if (sample->length < TX_SAMPLE)
			sample->text[sample->length++] = ' ';
	}
	sample->text[sample->length] = '\0';
}

static size_t script_of(ucs4_t c)
{
	const uc_script_t *script = uc_script(c);
	size_t i;

	for (i = 0; script && i < TX_SCRIPTS; i++) {
		if (!strcmp(script->name, scripts[i].name))
			break;
	}
	return script ? i : TX_SCRIPTS;
}

void tx_letters_count(struct tx_letters *letters,
		      const struct tx_sample *sample)
{
	const uint8_t *at = (const uint8_t *)sample->text;
	const uint8_t *end = at + sample->length;
	size_t script = 0;
	ucs4_t c;

	memset(letters, 0, sizeof(*letters));
	while (at < end) {
		at += u8_mbtouc(&c, at, (size_t)(end - at));
		if (c < 0x80) {
			bool is = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';

			letters->all += is;
			letters->of[0] += is;
			continue;
		}
		if (!uc_is_alpha(c))
			continue;
		script = script_of(c);
		letters->all++;
		if (script < TX_SCRIPTS)
			letters->of[script]++;
		letters->odd[letters->odds++] = uc_tolower(c);
	}
}

/* The script of most letters; TX_SCRIPTS: there is none. */
static size_t main_script(const struct tx_letters *letters)
{
	size_t most = 0, i;

	for (i = 1; i < TX_SCRIPTS; i++) {
		if (letters->of[i] > letters->of[most])
			most = i;
	}
	return letters->all && letters->of[most] * 10 >= letters->all * 6
		   ? most
		   : TX_SCRIPTS;
}

/* Vietnamese alone writes so many marks on Latin letters. */
static bool is_vietnamese(const struct tx_letters *letters)
{
	size_t marked = 0, i;

	for (i = 0; i < letters->odds; i++)
		marked += letters->odd[i] >= 0x1EA0 && letters->odd[i] < 0x1EFA;
	return marked * 20 > letters->all;
}

/* Japanese has kana among its Han. */
static const char *by_script(size_t script, const struct tx_letters *letters)
{
	size_t kana = 0, han = 0, i;

	for (i = 0; i < TX_SCRIPTS; i++) {
		const char *language = scripts[i].language;

		kana +=
		    language && !strcmp(language, "ja") ? letters->of[i] : 0;
		han += language && !strcmp(language, "zh") ? letters->of[i] : 0;
	}
	if (kana * 20 > kana + han && (kana + han) * 10 >= letters->all * 6)
		return "ja";
	return script < TX_SCRIPTS ? scripts[script].language : NULL;
}

enum tx_script tx_letters_script(const struct tx_letters *letters,
				 const char **language)
{
	size_t script = main_script(letters);

	*language = by_script(script, letters);
	if (script == 0 && is_vietnamese(letters))
		*language = "vi";
	return *language || script == TX_SCRIPTS ? TX_NO_SCRIPT
						 : scripts[script].script;
}
