<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The News Industry Text Format, IPTC NITF 2 to 3.6, with and without namespace.
  In: nitf. Out: a feed of one article of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:host="urn:telex:host:1"
    xmlns:n="http://iptc.org/std/NITF/2006-10-18/"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="a f n t">

  <xsl:import href="../common/read.xsl"/>
  <xsl:include href="../common/nitf-read.xsl"/>

  <!-- That of the DTD has none. -->
  <t:namespace prefix="nitf" uri="http://iptc.org/std/NITF/2006-10-18/" others="- http://iptc.org/std/nitf/2006-03-01/
    http://www.nitf.org/nitf http://www.nitf.org/IPTC/NITF http://www.iptc.org/NITF"/>

  <!-- Documents of ours are read to the letter. -->
  <xsl:variable name="own" select="boolean(//n:head/n:meta[@name = 'generator'][@content = 'telex'])"/>

  <!-- Where an end tag is lost, parts of it stand in others. -->
  <xsl:variable name="docdata" select="(//n:docdata)[1]"/>
  <xsl:variable name="embargoed" select="translate(normalize-space($docdata/@management-status), 'E', 'e') = 'embargoed'"/>
  <xsl:variable name="scope" select="string($docdata/n:doc-scope/@scope)"/>
  <xsl:variable name="holder" select="string($docdata/n:doc.copyright/@holder)"/>

  <!-- Of what was published: the article's page, and who counted its words. -->
  <xsl:variable name="published" select="/n:nitf/n:head/n:pubdata"/>
  <xsl:variable name="page" select="$published[not(@type = 'other')][@ex-ref][1]"/>
  <xsl:variable name="publication" select="string($published/@name)"/>
  <xsl:variable name="counted" select="$published[@unit-of-measure = 'word' or @unit-of-measure = 'words'][1]"/>

  <xsl:variable name="note" select="f:first(/n:nitf/n:body/n:body.head/n:note[@noteclass = 'editorsnote'],
    $docdata/n:ed-msg/@info, $docdata/n:correction/@info, '')"/>

  <xsl:template match="/">
    <feed><xsl:apply-templates select="n:nitf"/></feed>
  </xsl:template>

  <xsl:template match="n:nitf">
    <xsl:variable name="top" select="(.//n:body.head)[1]"/>
    <article>
      <xsl:call-template name="settings"/>
      <id><xsl:value-of select="f:first($docdata/n:doc-id/@id-string, @uno, '')"/></id>
      <url><xsl:value-of select="$page/@ex-ref"/></url>
      <xsl:apply-templates select="." mode="headline"/>
      <language><xsl:value-of select="f:first(@xml:lang, @baselang, n:body/@xml:lang, '')"/></language>
      <xsl:apply-templates select="$docdata" mode="dates"/>
      <xsl:apply-templates select="$docdata" mode="evolved-from"/>
      <xsl:apply-templates select="$docdata/@* | $docdata/*"/>
      <xsl:apply-templates select="n:head/n:meta | n:head/n:tobject/* | n:head/n:pubdata | n:head/n:revision-history"/>
      <xsl:apply-templates select="$docdata" mode="section"/>
      <xsl:apply-templates select="$top/*[not(self::n:hedline or self::n:abstract or self::n:byline)]"/>
      <xsl:apply-templates select="$top" mode="byline"/>
      <xsl:apply-templates select="." mode="publisher"/>
      <xsl:if test="$top/n:abstract">
        <standfirst><xsl:apply-templates select="$top/n:abstract" mode="nitf-line"/></standfirst>
      </xsl:if>
      <xsl:apply-templates select="." mode="nitf-all-media"><xsl:with-param name="own" select="$own"/></xsl:apply-templates>
      <body>
        <xsl:apply-templates select=".//n:body.content[not(ancestor::n:body.head or ancestor::n:body.content)]" mode="nitf-read"/>
        <xsl:apply-templates select="n:body/n:body.end/n:tagline" mode="body"/>
      </body>
      <xsl:apply-templates select="n:body/n:body.end/*"/>
      <extra><xsl:apply-templates select="*[not(self::n:head or self::n:body)] | n:head/* | $docdata/* | $docdata/n:identified-content/* | $top/*" mode="extra"/></extra>
    </article>
  </xsl:template>

  <!-- Headlines; some write headline for hedline, or the text in it -->

  <xsl:template match="n:nitf" mode="headline">
    <xsl:variable name="hedline" select="(.//n:body.head)[1]/*[self::n:hedline or self::n:headline]"/>
    <xsl:variable name="main" select="($hedline/n:hl1 | $hedline[not(n:hl1)] | n:head/n:title)[normalize-space()]"/>
    <headline><xsl:apply-templates select="($main[not(self::n:title)] | $main[self::n:title][not($main[2])])[1]/node()" mode="nitf-line"/></headline>
    <xsl:apply-templates select="$hedline/n:hl2 | $hedline/n:hl1[position() > 1]"/>
  </xsl:template>

  <xsl:template match="n:hl1 | n:hl2"><alt-headline><xsl:apply-templates mode="nitf-line"/></alt-headline></xsl:template>
  <xsl:template match="n:hl2[@class = 'kicker']"><kicker><xsl:apply-templates mode="nitf-line"/></kicker></xsl:template>

  <!-- docdata -->

  <xsl:template match="n:docdata" mode="dates">
    <xsl:variable name="issue" select="f:first(n:date.issue/@norm,
      n:date.release[not($own or $embargoed)]/@norm, $published[not($own)]/@date.publication, '')"/>
    <published><xsl:value-of select="$issue"/></published>
    <xsl:apply-templates select="n:date.release[normalize-space(@norm)]" mode="dates">
      <xsl:with-param name="issue" select="f:first(n:date.issue/@norm, $published/@date.publication, '')"/>
    </xsl:apply-templates>
    <xsl:if test="$embargoed and not(normalize-space(n:date.release/@norm))"><status>withheld</status></xsl:if>
    <expires><xsl:value-of select="n:date.expire/@norm"/></expires>
    <xsl:apply-templates select="../n:revision-history[@norm][last()]" mode="modified">
      <xsl:with-param name="issue" select="$issue"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- "When the receiver may publish": what is not known to be past at the
    issue is an embargo, of a usable story too. -->
  <xsl:template match="n:date.release" mode="dates">
    <xsl:param name="issue"/>
    <xsl:if test="$own or $embargoed or f:precision(@norm) = '' or f:precision($issue) = ''
        or f:compare(@norm, $issue) > 0">
      <embargo><xsl:value-of select="@norm"/></embargo>
    </xsl:if>
  </xsl:template>

  <!-- What was changed before the issue is no change of it. -->
  <xsl:template match="n:revision-history" mode="modified">
    <xsl:param name="issue"/>
    <xsl:if test="$own or f:compare(@norm, $issue) > 0">
      <modified><xsl:value-of select="@norm"/></modified>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@*"/>

  <xsl:template match="@management-status">
    <xsl:if test="not($embargoed)"><status><xsl:value-of select="."/></status></xsl:if>
  </xsl:template>

  <!-- Nothing is an update of itself. -->
  <xsl:template match="n:docdata" mode="evolved-from">
    <xsl:variable name="id" select="f:first(n:doc-id/@id-string, /n:nitf/@uno, '')"/>
    <evolved-from><xsl:value-of select="(@management-doc-idref | n:correction/@id-string)[. != $id][1]"/></evolved-from>
  </xsl:template>

  <xsl:template match="n:correction">
    <xsl:if test="not($own)"><signal>correction</signal></xsl:if>
    <xsl:if test="not(../../../n:body/n:body.head/n:note[@noteclass = 'editorsnote'] or ../n:ed-msg)">
      <editorial-note><xsl:value-of select="@info"/></editorial-note>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:ed-msg">
    <xsl:if test="not(../../../n:body/n:body.head/n:note[@noteclass = 'editorsnote'])">
      <editorial-note><xsl:value-of select="@info"/></editorial-note>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:urgency"><urgency><xsl:value-of select="@ed-urg"/></urgency></xsl:template>

  <xsl:template match="n:du-key">
    <slugline><xsl:value-of select="@key"/></slugline>
    <version><xsl:value-of select="@version"/></version>
  </xsl:template>

  <xsl:template match="n:doc.copyright"><copyright-holder><xsl:value-of select="@holder"/></copyright-holder></xsl:template>

  <xsl:template match="n:doc.rights">
    <usage-terms><xsl:value-of select="@limitations"/></usage-terms>
    <xsl:if test="not(../n:doc.copyright/@holder)"><copyright-holder><xsl:value-of select="@owner"/></copyright-holder></xsl:if>
  </xsl:template>

  <xsl:template match="n:key-list"><xsl:apply-templates select="n:keyword"/></xsl:template>
  <xsl:template match="n:keyword"><keyword><xsl:value-of select="f:first(@key, .)"/></keyword></xsl:template>

  <xsl:template match="n:docdata" mode="section">
    <xsl:variable name="scopes" select="n:doc-scope/@scope | n:identified-content/n:classifier[@type = 'section']/@value"/>
    <xsl:apply-templates select="../n:pubdata/@position.section[not(. = $scopes)] | $scopes" mode="section"/>
  </xsl:template>

  <xsl:template match="@*" mode="section"><section><xsl:value-of select="."/></section></xsl:template>

  <!-- The same scope may be said twice, once as a class. -->
  <xsl:template match="n:classifier/@value[. = ../../../n:doc-scope/@scope]" mode="section"/>

  <!-- identified-content -->

  <xsl:template match="n:identified-content"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="n:identified-content/n:person"><person><xsl:call-template name="term"/></person></xsl:template>
  <xsl:template match="n:identified-content/n:org"><organisation><xsl:call-template name="term"/></organisation></xsl:template>
  <xsl:template match="n:identified-content/n:event"><event><xsl:call-template name="term"/></event></xsl:template>
  <xsl:template match="n:classifier[@type = 'genre']"><genre><xsl:call-template name="term"/></genre></xsl:template>

  <xsl:template match="n:classifier[not(@type = 'section' or @type = 'genre')]">
    <subject><xsl:call-template name="term"/></subject>
  </xsl:template>

  <xsl:template match="n:identified-content/n:location">
    <place>
      <xsl:call-template name="term">
        <xsl:with-param name="scheme" select="f:first(@code-source, substring('iso3166-1a2', 1, 11 * boolean(n:country/@iso-cc)))"/>
        <xsl:with-param name="code" select="f:first(@location-code, n:country/@iso-cc, '')"/>
      </xsl:call-template>
    </place>
  </xsl:template>

  <xsl:template name="term">
    <xsl:param name="scheme" select="f:first(@idsrc, n:alt-code/@idsrc, '')"/>
    <xsl:param name="code" select="f:first(@value, n:alt-code/@value, '')"/>
    <scheme><xsl:value-of select="$scheme"/></scheme>
    <code><xsl:value-of select="$code"/></code>
    <name><xsl:apply-templates mode="nitf-line"/></name>
  </xsl:template>

  <xsl:template match="n:evloc">
    <place>
      <xsl:if test="not(@city or @state-prov or @county-dist)"><scheme>iso3166-1a2</scheme></xsl:if>
      <code><xsl:value-of select="@iso-cc[not(../@city or ../@state-prov or ../@county-dist)]"/></code>
      <name>
        <xsl:for-each select="@city | @county-dist | @state-prov">
          <xsl:if test="position() > 1">, </xsl:if>
          <xsl:value-of select="."/>
        </xsl:for-each>
      </name>
    </place>
  </xsl:template>

  <!-- The rest of the head -->

  <!-- What NITF has no other place for, and so is nothing made. -->
  <xsl:template match="n:meta[contains(' created priority signal direction license reading-time status ', concat(' ', @name, ' '))][not(contains(@name, ' '))]">
    <xsl:element name="{@name}">
      <xsl:attribute name="host:true"/>
      <xsl:value-of select="@content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="n:tobject.property[translate(@tobject.property.type, 'C', 'c') != 'current']">
    <genre><name><xsl:value-of select="@tobject.property.type"/></name></genre>
  </xsl:template>

  <xsl:template match="n:tobject.subject">
    <xsl:variable name="code" select="f:first(@tobject.subject.refnum[. != '00000000'], @tobject.subject.code, '')"/>
    <subject>
      <scheme>
        <xsl:choose>
          <xsl:when test="@tobject.subject.ipr[. != 'IPTC'] or $code = ''"><xsl:value-of select="@tobject.subject.ipr[. != 'IPTC']"/></xsl:when>
          <xsl:when test="$own">medtop</xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="iptc-scheme"><xsl:with-param name="code" select="$code"/></xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </scheme>
      <code><xsl:value-of select="$code"/></code>
      <name><xsl:value-of select="f:first(@tobject.subject.detail, @tobject.subject.matter, @tobject.subject.type, '')"/></name>
    </subject>
  </xsl:template>

  <xsl:template match="n:pubdata">
    <xsl:if test="generate-id() = generate-id($counted)"><word-count><xsl:value-of select="@item-length"/></word-count></xsl:if>
    <xsl:if test="@ex-ref and generate-id() != generate-id($page)"><xsl:call-template name="alternate"/></xsl:if>
  </xsl:template>

  <xsl:template name="alternate">
    <alternate>
      <url><xsl:value-of select="@ex-ref"/></url>
      <type><xsl:value-of select="@a:type"/></type>
      <language><xsl:value-of select="@a:language"/></language>
      <title><xsl:value-of select="@edition.name"/></title>
    </alternate>
  </xsl:template>

  <!-- The writer, of whom the byline tells too, and others. -->
  <xsl:template match="n:revision-history[@function = 'writer-author']">
    <xsl:if test="$own or not(/n:nitf/n:body/n:body.head/n:byline)">
      <author><xsl:call-template name="person"/></author>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:revision-history[@function][@function != 'writer-author'][@name != '' or @a:*]">
    <contributor>
      <xsl:call-template name="person">
        <xsl:with-param name="role" select="f:first(@a:role, @function[. != 'other'], '')"/>
      </xsl:call-template>
    </contributor>
  </xsl:template>

  <xsl:template name="person">
    <xsl:param name="role" select="@a:role"/>
    <name><xsl:value-of select="@name"/></name>
    <uri><xsl:value-of select="@a:uri"/></uri>
    <email><xsl:value-of select="@a:email"/></email>
    <role><xsl:value-of select="$role"/></role>
    <affiliation><xsl:value-of select="@a:affiliation"/></affiliation>
  </xsl:template>

  <!-- body.head -->

  <xsl:template match="n:body.head" mode="byline">
    <xsl:if test="n:byline">
      <byline>
        <xsl:for-each select="n:byline">
          <xsl:if test="position() > 1">, </xsl:if>
          <xsl:apply-templates mode="nitf-line"/>
        </xsl:for-each>
      </byline>
      <xsl:if test="not($own)"><xsl:apply-templates select="n:byline//n:person" mode="author"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:person" mode="author">
    <xsl:variable name="title" select="following-sibling::*[1][self::n:byttl]"/>
    <author>
      <name><xsl:apply-templates select="node()[not(self::n:function)]" mode="nitf-line"/></name>
      <role><xsl:value-of select="f:first(n:function, normalize-space(substring-before(concat($title/text(), ','), ',')))"/></role>
      <affiliation><xsl:value-of select="$title/n:org"/></affiliation>
    </author>
  </xsl:template>

  <xsl:template match="n:note[@noteclass = 'editorsnote']">
    <editorial-note><xsl:apply-templates mode="nitf-line"/></editorial-note>
  </xsl:template>

  <!-- Where they stand in a text they are of it. -->
  <xsl:template match="n:rights">
    <xsl:variable name="text" select="text()[normalize-space()]"/>
    <copyright-notice><xsl:apply-templates select="node()[$text or not(self::n:rights.owner or self::n:rights.limitations)]" mode="nitf-line"/></copyright-notice>
    <xsl:if test="not(/n:nitf/n:head/n:docdata/*[self::n:doc.copyright/@holder or self::n:doc.rights/@owner])">
      <copyright-holder><xsl:value-of select="n:rights.owner"/></copyright-holder>
    </xsl:if>
    <xsl:if test="not(/n:nitf/n:head/n:docdata/n:doc.rights/@limitations)">
      <usage-terms><xsl:value-of select="n:rights.limitations"/></usage-terms>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:copyrite">
    <copyright-notice><xsl:apply-templates mode="nitf-line"/></copyright-notice>
    <xsl:if test="not(/n:nitf/n:head/n:docdata/n:doc.copyright/@holder)">
      <copyright-holder><xsl:value-of select="n:copyrite.holder"/></copyright-holder>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:dateline"><dateline><xsl:apply-templates mode="nitf-line"/></dateline></xsl:template>

  <!-- Who publishes it, and who sent it to them. -->
  <xsl:template match="n:nitf" mode="publisher">
    <xsl:variable name="distributor" select="n:body/n:body.head/n:distributor"/>
    <xsl:variable name="from"><xsl:apply-templates select="$distributor/node()" mode="nitf-line"/></xsl:variable>
    <xsl:variable name="name" select="f:first(n:head/n:pubdata/@name, normalize-space($from), '')"/>
    <publisher>
      <name><xsl:value-of select="$name"/></name>
      <url><xsl:value-of select="$distributor[normalize-space($from) = $name]/n:org[@idsrc = 'uri']/@value"/></url>
    </publisher>
    <xsl:if test="$distributor and normalize-space($from) != $name"><source><name><xsl:value-of select="$from"/></name></source></xsl:if>
  </xsl:template>

  <!-- body.end -->

  <xsl:template match="n:tagline[n:org]">
    <xsl:apply-templates select="n:org" mode="source"/>
  </xsl:template>

  <xsl:template match="n:tagline"><source><name><xsl:apply-templates mode="nitf-line"/></name></source></xsl:template>

  <xsl:template match="n:org" mode="source">
    <source>
      <name><xsl:value-of select="."/></name>
      <url><xsl:value-of select="@value[../@idsrc = 'uri']"/></url>
    </source>
  </xsl:template>

  <!-- A sentence is the last line of the text, no name. -->
  <xsl:template match="n:tagline" mode="body"/>
  <xsl:template match="n:tagline[not(n:org)][contains('.!?。', substring(normalize-space(), string-length(normalize-space())))]" mode="body">
    <p xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates mode="nitf-read"/></p>
  </xsl:template>

  <xsl:template match="n:tagline[not(n:org)][contains('.!?。', substring(normalize-space(), string-length(normalize-space())))]" priority="2"/>

  <xsl:template match="n:bibliography">
    <xsl:for-each select="f:blocks(string(.))">
      <xsl:call-template name="related"><xsl:with-param name="line" select="normalize-space()"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A LINE of ours is "<URL>; rel=REL TITLE"; in others an address may stand. -->
  <xsl:template name="related">
    <xsl:param name="line"/>
    <xsl:variable name="rest" select="concat(substring-after($line, '>'), ' ')"/>
    <xsl:variable name="rel" select="substring-before(substring-after($rest, '; rel='), ' ')"/>
    <xsl:choose>
      <xsl:when test="starts-with($line, '&lt;') and starts-with($rest, '; rel=')">
        <related>
          <rel><xsl:value-of select="$rel"/></rel>
          <url><xsl:value-of select="substring-before(substring($line, 2), '>')"/></url>
          <title><xsl:value-of select="substring($rest, 8 + string-length($rel))"/></title>
        </related>
      </xsl:when>
      <xsl:when test="starts-with($line, '&lt;')">
        <related>
          <url><xsl:value-of select="substring-before(substring($line, 2), '>')"/></url>
          <title><xsl:value-of select="$rest"/></title>
        </related>
      </xsl:when>
      <xsl:when test="contains($line, '://')">
        <related>
          <rel>related</rel>
          <url><xsl:value-of select="concat('http', substring-before(concat(substring-after($line, 'http'), ' '), ' '))"/></url>
          <xsl:if test="not(contains($line, ': http'))"><title><xsl:value-of select="substring-before($line, 'http')"/></title></xsl:if>
        </related>
      </xsl:when>
      <xsl:when test="$line != ''"><related><rel>related</rel><title><xsl:value-of select="$line"/></title></related></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- NITF's own by one name, without indentation: it comes back as it was. -->
  <xsl:template match="n:*" mode="extra">
    <xsl:apply-templates select="." mode="same"/>
  </xsl:template>

  <xsl:template match="n:*" mode="same" name="same">
    <xsl:param name="attributes" select="@*"/>
    <xsl:element name="{local-name()}" namespace="http://iptc.org/std/NITF/2006-10-18/">
      <xsl:copy-of select="$attributes"/>
      <xsl:apply-templates select="node()" mode="same"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="node()" mode="same"><xsl:copy-of select="."/></xsl:template>
  <xsl:template match="n:del-list/text() | n:note/text() | n:body.content/text() | n:block/text()" mode="same">
    <xsl:if test="normalize-space()"><xsl:value-of select="."/></xsl:if>
  </xsl:template>

  <!-- What was read is not kept besides. -->
  <xsl:template match="n:head/n:title | n:tobject | n:docdata | n:revision-history | n:evloc | n:doc-id | n:urgency
    | n:meta[contains(' created priority signal direction license reading-time status generator ', concat(' ', @name, ' ')) and not(contains(@name, ' '))]
    | n:date.issue | n:date.release | n:date.expire | n:doc-scope | n:doc.copyright | n:key-list
    | n:identified-content | n:identified-content/n:person | n:identified-content/n:org | n:identified-content/n:location
    | n:identified-content/n:event | n:classifier
    | n:hedline | n:headline | n:note[@noteclass = 'editorsnote'] | n:rights | n:copyrite | n:byline | n:distributor
    | n:dateline | n:abstract" mode="extra"/>

  <xsl:template match="n:du-key" mode="extra">
    <xsl:if test="@generation or @part">
      <xsl:call-template name="same"><xsl:with-param name="attributes" select="@generation | @part"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="n:doc.rights" mode="extra">
    <xsl:if test="@agent or @startdate or @enddate or @geography or @type or $holder != '' and @owner != $holder">
      <xsl:call-template name="same"><xsl:with-param name="attributes" select="@*[name() != 'limitations']"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A message that is not the note to editors, or of which more is said. -->
  <xsl:template match="n:correction | n:ed-msg" mode="extra">
    <xsl:if test="@id-string or @regsrc or @msg-type or translate(normalize-space(@info), ' ', '') != translate(normalize-space($note), ' ', '')">
      <xsl:call-template name="same"/>
    </xsl:if>
  </xsl:template>

  <!-- An issue on paper; the address of another is its own. -->
  <xsl:template match="n:pubdata" mode="extra">
    <xsl:variable name="alternate" select="@ex-ref and generate-id() != generate-id($page)"/>
    <xsl:if test="@type[. != 'web' and . != 'other'] or @date.publication or @issn or @volume or @number or @issue or @edition.area
        or @edition.name[not($alternate)] or @position.sequence or @position.section[. != $scope]
        or @name[. != $publication] or @item-length and generate-id() != generate-id($counted)">
      <xsl:call-template name="same">
        <xsl:with-param name="attributes" select="@*[namespace-uri() = ''][not($alternate) or name() != 'ex-ref' and name() != 'edition.name']"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
