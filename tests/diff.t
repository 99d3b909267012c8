# SPDX-License-Identifier: MIT
# telex diff: two documents of any formats, compared as articles.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $count = 0;

# A file of the articles, a hash each.
sub file {
	return spill("$tmp/d" . $count++ . '.json',
		join '', map { encode_json($_) . "\n" } @_);
}

# A and B (files, or lists of articles) differ in WANT, lines.
sub differs {
	my ($name, $a, $b, @want) = @_;
	my $run = telex('diff', map { ref $_ ? file(@$_) : $_ } $a, $b);

	ends($run, @want ? 1 : 0, "$name: the exit code");
	same($run->{out}, join('', map { "$_\n" } @want), $name);
	return $run;
}

my %seal = (id => 'urn:example:seal', headline => 'Seals return',
	url => 'https://bay.example/seal', published => '2024-05-06',
	keyword => [ 'seals', 'bay' ], body => "One.\n\nTwo.\n\nThree.");
my %ferry = (id => 'urn:example:ferry', headline => 'Ferry runs',
	url => 'https://bay.example/ferry');
my %pier = (id => 'urn:example:pier', headline => 'Pier closed');

# --- the same, and not ---

differs('the same', [ \%seal, \%ferry ], [ \%seal, \%ferry ]);
differs('nothing but the order', [ \%seal, \%ferry, \%pier ],
	[ \%pier, \%seal, \%ferry ]);
differs('how it was come by does not count', [ \%seal ],
	[ { %seal, retrieved => '2025-01-01T00:00:00Z' } ]);
differs('a field changed', [ \%ferry ],
	[ { %ferry, headline => 'Ferry  stops' } ],
	'= urn:example:ferry Ferry runs',
	'  - headline Ferry runs', '  + headline Ferry stops');
differs('a field more', [ \%ferry ], [ { %ferry, urgency => 3 } ],
	'= urn:example:ferry Ferry runs', '  + urgency 3');
differs('a field less', [ { %ferry, urgency => 3 } ], [ \%ferry ],
	'= urn:example:ferry Ferry runs', '  - urgency 3');
differs('one of many', [ \%seal ],
	[ { %seal, keyword => [ 'seals', 'tide', 'bay' ] } ],
	'= urn:example:seal Seals return', '  + keyword tide');
differs('many in another order', [ \%seal ],
	[ { %seal, keyword => [ 'bay', 'seals' ] } ],
	'= urn:example:seal Seals return', '  - keyword seals',
	'  + keyword seals');
differs('a paragraph of the body', [ \%seal ],
	[ { %seal, body => "One.\n\nThird.\n\nThree." } ],
	'= urn:example:seal Seals return', '  - body <p>Two.</p>',
	'  + body <p>Third.</p>');
differs('a part', [ { %pier, author => [ { name => 'A', role => 'editor' } ] } ],
	[ { %pier, author => [ { name => 'B', role => 'editor' } ] } ],
	'= urn:example:pier Pier closed', '  - author.name A',
	'  + author.name B');

# --- of one side alone ---

differs('one that only the first has', [ \%seal, \%ferry ], [ \%ferry ],
	'- urn:example:seal Seals return');
differs('one that only the second has', [ \%ferry ], [ \%ferry, \%pier ],
	'+ urn:example:pier Pier closed');
differs('on either side, and one that differs', [ \%seal, \%ferry ],
	[ { %ferry, urgency => 1 }, \%pier ],
	'- urn:example:seal Seals return', '= urn:example:ferry Ferry runs',
	'  + urgency 1', '+ urn:example:pier Pier closed');

# --- which belong together ---

differs('by address, where ids differ', [ \%ferry ],
	[ { %ferry, id => 'urn:example:other', headline => 'Ferry stops' } ],
	'= urn:example:ferry Ferry runs', '  - id urn:example:ferry',
	'  + id urn:example:other', '  - headline Ferry runs',
	'  + headline Ferry stops');
differs('by headline, where neither is the same', [ \%pier ],
	[ { %pier, id => 'urn:example:other' } ],
	'= urn:example:pier Pier closed', '  - id urn:example:pier',
	'  + id urn:example:other');
differs('by headline, where addresses differ', [ \%ferry ],
	[ { %ferry, id => 'urn:example:other', url => 'https://bay.example/f' } ],
	'= urn:example:ferry Ferry runs', '  - id urn:example:ferry',
	'  - url https://bay.example/ferry', '  + id urn:example:other',
	'  + url https://bay.example/f');
differs('not by what neither has', [ { id => 'urn:example:a', body => 'A.' } ],
	[ { id => 'urn:example:b', body => 'B.' } ],
	'- urn:example:a', '+ urn:example:b');
differs('an id goes before an address', [ \%seal, \%ferry ],
	[ { %seal, url => $ferry{url} }, { %ferry, url => $seal{url} } ],
	'= urn:example:seal Seals return', "  - url $seal{url}",
	"  + url $ferry{url}",
	'= urn:example:ferry Ferry runs', "  - url $ferry{url}",
	"  + url $seal{url}");
differs('an address before a headline',
	[ { %seal, id => 'urn:example:1' }, { %ferry, id => 'urn:example:2' } ],
	[ { %seal, headline => $ferry{headline} },
		{ %ferry, headline => $seal{headline} } ],
	'= urn:example:1 Seals return', '  - id urn:example:1',
	'  + id urn:example:seal', '  - headline Seals return',
	'  + headline Ferry runs',
	'= urn:example:2 Ferry runs', '  - id urn:example:2',
	'  + id urn:example:ferry', '  - headline Ferry runs',
	'  + headline Seals return');
# The first has the headline of one whose own id comes later.
differs('the ids of all before the headline of one',
	[ { id => 'urn:example:new', headline => 'Pier closed' }, \%pier ],
	[ \%pier ], '- urn:example:new Pier closed');
differs('the ids of all before the address of one',
	[ { id => 'urn:example:new', headline => 'New', url => $ferry{url} },
		\%ferry ],
	[ \%ferry ], '- urn:example:new New');
differs('the addresses of all before the headline of one',
	[ { id => 'urn:example:new', headline => $ferry{headline} },
		{ %ferry, id => 'urn:example:old' } ],
	[ \%ferry ], '- urn:example:new Ferry runs',
	'= urn:example:old Ferry runs', '  - id urn:example:old',
	'  + id urn:example:ferry');
differs('each is taken once', [ \%pier, { %pier, id => 'urn:example:2' } ],
	[ { %pier, id => 'urn:example:3' } ],
	'= urn:example:pier Pier closed', '  - id urn:example:pier',
	'  + id urn:example:3', '- urn:example:2 Pier closed');

# --- the feed: what it says of itself is not the articles' ---

differs('another title of the feed', [ { %ferry, feed => { title => 'Bay' } } ],
	[ { %ferry, feed => { title => 'Bay news' } } ]);

# --- formats ---

my %plain = (%ferry, standfirst => 'Twice a day.', author => [ { name => 'A. Quill' } ],
	published => '2024-05-06T07:08:09Z', modified => '2024-05-07T07:08:09Z',
	language => 'en', body => "One.\n\nTwo.", keyword => [ 'ferry' ]);
my %bay = (title => 'Bay', url => 'https://bay.example/',
	self => 'https://bay.example/feed', language => 'en',
	updated => '2024-05-07T07:08:09Z', description => 'News of the bay.');
my $json = file(map { { %plain, %$_, feed => \%bay } } {},
	{ id => 'urn:example:2', url => 'https://bay.example/2', headline => 'Two' });
my %made;
for my $format ('rss', 'atom', 'jsonfeed', 'article', 'newsml-g2') {
	$made{$format} = "$tmp/made.$format";
	ends(telex('-q', '-t', $format, $json, '-o', $made{$format}), 0,
		"to $format");
	differs("JSON and $format", $json, $made{$format});
	differs("$format and JSON", $made{$format}, $json);
}
differs('RSS and Atom', $made{rss}, $made{atom});
my $changed = slurp($made{rss}) =~ s/Twice a day/Once a day/r;
differs('RSS that was changed, and JSON', spill("$tmp/changed.rss", $changed),
	$json, '= urn:example:ferry Ferry runs',
	'  - standfirst Once a day.', '  + standfirst Twice a day.');

# --- inputs, words, exit codes ---

my $one = file(\%ferry);
my $other = file({ %ferry, urgency => 3 });
for ([ 0, $one, '-' ], [ 0, '-', $one ], [ 1, $other, '-' ], [ 1, '-', $other ]) {
	my ($status, @files) = @$_;
	ends(telex('diff', @files, { in => slurp($one) }), $status,
		'standard input: ' . join ' ', map { s{.*/}{}r } @files);
}
my $quiet = telex('diff', '-q', $one, $other);
ends($quiet, 1, '-q: the exit code');
is($quiet->{out}, '', '-q: nothing is printed');
ends(telex('diff', '-q', $one, $one), 0, '-q: the same');
for ([ 64, qr/two inputs, and 0/ ], [ 64, qr/two inputs, and 1/, $one ],
	[ 64, qr/two inputs, and 3/, $one, $one, $one ],
	[ 66, qr/nowhere/, $one, "$tmp/nowhere" ],
	[ 66, qr/nowhere/, "$tmp/nowhere", $one ],
	[ 65, qr/empty/, $one, spill("$tmp/empty", '') ],
	[ 65, qr/empty/, "$tmp/empty", $one ],
	[ 65, qr/not JSON/, $one, spill("$tmp/half.json", '{"headline":') ],
	[ 69, qr/no format/, '-f', 'jsno', $one, $one ]) {
	my ($status, $pattern, @words) = @$_;
	my $run = telex('diff', @words);
	says($run, $status, 'diff ' . join(' ', map { s{.*/}{}r } @words), $pattern);
	is($run->{out}, '', 'nothing is printed');
}
done_testing;
