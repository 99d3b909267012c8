/* SPDX-License-Identifier: MIT
 * Addresses, slugs, media types and ids: what goes in, what comes out. */
#include "model/uri.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* `want` NULL: no result. */
struct sample {
	const char *name, *input, *want;
};

/* Prints what differs and says whether anything does. */
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

static void check(const struct sample *samples, size_t count,
		  char *(*take)(const char *))
{
	int failures = 0;

	for (size_t i = 0; i < count; i++) {
		char *got = take(samples[i].input);

		failures += differs(&samples[i], got);
		free(got);
	}
	assert_int_equal(failures, 0);
}

static const struct sample absolute[] = {
	{ "plain", "https://example.org/a/b?c=d#e",
	  "https://example.org/a/b?c=d#e" },
	{ "empty path", "http://example.org", "http://example.org/" },
	{ "empty path, query", "http://example.org?a",
	  "http://example.org/?a" },
	{ "capitals", "HTTP://Example.ORG/A", "http://example.org/A" },
	{ "white space around", " \n https://example.org/a\t ",
	  "https://example.org/a" },
	{ "line break inside", "https://example.org/a\n/b",
	  "https://example.org/a/b" },
	{ "space", "https://example.org/a b?c d",
	  "https://example.org/a%20b?c%20d" },
	{ "non-ASCII", "https://example.org/café",
	  "https://example.org/caf%C3%A9" },
	{ "no double escape", "https://example.org/a%20b%c3%a9",
	  "https://example.org/a%20b%C3%A9" },
	{ "lone percent", "https://example.org/100%",
	  "https://example.org/100%25" },
	{ "needless escape", "https://example.org/%41%7e",
	  "https://example.org/A~" },
	{ "brackets", "https://example.org/a[1]?b[]=c|d",
	  "https://example.org/a%5B1%5D?b%5B%5D=c%7Cd" },
	{ "second hash", "https://example.org/#a#b",
	  "https://example.org/#a%23b" },
	{ "backslashes", "https:\\\\example.org\\a?b\\c",
	  "https://example.org/a?b%5Cc" },
	{ "punycode", "https://Bücher.example/",
	  "https://xn--bcher-kva.example/" },
	{ "sharp s", "https://straße.example/",
	  "https://xn--strae-oqa.example/" },
	{ "escaped host", "https://ex%61mple.org/", "https://example.org/" },
	{ "default port", "https://example.org:443/", "https://example.org/" },
	{ "other port", "https://example.org:0080/",
	  "https://example.org:80/" },
	{ "empty port", "http://example.org:/", "http://example.org/" },
	{ "port out of range", "http://example.org:65536/", NULL },
	{ "port of letters", "http://example.org:a/", NULL },
	{ "user", "https://a:b@example.org/", "https://a:b@example.org/" },
	{ "empty user", "https://@example.org/", "https://example.org/" },
	{ "trailing dot", "https://example.org./", "https://example.org/" },
	{ "dot segments", "https://example.org/a/./b/../c/..",
	  "https://example.org/a/" },
	{ "dots above the root", "https://example.org/../../a",
	  "https://example.org/a" },
	{ "escaped dots", "https://example.org/a/%2e%2E/b",
	  "https://example.org/b" },
	{ "empty segments stay", "https://example.org/a//b",
	  "https://example.org/a//b" },
	{ "IPv6", "http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/" },
	{ "mail", "MAILTO:a@example.org", "mailto:a@example.org" },
	{ "mail with subject", "mailto:a@example.org?subject=a b",
	  "mailto:a@example.org?subject=a%20b" },
	{ "empty", "", NULL },
	{ "blank", "  ", NULL },
	{ "relative", "a/b", NULL },
	{ "without scheme", "//example.org/a", NULL },
	{ "javascript", "javascript:alert(1)", NULL },
	{ "javascript, capitals, breaks", " java\nscript:alert(1)", NULL },
	{ "data", "data:text/html,a", NULL },
	{ "file", "file:///etc/passwd", NULL },
	{ "no host", "http:///a", NULL },
	{ "no slashes", "http:a", NULL },
	{ "host with space", "http://a b/", NULL },
	{ "host with signs", "http://a{b}/", NULL },
	{ "empty label", "http://a..b/", NULL },
	{ "no IPv6", "http://[::g]/", NULL },
	{ "no UTF-8", "http://example.org/\xff", NULL },
	{ "empty mail", "mailto:", NULL },
};

static char *take_absolute(const char *text)
{
	return tx_uri_take(text, NULL);
}

static void test_absolute(void **state)
{
	(void)state;
	check(absolute, COUNT(absolute), take_absolute);
}

/* RFC 3986 5.4, with https for its http. */
static const struct sample relative[] = {
	{ "other scheme", "g:h", NULL },
	{ "name", "g", "https://a.example/b/c/g" },
	{ "here", "./g", "https://a.example/b/c/g" },
	{ "folder", "g/", "https://a.example/b/c/g/" },
	{ "root", "/g", "https://a.example/g" },
	{ "host", "//g.example", "https://g.example/" },
	{ "query", "?y", "https://a.example/b/c/d;p?y" },
	{ "name, query", "g?y", "https://a.example/b/c/g?y" },
	{ "fragment", "#s", "https://a.example/b/c/d;p?q#s" },
	{ "name, fragment", "g#s", "https://a.example/b/c/g#s" },
	{ "parameter", ";x", "https://a.example/b/c/;x" },
	{ "empty", "", NULL },
	{ "dot", ".", "https://a.example/b/c/" },
	{ "up", "..", "https://a.example/b/" },
	{ "up, name", "../g", "https://a.example/b/g" },
	{ "up, up", "../..", "https://a.example/" },
	{ "above", "../../../../g", "https://a.example/g" },
	{ "hidden", "/.g", "https://a.example/.g" },
	{ "dots in a query", "g?y/./x", "https://a.example/b/c/g?y/./x" },
	{ "words", "a b ü", "https://a.example/b/c/a%20b%20%C3%BC" },
	{ "absolute", "http://g.example/x", "http://g.example/x" },
};

static char *take_relative(const char *text)
{
	return tx_uri_take(text, "HTTPS://a.example/b/c/d;p?q");
}

static void test_relative(void **state)
{
	(void)state;
	check(relative, COUNT(relative), take_relative);
	assert_null(tx_uri_take("a", "mailto:a@example.org"));
	assert_null(tx_uri_take("a", "b"));
}

static const struct sample ids[] = {
	{ "https", "https://example.org/a?b=c#d", "yes" },
	{ "port", "http://example.org:8080/", "yes" },
	{ "escape", "https://example.org/caf%C3%A9", "yes" },
	{ "hidden folder", "https://example.org/.well-known/a", "yes" },
	{ "urn", "urn:newsml:example.org:20220119:a", "yes" },
	{ "uuid", "urn:uuid:eb4c30a0-ed93-543a-9b69-81e6ac576442", "yes" },
	{ "tag", "tag:example.org,2022-01-19:/a/b?c#d", "yes" },
	{ "tag of a mail", "tag:a@example.org,2022:b", "yes" },
	{ "info", "info:doi/10.1000/182", "yes" },
	{ "empty path", "https://example.org", "no" },
	{ "capitals", "https://Example.org/", "no" },
	{ "small escape", "https://example.org/%c3%a9", "no" },
	{ "needless escape", "https://example.org/%41", "no" },
	{ "Latin-1 escape", "https://example.org/caf%E9", "no" },
	{ "decomposed escape", "https://example.org/e%CC%81", "no" },
	{ "escape of an escape", "https://example.org/%2541", "no" },
	{ "escape of a percent sign", "https://example.org/100%25", "yes" },
	{ "non-ASCII", "https://example.org/é", "no" },
	{ "dot segments", "https://example.org/a/../b", "no" },
	{ "default port", "https://example.org:443/", "no" },
	{ "IPv6", "http://[::1]/", "no" },
	{ "space", "https://example.org/a b", "no" },
	{ "white space around", " https://example.org/", "no" },
	{ "urn with a slash", "urn:example:a/b", "no" },
	{ "urn with a tilde", "urn:example:a~b", "no" },
	{ "urn without a name", "urn:example:", "no" },
	{ "urn, bad uuid", "urn:uuid:1", "no" },
	{ "tag without a date", "tag:example.org:a", "no" },
	{ "unknown scheme", "foo:bar", "no" },
	{ "relative", "/a/b", "no" },
	{ "number", "12345", "no" },
	{ "empty", "", "no" },
};

static char *take_answer(const char *text)
{
	return strdup(tx_uri_is_absolute(text) ? "yes" : "no");
}

static void test_ids(void **state)
{
	(void)state;
	check(ids, COUNT(ids), take_answer);
}

static const struct sample origins[] = {
	{ "plain", "https://example.org/a", "https://example.org" },
	{ "port", "http://example.org:8080", "http://example.org:8080" },
	{ "user", "http://a@example.org/", "http://example.org" },
	{ "mail", "mailto:a@example.org", NULL },
	{ "urn", "urn:a:b", NULL },
};

static const struct sample hosts[] = {
	{ "plain", "https://example.org/a", "example.org" },
	{ "www", "https://www.example.org:8080/a", "example.org" },
	{ "www alone", "https://www./", "www" },
	{ "user", "http://a:b@example.org/", "example.org" },
	{ "IPv6", "http://[::1]:80/", "[::1]" },
	{ "mail", "mailto:a@example.org", NULL },
};

static const struct sample identities[] = {
	{ "fragment", "https://example.org/a#b", "https://example.org/a" },
	{ "campaign", "https://example.org/a?utm_source=b&utm_medium=c",
	  "https://example.org/a" },
	{ "campaign among others",
	  "https://example.org/a?x=1&utm_source=b&y=2&utm_id=3#z",
	  "https://example.org/a?x=1&y=2" },
	{ "not a campaign", "https://example.org/?mutm_a=1",
	  "https://example.org/?mutm_a=1" },
	{ "empty query", "https://example.org/?", "https://example.org/?" },
	{ "no address", "a", NULL },
};

static const struct sample encodings[] = {
	{ "all kinds", "aZ09-._~/?é %", "aZ09-._~%2F%3F%C3%A9%20%25" },
	{ "empty", "", "" },
};

static const struct sample decodings[] = {
	{ "all kinds", "aZ09-._~%2F%3F%C3%A9%20%25", "aZ09-._~/?é %" },
	{ "no escape", "100%", "100%" },
	{ "no UTF-8", "%FF", NULL },
	{ "NUL", "a%00b", NULL },
};

static const struct sample slugs[] = {
	{ "English", "Hello, World! It is 2022.", "hello-world-it-is-2022" },
	{ "folded", "Crème Brûlée", "creme-brulee" },
	{ "German", "Straße über Öl", "strasse-uber-ol" },
	{ "Turkish", "ISPARTA'DA ılık İzmir", "isparta-da-ilik-izmir" },
	{ "Nordic", "Æble Ø þing ðat", "aeble-o-thing-dat" },
	{ "Polish", "Łódź", "lodz" },
	{ "Russian", "Объявление Ёлка щука", "obyavlenie-elka-shchuka" },
	{ "Greek", "Αθήνα Ψωμί", "athina-psomi" },
	{ "ligature, wide", "ﬁne ＡＢＣ", "fine-abc" },
	{ "path", "../../x", "x" },
	{ "CJK", "中文", "" },
	{ "nothing", " - ", "" },
	{ "cut at a hyphen", "one two three four five six seven",
	  "one-two-three-four-five" },
	{ "cut between words", "one two three four fiveX six",
	  "one-two-three-four-fivex" },
	{ "cut in a word", "abcdefghijklmnopqrstuvwxyz0123456789",
	  "abcdefghijklmnopqrstuvwx" },
};

static char *take_slug(const char *text)
{
	return tx_slug_take(text, 24);
}

static void test_parts(void **state)
{
	(void)state;
	check(origins, COUNT(origins), tx_uri_origin_take);
	check(hosts, COUNT(hosts), tx_uri_host_take);
	check(identities, COUNT(identities), tx_uri_identity_take);
}

static void test_escapes(void **state)
{
	(void)state;
	check(encodings, COUNT(encodings), tx_uri_encode_take);
	check(decodings, COUNT(decodings), tx_uri_decode_take);
}

static void test_slugs(void **state)
{
	(void)state;
	check(slugs, COUNT(slugs), take_slug);
}

static const struct sample types[] = {
	{ "plain", "https://example.org/a.jpg", "image/jpeg" },
	{ "query", "https://example.org/a.PNG?b=c.gif", "image/png" },
	{ "no extension", "https://example.org/a.b/c", NULL },
	{ "host only", "https://example.pdf", NULL },
	{ "relative", "a.webp", "image/webp" },
	{ "unknown", "https://example.org/a.xyz", NULL },
};

static const struct sample extensions[] = {
	{ "jpeg", "image/jpeg", "jpg" },
	{ "parameter", "Text/HTML; charset=utf-8", "html" },
	{ "unknown", "image/x-none", NULL },
};

static char *take_type(const char *text)
{
	const char *type = tx_media_type_of(text);

	return type ? strdup(type) : NULL;
}

static char *take_extension(const char *text)
{
	const char *extension = tx_media_extension_of(text);

	return extension ? strdup(extension) : NULL;
}

static void test_types(void **state)
{
	(void)state;
	check(types, COUNT(types), take_type);
	check(extensions, COUNT(extensions), take_extension);
}

/* Known answers, made by other programs too. */
static const struct sample uuids[] = {
	{ "URL", "http://www.example.com/",
	  "fcde3c85-2270-590f-9e7c-ee003d65e0e2" },
	{ "own namespace", "urn:telex:article:1",
	  "eb4c30a0-ed93-543a-9b69-81e6ac576442" },
};

static char *take_uuid(const char *text)
{
	char buffer[TX_UUID_SIZE];

	return strdup(tx_uuid5(buffer, text, true));
}

static void test_uuids(void **state)
{
	char a[TX_UUID_SIZE], b[TX_UUID_SIZE];

	(void)state;
	check(uuids, COUNT(uuids), take_uuid);
	assert_string_not_equal(tx_uuid5(a, "a", true),
				tx_uuid5(b, "a", false));
	assert_int_equal(strlen(b), TX_UUID_SIZE - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_absolute),
		cmocka_unit_test(test_relative),
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_slugs),
		cmocka_unit_test(test_types),
		cmocka_unit_test(test_uuids),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
