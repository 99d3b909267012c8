# SPDX-License-Identifier: MIT
# The nets below the reader of pages: what catches an article whose names or
# shape would lose it, and what takes from its text what is another field.
use strict;
use warnings;
use Test::More;
use Telex;

my @all = map { "$_ of the millers kept a list of what a loaf had cost, year "
	. 'by year, and none of them had ever been asked to show it.' }
	qw(One Two Three Four Five Six Seven Eight);
my $head = '<title>Bread in the valley</title>';
my $h1 = '<h1>Bread in the valley</h1>';

sub paragraphs { return join '', map { "<p>$all[$_]</p>" } @_ }

# FIELD of a page with BODY.
sub get {
	my ($field, $body, $more) = @_;
	return telex('show', '-f', 'html', '--get', $field, { in => '<!doctype html>'
		. "<html lang=en><head>$head" . ($more // '')
		. "</head><body>$body</body></html>" })->{out};
}

# The body of a page holds each paragraph once, in order.
sub holds {
	my ($name, $body) = @_;
	my @got = get('body', $body) =~ /^(\w+) of the millers/mg;
	is("@got", join(' ', map { /^(\w+)/ } @all), $name);
}

# --- names that are mistaken ---

holds('boilerplate by its names, where nothing else is left',
	$h1 . join '', map { '<div class="sidebar">' . paragraphs($_) . '</div>' }
	0 .. 7);
holds('comments, where nothing else is left',
	'<div class="comments">' . paragraphs(0 .. 7) . '</div>');
holds('notes about the article, where nothing else is left', "<article>$h1"
	. join('', map { "<div class=\"article-info\">$all[$_]</div>" } 0 .. 7)
	. '</article>');

# --- around the text ---

holds('leads above the element that holds the rest', "<article>$h1"
	. '<div>' . paragraphs(0, 1) . '</div><div class="article-body">'
	. paragraphs(2 .. 7) . '</div></article>');
my $kicked = '<article><p class="kicker">Tidings</p>' . $h1 . paragraphs(0 .. 7)
	. '</article>';
is(get('kicker', $kicked), "Tidings\n", 'a kicker');
unlike(get('body', $kicked), qr/Tidings/, 'is no part of the text');

# --- within the text ---

unlike(get('body', "<article>$h1" . paragraphs(0 .. 7) . '<h2>Elsewhere</h2><div class="related-links">'
	. '<ul><li><a href="/a">The mill was mended after the storm</a></li>'
	. '<li><a href="/b">The weir was mended after the storm</a></li>'
	. '<li><a href="/c">The lock was mended after the storm</a></li></ul>'
	. '</div></article>'), qr/Elsewhere/, 'a heading of links that are left out');
my $pointed = get('body', "<article>$h1" . paragraphs(0 .. 3)
	. '<div class="teaser"><a href="/a">The mill was mended after the storm'
	. '</a><p>Nobody had hoped for it.</p></div>' . paragraphs(4 .. 7)
	. '</article>');
unlike($pointed, qr/mended|hoped/, 'a teaser within the text');
like($pointed, qr/Eight of/, 'and the text goes on');

like(get('body', "<article>$h1" . paragraphs(0 .. 7)
	. "<p>The mil&shy;ler\x{200b}s went home.</p></article>" =~ s/\x{200b}/&#x200b;/r),
	qr/The millers went/, 'marks where a word may be split');

# --- fields ---

is(get('section', "<article>$h1" . paragraphs(0 .. 7) . '</article>',
	'<script type="application/ld+json">{"@type":"NewsArticle",'
	. "\"description\":\"Two\nlines\",\"articleSection\":\"Tidings\"}</script>"),
	"Tidings\n", 'linked data with a line end in a text');
like(telex('-q', '-f', 'html', '-t', 'json', { in => "<html lang=en><head>$head"
	. "</head><body><article>$h1<figure><img src='data:,' alt='Mill'><noscript>"
	. '<img src="https://example.org/mill.jpg" alt="Mill"></noscript></figure>'
	. paragraphs(0 .. 7) . '</article></body></html>' })->{out},
	qr{https://example.org/mill\.jpg}, 'a picture without scripts');

is(get('section', "<article><span itemprop='articleSection'>Tidings</span>$h1"
	. paragraphs(0 .. 7) . '</article>'), "Tidings\n", 'microdata');
is(get('author', "<article>$h1<div class=\"byline\">By Ann Lee. Photographs by "
	. 'Tom Ray</div>' . paragraphs(0 .. 7) . '</article>'), "Ann Lee\n",
	'who took the pictures wrote nothing');
done_testing;
