/* SPDX-License-Identifier: MIT
 * Languages detected: by script, by letters and fingerprints, or not at all. */
#include "load/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	const char *want, *text;
} texts[] = {
	{ "en", "The ferry to the islands stayed in port on Monday because "
		"its crew had found a swan asleep on the ramp. The captain "
		"waited for two hours, and so did most of the passengers, "
		"who were given tea and told that nobody would be charged "
		"for the delay. The swan left at noon." },
	{ "de", "Die Fähre zu den Inseln blieb am Montag im Hafen, weil ein "
		"Schwan auf der Rampe schlief. Der Kapitän wartete zwei "
		"Stunden, und mit ihm warteten die meisten Fahrgäste, die "
		"Tee bekamen und hörten, dass niemand für die Verspätung "
		"bezahlen müsse. Gegen Mittag ging der Schwan." },
	{ "fr", "Le bac des îles est resté au port lundi parce qu'un cygne "
		"dormait sur la rampe. Le capitaine a attendu deux heures, "
		"comme la plupart des passagers, à qui l'on a servi du thé "
		"en leur disant que personne ne paierait pour le retard. "
		"Le cygne est parti vers midi, sans se presser." },
	{ "es", "El transbordador de las islas se quedó el lunes en el "
		"puerto porque un cisne dormía en la rampa. El capitán "
		"esperó dos horas, y también la mayoría de los pasajeros, "
		"que tomaron té y supieron que nadie pagaría por el "
		"retraso. El cisne se marchó al mediodía sin prisa." },
	{ "tr", "Adalara giden vapur pazartesi günü limanda kaldı, çünkü "
		"rampada bir kuğu uyuyordu. Kaptan iki saat bekledi; "
		"yolcuların çoğu da bekledi, onlara çay verildi ve gecikme "
		"için kimsenin para ödemeyeceği söylendi. Kuğu öğleye doğru "
		"kalkıp gitti." },
	{ "ru", "Паром на острова в понедельник остался в порту, потому что "
		"на трапе спал лебедь. Капитан ждал два часа, и вместе с "
		"ним ждали пассажиры, которым дали чаю." },
	{ "uk", "Пором на острови у понеділок залишився в порту, бо на "
		"трапі спав лебідь. Капітан чекав дві години, і разом з ним "
		"чекали пасажири, яким дали чаю. Лебідь пішов опівдні." },
	{ "ja", "月曜日、島へ向かう渡し船は港にとどまった。白鳥が"
		"乗り場で眠っていたためである。" },
	{ "zh", "星期一,开往群岛的渡轮停在港口,因为一只天鹅睡在"
		"跳板上。船长等了两个小时。" },
	{ "ko", "월요일에 섬으로 가는 배는 항구에 머물렀다. 백조 한 마리가 "
		"경사로에서 자고 있었기 때문이다." },
	{ "el", "Το πλοίο για τα νησιά έμεινε τη Δευτέρα στο λιμάνι." },
	{ "he", "המעבורת אל האיים נשארה ביום שני בנמל." },
	{ "th", "เรือข้ามฟากไปเกาะจอดอยู่ที่ท่าเรือในวันจันทร์" },
	{ "vi", "Chuyến phà ra đảo hôm thứ Hai nằm lại bến cảng vì một con "
		"thiên nga ngủ trên cầu tàu." },
	{ NULL, "" },
	{ NULL, "1234567890 1234567890 1234567890 1234567890 1234567890" },
	{ NULL, "A headline alone is too little to say." },
	{ NULL, "\xC3\xC3\xC3\xE2\x82 \xFF\xFE" },
};

static const char *find(struct tx_detector *detector, const char *text)
{
	const char *why = NULL;
	const char *name = tx_detector_find(detector, text, strlen(text), &why);

	if (!name)
		assert_non_null(why);
	return name;
}

static void test_find(void **state)
{
	struct tx_detector *detector = tx_detector_new(TX_FINGERPRINTS);

	(void)state;
	assert_non_null(detector);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		const char *got = find(detector, texts[i].text);
		const char *want = texts[i].want;

		if ((got != NULL) != (want != NULL) ||
		    (got && strcmp(got, want) != 0))
			fail_msg("%.30s: got %s, want %s", texts[i].text,
				 got ? got : "none", want ? want : "none");
	}
	assert_false(tx_detector_misses(detector));
	tx_detector_free(detector);
}

/* Menus, in whatever language, are no part of the text. */
static void test_menu(void **state)
{
	struct tx_detector *detector = tx_detector_new(TX_FINGERPRINTS);
	char text[4000] = "";

	(void)state;
	for (int i = 0; i < 40; i++)
		strcat(text, "Startseite für Gäste\n");
	strcat(text, texts[0].text);
	assert_string_equal(find(detector, text), "en");
	tx_detector_free(detector);
}

static void test_missing(void **state)
{
	struct tx_detector *detector = tx_detector_new("/nonexistent");
	const char *why = NULL;

	(void)state;
	assert_null(tx_detector_find(detector, texts[0].text,
				     strlen(texts[0].text), &why));
	assert_non_null(strstr(why, "libexttextcat-data"));
	assert_true(tx_detector_misses(detector));
	assert_string_equal(find(detector, texts[7].text), "ja");
	tx_detector_free(detector);
	tx_detector_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_menu),
		cmocka_unit_test(test_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
