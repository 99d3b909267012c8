# SPDX-License-Identifier: MIT
# Chains lose nothing: article and json give back the bytes of the first step;
# text gives back the fields, but for those that its stylesheet says it drops or
# approximates.
use strict;
use warnings;
use Test::More;
use Telex;

my ($sheet, %lost) = (slurp("$root/stylesheets/write/text.xsl"));
while ($sheet =~ /<t:(drops|approximates) fields="([^"]*)"/g) {
	$lost{$_} = $1 for split ' ', $2;
}
# How telex came by an article is no field that a text can have.
is($lost{input}, 'drops', 'text says what it drops');

# The elements directly below each article, as lines "NAME: XML"; of approximated
# ones the letters alone (a table cell ends with a bar).
sub fields {
	my ($tree) = @_;
	my @fields;
	while ($tree =~ m{^    <([a-z-]+)>(.*?)</\1>$}smg) {
		my ($name, $xml, $fate) = ($1, $2, $lost{$1} || '');
		next if $fate eq 'drops';
		$fate ? $xml =~ s{<[^>]*>|[\s|]+}{}g : $xml =~ s/\s+/ /g;
		push @fields, "$name: $xml";
	}
	return join("\n", @fields) . "\n";
}

for (goldens()) {
	my ($name, $file, $args) = @$_;
	my $first = telex(@$args, '-t', 'article', $file);
	my $json = telex('-t', 'json', { in => $first->{out} });
	my $again = telex('-t', 'article', { in => $json->{out} });

	ends($again, 0, "$name: to article, json, article");
	same($again->{out}, $first->{out}, "$name: the same bytes");
	same(telex('-t', 'article', { in => $first->{out} })->{out},
		$first->{out}, "$name: article is its own normal form");

	my $text = telex('-t', 'text', { in => $first->{out} });
	my $back = telex('-f', 'text', '-t', 'article', { in => $text->{out} });
	ends($back, 0, "$name: to text and back");
	same(fields($back->{out}), fields($first->{out} =~ s/.*?(?=<article>)//sr),
		"$name: text keeps the fields");
}

my $many = telex('-t', 'article', map { $_->[1] } goldens());
my $lines = telex('-t', 'json', { in => $many->{out} });
is($lines->{out} =~ tr/\n//, () = $many->{out} =~ /<article>/g,
	'json: a line an article');
same(telex('-t', 'article', { in => $lines->{out} })->{out}, $many->{out},
	'a feed of all: the same bytes');
done_testing;
