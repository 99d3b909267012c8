# SPDX-License-Identifier: MIT
# stylesheets/article.rng holds of every article that is written, and names the
# same fields as the field table.
use strict;
use warnings;
use Test::More;
use Telex;

my $schema = "$root/stylesheets/article.rng";
ok(-e $schema, 'the schema is there') or done_testing, exit;
is(system('xmllint', '--noout', $schema), 0, 'and well-formed');

my @files = ("$golden/full.in.article", glob "$golden/*.article");
for my $golden (goldens()) {
	my ($name, $file, $args) = @$golden;
	push @files, spill("$tmp/$name.article",
		telex(@$args, '-q', '-t', 'article', $file)->{out});
}
my %seen;
@files = grep { !$seen{$_}++ } @files;
for my $file (@files) {
	my $log = `xmllint --noout --relaxng $schema $file 2>&1`;
	is($?, 0, 'valid: ' . $file =~ s{.*/}{}r) or diag($log);
}

# What must not pass: a schema that takes everything tells nothing.
my $base = slurp("$golden/full.in.article");
for my $case ([ 'an unknown field', qr{<kicker>}, '<kickers>x</kickers><kicker>' ],
	[ 'a second headline', qr{<slugline>}, '<headline>x</headline><slugline>' ],
	[ 'fields out of order', qr{<kicker>.*?</kicker>}s, '' , 1 ],
	[ 'a date of no form', qr{<created>[^<]*}, '<created>yesterday' ],
	[ 'an urgency of 10', qr{<urgency>\d}, '<urgency>10' ],
	[ 'a status of no kind', qr{<status>\w+}, '<status>odd' ],
	[ 'a script', qr{<h:h2>}, '<h:script>x</h:script><h:h2>' ],
	[ 'an on* attribute', qr{<h:h2>}, '<h:h2 onclick="x">' ],
	[ 'a relative address', qr{<h:a href="[^"]*"}, '<h:a href="../x"' ],
	[ 'an attribute of a field', qr{<kicker>}, '<kicker type="html">' ],
	[ 'an empty field', qr{<slugline>[^<]*}, '<slugline>' ],
	[ 'text between fields', qr{<slugline>}, 'text<slugline>' ],
	[ 'an unknown part', qr{<role>}, '<roles>x</roles><role>' ]) {
	my ($what, $from, $to, $move) = @$case;
	my $text = $base;
	my $done = $text =~ s/($from)/$to/;
	my $moved = $1;
	$text =~ s/(<slugline>)/$moved$1/ if $move;
	spill("$tmp/wrong.article", $text);
	my $log = `xmllint --noout --relaxng $schema $tmp/wrong.article 2>&1`;
	ok($done && $? != 0, "not valid: $what");
}

# The fields of the schema: elements with a name, by where they stand.
my $listed = slurp($schema);
my %names;
$names{$_} = 1 for $listed =~ /<element name="(?:\w+:)?([a-z-]+)"/g,
	$listed =~ /<name>(?:\w+:)?([a-z-]+)<\/name>/g;
my $table = field_table();
my %table;
my @all = map { @{ $table->{$_} } } qw(feed article);
while (my $field = shift @all) {
	$table{ $field->{name} } = 1;
	push @all, @{ $field->{parts} || [] };
}
is(join(' ', sort grep { !$names{$_} } keys %table), '',
	'each field of the table is in the schema');
# Markup, and the document's own elements, are no fields.
my ($markup) = slurp("$root/core/model/markup.c")
	=~ /struct (?:tx_)?element elements\[\] = \{(.*?)\n\};/s;
my %markup = map { $_ => 1 } $markup =~ /\.name = "([a-z0-9]+)"/g;
is(join(' ', sort grep { !$table{$_} && !$markup{$_}
	&& !/^(?:feed|article)$/ } keys %names), '',
	'each field of the schema is in the table');
# And one document that has them all says so of both.
my %full = map { $_ => 1 } $base =~ /<([a-z-]+)>/g;
is(join(' ', sort grep { !$full{$_} } keys %table), '',
	'full.in.article has every field');
done_testing;
