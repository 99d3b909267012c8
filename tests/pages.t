# SPDX-License-Identifier: MIT
# Web pages that hold no article are refused; those that hold the beginning of
# one are told of.
use strict;
use warnings;
use Test::More;
use Telex;

my $menu = '<ul>' . join('', map
	{ "<li><a href='/$_'>All about $_ and what belongs to it</a></li>" }
	qw(harbours mills roads bridges wells orchards)) . '</ul>';

sub page {
	my ($title, $body) = @_;
	return "<!doctype html><html lang=en><head><title>$title</title></head>"
		. "<body>$body</body></html>";
}

sub reads {
	my ($name, $html) = @_;
	(my $file = $name) =~ s/\W+/-/g;
	return telex('-f', 'html', '-t', 'text', spill("$tmp/$file.html", $html));
}

my $teasers = join '', map {
	"<div><h3><a href='/$_'>The $_ was mended after the storm of last week</a>"
	. "</h3><p>Nobody had hoped for the $_ so early in the year.</p></div>"
} qw(bridge mill weir lock chapel school well barn);
my $words = 'The miller kept a list of what a loaf had cost, year by year. ';
my $paragraph = '<p>' . $words x 6 . '</p>';

my %none = (
	'front page' => page('The Valley Post', "$menu<main>$teasers</main>"),
	'a list of articles' => page('Harbours', $menu . join '', map
		{ "<article><h2><a href='/$_'>$_ by the sea, an old story</a></h2>"
			. "<p>A short word about $_.</p></article>" }
		qw(Ahoy Boats Cranes Docks Eels Fog Gulls Hulls)),
	'not found' => page('Page not found', "$menu<main><h1>Page not found</h1>"
		. '<p>There is no such page here. It may have moved.</p></main>'),
	'an error' => page('404 Not Found',
		'<h1>Not Found</h1><p>The page was not found on this server.</p>'),
	'a search' => page('Search', "<main><h1>Results</h1>$menu$menu</main>"),
	'a wall' => page('Sign in', '<main><h1>Sign in</h1><p>Whoever has an '
		. 'account may go on to read.</p><form><input type=password>'
		. '</form></main>'),
	'nothing' => page('', ''),
	'not found, with words alone' => page('', '<h1>Page not found</h1>'
		. '<p>What you asked for may have been moved to another shelf.</p>'),
	'not found, in French' => page('Page introuvable - Le Quai',
		"<p>Elle n'existe plus, ou elle n'a jamais paru dans ces pages.</p>"),
	'no access' => page('Access Denied', '<h1>Access Denied</h1><p>The server '
		. 'keeps this address to itself.</p><p>Reference #12.ab</p>'),
	'a moment' => page('Just a moment...', '<h1>Looking at your browser</h1>'
		. '<p>The page that you asked for comes in some seconds.</p>'),
	'cookies' => page('Hafenblatt', '<div class=box><h1>Willkommen</h1><p>Wir '
		. 'und unsere 97 Partner legen Kekse auf Ihrem Gerät ab und lesen '
		. 'sie wieder.</p></div><button>Ja</button>'),
	'consent' => page('Hafenblatt', '<div id=cmp-consent><p>Some words that '
		. 'nobody has foreseen, about what is kept and why.</p></div>'),
);
ends(reads($_, $none{$_}), 65, $_) for sort keys %none;

my %some = (
	'an article' => page('Bread', "$menu<main><h1>Bread</h1>$paragraph</main>"),
	'one line' => page('Bread', '<p>Bread became dearer in the valley.</p>'),
	'a short one that says so' => '<html><head><title>Bread</title>'
		. '<meta property="og:type" content="article"></head><body>'
		. "$menu<p>Bread became dearer in the valley.</p></body></html>",
	'an article on an error' => page('Page not found: lost books',
		"<h1>Page not found: lost books</h1>$paragraph$paragraph$paragraph"),
	'a short one with a banner' => page('Bread', '<div class=cookie-banner>'
		. '<p>We use cookies, and so do our 97 partners, every day.</p></div>'
		. '<main><h1>Bread</h1><p>Bread became dearer in the valley, which the '
		. 'bakers had foreseen since the harvest.</p></main>'),
	'an article of short paragraphs above links' => page('Bread', '<article>'
		. '<h1>Bread</h1>' . ('<p>' . $words x 2 . '</p>') x 5
		. '<h2>More stories</h2><ul>' . (join '', map {
			"<li><a href='/$_'>What became of loaf number $_</a></li>" }
			1 .. 30) . '</ul></article>'),
	'an article above teasers' => page('Bread',
		"<h1>Bread</h1><div>$paragraph$paragraph</div><div>$teasers</div>"),
);
ends(reads($_, $some{$_}), 0, $_) for sort keys %some;
unlike(reads('above', $some{'an article above teasers'})->{out},
	qr/after the storm/, 'and they are no part of it');

for my $tag (qw(script link base style title span table header)) {
	ends(telex('-t', 'text', { in => "<$tag></$tag><h1>Bread</h1>$paragraph" }),
		0, "a page that begins with <$tag>");
}

my $paid = '<html><head><title>Bread</title><script type="application/ld+json">'
	. '{"@type": "NewsArticle", "isAccessibleForFree": false}</script></head>'
	. "<body><article><h1>Bread</h1>$paragraph</article></body></html>";
like(reads('paid', $paid)->{err}, qr/cut short: .* not free \[TX132\]$/m,
	'what is sold is told of');
like(reads('open', page('Bread', "<h1>Bread</h1>$paragraph<p>And then ...</p>"))
	->{err}, qr/cut short: it ends in an ellipsis \[TX132\]$/m, 'an ellipsis');
unlike(reads('whole', $some{'an article'})->{err}, qr/TX132/,
	'nothing is told of a whole one');

like(reads('sold', page('Bread', "<main><h1>Bread</h1>$paragraph<p>Article "
	. 'réservé aux abonnés</p></main>'))->{err},
	qr/cut short: .* for subscribers \[TX132\]$/m, 'words of a wall');
unlike(reads('offered', page('Bread', "<main><h1>Bread</h1>$paragraph</main>"
	. '<aside><a href=/b>Subscribers only: Cake</a></aside>'))->{err},
	qr/TX132/, 'but not those of a teaser');

my $shown = telex('-f', 'html', '-t', 'json', spill("$tmp/figure.html",
	page('Bread', '<main><h1>Bread</h1><figure><img src="https://a.example/b.jpg">'
	. '<span><span class=hidden>Image source, </span>Tilo Ahn</span><figcaption>'
	. '<span class=hidden>Image caption, </span>A loaf</figcaption></figure>'
	. "$paragraph</main>")))->{out};
like($shown, qr/"caption":"A loaf","credit":"Tilo Ahn"/,
	'what a caption says for those who cannot see it');

# Linked data holds the whole text, of which the page shows the beginning.
my @lines = map { "Line $_ of the text tells what a loaf had cost in year $_, "
	. 'and who had baked it, and who had not eaten it.' } 1 .. 8;
my $data = sub {
	my $first = shift;
	return '<html lang=en><title>Bread</title><script type="application/ld+json">'
		. '{"@type": "NewsArticle", "headline": "Bread", "articleBody": "'
		. join('\n\n', @lines) . "\"}</script><h1>Bread</h1><p>$first</p></html>";
};
my $whole = reads('stated', $data->($lines[0]));
like($whole->{out}, qr/Line 8 of the text/, 'a longer text as data is the body');
unlike($whole->{err}, qr/TX132/, 'which is not cut short');
my $other = reads('other', $data->('Quite another text stands on this page, and '
	. 'it says nothing at all of what a loaf had cost.'));
unlike($other->{out}, qr/Line 8/, 'not that of another text');
like($other->{err}, qr/cut short: .* as data \[TX132\]$/m, 'which is told of');

done_testing;
