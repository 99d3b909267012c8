# SPDX-License-Identifier: MIT
# Bad input, bad words and broken plugins: the exit code, and a sentence that
# names the culprit and the cure.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $article = "$golden/seed-shape.in.txt";
my $other = "$golden/no-date.in.txt";

# --- formats ---

says(telex('-t', 'atmo', $article), 69, 'unknown format: the nearest',
	qr/no format atmo.*nearest: .*atom/);
says(telex('-t', 'newsml', $article), 69, 'newsml', qr/newsml-g2/);
says(telex('-t', 'txt', $article), 69, 'txt', qr/text/);
says(telex('-f', 'rrs', '-t', 'atom', $article), 69, 'unknown -f', qr/rss/);
says(telex('-t', '../rss', $article), 69, 'a name is no path', qr/\.\.\/rss/);
says(telex('formats', 'jsn'), 69, 'formats NAME', qr/json/);
is(telex('plugin', 'why', 'atmo')->{status}, 69, 'plugin why');
says(telex('-t', 'html', $article), 69, 'read, not written',
	qr/reads html but does not write/);

# --- inputs ---

says(telex('-t', 'rss', "$tmp/nowhere.txt"), 66, 'missing file',
	qr/nowhere\.txt: error: /);
says(telex('-t', 'rss', $tmp), 66, 'a folder', qr/folder/);
says(telex('-t', 'rss', 'https://example.org/a'), 66, 'an address',
	qr/never fetches: curl -s URL \| telex --base URL/);
says(telex('-t', 'rss', 'http://example.org/a'), 66, 'http', qr/fetches/);
SKIP: {
	skip 'root reads everything', 1 if $> == 0;
	chmod 0, spill("$tmp/secret.txt", "A text.\n");
	says(telex('-t', 'rss', "$tmp/secret.txt"), 66, 'unreadable',
		qr/secret\.txt/);
}
says(telex('-t', 'rss'), 65, 'empty standard input', qr/empty/);
says(telex('-t', 'rss', { in => " \n\t\n" }), 65, 'blank', qr/empty/);
says(telex('-t', 'rss', spill("$tmp/empty", '')), 65, 'empty file',
	qr{/empty: error: .*empty});
says(sh('false | $TELEX -t rss'), 65, 'false | telex -t rss', qr/empty/);
says(telex('-t', 'rss', { in => join '', map { chr($_ % 256) } 1 .. 9999 }),
	65, 'binary', qr/binary.*--charset/);
says(telex('-t', 'rss', $telex), 65, 'a program', qr/binary/);
says(telex('-f', 'article', '-t', 'rss', { in => 'no markup' }), 65,
	'no XML', qr/error/);
says(telex('-f', 'article', '-t', 'rss', { in => '<rss/>' }), 65,
	'another root', qr/error/);
says(telex('-f', 'json', '-t', 'rss', { in => "{\n\"headline\": nope}" }), 65,
	'no JSON: line and column', qr/^-:2:\d+: error: not JSON/);
says(telex('-f', 'json', '-t', 'rss', { in => '{"headline":"a"' }), 65,
	'half JSON', qr/error: not JSON: .*end/);
says(telex('-f', 'json', '-t', 'rss',
	{ in => '[' x 65 . '1' . ']' x 65 }), 75, 'JSON 65 deep', qr/64/);
isnt(telex('-f', 'json', '-t', 'rss',
	{ in => '[' x 60 . '{"headline":"a"}' . ']' x 60 })->{status}, 75,
	'JSON 61 deep');
SKIP: {
	skip 'valgrind has no room', 1 if $ENV{UNDER};
	system('truncate', '-s', '300M', "$tmp/big.txt");
	says(telex('-t', 'rss', "$tmp/big.txt"), 75, 'over 256 MiB',
		qr/256 MiB/);
	unlink "$tmp/big.txt";
}
says(telex('--name', 'wire', '-t', 'rss', { in => '' }), 65,
	'--name is standard input', qr/^wire: error/);

# --- several inputs, one of them bad ---

my $several = telex('-t', 'json', $article, "$tmp/empty", $other);
says($several, 1, 'several, one bad', qr{/empty: error: .*empty},
	qr/3 inputs, 1 failed/);
is($several->{out} =~ tr/\n//, 2, 'the others are converted');
says(telex('-t', 'json', "$tmp/empty", $tmp), 1, 'all bad, each its own way');
says(telex('-t', 'json', "$tmp/nowhere", $tmp), 66, 'all bad alike');
says(telex('detect', $article, "$tmp/empty"), 1, 'detect', qr/empty/);

# --- outputs ---

my $old = spill("$tmp/old.rss", 'old');
says(telex('-t', 'rss', "$tmp/nowhere", '-o', $old), 66, 'bad input');
is(slurp($old), 'old', 'the old file is there');
says(telex('-t', 'rss', $article, '-o', "$tmp/no/such/a.rss"), 73,
	'no folder for it', qr/a\.rss/);
says(telex('-t', 'rss', $article, '-o', $tmp), 73, '-o is a folder',
	qr/end it with \//);
says(telex('-t', 'rss', $article, '-o', '/proc/nothing.rss'), 73,
	'a folder that takes nothing', qr{/proc/nothing});
SKIP: {
	skip 'root writes everywhere', 2 if $> == 0;
	chmod 0444, $old;
	says(telex('-t', 'rss', $article, '-o', $old), 73, 'unwritable',
		qr/old\.rss/);
	is(slurp($old), 'old', 'the old file is whole');
}
SKIP: {
	skip 'no /dev/full', 2 unless -c '/dev/full';
	says(telex('-t', 'rss', $article, '-o', '/dev/full'), 74, '-o /dev/full',
		qr{/dev/full: error: });
	says(sh("\$TELEX -t rss $article > /dev/full"), 74, '> /dev/full',
		qr/standard output/);
	says(sh('$TELEX formats > /dev/full'), 74, 'formats > /dev/full');
}
SKIP: {
	# A small file system that is full: only root may mount one.
	skip 'needs root, mount', 2 unless $> == 0 && mkdir("$tmp/disk")
		&& !system("mount -t tmpfs -o size=16k telex $tmp/disk 2>/dev/null");
	spill("$tmp/disk/a.rss", 'old');
	says(telex('-t', 'rss', (map { $_->[1] } goldens()), '--now=2026-01-01',
		'-q', '-o', "$tmp/disk/a.rss"), 74, 'full disk', qr/a\.rss/);
	is(slurp("$tmp/disk/a.rss") . join(' ', glob "$tmp/disk/*"),
		"old$tmp/disk/a.rss", 'the old file is whole, nothing else');
	system("umount $tmp/disk");
}
ends(telex('-t', 'rss', $article, '-q', '-o', "$tmp/new.rss"), 0, '-o FILE');
is(sprintf('%o', (stat "$tmp/new.rss")[2] & 07777), sprintf('%o',
	0666 & ~umask), 'a new file has the mode of the umask');
is(join(' ', glob "$tmp/new.rss*"), "$tmp/new.rss", 'nothing else is left');

# --- words ---

for ([ [ '-t', 'rss', '--sets', 'a=b' ], qr/--sets.*nearest: .*set/ ],
	[ [ '-t', 'rss', '-z' ], qr/-z/ ],
	[ [ '-t' ], qr/-?-to? needs a value/ ],
	[ [ '-t', 'rss', '--quiet=1' ], qr/takes no value/ ],
	[ [ ], qr/no format to write.*-t/ ],
	[ [ '-o', "$tmp/a.xml" ], qr/several formats.*atom.*rss/ ],
	[ [ '-o', "$tmp/a.nope" ], qr/no format has the extension \.nope/ ],
	[ [ '-t', 'rss', '-t', 'atom' ], qr/\{ext\}/ ],
	[ [ '-t', 'rss', '-p', 'width=3' ], qr/width=3: rss has no such/ ],
	[ [ '-t', 'text', '-p', 'widht=3' ], qr/it has: .*width/ ],
	[ [ '-t', 'text', '-p', 'width=wide' ], qr/wants a whole number/ ],
	[ [ '-t', 'rss', '-p', 'self=here' ], qr/absolute address/ ],
	[ [ '-t', 'newsml-g2', '-p', 'body=rtf' ], qr/xhtml nitf/ ],
	[ [ '-t', 'rss', '-p', 'self' ], qr/KEY=VALUE/ ],
	[ [ '-t', 'rss', '--diagnostics=xml' ], qr/text or json/ ],
	[ [ '-t', 'rss', '--now=yesterday' ], qr/no date and time/ ],
	[ [ '-t', 'rss', '--set', 'headlin=a' ], qr/nearest: .*headline/ ]) {
	my ($words, $pattern) = @$_;
	my $run = telex($article, @$words);
	says($run, 64, "usage: @$words" =~ s/\Q$tmp\E//r, $pattern);
	is($run->{out}, '', 'nothing is written');
}
ok(!-e "$tmp/a.xml" && !-e "$tmp/a.nope", 'no file was made');
says(telex('plugin', 'what', 'atom'), 64, 'plugin what', qr/plugin why FORMAT/);
ends(telex('-trss', '-q', '--', $article), 0, '-tFORMAT, --');
says(telex('-t', 'rss', '--', '-q'), 66, '-- ends the options', qr/^-q: error/);
says(telex('./detect', '-t', 'rss'), 66, './detect is a file');
for my $words ([ '--help' ], [ '-h' ], [ 'formats', '--help' ],
	[ 'detect', '--help' ], [ 'plugin', '--help' ]) {
	my $run = telex(@$words);
	ends($run, 0, "@$words");
	like($run->{out}, qr/^usage: telex/, "@$words: usage");
	like($run->{out}, qr/^  telex /m, "@$words: examples");
	is($run->{err}, '', "@$words: no complaint");
}
my $version = telex('--version');
ends($version, 0, '--version');
like($version->{out}, qr/^telex \d+\.\d+\.\d+\n.*libxml2 \d/s,
	'--version: and of the libraries');

# --- how it is said ---

my $plain = telex('-t', 'rss', $article);
says($plain, 0, 'made values are told', qr/\Q$article\E: warning: made \S+/,
	qr/ \[TX101\]$/m);
unlike($plain->{err}, qr/note:/, 'no notes');
unlike($plain->{err}, qr/\e/, 'no colour on a file');
my %seen;
$seen{$_}++ for $plain->{err} =~ /made (\S+) for/g;
is(join(' ', grep { $seen{$_} > 1 } keys %seen), '', 'each once');
is(telex('-q', '-t', 'rss', $article)->{err}, '', '-q: no warnings');
says(telex('-q', '-t', 'rss', "$tmp/empty"), 65, '-q: errors', qr/empty/);
says(telex('-v', '-t', 'rss', $article), 0, '-v: the rules',
	qr/note: id \S+ is the UUIDv5 of its headline/, qr/note: .*character set/);
is(telex('-t', 'article', $article)->{err}, '', 'success is silent');

my $json = telex('-v', '--diagnostics=json', '-t', 'rss', $article,
	"$tmp/empty");
is($json->{status}, 1, '--diagnostics=json');
my @messages = map { eval { decode_json($_) } } split /\n/, $json->{err};
is(@messages, () = $json->{err} =~ /\n/g, 'each line is JSON');
is(join(' ', grep { !$messages[$_]{level} || !$messages[$_]{message} }
	0 .. $#messages), '', 'each has a level and a message');
is((grep { $_->{level} eq 'error' && $_->{source} eq "$tmp/empty" }
	@messages), 1, 'the error names its source');
my $usage = telex('--diagnostics=json', '-t', 'rrs', $article);
is(eval { decode_json($usage->{err})->{level} }, 'error', 'a failure too');

my $feed = '<feed xmlns="urn:telex:article:1">' . join('', map {
	"<article><headline>H$_</headline><published>never$_</published></article>"
	} 1 .. 9) . '</feed>';
my $often = telex('-t', 'article', { in => $feed });
is(() = $often->{err} =~ /\[TX102\]/g, 5, 'one code is printed five times');
like($often->{err}, qr/4 more of TX102/, 'then counted');
is(() = telex('-v', '-t', 'article', { in => $feed })->{err}
	=~ /\[TX102\]/g, 9, '-v prints all');
like($often->{err}, qr/never1/, 'a bad value is shown');
unlike(telex('-t', 'article', { in => '<feed xmlns="urn:telex:article:1">'
	. "<article><headline>H</headline><published>\e[31mX\xC2\x9B31m"
	. '</published></article></feed>' })->{err}, qr/\e|\xC2\x9B/,
	'an input does not steer the terminal');

# --- a reader that goes ---

my $big = '<feed xmlns="urn:telex:article:1">' . join('', map {
	"<article><headline>Headline number $_</headline><standfirst>"
	. 'word ' x 50 . '</standfirst></article>' } 1 .. 2000) . '</feed>';
spill("$tmp/big.article", $big);
says(sh("{ \$TELEX -q -t text $tmp/big.article; echo \$? >&2; } | head -n 1"),
	0, 'SIGPIPE is silent', qr/\A(?:141|0)\n\z/);
is(sh("\$TELEX -q -t text $tmp/big.article | head -n 1")->{out},
	"Headline number 1\n", 'what was read is there');
says(telex('-t', 'json', '-f', 'json',
	{ in => qq({"headline":"a","source":[{"name":"x"},{"name":"y"}],\n"headline":"b"}) }),
	0, 'a key that stands twice', qr/^-:2: warning: the key "headline" stands twice/m);
says(telex('-t', 'json', '-f', 'json',
	{ in => qq({"headline":"a","publisher":{"name":"x"},"source":[{"name":"y"}]}) }),
	0, 'keys of different objects', qr/^\z/);

# --- XML ---

# RSS with BEFORE its root and MORE in its item.
sub xml {
	my ($before, $more, $attributes) = (@_, '', '');
	return "<?xml version='1.0'?>\n$before<rss version='2.0'$attributes><channel>"
		. '<title>T</title><link>https://e.org/</link><description/>'
		. "<item><title>Whole</title>$more</item></channel></rss>";
}

# telex reads RSS as the article "Whole", says nothing.
sub whole {
	my ($name, $rss) = @_;
	my $run = telex('-t', 'json', { in => $rss });
	says($run, 0, $name, qr/\A\z/);
	like($run->{out}, qr/"headline":"Whole"/, "$name: is read");
}

sub attributes {
	my ($many) = @_;
	return '<a ' . join(' ', map { "a$_='" . 'x' x 40 . "'" } 1 .. $many) . '/>';
}
says(telex('-t', 'json', { in => xml('', attributes(2001)) }), 75,
	'2001 attributes', qr/an element has over 2000 attributes/);
whole('2000 attributes', xml('', attributes(2000)));
whole('2001 attributes in two elements', xml('', attributes(1000) . attributes(1001)));
whole('signs in values and in text are no attributes', xml('',
	"<a b='" . '= ' x 40000 . "' c=\"" . "'=" x 40000 . '"/>' . '= ' x 40000
	. '<!-- ' . '= ' x 40000 . '-->'));

# A DOCTYPE is taken off, whatever stands in it.
for ('<!-- it\'s -->', '<!-- "odd -->', '<!-- ]> -->', '<!-- > -->', "<?a it's ]>?>",
	'<!ENTITY a "]>">', "<!ENTITY a ']\">'>", '<!ELEMENT rss ANY><!-- a --><!-- " -->',
	"<!-- it's --><!ENTITY a \"b's\"><!-- it's -->") {
	whole("<!DOCTYPE rss [ $_ ]>", xml("<!DOCTYPE rss [ $_ ]>\n"));
}
whole('<!DOCTYPE with addresses>', xml(
	"<!DOCTYPE rss PUBLIC \"-//a>b//it's\" 'http://e.org/\">' [ <!-- ' --> ]  >\n"));
says(telex('-t', 'json', { in => xml('', "\n<category>a & b</category>")
	=~ s/<rss/<!DOCTYPE rss [\n<!-- it's\n -->\n]>\n<rss/r }), 0,
	'its lines are counted', qr/^-:7: warning: .*\[TX133\]$/m);

# In what another vocabulary holds, elements in none are its own.
my $box = '<x:box xmlns:x="https://x.example/"><title>Not ours</title>'
	. '<entry><title>Nor this</title></entry></x:box>';
my $bare = telex('-q', '-t', 'article', { in => '<feed><title>F</title><entry>'
	. "<id>tag:a.example,2024:1</id><title>Ours</title>$box</entry></feed>" });
ends($bare, 0, 'Atom without a namespace');
like($bare->{out}, qr{<headline>Ours</headline>}, 'is read');
like($bare->{out}, qr{<extra>.*<title xmlns="">Not ours</title>}s,
	'what stands in elements of another namespace is not given ours');
like($bare->{out}, qr{<entry xmlns=""><title>Nor this</title>}, 'however deep');

done_testing;
