<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  schema.org's NewsArticle as JSON-LD.
  In: a feed of the article model. Out: the map of one article, of a page about
  it, or of a page of the feed with its list.
  Like: telex article.txt -t jsonld -->
<xsl:stylesheet version="1.0"
    xmlns="http://www.w3.org/2005/xpath-functions"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:j="http://www.w3.org/2005/xpath-functions"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a f h host j t">

  <xsl:param name="wrap"/>

  <t:drops fields="embargo status urgency priority editorial-note signal direction input retrieved"/>
  <t:approximates fields="feed.title feed.description feed.rights headline kicker standfirst byline dateline
    copyright-notice usage-terms media.caption media.credit media.rights related.title extra"/>

  <!-- What of the input's own JSON is schema.org's, and a plain value. -->
  <xsl:variable name="plain" select="' abstract backstory commentCount contentRating copyrightYear isAccessibleForFree isFamilyFriendly pageEnd
    pageStart pagination printColumn printEdition printPage printSection creativeWorkStatus '"/>

  <!-- Authors that the input's own JSON calls no persons. -->
  <xsl:key name="desk" match="a:extra/j:map/j:array[@key = 'author']/j:map[*[@key = '@type'] = 'Organization']" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>

  <!-- A key of nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="desk" match="a:feed" use="''"/>

  <!-- The feed is a page of a list; one article is itself, if it is all that
    Google recommends, else what a page is about -->

  <xsl:template match="/"><xsl:apply-templates select="a:feed"/></xsl:template>

  <xsl:template match="a:feed">
    <map>
      <string key="@context">https://schema.org</string>
      <string key="@type">CollectionPage</string>
      <xsl:apply-templates select="a:id | a:url | a:self | a:title | a:description | a:language | a:updated"/>
      <xsl:call-template name="precise"/>
      <xsl:apply-templates select="a:publisher | a:rights | a:image"/>
      <xsl:apply-templates select="." mode="maker"/>
      <map key="mainEntity">
        <string key="@type">ItemList</string>
        <array key="itemListElement"><xsl:apply-templates select="a:article" mode="value"/></array>
      </map>
    </map>
  </xsl:template>

  <xsl:template match="a:feed[@host:count = 'one' and not(*[not(self::a:article)])]">
    <map>
      <string key="@context">https://schema.org</string>
      <xsl:choose>
        <xsl:when test="$wrap = 'article' or a:article[a:headline and a:published and a:modified and a:author
            and not(a:author[not(a:name and a:uri)]) and a:media[a:kind = 'image'] and not(a:media[a:kind = 'image'][not(a:url)])]">
          <xsl:apply-templates select="a:article"/>
        </xsl:when>
        <xsl:otherwise>
          <string key="@type">WebPage</string>
          <map key="mainEntity"><xsl:apply-templates select="a:article"/></map>
        </xsl:otherwise>
      </xsl:choose>
    </map>
  </xsl:template>

  <!-- Who made this data, schema.org's "structured data publisher", and what in
    it was made, for readers; for the host as well. -->
  <xsl:template match="a:feed | a:article" mode="maker">
    <xsl:variable name="vague" select="(a:published | a:modified | a:created | a:updated)[f:zone(.) = 'none']"/>
    <xsl:variable name="made"><xsl:for-each select="$vague"><xsl:value-of select="concat(' ', local-name())"/></xsl:for-each></xsl:variable>
    <xsl:processing-instruction name="telex">
      <xsl:value-of select="concat('made=&quot;', substring($made, 2), '&quot;')"/>
      <xsl:if test="self::a:article"> of="article"</xsl:if>
    </xsl:processing-instruction>
    <map key="sdPublisher">
      <string key="@type">Organization</string>
      <string key="name">telex</string>
      <xsl:if test="$vague"><string key="description">made:<xsl:value-of select="$made"/></string></xsl:if>
    </map>
  </xsl:template>

  <xsl:template match="a:article" mode="value">
    <map><xsl:apply-templates select="."/></map>
  </xsl:template>

  <xsl:template match="a:article">
    <string key="@type">NewsArticle</string>
    <xsl:apply-templates select="a:id | a:url"/>
    <xsl:if test="a:url"><string key="mainEntityOfPage"><xsl:value-of select="a:url"/></string></xsl:if>
    <xsl:apply-templates select="a:headline | a:alt-headline[1] | a:slugline | a:kicker | a:standfirst | a:section[1]
      | a:byline | a:author[1] | a:contributor[1] | a:dateline | a:place[1] | a:published | a:modified | a:created | a:expires"/>
    <xsl:call-template name="precise"/>
    <xsl:apply-templates select="a:language | a:publisher | a:copyright-holder | a:copyright-notice | a:usage-terms | a:license
      | a:keyword[1] | a:subject[1] | a:genre[1]"/>
    <xsl:call-template name="array">
      <xsl:with-param name="key">isBasedOn</xsl:with-param>
      <xsl:with-param name="values" select="a:source | a:evolved-from"/>
    </xsl:call-template>
    <xsl:call-template name="array">
      <xsl:with-param name="key">mentions</xsl:with-param>
      <xsl:with-param name="values" select="a:person | a:organisation | a:event"/>
    </xsl:call-template>
    <xsl:apply-templates select="a:media[1] | a:body"/>
    <xsl:call-template name="array">
      <xsl:with-param name="key">encoding</xsl:with-param>
      <xsl:with-param name="values" select="a:alternate | a:body[.//@* or text() or *[not(self::h:p)] or */*]"/>
    </xsl:call-template>
    <xsl:apply-templates select="a:related[1] | a:word-count | a:reading-time | a:version | a:signal[. = 'correction'][1]"/>
    <xsl:apply-templates select="." mode="maker"/>
    <xsl:copy-of select="a:extra/j:map/*[not(self::j:map or self::j:array or self::j:null)][@key != ''][contains($plain, concat(' ', translate(@key, ' ', '|'), ' '))]
      [not(@key = 'creativeWorkStatus' and current()/a:status = 'usable')]"/>
  </xsl:template>

  <xsl:template name="array">
    <xsl:param name="key"/>
    <xsl:param name="values"/>
    <xsl:param name="mixed"/>
    <xsl:if test="$values">
      <array key="{$key}"><xsl:apply-templates select="$values" mode="value"><xsl:with-param name="mixed" select="$mixed"/></xsl:apply-templates></array>
    </xsl:if>
  </xsl:template>

  <!-- Plain values -->

  <xsl:template match="a:*"/>
  <xsl:template match="a:*" mode="value"><string><xsl:value-of select="f:plain(.)"/></string></xsl:template>

  <xsl:template match="a:url"><string key="url"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:name | a:title"><string key="name"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:headline"><string key="headline"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:slugline"><string key="alternateName"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:kicker"><string key="disambiguatingDescription"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:standfirst | a:description | a:alt">
    <string key="description"><xsl:value-of select="f:plain(.)"/></string>
  </xsl:template>
  <xsl:template match="a:byline | a:credit"><string key="creditText"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:dateline"><string key="dateline"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:language"><string key="inLanguage"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:copyright-notice | a:rights">
    <string key="copyrightNotice"><xsl:value-of select="f:plain(.)"/></string>
  </xsl:template>
  <xsl:template match="a:license"><string key="license"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:image"><string key="image"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:email"><string key="email"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:uri"><string key="url"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:author/a:role | a:contributor/a:role"><string key="jobTitle"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:role | a:rel"><string key="additionalType"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:type"><string key="encodingFormat"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:size"><string key="contentSize"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:duration"><string key="duration">PT<xsl:value-of select="."/>S</string></xsl:template>
  <xsl:template match="a:reading-time"><string key="timeRequired">PT<xsl:value-of select="."/>S</string></xsl:template>
  <xsl:template match="a:word-count"><number key="wordCount"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="a:version"><number key="version"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="a:width | a:height"><number key="{local-name()}"><xsl:value-of select="."/></number></xsl:template>

  <!-- An id that was no URI is none here. -->
  <xsl:template match="a:id">
    <xsl:if test="f:guid(.) = ."><string key="@id"><xsl:value-of select="."/></string></xsl:if>
    <xsl:apply-templates select="." mode="identifier"/>
  </xsl:template>

  <xsl:template match="a:*" mode="identifier"><string key="identifier"><xsl:value-of select="f:guid(.)"/></string></xsl:template>

  <!-- Lists -->

  <xsl:template match="a:section">
    <array key="articleSection"><xsl:apply-templates select="../a:section" mode="value"/></array>
  </xsl:template>
  <xsl:template match="a:alt-headline">
    <array key="alternativeHeadline"><xsl:apply-templates select="../a:alt-headline" mode="value"/></array>
  </xsl:template>
  <xsl:template match="a:keyword"><array key="keywords"><xsl:apply-templates select="../a:keyword" mode="value"/></array></xsl:template>
  <xsl:template match="a:author"><array key="author"><xsl:apply-templates select="../a:author" mode="value"/></array></xsl:template>
  <xsl:template match="a:contributor">
    <array key="contributor"><xsl:apply-templates select="../a:contributor" mode="value"/></array>
  </xsl:template>
  <xsl:template match="a:place"><array key="contentLocation"><xsl:apply-templates select="../a:place" mode="value"/></array></xsl:template>
  <xsl:template match="a:subject"><array key="about"><xsl:apply-templates select="../a:subject" mode="value"/></array></xsl:template>
  <xsl:template match="a:genre"><array key="genre"><xsl:apply-templates select="../a:genre" mode="value"/></array></xsl:template>
  <xsl:template match="a:related"><array key="citation"><xsl:apply-templates select="../a:related" mode="value"/></array></xsl:template>

  <!-- Dates: schema.org's are instants to its validators; what is known stands
    beside one that was made of it -->

  <xsl:template match="a:published">
    <xsl:call-template name="date"><xsl:with-param name="key">datePublished</xsl:with-param></xsl:call-template>
  </xsl:template>
  <xsl:template match="a:modified | a:updated">
    <xsl:call-template name="date"><xsl:with-param name="key">dateModified</xsl:with-param></xsl:call-template>
  </xsl:template>
  <xsl:template match="a:created">
    <xsl:call-template name="date"><xsl:with-param name="key">dateCreated</xsl:with-param></xsl:call-template>
  </xsl:template>
  <xsl:template match="a:expires"><string key="expires"><xsl:value-of select="."/></string></xsl:template>

  <xsl:template name="date">
    <xsl:param name="key"/>
    <string key="{$key}"><xsl:value-of select="f:w3c(.)"/></string>
  </xsl:template>

  <xsl:template name="precise">
    <xsl:call-template name="array">
      <xsl:with-param name="key">publication</xsl:with-param>
      <xsl:with-param name="values" select="(a:published | a:modified | a:created | a:updated)[f:w3c(.) != .]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:published | a:modified | a:created | a:updated" mode="value">
    <map>
      <string key="@type">PublicationEvent</string>
      <string key="name"><xsl:value-of select="local-name()"/></string>
      <string key="startDate"><xsl:value-of select="."/></string>
    </map>
  </xsl:template>

  <!-- Who -->

  <xsl:template match="a:author | a:contributor" mode="value">
    <map><string key="@type">Person</string><xsl:apply-templates/></map>
  </xsl:template>

  <xsl:template match="a:author[not(a:role or a:affiliation)][key('desk', concat(generate-id(..), a:name))]" mode="value">
    <map><string key="@type">Organization</string><xsl:apply-templates/></map>
  </xsl:template>

  <xsl:template match="a:affiliation">
    <map key="affiliation"><string key="@type">Organization</string><string key="name"><xsl:value-of select="."/></string></map>
  </xsl:template>

  <xsl:template match="a:copyright-holder">
    <map key="copyrightHolder"><string key="@type">Organization</string><string key="name"><xsl:value-of select="."/></string></map>
  </xsl:template>

  <xsl:template match="a:publisher">
    <map key="publisher"><string key="@type">Organization</string><xsl:apply-templates/></map>
  </xsl:template>

  <xsl:template match="a:logo">
    <map key="logo"><string key="@type">ImageObject</string><string key="url"><xsl:value-of select="."/></string></map>
  </xsl:template>

  <!-- Other works -->

  <xsl:template match="a:self">
    <map key="encoding"><string key="@type">MediaObject</string><string key="contentUrl"><xsl:value-of select="."/></string></map>
  </xsl:template>

  <xsl:template match="a:source | a:related" mode="value">
    <map><string key="@type">CreativeWork</string><xsl:apply-templates/></map>
  </xsl:template>

  <xsl:template match="a:evolved-from" mode="value">
    <map><string key="@type">NewsArticle</string><xsl:apply-templates select="." mode="identifier"/></map>
  </xsl:template>

  <xsl:template match="a:alternate" mode="value">
    <map><string key="@type">MediaObject</string><xsl:apply-templates/></map>
  </xsl:template>

  <xsl:template match="a:usage-terms">
    <map key="usageInfo"><string key="@type">CreativeWork</string><string key="text"><xsl:value-of select="f:plain(.)"/></string></map>
  </xsl:template>

  <!-- What was corrected, in the words of the input's own JSON: an editor's note is
    for editors. -->
  <xsl:template match="a:signal">
    <xsl:variable name="said" select="../a:extra/j:map/*[@key = 'correction']/descendant-or-self::j:string[@key = 'correction' or @key = 'text' or not(@key)][1]"/>
    <map key="correction">
      <string key="@type">CorrectionComment</string>
      <xsl:if test="$said"><string key="text"><xsl:value-of select="$said"/></string></xsl:if>
    </map>
  </xsl:template>

  <!-- Terms -->

  <xsl:template match="a:genre | a:subject" mode="value">
    <map>
      <string key="@type">DefinedTerm</string>
      <xsl:apply-templates select="a:name"/>
      <xsl:apply-templates select="a:scheme | a:code" mode="term"/>
      <xsl:if test="a:scheme = 'medtop'">
        <string key="sameAs">http://cv.iptc.org/newscodes/mediatopic/<xsl:value-of select="a:code"/></string>
      </xsl:if>
    </map>
  </xsl:template>

  <xsl:template match="a:genre[not(a:scheme or a:code)]" mode="value"><string><xsl:value-of select="a:name"/></string></xsl:template>

  <xsl:template match="a:scheme" mode="term"><string key="inDefinedTermSet"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:code" mode="term"><string key="termCode"><xsl:value-of select="."/></string></xsl:template>

  <xsl:template match="a:place | a:person | a:organisation | a:event" mode="value">
    <map>
      <string key="@type"><xsl:apply-templates select="." mode="type"/></string>
      <xsl:apply-templates select="a:name"/>
      <xsl:if test="a:scheme or a:code">
        <map key="identifier">
          <string key="@type">PropertyValue</string>
          <xsl:apply-templates select="a:scheme | a:code" mode="property"/>
        </map>
      </xsl:if>
    </map>
  </xsl:template>

  <xsl:template match="a:scheme" mode="property"><string key="propertyID"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:code" mode="property"><string key="value"><xsl:value-of select="."/></string></xsl:template>

  <xsl:template match="a:place" mode="type">Place</xsl:template>
  <xsl:template match="a:person" mode="type">Person</xsl:template>
  <xsl:template match="a:organisation" mode="type">Organization</xsl:template>
  <xsl:template match="a:event" mode="type">Event</xsl:template>

  <!-- Media, by their kind: where there are several, each says its place of all
    MIXED ones -->

  <xsl:template match="a:media">
    <xsl:variable name="all" select="../a:media"/>
    <xsl:variable name="mixed" select="count($all) * ($all[not(a:kind)] and $all/a:kind or $all/a:kind != a:kind)"/>
    <xsl:call-template name="array">
      <xsl:with-param name="key">image</xsl:with-param>
      <xsl:with-param name="values" select="$all[a:kind = 'image']"/>
      <xsl:with-param name="mixed" select="$mixed"/>
    </xsl:call-template>
    <xsl:call-template name="array">
      <xsl:with-param name="key">video</xsl:with-param>
      <xsl:with-param name="values" select="$all[a:kind = 'video']"/>
      <xsl:with-param name="mixed" select="$mixed"/>
    </xsl:call-template>
    <xsl:call-template name="array">
      <xsl:with-param name="key">audio</xsl:with-param>
      <xsl:with-param name="values" select="$all[a:kind = 'audio']"/>
      <xsl:with-param name="mixed" select="$mixed"/>
    </xsl:call-template>
    <xsl:call-template name="array">
      <xsl:with-param name="key">associatedMedia</xsl:with-param>
      <xsl:with-param name="values" select="$all[not(a:kind) or a:kind = 'document']"/>
      <xsl:with-param name="mixed" select="$mixed"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a:media" mode="value">
    <xsl:param name="mixed"/>
    <map>
      <string key="@type"><xsl:apply-templates select="." mode="type"/></string>
      <xsl:if test="$mixed"><number key="position"><xsl:value-of select="$mixed - count(following-sibling::a:media)"/></number></xsl:if>
      <xsl:apply-templates/>
    </map>
  </xsl:template>

  <xsl:template match="a:media" mode="type">MediaObject</xsl:template>
  <xsl:template match="a:media[a:kind = 'image']" mode="type">ImageObject</xsl:template>
  <xsl:template match="a:media[a:kind = 'video']" mode="type">VideoObject</xsl:template>
  <xsl:template match="a:media[a:kind = 'audio']" mode="type">AudioObject</xsl:template>
  <xsl:template match="a:media[a:kind = 'document']" mode="type">TextObject</xsl:template>

  <xsl:template match="a:media[a:kind != 'image']/a:url"><string key="contentUrl"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:caption"><string key="caption"><xsl:value-of select="f:plain(.)"/></string></xsl:template>
  <xsl:template match="a:media[not(a:kind) or a:kind = 'document']/a:caption">
    <string key="abstract"><xsl:value-of select="f:plain(.)"/></string>
  </xsl:template>

  <!-- The text is plain; its markup, where it has some, stands beside it. -->
  <xsl:template match="a:body">
    <xsl:variable name="text" select="f:paragraphs(.)"/>
    <xsl:if test="$text != ''"><string key="articleBody"><xsl:value-of select="$text"/></string></xsl:if>
  </xsl:template>

  <xsl:template match="a:body" mode="value">
    <map>
      <string key="@type">TextObject</string>
      <string key="encodingFormat">text/html</string>
      <string key="text"><xsl:value-of select="f:markup(node())"/></string>
    </map>
  </xsl:template>
</xsl:stylesheet>
