# SPDX-License-Identifier: MIT
# Every golden document of a format below, and what every golden input becomes in
# it now, by one conversion or by a chain of three, passes the official validators
# without a finding.
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

# The validator takes one document a file; FILE of several in a JSON array apart.
sub apart {
	my ($file) = @_;
	my $text = slurp($file);
	return $file if $text !~ /^\[/;
	my $number = 0;
	return map { spill($file =~ s{\.(?=[^./]+$)}{'-' . $number++ . '.'}er,
		JSON::PP->new->utf8->canonical->encode($_)) } @{ decode_json($text) };
}

for my $format (sort keys %options) {
	my $made = "$tmp/$format";
	mkdir $made;
	my @files = map { spill("$made/golden-" . s{.*/}{}r, slurp($_)) }
		glob "$golden/*.$format";
	my $number = 0;
	for my $options (@{ $options{$format} }) {
		$number++;
		for (goldens()) {
			my ($name, $file, $args) = @$_;
			my $out = "$made/$name-$number" . (is_one_each($format) ? '-{n}' : '') . ".$format";
			my $run = telex('-q', @$args, '--allow-embargo-loss',
				'--allow-status-loss',
				'-t', $format, @$options, $file, '-o', $out);
			ends($run, 0, "$name as $format @$options");
			push @files, glob($out =~ s/\{n\}/*/r);
		}
		my $out = "$made/all-$number.$format";
		is_one_each($format) or telex('-q', '--now=2026-01-01', '-t', $format, @$options,
			(map { $_->[1] } goldens()), '-o', $out);
		push @files, $out if -e $out;
		$out = "$made/set-$number.$format";
		telex('-q', '-t', $format, @$options, "$golden/seed-shape.in.txt",
			'--set', 'url=https://example.org/a', '-o', $out);
		push @files, $out;
	}
	are_valid($format, map { $_ => s{.*/}{}r } map { apart($_) } @files);
}

# --- chains: what all goldens become by any three two-way formats ---

my @lossy = qw(--allow-embargo-loss --allow-status-loss);
my @formats = two_way();
my (%of, %known); # { FORMAT => { FILE => the chain that made it } }

# The documents that CHAIN makes of FILES by its last format.
sub chain {
	my ($chain, @files) = @_;
	my ($format) = $chain =~ /(\S+)$/;
	my (undef, @made) = convert($format, \@files, @lossy);
	# Most chains end in what another made too.
	$of{$format}{$_} = $chain for grep { !$known{$format}{slurp($_)}++ }
		map { apart($_) } @made;
	return @made;
}

for my $x (@formats) {
	my @x = chain($x, map { $_->[1] } goldens());
	for my $y (@formats) {
		my @y = chain("$x to $y", @x);
		chain("$x to $y to $_", @y) for @formats;
	}
}
are_valid($_, %{ $of{$_} }) for @formats;

# Are the files of FORMAT valid? FILES: { FILE => its name }.
sub are_valid {
	my ($format, %files) = @_;
	my @files = sort keys %files;
	my $found = findings($validate, $format, @files);

	cmp_ok(scalar @files, '>', 0, "there are documents of $format");
	diag($found->{''}) if $found->{''};
	is($found->{$_} // '', '', "valid $format: $files{$_}") for @files;
	is($found->{''} // '', '', "the validator of $format ran");
}
done_testing;
