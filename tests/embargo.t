# SPDX-License-Identifier: MIT
# A line that states an embargo withholds an article, prose about one does not,
# in pages and in texts.
use strict;
use warnings;
use Test::More;
use Telex;

my $prose = 'The ferry line of Quillon has ordered two electric boats, which '
	. 'will replace the last diesel boats on the sound, its director said.';
my $date = '2032-05-03';
my %stated = (
	'EMBARGOED UNTIL 00:01 GMT, 3 May 2032' => '2032-05-03T00:01Z',
	'Embargo: 3 May 2032' => $date,
	'Embargoed until 3 May 2032, 10:00 (check against delivery)' =>
		'2032-05-03T10:00',
	'Under embargo until 3 May 2032 at noon, local time' => $date,
	'Not for release before 3 May 2032 - check against delivery' => $date,
	'Sperrfrist: 3. Mai 2032, 10 Uhr' => '2032-05-03T10:00',
	'STRICTLY EMBARGOED' => 'withheld',
	'Sperrfrist: Beginn der Rede' => 'withheld',
	'Embargo until 3 May 2032 was what the ministers wanted, and the oil '
		. 'went on.' => '',
	'Embargo until 3 May 2032, the ministers had said, and the oil went on.'
		=> '',
	'Under embargo since 1962, the island learned to mend its own cars.' => '',
	'Under embargo, the island starved.' => '',
);

sub paragraphs {
	my ($count) = @_;
	return map { "$_ of them: $prose" } 1 .. $count;
}

# What the article's embargo, or else its status, is.
sub held {
	my (@words) = @_;
	my $run = telex('show', '--get', 'embargo', @words);
	$run = telex('show', '--get', 'status', @words) if $run->{out} eq '';
	return $run->{out} =~ s/\n\z//r;
}

# The text of LINES, and a page of them.
sub files {
	my ($title, @lines) = @_;
	return (
		text => spill("$tmp/e.txt", join "\n\n", $title, @lines, ''),
		page => spill("$tmp/e.html", '<html lang=en><head><title>Boats'
			. "</title></head><body><article><h1>$title</h1>"
			. join('', map { "<p>$_</p>" } @lines)
			. '</article></body></html>'));
}

my $title = 'Ferry line orders two boats';
for my $line (sort keys %stated) {
	my %first = files($title, $line, paragraphs(4));
	is(held($first{$_}), $stated{$line}, "$_: first: $line")
		for sort keys %first;
	my %last = files($title, paragraphs(4), $line);
	is(held($last{$_}), $stated{$line}, "$_: last: $line")
		for sort keys %last;
}
my %middle = files($title, paragraphs(30), 'Embargo: 3 May 2032',
	paragraphs(30));
is(held($middle{$_}), '', "$_: in the middle of much else")
	for sort keys %middle;
# --- until when it holds ---

# The last second that an embargo holds, and the first that it does not: at the
# end of what it says, where on earth that is last.
for ([ '2030-05-31T10:00:05Z', '2030-05-31T10:00:04Z', '2030-05-31T10:00:05Z' ],
	[ '2030-05-31T10:00:05-03:00', '2030-05-31T13:00:04Z',
		'2030-05-31T13:00:05Z' ],
	[ '2030-05-31T10:00Z', '2030-05-31T10:00:59Z', '2030-05-31T10:01:00Z' ],
	[ '2030-05-31T10:00', '2030-05-31T22:00:59Z', '2030-05-31T22:01:00Z' ],
	[ '2030-05-31T10:00:05', '2030-05-31T22:00:04Z', '2030-05-31T22:00:05Z' ],
	[ '2030-05-31', '2030-06-01T11:59:59Z', '2030-06-01T12:00:00Z' ],
	[ '2030-05', '2030-06-01T11:59:59Z', '2030-06-01T12:00:00Z' ],
	[ '2030', '2030-12-31T23:59:59Z', '2031-01-03T00:00:00Z' ]) {
	my ($embargo, @nows) = @$_;
	my @words = ('-q', '-t', 'rss', '--set', "embargo=$embargo",
		{ in => '{"headline":"Held"}' });
	ends(telex("--now=$nows[0]", @words), 77, "$embargo holds at $nows[0]");
	ends(telex("--now=$nows[1]", @words), 0, "and not at $nows[1]");
	ends(telex(@words), 77, 'without a clock it holds');
}
done_testing;
