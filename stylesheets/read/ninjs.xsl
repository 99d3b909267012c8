<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  IPTC ninjs 1.x, 2.x and 3.x, and what Superdesk adds to 1.x.
  In: a map of the JSON vocabulary, or several. Out: a feed of the article model.
  A value's key is in lower case before 3.0; a list is singular before 2.0, and
  renditions and associations are maps, whose keys are the names. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    xmlns:j="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="f j">

  <xsl:import href="../common/read.xsl"/>

  <!-- In lower case; a name with a space in it is none of a list's. -->
  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ '"/>
  <xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz|'"/>

  <!-- Associations that must not be used: a status that is not known is none to
    trust. -->
  <xsl:key name="gone" match="j:*[@key = 'pubStatus' or @key = 'pubstatus'][not(contains(' usable published active  ',
    concat(' ', translate(normalize-space(), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ', 'abcdefghijklmnopqrstuvwxyz|'), ' ')))]" use="generate-id(..)"/>

  <!-- Those that are embargoed, and what they go with is not, or not as long. An
    embargo that is no date compares equal to any. -->
  <xsl:key name="apart" match="j:*[@key = 'associations']/j:map[not(*[@key = 'rel'] = 'previousVersion')]/*[@key = 'embargoedUntil' or @key = 'embargoed']
    [normalize-space()][not(. = ../../../*[@key = 'embargoedUntil' or @key = 'embargoed'])]
    [not(f:zone(.) != 'none' and f:compare(., ../../../*[@key = 'embargoedUntil' or @key = 'embargoed']) &lt; 0)]" use="generate-id(..)"/>

  <!-- The addresses of their pictures. -->
  <xsl:key name="held-address" match="j:string[@key = 'href'][key('gone', generate-id(../../..)) or key('apart', generate-id(../../..))]
    | j:string[@key = 'uri'][key('gone', generate-id(..)) or key('apart', generate-id(..))]" use="."/>

  <xsl:key name="publisher" match="j:map[*[@key = 'rel'] = 'publisher']" use="generate-id(..)"/>

  <!-- A key of nothing is made anew each time that it is asked (libxslt). -->
  <xsl:key name="gone" match="/*" use="'/'"/>
  <xsl:key name="apart" match="/*" use="'/'"/>
  <xsl:key name="held-address" match="/*" use="' '"/>
  <xsl:variable name="root" select="/"/>

  <!-- What is read, in lower case; and of an association. -->
  <xsl:variable name="known" select="concat(' ', normalize-space('standard $standard uri guid type version firstcreated versioncreated contentcreated
    embargoed embargoeduntil pubstatus urgency priority copyrightholder copyrightnotice usageterms ednote language title
    headline headlines byline by slugline located descriptions bodies person people organisation organisations place places
    subject subjects event events genre genres infosource infosources source service keywords authors altids renditions
    associations expires rightsinfo evolvedfrom wordcount readtime signal name rel'), ' ')"/>
  <xsl:variable name="of-association" select="' name rel uri type headline headlines descriptions description_text by byline copyrightnotice copyrightholder pubstatus embargoed embargoeduntil infosources renditions '"/>

  <!-- What is no picture and the like; without a type, too. -->
  <xsl:variable name="texts" select="' text composite event planning  '"/>

  <!-- What names a form of a text, and no other text. -->
  <xsl:variable name="forms" select="' text html xhtml richtext '"/>

  <xsl:template match="/">
    <xsl:variable name="items" select="//j:map[*[@key = 'uri' or @key = 'guid']]
      [not(ancestor::j:map[*[@key = 'uri' or @key = 'guid']])]"/>
    <xsl:variable name="top" select="$items | (/j:map | /j:array/j:map)[not($items)]"/>
    <feed>
      <xsl:apply-templates select="($top[*[@key = 'altIds']/j:map[*[@key = 'role'] = 'telex:feed']/*[@key = 'value'] = 'language'])[1]/*[@key = 'language']" mode="lent"/>
      <xsl:apply-templates select="($top[*[@key = 'altIds']/j:map[*[@key = 'role'] = 'telex:feed']/*[@key = 'value'] = 'publisher'])[1]
        /*[@key = 'organisations']/j:map[*[@key = 'rel'] = 'publisher'][1]" mode="lent"/>
      <xsl:apply-templates select="$top | $top/*[@key = 'associations']/j:map[*[@key = 'bodies' or starts-with(@key, 'body_')]
        or key('apart', generate-id()) and not(key('gone', generate-id()))]" mode="article"/>
    </feed>
  </xsl:template>

  <xsl:template match="j:map" mode="article">
    <article>
      <id><xsl:value-of select="f:first(*[@key = 'uri'], *[@key = 'guid'])"/></id>
      <url><xsl:value-of select="f:first(*[@key = 'renditions']/*[@key = 'web' or *[@key = 'name'] = 'web']/*[@key = 'href'],
        *[@key = 'altIds' or @key = 'altids']/j:map[*[@key = 'role'] = 'url']/*[@key = 'value'],
        *[@key = 'altids']/*[@key = 'url'])"/></url>
      <xsl:call-template name="headlines"/>
      <xsl:call-template name="standfirst"/>
      <xsl:call-template name="body"/>
      <xsl:apply-templates select="*" mode="field"/>
      <xsl:if test="not(contains($texts, concat(' ', *[@key = 'type'], ' ')))">
        <xsl:apply-templates select="." mode="media"/>
      </xsl:if>
      <xsl:call-template name="extra"/>
    </article>
  </xsl:template>

  <!-- Text by its type -->

  <xsl:template match="j:*" mode="typed"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="j:map" mode="typed"><xsl:value-of select="*[@key = 'value']"/></xsl:template>
  <xsl:template match="j:map[contains(*[@key = 'contentType' or @key = 'contenttype'], 'ml')]" mode="typed"><xsl:copy-of select="f:xml(string(*[@key = 'value']))"/></xsl:template>
  <xsl:template match="j:string[contains(@key, '_html') or contains(@key, '_xhtml') or contains(@key, '_richtext')]" mode="typed"><xsl:copy-of select="f:xml(string(.))"/></xsl:template>

  <xsl:template name="headlines">
    <xsl:variable name="list" select="*[@key = 'headlines']/* | *[@key = 'headline' or starts-with(@key, 'headline_')]"/>
    <xsl:variable name="rest" select="$list[not(*[@key = 'role'] = 'kicker')]"/>
    <xsl:variable name="first" select="$rest[@key = 'headline' or *[@key = 'role'] = 'main']"/>
    <xsl:variable name="main" select="($first | $rest[not($first)] | *[@key = 'title'][not($rest)])[1]"/>
    <headline><xsl:apply-templates select="$main" mode="typed"/></headline>
    <kicker><xsl:apply-templates select="$list[*[@key = 'role'] = 'kicker'][1]" mode="typed"/></kicker>
    <xsl:apply-templates select="$rest[generate-id() != generate-id($main)]" mode="alt-headline"/>
  </xsl:template>

  <xsl:template match="j:*" mode="alt-headline">
    <alt-headline><xsl:apply-templates select="." mode="typed"/></alt-headline>
  </xsl:template>

  <!-- Of a picture it is the caption. -->
  <xsl:template name="standfirst">
    <xsl:if test="contains($texts, concat(' ', *[@key = 'type'], ' '))">
      <standfirst><xsl:apply-templates select="." mode="description"/></standfirst>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:map" mode="description">
    <xsl:variable name="chosen"><xsl:apply-templates select="." mode="described"/></xsl:variable>
    <xsl:apply-templates select="(*[@key = 'descriptions']/* | *[starts-with(@key, 'description_')])[generate-id() = $chosen]" mode="typed"/>
  </xsl:template>

  <!-- By its role, else one of neither. -->
  <xsl:template match="j:map" mode="described">
    <xsl:variable name="text" select="contains($texts, concat(' ', *[@key = 'type'], ' '))"/>
    <xsl:variable name="list" select="*[@key = 'descriptions']/*"/>
    <xsl:variable name="told" select="$list[*[@key = 'role'] = 'summary' and $text or *[@key = 'role'] = 'caption' and not($text)]"/>
    <xsl:variable name="plain" select="$list[not(*[@key = 'role'][. = 'summary' or . = 'caption'])]"/>
    <xsl:value-of select="generate-id(($told | $plain[not($told)] | $list[not($told | $plain)]
      | *[not($list)][@key = 'description_text' or @key = 'description_summary']
      | *[not($list or ../*[@key = 'description_text' or @key = 'description_summary'])][starts-with(@key, 'description_')])[1])"/>
  </xsl:template>

  <xsl:template name="body">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="main"/></xsl:variable>
    <xsl:variable name="main" select="(*[@key = 'bodies']/* | *[starts-with(@key, 'body_')])[generate-id() = $id]"/>
    <xsl:variable name="held" select="*[@key = 'associations']/j:map[key('gone', generate-id()) or key('apart', generate-id())]"/>
    <body>
      <xsl:apply-templates select="$main[not($held)]" mode="body"/>
      <xsl:apply-templates select="$main[$held]" mode="guarded"/>
    </body>
    <word-count><xsl:value-of select="f:first($main/*[@key = 'wordCount' or @key = 'wordcount'], *[@key = 'wordcount'])"/></word-count>
  </xsl:template>

  <!-- The main one; of its forms the one with markup. -->
  <xsl:template match="j:map" mode="main">
    <xsl:variable name="all" select="*[@key = 'bodies']/*[*[@key = 'value'] != ''] | *[starts-with(@key, 'body_')][. != '']"/>
    <xsl:variable name="main" select="$all[*[@key = 'role'] = 'main']"/>
    <xsl:variable name="list" select="$main | $all[not($main)]"/>
    <xsl:variable name="html" select="$list[contains(concat(@key, *[@key = 'contentType' or @key = 'contenttype']), 'html') or @key = 'body_richtext']"/>
    <xsl:variable name="plain" select="$list[@key = 'body_text' or starts-with(*[@key = 'contentType' or @key = 'contenttype'], 'text/plain')]"/>
    <xsl:value-of select="generate-id(($html | $plain[not($html)] | $list[not($html | $plain)])[1])"/>
  </xsl:template>

  <xsl:template match="j:*" mode="body"><xsl:copy-of select="f:xml(string(.))"/></xsl:template>
  <xsl:template match="j:map" mode="body"><xsl:copy-of select="f:xml(string(*[@key = 'value']))"/></xsl:template>
  <xsl:template match="j:*[@key = 'body_text']" mode="body"><xsl:copy-of select="f:blocks(string(.))"/></xsl:template>
  <xsl:template match="j:map[starts-with(concat(*[@key = 'contentType' or @key = 'contenttype'], 'text/plain'), 'text/plain')]" mode="body">
    <xsl:copy-of select="f:blocks(string(*[@key = 'value']))"/>
  </xsl:template>

  <!-- Without the pictures that must not be used: figures go whole. -->
  <xsl:template match="j:*" mode="guarded"><xsl:apply-templates select="." mode="body"/></xsl:template>
  <xsl:template match="j:*[contains(concat(@key, *[@key = 'contentType' or @key = 'contenttype']), 'html') or @key = 'body_richtext']" mode="guarded">
    <xsl:apply-templates select="f:xml(f:first(*[@key = 'value'], self::j:string))" mode="shown"/>
  </xsl:template>

  <xsl:template match="text()" mode="shown"><xsl:copy-of select="."/></xsl:template>

  <xsl:template match="*" mode="shown">
    <xsl:variable name="sources" select="@src | self::*[local-name() = 'figure' or local-name() = 'picture']//@src"/>
    <xsl:if test="not($sources and $root[key('held-address', $sources)])">
      <xsl:copy>
        <xsl:copy-of select="@*"/>
        <xsl:apply-templates select="node()" mode="shown"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <!-- Values of one line -->

  <xsl:template match="j:*" mode="field"/>
  <xsl:template match="j:*[@key = 'version' or @key = 'urgency' or @key = 'priority' or @key = 'slugline']" mode="field">
    <xsl:element name="{@key}"><xsl:value-of select="."/></xsl:element>
  </xsl:template>
  <xsl:template match="j:*[@key = 'pubStatus' or @key = 'pubstatus']" mode="field"><status><xsl:value-of select="."/></status></xsl:template>

  <!-- Killed is canceled to all others; ours says beside it what it was. -->
  <xsl:template match="j:*[@key = 'pubStatus'][. = 'canceled'][../*[@key = 'subjects']/j:map[*[@key = 'rel'] = 'signal']/*[@key = 'name'] = 'kill']" mode="field" priority="1">
    <xsl:variable name="true" select="../*[@key = 'altIds']/j:map[*[@key = 'role'] = 'telex:status']/*[@key = 'value']"/>
    <status><xsl:value-of select="$true[. != 'none'] | self::*[not($true)]"/></status>
  </xsl:template>

  <xsl:template match="j:*[@key = 'copyrightHolder' or @key = 'copyrightholder']" mode="field"><copyright-holder><xsl:value-of select="."/></copyright-holder></xsl:template>
  <xsl:template match="j:*[@key = 'copyrightNotice' or @key = 'copyrightnotice']" mode="field"><copyright-notice><xsl:value-of select="."/></copyright-notice></xsl:template>
  <xsl:template match="j:*[@key = 'usageTerms' or @key = 'usageterms']" mode="field"><usage-terms><xsl:value-of select="."/></usage-terms></xsl:template>
  <xsl:template match="j:*[@key = 'edNote' or @key = 'ednote']" mode="field"><editorial-note><xsl:value-of select="."/></editorial-note></xsl:template>
  <xsl:template match="j:*[@key = 'by' or @key = 'byline']" mode="field"><byline><xsl:value-of select="."/></byline></xsl:template>
  <xsl:template match="j:*[@key = 'located']" mode="field"><dateline><xsl:value-of select="."/></dateline></xsl:template>
  <xsl:template match="j:*[@key = 'rightsInfo' or @key = 'rightsinfo']" mode="field">
    <license><xsl:value-of select="*[translate(@key, $upper, $lower) = 'linkedrights' or translate(@key, $upper, $lower) = 'encodedrights']"/></license>
  </xsl:template>
  <xsl:template match="j:*[@key = 'evolvedfrom']" mode="field"><evolved-from><xsl:value-of select="."/></evolved-from></xsl:template>
  <!-- In minutes. -->
  <xsl:template match="j:number[@key = 'readtime']" mode="field"><reading-time><xsl:value-of select=". * 60"/></reading-time></xsl:template>
  <xsl:template match="j:*[@key = 'signal']" mode="field">
    <xsl:apply-templates select="self::j:string | j:string | j:map/*[@key = 'code' or @key = 'qcode']" mode="signal"/>
  </xsl:template>
  <xsl:template match="j:*" mode="signal"><signal><xsl:value-of select="."/></signal></xsl:template>

  <!-- A language and a publisher may be the feed's, and say so. -->

  <xsl:template match="j:*[@key = 'language']" mode="lent"><language><xsl:value-of select="."/></language></xsl:template>
  <xsl:template match="j:*[@key = 'language']" mode="field">
    <xsl:if test="not(../*[@key = 'altIds']/j:map[*[@key = 'role'] = 'telex:feed']/*[@key = 'value'] = 'language')">
      <xsl:apply-templates select="." mode="lent"/>
    </xsl:if>
  </xsl:template>

  <!-- Dates; ours stand elsewhere if they are no instants -->

  <xsl:template name="date">
    <xsl:param name="name"/>
    <xsl:variable name="exact" select="../*[@key = 'altIds']/j:map[*[@key = 'role'] = concat('telex:', $name)]/*[@key = 'value']"/>
    <xsl:element name="{$name}"><xsl:value-of select="f:first($exact, .)"/></xsl:element>
  </xsl:template>

  <xsl:template match="j:*[@key = 'firstCreated' or @key = 'firstcreated']" mode="field">
    <xsl:call-template name="date"><xsl:with-param name="name" select="'published'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="j:*[@key = 'versionCreated' or @key = 'versioncreated']" mode="field">
    <xsl:call-template name="date"><xsl:with-param name="name" select="'modified'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="j:*[@key = 'contentCreated' or @key = 'contentcreated']" mode="field">
    <xsl:call-template name="date"><xsl:with-param name="name" select="'created'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="j:*[@key = 'expires']" mode="field">
    <xsl:call-template name="date"><xsl:with-param name="name" select="'expires'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="j:*[@key = 'embargoedUntil' or @key = 'embargoed']" mode="field">
    <xsl:call-template name="date"><xsl:with-param name="name" select="'embargo'"/></xsl:call-template>
  </xsl:template>

  <!-- People, companies, concepts -->

  <xsl:template match="j:*[@key = 'person' or @key = 'people']" mode="field"><xsl:apply-templates select="*" mode="person"/></xsl:template>
  <xsl:template match="j:*" mode="person"><person><xsl:call-template name="concept"/></person></xsl:template>
  <xsl:template match="j:map[*[@key = 'rel'][. = 'author' or . = 'contributor']]" mode="person">
    <xsl:element name="{*[@key = 'rel'][. = 'author' or . = 'contributor']}"><xsl:call-template name="party"/></xsl:element>
  </xsl:template>
  <xsl:template match="j:*[@key = 'authors']" mode="field">
    <xsl:apply-templates select="j:map" mode="author"/>
  </xsl:template>
  <xsl:template match="j:map" mode="author"><author><xsl:call-template name="party"/></author></xsl:template>

  <xsl:template name="party">
    <xsl:variable name="contact" select="*[@key = 'contactInfo' or @key = 'contactinfo']/j:map"/>
    <name><xsl:value-of select="*[@key = 'name']"/></name>
    <uri><xsl:value-of select="*[@key = 'uri']"/></uri>
    <email><xsl:value-of select="$contact[*[@key = 'type'] = 'email']/*[@key = 'value']"/></email>
    <role><xsl:value-of select="f:first($contact[*[@key = 'type'] = 'role']/*[@key = 'value'], *[@key = 'role'])"/></role>
    <affiliation><xsl:value-of select="$contact[*[@key = 'type'] = 'affiliation']/*[@key = 'value']"/></affiliation>
  </xsl:template>

  <xsl:template match="j:*[@key = 'organisation' or @key = 'organisations']" mode="field"><xsl:apply-templates select="*" mode="organisation"/></xsl:template>
  <xsl:template match="j:*" mode="organisation"><organisation><xsl:call-template name="concept"/></organisation></xsl:template>
  <xsl:template match="j:map[*[@key = 'rel'] = 'publisher'][count(. | key('publisher', generate-id(..))[1]) = 1]" mode="organisation">
    <xsl:if test="not(../../*[@key = 'altIds']/j:map[*[@key = 'role'] = 'telex:feed']/*[@key = 'value'] = 'publisher')">
      <xsl:apply-templates select="." mode="lent"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:map" mode="lent">
    <publisher>
      <name><xsl:value-of select="*[@key = 'name']"/></name>
      <url><xsl:value-of select="*[@key = 'uri']"/></url>
      <logo><xsl:value-of select="*[@key = 'contactInfo' or @key = 'contactinfo']/j:map[*[@key = 'type'] = 'logo']/*[@key = 'value']"/></logo>
    </publisher>
  </xsl:template>

  <xsl:template match="j:*[@key = 'infoSources' or @key = 'infosources' or @key = 'infosource']" mode="field">
    <xsl:apply-templates select="j:map" mode="source"/>
  </xsl:template>
  <xsl:template match="j:map" mode="source">
    <source>
      <name><xsl:value-of select="*[@key = 'name']"/></name>
      <url><xsl:value-of select="*[@key = 'uri']"/></url>
    </source>
  </xsl:template>
  <xsl:template match="j:*[@key = 'source']" mode="field"><source><name><xsl:value-of select="."/></name></source></xsl:template>

  <xsl:template match="j:*[@key = 'place' or @key = 'places']" mode="field"><xsl:apply-templates select="*" mode="place"/></xsl:template>
  <xsl:template match="j:*" mode="place"><place><xsl:call-template name="concept"/></place></xsl:template>
  <xsl:template match="j:*[@key = 'event' or @key = 'events']" mode="field"><xsl:apply-templates select="*" mode="event"/></xsl:template>
  <xsl:template match="j:*" mode="event"><event><xsl:call-template name="concept"/></event></xsl:template>
  <xsl:template match="j:*[@key = 'genre' or @key = 'genres']" mode="field"><xsl:apply-templates select="*" mode="genre"/></xsl:template>
  <xsl:template match="j:*" mode="genre"><genre><xsl:call-template name="concept"/></genre></xsl:template>

  <xsl:template match="j:*[@key = 'subject' or @key = 'subjects']" mode="field"><xsl:apply-templates select="*" mode="subject"/></xsl:template>
  <xsl:template match="j:*" mode="subject"><subject><xsl:call-template name="concept"/></subject></xsl:template>
  <xsl:template match="j:map[*[@key = 'rel'][. = 'section' or . = 'keyword' or . = 'signal']]" mode="subject">
    <xsl:element name="{*[@key = 'rel'][. = 'section' or . = 'keyword' or . = 'signal']}"><xsl:value-of select="*[@key = 'name']"/></xsl:element>
  </xsl:template>
  <xsl:template match="j:*[@key = 'service']" mode="field"><xsl:apply-templates select="*" mode="service"/></xsl:template>
  <xsl:template match="j:*" mode="service"><section><xsl:value-of select="f:first(*[@key = 'name'], self::j:string)"/></section></xsl:template>
  <xsl:template match="j:*[@key = 'keywords']" mode="field"><xsl:apply-templates select="*" mode="keyword"/></xsl:template>
  <xsl:template match="j:*" mode="keyword"><keyword><xsl:value-of select="."/></keyword></xsl:template>

  <!-- A concept: its scheme and code, in one address or apart. -->
  <xsl:template name="concept">
    <xsl:variable name="code" select="f:first(*[@key = 'code'], *[@key = 'qcode'])"/>
    <xsl:variable name="uri" select="f:first(*[@key = 'uri'], substring($code, 1, 9999 * contains($code, '://')))"/>
    <xsl:variable name="literal" select="*[@key = 'literal']"/>
    <xsl:choose>
      <xsl:when test="contains($uri, '/newscodes/mediatopic/')">
        <scheme>medtop</scheme>
        <code><xsl:value-of select="f:decode(substring-after($uri, '/newscodes/mediatopic/'))"/></code>
      </xsl:when>
      <xsl:when test="$uri != ''"><xsl:call-template name="split"><xsl:with-param name="rest" select="$uri"/></xsl:call-template></xsl:when>
      <xsl:when test="$code != ''">
        <xsl:apply-templates select="*[@key = 'scheme']" mode="scheme"/>
        <code><xsl:value-of select="$code"/></code>
      </xsl:when>
      <xsl:otherwise>
        <scheme><xsl:value-of select="f:decode(substring-before($literal, ':'))"/></scheme>
        <code><xsl:value-of select="concat(substring-after($literal, ':'), substring($literal, 1 div not(contains($literal, ':'))))"/></code>
      </xsl:otherwise>
    </xsl:choose>
    <name><xsl:value-of select="f:first(*[@key = 'name'], self::j:string)"/></name>
  </xsl:template>

  <xsl:template match="j:*" mode="scheme"><scheme><xsl:value-of select="."/></scheme></xsl:template>
  <xsl:template match="j:*[contains(., '/newscodes/mediatopic')]" mode="scheme"><scheme>medtop</scheme></xsl:template>

  <!-- At the fragment, else behind the last slash; a hundred are no address. -->
  <xsl:template name="split">
    <xsl:param name="scheme"/>
    <xsl:param name="rest"/>
    <xsl:choose>
      <xsl:when test="contains($rest, '#')">
        <scheme><xsl:value-of select="concat($scheme, substring-before($rest, '#'))"/></scheme>
        <code><xsl:value-of select="f:decode(substring-after($rest, '#'))"/></code>
      </xsl:when>
      <xsl:when test="contains($rest, '/') and string-length(translate($scheme, translate($scheme, '/', ''), '')) &lt; 100">
        <xsl:call-template name="split">
          <xsl:with-param name="scheme" select="concat($scheme, substring-before($rest, '/'), '/')"/>
          <xsl:with-param name="rest" select="substring-after($rest, '/')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <scheme><xsl:value-of select="$scheme"/></scheme>
        <code><xsl:value-of select="f:first(f:decode($rest), *[@key = 'literal'])"/></code>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Renditions of a text are its other forms -->

  <xsl:template match="j:*[@key = 'renditions'][contains(' text composite event planning ', concat(' ', f:first(../*[@key = 'type'], 'text'), ' '))]" mode="field">
    <xsl:apply-templates select="j:map[not(@key = 'web' or *[@key = 'name'] = 'web')][*[@key = 'href']]" mode="alternate"/>
  </xsl:template>

  <xsl:template match="j:map" mode="alternate">
    <alternate>
      <url><xsl:value-of select="*[@key = 'href']"/></url>
      <type><xsl:value-of select="*[@key = 'contentType' or @key = 'contenttype' or @key = 'mimetype']"/></type>
      <language><xsl:value-of select="substring-after(*[@key = 'name'], 'alternate-')"/></language>
      <title><xsl:value-of select="*[@key = 'title']"/></title>
    </alternate>
  </xsl:template>

  <!-- Associations -->

  <xsl:template match="j:*[@key = 'associations']" mode="field"><xsl:apply-templates select="j:map" mode="association"/></xsl:template>

  <xsl:template match="j:map" mode="association">
    <related>
      <rel><xsl:value-of select="*[@key = 'rel']"/></rel>
      <url><xsl:value-of select="f:first(*[@key = 'renditions']/*[@key = 'web' or *[@key = 'name'] = 'web']/*[@key = 'href'],
        *[@key = 'uri'][starts-with(., 'http')])"/></url>
      <title><xsl:apply-templates select="(*[@key = 'headlines']/* | *[@key = 'headline'])[1]" mode="typed"/></title>
    </related>
  </xsl:template>

  <xsl:template match="j:map[*[@key = 'rel'] = 'previousVersion']" mode="association" priority="3">
    <evolved-from><xsl:value-of select="*[@key = 'uri']"/></evolved-from>
  </xsl:template>

  <xsl:template match="j:map[*[@key = 'type'][. = 'picture' or . = 'graphic' or . = 'video' or . = 'audio' or . = 'component']
    or not(*[@key = 'type']) and *[@key = 'renditions']]" mode="association" priority="1">
    <xsl:apply-templates select="." mode="media"/>
  </xsl:template>

  <!-- Of no association the text could say that it comes later; an article can. -->
  <xsl:template match="j:map[key('apart', generate-id())]" mode="association" priority="2">
    <xsl:message><xsl:value-of select="concat('left the ', f:first(*[@key = 'type'], 'association'), ' ', f:first(*[@key = 'uri'], *[@key = 'name'], @key),
      ' out of ', f:first(../../*[@key = 'uri'], ../../*[@key = 'guid']), ', which is not embargoed like it: it is an article of its own&#10;')"/></xsl:message>
  </xsl:template>

  <xsl:template match="j:map[key('gone', generate-id())]" mode="association" priority="2.5">
    <xsl:message><xsl:value-of select="concat('left out the ', f:first(*[@key = 'type'], 'association'), ' ', f:first(*[@key = 'uri'], *[@key = 'name'], @key),
      ': it is ', *[@key = 'pubStatus' or @key = 'pubstatus'], '&#10;')"/></xsl:message>
  </xsl:template>

  <!-- The widest rendition, if none is the original. -->
  <xsl:template match="j:map" mode="media">
    <media>
      <xsl:apply-templates select="*[@key = 'type']" mode="kind"/>
      <xsl:apply-templates select="*[@key = 'renditions']/j:map" mode="rendition">
        <xsl:sort select="number(@key = 'original' or *[@key = 'name'] = 'original')" data-type="number" order="descending"/>
        <xsl:sort select="number(*[@key = 'width'])" data-type="number" order="descending"/>
      </xsl:apply-templates>
      <xsl:if test="not(*[@key = 'renditions'])">
        <url><xsl:value-of select="*[@key = 'uri'][f:media-type-of(.) != '']"/></url>
      </xsl:if>
      <alt><xsl:value-of select="f:first(*[@key = 'headlines']/*/*[@key = 'value'], *[@key = 'headline'])"/></alt>
      <caption><xsl:apply-templates select="." mode="description"/></caption>
      <credit><xsl:value-of select="f:first(*[@key = 'by' or @key = 'byline'], *[@key = 'infoSources' or @key = 'infosources']/*/*[@key = 'name'])"/></credit>
      <rights><xsl:value-of select="f:first(*[@key = 'copyrightNotice' or @key = 'copyrightnotice'], *[@key = 'copyrightHolder' or @key = 'copyrightholder'])"/></rights>
      <role><xsl:value-of select="*[@key = 'rel']"/></role>
    </media>
  </xsl:template>

  <xsl:template match="j:map" mode="rendition">
    <xsl:if test="position() = 1">
      <url><xsl:value-of select="*[@key = 'href']"/></url>
      <type><xsl:value-of select="*[@key = 'contentType' or @key = 'contenttype' or @key = 'mimetype']"/></type>
      <width><xsl:value-of select="*[@key = 'width']"/></width>
      <height><xsl:value-of select="*[@key = 'height']"/></height>
      <size><xsl:value-of select="*[@key = 'sizeInBytes' or @key = 'sizeinbytes']"/></size>
      <duration><xsl:value-of select="substring-before(concat(*[@key = 'duration'], '.'), '.')"/></duration>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:*" mode="kind"><kind><xsl:value-of select="."/></kind></xsl:template>
  <xsl:template match="j:*[. = 'picture' or . = 'graphic']" mode="kind"><kind>image</kind></xsl:template>
  <xsl:template match="j:*[. = 'component']" mode="kind"><kind><xsl:value-of select="../*[@key = 'profile'][. = 'document']"/></kind></xsl:template>

  <!-- What else an item holds -->

  <xsl:template name="extra">
    <xsl:variable name="more" select="*[not(contains($known, concat(' ', translate(@key, $upper, $lower), ' ')))]
      [not(starts-with(@key, 'headline_') or starts-with(@key, 'description_') or starts-with(@key, 'body_'))]"/>
    <xsl:variable name="ids" select="*[@key = 'altIds' or @key = 'altids'][j:map[not(*[@key = 'role'][. = 'url' or starts-with(., 'telex:')])]
      or self::j:map/*[not(@key = 'url')]]"/>
    <xsl:variable name="rest"><xsl:apply-templates select="*" mode="rest"/></xsl:variable>
    <xsl:if test="$more | $ids or string($rest) != ''">
      <extra>
        <map xmlns="http://www.w3.org/2005/xpath-functions">
          <xsl:copy-of select="$more"/>
          <xsl:apply-templates select="$ids" mode="ids"/>
          <xsl:copy-of select="$rest"/>
        </map>
      </extra>
    </xsl:if>
  </xsl:template>

  <!-- Of lists, whose members are read in part, those of which more is known. -->

  <xsl:template match="j:*" mode="rest"/>

  <xsl:template match="j:*[@key != ''][contains(' person people organisation organisations place places subject subjects event events genre genres
    infosource infosources infoSources authors service ', concat(' ', translate(@key, ' ', '|'), ' '))]" mode="rest">
    <xsl:variable name="rest"><xsl:apply-templates select="j:map" mode="member"/></xsl:variable>
    <xsl:if test="string($rest) != ''">
      <xsl:copy><xsl:copy-of select="@key"/><xsl:copy-of select="$rest"/></xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="j:map" mode="member">
    <xsl:variable name="unread"><xsl:apply-templates select="*" mode="unread"/></xsl:variable>
    <xsl:if test="string($unread) != ''"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <!-- A letter for each part that no field took: of a concept its address, else its
    code, else its literal is read. -->
  <xsl:template match="j:*" mode="unread">+</xsl:template>
  <xsl:template match="j:*[@key = 'name' or @key = 'uri']
    | j:*[@key = 'code' or @key = 'qcode' or @key = 'scheme'][not(../*[@key = 'uri'])]
    | j:*[@key = 'literal'][not(../*[@key = 'uri' or @key = 'code' or @key = 'qcode'])]
    | j:*[@key = 'rel'][. = 'author' or . = 'contributor' or . = 'section' or . = 'keyword' or . = 'signal' or . = 'publisher']
    | j:*[@key = 'authors']/j:map/j:*[@key = 'role']
    | j:map[*[@key = 'rel'][. = 'author' or . = 'contributor']]/j:*[@key = 'role']" mode="unread"/>

  <!-- Of these the name alone, or with an address. -->
  <xsl:template match="j:*[@key = 'service']/j:map/j:*[@key != 'name']
    | j:map[*[@key = 'rel'][. = 'section' or . = 'keyword' or . = 'signal']]/j:*[@key != 'name' and @key != 'rel']" mode="unread" priority="1">+</xsl:template>
  <xsl:template match="j:*[@key = 'authors' or @key = 'infosource' or @key = 'infosources' or @key = 'infoSources']/j:map/j:*[@key = 'literal' or @key = 'code' or @key = 'qcode' or @key = 'scheme']
    | j:map[*[@key = 'rel'][. = 'author' or . = 'contributor' or . = 'publisher']]/j:*[@key = 'literal' or @key = 'code' or @key = 'qcode' or @key = 'scheme']" mode="unread" priority="1">+</xsl:template>

  <!-- How to reach them, as far as the model goes. -->
  <xsl:template match="j:*[@key = 'contactInfo' or @key = 'contactinfo']" mode="unread"><xsl:apply-templates select="*" mode="unread"/></xsl:template>
  <xsl:template match="j:map[*[@key = 'rel'] = 'publisher']/*/j:map[*[@key = 'type'] = 'logo']
    | j:map[*[@key = 'rel'][. = 'author' or . = 'contributor'] or ../@key = 'authors']/*/j:map[*[@key = 'type'][. = 'email' or . = 'role' or . = 'affiliation']]" mode="unread"/>

  <xsl:template match="j:*[@key = 'associations']" mode="rest">
    <xsl:call-template name="rest">
      <xsl:with-param name="apart" select="j:map[key('apart', generate-id())][not(key('gone', generate-id()))]"/>
      <xsl:with-param name="of" select="j:map[not(key('gone', generate-id()) or key('apart', generate-id()))][not(*[@key = 'bodies' or starts-with(@key, 'body_')])]
        [*[not(contains($of-association, concat(' ', translate(@key, $upper, $lower), ' ')))] or *[@key = 'renditions']/*[2]]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is an article of its own stays named, without its address. -->
  <xsl:template match="j:map" mode="apart">
    <xsl:copy><xsl:copy-of select="@key | *[@key = 'name' or @key = 'rel' or @key = 'type'] | *[@key = 'uri'][f:media-type-of(.) = '']"/></xsl:copy>
  </xsl:template>

  <!-- The item's name for lists, where it is not its headline. -->
  <xsl:template match="j:*[@key = 'title'][../*[@key = 'headline'] or ../*[@key = 'headlines']/*]" mode="rest">
    <xsl:variable name="main" select="../*[@key = 'headlines']/*[*[@key = 'role'] = 'main']"/>
    <xsl:variable name="headline"><xsl:apply-templates select="($main | ../*[@key = 'headlines'][not($main)]/*[1] | ../*[@key = 'headline'])[1]" mode="typed"/></xsl:variable>
    <xsl:if test="f:plain(.) != f:plain($headline)"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <!-- Another role is another text, another type another form of it. -->
  <xsl:template match="j:*[@key = 'descriptions']" mode="rest">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="described"/></xsl:variable>
    <xsl:variable name="chosen" select="*[generate-id() = $id]"/>
    <xsl:call-template name="rest">
      <xsl:with-param name="of" select="j:map[generate-id() != $id][not(string(*[@key = 'role']) = string($chosen/*[@key = 'role'])
        and string(*[@key = 'contentType' or @key = 'contenttype']) != string($chosen/*[@key = 'contentType' or @key = 'contenttype']))]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- By their names before 2.0. -->
  <xsl:template match="j:*[starts-with(@key, 'description_')]" mode="rest">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="described"/></xsl:variable>
    <xsl:copy-of select="self::*[generate-id() != $id][not(contains($forms, concat(' ', substring-after(@key, '_'), ' '))
      and ../*[generate-id() = $id][contains($forms, concat(' ', substring-after(@key, '_'), ' '))])]"/>
  </xsl:template>

  <xsl:template match="j:*[starts-with(@key, 'body_')]" mode="rest">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="main"/></xsl:variable>
    <xsl:copy-of select="self::*[generate-id() != $id][not(contains($forms, concat(' ', substring-after(@key, '_'), ' ')))]"/>
  </xsl:template>

  <xsl:template match="j:*[@key = 'bodies']" mode="rest">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="main"/></xsl:variable>
    <xsl:variable name="main" select="*[generate-id() = $id]"/>
    <xsl:call-template name="rest">
      <xsl:with-param name="of" select="j:map[generate-id() != $id][not(string(*[@key = 'role']) = string($main/*[@key = 'role'])
        and string(*[@key = 'contentType' or @key = 'contenttype']) != string($main/*[@key = 'contentType' or @key = 'contenttype']))]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="rest">
    <xsl:param name="of"/>
    <xsl:param name="apart" select="/.."/>
    <xsl:if test="$of | $apart">
      <xsl:copy>
        <xsl:copy-of select="@key | $of"/>
        <xsl:apply-templates select="$apart" mode="apart"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <!-- Ids that are neither the address nor ours. -->
  <xsl:template match="j:*" mode="ids"><xsl:copy-of select="."/></xsl:template>
  <xsl:template match="j:array" mode="ids">
    <xsl:copy>
      <xsl:attribute name="key">altIds</xsl:attribute>
      <xsl:copy-of select="*[not(*[@key = 'role'][. = 'url' or starts-with(., 'telex:')])]"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
