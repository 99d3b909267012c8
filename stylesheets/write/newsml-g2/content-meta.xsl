<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  The contentMeta of NewsML-G2: what is said of the content, in the schema's
  order, and the people, companies and concepts that it names.
  In: an article; "party" and "concept" any field. Out: contentMeta, its children. -->
<xsl:stylesheet version="1.0"
    xmlns="http://iptc.org/std/nar/2006-10-01/"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="urn:telex:article:1"
    xmlns:f="urn:telex:functions:1"
    xmlns:g="http://iptc.org/std/nar/2006-10-01/"
    exclude-result-prefixes="#default a f g">

  <!-- The schemes of IPTC's catalog 41, without the retired ones. -->
  <xsl:variable name="catalog" select="normalize-space('
    a1312cat a1312prio a1312svc a1312vers acdc altidrole aoprop app aspfacet
    aspfacetvalue authoritystatus bcp47 catinat chprop cinat ciprol colin
    colsp conf cpnat cpprole cptdefrole cptnoterole crel ctech cusip cwarn
    dbpedia digsrctype dimensionunit drol dummy ecirol edconf ednoterole
    encd entityprop eocstat eorol eprol eregrol erol figi fisymtype freebase
    frmt gen genre geonames geonameshttps gics googletopicsv1 googletopicsv2
    hashscope hashtype hatarget hopaction howextr howpr iabadproduct10
    iabadproduct20 iabaudience10 iabcontent20 iabcontent21 iabcontent22
    iabcontent30 ikos imgregrole imgregtype impt irel irep isin iso3166-1a2
    iso3166-1a3 iso3166-2 iso4217a iso4217n ivqu lbtyp loctyp loutorient
    lrol mb-artist mb-label mb-recording mb-release mb-releasegroup mb-work
    medtop medtype mic mtyp ncostat ninat nityp nmsig not nprod nprov nprt
    nrol oito parasport pgrmod plinat plus prio prodgenre prop prov pst1
    rcalctype rel riaspect rightsprop riscope rnd role1 rscaleunit rtype scn
    secst sedol sev sig skos sov squ stat subj ticker tidm timeunit tone
    tpctyp trustindicator urgy useracttype valfmt vcdc videodef why wikidata
    wldreg')"/>

  <xsl:template match="a:article" mode="contentMeta">
    <contentMeta>
      <xsl:apply-templates select="a:media[a:kind = 'image'][a:url][1]" mode="icon"/>
      <xsl:apply-templates select="a:urgency" mode="contentMeta"/>
      <xsl:apply-templates select="." mode="contentCreated"/>
      <xsl:apply-templates select="a:place | a:source | a:author | a:contributor | a:url | a:extra/g:altId" mode="contentMeta"/>
      <headline>
        <xsl:apply-templates select="a:headline/node()" mode="xhtml"/>
        <xsl:if test="not(a:headline)"><xsl:apply-templates select="." mode="headline"/></xsl:if>
      </headline>
      <xsl:apply-templates select="a:alt-headline | a:slugline | a:standfirst | a:byline | a:dateline | a:language | a:keyword
          | a:subject | a:genre | a:person | a:organisation | a:event | a:source/a:name" mode="contentMeta"/>
      <xsl:apply-templates select="a:place[key('about', concat(generate-id(..), f:first(a:name, a:code)))]" mode="about"/>
    </contentMeta>
  </xsl:template>

  <xsl:template match="a:media" mode="icon">
    <icon href="{a:url}">
      <xsl:apply-templates select="a:url | a:width | a:height" mode="media"/>
    </icon>
  </xsl:template>

  <xsl:template match="a:urgency | a:keyword | a:slugline | a:dateline" mode="contentMeta">
    <xsl:element name="{local-name()}"><xsl:apply-templates mode="xhtml"/></xsl:element>
  </xsl:template>

  <!-- The written dates. The content may have changed before the item did, which
    extra knows. A change before the creation is left out, unless it is
    the day that the creation lies in. -->
  <xsl:template match="a:article" mode="contentCreated">
    <xsl:variable name="first"><xsl:apply-templates select="." mode="firstCreated"/></xsl:variable>
    <xsl:variable name="created" select="a:created[string($first) or not(../a:published)]
        | a:published[not(string($first) and ../a:created)]"/>
    <xsl:if test="$created">
      <contentCreated><xsl:apply-templates select="$created" mode="date"/></contentCreated>
    </xsl:if>
    <xsl:variable name="before" select="a:extra/g:contentModified[f:zone(.) != 'none' and f:compare(., ../../a:modified) &lt; 0][1]"/>
    <xsl:variable name="modified" select="$before | a:modified[not($before)]"/>
    <xsl:if test="$modified and (not($created) or starts-with($created, $modified) or f:compare($created, $modified) &lt;= 0)">
      <contentModified><xsl:apply-templates select="$modified" mode="date"/></contentModified>
    </xsl:if>
  </xsl:template>

  <!-- As precise as it is; but the schema wants the seconds of a time. -->
  <xsl:template match="*" mode="date">
    <xsl:choose>
      <xsl:when test="f:zone(.) != 'none'"><xsl:value-of select="f:w3c(.)"/></xsl:when>
      <xsl:when test="f:precision(.) = 'minute'"><xsl:value-of select="concat(., ':00')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where it was written, or what it is about: extra knows. Of two of one name
    the first is where. -->

  <xsl:key name="about" match="a:extra/g:subject[@type = 'cpnat:geoArea' or @type = 'cpnat:poi']"
      use="concat(generate-id(../..), f:first(g:name[not(@xml:lang)], g:name[starts-with(@xml:lang, 'en')], g:name, substring-after(@qcode, ':')))"/>
  <xsl:key name="place" match="a:place" use="concat(generate-id(..), f:first(a:name, a:code))"/>

  <xsl:template match="a:place" mode="contentMeta">
    <located type="cpnat:geoArea"><xsl:apply-templates select="." mode="concept"/></located>
  </xsl:template>

  <xsl:template match="a:place[key('about', concat(generate-id(..), f:first(a:name, a:code)))]" mode="contentMeta">
    <xsl:variable name="alike" select="key('place', concat(generate-id(..), f:first(a:name, a:code)))"/>
    <xsl:if test="$alike[2] and count(. | $alike[1]) = 1">
      <located type="cpnat:geoArea"><xsl:apply-templates select="." mode="concept"/></located>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:place" mode="about">
    <xsl:variable name="alike" select="key('place', concat(generate-id(..), f:first(a:name, a:code)))"/>
    <xsl:if test="not($alike[2]) or count(. | $alike[1]) = 2">
      <subject type="cpnat:geoArea"><xsl:apply-templates select="." mode="concept"/></subject>
    </xsl:if>
  </xsl:template>

  <!-- A source is credited, too, unless extra knows better. -->

  <xsl:key name="credited" match="a:extra[g:creditline]" use="generate-id(..)"/>

  <xsl:template match="a:source" mode="contentMeta">
    <xsl:variable name="known" select="key('credited', generate-id(..))"/>
    <xsl:if test="not(a:name and a:name = $known/g:creditline) or a:name = $known/g:infoSource/g:name">
      <infoSource><xsl:apply-templates select="." mode="party"/></infoSource>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:author" mode="contentMeta">
    <creator role="cpprole:author"><xsl:apply-templates select="." mode="party"/></creator>
  </xsl:template>

  <xsl:template match="a:contributor" mode="contentMeta">
    <contributor><xsl:apply-templates select="." mode="party"/></contributor>
  </xsl:template>

  <xsl:template match="a:url" mode="contentMeta">
    <altId typeuri="https://schema.org/url"><xsl:value-of select="."/></altId>
  </xsl:template>

  <xsl:template match="a:language" mode="contentMeta">
    <language tag="{.}"/>
  </xsl:template>

  <xsl:template match="a:genre" mode="contentMeta">
    <genre><xsl:apply-templates select="." mode="concept"/></genre>
  </xsl:template>

  <xsl:template match="a:subject" mode="contentMeta">
    <subject type="cpnat:abstract"><xsl:apply-templates select="." mode="concept"/></subject>
  </xsl:template>

  <xsl:template match="a:person | a:organisation | a:event" mode="contentMeta">
    <subject type="cpnat:{local-name()}"><xsl:apply-templates select="." mode="concept"/></subject>
  </xsl:template>

  <xsl:template match="a:alt-headline" mode="contentMeta">
    <headline><xsl:apply-templates mode="xhtml"/></headline>
  </xsl:template>

  <xsl:template match="a:byline" mode="contentMeta">
    <by><xsl:apply-templates mode="xhtml"/></by>
  </xsl:template>

  <xsl:template match="a:name | a:credit" mode="contentMeta">
    <creditline><xsl:value-of select="f:plain(.)"/></creditline>
  </xsl:template>

  <xsl:template match="a:source/a:name" mode="contentMeta">
    <xsl:variable name="known" select="key('credited', generate-id(../..))"/>
    <xsl:if test="not(. = $known/g:infoSource/g:name) or . = $known/g:creditline">
      <creditline><xsl:value-of select="f:plain(.)"/></creditline>
    </xsl:if>
  </xsl:template>

  <xsl:template match="g:altId" mode="contentMeta"><xsl:apply-templates select="." mode="placed"/></xsl:template>

  <xsl:template match="a:standfirst" mode="contentMeta">
    <description role="drol:summary"><xsl:apply-templates mode="xhtml"/></description>
  </xsl:template>

  <xsl:template match="a:caption" mode="contentMeta">
    <description role="drol:caption"><xsl:apply-templates mode="xhtml"/></description>
  </xsl:template>

  <!-- People, companies, concepts -->

  <xsl:template match="*" mode="party">
    <xsl:apply-templates select="a:uri | a:url" mode="party"/>
    <xsl:apply-templates select="a:name" mode="concept"/>
    <xsl:apply-templates select="a:role | a:logo" mode="party"/>
    <xsl:if test="a:email or a:affiliation">
      <personDetails><xsl:apply-templates select="a:email | a:affiliation" mode="party"/></personDetails>
    </xsl:if>
  </xsl:template>

  <xsl:template match="a:uri | a:url" mode="party">
    <xsl:attribute name="uri"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <xsl:template match="a:role" mode="party">
    <note><xsl:value-of select="."/></note>
  </xsl:template>

  <xsl:template match="a:logo" mode="party">
    <remoteInfo reluri="http://www.iana.org/assignments/relation/icon" href="{.}"/>
  </xsl:template>

  <xsl:template match="a:email" mode="party">
    <contactInfo><email><xsl:value-of select="."/></email></contactInfo>
  </xsl:template>

  <xsl:template match="a:affiliation" mode="party">
    <affiliation><name><xsl:value-of select="f:plain(.)"/></name></affiliation>
  </xsl:template>

  <xsl:template match="a:name" mode="concept">
    <name><xsl:value-of select="f:plain(.)"/></name>
  </xsl:template>

  <!-- A QCode where the catalog declares its scheme; else SCHEME:CODE as a text,
    in which the code's own colons are encoded, and a URI where it makes one. -->
  <xsl:template match="*" mode="concept">
    <xsl:variable name="scheme" select="string(a:scheme)"/>
    <xsl:variable name="code" select="string(a:code)"/>
    <xsl:variable name="joint" select="substring('#', 1, not(contains('/#=', substring($scheme, string-length($scheme)))))"/>
    <xsl:variable name="uri" select="f:resolve(concat($scheme, $joint, f:encode($code)), '')"/>
    <xsl:choose>
      <xsl:when test="a:code and contains(concat(' ', $catalog, ' '), concat(' ', $scheme, ' ')) and not(contains(concat($scheme, $code), ' '))">
        <xsl:attribute name="qcode"><xsl:value-of select="concat($scheme, ':', $code)"/></xsl:attribute>
      </xsl:when>
      <xsl:when test="a:code or a:scheme">
        <xsl:if test="a:code and contains($scheme, '://') and $uri != ''">
          <xsl:attribute name="uri"><xsl:value-of select="$uri"/></xsl:attribute>
        </xsl:if>
        <xsl:attribute name="literal">
          <xsl:value-of select="concat($scheme, substring(':', 1, boolean($scheme)),
              f:first(f:encode(a:code[contains(., ':') or contains(., '%')]), $code))"/>
        </xsl:attribute>
      </xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="a:name" mode="concept"/>
  </xsl:template>
</xsl:stylesheet>
