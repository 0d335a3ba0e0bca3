package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownPrecedence reports a date-time line without a precedence, with a letter that is none, or with more than two.
//
// One letter is for all addressees; of two the first is for action, the second for information.
//
//	X 271109Z MAR 06
//	O P R 271109Z MAR 06
//
// Compare with the original; a precedence is never changed by itself.
//
// Source: ACP 127(G) 150 and 152; Y, US Navy training texts.
var UnknownPrecedence = add(lint.Rule{Name: "unknown-precedence", Group: "heading", Severity: lint.Error, Check: checkPrecedence})

func checkPrecedence(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		if len(e.Precedences) == 0 {
			p.Reportf(grammar.Span{Start: e.Group.At.Start, End: e.Group.At.Start}, "no precedence where Y, Z, O, P or R is due before the date-time group")
		}
		for i, w := range e.Precedences {
			switch {
			case len(w.Text) != 1 || strings.IndexByte(tables.PrecedenceLetters, w.Text[0]) < 0:
				p.Reportf(w, "precedence %s where Y, Z, O, P or R is due", w.Text)
			case i == 2:
				p.Reportf(w, "precedence %s, the third, where one for action and one for information are due", w.Text)
			}
		}
	}
}
