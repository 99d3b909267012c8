<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  What is made when a format demands it and the input lacks it, from the first
  that is known; and the mark by which every reader drops it again.
  In: a feed or an article. Out: text, or the mark. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    exclude-result-prefixes="a f host">

  <!-- The feed's own address, where the user says it. -->
  <xsl:param name="self"/>

  <!-- MADE: field names with spaces between. -->
  <xsl:template name="mark">
    <xsl:param name="made"/>
    <xsl:if test="$made != ''">
      <xsl:processing-instruction name="telex">
        <xsl:value-of select="concat('made=&quot;', normalize-space($made), '&quot;')"/>
      </xsl:processing-instruction>
    </xsl:if>
  </xsl:template>

  <!-- Of a time without a zone, what its format adds to it. -->
  <xsl:template match="a:*" mode="added"/>

  <xsl:template match="a:*[contains(., 'T') and f:zone(.) = 'none']" mode="added">
    <xsl:value-of select="concat(' ', local-name(), '.zone')"/>
    <xsl:if test="f:precision(.) = 'minute'"><xsl:value-of select="concat(' ', local-name(), '.second')"/></xsl:if>
  </xsl:template>

  <xsl:template match="a:feed" mode="title">
    <xsl:call-template name="known">
      <xsl:with-param name="text" select="f:first(f:plain(a:title), a:publisher/a:name, @host:publisher,
        f:host(a:url), @host:section, @host:headline)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Words are looked up only where nothing else is known: that reads a file. -->
  <xsl:template name="known">
    <xsl:param name="text"/>
    <xsl:param name="else" select="'untitled'"/>
    <xsl:value-of select="$text"/>
    <xsl:if test="$text = ''"><xsl:value-of select="f:word($else, ancestor-or-self::*/a:language)"/></xsl:if>
  </xsl:template>

  <xsl:template match="a:feed" mode="url">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <xsl:value-of select="f:first(a:url, @host:origin, a:publisher/a:url, @host:publisher-url, $id)"/>
  </xsl:template>

  <!-- telex.invalid leads nowhere (RFC 2606): subscribers would follow it. -->
  <xsl:template match="a:feed" mode="self">
    <xsl:value-of select="f:first($self, a:self, concat('https://telex.invalid/', @host:uuid))"/>
  </xsl:template>

  <xsl:template match="a:feed" mode="id">
    <xsl:variable name="address" select="f:first($self, a:self)"/>
    <xsl:choose>
      <xsl:when test="a:id"><xsl:value-of select="f:canonical-id(a:id)"/></xsl:when>
      <xsl:when test="$address != ''">urn:uuid:<xsl:value-of select="f:uuid5($address, 'url')"/></xsl:when>
      <xsl:when test="a:url or a:title">urn:uuid:<xsl:value-of select="f:uuid5(concat(a:url, '&#10;', a:title))"/></xsl:when>
      <xsl:otherwise>urn:uuid:<xsl:value-of select="@host:uuid"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="a:feed" mode="updated">
    <xsl:value-of select="f:w3c(f:first(a:updated, @host:updated, @host:now, '2000-01-01'))"/>
  </xsl:template>

  <xsl:template match="a:article" mode="headline">
    <xsl:call-template name="known">
      <xsl:with-param name="text" select="f:sentence(a:body, 12)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:article[a:headline]" mode="headline">
    <xsl:value-of select="f:plain(a:headline)"/>
  </xsl:template>
</xsl:stylesheet>
