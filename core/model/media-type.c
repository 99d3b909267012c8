/* SPDX-License-Identifier: MIT
 * Media types by the extension of an address, and back. */
#include "model/ascii.h"
#include "model/uri.h"

#include <string.h>

struct media {
	const char *extension, *type;
};

/* The first of a type is the extension to write. */
static const struct media media[] = {
	{ "jpg", "image/jpeg" },
	{ "jpeg", "image/jpeg" },
	{ "jpe", "image/jpeg" },
	{ "jfif", "image/jpeg" },
	{ "png", "image/png" },
	{ "gif", "image/gif" },
	{ "webp", "image/webp" },
	{ "avif", "image/avif" },
	{ "svg", "image/svg+xml" },
	{ "bmp", "image/bmp" },
	{ "ico", "image/vnd.microsoft.icon" },
	{ "tiff", "image/tiff" },
	{ "tif", "image/tiff" },
	{ "heic", "image/heic" },
	{ "heif", "image/heif" },
	{ "jxl", "image/jxl" },
	{ "mp4", "video/mp4" },
	{ "m4v", "video/mp4" },
	{ "webm", "video/webm" },
	{ "mov", "video/quicktime" },
	{ "mpeg", "video/mpeg" },
	{ "mpg", "video/mpeg" },
	{ "ogv", "video/ogg" },
	{ "avi", "video/x-msvideo" },
	{ "wmv", "video/x-ms-wmv" },
	{ "flv", "video/x-flv" },
	{ "m3u8", "application/vnd.apple.mpegurl" },
	{ "mpd", "application/dash+xml" },
	{ "mp3", "audio/mpeg" },
	{ "m4a", "audio/mp4" },
	{ "aac", "audio/aac" },
	{ "ogg", "audio/ogg" },
	{ "oga", "audio/ogg" },
	{ "opus", "audio/ogg" },
	{ "wav", "audio/wav" },
	{ "flac", "audio/flac" },
	{ "pdf", "application/pdf" },
	{ "epub", "application/epub+zip" },
	{ "zip", "application/zip" },
	{ "doc", "application/msword" },
	{ "docx", "application/"
		  "vnd.openxmlformats-officedocument.wordprocessingml."
		  "document" },
	{ "xlsx", "application/"
		  "vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	{ "html", "text/html" },
	{ "htm", "text/html" },
	{ "txt", "text/plain" },
	{ "csv", "text/csv" },
	{ "json", "application/json" },
	{ "xml", "application/xml" },
};

enum { COUNT = sizeof(media) / sizeof(media[0]) };

/* Where the path of URL begins: a host's dots are no extension. */
static const char *path_of(const char *url)
{
	const char *slashes = strstr(url, "//");

	if (!slashes || slashes > url + strcspn(url, "?#"))
		return url;
	return slashes + 2 + strcspn(slashes + 2, "/?#");
}

const char *tx_media_type_of(const char *url)
{
	const char *path = path_of(url);
	const char *end = path + strcspn(path, "?#");
	const char *dot = memrchr(path, '.', (size_t)(end - path));

	if (!dot)
		return NULL;
	size_t length = (size_t)(end - dot - 1);
	for (size_t i = 0; i < COUNT; i++) {
		if (strlen(media[i].extension) == length &&
		    tx_ascii_compare_n(media[i].extension, dot + 1, length) ==
			0)
			return media[i].type;
	}
	return NULL;
}

const char *tx_media_extension_of(const char *type)
{
	size_t length = strcspn(type, "; \t");

	for (size_t i = 0; i < COUNT; i++) {
		if (strlen(media[i].type) == length &&
		    tx_ascii_compare_n(media[i].type, type, length) == 0)
			return media[i].extension;
	}
	return NULL;
}
