# SPDX-License-Identifier: MIT
# Golden pairs: NAME.in.EXT becomes NAME.FORMAT, byte for byte. NAME.args holds
# options, NAME.stderr the messages of the first step (-t article). A new pair
# of files is a new test; tests/golden/accept NAME... writes what is expected.
use strict;
use warnings;
use Test::More;
use Telex;

for (goldens()) {
	my ($name, $file, $args) = @$_;
	my @expected = grep { !/\.(?:in\.[^.]+|args|stderr)$/ }
		glob "$golden/$name.*";
	my $input = $file =~ s{.*/}{}r;

	ok(@expected, "$name: something is expected");
	for my $want (@expected) {
		my ($format) = $want =~ /\.([^.]+)$/;
		my $run = telex(@$args, '-t', $format, $input,
			{ cd => $golden });
		ends($run, 0, "$name to $format: done");
		same($run->{out}, slurp($want), "$name to $format");
		same($run->{err}, -e "$golden/$name.stderr"
			? slurp("$golden/$name.stderr") : '',
			"$name: what is told") if $format eq 'article';
	}
}
done_testing;
