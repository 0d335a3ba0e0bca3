package format

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// tagSeparators finds TAGS that are separated in several ways. Spaces alone are correct, and so are
// commas with a space after them; where there is one comma, commas are expected everywhere.
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
				sign := comma
				if item.Person != nil && !strings.Contains(p.Text(gap), ",") { // OVIP (ROE, JANE)
					sign = ""
				}
				if edit, ok := separator(p, gap, sign); ok {
					edits = append(edits, edit)
				}
			}
			before = at
		}
		if len(edits) > 0 {
			p.Reportf(edits[0].At, "TAGS separated in several ways, expected one").
				Fix("separate them in one way", edits...)
		}
	}
}

// separator returns the edit that replaces a gap between two codes by the sign and a space, or by
// the sign and the line end of the gap.
func separator(p *lint.Pass, gap grammar.Span, sign string) (lint.Edit, bool) {
	text := p.Text(gap)
	if strings.Trim(text, ", \t\r\n") != "" {
		return lint.Edit{}, false // another sign, whose meaning is unknown
	}
	expected := sign + " "
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		expected = sign + strings.ReplaceAll(text[i:], ",", "")
	}
	return lint.Replace(gap, expected), text != expected
}
