/* SPDX-License-Identifier: MIT
 * Dates: what is read, found, written and compared. */
#include "model/date.h"
#include "model/date-parts.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* `want` NULL: no date. */
struct sample {
	const char *name, *input, *want;
};

static const struct sample strict[] = {
	{ "day", "2022-01-19", "2022-01-19" },
	{ "month", "2022-01", "2022-01" },
	{ "year", "2022", "2022" },
	{ "minute", "2022-01-19T14:05Z", "2022-01-19T14:05Z" },
	{ "second", "2022-01-19T14:05:09+03:00", "2022-01-19T14:05:09+03:00" },
	{ "no zone", "2022-01-19T14:05", "2022-01-19T14:05" },
	{ "unknown offset", "2022-01-19T14:05:09-00:00",
	  "2022-01-19T14:05:09-00:00" },
	{ "zero offset", "2022-01-19T14:05:09+00:00", "2022-01-19T14:05:09Z" },
	{ "fraction", "2022-01-19T14:05:09.250Z", "2022-01-19T14:05:09.250Z" },
	{ "fraction, comma", "2022-01-19T14:05:09,25Z",
	  "2022-01-19T14:05:09.25Z" },
	{ "long fraction", "2022-01-19T14:05:09.1234567890123Z",
	  "2022-01-19T14:05:09.123456789Z" },
	{ "offset without colon", "2022-01-19T14:05:09+0100",
	  "2022-01-19T14:05:09+01:00" },
	{ "offset of hours", "2022-01-19T14:05:09-05",
	  "2022-01-19T14:05:09-05:00" },
	{ "impossible offset", "2022-01-19T14:05:09+99:00",
	  "2022-01-19T14:05:09" },
	{ "space for T", "2022-01-19 14:05:09", "2022-01-19T14:05:09" },
	{ "spaces around T", "2022-01-19 T 14:05:09 -05:00",
	  "2022-01-19T14:05:09-05:00" },
	{ "small letters", "2022-01-19t14:05:09z", "2022-01-19T14:05:09Z" },
	{ "space and name", "2022-01-19 14:05:09 UTC", "2022-01-19T14:05:09Z" },
	{ "offset and name", "2022-01-19 14:05:09 +0300 MSK",
	  "2022-01-19T14:05:09+03:00" },
	{ "white space around", "\n\t2022-01-19 \r\n", "2022-01-19" },
	{ "basic", "20220119T140509Z", "2022-01-19T14:05:09Z" },
	{ "basic with offset", "20220119T140509+0300",
	  "2022-01-19T14:05:09+03:00" },
	{ "basic day", "20220119", "2022-01-19" },
	{ "basic day, extended time", "20220119T14:05:09Z",
	  "2022-01-19T14:05:09Z" },
	{ "week", "2022-W03-3", "2022-01-19" },
	{ "week, basic", "2022W033", "2022-01-19" },
	{ "week of the year before", "2021-W53-5", NULL },
	{ "last week", "2020-W53-5", "2021-01-01" },
	{ "ordinal", "2022-019", "2022-01-19" },
	{ "ordinal, basic", "2022019", "2022-01-19" },
	{ "ordinal, no leap year", "2022-366", NULL },
	{ "end of the day", "2022-01-31T24:00:00Z", "2022-02-01T00:00:00Z" },
	{ "after the end of the day", "2022-01-31T24:00:01Z", NULL },
	{ "end of time", "9999-12-31T24:00:00Z", NULL },
	{ "leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z" },
	{ "RFC 822", "Wed, 19 Jan 22 14:05 EST", "2022-01-19T14:05-05:00" },
	{ "RFC 2822", "Wed, 19 Jan 2022 14:05:09 +0300",
	  "2022-01-19T14:05:09+03:00" },
	{ "RFC 2822, unknown offset", "Wed, 19 Jan 2022 14:05:09 -0000",
	  "2022-01-19T14:05:09-00:00" },
	{ "RFC 2822, comment", "Wed, 19 Jan 2022 14:05:09 -0500 (EST)",
	  "2022-01-19T14:05:09-05:00" },
	{ "old year", "19 Jan 99 14:05 GMT", "1999-01-19T14:05Z" },
	{ "year of three digits", "19 Jan 103 14:05 GMT", "2003-01-19T14:05Z" },
	{ "wrong weekday", "Mon, 19 Jan 2022 14:05:09 GMT",
	  "2022-01-19T14:05:09Z" },
	{ "military letter", "Wed, 19 Jan 2022 14:05:09 A",
	  "2022-01-19T14:05:09" },
	{ "UTC", "Wed, 19 Jan 2022 14:05:09 UTC", "2022-01-19T14:05:09Z" },
	{ "ambiguous zone", "Wed, 19 Jan 2022 14:05:09 ET",
	  "2022-01-19T14:05:09" },
	{ "RFC 850", "Wednesday, 19-Jan-22 14:05:09 GMT",
	  "2022-01-19T14:05:09Z" },
	{ "asctime", "Wed Jan 19 14:05:09 2022", "2022-01-19T14:05:09" },
	{ "asctime, padded", "Sat Jan  1 14:05:09 2022",
	  "2022-01-01T14:05:09" },
	{ "date(1)", "Wed Jan 19 14:05:09 CET 2022",
	  "2022-01-19T14:05:09+01:00" },
	{ "JavaScript", "Wed Jan 19 2022 14:05:09 GMT+0300 (Moscow Time)",
	  "2022-01-19T14:05:09+03:00" },
	{ "JavaScript, French weekday",
	  "Wed Mar 23 2022 19:01:51 GMT+0000 (UTC)", "2022-03-23T19:01:51Z" },
	{ "offset twice", "2026-02-21 12:16:43 +0100 +0100",
	  "2026-02-21T12:16:43+01:00" },
	{ "Unix seconds", "1642601109", "2022-01-19T14:05:09Z" },
	{ "Unix milliseconds", "1642601109123", "2022-01-19T14:05:09.123Z" },
	{ "compact", "20220119140509", "2022-01-19T14:05:09" },
};

static const struct sample none[] = {
	{ "empty", "", NULL },
	{ "blank", " \n", NULL },
	{ "word", "yesterday", NULL },
	{ "month", "March", NULL },
	{ "verb", "May", NULL },
	{ "no year", "January 19", NULL },
	{ "no year but a time", "Jan 19 14:05", NULL },
	{ "30 February", "2022-02-30", NULL },
	{ "30 February, written", "February 30, 2022", NULL },
	{ "29 February", "29 Feb 2022 14:05 GMT", NULL },
	{ "month 13", "2022-13-01", NULL },
	{ "month 0", "2022-00-01", NULL },
	{ "year 0", "0000-00-00 00:00:00", NULL },
	{ "hour 25", "2022-01-19T25:00:00Z", NULL },
	{ "minute 60", "2022-01-19T14:60:00Z", NULL },
	{ "second 61", "2022-01-19T14:05:61Z", NULL },
	{ "both over 12", "13/13/2022", NULL },
	{ "five digits", "12345", NULL },
	{ "version", "1.2.3.4", NULL },
	{ "tail", "2022-01-19 and more", NULL },
	{ "a sentence", "On January 19, 2022 it rained", NULL },
	{ "no UTF-8", "\xff\xfe 19 Jan 2022", NULL },
};

static const struct sample written[] = {
	{ "English", "January 19, 2022", "2022-01-19" },
	{ "full stop", "January 19, 2022.", "2022-01-19" },
	{ "ordinal", "Wednesday, January 19th, 2022 at 2:05 p.m. EST",
	  "2022-01-19T14:05-05:00" },
	{ "the 19th", "the 19th of January, 2022", "2022-01-19" },
	{ "month alone", "January 2022", "2022-01" },
	{ "apostrophe", "Jan. 19, '22", "2022-01-19" },
	{ "bar", "Jan 19, 2022 | 2:05pm", "2022-01-19T14:05" },
	{ "dot in the time", "19 January 2022 2.05pm", "2022-01-19T14:05" },
	{ "hour alone", "19 January 2022, 12 a.m.", "2022-01-19T00:00" },
	{ "time first", "2:05 PM EST, Wed January 19, 2022",
	  "2022-01-19T14:05-05:00" },
	{ "ambiguous zone", "January 19, 2022 2:05 PM ET", "2022-01-19T14:05" },
	{ "UTC+3", "19 January 2022 14:05 UTC+3", "2022-01-19T14:05+03:00" },
	{ "GMT+0530", "19 January 2022 14:05 (GMT+0530)",
	  "2022-01-19T14:05+05:30" },
	{ "India", "January 19, 2022 14:05 IST", "2022-01-19T14:05+05:30" },
	{ "no-break spaces",
	  "19\xc2\xa0January\xe2\x80\xaf"
	  "2022",
	  "2022-01-19" },
	{ "German", "19. Januar 2022, 14:05 Uhr", "2022-01-19T14:05" },
	{ "German, dot", "Mittwoch, 19. März 2022 um 14.05 Uhr",
	  "2022-03-19T14:05" },
	{ "German, digits", "19.01.2022 14:05 MEZ", "2022-01-19T14:05+01:00" },
	{ "French", "mercredi 19 janvier 2022 à 14h05", "2022-01-19T14:05" },
	{ "French, first", "Le 1er février 2022 à 14 h 05",
	  "2022-02-01T14:05" },
	{ "French, capitals", "19 AOÛT 2022", "2022-08-19" },
	{ "French, decomposed", "19 aou\xcc\x82t 2022", "2022-08-19" },
	{ "French Tuesday", "mar. 18 janvier 2022", "2022-01-18" },
	{ "Spanish", "miércoles, 19 de enero de 2022 a las 14:05 h",
	  "2022-01-19T14:05" },
	{ "Portuguese", "terça-feira, 18 de março de 2022 às 14h05",
	  "2022-03-18T14:05" },
	{ "Italian", "mercoledì 19 gennaio 2022 alle 14.05",
	  "2022-01-19T14:05" },
	{ "Dutch", "woensdag 19 maart 2022 om 14.05 uur", "2022-03-19T14:05" },
	{ "Turkish", "19 Ocak 2022 Çarşamba 14:05", "2022-01-19T14:05" },
	{ "Turkish, dotless", "19 ARALIK 2022", "2022-12-19" },
	{ "Turkish, folded", "19 Aralik 2022 saat 14.05", "2022-12-19T14:05" },
	{ "Turkish, dotted", "19 NİSAN 2022", "2022-04-19" },
	{ "Russian", "среда, 19 января 2022 г., 14:05", "2022-01-19T14:05" },
	{ "Russian, capitals", "19 МАЯ 2022 года в 14:05 МСК",
	  "2022-05-19T14:05+03:00" },
	{ "Ukrainian", "19 січня 2022", "2022-01-19" },
	{ "Polish", "19 października 2022 r., godz. 14:05",
	  "2022-10-19T14:05" },
	{ "Czech", "19. října 2022", "2022-10-19" },
	{ "Hungarian", "2022. január 19. 14:05", "2022-01-19T14:05" },
	{ "Finnish", "19. tammikuuta 2022 klo 14.05", "2022-01-19T14:05" },
	{ "Swedish", "onsdag 19 januari 2022 kl. 14.05", "2022-01-19T14:05" },
	{ "Greek", "19 Ιανουαρίου 2022", "2022-01-19" },
	{ "Arabic", "19 يناير 2022", "2022-01-19" },
	{ "Arabic, Levant", "١٩ كانون الثاني ٢٠٢٢ - ١٤:٠٥",
	  "2022-01-19T14:05" },
	{ "Arabic, both", "19 أغسطس/آب 2022", "2022-08-19" },
	{ "Hebrew", "יום רביעי, 19 בינואר 2022, 14:05", "2022-01-19T14:05" },
	{ "Chinese", "2022年1月19日星期三下午2时05分", "2022-01-19T14:05" },
	{ "Japanese", "2022年1月19日（水）午後2時5分", "2022-01-19T14:05" },
	{ "Japanese, wide", "２０２２年１月１９日　１４：０５",
	  "2022-01-19T14:05" },
	{ "Korean", "2022년 1월 19일 (수) 오후 2시 5분", "2022-01-19T14:05" },
	{ "spaced marks", "19 | 01 | 2022", "2022-01-19" },
	{ "spaced marks, the year first", "2022 / 1 / 19", "2022-01-19" },
	{ "Korean, digits", "2022. 1. 19. 오후 2:05", "2022-01-19T14:05" },
	{ "Hindi", "19 जनवरी 2022", "2022-01-19" },
	{ "day first", "3/4/2022", "2022-04-03" },
	{ "month must be first", "1/19/2022 2:05:09 PM",
	  "2022-01-19T14:05:09" },
	{ "two digits", "19/01/22", "2022-01-19" },
	{ "year first", "2022/1/9 14:05", "2022-01-09T14:05" },
	{ "month and year", "01/2022", "2022-01" },
};

static const struct sample american[] = {
	{ "month first", "3/4/2022", "2022-03-04" },
	{ "day must be first", "19/1/2022", "2022-01-19" },
	{ "written", "19 January 2022", "2022-01-19" },
};

static bool differs(const struct sample *sample, const char *got)
{
	if (!got && !sample->want)
		return false;
	if (got && sample->want && strcmp(got, sample->want) == 0)
		return false;
	print_error("%s: %s: got %s, want %s\n", sample->name, sample->input,
		    got ? got : "none", sample->want ? sample->want : "none");
	return true;
}

/* Reads what is written again, which is to be the same. */
static bool is_stable(const char *text)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;

	return tx_date_read(&date, text, strlen(text), NULL) &&
	       strcmp(tx_date_w3c(buffer, &date), text) == 0;
}

static void check_read(const struct sample *samples, size_t count,
		       const char *language)
{
	int failures = 0;

	for (size_t i = 0; i < count; i++) {
		char buffer[TX_DATE_SIZE], *got = NULL;
		struct tx_date date;

		if (tx_date_read(&date, samples[i].input,
				 strlen(samples[i].input), language))
			got = tx_date_w3c(buffer, &date);
		failures += differs(&samples[i], got);
		failures += got && !is_stable(got);
	}
	assert_int_equal(failures, 0);
}

static void test_read(void **state)
{
	(void)state;
	check_read(strict, COUNT(strict), NULL);
	check_read(none, COUNT(none), "de");
	check_read(written, COUNT(written), "en-GB");
	check_read(american, COUNT(american), "en-US");
	check_read(american, COUNT(american), "EN");
}

/* The names of the twelve months, a bar between two. */
struct months {
	const char *name, *list;
};

static const struct months months[] = {
	{ "English", "January|February|March|April|May|June|July|August|"
		     "September|October|November|December" },
	{ "English, short", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec" },
	{ "German", "Januar|Februar|März|April|Mai|Juni|Juli|August|"
		    "September|Oktober|November|Dezember" },
	{ "French", "janvier|février|mars|avril|mai|juin|juillet|août|"
		    "septembre|octobre|novembre|décembre" },
	{ "French, short",
	  "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|"
	  "nov.|déc." },
	{ "Spanish", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
		     "septiembre|octubre|noviembre|diciembre" },
	{ "Turkish", "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|"
		     "Eylül|Ekim|Kasım|Aralık" },
	{ "Turkish, capitals",
	  "OCAK|ŞUBAT|MART|NİSAN|MAYIS|HAZİRAN|TEMMUZ|AĞUSTOS|"
	  "EYLÜL|EKİM|KASIM|ARALIK" },
	{ "Turkish, short", "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara" },
	{ "Portuguese", "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|"
			"setembro|outubro|novembro|dezembro" },
	{ "Italian", "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|"
		     "agosto|settembre|ottobre|novembre|dicembre" },
	{ "Dutch", "januari|februari|maart|april|mei|juni|juli|augustus|"
		   "september|oktober|november|december" },
	{ "Russian", "январь|февраль|март|апрель|май|июнь|июль|август|"
		     "сентябрь|октябрь|ноябрь|декабрь" },
	{ "Russian, genitive",
	  "января|февраля|марта|апреля|мая|июня|июля|августа|"
	  "сентября|октября|ноября|декабря" },
	{ "Polish", "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|"
		    "sierpnia|września|października|listopada|grudnia" },
	{ "Ukrainian", "січня|лютого|березня|квітня|травня|червня|липня|серпня|"
		       "вересня|жовтня|листопада|грудня" },
	{ "Greek", "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|"
		   "Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|"
		   "Δεκεμβρίου" },
	{ "Arabic", "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|"
		    "أكتوبر|نوفمبر|ديسمبر" },
	{ "Arabic, Levant",
	  "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|"
	  "تشرين الأول|تشرين الثاني|كانون الأول" },
	{ "Hebrew", "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|"
		    "אוקטובר|נובמבר|דצמבר" },
};

static int month_of(const char *name, int length)
{
	struct tx_date date;
	char *text = NULL;
	int month = 0;

	assert_true(asprintf(&text, "19 %.*s 2022", length, name) > 0);
	if (tx_date_read(&date, text, strlen(text), NULL) && date.day == 19)
		month = date.month;
	free(text);
	return month;
}

static void test_months(void **state)
{
	int failures = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(months); i++) {
		const char *name = months[i].list;

		for (int month = 1; month <= 12; month++) {
			int length = (int)strcspn(name, "|");

			if (month_of(name, length) != month) {
				print_error("%s: %.*s\n", months[i].name,
					    length, name);
				failures++;
			}
			name += length + (name[length] == '|');
		}
	}
	assert_int_equal(failures, 0);
}

/* `part` is what of `input` the date is. */
struct found {
	const char *name, *input, *want, *part;
};

static const struct found finds[] = {
	{ "sentence", "Published on January 19, 2022 at 14:05 GMT by A B.",
	  "2022-01-19T14:05Z", "January 19, 2022 at 14:05 GMT" },
	{ "ISO", "Published:2022-01-19T14:05:09.5+03:00, updated",
	  "2022-01-19T14:05:09.5+03:00", "2022-01-19T14:05:09.5+03:00" },
	{ "time first", "Updated 2:05 PM ET, Wed January 19, 2022 A",
	  "2022-01-19T14:05", "2:05 PM ET, Wed January 19, 2022" },
	{ "numbers before", "5 dead, 3 hurt. 19 January 2022 in A",
	  "2022-01-19", "19 January 2022" },
	{ "German", "Stand: 19.01.2022 um 14.05 Uhr von A", "2022-01-19T14:05",
	  "19.01.2022 um 14.05 Uhr" },
	{ "a verb is no zone", "Le 19 janvier 2022 à 14h05 est arrivé",
	  "2022-01-19T14:05", "19 janvier 2022 à 14h05" },
	{ "a dot before a zone", "Wed 19 Jan 2022 06.00 BST A",
	  "2022-01-19T06:00+01:00", "Wed 19 Jan 2022 06.00 BST" },
	{ "a dot before a unit", "January 19, 2022, 14.05 MT of coal",
	  "2022-01-19", "January 19, 2022" },
	{ "a number is no time", "January 19, 2022, 14.05 million people",
	  "2022-01-19", "January 19, 2022" },
	{ "a span is no offset", "Jan 19, 2022 14:05-15:00 in A",
	  "2022-01-19T14:05", "Jan 19, 2022 14:05" },
	{ "Chinese", "发布时间：2022年01月19日 14:05来源", "2022-01-19T14:05",
	  "2022年01月19日 14:05" },
	{ "Chinese, Latin after", "2022年1月19日by A", "2022-01-19",
	  "2022年1月19日" },
	{ "brackets", "(2022-01-19)", "2022-01-19", "2022-01-19" },
	{ "impossible, then possible", "2022-02-30 or 2022-03-30.",
	  "2022-03-30", "2022-03-30" },
	{ "no year", "May 3 people walk in March alone", NULL, NULL },
	{ "no day", "In January 2022 it rained", NULL, NULL },
	{ "address", "https://example.org/2022/01/19/a", NULL, NULL },
	{ "slug", "2022-01-19-a-slug", NULL, NULL },
	{ "version", "release 1.2.2022.5", NULL, NULL },
	{ "long number", "19012022190120221901", NULL, NULL },
	{ "inside of a word", "abc19 January 2022", NULL, NULL },
	{ "dateline", "ALMATY, Jan 19 (A) - In 2022", NULL, NULL },
	{ "empty", "", NULL, NULL },
};

static bool find_differs(const struct found *sample)
{
	char buffer[TX_DATE_SIZE];
	struct tx_date date;
	size_t start = 0, end = 0;
	const struct sample plain = { sample->name, sample->input,
				      sample->want };

	if (!tx_date_find(&date, sample->input, strlen(sample->input), NULL,
			  &start, &end))
		return differs(&plain, NULL);
	if (differs(&plain, tx_date_w3c(buffer, &date)))
		return true;
	if (end - start == strlen(sample->part) &&
	    strncmp(sample->input + start, sample->part, end - start) == 0)
		return false;
	print_error("%s: found %zu to %zu\n", sample->name, start, end);
	return true;
}

static void test_find(void **state)
{
	struct tx_date date;
	int failures = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++)
		failures += find_differs(&finds[i]);
	assert_int_equal(failures, 0);
	assert_true(tx_date_find(&date, "2022-01-19", 10, NULL, NULL, NULL));
	assert_false(tx_date_find(&date, "2022-01-19", 8, NULL, NULL, NULL));
}

struct form {
	const char *name, *input, *instant, *rfc822, *iptc;
};

static const struct form forms[] = {
	{ "year", "2022", "2022-01-01T00:00:00-00:00",
	  "Sat, 01 Jan 2022 00:00:00 -0000", "2022" },
	{ "month", "2022-02", "2022-02-01T00:00:00-00:00",
	  "Tue, 01 Feb 2022 00:00:00 -0000", "2022-02" },
	{ "day", "2022-01-19", "2022-01-19T00:00:00-00:00",
	  "Wed, 19 Jan 2022 00:00:00 -0000", "20220119" },
	{ "minute", "2022-01-19T14:05", "2022-01-19T14:05:00-00:00",
	  "Wed, 19 Jan 2022 14:05:00 -0000", "20220119T140500" },
	{ "UTC", "2022-01-19T14:05Z", "2022-01-19T14:05:00Z",
	  "Wed, 19 Jan 2022 14:05:00 GMT", "20220119T140500Z" },
	{ "unknown", "2022-01-19T14:05-00:00", "2022-01-19T14:05:00-00:00",
	  "Wed, 19 Jan 2022 14:05:00 -0000", "20220119T140500" },
	{ "offset", "2022-01-19T14:05:09.25-03:30",
	  "2022-01-19T14:05:09.25-03:30", "Wed, 19 Jan 2022 14:05:09 -0330",
	  "20220119T140509-0330" },
	{ "old", "1000-01-01", "1000-01-01T00:00:00-00:00",
	  "Wed, 01 Jan 1000 00:00:00 -0000", "10000101" },
};

static void test_write(void **state)
{
	char buffer[TX_DATE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(forms); i++) {
		const struct form *form = &forms[i];
		struct tx_date date;

		assert_true(tx_date_read(&date, form->input,
					 strlen(form->input), NULL));
		assert_string_equal(tx_date_instant(buffer, &date),
				    form->instant);
		assert_string_equal(tx_date_rfc822(buffer, &date),
				    form->rfc822);
		assert_string_equal(tx_date_iptc(buffer, &date), form->iptc);
	}
}

/* `sign` of comparing the first with the second. */
struct pair {
	const char *first, *second;
	int sign;
};

static const struct pair pairs[] = {
	{ "2022-01-19", "2022-01-20", -1 },
	{ "2022", "2022-01-01T00:00:00Z", 0 },
	{ "2022-01-19T14:05+03:00", "2022-01-19T11:05Z", 0 },
	{ "2022-01-19T14:05+03:00", "2022-01-19T11:04Z", 1 },
	{ "2022-01-19T14:05:09.5Z", "2022-01-19T14:05:09.50Z", 0 },
	{ "2022-01-19T14:05:09.5Z", "2022-01-19T14:05:09.45Z", 1 },
	{ "2022-01-19T14:05:09Z", "2022-01-19T14:05:09.001Z", -1 },
};

static int sign(int value)
{
	return (value > 0) - (value < 0);
}

static void test_compare(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		const struct pair *pair = &pairs[i];
		struct tx_date a, b;

		assert_true(
		    tx_date_read(&a, pair->first, strlen(pair->first), NULL));
		assert_true(
		    tx_date_read(&b, pair->second, strlen(pair->second), NULL));
		assert_int_equal(sign(tx_date_compare(&a, &b)), pair->sign);
		assert_int_equal(sign(tx_date_compare(&b, &a)), -pair->sign);
	}
}

/* Every day of 800 years follows the one before it. */
static void test_seconds(void **state)
{
	struct tx_date date;
	long long day = 24 * 60 * 60;

	(void)state;
	for (long long at = -146097 * day; at < 146097 * day; at += day + 1) {
		tx_date_from_seconds(&date, at);
		assert_true(tx_date_seconds(&date) == at);
		assert_true(tx_date_settle(&date));
	}
	tx_date_from_seconds(&date, LLONG_MAX);
	assert_int_equal(date.year, 9999);
	tx_date_from_seconds(&date, LLONG_MIN);
	assert_int_equal(date.year, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),    cmocka_unit_test(test_months),
		cmocka_unit_test(test_find),    cmocka_unit_test(test_write),
		cmocka_unit_test(test_compare), cmocka_unit_test(test_seconds),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
