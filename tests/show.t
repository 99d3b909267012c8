# SPDX-License-Identifier: MIT
# telex show: what a person sees, what a script gets, and why a value is there.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $seals = "$root/examples/harbour-seals.txt";
my $full = "$golden/full.in.article";

# --- fields ---

my $shown = telex('show', $seals);
ends($shown, 0, 'show');
is($shown->{err}, '', 'without a word');
like($shown->{out}, qr/^headline +Seals take over the yacht basin/m, 'a label');
like($shown->{out}, qr/^id +urn:uuid:/m, 'the id that it gets');
like($shown->{out}, qr/^author +Ottilie Marchbanks\n +Ruan de Klerk$/m,
	'a repeated field has its label once');
like($shown->{out}, qr/^- Keep dogs on a lead\.$/m, 'a list');
like($shown->{out}, qr/^> They are guests/m, 'a quote');
unlike($shown->{out}, qr/\e|.{81}/, 'no colours, no long lines');
unlike($shown->{out}, qr/==>/, 'one article has no head');
is(telex('show', $seals, { env => { COLUMNS => 40 } })->{out}, $shown->{out},
	'COLUMNS is for terminals');
is(telex('show', $seals, { env => { LC_ALL => 'C' } })->{out}, $shown->{out},
	'no locale');
my $all = telex('show', $full)->{out};
like($all, qr/^==> .*full\.in\.article \(1 of 2\) <==\n.*^==> [^\n]*2 of 2/ms,
	'several articles');
like($all, qr/^feed\.title +Harbour and coast$/m, 'a feed\'s own field');
is(() = $all =~ /^feed\.title/mg, 1, 'is said once');
for my $field (@{ field_table()->{article} }) {
	next if $field->{name} eq 'body';
	like($all, qr/^\Q$field->{name}\E /m, "full: $field->{name}");
}
like($all, qr/^author .*\n +uri: .*\n +email: /m, 'parts stand below');
my $two = telex('show', $seals, $full)->{out};
like($two, qr/^==> .*harbour-seals\.txt <==$/m, 'two inputs');
like(telex('show', { in => '{"headline":"A"}' })->{out},
	qr/^headline +A$/m, 'standard input');
like(telex('show', '--set', 'headline=B', '--defaults',
	spill("$tmp/house.json", '{"language":"en"}'), '-f', 'json',
	{ in => '{"headline":"A"}' })->{out},
	qr/^headline +B\nlanguage +en$/m, '--set and --defaults');

# Markup in a body.
my $body = telex('show', { in => encode_json({ headline => 'A', body_html =>
	'<h2>Head</h2><ol><li>one</li><li><p>two</p><p>more</p></li></ol>'
	. '<pre>a  b\n c</pre><table><tr><td>x</td><td>y</td></tr></table>'
	. '<blockquote><p>said</p><ul><li>in</li></ul></blockquote>' }) })->{out};
like($body, qr/^Head\n\n1\. one\n2\. two\n   more\n\na  b/m, 'lists and headings');
like($body, qr/^x  y$/m, 'a table');
like($body, qr/^> said\n\n> - in$/m, 'a list in a quote');

# Nothing of the input steers the terminal.
my $evil = "A\e[31m\x{9b}31m\x07 line\x7f";
my $escape = telex('show', '--color=never', { in =>
	JSON::PP->new->utf8->encode({ headline => $evil, body => $evil,
		keyword => [ $evil ], author => [ { name => $evil } ] }) });
ends($escape, 0, 'controls in fields');
unlike($escape->{out}, qr/[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/,
	'none is printed');
my $name = "$tmp/a\e[31m.json";
spill($name, '{"headline":"A"}');
for ([], [ '--get', 'headline' ], [ '--explain' ], [ '--explain', '--json' ]) {
	unlike(telex('show', @$_, $name, $name)->{out}, qr/\e/,
		"nor from a name: show @$_");
}

# --- colours ---

like(telex('show', '--color=always', $seals)->{out}, qr/\e\[36mheadline\e\[0m/,
	'--color=always');
is(telex('show', '--color', $seals)->{out},
	telex('show', '--color=always', $seals)->{out}, '--color');
is(telex('show', '--color=always', $seals)->{out} =~ s/\e\[\d*m//gr,
	$shown->{out}, 'colours change no column');
unlike(telex('show', '--color=auto', $seals)->{out}, qr/\e/, 'no terminal');
says(telex('show', '--color=blue', $seals), 64, 'no such colour',
	qr/auto, always or never/);

# On a terminal, if script(1) makes one.
sub terminal {
	my ($command, %env) = @_;
	my $run = sh("script -qec '$command' /dev/null </dev/null",
		env => { TERM => 'xterm', %env });
	return $run->{out} =~ s/\r//gr;
}
SKIP: {
	skip 'no script(1)', 4 if system('command -v script >/dev/null');
	my $show = "$ENV{TELEX} show $seals";
	my $wide = terminal($show, COLUMNS => 70);
	like($wide, qr/\e\[36mheadline/, 'a terminal: colours');
	unlike($wide =~ s/\e\[\d*m//gr, qr/^.{71}/m, 'its width');
	unlike(terminal($show, NO_COLOR => 1), qr/\e/, 'NO_COLOR');
	unlike(terminal($show, COLUMNS => 300) =~ s/\e\[\d*m//gr,
		qr/^.{101}/m, 'no wider than is read');
}

# --- --get ---

sub gets {
	my ($want, $name, @words) = @_;
	my $run = telex('show', @words);
	ends($run, 0, $name);
	is($run->{out}, $want, "$name: what is printed");
}
gets("Seals take over the yacht basin of Fennick, and the town lets them\n",
	'a field', '--get', 'headline', $seals);
gets("Ottilie Marchbanks\nRuan de Klerk\n", 'a value a line',
	'--get=author.name', $seals);
gets("Ottilie Marchbanks\nRuan de Klerk\n", 'of a struct its main part',
	'--get', 'author', $seals);
gets("https://img.example.org/pilot-boat.jpg\n"
	. "https://video.example.org/approach.mp4\n", 'a part that some have',
	'--get', 'media.url', $full);
gets("Harbour and coast\n", 'of the feed, once', '--get', 'feed.title', $full);
gets("https://news.example.org/\n", 'a part of the feed\'s',
	'--get', 'feed.publisher.url', $full);
gets("5\n", '_ is - too', '--get', 'word_count', '--set', 'word-count=5', $seals);
gets("One.\nTwo lines.\n", 'a body: a paragraph a line', '--get', 'body',
	spill("$tmp/body.json", '{"headline":"A","body_html":'
		. '"<p>One.</p><p>Two<br/>lines.</p>"}'));
my $several = telex('show', '--get', 'section', '--get', 'dateline', $seals);
is($several->{out}, "section\tHARBOUR\ndateline\tFENNICK, June 14\n",
	'several fields: each line says which');
my $absent = telex('show', '--get', 'kicker', $seals);
ends($absent, 1, 'absent');
is($absent->{out} . $absent->{err}, '', 'and silent');
ends(telex('show', '--get', 'kicker', $seals, $full), 0, 'absent in one');
ends(telex('show', '--explain', '--get', 'kicker', $seals), 1,
	'absent, explained');
ends(telex('show', '--explain', '--json', '--get', 'kicker', $seals), 1,
	'absent, explained as data');
ends(telex('show', '--explain', '--get', 'headline', $seals), 0,
	'there, explained');
ends(telex('show', '--get', 'headline', '--get', 'priority', $seals), 1,
	'one of two is absent');
says(telex('show', '--get', 'headlin', $seals), 64, 'unknown: the nearest',
	qr/--get headlin: there is no field headlin; the nearest: headline/);
says(telex('show', '--get', 'author.nam', $seals), 64, 'unknown part',
	qr/nearest: name/);
says(telex('show', '--get', 'headline.text', $seals), 64, 'no parts',
	qr/headline has no parts/);
says(telex('show', '--get', 'feed.headline', $seals), 64, 'not of a feed',
	qr/no field headline/);
says(telex('show', '--get', 'headlin', "$tmp/nowhere"), 64,
	'before any input is read', qr/nearest/);

# --- inputs and options that are wrong ---

says(telex('show', "$tmp/nowhere"), 66, 'no input', qr/nowhere: error/);
says(telex('show', { in => '' }), 65, 'empty', qr/empty/);
my $half = telex('show', '--get', 'section', $seals, "$tmp/nowhere");
ends($half, 1, 'one of two inputs fails');
is($half->{out}, "HARBOUR\n", 'the other is shown');
says(telex('show', '-f', 'jso', $seals), 69, 'no such format', qr/json/);
says(telex('show', '-t', 'rss', $seals), 64, 'show writes no format',
	qr/--to is an option of telex convert, not of telex show/);
says(telex('-t', 'rss', '--explain', $seals), 64, 'convert explains nothing',
	qr/--explain is an option of telex show/);
says(telex('show', '--json', $seals), 64, '--json alone', qr/telex -t json/);
says(telex('show', '--base', 'x', $seals), 64, 'no address', qr/--base x/);
like(telex('show', '--help')->{out}, qr/usage: telex show.*--explain/s, '--help');
is(telex('help', 'show')->{out}, telex('show', '--help')->{out}, 'help show');
is(() = telex('show', '--help')->{out} =~ /.{81}/g, 0, 'in 80 columns');
SKIP: {
	skip 'no /dev/full', 1 unless -e '/dev/full';
	ends(sh("\$TELEX show $seals >/dev/full"), 74, 'a full disk');
}

# --- --explain ---

sub found {
	my (@words) = @_;
	my $run = telex('show', '--explain', '--json', @words);
	ends($run, 0, "explain: @words" =~ s/\Q$root\E.|\Q$tmp\E.//gr);
	return [ map { decode_json($_) } split /\n/, $run->{out} ];
}

# Those of FIELD, as "+value: rule", "-" before a candidate.
sub of {
	my ($field, $explained) = @_;
	return join '; ', map { ($_->{taken} ? '+' : '-')
		. "$_->{value}: $_->{rule}" }
		grep { $_->{field} eq $field } @{ $explained->{found} };
}

my $json = spill("$tmp/a.json", qq({"headline":"A","section":["S"],\n)
	. qq("author":[{"name":"N","role":"R"}]}\n{"headline":"B"}\n));
my $told = found($json);
is(scalar @$told, 2, 'an object an article');
is($told->[0]{input}, $json, 'its input');
is("$told->[0]{article} $told->[1]{article}", '1 2', 'its number');
is(of('headline', $told->[0]), '+A: read by json\'s reader', 'another format');
is(of('headline', $told->[1]), '+B: read by json\'s reader', 'the second one');
is(of('author.role', $told->[0]), '+R: read by json\'s reader', 'a part');
is(of('id', $told->[0]) =~ s/[0-9a-f-]{36}/UUID/r,
	'+urn:uuid:UUID: made by telex', 'an id');
is(join(' ', sort keys %{ $told->[0]{found}[0] }),
	'element field line rule taken value', 'the keys');
is(of('section', found('--set', 'section=T', $json)->[0]),
	'-S: read by json\'s reader; +T: given by --set', '--set replaces');
is(of('section', found('--set', 'section+=T', $json)->[0]),
	'+S: read by json\'s reader; +T: given by --set', '--set appends');
is(of('section', found('--set', 'section?=T', $json)->[0]),
	'+S: read by json\'s reader; -T: given by --set', '--set would fill');
is(of('kicker', found('--set', 'kicker?=K', $json)->[0]),
	'+K: given by --set', '--set fills');
is(of('language', found('--defaults', "$tmp/house.json", $json)->[0]),
	'+en: given by --defaults', '--defaults');
is(of('url', found('--base', 'https://example.org/a', $seals)->[0]),
	'+https://example.org/a: the address that it was read from', '--base');
my $lined = found(spill("$tmp/a.article", qq(<feed xmlns="urn:telex:article:1">\n)
	. qq(<article>\n<headline>A</headline></article></feed>\n)));
is((grep { $_->{field} eq 'headline' } @{ $lined->[0]{found} })[0]{line}, 3,
	'the line of an element');
is(scalar grep({ $_->{field} ne 'section' }
	@{ found('--get', 'section', $json)->[0]{found} }), 0, 'only --get');

my $why = telex('show', '--explain', '--set', 'section=T', '--get', 'section',
	spill("$tmp/one.json", '{"headline":"A","section":["S"]}'));
ends($why, 0, '--explain');
is($why->{out}, "section   T\n            not taken: line 1: read by json's reader: \"S\"\n"
	. "            given by --set\n", 'for a person');
is(telex('show', '--explain', $seals)->{err}, '', 'without a word');

# The rule behind each value of a text or a page is a note of -v.
my $verbose = telex('-v', '-t', 'json', '--base', 'https://example.org/a', $seals);
like($verbose->{err}, qr{note: url "\S+/a": the address that it was read from \[TX130\]},
	'-v says the rule');
unlike(telex('-t', 'json', '--base', 'https://example.org/a', $seals)->{err},
	qr/TX130/, 'but not unasked');

# --- a language that nobody stated ---

is(of('language', found($seals)->[0]), '+en: detected from the text',
	'a language is detected');
is(telex('show', '--get', 'language', "$golden/russian.in.txt")->{out}, "ru\n",
	'of a text');
is(telex('show', '--get', 'language', { in => '<html><body><article><h1>'
	. 'Ein Schwan hält die Fähre auf</h1>' . '<p>Die Fähre zu den Inseln '
	. 'blieb am Montag im Hafen, weil ein Schwan auf der Rampe schlief, '
	. 'und niemand wollte ihn wecken, auch der Kapitän nicht.</p>' x 3
	. '</article></body></html>' })->{out}, "de\n", 'of a page');
is(telex('show', '--get', 'language', '--set', 'language=nl', $seals)->{out},
	"nl\n", '--set wins');
like(telex('-v', '-t', 'json', $seals)->{err},
	qr/note: language "en": detected from the text \[TX130\]$/m, '-v says so');
my $short = telex('-v', '-t', 'json', { in => "A swan on the ramp\n\n"
	. "The ferry stayed in port on Monday, said its captain.\n" });
like($short->{err}, qr/none was detected: the text is too short .*\[TX131\]$/m,
	'and why there is none');
unlike($short->{out}, qr/"language"/, 'nothing is guessed');
my $own = telex('-t', 'text', '--set', 'language=', $seals)->{out};
is(telex('show', '--get', 'language', { in => $own })->{out}, '',
	'telex\'s own text says what it knows');
done_testing;
