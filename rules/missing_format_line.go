package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingFormatLine reports a heading in which one of the format lines 2 to 7 is missing.
//
// A message is routed by line 2, counted by line 3, protected by line 4, dated by line 5 and
// addressed by lines 6 and 7. In the base procedure line 4 is optional, and messages in the
// abbreviated form or with their addresses enciphered do without lines 5 to 7. Drafts have no
// heading and are not checked. Archive copies, which may have lost some lines, are checked on
// request only.
//
//	OO RUEHC
//	ZNY CCCCC ZZH
//	O 271109Z MAR 06
//
// Find the line in the original.
//
// Fix: none. A format line is never written automatically.
//
// Source: ACP 127(G) 142 and 145, and its Annex B.
var MissingFormatLine = add(lint.Rule{
	Name: "missing-format-line", Group: "heading", Tags: []string{lint.Habits}, Severity: lint.Error,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Off),
	Check:         checkFormatLines,
})

func checkFormatLines(p *lint.Pass) {
	h := p.Cable.Heading
	if h == nil || len(h.Envelopes) != 1 {
		return // lines out of order and several headings are reported by other rules
	}
	e := h.Envelopes[0]
	var last grammar.Span
	step := func(name string, there bool, at func() grammar.Span) {
		if there {
			last = at()
		} else {
			p.Reportf(grammar.Span{Start: last.End, End: last.End}, "missing %s in the heading", name)
		}
	}
	if e.Transmission != nil {
		last = e.Transmission.Span()
	}
	step("routing line (OO RUEHC)", e.Routing != nil, func() grammar.Span { return e.Routing.Span() })
	step("DE line", e.Station != nil, func() grammar.Span { return e.Station.Span() })
	state := p.Facts.Service == grammar.StateService
	step("security line (ZNR or ZNY)", e.Security != nil || !state,
		func() grammar.Span { return spanOf(e.Security, last) })
	if !state && (e.Originator == nil && e.List == nil) && (e.Preamble == nil || e.Prefix != nil) {
		return // abbreviated, as service messages are, or with its addresses within the cipher
	}
	step("date-time line", e.Preamble != nil, func() grammar.Span { return e.Preamble.Span() })
	step("FM line", e.Originator != nil, func() grammar.Span { return e.Originator.Span() })
	step("addressee (TO or INFO)", e.List != nil, func() grammar.Span { return grammar.Span{} })
}

// spanOf returns where the security line is, or else a place.
func spanOf(e *grammar.Security, or grammar.Span) grammar.Span {
	if e == nil {
		return or
	}
	return e.Span()
}
