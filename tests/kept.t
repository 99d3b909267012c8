# SPDX-License-Identifier: MIT
# What a browser shows of a page is read, what it does not show is not.
use strict;
use warnings;
use Test::More;
use Telex;

my $sentence = 'The miller kept a list of what a loaf had cost, year by year, '
	. 'and nobody in the valley had ever asked to see it.';

# The article of a page: what stands in its head, and among its paragraphs.
sub read_page {
	my ($head, $body) = @_;
	my $run = telex('-q', '-f', 'html', '-t', 'json', { in =>
		"<!doctype html><html lang=en><head>$head</head><body><article>"
		. "<h1>Bread in the valley</h1><p>$sentence</p>$body"
		. "<p>Another: $sentence</p></article></body></html>" });
	ends($run, 0, 'is read');
	return $run->{out};
}

# --- styles ---

my %shown = map { $_ => 1 } 'overflow:hidden', 'display:block; border:none',
	'color:red;text-decoration:none', 'display: inline ! important',
	'overflow-x:hidden;visibility:visible', 'background:url(none.png)', '', ':',
	';;display', 'none', 'content:"display:none"', 'backface-visibility: hidden';
my %hidden = map { $_ => 1 } 'display:none', 'DISPLAY: NONE', 'visibility:hidden',
	'color:red; Visibility : Hidden ;', 'display:none!important',
	"margin:0;\n display:\tnone !important;";
for my $style (sort(keys %shown), sort(keys %hidden)) {
	my $out = read_page('', "<div style='$style'><p>The baker "
		. 'across the river did the same, but in a book bound in leather '
		. 'that he showed to all who came.</p></div>');
	is(index($out, 'The baker across') >= 0 || 0, $shown{$style} || 0,
		"style \"$style\"");
}
like(read_page('', "<p style>$sentence</p><p style=>The baker came.</p>"),
	qr/The baker came/, 'a style without a value');

# --- what is no tag ---

sub title {
	my ($title) = @_;
	return telex('show', '-f', 'html', '--get', 'headline', { in =>
		"<!doctype html><html><head>$title<meta name=author content='Ann "
		. "Lee'></head><body><p>$sentence</p><p>$sentence</p></body></html>"
	})->{out};
}
is(title('<title>How to use the <video> tag</title>'),
	"How to use the <video> tag\n", 'a title: what looks like a tag is text');
is(title('<TITLE>Use </p> &amp; <p> in pairs</TITLE >'),
	"Use </p> & <p> in pairs\n", 'a title: end tags, references');
is(title('<title>The valley of bread'), "The valley of bread\n",
	'a title that nothing closes ends before the next tag');

# --- formulas ---

like(read_page('', '<p>The mill turns at <math display="inline"><semantics>'
	. '<mrow><mi>v</mi><mo>=</mo><mn>7</mn></mrow><annotation encoding='
	. '"application/x-tex">v=7 \\TeX</annotation></semantics></math> rounds '
	. 'to the hour when the sluice is open.</p>'),
	qr/turns at v=7 rounds to/, 'a formula within a sentence');

# --- what is the article's ---

# FIELD of a page: what stands above its headline, below it, after the article.
sub field {
	my ($field, $above, $below, $after) = @_;
	return telex('show', '-f', 'html', '--get', $field, { in =>
		"<!doctype html><html lang=en><head><title>Bread</title></head>"
		. "<body>$above<article><h1>Bread in the valley</h1>$below"
		. "<p>$sentence</p><p>Another: $sentence</p></article>$after"
		. '</body></html>' })->{out};
}
my $trail = '<nav class="breadcrumb"><a href="/">Home</a> <a href="/m">Mills</a>'
	. '</nav>';
is(field('section', $trail, '', ''), "Mills\n", 'a trail above the headline');
is(field('section', '', $trail, ''), "", 'a trail within the text is none');
is(field('section', '', '', "<footer>$trail</footer>"), '',
	'a trail in the footer is none');
my $time = '<p>Another story: 9 min read</p>';
is(field('reading-time', '', '<p>9 min read</p>', ''), "540\n",
	'a reading time below the headline');
is(field('reading-time', '', '', "<aside>$time</aside>"), '',
	'a reading time after the article is none');

like(read_page('<meta name="press.author" content="Ida Ingham">', ''),
	qr/"author":\[\{"name":"Ida Ingham"/, 'a meta that ends in author');

done_testing;
