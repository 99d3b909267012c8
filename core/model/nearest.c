/* SPDX-License-Identifier: MIT
 * The nearest of many names to one that is unknown. */
#include "model/nearest.h"

#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"

#define LONGEST 40 /* of a name that is compared */
#define MOST    3
#define FEW     8

static int least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

/* How many letters must change, be put in or taken out (Levenshtein). */
static int distance(const char *a, const char *b)
{
	int row[LONGEST + 1], above, diagonal, i, j;
	int na = (int)strlen(a), nb = (int)strlen(b);

	if (na > LONGEST || nb > LONGEST)
		return LONGEST;
	for (j = 0; j <= nb; j++)
		row[j] = j;
	for (i = 1; i <= na; i++) {
		diagonal = row[0];
		row[0] = i;
		for (j = 1; j <= nb; j++) {
			above = row[j];
			row[j] = least(row[j] + 1, row[j - 1] + 1,
				       diagonal + (a[i - 1] != b[j - 1]));
			diagonal = above;
		}
	}
	return row[nb];
}

/* NAME as a part of the other is near, however long that is. */
static int farness(const char *name, const char *other)
{
	if (*name && (strstr(other, name) || strstr(name, other)))
		return 1;
	return distance(name, other);
}

static void add(xmlBufferPtr out, const char *name)
{
	if (xmlBufferLength(out))
		xmlBufferCCat(out, ", ");
	xmlBufferCCat(out, name);
}

char *tx_nearest_take(const char *name, char *const *names)
{
	int limit = (int)strlen(name) / 3 + 1, far, count, i, found = 0;
	xmlBufferPtr out = tx_buffer_new();
	char *text;

	if (!out)
		return NULL;
	for (far = 0; far <= limit && found < MOST; far++) {
		for (i = 0; names[i] && found < MOST; i++) {
			if (farness(name, names[i]) != far)
				continue;
			add(out, names[i]);
			found++;
		}
	}
	for (count = 0; names[count]; count++)
		;
	for (i = 0; !found && names[i] && count <= FEW; i++)
		add(out, names[i]);
	text = strdup((const char *)xmlBufferContent(out));
	xmlBufferFree(out);
	return text;
}
