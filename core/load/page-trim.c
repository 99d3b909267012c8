/* SPDX-License-Identifier: MIT
 * What stands in the content node and is no part of its text: by names, by
 * links, by the words it begins with. */
#include <string.h>

#include "load/page-content.h"
#include "load/text-page.h"
#include "model/buffer.h"

#define FEW       200 /* bytes of a byline, of tags */
#define LABEL     60  /* bytes of a button */
#define LINE      250 /* bytes of a line that a cue may begin */
#define PARAGRAPH 40
#define CAPTION   600
#define NODES     50 /* of a caption that are looked at */
#define STRAY     2  /* bytes around a link: a stop, a mark */
#define TITLE     20 /* bytes of a link that names an article */
#define MOST      85 /* per cent of the text that may go */

struct trim {
	const struct tx_classes *classes;
	struct tx_node *top;
	struct tx_page page; /* of words and a language only */
	xmlBufferPtr text;   /* of the block that is looked at */
	uint32_t all;        /* text of the content node */
};

static uint32_t size(const struct tx_node *node)
{
	return node->prose + node->linked;
}

static bool is_gone(const struct tx_node *node)
{
	return node->out || node->left_out || node->flags & TX_CLASS_GONE;
}

static void cut(struct tx_node *node)
{
	node->flags |= TX_CLASS_TRIM;
}

/* Whose picture it is stays with the picture. */
static bool is_caption(const struct tx_node *node)
{
	return tx_html_is(node, "figcaption") ||
	       tx_html_is(node->parent, "figcaption");
}

static bool in_figure(const struct tx_node *node, const struct tx_node *top)
{
	for (; node && node != top; node = node->parent) {
		if (tx_html_is(node, "figure"))
			return true;
	}
	return false;
}

/* The words of a picture without it, which the body cannot tell from text. */
static bool is_loose_caption(const struct trim *trim, struct tx_node *node)
{
	const struct tx_node *child = node->first;
	int seen = 0;

	if (!(tx_class_of(trim->classes, node) & TX_CLASS_CAPTION) ||
	    !size(node) || size(node) > CAPTION || in_figure(node, trim->top))
		return false;
	for (; child; child = tx_html_next(child, node)) {
		if (child->kind & TX_HTML_MEDIA || seen++ > NODES)
			return false;
	}
	return true;
}

/* --- by names --- */

static bool is_named_noise(const struct trim *trim, struct tx_node *node)
{
	unsigned kinds;

	if (is_caption(node))
		return false;
	if (is_loose_caption(trim, node))
		return true;
	if (tx_html_in_text(node))
		return false;
	kinds = tx_class_of(trim->classes, node);
	if (kinds & TX_CLASS_ABOUT && size(node) <= FEW &&
	    !(node->kind & TX_HTML_HEADING))
		return true;
	if (kinds & TX_CLASS_BUTTON && size(node) <= LABEL)
		return true;
	return node->kind & TX_HTML_INLINE && kinds & TX_CLASS_BAD &&
	       size(node) <= FEW;
}

static void cut_named(struct trim *trim)
{
	struct tx_node *node = trim->top->first;

	while (node) {
		if (node->name && !is_gone(node) && is_named_noise(trim, node))
			cut(node);
		node = node->name && is_gone(node)
			   ? tx_html_skip(node, trim->top)
			   : tx_html_next(node, trim->top);
	}
}

/* --- by links and words --- */

/* Does NODE hold no other block? */
static bool is_leaf(const struct tx_node *node)
{
	const struct tx_node *child;

	for (child = node->first; child; child = child->next) {
		if (child->name && !(child->kind & TX_HTML_INLINE) &&
		    !tx_html_is(child, "br") && size(child))
			return false;
	}
	return true;
}

/* Does LINE say that something follows? */
static bool is_announced(const struct tx_line *line)
{
	return line->length < FEW / 2 && line->text[line->length - 1] == ':';
}

static bool is_cue(const struct trim *trim, const struct tx_line *line,
		   const struct tx_node *node)
{
	const unsigned whole = TX_BIT(TX_CUE_NOISE) | TX_BIT(TX_CUE_END) |
			       TX_BIT(TX_CUE_READING_TIME) | TX_BIT(TX_CUE_AGO);
	const unsigned any = whole | TX_BIT(TX_CUE_PHOTO) |
			     TX_BIT(TX_CUE_PROMO) | TX_BIT(TX_CUE_RELATED) |
			     TX_BIT(TX_CUE_TAGS) | TX_BIT(TX_CUE_MORE) |
			     TX_BIT(TX_CUE_BYLINE) | TX_BIT(TX_CUE_PUBLISHED) |
			     TX_BIT(TX_CUE_MODIFIED);
	const struct tx_page *page = &trim->page;
	struct tx_cue cue;
	size_t length;

	if (tx_line_rights(line))
		return true;
	if (!tx_words_cue(page->words, any, line->text, line->length, &cue))
		return false;
	if (tx_line_is(page, line, whole))
		return true;
	if (tx_line_after(page, line, TX_BIT(TX_CUE_RELATED), false, &length) &&
	    is_announced(line))
		return true;
	if (tx_line_after(page, line,
			  TX_BIT(TX_CUE_RELATED) | TX_BIT(TX_CUE_TAGS), true,
			  &length))
		return node->linked * 2 > node->prose;
	if (size(node) < FEW / 2 &&
	    tx_line_after(page, line, TX_BIT(TX_CUE_PHOTO), true, &length))
		return true;
	return node->linked &&
	       tx_line_after(page, line, TX_BIT(TX_CUE_PROMO), false, &length);
}

static void read_text(struct trim *trim, const struct tx_node *top)
{
	const struct tx_node *node = top;

	xmlBufferEmpty(trim->text);
	while (node) {
		if (node->name && is_gone(node)) {
			node = tx_html_skip(node, top);
			continue;
		}
		if (node->text)
			tx_buffer_collapse(trim->text, 0, node->text,
					   node->length);
		else if (!(node->kind & TX_HTML_INLINE))
			tx_buffer_collapse(trim->text, 0, " ", 1);
		node = tx_html_next(node, top);
	}
	tx_buffer_trim(trim->text, 0);
}

static bool says_noise(struct trim *trim, const struct tx_node *node)
{
	static const char *const cells[] = { "li", "td",         "th", "dd",
					     "dt", "figcaption", NULL };
	struct tx_line line = { .text = NULL };

	if (size(node) > LINE || !size(node) || tx_html_is_of(node, cells))
		return false;
	if (is_caption(node))
		return false;
	read_text(trim, node);
	line.text = (const char *)xmlBufferContent(trim->text);
	line.length = (size_t)xmlBufferLength(trim->text);
	return line.length && is_cue(trim, &line, node);
}

/* A list of links, a line of them. */
static bool is_links(const struct tx_node *node)
{
	return node->linked > 2 * node->prose && node->linked + node->prose > 0;
}

/* Does NODE hold the paragraphs of a text? */
static bool holds_text(const struct tx_node *node)
{
	static const char *const names[] = { "p", "ul", NULL };
	const struct tx_node *child;
	int count = 0;

	for (child = node->first; child && count < 2; child = child->next)
		count +=
		    child->score >= PARAGRAPH && tx_html_is_of(child, names);
	return count == 2;
}

/* An address stands for itself: it may be what a paragraph leads to. */
static bool has_words(const struct tx_node *node)
{
	const struct tx_node *at = node;
	const char *text;
	int blanks = 0;

	for (; at; at = tx_html_next(at, node)) {
		text = at->text ? at->text : "";
		for (; *text; text++)
			blanks += *text == ' ' && text[1] > ' ';
	}
	return blanks > 1;
}

static bool is_linked_noise(const struct trim *trim, const struct tx_node *node)
{
	static const char *const boxes[] = { "div", "section", NULL };
	static const char *const others[] = { "ul", "p", "table", NULL };

	if (!is_links(node))
		return false;
	if (tx_html_is_of(node, boxes))
		return true;
	if (tx_html_is(node, "p") && node->prose <= STRAY &&
	    node->linked >= TITLE && has_words(node))
		return true;
	/* Among paragraphs a list of links is one more of them. */
	return tx_html_is_of(node, others) && node->parent != trim->top &&
	       !holds_text(node->parent);
}

/* The end of an article: what follows is about others. */
static bool is_end(struct trim *trim, const struct tx_node *node)
{
	struct tx_line line;

	if (size(node) > FEW || !size(node) || tx_html_is(node, "li") ||
	    !is_leaf(node))
		return false;
	read_text(trim, node);
	line =
	    (struct tx_line){ .text =
				  (const char *)xmlBufferContent(trim->text),
			      .length = (size_t)xmlBufferLength(trim->text) };
	return line.length &&
	       tx_line_is(&trim->page, &line, TX_BIT(TX_CUE_END));
}

/* Is what follows PROSE and LINKED bytes of the text about other articles? */
static bool is_rest(const struct trim *trim, uint32_t prose, uint32_t linked)
{
	const struct tx_node *top = trim->top;
	uint32_t left = top->prose > prose ? top->prose - prose : 0;
	uint32_t links = top->linked > linked ? top->linked - linked : 0;

	return left + links < trim->all / 10 ||
	       (left + links < trim->all / 2 && links > left);
}

/* All after NODE, and NODE. */
static void cut_after(struct trim *trim, struct tx_node *node)
{
	struct tx_node *next;

	for (; node && node != trim->top; node = node->parent) {
		for (next = node->next; next; next = next->next) {
			if (!next->name || !is_gone(next))
				cut(next);
		}
	}
}

static struct tx_node *before(struct tx_node *node, const struct tx_node *top)
{
	if (!node->prev)
		return node->parent == top ? NULL : node->parent;
	node = node->prev;
	while (node->last && !(node->name && is_gone(node)))
		node = node->last;
	return node;
}

/* --- lists of teasers --- */

#define TEASERS 4   /* that make a list */
#define POINTER 500 /* bytes of one that stands alone */
#define TEASER  120 /* bytes of text that belong to one */
#define SHIFT   20  /* of their number in the flags */
#define MANY    1000U

static bool is_teaser(const struct tx_node *node)
{
	return node->kind & TX_HTML_HEADING && node->linked > node->prose &&
	       !is_gone(node);
}

/* The teasers below every element. */
static void count_teasers(struct trim *trim)
{
	struct tx_node *node = trim->top->last;
	uint32_t mine, theirs;

	while (node && node->last)
		node = node->last;
	for (; node; node = before(node, trim->top)) {
		if (!node->name || is_gone(node))
			continue;
		mine = (node->flags >> SHIFT) + is_teaser(node);
		theirs = node->parent->flags >> SHIFT;
		theirs = mine + theirs > MANY ? MANY : mine + theirs;
		node->parent->flags &= (1U << SHIFT) - 1;
		node->parent->flags |= theirs << SHIFT;
	}
}

/* One teaser, after the first paragraphs: a lead may be called so too. */
static bool is_pointer(const struct trim *trim, struct tx_node *node,
		       uint32_t seen)
{
	if (seen < trim->all / 10 || !node->linked || size(node) > POINTER ||
	    !(node->kind & TX_HTML_SECTION))
		return false;
	/* A post of a forum is an article too. */
	return (tx_html_is(node, "article") && node->flags >> SHIFT &&
		node->linked * 2 > node->prose) ||
	       tx_class_of(trim->classes, node) & TX_CLASS_TEASER;
}

static bool is_teasers(const struct tx_node *node)
{
	uint32_t count = node->flags >> SHIFT;

	return count >= TEASERS && node->prose / count < TEASER;
}

static void cut_blocks(struct trim *trim)
{
	struct tx_node *node = trim->top->first;
	uint32_t seen = 0, linked = 0;

	while (node) {
		if (node->text) {
			if (tx_html_is(node->parent, "a"))
				linked += node->prose;
			else
				seen += node->prose;
			node = tx_html_next(node, trim->top);
			continue;
		}
		if (is_gone(node)) {
			node = tx_html_skip(node, trim->top);
			continue;
		}
		if (node->kind & TX_HTML_INLINE) {
			node = tx_html_next(node, trim->top);
			continue;
		}
		if (is_end(trim, node) && is_rest(trim, seen, linked)) {
			cut(node);
			cut_after(trim, node);
			return;
		}
		if (is_linked_noise(trim, node) ||
		    (seen > trim->all / 3 && is_teasers(node)) ||
		    is_pointer(trim, node, seen) ||
		    (is_leaf(node) && says_noise(trim, node))) {
			cut(node);
			node = tx_html_skip(node, trim->top);
			continue;
		}
		node = tx_html_next(node, trim->top);
	}
}

/* --- what is left at the end --- */

static void cut_headings(struct trim *trim)
{
	struct tx_node *node = trim->top->last;

	while (node && node->last && !is_gone(node))
		node = node->last;
	for (; node; node = before(node, trim->top)) {
		if (node->text && !node->left_out && node->prose) {
			struct tx_node *at = node;

			while (at != trim->top &&
			       !(at->name && at->kind & TX_HTML_HEADING))
				at = at->parent;
			if (at == trim->top)
				return;
			cut(at);
			node = at;
		} else if (node->kind & TX_HTML_MEDIA) {
			return;
		}
	}
}

/* --- undo --- */

static uint32_t gone(const struct trim *trim)
{
	const struct tx_node *node = trim->top->first;
	uint32_t bytes = 0;

	while (node) {
		if (node->flags & TX_CLASS_TRIM)
			bytes += size(node);
		node = node->flags & TX_CLASS_TRIM
			   ? tx_html_skip(node, trim->top)
			   : tx_html_next(node, trim->top);
	}
	return bytes;
}

static void undo(struct trim *trim)
{
	struct tx_node *node;

	for (node = trim->top; node; node = tx_html_next(node, trim->top))
		node->flags &= ~(unsigned)TX_CLASS_TRIM;
}

void tx_content_trim(struct tx_html *html, const struct tx_classes *classes)
{
	struct trim trim = { .classes = classes,
			     .top = html->content,
			     .all = size(html->content),
			     .page = { .words = html->words,
				       .language = html->language },
			     .text = tx_buffer_new() };

	if (trim.text) {
		cut_named(&trim);
		count_teasers(&trim);
		cut_blocks(&trim);
		cut_headings(&trim);
		if (gone(&trim) > trim.all / 100 * MOST)
			undo(&trim);
	}
	xmlBufferFree(trim.text);
}
