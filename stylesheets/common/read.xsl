<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  What readers share: the mark of what was made, the base of addresses, text by
  its type, and what the model has no field for.
  In: elements of a feed. Out: parts of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    exclude-result-prefixes="f">

  <!-- Of a feed or an article: what its parts are read by. The host drops what
    the mark names. -->
  <xsl:template name="settings">
    <xsl:copy-of select="@xml:base"/>
    <xsl:copy-of select="processing-instruction('telex')"/>
  </xsl:template>

  <!-- Markup as text. Figures that a writer of ours made of media are media. -->
  <xsl:template match="*" mode="markup">
    <xsl:copy-of select="@xml:base"/>
    <xsl:copy-of select="f:xml(string(.))[not(@data-telex)]"/>
  </xsl:template>

  <!-- Media without an address have no other place. -->
  <xsl:template match="*" mode="figures"/>

  <xsl:template match="*[contains(., 'data-telex')]" mode="figures">
    <xsl:for-each select="f:xml(string(.))[@data-telex = 'media'][not(*[local-name() = 'img'])]">
      <media>
        <kind>image</kind>
        <caption><xsl:copy-of select="*/node()[not(self::*[local-name() = 'small'])]"/></caption>
        <credit><xsl:copy-of select="*/*[local-name() = 'small'][last()]/node()"/></credit>
      </media>
    </xsl:for-each>
  </xsl:template>

  <!-- What no template takes is kept as it is. -->
  <xsl:template match="*" mode="extra"><xsl:copy-of select="."/></xsl:template>

  <xsl:template name="extra">
    <xsl:param name="more" select="/.."/>
    <extra>
      <xsl:apply-templates select="*" mode="extra"/>
      <xsl:copy-of select="$more"/>
    </extra>
  </xsl:template>

  <xsl:template match="text()"/>
  <xsl:template match="*"/>

  <!-- KIND of media by its type or its address. -->
  <xsl:template name="kind">
    <xsl:param name="medium"/>
    <xsl:param name="type" select="@type"/>
    <xsl:param name="url" select="@url"/>
    <xsl:variable name="known" select="f:first($medium, substring-before(f:first($type, f:media-type-of($url)), '/'))"/>
    <kind>
      <xsl:choose>
        <xsl:when test="contains(' image video audio document ', concat(' ', $known, ' '))"><xsl:value-of select="$known"/></xsl:when>
        <xsl:when test="$known != ''">document</xsl:when>
      </xsl:choose>
    </kind>
  </xsl:template>
</xsl:stylesheet>
