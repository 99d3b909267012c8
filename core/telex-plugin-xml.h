/* SPDX-License-Identifier: MIT
 * telex-plugin-xml.h: for a plugin whose `finish` hook sees libxml2's tree. It
 * stamps the version it was built with, for telex to compare. */
#ifndef TELEX_PLUGIN_XML_H
#define TELEX_PLUGIN_XML_H

#include <libxml/tree.h>
#include <libxml/xmlversion.h>

#define TELEX_PLUGIN_XML LIBXML_VERSION
#include <telex-plugin.h>

#endif
