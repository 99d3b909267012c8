<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  NewsML-G2 2.35, power conformance.
  In: a feed of the article model. Out: one newsItem, or a newsMessage with a
  text item an article, followed by an item for each of its pictures. The
  templates stand in the schema's order.
  Example: telex article.txt -t newsml-g2 -p body=nitf -->
<xsl:stylesheet version="1.0"
    xmlns="http://iptc.org/std/nar/2006-10-01/"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="#default a f host t">

  <xsl:import href="../common/feed.xsl"/>
  <xsl:include href="../common/made.xsl"/>
  <xsl:include href="../common/nitf-body.xsl"/>
  <xsl:include href="newsml-g2/item-meta.xsl"/>
  <xsl:include href="newsml-g2/content-meta.xsl"/>

  <xsl:param name="standardversion" select="'2.35'"/>
  <xsl:param name="body" select="'xhtml'"/>
  <xsl:param name="wrap"/>

  <t:drops fields="input retrieved"/>
  <t:approximates fields="extra"/>

  <xsl:variable name="message" select="$wrap = 'message' or not(/a:feed/@host:count = 'one')
      or (/a:feed/@host:pictures and $wrap != 'item')"/>

  <xsl:key name="shown" match="a:body//@src" use="concat(generate-id(ancestor::a:article), .)"/>

  <!-- newsMessage -->

  <xsl:template match="a:feed">
    <xsl:choose>
      <xsl:when test="$message">
        <newsMessage>
          <xsl:call-template name="header"/>
          <itemSet>
            <xsl:apply-templates select="self::a:feed[@host:count = 'none']" mode="packageItem"/>
            <xsl:call-template name="items"/>
          </itemSet>
        </newsMessage>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="items"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="items">
    <xsl:apply-templates select="a:article | host:articles"/>
  </xsl:template>

  <xsl:template name="header">
    <header>
      <xsl:call-template name="mark">
        <xsl:with-param name="made" select="substring('updated', 1, 7 * not(a:updated[f:zone(.) != 'none']))"/>
      </xsl:call-template>
      <sent><xsl:apply-templates select="." mode="updated"/></sent>
      <xsl:call-template name="catalog"/>
      <xsl:apply-templates select="a:publisher[a:name or a:url]" mode="header"/>
      <xsl:apply-templates select="a:id" mode="header"/>
      <xsl:apply-templates select="a:title" mode="header"/>
      <xsl:apply-templates select="a:url | a:self | a:title[*] | a:description | a:language | a:updated[f:w3c(.) != .]
          | a:publisher[a:logo] | a:rights | a:image" mode="own"/>
    </header>
  </xsl:template>

  <xsl:template match="a:publisher" mode="header">
    <sender>
      <xsl:apply-templates select="a:url" mode="party"/>
      <xsl:value-of select="a:name"/>
    </sender>
  </xsl:template>

  <xsl:template match="a:id" mode="header">
    <transmitId><xsl:value-of select="."/></transmitId>
  </xsl:template>

  <xsl:template match="a:title" mode="header">
    <channel><xsl:value-of select="f:plain(.)"/></channel>
  </xsl:template>

  <!-- What NewsML-G2 has no element for, or can't say as exactly, stands in the
    model's own, where the schema takes any: chains lose nothing. -->
  <xsl:template match="a:*" mode="own">
    <xsl:element name="{local-name()}" namespace="urn:telex:article:1"><xsl:apply-templates mode="own"/></xsl:element>
  </xsl:template>

  <xsl:template match="*" mode="own"><xsl:apply-templates select="." mode="xhtml"/></xsl:template>

  <!-- The schema wants an item: that of no article is an empty package. -->
  <xsl:template match="a:feed" mode="packageItem">
    <packageItem>
      <xsl:attribute name="guid"><xsl:apply-templates select="." mode="id"/></xsl:attribute>
      <xsl:call-template name="item">
        <xsl:with-param name="made">
          <xsl:value-of select="concat(substring('id ', 1, 3 * not(a:id)), substring('title', 1, 5 * not(a:title)))"/>
          <xsl:apply-templates select="." mode="made"/>
        </xsl:with-param>
      </xsl:call-template>
      <rightsInfo/>
      <itemMeta>
        <itemClass qcode="ninat:composite"/>
        <xsl:apply-templates select="." mode="management"/>
        <generator>telex</generator>
      </itemMeta>
      <contentMeta><headline><xsl:apply-templates select="." mode="title"/></headline></contentMeta>
    </packageItem>
  </xsl:template>

  <!-- newsItem -->

  <xsl:template match="a:article">
    <newsItem guid="{a:id}">
      <xsl:call-template name="item">
        <xsl:with-param name="made">
          <xsl:value-of select="substring('headline', 1, 8 * (f:plain(a:headline) = ''))"/>
          <xsl:apply-templates select="." mode="made"/>
        </xsl:with-param>
      </xsl:call-template>
      <rightsInfo>
        <xsl:apply-templates select="a:copyright-holder | a:copyright-notice | a:usage-terms | a:license" mode="rightsInfo"/>
      </rightsInfo>
      <xsl:apply-templates select="." mode="itemMeta"/>
      <xsl:apply-templates select="." mode="contentMeta"/>
      <xsl:if test="a:body or a:media">
        <contentSet><xsl:apply-templates select="." mode="contentSet"/></contentSet>
      </xsl:if>
    </newsItem>
    <xsl:if test="$message and a:media"><xsl:apply-templates select="." mode="pictures"/></xsl:if>
  </xsl:template>

  <!-- The fields of an article are looked for once, not again for each picture. -->
  <xsl:template match="a:article" mode="pictures">
    <xsl:variable name="made"><xsl:apply-templates select="." mode="made"/></xsl:variable>
    <xsl:variable name="management"><xsl:apply-templates select="." mode="management"/></xsl:variable>
    <xsl:variable name="note"><xsl:apply-templates select="." mode="edNote"/></xsl:variable>
    <xsl:apply-templates select="a:media[a:kind != 'document'][a:url]" mode="item">
      <xsl:with-param name="fields" select="a:version | a:language | a:direction | ../a:language"/>
      <xsl:with-param name="made" select="string($made)"/>
      <xsl:with-param name="management" select="$management"/>
      <xsl:with-param name="note" select="$note"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- How a text item and its pictures' items begin: an article's FIELDS, and its
    feed's language. -->
  <xsl:template name="item">
    <xsl:param name="made"/>
    <xsl:param name="fields" select="a:version | a:language | a:direction | ../a:language"/>
    <xsl:apply-templates select="$fields[self::a:version]" mode="item"/>
    <xsl:attribute name="standard">NewsML-G2</xsl:attribute>
    <xsl:attribute name="standardversion"><xsl:value-of select="$standardversion"/></xsl:attribute>
    <xsl:attribute name="conformance">power</xsl:attribute>
    <xsl:attribute name="xml:lang"><xsl:value-of select="f:first($fields[self::a:language][parent::a:article], $fields[self::a:language], 'und')"/></xsl:attribute>
    <xsl:apply-templates select="$fields[self::a:direction]" mode="item"/>
    <xsl:call-template name="mark"><xsl:with-param name="made" select="string($made)"/></xsl:call-template>
    <xsl:call-template name="catalog"/>
  </xsl:template>

  <xsl:template match="a:article | a:feed" mode="made">
    <xsl:if test="self::a:article[not(a:modified[f:zone(.) != 'none'])]"> modified</xsl:if>
    <xsl:if test="a:embargo and not(a:editorial-note)"> editorial-note</xsl:if>
    <xsl:if test="a:signal = 'kill' and not(a:status = 'canceled')"> status</xsl:if>
    <xsl:if test="not(a:language or ../a:language)"> language</xsl:if>
    <xsl:if test="not((. | ..)/a:publisher[a:name or a:url])"> publisher</xsl:if>
  </xsl:template>

  <xsl:template match="a:version" mode="item">
    <xsl:attribute name="version"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:direction" mode="item">
    <xsl:attribute name="dir"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template name="catalog">
    <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
  </xsl:template>

  <!-- rightsInfo -->

  <xsl:template match="a:copyright-holder" mode="rightsInfo">
    <copyrightHolder><name><xsl:value-of select="f:plain(.)"/></name></copyrightHolder>
  </xsl:template>

  <xsl:template match="a:copyright-notice | a:rights" mode="rightsInfo">
    <copyrightNotice><xsl:apply-templates mode="xhtml"/></copyrightNotice>
  </xsl:template>

  <xsl:template match="a:usage-terms" mode="rightsInfo">
    <usageTerms><xsl:apply-templates mode="xhtml"/></usageTerms>
  </xsl:template>

  <xsl:template match="a:license" mode="rightsInfo">
    <usageTerms roleuri="https://schema.org/license"><xsl:value-of select="."/></usageTerms>
  </xsl:template>

  <!-- contentSet -->

  <xsl:template match="a:article" mode="contentSet">
    <inlineXML wordcount="{f:first(a:word-count, f:word-count(a:body))}">
      <xsl:choose>
        <xsl:when test="$body = 'nitf'"><xsl:apply-templates select="." mode="nitf"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="xhtml"/></xsl:otherwise>
      </xsl:choose>
    </inlineXML>
  </xsl:template>

  <xsl:template match="a:article" mode="nitf">
    <xsl:attribute name="contenttype">application/nitf+xml</xsl:attribute>
    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN">
      <head><title><xsl:apply-templates select="." mode="headline"/></title></head>
      <body>
        <body.head><hedline><hl1><xsl:apply-templates select="." mode="headline"/></hl1></hedline></body.head>
        <body.content>
          <xsl:apply-templates select="a:media[not(key('shown', concat(generate-id(..), a:url)))] | a:body" mode="nitf"/>
        </body.content>
      </body>
    </nitf>
  </xsl:template>

  <xsl:template match="a:article" mode="xhtml">
    <xsl:attribute name="contenttype">application/xhtml+xml</xsl:attribute>
    <html xmlns="http://www.w3.org/1999/xhtml">
      <xsl:attribute name="xml:lang"><xsl:value-of select="f:first(a:language, ../a:language, 'und')"/></xsl:attribute>
      <xsl:attribute name="lang"><xsl:value-of select="f:first(a:language, ../a:language, 'und')"/></xsl:attribute>
      <xsl:apply-templates select="a:direction" mode="item"/>
      <head><title><xsl:apply-templates select="." mode="headline"/></title></head>
      <body>
        <article>
          <h1><xsl:apply-templates select="." mode="headline"/></h1>
          <xsl:apply-templates select="a:media[not(key('shown', concat(generate-id(..), a:url)))] | a:body/node()" mode="xhtml"/>
        </article>
      </body>
    </html>
  </xsl:template>

  <!-- A reader knows by its mark that it is media, not body. -->
  <xsl:template match="a:media" mode="xhtml">
    <figure xmlns="http://www.w3.org/1999/xhtml" data-telex="media">
      <xsl:apply-templates select="a:url" mode="xhtml"/>
      <xsl:if test="a:caption or a:credit">
        <figcaption>
          <xsl:apply-templates select="a:caption/node() | a:credit" mode="xhtml"/>
        </figcaption>
      </xsl:if>
    </figure>
  </xsl:template>

  <xsl:template match="a:media[a:kind = 'image']/a:url" mode="xhtml">
    <img xmlns="http://www.w3.org/1999/xhtml" src="{.}" alt="{../a:alt}">
      <xsl:apply-templates select="../a:width | ../a:height" mode="media"/>
    </img>
  </xsl:template>

  <xsl:template match="a:media[a:kind = 'video' or a:kind = 'audio']/a:url" mode="xhtml">
    <xsl:element name="{../a:kind}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:attribute name="src"><xsl:value-of select="."/></xsl:attribute>
      <xsl:attribute name="controls">controls</xsl:attribute>
      <xsl:value-of select="../a:alt"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="a:url" mode="xhtml">
    <a xmlns="http://www.w3.org/1999/xhtml" href="{.}"><xsl:value-of select="../a:alt"/></a>
  </xsl:template>

  <xsl:template match="a:credit" mode="xhtml">
    <xsl:text> </xsl:text>
    <small xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates mode="xhtml"/></small>
  </xsl:template>

  <xsl:template match="*" mode="xhtml">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="xhtml"/>
    </xsl:element>
  </xsl:template>

  <!-- The own newsItem of a picture, a film, a sound -->

  <xsl:template match="a:media" mode="item">
    <xsl:param name="fields"/>
    <xsl:param name="made"/>
    <xsl:param name="management"/>
    <xsl:param name="note"/>
    <newsItem>
      <xsl:attribute name="guid"><xsl:call-template name="picture-id"/></xsl:attribute>
      <xsl:call-template name="item">
        <xsl:with-param name="fields" select="$fields"/>
        <xsl:with-param name="made" select="concat(substring('media.alt ', 1, 10 * not(a:alt)),
            substring('media.type', 1, 10 * not(a:type or f:media-type-of(a:url) = '')), $made)"/>
      </xsl:call-template>
      <rightsInfo><xsl:apply-templates select="a:rights" mode="rightsInfo"/></rightsInfo>
      <itemMeta>
        <xsl:apply-templates select="." mode="itemClass"/>
        <xsl:copy-of select="$management"/>
        <xsl:apply-templates select="a:role" mode="itemMeta"/>
        <generator>telex</generator>
        <xsl:copy-of select="$note"/>
        <xsl:apply-templates select="a:credit[*]" mode="own"/>
      </itemMeta>
      <contentMeta>
        <headline><xsl:apply-templates select="." mode="headline"/></headline>
        <xsl:apply-templates select="a:caption | a:credit" mode="contentMeta"/>
      </contentMeta>
      <contentSet><xsl:apply-templates select="." mode="remoteContent"/></contentSet>
    </newsItem>
  </xsl:template>

  <!-- No text that an id of ours is made from can be another item's id. -->
  <xsl:template name="picture-id">
    <xsl:value-of select="concat('urn:uuid:', f:uuid5(concat((../a:id)[1], '#picture-', position())))"/>
  </xsl:template>

  <xsl:template match="a:media" mode="headline">
    <xsl:call-template name="known">
      <xsl:with-param name="text" select="f:first(f:plain(a:alt), f:plain(a:caption), f:plain((../a:headline)[1]))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:media" mode="remoteContent">
    <remoteContent href="{a:url}">
      <xsl:apply-templates select="a:url | a:width | a:height | a:size | a:duration" mode="media"/>
    </remoteContent>
  </xsl:template>

  <xsl:template match="a:width | a:height | a:size | a:duration" mode="media">
    <xsl:attribute name="{local-name()}"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:url" mode="media">
    <xsl:variable name="type" select="f:first(../a:type, f:media-type-of(.))"/>
    <xsl:if test="$type != ''">
      <xsl:attribute name="contenttype"><xsl:value-of select="$type"/></xsl:attribute>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
