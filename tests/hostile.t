# SPDX-License-Identifier: MIT
# Pages made to break a reader, and pages that are no article (tests/pages/
# none-*.html): each ends in time, with a sensible code, and holds the article's
# sentence where a browser shows it.
use strict;
use warnings;
use utf8;
use Encode qw(encode);
use Test::More;
use Telex;

# A hundredth of everything where instructions are watched.
my $slow = $ENV{UNDER} || `ldd $telex 2>/dev/null` =~ /libasan/;
my $seconds = $slow ? 200 : 20;
my $much = $slow ? 1_000 : 100_000;
my $million = $much * 10;
my $sentence = 'The lamp on the north quay was lit again at seven.';
my $hidden = 'Nobody is meant to read this.';
my $prose = join "\n", map { "<p>$_</p>" } 'Sailors had waited for it since '
	. 'the storm, and so had the children of the keeper.', $sentence,
	'Three boats came in by its light before midnight, all of them with '
	. 'herring, and the market bell was rung for them.', 'The town will '
	. 'pay for a second lamp, said the mayor, as soon as it has paid for '
	. 'the first one.';
my $article = "<article><h1>North quay lamp lit</h1>\n$prose\n</article>";
my $head = '<title>North quay lamp lit</title>';

# What is known, and not yet right.
my %todo = ('nothing: spaces' => 1);

# A page: what stands in its head, in its body.
sub page {
	my ($in_head, $in_body) = @_;
	return "<!DOCTYPE html>\n<html lang=\"en\"><head>$in_head</head>\n"
		. "<body>$in_body</body></html>\n";
}

# The page of BYTES ends in time with one of CODES (0 if none are given), and
# its output holds the sentence if that is 0.
sub reads {
	my ($name, $bytes, @codes) = @_;
	my $file = spill("$tmp/page.html", $bytes);
	my $run = sh("exec timeout $seconds \$TELEX -f html -t json $file");
	my $good = grep { $run->{status} == $_ } @codes ? @codes : 0;

	local our $TODO = $todo{$name} && 'not yet';
	ok($good, "$name: ends well")
		or diag("status $run->{status}\n" . substr $run->{err}, 0, 999);
	return if $run->{status} || grep { $_ } @codes;
	ok(index($run->{out}, $sentence) >= 0, "$name: is read")
		or diag(substr $run->{out}, 0, 999);
	ok(index($run->{out}, $hidden) < 0, "$name: hides what is hidden")
		or diag(substr $run->{out}, 0, 999);
}

# --- depth and number ---

for my $tag (qw(div span b font a p ul table blockquote form nobr h2 article)) {
	my $open = "<$tag>" x $much;
	# All of it may be a link, or nothing is: either is an answer.
	reads("<$tag> $much deep around it",
		page($head, "$open$article" . "</$tag>" x $much),
		$tag eq 'a' ? (0, 65) : 0);
	reads("<$tag> $much deep after it", page($head, "$article$open"));
}
reads('600 deep', page($head, '<div>' x 600 . $article));
for my $tag (qw(div p b a table)) {
	reads("</$tag> $much times", page($head, "</$tag>" x $much . $article));
}
reads("<$_> $much times", page($head, $article . "<$_></$_>" x $much))
	for qw(p h1 time article figure section iframe svg custom-tag);
reads("<$_ class=author> $much times", page($head,
	"$article" . "<$_ class=\"author byline\">By A Name</$_>" x $much))
	for qw(a span div);
reads("$much $_", page($head . $_ x $much, $article))
	for '<meta name="author" content="A Name">', '<meta charset=utf-8>',
	'<link rel="canonical" href="https://example.org/">',
	'<base href="https://example.org/">', '<title>Another</title>',
	'<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
reads("$much line breaks", page($head, $article . '<br>' x $much));
reads("$much <li>", page($head, $article . '<ul>' . '<li>x' x $much));
reads("$much <td>", page($head, $article . '<table><tr>' . '<td>x' x $much));
reads("$much <dt> in <dl>", page($head, "$article<dl>" . '<dt>x<dd>y' x $much));
reads("$much short divs", page($head, '<div>x</div>' x $much . $article));
reads('ten megabytes of prose',
	page($head, $article . '<p>' . 'More and more of it, and on. ' x ($much * 3)));

# Too deep for XML, which a page is tried as where its format is not told.
for my $start ('<!DOCTYPE html', '<span>', '<table>') {
	my $run = telex('-t', 'json', { in => $start . '<div>' x 300 . $article });
	ends($run, 0, "300 levels below $start: it is a page");
	ok(index($run->{out}, $sentence) >= 0, "300 levels below $start: is read");
}
ends(telex('-t', 'json', { in => "<rss>" . '<div>' x 300 . $article }), 75,
	'300 levels below <rss>: it is none');

# What is written takes its time too.
my $long = spill("$tmp/long.html", page($head, $article . '<blockquote>'
	. '<p>And so it went.</p>' x ($much / 5) . '</blockquote>'));
ends(sh("exec timeout $seconds \$TELEX -f html -t $_ $long"), 0,
	"a long quotation to $_") for qw(text rss atom newsml-g2);

unlike(telex('-t', 'text', { in => "$article<blockquote><div><p>A</p>"
	. '</div><p>B</p></blockquote>' })->{out}, qr/^>\n> A/m,
	'a quotation that begins with a box is set off');

# --- attributes and quotation marks ---

reads('a million attributes', page($head,
	'<div' . join('', map { " a$_=b" } 1 .. $million) . ">$article</div>"));
reads('a million attributes of one name', page($head,
	'<div' . ' a=b' x $million . ">$article</div>"));
reads('a million attributes without values', page($head,
	'<div' . ' a' x $million . ">$article</div>"));
reads('a million words in a class', page($head,
	'<div class="' . 'share ' x $million . "\">$article</div>"), 0, 65);
reads('an attribute of ten megabytes', page($head,
	'<div title="' . 'long ' x ($million * 2) . "\">$article</div>"));
reads("$much unclosed quotation marks after it",
	page($head, $article . '<a href="' x $much));
reads("$much unclosed apostrophes after it",
	page($head, $article . "<a href='" x $much));
reads("$much unclosed quotation marks before it",
	page($head, '<a href="' x $much . $article), 0, 65);
reads("$much tags that do not end", page($head, $article . '<a ' x $much));
reads("$much <", page($head, $article . '<' x $much));
reads("$much </", page($head, $article . '</' x $much));
reads("$much <?", page($head, '<?pi ?>' x $much . $article));
reads("$much <!", page($head, '<!x>' x $much . $article));
reads("$much &", page($head, '&' x $much . $article));
reads("$much &#", page($head, '&#' x $much . $article));
reads("$much < in the title", page('<title>' . '<' x $much . '</title>',
	$article));
reads("$much titles", page('<title>' x $much, $article), 0, 65);
reads("$much formulas", page($head, $article . '<math><annotation>' x $much
	. '</math>'));
reads("$much ; in a style", page($head, '<div style="' . ';' x $much
	. "\">$article</div>"));
reads("$much entities", page($head, '&amp;&nosuch;&#0;&#xD800;&#x110000;' x $much
	. $article));

# --- comments, scripts, styles ---

reads("$much comments", page($head, '<!-- - -->' x $much . $article));
reads("$much unclosed comments after it", page($head, $article . '<!--' x $much));
# A browser shows nothing of these; a reader may be kinder.
reads('an unclosed comment before it', page($head, "<!-- $article"), 0, 65);
reads("comment $_", page($head, "$_$article"))
	for '<!-->', '<!--->', '<!-- a --!>', '<!---->', '<!-- <!-- -->',
	'<!-- -- > -->', '<!>', '</ >', '<!-- a - - -->', '<!DOCTYPE again>',
	'<![CDATA[ a ]]>', '<?xml version="1.0"?>', '<!ELEMENT br EMPTY>';
reads("$much unclosed scripts after it",
	page($head, $article . '<script>' x $much));
reads("$much scripts", page($head, $article . '<script>a<b</script>' x $much));
reads('an unclosed script before it', page($head, "<script>$article"), 0, 65);
reads('an unclosed style after it', page($head, "$article<style>$prose"));
reads("a script with $_", page($head, "<script>$_</script>$article"))
	for "document.write('<scr'+'ipt>$hidden</scr'+'ipt>')",
	"<!-- $hidden", "<!-- <script> $hidden </script> -->", "'</scripty>$hidden'",
	"/*<![CDATA[*/ '$hidden' /*]]>*/", "'</SCRIPT $hidden'>";
reads("<$_> unclosed after it", page($head, "$article<$_>$hidden"))
	for qw(script style template iframe noframes);
reads("<$_> unclosed after it", page($head, "$article<$_>"))
	for qw(textarea xmp plaintext title noscript select svg math option frameset
	object video button);
reads("<$_> unclosed in the head", page("$head<$_>", $article), 0, 65)
	for qw(title noscript style textarea script template xmp plaintext);
reads('noscript around the picture', page($head, $article =~
	s{<p>}{<noscript><img src="https://example.org/a.jpg"></noscript><p>}r));
reads('a title in a drawing', page($head,
	"<svg><title>$hidden</title><path d='M0'/></svg>$article"));
reads('a paragraph that leaves a drawing', page($head, "<svg><g>$article"));

# --- conditional comments, everywhere ---

my %conditional = (
	hidden => "<!--[if IE]><p>$hidden</p><![endif]-->",
	'hidden, with spaces' => "<!-- [if lt IE 9 ]> <p>$hidden</p> <![endif] -->",
	'shown to others' => '<!--[if !IE]><!--><b></b><!--<![endif]-->',
	'shown to others, with -->' => '<!--[if gt IE 8]>--><b></b><!--<![endif]-->',
	'shown to others, with -- >' => '<!--[if !IE]> --><b></b><!-- <![endif]-->',
	revealed => '<![if !IE]><b></b><![endif]>',
	'only begun' => '<![if !IE]>',
	'only ended' => '<![endif]>',
	'only ended, as a comment' => '<!--<![endif]-->',
	'only ended, with -->' => '<![endif]-->',
	'classes of html' => "<!--[if IE 7]><html class=\"ie7\"><![endif]-->\n"
		. '<!--[if gt IE 8]><!--><html class="no-js"><!--<![endif]-->',
);
my %place = (
	'before the doctype' => sub { $_[0] . page($head, $article) },
	'before html' => sub { page($head, $article) =~ s/<html/$_[0]<html/r },
	'in the head' => sub { page($_[0] . $head . $_[0], $article) },
	'before body' => sub { page($head, $article) =~ s/<body/$_[0]<body/r },
	'before the article' => sub { page($head, $_[0] . $article) },
	'around the article' => sub { page($head, "$_[0]<div>$article</div>$_[0]") },
	'in the article' => sub { page($head, $article =~ s/<h1>/$_[0]<h1>/r) },
	'between paragraphs' => sub { page($head, $article =~ s/<p>/$_[0]<p>/gr) },
	'in a paragraph' => sub { page($head, $article =~ s/<p>/<p>$_[0]/gr) },
	'in a table' => sub { page($head,
		"<table>$_[0]<tr>$_[0]<td>$article</td></tr></table>") },
	'after html' => sub { page($head, $article) . $_[0] },
);
for my $what (sort keys %conditional) {
	reads("conditional comment $what $_",
		$place{$_}->($conditional{$what})) for sort keys %place;
}

# --- more than one page in a page ---

reads('a second html', page($head, '') . page('', $article));
reads('a second body', page($head, "<nav>a</nav></body><body>$article"));
reads('a body before the head', "<body>$article<head>$head</head>");
reads('an article after </html>', page($head, '') . $article);
reads('a paragraph after </body>', page($head, $article =~ s{<p>}{</body><p>}r));
reads('no html, no head, no body', $article);
reads("no </head> before <$_>", "<!DOCTYPE html><meta charset=utf-8>$head"
	. "<$_>" . $article =~ s{</?article>}{}gr) for qw(article main section div);
reads('an article in the head', "<head>$head$article</head>");
reads('forms in forms', page($head, '<form><form><form>' . $article
	. '</form></form></form>'));
reads('one form around all', page("$head", "<form id=\"f\">$article</form>"));
reads('a frameset', "<html><head>$head</head><frameset><frame src=a></frameset>"
	. "<noframes>$article</noframes></html>", 0, 65);
reads('upper case', uc(page($head, '')) . '<BODY>' . $article);

# --- characters ---

my $accents = 'Crème brûlée at the Café Zoë: “naïve”, said Ærøskøbing.';
my $page = page($head, $article =~ s{</article>}{<p>$accents</p></article>}r);

# As reads; the accented sentence is read too.
sub spells {
	my ($name, $bytes) = @_;
	my $file = spill("$tmp/page.html", $bytes);
	my $run = sh("exec timeout $seconds \$TELEX -f html -t json $file");

	ends($run, 0, "$name: ends well");
	ok(index($run->{out}, $sentence) >= 0, "$name: is read");
	ok(index($run->{out}, encode('UTF-8', $accents)) >= 0,
		"$name: its accents are right") or diag($run->{out});
}

sub declares {
	my ($charset) = @_;
	return $page =~ s/<title/<meta charset="$charset"><title/r;
}

spells('UTF-8, said', encode('UTF-8', declares('utf-8')));
spells('UTF-8, not said', encode('UTF-8', $page));
spells('UTF-8 with a mark', "\xEF\xBB\xBF" . encode('UTF-8', $page));
spells('UTF-8 with a mark, said to be Latin 1',
	"\xEF\xBB\xBF" . encode('UTF-8', declares('iso-8859-1')));
spells('windows-1252, said', encode('cp1252', declares('windows-1252')));
spells('windows-1252, said to be Latin 1',
	encode('cp1252', declares('iso-8859-1')));
spells('windows-1252, said with http-equiv', encode('cp1252', $page =~ s{<title}
	{<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
	<title}r));
spells('UTF-16LE with a mark', encode('UTF-16LE', "\x{FEFF}$page"));
spells('UTF-16BE with a mark', encode('UTF-16BE', "\x{FEFF}$page"));
spells('UTF-16 with a mark, said to be UTF-8',
	encode('UTF-16LE', "\x{FEFF}" . declares('utf-8')));
like(telex('-f', 'html', '-t', 'text', spill("$tmp/jp.html", encode(
	'iso-2022-jp', "<html lang=ja><meta charset=iso-2022-jp>"
	. "<h1>\x{6E2F}\x{306E}\x{732B}</h1><p>"
	. "\x{732B}\x{306F}\x{6E2F}\x{306B}\x{3044}\x{308B}\x{3002}" x 20
	. "</p></html>")))->{out}, qr/^\xE6\xB8\xAF\xE3\x81\xAE\xE7\x8C\xAB$/m,
	'ISO-2022-JP, which has no byte above ASCII');
spells('UTF-8, said to be UTF-16', encode('UTF-8', declares('utf-16')));
spells('UTF-8, said to be nonsense', encode('UTF-8', declares('x-nonsense')));
spells('UTF-8, said behind 100 kB', encode('UTF-8',
	declares('utf-8') =~ s/<meta/'<!--' . 'x' x 100_000 . '--><meta'/er));
reads('windows-1252, said to be UTF-8', encode('cp1252', declares('utf-8')));
reads('every byte, said to be UTF-8', encode('UTF-8', declares('utf-8'))
	=~ s{</article>}{$prose x 20 . "<p>" . join('', map { chr }
		128 .. 255) . '</p></article>'}er);
reads('half a character at the end', encode('UTF-8', $page) . "\xE2\x80");
reads('overlong forms', encode('UTF-8', declares('utf-8'))
	=~ s{</article>}{<p>\xC0\xBCscript\xE0\x80\xBC \xED\xA0\x80</p></article>}r);
reads("NUL $_->[0]", $_->[1]) for
	[ 'before the doctype', "\0" . page($head, $article) ],
	[ 'between paragraphs', page($head, $article =~ s/<p>/\0<p>/gr) ],
	[ 'in a paragraph', page($head, $article =~ s/<p>/<p>\0/gr) ],
	[ 'in a name', page($head, $article =~ s{</h1>}{</h1><di\0v>a</di\0v>}r) ],
	[ 'in an attribute', page($head, "<div class=\"a\0b\">$article</div>") ],
	[ 'in a comment', page($head, "<!-- a\0b -->$article") ],
	[ 'in a script', page($head, "<script>a\0b</script>$article") ],
	[ 'in every place', page($head, $article) =~ s/<(?!\/)/\0</gr ];
reads("NUL $much times", page($head, "\0" x $much . $article), 65);
reads('control characters in names', page($head, "<div class=\"author\x0bname"
	. "\x0c\x1f\" id=\"\x0bbyline\x0c\">a</div>$article"));
reads('control characters', page($head, $article . $prose x 4
	. join('', map { chr } 1 .. 8, 11, 14 .. 31, 127)));

# --- linked data ---

sub linked {
	return page("$head<script type=\"application/ld+json\">$_[0]</script>",
		$article);
}

reads("linked data: $_->[0]", linked($_->[1])) for
	[ 'empty', '' ],
	[ 'no JSON', '{"@type": NewsArticle,}' ],
	[ 'half', '{"@type":"NewsArticle","headline":"North' ],
	[ 'a number', '7' ],
	[ 'null', '[null,null,{"@type":null,"author":[null,{}]}]' ],
	[ 'deep', '[' x $much . ']' x $much ],
	[ 'deep objects', '{"a":' x $much . '1' . '}' x $much ],
	[ 'a circle', '{"@graph":[{"@type":"NewsArticle","@id":"#a","author":'
		. '{"@id":"#b"}},{"@type":"Person","@id":"#b","author":{"@id":"#a"},'
		. '"name":{"@id":"#b"}}]}' ],
	[ 'many authors', '{"@type":"NewsArticle","author":['
		. join(',', map { "{\"name\":\"A $_\"}" } 1 .. $much) . ']}' ],
	[ 'many nodes', '{"@graph":[' . join(',', map { "{\"\@type\":"
		. "\"NewsArticle\",\"\@id\":\"#$_\",\"author\":{\"\@id\":\"#"
		. ($_ + 1) . "\"}}" } 1 .. $much) . ']}' ],
	[ 'many authors that nobody describes', '{"@graph":[{"@type":'
		. '"NewsArticle","author":[' . join(',', map { "{\"\@id\":\"#n$_\"}"
		} 1 .. $much) . ']},' . join(',', map { "{\"\@id\":\"#$_\","
		. "\"name\":\"A $_\"}" } 1 .. $much) . ']}' ],
	[ 'many things of one @id', '{"@graph":[{"@type":"NewsArticle","author":'
		. '{"@id":"#b"}},' . join(',', ('{"@id":"#a","name":"A"}') x $much)
		. ']}' ],
	[ 'a long text', '{"@type":"NewsArticle","description":"'
		. 'on and on ' x ($much * 5) . '"}' ],
	[ 'markup', '{"@type":"NewsArticle","headline":"<b>North quay</b> lamp lit"}' ],
	[ 'a wrong type', '{"@type":"NewsArticle","headline":7,"datePublished":[],'
		. '"author":{"name":{"a":1}},"keywords":{"a":[1]}}' ];

# --- feeds and wires: each ends in time, and its other article is read ---

my $some = $much / 5;
my $rss = '<rss version="2.0"><channel><title>t</title><item><title>Other</title>'
	. '</item><item><title>Lamp</title>%s</item></channel></rss>';
for ([ 'broken lines', '{"headline":"Other"}' . "\n{x" x $much, 1 ],
	[ 'comments that do not end', '{"headline":"Other"}' . "\n{/*" x $much, 1 ],
	[ 'keywords', sprintf($rss, '<itunes:keywords xmlns:itunes="http://www.itunes'
		. '.com/dtds/podcast-1.0.dtd">' . 'a,' x $some . '</itunes:keywords>'), 0 ],
	[ 'ends of sections', sprintf($rss, '<description>' . ']]>' x $much
		. '</description>'), 0 ],
	[ 'thumbnails', sprintf($rss, '<media:thumbnail url="https://example.org/a"/>'
		x $some), 0 ],
	[ 'enclosures', sprintf($rss, join '', map { "<enclosure url='https://example.org"
		. "/$_' type='image/png' length='1'/>" } 1 .. $some), 0 ]) {
	my ($name, $bytes, $status) = @$_;
	my $file = spill("$tmp/wire", $bytes);
	my $run = sh("exec timeout $seconds \$TELEX -q -t json $file 2> /dev/null");
	is($run->{status}, $status, "$name: ends well");
	like($run->{out}, qr/"headline":"Other"/, "$name: the other is read");
}

# --- no article at all ---

reads("nothing: $_->[0]", $_->[1], 65) for
	[ 'empty', '' ],
	[ 'blank', " \n\t\n" ],
	[ 'a mark', "\xEF\xBB\xBF" ],
	[ 'a doctype', '<!DOCTYPE html>' ],
	[ 'tags', '<html><head></head><body><div><p></p><br><hr></div></body></html>' ],
	[ 'many tags', '<div><p><span></span></p></div>' x $much ],
	[ 'comments', "<!-- $prose -->" ],
	[ 'scripts', "<script>$sentence</script>" ],
	[ 'a title', page($head, '') ],
	[ 'pictures', page('', '<img src="https://example.org/a.jpg" alt="">' x 9) ],
	[ 'spaces', page('', '<p>&nbsp;</p>' x 99) ];
for my $file (sort glob "$root/tests/pages/none-*.html") {
	my ($name) = $file =~ m{none-([^/]*)\.html};
	my $run = telex('-t', 'json', $file);
	local our $TODO = $todo{"no article: $name"} && 'not yet';
	is($run->{status}, 65, "no article: $name");
	like($run->{err}, qr/error: .*no article/, "no article: $name: is told");
	is($run->{out}, '', "no article: $name: no output");
}
done_testing;
