/* SPDX-License-Identifier: MIT
 * The dates of web pages: a page of each kind, and what it was published. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load/page.h"
#include "model/article.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A part that is NULL is not on the page; a date that is NULL is none. */
struct sample {
	const char *name;
	const char *language;
	const char *head;   /* in the head */
	const char *above;  /* the headline */
	const char *within; /* the headline, after its words */
	const char *below;  /* the headline */
	const char *end;    /* after the text */
	const char *published, *modified;
};

#define LINKED(text)                                                           \
	"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," text  \
	"}</script>"

static const struct sample samples[] = {
	/* stated */
	{ .name = "linked data",
	  .head = LINKED("\"datePublished\":\"2024-05-03T07:30:00+01:00\","
			 "\"dateModified\":\"2024-05-04\""),
	  .published = "2024-05-03T07:30:00+01:00",
	  .modified = "2024-05-04" },
	{ .name = "meta by its key",
	  .head = "<meta name='date' content='2024-05-03'>",
	  .published = "2024-05-03" },
	{ .name = "meta by the words of its name",
	  .head = "<meta name='x-original-publishDate' content='2024-05-03'>"
		  "<meta name='x.lastUpdated' content='2024-06-01'>",
	  .published = "2024-05-03",
	  .modified = "2024-06-01" },
	{ .name = "meta of something else",
	  .head = "<meta name='event-date' content='2024-05-03'>"
		  "<meta name='candidate' content='2024-05-03'>" },
	{ .name = "address",
	  .head = "<link rel='canonical' "
		  "href='https://quay.example/2024/05/03/ferry'>",
	  .published = "2024-05-03" },
	{ .name = "address of an edition, compact",
	  .head = "<link rel='canonical' "
		  "href='https://quay.example/20240503-ferry.html'>",
	  .published = "2024-05-03" },
	{ .name = "address, the day first",
	  .head = "<link rel='canonical' "
		  "href='https://quay.example/news/23-05-2024'>",
	  .published = "2024-05-23" },
	{ .name = "address, the day or the month first",
	  .head = "<link rel='canonical' "
		  "href='https://quay.example/news/03-05-2024'>" },
	{ .name = "number in an address",
	  .head = "<link rel='canonical' "
		  "href='https://quay.example/ferry-20249999'>" },
	{ .name = "title",
	  .head = "<title>Ferry sails again | 03.05.2024</title>",
	  .published = "2024-05-03" },
	{ .name = "lack of a date",
	  .head = LINKED("\"datePublished\":\"1970-01-01T00:00:00Z\"") },

	/* seen */
	{ .name = "microdata",
	  .below = "<meta itemprop='datePublished' content='2024-05-03T08:00Z'>"
		   "<meta itemprop='dateModified' content='2024-05-05'>",
	  .published = "2024-05-03T08:00Z",
	  .modified = "2024-05-05" },
	{ .name = "time element",
	  .below = "<p><time datetime='2024-05-03T07:30+01:00'>Friday</time>",
	  .published = "2024-05-03T07:30+01:00" },
	{ .name = "time element after words of an update",
	  .below = "<p>Published <time>3 May 2024</time>, last updated "
		   "<time>5 May 2024</time>",
	  .published = "2024-05-03",
	  .modified = "2024-05-05" },
	{ .name = "class",
	  .below = "<div>Sections <span class='itemPostDate'>May 3, 2024"
		   "</span></div>",
	  .published = "2024-05-03" },
	{ .name = "day, month and year in blocks",
	  .below = "<ul class='post-date'><li>3<li>May<li>2024</ul>",
	  .published = "2024-05-03" },
	{ .name = "line of its own",
	  .below = "<div><div>May 3, 2024</div><div>4 min read</div></div>",
	  .published = "2024-05-03" },
	{ .name = "line above",
	  .above = "<p>May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "small print of the headline",
	  .within = "<br><small><i></i>&nbsp;03.05.2024 | Islands</small>",
	  .published = "2024-05-03" },
	{ .name = "line with a byline",
	  .below = "<p>By Ada Holm | Islands | May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "words in a line before",
	  .below = "<div><b>Last updated:</b></div><div>May 3, 2024</div>",
	  .published = "2024-05-03",
	  .modified = "2024-05-03" },
	{ .name = "words of an update in brackets",
	  .below = "<p>May 3, 2024 (updated)",
	  .published = "2024-05-03",
	  .modified = "2024-05-03" },
	{ .name = "class of an update, and no other date",
	  .below = "<p class='date-updated'>May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "below the text",
	  .end = "<p>Posted by Ada on May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "below the text, by a name",
	  .end = "<div class='submitted'>Saved by Ada on 3 May 2024</div>"
		 "<p>A boat lost its way on 1 March 2023",
	  .published = "2024-05-03" },
	{ .name = "head of the text",
	  .below = "<p>SKERRY POINT, May 3, 2024 - The boat left the pier with "
		   "forty-one people on board, and with it went the longest "
		   "quiet that the harbour has known since the war.",
	  .published = "2024-05-03" },
	{ .name = "head of the text, below a long caption",
	  .below = "<figure><img src='a.jpg'><figcaption>The north pier of "
		   "the harbour, seen from the lighthouse on a quiet day in "
		   "spring, with the old ferry at its berth, its crew on deck "
		   "and the baker's van beside it</figcaption></figure>"
		   "<p>The boat came back after nine weeks, and with it came "
		   "everybody who had waited on the mainland for a calm sea, "
		   "for a berth or for the money, and most had waited for all."
		   "<p>3 May 2024 \xE2\x80\x93 The boat left the pier with "
		   "forty-one people on board, and with it went the longest "
		   "quiet that the harbour has known since the war.",
	  .published = "2024-05-03" },
	{ .name = "sentence that begins with a date",
	  .below = "<p>On May 3, 1924 the boat left the pier with "
		   "forty-one people on board, and with it went the longest "
		   "quiet that the harbour has known since the war." },
	{ .name = "German",
	  .language = "de",
	  .below = "<p>Ver\xC3\xB6"
		   "ffentlicht am 3. Mai 2024 um 14:05 Uhr",
	  .published = "2024-05-03T14:05" },
	{ .name = "Japanese",
	  .language = "ja",
	  .below = "<p>2024\xE5\xB9\xB4"
		   "5\xE6\x9C\x88"
		   "3\xE6\x97\xA5",
	  .published = "2024-05-03" },
	{ .name = "French, an update",
	  .language = "fr",
	  .below = "<p>Mis à jour le 3 mai 2024 à 14h05",
	  .published = "2024-05-03T14:05",
	  .modified = "2024-05-03T14:05" },
	{ .name = "Spanish",
	  .language = "es",
	  .below = "<p>Publicado el 3 de mayo de 2024",
	  .published = "2024-05-03" },
	{ .name = "Portuguese",
	  .language = "pt",
	  .below = "<p>Publicado em 3 de maio de 2024, às 14h05",
	  .published = "2024-05-03T14:05" },
	{ .name = "Italian",
	  .language = "it",
	  .below = "<p>Pubblicato il 3 maggio 2024 | Ultimo aggiornamento il 5 "
		   "maggio 2024",
	  .published = "2024-05-03",
	  .modified = "2024-05-05" },
	{ .name = "Dutch",
	  .language = "nl",
	  .below = "<p>Gepost op 3 mei 2024, laatst gewijzigd op 5 mei 2024",
	  .published = "2024-05-03",
	  .modified = "2024-05-05" },
	{ .name = "Russian",
	  .language = "ru",
	  .below = "<p>Опубликовано: 3 мая 2024",
	  .published = "2024-05-03" },
	{ .name = "Turkish",
	  .language = "tr",
	  .below = "<p>Yayınlanma: 3 Mayıs 2024 - Son güncelleme: 5 Mayıs 2024",
	  .published = "2024-05-03",
	  .modified = "2024-05-05" },
	{ .name = "Arabic",
	  .language = "ar",
	  .below = "<p>نُشر في 3 مايو 2024",
	  .published = "2024-05-03" },
	{ .name = "Chinese",
	  .language = "zh",
	  .below = "<p>发布时间:2024年5月3日 14:05",
	  .published = "2024-05-03T14:05" },
	{ .name = "Japanese, an update after it",
	  .language = "ja",
	  .below = "<p>2024年5月3日 公開 2024年5月5日 更新",
	  .published = "2024-05-03",
	  .modified = "2024-05-05" },
	{ .name = "German, a preposition within a line",
	  .language = "de",
	  .below = "<p><em>3. Mai 2024</em>",
	  .end = "<ul><li>Nr. 1 vom 1. Mai 2024<li><p>Nr. 2 vom 2. Mai 2024"
		 "</ul>",
	  .published = "2024-05-03" },
	{ .name = "short year",
	  .language = "de",
	  .below = "<p>Von Ada Holm | 03.05.24",
	  .published = "2024-05-03" },

	/* of something else */
	{ .name = "dates of a life",
	  .below = "<p>Born 3 May 1931, died 4 June 2018" },
	{ .name = "date in a short sentence",
	  .end = "<p>The old pier burned on 3 May 1995." },
	{ .name = "line that begins with its date",
	  .below = "<p>May 3, 2024 -- The ferry sails again.",
	  .published = "2024-05-03" },
	{ .name = "dates of teasers",
	  .end = "<ul><li><a href='/a'>A seal in the marina on its own</a> "
		 "<i>May 1, 2024</i></li><li><a href='/b'>The baker's last "
		 "loaf</a> <i>May 2, 2024</i></li></ul>" },
	{ .name = "date like those of teasers",
	  .below = "<p class='info'><time>May 3, 2024</time>",
	  .end = "</article><p class='info'><time>May 1, 2024</time>"
		 "<p class='info'><time>May 2, 2024</time>",
	  .published = "2024-05-03" },
	{ .name = "dates of articles below the first",
	  .below = "<p class='info'><time>May 3, 2024</time>",
	  .end = "<h2>A seal in the marina</h2>"
		 "<p class='info'><time>May 1, 2024</time>"
		 "<h2>The baker's last loaf</h2>"
		 "<p class='info'><time>May 1, 2024</time>",
	  .published = "2024-05-03" },
	{ .name = "date of today",
	  .above = "<p class='current-date'>May 9, 2024",
	  .end = "<p>Posted on May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "dates of comments",
	  .end = "<div class='comments'><p>Tom, May 9, 2024</div>" },
	{ .name = "footer's year",
	  .end = "<footer>Copyright 2024 The Harbour Post</footer>" },
	{ .name = "caption's date",
	  .below = "<figure><img src='a.jpg'><figcaption>The pier, May 3, 2011"
		   "</figcaption></figure>" },
	{ .name = "profile",
	  .above = "<p class='joined-date'>May 3, 2011",
	  .below = "<p>May 3, 2024",
	  .published = "2024-05-03" },

	/* which of several */
	{ .name = "seen before stated, if earlier",
	  .head = LINKED("\"datePublished\":\"2025-08-21\""),
	  .below = "<p>Published May 3, 2024",
	  .published = "2024-05-03" },
	{ .name = "stated twice, the later one seen",
	  .head = LINKED(
	      "\"datePublished\":\"2024-05-03\"") "<meta "
						  "property='article:published_"
						  "time' "
						  "content='2025-08-21T08:00'>",
	  .below = "<div>August 21, 2025</div>",
	  .published = "2025-08-21T08:00" },
	{ .name = "seen later than stated",
	  .head = LINKED("\"datePublished\":\"2024-05-03T07:30:00Z\""),
	  .below = "<p class='date'>August 21, 2025",
	  .published = "2024-05-03T07:30:00Z" },
	{ .name = "instant of which the page has the offset",
	  .head = LINKED("\"datePublished\":\"2024-05-03T22:30:00Z\""),
	  .below = "<p><time datetime='2024-05-04T00:30:00+02:00'>4 May"
		   "</time>",
	  .published = "2024-05-04T00:30:00+02:00" },
	{ .name = "instant of which the page shows the hour",
	  .head = LINKED("\"datePublished\":\"2024-05-04T02:30:15Z\""),
	  .below = "<p class='date'>May 3, 2024 10:30 pm",
	  .published = "2024-05-03T22:30:15-04:00" },
	{ .name = "midnight in UTC",
	  .head = LINKED("\"datePublished\":\"2024-05-03T22:00:00.000Z\""),
	  .below = "<p class='date'>4 May 2024",
	  .published = "2024-05-04" },

	/* order of day and month */
	{ .name = "digits, English",
	  .language = "en",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-04-03" },
	{ .name = "digits, British",
	  .language = "en-GB",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-03-04" },
	{ .name = "digits, a British host",
	  .language = "en",
	  .head = "<link rel='canonical' href='https://quay.co.uk/ferry'>",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-03-04" },
	{ .name = "digits, a Swedish host",
	  .language = "en",
	  .head = "<link rel='canonical' href='https://quay.se/ferry'>",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-03-04" },
	{ .name = "digits, a Philippine host",
	  .language = "en",
	  .head = "<link rel='canonical' href='https://quay.com.ph/ferry'>",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-04-03" },
	{ .name = "digits, a host of no country",
	  .language = "en",
	  .head = "<link rel='canonical' href='https://quay.io/ferry'>",
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-04-03" },
	{ .name = "digits, as another date says",
	  .language = "en",
	  .below = "<p>Published 04/03/2024",
	  .end = "<p>Updated 23/03/2024",
	  .published = "2024-03-04",
	  .modified = "2024-03-23" },
	{ .name = "digits, as linked data says",
	  .language = "en",
	  .head = LINKED("\"dateModified\":\"2024-03-04\""),
	  .below = "<p>Published 04/03/2024",
	  .published = "2024-03-04",
	  .modified = "2024-03-04" },
};

static const char body[] =
    "<p>The ferry left the north pier at six o'clock, with forty-one people "
    "on board, after nine weeks of repairs, and it will sail every day from "
    "now on, at six, at noon and in the evening, whatever the weather.</p>"
    "<p>Three things have changed, the harbour office says: the first boat "
    "goes at six, bicycles are free on weekdays, and dogs pay half. "
    "Nobody has asked the dogs, who came along for nothing until now.</p>"
    "<p>A second boat is to come in June, and a new pier in autumn, if the "
    "council finds the money that it has been looking for since spring.</p>";

static char *page_take(const struct sample *sample)
{
	char *page = NULL;

	assert_true(asprintf(&page,
			     "<html%s%s><head>%s</head><body><article>%s"
			     "<h1>Ferry sails again%s</h1>%s<div>%s</div>%s"
			     "</article></body></html>",
			     sample->language ? " lang=" : "",
			     sample->language ? sample->language : "",
			     sample->head ? sample->head : "",
			     sample->above ? sample->above : "",
			     sample->within ? sample->within : "",
			     sample->below ? sample->below : "", body,
			     sample->end ? sample->end : "") > 0);
	return page;
}

static int differs(const struct sample *sample, xmlNodePtr article,
		   const char *field, const char *want)
{
	char *got = tx_text_take(article, field);
	bool same = got && want ? !strcmp(got, want) : !got && !want;

	if (!same)
		print_error("%s: %s: %s, not %s\n", sample->name, field,
			    got ? got : "none", want ? want : "none");
	xmlFree(got);
	return !same;
}

static void test_dates(void **state)
{
	const struct tx_loading loading = { .words = *state };
	int failures = 0;

	for (size_t i = 0; i < COUNT(samples); i++) {
		char *page = page_take(&samples[i]);
		xmlDocPtr feed = tx_feed_new();
		xmlNodePtr article;

		assert_int_equal(
		    tx_page_read(feed, page, strlen(page), &loading), 0);
		article = tx_article_first(feed);
		failures += differs(&samples[i], article, "published",
				    samples[i].published);
		failures += differs(&samples[i], article, "modified",
				    samples[i].modified);
		xmlFreeDoc(feed);
		free(page);
	}
	assert_int_equal(failures, 0);
}

static int set_up(void **state)
{
	/* make runs tests from the root. */
	*state = tx_words_open("stylesheets/words", NULL);
	return *state ? 0 : -1;
}

static int tear_down(void **state)
{
	tx_words_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_dates, set_up, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
