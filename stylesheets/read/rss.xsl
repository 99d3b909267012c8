<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  RSS 0.9x, 1.0 and 2.0 (RSS Advisory Board, 2.0.11; RDF Site Summary 1.0) with
  the modules of modules.xsl.
  In: rss or rdf:RDF, whose own elements are in no namespace. Out: a feed of the
  article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="atom content dc dcterms f h itunes media rdf t">

  <xsl:import href="../common/read.xsl"/>
  <xsl:include href="../common/modules.xsl"/>

  <!-- Before it had no namespace. -->
  <t:namespace prefix="rss" uri="" others="http://purl.org/rss/1.0/ http://my.netscape.com/rdf/simple/0.9/
    http://channel.netscape.com/rdf/simple/0.9/ http://my.netscape.com/publish/formats/rss-0.91.dtd
    http://purl.org/net/rss1.1# http://backend.userland.com/rss http://backend.userland.com/rss2
    http://backend.userland.com/rss091 http://blogs.law.harvard.edu/tech/rss"/>
  <t:namespace prefix="rdf" uri="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
  <t:namespace prefix="atom" uri="http://www.w3.org/2005/Atom" others="http://purl.org/atom/ns#"/>

  <!-- Documents of ours are read to the letter. -->
  <xsl:variable name="own" select="/rss/channel/generator = 'telex'"/>

  <xsl:template match="/">
    <feed>
      <xsl:copy-of select="*/@xml:base"/>
      <xsl:apply-templates select="(//channel | /Channel)[1]"/>
      <xsl:apply-templates select="//item[not(ancestor::item)]"/>
    </feed>
  </xsl:template>

  <xsl:template match="channel | Channel">
    <xsl:call-template name="settings"/>
    <url><xsl:value-of select="f:first((link[. != ''] | link/@href)[not(ancestor-or-self::link/@rel != 'alternate')][last()], atom:link[not(@rel) or @rel = 'alternate']/@href, @rdf:about)"/></url>
    <self><xsl:value-of select="atom:link[@rel = 'self']/@href"/></self>
    <title><xsl:apply-templates select="(title | dc:title)[1]" mode="title"/></title>
    <description><xsl:apply-templates select="(description | dc:description | itunes:subtitle | itunes:summary)[1]" mode="title"/></description>
    <language><xsl:value-of select="f:first(language, dc:language, @xml:lang)"/></language>
    <updated><xsl:value-of select="f:first(lastBuildDate, dcterms:modified, dc:date, pubDate)"/></updated>
    <publisher><name><xsl:value-of select="dc:publisher"/></name></publisher>
    <rights><xsl:apply-templates select="(copyright | dc:rights)[1]" mode="title"/></rights>
    <image><xsl:value-of select="f:first(image/url, atom:logo, /*/image/url, itunes:image/@href,
      media:content[@medium = 'image' or starts-with(@type, 'image/')]/@url, media:thumbnail/@url)"/></image>
  </xsl:template>

  <!-- Text by the specification, HTML in the wild. -->
  <xsl:template match="*" mode="title">
    <xsl:choose>
      <xsl:when test="$own"><xsl:apply-templates select="." mode="own"/></xsl:when>
      <xsl:when test="contains(., '&lt;') or contains(., '&amp;')"><xsl:copy-of select="f:xml(string(.))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="item">
    <xsl:variable name="body" select="(content:encoded | h:body | h:div | atom:content)[1]"/>
    <xsl:variable name="summaries" select="description | dc:description | itunes:summary | itunes:subtitle | atom:summary"/>
    <xsl:variable name="described" select="description[normalize-space()][1]"/>
    <xsl:variable name="summary" select="($described | $summaries[not($described)][1])[1]"/>
    <xsl:variable name="title" select="(title | dc:title | media:title | itunes:title)[1]"/>
    <xsl:variable name="people" select="author | dc:creator"/>
    <xsl:variable name="named" select="boolean($people)"/>
    <xsl:variable name="whole">
      <xsl:if test="not($body)"><xsl:apply-templates select="$summary" mode="whole"/></xsl:if>
    </xsl:variable>
    <article>
      <xsl:call-template name="settings"/>
      <id><xsl:value-of select="f:first(guid, atom:id, @rdf:about)"/></id>
      <url>
        <xsl:value-of select="f:first((link[. != ''] | link/@href)[not(ancestor-or-self::link/@rel != 'alternate')][last()], atom:link[not(@rel) or @rel = 'alternate']/@href,
          guid[not(@isPermaLink = 'false') and contains(., '://')])"/>
      </url>
      <headline><xsl:apply-templates select="$title" mode="title"/></headline>
      <xsl:if test="$whole = ''">
        <standfirst><xsl:apply-templates select="$summary" mode="markup"/></standfirst>
      </xsl:if>
      <xsl:call-template name="dates"/>
      <language><xsl:value-of select="f:first(dc:language, @xml:lang)"/></language>
      <copyright-notice><xsl:apply-templates select="(dc:rights | copyright)[1]" mode="title"/></copyright-notice>
      <xsl:apply-templates select="*[not(self::dc:language or self::dcterms:issued or self::dcterms:modified)]"/>
      <body><xsl:apply-templates select="$body | $summary[$whole != '']" mode="body"/></body>
      <xsl:apply-templates select="$body" mode="figures"/>
      <xsl:call-template name="extra">
        <xsl:with-param name="more">
          <xsl:call-template name="unsaid">
            <xsl:with-param name="others" select="(dc:title | media:title | itunes:title | itunes:author[$named] | $summaries)
              [generate-id() != generate-id($title) and generate-id() != generate-id($summary)]"/>
            <xsl:with-param name="said" select="$title | $summary | $body | $people"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </article>
  </xsl:template>

  <!-- Of OTHERS, second titles and summaries, those whose words are not in SAID. -->
  <xsl:template name="unsaid">
    <xsl:param name="others"/>
    <xsl:param name="said"/>
    <xsl:if test="$others">
      <xsl:variable name="words"><xsl:for-each select="$said"><xsl:value-of select="concat(f:plain(f:xml(string(.))), ' ')"/></xsl:for-each></xsl:variable>
      <xsl:copy-of select="$others[position() > 8 or not(contains($words, f:plain(f:xml(string(.)))))]"/>
    </xsl:if>
  </xsl:template>

  <!-- A description alone is the text, if it is more than one paragraph. -->
  <xsl:template match="*" mode="whole">
    <xsl:if test="not($own) and contains(., '&lt;')">
      <xsl:variable name="nodes" select="f:xml(string(.))[self::* or normalize-space()]"/>
      <xsl:variable name="many" select="count($nodes) > 1"/>
      <xsl:value-of select="local-name($nodes[contains(' p div br img ul ol table figure blockquote h2 h3 pre ',
        concat(' ', local-name(), ' '))][$many or not(self::h:p) or h:img or h:br])"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="dates">
    <xsl:apply-templates select="dcterms:issued | dcterms:modified"/>
    <xsl:if test="not(dcterms:issued)">
      <published><xsl:value-of select="f:first(pubDate, dc:date, atom:published, atom:issued)"/></published>
    </xsl:if>
    <xsl:if test="not(dcterms:modified)">
      <modified><xsl:value-of select="f:first(atom:updated, atom:modified)"/></modified>
    </xsl:if>
    <created><xsl:value-of select="dcterms:created"/></created>
    <expires><xsl:value-of select="expirationDate"/></expires>
  </xsl:template>

  <xsl:template match="*" mode="body"><xsl:apply-templates select="." mode="markup"/></xsl:template>
  <xsl:template match="h:body | h:div" mode="body"><xsl:copy-of select="@xml:base | node()"/></xsl:template>

  <!-- "mail@example.org (Name)", or what the wild makes of it. -->
  <xsl:template match="item/author | item/dc:author | item/itunes:author[not(key('beside', concat(generate-id(..), 'author')) or key('beside', concat(generate-id(..), 'creator')))]">
    <xsl:variable name="text"><xsl:apply-templates select="." mode="words"/></xsl:variable>
    <xsl:variable name="inside" select="substring-before(substring-after($text, '('), ')')"/>
    <xsl:variable name="outside" select="normalize-space(substring-before(concat($text, '('), '('))"/>
    <author>
      <name><xsl:value-of select="concat(substring($inside, 1, 999 * not(contains($inside, '@'))),
        substring($outside, 1, 999 * not(contains($outside, '@'))))"/></name>
      <email><xsl:value-of select="f:first(substring($outside, 1, 999 * contains($outside, '@')),
        substring($inside, 1, 999 * contains($inside, '@')), '')"/></email>
    </author>
  </xsl:template>

  <xsl:template match="item/atom:author | item/atom:contributor">
    <xsl:element name="{local-name()}">
      <name><xsl:value-of select="atom:name"/></name>
      <uri><xsl:value-of select="f:first(atom:uri, atom:url)"/></uri>
      <email><xsl:value-of select="atom:email"/></email>
    </xsl:element>
  </xsl:template>

  <xsl:template match="item/atom:category"><keyword><xsl:value-of select="@term"/></keyword></xsl:template>
  <xsl:template match="item/category"><keyword><xsl:apply-templates select="." mode="words"/></keyword></xsl:template>

  <xsl:template match="item/category[@domain != '']">
    <subject>
      <scheme><xsl:value-of select="@domain"/></scheme>
      <code><xsl:apply-templates select="." mode="words"/></code>
    </subject>
  </xsl:template>

  <xsl:template match="item/category[@domain = 'urn:telex:subject']" priority="1">
    <subject><name><xsl:apply-templates select="." mode="own"/></name></subject>
  </xsl:template>

  <xsl:template match="item/category[@domain = 'urn:telex:subject:code']" priority="1">
    <subject><code><xsl:apply-templates select="." mode="own"/></code></subject>
  </xsl:template>

  <xsl:template match="item/category[@domain = 'urn:telex:section']" priority="1">
    <section><xsl:apply-templates select="." mode="own"/></section>
  </xsl:template>

  <xsl:template match="item/category[starts-with(@domain, 'http://cv.iptc.org/newscodes/mediatopic')]" priority="1">
    <subject>
      <scheme>medtop</scheme>
      <code><xsl:value-of select="."/></code>
    </subject>
  </xsl:template>

  <!-- The domain is the concept's own address. -->
  <xsl:template match="item/category[substring-after(@domain, '://cv.iptc.org/newscodes/mediatopic/') != '']" priority="2">
    <subject>
      <scheme>medtop</scheme>
      <code><xsl:value-of select="substring-after(@domain, '/mediatopic/')"/></code>
      <name><xsl:apply-templates select="." mode="words"/></name>
    </subject>
  </xsl:template>

  <xsl:template match="item/source">
    <source>
      <name><xsl:apply-templates select="." mode="words"/></name>
      <url><xsl:value-of select="@url"/></url>
    </source>
  </xsl:template>

  <!-- Beside a media:content of the same address it says nothing new. -->
  <xsl:template match="item/enclosure[not(key('content', concat(generate-id(..), @url)))]">
    <media>
      <xsl:call-template name="kind"/>
      <url><xsl:value-of select="@url"/></url>
      <type><xsl:value-of select="@type"/></type>
      <size><xsl:value-of select="@length[. > 0]"/></size>
      <duration><xsl:apply-templates select="key('beside', concat(generate-id(..), 'duration'))[1]" mode="seconds"/></duration>
    </media>
  </xsl:template>

  <xsl:template match="item/image[url]"><media><kind>image</kind><url><xsl:value-of select="url"/></url></media></xsl:template>

  <xsl:template match="item/atom:link[@rel = 'related']">
    <related>
      <rel>related</rel>
      <url><xsl:value-of select="@href"/></url>
      <title><xsl:apply-templates select="@title" mode="own"/></title>
    </related>
  </xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="title | link | description | guid | pubDate | author | category | source | enclosure | copyright
    | expirationDate | content:encoded | h:body | h:div | item/image[url] | media:title | atom:id | atom:author
    | atom:contributor | atom:category | dc:author | atom:link[not(@rel) or @rel = 'alternate' or @rel = 'related'] | atom:content | atom:summary
    | atom:published | atom:issued | atom:updated | atom:modified" mode="extra"/>
</xsl:stylesheet>
