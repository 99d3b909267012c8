<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The pictures, sound and film of a NewsML 1 component: a component with a
  ContentItem of its own, or one whose children hold renditions and a caption.
  In: the component, mode "media". Out: media of an article. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    exclude-result-prefixes="f">

  <xsl:key name="shown" match="ContentItem[@Href][not(DataContent or contains(MediaType/@FormalName, 'ext') or contains(MimeType/@FormalName, 'ext/'))]"
    use="generate-id(..)"/>

  <xsl:template match="*" mode="media"/>

  <xsl:template match="NewsComponent" mode="media">
    <xsl:choose>
      <xsl:when test="key('shown', generate-id()) or not(key('headed', generate-id())) and NewsComponent[key('shown', generate-id())]">
        <xsl:call-template name="media"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="NewsComponent" mode="media"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="media">
    <xsl:variable name="here" select="ContentItem | NewsComponent/ContentItem"/>
    <media>
      <xsl:for-each select="key('shown', generate-id()) | NewsComponent/ContentItem[generate-id() = generate-id(key('shown', generate-id(..)))]">
        <xsl:sort select="Characteristics/Property[@FormalName = 'Width']/@Value" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:apply-templates select="." mode="media"/></xsl:if>
      </xsl:for-each>
      <caption><xsl:apply-templates select="$here[DataContent][1]" mode="lead"/></caption>
      <credit><xsl:value-of select="f:first(.//NewsLines/CreditLine, .//NewsLines/ByLine, '')"/></credit>
      <rights><xsl:value-of select="f:first(.//NewsLines/CopyrightLine, '')"/></rights>
      <xsl:if test="ancestor::NewsComponent"><alt><xsl:value-of select="f:first(.//NewsLines/HeadLine, '')"/></alt></xsl:if>
    </media>
  </xsl:template>

  <xsl:template match="ContentItem" mode="media">
    <xsl:variable name="type" select="string(MimeType/@FormalName[contains(., '/')])"/>
    <xsl:call-template name="kind">
      <xsl:with-param name="medium">
        <xsl:if test="contains(MediaType/@FormalName, 'hoto') or contains(MediaType/@FormalName, 'raphic')">image</xsl:if>
        <xsl:if test="MediaType/@FormalName = 'Video' or MediaType/@FormalName = 'Audio'"><xsl:value-of select="translate(MediaType/@FormalName, 'VA', 'va')"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="type" select="$type"/>
      <xsl:with-param name="url" select="string(@Href)"/>
    </xsl:call-template>
    <url><xsl:copy-of select="(ancestor::*/@xml:base)[last()]"/><xsl:value-of select="@Href"/></url>
    <type><xsl:value-of select="$type"/></type>
    <size><xsl:value-of select="Characteristics/SizeInBytes"/></size>
    <xsl:apply-templates select="Characteristics/Property[@FormalName = 'Width' or @FormalName = 'Height']" mode="media"/>
    <duration><xsl:value-of select="Characteristics/Property[@FormalName = 'TotalDuration' or @FormalName = 'Duration']/@Value"/></duration>
  </xsl:template>

  <xsl:template match="Property[@FormalName = 'Width']" mode="media"><width><xsl:value-of select="@Value"/></width></xsl:template>
  <xsl:template match="Property[@FormalName = 'Height']" mode="media"><height><xsl:value-of select="@Value"/></height></xsl:template>
</xsl:stylesheet>
