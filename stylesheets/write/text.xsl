<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  Plain text for people, which the text reader takes back (core/load/text-own.c).
  In: a feed of the article model. Out: each article as
    - the headline, underlined with =: by it the reader knows the layout
    - the standfirst, a paragraph
    - the head: lines "Label: value"; a long value goes on with an indent of 4, a
      part of the value above ("  Role: reporter") stands with one of 2
    - the body: paragraphs, subheads underlined with - or after ###, lists, quotes
      after >, pre with an indent of 4, captions in brackets
    - a line of -, and the tail: lines like those of the head
  A backslash before a block says: a paragraph, whatever it looks like.
  Example: telex article.txt -t text -p width=60 -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a h f host t">

  <xsl:import href="../common/feed.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="width" select="72"/>

  <t:drops fields="input extra feed.id feed.url feed.self feed.title feed.description
    feed.language feed.updated feed.publisher feed.rights feed.image"/>
  <t:approximates fields="headline alt-headline kicker standfirst byline dateline
    editorial-note copyright-notice usage-terms media related body"/>

  <xsl:variable name="line" select="'&#10;'"/>

  <!-- Asked for every label: among the fields it would be sought each time. -->
  <xsl:key name="language" match="a:article/a:language" use="generate-id(..)"/>

  <xsl:template match="a:feed">
    <xsl:apply-templates select="a:article | host:articles"/>
  </xsl:template>

  <xsl:template match="a:article">
    <xsl:apply-templates select="." mode="headline"/>
    <xsl:apply-templates select="a:standfirst"/>
    <xsl:variable name="head"><xsl:apply-templates select="." mode="head"/></xsl:variable>
    <xsl:value-of select="$line"/>
    <xsl:copy-of select="$head"/>
    <!-- There is always a head: the first block of the body cannot be taken for it. -->
    <xsl:if test="$head = ''"><xsl:apply-templates mode="line" select="a:id"/></xsl:if>
    <xsl:apply-templates select="a:body"/>
    <xsl:apply-templates select="." mode="tail"/>
    <xsl:if test="$head != ''"><xsl:apply-templates mode="line" select="a:id"/></xsl:if>
    <xsl:if test="../@host:count = 'many'">
      <xsl:value-of select="concat($line, $line)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:article" mode="headline">
    <xsl:variable name="text">
      <xsl:if test="a:headline">
        <xsl:call-template name="wrap">
          <xsl:with-param name="text" select="f:plain(a:headline)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="string($text)">
      <xsl:value-of select="concat($text, $line)"/>
    </xsl:if>
    <xsl:call-template name="rule">
      <xsl:with-param name="text" select="f:plain(a:headline)"/>
      <xsl:with-param name="of" select="'='"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A colon near its start would make a standfirst look like the head. -->
  <xsl:template match="a:standfirst">
    <xsl:value-of select="$line"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="f:plain(.)"/>
      <xsl:with-param name="like-head" select="contains(substring(f:plain(.), 1, 40), ':')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:article" mode="head">
    <xsl:apply-templates mode="line" select="a:kicker | a:section | a:alt-headline | a:byline
      | a:author | a:contributor | a:dateline | a:published | a:modified | a:created
      | a:embargo | a:expires | a:status[. != 'usable'] | a:editorial-note | a:signal
      | a:reading-time | a:media"/>
  </xsl:template>

  <xsl:template match="a:article" mode="tail">
    <xsl:value-of select="concat($line, '-----', $line)"/>
    <xsl:apply-templates mode="line" select="a:related"/>
    <xsl:apply-templates mode="line" select="a:source"/>
    <xsl:apply-templates mode="line" select="a:publisher | a:copyright-holder
      | a:copyright-notice | a:usage-terms | a:license"/>
    <xsl:apply-templates mode="line" select="a:keyword | a:subject | a:genre | a:person
      | a:organisation | a:event | a:place"/>
    <xsl:apply-templates mode="line" select="a:slugline | a:status[. = 'usable'] | a:urgency
      | a:priority | a:word-count | a:language | a:direction | a:retrieved"/>
    <xsl:apply-templates mode="line" select="a:version | a:evolved-from | a:alternate"/>
    <xsl:apply-templates mode="line" select="a:url"/>
  </xsl:template>

  <!-- Fields as lines: what a field is called, its value, its parts. -->

  <xsl:template match="a:*" mode="line">
    <xsl:call-template name="line">
      <xsl:with-param name="value" select="f:plain(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:*[a:*]" mode="line">
    <xsl:call-template name="line">
      <xsl:with-param name="value" select="f:plain(a:name)"/>
    </xsl:call-template>
    <xsl:apply-templates mode="part" select="a:*[not(self::a:name)]"/>
  </xsl:template>

  <xsl:template match="a:alternate" mode="line" priority="1">
    <xsl:call-template name="line">
      <xsl:with-param name="value" select="string(a:url)"/>
    </xsl:call-template>
    <xsl:apply-templates mode="part" select="a:*[not(self::a:url)]"/>
  </xsl:template>

  <xsl:template match="a:related" mode="line" priority="1">
    <xsl:call-template name="line">
      <xsl:with-param name="value" select="f:plain(a:title)"/>
    </xsl:call-template>
    <xsl:apply-templates mode="part" select="a:rel[. != 'related'] | a:url"/>
  </xsl:template>

  <xsl:template match="a:media" mode="line" priority="1">
    <xsl:call-template name="line">
      <xsl:with-param name="key">
        <xsl:choose>
          <xsl:when test="a:kind"><xsl:value-of select="a:kind"/></xsl:when>
          <xsl:otherwise>media</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="value" select="f:plain(a:caption)"/>
    </xsl:call-template>
    <xsl:apply-templates mode="part" select="a:*[not(self::a:kind | self::a:caption)]"/>
  </xsl:template>

  <!-- "By: A Name" is the byline and its one author in a line. -->
  <xsl:template match="a:byline" mode="line">
    <xsl:variable name="by"><xsl:apply-templates select=".." mode="by"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="string($by)">
        <xsl:call-template name="line">
          <xsl:with-param name="key" select="'by'"/>
          <xsl:with-param name="value" select="string($by)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="line">
          <xsl:with-param name="value" select="f:plain(.)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="a:author" mode="line" priority="1">
    <xsl:variable name="by"><xsl:apply-templates select=".." mode="by"/></xsl:variable>
    <xsl:if test="not(string($by))">
      <xsl:call-template name="line">
        <xsl:with-param name="value" select="f:plain(a:name)"/>
      </xsl:call-template>
      <xsl:apply-templates mode="part" select="a:*[not(self::a:name)]"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:article" mode="by">
    <xsl:variable name="by">
      <xsl:call-template name="word"><xsl:with-param name="key" select="'by'"/></xsl:call-template>
    </xsl:variable>
    <xsl:if test="a:author[1][a:name and not(a:*[2])] and not(a:author[2])
        and f:plain(a:byline) = concat($by, ' ', a:author/a:name)">
      <xsl:value-of select="a:author/a:name"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:reading-time" mode="line">
    <xsl:call-template name="line">
      <xsl:with-param name="value">
        <xsl:apply-templates select="."/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:reading-time">
    <xsl:value-of select="concat(., ' s')"/>
  </xsl:template>

  <xsl:template match="a:reading-time[. mod 60 = 0]">
    <xsl:call-template name="word">
      <xsl:with-param name="key" select="'minutes'"/>
      <xsl:with-param name="before" select="concat(. div 60, ' ')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:*" mode="part">
    <xsl:call-template name="line">
      <xsl:with-param name="value" select="f:plain(.)"/>
      <xsl:with-param name="first" select="'  '"/>
    </xsl:call-template>
  </xsl:template>

  <!-- In an element, as each block is. -->
  <xsl:template name="line">
    <xsl:param name="key" select="local-name()"/>
    <xsl:param name="value"/>
    <xsl:param name="first"/>
    <xsl:variable name="label">
      <xsl:call-template name="word">
        <xsl:with-param name="key" select="string($key)"/>
      </xsl:call-template>
    </xsl:variable>
    <line>
      <xsl:value-of select="concat(f:wrap(normalize-space(concat($label, ': ', $value)), $width, $first, '    '),
        $line)"/>
    </line>
  </xsl:template>

  <xsl:template name="word">
    <xsl:param name="key"/>
    <xsl:param name="before"/>
    <xsl:value-of select="concat($before,
      f:word($key, f:first(key('language', generate-id(ancestor-or-self::a:article)),
      ancestor::a:feed/a:language)))"/>
  </xsl:template>

  <!-- The body, block by block; $rest stands before every line of a block, $before on the
    line above it. -->

  <!-- An element around each block, whose tags are not printed: one text of all of them
    would be measured again at every block. -->
  <xsl:template match="a:body">
    <xsl:apply-templates mode="top"/>
  </xsl:template>

  <xsl:template match="node()" mode="top">
    <block><xsl:apply-templates select="." mode="block"/></block>
  </xsl:template>

  <xsl:template match="text()" mode="block"/>

  <xsl:template match="text()[normalize-space()]" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="block">
      <xsl:with-param name="text" select="f:plain(.)"/>
      <xsl:with-param name="rest" select="$rest"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="h:*" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="block">
      <xsl:with-param name="text" select="f:plain(.)"/>
      <xsl:with-param name="rest" select="$rest"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="h:div | h:section | h:article | h:aside | h:details | h:dl | h:table
      | h:thead | h:tbody | h:tfoot" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="blocks">
      <xsl:with-param name="blocks" select="h:* | text()[normalize-space()]"/>
      <xsl:with-param name="rest" select="$rest"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="h:tr" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:variable name="text">
      <xsl:apply-templates select="h:td | h:th" mode="cell"/>
    </xsl:variable>
    <xsl:call-template name="block">
      <xsl:with-param name="text" select="string($text)"/>
      <xsl:with-param name="rest" select="$rest"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="h:td | h:th" mode="cell">
    <xsl:value-of select="f:plain(.)"/>
    <xsl:if test="following-sibling::h:td | following-sibling::h:th"> | </xsl:if>
  </xsl:template>

  <xsl:template match="h:h2" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:if test="f:plain(.)">
      <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
      <xsl:call-template name="wrap">
        <xsl:with-param name="text" select="f:plain(.)"/>
        <xsl:with-param name="first" select="$rest"/>
        <xsl:with-param name="rest" select="$rest"/>
      </xsl:call-template>
      <xsl:value-of select="concat($line, $rest)"/>
      <xsl:call-template name="rule">
        <xsl:with-param name="text" select="f:plain(.)"/>
        <xsl:with-param name="of" select="'-'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="h:h3 | h:h4 | h:h5 | h:h6" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="marked">
      <xsl:with-param name="mark" select="concat(substring('######', 1, substring(local-name(), 2)), ' ')"/>
      <xsl:with-param name="rest" select="$rest"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="marked">
    <xsl:param name="mark"/>
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:if test="f:plain(.)">
      <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
      <xsl:call-template name="wrap">
        <xsl:with-param name="text" select="concat($mark, f:plain(.))"/>
        <xsl:with-param name="first" select="$rest"/>
        <xsl:with-param name="rest" select="$rest"/>
      </xsl:call-template>
      <xsl:value-of select="$line"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="h:hr" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:value-of select="concat($before, $line, $rest, '* * *', $line)"/>
  </xsl:template>

  <!-- The line before the first of the quoted blocks is not quoted. -->
  <xsl:template match="h:blockquote" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="blocks">
      <xsl:with-param name="blocks" select="h:*[f:plain(.)] | text()[normalize-space()]"/>
      <xsl:with-param name="rest" select="concat($rest, '&gt; ')"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Each of $blocks, of which only the first has $before above it. -->
  <xsl:template name="blocks">
    <xsl:param name="blocks"/>
    <xsl:param name="rest"/>
    <xsl:param name="before"/>
    <xsl:for-each select="$blocks">
      <xsl:apply-templates select="." mode="block">
        <xsl:with-param name="rest" select="$rest"/>
        <xsl:with-param name="before">
          <xsl:choose>
            <xsl:when test="position() = 1"><xsl:value-of select="$before"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$rest"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="h:ul | h:ol" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
    <xsl:apply-templates select="h:li[f:plain(.)]" mode="item">
      <xsl:with-param name="rest" select="$rest"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="h:ul/h:li" mode="item">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:call-template name="item">
      <xsl:with-param name="mark" select="'- '"/>
      <xsl:with-param name="rest" select="$rest"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="h:ol/h:li" mode="item">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:variable name="start">
      <xsl:choose>
        <xsl:when test="../@start &gt; 0"><xsl:value-of select="../@start"/></xsl:when>
        <xsl:otherwise>1</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="item">
      <xsl:with-param name="mark" select="concat($start + position() - 1, '. ')"/>
      <xsl:with-param name="rest" select="$rest"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Text of an item first, the blocks in it after a blank line. -->
  <xsl:template name="item">
    <xsl:param name="mark"/>
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:variable name="blocks" select="h:ul | h:ol | h:p[preceding-sibling::h:*] | h:blockquote | h:pre
      | h:dl | h:table | h:div | h:figure"/>
    <xsl:variable name="text">
      <xsl:for-each select="node()[not(self::h:ul | self::h:ol | self::h:blockquote | self::h:pre
          | self::h:dl | self::h:table | self::h:div | self::h:figure
          | self::h:p[preceding-sibling::h:*])]">
        <xsl:value-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="indent" select="substring('            ', 1, string-length($mark))"/>
    <xsl:call-template name="wrap">
      <xsl:with-param name="text">
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="normalize-space($text)"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="first" select="concat($rest, $mark)"/>
      <xsl:with-param name="rest" select="concat($rest, $indent)"/>
    </xsl:call-template>
    <xsl:value-of select="$line"/>
    <xsl:apply-templates select="$blocks" mode="block">
      <xsl:with-param name="rest" select="concat($rest, $indent)"/>
    </xsl:apply-templates>
    <xsl:if test="$blocks and position() != last()">
      <xsl:value-of select="concat($rest, $line)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="h:figure" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:variable name="text" select="normalize-space(concat(.//h:img/@src, ' ', f:plain(h:figcaption)))"/>
    <xsl:if test="$text">
      <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
      <xsl:call-template name="wrap">
        <xsl:with-param name="text" select="concat('[', $text, ']')"/>
        <xsl:with-param name="first" select="$rest"/>
        <xsl:with-param name="rest" select="$rest"/>
      </xsl:call-template>
      <xsl:value-of select="$line"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="h:pre" mode="block">
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
    <xsl:call-template name="indented">
      <xsl:with-param name="text" select="string(.)"/>
      <xsl:with-param name="rest" select="concat($rest, '    ')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Halves the lines, so that a long pre is no deep recursion. -->
  <xsl:template name="indented">
    <xsl:param name="text"/>
    <xsl:param name="rest"/>
    <xsl:variable name="half" select="floor(string-length($text) div 2)"/>
    <xsl:variable name="second" select="substring-after(substring($text, $half + 1), $line)"/>
    <xsl:choose>
      <xsl:when test="contains(substring($text, $half + 1), $line) and $half &gt; 0">
        <xsl:call-template name="indented">
          <xsl:with-param name="text"
            select="substring($text, 1, string-length($text) - string-length($second) - 1)"/>
          <xsl:with-param name="rest" select="$rest"/>
        </xsl:call-template>
        <xsl:call-template name="indented">
          <xsl:with-param name="text" select="$second"/>
          <xsl:with-param name="rest" select="$rest"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($text, $line)">
        <xsl:value-of select="concat($rest, substring-before($text, $line), $line)"/>
        <xsl:call-template name="indented">
          <xsl:with-param name="text" select="substring-after($text, $line)"/>
          <xsl:with-param name="rest" select="$rest"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($rest, $text, $line)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text, for all of the above. -->

  <xsl:template name="block">
    <xsl:param name="text"/>
    <xsl:param name="rest"/>
    <xsl:param name="before" select="$rest"/>
    <xsl:if test="string($text)">
      <xsl:value-of select="concat(substring($before, 1,
      (string-length($before) - 1) * contains($before, '&gt;')), $line)"/>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="rest" select="$rest"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="paragraph">
    <xsl:param name="text"/>
    <xsl:param name="rest"/>
    <xsl:param name="like-head" select="false()"/>
    <xsl:call-template name="wrap">
      <xsl:with-param name="text">
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="always" select="$like-head"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="first" select="$rest"/>
      <xsl:with-param name="rest" select="$rest"/>
    </xsl:call-template>
    <xsl:value-of select="$line"/>
  </xsl:template>

  <xsl:template name="escaped">
    <xsl:param name="text"/>
    <xsl:param name="always" select="false()"/>
    <xsl:variable name="last" select="substring($text, string-length($text) - 2)"/>
    <xsl:variable name="number" select="substring-before($text, '. ')"/>
    <xsl:if test="$always or contains('\&gt;-*#[=', substring($text, 1, 1)) or $last = '---'
        or $last = '===' or ($number and not(translate($number, '0123456789', '')))">\</xsl:if>
    <xsl:value-of select="$text"/>
  </xsl:template>

  <xsl:template name="wrap">
    <xsl:param name="text"/>
    <xsl:param name="first"/>
    <xsl:param name="rest"/>
    <xsl:value-of select="f:wrap($text, $width, $first, $rest)"/>
  </xsl:template>

  <xsl:template name="rule">
    <xsl:param name="text"/>
    <xsl:param name="of"/>
    <xsl:variable name="columns" select="f:columns($text)"/>
    <xsl:variable name="most">
      <xsl:choose>
        <xsl:when test="$width &gt; 2 and $columns &gt; $width"><xsl:value-of select="$width"/></xsl:when>
        <xsl:when test="$columns &gt; 100">100</xsl:when>
        <xsl:when test="$columns &lt; 3">3</xsl:when>
        <xsl:otherwise><xsl:value-of select="$columns"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="ten" select="concat($of, $of, $of, $of, $of, $of, $of, $of, $of, $of)"/>
    <xsl:value-of select="concat(substring(concat($ten, $ten, $ten, $ten, $ten, $ten, $ten, $ten, $ten, $ten),
      1, $most), $line)"/>
  </xsl:template>
</xsl:stylesheet>
