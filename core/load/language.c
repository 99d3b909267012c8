/* SPDX-License-Identifier: MIT
 * The language of a text that states none: by its script where that is enough,
 * else by libexttextcat's fingerprints. A fingerprint costs as much as a tenth
 * of a short conversion: only those are read that the text's letters leave,
 * until one is sure. */
#include "load/language.h"

#include <libexttextcat/fingerprint.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "load/language-private.h"

#define LINE   60  /* bytes of a line that is no menu's */
#define LEAST  250 /* bytes that fingerprints need to be sure */
#define FEWEST 20  /* letters that a script needs */
#define GRAMS  400 /* in a fingerprint */

/* Distances of texts to fingerprints, measured on a thousand news pages: those
 * of the right language are mostly 75,000 to 100,000, of short texts up to
 * 125,000; others 100,000 and more. */
#define SURE      92000  /* no other language needs to be looked at */
#define FARTHEST  127000 /* of a right one, be its text short */
#define FAR_ALONE 122000 /* likewise, where letters leave no other */
#define FAR_LONG  112000 /* likewise, and the sample is LONG */
#define LONG      900    /* bytes */

/* Per cent of the best distance that the second must have: more where that is
 * the likelier language. */
enum { MARGIN = 104, MARGIN_RARE = 106 };

struct tx_detector {
	char *folder;
	void *prints[TX_SPEECHES]; /* opened so far */
	bool missing[TX_SPEECHES]; /* cannot be */
};

struct tx_detector *tx_detector_new(const char *folder)
{
	struct tx_detector *detector = calloc(1, sizeof(*detector));

	if (detector)
		detector->folder = strdup(folder);
	if (detector && detector->folder)
		return detector;
	free(detector);
	return NULL;
}

void tx_detector_free(struct tx_detector *detector)
{
	size_t i;

	for (i = 0; detector && i < TX_SPEECHES; i++) {
		if (detector->prints[i])
			fp_Done(detector->prints[i]);
	}
	if (detector)
		free(detector->folder);
	free(detector);
}

static void *print_of(struct tx_detector *detector, size_t i)
{
	const char *name =
	    tx_speeches[i].file ? tx_speeches[i].file : tx_speeches[i].name;
	char *path = NULL;

	if (detector->prints[i] || detector->missing[i])
		return detector->prints[i];
	if (asprintf(&path, "%s/%s.lm", detector->folder, name) < 0)
		path = NULL;
	/* The library would tell of a missing one itself. */
	if (path && !access(path, R_OK))
		detector->prints[i] = fp_Init(tx_speeches[i].name);
	if (detector->prints[i]) {
		fp_SetProperty(detector->prints[i], TCPROP_UTF8AWARE, TC_TRUE);
		if (!fp_Read(detector->prints[i], path, GRAMS)) {
			fp_Done(detector->prints[i]);
			detector->prints[i] = NULL;
		}
	}
	detector->missing[i] = !detector->prints[i];
	free(path);
	return detector->prints[i];
}

struct race {
	size_t best, next;   /* of the languages; TX_SPEECHES: none yet */
	sint4 first, second; /* the least distances */
	bool missing;
};

static void run(struct race *race, struct tx_detector *detector, size_t i,
		void *print)
{
	void *known = print_of(detector, i);
	sint4 far = known ? fp_Compare(known, print, INT32_MAX) : INT32_MAX;

	race->missing |= !known;
	if (far < race->first) {
		race->second = race->first;
		race->next = race->best;
		race->first = far;
		race->best = i;
	} else if (far < race->second) {
		race->second = far;
		race->next = i;
	}
}

/* The languages of SCRIPT that the letters leave: until one is sure, and then
 * its kin. */
static void run_all(struct race *race, struct tx_detector *detector,
		    enum tx_script script, const struct tx_letters *letters,
		    void *print)
{
	size_t i;

	for (i = 0; i < TX_SPEECHES && tx_speeches[i].name; i++) {
		if (tx_speeches[i].script != script ||
		    !tx_speech_fits(&tx_speeches[i], letters))
			continue;
		if (race->first <= SURE &&
		    tx_speeches[i].kin != tx_speeches[race->best].kin)
			continue;
		run(race, detector, i, print);
	}
}

static bool is_clear(const struct race *race)
{
	int64_t first = race->first, second = race->second;
	int margin = race->next < race->best ? MARGIN_RARE : MARGIN;

	if (race->next == TX_SPEECHES)
		return true;
	return second * 100 >= first * margin;
}

static sint4 farthest(const struct race *race, const struct tx_sample *sample)
{
	if (race->next != TX_SPEECHES)
		return FARTHEST;
	return sample->length < LONG ? FAR_ALONE : FAR_LONG;
}

static const char *judge(const struct race *race,
			 const struct tx_sample *sample, const char **why)
{
	*why = NULL;
	if (race->best == TX_SPEECHES)
		*why = race->missing ? "no fingerprints in " TX_FINGERPRINTS
				       " (libexttextcat-data)"
				     : "none has such letters";
	else if (race->first > farthest(race, sample))
		*why = "it is like no language well enough";
	else if (!is_clear(race))
		*why = "it is like several languages";
	return *why ? NULL : tx_speeches[race->best].name;
}

static const char *by_fingerprint(struct tx_detector *detector,
				  enum tx_script script,
				  const struct tx_letters *letters,
				  const struct tx_sample *sample,
				  const char **why)
{
	struct race race = { .best = TX_SPEECHES,
			     .next = TX_SPEECHES,
			     .first = INT32_MAX,
			     .second = INT32_MAX };
	void *print;
	const char *name = NULL;

	*why = "the text is too short to be sure";
	if (sample->length < LEAST)
		return NULL;
	print = fp_Init(NULL);
	if (!print)
		return NULL;
	fp_SetProperty(print, TCPROP_UTF8AWARE, TC_TRUE);
	fp_SetProperty(print, TCPROP_MINIMUM_DOCUMENT_SIZE, 1);
	if (fp_Create(print, sample->text, (uint4)sample->length, GRAMS)) {
		run_all(&race, detector, script, letters, print);
		name = judge(&race, sample, why);
	}
	fp_Done(print);
	return name;
}

const char *tx_detector_find(struct tx_detector *detector, const char *text,
			     size_t length, const char **why)
{
	struct tx_letters letters;
	struct tx_sample sample;
	enum tx_script script;
	const char *name;

	tx_sample_take(&sample, text, length, LINE);
	if (sample.length < LEAST)
		tx_sample_take(&sample, text, length, LINE / 2);
	tx_letters_count(&letters, &sample);
	script = tx_letters_script(&letters, &name);
	*why = "the text is too short to be sure";
	if (letters.all < FEWEST)
		return NULL;
	if (name)
		return name;
	*why = "it is in several scripts";
	if (script == TX_NO_SCRIPT)
		return NULL;
	return by_fingerprint(detector, script, &letters, &sample, why);
}

bool tx_detector_misses(const struct tx_detector *detector)
{
	size_t i;

	for (i = 0; i < TX_SPEECHES; i++) {
		if (detector->missing[i])
			return true;
	}
	return false;
}
