# SPDX-License-Identifier: MIT
# What a two-way format declares that it drops or approximates is what it does:
# a field is dropped if none of it came back of any golden article, approximated
# if not all of it did, else carried. Of what is dropped some may come back by
# chance, where it is what a reader takes for granted.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

# A kill, which a format may make a document of its own of, is in fields.t.
my @inputs = map { spill("$tmp/$_->[0].json", $_->[1]) } grep { length $_->[1] }
	map { [ $_->[0], alive($_->[1]) ] }
	goldens(), [ homes => "$root/tests/homes.article" ];

sub alive {
	my ($file) = @_;
	return join '', grep { !/"status":"(?:canceled|withheld)"/ }
		split /^/, telex('-q', '-t', 'json', $file)->{out};
}

sub fates {
	my ($lines) = @_;
	return map { [ split /\t/ ] } grep { /\t/ } split /\n/, $lines;
}

for my $format (two_way()) {
	my %declared = map { $_->[0] => $_->[1] }
		fates(telex('formats', '--matrix', $format, $format)->{out});
	my (%seen, %measured);
	for my $input (@inputs) {
		my ($run) = convert($format, [ $input ], '--report',
			'--allow-embargo-loss', '--allow-status-loss');
		$seen{ $_->[0] }{ $_->[1] } = 1 for fates($run->{err});
	}
	for my $field (sort keys %seen) {
		my @fates = sort keys %{ $seen{$field} };
		$measured{$field} = @fates > 1 ? $seen{$field}{dropped}
			&& $declared{$field} eq 'dropped' ? 'dropped' : 'approximated'
			: $fates[0];
	}
	is(join(' ', grep { !$measured{$_} } sort keys %declared), '',
		"$format: the goldens have every field");
	is($declared{$_}, $measured{$_}, "$format: what becomes of $_")
		for sort keys %measured;
}
done_testing;
