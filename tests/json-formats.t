# SPDX-License-Identifier: MIT
# JSON Feed and ninjs give back what was written in them: every field of every
# golden article but those that the writer says it drops or approximates, and
# none that was made on the way. What no text, list or number should be is not.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

# The fields of each article, as "NAME: XML".
sub fields {
	my ($tree, $lost) = @_;
	my @all;
	while ($tree =~ m{^  <article>\n(.*?)^  </article>}smg) {
		my ($article, @one) = ($1);
		while ($article =~ m{^    <([a-z-]+)>(.*?)</\1>$}smg) {
			push @one, "$1: $2" if !$lost->{$1};
		}
		push @all, \@one;
	}
	return @all;
}

for my $format ('jsonfeed', 'ninjs') {
	my $sheet = slurp("$root/stylesheets/write/$format.xsl");
	my %lost;
	while ($sheet =~ /<t:(?:drops|approximates) fields="([^"]*)"/g) {
		$lost{$_} = 1 for map { s/^feed\..*//r =~ s/\..*//r }
			split ' ', $1;
	}
	# Approximated is what these cannot say alike; most can be said.
	delete @lost{qw(headline standfirst section published modified
		created related media alternate)};
	for (goldens()) {
		my ($name, $file, $args) = @$_;
		my $first = telex('-q', @$args, '-t', 'article', $file);
		my $there = telex('-q', '--now=2040-01-01',
			'--allow-status-loss', '-t', $format,
			{ in => $first->{out} });
		my $back = telex('-f', $format, '-t', 'article',
			{ in => $there->{out} });
		ends($back, 0, "$name to $format and back");
		is($back->{err}, '', "$format: our $name reads without a word");
		my @want = fields($first->{out}, \%lost);
		my @got = fields($back->{out}, \%lost);
		# Credits may have markup, for which ninjs has no words.
		for (\@want, \@got) {
			last if $format ne 'ninjs' || $name !~ /^(?:full|nitf-own|odd-values)$/;
			@$_ = grep { !/^media:/ } @$_ for @$_;
		}
		is_deeply(\@got, \@want, "$format keeps the fields of $name");
	}
}

for (goldens()) {
	my ($name, $file, $args) = @$_;
	my $there = telex('-q', @$args, '--now=2040-01-01',
		'--allow-status-loss', '-t', 'jsonld', $file);
	is(telex('-f', 'jsonld', '-t', 'json', { in => $there->{out} })->{err},
		'', "jsonld: our $name reads without a word");
}

# --- detection ---

for ([ jsonfeed => '{"version":"https://jsonfeed.org/version/1","items":[]}' ],
	[ jsonfeed => '{"version":"1.1","title":"T","items":[]}' ],
	[ jsonfeed => '{"feed_url":"https://example.org/f","items":[]}' ],
	[ ninjs => '{"uri":"urn:example:1","headline":"H","body_html":"<p>b"}' ],
	[ ninjs => '[{"standard":{"name":"ninjs"},"uri":"urn:example:1"}]' ],
	[ ninjs => '{"guid":"urn:example:1","headline":"H"}' ],
	[ json => '{"headline":"H","body_html":"<p>b</p>"}' ]) {
	my ($format, $text) = @$_;
	like(telex('detect', { in => $text })->{out}, qr/^\Q$format\E\b/m,
		"$format: $text");
}

# --- made values, ids, refusals ---

my $bare = spill("$tmp/bare.json", encode_json({ headline => 'Alone',
	id => '4711', published => '2024-05' }));
my $feed = telex('-t', 'jsonfeed', $bare);
my $item = decode_json($feed->{out})->{items}[0];
is($item->{id}, '4711', 'jsonfeed: an id that is no URI goes back');
is($item->{content_text}, 'Alone', 'jsonfeed: an item has a text');
is_deeply($item->{_telex}{made}, [ 'body', 'published' ],
	'jsonfeed: made values are marked');
says($feed, 0, 'jsonfeed: and told', qr/made feed.self/, qr/made body for/,
	qr/made published for jsonfeed: the input says only 2024-05/);
is_deeply(decode_json(telex('-t', 'json', { in => $feed->{out} })->{out}),
	decode_json(telex('-t', 'json', $bare)->{out}),
	'jsonfeed: none comes back');
my $ninjs = telex('-t', 'ninjs', $bare);
is(decode_json($ninjs->{out})->{uri}, 'urn:telex:guid:4711', 'ninjs: a URI');
says($ninjs, 0, 'ninjs: the instant is told', qr/made published for ninjs/);
is_deeply(decode_json(telex('-t', 'json', { in => $ninjs->{out} })->{out}),
	decode_json(telex('-t', 'json', $bare)->{out}), 'ninjs: the day is kept');

my $held = '{"headline":"H","embargo":"2030-01-01T00:00:00Z"}';
says(telex('-t', 'jsonfeed', { in => $held }), 77, 'jsonfeed: an embargo',
	qr/cannot say the embargo/);
like(telex('-t', 'ninjs', { in => $held })->{out},
	qr/"embargoedUntil": "2030-01-01T00:00:00Z"/, 'ninjs: an embargo');
my $kill = '{"headline":"H","signal":["kill"]}';
says(telex('-t', 'jsonfeed', { in => $kill }), 77, 'jsonfeed: a kill',
	qr/cannot say the signal/);
my $corrected = telex('-t', 'jsonfeed', '--allow-status-loss', { in =>
	'{"headline":"H","body":"b","signal":["kill","correction","x","update"]}' });
is_deeply(decode_json($corrected->{out})->{items}[0]{_telex}{signal},
	[ 'correction', 'update' ], 'jsonfeed: corrections are kept, never a kill');
for ('', ',"status":"usable"', ',"status":"withheld"', ',"status":"canceled"') {
	my $text = "{\"id\":\"urn:x:1\",\"headline\":\"H\"$_,\"signal\":[\"kill\"]}";
	my $killed = telex('-q', '-t', 'ninjs', { in => $text });
	like($killed->{out}, qr/"pubStatus": "canceled"/, "ninjs: a kill$_");
	is_deeply(decode_json(telex('-t', 'json', { in => $killed->{out} })->{out}),
		decode_json($text), 'and what it was comes back');
}

# --- what goes with an article, and must not come out with it ---

sub with_picture {
	my (%picture) = @_;
	return { in => encode_json({ uri => 'urn:example:w', type => 'text',
		headline => 'H', associations => { p => { type => 'picture',
		uri => 'https://example.org/p.jpg', %picture } } }) };
}

my $gone = telex('-t', 'rss', with_picture(pubstatus => 'canceled',
	embargoed => '2031-01-01T00:00:00Z'));
says($gone, 0, 'ninjs: a canceled picture', qr/left out the picture .*canceled/);
unlike($gone->{out}, qr/p\.jpg/, 'is not attached');
my $held_back = telex('-t', 'rss', with_picture(
	embargoed => '2031-01-01T00:00:00Z'));
says($held_back, 1, 'ninjs: an embargoed picture', qr/cannot say its embargo/);
like($held_back->{out}, qr/<title>H</, 'does not hold the text back');
unlike($held_back->{out}, qr/p\.jpg/, 'and is not in it');
says(telex('-t', 'rss', with_picture(pubStatus => 'usable')), 0,
	'ninjs: a usable one');

# --- names that are none ---

my $odd = telex('-q', '-f', 'ninjs', '-t', 'json', { in => encode_json({
	uri => 'urn:example:o', headline => 'H', 'signal name' => 1, '' => 2,
	'person people' => [ { name => 'P', foo => 3 } ] }) });
is_deeply(decode_json($odd->{out})->{extra}, { 'signal name' => 1, '' => 2,
	'person people' => [ { name => 'P', foo => 3 } ] },
	'ninjs: two names in one are another');
is_deeply(decode_json(telex('-q', '-f', 'ninjs', '-t', 'json', { in => encode_json({
	uri => 'urn:example:o', title => 'T', headline => 'H',
	subjects => [ { name => 'S', foo => 'x' }, { name => 'S2', literal => 'l',
		uri => 'https://example.org/s/2' }, { name => 'S3', literal => 'l' } ],
	people => [ { name => 'A', rel => 'author', contactInfo =>
		[ { type => 'phone', value => '1' } ] }, { name => 'B', rel => 'author',
		contactInfo => [ { type => 'email', value => 'b@example.org' } ] } ],
	description_text => 'D', description_short => 'd',
	description_html => '<p>D</p>' }) })->{out})->{extra},
	{ title => 'T', subjects => [ { name => 'S', foo => 'x' },
		{ name => 'S2', literal => 'l', uri => 'https://example.org/s/2' } ],
	people => [ { name => 'A', rel => 'author', contactInfo =>
		[ { type => 'phone', value => '1' } ] } ],
	description_short => 'd' }, 'ninjs: what is read in part is kept');
my $two = telex('-f', 'jsonld', '-t', 'json', { in => encode_json([
	{ '@type' => 'NewsArticle', headline => 'Good' },
	{ '@type' => 'NewsArticle', headline => 'Bad', sdPublisher =>
		{ name => 'telex' }, publication => [ { startDate => '2020',
		name => 'published modified' } ] } ]) });
says($two, 0, 'jsonld: an event of two names');
is(scalar(() = $two->{out} =~ /"headline"/g), 2, 'costs no article');

# --- extensions ---

my %extra = (_good => { about => 'x' }, _bad => { about => 1 }, '_a.b' => {},
	_list => [ 1 ], plain => 'p');
my $more = spill("$tmp/extra.json", encode_json({ headline => 'H',
	body => 'b', extra => \%extra }));
$feed = telex('-t', 'jsonfeed', $more);
$item = decode_json($feed->{out})->{items}[0];
is_deeply($item->{_good}, { about => 'x' }, 'an extension goes back');
is_deeply([ sort keys %{ $item->{_telex}{extra} } ],
	[ sort grep { $_ ne '_good' } keys %extra ], 'what is none, below ours');
is_deeply(decode_json(telex('-t', 'json', { in => $feed->{out} })->{out})->{extra},
	\%extra, 'and all of it comes back');

# --- much of it ---

my $many = spill("$tmp/many.json", encode_json({ version => '1.1', items => [
	{ id => 'urn:example:m', content_text => "p\n\n" x 20000,
		tags => [ map { "t$_" } 1 .. 20000 ] } ] }));
my $run = sh("exec timeout 60 \$TELEX -q -t ninjs $many");
ends($run, 0, '20,000 paragraphs and tags');
my $several = spill("$tmp/several.json", encode_json({ headline => 'H',
	body => 'b', subject => [ map { { name => "s$_" } } 1 .. 10000 ],
	keyword => [ map { "k$_" } 1 .. 10000 ],
	media => [ map { { kind => $_ % 2 ? 'image' : 'video',
		url => "https://example.org/$_.jpg" } } 1 .. 10000 ],
	related => [ map { { url => "https://example.org/$_", rel => 'related' } }
		1 .. 10000 ] }));
for my $format ('jsonfeed', 'ninjs') {
	$run = sh("timeout 30 \$TELEX -q -t $format $several | timeout 30 \$TELEX -q -f $format -t json");
	ends($run, 0, "$format: 10,000 of each");
	like($run->{out}, qr/"s10000".*10000\.jpg/, 'and all of them');
}
my $deep = encode_json({ uri => 'urn:example:d', headline => 'H',
	subjects => [ { uri => 'https://example.org/' . 'a/' x 5000 } ] });
ends(telex('-q', '-t', 'jsonfeed', { in => $deep }), 0, 'an endless address');

my $pictures = spill("$tmp/pictures.json", encode_json({
	uri => 'urn:example:p', headline => 'H',
	body_html => join('', map { "<img src='https://example.org/$_.jpg'/>" }
		1 .. 20000),
	associations => { map { $_ => { type => 'picture',
		pubstatus => $_ % 2 ? 'usable' : 'canceled',
		embargoed => sprintf('20%02d-01-01T00:00:00Z', 10 + $_ % 80),
		renditions => { o => { href => "https://example.org/$_.jpg" } } } }
		1 .. 20000 } }));
$run = sh("exec timeout 60 \$TELEX -q -t json $pictures");
ends($run, 0, '20,000 associations');
like($run->{out}, qr/"embargo":"2089-01-01T00:00:00Z"/, 'the latest embargo');
unlike($run->{out}, qr{/2\.jpg}, 'and no canceled picture');

done_testing;
