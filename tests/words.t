# SPDX-License-Identifier: MIT
# The words of every language: what one has, all have, and the code knows it.
use strict;
use warnings;
use utf8;
use Encode qw(decode encode);
use Test::More;
use Telex;

binmode $_, ':utf8' for Test::More->builder->output,
	Test::More->builder->failure_output;

# A `word` is a cue too where its key is a kind.
my %files;
for my $file (sort glob "$root/stylesheets/words/*.xml") {
	my ($language) = $file =~ m{(\w+)\.xml$};
	my $text = decode('UTF-8', slurp($file));

	$files{$language}{$2} .= "$3\n"
		while $text =~ m{<(word|cues) k(?:ey|ind)="([^"]+)">\n?(.*?)</}sg;
}
is(scalar keys %files, 13, 'thirteen languages');

my ($table) = slurp("$root/core/load/words.c")
	=~ /kinds\[TX_CUE_KINDS\] = \{(.*?)\};/s;
my @kinds = $table =~ /"([a-z-]+)"/g;
ok(@kinds > 20, 'the kinds of cues are read');

# Many lines of a page are known by these: a few of them are not enough.
my %least = (noise => 50, role => 10, agency => 8, office => 7, end => 30);

for my $language (sort keys %files) {
	my $words = $files{$language};
	is(join(' ', grep { !$words->{$_} } @kinds), '',
		"$language: no kind is missing");
	is(join(' ', grep { ($words->{$_} // '') =~ tr/\n// < $least{$_} }
		sort keys %least), '', "$language: nor are its words few");
}

# --- at work ---

# What FIELD of a text of LINES is.
sub get {
	my ($field, @lines) = @_;
	return decode('UTF-8', telex('show', '--get', $field,
		{ in => encode('UTF-8', join "\n\n", @lines, '') })->{out});
}

my $spanish = 'El molinero guardaba una lista de lo que había costado el pan, '
	. 'año tras año, y nadie en el valle había pedido verla nunca.';
my $body = get('body', 'El precio del pan en el valle', $spanish,
	'Compartir por correo', "Después: $spanish", 'Cerrar sesión',
	"Al final: $spanish");
unlike($body, qr/Compartir|Cerrar sesión/, 'what a page offers is no text');
like($body, qr/Al final/, 'and what follows is');
is(get('author', 'El precio del pan en el valle', 'Por Ana Molina, redactora jefe',
	$spanish, "Después: $spanish"), "Ana Molina\n", 'a role is no name');
done_testing;
