<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The body of an article as NITF 3.6 block content.
  In: a:body and a:media, by mode "nitf". Out: NITF elements that are valid
  however the markup is nested. Three modes, by what NITF allows at the place:
  "nitf-blocks" blocks only, "nitf" blocks and text, "nitf-text" text only. -->
<xsl:stylesheet version="1.0"
    xmlns="http://iptc.org/std/NITF/2006-10-18/"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="a f h">

  <xsl:variable name="nitf-inline" select="' a abbr b br cite code em i img picture q s small source span strong sub sup time u '"/>

  <!-- Media that a picture in the body shows. -->
  <xsl:key name="nitf-media" match="a:media[a:url]" use="concat(generate-id(..), a:url)"/>

  <!-- Pictures that the body shows with all that is said of them; of a figure,
    its first. -->
  <xsl:key name="nitf-shown" match="h:*[self::h:img or self::h:video or self::h:audio][not(ancestor::h:pre or ancestor::h:dt or ancestor::h:figure)]"
    use="concat(generate-id(ancestor::a:article), @src)"/>
  <xsl:key name="nitf-shown" match="h:figure[not(ancestor::h:pre or ancestor::h:dt or ancestor::h:figure)]"
    use="concat(generate-id(ancestor::a:article), ((.//h:img)[1] | self::*[not(.//h:img)]/*[self::h:video or self::h:audio][1])/@src)"/>

  <xsl:template match="a:body" mode="nitf">
    <block>
      <xsl:apply-templates mode="nitf-blocks"/>
    </block>
  </xsl:template>

  <!-- NITF has no picture without a reference; one without an address is empty. -->
  <xsl:template match="a:media" mode="nitf">
    <media media-type="{a:kind}{substring('other', 1, 5 * not(a:kind))}">
      <xsl:apply-templates select="." mode="nitf-class"/>
      <xsl:apply-templates select="a:size | a:role" mode="nitf-metadata"/>
      <media-reference>
        <xsl:apply-templates select="a:url" mode="nitf-media"/>
        <xsl:apply-templates select="." mode="nitf-reference"/>
      </media-reference>
      <xsl:apply-templates select="a:caption | a:credit" mode="nitf-media"/>
    </media>
  </xsl:template>

  <!-- A reader knows by it what is the article's media, in which order. -->
  <xsl:template match="a:media" mode="nitf-class">
    <xsl:attribute name="class">media-<xsl:number/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:media" mode="nitf-reference">
    <xsl:apply-templates select="a:type | a:width | a:height | a:alt | a:duration | a:rights" mode="nitf-media"/>
  </xsl:template>

  <xsl:template match="a:*" mode="nitf-metadata">
    <media-metadata name="{local-name()}" value="{f:plain(.)}"/>
  </xsl:template>

  <xsl:template match="a:duration" mode="nitf-media">
    <xsl:attribute name="time"><xsl:value-of select="."/></xsl:attribute>
    <xsl:attribute name="time-unit-of-measure">seconds</xsl:attribute>
  </xsl:template>

  <xsl:template match="a:rights" mode="nitf-media">
    <xsl:attribute name="copyright"><xsl:value-of select="f:plain(.)"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:type | h:source/@type" mode="nitf-media">
    <xsl:attribute name="mime-type"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:width | a:height | h:img/@width | h:img/@height | h:video/@width | h:video/@height" mode="nitf-media">
    <xsl:attribute name="{local-name()}"><xsl:value-of select="."/></xsl:attribute>
    <xsl:attribute name="units">pixels</xsl:attribute>
  </xsl:template>

  <xsl:template match="a:alt | @alt" mode="nitf-media">
    <xsl:attribute name="alternate-text"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:url | @src" mode="nitf-media">
    <xsl:attribute name="source"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="@*" mode="nitf-media"/>

  <xsl:template match="a:caption" mode="nitf-media">
    <media-caption><p><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></p></media-caption>
  </xsl:template>

  <xsl:template match="a:credit" mode="nitf-media">
    <media-producer><xsl:apply-templates mode="nitf-text"/></media-producer>
  </xsl:template>

  <!-- The white space that an indented document would put between two inline
    elements would be in the text. -->
  <xsl:template name="nitf-space">
    <xsl:if test="*[2] and not(text()) and *[contains($nitf-inline, concat(' ', local-name(), ' '))]">
      <xsl:attribute name="xml:space">preserve</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Blocks -->

  <xsl:template match="h:p" mode="nitf" name="nitf-p">
    <xsl:if test="normalize-space() or not(.//h:img)">
      <p><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></p>
    </xsl:if>
    <xsl:apply-templates select=".//h:img" mode="nitf"/>
  </xsl:template>

  <xsl:template match="h:h2 | h:h3 | h:h4 | h:h5 | h:h6" mode="nitf">
    <xsl:if test="normalize-space()">
      <hl2>
        <xsl:if test="not(self::h:h2)"><xsl:attribute name="class"><xsl:value-of select="local-name()"/></xsl:attribute></xsl:if>
        <xsl:call-template name="nitf-space"/>
        <xsl:apply-templates mode="nitf-text"/>
      </hl2>
    </xsl:if>
    <xsl:apply-templates select=".//h:img" mode="nitf"/>
  </xsl:template>

  <xsl:template match="h:ul | h:ol" mode="nitf">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/">
      <xsl:if test="@start"><xsl:attribute name="seqnum"><xsl:value-of select="@start"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="* | text()[normalize-space()]" mode="nitf-li"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="h:li" mode="nitf-li">
    <li><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf"/></li>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-li">
    <li><xsl:apply-templates select="." mode="nitf"/></li>
  </xsl:template>

  <xsl:template match="h:dl" mode="nitf">
    <dl><xsl:apply-templates select="* | text()[normalize-space()]" mode="nitf-dl"/></dl>
  </xsl:template>

  <xsl:template match="h:dt" mode="nitf-dl">
    <dt><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></dt>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-dl">
    <dd><xsl:apply-templates select="." mode="nitf-blocks"/></dd>
  </xsl:template>

  <xsl:template match="h:blockquote" mode="nitf">
    <bq>
      <xsl:if test="@cite">
        <xsl:attribute name="quote-source"><xsl:value-of select="@cite"/></xsl:attribute>
      </xsl:if>
      <block><xsl:call-template name="nitf-container"/></block>
    </bq>
  </xsl:template>

  <!-- Who said it. -->
  <xsl:template match="h:blockquote[h:p and *[last()][self::h:cite][not(following-sibling::node()[2]) and normalize-space(following-sibling::node()[1]) = '']]" mode="nitf" priority="1">
    <bq>
      <block><xsl:apply-templates select="*[last()]/preceding-sibling::node()" mode="nitf-flow"/></block>
      <credit><xsl:apply-templates select="h:cite[last()]/node()" mode="nitf-text"/></credit>
    </bq>
  </xsl:template>

  <xsl:template match="h:pre" mode="nitf">
    <pre><xsl:value-of select="."/></pre>
  </xsl:template>

  <xsl:template match="h:hr" mode="nitf"><hr/></xsl:template>

  <xsl:template match="h:table" mode="nitf">
    <table>
      <xsl:if test="h:caption">
        <caption><xsl:apply-templates select="h:caption" mode="nitf"/></caption>
      </xsl:if>
      <xsl:apply-templates select="*[not(self::h:caption)] | text()[normalize-space()]" mode="nitf-row"/>
    </table>
  </xsl:template>

  <xsl:template match="h:thead | h:tbody | h:tfoot" mode="nitf-row">
    <xsl:apply-templates select="* | text()[normalize-space()]" mode="nitf-row"/>
  </xsl:template>

  <xsl:template match="h:tr" mode="nitf-row">
    <tr><xsl:apply-templates select="* | text()[normalize-space()]" mode="nitf-cell"/></tr>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-row">
    <tr><xsl:apply-templates select="." mode="nitf-cell"/></tr>
  </xsl:template>

  <xsl:template match="h:td | h:th" mode="nitf-cell">
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/">
      <xsl:copy-of select="@colspan | @rowspan"/>
      <xsl:call-template name="nitf-space"/>
      <xsl:apply-templates mode="nitf"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-cell">
    <td><xsl:apply-templates select="." mode="nitf"/></td>
  </xsl:template>

  <!-- Pictures: NITF has them as blocks only, so those inside text follow it. -->

  <xsl:template match="h:figure[.//h:img]" mode="nitf" priority="1">
    <media media-type="image">
      <xsl:apply-templates select="(.//h:img)[1]" mode="nitf-about">
        <xsl:with-param name="caption" select="normalize-space()"/>
      </xsl:apply-templates>
      <xsl:apply-templates select=".//h:img" mode="nitf-reference"/>
      <xsl:if test="normalize-space()">
        <media-caption><p><xsl:apply-templates select="h:figcaption/node() | node()[not(self::h:figcaption or self::h:img)]" mode="nitf-text"/></p></media-caption>
      </xsl:if>
    </media>
  </xsl:template>

  <!-- A picture that has no address, or no picture. -->
  <xsl:template match="h:figure[not(*[not(self::h:figcaption)])] | h:figure[h:video[@src or h:source] or h:audio[@src or h:source]]" mode="nitf">
    <xsl:variable name="shown" select="(h:video | h:audio)[1]"/>
    <media media-type="{local-name($shown)}{substring('image', 1, 5 * not($shown))}">
      <xsl:apply-templates select="$shown" mode="nitf-about">
        <xsl:with-param name="caption" select="normalize-space(h:figcaption)"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="$shown[@src] | $shown/h:source[@src]" mode="nitf-reference"/>
      <xsl:if test="not($shown)"><media-reference/></xsl:if>
      <xsl:if test="h:figcaption">
        <media-caption><p><xsl:apply-templates select="h:figcaption/node()" mode="nitf-text"/></p></media-caption>
      </xsl:if>
    </media>
  </xsl:template>

  <xsl:template match="h:img" mode="nitf">
    <media media-type="image">
      <xsl:apply-templates select="." mode="nitf-about"/>
      <xsl:apply-templates select="." mode="nitf-reference"/>
    </media>
  </xsl:template>

  <!-- What is said of the media that it shows, but not in its CAPTION; once,
    however often it is shown. -->
  <xsl:template match="h:*" mode="nitf-about">
    <xsl:param name="caption"/>
    <xsl:variable name="shown" select="key('nitf-shown', concat(generate-id(ancestor::a:article), @src))[1]"/>
    <xsl:variable name="media" select="key('nitf-media', concat(generate-id(ancestor::a:article), @src))[1]
        [generate-id($shown) = generate-id((current() | current()/ancestor::h:figure)[1])]"/>
    <xsl:apply-templates select="$media" mode="nitf-class"/>
    <xsl:apply-templates select="$media/a:size | $media/a:role | $media/a:credit" mode="nitf-metadata"/>
    <xsl:if test="$media and f:plain($media/a:caption) != $caption">
      <media-metadata name="caption" value="{f:plain($media/a:caption)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="h:video[@src or h:source] | h:audio[@src or h:source]" mode="nitf">
    <media media-type="{local-name()}">
      <xsl:apply-templates select="." mode="nitf-about"/>
      <xsl:apply-templates select="self::*[@src] | h:source[@src]" mode="nitf-reference"/>
    </media>
  </xsl:template>

  <xsl:template match="h:*" mode="nitf-reference">
    <media-reference>
      <xsl:apply-templates select="key('nitf-media', concat(generate-id(ancestor::a:article), @src))[1]" mode="nitf-reference"/>
      <xsl:apply-templates select="@*[. != '']" mode="nitf-media"/>
    </media-reference>
  </xsl:template>

  <!-- What has no NITF element gives its content to the place where it stands. -->

  <xsl:template match="h:*" mode="nitf">
    <xsl:apply-templates mode="nitf"/>
  </xsl:template>

  <xsl:template match="h:p | h:h2 | h:h3 | h:h4 | h:h5 | h:h6 | h:ul | h:ol | h:dl | h:blockquote | h:pre | h:hr | h:table | h:figure[.//h:img or not(*[not(self::h:figcaption)]) or h:video[@src or h:source] or h:audio[@src or h:source]] | h:img | h:video[@src or h:source] | h:audio[@src or h:source]" mode="nitf-blocks">
    <xsl:apply-templates select="." mode="nitf"/>
  </xsl:template>

  <xsl:template match="h:*" mode="nitf-blocks" name="nitf-container">
    <xsl:choose>
      <xsl:when test="h:*[not(contains($nitf-inline, concat(' ', local-name(), ' ')))]">
        <xsl:apply-templates mode="nitf-flow"/>
      </xsl:when>
      <xsl:when test="contains($nitf-inline, concat(' ', local-name(), ' ')) and normalize-space()">
        <p><xsl:apply-templates select="." mode="nitf-text"/></p>
        <xsl:apply-templates select=".//h:img" mode="nitf"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="nitf-p"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="nitf-blocks">
    <xsl:if test="normalize-space()">
      <p><xsl:value-of select="."/></p>
    </xsl:if>
  </xsl:template>

  <!-- Among blocks a run of text and inline elements is a paragraph; a long one
    is cut, because each of its nodes is a step deeper. A test with a predicate
    in a pattern, or after [1], would count all siblings. -->

  <xsl:template match="node()" mode="nitf-flow">
    <xsl:variable name="before" select="preceding-sibling::node()[1]"/>
    <xsl:choose>
      <xsl:when test="not(self::text() or contains($nitf-inline, concat(' ', local-name(), ' ')) and not(self::h:img or self::h:picture or self::h:source or self::h:cite[not(following-sibling::node()[2])] or .//h:img or h:p))"><xsl:apply-templates select="." mode="nitf-blocks"/></xsl:when>
      <xsl:when test="position() mod 100 = 0 or not($before[self::text() or contains($nitf-inline, concat(' ', local-name(), ' ')) and not(self::h:img or self::h:picture or self::h:source or self::h:cite[not(following-sibling::node()[2])] or .//h:img or h:p)])">
        <xsl:call-template name="nitf-run-p"><xsl:with-param name="place" select="position()"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="nitf-run-p">
    <xsl:param name="place"/>
    <xsl:variable name="run">
      <xsl:apply-templates select="." mode="nitf-run"><xsl:with-param name="place" select="$place"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:if test="normalize-space($run)">
      <p>
        <xsl:if test="self::* and following-sibling::node()[1]/self::*"><xsl:attribute name="xml:space">preserve</xsl:attribute></xsl:if>
        <xsl:copy-of select="$run"/>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-run">
    <xsl:param name="place"/>
    <xsl:variable name="next" select="following-sibling::node()[1]"/>
    <xsl:apply-templates select="." mode="nitf-text"/>
    <xsl:if test="($place + 1) mod 100 != 0">
      <xsl:apply-templates select="$next[self::text() or contains($nitf-inline, concat(' ', local-name(), ' ')) and not(self::h:img or self::h:picture or self::h:source or self::h:cite[not(following-sibling::node()[2])] or .//h:img or h:p)]" mode="nitf-run"><xsl:with-param name="place" select="$place + 1"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- Text -->

  <xsl:template match="h:a | h:br | h:em | h:q | h:strong | h:b | h:i | h:u | h:s | h:small | h:cite | h:code | h:sub | h:sup" mode="nitf">
    <xsl:apply-templates select="." mode="nitf-text"/>
    <xsl:apply-templates select=".//h:img" mode="nitf"/>
  </xsl:template>

  <xsl:template match="h:a" mode="nitf-text">
    <a href="{@href}"><xsl:copy-of select="@title"/><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></a>
  </xsl:template>

  <xsl:template match="h:br" mode="nitf-text"><br/></xsl:template>

  <xsl:template match="h:em" mode="nitf-text">
    <em><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></em>
  </xsl:template>

  <xsl:template match="h:q" mode="nitf-text">
    <q><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></q>
  </xsl:template>

  <xsl:template match="h:strong | h:b | h:i | h:u | h:s | h:small | h:cite | h:code" mode="nitf-text">
    <em class="{local-name()}"><xsl:call-template name="nitf-space"/><xsl:apply-templates mode="nitf-text"/></em>
  </xsl:template>

  <xsl:template match="h:sub | h:sup" mode="nitf-text">
    <num>
      <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/"><xsl:value-of select="."/></xsl:element>
    </num>
  </xsl:template>

  <xsl:template match="h:span | h:abbr | h:time" mode="nitf-text">
    <xsl:apply-templates mode="nitf-text"/>
  </xsl:template>

  <!-- A block inside text stays set off from it. -->
  <xsl:template match="h:*" mode="nitf-text">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="nitf-text"/>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
