/* SPDX-License-Identifier: MIT
 * Help: what the command does, by examples, then the options. */
#include <stdio.h>
#include <string.h>

#include "command/command.h"

/* clang-format off: the lines are as they are printed. */
static const char general[] =
    "usage: telex [convert] [-f FORMAT] [-t FORMAT] [-o FILE] [option...] "
    "[FILE|-]...\n"
    "       telex show [--get FIELD] [--explain] [option...] [FILE|-]...\n"
    "       telex diff A B\n"
    "       telex formats [FORMAT] | detect FILE... | plugin why FORMAT\n"
    "\n"
    "Converts news articles between syndication formats.\n"
    "\n"
    "  telex article.txt -t rss                          one article to a feed "
    "of one\n"
    "  curl -s URL | telex --base URL -t newsml-g2       any input, detected\n"
    "  telex a.html b.txt -o feed.atom                   several, format by "
    "extension\n"
    "  telex -t atom a.txt -p self=https://example.org/feed.atom\n"
    "  telex *.txt -t json | jq -r .headline             one JSON object a "
    "line\n"
    "  telex feed.json -t rss -o '{date}-{slug}.{ext}'   a file an article\n"
    "  telex a.txt -t rss --set url=https://example.org/a --set 'author+=A. "
    "Writer'\n"
    "\n"
    "Input and output\n"
    "  -f, --from FORMAT     the input's format (default: by its content)\n"
    "  -t, --to FORMAT       the output's format (default: by the extension of "
    "-o)\n"
    "  -o, --output FILE     whole or untouched; a name with {placeholders} or "
    "a\n"
    "                        FOLDER/ gets a file an article: dir stem n id8 "
    "uuid date\n"
    "                        slug section language format ext\n"
    "  -n, --no-clobber      keep files that exist\n"
    "  -p, --param KEY=VALUE a parameter of the output format (telex formats "
    "FORMAT)\n"
    "      --base URL        resolves links; the article's url if it names "
    "none\n"
    "      --charset NAME    the character set that an HTTP header said\n"
    "      --name NAME       what messages call standard input\n"
    "\n"
    "Fields\n"
    "      --set FIELD=VALUE replaces; FIELD+=VALUE appends, FIELD?=VALUE "
    "fills what is\n"
    "                        absent, FIELD= removes; feed.FIELD is the feed's\n"
    "      --defaults FILE   fills what is absent from another document\n"
    "      --sort[=ORDER]    the articles by date, newest (or oldest) first\n"
    "      --limit N         the first N articles alone\n"
    "      --now[=TIME]      what time it is; without it telex knows no clock\n"
    "      --allow-embargo-loss, --allow-status-loss\n"
    "                        write embargoed, killed or withheld articles into "
    "formats\n"
    "                        that cannot say so (else refused, 77)\n"
    "\n"
    "telex show (telex show --help)\n"
    "      --get FIELD       one field, a value a line\n"
    "      --explain [--json]  where each value stood, and by which rule it "
    "was taken\n"
    "      --color[=WHEN]    auto, always or never\n"
    "\n"
    "telex formats (telex formats --help)\n"
    "      --matrix FORMAT FORMAT...\n"
    "                        what a chain of conversions would lose\n"
    "\n"
    "Messages\n"
    "      --report[=FILE]   what the output keeps, field by field (FILE.json: "
    "as data)\n"
    "      --strict          write nothing if anything would be lost (exit 1)\n"
    "  -v, --verbose         the rule behind every value that was made or "
    "chosen\n"
    "  -q, --quiet           errors only\n"
    "      --diagnostics=json  one JSON object a message\n"
    "\n"
    "      --plugin-path DIRS  folders of plugins, by `:', before all others\n"
    "      --feed-tree       print what the format's stylesheet receives\n"
    "  -h, --help   --version\n"
    "\n"
    "Exit: 0 done, 1 done with findings, 64 usage, 65 bad input, 66 no input,\n"
    "69 no such format, 70 our bug, 73 cannot create, 74 read or write "
    "failed,\n"
    "75 over a limit, 76 a stylesheet failed, 77 refused. More: man telex\n";

static const char show[] =
    "usage: telex show [-f FORMAT] [--get FIELD]... [--explain [--json]]\n"
    "                  [option...] [FILE|-]...\n"
    "\n"
    "Shows the articles that telex reads in the inputs: each field by its "
    "name, and\n"
    "the body as text.\n"
    "\n"
    "  telex show article.txt\n"
    "  curl -s URL | telex show --base URL\n"
    "  telex show --get headline *.html        one a line\n"
    "  telex show --get author.name a.txt || echo 'nobody signed it'\n"
    "  telex show --get body a.txt | wc -w     a paragraph a line\n"
    "  telex show --explain page.html          where each value stood, the "
    "rule,\n"
    "                                          and what was not taken\n"
    "  telex show --explain --json *.html |\n"
    "      jq -r '.found[] | select(.field == \"byline\") | .rule'\n"
    "\n"
    "      --get FIELD       print that field alone, a value a line: "
    "headline,\n"
    "                        author, author.name, media.url, feed.title, body "
    "...;\n"
    "                        several fields: FIELD, a tab, the value. Exit 1 "
    "if "
    "no\n"
    "                        article has it\n"
    "      --explain         for each field (or those of --get) where it was "
    "found,\n"
    "                        by which rule, and the other candidates\n"
    "      --json            with --explain, an object an article and line: "
    "input,\n"
    "                        article, found: [{field, value, rule, line, "
    "element,\n"
    "                        taken}]\n"
    "      --color[=WHEN]    auto (a terminal without NO_COLOR), always, "
    "never\n"
    "\n"
    "  -f, --base, --charset, --name, --set, --defaults, --now, --plugin-path, "
    "-v, -q\n"
    "  and --diagnostics are as in telex --help. Lines are as wide as the "
    "terminal,\n"
    "  at most 100 columns, and 80 where there is none.\n"
    "\n"
    "Exit: 0 done, 1 a field of --get is absent or an input failed, 64 usage,\n"
    "65 bad input, 66 no input. More: man telex\n";

static const char diff[] =
    "usage: telex diff [-f FORMAT] [option...] A B\n"
    "\n"
    "Compares two documents of any formats as articles, matched by id, by "
    "address or\n"
    "by headline. Silent if they are the same.\n"
    "\n"
    "  telex diff feed.rss feed.atom\n"
    "  telex -t newsml-g2 a.txt | telex diff a.txt -   what newsml-g2 does to "
    "it\n"
    "\n"
    "  = ID HEADLINE       an article of both that differs\n"
    "    - FIELD VALUE     what only A has\n"
    "    + FIELD VALUE     what only B has\n"
    "  - ID HEADLINE       an article that only A has\n"
    "  + ID HEADLINE       an article that only B has\n"
    "\n"
    "  -f, --base, --charset, --name, --set, --defaults, --sort, --limit, -v "
    "and\n"
    "  --diagnostics are as in telex --help; -q prints nothing.\n"
    "\n"
    "Exit: 0 the same, 1 they differ, 64 usage, 65 bad input, 66 no input\n";

static const char formats[] =
    "usage: telex formats [-v] [FORMAT]...\n"
    "       telex formats --matrix FORMAT FORMAT...\n"
    "\n"
    "Lists the formats there are, or says all of one, its parameters "
    "included.\n"
    "\n"
    "  telex formats\n"
    "  telex formats newsml-g2\n"
    "  telex formats -v            where each comes from\n"
    "  telex formats --matrix atom newsml-g2 | grep -v carried\n"
    "                              what a chain of conversions will lose\n";

static const char detect[] =
    "usage: telex detect [--charset NAME] [FILE|-]...\n"
    "\n"
    "Says in which format each input is, by its content alone.\n"
    "\n"
    "  telex detect feed.xml article.txt\n"
    "  curl -s URL | telex detect\n";

static const char plugin[] = "usage: telex plugin why FORMAT\n"
			     "\n"
			     "Says where telex looks for a format, what it "
			     "finds, and why that works or not.\n"
			     "\n"
			     "  telex plugin why atom\n";

/* clang-format on */

static const struct {
	const char *verb, *text;
} helps[] = {
	{ "show", show },     { "diff", diff },     { "formats", formats },
	{ "detect", detect }, { "plugin", plugin },
};

void tx_help_print(const char *verb)
{
	const char *text = general;
	size_t i;

	for (i = 0; i < sizeof(helps) / sizeof(*helps); i++) {
		if (!strcmp(helps[i].verb, verb))
			text = helps[i].text;
	}
	fputs(text, stdout);
}
