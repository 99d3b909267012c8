# SPDX-License-Identifier: MIT
# The installed headers compile alone, first and twice, in C11 and C++; a plugin
# and a program of each kind are built with nothing but them.
use strict;
use warnings;
use Test::More;
use Telex;

# What a plugin leaves out is zero, and right: that is no mistake.
my @warnings = qw(-Wall -Wextra -Wpedantic -Wshadow -Werror
	-Wno-missing-field-initializers);
my %programs = (
	'telex.h' => "int main(void) { return telex_new(0, 0) == 0; }\n",
	'telex-plugin.h' => 'TELEX_PLUGIN(.name = "x", .writer = "x.xsl");' . "\n",
	'telex-plugin-xml.h' => 'TELEX_PLUGIN(.name = "x", .writer = "x.xsl");'
		. "\nint node(xmlNodePtr n); int node(xmlNodePtr n) { return !n; }\n",
);
chomp(my $xml = `pkg-config --cflags libxml-2.0`);

for my $compiler ([ 'C11, gcc', 'gcc', 'c', '-std=c11' ],
	[ 'C11, clang', 'clang', 'c', '-std=c11' ],
	[ 'C17, gcc', 'gcc', 'c', '-std=c17' ],
	[ 'C++20, g++', 'g++', 'cc', '-std=c++20' ],
	[ 'C++11, g++', 'g++', 'cc', '-std=c++11' ],
	[ 'C++20, clang++', 'clang++', 'cc', '-std=c++20' ]) {
	my ($name, $program, $suffix, $standard) = @$compiler;
	SKIP: {
		skip "$program is not installed", 2 * keys %programs
			if system("command -v $program > /dev/null");
		for my $header (sort keys %programs) {
			my $text = $programs{$header};
			# Designated initialisers are C++20's.
			my $plain = $standard eq '-std=c++11'
				&& $header =~ /plugin/;
			spill("$tmp/alone.$suffix", "#include <$header>\n"
				. ($plain ? "int nothing;\n" : $text));
			my $log = `$program $standard @warnings -I$root/core $xml -c -o $tmp/alone.o $tmp/alone.$suffix 2>&1`;
			is($log . $?, '0', "$header alone, $name");
			spill("$tmp/twice.$suffix", "#include <$header>\n"
				. "#include <$header>\nint nothing;\n");
			$log = `$program $standard @warnings -I$root/core $xml -c -o $tmp/twice.o $tmp/twice.$suffix 2>&1`;
			is($log . $?, '0', "$header twice, $name");
		}
	}
}
unlike(slurp("$root/core/telex-plugin.h"), qr/include <libxml/,
	'telex-plugin.h sees no libxml2');

# Every function of the header is in the library, and nothing of ours is in
# another's name.
my %declared = map { $_ => 1 }
	slurp("$root/core/telex.h") =~ /^[a-z].*?\b(telex_\w+)\(/mg;
cmp_ok(keys %declared, '>=', 20, 'telex.h declares functions');
my %defined;
for (`nm -g --defined-only $build/libtelex.a`) {
	$defined{$1} = 1 if / [A-Z] (\w+)$/;
}
is(join(' ', sort grep { !$defined{$_} } keys %declared), '',
	'each is in libtelex.a');
is(join(' ', sort grep { !/^(?:telex_|tx_)/ && !/^(?:__|_|\.|DW)/ }
	keys %defined), '', 'libtelex.a defines telex_* and tx_* only');
is(join(' ', sort grep { /^telex_/ && !$declared{$_} } keys %defined), '',
	'telex_* are those of the header');

# Plugins export one symbol and need none.
for my $plugin (glob "$build/plugins/*.so") {
	my ($name) = $plugin =~ m{([^/]+)$};
	my @exported = map { / [A-Z] (\w+)$/ ? $1 : () }
		`nm -D --defined-only $plugin`;
	is(join(' ', grep { !/^_/ } @exported), 'telex_plugin',
		"$name exports one symbol");
	next if `nm -D $plugin` =~ /__asan|__ubsan/;
	# The C library's own functions of strings are in any host.
	my @needed = grep { !/^(?:mem|str)[a-z]+$/ }
		map { / U (\w+)/ ? $1 : () } `nm -D $plugin`;
	is("@needed", '', "$name needs none");
	unlike(scalar(`readelf -d $plugin`), qr/NEEDED/, "$name links to nothing");
}
done_testing;
