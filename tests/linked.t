# SPDX-License-Identifier: MIT
# The linked data of a page: what it refers to, where it stood, and what of it
# is markup.
use strict;
use warnings;
use JSON::PP;
use Test::More;
use Telex;

my $sentence = 'The miller kept a list of what a loaf had cost, year by year, '
	. 'and nobody in the valley had ever asked to see it.';

sub page {
	my (@scripts) = @_;
	return "<!doctype html>\n<html lang=en><head>\n" . join("\n", map {
		'<script type="application/ld+json">' . encode_json($_) . '</script>'
	} @scripts) . "</head><body><article><p>$sentence</p><p>$sentence</p>"
	. '</article></body></html>';
}

sub get {
	my ($field, @scripts) = @_;
	return telex('show', '-f', 'html', '--get', $field,
		{ in => page(@scripts) })->{out};
}

# --- references ---

my $article = { '@type' => 'NewsArticle', author => [ { '@id' => '#ann' },
	{ '@id' => '#nobody' }, { '@id' => '#bo' } ] };
my @people = ({ '@id' => '#ann', '@type' => 'Person', name => 'Ann Lee' },
	{ '@id' => '#bo' }, { '@id' => '#bo', name => 'Bo Ray' },
	{ '@id' => '#ann', name => 'Another Ann' });
is(get('author', { '@graph' => [ $article, @people ] }), "Ann Lee\nBo Ray\n",
	'authors by @id, the first of that name');
is(get('author', @people, $article), "Ann Lee\nBo Ray\n",
	'in scripts of their own');

# --- lines ---

my $run = telex('show', '--explain', '--json', { in => page({ '@type' =>
	'WebSite', name => 'D' }, { '@type' => 'NewsArticle',
	articleSection => 'Tidings' }) });
my ($found) = grep { $_->{field} eq 'section' }
	@{ decode_json($run->{out})->{found} };
is($found->{line}, 4, 'the line of the script that holds the article')
	or diag($run->{out});

# --- text or markup ---

my %written = (
	'Tom &amp; Jerry' => 'Tom & Jerry',
	'<p>Tidings of <b>home</b></p>' => 'Tidings of home',
	'<p>Tidings<br/>of home</p>' => 'Tidings of home',
	'Why &lt;br/> is wrong: use </p> instead' =>
		'Why <br/> is wrong: use </p> instead',
	'Use </b> after &quot;bold&quot;' => 'Use </b> after "bold"',
	'5 < 7 & 8 > 6' => '5 < 7 & 8 > 6',
	'An <unknown> thing &#38; more' => 'An <unknown> thing & more',
	'AT&T; R&D' => 'AT&T; R&D',
	'</b>Home</b>' => '</b>Home</b>',
	'<b>' x 99 . 'Home' . '</b>' x 99 => 'Home',
	'Loaf<br/>and mill' => 'Loaf and mill',
);
for (sort keys %written) {
	is(get('section', { '@type' => 'NewsArticle', articleSection => $_ }),
		"$written{$_}\n", substr $_, 0, 60);
}
done_testing;
