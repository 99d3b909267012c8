<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  schema.org's articles as JSON-LD: one, an array, a @graph, a list; with nodes
  that name others by their @id. The plugin has taken prefixes off.
  In: maps. Out: a feed of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:host="urn:telex:host:1"
    xmlns:j="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="f h host j">

  <!-- The nodes that say more of themselves than their name. -->
  <xsl:key name="id" match="j:map[*[@key != '@id' and @key != '@type']]" use="j:string[@key = '@id']"/>

  <!-- One of nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="id" match="/*" use="''"/>

  <!-- Documents of ours are read to the letter. -->
  <xsl:variable name="own" select="//j:map[@key = 'sdPublisher']/j:string[@key = 'name'] = 'telex'"/>

  <!-- Without a type an article is what has an article's text. -->
  <xsl:variable name="typed" select="boolean(//*[@key = '@type'][contains(., 'Article') or contains(., 'Posting')])"/>

  <xsl:variable name="read" select="' @context @id @type identifier url mainEntityOfPage headline name alternativeHeadline alternateName
    disambiguatingDescription description articleSection creditText author creator contributor editor dateline
    contentLocation datePublished dateModified dateCreated expires publication inLanguage publisher copyrightHolder
    copyrightNotice usageInfo license keywords about genre isBasedOn mentions image thumbnailUrl video audio
    associatedMedia articleBody text encoding workTranslation citation wordCount timeRequired version sdPublisher
    liveBlogUpdate '"/>

  <xsl:template match="/">
    <feed>
      <xsl:apply-templates select="(j:map | j:map/j:array[@key = '@graph']/j:map | j:array/j:map)
        [*[@key = '@type'][contains(., 'ItemList') or contains(., 'DataFeed') or contains(., 'CollectionPage') or . = 'Blog' or . = 'WebSite']][1]" mode="feed"/>
      <xsl:apply-templates select="*" mode="walk"/>
    </feed>
  </xsl:template>

  <!-- Where articles are: in what holds them, never in what they refer to -->

  <xsl:template match="text()" mode="walk"/>

  <xsl:template match="j:map" mode="walk">
    <xsl:apply-templates select="*[contains(' @graph itemListElement dataFeedElement item mainEntity hasPart blogPost blogPosts ',
      concat(' ', translate(@key, ' ', '|'), ' '))]" mode="walk"/>
  </xsl:template>

  <xsl:template match="j:map[*[@key = '@type'] = 'BreadcrumbList']" mode="walk"/>

  <xsl:template match="j:map[*[@key = '@type'][contains(., 'Article') or contains(., 'Posting') or . = 'Report']]
    | j:map[*[@key = 'headline' or @key = 'articleBody']]" mode="walk">
    <xsl:if test="*[not(starts-with(@key, '@'))] and (not($typed) or *[@key = '@type'][contains(., 'Article') or contains(., 'Posting')])">
      <article><xsl:apply-templates select="." mode="article"/></article>
    </xsl:if>
  </xsl:template>

  <!-- What was made, "made: published modified", the host drops; what it was made
    of stands first. -->
  <xsl:template match="j:map" mode="own">
    <xsl:if test="$own">
      <xsl:processing-instruction name="telex">
        <xsl:value-of select="concat('made=&quot;', substring-after(j:map[@key = 'sdPublisher']/j:string[@key = 'description'], 'made: '), '&quot;')"/>
      </xsl:processing-instruction>
      <xsl:apply-templates select="j:array[@key = 'publication']/j:map" mode="date"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:map" mode="date"/>
  <xsl:template match="j:map[*[@key = 'name'][. = 'published' or . = 'modified' or . = 'created' or . = 'updated']]" mode="date">
    <xsl:element name="{*[@key = 'name'][. = 'published' or . = 'modified' or . = 'created' or . = 'updated']}">
      <xsl:attribute name="host:true"/>
      <xsl:value-of select="*[@key = 'startDate']"/>
    </xsl:element>
  </xsl:template>

  <!-- Values: text; an address; the name of what may stand elsewhere -->

  <xsl:template match="text()" mode="text"/>
  <xsl:template match="text()" mode="address"/>
  <xsl:template match="text()" mode="name"/>
  <xsl:template match="j:array" mode="text"><xsl:apply-templates select="*[1]" mode="text"/></xsl:template>
  <xsl:template match="j:array" mode="address"><xsl:apply-templates select="*[1]" mode="address"/></xsl:template>
  <xsl:template match="j:array" mode="name"><xsl:apply-templates select="*[1]" mode="name"/></xsl:template>

  <xsl:template match="j:string | j:number" mode="text"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="j:string" mode="address"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="j:*" mode="name"><xsl:apply-templates select="." mode="text"/></xsl:template>

  <!-- The wild escapes text as for a page. -->
  <xsl:template match="j:string[contains(., '&amp;') or contains(., '&lt;')]" mode="text">
    <xsl:copy-of select="f:xml(string(self::*[not($own)]))"/>
    <xsl:value-of select="self::*[$own]"/>
  </xsl:template>

  <xsl:template match="j:map" mode="text">
    <xsl:variable name="value" select="*[@key = '@value' or @key = 'name' or @key = 'text' or @key = 'value']"/>
    <xsl:apply-templates select="$value[1] | self::*[not($value)]/*[@key = 'url' or @key = '@id'][1]" mode="text"/>
  </xsl:template>

  <xsl:template match="j:map" mode="address">
    <xsl:value-of select="f:first(j:string[@key = 'url'], j:array[@key = 'url']/j:string, j:string[@key = 'contentUrl'], j:string[@key = '@value'],
      j:string[@key = '@id'][not(starts-with(., '_:') or starts-with(., '#'))], j:string[@key = 'embedUrl'])"/>
  </xsl:template>

  <!-- A node that only names another is that one; its own values are no names
    again, so that nothing goes round. -->
  <xsl:template match="j:map[not(*[@key != '@id' and @key != '@type']) and key('id', j:string[@key = '@id'])]" mode="name">
    <xsl:apply-templates select="key('id', j:string[@key = '@id'])[last()]" mode="text"/>
  </xsl:template>

  <!-- A feed -->

  <xsl:template match="j:map" mode="feed">
    <xsl:apply-templates select="." mode="own"/>
    <id><xsl:apply-templates select="self::*[$own]/*[@key = 'identifier']" mode="text"/></id>
    <url><xsl:apply-templates select="*[@key = 'url']" mode="address"/></url>
    <self><xsl:apply-templates select="*[@key = 'distribution' or @key = 'encoding'][1]" mode="address"/></self>
    <title><xsl:apply-templates select="*[@key = 'name']" mode="text"/></title>
    <description><xsl:apply-templates select="*[@key = 'description']" mode="text"/></description>
    <language><xsl:apply-templates select="*[@key = 'inLanguage']" mode="language"/></language>
    <xsl:if test="not($own and j:array[@key = 'publication']/j:map[*[@key = 'startDate']]/*[@key = 'name'] = 'updated')">
      <updated><xsl:apply-templates select="*[@key = 'dateModified']" mode="text"/></updated>
    </xsl:if>
    <xsl:apply-templates select="*[@key = 'publisher']"/>
    <rights><xsl:apply-templates select="*[@key = 'copyrightNotice']" mode="text"/></rights>
    <image><xsl:apply-templates select="*[@key = 'image']" mode="address"/></image>
  </xsl:template>

  <!-- An article -->

  <xsl:template match="j:map" mode="article">
    <xsl:apply-templates select="." mode="own"/>
    <id><xsl:apply-templates select="." mode="id"/></id>
    <url><xsl:apply-templates select="." mode="url"/></url>
    <xsl:if test="not(*[@key = 'headline'])">
      <headline><xsl:apply-templates select="*[@key = 'name']" mode="text"/></headline>
    </xsl:if>
    <xsl:if test="not(*[@key = 'description' or @key = 'abstract'])">
      <standfirst>
        <xsl:apply-templates select="(key('id', *[@key = 'mainEntityOfPage']/j:string[@key = '@id'])/*[@key = 'description'])[1]" mode="text"/>
      </standfirst>
    </xsl:if>
    <xsl:if test="not(*[@key = 'author'])"><xsl:apply-templates select="*[@key = 'creator']" mode="person"/></xsl:if>
    <xsl:apply-templates select="*"/>
    <xsl:apply-templates select="." mode="media"/>
    <body><xsl:apply-templates select="." mode="body"/></body>
    <xsl:apply-templates select="." mode="extra"/>
  </xsl:template>

  <!-- Texts and dates by their names, and no date that we wrote more truly beside
    it; what no template takes says nothing here. -->
  <xsl:variable name="texts" select="' headline=headline disambiguatingDescription=kicker description=standfirst creditText=byline dateline=dateline
    datePublished=published dateModified=modified dateCreated=created expires=expires version=version wordCount=word-count
    copyrightNotice=copyright-notice usageInfo=usage-terms '"/>

  <xsl:template match="*">
    <xsl:variable name="field" select="substring-before(substring-after($texts, concat(' ', translate(@key, ' ', '|'), '=')), ' ')"/>
    <xsl:if test="$field != '' and not($own and ../j:array[@key = 'publication']/j:map[*[@key = 'startDate']]/*[@key = 'name'] = $field)">
      <xsl:element name="{$field}"><xsl:apply-templates select="." mode="text"/></xsl:element>
    </xsl:if>
  </xsl:template>

  <!-- One that is a URI, before one that is a number of the house. -->
  <xsl:template match="j:map" mode="id">
    <xsl:variable name="identifier"><xsl:apply-templates select="*[@key = 'identifier']" mode="id-text"/></xsl:variable>
    <xsl:value-of select="f:first(substring($identifier, 1, 999 * ($own or contains($identifier, ':'))),
      j:string[@key = '@id'][contains(., ':') and not(starts-with(., '_:'))], $identifier)"/>
  </xsl:template>

  <xsl:template match="text()" mode="id-text"/>
  <xsl:template match="j:string | j:number" mode="id-text"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="j:array" mode="id-text"><xsl:apply-templates select="*[1]" mode="id-text"/></xsl:template>
  <xsl:template match="j:map" mode="id-text">
    <xsl:apply-templates select="*[@key = 'value' or @key = '@value'][1]" mode="id-text"/>
  </xsl:template>

  <xsl:template match="j:map" mode="url">
    <xsl:variable name="url"><xsl:apply-templates select="*[@key = 'url']" mode="address"/></xsl:variable>
    <xsl:variable name="of"><xsl:apply-templates select="*[@key = 'mainEntityOfPage']" mode="address"/></xsl:variable>
    <xsl:value-of select="f:first($url, substring($of, 1, 9999 * contains($of, '/')), substring-before(concat(j:string[@key = '@id'][starts-with(., 'http') and not($own)], '#'), '#'))"/>
  </xsl:template>

  <!-- Text -->

  <xsl:template match="*[@key = 'abstract'][not(../*[@key = 'description'])]">
    <standfirst><xsl:apply-templates select="." mode="text"/></standfirst>
  </xsl:template>
  <xsl:template match="*[@key = 'inLanguage']"><language><xsl:apply-templates select="." mode="language"/></language></xsl:template>
  <xsl:template match="*[@key = 'copyrightHolder']">
    <copyright-holder><xsl:apply-templates select="." mode="name"/></copyright-holder>
  </xsl:template>
  <xsl:template match="*[@key = 'license']"><license><xsl:apply-templates select="." mode="address"/></license></xsl:template>
  <xsl:template match="*[@key = 'timeRequired']">
    <reading-time><xsl:apply-templates select="." mode="seconds"/></reading-time>
  </xsl:template>

  <xsl:template match="*[@key = 'alternateName']">
    <slugline><xsl:apply-templates select="self::*[$own]" mode="text"/></slugline>
  </xsl:template>
  <xsl:template match="*" mode="alternativeHeadline">
    <alt-headline><xsl:apply-templates select="." mode="text"/></alt-headline>
  </xsl:template>

  <xsl:template match="*" mode="articleSection">
    <section><xsl:apply-templates select="." mode="text"/></section>
  </xsl:template>

  <xsl:template match="*" mode="language"><xsl:apply-templates select="." mode="text"/></xsl:template>
  <xsl:template match="j:map[*[@key = 'alternateName']]" mode="language">
    <xsl:apply-templates select="*[@key = 'alternateName']" mode="text"/>
  </xsl:template>

  <!-- One, or a list: one by one. -->
  <xsl:template match="*[@key = 'alternativeHeadline']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="alternativeHeadline"/>
  </xsl:template>
  <xsl:template match="*[@key = 'articleSection']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="articleSection"/>
  </xsl:template>
  <xsl:template match="*[@key = 'isBasedOn']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="isBasedOn"/>
  </xsl:template>
  <xsl:template match="*[@key = 'citation']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="citation"/>
  </xsl:template>
  <xsl:template match="*[@key = 'encoding' or @key = 'workTranslation']">
    <xsl:apply-templates select="self::j:map | self::j:array/j:map" mode="alternate"/>
  </xsl:template>
  <xsl:template match="*[@key = 'about' or @key = 'mentions' or @key = 'contentLocation' or @key = 'genre']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="about"/>
  </xsl:template>

  <xsl:template match="*[@key = 'correction']">
    <signal>correction</signal>
    <editorial-note><xsl:apply-templates select="." mode="text"/></editorial-note>
  </xsl:template>

  <xsl:template match="*[@key = 'creativeWorkStatus']">
    <xsl:variable name="status"><xsl:apply-templates select="." mode="text"/></xsl:variable>
    <status>
      <xsl:if test="contains(' Draft Incomplete Pending ', concat(' ', $status, ' '))">withheld</xsl:if>
      <xsl:if test="contains(' Deleted Obsolete Retracted Withdrawn ', concat(' ', $status, ' '))">canceled</xsl:if>
    </status>
  </xsl:template>

  <!-- With commas between, unless they are a list. -->
  <xsl:template match="*[@key = 'keywords']">
    <xsl:apply-templates select="self::*[not(self::j:array)] | self::j:array/*" mode="keyword"/>
  </xsl:template>
  <xsl:template match="*" mode="keyword">
    <xsl:choose>
      <xsl:when test="last() > 1 or $own or self::j:map"><keyword><xsl:apply-templates select="." mode="text"/></keyword></xsl:when>
      <xsl:otherwise><xsl:call-template name="keywords"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- TEXT and END by halves: thousands would be too deep one in the other. -->
  <xsl:template name="keywords">
    <xsl:param name="text" select="."/>
    <xsl:param name="end"/>
    <xsl:variable name="first" select="substring($text, 1, floor(string-length($text) div 2))"/>
    <xsl:variable name="second" select="substring($text, string-length($first) + 1)"/>
    <xsl:choose>
      <xsl:when test="contains($second, ',')">
        <xsl:call-template name="keywords"><xsl:with-param name="text" select="concat($first, substring-before($second, ','))"/></xsl:call-template>
        <xsl:call-template name="keywords">
          <xsl:with-param name="text" select="substring-after($second, ',')"/>
          <xsl:with-param name="end" select="$end"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($first, ',')">
        <xsl:call-template name="keywords">
          <xsl:with-param name="text" select="$first"/>
          <xsl:with-param name="end" select="concat($second, $end)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><keyword><xsl:value-of select="concat($text, $end)"/></keyword></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "PT1H2M3S" in seconds. -->
  <xsl:template match="*" mode="seconds"><xsl:apply-templates select="." mode="text"/></xsl:template>

  <xsl:template match="j:string[starts-with(., 'P')]" mode="seconds">
    <xsl:variable name="time" select="substring-after(., 'T')"/>
    <xsl:variable name="below" select="concat(substring-after($time, 'H'), substring($time, 1, 99 * not(contains($time, 'H'))))"/>
    <xsl:variable name="second" select="concat(substring-after($below, 'M'), substring($below, 1, 99 * not(contains($below, 'M'))))"/>
    <xsl:variable name="sum" select="86400 * concat('0', substring-before(substring-after(., 'P'), 'D')) + 3600 * concat('0', substring-before($time, 'H'))
      + 60 * concat('0', substring-before($below, 'M')) + concat('0', substring-before($second, 'S'))"/>
    <xsl:if test="$sum &gt; 0 or . = 'PT0S'"><xsl:value-of select="round($sum)"/></xsl:if>
  </xsl:template>

  <!-- Who -->

  <xsl:template match="*[@key = 'author' or @key = 'contributor']"><xsl:apply-templates select="." mode="person"/></xsl:template>
  <xsl:template match="*[@key = 'editor']">
    <xsl:apply-templates select="." mode="person"><xsl:with-param name="role">editor</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="*" mode="person"/>

  <xsl:template match="j:array" mode="person">
    <xsl:param name="as"><xsl:call-template name="person"/></xsl:param>
    <xsl:param name="role"/>
    <xsl:apply-templates select="*" mode="person">
      <xsl:with-param name="as" select="$as"/>
      <xsl:with-param name="role" select="$role"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="person">
    <xsl:choose>
      <xsl:when test="@key = 'author' or @key = 'creator'">author</xsl:when>
      <xsl:otherwise>contributor</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="j:string" mode="person">
    <xsl:param name="as"><xsl:call-template name="person"/></xsl:param>
    <xsl:param name="role"/>
    <xsl:element name="{$as}">
      <xsl:choose>
        <xsl:when test="starts-with(., 'http')"><uri><xsl:value-of select="."/></uri></xsl:when>
        <xsl:otherwise><name><xsl:apply-templates select="." mode="text"/></name></xsl:otherwise>
      </xsl:choose>
      <role><xsl:value-of select="$role"/></role>
    </xsl:element>
  </xsl:template>

  <xsl:template match="j:map" mode="person">
    <xsl:param name="as"><xsl:call-template name="person"/></xsl:param>
    <xsl:param name="role"/>
    <xsl:variable name="node" select="key('id', j:string[@key = '@id'])[last()] | self::*[not(key('id', j:string[@key = '@id']))]"/>
    <xsl:element name="{$as}">
      <name><xsl:apply-templates select="$node/*[@key = 'name']" mode="text"/></name>
      <xsl:variable name="uri"><xsl:apply-templates select="$node" mode="address"/></xsl:variable>
      <uri><xsl:value-of select="f:first($uri, $node/*[@key = 'sameAs']/descendant-or-self::j:string[1])"/></uri>
      <email><xsl:value-of select="$node/j:string[@key = 'email']"/></email>
      <role><xsl:apply-templates select="$node/*[@key = 'jobTitle']" mode="text"/><xsl:value-of select="substring($role, 1, 99 * not($node/*[@key = 'jobTitle']))"/></role>
      <affiliation><xsl:apply-templates select="($node/*[@key = 'affiliation'] | $node/*[@key = 'worksFor'])[1]" mode="name"/></affiliation>
    </xsl:element>
  </xsl:template>

  <!-- Several by one node. -->
  <xsl:template match="j:map[j:array[@key = 'name']/j:string]" mode="person">
    <xsl:param name="as"><xsl:call-template name="person"/></xsl:param>
    <xsl:apply-templates select="j:array[@key = 'name']" mode="person"><xsl:with-param name="as" select="$as"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="*[@key = 'publisher'] | *[(@key = 'sourceOrganization' or @key = 'provider') and not(../*[@key = 'publisher'])]">
    <xsl:variable name="given" select="descendant-or-self::*[self::j:map or self::j:string][1]"/>
    <xsl:variable name="node" select="key('id', $given/j:string[@key = '@id'])[last()] | $given[not(key('id', j:string[@key = '@id']))]"/>
    <publisher>
      <name><xsl:apply-templates select="$node[self::j:string] | $node/*[@key = 'name']" mode="text"/></name>
      <url><xsl:apply-templates select="$node/*[@key = 'url']" mode="address"/></url>
      <logo><xsl:apply-templates select="$node/*[@key = 'logo']" mode="address"/></logo>
    </publisher>
  </xsl:template>

  <!-- Other works -->

  <xsl:template match="*" mode="isBasedOn">
    <source>
      <name><xsl:apply-templates select="*[@key = 'name']" mode="text"/></name>
      <url><xsl:apply-templates select="." mode="address"/></url>
    </source>
  </xsl:template>

  <xsl:template match="j:map[*[@key = '@type'] = 'NewsArticle' and *[@key = 'identifier'] and not(*[@key = 'name'])]" mode="isBasedOn">
    <evolved-from><xsl:apply-templates select="." mode="id"/></evolved-from>
  </xsl:template>

  <xsl:template match="*" mode="citation">
    <related>
      <rel><xsl:value-of select="concat(self::*[$own]/*[@key = 'additionalType'], substring('related', 1, 7 * not($own)))"/></rel>
      <url><xsl:apply-templates select="." mode="address"/></url>
      <title><xsl:apply-templates select="*[@key = 'name' or @key = 'headline'][1]" mode="text"/></title>
    </related>
  </xsl:template>

  <xsl:template match="j:map[@key = 'mainEntityOfPage']">
    <xsl:apply-templates select="*[@key = 'relatedLink']/descendant-or-self::j:string" mode="citation"/>
  </xsl:template>
  <xsl:template match="j:string" mode="citation">
    <related>
      <rel>related</rel>
      <url><xsl:value-of select="self::*[contains(., '://')]"/></url>
      <title><xsl:apply-templates select="self::*[not(contains(., '://'))]" mode="text"/></title>
    </related>
  </xsl:template>

  <xsl:template match="j:map[*[@key = 'text']]" mode="alternate"/>
  <xsl:template match="j:map" mode="alternate">
    <alternate>
      <url><xsl:apply-templates select="." mode="address"/></url>
      <type><xsl:value-of select="*[@key = 'encodingFormat']"/></type>
      <language><xsl:apply-templates select="*[@key = 'inLanguage']" mode="language"/></language>
      <title><xsl:apply-templates select="*[@key = 'name' or @key = 'headline'][1]" mode="text"/></title>
    </alternate>
  </xsl:template>

  <!-- Terms: what an article is about, and whom it names -->

  <xsl:template match="*" mode="about">
    <xsl:variable name="node" select="key('id', j:string[@key = '@id'])[last()] | self::*[not(key('id', j:string[@key = '@id']))]"/>
    <xsl:variable name="as"><xsl:apply-templates select="$node" mode="kind-of"><xsl:with-param name="key" select="(@key | parent::j:array/@key)[1]"/></xsl:apply-templates></xsl:variable>
    <xsl:element name="{$as}"><xsl:apply-templates select="$node" mode="term"/></xsl:element>
  </xsl:template>

  <xsl:template match="*" mode="kind-of">
    <xsl:param name="key"/>
    <xsl:variable name="type" select="*[@key = '@type']"/>
    <xsl:choose>
      <xsl:when test="$key = 'genre'">genre</xsl:when>
      <xsl:when test="$key = 'contentLocation' or contains($type, 'Place') or $type = 'City' or $type = 'Country'">place</xsl:when>
      <xsl:when test="contains($type, 'Person')">person</xsl:when>
      <xsl:when test="contains($type, 'Organization') or $type = 'Corporation' or $type = 'SportsTeam'">organisation</xsl:when>
      <xsl:when test="contains($type, 'Event')">event</xsl:when>
      <xsl:otherwise>subject</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="term"><name><xsl:apply-templates select="." mode="text"/></name></xsl:template>

  <xsl:template match="j:map" mode="term">
    <xsl:variable name="same" select="descendant::j:string[@key = 'sameAs' or parent::j:array/@key = 'sameAs'][1]"/>
    <xsl:variable name="medtop" select="substring-after($same, 'cv.iptc.org/newscodes/mediatopic/')"/>
    <xsl:variable name="scheme"><xsl:apply-templates select="*[@key = 'inDefinedTermSet']" mode="name"/></xsl:variable>
    <xsl:variable name="property" select="j:map[@key = 'identifier']"/>
    <scheme><xsl:value-of select="f:first(substring('medtop', 1, 6 * ($medtop != '')), $scheme, $property/*[@key = 'propertyID'])"/></scheme>
    <code><xsl:value-of select="f:first($medtop, *[@key = 'termCode'], $property/*[@key = 'value'], $same)"/></code>
    <name><xsl:apply-templates select="(*[@key = 'name'] | j:map[@key = 'address' and not(../*[@key = 'name'])]/*[@key = 'addressLocality'])[1]" mode="text"/></name>
  </xsl:template>

  <!-- Media, the pictures first, or in the order that they tell -->

  <xsl:template match="j:map" mode="media">
    <xsl:variable name="given" select="*[@key = 'image' or @key = 'video' or @key = 'audio' or @key = 'associatedMedia'
      or @key = 'thumbnailUrl' and not(../*[@key = 'image'])]"/>
    <xsl:for-each select="($given | $given[self::j:array]/*)[self::j:string or self::j:map[*]]">
      <xsl:sort select="*[@key = 'position']" data-type="number"/>
      <xsl:sort select="not((@key | parent::j:array/@key) = 'image')"/>
      <xsl:variable name="key" select="(@key | parent::j:array/@key)[1]"/>
      <media>
        <xsl:apply-templates select="key('id', j:string[@key = '@id'])[last()] | self::*[not(key('id', j:string[@key = '@id']))]" mode="medium">
          <xsl:with-param name="key" select="$key"/>
        </xsl:apply-templates>
      </media>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="medium">
    <xsl:param name="key"/>
    <xsl:variable name="type" select="concat(*[@key = '@type'], $key)"/>
    <kind>
      <xsl:choose>
        <xsl:when test="contains($type, 'Image') or contains($type, 'image') or $key = 'thumbnailUrl'">image</xsl:when>
        <xsl:when test="contains($type, 'Video') or contains($type, 'video')">video</xsl:when>
        <xsl:when test="contains($type, 'Audio') or contains($type, 'audio')">audio</xsl:when>
        <xsl:when test="contains($type, 'TextObject')">document</xsl:when>
      </xsl:choose>
    </kind>
    <url><xsl:apply-templates select="." mode="address"/></url>
    <type><xsl:value-of select="*[@key = 'encodingFormat']"/></type>
    <width><xsl:apply-templates select="*[@key = 'width']" mode="text"/></width>
    <height><xsl:apply-templates select="*[@key = 'height']" mode="text"/></height>
    <size><xsl:value-of select="*[@key = 'contentSize']"/></size>
    <duration><xsl:apply-templates select="*[@key = 'duration']" mode="seconds"/></duration>
    <alt><xsl:apply-templates select="*[@key = 'description' and ($own or ../*[@key = 'caption'])]" mode="text"/></alt>
    <caption><xsl:apply-templates select="(*[@key = 'caption'] | self::*[$own]/*[@key = 'abstract']
      | self::*[not($own or *[@key = 'caption'])]/*[@key = 'description' or @key = 'name'])[1]" mode="text"/></caption>
    <credit><xsl:apply-templates select="(*[@key = 'creditText'] | self::*[not(*[@key = 'creditText'])]/*[@key = 'creator' or @key = 'author'])[1]" mode="name"/></credit>
    <rights><xsl:apply-templates select="*[@key = 'copyrightNotice']" mode="text"/></rights>
    <role><xsl:value-of select="self::*[$own]/*[@key = 'additionalType']"/></role>
  </xsl:template>

  <!-- The text, with its markup where that stands beside it -->

  <xsl:template match="j:map" mode="body">
    <xsl:variable name="markup" select="*[@key = 'encoding']/descendant-or-self::j:map[contains(*[@key = 'encodingFormat'], 'html')]/j:string[@key = 'text']"/>
    <xsl:copy-of select="f:xml(string($markup))"/>
    <xsl:if test="not($markup)">
      <xsl:apply-templates select="(*[@key = 'articleBody'] | *[@key = 'text'])[1]" mode="blocks"/>
    </xsl:if>
    <xsl:apply-templates select="*[@key = 'liveBlogUpdate']" mode="update"/>
  </xsl:template>

  <xsl:template match="text()" mode="blocks"/>
  <xsl:template match="text()" mode="update"/>

  <xsl:template match="j:string" mode="blocks">
    <xsl:variable name="text" select="translate(., '&#13;', '')"/>
    <xsl:variable name="nodes" select="f:xml($text)"/>
    <xsl:choose>
      <xsl:when test="$own"><xsl:copy-of select="f:blocks($text)"/></xsl:when>
      <xsl:when test="contains($text, '&lt;/') or contains($text, '&lt;br') or contains($text, '&lt;p>')">
        <xsl:copy-of select="$nodes"/>
      </xsl:when>
      <xsl:when test="contains($text, '&amp;lt;/')"><xsl:copy-of select="f:xml(string($nodes))"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="f:blocks(string($nodes))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An entry of a live blog. -->
  <xsl:template match="j:map" mode="update">
    <h:h2><xsl:apply-templates select="*[@key = 'headline' or @key = 'name'][1]" mode="text"/></h:h2>
    <xsl:apply-templates select="." mode="body"/>
  </xsl:template>

  <!-- What was not read -->

  <xsl:template match="j:map" mode="extra">
    <xsl:variable name="rest" select="*[@key = '' or not(contains($read, concat(' ', translate(@key, ' ', '|'), ' ')))]"/>
    <xsl:variable name="desks"><xsl:apply-templates select="*[@key = 'author']/descendant-or-self::j:map" mode="desk"/></xsl:variable>
    <xsl:if test="$rest or string($desks) != ''">
      <extra>
        <map xmlns="http://www.w3.org/2005/xpath-functions">
          <xsl:copy-of select="$rest"/>
          <xsl:if test="string($desks) != ''"><array key="author"><xsl:copy-of select="$desks"/></array></xsl:if>
        </map>
      </extra>
    </xsl:if>
  </xsl:template>

  <!-- Authors that are no persons. -->
  <xsl:template match="j:map" mode="desk"/>
  <xsl:template match="j:map[@key = 'author' or parent::j:array/@key = 'author']" mode="desk">
    <xsl:variable name="node" select="key('id', j:string[@key = '@id'])[last()] | self::*[not(key('id', j:string[@key = '@id']))]"/>
    <xsl:if test="$node[*[@key = '@type'][contains(., 'Organization')]]/*[@key = 'name']">
      <map xmlns="http://www.w3.org/2005/xpath-functions">
        <string key="@type">Organization</string>
        <string key="name"><xsl:apply-templates select="$node/*[@key = 'name']" mode="text"/></string>
      </map>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
