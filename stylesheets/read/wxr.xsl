<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
  WordPress eXtended RSS 1.0 to 1.2: the posts and pages of a site, with what
  else it exports joined to them.
  In: rss. Out: a feed of the article model. -->
<xsl:stylesheet version="1.0"
    xmlns="urn:telex:article:1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
    xmlns:f="urn:telex:functions:1"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:t="urn:telex:format:1"
    xmlns:wp="http://wordpress.org/export/1.2/"
    exclude-result-prefixes="content dc excerpt f h t wp">

  <xsl:import href="rss.xsl"/>

  <t:namespace prefix="wp" uri="http://wordpress.org/export/1.2/"
    others="http://wordpress.org/export/1.0/ http://wordpress.org/export/1.1/ http://wordpress.org/export/"/>
  <t:namespace prefix="excerpt" uri="http://wordpress.org/export/1.2/excerpt/"
    others="http://wordpress.org/export/1.0/excerpt/ http://wordpress.org/export/1.1/excerpt/ http://wordpress.org/export/excerpt/"/>

  <xsl:key name="author" match="wp:author" use="wp:author_login"/>
  <xsl:key name="post" match="item" use="wp:post_id"/>
  <xsl:key name="attached" match="item[wp:post_type = 'attachment']" use="wp:post_parent"/>

  <xsl:key name="said" match="item/category[@nicename]" use="concat(generate-id(..), ' ', .)"/>

  <!-- Types that are no text of the site's, as are all that begin with wp_. -->
  <xsl:variable name="others"> attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request </xsl:variable>
  <xsl:variable name="blocks"> blockquote div dl figure h1 h2 h3 h4 h5 h6 hr iframe li ol p pre script section table td tr ul video audio !--more-- </xsl:variable>
  <xsl:variable name="blank" select="'&#10;&#10;'"/>

  <xsl:template match="/">
    <feed>
      <xsl:apply-templates select="rss/channel"/>
      <xsl:apply-templates select="//item[not(contains($others, concat(' ', wp:post_type, ' ')) or starts-with(wp:post_type, 'wp_')
        or wp:status = 'auto-draft' or wp:status = 'inherit')]"/>
    </feed>
  </xsl:template>

  <xsl:template match="item">
    <article>
      <xsl:call-template name="settings"/>
      <id><xsl:value-of select="guid"/></id>
      <url><xsl:value-of select="link"/></url>
      <headline><xsl:apply-templates select="title" mode="title"/></headline>
      <standfirst><xsl:apply-templates select="(excerpt:encoded | description)[normalize-space()][1]" mode="markup"/></standfirst>
      <xsl:call-template name="dates"/>
      <xsl:apply-templates select="*"/>
      <xsl:apply-templates select="." mode="media"/>
      <body><xsl:apply-templates select="content:encoded" mode="body"/></body>
      <xsl:call-template name="extra"/>
    </article>
  </xsl:template>

  <!-- When. What was never published has no date in GMT but noughts. -->

  <xsl:template name="dates">
    <published><xsl:apply-templates select="wp:post_date_gmt" mode="date"/></published>
    <xsl:if test="not(wp:post_date_gmt)"><published><xsl:value-of select="pubDate"/></published></xsl:if>
    <modified><xsl:apply-templates select="wp:post_modified_gmt" mode="date"/></modified>
    <xsl:if test="starts-with(wp:post_date_gmt, '0000')">
      <created><xsl:apply-templates select="wp:post_date" mode="date"/></created>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="date"><xsl:value-of select="translate(., ' ', 'T')"/></xsl:template>
  <xsl:template match="wp:post_date_gmt | wp:post_modified_gmt" mode="date">
    <xsl:value-of select="concat(translate(., ' ', 'T'), 'Z')"/>
  </xsl:template>
  <xsl:template match="*[starts-with(., '0000') or not(normalize-space())]" mode="date" priority="1"/>

  <!-- Whether -->

  <xsl:template match="wp:status"><status>withheld</status></xsl:template>
  <xsl:template match="wp:status[. = 'publish']"><status>usable</status></xsl:template>
  <xsl:template match="wp:status[. = 'trash']"><status>canceled</status></xsl:template>
  <xsl:template match="wp:status[. = 'publish'][../wp:post_password[normalize-space()]]" priority="1">
    <status>withheld</status>
  </xsl:template>

  <!-- It will be published at its date. -->
  <xsl:template match="wp:status[. = 'future']">
    <status>usable</status>
    <embargo><xsl:apply-templates select="../wp:post_date_gmt" mode="date"/></embargo>
  </xsl:template>

  <!-- Who: creators are logins -->

  <xsl:template match="dc:creator"><xsl:call-template name="author"/></xsl:template>
  <xsl:template match="dc:creator[../category[@domain = 'author']]"/>
  <xsl:template match="item/category[@domain = 'author']" priority="2"><xsl:call-template name="author"/></xsl:template>

  <xsl:template name="author">
    <xsl:variable name="known" select="key('author', string())"/>
    <author>
      <name><xsl:value-of select="f:first($known/wp:author_display_name,
        normalize-space(concat($known/wp:author_first_name, ' ', $known/wp:author_last_name)), .)"/></name>
      <email><xsl:value-of select="$known/wp:author_email"/></email>
    </author>
  </xsl:template>

  <!-- What about -->

  <xsl:template match="item/category">
    <xsl:if test="not(key('said', concat(generate-id(..), ' ', .)))">
      <section><xsl:apply-templates select="." mode="title"/></section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="item/category[@domain = 'category']" priority="2">
    <section><xsl:apply-templates select="." mode="title"/></section>
  </xsl:template>
  <xsl:template match="item/category[@domain = 'post_tag' or @domain = 'tag']" priority="2">
    <keyword><xsl:apply-templates select="." mode="title"/></keyword>
  </xsl:template>

  <!-- Said twice; and WordPress's word for none. -->
  <xsl:template match="item/category[not(@nicename) and @domain and key('said', concat(generate-id(..), ' ', .))
    or @nicename = 'uncategorized' or . = 'Uncategorized']" priority="3"/>
  <xsl:template match="item/category[@domain = 'post_format']" priority="3"/>

  <xsl:template match="item/category[@domain]" priority="1">
    <subject>
      <scheme><xsl:value-of select="@domain"/></scheme>
      <code><xsl:value-of select="@nicename"/></code>
      <name><xsl:apply-templates select="." mode="title"/></name>
    </subject>
  </xsl:template>

  <!-- Media: the picture that stands for the post, then what was added to it -->

  <xsl:template match="item" mode="media">
    <xsl:variable name="lead" select="key('post', wp:postmeta[wp:meta_key = '_thumbnail_id']/wp:meta_value)"/>
    <xsl:apply-templates select="$lead" mode="medium"/>
    <xsl:apply-templates select="key('attached', wp:post_id)[not(wp:post_id = $lead/wp:post_id)]" mode="medium"/>
  </xsl:template>

  <xsl:template match="item" mode="medium">
    <xsl:variable name="about" select="wp:postmeta[wp:meta_key = '_wp_attachment_metadata']/wp:meta_value"/>
    <media>
      <xsl:call-template name="kind"><xsl:with-param name="url" select="string(wp:attachment_url)"/></xsl:call-template>
      <url><xsl:value-of select="f:first(wp:attachment_url, guid)"/></url>
      <width><xsl:value-of select="substring-before(substring-after($about, '&quot;width&quot;;i:'), ';')"/></width>
      <height><xsl:value-of select="substring-before(substring-after($about, '&quot;height&quot;;i:'), ';')"/></height>
      <size><xsl:value-of select="substring-before(substring-after($about, '&quot;filesize&quot;;i:'), ';')"/></size>
      <alt><xsl:value-of select="wp:postmeta[wp:meta_key = '_wp_attachment_image_alt']/wp:meta_value"/></alt>
      <caption><xsl:apply-templates select="excerpt:encoded" mode="markup"/></caption>
    </media>
  </xsl:template>

  <!-- The text: of blocks, or of lines with blank ones between paragraphs -->

  <xsl:template match="content:encoded" mode="body">
    <xsl:variable name="text"><xsl:apply-templates select="." mode="long"/></xsl:variable>
    <xsl:variable name="html"><xsl:call-template name="split"><xsl:with-param name="text" select="string($text)"/></xsl:call-template></xsl:variable>
    <xsl:apply-templates select="f:xml(string($html))" mode="lines"/>
  </xsl:template>

  <!-- Beside blocks, what is in none of them is of lines too. The lines in them
    stay: U+E000 stands for their ends. -->
  <xsl:template match="content:encoded[contains(., '&lt;!-- wp:') or contains(., '&lt;/p>')]" mode="body">
    <xsl:variable name="text"><xsl:apply-templates select="." mode="long"/></xsl:variable>
    <xsl:variable name="nodes" select="f:xml(string($text))"/>
    <xsl:variable name="loose" select="boolean($nodes[self::text()[normalize-space()]])"/>
    <xsl:variable name="flat"><xsl:apply-templates select="$nodes[$loose]" mode="flat"/></xsl:variable>
    <xsl:variable name="html"><xsl:call-template name="split"><xsl:with-param name="text" select="string($flat)"/></xsl:call-template></xsl:variable>
    <xsl:apply-templates select="f:xml(string($html))" mode="lines"/>
    <xsl:copy-of select="$nodes[not($loose)]"/>
  </xsl:template>

  <xsl:template match="node()" mode="flat">
    <xsl:variable name="block" select="self::* and contains($blocks, concat(' ', local-name(), ' '))"/>
    <xsl:if test="not($block)"><xsl:value-of select="f:markup(.)"/></xsl:if>
    <xsl:if test="$block"><xsl:value-of select="concat($blank, translate(f:markup(.), '&#10;', '&#xE000;'), $blank)"/></xsl:if>
  </xsl:template>

  <!-- Its shortcodes written out: captions as figures, galleries not at all. -->
  <xsl:template match="*" mode="long"><xsl:value-of select="translate(., '&#13;', '')"/></xsl:template>
  <xsl:template match="*[contains(., '[caption') or contains(., '[gallery')]" mode="long">
    <xsl:variable name="text">
      <xsl:call-template name="split">
        <xsl:with-param name="text" select="concat(']', translate(., '&#13;', ''))"/>
        <xsl:with-param name="break" select="'[gallery'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="split">
      <xsl:with-param name="text" select="concat(']', $text)"/>
      <xsl:with-param name="break" select="'[caption'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- TEXT and END at each BREAK, by halves: thousands would be too deep one in
    the other. -->
  <xsl:template name="split">
    <xsl:param name="text"/>
    <xsl:param name="end"/>
    <xsl:param name="break" select="$blank"/>
    <xsl:variable name="first" select="substring($text, 1, floor(string-length($text) div 2))"/>
    <xsl:variable name="second" select="substring($text, string-length($first) + 1)"/>
    <xsl:choose>
      <xsl:when test="contains($second, $break)">
        <xsl:call-template name="split">
          <xsl:with-param name="text" select="concat($first, substring-before($second, $break))"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
        <xsl:call-template name="split">
          <xsl:with-param name="text" select="substring-after($second, $break)"/>
          <xsl:with-param name="end" select="$end"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($first, $break)">
        <xsl:call-template name="split">
          <xsl:with-param name="text" select="$first"/>
          <xsl:with-param name="end" select="concat($second, $end)"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($text, $break)">
        <xsl:call-template name="piece">
          <xsl:with-param name="text" select="substring-before($text, $break)"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
        <xsl:call-template name="piece">
          <xsl:with-param name="text" select="concat(substring-after($text, $break), $end)"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="piece">
          <xsl:with-param name="text" select="concat($text, $end)"/>
          <xsl:with-param name="break" select="$break"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Of a shortcode what follows it; the first piece begins as one. -->
  <xsl:template name="piece">
    <xsl:param name="text"/>
    <xsl:param name="break"/>
    <xsl:choose>
      <xsl:when test="$break = $blank"><xsl:call-template name="paragraph"><xsl:with-param name="text" select="$text"/></xsl:call-template></xsl:when>
      <xsl:when test="$break = '[caption' and contains($text, '[/caption]')"><xsl:call-template name="caption"><xsl:with-param name="text" select="$text"/></xsl:call-template></xsl:when>
      <xsl:when test="contains($text, ']')"><xsl:value-of select="substring-after($text, ']')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($break, $text)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="paragraph">
    <xsl:param name="text"/>
    <xsl:variable name="line" select="normalize-space($text)"/>
    <xsl:variable name="tag" select="concat(' ', translate(substring-before(concat(translate(substring($line, 2, 12), '>', ' '), ' '), ' '), '/', ''), ' ')"/>
    <xsl:choose>
      <xsl:when test="$line = ''"/>
      <xsl:when test="starts-with($line, '&lt;') and contains($blocks, $tag)">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat('&lt;p>', substring($text, 1 + starts-with($text, '&#10;')), '&lt;/p>')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ...]<a><img/></a> words[/caption]..., or the words as an attribute. -->
  <xsl:template name="caption">
    <xsl:param name="text"/>
    <xsl:variable name="inside" select="substring-after(substring-before($text, '[/caption]'), ']')"/>
    <xsl:variable name="end" select="concat(substring('&lt;/a', 1, 3 * starts-with(normalize-space($inside), '&lt;a ')), '>')"/>
    <xsl:variable name="picture" select="substring-before($inside, $end)"/>
    <xsl:variable name="words" select="normalize-space(substring($inside, 1 + string-length(concat($picture, $end)) * contains($inside, $end)))"/>
    <xsl:value-of select="concat($blank, '&lt;figure>', $picture, substring($end, 1, 4 * contains($inside, $end)), '&lt;figcaption>',
      f:first($words, substring-before(substring-after(substring-before($text, ']'), 'caption=&quot;'), '&quot;')),
      '&lt;/figcaption>&lt;/figure>', $blank, substring-after($text, '[/caption]'))"/>
  </xsl:template>

  <!-- In a paragraph of lines each ends as it does. -->
  <xsl:template match="node()" mode="lines">
    <xsl:copy><xsl:copy-of select="@*"/><xsl:apply-templates mode="lines"/></xsl:copy>
  </xsl:template>

  <xsl:template match="text()" mode="lines">
    <xsl:choose>
      <xsl:when test="local-name(..) = 'p' and contains(., '&#10;')"><xsl:call-template name="lines"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="translate(., '&#xE000;', '&#10;')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="lines">
    <xsl:param name="text" select="."/>
    <xsl:variable name="first" select="substring($text, 1, floor(string-length($text) div 2))"/>
    <xsl:variable name="second" select="substring($text, string-length($first) + 1)"/>
    <xsl:choose>
      <xsl:when test="$text = '&#10;'"><h:br/></xsl:when>
      <xsl:when test="contains($text, '&#10;')">
        <xsl:call-template name="lines"><xsl:with-param name="text" select="$first"/></xsl:call-template>
        <xsl:call-template name="lines"><xsl:with-param name="text" select="$second"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was read is not kept besides; nor a password. -->
  <xsl:template match="excerpt:encoded | wp:post_date | wp:post_date_gmt | wp:post_modified | wp:post_modified_gmt | wp:status | wp:post_password
    | wp:postmeta[wp:meta_key = '_thumbnail_id']" mode="extra"/>
  <xsl:template match="category[@domain = 'post_format']" mode="extra"><xsl:copy-of select="."/></xsl:template>
</xsl:stylesheet>
