<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The itemMeta of NewsML-G2: what is said of the item, in the schema's order.
  In: an article; of "management" also a feed. Out: itemMeta, its children. -->
<xsl:stylesheet version="1.0"
    xmlns="http://iptc.org/std/nar/2006-10-01/"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    xmlns:host="urn:telex:host:1"
    exclude-result-prefixes="#default a f g host">

  <xsl:template match="a:article" mode="itemMeta">
    <xsl:variable name="first"><xsl:apply-templates select="." mode="firstCreated"/></xsl:variable>
    <itemMeta>
      <itemClass qcode="ninat:text"/>
      <xsl:apply-templates select="." mode="management"/>
      <xsl:apply-templates select="a:extra/g:role[@qcode][1]" mode="placed"/>
      <xsl:apply-templates select="a:extra/g:fileName[normalize-space()][1]" mode="placed"/>
      <generator>telex</generator>
      <xsl:apply-templates select="a:section" mode="itemMeta"/>
      <xsl:apply-templates select="." mode="title"/>
      <xsl:apply-templates select="." mode="edNote"/>
      <xsl:apply-templates select="a:signal" mode="itemMeta"/>
      <xsl:apply-templates select="a:expires" mode="itemMeta"/>
      <xsl:apply-templates select="a:evolved-from | a:alternate[a:url] | a:related[a:url]
          | a:extra/g:link[@residref][starts-with(@rel, 'irel:') and translate(@rel, ' &#9;&#10;&#13;', '') = @rel and @rel != 'irel:']" mode="link"/>
      <xsl:if test="$message">
        <xsl:apply-templates select="a:media[a:kind != 'document'][a:url]" mode="link"/>
      </xsl:if>
      <xsl:apply-templates select="a:kicker | a:created
          | a:published[../a:created and not(string($first)) or f:w3c(.) != . and (f:zone(.) != 'none' or f:precision(.) = 'minute')]
          | (a:modified | a:embargo | a:expires)[f:w3c(.) != .] | a:status[. = 'usable' or . != 'canceled' and ../a:signal = 'kill'] | a:priority
          | (a:related | a:alternate)[not(a:url)] | a:publisher[not(a:name or a:url)]
          | a:media[not($message and a:url and a:kind != 'document')] | a:word-count | a:reading-time" mode="own"/>
      <xsl:if test="not($message) and ../a:*[not(self::a:article)]">
        <xsl:element name="feed" namespace="urn:telex:article:1"><xsl:apply-templates select="../a:*[not(self::a:article)]" mode="own"/></xsl:element>
      </xsl:if>
      <xsl:apply-templates select="a:extra/*" mode="extra"/>
      <xsl:apply-templates select="a:extra[*[not(namespace-uri()) or starts-with(namespace-uri(), 'http://iptc.org/std/')]]" mode="kept"/>
    </itemMeta>
  </xsl:template>

  <!-- What kills an article must reach who does not look at signals. -->
  <xsl:template match="a:article | a:feed" mode="management">
    <xsl:apply-templates select="." mode="provider"/>
    <versionCreated><xsl:apply-templates select="." mode="versionCreated"/></versionCreated>
    <xsl:apply-templates select="." mode="firstCreated"/>
    <xsl:apply-templates select="a:embargo" mode="itemMeta"/>
    <pubStatus qcode="stat:{f:first(substring('canceled', 1 div (a:signal = 'kill')), a:status, 'usable')}"/>
  </xsl:template>

  <xsl:template match="a:article | a:feed" mode="provider">
    <xsl:variable name="publisher" select="((. | ..)/a:publisher[a:name or a:url])[last()]"/>
    <xsl:variable name="known" select="$publisher | a:source[a:name][not($publisher)][1]"/>
    <provider>
      <xsl:if test="generate-id($publisher/..) != generate-id() and $publisher">
        <xsl:attribute name="a:of">feed</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="$known" mode="party"/>
      <xsl:if test="not($known)">
        <xsl:attribute name="literal"><xsl:value-of select="f:first(f:host(a:url), 'unknown')"/></xsl:attribute>
      </xsl:if>
    </provider>
  </xsl:template>

  <xsl:template match="a:article | a:feed" mode="versionCreated">
    <xsl:value-of select="f:w3c(f:first(a:modified, a:published, a:created, (. | ..)/a:updated, /a:feed/@host:now, '2000-01-01'))"/>
  </xsl:template>

  <!-- Only a true instant, and none after versionCreated. -->
  <xsl:template match="a:article | a:feed" mode="firstCreated">
    <xsl:variable name="version"><xsl:apply-templates select="." mode="versionCreated"/></xsl:variable>
    <xsl:if test="a:published[f:zone(.) != 'none'] and f:compare(a:published, string($version)) &lt;= 0">
      <firstCreated><xsl:value-of select="f:w3c(a:published)"/></firstCreated>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:embargo" mode="itemMeta">
    <embargoed><xsl:value-of select="f:w3c(.)"/></embargoed>
  </xsl:template>

  <xsl:template match="a:expires" mode="itemMeta">
    <expires><xsl:value-of select="f:w3c(.)"/></expires>
  </xsl:template>

  <xsl:template match="a:media/a:role" mode="itemMeta">
    <role><name><xsl:value-of select="f:plain(.)"/></name></role>
  </xsl:template>

  <!-- An item has a name of its own, mostly its headline. -->
  <xsl:template match="a:article" mode="title"><title><xsl:apply-templates select="." mode="headline"/></title></xsl:template>

  <xsl:template match="a:article[a:extra/g:title[normalize-space()]]" mode="title">
    <title><xsl:value-of select="a:extra/g:title[normalize-space()]"/></title>
  </xsl:template>

  <xsl:template match="a:section" mode="itemMeta">
    <service><name><xsl:value-of select="f:plain(.)"/></name></service>
  </xsl:template>

  <!-- An embargo has to be explained. -->
  <xsl:template match="a:article" mode="edNote">
    <xsl:apply-templates select="a:editorial-note" mode="edNote"/>
    <xsl:if test="a:embargo and not(a:editorial-note)">
      <edNote><xsl:value-of select="concat(f:word('embargo', f:first(a:language, ../a:language)), ' ', a:embargo)"/></edNote>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:editorial-note" mode="edNote">
    <edNote><xsl:apply-templates mode="xhtml"/></edNote>
  </xsl:template>

  <xsl:template match="a:signal" mode="itemMeta">
    <signal literal="{.}"/>
  </xsl:template>

  <xsl:template match="a:signal[. = 'correction' or . = 'update' or . = 'kill' or . = 'cwarn']" mode="itemMeta">
    <signal qcode="sig:{.}"/>
  </xsl:template>

  <xsl:template match="a:evolved-from" mode="link">
    <link rel="irel:evolvedFrom" residref="{.}"/>
  </xsl:template>

  <xsl:template match="a:alternate" mode="link">
    <link reluri="http://www.iana.org/assignments/relation/alternate" href="{a:url}">
      <xsl:apply-templates select="." mode="rank"/>
      <xsl:apply-templates select="a:type | a:title" mode="link"/>
      <xsl:apply-templates select="a:language" mode="contentMeta"/>
    </link>
  </xsl:template>

  <xsl:template match="a:related" mode="link">
    <link rel="irel:seeAlso" href="{a:url}">
      <xsl:apply-templates select="." mode="rank"/>
      <xsl:apply-templates select="a:rel | a:title" mode="link"/>
    </link>
  </xsl:template>

  <!-- A link to an item, whose address nobody knows. -->
  <xsl:template match="g:link" mode="link">
    <link rel="{@rel}" residref="{@residref}">
      <xsl:copy-of select="@version[translate(., '0123456789', '') = '' and . > 0]"/>
    </link>
  </xsl:template>

  <xsl:template match="a:media" mode="link">
    <link rel="irel:seeAlso" contenttype="application/vnd.iptc.g2.newsitem+xml">
      <xsl:attribute name="residref"><xsl:call-template name="picture-id"/></xsl:attribute>
      <xsl:apply-templates select="." mode="rank"/>
      <xsl:apply-templates select="." mode="itemClass"/>
    </link>
  </xsl:template>

  <xsl:template match="a:media" mode="itemClass"><itemClass qcode="ninat:{a:kind}"/></xsl:template>
  <xsl:template match="a:media[a:kind = 'image']" mode="itemClass"><itemClass qcode="ninat:picture"/></xsl:template>

  <!-- What can't be said here stands in the model's element. -->
  <xsl:template match="a:media | a:related | a:alternate" mode="own">
    <xsl:element name="{local-name()}" namespace="urn:telex:article:1">
      <xsl:apply-templates select="." mode="rank"/>
      <xsl:apply-templates mode="own"/>
    </xsl:element>
  </xsl:template>

  <!-- The order of those that stand in two places. -->
  <xsl:key name="elsewhere" match="a:related[not(a:url)] | a:alternate[not(a:url)] | a:media[not(a:url) or not(a:kind != 'document')]"
      use="concat(generate-id(..), local-name())"/>
  <xsl:template match="*" mode="rank">
    <xsl:if test="key('elsewhere', concat(generate-id(..), local-name()))">
      <xsl:attribute name="rank"><xsl:number/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:title" mode="link">
    <title><xsl:apply-templates mode="xhtml"/></title>
  </xsl:template>

  <xsl:template match="a:type" mode="link">
    <xsl:attribute name="contenttype"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:rel" mode="link">
    <xsl:attribute name="a:rel"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- extra -->

  <!-- What has a place in the schema; a code only if the catalog declares its scheme. -->

  <xsl:template match="g:role" mode="placed">
    <xsl:if test="contains(concat(' ', $catalog, ' '), concat(' ', substring-before(@qcode, ':'), ' ')) and not(contains(@qcode, ' '))">
      <role qcode="{@qcode}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="g:fileName" mode="placed"><fileName><xsl:value-of select="normalize-space()"/></fileName></xsl:template>

  <xsl:template match="g:altId[normalize-space()]" mode="placed"><altId><xsl:value-of select="normalize-space()"/></altId></xsl:template>

  <!-- The schema takes anything but IPTC's own, which it would hold to its rules,
    as it would xml: and xsi: attributes. -->
  <xsl:template match="*" mode="extra">
    <xsl:copy>
      <xsl:copy-of select="@*[not(contains(namespace-uri(), 'XML'))]"/>
      <xsl:apply-templates mode="extra"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="*[starts-with(namespace-uri(), 'http://iptc.org/std/')] | a:extra/*[not(namespace-uri())]" mode="extra"/>

  <!-- So IPTC's, and those in no namespace, are kept in ours. -->

  <xsl:template match="a:extra" mode="kept">
    <xsl:element name="extra" namespace="urn:telex:article:1">
      <xsl:apply-templates select="*[not(namespace-uri()) or starts-with(namespace-uri(), 'http://iptc.org/std/')]" mode="kept"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="*" mode="kept"><xsl:apply-templates select="." mode="extra"/></xsl:template>

  <xsl:template match="*[not(namespace-uri()) or starts-with(namespace-uri(), 'http://iptc.org/std/')]" mode="kept">
    <xsl:element name="{local-name()}" namespace="urn:telex:article:1">
      <xsl:if test="not(self::g:*)"><xsl:attribute name="a:ns"><xsl:value-of select="namespace-uri()"/></xsl:attribute></xsl:if>
      <xsl:if test="@xml:lang"><xsl:attribute name="a:lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="@*[not(contains(namespace-uri(), 'XML'))]"/>
      <xsl:apply-templates mode="kept"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
