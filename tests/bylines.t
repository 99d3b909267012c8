# SPDX-License-Identifier: MIT
# Who wrote a page, by the line that says so.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $text = '<p>The lock keeper has painted the gate green, and nobody has said '
	. 'why it was blue before.</p><p>It took him two days and a cat, which is '
	. 'green as well now, and sleeps by the stove.</p>';

sub item {
	my ($byline, $title) = @_;
	my $page = "<html lang=en><meta charset=utf-8><title>$title</title>"
		. "<h1>The gate is green</h1>$byline$text</html>";
	my $run = telex('-f', 'html', '-t', 'json', spill("$tmp/page.html", $page));
	return $run->{status} ? { rc => $run->{status} } : decode_json($run->{out});
}

sub authors {
	my $item = shift;
	return join ', ', map { $_->{name} } @{ $item->{author} || [] };
}

my @lines = (
	[ 'a date behind it', '<p>Written by Nora Quist on 17 August 2016</p>',
		'Nora Quist' ],
	[ 'brackets', '<p class=byline>Nora Quist (now) and Tilo Ahn (before)</p>',
		'Nora Quist, Tilo Ahn' ],
	[ 'a name of two joined', '<p class=byline>By Luis Prat y Nogal and Tilo '
		. 'Ahn</p>', 'Luis Prat y Nogal, Tilo Ahn' ],
	[ 'two names', '<p class=byline>Por Luis Prat y Elena Nogal</p>',
		'Luis Prat, Elena Nogal' ],
	[ 'an office after a name', '<p class=byline>Por Luis Prat y Redacción</p>',
		'Luis Prat' ],
	[ 'slashes', '<p class=byline>by Nora Quist / Tilo Ahn</p>',
		'Nora Quist, Tilo Ahn' ],
	[ 'the draughtsman', '<p class=byline>Story by Nora Quist; illustrations by '
		. 'Tilo Ahn</p>', 'Nora Quist' ],
	[ 'lines of roles', '<div class=byline>Reporter: Nora Quist<br>Editor: Tilo '
		. 'Ahn<br>Photographer: Cy Marr</div>', 'Nora Quist' ],
	[ 'the paper', '<p class=byline>By Nora Quist, Lock Gazette</p>',
		'Nora Quist' ],
	[ 'nobody', '<p class=byline>Staff reports</p>', '' ],
);
for (@lines) {
	my ($name, $byline, $want) = @$_;
	is(authors(item($byline, 'The gate is green - Lock Gazette')), $want, $name);
}
my $one = item($lines[6][1], 'Gate');
ok(!$one->{author}[0]{role}, 'pictures are no role');
is(item($lines[9][1], 'Gate')->{byline}, 'Staff reports', 'but a byline');
is(item($lines[0][1], 'Gate')->{byline}, 'Written by Nora Quist', 'no "on"');

unlike(telex('-f', 'html', '-t', 'json', spill("$tmp/two.html", '<html lang=en>'
	. "<main><article><h1>The gate is green</h1>$text</article><article>"
	. "<h2>The cat is green</h2><p class=byline>By Tilo Ahn</p>$text</article>"
	. '</main></html>'))->{out}, qr/Tilo Ahn/, 'who wrote the next article');

# A sentence that begins like a byline is one.
for ('By Monday, the council will have voted.',
	'By the river, Ann Lee said, all was calm.') {
	my $page = "<html><head><title>Bridge</title></head><body><article>"
		. "<h1>Bridge</h1><p>$_</p><p>" . 'The bridge is old and narrow. ' x 9
		. '</p></article></body></html>';
	my $run = telex('-q', '-f', 'html', '-t', 'json', { in => $page });
	unlike($run->{out}, qr/"byline"|"author"/, "no byline: $_");
	like($run->{out}, qr/"body":"\Q$_\E/, 'but text');
}
done_testing;
