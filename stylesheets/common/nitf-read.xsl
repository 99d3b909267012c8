<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  NITF block content, of any version and in any namespace, for the readers of
  formats that carry it. An importing stylesheet includes read.xsl too.
  In: body.content, a block, or what is in them. Out, by mode: "nitf-read"
  XHTML; "nitf-line" one line of inline XHTML; "nitf-all-media" the article's media,
  with OWN true in a document of ours. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    exclude-result-prefixes="f">

  <!-- The scheme of an IPTC number: subject codes of old, and the media topics
    after them, which begin with 20 or are the same for the first level. -->
  <xsl:template name="iptc-scheme">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="starts-with($code, '20') or substring($code, 3) = '000000'">medtop</xsl:when>
      <xsl:otherwise>subj</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What XHTML has for an element; others give their content alone. -->
  <xsl:variable name="nitf-names" select="normalize-space('- p=p hl1=h2 hl2=h2 hl3=h3 hl4=h4 ol=ol ul=ul li=li dl=dl dt=dt dd=dd bq=blockquote
    pre=pre hr=hr byline=p dateline=p copyrite=p
    datasource=p table=table caption=caption thead=thead tbody=tbody tfoot=tfoot tr=tr th=th td=td credit=cite a=a br=br em=em q=q
    sub=sub sup=sup b=b i=i u=u s=s strong=strong code=code cite=cite small=small -')"/>

  <!-- NITF has one heading and one emphasis: a class says which it was. -->
  <xsl:variable name="nitf-classes" select="' h3 h4 h5 h6 strong b i u s small cite code '"/>

  <!-- Any namespace may be NITF's. A pattern with a test of the name would count
    the siblings of each element, so that names are told apart here. -->
  <xsl:template match="*" mode="nitf-read">
    <xsl:variable name="name" select="substring-before(substring-after($nitf-names, concat(' ', local-name(), '=')), ' ')"/>
    <xsl:choose>
      <xsl:when test="@class and (local-name() = 'em' or local-name() = 'hl2')"><xsl:call-template name="nitf-classed"/></xsl:when>
      <!-- NITF has no text in a dd but by a paragraph. -->
      <xsl:when test="$name = 'p' and local-name(..) = 'dd' and not(preceding-sibling::*[1] or following-sibling::*[1])"><xsl:apply-templates mode="nitf-read"/></xsl:when>
      <xsl:when test="$name = '' and contains($nitf-about, concat(' ', local-name(), ' '))"/>
      <xsl:when test="local-name() = 'classifier' and local-name(..) = 'block'"/>
      <!-- Those of ours beside the text are the article's alone. -->
      <xsl:when test="local-name() = 'media' and starts-with(@class, 'media-') and local-name(..) = 'body.content'"/>
      <xsl:when test="local-name() = 'media'"><xsl:call-template name="nitf-figure"/></xsl:when>
      <xsl:when test="local-name() = 'media-caption'"><xsl:apply-templates mode="nitf-line"/></xsl:when>
      <xsl:when test="local-name() = 'media-producer'"><xsl:call-template name="nitf-producer"/></xsl:when>
      <xsl:when test="local-name() = 'frac'"><xsl:call-template name="nitf-frac"/></xsl:when>
      <!-- Some hide HTML in it. -->
      <xsl:when test="local-name() = 'body.content' and not(*) and (contains(., '&lt;/') or contains(., '&lt;br'))">
        <xsl:copy-of select="f:xml(string(.))"/>
      </xsl:when>
      <xsl:when test="$name = ''">
        <xsl:call-template name="nitf-glue"/>
        <xsl:apply-templates mode="nitf-read"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="nitf-element"><xsl:with-param name="name" select="$name"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="nitf-element">
    <xsl:param name="name"/>
    <xsl:element name="{$name}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:copy-of select="@xml:base | @xml:lang | @href | @title | @colspan | @rowspan"/>
      <xsl:apply-templates select="@quote-source | @seqnum" mode="nitf-read"/>
      <xsl:apply-templates mode="nitf-read"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="@quote-source" mode="nitf-read">
    <xsl:attribute name="cite"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="@seqnum" mode="nitf-read">
    <xsl:attribute name="start"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template name="nitf-classed">
    <xsl:call-template name="nitf-element">
      <xsl:with-param name="name">
        <xsl:choose>
          <xsl:when test="contains($nitf-classes, concat(' ', @class, ' ')) and not(contains(@class, ' '))"><xsl:value-of select="@class"/></xsl:when>
          <xsl:when test="local-name() = 'hl2'">h2</xsl:when>
          <xsl:when test="contains(@class, 'bold')">strong</xsl:when>
          <xsl:otherwise>em</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Numerator, separator, denominator, by the names of any version; "3" and
    "1/2" are no 31. -->
  <xsl:template name="nitf-frac">
    <xsl:variable name="before" select="preceding::text()[1]"/>
    <xsl:if test="contains('0123456789', substring($before, string-length($before))) and $before"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates select="node()[not(self::text()) or normalize-space()]" mode="nitf-frac"/>
  </xsl:template>

  <xsl:template match="node()" mode="nitf-frac"><xsl:value-of select="normalize-space()"/></xsl:template>
  <xsl:template match="*[local-name() = 'frac-sep'][normalize-space() = '']" mode="nitf-frac">/</xsl:template>
  <xsl:template match="*[local-name() = 'denom' or local-name() = 'frac-den'][local-name(preceding-sibling::*[1]) != 'frac-sep']" mode="nitf-frac">
    <xsl:value-of select="concat('/', normalize-space())"/>
  </xsl:template>

  <!-- Parts that nothing sets off: by a comma, names and what follows text by a space. -->
  <xsl:variable name="nitf-parts" select="normalize-space('- byline/person byline/byttl byline/location byline/virtloc dateline/location
    dateline/story.date distributor/org location/sublocation location/city location/state location/region location/country
    rights/rights.owner rights/rights.startdate rights/rights.enddate rights/rights.agent rights/rights.geography rights/rights.type
    rights/rights.limitations postaddr/delivery.point postaddr/delivery.office postaddr/postcode -')"/>
  <xsl:variable name="nitf-words" select="' person/name.given person/name.family copyrite/copyrite.year copyrite/copyrite.holder '"/>

  <!-- What we wrote is to the letter. -->
  <xsl:variable name="nitf-own" select="boolean(/*[local-name() = 'nitf']/*[local-name() = 'head']/*[local-name() = 'meta'][@name = 'generator'][@content = 'telex'])"/>

  <xsl:template name="nitf-glue">
    <xsl:variable name="name" select="concat(' ', local-name(..), '/', local-name(), ' ')"/>
    <xsl:variable name="is-part" select="contains($nitf-parts, $name)"/>
    <xsl:if test="not($nitf-own) and ($is-part or contains($nitf-words, $name))">
      <xsl:variable name="before" select="preceding-sibling::node()[1]"/>
      <xsl:variable name="end" select="substring($before, string-length($before))"/>
      <xsl:if test="$end != '' and normalize-space() != '' and not(contains(' &#9;&#10;&#13;&#160;([,;:/-&#8211;&#8212;&#12289;&#12290;&#12539;&#65288;&#65292;&#65306;', $end))">
        <xsl:value-of select="concat(substring(',', 1, number($is-part and $before[self::*])), ' ')"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Said about the text, not in it. -->
  <xsl:variable name="nitf-about" select="' tobject key-list nitf-table-metadata media-metadata media-object '"/>

  <!-- Media in the text -->

  <xsl:template name="nitf-figure">
    <figure xmlns="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="." mode="nitf-reference"/>
      <xsl:variable name="said" select="*[local-name() = 'media-caption' or local-name() = 'media-producer']"/>
      <xsl:if test="normalize-space($said) != '' or normalize-space($said[2]) != ''">
        <figcaption><xsl:apply-templates select="$said" mode="nitf-read"/></figcaption>
      </xsl:if>
    </figure>
  </xsl:template>

  <xsl:template name="nitf-producer">
    <xsl:text> </xsl:text>
    <small xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates mode="nitf-line"/></small>
  </xsl:template>

  <!-- Of several renditions the widest. -->
  <xsl:template match="*" mode="nitf-reference">
    <xsl:variable name="kind"><xsl:apply-templates select="." mode="nitf-kind"/></xsl:variable>
    <xsl:for-each select="*[local-name() = 'media-reference'][@source != '' or @data-location != '']">
      <xsl:sort select="@width" data-type="number" order="descending"/>
      <xsl:if test="position() = 1">
        <xsl:apply-templates select="." mode="nitf-show"><xsl:with-param name="kind" select="$kind"/></xsl:apply-templates>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="nitf-show">
    <xsl:param name="kind"/>
    <xsl:choose>
      <xsl:when test="$kind = 'document'">
        <a xmlns="http://www.w3.org/1999/xhtml" href="{f:first(@source, @data-location)}">
          <xsl:value-of select="f:first(@alternate-text, @name, @source)"/>
        </a>
      </xsl:when>
      <xsl:when test="$kind = 'video' or $kind = 'audio'">
        <xsl:element name="{$kind}" namespace="http://www.w3.org/1999/xhtml">
          <xsl:call-template name="nitf-shown"/>
          <xsl:attribute name="controls">controls</xsl:attribute>
          <xsl:value-of select="@alternate-text"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <img xmlns="http://www.w3.org/1999/xhtml" alt="{@alternate-text}"><xsl:call-template name="nitf-shown"/></img>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="nitf-shown">
    <xsl:copy-of select="@xml:base | @width | @height"/>
    <xsl:attribute name="src"><xsl:value-of select="f:first(@source, @data-location)"/></xsl:attribute>
  </xsl:template>

  <!-- Media beside the text -->

  <!-- Of OWN documents those with a class; of others all that have an address. -->
  <xsl:template match="*" mode="nitf-all-media">
    <xsl:param name="own"/>
    <xsl:for-each select=".//*[local-name() = 'media'][starts-with(@class, 'media-')
        or not($own) and *[local-name() = 'media-reference'][@source or @data-location]]">
      <xsl:sort select="substring-after(@class, 'media-')" data-type="number"/>
      <xsl:apply-templates select="." mode="nitf-media"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="nitf-media">
    <media>
      <kind><xsl:apply-templates select="." mode="nitf-kind"/></kind>
      <xsl:for-each select="*[local-name() = 'media-reference']">
        <xsl:sort select="@width" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:apply-templates select="." mode="nitf-rendition"/></xsl:if>
      </xsl:for-each>
      <xsl:if test="not(*[local-name() = 'media-metadata'][@name = 'caption'])">
        <caption><xsl:apply-templates select="*[local-name() = 'media-caption']/node()" mode="nitf-line"/></caption>
      </xsl:if>
      <xsl:if test="*[local-name() = 'media-producer']">
        <credit><xsl:apply-templates select="*[local-name() = 'media-producer']" mode="nitf-line"/></credit>
      </xsl:if>
      <xsl:apply-templates select="*[local-name() = 'media-metadata']" mode="nitf-metadata"/>
    </media>
  </xsl:template>

  <xsl:template match="*" mode="nitf-rendition">
    <url><xsl:copy-of select="@xml:base"/><xsl:value-of select="f:first(@source, @data-location)"/></url>
    <type><xsl:value-of select="@mime-type"/></type>
    <width><xsl:value-of select="@width"/></width>
    <height><xsl:value-of select="@height"/></height>
    <duration><xsl:value-of select="@time[not(../@time-unit-of-measure) or starts-with(../@time-unit-of-measure, 's')]"/></duration>
    <alt><xsl:value-of select="@alternate-text"/></alt>
    <rights><xsl:value-of select="@copyright"/></rights>
  </xsl:template>

  <!-- What NITF has no attribute for. -->
  <xsl:template match="*" mode="nitf-metadata">
    <xsl:if test="contains(' size role caption credit ', concat(' ', @name, ' ')) and not(contains(@name, ' '))">
      <xsl:element name="{@name}"><xsl:value-of select="@value"/></xsl:element>
    </xsl:if>
  </xsl:template>

  <!-- "Photo" is an image, too; "other" says nothing. -->
  <xsl:template match="*" mode="nitf-kind">
    <xsl:variable name="medium" select="concat(' ', translate(@media-type, 'ACDEGHIMOPRTUV', 'acdeghimoprtuv'), ' ')"/>
    <xsl:variable name="kind">
      <xsl:call-template name="kind">
        <xsl:with-param name="medium" select="f:first(substring('image', 1, 5 * contains(' photo picture graphic ', $medium)),
          translate(normalize-space(substring-before(concat($medium, ' other '), ' other ')), ' ', ''))"/>
        <xsl:with-param name="type" select="f:first(*/@mime-type, '')"/>
        <xsl:with-param name="url" select="f:first(*/@source, '')"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:value-of select="$kind"/>
  </xsl:template>

  <!-- One line: blocks are set off by a space, producers by a comma. -->
  <xsl:template match="*" mode="nitf-line">
    <xsl:choose>
      <xsl:when test="local-name() = 'media'"/>
      <xsl:when test="contains(' a br em frac q sub sup ', concat(' ', local-name(), ' '))"><xsl:apply-templates select="." mode="nitf-read"/></xsl:when>
      <xsl:otherwise>
        <xsl:if test="contains(' p hl1 hl2 block li dt dd tr td th pre media-caption ', concat(' ', local-name(), ' '))
            and preceding-sibling::*[1]"><xsl:text> </xsl:text></xsl:if>
        <xsl:if test="local-name() = 'media-producer' and local-name(preceding-sibling::*[1]) = 'media-producer'">, </xsl:if>
        <xsl:call-template name="nitf-glue"/>
        <xsl:apply-templates mode="nitf-line"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
