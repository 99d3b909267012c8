# SPDX-License-Identifier: MIT
# The same bytes twice, in another time zone and on another day; --now and
# SOURCE_DATE_EPOCH are the only clocks. (tests/c/locale.c is about locales: the
# command sets none.)
use strict;
use warnings;
use Test::More;
use Telex;

my @formats = map { /^(\S+).* writes / ? $1 : () }
	split /\n/, telex('formats')->{out};
ok(@formats >= 6, 'there are formats');
# Those of one file an article.
my %apart = map { my ($name) = m{([^/]+)\.c$}; slurp($_) =~ /TELEX_MANY_APART/ ? ($name => 1) : () }
	glob "$root/plugins/*.c";

# A shim that is another day for whoever asks; it tells when telex itself asked
# (libxml2 seeds its hash tables by the clock, and keeps no order by them).
spill("$tmp/clock.c", <<'END');
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static void asked(void *caller)
{
	const char text[] = "the clock was read\n";
	Dl_info info;

	if (!getenv("TELL_CLOCK") || !dladdr(caller, &info) ||
	    strstr(info.dli_fname, "libxml2.so"))
		return;
	if (write(2, text, sizeof(text) - 1) < 0)
		abort();
}

time_t time(time_t *seconds)
{
	asked(__builtin_return_address(0));
	if (seconds)
		*seconds = 951782400;
	return 951782400;
}

int gettimeofday(struct timeval *restrict tv, void *restrict zone)
{
	(void)zone;
	asked(__builtin_return_address(0));
	tv->tv_sec = 951782400;
	tv->tv_usec = 0;
	return 0;
}

int clock_gettime(clockid_t clock, struct timespec *ts)
{
	(void)clock;
	asked(__builtin_return_address(0));
	ts->tv_sec = 951782400;
	ts->tv_nsec = 0;
	return 0;
}
END
my $compiler = $ENV{CC} || 'cc';
is(system("$compiler -shared -fPIC -o $tmp/clock.so $tmp/clock.c"), 0,
	'the clock shim is built');
my $sanitized = `ldd $telex 2>/dev/null` =~ /libasan/ || $ENV{UNDER};

my $undated = "$golden/no-date.in.txt";
my @inputs = map { $_->[1] } goldens();
my %another = (
	'again' => {},
	'in Tokyo' => { TZ => 'Asia/Tokyo' },
	'on a half-hour zone' => { TZ => 'ABC-05:30DEF' },
	'as nobody at home' => { HOME => '/nonexistent' });

for my $format (@formats) {
	for my $set ([ 'texts', [ grep { !/\.article$/ } @inputs ] ],
		[ 'full', [ "$golden/full.in.article" ] ]) {
		my ($what, $files) = @$set;
		my @run = ('-v', '-t', $format, @$files, '--allow-embargo-loss',
			'--allow-status-loss', $apart{$format} ? '--limit=1' : ());
		my $first = telex(@run);
		ends($first, 0, "$format, $what");
		# Valgrind sees the same code for each.
		for my $how ($ENV{UNDER} ? 'in Tokyo' : sort keys %another) {
			my $then = telex(@run, { env => $another{$how} });
			same($then->{out}, $first->{out}, "$format, $what, $how");
			same($then->{err}, $first->{err},
				"$format, $what, $how: messages");
		}
		SKIP: {
			skip 'the sanitizers want to be first', 2 if $sanitized;
			my $then = telex(@run, { env => { TELL_CLOCK => 1,
				LD_PRELOAD => "$tmp/clock.so" } });
			same($then->{out}, $first->{out},
				"$format, $what, on another day");
			unlike($then->{err}, qr/the clock was read/,
				"$format, $what: no clock is read");
		}
	}
}

SKIP: {
	skip 'the sanitizers want to be first', 2 if $sanitized;
	my $run = telex('-q', '-t', 'newsml-g2', '--now', $undated, { env =>
		{ TELL_CLOCK => 1, LD_PRELOAD => "$tmp/clock.so" } });
	like($run->{err}, qr/the clock was read/, '--now reads it: the shim works');
	like($run->{out}, qr/2000-02-29T00:00:00/, 'and what it says is used');
}
my $now = telex('-q', '-t', 'newsml-g2', $undated,
	'--now=2030-12-24T18:40:00+02:40');
like($now->{out}, qr/2030-12-24T18:40:00\+02:40/, '--now=TIME');
my $epoch = telex('-q', '-t', 'newsml-g2', $undated,
	{ env => { SOURCE_DATE_EPOCH => 951782400 } });
like($epoch->{out}, qr/2000-02-29T00:00:00/, 'SOURCE_DATE_EPOCH');
same(telex('-q', '-t', 'newsml-g2', $undated,
	'--now=2030-12-24T18:40:00+02:40',
	{ env => { SOURCE_DATE_EPOCH => 951782400 } })->{out}, $now->{out},
	'--now goes before it');

# An order of folders or of a hash is none of ours.
my $reversed = telex('-q', '-t', 'json', reverse @inputs);
is(join("\n", sort split /\n/, $reversed->{out}),
	join("\n", sort split /\n/, telex('-q', '-t', 'json', @inputs)->{out}),
	'articles are alike whatever stands before them');
done_testing;
