# SPDX-License-Identifier: MIT
# What README.md and telex(1) show is what happens: the lines after "$ " of the
# ```console blocks are run in order, in a copy of the tree; a line "..." stands
# for anything. What they print on both outputs is compared.
use strict;
use warnings;
use Test::More;
use Telex;

# The copy, and telex on PATH.
my $copy = "$tmp/tree";
mkdir $copy;
system("cd $root && cp -r core examples plugins stylesheets README.md $copy");
mkdir "$tmp/bin";
spill("$tmp/bin/telex", "#!/bin/sh\nexec $ENV{TELEX} \"\$@\"\n");
chmod 0755, "$tmp/bin/telex";
spill("$tmp/bin/telex.pc", "Name: telex\nDescription: telex\nVersion: 1\n"
	. "Cflags: -I$root/core\n");
my %env = (PATH => "$tmp/bin:$ENV{PATH}", PKG_CONFIG_PATH => "$tmp/bin",
	LC_ALL => 'C.UTF-8');

# Does OUTPUT look like WANTED, where a line "..." stands for any lines?
sub fits {
	my ($output, $wanted) = @_;
	my $pattern = join '', map {
		$_ eq "...\n" ? '(?:.*\n)*?' : quotemeta } $wanted =~ /(.*\n)/g;
	return $output =~ /\A$pattern\z/;
}

ok(fits("a\nb\nc\n", "a\n...\nc\n") && !fits("a\nb\nd\n", "a\n...\nc\n")
	&& !fits("a\nb\n", "a\n"), 'fits() tells them apart');

my ($blocks, $examples) = (0, 0);
my $readme = slurp("$root/README.md");
while ($readme =~ /^```console\n(.*?)^```$/msg) {
	my $block = $1;
	$blocks++;
	like($block, qr/\A\$ /, "block $blocks begins with a command");
	while ($block =~ /^\$ ((?:.*\\\n)*.*\n)((?:(?!\$ ).*\n)*)/mg) {
		my ($command, $wanted) = ($1, $2);
		chomp $command;
		my $run = sh("exec 2>&1\n$command", cd => $copy, env => \%env);
		$examples++;
		ok(fits($run->{out}, $wanted), "README: $command") or diag(
			"printed:\n" . substr($run->{out}, 0, 3000)
			. "\nREADME:\n$wanted");
	}
}
cmp_ok($examples, '>=', 5, 'README.md has examples');

# Examples that print nothing to compare: their words are understood.
my $manual = slurp("$root/doc/telex.1");
my ($section) = $manual =~ /^\.Sh EXAMPLES\n(.*?)^\.Sh /ms;
ok($section, 'telex(1) has EXAMPLES') or $section = '';
$section =~ s/ \\e\n\.Dl "?/ /g;
$section =~ s/"$//mg;
$section =~ s/\\\(dq/"/g;
$section =~ s/\\ / /g;
my $work = "$tmp/manual";
mkdir $work;
system("cp $root/examples/harbour-seals.txt $work/article.txt;"
	. "cp $root/examples/harbour-seals.txt $work/a.txt;"
	. "cp $root/examples/stadtbaeckerei.txt $work/b.txt");
my $run_ones = 0;
while ($section =~ /^\.Dl (.*)$/mg) {
	my $command = $1;
	next unless $command =~ /^telex / && $command !~ /URL/;
	if ($command =~ /\| (\w+)/ && system("which $1 >/dev/null")) {
		diag("not run, $1 is missing: $command");
		next;
	}
	my $run = sh($command, cd => $work, env => \%env);
	$run_ones++;
	my $wanted = $command =~ /--strict/ ? 1 : 0;
	is($run->{status}, $wanted, "telex(1): $command") or diag($run->{err});
}
cmp_ok($run_ones, '>=', 3, 'telex(1) has examples');

# Each option that --help lists is in the manual, and the other way round.
my $help = telex('--help')->{out};
my %help = map { $_ => 1 } $help =~ /--([a-z-]+)/g;
my $plain = $manual =~ s/\\-/-/gr;
my %manual = map { $_ => 1 } $plain =~ /(?:Fl -|--)([a-z][a-z-]+)/g;
my %options = map { $_ => 1 } slurp("$root/core/command/options.c")
	=~ /\{ (?:'.'|0), "([a-z-]+)"/g;
is(join(' ', sort grep { !$help{$_} } keys %options), '',
	'--help names every option');
is(join(' ', sort grep { !$manual{$_} } keys %options), '',
	'telex(1) names every option');
my %fields = map { $_->{name} => 1 } @{ field_table()->{article} };
is(join(' ', sort grep { $manual !~ /\b\Q$_\E\b/ } keys %fields), '',
	'telex(1) names every field');
done_testing;
