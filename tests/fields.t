# SPDX-License-Identifier: MIT
# Fields set from outside, losses and refusals told, and names of outputs.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $article = "$golden/seed-shape.in.txt";
my $undated = "$golden/no-date.in.txt";

# The article at INDEX that comes out of ARGUMENT..., as a hash.
sub article {
	my ($index, @words) = @_;
	my $run = telex('-t', 'json', @words);
	ends($run, 0, "@words" =~ s/\Q$tmp\E|\Q$golden\E/./gr);
	return decode_json((split /\n/, $run->{out})[$index] // '{}');
}

# --- --set ---

for ([ 'replace', [ 'section=SEA', 'section=LAND' ], section => [ 'LAND' ] ],
	[ 'append', [ 'section+=SEA' ], section => [ 'HARBOUR', 'SEA' ] ],
	[ 'fill what is there', [ 'section?=SEA' ], section => [ 'HARBOUR' ] ],
	[ 'fill what is absent', [ 'kicker?=Sea' ], kicker => 'Sea' ],
	[ 'remove', [ 'section=' ], section => undef ],
	[ 'remove what is absent', [ 'kicker=' ], kicker => undef ],
	[ 'in order', [ 'section=', 'section?=SEA' ], section => [ 'SEA' ] ],
	[ 'a name', [ 'author+=First Author' ],
		author => [ { name => 'First Author' } ] ],
	[ 'JSON', [ 'author+=First Author',
		'author+={"name":"Second Author","email":"b@example.org"}' ],
		author => [ { name => 'First Author' },
			{ name => 'Second Author', email => 'b@example.org' } ] ],
	[ 'a JSON array', [ 'keyword=["a","b"]' ], keyword => [ 'a', 'b' ] ],
	[ 'a part', [ 'author.name=A', 'author.role=editor' ],
		author => [ { name => 'A', role => 'editor' } ] ],
	[ 'a part of another', [ 'author=A', 'author+={"name":"B"}',
		'author.role=editor' ],
		author => [ { name => 'A', role => 'editor' }, { name => 'B' } ] ],
	[ 'a part away', [ 'author={"name":"A","role":"b"}', 'author.role=' ],
		author => [ { name => 'A' } ] ],
	[ 'the feed', [ 'feed.title=T', 'feed.publisher=P',
		'feed.publisher.url=https://example.org/' ],
		feed => { title => 'T', publisher => { name => 'P',
			url => 'https://example.org/' } } ],
	[ 'a number', [ 'urgency=3' ], urgency => 3 ],
	[ 'a date in words', [ 'modified=March 5, 2021' ],
		modified => '2021-03-05' ],
	[ 'a body', [ 'body=One paragraph.' ], body => 'One paragraph.' ],
	[ '- and _ are one', [ 'word_count=7' ], word_count => 7 ],
	[ 'markup is characters', [ 'headline=a <b> & c' ],
		headline => 'a <b> & c' ],
	[ 'an equals sign', [ 'headline=a=b+=c' ], headline => 'a=b+=c' ]) {
	my ($name, $sets, $field, $want) = @$_;
	my $got = article(0, $article, map { ('--set', $_) } @$sets);
	is_deeply($got->{$field}, $want, "--set: $name");
}
for my $url ('https://example.org/a', 'https://example.org/a#top',
	'https://example.org/a?utm_source=x&utm_medium=y') {
	is(article(0, $article, '--set', "url=$url")->{id},
		article(0, $undated, '--set', 'url=https://example.org/a')->{id},
		"the id is the address's: $url");
}

for ([ 'headlin=a', qr/no field headlin.*nearest: headline/ ],
	[ 'author.nam=a', qr/no field nam.*name/ ],
	[ 'feed.titel=a', qr/no field titel.*title/ ],
	[ 'headline.part=a', qr/has no parts/ ],
	[ 'headline', qr/FIELD=VALUE/ ],
	[ '=a', qr/FIELD=VALUE/ ],
	[ 'headline+=a', qr/an article has one headline/ ],
	[ 'published=never', qr/no date/ ],
	[ 'url=not an address', qr/address/ ],
	[ 'url=javascript:alert(1)', qr/address/ ],
	[ 'urgency=11', qr/whole number/ ],
	[ 'status=odd', qr/status/ ],
	[ 'language=?', qr/language/ ],
	[ 'author.email=here', qr/email/ ],
	[ 'author={"name":', qr/begins like JSON but is none/ ],
	[ 'author={"nam":"a"}', qr/says nothing of it|no such field/ ]) {
	my ($set, $pattern) = @$_;
	my $run = telex('-t', 'json', $article, '--set', $set);
	says($run, 64, "--set $set", $pattern);
	is($run->{out}, '', "--set $set: nothing is written");
}
for my $field ('id=urn:example:b', 'url=https://example.org/a', 'headline=A') {
	says(telex('-t', 'json', $article, $undated, '--set', $field), 64,
		"--set $field over several", qr/several articles/);
}
is(article(1, $article, $undated, '--set', 'url?=https://example.org/a')->{url},
	'https://example.org/a', '?= fills several');

# --- --defaults ---

my $house = spill("$tmp/house.json", '{"feed":{"title":"House","url":'
	. '"https://example.org/"},"publisher":{"name":"House"},'
	. '"section":"House","language":"en","kicker":"House"}' . "\n");
my $got = article(0, $article, '--defaults', $house, '--set', 'kicker=Set');
is($got->{publisher}{name}, 'House', '--defaults fill what is absent');
is($got->{language}, 'en', '--defaults: the language');
is($got->{section}[0], 'HARBOUR', 'the input goes before --defaults');
is($got->{kicker}, 'Set', '--set goes before --defaults');
is_deeply($got->{feed}, { title => 'House', url => 'https://example.org/' },
	"--defaults: the feed's fields");
my $more = spill("$tmp/more.json", '{"language":"de","byline":"More"}');
$got = article(0, $article, '--defaults', $house, '--defaults', $more);
is("$got->{language} $got->{byline}", 'en More', 'the first --defaults wins');
says(telex('-t', 'json', $article, '--defaults', "$tmp/nowhere"), 66,
	'--defaults FILE is missing', qr/nowhere/);
my $acceptance = telex('-t', 'rss', $article, '--set', 'author+=First Author',
	'--set', 'author+={"name":"Second Author","email":"b@example.org"}',
	'--set', 'feed.title=T', '--defaults', $house);
like($acceptance->{out}, qr{<title>T</title>.*<dc:creator>First Author</dc:creator>\s*<dc:creator>Second Author</dc:creator>}s,
	'and all of it lands in rss');

# What the inputs agree on is the feed's; what they do not is not.
spill("$tmp/a.json", '{"headline":"A","feed":{"title":"T","language":"en"}}');
spill("$tmp/b.json", '{"headline":"B","feed":{"title":"T","language":"fr"}}');
is_deeply(article(0, "$tmp/a.json", "$tmp/b.json")->{feed}, { title => 'T' },
	'a feed field is kept if the inputs agree');

# --- the same article twice ---

my $twice = telex('-t', 'rss', $article, $article);
is(() = $twice->{out} =~ /<item>/g, 1, 'the same input twice: one item');
says($twice, 0, 'and a warning', qr/dropped the article ".*": its id \S+ .*\[TX107\]/);
spill("$tmp/v.json", join "\n", map { encode_json({ id => 'urn:example:b',
	headline => "H$_->[0]", version => $_->[0], body => $_->[1] }) }
	[ 1, 'one' ], [ 3, 'three' ], [ 2, 'two' ]);
is(article(0, "$tmp/v.json")->{headline}, 'H3', 'the highest version stays');
is(telex('-t', 'json', "$tmp/v.json")->{out} =~ tr/\n//, 1, 'alone');
spill("$tmp/s.json", join "\n", map { encode_json({ headline => 'H',
	published => '2020-01-02', body => $_ }) } 'one', 'two');
my $same = telex('-t', 'json', "$tmp/s.json");
is($same->{out} =~ tr/\n//, 2, 'one made id, two bodies: two articles');
says($same, 0, 'and told', qr/two articles have the id urn:uuid:/);

# A document of another format than -f says is an error, an empty one is none.
my $atom = spill("$tmp/f.atom", '<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>');
says(telex('-f', 'rss', '-t', 'json', $atom), 65, '-f with another format',
	qr/f\.atom:1: error: the root element is feed, which is not rss/);
says(telex('-f', 'jsonfeed', '-t', 'json', { in => '{"headline":"H"}' }), 65,
	'and of JSON', qr/error: the JSON map is not jsonfeed/);
ends(telex('-q', '-t', 'json', { in => '<Channel xmlns="http://purl.org/net/rss1.1#">'
	. '<title>Empty</title><items/></Channel>' }), 0, 'an empty feed is read');

for my $format (sort split ' ', join ' ', map { /^(\S+) .*\bwrites/ ? $1 : () }
	split /\n/, telex('formats')->{out}) {
	my $run = telex('-t', $format, { in => '<rss version="2.0"><channel/></rss>' });
	says($run, 0, "an empty feed to $format", qr/\[TX109\]/);
}

# A guid that is no URI is of its feed alone; a kill wins where nothing is newer.
sub rss {
	my ($name, $language, @items) = @_;
	return spill("$tmp/$name.rss", "<rss version='2.0'><channel><title>$name</title>"
		. "<link>https://$name.example/</link><description/>"
		. "<language>$language</language>"
		. join('', map { "<item><title>$_->[0]</title><link>$_->[1]</link>"
			. "<guid isPermaLink='false'>7</guid>"
			. "<pubDate>$_->[2]</pubDate></item>" } @items)
		. '</channel></rss>');
}
my $day = '1/2/2024 3:05 PM';
my $north = rss('north', 'en-US', [ 'Storm', 'https://north.example/1', $day ]);
my $south = rss('south', 'de', [ 'Sun', 'https://south.example/1', $day ]);
my $again = rss('again', 'en-US', [ 'Storm', 'https://north.example/1', $day ],
	[ 'Calm', 'https://north.example/2', $day ],
	[ 'Storm, and worse', 'https://north.example/1', '1/3/2024' ]);
my @both = map { decode_json($_) }
	split /^/, telex('-q', '-t', 'json', $north, $south)->{out};
is_deeply([ map { $_->{headline} } @both ], [ 'Storm', 'Sun' ],
	'two sites, one guid: two articles');
isnt($both[0]{id}, $both[1]{id}, 'of two ids');
is_deeply([ map { $_->{language} } @both ], [ 'en-US', 'de' ],
	'what the feeds do not agree on is said by their articles');
is_deeply([ map { $_->{published} } @both ],
	[ '2024-01-02T15:05', '2024-02-01T15:05' ],
	'a date in figures is read as its language writes it');
is_deeply([ map { decode_json($_)->{headline} }
	split /^/, telex('-q', '-t', 'json', $again)->{out} ],
	[ 'Storm, and worse', 'Calm' ],
	'one feed, one guid: two addresses are two articles, one is one');
my $thrice = telex('-t', 'json', rss('thrice', 'en', map { [ $_,
	'https://thrice.example/' . lc, $day ] } qw(One Two Two)));
is($thrice->{out} =~ tr/\n//, 2, 'and the copy of the second is none');
says($thrice, 0, 'told', qr/dropped the article "Two": .*\[TX107\]/);
my $live = spill("$tmp/live.json", '{"id":"urn:k","headline":"Live"}');
my $kill = spill("$tmp/kill.json",
	'{"id":"urn:k","headline":"Live","status":"canceled"}');
is(article(0, @$_)->{status}, 'canceled', 'a kill wins where nothing is newer')
	for [ $live, $kill ], [ $kill, $live ];

# --- what is lost, what is refused ---

my $report = telex('-t', 'rss', "$golden/full.in.article", '--report',
	'--now=2026-01-01');
ends($report, 0, '--report');
like($report->{err}, qr/^$_$/m, "--report: $_") for "dateline\tdropped\t1",
	"headline\tapproximated\t1", "keyword\tcarried\t2";
unlike($report->{out}, qr/\tdropped\t/, 'never on standard output');
ends(telex('-t', 'rss', $article, '-q', "--report=$tmp/report"), 0,
	'--report=FILE');
like(slurp("$tmp/report"), qr/^reading-time\tdropped\t1$/m, 'is there');
like(telex('-t', 'text', $article, '--report')->{err},
	qr/^headline\tcarried\t1$/m, 'measured where the format is read');
for my $format ('article', 'json') {
	my $run = telex('-t', $format, "$golden/full.in.article", '--report');
	unlike($run->{err}, qr/approximated|dropped/, "$format loses nothing");
	ends(telex('-t', $format, "$golden/full.in.article", '--strict'), 0,
		"$format --strict");
}
# What a report says was lost.
sub lost {
	my ($report) = @_;
	return join ' ', sort map { "$_->{field}:$_->{fate}:$_->{count}" }
		grep { $_->{fate} ne 'carried' } @{ $report->{fields} };
}

# As data: an object a report and line.
sub reports {
	my ($file) = @_;
	return map { eval { decode_json($_) } || {} } split /\n/, slurp($file);
}

my @two = ({ id => 'urn:example:a', headline => 'A', dateline => 'PORT',
		published => '2024-05-06T07:08:09Z', keyword => [ 'k', 'l' ],
		feed => { id => 'urn:example:feed', title => 'Bay',
			publisher => { name => 'P', url => 'https://p.example/' } } },
	{ id => 'urn:example:b', headline => 'B', keyword => [ 'm' ], kicker => 'K',
		dateline => 'SEA' });
my $two = spill("$tmp/two.json", join '', map { encode_json($_) . "\n" }
	map { { %$_, feed => $two[0]{feed} } } @two);
my $data = telex('-q', '-t', 'rss', $two, "--report=$tmp/two.report.json");
ends($data, 0, '--report=FILE.json');
is($data->{err}, '', 'says nothing on standard error');
my ($said, @others) = reports("$tmp/two.report.json");
is(@others, 0, 'one line of one output');
$said->{fields} = [ sort { $a->{field} cmp $b->{field} } @{ $said->{fields} } ];
is_deeply($said, { input => $two, format => 'rss', fields => [
	map { { field => $_->[0], fate => $_->[1], count => $_->[2] } }
	[ 'dateline', 'dropped', 2 ], [ 'feed.id', 'dropped', 1 ],
	[ 'feed.publisher.name', 'carried', 1 ],
	[ 'feed.publisher.url', 'dropped', 1 ], [ 'feed.title', 'carried', 1 ],
	[ 'headline', 'carried', 2 ], [ 'id', 'carried', 2 ],
	[ 'keyword', 'carried', 3 ], [ 'kicker', 'dropped', 1 ],
	[ 'published', 'carried', 1 ] ] }, 'each field with its fate and its count')
	or diag(slurp("$tmp/two.report.json"));
like(slurp("$tmp/two.report.json"), qr/"count":3\}/, 'a count is a number');
my $lines = telex('-q', '-t', 'rss', $two, '--report');
is(join('', sort $lines->{err} =~ /.*\n/g), join('', map { "$_->{field}\t$_->{fate}\t$_->{count}\n" }
	@{ $said->{fields} }), 'lines say the same');
is($lines->{out}, $data->{out}, 'and the output is the same');
is(telex('-q', '-t', 'atom', $two, '--report')->{err} =~ /^(feed\.(?!title).*)/m
	? $1 : '', "feed.id\tcarried\t1", "a feed's field that is carried");

ends(telex('-q', '-t', 'rss', '-t', 'json', '-t', 'atom', $two, '-o',
	"$tmp/json/{n}.{ext}", "--report=$tmp/several.json"), 0,
	'--report=FILE.json of several formats and outputs');
is_deeply([ map { "$_->{input} $_->{format} " . lost($_) } reports("$tmp/several.json") ],
	[ map { my $n = $_;
		"$two rss dateline:dropped:1 feed.id:dropped:1 "
		. 'feed.publisher.url:dropped:1' . ' kicker:dropped:1' x $n, "$two json ",
		"$two atom dateline:dropped:1" . ' kicker:dropped:1' x $n } 0, 1 ],
	'is a line an output') or diag(slurp("$tmp/several.json"));
unlike(slurp("$tmp/several.json"), qr/^#/m, 'without headings');

# An article that is left out is dropped, and does not make others seem lost.
spill("$tmp/held.json", join '', map { encode_json($_) . "\n" }
	{ %{ $two[0] }, embargo => '2030-01-01T00:00:00Z' }, $two[1],
	{ headline => 'C', id => 'urn:example:c' });
my $held = telex('-q', '-t', 'rss', "$tmp/held.json", "--report=$tmp/held.report.json");
says($held, 1, '--report where an article is left out', qr/urn:example:a/);
my ($without) = reports("$tmp/held.report.json");
is_deeply([ sort grep { /^(?:id|headline|keyword|kicker|embargo):/ } map {
	"$_->{field}:$_->{fate}:$_->{count}" } @{ $without->{fields} } ],
	[ 'embargo:dropped:1', 'headline:carried:2', 'headline:dropped:1',
	'id:carried:2', 'id:dropped:1', 'keyword:carried:1',
	'keyword:dropped:2', 'kicker:dropped:1' ], 'pairs articles by their ids')
	or diag(slurp("$tmp/held.report.json"));

# Of a format that is not read, what its stylesheet declares: a text without
# markup and a full instant every format can say.
mkdir "$tmp/declared";
spill("$tmp/declared/flat.xsl", <<'END');
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:telex:format:1">
  <t:format extension="x"/>
  <t:drops fields="kicker feed.id"/>
  <t:approximates fields="headline standfirst published modified keyword feed.title body"/>
  <xsl:template match="/"><r/></xsl:template>
</xsl:stylesheet>
END
my $flat = spill("$tmp/flat.json", encode_json({ id => 'urn:example:a',
	headline => 'Plain', standfirst_html => 'With <em>markup</em>',
	standfirst => 'With markup', published => '2024-05-06',
	modified => '2024-05-06T07:08:09Z', keyword => [ 'k' ], kicker => 'K',
	feed => { id => 'urn:example:f', title => 'F' }, body => 'B.' }));
is(telex('-q', '--plugin-path', "$tmp/declared", '-t', 'flat', $flat, '--report')
	->{err}, join('', map { s/ /\t/gr . "\t1\n" } 'feed.id dropped',
	'feed.title carried', 'id carried', 'headline carried', 'kicker dropped',
	'standfirst approximated', 'published approximated', 'modified carried',
	'keyword approximated', 'body approximated'), 'what is declared');

my $strict = telex('-t', 'rss', $article, '--strict', '-o', "$tmp/strict.rss");
says($strict, 1, '--strict: not written', qr/would lose \d+ values/);
ok(!-e "$tmp/strict.rss", 'there is no file');

my @embargo = ('--set', 'embargo=2030-01-01T00:00:00Z', '-q');
says(telex('-t', 'rss', $article, @embargo), 77, 'an embargo is refused',
	qr/embargo.*--allow-embargo-loss/);
is(telex('-t', 'rss', $article, @embargo)->{out}, '', 'nothing is written');
says(telex('-t', 'rss', $article, @embargo, '--now=2029-01-01'), 77,
	'before its time too');
ends(telex('-t', 'rss', $article, @embargo, '--now=2030-01-02'), 0,
	'not after it');
ends(telex('-t', 'rss', $article, @embargo, '--allow-embargo-loss'), 0,
	'nor if allowed by name');
ends(telex('-t', 'newsml-g2', $article, @embargo), 0,
	'nor where the format can say it');
says(telex('-t', 'rss', $article, '--set', 'status=canceled'), 77,
	'a kill is refused', qr/status.*--allow-status-loss/);
ends(telex('-t', 'rss', $article, '-q', '--set', 'status=canceled',
	'--allow-status-loss'), 0, 'unless allowed');
says(telex('-t', 'atom', $article, '--set', 'status=withheld'), 77,
	'what is withheld is refused by atom too', qr/status/);
for my $kill ('status=canceled', 'signal=kill') {
	my $tombstone = telex('-q', '-t', 'atom', $article, '--set', $kill,
		'--set', 'id=tag:example.org,2024:killed',
		'--set', 'editorial-note=Wrong & withdrawn.');
	ends($tombstone, 0, "$kill: a tombstone (RFC 6721)");
	like($tombstone->{out}, qr/<at:deleted-entry [^>]*ref="tag:example.org,2024:killed"/,
		'of its id');
	unlike($tombstone->{out}, qr/<entry/, 'and no entry');
	my $back = telex('-q', '-t', 'article', { in => $tombstone->{out} });
	like($back->{out}, qr{<id>tag:example.org,2024:killed</id>.*<status>canceled</status>}s,
		'which is read back as the kill');
	unlike($tombstone->{out}, qr/withdrawn/, 'the note is not for the public');
}
spill("$tmp/e.json", '{"headline":"Held","embargo":"2030-01-01T00:00:00Z"}'
	. "\n" . '{"headline":"Free"}');
my $left = telex('-t', 'rss', "$tmp/e.json");
says($left, 1, 'in a feed it alone is left out', qr/left out the article urn:/);
is(join(' ', $left->{out} =~ m{<item>.*?<title>(.*?)</title>}sg), 'Free',
	'the others are written');

# --- a document that is cut off ---

my $cut = '<rss><channel><item><title>Whole</title></item><item><title>Ha';
my $rest = telex('-t', 'json', { in => $cut });
says($rest, 1, 'a feed that is cut off is read as far as it goes, and that is a finding',
	qr/^-:1: error: not well-formed XML: .* \[TX134\]$/m);
like($rest->{out}, qr/"headline":"Whole"/, 'what was whole is there');
my $step = telex('-q', '-t', 'article', $article)->{out};
says(telex('-t', 'json', { in => substr $step, 0, -60 }), 65,
	'a chain whose step was cut off fails', qr/not well-formed/);
my $bare = telex('-f', 'json', '-t', 'json', { in => '{"url":"https://e.org/a"}' });
ends(telex('-q', '-t', 'rss', { in => $bare->{out} }), 0,
	'an article that has nothing but an address goes on in a chain');
my $odd = '<rss><channel><title>A</title><item><title>B</title><pubDate>never</pubDate>';
unlike(telex('-t', 'json', { in => "$odd</item></channel></rss>" })->{err},
	qr/^-:\d+: warning: dropped published/m, "no line of a stylesheet is told");

# --- names of outputs ---

my $folders = 0;

# The files that -o TEMPLATE makes, with ARGUMENT..., in a folder of its own.
sub names {
	my ($template, @words) = @_;
	my $folder = "$tmp/out" . $folders++;
	mkdir $folder;
	my $run = telex('-q', @words, '-o', $template, { cd => $folder });
	ends($run, 0, "-o $template");
	return join ' ', map { chomp; s{^\./}{}r }
		sort `cd $folder && find . -type f`;
}

is(names('{slug}.{ext}', '-t', 'rss', $article, '--set', 'headline=Ärger & Öl!'),
	'arger-ol.rss', '{slug}, {ext}');
is(names('{date}-{n}.{format}', '-t', 'rss', $article, $undated),
	'2021-03-04-1.rss undated-2.rss', '{date}, {n}, {format}; undated');
is(names('{language}.x', '-t', 'rss', $article), 'en.x', '{language}');
is(names('{stem}-{section}-{language}.x', '-t', 'rss', '--set', 'language=',
	$article), 'seed-shape.in-harbour-und.x', '{stem}, {section}, {language}');
is(names('{id8}-{uuid}.x', '-t', 'rss', $article),
	'7e3dbe16-7e3dbe16-114c-5701-a01f-def0db487269.x', '{id8}, {uuid}');
like(names('out/', '-t', 'rss', $article),
	qr{^out/2021-03-04-lighthouse-[a-z-]+-7e3dbe16\.rss$}, 'DIR/');
is(names('a/b/{n}.x', '-t', 'rss', $article), 'a/b/1.x', 'folders are made');
like(names('{slug}.rss', '-t', 'rss', $article, '--set',
	"headline=\xE7\x8C\xAB\xE3\x81\xA8\xE6\xB8\xAF"), qr/^[0-9a-f]{8}\.rss$/,
	'{slug} of Japanese is the id');
is(names('{slug}.rss', '-t', 'rss', $article, '--set', 'headline=../../x'),
	'x.rss', 'a headline stays in its folder');
for my $text ('/etc/passwd', '..', '.', "a/../../b", "\x01/..", '~', 'a{stem}') {
	my $name = names('{slug}.rss', '-t', 'rss', $article, '--set',
		"headline=$text");
	unlike($name, qr{/|^\.}, "{slug} of $text: $name");
	my $section = names('{section}.rss', '-t', 'rss', $article, '--set',
		"section=$text");
	unlike($section, qr{/|^\.}, "{section} of $text: $section");
}
cmp_ok(length(names('{slug}.x', '-t', 'rss', $article, '--set',
	'headline=' . 'word ' x 100)), '<=', 82, 'a name of 80 bytes at most');
like(names('{slug}.rss', '-t', 'rss', $article, $undated,
	'--set', 'slugline=one'), qr/^one-[0-9a-f]{8}\.rss one\.rss$/,
	'two of one name');
is(names('{stem}.{ext}', '-t', 'rss', '-t', 'atom', '-t', 'json', $article),
	'seed-shape.in.atom seed-shape.in.json seed-shape.in.rss',
	'several -t');
is(names('{stem}.{ext}', '-t', 'rss', '-t', 'text', '-p', 'text.width=20',
	$article), 'seed-shape.in.rss seed-shape.in.txt', '-p FORMAT.KEY');
system('cp', $article, "$tmp/copy.txt");
ends(telex('-q', '-t', 'rss', "$tmp/copy.txt", '-o', '{dir}/{stem}.rss'), 0,
	'{dir}');
ok(-e "$tmp/copy.rss", 'lies beside the input');
says(telex('-t', 'rss', $article, '-o', "$tmp/{nothing}.rss"), 64,
	'no placeholder', qr/\{nothing\}.*\{slug\}/);

spill("$tmp/kept.rss", 'old');
ends(telex('-q', '-n', '-t', 'rss', $article, '-o', "$tmp/kept.rss"), 0, '-n');
is(slurp("$tmp/kept.rss"), 'old', '-n keeps what is there');
ends(telex('-q', '-n', '-t', 'rss', $article, '-o', "$tmp/fresh.rss"), 0, '-n');
like(slurp("$tmp/fresh.rss"), qr/<rss/, '-n writes what is not there');
symlink 'kept.rss', "$tmp/link.rss";
ends(telex('-q', '-t', 'rss', $article, '-o', "$tmp/link.rss"), 0, 'a link');
ok(-l "$tmp/link.rss" && slurp("$tmp/kept.rss") =~ /<rss/,
	'is followed, not replaced');
chmod 0640, "$tmp/kept.rss";
telex('-q', '-t', 'rss', $article, '-o', "$tmp/kept.rss");
is(sprintf('%o', (stat "$tmp/kept.rss")[2] & 07777), '640',
	'a file keeps its mode');
ends(telex('-q', $article, '-o', "$tmp/by.rss"), 0, 'by extension');
same(slurp("$tmp/by.rss"), telex('-q', '-t', 'rss', $article)->{out},
	'-o and standard output are the same');

# Two formats of one extension want one name: neither file is lost untold.
my $clash = telex('-q', '-t', 'text', '-t', 'article', $article, '-o',
	"$tmp/clash/same.{n}{ext}");
ends($clash, 0, 'two extensions');
is(() = glob("$tmp/clash/*"), 2, 'two files');
my $sheets = "$tmp/sheets";
mkdir $sheets;
spill("$sheets/$_.xsl", <<"END") for 'one', 'two', 'three';
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:telex:format:1">
  <t:format extension="x"/>
  <t:drops fields="byline"/>
  <xsl:template match="/"><r/></xsl:template>
</xsl:stylesheet>
END
says(telex('--plugin-path', $sheets, '-t', 'one', '-t', 'two', '-t', 'three',
	$article, '-o', "$tmp/taken/{n}.{ext}"), 73, 'a name that is taken twice',
	qr/another output of this run has this name/);
is(() = glob("$tmp/taken/*"), 2, 'nothing is overwritten');

ends(telex('-q', '-t', 'rss', '-t', 'atom', $article, '-o', "$tmp/r/{n}.{ext}",
	"--report=$tmp/reports"), 0, '--report=FILE of two formats');
like(slurp("$tmp/reports"), qr/^# .*: rss\n.*^# .*: atom\n/ms,
	'says whose each part is');
# A kind or a size alone says nothing: a picture without its address is gone.
unlike(telex('-q', '-t', 'json', { in => '<html lang=en><head><title>Boats'
	. '</title><meta property="og:image" content="/a.jpg"></head><body><p>'
	. 'The ferry line of Quillon has ordered two electric boats.</p></body>'
	. '</html>' })->{out}, qr/"media"/, 'no empty media');

done_testing;
