<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  JSON Feed 1.0 and 1.1. What a writer of ours put under _telex is a field as it
  stands, and goes before what the format says of it.
  In: a map of the JSON vocabulary, or several. Out: a feed of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:j="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="f j">

  <xsl:import href="../common/read.xsl"/>

  <xsl:variable name="known" select="' id url external_url title content_html content_text summary image banner_image
    date_published date_modified author authors tags language attachments _telex '"/>

  <!-- The fields that _telex may hold, and their parts. -->
  <xsl:variable name="fields" select="' id url self title description updated rights publisher name logo
    version evolved-from alternate type language headline alt-headline slugline kicker standfirst section byline
    author uri email role affiliation contributor dateline place scheme code published modified created expires
    urgency priority editorial-note signal direction source copyright-holder copyright-notice usage-terms license keyword
    subject genre person organisation event media kind width height size duration alt caption credit rel related
    word-count reading-time '"/>

  <!-- What a section or subject of an item is a tag of; something, for a key of
    nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="tagged" match="j:map/*[@key = '_telex']/*[@key = 'section']/*" use="concat(generate-id(../../..), .)"/>
  <xsl:key name="tagged" match="j:map/*[@key = '_telex']/*[@key = 'subject']/*/*[@key = 'name']" use="concat(generate-id(../../../..), .)"/>
  <xsl:key name="tagged" match="/*" use="''"/>

  <xsl:template match="/">
    <xsl:variable name="feeds" select="j:map | j:array/j:map"/>
    <feed>
      <xsl:apply-templates select="$feeds[1]/*[@key = '_telex']/*" mode="own"/>
      <xsl:apply-templates select="$feeds[1]/*"/>
      <xsl:apply-templates select="$feeds/j:array[@key = 'items']/j:map | $feeds/j:map[@key = 'items']" mode="article"/>
    </feed>
  </xsl:template>

  <!-- The feed -->

  <xsl:template match="j:*[@key = 'home_page_url']"><url><xsl:value-of select="."/></url></xsl:template>
  <xsl:template match="j:*[@key = 'feed_url']"><self><xsl:value-of select="."/></self></xsl:template>
  <xsl:template match="j:*[@key = 'title' or @key = 'description']">
    <xsl:if test="not(../*[@key = '_telex']/*[@key = concat(current()/@key, '_html')])">
      <xsl:element name="{@key}"><xsl:value-of select="."/></xsl:element>
    </xsl:if>
  </xsl:template>
  <xsl:template match="j:*[@key = 'language']"><language><xsl:value-of select="."/></language></xsl:template>
  <xsl:template match="j:*[@key = 'icon'] | j:*[@key = 'favicon'][not(../*[@key = 'icon'])]">
    <image><xsl:value-of select="."/></image>
  </xsl:template>

  <!-- An item -->

  <xsl:template match="j:map" mode="article">
    <article>
      <xsl:attribute name="xml:base">
        <xsl:value-of select="f:first(*[@key = 'url'][contains(., '://')], ancestor::j:map[1]/*[@key = 'home_page_url'])"/>
      </xsl:attribute>
      <xsl:apply-templates select="*[@key = '_telex']/*" mode="own"/>
      <xsl:apply-templates select="*" mode="item"/>
      <xsl:if test="not(*[@key = 'authors' or @key = 'author'])">
        <xsl:apply-templates select="ancestor::j:map[1][not(*[@key = '_telex']/*[@key = 'publisher'])]/*" mode="person"/>
      </xsl:if>
      <xsl:apply-templates select="(*[@key = 'content_html'][. != ''] | *[@key = 'content_text'][not(../*[@key = 'content_html'] != '')])[1]" mode="body"/>
      <xsl:if test="not(*[@key = '_telex']/*[@key = 'media'])"><xsl:call-template name="media"/></xsl:if>
      <xsl:call-template name="extra"/>
    </article>
  </xsl:template>

  <xsl:template match="j:*" mode="item"/>
  <xsl:template match="j:*[@key = 'id']" mode="item"><id><xsl:value-of select="."/></id></xsl:template>
  <xsl:template match="j:*[@key = 'url']" mode="item"><url><xsl:value-of select="."/></url></xsl:template>
  <xsl:template match="j:*[@key = 'language']" mode="item"><language><xsl:value-of select="."/></language></xsl:template>
  <xsl:template match="j:*[@key = 'authors']" mode="item"><xsl:apply-templates select="." mode="person"/></xsl:template>
  <xsl:template match="j:*[@key = 'author']" mode="item"><xsl:apply-templates select="." mode="person"/></xsl:template>

  <xsl:template match="j:*[@key = 'title']" mode="item">
    <xsl:if test="not(../*[@key = '_telex']/*[@key = 'headline_html'])"><headline><xsl:value-of select="."/></headline></xsl:if>
  </xsl:template>

  <xsl:template match="j:*[@key = 'summary']" mode="item">
    <xsl:if test="not(../*[@key = '_telex']/*[@key = 'standfirst_html'])"><standfirst><xsl:value-of select="."/></standfirst></xsl:if>
  </xsl:template>

  <!-- As precise as it was; the instant was made of it. -->
  <xsl:template match="j:*[@key = 'date_published' or @key = 'date_modified']" mode="item">
    <xsl:variable name="name" select="substring(@key, 6)"/>
    <xsl:if test="not(../*[@key = '_telex']/*[@key = $name])">
      <xsl:element name="{$name}"><xsl:value-of select="."/></xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:*[@key = 'content_html']" mode="body"><body><xsl:copy-of select="f:xml(string(.))"/></body></xsl:template>
  <xsl:template match="j:*[@key = 'content_text']" mode="body"><body><xsl:copy-of select="f:blocks(string(.))"/></body></xsl:template>

  <!-- Of a link blog: what the item is about. -->
  <xsl:template match="j:*[@key = 'external_url'][not(../*[@key = '_telex']/*[@key = 'related'])]" mode="item">
    <related><rel>external</rel><url><xsl:value-of select="."/></url></related>
  </xsl:template>

  <!-- Sections and subjects are tags besides. -->
  <xsl:template match="j:*[@key = 'tags']" mode="item">
    <xsl:if test="not(../*[@key = '_telex']/*[@key = 'keyword'])">
      <xsl:apply-templates select="(. | *)[self::j:string]" mode="tag"><xsl:with-param name="item" select="generate-id(..)"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:string" mode="tag">
    <xsl:param name="item"/>
    <xsl:if test="not(key('tagged', concat($item, .)))"><keyword><xsl:value-of select="."/></keyword></xsl:if>
  </xsl:template>

  <!-- People; 1.0 has one author -->

  <xsl:template match="j:*" mode="person"/>
  <xsl:template match="j:*[@key = 'authors']" mode="person"><xsl:apply-templates select="*" mode="author"/></xsl:template>
  <xsl:template match="j:*[@key = 'author'][not(../*[@key = 'authors'])]" mode="person">
    <xsl:apply-templates select="self::j:array/* | self::*[not(self::j:array)]" mode="author"/>
  </xsl:template>

  <xsl:template match="j:string" mode="author"><author><name><xsl:value-of select="."/></name></author></xsl:template>
  <xsl:template match="j:map" mode="author">
    <author>
      <name><xsl:value-of select="*[@key = 'name']"/></name>
      <uri><xsl:value-of select="*[@key = 'url']"/></uri>
      <xsl:apply-templates select="*[@key = '_telex']/*" mode="own"/>
    </author>
  </xsl:template>
  <xsl:template match="j:*" mode="author" priority="-1"/>

  <!-- Media: the picture of the item is mostly an attachment, too. What is told
    of it beside it is about the first. -->

  <xsl:template match="j:map/j:map[@key = '_telex']/*[@key = 'caption' or @key = 'credit'][not(../../*[@key = 'mime_type'])]" mode="own"/>

  <xsl:template name="media">
    <xsl:variable name="attached" select="*[@key = 'attachments']/*"/>
    <xsl:for-each select="*[@key = 'image' or @key = 'banner_image'][. != ''][not(. = $attached/*[@key = 'url'])]">
      <media>
        <kind>image</kind>
        <url><xsl:value-of select="."/></url>
        <xsl:if test="@key = 'banner_image'"><role>banner</role></xsl:if>
      </media>
    </xsl:for-each>
    <xsl:apply-templates select="$attached" mode="media"/>
  </xsl:template>

  <xsl:template match="j:*" mode="media"/>
  <xsl:template match="j:map[*[@key = 'url'] != '']" mode="media">
    <xsl:variable name="own" select="*[@key = '_telex']/*"/>
    <media>
      <xsl:if test="not($own[@key = 'kind'])">
        <xsl:call-template name="kind">
          <xsl:with-param name="type" select="*[@key = 'mime_type']"/>
          <xsl:with-param name="url" select="*[@key = 'url']"/>
        </xsl:call-template>
      </xsl:if>
      <url><xsl:value-of select="*[@key = 'url']"/></url>
      <xsl:if test="not($own[@key = 'made'])"><type><xsl:value-of select="*[@key = 'mime_type']"/></type></xsl:if>
      <size><xsl:value-of select="*[@key = 'size_in_bytes'][. > 0]"/></size>
      <duration><xsl:value-of select="substring-before(concat(*[@key = 'duration_in_seconds'], '.'), '.')"/></duration>
      <alt><xsl:value-of select="*[@key = 'title']"/></alt>
      <xsl:apply-templates select="$own" mode="own"/>
      <xsl:if test="not(preceding-sibling::*[1])">
        <xsl:apply-templates select="../../*[@key = '_telex']/*[@key = 'caption' or @key = 'credit']" mode="told"/>
      </xsl:if>
    </media>
  </xsl:template>

  <xsl:template match="j:*" mode="told"><xsl:element name="{@key}"><xsl:value-of select="."/></xsl:element></xsl:template>

  <!-- Ours -->

  <xsl:template match="j:*" mode="own" name="own">
    <xsl:param name="key" select="@key"/>
    <xsl:variable name="name" select="translate($key, '_', '-')"/>
    <xsl:if test="contains($fields, concat(' ', $name, ' ')) and not(contains($name, ' ') or $name = '')">
      <xsl:element name="{$name}">
        <xsl:attribute name="host:true"/>
        <xsl:apply-templates select="." mode="value"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:array" mode="own">
    <xsl:apply-templates select="*" mode="member"><xsl:with-param name="key" select="string(@key)"/></xsl:apply-templates>
  </xsl:template>

  <!-- No predicates: libxslt counts all members for each that is none's sibling. -->
  <xsl:template match="j:*" mode="member">
    <xsl:param name="key"/>
    <xsl:call-template name="own"><xsl:with-param name="key" select="$key"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="j:array" mode="member"/>

  <xsl:template match="j:string[substring(@key, string-length(@key) - 4) = '_html']" mode="own">
    <xsl:variable name="name" select="translate(substring(@key, 1, string-length(@key) - 5), '_', '-')"/>
    <xsl:if test="contains($fields, concat(' ', $name, ' ')) and not(contains($name, ' ') or $name = '')">
      <xsl:element name="{$name}"><xsl:copy-of select="f:xml(string(.))"/></xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="value"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="j:map" mode="value"><xsl:apply-templates select="*" mode="own"/></xsl:template>
  <xsl:template match="j:map[*[@key = 'html']]" mode="value"><xsl:copy-of select="f:xml(string(*[@key = 'html']))"/></xsl:template>

  <!-- What was made: names, and nothing that would end the mark. -->
  <xsl:template match="j:*[@key = 'made']" mode="own" priority="2">
    <xsl:processing-instruction name="telex">
      <xsl:text>made="</xsl:text>
      <xsl:for-each select="*"><xsl:value-of select="translate(concat(., ' '), '&lt;?&gt;&quot;', '')"/></xsl:for-each>
      <xsl:text>"</xsl:text>
    </xsl:processing-instruction>
  </xsl:template>

  <!-- What else an item holds, extensions above all -->

  <xsl:template name="extra">
    <xsl:variable name="more" select="*[not(contains($known, concat(' ', @key, ' '))) or contains(@key, ' ')]
      | *[@key = '_telex']/j:map[@key = 'extra']/*"/>
    <xsl:if test="$more">
      <extra><map xmlns="http://www.w3.org/2005/xpath-functions"><xsl:copy-of select="$more"/></map></extra>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
