# SPDX-License-Identifier: MIT
# What NITF and NewsML-G2 say to a desk that isn't ours, and that names out of
# the input cost no article.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

sub back {
	my ($format, $json) = @_;
	my $there = telex('-q', '-t', $format, { in => $json });
	return ($there->{out}, articles(spill("$tmp/x.$format", $there->{out})));
}

# --- a kill ---

my %said = (nitf => qr/management-status="canceled"/,
	'newsml-g2' => qr/<pubStatus qcode="stat:canceled"/);
for my $format (sort keys %said) {
	for my $status (undef, 'usable', 'withheld', 'canceled') {
		for my $embargo (undef, '2031-01-01T00:00:00Z') {
			my $killed = { id => 'urn:k', headline => 'H',
				body => 'x', signal => [ 'kill', 'update' ],
				$status ? (status => $status) : (),
				$embargo ? (embargo => $embargo) : () };
			my ($out, $is) = back($format, encode_json($killed));
			my $of = "$format: a kill, " . ($status // 'no status')
				. ($embargo ? ', embargoed' : '');

			like($out, $said{$format}, $of);
			is($is->{status}, $status, "$of: its status comes back");
			is($is->{embargo}, $embargo, "$of: and its embargo");
			is_deeply($is->{signal}, $killed->{signal},
				"$of: and its signals");
		}
	}
}

# --- media ---

sub figure {
	my ($number, $more) = @_;
	return "<figure><img src=\"https://e.example/$number.jpg\" alt=\"a$number\"/>"
		. ($more // '') . "<figcaption>c$number</figcaption></figure>";
}

sub media {
	return [ map { { kind => 'image', url => "https://e.example/$_.jpg",
		alt => "a$_", caption => "c$_" } } @_ ];
}

for my $case ([ 'a figure each', figure(1) . '<p>y</p>' . figure(2) ],
	[ 'two in one', figure(1, '<img src="https://e.example/2.jpg" alt="a2"/>') ],
	[ 'one in two', figure(1) . figure(2) . figure(1) ]) {
	my ($name, $figures) = @$case;
	my (undef, $is) = back('nitf', encode_json({ headline => 'H',
		media => media(1, 2), body_html => "<p>x</p>$figures" }));
	is_deeply([ map { $_->{url} } @{ $is->{media} } ],
		[ map { $_->{url} } @{ media(1, 2) } ], "nitf: $name: media once");
}

# --- names ---

my $nitf = telex('-q', '-t', 'json', { in => '<nitf><head><title>T</title>'
	. '<meta name="created priority" content="x"/></head><body><body.content>'
	. '<p>a <em class="b i">b</em></p><hl2 class="h3 h4">c</hl2>'
	. '</body.content></body></nitf>' });
ends($nitf, 0, 'nitf: two names in one');
like($nitf->{out}, qr/"T".*<em>b<.em>.*<h2>c<.h2>.*created priority/s, 'and its text');

my $items = join '', map { "<newsItem guid=\"urn:x:$_\"><contentMeta><headline>$_"
	. '</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content>'
	. '<media media-type="image"><media-metadata name="size role" value="x"/>'
	. '<media-reference source="https://e.example/1.jpg"/></media><p>t</p>'
	. '</body.content></body></nitf></inlineXML></contentSet></newsItem>' } 1, 2;
my $message = telex('-q', '-t', 'json', { in => '<newsMessage xmlns='
	. "\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>$items</itemSet></newsMessage>" });
ends($message, 0, 'newsml-g2: two names in one');
is(scalar(() = $message->{out} =~ /^\{/mg), 2, 'and all items');

my $written = telex('-q', '-t', 'nitf', { in => encode_json({ headline => 'H',
	contributor => [ { name => 'N', role => 'editor producer' } ] }) });
like($written->{out}, qr/function="other"/, 'nitf: a role that is two');

my $rss = '<rss version="2.0"><channel><title>t</title><item><title>x</title>'
	. '<f:b:c xmlns:f="urn:f">v<f:d:e/><g:1/><:x/></f:b:c></item></channel></rss>';
ends(telex('-q', '-f', 'rss', '-t', $_, { in => $rss }), 0, "$_: an odd name in extra")
	for sort keys %said;

# --- much of it ---

sub listed { return join '', map { $_[0] =~ s/%d/$_/gr } 1 .. $_[1] }

my $texts = listed('<newsItem guid="urn:t:%d"><itemMeta><itemClass qcode="ninat:text"/>'
	. '<link rel="irel:seeAlso" residref="urn:p"/></itemMeta><contentMeta>'
	. '<headline>H%d</headline></contentMeta></newsItem>', 1500);
my $versions = listed('<newsItem guid="urn:p" version="%d"><itemMeta><itemClass '
	. 'qcode="ninat:picture"/></itemMeta><contentSet><remoteContent '
	. 'href="https://e.example/%d.jpg"/></contentSet></newsItem>', 1500);
my $tied = telex('-q', '-t', 'json', { in => '<newsMessage xmlns='
	. "\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>$texts$versions</itemSet></newsMessage>" });
ends($tied, 0, 'texts tied to many versions');
is(scalar(() = $tied->{out} =~ m{e\.example/1500\.jpg}g), 1500, 'have the newest');

my %many = (media => [ map { { kind => 'image', url => "https://e.example/$_.jpg" } } 1 .. 3000 ],
	related => [ map { { url => "https://e.example/$_", title => $_ } } 1 .. 3000 ]);
ends(telex('-q', '-t', 'newsml-g2', { in => encode_json({ headline => 'H',
	$_ => $many{$_} }) }), 0, "newsml-g2: 3000 $_") for sort keys %many;
done_testing;
