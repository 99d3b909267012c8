/* SPDX-License-Identifier: MIT
 * Name-based ids: UUIDv5 in the URL namespace or in telex's own. */
#include "model/uri.h"

#include <string.h>
#include <uuid/uuid.h>

/* The UUIDv5 of "urn:telex:article:1" in the URL namespace. It never changes:
 * the ids of articles hang on it. */
static const uuid_t own = { 0xeb, 0x4c, 0x30, 0xa0, 0xed, 0x93, 0x54, 0x3a,
			    0x9b, 0x69, 0x81, 0xe6, 0xac, 0x57, 0x64, 0x42 };

char *tx_uuid5(char *buffer, const char *text, bool url)
{
	uuid_t uuid;

	uuid_generate_sha1(uuid, url ? *uuid_get_template("url") : own, text,
			   strlen(text));
	uuid_unparse_lower(uuid, buffer);
	return buffer;
}
