<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  NewsML-G2, any version: newsItem, newsMessage and packageItem, with text in
  XHTML, NITF or inline data. Catalogs are never loaded: a QCode alias:code is
  the scheme alias and the code.
  In: one of these. Out: a feed of the article model. Elements are found by their
  names, not in the schema's order, which the wild doesn't keep. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a f g h t">

  <xsl:import href="../common/read.xsl"/>
  <xsl:include href="../common/nitf-read.xsl"/>
  <xsl:include href="newsml-g2/media.xsl"/>
  <xsl:include href="newsml-g2/body.xsl"/>
  <xsl:include href="newsml-g2/concept.xsl"/>
  <xsl:include href="newsml-g2/extra.xsl"/>

  <t:namespace prefix="g" uri="http://iptc.org/std/nar/2006-10-01/" others="- http://iptc.org/std/nar/"/>

  <!-- Documents of ours are read to the letter: a status that was not stated is
    none, and what NewsML-G2 can't say stands in elements of the model. -->
  <xsl:variable name="own" select="boolean((/*/g:itemMeta/g:generator | /*/g:itemSet/*/g:itemMeta/g:generator)[1]
      [. = 'telex' and not(@versioninfo)])"/>

  <xsl:template match="/"><feed><xsl:apply-templates/></feed></xsl:template>

  <xsl:template match="g:newsMessage">
    <xsl:copy-of select="@xml:base"/>
    <xsl:apply-templates select="g:header"/>
    <xsl:if test="not($own)"><xsl:apply-templates select="g:itemSet/g:packageItem[../g:newsItem][1]" mode="feed"/></xsl:if>
    <xsl:apply-templates select="g:itemSet/g:newsItem[key('main', @guid)]"/>
    <xsl:apply-templates select="g:itemSet/*[not(self::g:newsItem[key('main', @guid)])]"/>
  </xsl:template>

  <!-- A message's id is no feed's, nor is a channel of transmission its title, unless
    we made them. -->
  <xsl:template match="g:header">
    <xsl:copy-of select="processing-instruction('telex')"/>
    <xsl:if test="$own">
      <id><xsl:value-of select="g:transmitId"/></id>
      <xsl:if test="not(a:title)"><title><xsl:value-of select="g:channel"/></title></xsl:if>
    </xsl:if>
    <xsl:if test="not(a:updated)"><updated><xsl:value-of select="g:sent"/></updated></xsl:if>
    <xsl:if test="not(a:publisher)">
      <publisher>
        <name><xsl:value-of select="g:sender"/></name>
        <url><xsl:value-of select="g:sender/@uri"/></url>
      </publisher>
    </xsl:if>
    <xsl:apply-templates select="a:*" mode="own"/>
  </xsl:template>

  <xsl:template match="g:packageItem" mode="feed">
    <title><xsl:copy-of select="(g:contentMeta/g:headline | g:itemMeta/g:title)[1]/node()"/></title>
  </xsl:template>

  <!-- What we said in the model's own elements, and so is nothing made. -->
  <xsl:template match="a:*" mode="own">
    <xsl:element name="{local-name()}">
      <xsl:attribute name="host:true"/>
      <xsl:copy-of select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="a:related | a:alternate"><xsl:apply-templates select="." mode="own"/></xsl:template>

  <xsl:template match="a:article | a:feed" mode="own"/>

  <!-- One alone has no header for what is said of its feed. -->
  <xsl:template match="/g:newsItem[g:itemMeta/a:feed]" priority="4">
    <xsl:apply-templates select="g:itemMeta/a:feed/a:*" mode="own"/>
    <xsl:call-template name="article"/>
  </xsl:template>

  <xsl:template match="g:itemSet/*"><xsl:apply-templates select="g:newsItem | g:packageItem"/></xsl:template>

  <xsl:template match="g:conceptItem | g:knowledgeItem | g:planningItem | g:catalogItem" priority="1">
    <xsl:message><xsl:value-of select="concat('left out a ', local-name(), ': it is no article&#10;')"/></xsl:message>
  </xsl:template>

  <!-- A package of what lies elsewhere is an article that points to it. -->
  <xsl:template match="g:packageItem" priority="1">
    <xsl:if test="not($own or ../g:newsItem)"><xsl:call-template name="article"/></xsl:if>
  </xsl:template>

  <xsl:template match="g:newsItem" priority="1" name="article">
    <xsl:variable name="meta" select="g:itemMeta"/>
    <article>
      <xsl:call-template name="settings"/>
      <id><xsl:value-of select="@guid"/></id>
      <version><xsl:value-of select="@version"/></version>
      <url><xsl:value-of select="f:first(g:contentMeta/g:altId[@typeuri = 'https://schema.org/url'], $meta/g:altRep,
        g:contentMeta/g:altId[starts-with(., 'http')])"/></url>
      <xsl:apply-templates select="." mode="headline"/>
      <xsl:call-template name="dates"/>
      <status><xsl:call-template name="status"/></status>
      <language><xsl:value-of select="f:first(g:contentMeta/g:language/@tag, ancestor-or-self::*[not($own)]/@xml:lang[. != 'und'])"/></language>
      <direction><xsl:value-of select="@dir"/></direction>
      <xsl:apply-templates select="g:rightsInfo"/>
      <priority><xsl:value-of select="../../g:header[not($own)]/g:priority"/></priority>
      <editorial-note><xsl:call-template name="joined"><xsl:with-param name="notes" select="*/g:edNote"/></xsl:call-template></editorial-note>
      <xsl:apply-templates select="$meta/g:*[not(self::g:link)] | g:contentMeta/g:*"/>
      <xsl:apply-templates select="$meta/g:link | $meta/a:related | $meta/a:alternate">
        <xsl:sort select="@rank" data-type="number"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="g:groupSet//g:itemRef"/>
      <xsl:call-template name="body-head"/>
      <xsl:call-template name="media"/>
      <body><xsl:apply-templates select="." mode="body"/></body>
      <xsl:apply-templates select="$meta/a:*[not(self::a:feed or self::a:media or self::a:related or self::a:alternate or self::a:extra)]" mode="own"/>
      <xsl:if test="not($own)"><word-count><xsl:value-of select="g:contentSet/*/@wordcount"/></word-count></xsl:if>
      <xsl:call-template name="extra"/>
    </article>
  </xsl:template>

  <xsl:template match="*" mode="headline">
    <xsl:variable name="known" select="g:contentMeta/g:headline[normalize-space()]"/>
    <headline>
      <xsl:copy-of select="$known[1]/node()"/>
      <xsl:if test="not($known)">
        <xsl:value-of select="f:first(g:contentSet/g:inlineXML//*[contains('|hl1|headline|hedline|h1|', concat('|', local-name(), '|'))],
          g:itemMeta/g:title, g:contentSet/g:inlineXML//*[local-name() = 'title'], g:groupSet//g:itemRef/*[self::g:headline or self::g:title], '')"/>
      </xsl:if>
    </headline>
    <xsl:for-each select="$known[position() > 1]">
      <alt-headline><xsl:copy-of select="node()"/></alt-headline>
    </xsl:for-each>
  </xsl:template>

  <!-- Of others' items, the creation of the first version is what comes nearest
    to publication; that of a later one says nothing of the first. -->
  <xsl:template name="dates">
    <xsl:variable name="meta" select="g:itemMeta"/>
    <xsl:variable name="written" select="g:contentMeta/g:contentCreated"/>
    <xsl:if test="not($meta/a:published)">
      <published><xsl:value-of select="f:first($meta/g:firstCreated, $written[not($meta/a:created)], $meta/g:versionCreated[not($own or ../../@version > 1)])"/></published>
    </xsl:if>
    <xsl:if test="not($meta/a:modified)">
      <modified><xsl:value-of select="f:first($meta/g:versionCreated, g:contentMeta/g:contentModified)"/></modified>
    </xsl:if>
    <xsl:if test="not($own) and $meta/g:firstCreated != $written">
      <created><xsl:value-of select="$written"/></created>
    </xsl:if>
  </xsl:template>

  <xsl:template match="g:embargoed[not(../a:embargo)]"><embargo><xsl:value-of select="."/></embargo></xsl:template>
  <xsl:template match="g:expires[not(../a:expires)]"><expires><xsl:value-of select="."/></expires></xsl:template>

  <!-- An embargo without a time has no end. -->
  <xsl:template name="status">
    <xsl:variable name="stated" select="g:itemMeta/g:pubStatus/@*[name() = 'qcode' or name() = 'uri']"/>
    <xsl:choose>
      <xsl:when test="contains($stated, 'cancel')">canceled</xsl:when>
      <xsl:when test="contains($stated, 'withheld') or g:itemMeta/g:embargoed[not(normalize-space())]">withheld</xsl:when>
      <xsl:when test="not(contains($stated, 'usable'))"><xsl:value-of select="$stated"/></xsl:when>
      <xsl:when test="not($own)">usable</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- rightsInfo -->

  <xsl:template match="g:rightsInfo">
    <copyright-holder><xsl:value-of select="f:first(g:copyrightHolder/g:name, g:copyrightHolder/@literal)"/></copyright-holder>
    <copyright-notice><xsl:call-template name="joined"><xsl:with-param name="notes" select="g:copyrightNotice"/></xsl:call-template></copyright-notice>
    <usage-terms>
      <xsl:call-template name="joined"><xsl:with-param name="notes" select="g:usageTerms[not(@roleuri = 'https://schema.org/license')]"/></xsl:call-template>
    </usage-terms>
    <license><xsl:value-of select="f:first(g:usageTerms[@roleuri = 'https://schema.org/license'], g:usageTerms/@href)"/></license>
  </xsl:template>

  <!-- The rights of others' second rightsInfo are about parts. -->
  <xsl:template match="g:rightsInfo[preceding-sibling::g:rightsInfo]"/>

  <!-- NOTES, a line each. -->
  <xsl:template name="joined">
    <xsl:param name="notes"/>
    <xsl:for-each select="$notes[normalize-space()]">
      <xsl:if test="position() > 1"><h:br/></xsl:if>
      <xsl:copy-of select="node()"/>
    </xsl:for-each>
  </xsl:template>

  <!-- itemMeta -->

  <xsl:template match="g:provider[not(@a:of)]"><publisher><xsl:apply-templates select="." mode="party"/></publisher></xsl:template>

  <xsl:template match="g:service"><section><xsl:value-of select="f:first(g:name, substring-after(@qcode, ':'))"/></section></xsl:template>

  <xsl:template match="g:signal"><signal><xsl:value-of select="f:first(@literal, @qcode, @uri)"/></signal></xsl:template>

  <!-- Links to pictures in the same message are media (media.xsl). -->
  <xsl:template match="g:link[@href]">
    <related>
      <rel><xsl:value-of select="f:first(@a:rel, substring-after(@rel[not($own)], ':'))"/></rel>
      <url><xsl:value-of select="@href"/></url>
      <title><xsl:copy-of select="g:title[1]/node()"/><xsl:value-of select="@title[not(../g:title)]"/></title>
    </related>
  </xsl:template>

  <xsl:template match="g:link[key('medium', @residref | @guidref)]" priority="1"/>

  <!-- What it evolved from; a previous version with the same guid is the item. -->
  <xsl:key name="origin" match="/*" use="'&#9;'"/>
  <xsl:key name="origin" match="g:itemMeta" use="generate-id(g:link[substring-after(@rel, ':') = 'evolvedFrom'])"/>
  <xsl:key name="origin" match="g:itemMeta[not(g:link[substring-after(@rel, ':') = 'evolvedFrom'])]"
      use="generate-id(g:link[@rel = 'irel:previousVersion'][f:first(@residref, @guidref, @href) != ../../@guid])"/>

  <xsl:template match="g:link[key('origin', generate-id())]" priority="1">
    <evolved-from><xsl:value-of select="f:first(@residref, @guidref, @href)"/></evolved-from>
  </xsl:template>

  <xsl:template match="g:link[@reluri = 'http://www.iana.org/assignments/relation/alternate']">
    <alternate>
      <url><xsl:value-of select="@href"/></url>
      <type><xsl:value-of select="@contenttype"/></type>
      <language><xsl:value-of select="f:first(g:language/@tag, @hreflang)"/></language>
      <title><xsl:value-of select="g:title"/></title>
    </alternate>
  </xsl:template>

  <!-- groupSet -->

  <xsl:template match="g:itemRef">
    <related>
      <rel>item</rel>
      <url><xsl:value-of select="f:first(@href, @residref[starts-with(., 'http')])"/></url>
      <title><xsl:copy-of select="(g:title | g:headline)[1]/node()"/></title>
    </related>
  </xsl:template>

  <!-- contentMeta -->

  <xsl:template match="g:urgency | g:keyword"><xsl:element name="{local-name()}"><xsl:value-of select="."/></xsl:element></xsl:template>
  <xsl:template match="g:slugline[not(preceding-sibling::g:slugline)]"><slugline><xsl:value-of select="."/></slugline></xsl:template>
  <xsl:template match="g:dateline[not(preceding-sibling::g:dateline)]"><dateline><xsl:copy-of select="node()"/></dateline></xsl:template>
  <xsl:template match="g:by[not(preceding-sibling::g:by)]"><byline><xsl:copy-of select="node()"/></byline></xsl:template>

  <!-- The first that is no caption. -->
  <xsl:template match="g:description">
    <xsl:variable name="all" select="../g:description[not(contains(@role, ':caption'))]"/>
    <xsl:variable name="summaries" select="$all[contains(@role, 'summary')]"/>
    <xsl:if test="generate-id() = generate-id(($summaries | $all[not($summaries)])[1])">
      <standfirst><xsl:copy-of select="node()"/></standfirst>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
