package lsp

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/xref"
	"github.com/cablelint/cablelint/lint"
)

// tokensOf returns the tokens of a cable, in order of place.
func tokensOf(r *reading) []tokenSpan {
	p := tokenizer{text: r.Cable.File.Text}
	p.lines(r.Cable, r.Facts)
	if r.Cable.Inner != nil && r.Facts.Inner != nil { // the older telegram that SMART printed again
		p.lines(r.Cable.Inner, r.Facts.Inner)
	}
	for _, m := range r.mentions() {
		kind := letterToken
		if m.Kind == xref.Paragraph {
			kind = numberToken
		}
		p.at(kind, m.At)
	}
	return inOrder(p.tokens)
}

// lines adds the tokens of the lines of a cable, and of the TAGS, of which the facts know the kind.
func (p *tokenizer) lines(c *grammar.Cable, f *lint.Facts) {
	for _, e := range c.Elements {
		p.line(e)
	}
	for _, t := range f.TAGS {
		kind := codeToken
		if t.Kind == lint.GeographicTAG || t.Kind == lint.OrganizationTAG {
			kind = stationToken
		}
		p.at(kind, t.At)
	}
}

// tokenizer collects the tokens of a cable.
type tokenizer struct {
	text   string
	tokens []tokenSpan
}

func (p *tokenizer) at(kind token, at grammar.Span) {
	p.tokens = append(p.tokens, tokenSpan{at, kind})
}

// words adds tokens for words that are not nil.
func words[W any, P interface {
	*W
	grammar.Spanner
}](p *tokenizer, kind token, list ...P) {
	for _, w := range list {
		if w != nil {
			p.at(kind, w.Span())
		}
	}
}

// line paints a logical line. Of one that could not be read, the label is tokens.
func (p *tokenizer) line(e grammar.Element) {
	if e.Err() == nil && p.heading(e) {
		return
	}
	if e.Err() == nil && (p.field(e) || p.copy(e)) {
		return
	}
	switch e.Kind() {
	case grammar.SeparationKind, grammar.TextSeparatorKind, grammar.EndOfMessageKind, grammar.MarkerKind:
		p.at(keywordToken, e.Span())
	case grammar.TitleKind:
		p.at(titleToken, e.Span())
	case grammar.PageKind,
		grammar.ForeignKind,
		grammar.DistributionKind, // which could not be read
		grammar.HeadingLineKind,
		grammar.WrapperKind,
		grammar.LevelLineKind,
		grammar.PrintLineKind,
		grammar.CounterKind,
		grammar.DraftingKind,
		grammar.CopyKind,
		grammar.PublisherKind,
		grammar.UnderlineKind,
		grammar.NoticeKind,
		grammar.RepeatKind:
		p.at(asideToken, e.Span())
	case grammar.AttributeKind:
		if l, ok := e.(*grammar.Attribute); ok && l.Key != nil {
			p.at(keywordToken, l.Key.At)
		}
	case grammar.SignatureKind:
		p.at(stationToken, e.Span())
	case grammar.SerialCheckKind:
		p.at(numberToken, e.Span())
	default:
		if l, ok := e.(interface{ Label() grammar.Span }); ok {
			p.at(keywordToken, l.Label())
		}
	}
}

// first adds the first word of a line: DE, FM.
func (p *tokenizer) first(e grammar.Element) {
	at := e.Span()
	if n := strings.IndexAny(at.Of(p.text), " \t\r\n"); n > 0 {
		at.End = at.Start + n
	}
	p.at(keywordToken, at)
}

// heading adds the tokens of a line of the heading, and reports whether it is one.
func (p *tokenizer) heading(e grammar.Element) bool {
	switch e := e.(type) {
	case *grammar.Transmission:
		words(p, asideToken, e.ID)
	case *grammar.Routing:
		words(p, codeToken, e.Prosign)
		words(p, stationToken, e.Indicators...)
	case *grammar.Station:
		p.first(e)
		words(p, stationToken, e.Indicator)
		words(p, numberToken, e.Serial)
		words(p, numberToken, e.Section)
		words(p, numberToken, e.Filed)
	case *grammar.Security:
		words(p, signalToken, e.Warning)
		words(p, levelToken, e.Letters, e.Handling)
		words(p, signalToken, e.Signals...)
	case *grammar.Preamble:
		p.preamble(&e.PreambleLine)
	case *grammar.Originator:
		p.first(e)
		p.address(&e.AddressLine)
	case *grammar.Addressee:
		if e.Indicator == nil || e.Indicator.At.Start > e.Span().Start { // of a list the first has the label
			if e.Name.At.Start > e.Span().Start {
				p.first(e)
			}
		}
		p.address(&e.AddressLine)
	default:
		return false
	}
	return true
}

func (p *tokenizer) preamble(l *grammar.PreambleLine) {
	words(p, codeToken, l.Precedences...)
	words(p, numberToken, l.Group)
	words(p, numberToken, l.Month)
	words(p, numberToken, l.Year)
	for _, g := range l.Signals {
		words(p, signalToken, g.Signal)
	}
}

func (p *tokenizer) address(a *grammar.AddressLine) {
	words(p, stationToken, a.Indicator)
	words(p, stationToken, a.Name)
	words(p, codeToken, a.Precedence)
	words(p, numberToken, a.Sequence)
}

// field adds the tokens of a field of the text or a paragraph, and reports whether the line is one.
func (p *tokenizer) field(e grammar.Element) bool {
	switch e := e.(type) {
	case *grammar.Marking:
		words(p, levelToken, e.Level)
		words(p, codeToken, e.Handling...)
		if c := e.Counter; c != nil {
			words(p, keywordToken, c.Word)
			words(p, numberToken, c.Part, c.Total)
		}
		words(p, codeToken, e.Late...)
		words(p, stationToken, e.Post)
		words(p, numberToken, e.Serial)
	case *grammar.Caption:
		words(p, codeToken, e.Captions...)
	case *grammar.Order:
		words(p, keywordToken, e.Name)
		words(p, numberToken, e.Number)
		words(p, keywordToken, e.Declassify)
		words(p, numberToken, e.Date)
		words(p, codeToken, e.Value)
	case *grammar.Tags:
		words(p, keywordToken, e.Name)
	case *grammar.Subject:
		words(p, keywordToken, e.Name)
		words(p, markToken, e.Mark)
		words(p, titleToken, e.Title)
	case *grammar.References:
		words(p, keywordToken, e.Name)
		for _, item := range e.Items {
			for _, c := range item.Cables {
				words(p, stationToken, c.Post)
				words(p, numberToken, c.Year)
				words(p, numberToken, c.Serial)
			}
		}
	case *grammar.ClassifiedBy:
		words(p, markToken, e.Mark)
		words(p, keywordToken, e.ClassifiedByLine.Label)
	case *grammar.Reason:
		words(p, keywordToken, e.Name)
		for _, s := range e.Sections {
			words(p, numberToken, s.Section)
			words(p, letterToken, s.Letters...)
		}
	case *grammar.Paragraph:
		words(p, numberToken, e.Number)
		words(p, markToken, e.Mark)
	case *grammar.Subparagraph:
		words(p, letterToken, e.Bullet)
		words(p, markToken, e.Mark)
	case *grammar.Passage:
		words(p, markToken, e.Mark)
	default:
		return false
	}
	return true
}
