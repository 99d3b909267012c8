<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  What NewsML-G2 says and the model has no field for.
  In: an item. Out: extra of an article. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    exclude-result-prefixes="a g">

  <!-- Of ours, what the element for it holds: the rest is what was made of it.
    What a package holds beside items here is its main text's. -->
  <xsl:template name="extra">
    <extra>
      <xsl:apply-templates select="g:itemMeta/*[not($own and self::g:*)] | g:contentMeta[not($own)]/*
        | *[not($own or self::g:itemMeta or self::g:contentMeta)]" mode="extra"/>
      <xsl:apply-templates select="key('main', @guid)[not($own) and count(current() | key('guid', current()/@guid)[last()]) = 1]//g:itemRef[not(key('guid', @residref | @guidref))]" mode="whole"/>
    </extra>
  </xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="a:* | g:catalogRef | g:rightsInfo | g:contentSet | g:groupSet | g:itemClass | g:provider | g:versionCreated
    | g:firstCreated | g:embargoed | g:pubStatus | g:generator | g:service | g:title | g:edNote | g:signal | g:expires
    | g:link[@href or key('origin', generate-id())] | g:icon | g:urgency | g:contentCreated | g:contentModified | g:located
    | g:infoSource | g:creator | g:contributor | g:altId[@typeuri = 'https://schema.org/url'] | g:language | g:genre
    | g:keyword | g:subject | g:slugline | g:headline | g:dateline | g:by | g:creditline | g:description" mode="extra"/>

  <!-- But whole, where not all of it was. -->

  <xsl:template match="g:contentModified[normalize-space() != normalize-space(../../g:itemMeta/g:versionCreated)]
    | g:title[../../g:contentSet/g:inlineXML or normalize-space(../../g:contentMeta/g:headline[1]) != ''][normalize-space() != normalize-space(../../g:contentMeta/g:headline[1])]
    | g:headline[@role] | g:creator[@qcode or @literal and g:name] | g:contributor[@qcode or @literal and g:name]
    | g:located[g:name[2] or *[not(self::g:name)]] | g:genre[g:name[2] or *[not(self::g:name)]]
    | g:subject[g:name[2] or *[not(self::g:name)] or @type = 'cpnat:geoArea' or @type = 'cpnat:poi']" mode="extra" priority="1">
    <xsl:apply-templates select="." mode="whole"/>
  </xsl:template>

  <xsl:template match="g:*" mode="extra"><xsl:apply-templates select="." mode="whole"/></xsl:template>

  <!-- Without a prefix, whoever's it is. -->
  <xsl:template match="*" mode="whole"><xsl:copy-of select="."/></xsl:template>

  <xsl:template match="g:*" mode="whole">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/nar/2006-10-01/">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="node()" mode="whole"/>
    </xsl:element>
  </xsl:template>

  <!-- Who is named as a source, and who is credited, where they are not the same. -->
  <xsl:key name="unlike" match="/*" use="'&#9;'"/>
  <xsl:key name="unlike" use="generate-id()" match="g:contentMeta[g:creditline[not(. = ../g:infoSource/g:name)]
      or g:creditline and g:infoSource/g:name[not(. = ../../g:creditline)]]"/>

  <xsl:template match="g:infoSource[g:name] | g:creditline" mode="extra" priority="1">
    <xsl:if test="@qcode or key('unlike', generate-id(..))">
      <xsl:apply-templates select="." mode="whole"/>
    </xsl:if>
  </xsl:template>

  <!-- Our own element for it, in which those of IPTC and of no namespace are in ours,
    for the schema would hold them to its rules. -->

  <xsl:template match="g:itemMeta/a:extra" mode="extra" priority="1"><xsl:apply-templates select="*" mode="extra"/></xsl:template>

  <xsl:template match="a:extra//a:*" mode="extra" priority="1">
    <xsl:element name="{local-name()}" namespace="{@a:ns}{substring('http://iptc.org/std/nar/2006-10-01/', 1 div not(@a:ns))}">
      <xsl:copy-of select="@*[namespace-uri() != 'urn:telex:article:1']"/>
      <xsl:if test="@a:lang"><xsl:attribute name="xml:lang"><xsl:value-of select="@a:lang"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="node()" mode="extra"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
