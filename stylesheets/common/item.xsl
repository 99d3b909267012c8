<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  What an RSS item and an Atom entry say alike: Dublin Core terms, Media RSS
  1.5.1, and the HTML that a reader of feeds shows.
  In: fields of an article. Out: elements of those vocabularies. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:media="http://search.yahoo.com/mrss/"
    exclude-result-prefixes="a f h host">

  <!-- The pictures and captions in the body of each article. -->
  <xsl:key name="shown" match="h:img/@src | h:figcaption" use="concat(generate-id(ancestor::a:article), .)"/>

  <!-- From an address of mail no feed comes. -->
  <xsl:template match="a:feed" mode="self" priority="1">
    <xsl:variable name="said" select="f:first($self, a:self)"/>
    <xsl:value-of select="f:first(substring($said, 1 div starts-with($said, 'http')), concat('https://telex.invalid/', @host:uuid))"/>
  </xsl:template>

  <!-- A field that no template takes stands in the writer's t:drops. -->
  <xsl:template match="a:*"/>

  <!-- What the format's own date cannot say. A time without a zone is no W3C
    date either. -->
  <xsl:template match="a:published" mode="issued">
    <xsl:if test="f:precision(.) != 'second' and not(contains(., 'T') and f:zone(.) = 'none')">
      <dcterms:issued><xsl:value-of select="."/></dcterms:issued>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:*" mode="w3cdtf"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="a:*[contains(., 'T') and f:zone(.) = 'none']" mode="w3cdtf"><xsl:value-of select="f:w3c(.)"/></xsl:template>

  <xsl:template match="a:publisher[a:name]">
    <dc:publisher><xsl:value-of select="a:name"/></dc:publisher>
  </xsl:template>

  <!-- A scheme that is an address. -->
  <xsl:template match="a:scheme" mode="address">
    <xsl:value-of select="f:resolve(., '')"/>
  </xsl:template>

  <xsl:template match="a:scheme[. = 'medtop']" mode="address">http://cv.iptc.org/newscodes/mediatopic/</xsl:template>

  <xsl:template match="a:media[a:url]" name="media-content">
    <media:content url="{a:url}">
      <xsl:apply-templates select="*" mode="media"/>
    </media:content>
  </xsl:template>

  <xsl:template match="a:*" mode="media"/>

  <xsl:template match="a:type | a:duration | a:width | a:height" mode="media">
    <xsl:attribute name="{local-name()}"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:kind" mode="media">
    <xsl:attribute name="medium"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- A size of 0 is an error of the validator. -->
  <xsl:template match="a:size[. > 0]" mode="media">
    <xsl:attribute name="fileSize"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:alt" mode="media">
    <media:title><xsl:apply-templates select="." mode="typed"/></media:title>
  </xsl:template>

  <xsl:template match="a:caption" mode="media">
    <media:description><xsl:apply-templates select="." mode="typed"/></media:description>
  </xsl:template>

  <!-- Without a role: those are the EBU's. -->
  <xsl:template match="a:credit" mode="media">
    <media:credit><xsl:value-of select="f:plain(.)"/></media:credit>
  </xsl:template>

  <xsl:template match="a:rights" mode="media">
    <media:copyright><xsl:apply-templates select="." mode="text"/></media:copyright>
  </xsl:template>

  <!-- Text, never markup, for elements that have no type. -->
  <xsl:template match="a:*" mode="text">
    <xsl:value-of select="f:escape(f:plain(.))" disable-output-escaping="yes"/>
  </xsl:template>

  <!-- HTML only where text would lose markup or be taken for it. -->
  <xsl:template match="a:*" mode="typed"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="a:*[* or contains(., '&lt;') or contains(., '&amp;')]" mode="typed">
    <xsl:attribute name="type">html</xsl:attribute>
    <xsl:value-of select="f:markup(node())"/>
  </xsl:template>

  <!-- The body, after the pictures and captions that it does not show. -->
  <xsl:template match="a:article" mode="html">
    <xsl:variable name="figures"><xsl:apply-templates select="a:media" mode="html"/></xsl:variable>
    <xsl:value-of select="concat(f:markup($figures), f:markup(a:body/node()))"/>
  </xsl:template>

  <!-- A reader knows by its mark that it is media, not body. -->
  <xsl:template match="a:media[a:url[../a:kind = 'image' or not(../a:kind)] or (a:caption or a:credit) and not(a:url)]" mode="html">
    <xsl:if test="not(key('shown', concat(generate-id(..), f:first(a:url, a:caption))))">
      <h:figure data-telex="media">
        <xsl:if test="a:url"><h:img src="{a:url}" alt="{a:alt}"/></xsl:if>
        <xsl:if test="a:caption or a:credit">
          <h:figcaption>
            <xsl:copy-of select="a:caption/node()"/>
            <xsl:apply-templates select="a:credit" mode="html"/>
          </h:figcaption>
        </xsl:if>
      </h:figure>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:media" mode="html"/>

  <xsl:template match="a:credit" mode="html">
    <xsl:text> </xsl:text>
    <h:small><xsl:copy-of select="node()"/></h:small>
  </xsl:template>
</xsl:stylesheet>
