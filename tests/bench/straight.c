/* SPDX-License-Identifier: MIT
 * The least that brings a document through stylesheets, one after the other:
 * parse, compile, apply, print. What telex costs is measured beside it. */
#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/functions.h"

#define MAX_ARTICLE 65536 /* bytes; a benchmark's own input */

static int convert(xmlDocPtr doc, char **files)
{
	xsltStylesheetPtr style;
	xmlDocPtr result = NULL;
	int status = EXIT_FAILURE;

	for (; doc && *files; files++) {
		style = xsltParseStylesheetFile(BAD_CAST * files);
		result = style ? xsltApplyStylesheet(style, doc, NULL) : NULL;
		if (result && !files[1] &&
		    xsltSaveResultToFile(stdout, result, style) >= 0)
			status = EXIT_SUCCESS;
		xsltFreeStylesheet(style);
		xmlFreeDoc(doc);
		doc = result;
	}
	xmlFreeDoc(doc);
	return status;
}

int main(int argc, char **argv)
{
	static char text[MAX_ARTICLE];
	FILE *file = argc > 2 ? fopen(argv[1], "rb") : NULL;
	size_t length;

	if (!file) {
		fprintf(stderr, "straight: ARTICLE STYLESHEET...\n");
		return EXIT_FAILURE;
	}
	length = fread(text, 1, sizeof(text), file);
	fclose(file);
	tx_functions_setup();
	return convert(xmlReadMemory(text, (int)length, argv[1], NULL, 0),
		       argv + 2);
}
