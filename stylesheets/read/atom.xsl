<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The Atom Syndication Format (RFC 4287), Atom 0.3, and tombstones (RFC 6721),
  with the modules of modules.xsl.
  In: feed or entry. Out: a feed of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:at="http://purl.org/atompub/tombstones/1.0"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="at atom dc dcterms f h media t">

  <xsl:import href="../common/read.xsl"/>
  <xsl:include href="../common/modules.xsl"/>

  <!-- Before it was one, and where its namespace was forgotten. -->
  <t:namespace prefix="atom" uri="http://www.w3.org/2005/Atom" others="- http://purl.org/atom/ns#
    http://example.com/newformat# http://example.com/necho http://purl.org/echo/ http://purl.org/pie/ uri/of/echo/namespace#"/>

  <!-- Documents of ours say by their own author, unless it was made, who
    publishes them. -->
  <xsl:variable name="own" select="/atom:feed/atom:generator = 'telex'"/>

  <xsl:key name="authored" match="atom:entry/atom:author" use="generate-id(..)"/>

  <xsl:template match="/">
    <feed><xsl:apply-templates select="atom:feed | atom:entry"/></feed>
  </xsl:template>

  <xsl:template match="atom:feed">
    <xsl:call-template name="settings"/>
    <xsl:apply-templates select="atom:id"/>
    <url><xsl:apply-templates select="." mode="address"/></url>
    <self><xsl:value-of select="atom:link[@rel = 'self']/@href"/></self>
    <title><xsl:apply-templates select="atom:title" mode="typed"/></title>
    <description><xsl:apply-templates select="(atom:subtitle | atom:tagline | atom:info)[1]" mode="typed"/></description>
    <language><xsl:value-of select="@xml:lang"/></language>
    <updated>
      <xsl:copy-of select="dcterms:modified/@host:true"/>
      <xsl:value-of select="f:first(dcterms:modified, atom:updated, atom:modified)"/>
    </updated>
    <xsl:if test="$own and not(contains(translate(processing-instruction('telex'), '&quot;', ' '), ' author '))">
      <publisher>
        <name><xsl:apply-templates select="atom:author/atom:name" mode="own"/></name>
        <url><xsl:value-of select="atom:author/atom:uri"/></url>
      </publisher>
    </xsl:if>
    <rights><xsl:apply-templates select="(atom:rights | atom:copyright)[1]" mode="typed"/></rights>
    <image><xsl:value-of select="f:first(atom:logo, atom:icon)"/></image>
    <xsl:apply-templates select="atom:entry | at:deleted-entry"/>
  </xsl:template>

  <xsl:template match="atom:id"><id><xsl:value-of select="."/></id></xsl:template>

  <!-- The true id, where Atom could not say it. -->
  <xsl:template match="atom:id[../dc:identifier and starts-with(., 'urn:uuid:')]">
    <id host:true=""><xsl:value-of select="../dc:identifier"/></id>
  </xsl:template>

  <xsl:template match="atom:entry">
    <xsl:variable name="url"><xsl:apply-templates select="." mode="address"/></xsl:variable>
    <article>
      <xsl:call-template name="settings"/>
      <url><xsl:value-of select="$url"/></url>
      <headline><xsl:apply-templates select="atom:title" mode="typed"/></headline>
      <standfirst><xsl:apply-templates select="atom:summary" mode="typed"/></standfirst>
      <xsl:apply-templates select="*"><xsl:with-param name="url" select="$url"/></xsl:apply-templates>
      <xsl:if test="not(dcterms:issued)">
        <published><xsl:value-of select="f:first(atom:published, atom:issued, dc:date)"/></published>
      </xsl:if>
      <xsl:if test="not(dcterms:modified)">
        <modified><xsl:value-of select="f:first(atom:updated, atom:modified)"/></modified>
      </xsl:if>
      <created><xsl:value-of select="f:first(atom:created, dcterms:created)"/></created>
      <xsl:if test="not(dc:language)">
        <language><xsl:value-of select="f:first(@xml:lang, atom:content/@xml:lang)"/></language>
      </xsl:if>
      <xsl:if test="not(atom:author or atom:source/atom:author or $own)">
        <xsl:apply-templates select="../atom:author"/>
      </xsl:if>
      <copyright-notice><xsl:apply-templates select="(atom:rights | atom:copyright | dc:rights)[1]" mode="typed"/></copyright-notice>
      <xsl:call-template name="extra"/>
    </article>
  </xsl:template>

  <!-- An entry that was taken back (RFC 6721). -->
  <xsl:template match="at:deleted-entry">
    <article>
      <xsl:copy-of select="processing-instruction('telex')"/>
      <id><xsl:value-of select="f:first(dc:identifier, @ref)"/></id>
      <modified><xsl:value-of select="@when"/></modified>
      <status>canceled</status>
      <editorial-note><xsl:value-of select="at:comment"/></editorial-note>
    </article>
  </xsl:template>

  <!-- A feed's or a source's address is relative to that, not to the entry. -->
  <xsl:template match="atom:author | atom:contributor">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="(parent::*[not(self::atom:entry)] | .)/@xml:base"/>
      <name><xsl:apply-templates select="atom:name" mode="own"/></name>
      <uri><xsl:value-of select="f:first(atom:uri, atom:url, '')"/></uri>
      <email><xsl:value-of select="atom:email"/></email>
    </xsl:element>
  </xsl:template>

  <!-- Text constructs (RFC 4287 3.1), and those of Atom 0.3 -->

  <xsl:template match="atom:*" mode="typed"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="atom:*[@type = 'html' or @type = 'text/html' or @mode = 'escaped']" mode="typed" priority="1">
    <xsl:apply-templates select="." mode="markup"/>
  </xsl:template>

  <xsl:template match="atom:*[@type = 'xhtml' or @type = 'application/xhtml+xml']" mode="typed" priority="2">
    <xsl:copy-of select="(. | h:div)/@xml:base | h:div/node() | self::*[not(h:div)]/node()"/>
  </xsl:template>

  <!-- Atom 0.3 has markup as it is, whatever its type says. -->
  <xsl:template match="atom:*[*][not(@type = 'xhtml')]" mode="typed" priority="1">
    <xsl:copy-of select="@xml:base | node()"/>
  </xsl:template>

  <!-- Neither text nor XML is in base64 (4.1.3.3). -->
  <xsl:template match="atom:*[@mode = 'base64' or @type = 'application/octet-stream']" mode="typed" priority="3">
    <xsl:copy-of select="@xml:base | f:xml(f:base64(string(.)))"/>
  </xsl:template>

  <xsl:template match="atom:content[not(@src)]">
    <body><xsl:apply-templates select="." mode="body"/></body>
    <xsl:apply-templates select="." mode="figures"/>
  </xsl:template>

  <xsl:template match="atom:content" mode="body"><xsl:apply-templates select="." mode="typed"/></xsl:template>

  <!-- Blank lines make paragraphs of text. -->
  <xsl:template match="atom:content[not(*) and (not(@type) or @type = 'text' or @type = 'text/plain') and not(@mode)]
    [contains(translate(., ' &#9;&#13;', ''), '&#10;&#10;')]" mode="body">
    <xsl:copy-of select="f:blocks(string(.))"/>
  </xsl:template>

  <xsl:template match="atom:content[@src]">
    <alternate>
      <url><xsl:value-of select="@src"/></url>
      <type><xsl:value-of select="@type"/></type>
    </alternate>
  </xsl:template>

  <!-- Categories -->

  <xsl:template match="atom:category"><keyword><xsl:value-of select="@term"/></keyword></xsl:template>

  <xsl:template match="atom:category[@scheme != '' or @label != '']">
    <subject>
      <xsl:apply-templates select="@scheme"/>
      <xsl:if test="not(@label = @term and not(@scheme))"><code><xsl:value-of select="@term"/></code></xsl:if>
      <name><xsl:apply-templates select="@label" mode="own"/></name>
    </subject>
  </xsl:template>

  <xsl:template match="@scheme[. = 'urn:telex:subject:code']"/>
  <xsl:template match="@scheme"><scheme><xsl:value-of select="."/></scheme></xsl:template>
  <xsl:template match="@scheme[starts-with(., 'urn:telex:scheme:')]">
    <scheme><xsl:value-of select="f:decode(substring(., 18))"/></scheme>
  </xsl:template>

  <xsl:template match="atom:category[@scheme = 'urn:telex:section']" priority="1">
    <section><xsl:value-of select="@term"/></section>
  </xsl:template>

  <xsl:template match="atom:category[starts-with(@scheme, 'http://cv.iptc.org/newscodes/mediatopic')]" priority="1">
    <subject>
      <scheme>medtop</scheme>
      <code><xsl:value-of select="@term"/></code>
      <name><xsl:apply-templates select="@label" mode="own"/></name>
    </subject>
  </xsl:template>

  <!-- Links; of alternates the first is the address, a page if there is one. A
    document of ours says no type of it. -->

  <xsl:template match="*" mode="address">
    <xsl:variable name="links" select="atom:link[not(@rel) or @rel = 'alternate'][@href != '' or . != '']"/>
    <xsl:variable name="plain" select="$links[not(@hreflang)]"/>
    <xsl:variable name="page" select="$plain[not(@type) or contains(@type, 'html') and not($own)]"/>
    <xsl:variable name="main" select="($page | $plain[not($page or $own)] | $links[not($plain or $own)])[1]"/>
    <xsl:value-of select="f:first($main/@href, $main, '')"/>
  </xsl:template>

  <xsl:template match="atom:link[not(@rel) or @rel = 'alternate']">
    <xsl:param name="url"/>
    <xsl:if test="@href != $url">
      <alternate><xsl:call-template name="link"/></alternate>
    </xsl:if>
  </xsl:template>

  <xsl:template name="link">
    <url><xsl:value-of select="@href"/></url>
    <type><xsl:value-of select="@type"/></type>
    <language><xsl:value-of select="@hreflang"/></language>
    <title><xsl:apply-templates select="@title" mode="own"/></title>
  </xsl:template>

  <xsl:template match="atom:link[@rel = 'related']">
    <related>
      <rel>related</rel>
      <url><xsl:value-of select="@href"/></url>
      <title><xsl:apply-templates select="@title" mode="own"/></title>
    </related>
  </xsl:template>

  <xsl:template match="atom:link[@rel = 'via']">
    <source>
      <name><xsl:apply-templates select="@title" mode="own"/></name>
      <url><xsl:value-of select="@href"/></url>
    </source>
  </xsl:template>

  <!-- Beside a media:content of the same address it says nothing new. -->
  <xsl:template match="atom:link[@rel = 'enclosure'][not(key('content', concat(generate-id(..), @href)))]">
    <media>
      <xsl:call-template name="kind"><xsl:with-param name="url" select="@href"/></xsl:call-template>
      <url><xsl:value-of select="@href"/></url>
      <type><xsl:value-of select="@type"/></type>
      <size><xsl:value-of select="@length[. > 0]"/></size>
      <alt><xsl:apply-templates select="@title" mode="own"/></alt>
    </media>
  </xsl:template>

  <xsl:template match="atom:source">
    <xsl:variable name="title"><xsl:apply-templates select="atom:title" mode="typed"/></xsl:variable>
    <source>
      <xsl:copy-of select="@xml:base"/>
      <name><xsl:value-of select="f:plain($title)"/></name>
      <url><xsl:value-of select="f:first(atom:link[not(@rel) or @rel = 'alternate']/@href, atom:link/@href, '')"/></url>
    </source>
    <xsl:if test="not(key('authored', generate-id(..)))"><xsl:apply-templates select="atom:author"/></xsl:if>
  </xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="atom:id | dc:identifier | atom:title | atom:summary | atom:content | atom:author | atom:contributor
    | atom:published | atom:issued | atom:updated | atom:modified | atom:created | atom:rights | atom:copyright
    | atom:category | atom:source
    | atom:link[not(@rel) or @rel = 'alternate' or @rel = 'related' or @rel = 'via' or @rel = 'enclosure']" mode="extra"/>
</xsl:stylesheet>
