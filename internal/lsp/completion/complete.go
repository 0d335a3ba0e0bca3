// Package completion says what may be at a place of a cable that is being written: keywords,
// posts, captions, TAGS codes and whatever else its fields hold, as far as it is legal for the
// cable's date and level.
package completion

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Item is one thing that may be there.
type Item struct {
	Kind   Kind
	Label  string       // by which it is shown: PREL
	Detail string       // beside it, in a few words: external political relations
	Doc    string       // what [Item.Explain] is to add to what it means, or ""
	At     grammar.Span // whose place it takes; what is typed of it is there
	Text   string       // that is put there
	Sample string       // of what becomes a line only by what is typed after it: TO RUEHC/SECSTATE WASHDC; else ""

	// Snippet says that Text has placeholders: ${1:name} and, at its end, $0. A dollar sign and a brace of its own have a
	// backslash before them.
	Snippet bool
}

// Kind is the kind of an item.
type Kind uint8

// The kinds.
const (
	Keyword Kind = iota // TO, SUBJECT:
	Value               // PREL, SIPDIS, 1.4 (b)
	Post                // a post or its routing indicator
	Letter              // of a reference
	Snippet             // several lines with placeholders
)

// At returns what may be at an offset of the text. Of what is possible there it is what begins
// with what is typed before the offset, then what has a word that does, then what is explained by
// such a word; among these the likeliest first.
func At(c *grammar.Cable, f *lint.Facts, tables *tables.Tables, offset int) []Item {
	if older := olderAt(c, offset); older != nil && f.Inner != nil {
		c, f = older, f.Inner
	}
	p := newPlace(c, f, tables, offset)
	var byFit [misses][]Item
	known := map[string]bool{}
	for _, item := range p.items() {
		typed := c.File.Text[min(item.At.Start, offset):offset]
		fit := item.fits(typed)
		if fit < misses && !known[item.Text] && !item.isTyped(typed) {
			known[item.Text] = true
			byFit[fit] = append(byFit[fit], item)
		}
	}
	return slices.Concat(byFit[:]...)
}

// olderAt returns the telegram that SMART printed again, if the offset is in it, or nil.
func olderAt(c *grammar.Cable, offset int) *grammar.Cable {
	if e := grammar.First[*grammar.Inner](c); e != nil && e.Span().Start < offset && offset <= e.Span().End {
		return c.Inner
	}
	return nil
}

// How well an item fits what is typed.
const (
	begins  = iota // with it
	holds          // its words
	meant          // by them: ETRD by TRADE, foreign trade
	misses         // it
	letters = 3    // that must come before a word of the explanation counts
)

// fits says how well the item fits what is typed: PORT L begins PORT LOUIS, LOUIS is held by it.
func (i *Item) fits(typed string) int {
	typed = strings.ToUpper(strings.TrimSpace(typed))
	if strings.HasPrefix(strings.ToUpper(i.Label), typed) || strings.HasPrefix(strings.ToUpper(i.Text), typed) {
		return begins
	}
	label := strings.FieldsFunc(strings.ToUpper(i.Label), isSeparator)
	detail := strings.FieldsFunc(strings.ToUpper(i.Detail), isSeparator)
	fit := holds
	for _, t := range strings.FieldsFunc(typed, isSeparator) {
		isBegun := func(word string) bool { return strings.HasPrefix(word, t) }
		switch {
		case slices.ContainsFunc(label, isBegun):
		case len(t) >= letters && slices.ContainsFunc(detail, isBegun):
			fit = meant
		default:
			return misses
		}
	}
	return fit
}

// isTyped reports whether all of a label is there already, with the blank behind it.
func (i *Item) isTyped(typed string) bool {
	return strings.HasSuffix(typed, " ") && strings.TrimSpace(typed) != "" &&
		strings.EqualFold(strings.TrimSpace(i.Text), strings.TrimSpace(typed))
}

func isSeparator(r rune) bool {
	return !('A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80)
}

// place is where something is to be put.
type place struct {
	cable  *grammar.Cable
	facts  *lint.Facts
	tables *tables.Tables
	offset int

	element grammar.Element // the logical line that the place is on or right after, or nil
	before  string          // the text of the physical line before the place
}

func newPlace(c *grammar.Cable, f *lint.Facts, tables *tables.Tables, offset int) *place {
	p := &place{cable: c, facts: f, tables: tables, offset: offset}
	if len(c.File.Lines) == 0 {
		return p
	}
	line := c.File.Lines[c.File.LineAt(offset)]
	if offset >= line.Stop && line.Stop > line.End { // after the last line ending
		line = grammar.Line{Start: offset, End: offset, Stop: offset}
	}
	p.before = c.File.Text[line.Start:min(offset, line.End)]
	if strings.TrimSpace(c.File.Text[line.Start:line.End]) == "" {
		return p // nothing is there yet
	}
	for _, e := range c.Elements {
		at := e.Span()
		reachesLine := at.Start <= max(offset, line.Start) && at.End > line.Start
		beginsOnLine := at.Start > line.Start && at.Start <= line.End
		if reachesLine || beginsOnLine && p.element == nil {
			p.element = e
		}
	}
	return p
}

// items are what is possible at the place, whatever is typed.
func (p *place) items() []Item {
	if strings.TrimSpace(p.cable.File.Text[:p.offset-len(p.before)]) == "" && len(p.cable.Elements) <= 1 {
		return slices.Concat(snippets(p), p.marking(), p.onLine())
	}
	return p.onLine()
}

// onLine are what is possible on the line as it is: what each kind of line has that it may become.
// The lines that may begin come before the many captions and TAGS codes that may be there too.
func (p *place) onLine() (items []Item) {
	if items, only := p.ofLayout(); only {
		return items
	}
	var values []Item
	for _, k := range grammar.Unfinished(p.cable.File, p.offset) {
		for _, item := range p.lineOf(k) {
			if k == grammar.CaptionKind && p.before == "" || k == grammar.TagsKind && item.Kind == Value && p.below(k) {
				values = append(values, item)
			} else {
				items = append(items, item)
			}
		}
	}
	return append(items, values...)
}

// word returns the place of the word that is being typed: the letters, figures and glue before the
// offset, and the letters and figures after it.
func (p *place) word(glue string) grammar.Span {
	at := grammar.Span{Start: p.offset, End: p.offset}
	first := p.offset - len(p.before)
	for text := p.cable.File.Text; at.Start > first && (isWordByte(text[at.Start-1]) ||
		strings.IndexByte(glue, text[at.Start-1]) >= 0); {
		at.Start--
	}
	for text := p.cable.File.Text; at.End < len(text) && isWordByte(text[at.End]); {
		at.End++
	}
	return at
}

// from returns the place from a byte of the line to the end of the word that is being typed.
func (p *place) from(column int) grammar.Span {
	return grammar.Span{Start: p.offset - len(p.before) + column, End: p.word("").End}
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}
