/* SPDX-License-Identifier: MIT
 * The languages that are told apart, and the letters that they have. */
#include <unistr.h>

#include "load/language-private.h"

#define SLACK 3 /* letters that a short text may lack */

const struct tx_speech tx_speeches[TX_SPEECHES] = {
	{ "en", NULL, TX_LATIN, 0, 0, "", NULL },
	{ "de", NULL, TX_LATIN, 1, 4, "äöüß", NULL },
	{ "fr", NULL, TX_LATIN, 2, 12, "àâæçéèêëîïôœùûüÿ", "àâçéèêîôùû" },
	{ "es", NULL, TX_LATIN, 3, 6, "áéíñóúü", "áéíñóú" },
	{ "pt", NULL, TX_LATIN, 3, 12, "áâãàçéêíóôõú", NULL },
	{ "it", NULL, TX_LATIN, 4, 2, "àèéìòù", NULL },
	{ "nl", NULL, TX_LATIN, 5, 0, "éëïöèüá", NULL },
	{ "tr", NULL, TX_LATIN, 6, 25, "çğıöşüâîû", "ğış" },
	{ "pl", NULL, TX_LATIN, 7, 20, "ąćęłńóśźż", NULL },
	{ "sv", NULL, TX_LATIN, 8, 15, "åäöé", NULL },
	{ "da", NULL, TX_LATIN, 9, 8, "æøåé", NULL },
	{ "nb", NULL, TX_LATIN, 9, 8, "æøåéòô", NULL },
	{ "nn", NULL, TX_LATIN, 9, 8, "æøåéòô", NULL },
	{ "fi", NULL, TX_LATIN, 10, 15, "äöå", NULL },
	{ "cs", NULL, TX_LATIN, 11, 40, "áčďéěíňóřšťúůýž", NULL },
	{ "sk", NULL, TX_LATIN, 11, 40, "áäčďéíĺľňóôŕšťúýž", NULL },
	{ "hu", NULL, TX_LATIN, 12, 30, "áéíóöőúüű", "áéíóőúű" },
	{ "ro", NULL, TX_LATIN, 13, 12, "ăâîșțşţ", NULL },
	{ "id", NULL, TX_LATIN, 14, 0, "é", NULL },
	{ "ms", NULL, TX_LATIN, 14, 0, "é", NULL },
	{ "hr", NULL, TX_LATIN, 15, 8, "čćđšž", NULL },
	{ "bs", NULL, TX_LATIN, 15, 8, "čćđšž", NULL },
	{ "sr-Latn", NULL, TX_LATIN, 15, 8, "čćđšž", NULL },
	{ "sl", NULL, TX_LATIN, 15, 8, "čšž", NULL },
	{ "ca", NULL, TX_LATIN, 3, 8, "àçéèíïóòúü", "àçèïò" },
	{ "gl", NULL, TX_LATIN, 3, 8, "áéíñóúü", "áéíñóú" },
	{ "eu", NULL, TX_LATIN, 16, 0, "ñ", NULL },
	{ "et", NULL, TX_LATIN, 17, 10, "äöõüšž", NULL },
	{ "lv", NULL, TX_LATIN, 18, 30, "āčēģīķļņšūž", NULL },
	{ "lt", NULL, TX_LATIN, 19, 25, "ąčęėįšųūž", NULL },
	{ "is", NULL, TX_LATIN, 20, 40, "áðéíóúýþæö", NULL },
	{ "sq", NULL, TX_LATIN, 21, 30, "ëç", NULL },
	{ "az", NULL, TX_LATIN, 6, 30, "əğıöçşü", "ə" },
	{ "sw", NULL, TX_LATIN, 22, 0, "", NULL },
	{ "tl", NULL, TX_LATIN, 23, 0, "ñ", NULL },
	{ "af", NULL, TX_LATIN, 5, 0, "êëéèïôû", NULL },
	{ "ru", NULL, TX_CYRILLIC, 0, 15, "ёйщъыьэюя", "ыэё" },
	{ "uk", NULL, TX_CYRILLIC, 1, 15, "йщьюяіїєґ", "іїєґ" },
	{ "be", NULL, TX_CYRILLIC, 2, 15, "ёйыьэюяіў", "ў" },
	{ "bg", NULL, TX_CYRILLIC, 3, 8, "йщъьюя", "ъ" },
	{ "sr", "sr-Cyrl", TX_CYRILLIC, 4, 8, "ђјљњћџ", "ђјљњћџ" },
	{ "mk", NULL, TX_CYRILLIC, 5, 8, "ѓќѕјљњџ", "ѓќѕјљњџ" },
	{ "kk", NULL, TX_CYRILLIC, 6, 30, "ёйщъыьэюяәғқңөұүһі", "әғқңөұү" },
	{ "ky", NULL, TX_CYRILLIC, 6, 15, "ёйщъыьэюяңөү", "ңөү" },
	{ "mn", NULL, TX_CYRILLIC, 7, 30, "ёйщъыьэюяөү", "өү" },
	{ "tg", NULL, TX_CYRILLIC, 8, 15, "ёйъэюяғӣқӯҳҷ", "ғӣқӯҳҷ" },
	{ "ar", NULL, TX_ARABIC, 0, 0, NULL, NULL },
	{ "fa", NULL, TX_ARABIC, 1, 0, NULL, NULL },
	{ "ur", NULL, TX_ARABIC, 1, 0, NULL, NULL },
	{ "ckb", NULL, TX_ARABIC, 2, 0, NULL, NULL },
	{ "hi", NULL, TX_DEVANAGARI, 0, 0, NULL, NULL },
	{ "mr", NULL, TX_DEVANAGARI, 0, 0, NULL, NULL },
	{ "ne", NULL, TX_DEVANAGARI, 0, 0, NULL, NULL },
	{ "am", NULL, TX_ETHIOPIC, 0, 0, NULL, NULL },
	{ "ti", NULL, TX_ETHIOPIC, 0, 0, NULL, NULL },
};

static bool is_in(const char *letters, ucs4_t c)
{
	return u8_strchr((const uint8_t *)letters, c);
}

bool tx_speech_fits(const struct tx_speech *speech,
		    const struct tx_letters *letters)
{
	static const char common[] = "абвгдежзиклмнопрстуфхцчш";
	const char *marks = speech->marks ? speech->marks : speech->letters;
	size_t own = 0, foreign = 0, i;

	for (i = 0; speech->letters && i < letters->odds; i++) {
		ucs4_t c = letters->odd[i];

		own += is_in(marks, c);
		foreign += !is_in(speech->letters, c) && !is_in(common, c);
	}
	return !speech->letters ||
	       ((own + SLACK) * 1000 >= letters->all * (size_t)speech->least &&
		foreign * 100 <= letters->all);
}
