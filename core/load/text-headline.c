/* SPDX-License-Identifier: MIT
 * Which line is the headline: every line above the body, and the body's first
 * few, is looked at from several sides, and each side gives it points. The
 * points were fitted to the public pages of tools/reading, as the logarithm of
 * odds times ten. */
#include "load/text-page.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#define ZONE       120  /* lines above the body */
#define INSIDE     6    /* lines of the body that may be the headline */
#define BELOW      26   /* lines below those that are looked at */
#define MOST_WORDS 36   /* of a headline */
#define FEWEST     4    /* characters of one */
#define LIST       160  /* words of a line that are compared */
#define LEAD_LINES 3    /* of the text below a headline */
#define LEAD_REACH 25   /* lines below it */
#define SIMILAR_TO 6    /* lines above and below */
#define LONG_WORD  4    /* letters of a word that says something */
#define PLACES     13   /* the places above the body */
#define NEARLY     30   /* points below the best that are told */
#define MOST_TOLD  6    /* candidates that are told */
#define NONE       -999 /* points of what cannot be a headline */

#define FULL          8  /* words of a sentence that is no headline */
#define RUNNING       4  /* lines above it */
#define YEAR          4  /* digits */
#define TOP           9  /* lines of a page with little around its text */
#define ABOVE_NEAR    18 /* points that the line above may have fewer */
#define CAPTION_TOP   16
#define CAPTION_REACH 6
#define CAPTION_NEAR  40

enum group {
	NO_LINE,
	FURNITURE,
	DATA, /* a date, a byline */
	CAPTION,
	REPEATED,
	ITEM,
	COLON,
	SHORT_SENTENCE,
	SENTENCE,
	LONG_SENTENCE,
	FEW_WORDS,
	SOME_WORDS,
	MANY_WORDS,
	LONG_TEXT
};

enum side {
	OWN,
	ENDING,
	WORDS,
	UP_2,
	UP_1,
	DOWN_1,
	DOWN_2,
	DATA_BELOW,
	DATA_ABOVE,
	SHARED,
	LEAD,
	PLACE,
	COPIES,
	SHORT_ABOVE,
	SHORT_BELOW,
	SIMILAR,
	SMALL,
	HEAVY,
	CAPITALS,
	DATED,
	GLUED,
	DIGITS,
	LOW,
	CUE,
	BLANK,
	LISTED,
	LONGER,
	SIDES
};

static const signed char points[SIDES][20] = {
	[OWN] = { 0, -2, 0, -10, 4, -4, -5, 3, 0, -4, 2, 9, 8, -2 },
	[ENDING] = { 6, -5, -12, 11 },
	[WORDS] = { -10, -8, -1, -2, 2, 6, 4, 6, 8, -1, -5 },
	[UP_2] = { 2, 8, -1, 8, 2, -1, -4, -1, -8, -7, 6, 1, -5, 0 },
	[UP_1] = { 1, 2, 8, 8, 4, -1, -4, -1, 2, -12, 2, -4, 0, -4 },
	[DOWN_1] = { 0, 2, 3, -4, -8, 2, -2, -4, 3, 3, -1, 1, 0, 6 },
	[DOWN_2] = { 0, 2, 3, 5, -2, -2, -3, -2, 2, 3, 0, -4, -4, 2 },
	[DATA_BELOW] = { -6, 3, 7, 4, -3, -4, 0, -1, 1 },
	[DATA_ABOVE] = { 1, 8, 5, -4, -7, -2 },
	[SHARED] = { -5, 0, 0,  0, 0, -11, 0,  0, 0,  -3,
		     -8, 0, -4, 0, 4, -9,  -1, 7, 15, 15 },
	[LEAD] = { -10, -2, 5, 10, 11, -13 },
	[PLACE] = { 0, 5, 9, 7, 3, 6, 5, 4, -2, 5, 7, 0, -2, -8, -8, -5, -10,
		    -17 },
	[COPIES] = { 0, 0, 0, -2, 0, 0, 0, 0, 0, 3, 0, -1 },
	[SHORT_ABOVE] = { -3, 4, -2, -1, -2, 2, 2 },
	[SHORT_BELOW] = { 7, 3, 2, -1, -1, -3, -7 },
	[SIMILAR] = { -7, -2, 8, 1 },
	[SMALL] = { -2, 1, 3, -6, -6, -3, 10, 2, 3, 1, -3, 0 },
	[HEAVY] = { 9, -9 },
	[CAPITALS] = { 4, -4 },
	[DATED] = { 3, -3 },
	[GLUED] = { 8, -1, -7 },
	[DIGITS] = { 5, -5 },
	[LOW] = { 3, -3 },
	[CUE] = { 4, 2, 0, 1, 1, 0, -1, -1, -3, 0, -1, 0, -2, -1 },
	[BLANK] = { -1, 5, 7, -11, 4, 6, 0, -10 },
	[LISTED] = { 3, -7, -1, 5 },
	[LONGER] = { -6, 4, 3 },
};

/* The long words of a line, as hashes in order. */
struct list {
	uint64_t *words;
	size_t count;
};

/* The lines from FROM to TO that the choice looks at. */
struct zone {
	const struct tx_page *page;
	const struct tx_plan *plan;
	size_t from, to;
	unsigned char *groups;
	struct list *lists;
	uint64_t *room;  /* of all lists */
	uint64_t *slots; /* the words of the body */
	size_t mask;
};

/* The next word, and its letters; a CJK character is one of LONG_WORD. */
static size_t next_word(const char **at, const char *end, uint64_t *hash)
{
	size_t letters = 0;

	*hash = 14695981039346656037U;
	while (*at < end) {
		const char *peek = *at;
		uint32_t raw = tx_next(&peek, end);
		bool unspaced = raw >= 0x2E80 && raw < 0xFF00;

		if (!uc_is_alnum(raw) || (unspaced && letters)) {
			if (letters)
				return letters;
			*at = peek;
			continue;
		}
		*hash = (*hash ^ tx_fold(at, end)) * 1099511628211U;
		letters++;
		if (unspaced)
			return LONG_WORD;
	}
	return letters;
}

static bool set_has(const struct zone *zone, uint64_t hash, bool insert)
{
	/* Probing is bounded: a lost word costs little, a long chain much. */
	for (size_t i = 0; i < 16; i++) {
		uint64_t *slot = &zone->slots[(hash + i) & zone->mask];

		if (*slot == hash)
			return true;
		if (!*slot) {
			if (insert)
				*slot = hash;
			return false;
		}
	}
	return false;
}

static bool fill_set(struct zone *zone)
{
	const struct tx_line *lines = zone->page->lines;
	size_t bytes = 0, size = 64;
	uint64_t hash;

	for (size_t i = zone->plan->start; i < zone->plan->end; i++)
		bytes += lines[i].length;
	while (size < bytes / 2)
		size *= 2;
	zone->mask = size - 1;
	zone->slots = calloc(size, sizeof *zone->slots);
	if (!zone->slots)
		return false;
	for (size_t i = zone->plan->start; i < zone->plan->end; i++) {
		const char *at = lines[i].text, *end = at + lines[i].length;
		size_t letters;

		while ((letters = next_word(&at, end, &hash)) > 0) {
			if (letters >= LONG_WORD)
				set_has(zone, hash, true);
		}
	}
	return true;
}

static int by_value(const void *a, const void *b)
{
	const uint64_t *one = a, *two = b;

	return (*one > *two) - (*one < *two);
}

/* The words of LINE, each once, at ROOM. */
static struct list list_of(const struct tx_line *line, uint64_t *room)
{
	const char *at = line->text, *end = at + line->length;
	struct list list = { .words = room };
	size_t kept = 0, letters;
	uint64_t hash;

	while (list.count < LIST &&
	       (letters = next_word(&at, end, &hash)) > 0) {
		if (letters >= LONG_WORD)
			room[list.count++] = hash;
	}
	if (list.count)
		qsort(room, list.count, sizeof *room, by_value);
	for (size_t i = 0; i < list.count; i++) {
		if (!i || room[i] != room[i - 1])
			room[kept++] = room[i];
	}
	list.count = kept;
	return list;
}

static bool list_has(const struct list *list, uint64_t word)
{
	return list->count &&
	       bsearch(&word, list->words, list->count, sizeof word, by_value);
}

static enum group sentence_of(const struct tx_line *line)
{
	if (line->words < 8)
		return SHORT_SENTENCE;
	return line->words < 20 ? SENTENCE : LONG_SENTENCE;
}

static enum group text_of(const struct tx_line *line)
{
	if (line->words <= 3)
		return FEW_WORDS;
	if (line->words <= 6)
		return SOME_WORDS;
	return line->words <= 24 ? MANY_WORDS : LONG_TEXT;
}

static enum group group_of(const struct tx_page *page,
			   const struct tx_line *line)
{
	if (tx_line_is_furniture(line))
		return FURNITURE;
	if (tx_line_is_data(line))
		return DATA;
	if (tx_line_is_caption(page, line))
		return CAPTION;
	if (line->copies > 2 && line->words < 20)
		return REPEATED;
	if (line->marker)
		return ITEM;
	if (line->shape & TX_COLON)
		return COLON;
	return line->shape & TX_SENTENCE ? sentence_of(line) : text_of(line);
}

static enum group group_at(const struct zone *zone, size_t i)
{
	return i >= zone->from && i < zone->to
		   ? (enum group)zone->groups[i - zone->from]
		   : NO_LINE;
}

static bool is_short(const struct zone *zone, size_t i)
{
	enum group group = group_at(zone, i);

	return group == FURNITURE || group == REPEATED || group == FEW_WORDS ||
	       group == SOME_WORDS;
}

static size_t bin(size_t value, const unsigned char *tops, size_t count)
{
	size_t i = 0;

	while (i < count && value > tops[i])
		i++;
	return i;
}

static size_t words_side(const struct tx_line *line)
{
	static const unsigned char tops[] = { 1, 2, 3, 4, 5, 6, 8, 11, 15, 20 };

	return bin(line->words, tops, sizeof tops);
}

static size_t ending_side(const struct tx_line *line)
{
	if (!(line->shape & (TX_SENTENCE | TX_COLON)))
		return 0;
	if (line->shape & TX_COLON)
		return 1;
	return line->shape & TX_STOP ? 2 : 3;
}

/* The lines from I to the next that is about the article; 0: none in REACH. */
static size_t data_at(const struct zone *zone, size_t i, size_t reach, bool up)
{
	for (size_t d = 1; d <= reach; d++) {
		if (up && d > i)
			return 0;
		if (group_at(zone, up ? i - d : i + d) == DATA)
			return d;
	}
	return 0;
}

static size_t count_shared(const struct zone *zone, const struct list *list)
{
	size_t shared = 0;

	for (size_t i = 0; i < list->count; i++)
		shared += set_has(zone, list->words[i], false);
	return shared;
}

static size_t shared_side(const struct zone *zone, const struct list *list)
{
	size_t count = list->count < 3 ? list->count : 3;

	if (!count)
		return 0;
	return count * 5 + 4 * count_shared(zone, list) / list->count;
}

/* How many of the words stand in the first sentences below line I. */
static size_t lead_side(const struct zone *zone, size_t i)
{
	const struct list *list = &zone->lists[i - zone->from];
	const struct list *lead[LEAD_LINES];
	size_t count = 0, found = 0;

	for (size_t j = i + 1; j < i + LEAD_REACH && count < LEAD_LINES; j++) {
		enum group group = group_at(zone, j);

		if (group == SENTENCE || group == LONG_SENTENCE)
			lead[count++] = &zone->lists[j - zone->from];
	}
	if (!list->count || !count)
		return 5;
	for (size_t w = 0; w < list->count; w++) {
		size_t l = 0;

		while (l < count && !list_has(lead[l], list->words[w]))
			l++;
		found += l < count;
	}
	return 4 * found / list->count;
}

static size_t place_side(const struct zone *zone, size_t i)
{
	static const unsigned char above[] = { 0, 1,  2,  3,  4,  6,
					       9, 14, 20, 30, 45, 70 };
	static const unsigned char inside[] = { 0, 1, 2, 3 };
	size_t start = zone->plan->start;

	if (i < start)
		return bin(start - i, above, sizeof above);
	return PLACES + bin(i - start, inside, sizeof inside);
}

static size_t copies_side(const struct tx_line *line)
{
	size_t copies = line->copies < 3 ? line->copies : 3;

	return copies * 3 + (line->copy < 2 ? line->copy : 2);
}

static size_t short_side(const struct zone *zone, size_t i, bool up)
{
	static const unsigned char tops[] = { 0, 1, 2, 3, 4, 8 };
	size_t count = 0;

	while (count < 12 && (up ? i > count : true) &&
	       is_short(zone, up ? i - 1 - count : i + 1 + count))
		count++;
	return bin(count, tops, sizeof tops);
}

/* Could line I be a headline at all? */
static bool is_candidate(const struct zone *zone, size_t i)
{
	const struct tx_line *line = &zone->page->lines[i];

	return line->words >= 1 && line->words <= MOST_WORDS &&
	       line->points >= FEWEST && !line->whole &&
	       !(line->shape &
		 (TX_LEGAL | TX_MAKER | TX_TIME | TX_BULLET | TX_QUOTED));
}

static bool is_alike(const struct zone *zone, size_t i, size_t j)
{
	const struct list *one = &zone->lists[i - zone->from], *two;
	size_t same = 0;

	if (j < zone->from || j >= zone->plan->start + INSIDE ||
	    j >= zone->to || !is_candidate(zone, j))
		return false;
	two = &zone->lists[j - zone->from];
	for (size_t w = 0; w < one->count; w++)
		same += list_has(two, one->words[w]);
	return same * 3 > one->count * 2;
}

/* Lines that say nearly the same: the page's title, the picture's text. */
static size_t similar_side(const struct zone *zone, size_t i)
{
	bool above = false, below = false;

	if (zone->lists[i - zone->from].count < 2)
		return 0;
	for (size_t d = 1; d <= SIMILAR_TO; d++) {
		above = above || (i >= d && is_alike(zone, i, i - d));
		below = below || is_alike(zone, i, i + d);
	}
	return (size_t)above * 2 + below;
}

/* Words by their first letter, letters that are glued, digits. */
struct letters {
	size_t words, small, glued, digits;
};

static struct letters letters_of(const struct tx_line *line)
{
	const char *at = line->text, *end = at + line->length;
	struct letters found = { 0 };
	uint32_t last = ' ';

	while (at < end) {
		uint32_t point = tx_next(&at, end);
		bool first = uc_is_alpha(point) && !uc_is_alnum(last) &&
			     last != '\'' && last != 0x2019 && last != '-';

		found.words += first;
		found.small += first && uc_is_lower(point);
		found.digits += uc_is_digit(point);
		found.glued += uc_is_lower(last) && uc_is_upper(point);
		last = point;
	}
	return found;
}

static bool begins_small(const struct tx_line *line)
{
	const char *at = line->text;

	return uc_is_lower(tx_next(&at, line->text + line->length));
}

static size_t blank_side(const struct tx_page *page, size_t i)
{
	bool above = page->lines[i].blank > 0;
	bool below = i + 1 < page->count && page->lines[i + 1].blank > 0;

	return (size_t)page->spaced * 4 + (size_t)above * 2 + below;
}

static size_t listed_side(const struct zone *zone, size_t i)
{
	const struct tx_line *line = &zone->page->lines[i];

	if (!i || i + 1 >= zone->page->count || line->blank || line[1].blank ||
	    !is_short(zone, i - 1) || !is_short(zone, i + 1))
		return 0;
	if (line->words > 8)
		return 3;
	return line->words > 4 ? 2 : 1;
}

/* Does a longer line stand between line I and the data below it? */
static size_t longer_side(const struct zone *zone, size_t i, size_t data)
{
	const struct tx_line *lines = zone->page->lines;

	if (!data || data > 5)
		return 0;
	for (size_t j = i + 1; j < i + data; j++) {
		enum group group = group_at(zone, j);

		if ((group == SOME_WORDS || group == MANY_WORDS) &&
		    lines[j].words > lines[i].words)
			return 2;
	}
	return 1;
}

static void look_around(const struct zone *zone, size_t i, size_t *sides)
{
	sides[OWN] = group_at(zone, i);
	sides[UP_2] = i > 1 ? group_at(zone, i - 2) : NO_LINE;
	sides[UP_1] = i ? group_at(zone, i - 1) : NO_LINE;
	sides[DOWN_1] = group_at(zone, i + 1);
	sides[DOWN_2] = group_at(zone, i + 2);
	sides[DATA_BELOW] = data_at(zone, i, 8, false);
	sides[DATA_ABOVE] = data_at(zone, i, 5, true);
	sides[SHARED] = shared_side(zone, &zone->lists[i - zone->from]);
	sides[LEAD] = lead_side(zone, i);
	sides[PLACE] = place_side(zone, i);
	sides[SHORT_ABOVE] = short_side(zone, i, true);
	sides[SHORT_BELOW] = short_side(zone, i, false);
	sides[SIMILAR] = similar_side(zone, i);
	sides[BLANK] = blank_side(zone->page, i);
	sides[LISTED] = listed_side(zone, i);
	sides[LONGER] = longer_side(zone, i, sides[DATA_BELOW]);
}

static void look_at(const struct tx_line *line, size_t *sides)
{
	struct letters letters = letters_of(line);

	sides[ENDING] = ending_side(line);
	sides[WORDS] = words_side(line);
	sides[COPIES] = copies_side(line);
	sides[SMALL] =
	    (letters.words ? 5 * letters.small / (letters.words + 1) : 5) +
	    (line->words > 6 ? 6 : 0);
	sides[HEAVY] = (line->shape & TX_HEAVY) != 0;
	sides[CAPITALS] = (line->shape & TX_CAPITALS) != 0;
	sides[DATED] = (line->shape & TX_DATED) != 0;
	sides[GLUED] = letters.glued < 2 ? letters.glued : 2;
	sides[DIGITS] = letters.digits * 3 > line->points;
	sides[LOW] = begins_small(line);
	sides[CUE] =
	    line->cue.kind < TX_CUE_LEGAL ? (size_t)line->cue.kind : 13;
}

/* A paragraph that begins a text without a headline, a letter's first line. */
static bool is_running(const struct zone *zone, size_t i)
{
	const struct tx_line *line = &zone->page->lines[i];

	for (size_t j = 0; j < i; j++) {
		if (j == RUNNING || group_at(zone, j) != DATA)
			return false;
	}
	return line->text[line->length - 1] == ',' ||
	       (i >= zone->plan->start && line->shape & TX_STOP &&
		line->words >= FULL);
}

static long score(const struct zone *zone, size_t i)
{
	size_t sides[SIDES];
	long sum = 0;

	look_around(zone, i, sides);
	look_at(&zone->page->lines[i], sides);
	for (size_t s = 0; s < SIDES; s++)
		sum += points[s][sides[s]];
	return sum;
}

static void zone_close(struct zone *zone)
{
	free(zone->groups);
	free(zone->lists);
	free(zone->room);
	free(zone->slots);
}

static bool zone_open(struct zone *zone, const struct tx_page *page,
		      const struct tx_plan *plan)
{
	size_t count;

	*zone = (struct zone){ .page = page, .plan = plan };
	zone->from = plan->start > ZONE ? plan->start - ZONE : 0;
	zone->to = plan->start + INSIDE + BELOW;
	if (zone->to > page->count)
		zone->to = page->count;
	count = zone->to - zone->from;
	zone->groups = malloc(count + 1);
	zone->lists = calloc(count + 1, sizeof *zone->lists);
	zone->room = calloc(count * LIST + 1, sizeof *zone->room);
	if (!zone->groups || !zone->lists || !zone->room || !fill_set(zone))
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct tx_line *line = &page->lines[zone->from + i];

		zone->groups[i] = (unsigned char)group_of(page, line);
		zone->lists[i] = list_of(line, zone->room + i * LIST);
	}
	return true;
}

/* With its headline in line I, does the body still have most of its text? */
static bool leaves_text(const struct tx_page *page, const struct tx_plan *plan,
			size_t i)
{
	size_t lost = 0, left = 0;

	for (size_t j = plan->start; j <= i && j < plan->end; j++)
		lost += page->lines[j].words;
	for (size_t j = i + 1; j < plan->end && left < lost * 2; j++)
		left += page->lines[j].words;
	return left && left >= lost * 2;
}

/* Does a picture's maker stand below line I, which then is its caption? */
static bool is_caption(const struct zone *zone, size_t i)
{
	const struct tx_line *line = &zone->page->lines[i];

	return i + 1 < zone->to && line->copies == 1 &&
	       (line[1].cue.kind == TX_CUE_PHOTO ||
		group_at(zone, i + 1) == CAPTION);
}

/* Could line I be a headline of WORDS or more, with SUM points or next to it?
 */
static bool is_title(const struct zone *zone, size_t i, size_t words, long sum)
{
	const struct tx_line *line = &zone->page->lines[i];
	enum group group = group_at(zone, i);
	const char *at = line->text;
	uint32_t first = tx_next(&at, at + line->length);

	/* An arrow, the number of an issue. */
	if (first == 0x2190 || first == 0x2192 ||
	    letters_of(line).digits >= YEAR)
		return false;
	return (group == FEW_WORDS || group == SOME_WORDS ||
		group == MANY_WORDS) &&
	       line->words >= words && !line->cue.kind &&
	       is_candidate(zone, i) && !is_running(zone, i) &&
	       !(line->shape & (TX_HEAVY | TX_DATED)) && score(zone, i) >= sum;
}

/* In a text that begins with little of its page, a caption or a standfirst in
 * line I looks like the headline that stands above it. */
static size_t rise(const struct zone *zone, size_t i, long best,
		   bool (*is_other)(const struct tx_page *page, size_t line))
{
	size_t top = i > CAPTION_REACH ? i - CAPTION_REACH : 0;

	if (is_caption(zone, i) && i <= CAPTION_TOP) {
		for (size_t j = i; j-- > top;) {
			if (is_title(zone, j, 3, best - CAPTION_NEAR) &&
			    !is_other(zone->page, j))
				return j;
		}
	}
	if (i > zone->from && i <= TOP && zone->page->lines[i].copies == 1 &&
	    is_title(zone, i - 1, 4, best - ABOVE_NEAR) &&
	    !is_other(zone->page, i - 1))
		return i - 1;
	return i;
}

/* The lines that came near. */
static void tell_others(const struct zone *zone, size_t end,
			bool (*is_other)(const struct tx_page *page,
					 size_t line),
			size_t headline, long best)
{
	size_t told = 0;

	for (size_t i = zone->from; i < zone->to && i < end; i++) {
		const struct tx_line *line = &zone->page->lines[i];

		if (i == headline || told == MOST_TOLD ||
		    !is_candidate(zone, i) || is_other(zone->page, i) ||
		    score(zone, i) + NEARLY < best)
			continue;
		told++;
		tx_told(zone->page, line, "headline", line->text, line->length,
			"it has fewer points of a headline", false);
	}
}

bool tx_headline_find(const struct tx_page *page, const struct tx_plan *plan,
		      size_t end,
		      bool (*is_other)(const struct tx_page *page, size_t line),
		      size_t *headline)
{
	struct zone zone;
	long best = NONE;
	bool ok = zone_open(&zone, page, plan);

	*headline = TX_NO_LINE;
	for (size_t i = zone.from; ok && i < zone.to && i < end; i++) {
		long sum;

		if (i >= plan->start && !leaves_text(page, plan, i))
			break;

		if (!is_candidate(&zone, i) || is_running(&zone, i) ||
		    is_other(page, i))
			continue;
		sum = score(&zone, i);
		if (sum > best) {
			best = sum;
			*headline = i;
		}
	}
	if (ok && *headline != TX_NO_LINE)
		*headline = rise(&zone, *headline, best, is_other);
	if (ok && page->trace && *headline != TX_NO_LINE)
		tell_others(&zone, end, is_other, *headline, best);
	zone_close(&zone);
	return ok;
}
