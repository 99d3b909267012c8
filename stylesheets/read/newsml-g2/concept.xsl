<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  People, companies, places and topics of NewsML-G2.
  In: provider, located, creator, subject and their like. Out: fields of an
  article; by mode "party" and "term" their parts. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    exclude-result-prefixes="a f g">

  <!-- Parties -->

  <xsl:template match="g:creator"><author><xsl:apply-templates select="." mode="party"/></author></xsl:template>
  <xsl:template match="g:contributor"><contributor><xsl:apply-templates select="." mode="party"/></contributor></xsl:template>
  <xsl:template match="g:infoSource"><source><xsl:apply-templates select="." mode="party"/></source></xsl:template>

  <xsl:template match="g:creditline[not(. = ../g:infoSource/g:name)]">
    <source><name><xsl:value-of select="."/></name></source>
  </xsl:template>

  <xsl:template match="*" mode="party">
    <name><xsl:value-of select="f:first(g:name, @literal, substring-after(self::*[not(self::g:creator or self::g:contributor)]/@qcode, ':'), '')"/></name>
    <xsl:apply-templates select="@uri | @*[not($own)][name() = 'role' or name() = 'jobtitle'] | g:note[$own] | g:remoteInfo" mode="party"/>
    <xsl:apply-templates select="(.//g:email)[1] | (.//g:affiliation | g:organisationName)[1]" mode="party"/>
  </xsl:template>

  <xsl:template match="@* | *" mode="party" priority="-2"/>
  <xsl:template match="@uri" mode="party"><url><xsl:value-of select="."/></url></xsl:template>
  <xsl:template match="g:creator/@uri | g:contributor/@uri" mode="party"><uri><xsl:value-of select="."/></uri></xsl:template>
  <xsl:template match="g:email" mode="party"><email><xsl:value-of select="."/></email></xsl:template>
  <xsl:template match="g:affiliation | g:organisationName" mode="party"><affiliation><xsl:value-of select="f:first(g:name, .)"/></affiliation></xsl:template>

  <!-- Others' notes say anything; their roles are codes. -->
  <xsl:template match="g:note" mode="party"><role><xsl:value-of select="."/></role></xsl:template>
  <xsl:template match="g:creator/@role[not(contains(., ':author') or ../@jobtitle)] | g:contributor/@role[not(../@jobtitle)] | @jobtitle" mode="party">
    <role><xsl:value-of select="substring-after(., ':')"/></role>
  </xsl:template>

  <xsl:template match="g:provider/g:remoteInfo[contains(@reluri, 'icon')]" mode="party">
    <logo><xsl:value-of select="@href"/></logo>
  </xsl:template>

  <!-- Terms -->

  <xsl:template match="g:located"><place><xsl:apply-templates select="." mode="term"/></place></xsl:template>
  <xsl:template match="g:genre | g:subject"><xsl:element name="{local-name()}"><xsl:apply-templates select="." mode="term"/></xsl:element></xsl:template>
  <xsl:template match="g:subject[@type = 'cpnat:geoArea' or @type = 'cpnat:poi']" priority="1"><place><xsl:apply-templates select="." mode="term"/></place></xsl:template>

  <xsl:template match="g:subject[@type = 'cpnat:person' or @type = 'cpnat:organisation' or @type = 'cpnat:event']" priority="1">
    <xsl:element name="{substring-after(@type, ':')}"><xsl:apply-templates select="." mode="term"/></xsl:element>
  </xsl:template>

  <xsl:template match="*" mode="term">
    <xsl:apply-templates select="@qcode | @uri[not(../@qcode or $own)] | @literal[not($own or ../@qcode or ../@uri)]" mode="term"/>
    <xsl:apply-templates select="@literal[$own]" mode="pair"/>
    <name><xsl:value-of select="f:first(g:name[not(@xml:lang)], g:name[starts-with(@xml:lang, 'en')], g:name)"/></name>
  </xsl:template>

  <xsl:template match="@qcode" mode="term">
    <scheme><xsl:value-of select="substring-before(., ':')"/></scheme>
    <code><xsl:value-of select="substring-after(., ':')"/></code>
  </xsl:template>

  <xsl:template match="@literal" mode="term"><code><xsl:value-of select="."/></code></xsl:template>

  <!-- Of ours, SCHEME:CODE; the code holds no colon. -->
  <xsl:template match="@literal" mode="pair">
    <xsl:variable name="scheme"><xsl:call-template name="head"><xsl:with-param name="mark" select="':'"/></xsl:call-template></xsl:variable>
    <scheme><xsl:value-of select="substring($scheme, 1, string-length($scheme) - 1)"/></scheme>
    <code><xsl:value-of select="f:decode(substring(., 1 + string-length($scheme)))"/></code>
  </xsl:template>

  <xsl:template match="@uri" mode="term">
    <xsl:variable name="scheme">
      <xsl:call-template name="head"><xsl:with-param name="mark" select="substring('#/', 1 + not(contains(., '#')), 1)"/></xsl:call-template>
    </xsl:variable>
    <scheme><xsl:value-of select="$scheme"/></scheme>
    <code><xsl:value-of select="f:decode(substring(., 1 + string-length($scheme)))"/></code>
  </xsl:template>

  <xsl:template match="@uri[starts-with(., 'http://cv.iptc.org/newscodes/mediatopic/')]" mode="term">
    <scheme>medtop</scheme>
    <code><xsl:value-of select="substring-after(., 'mediatopic/')"/></code>
  </xsl:template>

  <!-- TEXT up to the last MARK in it; of what is too long to be a scheme, nothing. -->
  <xsl:template name="head">
    <xsl:param name="mark"/>
    <xsl:param name="text" select="substring(., 1, 1000 * (string-length() &lt; 1000))"/>
    <xsl:if test="contains($text, $mark)">
      <xsl:value-of select="concat(substring-before($text, $mark), $mark)"/>
      <xsl:call-template name="head">
        <xsl:with-param name="mark" select="$mark"/>
        <xsl:with-param name="text" select="substring-after($text, $mark)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
