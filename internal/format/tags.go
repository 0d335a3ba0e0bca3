package format

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// tagSeparators finds TAGS that are parted in several ways. Blanks alone are right, and so are commas with a blank behind them; where
// there is a comma, commas are due.
//
//	TAGS: PREL ETRD,MP
func tagSeparators(p *lint.Pass) {
	for e := range grammar.All[*grammar.Tags](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		comma := ""
		for _, item := range e.Items {
			if item.Sign != nil && item.Sign.Text == "," {
				comma = ","
			}
		}
		var edits []lint.Edit
		var before grammar.Span // the code or name before
		for _, item := range e.Items {
			var at grammar.Span
			switch {
			case item.Code != nil:
				at = item.Code.Span()
			case item.Person != nil:
				at = item.Person.Span()
			default:
				continue
			}
			if before.Len() > 0 {
				gap := grammar.Span{Start: before.End, End: at.Start}
				due := comma
				if item.Person != nil && !strings.Contains(p.Text(gap), ",") { // OVIP (ROE, JANE)
					due = ""
				}
				if edit, ok := separator(p, gap, due); ok {
					edits = append(edits, edit)
				}
			}
			before = at
		}
		if len(edits) > 0 {
			p.Reportf(edits[0].At, "TAGS parted in several ways, where one is due").Fix("part them in one way", edits...)
		}
	}
}

// separator returns the edit that makes a gap between two codes the sign and a blank, or the sign and the line end that is there.
func separator(p *lint.Pass, gap grammar.Span, sign string) (lint.Edit, bool) {
	text := p.Text(gap)
	if strings.Trim(text, ", \t\r\n") != "" {
		return lint.Edit{}, false // another sign, which is left to who knows what it means
	}
	due := sign + " "
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		due = sign + strings.ReplaceAll(text[i:], ",", "")
	}
	return lint.Replace(gap, due), text != due
}
