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

  <!-- Plain by the specification; where the wild escapes it twice, an entity
    tells. -->
  <xsl:template match="*" mode="words">
    <xsl:choose>
      <xsl:when test="not($own) and contains(substring-after(., '&amp;'), ';')"><xsl:value-of select="f:plain(f:xml(string(.)))"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="own"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Without what writers of ours put into text, that no reader takes it for
    markup; in others' it is the author's. -->
  <xsl:template match="* | @*" mode="own"><xsl:value-of select="translate(., substring('&#x2060;', 1, $own), '')"/></xsl:template>

  <!-- Dublin Core -->

  <xsl:template match="dc:creator"><author><name><xsl:apply-templates select="." mode="words"/></name></author></xsl:template>
  <xsl:template match="dc:contributor"><contributor><name><xsl:apply-templates select="." mode="words"/></name></contributor></xsl:template>
  <xsl:template match="dc:subject"><keyword><xsl:apply-templates select="." mode="words"/></keyword></xsl:template>
  <xsl:template match="dc:publisher"><publisher><name><xsl:apply-templates select="." mode="words"/></name></publisher></xsl:template>
  <xsl:template match="dc:source"><source><name><xsl:apply-templates select="." mode="words"/></name></source></xsl:template>
  <xsl:template match="dc:language"><language><xsl:value-of select="."/></language></xsl:template>
  <xsl:template match="cc:license"><license><xsl:value-of select="."/></license></xsl:template>

  <!-- A day, beside the instant that was made of it. -->
  <xsl:template match="dcterms:issued"><published host:true=""><xsl:value-of select="."/></published></xsl:template>
  <xsl:template match="dcterms:modified"><modified host:true=""><xsl:value-of select="."/></modified></xsl:template>

  <!-- iTunes -->

  <xsl:template match="itunes:image[@href]"><media><kind>image</kind><url><xsl:value-of select="@href"/></url></media></xsl:template>

  <!-- With commas between. Where two make a blank line, that divides first. -->
  <xsl:template match="itunes:keywords | media:keywords">
    <xsl:for-each select="f:blocks(translate(normalize-space(), ',', '&#10;'))">
      <xsl:for-each select="f:blocks(string(.))"><keyword><xsl:value-of select="."/></keyword></xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- "1:02:03", "2:03" or "123". -->
  <xsl:template match="itunes:duration" mode="seconds">
    <xsl:variable name="text" select="normalize-space()"/>
    <xsl:variable name="full" select="concat(substring('0:0:', 1 + 2 * string-length(translate($text, translate($text, ':', ''), ''))), $text)"/>
    <xsl:variable name="below" select="substring-after($full, ':')"/>
    <xsl:variable name="sum" select="round(3600 * concat('0', substring-before($full, ':')) + 60 * concat('0', substring-before($below, ':'))
      + concat('0', substring-after($below, ':')))"/>
    <xsl:value-of select="concat(substring($sum, 1, 99 * ($sum >= 0)), substring($text, 1, 99 * not($sum >= 0)))"/>
  </xsl:template>

  <!-- Media RSS -->

  <!-- Of those side by side at one address the first: what is asked is whether
    there is one, and a key hands on all it has, each time. -->
  <xsl:key name="content" match="media:content[not(@url = preceding-sibling::media:content[1]/@url)]" use="concat(generate-id(ancestor::*[local-name() = 'item' or local-name() = 'entry'][1]), @url)"/>
  <xsl:key name="beside" match="media:content | media:group | enclosure | itunes:duration | author | dc:creator"
    use="concat(generate-id(..), local-name())"/>
  <xsl:key name="enclosed" match="enclosure[not(@url = preceding-sibling::enclosure[1]/@url)]
    | atom:link[@rel = 'enclosure'][not(@href = preceding-sibling::atom:link[1][@rel = 'enclosure']/@href)]" use="concat(generate-id(..), @url, @href)"/>

  <!-- Of a group, which holds one thing in several forms, the default one. -->
  <xsl:template match="media:group">
    <xsl:variable name="default" select="media:content[@isDefault = 'true']"/>
    <xsl:apply-templates select="($default | media:content[not($default)])[1]"/>
  </xsl:template>

  <!-- What an enclosure of the same address says besides. -->
  <xsl:template match="media:content">
    <xsl:variable name="about" select=". | parent::media:group"/>
    <xsl:variable name="enclosed" select="key('enclosed', concat(generate-id(ancestor::*[local-name() = 'item' or local-name() = 'entry'][1]), @url))[1]"/>
    <media>
      <xsl:call-template name="kind">
        <xsl:with-param name="medium" select="@medium"/>
        <xsl:with-param name="type" select="f:first(@type, $enclosed/@type, '')"/>
      </xsl:call-template>
      <url><xsl:value-of select="f:first(@url, media:player/@url)"/></url>
      <xsl:apply-templates select="@type | @width | @height | @duration" mode="media"/>
      <xsl:if test="not(@type)"><type><xsl:value-of select="$enclosed/@type"/></type></xsl:if>
      <xsl:if test="not(@duration)"><duration><xsl:apply-templates select="key('beside', concat(generate-id($enclosed/..), 'duration'))[1]" mode="seconds"/></duration></xsl:if>
      <size><xsl:value-of select="f:first(@fileSize[. > 0], $enclosed/@length[. > 0], '')"/></size>
      <xsl:apply-templates select="$about/media:title | $about/media:description | $about/media:credit | $about/media:copyright" mode="media"/>
    </media>
    <xsl:apply-templates select="media:keywords"/>
  </xsl:template>

  <!-- A thumbnail of something else is none of the article's. -->
  <xsl:template match="media:thumbnail[not(key('beside', concat(generate-id(..), 'content')) or key('beside', concat(generate-id(..), 'group')))]">
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

  <!-- Of media all but what was read: other renditions, what stands beside them. -->
  <xsl:template match="media:group[media:content]" mode="extra">
    <xsl:variable name="default" select="media:content[@isDefault = 'true']"/>
    <xsl:variable name="read" select="generate-id(($default | media:content[not($default)])[1])"/>
    <xsl:variable name="rest" select="*[generate-id() != $read][not(self::media:title or self::media:description or self::media:credit
      or self::media:copyright or self::media:keywords)]"/>
    <xsl:if test="$rest"><media:group><xsl:copy-of select="$rest"/></media:group></xsl:if>
  </xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="dc:creator | dc:contributor | dc:subject | dc:publisher | dc:source | dc:language | dc:date
    | dc:title | dc:description | dc:rights | dcterms:issued | dcterms:modified | dcterms:created | cc:license
    | itunes:image | itunes:keywords | itunes:author | itunes:summary | itunes:subtitle | itunes:title | itunes:duration[key('beside', concat(generate-id(..), 'enclosure'))]
    | media:content | media:keywords | media:thumbnail[not(key('beside', concat(generate-id(..), 'content')) or key('beside', concat(generate-id(..), 'group')))]" mode="extra"/>
</xsl:stylesheet>
