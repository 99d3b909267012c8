# SPDX-License-Identifier: MIT
# --sort and --limit: the order of the articles of all inputs, and how many.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

# The headlines that come out of ARGUMENT..., in a row.
sub order {
	my ($option, @words) = ref $_[-1] ? (pop, @_) : ({}, @_);
	my $run = telex('-q', '-t', 'json', @words, $option);

	ends($run, 0, "@words" =~ s/\Q$tmp\E/\$tmp/gr);
	return join ' ', map { decode_json($_)->{headline} } split /\n/, $run->{out};
}

sub lines {
	return join '', map { encode_json($_) . "\n" } @_;
}

# By their instants: a, b, c; without a date: n1, n2. Their ids and headlines are
# in another order, each place of a date is used, and the texts sort otherwise.
my @all = (
	{ headline => 'n1', body => 'None.' },
	{ headline => 'b', published => '2024-05-06T12:00:00+02:00' }, # 10:00Z
	{ headline => 'c', modified => '2024-05-06T11:00:00Z' },
	{ headline => 'n2', expires => '2020-01-01' },
	{ headline => 'a', created => '2024-05-06T13:30:00+04:00' }, # 9:30Z
);
my $all = spill("$tmp/all.json", lines(@all));

is(order($all), 'n1 b c n2 a', 'as they stand');
for my $newest ('--sort', '--sort=newest') {
	is(order($newest, $all), 'c b a n1 n2',
		"$newest: the newest first, those without a date last");
}
is(order('--sort=oldest', $all), 'a b c n1 n2',
	'the oldest first, those without a date last');
is(order('--sort', '--sort=oldest', $all), 'a b c n1 n2', 'the last word counts');

# Publication counts, not the update, if there are both.
my $both = spill("$tmp/both.json", lines(
	{ headline => 'early', published => '2024-01-01', modified => '2024-12-01' },
	{ headline => 'late', published => '2024-02-01', modified => '2024-02-02' }));
is(order('--sort', $both), 'late early', 'an update does not make it new');
is(order('--sort=oldest', $both), 'early late', 'nor old');

# Ties keep their order either way, among many too, and across inputs.
my @ties = map { { headline => "t$_", body => "Of $_.",
	published => '2024-05-06T12:00:00' . ('Z', '+00:00')[$_ % 2] } } 1 .. 40;
my $ties = spill("$tmp/ties.json", lines(reverse(@ties), @all[0, 3]));
my $kept = join ' ', (map { "t$_" } reverse 1 .. 40), 'n1', 'n2';
is(order('--sort', $ties), $kept, 'those of one instant keep their order');
is(order('--sort=oldest', $ties), $kept, 'oldest first too');
is(order('--sort=oldest', $both, $all), 'early late a b c n1 n2',
	'the articles of several inputs are one feed');
is(order('--sort', $all, $both), 'c b a late early n1 n2', 'newest first too');

# --- --limit ---

is(order('--limit', 2, $all), 'n1 b', '--limit alone: as they stand');
is(order('--limit', 2, '--sort', $all), 'c b', '--limit of --sort: the newest');
is(order('--sort=oldest', '--limit=2', $all), 'a b', 'the oldest');
is(order('--sort=oldest', '--limit', 4, $all), 'a b c n1',
	'those without a date go first');
is(order('--sort', '--limit', 99, $all), 'c b a n1 n2', 'more than there are');
is(order('--sort', '--limit', 3, $both, $all), 'c b a', 'of all inputs');
says(telex('-v', '-t', 'json', '--limit', 2, $all), 0, 'how many were left out',
	qr/\b3\b.*\[TX136\]/);

my $rss = telex('-q', '-t', 'rss', '--sort=oldest', '--limit', 3, $all);
is(join(' ', $rss->{out} =~ m{<item>.*?<title>(.*?)</title>}sg), 'a b c',
	'a feed is in that order');

for my $words ([ '--sort=random' ], [ '--limit', 'few' ], [ '--limit=-1' ]) {
	my $run = telex('-t', 'json', @$words, $all);
	says($run, 64, "@$words", qr/sort|limit/);
	is($run->{out}, '', 'nothing is written');
}
done_testing;
