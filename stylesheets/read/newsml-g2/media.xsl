<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  Pictures, films and sounds of NewsML-G2: in items of their own, that the text
  item's links or icon, or the package, tie to it; or in the item itself.
  In: a newsItem. Out: media of an article. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    exclude-result-prefixes="a f g">

  <!-- libxslt makes a key that holds nothing anew each time it is asked: so none is
    empty, if only by what no guid is. -->
  <xsl:key name="medium" match="/*" use="'&#9;'"/>
  <xsl:key name="tie" match="/*" use="'&#9;'"/>
  <xsl:key name="rank" match="/*" use="'&#9;'"/>
  <xsl:key name="reference" match="/*" use="'&#9;'"/>
  <xsl:key name="main" match="/*" use="'&#9;'"/>
  <xsl:key name="first" match="/*" use="'&#9;'"/>
  <xsl:key name="newest" match="/*" use="'&#9;'"/>
  <xsl:key name="address" match="/*" use="'&#9;'"/>
  <xsl:key name="lead" match="/*" use="'&#9;'"/>
  <xsl:key name="held" match="/*" use="'&#9;'"/>
  <xsl:key name="text" match="/*" use="'&#9;'"/>

  <!-- Items by guid: those of pictures, films and sounds, and the others. -->
  <xsl:key name="medium" use="@guid" match="g:itemSet/g:newsItem[g:itemMeta/g:itemClass/@*[contains(., 'picture') or contains(., 'graphic')
      or contains(., 'video') or contains(., 'audio') or contains(., 'animated')]]"/>
  <xsl:key name="text" use="@guid" match="g:itemSet/g:newsItem[not(g:itemMeta/g:itemClass/@*[contains(., 'picture') or contains(., 'graphic')
      or contains(., 'video') or contains(., 'audio') or contains(., 'animated')])]"/>

  <!-- What a text item points to: by guid, its icon also by address. -->
  <xsl:key name="tie" match="g:itemSet/g:newsItem[key('text', @guid)]/g:itemMeta/g:link | g:itemSet/g:newsItem[key('text', @guid)]/g:contentMeta/g:icon"
      use="@residref | @guidref | self::g:icon/@href"/>
  <xsl:key name="rank" match="g:itemSet/g:newsItem/g:itemMeta/g:link/@rank" use="concat(generate-id(../../..), ' ', ../@residref)"/>
  <xsl:key name="reference" match="g:packageItem//g:itemRef" use="@residref | @guidref | @href"/>

  <!-- A package by its main text: the first in its root group, or of all. -->
  <xsl:key name="main" match="g:itemSet/g:packageItem"
      use="f:first(.//g:group[@id = ../@root]/g:itemRef/@*[key('text', .)], .//g:itemRef/@*[key('text', .)], '')"/>

  <xsl:key name="guid" match="g:itemSet/g:newsItem" use="@guid"/>

  <!-- Of a medium in many versions one, and the newest. -->
  <xsl:key name="first" use="@guid" match="g:itemSet/g:newsItem[key('medium', @guid)][count(. | key('guid', @guid)[1]) = 1]"/>
  <xsl:key name="newest" use="@guid" match="g:itemSet/g:newsItem[key('medium', @guid)][@version > -1 or not(key('guid', @guid)/@version > -1)]
      [not(key('guid', @guid)/@version > @version)]"/>
  <xsl:key name="address" match="g:itemSet/g:newsItem" use="g:contentSet/g:remoteContent/@href"/>

  <!-- A package's main text by all that the package holds. -->
  <xsl:key name="lead" match="g:itemSet/g:newsItem[key('main', @guid)]" use="key('main', @guid)//g:itemRef/@*"/>

  <!-- What is not for use, or not yet. -->
  <xsl:key name="held" use="@guid" match="g:itemSet/g:newsItem[g:itemMeta[g:embargoed or g:signal/@*[contains(., 'kill')]
      or g:pubStatus/@*[name() = 'qcode' or name() = 'uri'][not(contains(., 'usable'))]]]"/>

  <!-- Media of a text item in the same message are no articles, unless it is held
    and the text is not: of media nothing can say so, of an article its status and
    its embargo do, and what refuses them sees them. One that is held in more than
    eight versions is not asked for each. -->
  <xsl:template match="g:itemSet/g:newsItem[key('medium', @guid)][key('tie', @guid | g:contentSet/g:remoteContent/@href)
      or key('reference', @guid)/ancestor::g:packageItem[.//g:itemRef/@*[key('text', .)]]]" priority="2">
    <xsl:variable name="held" select="key('held', @guid)"/>
    <xsl:variable name="loose">
      <xsl:if test="$held[9]">loose</xsl:if>
      <xsl:apply-templates select="self::*[$held][not($held[9])]" mode="loose">
        <xsl:with-param name="texts" select="key('text', key('tie', @guid | g:contentSet/g:remoteContent/@href)/../../@guid) | key('lead', @guid)"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:if test="$loose != '' or $held and count($held | .) != count($held)"><xsl:call-template name="article"/></xsl:if>
  </xsl:template>

  <!-- Anything, if it is held in a way that none of TEXTS is. An embargo that is no
    date compares equal to any. -->
  <xsl:template match="g:newsItem" mode="loose">
    <xsl:param name="texts"/>
    <xsl:variable name="meta" select="g:itemMeta"/>
    <xsl:variable name="status" select="$meta/g:pubStatus/@*[name() = 'qcode' or name() = 'uri'][not(contains(., 'usable'))]"/>
    <xsl:variable name="embargo" select="$meta/g:embargoed"/>
    <xsl:if test="not($texts[not($status) or g:itemMeta/g:pubStatus/@* = $status]
        [not($embargo) or g:itemMeta/g:embargoed = $embargo or f:zone($embargo) != 'none' and f:compare($embargo, g:itemMeta/g:embargoed) &lt; 0]
        [not($meta/g:signal/@*[contains(., 'kill')]) or g:itemMeta/g:signal/@*[contains(., 'kill')]])">loose</xsl:if>
  </xsl:template>

  <!-- The newest version of an item that TEXT is tied to. -->
  <xsl:template match="g:newsItem" mode="tied">
    <xsl:param name="text"/>
    <xsl:variable name="loose">
      <xsl:if test="key('held', @guid)[9]">loose</xsl:if>
      <xsl:apply-templates select="key('held', @guid)[position() &lt; 9]" mode="loose"><xsl:with-param name="texts" select="$text"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:apply-templates select="key('newest', @guid)[1][$loose = '']" mode="media"/>
    <xsl:if test="$loose != ''">
      <xsl:message><xsl:value-of select="concat('left ', @guid, ' out of ', $text/@guid,
        ', which is not embargoed or withdrawn like it: it is an article of its own&#10;')"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:media" mode="tied"><xsl:apply-templates select="." mode="media"/></xsl:template>

  <!-- The link to one that was left out stays, without its address. -->
  <xsl:template match="g:link[key('medium', @residref | @guidref)]" mode="extra" priority="1">
    <xsl:variable name="loose">
      <xsl:if test="key('held', @residref | @guidref)[9]">loose</xsl:if>
      <xsl:apply-templates select="key('held', @residref | @guidref)[position() &lt; 9]" mode="loose"><xsl:with-param name="texts" select="../.."/></xsl:apply-templates>
    </xsl:variable>
    <xsl:if test="$loose != ''"><xsl:copy><xsl:copy-of select="@*[name() != 'href']"/></xsl:copy></xsl:if>
  </xsl:template>

  <!-- In the order that our own items state. -->
  <xsl:template name="media">
    <xsl:variable name="ties" select="g:itemMeta/g:link | g:contentMeta/g:icon[not($own)] | key('main', @guid)//g:itemRef"/>
    <xsl:variable name="tied" select="key('first', ($ties/@residref | $ties/@guidref | key('address', $ties[self::g:icon]/@href)/@guid)[key('text', current()/@guid)])"/>
    <xsl:variable name="self" select="concat(generate-id(), ' ')"/>
    <xsl:apply-templates select="g:itemMeta/a:media | $tied" mode="tied">
      <xsl:sort select="f:first(@rank, key('rank', concat($self, @guid)))" data-type="number"/>
      <xsl:with-param name="text" select="."/>
    </xsl:apply-templates>
    <xsl:apply-templates select="self::*[g:contentSet/g:remoteContent]" mode="media"><xsl:with-param name="alone" select="true()"/></xsl:apply-templates>
    <xsl:if test="not($own or $tied or g:contentSet/g:remoteContent)">
      <xsl:variable name="nitf" select="g:contentSet/g:inlineXML//*[local-name() = 'media']"/>
      <xsl:apply-templates select="$nitf" mode="nitf-media"/>
      <xsl:apply-templates select="g:contentMeta[not($nitf)]/g:icon[@href][1]" mode="media"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:media" mode="media"><media><xsl:copy-of select="*"/></media></xsl:template>

  <xsl:template match="g:icon" mode="media">
    <media><kind>image</kind><xsl:apply-templates select="@*" mode="media"/></media>
  </xsl:template>

  <!-- Renditions are of one content: the best is enough. Of an item that is an
    article ALONE, headline and rights are the article's. -->
  <xsl:template match="*" mode="media">
    <xsl:param name="alone" select="false()"/>
    <xsl:variable name="all" select="g:contentSet/g:remoteContent[starts-with(@href, 'http')]"/>
    <xsl:variable name="best" select="($all[contains(@rendition, 'highRes')] | $all[not($all[contains(@rendition, 'highRes')])]
        | g:contentSet[not($all)]/g:remoteContent)[1]"/>
    <xsl:variable name="made" select="processing-instruction('telex')"/>
    <xsl:variable name="captions" select="g:contentMeta/g:description[contains(@role, ':caption')]"/>
    <media>
      <xsl:apply-templates select="." mode="kind"/>
      <xsl:apply-templates select="$best/@*[not(name() = 'contenttype' and contains($made, 'media.type'))]" mode="media"/>
      <caption><xsl:copy-of select="($captions | g:contentMeta[not($alone or $captions)]/g:description)[1]/node()"/></caption>
      <xsl:apply-templates select="g:itemMeta/a:credit" mode="own"/>
      <xsl:if test="not(g:itemMeta/a:credit)"><credit><xsl:value-of select="f:first(g:contentMeta/g:creditline, g:contentMeta/g:creator/g:name[not($own)], g:contentMeta/g:creator/@literal[not($own)])"/></credit></xsl:if>
      <xsl:if test="not($alone)">
        <alt><xsl:value-of select="g:contentMeta[not(contains($made, 'media.alt'))]/g:headline"/></alt>
        <rights><xsl:call-template name="joined"><xsl:with-param name="notes" select="g:rightsInfo[1]/*[self::g:copyrightNotice or self::g:usageTerms]"/></xsl:call-template></rights>
        <role><xsl:value-of select="g:itemMeta/g:role/g:name"/></role>
      </xsl:if>
    </media>
  </xsl:template>

  <!-- By the item's class, else by the content's type. -->
  <xsl:template match="*" mode="kind">
    <xsl:variable name="class" select="f:first(g:itemMeta/g:itemClass/@qcode, g:itemMeta/g:itemClass/@uri)"/>
    <xsl:variable name="medium" select="concat(substring('video', 1, 5 * (contains($class, 'video') or contains($class, 'animated'))),
      substring('audio', 1, 5 * contains($class, 'audio')), substring('image', 1, 5 * (contains($class, 'picture') or contains($class, 'graphic'))))"/>
    <xsl:call-template name="kind">
      <xsl:with-param name="medium" select="$medium"/>
      <xsl:with-param name="type" select="g:contentSet/g:remoteContent/@contenttype"/>
      <xsl:with-param name="url" select="g:contentSet/g:remoteContent/@href"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="@*" mode="media"/>
  <xsl:template match="@href" mode="media"><url><xsl:value-of select="."/></url></xsl:template>
  <xsl:template match="@contenttype" mode="media"><type><xsl:value-of select="."/></type></xsl:template>
  <xsl:template match="@width | @height | @size | @duration" mode="media">
    <xsl:element name="{name()}"><xsl:value-of select="."/></xsl:element>
  </xsl:template>
</xsl:stylesheet>
