<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  IPTC ninjs 3.1.
  In: a feed of the article model. Out: a map of the JSON vocabulary; of several
  articles an array of them.
  Like: telex article.txt -t ninjs -->
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

  <xsl:import href="../common/feed.xsl"/>

  <t:drops fields="feed.id feed.url feed.self feed.title feed.description feed.updated feed.language feed.publisher feed.rights feed.image
    priority direction reading-time input retrieved"/>
  <t:approximates fields="byline dateline editorial-note
    copyright-notice usage-terms media.credit media.rights word-count extra"/>

  <!-- What more is known of a member of a list, by its name; of media by an address. -->
  <xsl:key name="person" match="a:extra/j:map/*[@key = 'people' or @key = 'person']/j:map" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>
  <xsl:key name="organisation" match="a:extra/j:map/*[@key = 'organisations' or @key = 'organisation']/j:map" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>
  <xsl:key name="place" match="a:extra/j:map/*[@key = 'places' or @key = 'place']/j:map" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>
  <xsl:key name="subject" match="a:extra/j:map/*[@key = 'subjects' or @key = 'subject']/j:map" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>
  <xsl:key name="event" match="a:extra/j:map/*[@key = 'events' or @key = 'event']/j:map" use="concat(generate-id(ancestor::a:article), *[@key = 'name'])"/>
  <xsl:key name="href" match="a:extra/j:map/*[@key = 'associations']/j:map/*[@key = 'renditions']/j:map/j:string[@key = 'href']" use="concat(generate-id(ancestor::a:article), .)"/>
  <xsl:key name="term" match="a:person | a:organisation | a:place | a:subject | a:event" use="concat(generate-id(..), local-name(), ' ', a:name)"/>

  <!-- A key of nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="person" match="a:feed" use="''"/>
  <xsl:key name="organisation" match="a:feed" use="''"/>
  <xsl:key name="place" match="a:feed" use="''"/>
  <xsl:key name="subject" match="a:feed" use="''"/>
  <xsl:key name="event" match="a:feed" use="''"/>
  <xsl:key name="href" match="a:feed" use="''"/>
  <xsl:key name="term" match="a:feed" use="''"/>

  <xsl:template match="a:feed"><array><xsl:apply-templates select="a:article | host:articles"/></array></xsl:template>
  <xsl:template match="a:feed[@host:count = 'one']"><xsl:apply-templates select="a:article | host:articles"/></xsl:template>

  <xsl:template match="a:article">
    <xsl:variable name="dates" select="a:published | a:modified | a:created | a:embargo | a:expires"/>
    <xsl:variable name="more" select="a:extra/j:map/*"/>
    <xsl:variable name="lent" select="../a:language[not(current()/a:language)] | ../a:publisher[not(current()/a:publisher)]"/>
    <xsl:variable name="kill" select="a:signal[. = 'kill'][1][not(../a:status = 'canceled')]"/>
    <xsl:variable name="made"><xsl:apply-templates select="$dates[not(contains(., 'T')) or f:zone(.) = 'none']" mode="made"/></xsl:variable>
    <map>
      <xsl:processing-instruction name="telex">made="<xsl:value-of select="$made"/><xsl:if test="$kill"> status</xsl:if>" of="article"</xsl:processing-instruction>
      <map key="standard">
        <string key="name">ninjs</string>
        <string key="version">3.1</string>
        <string key="schema">http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json</string>
      </map>
      <string key="uri"><xsl:value-of select="a:id"/></string>
      <string key="type">text</string>
      <xsl:apply-templates select="a:version | $dates | a:status[not($kill)] | $kill | a:urgency
        | a:copyright-holder | a:copyright-notice | a:usage-terms | a:editorial-note"/>
      <xsl:apply-templates select="a:language | $lent[self::a:language]"/>
      <xsl:apply-templates select="a:headline | a:byline | a:slugline | a:dateline | a:license"/>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'headlines'"/><xsl:with-param name="of" select="a:headline | a:alt-headline | a:kicker"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'descriptions'"/><xsl:with-param name="of" select="a:standfirst | $more[@key = 'descriptions'][current()/a:standfirst]/j:map[j:string/@key = 'value']"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'bodies'"/><xsl:with-param name="of" select="a:body | $more[@key = 'bodies'][current()/a:body]/j:map[j:string/@key = 'value']"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'people'"/><xsl:with-param name="of" select="a:author | a:contributor | a:person"/></xsl:call-template>
      <xsl:call-template name="list">
        <xsl:with-param name="key" select="'organisations'"/>
        <xsl:with-param name="of" select="a:publisher | $lent[self::a:publisher] | a:organisation"/>
      </xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'places'"/><xsl:with-param name="of" select="a:place"/></xsl:call-template>
      <xsl:call-template name="list">
        <xsl:with-param name="key" select="'subjects'"/>
        <xsl:with-param name="of" select="a:section | a:keyword | a:subject | a:signal"/>
      </xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'events'"/><xsl:with-param name="of" select="a:event"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'genres'"/><xsl:with-param name="of" select="a:genre"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'infoSources'"/><xsl:with-param name="of" select="a:source"/></xsl:call-template>
      <xsl:call-template name="list">
        <xsl:with-param name="key" select="'altIds'"/>
        <xsl:with-param name="made" select="string($made)"/>
        <xsl:with-param name="lent" select="$lent | $kill"/>
        <xsl:with-param name="of" select="a:url | $dates[. != f:w3c(.)] | $more[@key = 'altIds' or @key = 'altids']/j:map"/>
      </xsl:call-template>
      <xsl:if test="a:url or a:alternate/a:url">
        <array key="renditions"><xsl:apply-templates select="a:url | a:alternate[a:url]" mode="rendition"/></array>
      </xsl:if>
      <xsl:if test="a:evolved-from | a:media | a:related">
        <array key="associations">
          <xsl:apply-templates select="a:evolved-from" mode="member"/>
          <xsl:apply-templates select="a:media" mode="member"/>
          <xsl:apply-templates select="a:related" mode="member"/>
        </array>
      </xsl:if>
      <xsl:apply-templates select="$more" mode="give"/>
    </map>
  </xsl:template>

  <xsl:template name="list">
    <xsl:param name="key"/>
    <xsl:param name="of"/>
    <xsl:param name="made"/>
    <xsl:param name="lent" select="/.."/>
    <xsl:if test="$of | $lent">
      <array key="{$key}">
        <xsl:apply-templates select="$of" mode="member"/>
        <xsl:apply-templates select="$lent" mode="lent"/>
        <xsl:if test="$made != ''">
          <map>
            <string key="role">telex:made</string>
            <string key="value"><xsl:value-of select="$made"/></string>
          </map>
        </xsl:if>
      </array>
    </xsl:if>
  </xsl:template>

  <!-- Values of one line -->

  <xsl:template match="a:*" mode="string">
    <xsl:param name="key" select="local-name()"/>
    <string key="{$key}"><xsl:value-of select="f:plain(.)"/></string>
  </xsl:template>

  <xsl:template match="a:*"/>

  <xsl:template match="a:version | a:slugline | a:article/a:language | a:feed/a:language"><xsl:apply-templates select="." mode="string"/></xsl:template>

  <xsl:template match="a:published"><string key="firstCreated"><xsl:value-of select="f:w3c(.)"/></string></xsl:template>
  <xsl:template match="a:modified"><string key="versionCreated"><xsl:value-of select="f:w3c(.)"/></string></xsl:template>
  <xsl:template match="a:created"><string key="contentCreated"><xsl:value-of select="f:w3c(.)"/></string></xsl:template>
  <xsl:template match="a:embargo"><string key="embargoedUntil"><xsl:value-of select="f:w3c(.)"/></string></xsl:template>
  <xsl:template match="a:expires"><string key="expires"><xsl:value-of select="f:w3c(.)"/></string></xsl:template>

  <xsl:template match="a:status"><string key="pubStatus"><xsl:value-of select="."/></string></xsl:template>

  <xsl:template match="a:*" mode="made"><xsl:value-of select="concat(substring(' ', 1, position() - 1), local-name())"/></xsl:template>

  <!-- What kills an article must reach who does not look at signals; what it was
    stands in altIds. -->
  <xsl:template match="a:signal"><string key="pubStatus">canceled</string></xsl:template>

  <xsl:template match="a:urgency"><number key="urgency"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="a:copyright-holder"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'copyrightHolder'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:copyright-notice"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'copyrightNotice'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:usage-terms"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'usageTerms'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:editorial-note"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'edNote'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:headline"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'title'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:byline"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'by'"/></xsl:apply-templates></xsl:template>
  <xsl:template match="a:dateline"><xsl:apply-templates select="." mode="string"><xsl:with-param name="key" select="'located'"/></xsl:apply-templates></xsl:template>

  <xsl:template match="a:license">
    <xsl:variable name="address" select="f:resolve(., '')"/>
    <map key="rightsInfo">
      <xsl:if test="$address = ."><string key="linkedRights"><xsl:value-of select="."/></string></xsl:if>
      <xsl:if test="$address != ."><string key="encodedRights"><xsl:value-of select="."/></string></xsl:if>
    </map>
  </xsl:template>

  <!-- Text with its role and type -->

  <xsl:template name="typed">
    <xsl:param name="role"/>
    <map>
      <string key="role"><xsl:value-of select="$role"/></string>
      <xsl:apply-templates select="." mode="typed"/>
    </map>
  </xsl:template>

  <xsl:template match="a:*" mode="typed">
    <string key="contentType">text/plain</string>
    <string key="value"><xsl:value-of select="."/></string>
  </xsl:template>

  <xsl:template match="a:*[h:*]" mode="typed">
    <string key="contentType">text/html</string>
    <string key="value"><xsl:value-of select="f:markup(node())"/></string>
  </xsl:template>

  <xsl:template match="a:headline" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'main'"/></xsl:call-template></xsl:template>
  <xsl:template match="a:alt-headline" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'alternative'"/></xsl:call-template></xsl:template>
  <xsl:template match="a:kicker" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'kicker'"/></xsl:call-template></xsl:template>
  <xsl:template match="a:standfirst" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'summary'"/></xsl:call-template></xsl:template>
  <xsl:template match="a:caption" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'caption'"/></xsl:call-template></xsl:template>
  <xsl:template match="a:alt | a:title" mode="member"><xsl:call-template name="typed"><xsl:with-param name="role" select="'main'"/></xsl:call-template></xsl:template>

  <xsl:template match="a:body" mode="member">
    <map>
      <string key="role">main</string>
      <string key="contentType">text/html</string>
      <xsl:if test="../a:word-count"><number key="wordCount"><xsl:value-of select="../a:word-count"/></number></xsl:if>
      <string key="value"><xsl:value-of select="f:markup(node())"/></string>
    </map>
  </xsl:template>

  <!-- People, companies, concepts -->

  <xsl:template match="a:author | a:contributor | a:publisher" mode="member">
    <map>
      <xsl:apply-templates select="a:name" mode="string"/>
      <string key="rel"><xsl:value-of select="local-name()"/></string>
      <xsl:apply-templates select="a:uri | a:url" mode="string"><xsl:with-param name="key" select="'uri'"/></xsl:apply-templates>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'contactInfo'"/><xsl:with-param name="of" select="a:email | a:role | a:affiliation | a:logo"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="a:email | a:role | a:affiliation | a:logo" mode="member">
    <map>
      <string key="type"><xsl:value-of select="local-name()"/></string>
      <string key="value"><xsl:value-of select="."/></string>
    </map>
  </xsl:template>

  <xsl:template match="a:source" mode="member">
    <map>
      <xsl:apply-templates select="a:name" mode="string"/>
      <xsl:apply-templates select="a:url" mode="string"><xsl:with-param name="key" select="'uri'"/></xsl:apply-templates>
    </map>
  </xsl:template>

  <xsl:template match="a:section | a:keyword | a:signal" mode="member">
    <map>
      <string key="name"><xsl:value-of select="."/></string>
      <string key="rel"><xsl:value-of select="local-name()"/></string>
    </map>
  </xsl:template>

  <xsl:template match="a:person | a:organisation | a:place | a:subject | a:event | a:genre" mode="member">
    <map>
      <xsl:apply-templates select="a:name" mode="string"/>
      <xsl:apply-templates select="(a:code | a:scheme)[last()]" mode="concept"/>
      <xsl:if test="a:name and not(self::a:genre) and not(key('term', concat(generate-id(..), local-name(), ' ', a:name))[2])">
        <xsl:variable name="known" select="key(local-name(), concat(generate-id(..), a:name))"/>
        <xsl:apply-templates select="$known[not($known[2])]/*" mode="part"/>
      </xsl:if>
    </map>
  </xsl:template>

  <!-- What more is known, as far as the schema takes it. -->

  <xsl:template match="j:*" mode="part"/>

  <xsl:template match="j:string[@key = 'rel'][not(. = 'author' or . = 'contributor' or . = 'section' or . = 'keyword' or . = 'signal' or . = 'publisher')]" mode="part">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="*[starts-with(@key, 'subject')]/j:map/j:string[@key = 'creator']
    | *[starts-with(@key, 'subject')]/j:map/j:number[@key = 'relevance' or @key = 'confidence'][. >= 0 and . &lt;= 100 and floor(.) = .]" mode="part">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="*[starts-with(@key, 'organisation')]/j:map/j:array[@key = 'symbols']" mode="part">
    <array key="symbols"><xsl:apply-templates select="j:map" mode="symbol"/></array>
  </xsl:template>

  <xsl:template match="j:map" mode="symbol">
    <xsl:variable name="type" select="*[@key = 'symbolType' or @key = 'symboltype']"/>
    <map>
      <xsl:copy-of select="j:string[@key = 'exchange' or @key = 'symbol']"/>
      <xsl:if test="not(j:string[@key = 'symbol']) and j:string[@key = 'ticker']">
        <string key="symbol"><xsl:value-of select="*[@key = 'ticker']"/></string>
      </xsl:if>
      <xsl:if test="$type and f:canonical-id($type) = $type"><string key="symbolType"><xsl:value-of select="$type"/></string></xsl:if>
    </map>
  </xsl:template>

  <!-- A point; longer ones have rules of their own. -->
  <xsl:template match="*[starts-with(@key, 'place')]/j:map/j:map[@key = 'geoJSON' or @key = 'geometry_geojson'][j:string[@key = 'type'] = 'Point']" mode="part">
    <xsl:variable name="point" select="j:array[@key = 'coordinates']"/>
    <xsl:if test="$point/j:number[2] and not($point/*[not(self::j:number)] or *[3])">
      <map key="geoJSON"><xsl:copy-of select="*"/></map>
    </xsl:if>
  </xsl:template>

  <!-- An address where scheme and code can be told apart in it; else both as a
    literal, with a colon between. -->
  <xsl:template match="a:code | a:scheme" mode="concept">
    <xsl:variable name="scheme" select="string(../a:scheme)"/>
    <xsl:variable name="joint" select="substring('#', 1, not(substring($scheme, string-length($scheme)) = '/'))"/>
    <xsl:variable name="uri" select="concat($scheme, $joint, f:encode(../a:code))"/>
    <xsl:choose>
      <xsl:when test="$scheme = 'medtop' and ../a:code"><string key="uri">http://cv.iptc.org/newscodes/mediatopic/<xsl:value-of select="f:encode(../a:code)"/></string></xsl:when>
      <xsl:when test="../a:code and contains($scheme, ':') and not(contains($scheme, '#')) and f:canonical-id($uri) = $uri">
        <string key="uri"><xsl:value-of select="$uri"/></string>
      </xsl:when>
      <xsl:otherwise><string key="literal"><xsl:value-of select="concat(f:encode($scheme), ':', ../a:code)"/></string></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Of the feed's, so that no reader takes it for the article's own. -->
  <xsl:template match="a:feed/a:language | a:feed/a:publisher" mode="lent">
    <map>
      <string key="role">telex:feed</string>
      <string key="value"><xsl:value-of select="local-name()"/></string>
    </map>
  </xsl:template>

  <xsl:template match="a:signal" mode="lent">
    <map>
      <string key="role">telex:status</string>
      <string key="value"><xsl:value-of select="f:first(../a:status, 'none')"/></string>
    </map>
  </xsl:template>

  <!-- Addresses; and dates as precise as they are, where ninjs wants instants -->

  <xsl:template match="a:url" mode="member">
    <map>
      <string key="role">url</string>
      <string key="value"><xsl:value-of select="."/></string>
    </map>
  </xsl:template>

  <xsl:template match="a:published | a:modified | a:created | a:embargo | a:expires" mode="member">
    <map>
      <string key="role">telex:<xsl:value-of select="local-name()"/></string>
      <string key="value"><xsl:value-of select="."/></string>
    </map>
  </xsl:template>

  <!-- Other descriptions and bodies, their markup cleaned. -->
  <xsl:template match="j:array[@key = 'descriptions' or @key = 'bodies']/j:map" mode="member">
    <xsl:variable name="type" select="j:string[@key = 'contentType' or @key = 'contenttype']"/>
    <map>
      <xsl:copy-of select="j:string[@key = 'role']"/>
      <xsl:if test="$type"><string key="contentType"><xsl:value-of select="$type"/></string></xsl:if>
      <string key="value">
        <xsl:value-of select="j:string[@key = 'value'][not(contains($type, 'ml'))]"/>
        <xsl:if test="contains($type, 'ml')"><xsl:value-of select="f:markup(f:html(string(j:string[@key = 'value'])))"/></xsl:if>
      </string>
    </map>
  </xsl:template>

  <xsl:template match="j:map" mode="member">
    <map><xsl:copy-of select="j:string[@key = 'role' or @key = 'value']"/></map>
  </xsl:template>

  <xsl:template match="a:url" mode="rendition">
    <map>
      <string key="name">web</string>
      <string key="href"><xsl:value-of select="."/></string>
      <string key="contentType">text/html</string>
    </map>
  </xsl:template>

  <xsl:template match="a:alternate" mode="rendition">
    <map>
      <string key="name"><xsl:value-of select="concat('alternate', substring('-', 1, count(a:language)), a:language)"/></string>
      <xsl:apply-templates select="a:url" mode="string"><xsl:with-param name="key" select="'href'"/></xsl:apply-templates>
      <xsl:apply-templates select="a:type" mode="string"><xsl:with-param name="key" select="'contentType'"/></xsl:apply-templates>
      <xsl:apply-templates select="a:title" mode="string"/>
    </map>
  </xsl:template>

  <!-- Associations: each needs a name and a URI -->

  <xsl:template match="a:evolved-from" mode="member">
    <map>
      <string key="name">previous</string>
      <string key="rel">previousVersion</string>
      <string key="uri"><xsl:value-of select="."/></string>
    </map>
  </xsl:template>

  <xsl:template name="association">
    <xsl:param name="name"/>
    <xsl:param name="rel"/>
    <xsl:variable name="number" select="position()"/>
    <string key="name"><xsl:value-of select="concat($name, $number)"/></string>
    <xsl:apply-templates select="$rel" mode="string"><xsl:with-param name="key" select="'rel'"/></xsl:apply-templates>
    <string key="uri">
      <xsl:value-of select="a:url"/>
      <xsl:if test="not(a:url)">urn:uuid:<xsl:value-of select="f:uuid5(concat(../a:id, ' ', $name, $number))"/></xsl:if>
    </string>
  </xsl:template>

  <xsl:template match="a:media" mode="member">
    <xsl:variable name="more" select="key('href', concat(generate-id(..), a:url))[1]/../../.."/>
    <map>
      <xsl:call-template name="association"><xsl:with-param name="name" select="'media'"/><xsl:with-param name="rel" select="a:role"/></xsl:call-template>
      <xsl:apply-templates select="a:kind" mode="type"/>
      <xsl:if test="not(a:kind)"><string key="type">component</string></xsl:if>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'headlines'"/><xsl:with-param name="of" select="a:alt"/></xsl:call-template>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'descriptions'"/><xsl:with-param name="of" select="a:caption"/></xsl:call-template>
      <xsl:apply-templates select="a:credit" mode="string"><xsl:with-param name="key" select="'by'"/></xsl:apply-templates>
      <xsl:apply-templates select="a:rights" mode="string"><xsl:with-param name="key" select="'copyrightNotice'"/></xsl:apply-templates>
      <xsl:apply-templates select="$more/j:string[@key = 'usageTerms' or @key = 'usageterms'][1]" mode="rename"><xsl:with-param name="key" select="'usageTerms'"/></xsl:apply-templates>
      <xsl:if test="a:url | a:type | a:width | a:height | a:size | a:duration">
        <array key="renditions">
          <map>
            <string key="name">original</string>
            <xsl:apply-templates select="a:url" mode="string"><xsl:with-param name="key" select="'href'"/></xsl:apply-templates>
            <xsl:apply-templates select="a:type" mode="string"><xsl:with-param name="key" select="'contentType'"/></xsl:apply-templates>
            <xsl:apply-templates select="a:width | a:height | a:size | a:duration" mode="number"/>
          </map>
          <xsl:apply-templates select="$more/*[@key = 'renditions']/j:map[j:string[@key = 'href'] != current()/a:url]" mode="rendition"/>
        </array>
      </xsl:if>
    </map>
  </xsl:template>

  <xsl:template match="j:string" mode="rename">
    <xsl:param name="key"/>
    <string key="{$key}"><xsl:value-of select="."/></string>
  </xsl:template>

  <!-- Another size of it. -->
  <xsl:template match="j:map" mode="rendition">
    <xsl:variable name="href" select="string(*[@key = 'href'])"/>
    <xsl:if test="f:resolve($href, '') = $href">
      <map>
        <string key="name"><xsl:value-of select="f:first(@key, *[@key = 'name'], 'other')"/></string>
        <string key="href"><xsl:value-of select="$href"/></string>
        <xsl:apply-templates select="j:string[@key = 'contentType' or @key = 'contenttype' or @key = 'mimetype'][1]" mode="rename"><xsl:with-param name="key" select="'contentType'"/></xsl:apply-templates>
        <xsl:copy-of select="j:number[@key = 'width' or @key = 'height'][floor(.) = .]"/>
      </map>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:*" mode="number"><number key="{local-name()}"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="a:size" mode="number"><number key="sizeInBytes"><xsl:value-of select="."/></number></xsl:template>

  <xsl:template match="a:kind" mode="type"><string key="type"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="a:kind[. = 'image']" mode="type"><string key="type">picture</string></xsl:template>
  <!-- A component without a profile is of no kind. -->
  <xsl:template match="a:kind[. = 'document']" mode="type"><string key="type">component</string><string key="profile">document</string></xsl:template>

  <xsl:template match="a:related" mode="member">
    <map>
      <xsl:call-template name="association"><xsl:with-param name="name" select="'related'"/><xsl:with-param name="rel" select="a:rel"/></xsl:call-template>
      <string key="type">text</string>
      <xsl:call-template name="list"><xsl:with-param name="key" select="'headlines'"/><xsl:with-param name="of" select="a:title"/></xsl:call-template>
    </map>
  </xsl:template>

  <!-- What was read of ninjs and the model has no field for, as far as the
    schema takes it -->

  <xsl:template match="j:*" mode="give"/>
  <xsl:template match="j:string[@key = 'profile']" mode="give"><xsl:copy-of select="."/></xsl:template>

  <xsl:template match="j:array[@key = 'objects' or @key = 'trustIndicators'] | j:map[@key = 'digitalSourceType']
    | j:array[@key = 'objects' or @key = 'trustIndicators']/j:map" mode="give">
    <xsl:copy><xsl:copy-of select="@key"/><xsl:apply-templates select="*" mode="give"/></xsl:copy>
  </xsl:template>

  <xsl:template match="j:array[@key = 'objects']/j:map/j:string[@key = 'name' or @key = 'rel' or @key = 'uri' or @key = 'literal']
    | j:array[@key = 'trustIndicators']/j:map/j:string[@key = 'role' or @key = 'title' or @key = 'href']
    | j:map[@key = 'digitalSourceType']/j:string[@key = 'name' or @key = 'uri' or @key = 'literal']" mode="give">
    <xsl:copy-of select="."/>
  </xsl:template>
</xsl:stylesheet>
