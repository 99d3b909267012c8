<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  NewsML 1.0 to 1.2 (IPTC), before NewsML-G2, with NITF, XHTML or text in it.
  In: NewsML or NewsItem. Out: a feed of the article model: an article for each
  component that has a headline and a text, else for each NewsItem. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:telex:functions:1"
    xmlns:t="urn:telex:format:1"
    exclude-result-prefixes="f t">

  <xsl:import href="../common/read.xsl"/>
  <xsl:include href="../common/nitf-read.xsl"/>
  <xsl:include href="newsml1/content.xsl"/>
  <xsl:include href="newsml1/media.xsl"/>

  <!-- That of the DTD has none. -->
  <t:namespace prefix="newsml" uri="" others="http://iptc.org/std/NewsML/2003-10-10/ http://www.iptc.org/NewsML
    http://www.iptc.org/std/NewsML"/>

  <!-- Texts, but captions and titles, by the component that heads them, or is the
    first, and by the one that holds them. -->
  <xsl:key name="headed" match="ContentItem[DataContent or Encoding/DataContent][not(contains(' Caption caption CAPTION Title TITLE ', concat(' ', ../Role/@FormalName, ' ')))]"
    use="generate-id((ancestor::NewsItem[1]/NewsComponent[1] | ancestor::NewsComponent[NewsLines/HeadLine][1])[last()])"/>
  <xsl:key name="held" match="ContentItem[DataContent or Encoding/DataContent][not(contains(' Caption caption CAPTION Title TITLE ', concat(' ', ../Role/@FormalName, ' ')))]"
    use="generate-id(..)"/>
  <xsl:key name="topic" match="Topic" use="concat('#', @Duid)"/>

  <xsl:template match="/">
    <feed>
      <xsl:copy-of select="*/@xml:base"/>
      <xsl:apply-templates select="NewsML/NewsEnvelope"/>
      <xsl:apply-templates select="//NewsItem[NewsComponent]"/>
    </feed>
  </xsl:template>

  <xsl:template match="NewsEnvelope">
    <title><xsl:value-of select="f:first(NewsService/@FormalName, NewsProduct/@FormalName, '')"/></title>
    <updated><xsl:value-of select="DateAndTime"/></updated>
    <publisher><name><xsl:value-of select="SentFrom/Party/@FormalName"/></name></publisher>
  </xsl:template>

  <!-- A component within a NewsItem within this one is that one's. -->
  <xsl:template match="NewsItem">
    <xsl:variable name="depth" select="count(ancestor::NewsItem) + 1"/>
    <xsl:variable name="stories" select=".//NewsComponent[key('headed', generate-id())][count(ancestor::NewsItem) = $depth]"/>
    <xsl:apply-templates select="$stories | NewsComponent[not($stories)][1]" mode="story"/>
  </xsl:template>

  <xsl:template match="NewsComponent" mode="story">
    <xsl:variable name="number" select="position()"/>
    <xsl:variable name="item" select="ancestor::NewsItem[1]"/>
    <xsl:variable name="about" select="ancestor-or-self::NewsComponent | .//NewsComponent[not(NewsLines/HeadLine)][key('held', generate-id())]"/>
    <xsl:variable name="text" select="key('headed', generate-id())"/>
    <article>
      <xsl:copy-of select="@xml:base"/>
      <xsl:apply-templates select="$item/Identification/NewsIdentifier">
        <xsl:with-param name="part" select="self::*[$number > 1]"/>
        <xsl:with-param name="number" select="$number"/>
      </xsl:apply-templates>
      <url><xsl:value-of select="f:first($text/@Href[contains(., '://')], '')"/></url>
      <xsl:apply-templates select="." mode="lines">
        <xsl:with-param name="about" select="$about"/>
        <xsl:with-param name="text" select="$text"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="$item/NewsManagement"/>
      <priority><xsl:value-of select="/NewsML/NewsEnvelope/Priority/@FormalName"/></priority>
      <language>
        <xsl:value-of select="f:first(($about/DescriptiveMetadata/Language/@FormalName)[last()], ($text/ancestor-or-self::*/@xml:lang)[last()], (ancestor-or-self::*/@xml:lang)[last()])"/>
      </language>
      <xsl:apply-templates select="." mode="administrative"><xsl:with-param name="about" select="$about"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="rights"><xsl:with-param name="about" select="$about"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="descriptive"><xsl:with-param name="about" select="$about"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="content"><xsl:with-param name="text" select="$text"/></xsl:apply-templates>
      <extra>
        <xsl:copy-of select="$item/NewsManagement/AssociatedWith | $about/AdministrativeMetadata/Property
          | $about/DescriptiveMetadata/OfInterestTo | $about/DescriptiveMetadata/Property[not(@FormalName = 'Keyword')]"/>
      </extra>
    </article>
  </xsl:template>

  <!-- Identification; of more than one article the second has the id of its PART -->

  <xsl:template match="NewsIdentifier">
    <xsl:param name="part"/>
    <xsl:param name="number"/>
    <xsl:variable name="id" select="f:first(PublicIdentifier, concat('urn:newsml:', ProviderId, ':', DateId, ':', NewsItemId, ':', RevisionId, RevisionId/@Update))"/>
    <id>
      <xsl:value-of select="normalize-space($id)"/>
      <xsl:if test="$part">#<xsl:value-of select="f:first($part/@Duid, $number)"/></xsl:if>
    </id>
    <version><xsl:value-of select="RevisionId[. > 0]"/></version>
  </xsl:template>

  <!-- NewsManagement -->

  <xsl:template match="NewsManagement">
    <published><xsl:value-of select="f:first(FirstPublished, FirstCreated)"/></published>
    <modified><xsl:value-of select="ThisRevisionCreated[normalize-space() != normalize-space(../FirstCreated)]"/></modified>
    <created><xsl:value-of select="FirstCreated[../FirstPublished]"/></created>
    <xsl:apply-templates select="Status | StatusWillChange"/>
    <urgency><xsl:value-of select="Urgency/@FormalName"/></urgency>
    <evolved-from><xsl:value-of select="DerivedFrom/@NewsItem"/></evolved-from>
    <xsl:apply-templates select="AssociatedWith | Instruction"/>
  </xsl:template>

  <!-- An embargo without an end is not to be used. -->
  <xsl:template match="Status">
    <xsl:variable name="status"><xsl:call-template name="lower"><xsl:with-param name="text" select="@FormalName"/></xsl:call-template></xsl:variable>
    <status>
      <xsl:choose>
        <xsl:when test="$status = 'embargoed'">
          <xsl:if test="not(../StatusWillChange/DateAndTime)">withheld</xsl:if>
        </xsl:when>
        <xsl:when test="$status = 'cancelled'">canceled</xsl:when>
        <xsl:otherwise><xsl:value-of select="$status"/></xsl:otherwise>
      </xsl:choose>
    </status>
  </xsl:template>

  <xsl:template match="StatusWillChange">
    <xsl:if test="translate(FutureStatus/@FormalName, 'USABLE', 'usable') = 'usable' or not(FutureStatus)">
      <embargo><xsl:value-of select="DateAndTime"/></embargo>
    </xsl:if>
    <xsl:if test="starts-with(translate(FutureStatus/@FormalName, 'C', 'c'), 'cancel')">
      <expires><xsl:value-of select="DateAndTime"/></expires>
    </xsl:if>
  </xsl:template>

  <xsl:template match="AssociatedWith[contains(@NewsItem, '://')]"><related><url><xsl:value-of select="@NewsItem"/></url></related></xsl:template>

  <!-- IPTC's words for it are Update, Rectify and Delete. -->
  <xsl:template match="Instruction">
    <xsl:variable name="word"><xsl:call-template name="lower"><xsl:with-param name="text" select="@FormalName"/></xsl:call-template></xsl:variable>
    <signal>
      <xsl:choose>
        <xsl:when test="$word = 'rectify'">correction</xsl:when>
        <xsl:when test="$word = 'delete'">kill</xsl:when>
        <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
      </xsl:choose>
    </signal>
  </xsl:template>

  <xsl:template name="lower">
    <xsl:param name="text"/>
    <xsl:value-of select="translate($text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>
  </xsl:template>

  <!-- NewsLines: those of the innermost component that has some -->

  <xsl:template match="NewsComponent" mode="lines">
    <xsl:param name="about"/>
    <xsl:param name="text"/>
    <xsl:variable name="inside" select="$text//*[local-name() = 'body.head']"/>
    <xsl:variable name="headline" select="(NewsLines/HeadLine | $inside//*[local-name() = 'hl1'][not(current()/NewsLines/HeadLine[normalize-space()])])[normalize-space()][1]"/>
    <headline><xsl:apply-templates select="$headline" mode="line"/></headline>
    <xsl:apply-templates select="($about/NewsLines[SubHeadLine])[last()]/SubHeadLine"/>
    <slugline><xsl:value-of select="f:first(($about/NewsLines[SlugLine])[last()]/SlugLine, ancestor::NewsItem[1]/Identification/NameLabel)"/></slugline>
    <xsl:apply-templates select="." mode="byline">
      <xsl:with-param name="lines" select="($about/NewsLines[ByLine])[last()]/ByLine | $inside/*[local-name() = 'byline'][not($about/NewsLines/ByLine)]"/>
    </xsl:apply-templates>
    <dateline><xsl:apply-templates select="($about/NewsLines/DateLine | $inside/*[local-name() = 'dateline'][not($about/NewsLines/DateLine)])[last()]" mode="line"/></dateline>
    <xsl:apply-templates select="($about/NewsLines[CreditLine])[last()]/CreditLine[not(. = $about/AdministrativeMetadata/Provider/Party/@FormalName)]
      | ($about/NewsLines[KeywordLine])[last()]/KeywordLine | ($about/NewsLines[SlugLine])[last()]/SlugLine[position() > 1]"/>
    <editorial-note><xsl:value-of select="($about/NewsLines/NewsLine[contains(NewsLineType/@FormalName, 'ditor')]/NewsLineText)[last()]"/></editorial-note>
  </xsl:template>

  <!-- Text; HTML in the wild. -->
  <xsl:template match="*" mode="line"><xsl:apply-templates mode="nitf-line"/></xsl:template>
  <xsl:template match="*[not(*)][contains(., '&lt;')]" mode="line"><xsl:copy-of select="f:xml(string(.))"/></xsl:template>

  <xsl:template match="SubHeadLine"><alt-headline><xsl:apply-templates select="." mode="line"/></alt-headline></xsl:template>

  <xsl:template match="NewsComponent" mode="byline">
    <xsl:param name="lines"/>
    <xsl:if test="$lines">
      <byline>
        <xsl:for-each select="$lines">
          <xsl:if test="position() > 1">, </xsl:if>
          <xsl:apply-templates select="." mode="line"/>
        </xsl:for-each>
      </byline>
    </xsl:if>
  </xsl:template>

  <xsl:template match="CreditLine"><source><name><xsl:value-of select="."/></name></source></xsl:template>

  <xsl:template match="SlugLine"><keyword><xsl:value-of select="."/></keyword></xsl:template>

  <xsl:template match="KeywordLine">
    <xsl:for-each select="f:blocks(translate(., '&#10;,;', ' &#10;&#10;'))"><keyword><xsl:value-of select="."/></keyword></xsl:for-each>
  </xsl:template>

  <!-- AdministrativeMetadata -->

  <xsl:template match="NewsComponent" mode="administrative">
    <xsl:param name="about"/>
    <xsl:variable name="provider" select="($about/AdministrativeMetadata/Provider/Party/@FormalName)[last()]"/>
    <xsl:variable name="sources" select="($about/AdministrativeMetadata[Source/Party])[last()]/Source/Party"/>
    <publisher><name><xsl:value-of select="$provider"/></name></publisher>
    <xsl:apply-templates select="($about/AdministrativeMetadata[Creator/Party])[last()]/Creator/Party[not(@FormalName = $provider or @FormalName = $sources/@FormalName)]"/>
    <xsl:apply-templates select="($about/AdministrativeMetadata[Contributor/Party])[last()]/Contributor/Party"/>
    <xsl:apply-templates select="$sources[not(@FormalName = $provider or @FormalName = $about/NewsLines/CreditLine)]"/>
  </xsl:template>

  <xsl:template match="Creator/Party"><author><name><xsl:value-of select="@FormalName"/></name></author></xsl:template>
  <xsl:template match="Source/Party"><source><name><xsl:value-of select="@FormalName"/></name></source></xsl:template>

  <xsl:template match="Contributor/Party | Creator/Party[@Topic = 'EDITOR']">
    <contributor>
      <name><xsl:value-of select="@FormalName"/></name>
      <xsl:if test="@Topic = 'EDITOR'"><role>editor</role></xsl:if>
    </contributor>
  </xsl:template>

  <!-- RightsMetadata -->

  <xsl:template match="NewsComponent" mode="rights">
    <xsl:param name="about"/>
    <copyright-holder><xsl:value-of select="($about/RightsMetadata/Copyright/CopyrightHolder)[last()]"/></copyright-holder>
    <copyright-notice><xsl:apply-templates select="($about/NewsLines/CopyrightLine)[last()]" mode="line"/></copyright-notice>
    <usage-terms>
      <xsl:apply-templates select="($about/NewsLines/RightsLine | $about/RightsMetadata/UsageRights/Limitations[not($about/NewsLines/RightsLine)])[last()]" mode="line"/>
    </usage-terms>
  </xsl:template>

  <!-- DescriptiveMetadata -->

  <xsl:template match="NewsComponent" mode="descriptive">
    <xsl:param name="about"/>
    <xsl:variable name="data" select="$about/DescriptiveMetadata"/>
    <xsl:apply-templates select="$data[SubjectCode][last()]/SubjectCode/*[not(self::SubjectQualifier)][last()] | $data[Genre][last()]/Genre
      | $data[Location][last()]/Location | $data/Property[@FormalName = 'Keyword'] | $data[TopicOccurrence][last()]/TopicOccurrence"/>
  </xsl:template>

  <xsl:template match="SubjectCode/*">
    <xsl:variable name="code" select="normalize-space(@FormalName)"/>
    <xsl:variable name="is-code" select="$code != '' and translate($code, '0123456789', '') = ''"/>
    <subject>
      <xsl:if test="$is-code and string-length($code) = 8">
        <scheme><xsl:call-template name="iptc-scheme"><xsl:with-param name="code" select="$code"/></xsl:call-template></scheme>
      </xsl:if>
      <code><xsl:value-of select="substring($code, 1 div $is-code)"/></code>
      <name><xsl:value-of select="substring($code, 1 div not($is-code))"/></name>
    </subject>
  </xsl:template>

  <xsl:template match="Genre"><genre><name><xsl:value-of select="@FormalName"/></name></genre></xsl:template>
  <xsl:template match="Property[@FormalName = 'Keyword']"><keyword><xsl:value-of select="@Value"/></keyword></xsl:template>

  <xsl:template match="Location">
    <xsl:variable name="names" select="Property[@FormalName = 'City'] | Property[@FormalName = 'CountryArea'] | Property[@FormalName = 'Country']"/>
    <place>
      <name>
        <xsl:apply-templates select="Property[@FormalName = 'SubLocation']" mode="place"/>
        <xsl:apply-templates select="Property[@FormalName = 'City']" mode="place"/>
        <xsl:apply-templates select="Property[@FormalName = 'CountryArea']" mode="place"/>
        <xsl:if test="not($names[@FormalName != 'Country'][@Value != '']) or string-length($names[@FormalName = 'Country']/@Value) > 3">
          <xsl:apply-templates select="Property[@FormalName = 'Country']" mode="place"/>
        </xsl:if>
      </name>
    </place>
  </xsl:template>

  <xsl:template match="Property" mode="place">
    <xsl:if test="@Value != ''">
      <xsl:if test="../Property[@Value != ''][@FormalName = 'City'] and @FormalName != 'City' and @FormalName != 'SubLocation'">, </xsl:if>
      <xsl:value-of select="@Value"/>
      <xsl:if test="@FormalName = 'SubLocation' and ../Property[@FormalName = 'City'][@Value != '']">, </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- What it refers to is said by a topic of the same document. -->
  <xsl:template match="TopicOccurrence"><xsl:apply-templates select="key('topic', @Topic)"/></xsl:template>

  <xsl:template match="Topic"><subject><xsl:call-template name="topic"/></subject></xsl:template>
  <xsl:template match="Topic[TopicType/@FormalName = 'Person']"><person><xsl:call-template name="topic"/></person></xsl:template>
  <xsl:template match="Topic[TopicType/@FormalName = 'Company' or contains(TopicType/@FormalName, 'rgani')]"><organisation><xsl:call-template name="topic"/></organisation></xsl:template>
  <xsl:template match="Topic[TopicType/@FormalName = 'Event']"><event><xsl:call-template name="topic"/></event></xsl:template>
  <xsl:template match="Topic[TopicType/@FormalName = 'Location']"><place><xsl:call-template name="topic"/></place></xsl:template>

  <xsl:template name="topic">
    <scheme><xsl:value-of select="f:first(FormalName/@Scheme, '')"/></scheme>
    <code><xsl:value-of select="FormalName"/></code>
    <name><xsl:value-of select="Description"/></name>
  </xsl:template>
</xsl:stylesheet>
