<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  A whole format in one stylesheet: a verse an article.
  Like: telex article.txt -t rhyme -p refrain='And the tide comes in.' -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1" xmlns:f="urn:telex:functions:1" xmlns:t="urn:telex:format:1">
  <t:format name="rhyme" title="Verses" media-type="text/plain" extension="rhyme" carrier="text"/>
  <t:param name="refrain" default="So it was told." help="the last line of each verse"/>
  <t:drops fields="feed.id feed.url feed.self feed.title feed.description feed.language feed.updated
    feed.publisher feed.rights feed.image id version evolved-from url alternate alt-headline slugline kicker
    section byline author contributor dateline place published modified created embargo expires status
    urgency priority editorial-note signal language direction publisher source copyright-holder
    copyright-notice usage-terms license keyword subject genre person organisation event media body related
    word-count reading-time input retrieved extra"/>
  <t:approximates fields="headline standfirst"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="refrain"/>

  <xsl:template match="a:feed"><xsl:apply-templates select="a:article"/></xsl:template>

  <xsl:template match="a:article">
    <xsl:value-of select="f:wrap(f:plain(a:headline), 50, '', '    ')"/>
    <xsl:value-of select="concat('&#10;', f:wrap(f:plain(a:standfirst), 50, '  ', '    '))"/>
    <xsl:value-of select="concat('&#10;', $refrain, '&#10;&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
