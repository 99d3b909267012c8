# SPDX-License-Identifier: MIT
# What the test scripts share: run telex, look at what came of it.
package Telex;

use strict;
use warnings;
use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use JSON::PP;
use Test::More;

our @EXPORT = qw($root $build $golden $telex $tmp telex sh ends says same slurp
	spill goldens field_table $now two_way is_one_each convert articles findings);

our $root = abs_path(dirname(__FILE__) . '/..');
our $build = abs_path($ENV{B} && -d $ENV{B} ? $ENV{B} : "$root/build");
our $golden = "$root/tests/golden";
our $telex = "$build/telex";
our $tmp = tempdir('telex-XXXXXX', TMPDIR => 1, CLEANUP => 1);

# Nothing of the user's reaches a test.
delete @ENV{qw(TELEX_PLUGIN_PATH XDG_DATA_HOME SOURCE_DATE_EPOCH
	NO_COLOR LC_ALL LANG LANGUAGE TZ LIBXSLT_PLUGINS_PATH)};
$ENV{HOME} = "$tmp/home";
mkdir $ENV{HOME};
$ENV{XDG_DATA_DIRS} = "$tmp/share";
$ENV{ASAN_OPTIONS} ||= 'exitcode=99';
$ENV{LSAN_OPTIONS} ||= 'exitcode=99';
$ENV{UBSAN_OPTIONS} ||= 'exitcode=99:print_stacktrace=1';

# The words that run telex; `$TELEX` in a shell command. It ends without taking
# apart what it ends with, unless sanitizers look: those look for its leaks.
my @under = ($ENV{UNDER} || '') eq 'valgrind'
	? ('valgrind', '-q', '--error-exitcode=99', '--leak-check=no') : ();
$ENV{TELEX} = join ' ', @under, $telex;
$ENV{B} = $build;
$ENV{ROOT} = $root;

my $runs = 0;

# Runs COMMAND (words) with OPTION in (its standard input's bytes), env, cd.
# Returns { status, out, err }.
sub run {
	my ($command, %option) = @_;
	my $base = "$tmp/.run" . $runs++;

	spill("$base.in", $option{in} // '');
	my $child = fork // die "fork: $!";
	if (!$child) {
		open STDIN, '<', "$base.in" or die;
		open STDOUT, '>', "$base.out" or die;
		open STDERR, '>', "$base.err" or die;
		chdir $option{cd} or die if $option{cd};
		my $env = $option{env} || {};
		$ENV{$_} = $env->{$_} for keys %$env;
		exec { $command->[0] } @$command or die "$command->[0]: $!";
	}
	waitpid $child, 0;
	my %run = (status => $? & 127 ? 128 + ($? & 127) : $? >> 8,
		out => slurp("$base.out"), err => slurp("$base.err"),
		line => join ' ', map { s/^\Q$tmp\E/\$tmp/r } @$command);
	unlink "$base.in", "$base.out", "$base.err";
	# A sanitizer's or valgrind's finding is a failure of its own.
	fail("clean memory: $run{line}"), diag($run{err})
		if $run{status} == 99;
	return \%run;
}

# telex ARGUMENT..., { OPTION }
sub telex {
	my $option = ref $_[-1] ? pop : {};
	return run([ @under, $telex, @_ ], %$option);
}

# A shell command, in which $TELEX is telex.
sub sh {
	my ($command, %option) = @_;
	return run([ '/bin/sh', '-c', $command ], %option);
}

# RUN ended with STATUS.
sub ends {
	my ($run, $status, $name) = @_;
	return is($run->{status}, $status, $name)
		|| diag("$run->{line}\n$run->{err}");
}

# RUN ended with STATUS and standard error matches each PATTERN.
sub says {
	my ($run, $status, $name, @patterns) = @_;
	my @missed = grep { $run->{err} !~ $_ } @patterns;
	my $good = $run->{status} == $status && !@missed;

	ok($good, $name) or diag("$run->{line}\nstatus $run->{status}, want "
		. "$status\nmissed: @missed\nstandard error: $run->{err}");
	return $good;
}

# GOT equals WANT, byte for byte; shows the first lines that differ.
sub same {
	my ($got, $want, $name) = @_;
	return pass($name) if $got eq $want;
	fail($name);
	spill("$tmp/got", $got);
	spill("$tmp/want", $want);
	my @lines = split /\n/, `diff -a -u $tmp/want $tmp/got`, 42;
	diag(join "\n", @lines[0 .. ($#lines < 40 ? $#lines : 40)]);
	return 0;
}

sub slurp {
	my ($file) = @_;
	open my $handle, '<:raw', $file or die "$file: $!";
	local $/;
	return <$handle> // '';
}

sub spill {
	my ($file, $bytes) = @_;
	open my $handle, '>:raw', $file or die "$file: $!";
	print $handle $bytes;
	close $handle or die "$file: $!";
	return $file;
}

# The golden inputs: [ NAME, FILE, [ARGUMENT...] ] each, by name.
sub goldens {
	my @all;
	for my $file (sort glob "$golden/*.in.*") {
		my ($name) = $file =~ m{([^/]+)\.in\.[^.]+$} or next;
		my $args = "$golden/$name.args";
		push @all, [ $name, $file,
			[ -e $args ? split ' ', slurp($args) : () ] ];
	}
	return @all;
}

# --- conversions and chains of them ---

# When every embargo of the goldens has lifted.
our $now = '--now=2040-01-01T00:00:00Z';

# The formats that are read and written, by name, but those that are the model
# itself, and text, which roundtrip.t knows.
sub two_way {
	my %two = map { /^(\S+) +reads +writes/ ? ($1 => 1) : () }
		split /\n/, telex('formats')->{out};
	delete @two{qw(article json text)};
	return sort keys %two;
}

# The files INPUTS in FORMAT: (the run, the files made, in the articles' order).
# A format of one article a file makes several, which are read as one again.
my $folders = 0;
sub convert {
	my ($format, $inputs, @options) = @_;
	my $folder = "$tmp/convert" . $folders++;
	mkdir $folder;
	my $run = telex('-q', $now, @options, '-t', $format, @$inputs, '-o',
		is_one_each($format) ? "$folder/{n}.$format" : "$folder/1.$format");
	my @out = sort { ($a =~ m{(\d+)\.\Q$format\E$})[0]
		<=> ($b =~ m{(\d+)\.\Q$format\E$})[0] } glob "$folder/*.$format";
	return ($run, @out);
}

# Has FORMAT one article a document?
my %one_each;
sub is_one_each {
	my ($format) = @_;
	return $one_each{$format} //=
		telex('formats', $format)->{out} =~ /one document an article/ || 0;
}

# The articles of FILES as `-t json` prints them.
sub articles {
	my @files = @_;
	return map { decode_json($_) } split /\n/,
		telex('-q', $now, '-t', 'json', @files)->{out};
}

# What the official validator COMMAND finds in FILES of FORMAT: { FILE => FINDINGS },
# '' for what it says of no file, but for two findings that only a lie could
# silence (ImplausibleDate, DuplicateUpdated), and RFC 6721, which it does not know:
# that is what Atom has for a kill.
sub findings {
	my ($command, $format, @files) = @_;
	my %found;

	while (my @some = splice @files, 0, 500) {
		for (`$command $format @some 2>&1`) {
			next if /ImplausibleDate|DuplicateUpdated/
				|| /UnknownNamespace.*atompub\/tombstones/;
			my ($file) = /^([^:]+):/;
			$found{ $file // '' } .= $_;
		}
	}
	return \%found;
}

# core/model/field.c as { ARTICLE or FEED => [ { name, type, many, parts } ] }.
sub field_table {
	my ($source, %tables) = (slurp("$root/core/model/field.c"));
	while ($source =~ /struct tx_field (\w+)\[\] = \{(.*?)\n\};/sg) {
		my ($table, $rows, @fields) = ($1, $2);
		while ($rows =~ /\{ (\.name = "[^}]*)\}/sg) {
			my %row = $1 =~ /\.(\w+) = ("[^"]*"|\w+)/g;
			s/"//g for values %row;
			$row{parts} = $tables{$row{parts}} if $row{parts};
			push @fields, \%row;
		}
		$tables{$table} = \@fields;
	}
	return { feed => $tables{tx_feed_fields},
		article => $tables{tx_article_fields} };
}

1;
