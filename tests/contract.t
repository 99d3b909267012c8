# SPDX-License-Identifier: MIT
# Every format keeps the plugin contract, and every stylesheet says the truth of
# what it leaves out: each field, and each part of one, gets another value alone;
# the output changes unless the stylesheet says that it drops the field.
use strict;
use warnings;
use Test::More;
use Telex;

my $list = telex('formats');
ends($list, 0, 'formats');
is($list->{err}, '', 'formats: nothing to complain of');
my %formats;
for (split /\n/, $list->{out}) {
	my ($name, $rest) = /^([a-z0-9-]+) +(.*)$/;
	ok($name, "a format and line: $_") or next;
	$formats{$name} = { reads => scalar($rest =~ /\breads\b/),
		writes => scalar($rest =~ /\bwrites\b/) };
}
for my $file (glob("$root/plugins/*.c"), glob("$root/plugins/*.xsl")) {
	my ($name, $kind) = $file =~ m{([^/]+)\.(c|xsl)$};
	next if $name =~ /\.read$/;
	ok($formats{$name}, "$name: is listed");
}
like(telex('formats', '-v')->{out}, qr{^ +\Q$build\E/plugins/atom\.so$}m,
	'formats -v: where each comes from');

for my $name (sort keys %formats) {
	my $one = telex('formats', $name);
	my $why = telex('plugin', 'why', $name);

	ends($one, 0, "$name: formats $name");
	like($one->{out}, qr/^\Q$name\E: \S/, "$name: has a title");
	like($one->{out}, qr{(?:read|written), [a-z]+/[a-z0-9.+-]+$}m,
		"$name: has a media type");
	like($one->{out}, qr/^  extensions: [a-z0-9]+/m,
		"$name: has an extension");
	ok($formats{$name}{reads} || $formats{$name}{writes},
		"$name: reads or writes");
	ends($why, 0, "$name: plugin why $name");
	like($why->{out}, qr{^\Q$build\E/plugins/$name\.\w+: used$}m,
		"$name: why: used");
	unlike($why->{out}, qr/compiles: ./, "$name: why: compiles");
}

# --- a document with a value of its own in every field ---

my $number = 100;
my %choices = (status => [ 'usable', 'withheld' ], kind => [ 'image', 'video' ],
	direction => [ 'ltr', 'rtl' ], urgency => [ 3, 4 ], priority => [ 5, 6 ]);
my @languages = map { [ "$_-GB", "$_-US" ] } qw(en fr de es it pt nl tr);

# Two values of the field's type, and the token of the first where it has one
# that any format must keep as it is.
sub values_of {
	my ($field) = @_;
	my ($name, $type) = @$field{qw(name type)};
	my $n = ++$number;

	return @{ $choices{$name} }, undef if $choices{$name};
	return ("token${n}a", "token${n}b", "token${n}a")
		if $type =~ /^TX_(?:TEXT|PLAIN|TOKEN)$/;
	return ("https://host$n.example.org/a", "https://host$n.example.org/b",
		"https://host$n.example.org/a") if $type =~ /^TX_(?:URI|ID)$/;
	return ("token$n\@example.org", "other$n\@example.org",
		"token$n\@example.org") if $type eq 'TX_EMAIL';
	return (sprintf('20%02d-05-06T04:05:06Z', $n % 20),
		sprintf('20%02d-05-07T04:05:06Z', $n % 20), undef)
		if $type eq 'TX_DATE';
	return (7000 + $n, 9000 + $n, undef) if $type eq 'TX_INTEGER';
	return (@{ shift @languages }, undef) if $type eq 'TX_LANGUAGE';
	return ('image/jpeg', 'image/png', undef) if $type eq 'TX_MEDIA_TYPE';
	return ("<h:p>token${n}a</h:p>", "<h:p>token${n}b</h:p>", "token${n}a")
		if $type eq 'TX_BODY';
	return ("<x:x xmlns:x='urn:x'>token${n}a</x:x>",
		"<x:x xmlns:x='urn:x'>token${n}b</x:x>", "token${n}a")
		if $type eq 'TX_EXTRA';
	die "no value for a field of type $type";
}

my (%first, %second, %token);

# Fills the tables above; every field but structures has values.
sub plan_fields {
	my ($prefix, $fields) = @_;
	for my $field (@$fields) {
		my $name = "$prefix$field->{name}";
		if ($field->{parts}) {
			plan_fields("$name.", $field->{parts});
			next;
		}
		($first{$name}, $second{$name}, $token{$name}) =
			values_of($field);
	}
}

# The fields as XML, with another value for CHANGED.
sub xml {
	my ($prefix, $fields, $changed) = @_;
	my $xml = '';
	for my $field (@$fields) {
		my $name = "$prefix$field->{name}";
		my $value = $field->{parts}
			? xml("$name.", $field->{parts}, $changed)
			: $name eq $changed ? $second{$name} : $first{$name};
		$xml .= "<$field->{name}>$value</$field->{name}>";
	}
	return $xml;
}

my $table = field_table();
plan_fields('feed.', $table->{feed});
plan_fields('', $table->{article});
# Dates are in order, and an embargo has lifted.
$first{created} = '2011-01-02T01:00:00Z';
$second{created} = '2011-01-03T01:00:00Z';
$second{$_} = $first{$_} =~ s/:06Z/:07Z/r for qw(published modified);

sub document {
	my ($changed) = @_;
	return '<feed xmlns="urn:telex:article:1"'
		. ' xmlns:h="http://www.w3.org/1999/xhtml">'
		. xml('feed.', $table->{feed}, $changed) . '<article>'
		. xml('', $table->{article}, $changed) . '</article></feed>';
}

# Valgrind sees the same code for each: a few are enough there.
sub some {
	return $ENV{UNDER} ? @_[grep { $_ % 12 == 0 } 0 .. $#_] : @_;
}

# Is NAME, or a field that it is a part of, among NAMES?
sub listed {
	my ($name, $names) = @_;
	for (my $part = $name; ; $part =~ s/\.[^.]*$// or return 0) {
		return 1 if $names->{$part};
	}
}

sub written {
	my ($format, $changed) = @_;
	my $run = telex('-f', 'article', '-t', $format, '--now=2030-01-01',
		'--allow-status-loss', '-q', { in => document($changed) });
	ends($run, 0, "$format: written, with another $changed")
		if $run->{status};
	return $run->{out};
}

for my $format (sort grep { $formats{$_}{writes} } keys %formats) {
	my $sheet = "$root/stylesheets/write/$format.xsl";
	my (%drops, %approximates);
	if (-e $sheet) {
		my $text = slurp($sheet);
		%drops = map { $_ => 1 } split ' ', $1
			if $text =~ /<t:drops fields="([^"]*)"/;
		%approximates = map { $_ => 1 } split ' ', $1
			if $text =~ /<t:approximates fields="([^"]*)"/;
	}
	my $base = written($format, '');
	my @unknown = grep { my $name = $_;
		!grep { $_ eq $name || /^\Q$name\E\./ } keys %first }
		keys %drops, keys %approximates;
	is("@unknown", '', "$format: what is declared are fields");
	my (@lost, @kept, @changed);
	for my $name (some(sort keys %first)) {
		my $drops = listed($name, \%drops);
		my $same = written($format, $name) eq $base;
		my $token = $token{$name};

		push @lost, $name if $same && !$drops
			&& !listed($name, \%approximates);
		push @kept, $name if !$same && $drops;
		push @changed, $name if defined $token && !$drops && !$same
			&& !listed($name, \%approximates)
			&& index($base, $token) < 0;
	}
	is("@lost", '', "$format: nothing is lost that is not declared");
	is("@kept", '', "$format: nothing declared as dropped comes out");
	is("@changed", '', "$format: what is carried comes out as it is");
}

# --- what is made is told and marked ---

sub made {
	my ($run) = @_;
	my %told = map { s/^feed\.//r => 1 }
		$run->{err} =~ /warning: made (\S+) for /g;
	# In JSON: "made": [ "a", "b" ], and a role of ninjs' altIds.
	my %marked = map { s/\.(?:zone|second)$//r => 1 } map { /([a-z.-]+)/g }
		$run->{out} =~ /<\?telex made="([^"]*)"\?>/g,
		$run->{out} =~ /"made: ([^"]*)"/g,
		$run->{out} =~ /^ *"made": \[([^]]*)\]/mg,
		$run->{out} =~ /"telex:made",\s*"value": "([^"]*)"/g;
	return (join(' ', sort keys %told), join(' ', sort keys %marked));
}

for my $format (sort grep { -e "$root/stylesheets/write/$_.xsl" } keys %formats) {
	for (some(goldens())) {
		my ($name, $file, $args) = @$_;
		my ($told, $marked) = made(telex(@$args, '-t', $format, $file));
		is($told, $marked, "$format: $name: each made value is told and marked");
	}
	my $full = telex('-t', $format, '--allow-status-loss', '--now=2030-01-01',
		'-f', 'article', { in => document('') });
	is(join(' ', made($full)), ' ', "$format: nothing is made of a full article");
}
for my $format ('article', 'json') {
	is(join(' ', made(telex('-t', $format, "$golden/no-date.in.txt"))), ' ',
		"$format: makes nothing");
}
done_testing;
