package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownPrecedence reports a date-time line without a precedence, with an unknown one, or with
// more than two.
//
// Relays send the message by this letter. One letter is for all addressees; of two letters, the
// first is for action and the second for information.
//
//	X 271109Z MAR 06
//	O P R 271109Z MAR 06
//
// Compare the line with the original.
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 150 and 152; Y, US Navy training texts.
var UnknownPrecedence = add(lint.Rule{
	Name: "unknown-precedence", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Layouts: transmittedTexts, Check: checkPrecedence,
})

func checkPrecedence(p *lint.Pass) {
	if p.Cable.Layout == grammar.POEMS {
		checkLastHeading(p)
	}
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		if len(e.Precedences) == 0 {
			at := grammar.Span{Start: e.Group.At.Start, End: e.Group.At.Start}
			p.Reportf(at, "missing precedence before the date-time group, expected Y, Z, O, P or R")
		}
		if len(e.Precedences) <= 2 && !slices.ContainsFunc(e.Precedences, isUnknownPrecedence) {
			continue // as most lines
		}
		meant, _ := e.Meant()
		for i, w := range e.Precedences {
			switch {
			case w.Text != meant.Precedences[i]: // damaged-date-time says so
			case isUnknownPrecedence(w):
				p.Reportf(w, "unknown precedence %s, expected Y, Z, O, P or R", w.Text)
			case i == 2:
				p.Reportf(w, "found a third precedence %s, expected one for action and one for information",
					w.Text)
			}
		}
	}
}

// checkLastHeading judges the precedences of a print with the text first, whose heading is last; unread-print-line
// reports a damaged letter: 0 P.
func checkLastHeading(p *lint.Pass) {
	for e := range grammar.All[*grammar.HeadingLine](p.Cable) {
		if e.Preamble == nil {
			continue
		}
		for _, w := range e.Preamble.Precedences {
			if isUnknownPrecedence(w) && strings.Trim(w.Text, "0123456789") == w.Text {
				p.Reportf(w, "unknown precedence %s, expected Y, Z, O, P or R", w.Text)
			}
		}
	}
}

// isUnknownPrecedence reports whether a word is not the letter of a precedence.
func isUnknownPrecedence(w *grammar.Word) bool {
	return len(w.Text) != 1 || strings.IndexByte(tables.PrecedenceLetters, w.Text[0]) < 0
}
