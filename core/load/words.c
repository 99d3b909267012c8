/* SPDX-License-Identifier: MIT
 * The words of every language: two sorted tables, what is written by key and
 * what is recognised by its first letter. */
#include "load/words.h"

#include "model/ascii.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistd.h>
#include <unistr.h>

#define NAMESPACE "urn:telex:words:1"
#define NUMBER    '#'
#define HEADS     4096

struct word {
	char *key, *language, *text;
};

struct cue {
	enum tx_cue_kind kind;
	size_t length;    /* in code points */
	uint32_t *folded; /* NUL-terminated */
};

struct tx_words {
	struct word *words;
	struct cue *cues;
	size_t word_count, word_room, cue_count, cue_room;
	unsigned
	    heads[HEADS]; /* the kinds of cues by their two first letters */
};

static const char *const kinds[TX_CUE_KINDS] = {
	[TX_CUE_BYLINE] = "byline",
	[TX_CUE_SOURCE] = "source",
	[TX_CUE_RELATED] = "related",
	[TX_CUE_PHOTO] = "photo",
	[TX_CUE_PUBLISHED] = "published",
	[TX_CUE_MODIFIED] = "modified",
	[TX_CUE_READING_TIME] = "reading-time",
	[TX_CUE_HEADLINE] = "headline",
	[TX_CUE_END] = "end",
	[TX_CUE_MORE] = "more",
	[TX_CUE_NOISE] = "noise",
	[TX_CUE_PROMO] = "promo",
	[TX_CUE_LEGAL] = "legal",
	[TX_CUE_ROLE] = "role",
	[TX_CUE_EMBARGO] = "embargo",
	[TX_CUE_AND] = "and",
	[TX_CUE_AGENCY] = "agency",
	[TX_CUE_AGO] = "ago",
	[TX_CUE_TAGS] = "tags",
	[TX_CUE_STOP] = "stop",
	[TX_CUE_OFFICE] = "office",
	[TX_CUE_SENDER] = "sender",
	[TX_CUE_SITE] = "site",
	[TX_CUE_NOTICE] = "notice",
	[TX_CUE_WALL] = "wall",
	[TX_CUE_PAYWALL] = "paywall",
};

static enum tx_cue_kind kind_of(const char *name)
{
	for (int i = TX_CUE_NONE + 1; i < TX_CUE_KINDS; i++) {
		if (strcmp(kinds[i], name) == 0)
			return (enum tx_cue_kind)i;
	}
	return TX_CUE_NONE;
}

uint32_t tx_next(const char **text, const char *end)
{
	ucs4_t point;
	int length =
	    u8_mbtouc(&point, (const uint8_t *)*text, (size_t)(end - *text));

	*text += length > 0 ? length : 1;
	return point;
}

static uint32_t fold(uint32_t point)
{
	switch (point) {
	case 'I':
	case 0x130: /* I with a dot above */
	case 0x131: /* dotless i */
		return 'i';
	case 0x2018:
	case 0x2019:
	case 0xB4:
		return '\'';
	case 0xA0:
	case 0x202F:
	case 0x3000:
	case '\t':
		return ' ';
	case 0xFF1A:
		return ':';
	default:
		break;
	}
	if (point < 0x80)
		return point >= 'A' && point <= 'Z' ? point + 32 : point;
	return uc_tolower(point);
}

uint32_t tx_fold(const char **text, const char *end)
{
	return fold(tx_next(text, end));
}

/* Room for one more element of SIZE bytes. */
static bool grow(void **array, size_t size, size_t count, size_t *room)
{
	if (count < *room)
		return true;

	size_t wanted = *room ? *room * 2 : 256;
	void *grown = realloc(*array, wanted * size);

	if (!grown)
		return false;
	*array = grown;
	*room = wanted;
	return true;
}

static bool add_cue(struct tx_words *words, enum tx_cue_kind kind,
		    const char *text, size_t length)
{
	size_t count = 0;
	uint32_t *folded = malloc((length + 1) * sizeof *folded);
	void *array = words->cues;

	if (!folded || !grow(&array, sizeof *words->cues, words->cue_count,
			     &words->cue_room)) {
		free(folded);
		return false;
	}
	words->cues = array;
	for (const char *at = text, *end = text + length; at < end;)
		folded[count++] = tx_fold(&at, end);
	folded[count] = 0;
	words->cues[words->cue_count++] =
	    (struct cue){ .kind = kind, .length = count, .folded = folded };
	return true;
}

/* The cues of TEXT, one a line: an element each would make reading them, which
 * every scraped text waits for, four times as long. */
static bool add_cues(struct tx_words *words, enum tx_cue_kind kind,
		     const char *text)
{
	bool ok = true;

	while (ok && *text) {
		size_t length;

		text += strspn(text, " \n");
		length = strcspn(text, "\n");
		if (length && kind != TX_CUE_NONE)
			ok = add_cue(words, kind, text, length);
		text += length;
	}
	return ok;
}

static bool add_word(struct tx_words *words, const char *key,
		     const char *language, const char *text)
{
	void *array = words->words;

	if (!grow(&array, sizeof *words->words, words->word_count,
		  &words->word_room))
		return false;
	words->words = array;

	struct word *word = &words->words[words->word_count++];

	word->key = strdup(key);
	word->language = strdup(language);
	word->text = strdup(text);
	return word->key && word->language && word->text;
}

static bool add_node(struct tx_words *words, const char *language,
		     xmlNodePtr node)
{
	bool cues = xmlStrEqual(node->name, BAD_CAST "cues");
	xmlChar *name = xmlGetNoNsProp(node, BAD_CAST(cues ? "kind" : "key"));
	xmlChar *text = xmlNodeGetContent(node);
	bool ok = true;

	if (name && text && *text) {
		if (!cues)
			ok = add_word(words, (const char *)name, language,
				      (const char *)text);
		ok = ok && add_cues(words, kind_of((const char *)name),
				    (const char *)text);
	}
	xmlFree(name);
	xmlFree(text);
	return ok;
}

static bool add_file(struct tx_words *words, const char *path)
{
	xmlDocPtr doc = xmlReadFile(path, NULL,
				    XML_PARSE_NONET | XML_PARSE_NOERROR |
					XML_PARSE_NOWARNING);
	xmlNodePtr root = doc ? xmlDocGetRootElement(doc) : NULL;
	xmlChar *language = NULL;
	bool ok = true;

	if (root && root->ns && xmlStrEqual(root->ns->href, BAD_CAST NAMESPACE))
		language = xmlGetNoNsProp(root, BAD_CAST "lang");
	if (language) {
		for (xmlNodePtr n = root->children; n && ok; n = n->next) {
			if (n->type == XML_ELEMENT_NODE)
				ok = add_node(words, (const char *)language, n);
		}
	}
	xmlFree(language);
	xmlFreeDoc(doc);
	return ok;
}

static int is_language(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return entry->d_name[0] != '.' && length > 4 &&
	       strcmp(entry->d_name + length - 4, ".xml") == 0;
}

/* By name as bytes: alphasort would ask the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int by_key(const void *a, const void *b)
{
	const struct word *one = a, *two = b;
	int order = strcmp(one->key, two->key);

	return order ? order : strcmp(one->language, two->language);
}

static int by_letters(const void *a, const void *b)
{
	const struct cue *one = a, *two = b;
	size_t i = 0;

	while (one->folded[i] && one->folded[i] == two->folded[i])
		i++;
	if (one->folded[i] != two->folded[i])
		return one->folded[i] < two->folded[i] ? -1 : 1;
	return (one->kind > two->kind) - (one->kind < two->kind);
}

static bool add_folder(struct tx_words *words, const char *folder)
{
	struct dirent **entries = NULL;
	int count = scandir(folder, &entries, is_language, by_name);
	bool ok = count >= 0;

	for (int i = 0; i < count; i++) {
		xmlChar *path = xmlStrdup(BAD_CAST folder);

		path = xmlStrcat(path, BAD_CAST "/");
		path = xmlStrcat(path, BAD_CAST entries[i]->d_name);
		ok = ok && path && add_file(words, (const char *)path);
		xmlFree(path);
		free(entries[i]);
	}
	free(entries);
	return ok;
}

/* LANGUAGE's own file; a language without one has no words. */
static bool add_language(struct tx_words *words, const char *folder,
			 const char *language)
{
	size_t length = strspn(language, "abcdefghijklmnopqrstuvwxyz");
	xmlChar *path = xmlStrdup(BAD_CAST folder);
	bool ok = true;

	path = xmlStrcat(path, BAD_CAST "/");
	path = xmlStrncat(path, BAD_CAST language, (int)length);
	path = xmlStrcat(path, BAD_CAST ".xml");
	if (path && length && !access((const char *)path, R_OK))
		ok = add_file(words, (const char *)path);
	xmlFree(path);
	return ok;
}

/* Most words of a text begin no cue: a table tells so at once. */
static size_t head_of(uint32_t first, uint32_t second)
{
	return (first * 61 + second) % HEADS;
}

static void learn_heads(struct tx_words *words)
{
	for (size_t i = 0; i < words->cue_count; i++) {
		const uint32_t *cue = words->cues[i].folded;

		words->heads[head_of(cue[0], cue[1])] |= 1U
							 << words->cues[i].kind;
	}
}

struct tx_words *tx_words_open(const char *folder, const char *language)
{
	struct tx_words *words = calloc(1, sizeof *words);
	bool ok = words;

	if (!words)
		return NULL;
	if (!language)
		ok = add_folder(words, folder);
	else
		ok = add_language(words, folder, language) &&
		     (!strncmp(language, "en", 2) ||
		      add_language(words, folder, "en"));
	if (!ok) {
		tx_words_free(words);
		return NULL;
	}
	if (words->word_count)
		qsort(words->words, words->word_count, sizeof *words->words,
		      by_key);
	if (words->cue_count)
		qsort(words->cues, words->cue_count, sizeof *words->cues,
		      by_letters);
	learn_heads(words);
	return words;
}

void tx_words_free(struct tx_words *words)
{
	if (!words)
		return;
	for (size_t i = 0; i < words->word_count; i++) {
		free(words->words[i].key);
		free(words->words[i].language);
		free(words->words[i].text);
	}
	for (size_t i = 0; i < words->cue_count; i++)
		free(words->cues[i].folded);
	free(words->words);
	free(words->cues);
	free(words);
}

static const struct word *find(const struct tx_words *words, const char *key,
			       const char *language, size_t length)
{
	size_t low = 0, high = words->word_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct word *word = &words->words[middle];
		int order = strcmp(word->key, key);

		if (!order)
			order = tx_ascii_compare_n(word->language, language,
						   length);
		if (!order && word->language[length])
			order = 1;
		if (!order)
			return word;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const char *tx_words_get(const struct tx_words *words, const char *key,
			 const char *language)
{
	const struct word *word = NULL;

	if (language)
		word = find(words, key, language, strcspn(language, "-_"));
	if (!word)
		word = find(words, key, "en", 2);
	return word ? word->text : NULL;
}

static bool same(const char *word, const char *text, size_t length)
{
	const char *word_end = word + strlen(word), *end = text + length;

	while (word < word_end && text < end) {
		if (tx_fold(&word, word_end) != tx_fold(&text, end))
			return false;
	}
	return word == word_end && text == end;
}

const char *tx_words_key(const struct tx_words *words, const char *text,
			 size_t length)
{
	for (size_t i = 0; i < words->word_count; i++) {
		if (same(words->words[i].text, text, length))
			return words->words[i].key;
	}
	return NULL;
}

/* Takes the digits of a `#`, with their separators. */
static bool take_number(const char **text, const char *end, int *number)
{
	const char *start = *text;

	for (*number = 0; *text < end; (*text)++) {
		if (**text >= '0' && **text <= '9') {
			if (*number < 100000000)
				*number = *number * 10 + (**text - '0');
		} else if (*text == start || (**text != ',' && **text != '.')) {
			break;
		}
	}
	return *text > start;
}

/* Scripts without spaces have no word ends to ask for; "ByA Name" is what is
 * left of two elements of a page. */
static bool is_joined(uint32_t last, uint32_t next)
{
	return last < 0x2E80 && uc_is_alnum(last) && uc_is_alnum(next) &&
	       !(uc_is_lower(last) && uc_is_upper(next));
}

static bool begins(const struct cue *cue, const char *text, const char *end,
		   struct tx_cue *found)
{
	const char *at = text, *before = text;
	uint32_t last = 0;
	int number = 0;

	for (size_t i = 0; i < cue->length; i++) {
		last = cue->folded[i];
		if (at >= end)
			return false;
		before = at;
		if (last == NUMBER) {
			if (!take_number(&at, end, &number))
				return false;
		} else if (tx_fold(&at, end) != last) {
			return false;
		}
	}
	if (at < end) {
		const char *peek = at;

		if (last != NUMBER &&
		    is_joined(tx_next(&before, end), tx_next(&peek, end)))
			return false;
	}
	*found = (struct tx_cue){ .kind = cue->kind,
				  .end = (size_t)(at - text),
				  .number = number };
	return true;
}

/* The first cue whose letters are not before FIRST and SECOND. */
static size_t first_of(const struct tx_words *words, uint32_t first,
		       uint32_t second)
{
	size_t low = 0, high = words->cue_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const uint32_t *cue = words->cues[middle].folded;

		if (cue[0] < first || (cue[0] == first && cue[1] < second))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The longest cue of those LETTERS (behind a number: of any second one) that
 * TEXT begins with, if it is longer than *CUE. */
static void look_up(const struct tx_words *words, unsigned wanted,
		    const uint32_t letters[2], const char *text,
		    const char *end, struct tx_cue *cue)
{
	bool any = letters[0] == NUMBER;
	struct tx_cue found;

	if (!any && !(words->heads[head_of(letters[0], letters[1])] & wanted))
		return;
	for (size_t i = first_of(words, letters[0], any ? 0 : letters[1]);
	     i < words->cue_count; i++) {
		const struct cue *next = &words->cues[i];

		if (next->folded[0] != letters[0] ||
		    (!any && next->folded[1] != letters[1]))
			break;
		if (wanted & 1U << next->kind &&
		    begins(next, text, end, &found) && found.end > cue->end)
			*cue = found;
	}
}

bool tx_words_cue(const struct tx_words *words, unsigned wanted,
		  const char *text, size_t length, struct tx_cue *cue)
{
	const char *at = text, *end = text + length;
	uint32_t letters[2] = { 0, 0 }, second;

	*cue = (struct tx_cue){ .kind = TX_CUE_NONE };
	if (!length)
		return false;
	letters[0] = tx_fold(&at, end);
	second = at < end ? tx_fold(&at, end) : 0;
	if (letters[0] >= '0' && letters[0] <= '9')
		letters[0] = NUMBER;
	/* A cue of one letter, then one that goes on with a number. */
	look_up(words, wanted, letters, text, end, cue);
	if (letters[0] != NUMBER) {
		letters[1] = NUMBER;
		look_up(words, wanted, letters, text, end, cue);
		letters[1] = second;
		if (second && second != NUMBER)
			look_up(words, wanted, letters, text, end, cue);
	}
	return cue->kind != TX_CUE_NONE;
}
