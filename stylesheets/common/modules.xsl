<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The modules that feeds of any kind use: Dublin Core and its terms, Media RSS
  1.5.1, iTunes, Creative Commons.
  In: their elements in an item or entry. Out: fields of an article. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:cc="http://backend.userland.com/creativeCommonsRssModule"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="atom cc dc dcterms f host itunes media t">

  <!-- As the wild writes them. -->
  <t:namespace prefix="dc" uri="http://purl.org/dc/elements/1.1/" others="http://purl.org/dc/elements/1.0/"/>
  <t:namespace prefix="dcterms" uri="http://purl.org/dc/terms/"/>
  <t:namespace prefix="content" uri="http://purl.org/rss/1.0/modules/content/"/>
  <t:namespace prefix="media" uri="http://search.yahoo.com/mrss/"
    others="http://search.yahoo.com/rss http://video.search.yahoo.com/mrss http://www.rssboard.org/media-rss"/>
  <t:namespace prefix="itunes" uri="http://www.itunes.com/dtds/podcast-1.0.dtd" others="http://example.com/dtds/podcast-1.0.dtd"/>
  <t:namespace prefix="georss" uri="http://www.georss.org/georss" others="http://www.georss.org/georss/10"/>
  <t:namespace prefix="xhtml" uri="http://www.w3.org/1999/xhtml"/>
  <t:namespace prefix="creativeCommons" uri="http://backend.userland.com/creativeCommonsRssModule"
    others="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"/>

  <!-- Dublin Core -->

  <xsl:template match="dc:creator"><author><name><xsl:value-of select="."/></name></author></xsl:template>
  <xsl:template match="dc:contributor"><contributor><name><xsl:value-of select="."/></name></contributor></xsl:template>
  <xsl:template match="dc:subject"><keyword><xsl:value-of select="."/></keyword></xsl:template>
  <xsl:template match="dc:publisher"><publisher><name><xsl:value-of select="."/></name></publisher></xsl:template>
  <xsl:template match="dc:source"><source><name><xsl:value-of select="."/></name></source></xsl:template>
  <xsl:template match="dc:language"><language><xsl:value-of select="."/></language></xsl:template>
  <xsl:template match="cc:license"><license><xsl:value-of select="."/></license></xsl:template>

  <!-- A day, beside the instant that was made of it. -->
  <xsl:template match="dcterms:issued"><published host:true=""><xsl:value-of select="."/></published></xsl:template>
  <xsl:template match="dcterms:modified"><modified host:true=""><xsl:value-of select="."/></modified></xsl:template>

  <!-- iTunes -->

  <xsl:template match="itunes:image[@href]"><media><kind>image</kind><url><xsl:value-of select="@href"/></url></media></xsl:template>

  <!-- KEYWORDS with commas between. -->
  <xsl:template match="itunes:keywords | media:keywords" name="keywords">
    <xsl:param name="text" select="concat(., ',')"/>
    <xsl:variable name="rest" select="substring-after($text, ',')"/>
    <keyword><xsl:value-of select="substring-before($text, ',')"/></keyword>
    <xsl:if test="$rest != ''">
      <xsl:call-template name="keywords"><xsl:with-param name="text" select="$rest"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Media RSS -->

  <!-- Of a group, which holds one thing in several forms, the default one. -->
  <xsl:template match="media:group">
    <xsl:variable name="default" select="media:content[@isDefault = 'true']"/>
    <xsl:apply-templates select="($default | media:content[not($default)])[1]"/>
  </xsl:template>

  <xsl:template match="media:content">
    <xsl:variable name="about" select=". | parent::media:group"/>
    <media>
      <xsl:call-template name="kind"><xsl:with-param name="medium" select="@medium"/></xsl:call-template>
      <url><xsl:value-of select="f:first(@url, media:player/@url)"/></url>
      <xsl:apply-templates select="@type | @width | @height | @duration" mode="media"/>
      <size><xsl:value-of select="@fileSize[. > 0]"/></size>
      <xsl:apply-templates select="$about/media:title | $about/media:description | $about/media:credit | $about/media:copyright" mode="media"/>
    </media>
    <xsl:apply-templates select="media:keywords"/>
  </xsl:template>

  <!-- A thumbnail of something else is none of the article's. -->
  <xsl:template match="media:thumbnail[not(../media:content or ../media:group)]">
    <media>
      <kind>image</kind>
      <url><xsl:value-of select="@url"/></url>
      <xsl:apply-templates select="@width | @height" mode="media"/>
    </media>
  </xsl:template>

  <xsl:template match="@width | @height | @duration" mode="media">
    <xsl:element name="{name()}"><xsl:value-of select="."/></xsl:element>
  </xsl:template>

  <!-- Only an enclosure's is made, which must have one. -->
  <xsl:template match="@type" mode="media"><type host:true=""><xsl:value-of select="."/></type></xsl:template>

  <xsl:template match="media:title" mode="media"><alt><xsl:value-of select="f:plain(f:xml(string(self::*[@type = 'html'])))"/><xsl:value-of select="self::*[not(@type = 'html')]"/></alt></xsl:template>
  <xsl:template match="media:description" mode="media"><caption><xsl:apply-templates select="." mode="typed"/></caption></xsl:template>
  <xsl:template match="media:credit" mode="media"><credit><xsl:value-of select="."/></credit></xsl:template>
  <xsl:template match="media:copyright" mode="media"><rights><xsl:apply-templates select="." mode="own"/></rights></xsl:template>

  <xsl:template match="*" mode="typed"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*[@type = 'html']" mode="typed"><xsl:apply-templates select="." mode="markup"/></xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="dc:creator | dc:contributor | dc:subject | dc:publisher | dc:source | dc:language | dc:date
    | dc:title | dc:description | dc:rights | dcterms:issued | dcterms:modified | dcterms:created | cc:license
    | itunes:image | itunes:keywords | itunes:author | itunes:summary | itunes:subtitle | itunes:duration | itunes:title
    | media:content | media:group | media:keywords | media:thumbnail[not(../media:content or ../media:group)]" mode="extra"/>
</xsl:stylesheet>
