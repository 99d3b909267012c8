<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The News Industry Text Format (IPTC NITF 3.6).
  In: a feed of the article model. Out: nitf, one document an article. What NITF
  has no attribute for stands in meta, or in attributes of the article model,
  where its schema allows those of other namespaces.
  Example: telex article.txt -t nitf -p namespace=no -->
<xsl:stylesheet version="1.0"
    xmlns="http://iptc.org/std/NITF/2006-10-18/"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:n="http://iptc.org/std/NITF/2006-10-18/"
    xmlns:t="urn:telex:format:1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    exclude-result-prefixes="a f h n t xsi">

  <xsl:include href="../common/made.xsl"/>
  <xsl:include href="../common/nitf-body.xsl"/>

  <xsl:param name="namespace" select="'yes'"/>

  <t:drops fields="publisher.logo input retrieved feed.id feed.url feed.self feed.title feed.description
    feed.language feed.updated feed.publisher feed.rights feed.image"/>
  <t:approximates fields="byline dateline publisher.url copyright-notice usage-terms
    media.caption media.credit media.rights body related.title extra"/>

  <xsl:variable name="foreign" select="$namespace != 'no'"/>

  <xsl:template match="/">
    <xsl:apply-templates select="a:feed/a:article"/>
  </xsl:template>

  <xsl:template match="a:article">
    <xsl:if test="not($foreign)"><xsl:processing-instruction name="nitf">namespace="no"</xsl:processing-instruction></xsl:if>
    <nitf version="-//IPTC//DTD NITF 3.6//EN">
      <xsl:apply-templates select="(. | ..)/a:language" mode="nitf-language"/>
      <xsl:call-template name="mark">
        <xsl:with-param name="made">
          <xsl:if test="f:plain(a:headline) = ''">headline </xsl:if>
          <xsl:if test="a:author/a:name and not(a:byline)">byline </xsl:if>
          <xsl:if test="a:signal = 'kill' and not(a:status = 'canceled')">status </xsl:if>
          <xsl:if test="not(a:language) and ../a:language">language </xsl:if>
          <xsl:if test="not(a:publisher) and ../a:publisher">publisher</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="." mode="head"/>
      <body>
        <xsl:apply-templates select="." mode="body.head"/>
        <xsl:apply-templates select="." mode="body.content"/>
        <xsl:apply-templates select="." mode="body.end"/>
      </body>
      <xsl:if test="$foreign"><xsl:apply-templates select="a:extra/*" mode="extra"/></xsl:if>
    </nitf>
  </xsl:template>

  <xsl:template match="a:language" mode="nitf-language">
    <xsl:attribute name="xml:lang"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- head -->

  <xsl:template match="a:article" mode="head">
    <head>
      <title><xsl:apply-templates select="." mode="headline"/></title>
      <meta name="generator" content="telex"/>
      <xsl:apply-templates select="a:created | a:priority | a:signal | a:direction | a:license | a:reading-time
        | a:status[. = 'usable' and ../a:embargo or . != 'canceled' and ../a:signal = 'kill']" mode="meta"/>
      <xsl:apply-templates select="a:extra/n:meta" mode="kept"/>
      <xsl:if test="a:subject">
        <tobject tobject.type="news"><xsl:apply-templates select="a:subject" mode="tobject"/></tobject>
      </xsl:if>
      <xsl:apply-templates select="." mode="docdata"/>
      <xsl:apply-templates select="." mode="pubdata"/>
      <xsl:apply-templates select="a:alternate" mode="pubdata"/>
      <xsl:apply-templates select="a:author | a:contributor | a:modified" mode="revision-history"/>
    </head>
  </xsl:template>

  <xsl:template match="a:*" mode="meta">
    <meta name="{local-name()}" content="{.}"/>
  </xsl:template>

  <!-- A reference number is a name token; others stand beside it. -->
  <xsl:template match="a:subject" mode="tobject">
    <xsl:variable name="is-token" select="a:code and translate(a:code, '-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', '') = ''"/>
    <tobject.subject tobject.subject.ipr="{a:scheme}" tobject.subject.refnum="00000000">
      <xsl:if test="a:scheme = 'medtop' and $is-token">
        <xsl:attribute name="tobject.subject.ipr">IPTC</xsl:attribute>
      </xsl:if>
      <xsl:if test="$is-token">
        <xsl:attribute name="tobject.subject.refnum"><xsl:value-of select="a:code"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="a:code and not($is-token)">
        <xsl:attribute name="tobject.subject.code"><xsl:value-of select="a:code"/></xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="a:name" mode="tobject"/>
    </tobject.subject>
  </xsl:template>

  <xsl:template match="a:name" mode="tobject">
    <xsl:attribute name="tobject.subject.type"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- docdata -->

  <xsl:template match="a:article" mode="docdata">
    <docdata>
      <xsl:apply-templates select="." mode="management-status"/>
      <xsl:apply-templates select="a:evolved-from" mode="docdata"/>
      <xsl:apply-templates select="a:signal[. = 'correction'][not(../a:extra/n:correction)][1]" mode="docdata"/>
      <xsl:apply-templates select="a:extra" mode="docdata"/>
      <xsl:apply-templates select="a:id | a:urgency | a:published | a:embargo | a:expires
        | a:section[following-sibling::*[1][self::a:section] or not(. = ../a:extra/n:pubdata/@position.section)]" mode="docdata"/>
      <xsl:if test="a:slugline or a:version or a:extra/n:du-key">
        <du-key><xsl:apply-templates select="a:extra/n:du-key[1]/@* | a:slugline | a:version" mode="du-key"/></du-key>
      </xsl:if>
      <xsl:apply-templates select="a:copyright-holder" mode="docdata"/>
      <xsl:if test="a:usage-terms or a:extra/n:doc.rights">
        <doc.rights><xsl:apply-templates select="a:extra/n:doc.rights[1]/@* | a:usage-terms" mode="doc.rights"/></doc.rights>
      </xsl:if>
      <xsl:if test="a:keyword"><key-list><xsl:apply-templates select="a:keyword" mode="docdata"/></key-list></xsl:if>
      <xsl:variable name="objects" select="a:extra/*[self::n:object.title or self::n:function or self::n:virtloc]"/>
      <xsl:if test="a:place | a:person | a:organisation | a:event | a:genre | $objects">
        <identified-content>
          <xsl:apply-templates select="a:place | a:person | a:organisation | a:event | a:genre" mode="identified"/>
          <xsl:apply-templates select="$objects" mode="kept"/>
        </identified-content>
      </xsl:if>
    </docdata>
  </xsl:template>

  <!-- An embargo says it by its status, too, unless that is graver; what kills an
    article must reach who does not look at signals. -->
  <xsl:template match="a:article" mode="management-status">
    <xsl:variable name="status" select="f:first(substring('canceled', 1 div (a:signal = 'kill')), a:status[. != 'usable'], substring('embargoed', 1, 9 * boolean(a:embargo)), a:status)"/>
    <xsl:if test="$status != ''">
      <xsl:attribute name="management-status"><xsl:value-of select="$status"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:evolved-from" mode="docdata">
    <xsl:attribute name="management-doc-idref"><xsl:apply-templates select="." mode="id"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:signal" mode="docdata">
    <correction>
      <xsl:if test="../a:editorial-note">
        <xsl:attribute name="info"><xsl:value-of select="f:plain(../a:editorial-note)"/></xsl:attribute>
      </xsl:if>
    </correction>
  </xsl:template>

  <xsl:template match="a:id" mode="docdata">
    <doc-id>
      <xsl:attribute name="id-string"><xsl:apply-templates select="." mode="id"/></xsl:attribute>
    </doc-id>
  </xsl:template>

  <!-- What was no URI goes back as it was. -->
  <xsl:template match="a:id | a:evolved-from" mode="id"><xsl:value-of select="f:guid(.)"/></xsl:template>

  <xsl:template match="a:urgency" mode="docdata"><urgency ed-urg="{.}"/></xsl:template>
  <xsl:template match="a:section" mode="docdata"><doc-scope scope="{.}"/></xsl:template>
  <xsl:template match="a:keyword" mode="docdata"><keyword key="{.}"/></xsl:template>

  <xsl:template match="a:published" mode="docdata">
    <date.issue><xsl:apply-templates select="." mode="norm"/></date.issue>
  </xsl:template>

  <xsl:template match="a:embargo" mode="docdata">
    <date.release><xsl:apply-templates select="." mode="norm"/></date.release>
  </xsl:template>

  <xsl:template match="a:expires" mode="docdata">
    <date.expire><xsl:apply-templates select="." mode="norm"/></date.expire>
  </xsl:template>

  <!-- The basic form of ISO 8601, where it says as much. -->
  <xsl:template match="a:*" mode="norm">
    <xsl:attribute name="norm">
      <xsl:choose>
        <xsl:when test="f:precision(.) = 'minute' or contains(., '.') or contains(., '-00:00')"><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise><xsl:value-of select="f:iptc(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="a:slugline" mode="du-key">
    <xsl:attribute name="key"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:version" mode="du-key">
    <xsl:attribute name="version"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:copyright-holder" mode="docdata">
    <doc.copyright holder="{.}">
      <xsl:if test="../a:published"><xsl:attribute name="year"><xsl:value-of select="substring(../a:published, 1, 4)"/></xsl:attribute></xsl:if>
    </doc.copyright>
  </xsl:template>

  <xsl:template match="a:usage-terms" mode="doc.rights">
    <xsl:attribute name="limitations"><xsl:value-of select="f:plain(.)"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:extra" mode="docdata">
    <xsl:apply-templates select="n:correction | n:ed-msg | n:del-list | n:fixture | n:series" mode="kept"/>
  </xsl:template>

  <!-- "extra" that is NITF's: of each element what its schema allows. -->

  <xsl:template match="n:*" mode="kept">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/">
      <xsl:apply-templates select="@* | n:from-src" mode="kept"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="n:object.title | n:function | n:virtloc" mode="kept">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/">
      <xsl:apply-templates select="@*" mode="kept"/>
      <xsl:value-of select="."/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="n:note" mode="kept"/>
  <xsl:template match="n:note[n:body.content/n:p][not(*/*[not(self::n:p)])]" mode="kept">
    <note>
      <xsl:apply-templates select="@*" mode="kept"/>
      <body.content><xsl:apply-templates select="*/n:p" mode="kept"/></body.content>
    </note>
  </xsl:template>

  <xsl:template match="n:p" mode="kept"><p><xsl:value-of select="normalize-space()"/></p></xsl:template>

  <xsl:template match="n:meta" mode="kept"/>
  <xsl:template match="n:meta[@content][not(contains(' created priority signal direction license reading-time status generator ', concat(' ', @name, ' ')))]" mode="kept">
    <meta><xsl:apply-templates select="@*" mode="kept"/></meta>
  </xsl:template>

  <xsl:template match="@*" mode="kept"/>
  <xsl:template match="n:correction/@info | n:correction/@id-string | n:correction/@regsrc | n:ed-msg/@info | n:ed-msg/@msg-type
    | n:from-src/@src-name | n:from-src/@level-number | n:fixture/@fix-id | n:series/@series.name | n:meta/@content
    | n:object.title/@idsrc | n:object.title/@value | n:function/@idsrc | n:function/@value | n:virtloc/@idsrc | n:virtloc/@value
    | n:note/@noteclass[. = 'cpyrt' or . = 'end' or . = 'hd' or . = 'trademk' or . = 'undef'] | n:note/@type[. = 'std' or . = 'pa' or . = 'npa']
    | n:pubdata/@type[contains(' print audio video web appliance other ', concat(' ', ., ' '))][not(contains(., ' '))]" mode="kept"><xsl:copy/></xsl:template>

  <xsl:template match="n:pubdata/@*[contains(' item-length unit-of-measure date.publication name issn volume number issue edition.name
    edition.area position.section position.sequence ex-ref ', concat(' ', name(), ' '))]" mode="kept"><xsl:copy/></xsl:template>

  <!-- Name tokens. -->
  <xsl:template match="n:series/@series.part | n:series/@series.totalpart | n:meta/@name | n:meta/@http-equiv" mode="kept" name="token">
    <xsl:if test=". != '' and translate(., '-._:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', '') = ''"><xsl:copy/></xsl:if>
  </xsl:template>

  <xsl:template match="@*" mode="du-key"/>
  <xsl:template match="@generation | @part" mode="du-key"><xsl:call-template name="token"/></xsl:template>

  <xsl:template match="@*" mode="doc.rights"/>
  <xsl:template match="@owner | @startdate | @enddate | @agent | @geography | @location-code | @code-source | @type" mode="doc.rights"><xsl:copy/></xsl:template>

  <!-- identified-content -->

  <xsl:template match="a:person | a:event" mode="identified">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/"><xsl:apply-templates mode="identified"/></xsl:element>
  </xsl:template>

  <xsl:template match="a:organisation" mode="identified"><org><xsl:apply-templates mode="identified"/></org></xsl:template>
  <xsl:template match="a:place" mode="identified"><location><xsl:apply-templates mode="identified"/></location></xsl:template>
  <xsl:template match="a:genre" mode="identified"><classifier type="genre"><xsl:apply-templates mode="identified"/></classifier></xsl:template>

  <xsl:template match="text()" mode="identified"/>
  <xsl:template match="a:name" mode="identified"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="a:scheme" mode="identified">
    <xsl:attribute name="idsrc"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:code" mode="identified">
    <xsl:attribute name="value"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:place/a:scheme" mode="identified">
    <xsl:attribute name="code-source"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:place/a:code" mode="identified">
    <xsl:attribute name="location-code"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- pubdata -->

  <!-- With what an issue on paper has besides, where it is the same. -->
  <xsl:template match="a:article" mode="pubdata">
    <xsl:variable name="kept" select="a:extra/n:pubdata"/>
    <xsl:variable name="own" select="($kept[@ex-ref] | $kept[not(current()/a:url)])[1]"/>
    <xsl:if test="$own or (. | ..)/a:publisher or a:url or a:section or a:word-count">
      <pubdata type="web">
        <xsl:apply-templates select="$own/@*" mode="kept"/>
        <xsl:apply-templates select="a:url | a:section[1][not(../a:section = $own/@position.section)] | a:word-count | (. | ..)/a:publisher/a:name" mode="pubdata"/>
      </pubdata>
    </xsl:if>
    <xsl:apply-templates select="$kept[generate-id() != generate-id($own)]" mode="kept"/>
  </xsl:template>

  <xsl:template match="a:url" mode="pubdata">
    <xsl:attribute name="ex-ref"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:section" mode="pubdata">
    <xsl:attribute name="position.section"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:word-count" mode="pubdata">
    <xsl:attribute name="item-length"><xsl:value-of select="."/></xsl:attribute>
    <xsl:attribute name="unit-of-measure">word</xsl:attribute>
  </xsl:template>

  <!-- The article's own comes after its feed's, and wins. -->
  <xsl:template match="a:publisher/a:name" mode="pubdata">
    <xsl:attribute name="name"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:alternate" mode="pubdata">
    <pubdata type="other">
      <xsl:apply-templates select="a:url | a:title" mode="pubdata"/>
      <xsl:apply-templates select="a:type | a:language" mode="foreign"/>
    </pubdata>
  </xsl:template>

  <xsl:template match="a:title" mode="pubdata">
    <xsl:attribute name="edition.name"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:*" mode="foreign">
    <xsl:if test="$foreign">
      <xsl:attribute name="a:{local-name()}"><xsl:value-of select="."/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- revision-history -->

  <xsl:template match="a:author" mode="revision-history">
    <revision-history function="writer-author">
      <xsl:apply-templates select="a:name" mode="revision-history"/>
      <xsl:apply-templates select="a:uri | a:email | a:role | a:affiliation" mode="foreign"/>
    </revision-history>
  </xsl:template>

  <xsl:template match="a:contributor" mode="revision-history">
    <xsl:variable name="known" select="contains(' editor producer archivist videographer graphic-artist photographer statistician ', concat(' ', a:role, ' ')) and not(contains(a:role, ' '))"/>
    <revision-history function="{a:role[$known]}{substring('other', 1, 5 * not(a:role and $known))}">
      <xsl:apply-templates select="a:name" mode="revision-history"/>
      <xsl:apply-templates select="a:uri | a:email | a:role[not($known)] | a:affiliation" mode="foreign"/>
    </revision-history>
  </xsl:template>

  <xsl:template match="a:name" mode="revision-history">
    <xsl:attribute name="name"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:modified" mode="revision-history">
    <revision-history comment="modified"><xsl:apply-templates select="." mode="norm"/></revision-history>
  </xsl:template>

  <!-- body.head -->

  <xsl:template match="a:article" mode="body.head">
    <body.head>
      <hedline>
        <xsl:apply-templates select="." mode="hl1"/>
        <xsl:apply-templates select="a:kicker | a:alt-headline" mode="hedline"/>
      </hedline>
      <xsl:apply-templates select="a:editorial-note" mode="body.head"/>
      <xsl:apply-templates select="a:extra/n:note" mode="kept"/>
      <xsl:apply-templates select="a:copyright-notice" mode="body.head"/>
      <xsl:apply-templates select="." mode="byline"/>
      <xsl:apply-templates select="(a:publisher | ../a:publisher[not(current()/a:publisher)])" mode="body.head"/>
      <xsl:apply-templates select="a:dateline" mode="body.head"/>
      <xsl:apply-templates select="a:standfirst" mode="body.head"/>
    </body.head>
  </xsl:template>

  <xsl:template match="a:article" mode="hl1"><hl1><xsl:apply-templates select="." mode="headline"/></hl1></xsl:template>
  <xsl:template match="a:article[f:plain(a:headline) != '']" mode="hl1">
    <hl1><xsl:apply-templates select="a:headline" mode="line"/></hl1>
  </xsl:template>

  <xsl:template match="a:kicker" mode="hedline"><hl2 class="kicker"><xsl:apply-templates select="." mode="line"/></hl2></xsl:template>
  <xsl:template match="a:alt-headline" mode="hedline"><hl2><xsl:apply-templates select="." mode="line"/></hl2></xsl:template>

  <xsl:template match="a:editorial-note" mode="body.head">
    <note noteclass="editorsnote"><body.content><p><xsl:apply-templates select="." mode="line"/></p></body.content></note>
  </xsl:template>

  <xsl:template match="a:copyright-notice" mode="body.head"><rights><xsl:value-of select="f:plain(.)"/></rights></xsl:template>

  <xsl:template match="a:*" mode="line">
    <xsl:call-template name="nitf-space"/>
    <xsl:apply-templates mode="nitf-text"/>
  </xsl:template>

  <!-- The byline as printed, the people in it marked; else the people. -->
  <xsl:template match="a:article" mode="byline">
    <xsl:if test="a:author/a:name">
      <byline><xsl:apply-templates select="a:author/a:name" mode="byline"/></byline>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:article[a:byline]" mode="byline">
    <byline>
      <xsl:call-template name="people">
        <xsl:with-param name="text" select="f:plain(a:byline)"/>
        <xsl:with-param name="names" select="a:author[position() &lt; 50]/a:name"/>
      </xsl:call-template>
    </byline>
  </xsl:template>

  <xsl:template match="a:name" mode="byline">
    <xsl:if test="position() > 1">, </xsl:if>
    <person><xsl:value-of select="."/></person>
  </xsl:template>

  <xsl:template name="people">
    <xsl:param name="text"/>
    <xsl:param name="names"/>
    <xsl:variable name="name" select="$names[1]"/>
    <xsl:choose>
      <xsl:when test="not($names)"><xsl:value-of select="$text"/></xsl:when>
      <xsl:when test="contains($text, $name)">
        <xsl:call-template name="people">
          <xsl:with-param name="text" select="substring-before($text, $name)"/>
          <xsl:with-param name="names" select="$names[position() > 1]"/>
        </xsl:call-template>
        <person><xsl:value-of select="$name"/></person>
        <xsl:call-template name="people">
          <xsl:with-param name="text" select="substring-after($text, $name)"/>
          <xsl:with-param name="names" select="$names[position() > 1]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="people">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="names" select="$names[position() > 1]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="a:publisher" mode="body.head">
    <distributor><xsl:apply-templates select="." mode="org"/></distributor>
  </xsl:template>

  <!-- A company with its address. -->
  <xsl:template match="a:*" mode="org">
    <org>
      <xsl:if test="a:url">
        <xsl:attribute name="idsrc">uri</xsl:attribute>
        <xsl:attribute name="value"><xsl:value-of select="a:url"/></xsl:attribute>
      </xsl:if>
      <xsl:value-of select="a:name"/>
    </org>
  </xsl:template>

  <xsl:template match="a:dateline" mode="body.head"><dateline><xsl:value-of select="f:plain(.)"/></dateline></xsl:template>
  <xsl:template match="a:standfirst" mode="body.head"><abstract><p><xsl:apply-templates select="." mode="line"/></p></abstract></xsl:template>

  <!-- body.content, body.end -->

  <xsl:template match="a:article" mode="body.content">
    <xsl:if test="a:media or a:body">
      <body.content>
        <xsl:apply-templates select="a:media[not(a:url and key('nitf-shown', concat(generate-id(..), a:url)))]" mode="nitf"/>
        <xsl:apply-templates select="a:body" mode="nitf"/>
      </body.content>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:article" mode="body.end">
    <xsl:if test="a:source or a:related">
      <body.end>
        <xsl:if test="a:source"><tagline><xsl:apply-templates select="a:source" mode="tagline"/></tagline></xsl:if>
        <xsl:if test="a:related"><bibliography><xsl:apply-templates select="a:related" mode="bibliography"/></bibliography></xsl:if>
      </body.end>
    </xsl:if>
  </xsl:template>

  <!-- Nothing says that one who has no address is a company. -->
  <xsl:template match="a:source[not(a:url)][not(../a:source[2])][not(contains('.!?&#12290;', substring(a:name, string-length(a:name))))]" mode="tagline" priority="1">
    <xsl:value-of select="a:name"/>
  </xsl:template>

  <xsl:template match="a:source" mode="tagline">
    <xsl:if test="position() > 1">, </xsl:if>
    <xsl:apply-templates select="." mode="org"/>
  </xsl:template>

  <!-- A bibliography is text: a line each, as the Link header of HTTP has it. -->
  <xsl:template match="a:related" mode="bibliography">
    <xsl:if test="position() > 1"><xsl:text>&#10;</xsl:text></xsl:if>
    <xsl:value-of select="concat('&lt;', a:url, '>')"/>
    <xsl:if test="a:rel"><xsl:value-of select="concat('; rel=', a:rel)"/></xsl:if>
    <xsl:value-of select="concat(' ', f:plain(a:title))"/>
  </xsl:template>

  <xsl:template match="a:related[not(a:url)][a:rel = 'related'][not(contains(a:title, '://') or starts-with(a:title, '&lt;'))]" mode="bibliography">
    <xsl:if test="position() > 1"><xsl:text>&#10;</xsl:text></xsl:if>
    <xsl:value-of select="f:plain(a:title)"/>
  </xsl:template>

  <!-- The schema takes elements of other namespaces, if they have one. -->
  <xsl:template match="*" mode="extra">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="extra"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="a:extra/*[namespace-uri() = '' or descendant-or-self::n:* or descendant-or-self::*/@xsi:*]" mode="extra" priority="1"/>
</xsl:stylesheet>
