<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The Atom Syndication Format (RFC 4287) with Media RSS and Dublin Core terms.
  In: a feed of the article model. Out: feed.
  Like: telex article.txt -t atom -p self=https://example.org/feed.atom -->
<xsl:stylesheet version="1.0"
    xmlns="http://www.w3.org/2005/Atom"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
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
  <xsl:output encoding="UTF-8" cdata-section-elements="content"/>
  <xsl:key name="alternate" match="a:alternate" use="concat(generate-id(..), ' ', a:type, ' ', f:iso639(a:language))"/>

  <t:drops fields="feed.publisher.logo version evolved-from alt-headline slugline kicker byline author.role
    author.affiliation contributor.role contributor.affiliation dateline place created embargo expires status
    urgency priority editorial-note signal direction publisher.url publisher.logo copyright-holder usage-terms
    license genre person organisation event media.role related.rel word-count reading-time input retrieved extra"/>
  <!-- A tombstone says it. -->
  <t:carries values="status=canceled signal=kill"/>
  <t:approximates fields="feed.self feed.updated alternate.url alternate.type author.name author.uri
    author.email contributor.name contributor.email source subject.scheme subject.name media related"/>

  <xsl:template match="a:feed">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <feed>
      <xsl:apply-templates select="a:language"/>
      <xsl:call-template name="mark">
        <xsl:with-param name="made">
          <xsl:if test="not(a:id = f:canonical-id(a:id))">id </xsl:if>
          <xsl:if test="not(starts-with(f:first($self, a:self), 'http'))">self </xsl:if>
          <xsl:if test="not(a:title)">title </xsl:if>
          <xsl:if test="not(contains(a:updated, 'T'))">updated </xsl:if>
          <xsl:if test="not(a:publisher/a:name or @host:authored)">author</xsl:if>
          <xsl:apply-templates select="a:updated" mode="added"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="a:id"/>
      <xsl:if test="not(a:id)">
        <id><xsl:apply-templates select="." mode="id"/></id>
      </xsl:if>
      <title>
        <xsl:apply-templates select="a:title" mode="typed"/>
        <xsl:if test="not(a:title)"><xsl:value-of select="f:escape($title)" disable-output-escaping="yes"/></xsl:if>
      </title>
      <updated><xsl:apply-templates select="." mode="updated"/></updated>
      <xsl:apply-templates select="." mode="author"/>
      <link rel="self" type="application/atom+xml">
        <xsl:attribute name="href"><xsl:apply-templates select="." mode="self"/></xsl:attribute>
      </link>
      <xsl:apply-templates select="a:url | a:description | a:updated | a:rights | a:image"/>
      <generator>telex</generator>
      <xsl:apply-templates select="a:article | host:articles"/>
    </feed>
  </xsl:template>

  <!-- An id that is not in canonical form (RFC 3986 6) stands beside the one
    made of it. -->
  <xsl:template match="a:id">
    <xsl:variable name="canonical" select="f:canonical-id(.)"/>
    <id><xsl:value-of select="$canonical"/></id>
    <xsl:if test="$canonical != .">
      <dc:identifier><xsl:value-of select="."/></dc:identifier>
    </xsl:if>
  </xsl:template>

  <!-- Atom asks for an author where an entry has none: it stands here, so that
    no reader takes it for the article's. -->
  <xsl:template match="a:feed" mode="author">
    <author>
      <name>
        <xsl:call-template name="known">
          <xsl:with-param name="text" select="f:label(f:first(a:publisher/a:name, @host:byline, @host:publisher,
            @host:source, @host:host))"/>
          <xsl:with-param name="else" select="'unknown'"/>
        </xsl:call-template>
      </name>
      <xsl:apply-templates select="a:publisher[a:name]/a:url" mode="uri"/>
    </author>
  </xsl:template>

  <xsl:template match="a:feed[@host:authored and not(a:publisher/a:name)]" mode="author"/>

  <xsl:template match="a:description">
    <subtitle><xsl:apply-templates select="." mode="typed"/></subtitle>
  </xsl:template>

  <xsl:template match="a:rights | a:copyright-notice">
    <rights><xsl:apply-templates select="." mode="typed"/></rights>
  </xsl:template>

  <xsl:template match="a:image">
    <logo><xsl:value-of select="."/></logo>
  </xsl:template>

  <!-- What ISO 639 does not list the validator refuses. -->
  <xsl:template match="a:language[f:iso639(.) != '']">
    <xsl:attribute name="xml:lang"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:article">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="headline"/></xsl:variable>
    <xsl:variable name="feed"><xsl:apply-templates select=".." mode="updated"/></xsl:variable>
    <xsl:variable name="html"><xsl:apply-templates select="." mode="html"/></xsl:variable>
    <entry>
      <xsl:apply-templates select="a:language"/>
      <xsl:call-template name="mark">
        <xsl:with-param name="made">
          <xsl:if test="f:canonical-id(a:id) != a:id">id </xsl:if>
          <xsl:if test="not(a:headline)">headline </xsl:if>
          <xsl:if test="a:published[not(contains(., 'T'))]">published </xsl:if>
          <xsl:if test="not(contains(a:modified, 'T'))">modified </xsl:if>
          <xsl:if test="$html = ''">body</xsl:if>
          <xsl:apply-templates select="a:published | a:modified" mode="added"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="a:id"/>
      <title>
        <xsl:apply-templates select="a:headline" mode="typed"/>
        <xsl:if test="not(a:headline)"><xsl:value-of select="f:escape($title)" disable-output-escaping="yes"/></xsl:if>
      </title>
      <updated><xsl:value-of select="f:w3c(f:first(a:modified, a:published, a:created, $feed))"/></updated>
      <xsl:apply-templates select="*[not(self::a:id or self::a:language or self::a:source)]"/>
      <xsl:apply-templates select="a:source[a:url] | a:source[not(a:url)][1]"/>
      <content type="html">
        <xsl:value-of select="$html"/>
        <xsl:if test="$html = ''">
          <xsl:value-of select="f:first(f:markup((a:headline | a:standfirst)[last()]/node()), $title)"/>
        </xsl:if>
      </content>
    </entry>
  </xsl:template>

  <!-- An article that was killed (RFC 6721). Why stands in a note that is not
    for the public. -->
  <xsl:template match="a:article[a:status = 'canceled' or a:signal = 'kill']" priority="1" xmlns:at="http://purl.org/atompub/tombstones/1.0">
    <xsl:variable name="feed"><xsl:apply-templates select=".." mode="updated"/></xsl:variable>
    <at:deleted-entry ref="{f:canonical-id(a:id)}" when="{f:w3c(f:first(a:modified, a:published, a:created, $feed))}">
      <xsl:call-template name="mark">
        <xsl:with-param name="made"><xsl:if test="not(contains(a:modified, 'T'))">modified</xsl:if></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="f:canonical-id(a:id) != a:id">
        <dc:identifier><xsl:value-of select="a:id"/></dc:identifier>
      </xsl:if>
    </at:deleted-entry>
  </xsl:template>

  <!-- Elsewhere updated says it. -->
  <xsl:template match="a:modified[f:precision(.) != 'second'] | a:feed/a:updated[f:precision(.) != 'second']">
    <xsl:if test="not(contains(., 'T') and f:zone(.) = 'none')">
      <dcterms:modified><xsl:value-of select="."/></dcterms:modified>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:published">
    <published><xsl:value-of select="f:w3c(.)"/></published>
    <xsl:apply-templates select="." mode="issued"/>
  </xsl:template>

  <xsl:template match="a:author[a:name]">
    <author><xsl:apply-templates select="." mode="person"/></author>
  </xsl:template>

  <xsl:template match="a:contributor[a:name]">
    <contributor><xsl:apply-templates select="." mode="person"/></contributor>
  </xsl:template>

  <xsl:template match="a:*" mode="person">
    <name><xsl:value-of select="f:label(a:name)"/></name>
    <xsl:apply-templates select="a:uri | a:email" mode="uri"/>
  </xsl:template>

  <xsl:template match="a:uri | a:url" mode="uri">
    <uri><xsl:value-of select="."/></uri>
  </xsl:template>

  <!-- The validator takes no quoted local part and asks the network about a
    domain that is no host name. -->
  <xsl:template match="a:email" mode="uri">
    <xsl:variable name="domain" select="substring-after(., '@')"/>
    <xsl:if test="contains($domain, '.') and not(contains(., '&quot;')) and translate($domain, '_[', '') = $domain">
      <email><xsl:value-of select="."/></email>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:keyword">
    <category term="{.}"/>
  </xsl:template>

  <xsl:template match="a:section">
    <category scheme="urn:telex:section" term="{.}"/>
  </xsl:template>

  <xsl:template match="a:subject[a:code or a:name]">
    <category term="{(a:code | a:name)[1]}">
      <xsl:apply-templates select="a:scheme" mode="scheme"/>
      <xsl:if test="a:code and not(a:scheme)"><xsl:attribute name="scheme">urn:telex:subject:code</xsl:attribute></xsl:if>
      <xsl:apply-templates select="a:name" mode="label"/>
    </category>
  </xsl:template>

  <!-- One that is no address comes back from one of ours. -->
  <xsl:template match="a:scheme" mode="scheme">
    <xsl:variable name="address"><xsl:apply-templates select="." mode="address"/></xsl:variable>
    <xsl:attribute name="scheme"><xsl:value-of select="f:first($address, concat('urn:telex:scheme:', f:encode(.)))"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:name" mode="label">
    <xsl:attribute name="label"><xsl:value-of select="f:label(.)"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:url">
    <link rel="alternate" href="{.}"/>
  </xsl:template>

  <!-- No two alternates of one type and language; the one of none is a:url. -->
  <xsl:template match="a:alternate[a:url]">
    <xsl:variable name="language" select="f:iso639(a:language)"/>
    <xsl:variable name="like" select="key('alternate', concat(generate-id(..), ' ', a:type, ' ', $language))"/>
    <xsl:variable name="taken" select="not(a:type) and $language = '' or generate-id($like[1]) != generate-id()"/>
    <link rel="{substring('alternaterelated', 1 + 9 * $taken, 9)}" href="{a:url}">
      <xsl:apply-templates select="a:type | a:language | a:title" mode="link"/>
    </link>
  </xsl:template>

  <xsl:template match="a:related[a:url]">
    <link rel="related" href="{a:url}">
      <xsl:apply-templates select="a:title" mode="link"/>
    </link>
  </xsl:template>

  <xsl:template match="a:source">
    <dc:source><xsl:value-of select="a:name"/></dc:source>
  </xsl:template>

  <xsl:template match="a:source[a:url]">
    <link rel="via" href="{a:url}">
      <xsl:apply-templates select="a:name" mode="link"/>
    </link>
  </xsl:template>

  <xsl:template match="a:media[a:url]" priority="1">
    <link rel="enclosure" href="{a:url}">
      <xsl:apply-templates select="a:type | a:size" mode="link"/>
    </link>
    <xsl:call-template name="media-content"/>
  </xsl:template>

  <xsl:template match="a:type" mode="link">
    <xsl:attribute name="type"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:size" mode="link">
    <xsl:attribute name="length"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:language" mode="link">
    <xsl:if test="f:iso639(.) != ''">
      <xsl:attribute name="hreflang"><xsl:value-of select="."/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:title | a:name" mode="link">
    <xsl:attribute name="title"><xsl:value-of select="f:label(f:plain(.))"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:standfirst">
    <summary><xsl:apply-templates select="." mode="typed"/></summary>
  </xsl:template>
</xsl:stylesheet>
