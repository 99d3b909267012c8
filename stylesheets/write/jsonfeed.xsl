<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  JSON Feed 1.1. What it has no key for stands under _telex, as in `-t json`.
  In: a feed of the article model. Out: a map of the JSON vocabulary.
  Like: telex article.txt -t jsonfeed -p self=https://example.org/feed.json -->
<xsl:stylesheet version="1.0"
    xmlns="http://www.w3.org/2005/xpath-functions"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:j="http://www.w3.org/2005/xpath-functions"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a f h host j t">

  <xsl:import href="../common/feed.xsl"/>
  <xsl:include href="../common/made.xsl"/>

  <!-- A partner would not look below _telex for what it must not publish: signals
    are dropped for the kill among them, and stand there for readers of ours if
    they are known to be none. -->
  <t:drops fields="embargo status signal input retrieved"/>
  <t:approximates fields="extra"/>

  <!-- What is a tag, once for each article and text. -->
  <xsl:key name="tag" match="a:section | a:keyword | a:subject/a:name" use="concat(generate-id(ancestor::a:article), .)"/>

  <!-- A key of nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="tag" match="a:feed" use="''"/>

  <xsl:variable name="many" select="' alternate alt-headline section contributor place source keyword subject
    genre person organisation event media related '"/>

  <xsl:template match="a:feed">
    <map>
      <string key="version">https://jsonfeed.org/version/1.1</string>
      <string key="title"><xsl:apply-templates select="." mode="title"/></string>
      <string key="home_page_url"><xsl:apply-templates select="." mode="url"/></string>
      <string key="feed_url"><xsl:apply-templates select="." mode="self"/></string>
      <xsl:apply-templates select="a:description | a:image | a:publisher | a:language"/>
      <xsl:call-template name="own">
        <xsl:with-param name="made">
          <xsl:if test="not(a:title)">title </xsl:if>
          <xsl:if test="not(a:url)">url </xsl:if>
          <xsl:if test="not(a:self) and $self = ''">self</xsl:if>
        </xsl:with-param>
        <xsl:with-param name="mark">"</xsl:with-param>
        <xsl:with-param name="fields" select="a:id | a:updated | a:publisher | a:rights | a:title[*] | a:description[*]"/>
      </xsl:call-template>
      <array key="items"><xsl:apply-templates select="a:article | host:articles"/></array>
    </map>
  </xsl:template>

  <xsl:template match="a:*" mode="string">
    <xsl:param name="key" select="local-name()"/>
    <string key="{$key}"><xsl:value-of select="f:plain(.)"/></string>
  </xsl:template>

  <xsl:template match="a:description | a:language | a:article/a:url"><xsl:apply-templates select="." mode="string"/></xsl:template>

  <xsl:template match="a:image">
    <string key="icon"><xsl:value-of select="."/></string>
  </xsl:template>

  <xsl:template match="a:feed/a:publisher">
    <array key="authors">
      <map>
        <xsl:apply-templates select="a:name | a:url" mode="string"/>
        <xsl:apply-templates select="a:logo" mode="string"><xsl:with-param name="key" select="'avatar'"/></xsl:apply-templates>
      </map>
    </array>
  </xsl:template>

  <!-- An item, its keys in the specification's order; one without text has its
    summary for it. -->
  <xsl:template match="a:article">
    <xsl:variable name="image" select="a:media[a:kind = 'image'][a:url]"/>
    <xsl:variable name="external" select="a:related[1][a:rel = 'external' and a:url and not(a:title)]"/>
    <map>
      <string key="id"><xsl:apply-templates select="a:id" mode="guid"/></string>
      <xsl:apply-templates select="a:url | $external"/>
      <xsl:apply-templates select="a:headline" mode="string"><xsl:with-param name="key" select="'title'"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="content"/>
      <xsl:apply-templates select="a:standfirst" mode="string"><xsl:with-param name="key" select="'summary'"/></xsl:apply-templates>
      <xsl:apply-templates select="($image[not(a:role = 'banner')] | $image)[1]/a:url" mode="string"><xsl:with-param name="key" select="'image'"/></xsl:apply-templates>
      <xsl:apply-templates select="$image[a:role = 'banner'][1]/a:url" mode="string"><xsl:with-param name="key" select="'banner_image'"/></xsl:apply-templates>
      <xsl:apply-templates select="a:published | a:modified"/>
      <xsl:apply-templates select="a:author[1] | a:language"/>
      <xsl:apply-templates select="." mode="tags"/>
      <xsl:apply-templates select="." mode="attachments"/>
      <xsl:apply-templates select="a:extra/j:map/j:map" mode="extension"/>
      <xsl:apply-templates select="." mode="own"/>
    </map>
  </xsl:template>

  <!-- An id that was no URI goes back. -->
  <xsl:template match="a:id" mode="guid"><xsl:value-of select="f:guid(.)"/></xsl:template>

  <xsl:template match="a:related"><string key="external_url"><xsl:value-of select="a:url"/></string></xsl:template>

  <xsl:template match="a:article" mode="content">
    <string key="content_text"><xsl:value-of select="f:first(f:plain(a:standfirst), f:plain(a:headline))"/></string>
  </xsl:template>

  <xsl:template match="a:article[a:body]" mode="content">
    <string key="content_html"><xsl:value-of select="f:markup(a:body/node())"/></string>
  </xsl:template>

  <xsl:template match="a:published | a:modified">
    <string key="date_{local-name()}"><xsl:value-of select="f:w3c(.)"/></string>
  </xsl:template>

  <xsl:template match="a:author">
    <array key="authors"><xsl:apply-templates select="../a:author" mode="author"/></array>
  </xsl:template>

  <xsl:template match="a:author" mode="author">
    <map>
      <xsl:apply-templates select="a:name" mode="string"/>
      <xsl:apply-templates select="a:uri" mode="string"><xsl:with-param name="key" select="'url'"/></xsl:apply-templates>
      <xsl:call-template name="own"><xsl:with-param name="fields" select="a:email | a:role | a:affiliation"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="a:article" mode="tags">
    <xsl:if test="a:section | a:keyword | a:subject/a:name">
      <array key="tags"><xsl:apply-templates select="a:section | a:keyword | a:subject/a:name" mode="tag"/></array>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:*" mode="tag">
    <xsl:if test="generate-id() = generate-id(key('tag', concat(generate-id(ancestor::a:article), .))[1])">
      <string><xsl:value-of select="."/></string>
    </xsl:if>
  </xsl:template>

  <!-- Media. An attachment has an address and a type; if one medium cannot be
    one, all stand under _telex in their order. -->
  <xsl:template match="a:article" mode="attachments">
    <xsl:if test="a:media[f:first(a:type, f:media-type-of(a:url)) != ''][a:url]">
      <array key="attachments">
        <xsl:apply-templates select="a:media[a:url]" mode="attachment">
          <xsl:with-param name="all"><xsl:apply-templates select="." mode="loose"/></xsl:with-param>
        </xsl:apply-templates>
      </array>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:media" mode="attachment">
    <xsl:param name="all"/>
    <xsl:variable name="type" select="f:first(a:type, f:media-type-of(a:url))"/>
    <xsl:if test="$type != ''">
      <map>
        <xsl:apply-templates select="a:url" mode="string"/>
        <string key="mime_type"><xsl:value-of select="$type"/></string>
        <xsl:apply-templates select="a:alt" mode="string"><xsl:with-param name="key" select="'title'"/></xsl:apply-templates>
        <xsl:apply-templates select="a:size[. > 0] | a:duration" mode="attachment"/>
        <xsl:call-template name="own">
          <xsl:with-param name="made" select="substring('media.type', 1, 10 * not(a:type))"/>
          <xsl:with-param name="fields" select="(a:kind[. != substring-before($type, '/')] | a:width | a:height | a:caption
            | a:credit | a:rights | a:role | a:size[. = 0])[$all = '']"/>
        </xsl:call-template>
      </map>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:size" mode="attachment"><number key="size_in_bytes"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="a:duration" mode="attachment"><number key="duration_in_seconds"><xsl:value-of select="."/></number></xsl:template>

  <!-- Not empty, if some medium is no attachment as it is. -->
  <xsl:template match="a:article" mode="loose">
    <xsl:if test="a:media[not(a:url) or not(a:kind) or f:first(a:type, f:media-type-of(a:url)) = '']">all</xsl:if>
  </xsl:template>

  <!-- Ours: what no key takes -->

  <xsl:template match="a:article" mode="own">
    <xsl:variable name="loose"><xsl:apply-templates select="." mode="loose"/></xsl:variable>
    <xsl:variable name="external" select="count(a:related) = 1"/>
    <xsl:variable name="twice" select="a:keyword[key('tag', concat(generate-id(..), .))[2]]"/>
    <xsl:call-template name="own">
      <xsl:with-param name="mark">
        <xsl:if test="a:media[a:url][not(a:type)][f:media-type-of(a:url) != '']"> media.type</xsl:if>
        <xsl:text>" of="article"</xsl:text>
      </xsl:with-param>
      <xsl:with-param name="made">
        <xsl:if test="not(a:body)">body </xsl:if>
        <xsl:if test="a:published[not(contains(., 'T')) or f:zone(.) = 'none']">published </xsl:if>
        <xsl:if test="a:modified[not(contains(., 'T')) or f:zone(.) = 'none']">modified</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="fields" select="*[not(self::a:id or self::a:url or self::a:author or self::a:language or self::a:body
          or self::a:embargo or self::a:status or self::a:signal or self::a:input or self::a:retrieved or self::a:extra
          or self::a:headline[not(*)] or self::a:standfirst[not(*)] or self::a:keyword[not($twice)]
          or self::a:media[$loose = ''] or self::a:related[$external and a:rel = 'external' and a:url and not(a:title)]
          or (self::a:published or self::a:modified) and . = f:w3c(.))]
          | a:signal[. = 'correction' or . = 'update'][1]"/>
      <xsl:with-param name="extra" select="a:extra/j:map/*"/>
    </xsl:call-template>
  </xsl:template>

  <!-- MADE: names; MARK: the rest of what tells the host, for JSON has no place for it. -->
  <xsl:template name="own">
    <xsl:param name="mark"/>
    <xsl:param name="made"/>
    <xsl:param name="fields" select="/.."/>
    <xsl:param name="extra" select="/.."/>
    <xsl:variable name="names" select="normalize-space($made)"/>
    <xsl:variable name="rest"><xsl:apply-templates select="$extra" mode="rest"/></xsl:variable>
    <xsl:if test="$mark != ''">
      <xsl:processing-instruction name="telex"><xsl:value-of select="concat('made=&quot;', $names, $mark)"/></xsl:processing-instruction>
    </xsl:if>
    <xsl:if test="$names != '' or $fields or contains($rest, '+')">
      <map key="_telex">
        <xsl:if test="$names != ''">
          <array key="made"><xsl:call-template name="names"><xsl:with-param name="names" select="$names"/></xsl:call-template></array>
        </xsl:if>
        <xsl:apply-templates select="$fields" mode="group"/>
        <xsl:if test="contains($rest, '+')">
          <map key="extra"><xsl:apply-templates select="$extra" mode="kept"/></map>
        </xsl:if>
      </map>
    </xsl:if>
  </xsl:template>

  <xsl:template name="names">
    <xsl:param name="names"/>
    <string><xsl:value-of select="substring-before(concat($names, ' '), ' ')"/></string>
    <xsl:if test="contains($names, ' ')">
      <xsl:call-template name="names"><xsl:with-param name="names" select="substring-after($names, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Fields of one name stand together. -->
  <xsl:template match="a:*" mode="group">
    <xsl:variable name="name" select="local-name()"/>
    <xsl:choose>
      <xsl:when test="not(contains($many, concat(' ', $name, ' ')))"><xsl:apply-templates select="." mode="value"/></xsl:when>
      <xsl:when test="local-name(preceding-sibling::*[1]) != $name">
        <array key="{translate($name, '-', '_')}">
          <xsl:apply-templates select=". | following-sibling::*[local-name() = $name]" mode="member"/>
        </array>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="a:signal" mode="group">
    <array key="signal"><xsl:apply-templates select="../a:signal[. = 'correction' or . = 'update']" mode="member"/></array>
  </xsl:template>

  <xsl:template match="a:*" mode="value">
    <string key="{translate(local-name(), '-', '_')}"><xsl:value-of select="."/></string>
  </xsl:template>

  <xsl:template match="a:version | a:urgency | a:priority | a:width | a:height | a:size | a:duration | a:word-count | a:reading-time" mode="value">
    <number key="{translate(local-name(), '-', '_')}"><xsl:value-of select="."/></number>
  </xsl:template>

  <xsl:template match="a:*[h:*]" mode="value" priority="1">
    <string key="{translate(local-name(), '-', '_')}_html"><xsl:value-of select="f:markup(node())"/></string>
  </xsl:template>

  <xsl:template match="a:*[a:*]" mode="value" priority="1">
    <map key="{local-name()}"><xsl:apply-templates select="*" mode="value"/></map>
  </xsl:template>

  <xsl:template match="a:*" mode="member"><string><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:*[h:*]" mode="member"><map><string key="html"><xsl:value-of select="f:markup(node())"/></string></map></xsl:template>
  <xsl:template match="a:*[a:*]" mode="member"><map><xsl:apply-templates select="*" mode="value"/></map></xsl:template>

  <!-- An extension is a map under a key of its own; the rest would be none. -->

  <xsl:template match="j:*" mode="extension">
    <xsl:variable name="is"><xsl:apply-templates select="." mode="rest"/></xsl:variable>
    <xsl:if test="$is = '-'"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <xsl:template match="j:*" mode="kept">
    <xsl:variable name="is"><xsl:apply-templates select="." mode="rest"/></xsl:variable>
    <xsl:if test="$is = '+'"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <!-- A letter for each: "+" is no extension. -->
  <xsl:template match="j:*" mode="rest">
    <xsl:choose>
      <xsl:when test="self::j:map and starts-with(@key, '_') and string-length(@key) > 2 and not(contains(@key, '.') or @key = '_telex')
        and translate(substring(@key, 2, 1), 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', '') = ''
        and not(*[@key = 'about'][not(self::j:string)])">-</xsl:when>
      <xsl:otherwise>+</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
