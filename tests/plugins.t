# SPDX-License-Identifier: MIT
# Formats that are dropped in: a plugin built by the one line of telex-plugin.h, a
# stylesheet alone; and broken ones, each named with its cure while the others go
# on. No file of telex is touched.
use strict;
use warnings;
use File::Path qw(make_path);
use Test::More;
use Telex;

my $article = "$golden/seed-shape.in.txt";
my $full = "$golden/full.in.article";
my $compiler = $ENV{CC} || 'cc';
my $before = `cd $build && find plugins stylesheets -type f | sort | xargs cksum`;

# The header's own one-line command, with the headers where they lie here.
my ($line) = slurp("$root/core/telex-plugin.h") =~ /^ \*\t(cc -shared.*)$/m;
like($line, qr/cc .*-o rhyme\.so rhyme\.c \$\(pkg-config --cflags telex\)$/,
	'the header shows how to build a plugin');

sub build_plugin {
	my ($folder, $name, $source) = @_;
	spill("$folder/$name.c", $source);
	my $command = $line =~ s/\brhyme\b/$name/gr
		=~ s/^cc/$compiler/r =~ s/\$\(.*\)/-I$root\/core/r;
	my $log = `cd $folder && $command 2>&1`;
	is($log . $?, '0', "$name.so is built by that line");
	unlink "$folder/$name.c";
}

sub plugin {
	my ($fields) = @_;
	return "#include <telex-plugin.h>\nTELEX_PLUGIN($fields);\n";
}

my $xsl = <<'END';
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1" xmlns:t="urn:telex:format:1"
    xmlns:f="urn:telex:functions:1" exclude-result-prefixes="a t f">
  <t:format name="NAME" title="Headlines" media-type="text/xml" extension="heads"
      carrier="xml" root="heads" MANY/>
  <t:param name="mood" type="good bad" default="good" help="how they feel"/>
  <xsl:param name="mood"/>
  <t:drops fields="body"/>
  <xsl:template match="a:feed">
    <heads mood="{$mood}"><xsl:apply-templates select="a:article"/></heads>
  </xsl:template>
  <xsl:template match="a:article">
    <head><xsl:value-of select="f:slug(a:headline)"/></head>
  </xsl:template>
</xsl:stylesheet>
END

sub sheet {
	my ($name, $many) = (@_, '');
	return $xsl =~ s/NAME/$name/r =~ s/MANY/$many/r;
}

# --- a plugin ---

my $folder = "$tmp/plugins";
make_path($folder);
my $atom = slurp("$root/plugins/atom.c");
build_plugin($folder, 'vapour', $atom =~ s/"atom"/"vapour"/r);
for my $case ([ 'plugin-path', [ '--plugin-path', $folder ], {} ],
	[ 'TELEX_PLUGIN_PATH', [], { TELEX_PLUGIN_PATH => $folder } ]) {
	my ($name, $words, $env) = @$case;
	my $run = telex(@$words, '-t', 'vapour', $full, '-q',
		'--now=2026-01-01', { env => $env });
	ends($run, 0, "a copy of atom.c by $name");
	same($run->{out}, telex('-t', 'atom', $full, '-q',
		'--now=2026-01-01')->{out}, 'writes what atom writes');
}
make_path("$tmp/data/telex/plugins", "$ENV{HOME}/.local/share/telex/plugins",
	"$tmp/system/telex/plugins");
system('cp', "$folder/vapour.so", "$tmp/data/telex/plugins/a1.so");
system('cp', "$folder/vapour.so", "$ENV{HOME}/.local/share/telex/plugins/a2.so");
system('cp', "$folder/vapour.so", "$tmp/system/telex/plugins/a3.so");
ends(telex('-q', '-t', 'a1', $article,
	{ env => { XDG_DATA_HOME => "$tmp/data" } }), 0, 'XDG_DATA_HOME');
ends(telex('-q', '-t', 'a2', $article), 0, '~/.local/share');
ends(telex('-q', '-t', 'a3', $article,
	{ env => { XDG_DATA_DIRS => "/nowhere:$tmp/system" } }), 0,
	'XDG_DATA_DIRS');
like(telex('formats', '--plugin-path', $folder)->{out}, qr/^vapour +reads +writes/m,
	'it is listed');
ends(telex('-t', 'vapour', $article, { cd => $folder }), 69,
	'never from the current folder');
ends(telex('-t', 'vapour', $article, { cd => $folder,
	env => { TELEX_PLUGIN_PATH => '.:' } }), 69, 'nor by the environment');

build_plugin($folder, 'hooked', plugin('.name = "hooked", .carrier = TELEX_TEXT,
	.writer = "write/text.xsl", .serialise = shout')
	=~ s/(?=TELEX_PLUGIN)/<<'END'/re);
static char *shout(const struct telex_host *host, const char *bytes,
		   size_t length, size_t *out)
{
	char *copy = (char *)host->allocate(length + 3);
	size_t i;

	for (i = 0; copy && i < length; i++)
		copy[i] = bytes[i] >= 'a' && bytes[i] <= 'z'
			      ? (char)(bytes[i] - 32) : bytes[i];
	if (copy) {
		copy[length] = '!';
		copy[length + 1] = '\n';
		copy[length + 2] = '\0';
	}
	*out = length + 2;
	return copy;
}
END
my $shouted = telex('--plugin-path', $folder, '-t', 'hooked', $article, '-q');
ends($shouted, 0, 'a serialise hook');
is($shouted->{out}, uc(telex('-q', '-t', 'text', $article)->{out}) . "!\n",
	'has the last word');

# --- a stylesheet alone ---

spill("$folder/heads.xsl", sheet('heads'));
my $heads = telex('--plugin-path', $folder, '-t', 'heads', $article,
	"$golden/no-date.in.txt");
ends($heads, 0, 'a lone stylesheet');
like($heads->{out}, qr{^<\?xml [^>]*>\n<heads mood="good">\n  <head>lighthouse-keepers-[^<]*</head>\n  <head>[^<]+</head>\n</heads>\n$},
	'writes what it says');
like(telex('--plugin-path', $folder, '-t', 'heads', '-p', 'mood=bad',
	$article)->{out}, qr/mood="bad"/, 'its parameter');
says(telex('--plugin-path', $folder, '-t', 'heads', '-p', 'mood=odd',
	$article), 64, 'a bad value of it', qr/good bad/);
like(telex('formats', '--plugin-path', $folder, 'heads')->{out},
	qr/Headlines.*text\/xml.*heads.*-p mood=good\|bad \(default good\)\n +how they feel/s,
	'formats NAME shows it');
ends(telex('--plugin-path', $folder, $article, '-o', "$tmp/a.heads"), 0,
	'its extension names it');
like(slurp("$tmp/a.heads"), qr/<heads/, 'and it was written');
like(telex('--plugin-path', $folder, '--report', '-t', 'heads', $article)
	->{err}, qr/^body\tdropped\t1$/m, '--report goes by its t:drops');

spill("$folder/heads.read.xsl", <<'END');
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="urn:telex:article:1">
  <xsl:template match="/heads">
    <feed><xsl:apply-templates select="head"/></feed>
  </xsl:template>
  <xsl:template match="head">
    <article><headline><xsl:value-of select="."/></headline></article>
  </xsl:template>
</xsl:stylesheet>
END
my $back = telex('--plugin-path', $folder, '-t', 'json',
	{ in => $heads->{out} });
ends($back, 0, 'NAME.read.xsl: detected by its root, and read');
is(() = $back->{out} =~ /"headline":"/g, 2, 'its articles');
like(telex('formats', '--plugin-path', $folder)->{out},
	qr/^heads +reads +writes/m, 'reads and writes');
is(telex('detect', '--plugin-path', $folder, { in => $heads->{out} })->{out},
	"heads\n", 'detect');

spill("$folder/single.xsl", sheet('single', 'many="apart"')
	=~ s/select="a:article"/select="a:article[1]"/r);
says(telex('--plugin-path', $folder, '-t', 'single', $article,
	"$golden/no-date.in.txt"), 64, 'many="apart": names are needed',
	qr/-o '\{date\}-\{slug\}\.\{ext\}'/);
ends(telex('--plugin-path', $folder, '-t', 'single', $article,
	"$golden/no-date.in.txt", '-o', "$tmp/apart/"), 0, 'into a folder');
is(() = glob("$tmp/apart/*.heads"), 2, 'a file an article');
ends(telex('--plugin-path', $folder, '-t', 'single', $article), 0,
	'one article needs no name');

# One document that can't be written never stops the others.
spill("$folder/picky.xsl", <<'END');
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1" xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a t">
  <t:format name="picky" extension="picky" many="apart"/>
  <t:drops fields="byline"/>
  <xsl:template match="/">
    <xsl:if test="*/a:article[a:headline != 'B']"><one/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
END
my $lines = join '', map { qq({"headline":"$_"}\n) } 'A', 'B', 'C';
my $picky = telex('--plugin-path', $folder, '-t', 'picky', '-o',
	"$tmp/picky/{n}.picky", { in => $lines });
isnt($picky->{status}, 0, 'one of three fails');
is(() = glob("$tmp/picky/*"), 2, 'the others are written');

# The first name wins, and -v shows the other.
make_path("$tmp/first");
spill("$tmp/first/rss.xsl", sheet('rss'));
my $path = "$tmp/first:$folder";
like(telex('--plugin-path', $path, '-t', 'rss', $article)->{out}, qr/<heads/,
	'an earlier folder shadows');
like(telex('plugin', '--plugin-path', $path, 'why', 'rss')->{out},
	qr{^\Q$tmp\E/first/rss\.xsl: used\n.*^\Q$build\E/plugins/rss\.so: shadowed by \Q$tmp\E/first/rss\.xsl$}sm,
	'plugin why says so');
my $verbose = telex('formats', '--plugin-path', $path, '-v');
like($verbose->{out} . $verbose->{err}, qr{shadow}, 'formats -v says so');

# --- broken ones ---

my $broken = "$tmp/broken";
make_path($broken);
spill("$broken/prose.so", "This is no plugin.\n");
build_plugin($broken, 'nothing', "int nothing;\n");
build_plugin($broken, 'stamp', plugin('.name = "stamp", .writer = "write/rss.xsl",
	.abi = 99'));
build_plugin($broken, 'size', plugin('.name = "size", .writer = "write/rss.xsl",
	.size = 8'));
build_plugin($broken, 'libxml', "#define TELEX_PLUGIN_XML 99999\n"
	. plugin('.name = "libxml", .writer = "write/rss.xsl", .finish = done')
	=~ s/(?=TELEX_PLUGIN\()/static int done(const struct telex_host *h, void *d) { (void)h; (void)d; return 0; }\n/r);
build_plugin($broken, 'unstamped',
	plugin('.name = "unstamped", .writer = "write/rss.xsl", .finish = done')
	=~ s/(?=TELEX_PLUGIN\()/static int done(const struct telex_host *h, void *d) { (void)h; (void)d; return 0; }\n/r);
build_plugin($broken, 'idle', plugin('.name = "idle"'));
build_plugin($broken, 'carrier', plugin('.name = "carrier",
	.writer = "write/rss.xsl", .carrier = (enum telex_carrier)9'));
build_plugin($broken, 'other', plugin('.name = "rather", .writer = "write/rss.xsl"'));
build_plugin($broken, 'lacking', plugin('.name = "lacking", .writer = "write/lacking.xsl"'));
spill("$broken/illformed.xsl", "<xsl:stylesheet>");
spill("$broken/formless.xsl", sheet('formless') =~ s{<t:format[^>]*/>}{}r);
spill("$broken/nocarrier.xsl", sheet('nocarrier') =~ s/"xml"/"rtf"/r);
spill("$broken/misnamed.xsl", sheet('named'));
spill("$broken/wrong.xsl", sheet('wrong') =~ s/match="a:feed"/match="["/r);
spill("$broken/void.xsl", sheet('void') =~ s{<heads .*</heads>}{}r);
spill("$broken/stops.xsl", sheet('stops')
	=~ s{<heads .*</heads>}{<xsl:message terminate="yes">no headlines today</xsl:message>}r);
spill("$broken/truncated.so", substr(slurp("$build/plugins/rss.so"), 0, 2000));

for ([ prose => 69, qr/not a plugin.*cc -shared -fPIC/ ],
	[ truncated => 69, qr/cut off; copy or build/ ],
	[ nothing => 69, qr/no symbol telex_plugin.*TELEX_PLUGIN/ ],
	[ stamp => 69, qr/ABI 99.*build it again/ ],
	[ size => 69, qr/wrong stamp.*TELEX_PLUGIN/ ],
	[ libxml => 69, qr/libxml2 99999.*build it again/ ],
	[ unstamped => 69, qr/include telex-plugin-xml\.h/ ],
	[ idle => 69, qr/neither reads nor writes: set/ ],
	[ carrier => 69, qr/unknown carrier 9/ ],
	[ lacking => 69, qr/write\/lacking\.xsl/ ],
	[ illformed => 69, qr/not well-formed/ ],
	[ formless => 69, qr/no top-level <t:format/ ],
	[ nocarrier => 69, qr/carrier "rtf": it is one of xml/ ],
	[ misnamed => 69, qr/name "named".*call it named\.xsl/ ],
	[ wrong => 69, qr/does not compile: .*(?:pattern|\[)/ ],
	[ void => 76, qr/writer of void made no document/ ],
	[ stops => 76, qr/no headlines today/ ]) {
	my ($name, $status, $pattern) = @$_;
	my $run = telex('--plugin-path', $broken, '-t', $name, $article);
	says($run, $status, "$name: named, with its cure", $pattern, qr/$name/);
	is($run->{out}, '', "$name: nothing is written");
	my $why = telex('plugin', '--plugin-path', $broken, 'why', $name);
	like($why->{out}, qr{\Q$broken\E/$name\.\w+: }, "$name: plugin why")
		if $status == 69;
}
like(telex('--plugin-path', $broken, '-t', 'wrong', $article)->{err},
	qr{wrong\.xsl.*(?:line |:)\d+}, 'a broken stylesheet is named with its line');
my $listed = telex('formats', '--plugin-path', $broken);
ends($listed, 0, 'broken plugins do not stop formats');
like($listed->{out}, qr/^rss +\S*.*^text /sm, 'the others are listed');
like($listed->{err}, qr{broken/idle\.so: warning: .*more of TX113}s,
	'broken ones are told');
like(telex('formats', '-v', '--plugin-path', $broken)->{err},
	qr{broken/formless\.xsl}, 'each of them with -v');
my $detected = telex('--plugin-path', $broken, '-q', '-t', 'rss', $article);
ends($detected, 0, 'nor detection');
is($detected->{out}, telex('-q', '-t', 'rss', $article)->{out},
	'nor other formats');
is(telex('--plugin-path', $broken, '-f', 'text', '-t', 'article',
	$article)->{err}, '', 'formats by name do not look at them');

# --- folders that are refused ---

for my $case ([ 0777, qr/everyone may write it; chmod o-w/ ],
	[ 01777, undef ], [ 0755, undef ]) {
	my ($mode, $refused) = @$case;
	my $folder = sprintf("$tmp/mode%o", $mode);
	make_path($folder);
	spill("$folder/moded.xsl", sheet('moded'));
	chmod $mode, $folder;
	my $run = telex('--plugin-path', $folder, '-t', 'moded', $article);
	says($run, $refused ? 69 : 0, sprintf('a folder of mode %o', $mode),
		$refused || ());
	like(telex('plugin', '--plugin-path', $folder, 'why', 'moded')->{out},
		$refused, 'plugin why says it') if $refused;
	ends(telex('--plugin-path', $folder, '-q', '-t', 'atom', $article), 0,
		'the others go on');
	chmod 0755, $folder;
}
chmod 0666, "$folder/heads.xsl";
says(telex('--plugin-path', $folder, '-t', 'heads', $article), 69,
	'a file that everyone may write', qr/chmod o-w/);
SKIP: {
	skip 'only root gives files away', 1 unless $> == 0;
	make_path("$tmp/given");
	spill("$tmp/given/given.xsl", sheet('given'));
	chown 4711, 4711, "$tmp/given";
	says(telex('--plugin-path', "$tmp/given", '-t', 'given', $article), 69,
		'a folder of another user', qr/belongs to user 4711/);
}

is(`cd $build && find plugins stylesheets -type f | sort | xargs cksum`,
	$before, 'no file of telex was touched');
done_testing;
