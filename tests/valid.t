# SPDX-License-Identifier: MIT
# Every golden document of a format below, and what every golden input becomes in
# it now, passes the official validators with no finding but the two that only
# a lie could silence (ImplausibleDate, DuplicateUpdated).
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $validate = $ENV{VALIDATE} || "$root/../shared/tools/validate";
plan skip_all => 'the validators are not here (shared/tools/validate)'
	unless -x $validate;

my %options = (
	rss => [ [], [ '-p', 'self=https://example.org/feed.rss' ] ],
	atom => [ [], [ '-p', 'self=https://example.org/feed.atom' ] ],
	jsonld => [ [] ],
	'newsml-g2' => [ [], [ '-p', 'body=nitf' ], [ '-p', 'wrap=message' ] ],
	nitf => [ [] ],
	jsonfeed => [ [], [ '-p', 'self=https://example.org/feed.json' ] ],
	ninjs => [ [] ],
);
my %apart = (nitf => 1); # one file an article

# The validator takes one document a file, of which ninjs has an array.
sub parts {
	my ($made, $file) = @_;
	my $text = slurp($file);
	return $file if $text !~ /^\[/;
	my $number = 0;
	my ($name) = $file =~ m{([^/]+)$};
	return map { spill("$made/part-" . $number++ . "-$name",
		JSON::PP->new->utf8->encode($_)) } @{ decode_json($text) };
}

for my $format (sort keys %options) {
	my @files = glob "$golden/*.$format";
	my $made = "$tmp/$format";
	mkdir $made;
	my $number = 0;
	for my $options (@{ $options{$format} }) {
		$number++;
		for (goldens()) {
			my ($name, $file, $args) = @$_;
			my $out = "$made/$name-$number" . ($apart{$format} ? '-{n}' : '') . ".$format";
			my $run = telex('-q', @$args, '--allow-embargo-loss',
				'--allow-status-loss',
				'-t', $format, @$options, $file, '-o', $out);
			ends($run, 0, "$name as $format @$options");
			push @files, glob($out =~ s/\{n\}/*/r);
		}
		my $out = "$made/all-$number.$format";
		$apart{$format} or telex('-q', '--now=2026-01-01', '-t', $format, @$options,
			(map { $_->[1] } goldens()), '-o', $out);
		push @files, $out if -e $out;
		$out = "$made/set-$number.$format";
		telex('-q', '-t', $format, @$options, "$golden/seed-shape.in.txt",
			'--set', 'url=https://example.org/a', '-o', $out);
		push @files, $out;
	}
	@files = map { parts($made, $_) } @files if $format eq 'ninjs';
	my %found;
	for (`$validate $format @files 2>&1`) {
		next if /ImplausibleDate|DuplicateUpdated/;
		# The validator does not know RFC 6721, which is what Atom has for a kill.
		next if /UnknownNamespace.*atompub\/tombstones/;
		my ($file) = /^([^:]+):/;
		$found{ $file // '' } .= $_;
	}
	diag($found{''}) if $found{''};
	is($found{ $_ } // '', '', "valid $format: " . s{^\Q$tmp\E/|.*/golden/}{}r)
		for @files;
	is($found{''} // '', '', "the validator of $format ran");
}
done_testing;
