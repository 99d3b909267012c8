<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  RSS 2.0 (RSS Advisory Board, 2.0.11) with the modules content, dc, dcterms,
  media and atom, and the RSS Profile's rules for characters.
  In: a feed of the article model. Out: rss.
  Like: telex article.txt -t rss -p self=https://example.org/feed.rss -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a f host t">

  <xsl:import href="../common/feed.xsl"/>
  <xsl:include href="../common/made.xsl"/>
  <xsl:include href="../common/item.xsl"/>
  <xsl:output encoding="UTF-8" cdata-section-elements="content:encoded"/>

  <t:drops fields="feed.id feed.publisher.url feed.publisher.logo version evolved-from alternate alt-headline
    slugline kicker byline author.uri author.role author.affiliation contributor.uri
    contributor.email contributor.role contributor.affiliation dateline place created embargo expires status
    urgency priority editorial-note signal direction publisher.url publisher.logo copyright-holder usage-terms
    license genre person organisation event media.role related.rel word-count reading-time input retrieved extra"/>
  <t:approximates fields="feed.self feed.title feed.description feed.rights headline author.name author.email contributor.name
    published source copyright-notice subject.scheme subject.name media related"/>

  <xsl:template match="a:feed">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <xsl:variable name="link"><xsl:apply-templates select="." mode="url"/></xsl:variable>
    <rss version="2.0">
      <channel>
        <xsl:call-template name="mark">
          <xsl:with-param name="made">
            <xsl:if test="not(a:title)">title </xsl:if>
            <xsl:if test="not(a:url)">url </xsl:if>
            <xsl:if test="not(starts-with(f:first($self, a:self), 'http'))">self</xsl:if>
            <xsl:apply-templates select="a:updated" mode="added"/>
          </xsl:with-param>
        </xsl:call-template>
        <title><xsl:value-of select="f:escape($title)" disable-output-escaping="yes"/></title>
        <link><xsl:value-of select="$link"/></link>
        <description><xsl:apply-templates select="a:description" mode="text"/></description>
        <xsl:apply-templates select="a:language | a:rights | a:updated | a:publisher"/>
        <generator>telex</generator>
        <xsl:apply-templates select="a:image">
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="link" select="$link"/>
        </xsl:apply-templates>
        <atom:link rel="self" type="application/rss+xml">
          <xsl:attribute name="href"><xsl:apply-templates select="." mode="self"/></xsl:attribute>
        </atom:link>
        <xsl:apply-templates select="a:article | host:articles"/>
      </channel>
    </rss>
  </xsl:template>

  <!-- What ISO 639 does not list the validator refuses. -->
  <xsl:template match="a:feed/a:language[f:iso639(.) != '']">
    <language><xsl:value-of select="."/></language>
  </xsl:template>

  <xsl:template match="a:feed/a:rights">
    <copyright><xsl:apply-templates select="." mode="text"/></copyright>
  </xsl:template>

  <!-- A day is no instant; beside lastBuildDate this would be said twice. -->
  <xsl:template match="a:feed/a:updated">
    <dcterms:modified><xsl:apply-templates select="." mode="w3cdtf"/></dcterms:modified>
  </xsl:template>

  <xsl:template match="a:feed/a:updated[contains(., 'T') and f:rfc822(.) != '']" priority="1">
    <lastBuildDate><xsl:value-of select="f:rfc822(.)"/></lastBuildDate>
  </xsl:template>

  <!-- RSS has pictures of three kinds; others are a logo. -->
  <xsl:template match="a:image">
    <atom:logo><xsl:value-of select="."/></atom:logo>
  </xsl:template>

  <xsl:template match="a:image[contains('.jpg .png .gif jpeg', substring(., string-length(.) - 3))]">
    <xsl:param name="title"/>
    <xsl:param name="link"/>
    <image>
      <url><xsl:value-of select="."/></url>
      <title><xsl:value-of select="f:escape($title)" disable-output-escaping="yes"/></title>
      <link><xsl:value-of select="$link"/></link>
    </image>
  </xsl:template>

  <!-- An item has a title or a description, and a description, if an empty one,
    before content:encoded. -->
  <xsl:template match="a:article">
    <xsl:variable name="headline"><xsl:apply-templates select="." mode="headline"/></xsl:variable>
    <xsl:variable name="html"><xsl:apply-templates select="." mode="html"/></xsl:variable>
    <xsl:variable name="enclosed" select="a:media[contains(f:host(a:url), '.') and not(contains(f:host(a:url), '_'))
      and f:first(a:type, f:media-type-of(a:url)) != ''][1]"/>
    <item>
      <xsl:call-template name="mark">
        <xsl:with-param name="made">
          <xsl:if test="not(a:headline or a:standfirst)">headline </xsl:if>
          <xsl:if test="a:published[not(contains(., 'T')) and f:rfc822(.) != '']">published </xsl:if>
          <xsl:if test="$enclosed[not(a:type)]">media.type</xsl:if>
          <xsl:apply-templates select="a:published | a:modified" mode="added"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="a:headline or not(a:standfirst)">
        <title><xsl:value-of select="f:escape($headline)" disable-output-escaping="yes"/></title>
      </xsl:if>
      <xsl:if test="a:standfirst or $html != ''">
        <description><xsl:value-of select="f:markup(a:standfirst/node())"/></description>
      </xsl:if>
      <xsl:apply-templates select="*[not(self::a:source)]"/>
      <xsl:apply-templates select="a:source[1]"/>
      <xsl:apply-templates select="$enclosed" mode="enclosure"/>
      <xsl:if test="$html != ''">
        <content:encoded><xsl:value-of select="$html"/></content:encoded>
      </xsl:if>
    </item>
  </xsl:template>

  <xsl:template match="a:article/a:url">
    <link><xsl:value-of select="."/></link>
  </xsl:template>

  <xsl:template match="a:author[a:name]">
    <dc:creator><xsl:value-of select="a:name"/></dc:creator>
  </xsl:template>

  <!-- One author with an address that the validator takes: "mail@example.org
    (Name)". Beside dc:creator, and without a name, it would warn. -->
  <xsl:template match="a:author[not(../a:author[2])][contains(substring-after(a:email, '@'), '.')]
    [translate(a:email, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-+_', '') = '@'][not(contains(substring-after(a:email, '@'), '_'))]
    [translate(a:name, '()@&lt;', '') = string(a:name)]" priority="1">
    <author>
      <xsl:value-of select="concat(a:email, ' (')"/>
      <xsl:apply-templates select="(a:name | a:email[not(../a:name)])" mode="text"/>
      <xsl:text>)</xsl:text>
    </author>
  </xsl:template>

  <xsl:template match="a:contributor[a:name]">
    <dc:contributor><xsl:value-of select="a:name"/></dc:contributor>
  </xsl:template>

  <xsl:template match="a:keyword">
    <category><xsl:apply-templates select="." mode="text"/></category>
  </xsl:template>

  <xsl:template match="a:section">
    <category domain="urn:telex:section"><xsl:apply-templates select="." mode="text"/></category>
  </xsl:template>

  <xsl:template match="a:subject[a:code or a:name]">
    <category>
      <xsl:if test="not(a:scheme)"><xsl:attribute name="domain">urn:telex:subject<xsl:if test="a:code">:code</xsl:if></xsl:attribute></xsl:if>
      <xsl:apply-templates select="a:scheme" mode="domain"/>
      <xsl:apply-templates select="(a:code | a:name)[1]" mode="text"/>
    </category>
  </xsl:template>

  <!-- Readers show the text: of a concept with an address of its own the name. -->
  <xsl:template match="a:subject[a:scheme = 'medtop' and a:name and f:encode(a:code) = a:code]" priority="1">
    <category domain="http://cv.iptc.org/newscodes/mediatopic/{a:code}"><xsl:apply-templates select="a:name" mode="text"/></category>
  </xsl:template>

  <xsl:template match="a:scheme" mode="domain">
    <xsl:variable name="address"><xsl:apply-templates select="." mode="address"/></xsl:variable>
    <xsl:attribute name="domain"><xsl:value-of select="f:first($address, .)"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:media" mode="enclosure">
    <enclosure url="{a:url}" length="{f:first(a:size, 0)}" type="{f:first(a:type, f:media-type-of(a:url))}"/>
  </xsl:template>

  <!-- A guid that was no URI goes back; a short number would not be unique. -->
  <xsl:template match="a:article/a:id">
    <xsl:variable name="was" select="f:guid(.)"/>
    <xsl:variable name="short" select="string-length($was) &lt; 9 and translate($was, '0123456789', '') = ''"/>
    <guid isPermaLink="false">
      <xsl:value-of select="concat(self::*[$short], substring($was, 1 div not($short)))"/>
    </guid>
  </xsl:template>

  <!-- The years of RFC 5322 begin with 1900. -->
  <xsl:template match="a:published">
    <xsl:if test="f:rfc822(.) != ''">
      <pubDate><xsl:value-of select="f:rfc822(.)"/></pubDate>
    </xsl:if>
    <xsl:apply-templates select="." mode="issued"/>
  </xsl:template>

  <xsl:template match="a:modified">
    <dcterms:modified><xsl:apply-templates select="." mode="w3cdtf"/></dcterms:modified>
  </xsl:template>

  <xsl:template match="a:source[a:name]">
    <dc:source><xsl:value-of select="a:name"/></dc:source>
  </xsl:template>

  <xsl:template match="a:source[a:url]" priority="1">
    <source url="{a:url}"><xsl:apply-templates select="a:name" mode="text"/></source>
  </xsl:template>

  <xsl:template match="a:article/a:language[f:iso639(.) != '']">
    <dc:language><xsl:value-of select="."/></dc:language>
  </xsl:template>

  <xsl:template match="a:copyright-notice">
    <dc:rights><xsl:apply-templates select="." mode="text"/></dc:rights>
  </xsl:template>

  <xsl:template match="a:related[a:url]">
    <atom:link rel="related" href="{a:url}">
      <xsl:apply-templates select="a:title" mode="label"/>
    </atom:link>
  </xsl:template>

  <xsl:template match="a:title" mode="label">
    <xsl:attribute name="title"><xsl:value-of select="f:label(f:plain(.))"/></xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
