# SPDX-License-Identifier: MIT
# NewsML-G2 loses nothing: what it has no element for stands in the model's own,
# so that every golden article comes back as it was, however it is wrapped. And
# what others' items say of status, embargo and pictures is read as they mean it.
use strict;
use warnings;
use Test::More;
use Telex;

# How telex came by an article is no part of it; nor are the order in extra, and
# the prefixes of IPTC's namespaces there.
sub plain {
	my ($tree) = @_;
	$tree =~ s{^    <input>.*?</input>\n|^    <retrieved>.*?\n}{}smg;
	$tree =~ s{ xmlns(?::\w+)?="(http://iptc.org/[^"]*)"}{ xmlns="$1"}g;
	$tree =~ s{(?<=<extra>\n)(.*?)(?=^    </extra>)}{ extra($1) }smge;
	return $tree;
}

sub extra {
	return join '', sort map { /^ {6}<(?:\w+:)?\S+ xmlns="http:..iptc/
		? s{(</?)\w+:(?=[\w.-]+[ >/])}{$1}gr : $_ } split /^(?= {6}<)/m, $_[0];
}

for (goldens()) {
	my ($name, $file, $args) = @$_;
	my $first = telex('-q', @$args, '-t', 'article', $file);
	for my $wrap ([], [ '-p', 'wrap=message' ], [ '-p', 'wrap=item' ]) {
		my $there = telex('-q', '--now=2040-01-01', '-t', 'newsml-g2',
			@$wrap, { in => $first->{out} });
		my $back = telex('-q', '-f', 'newsml-g2', '-t', 'article',
			{ in => $there->{out} });
		same(plain($back->{out}), plain($first->{out}), "$name @$wrap");
	}
}

# --- items of others ---

sub item {
	my ($guid, $class, $meta, $content, $set) = @_;
	return "<newsItem guid='$guid'><itemMeta><itemClass qcode='ninat:$class'/>"
		. "$meta</itemMeta><contentMeta><headline>$guid</headline>"
		. ($content // '') . '</contentMeta><contentSet>' . ($set // '')
		. '</contentSet></newsItem>';
}

# What --get FIELD prints of ITEM....
sub get {
	my ($field, @items) = @_;
	my $ns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
	my $in = @items == 1 ? $items[0] =~ s/<newsItem/$& $ns/r
		: "<newsMessage $ns><itemSet>@items</itemSet></newsMessage>";
	my $run = telex('-q', '-f', 'newsml-g2', '-t', 'json', { in => $in });
	return join ' ', map { /"\Q$field\E":"([^"]*)"/ ? $1 : '-' }
		split /\n/, $run->{out};
}

for ([ 'none', '', '-' ],
	[ 'usable', '<pubStatus qcode="stat:usable"/>', 'usable' ],
	[ 'withheld', '<pubStatus qcode="stat:withheld"/>', 'withheld' ],
	[ 'canceled', '<pubStatus qcode="stat:canceled"/>', 'canceled' ],
	[ 'by its URI', '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>',
		'canceled' ],
	[ 'an unknown one fails safe', '<pubStatus qcode="stat:odd"/>', 'withheld' ],
	[ 'an embargo without an end', '<embargoed/><pubStatus qcode="stat:usable"/>',
		'withheld' ],
	[ 'an embargo that is no date', '<embargoed>soon</embargoed>', 'withheld' ]) {
	my ($name, $meta, $want) = @$_;
	is(get('status', item('N', 'text', $meta)), $want, "status: $name");
}

my $shot = '<remoteContent href="https://x.example/p.jpg" contenttype="image/jpeg"/>';
my $picture = item('P', 'picture', '', '', $shot);
is(get('headline', item('A', 'text', '<link rel="irel:seeAlso" residref="P"/>'),
	$picture), 'A', 'a linked picture is no article');
is(get('url', item('A', 'text', '<link rel="irel:seeAlso" residref="P"/>'),
	$picture), 'https://x.example/p.jpg', 'but media');
is(get('headline', item('A', 'text', '', '<icon href="https://x.example/p.jpg"/>'),
	$picture), 'A', 'nor is that of its icon');
is(get('headline', item('A', 'text', ''), $picture), 'A P',
	'one that nothing ties is');
is(get('headline', item('Q', 'picture', '<link residref="P"/>'), $picture), 'Q P',
	'one that a picture points to, too');
is(get('headline', $picture), 'P', 'and one alone');

is(get('headline', item('A', 'text', '<link guidref="P"/>'), $picture), 'A',
	'one that is linked as of old is not');

# --- where it comes from, and when ---

sub from { return join '', map { "<link rel='irel:$_->[0]' residref='$_->[1]'/>" } @_ }
is(get('evolved_from', item('A', 'text', from([ previousVersion => 'A' ]))), '-',
	'its own previous version is no other item');
is(get('evolved_from', item('A', 'text', from([ previousVersion => 'A' ],
	[ evolvedFrom => 'urn:b' ]))), 'urn:b', 'what it evolved from is');
is(get('evolved_from', item('A', 'text', from([ previousVersion => 'urn:b' ],
	[ evolvedFrom => 'urn:c' ]))), 'urn:c', 'before any previous version');
is(get('evolved_from', item('A', 'text', from([ previousVersion => 'urn:b' ]))),
	'urn:b', 'but that of another item will do');

my $once = '<versionCreated>2024-06-02T00:00:00Z</versionCreated>';
is(get('published', item('A', 'text', $once)), '2024-06-02T00:00:00Z',
	'the first version is made when it is published');
is(get('published', item('A', 'text', $once) =~ s/<newsItem/$& version='1'/r),
	'2024-06-02T00:00:00Z', 'if it says so, too');
is(get('published', item('A', 'text', $once) =~ s/<newsItem/$& version='5'/r), '-',
	'a later one says nothing of that');

# --- pictures that are held longer than the text ---

sub held { return item('P', 'picture', @_ < 1 ? '' : $_[0], '', $shot) }
my $tied = '<link rel="irel:hasPicture" residref="P"/>';
for ([ 'canceled', '<pubStatus qcode="stat:canceled"/>' ],
	[ 'withheld', '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>' ],
	[ 'of an odd status', '<pubStatus qcode="stat:odd"/>' ],
	[ 'killed by a signal', '<signal qcode="sig:kill"/>' ],
	[ 'embargoed', '<embargoed>2024-06-02T00:00:00Z</embargoed>' ],
	[ 'embargoed for a day', '<embargoed>2024-06-02</embargoed>' ],
	[ 'embargoed without an end', '<embargoed/>' ],
	[ 'embargoed to no date', '<embargoed>soon</embargoed>' ]) {
	my ($name, $meta) = @$_;
	is(get('headline', item('A', 'text', $tied), held($meta)), 'A P',
		"one $name is an article of its own");
	is(get('url', item('A', 'text', $tied), held($meta)),
		'- https://x.example/p.jpg', 'and no media of the text');
	is(get('headline', item('A', 'text', "$meta$tied"), held($meta)), 'A',
		'unless the text is held like it');
}
my ($later, $early) = map { "<embargoed>2024-06-0${_}T00:00:00Z</embargoed>" } 3, 2;
is(get('headline', item('A', 'text', "$later$tied"), held($early)), 'A',
	'or longer');
is(get('headline', item('A', 'text', "$early$tied"), held($later)), 'A P',
	'not shorter');
is(get('headline', item('A', 'text', $tied), item('B', 'text', "$early$tied"),
	held($early)), 'A B', 'it goes with the text that is');
is(get('url', item('A', 'text', $tied), item('B', 'text', "$early$tied"),
	held($early)), '- https://x.example/p.jpg', 'and with that alone');
is(get('headline', item('A', 'text', '', '<icon href="https://x.example/p.jpg"/>'),
	held($early)), 'A P', 'that of an icon likewise');
is(get('url', item('A', 'text', '', '<icon href="https://x.example/p.jpg"/>'),
	held($early)), '- https://x.example/p.jpg', 'without its address');
is(get('url', item('A', 'text', $tied), held(), held('<pubStatus qcode="stat:canceled"/>')),
	'- https://x.example/p.jpg', 'nor is it there in a version before the kill');

my $terms = item('P', 'picture', '', '<creator literal="Ann Lee"/>', $shot)
	=~ s{<itemMeta>}{<rightsInfo><copyrightNotice>(c) Lee</copyrightNotice><usageTerms>no sale</usageTerms></rightsInfo>$&}r;
is(get('rights_html', item('A', 'text', $tied), $terms), '(c) Lee<br />no sale',
	'terms of use are rights');
is(get('credit', item('A', 'text', $tied), $terms), 'Ann Lee',
	'who made it is its credit');

# A package of items A to C, which groups refer to: [ ROLE, ID... ].
sub packed {
	my $groups = join '', map { my ($name, @ids) = @$_;
		"<group id='$name'>" . join('', map { "<itemRef residref='$_'/>" } @ids)
			. '</group>' } @_;
	return "<packageItem><groupSet root='main'>$groups</groupSet></packageItem>",
		map { item($_, 'text', '') } 'A' .. 'C';
}

is(get('headline', packed([ 'main', 'B' ], [ 'side', 'A' ])), 'B A C',
	'the main text is first');
is(get('headline', packed([ 'side', 'A' ], [ 'main', 'C' ])), 'C A B',
	'by the root group');
is(get('headline', packed([ 'side', 'B', 'A' ])), 'B A C', 'or any');
is(get('headline', packed([ 'main', 'X' ])), 'A B C', 'or none');
is(get('url', (packed([ 'main', 'B', 'P' ])), $picture),
	'https://x.example/p.jpg - -', 'its pictures are media of that text');
is(get('headline', (packed([ 'main', 'B', 'P' ])), held($early)), 'B A C P',
	'unless they are held');

is(get('body', item('A', 'text', '', '', '<inlineXML/>')), '-', 'no body');
is(get('body', item('A', 'text', '', '',
	'<inlineXML>&lt;p>One &amp;amp; two&lt;/p></inlineXML>')),
	'One & two', 'escaped markup');
is(get('body', item('A', 'text', '', '',
	'<inlineData encoding="base64">T25lICYgdHdv</inlineData>')),
	'One & two', 'base64');
is(get('body', item('A', 'text', '', '',
	'<inlineXML><html><body><h1>A</h1><p>One</p></body></html></inlineXML>')),
	'One', 'HTML without a namespace');
is(get('body', item('A', 'text', '', '', '<inlineXML><x xmlns="urn:x">1</x></inlineXML>'
	. '<inlineData>One</inlineData>')), 'One', 'beside what nobody reads');

like(telex('-q', '-t', 'json', { in => item('A', 'text', '', '', '<inlineXML><nitf><body>'
	. '<body.content><p>One <em>two</em></p></body.content></body></nitf></inlineXML>') })
	->{out}, qr{<p>One <em>two</em></p>}, 'without any namespace');

# --- hostile ones ---

my $long = 'a:' x 200_000;
is(get('headline', item('A', 'text', '', "<subject literal='$long'/><subject uri='$long'/>")),
	'A', 'a long literal');
my $many = join '', map { "<link residref='P$_'/>" } 1 .. 3000;
is(get('headline', item('A', 'text', $many), map { item("P$_", 'picture', '', '', $shot) }
	1 .. 3000), 'A', 'many pictures');
is(get('headline', item('A', 'text', $tied), map { held("<embargoed/><pubStatus qcode='s:$_'/>")
	=~ s/guid='P'/guid='P' version='$_'/r } 1 .. 2000), 'A P', 'many versions of one');
is(get('headline', packed([ 'main', 'B', map { "P$_" } 1 .. 2000 ]),
	map { item("P$_", 'picture', '<embargoed/>', '', $shot) } 1 .. 2000) =~ tr/P//, 2000,
	'a package of many that are held');
my $packages = '<packageItem><groupSet><group>'
	. join('', map { "<itemRef residref='N$_'/>" } 1 .. 2000)
	. '</group></groupSet></packageItem>';
like(get('headline', $packages, map { item("N$_", 'text', '') } 1 .. 2000),
	qr/^N1 N2 .* N2000$/, 'a package of many');
is(get('headline', item('A', 'text', from(map { [ previousVersion => 'A' ] } 1 .. 3000),
	join '', map { "<infoSource><name>S$_</name></infoSource>" } 1 .. 3000) =~
	s{</contentMeta>}{join '', map { "<creditline>C$_</creditline>" } 1 .. 3000}er
	=~ s{<contentSet}{</contentMeta>$&}r), 'A', 'many sources and credits');
like(get('headline', (map { item("A$_", 'text', $tied) } 1 .. 200), (map { held('<embargoed/>') } 1 .. 200)),
	qr/^A1 A2 .* P$/, 'many texts and versions of a picture');
is(get('headline', item('A', 'text', '', '', '<inlineXML>' . '<html>' x 200
	. '</html>' x 200 . '</inlineXML>')), 'A', 'deep markup');
done_testing;
