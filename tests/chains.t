# SPDX-License-Identifier: MIT
# The laws of chains, over every format that is read and written. tests/homes is
# the table of what each has a home for: a field that both ends of a pair have a
# home for comes out as it went in.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my ($names, @homes) = grep { /^[^#]/ } split /\n/, slurp("$root/tests/homes");
my @formats = split ' ', $names;
my %home;
for (@homes) {
	my ($field, @signs) = split;
	@{ $home{$field} }{@formats} = map { $_ eq '+' } @signs;
}

is(join(' ', two_way()), join(' ', sort @formats),
	'the table has every format that is read and written');

# Every value of VALUE: { PATH => [ VALUE... ] }, "author.name".
sub flatten {
	my ($value, $path, $into) = @_;
	if (ref $value eq 'HASH') {
		flatten($value->{$_}, length $path ? "$path.$_" : $_, $into)
			for sort keys %$value;
	} elsif (ref $value eq 'ARRAY') {
		flatten($_, $path, $into) for @$value;
	} else {
		push @{ $into->{$path} }, $value;
	}
	return $into;
}

# --- fields ---

my $full = "$root/tests/homes.article"; # golden full, less what has no address
my @before = map { flatten($_, '', {}) } articles($full);
my %known = map { $_ => 1 } map { keys %$_ } @before;
delete @known{grep { /^(?:body|retrieved|extra|input\.)/ } keys %known};
is(join(' ', grep { !$home{$_} } sort keys %known), '',
	'the table has every field');

my (%first, %after);
for my $format (@formats) {
	my ($run, @files) = convert($format, [ $full ]);
	ends($run, 0, "full to $format");
	$first{$format} = \@files;
}
for my $x (@formats) {
	for my $y (@formats) {
		my ($run, @files) = convert($y, $first{$x});
		my @back = map { flatten($_, '', {}) } articles(@files);
		my @lost;

		ends($run, 0, "$x to $y");
		for my $field (sort keys %home) {
			next unless $home{$field}{$x} && $home{$field}{$y};
			for my $i (0 .. $#before) {
				my $want = join '|', @{ $before[$i]{$field} || [] };
				my $got = join '|', @{ $back[$i]{$field} || [] };
				push @lost, "$field: want $want, got $got"
					if $want ne $got;
			}
		}
		is(scalar @lost, 0, "$x to $y: fields lost") or diag(join "\n", @lost);
	}
}

# --- ids, and what was made ---

# A kill, which not every format can say, is in fields.t.
my $all = spill("$tmp/all.json", join '', grep { !/"status":"(?:canceled|withheld)"/ }
	split /^/, telex('-q', '-t', 'json', map { $_->[1] } goldens())->{out});
my @all = articles($all);
my $ids = join "\n", map { $_->{id} } @all;

# What TOLD says was made: { FIELD => 1 }.
sub made {
	my ($told) = @_;
	return { map { $_ => 1 } $told =~ /made (\S+) for /g };
}

# What the feed of the articles AFTER says otherwise than that of BEFORE, or says
# though that does not, whether it was told or not.
sub feed_hard {
	my ($before, $after) = @_;
	my ($was, $is) = map { flatten($_->{feed} || {}, 'feed', {}) }
		$before, $after;
	return map { "$_: " . join '|', @{ $is->{$_} } }
		grep { join('|', @{ $is->{$_} }) ne join '|', @{ $was->{$_} || [] } }
		sort keys %$is;
}

for my $x (@formats) {
	my ($run, @x) = convert($x, [ $all ]);
	my $made = made(telex('-v', $now, '-t', $x, $all,
		'-o', "$tmp/told/{n}.$x")->{err});
	my @back = articles(@x);
	my @hard;

	ends($run, 0, "all to $x");
	for my $i (0 .. $#all) {
		for my $field (keys %$made) {
			my ($was, $is) = map { flatten($_, '', {})->{$field} }
				$all[$i], $back[$i];
			push @hard, "$all[$i]{id} $field: $is->[0]" if $is
				&& join('|', @$is) ne join('|', @{ $was || [] });
		}
	}
	push @hard, feed_hard($all[0], $back[0]);
	is(scalar @hard, 0, "$x: nothing that was made is a fact")
		or diag(join "\n", @hard);
	for my $y (@formats) {
		my (undef, @y) = convert($y, \@x);
		for my $z (@formats) {
			my ($last, @z) = convert($z, \@y);
			ends($last, 0, "all to $x to $y to $z");
			same(join("\n", map { $_->{id} } articles(@z)), $ids,
				"$x to $y to $z: ids");
		}
	}
}
# A feed that says nothing of itself, of articles that say ever more: what is made
# for it is made of that, and is gone again.
my %said = (headline => 'H');
for ([ headline => 'H' ], [ byline => 'By Ada Quill' ],
	[ source => [ { name => 'Quillon Wire' } ] ],
	[ url => 'https://quillon.example/a' ], [ section => [ 'Sea' ] ],
	[ published => '2024-05-06' ], [ language => 'en' ],
	[ publisher => { name => 'Quillon', url => 'https://quillon.example/' } ],
	[ author => [ { name => 'Ada Quill' } ] ],
	[ 'copyright-notice' => '2024 Quillon' ], [ feed => { title => 'Quillon' } ]) {
	my ($field, $value) = @$_;
	$said{$field} = $value;
	my ($plain) = articles(my $file = spill("$tmp/plain.json", encode_json(\%said)));
	for my $x (@formats) {
		my (undef, @x) = convert($x, [ $file ]);
		my @hard = feed_hard($plain, articles(@x));
		is(scalar @hard, 0, "$x, an article up to its $field: nothing made of the feed's")
			or diag(join "\n", @hard);
	}
}

# Ids that look like what was made of one, or of which none can be made.
my @odd = map { "urn:telex:guid:$_" } '%41', 'http%3A%2F%2Fx.example%2F', '',
	'12345', 'a%20%20b', '%20a', 'a%00b';
my $odd = spill("$tmp/odd.json", join "\n",
	map { encode_json({ id => $odd[$_], headline => "H$_" }) } 0 .. $#odd);
for my $x (@formats) {
	my (undef, @x) = convert($x, [ $odd ]);
	my $tree = telex('-q', '-t', 'article', @x)->{out};
	is_deeply([ $tree =~ m{<id>(urn:telex:guid:[^<]*)</id>}g ], \@odd,
		"$x: odd ids");
}
done_testing;
