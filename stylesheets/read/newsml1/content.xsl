<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The texts of a NewsML 1 component: NITF, XHTML, paragraphs without a head, HTML
  as text, or plain text.
  In: the component, ContentItem elements. Out: fields of an article. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    exclude-result-prefixes="f">

  <!-- A lead before a body is the summary; alone it is the text. -->
  <xsl:template match="NewsComponent" mode="content">
    <xsl:param name="text"/>
    <xsl:variable name="leads" select="$text[contains(' lead abstract summary ', concat(' ', translate(../Role/@FormalName, 'ABCDELMRSTUY', 'abcdelmrstuy'), ' '))]"/>
    <xsl:variable name="rest" select="$text[not(contains(' lead abstract summary ', concat(' ', translate(../Role/@FormalName, 'ABCDELMRSTUY', 'abcdelmrstuy'), ' ')))]"/>
    <xsl:variable name="abstract" select="$rest//*[local-name() = 'abstract']"/>
    <xsl:if test="$leads and $rest">
      <standfirst><xsl:apply-templates select="$leads" mode="lead"/></standfirst>
    </xsl:if>
    <xsl:if test="$abstract and not($leads)">
      <standfirst><xsl:apply-templates select="$abstract[1]" mode="nitf-line"/></standfirst>
    </xsl:if>
    <xsl:if test="not($text//*[local-name() = 'byline'][not(*)])"><xsl:apply-templates select="$text//*[local-name() = 'byline']//*[local-name() = 'person']" mode="author"/></xsl:if>
    <xsl:apply-templates select="." mode="media"/>
    <xsl:apply-templates select="$text" mode="nitf-all-media"/>
    <body><xsl:apply-templates select="$rest | $leads[not($rest)]" mode="body"/></body>
  </xsl:template>

  <xsl:template match="*" mode="author"><author><name><xsl:value-of select="."/></name></author></xsl:template>

  <xsl:template match="ContentItem" mode="lead">
    <xsl:variable name="text"><xsl:apply-templates select="." mode="body"/></xsl:variable>
    <xsl:value-of select="concat(substring(' ', 1, position() - 1), f:plain($text))"/>
  </xsl:template>

  <xsl:key name="equal" match="ContentItem[DataContent]" use="generate-id(ancestor::NewsComponent[@EquivalentsList = 'yes'][1])"/>
  <xsl:key name="rich" match="ContentItem[DataContent/*]" use="generate-id(ancestor::NewsComponent[@EquivalentsList = 'yes'][1])"/>

  <!-- Of equivalents the first that has markup, else the first. -->
  <xsl:template match="ContentItem" mode="body">
    <xsl:variable name="list" select="generate-id(ancestor::NewsComponent[@EquivalentsList = 'yes'][1])"/>
    <xsl:variable name="rich" select="generate-id(key('rich', $list))"/>
    <xsl:if test="$list = '' or $rich = generate-id() or $rich = '' and generate-id(key('equal', $list)) = generate-id()">
      <xsl:apply-templates select="DataContent | Encoding" mode="body"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="Encoding" mode="body"><xsl:apply-templates select="DataContent" mode="body"/></xsl:template>

  <xsl:template match="Encoding[contains(@Notation, 'ase64')]" mode="body">
    <xsl:call-template name="text"><xsl:with-param name="text" select="f:base64(string(DataContent))"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="DataContent" mode="body">
    <xsl:variable name="content" select=".//*[local-name() = 'body.content']"/>
    <xsl:variable name="page" select=".//*[local-name() = 'body'][not(ancestor::*[local-name() = 'nitf'])]"/>
    <xsl:choose>
      <xsl:when test="$content"><xsl:apply-templates select="$content" mode="nitf-read"/></xsl:when>
      <xsl:when test="$page"><xsl:copy-of select="$page/@xml:base | $page/node()"/></xsl:when>
      <xsl:when test=".//*[local-name() = 'nitf' or local-name() = 'block' or local-name() = 'hl2' or local-name() = 'media']">
        <xsl:apply-templates mode="nitf-read"/>
      </xsl:when>
      <xsl:when test="*"><xsl:copy-of select="node()"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="text"><xsl:with-param name="text" select="string(.)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="text">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&lt;/') or contains($text, '&lt;p') or contains($text, '&lt;br')"><xsl:copy-of select="f:xml($text)"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="f:blocks($text)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
