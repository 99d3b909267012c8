# SPDX-License-Identifier: MIT
# Written article by article or as a whole tree: the same bytes. A copy of each
# writer that does not pass the placeholder through gets the whole tree.
use strict;
use warnings;
use File::Path qw(make_path);
use Test::More;
use Telex;

my $folder = "$tmp/plugins";
make_path($folder);
my %inputs = (
	'one article' => [ "$golden/seed-shape.in.txt" ],
	'all fields' => [ "$golden/full.in.article" ],
	'all goldens' => [ map { $_->[1] } goldens() ],
	'no article' => [ spill("$tmp/none.article",
		'<feed xmlns="urn:telex:article:1"><title>None</title></feed>') ],
);
my @writers = map { m{([^/]+)\.xsl$} } glob "$root/stylesheets/write/*.xsl";
my $streamed = 0;

for my $name (@writers) {
	my $original = slurp("$root/stylesheets/write/$name.xsl");
	next if $original =~ /<xsl:output[^>]*method="text"/;
	my $sheet = $original;
	next unless $sheet =~ s{common/feed\.xsl}{common/whole.xsl};
	$streamed++;
	my $plain = slurp("$root/plugins/$name.c")
		=~ /\.media_type = "([^"]*)"/ ? $1 : '';
	# The same writer as a lone stylesheet over copies of what it imports.
	make_path("$folder/write", "$folder/common");
	system("cp -r $root/stylesheets/common $root/stylesheets/write $folder/");
	spill("$folder/common/whole.xsl", slurp("$root/stylesheets/common/feed.xsl")
		=~ s{(<xsl:template match="host:articles">).*?(</xsl:template>)}
			{$1$2}sr);
	my $json = slurp("$root/plugins/$name.c") =~ /TELEX_JSON/
		? ' carrier="json"' : '';
	my $format = '<t:format name="whole" title="W" media-type="' . $plain
		. "\" extension=\"x\"$json/>";
	my @params = slurp("$root/plugins/$name.c") =~ /\.name = "(\w+)", \.(?:values|fallback|help)/g;
	my %fallback = slurp("$root/plugins/$name.c")
		=~ /\.name = "(\w+)"[^{}]*\.fallback = "([^"]*)"/g;
	$format .= "<t:param name='$_' default='" . ($fallback{$_} // '') . "'/>"
		for @params;
	$sheet =~ s{(<xsl:(?:import|include) href=")}{$1write/}g;
	$sheet =~ s{write/\.\./}{}g;
	$sheet =~ s{(<xsl:output)}{$format$1} or $sheet =~
		s{(<xsl:template)}{$format$1};
	spill("$folder/whole.xsl", $sheet);
	for my $what (sort keys %inputs) {
		my @words = ('-q', '--allow-embargo-loss',
			'--allow-status-loss', @{ $inputs{$what} });
		my $whole = telex('--plugin-path', $folder, '-t', 'whole', @words);
		my $parts = telex('-t', $name, @words);
		is("$whole->{status}", "$parts->{status}", "$name, $what: done")
			or diag($whole->{err});
		same($parts->{out}, $whole->{out}, "$name, $what: the same bytes");
	}
	unlink "$folder/whole.xsl";
}
ok($streamed >= 3, 'rss, atom and newsml-g2 were compared');

# And it is written in parts at all: the host hands out articles alone.
spill("$folder/alone.xsl", <<'END');
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1" xmlns:t="urn:telex:format:1"
    xmlns:host="urn:telex:host:1" exclude-result-prefixes="a t host">
  <t:format name="alone" extension="x"/>
  <t:drops fields="byline"/>
  <xsl:template match="/">
    <xsl:apply-templates select="a:feed[not(@host:part)] | a:feed[@host:part]/a:article"/>
  </xsl:template>
  <xsl:template match="host:articles"><xsl:copy/></xsl:template>
  <xsl:template match="a:feed">
    <all title="{a:title}"><xsl:apply-templates select="a:article | host:articles"/></all>
  </xsl:template>
  <xsl:template match="a:article">
    <one of="{count(../a:article)}" feed="{../a:title}"/>
  </xsl:template>
</xsl:stylesheet>
END
my $alone = telex('-q', '--plugin-path', $folder, '-t', 'alone',
	'--set', 'feed.title=T', @{ $inputs{'all goldens'} });
is(join(' ', $alone->{out} =~ /of="(\d+)"/g),
	join(' ', (1) x (() = telex('-q', '-t', 'article',
	@{ $inputs{'all goldens'} })->{out} =~ /<article>/g)),
	'each article stands alone');
unlike($alone->{out}, qr/feed=""/, "in the feed's own fields");
done_testing;
