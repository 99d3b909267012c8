# SPDX-License-Identifier: MIT
# The article that telex was first built for, where it is there: its parts are
# found, and what follows it on its page is in no output. Not one of its
# sentences stands here: they are taken from the file.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my ($seed) = glob($ENV{SEED} || "$root/../shared/seed/*.txt");
plan skip_all => 'the seed is not here (shared/seed)' unless $seed && -e $seed;

my $json = telex('-t', 'json', $seed);
ends($json, 0, 'the seed is read');
my $article = decode_json((split /\n/, $json->{out})[0]);
my $text = slurp($seed);
utf8::decode($text);
my @lines = map { s/^[\s\x{A0}]+|[\s\x{A0}]+$//gr } split /\n/, $text;

is_deeply($article->{section}, [ 'WORLD' ], 'section');
is($article->{published}, '2022-01-19', 'published: a day');
is($article->{reading_time}, 120, 'reading time');
is((grep { $_ eq $article->{headline} } @lines), 2,
	'the headline is the line that stands twice');
like($article->{standfirst}, qr/^Kazakhstan security forces/, 'standfirst');
is($article->{media}[0]{credit}, 'Reuters', 'credit');
like($article->{media}[0]{caption}, qr/^The oil-rich .* Almaty\.$/, 'caption');
my @paragraphs = split /\n\n/, $article->{body};
is(@paragraphs, 7, 'seven paragraphs');
is((grep { /^The oil-rich .*[\s\x{A0}]Almaty\.$/ } @paragraphs), 1,
	"the one that says what the caption says is among them");
is(join('|', map { $_->{title} } @{ $article->{related} }),
	'Kazakhstan lifts state of emergency after deadly unrest', 'related');
is($article->{source}[0]{name}, 'TRTWorld and agencies', 'source');

my ($explore) = grep { $lines[$_] eq 'Explore' } 0 .. $#lines;
ok($explore, 'other headlines follow');
my @others = grep { /\w/ } @lines[$explore .. $#lines];
for my $format (qw(article json rss atom newsml-g2 text)) {
	my $out = telex('-q', '-t', $format, $seed,
		$format eq 'text' ? ('-p', 'width=0') : ())->{out};
	utf8::decode($out);
	$out =~ s/&#x?[0-9a-fA-F]+;|&\w+;/./g;
	is((grep { index($out, s/[&<>"']/./gr) >= 0 && length > 9 } @others), 0,
		"none of them in $format");
	my $headline = $article->{headline};
	is(() = $out =~ m{>\Q$headline\E<}g, 1, "$format: the headline once")
		if $format =~ /rss|atom|article/;
}
done_testing;
