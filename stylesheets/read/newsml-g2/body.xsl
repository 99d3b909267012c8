<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The text of a newsItem: inlineXML in XHTML or NITF, inlineData plain or escaped.
  In: a newsItem. Out: the nodes of a body. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    exclude-result-prefixes="f g">

  <!-- Of several renditions, the first that we know. -->
  <xsl:template match="*" mode="body">
    <xsl:variable name="known" select="g:contentSet/g:inlineXML[*[local-name() = 'html' or local-name() = 'nitf' or local-name() = 'div'
        or local-name() = 'article' or local-name() = 'body.content']] | g:contentSet/g:inlineXML[not(*)]"/>
    <xsl:apply-templates select="($known | g:contentSet[not($known)]/g:inlineData)[1]" mode="content"/>
  </xsl:template>

  <xsl:template match="g:inlineXML" mode="content">
    <xsl:copy-of select="@xml:base | */@xml:base"/>
    <xsl:apply-templates select="*" mode="content"/>
  </xsl:template>

  <xsl:template match="g:inlineXML[not(*)]" mode="content"><xsl:copy-of select="f:xml(string(.))"/></xsl:template>

  <!-- XHTML: what is a headline is none of the text. -->

  <xsl:template match="*[local-name() = 'html']" mode="content">
    <xsl:variable name="body" select="*[local-name() = 'body']"/>
    <xsl:apply-templates select="$body[not(*[local-name() = 'article'][not(../*[2])])] | $body/*[local-name() = 'article'][not(../*[2])]" mode="content"/>
  </xsl:template>

  <xsl:template match="*" mode="content">
    <xsl:variable name="headlines" select="ancestor::g:newsItem/g:contentMeta/g:headline"/>
    <xsl:copy-of select="@xml:base | node()[not(@data-telex or local-name() = 'h1' and ($own or normalize-space() = normalize-space($headlines) or . = $headlines)
        or not($own) and local-name() = 'h2' and . = $headlines)]"/>
  </xsl:template>

  <xsl:template match="*[local-name() = 'nitf']" mode="content">
    <xsl:apply-templates select="*[local-name() = 'body']/*[local-name() = 'body.content']" mode="content"/>
  </xsl:template>

  <!-- Of ours, media stand before the block. -->
  <xsl:template match="*[local-name() = 'body.content']" mode="content">
    <xsl:apply-templates select="node()[not($own) or local-name() = 'block']" mode="nitf-read"/>
  </xsl:template>

  <!-- What others say in NITF alone. -->
  <xsl:template name="body-head">
    <xsl:variable name="head" select="g:contentSet/g:inlineXML[not($own)]/*/*/*[local-name() = 'body.head']"/>
    <xsl:if test="$head and not(g:contentMeta/g:by)">
      <byline><xsl:apply-templates select="$head/*[local-name() = 'byline'][1]/node()" mode="nitf-line"/></byline>
    </xsl:if>
    <xsl:if test="$head and not(g:contentMeta/g:dateline)">
      <dateline><xsl:apply-templates select="$head/*[local-name() = 'dateline'][1]/node()" mode="nitf-line"/></dateline>
    </xsl:if>
    <xsl:if test="$head and not(g:contentMeta/g:description)">
      <standfirst><xsl:apply-templates select="$head/*[local-name() = 'abstract'][1]/node()" mode="nitf-line"/></standfirst>
    </xsl:if>
  </xsl:template>

  <!-- inlineData -->

  <xsl:template match="g:inlineData" mode="content">
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="contains(@encoding, 'base64')"><xsl:value-of select="f:base64(string(.))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="contains(@contenttype, 'html') or contains(@contenttype, 'xml')"><xsl:copy-of select="f:xml(string($text))"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="f:blocks(string($text))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
