<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  What lets a feed be written article by article: the host hands a writer the
  feed with a placeholder for its articles, then each article alone in a copy of
  the feed's own fields, and grafts the results.
  In: a feed of the article model. Out: whatever the importing writer makes. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:host="urn:telex:host:1"
    exclude-result-prefixes="a host">

  <xsl:template match="/">
    <xsl:apply-templates select="a:feed[not(@host:part)] | a:feed[@host:part]/a:article"/>
  </xsl:template>

  <xsl:template match="host:articles">
    <xsl:copy/>
  </xsl:template>
</xsl:stylesheet>
