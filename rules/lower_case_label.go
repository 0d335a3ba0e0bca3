package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LowerCaseLabel reports a classification line, or the label of an E.O., SUBJECT or REF line, that has
// no capital letter.
//
// Programs that look for the label miss the field.
//
//	UNCLAS PORT LOUIS 000042
//
//	subject: HARBOR DUES
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	SUBJECT: HARBOR DUES
//
// Fix: suggested. It writes capitals, which changes a word of the record.
//
// Source: inferred from published sets, in which all labels begin with a capital.
var LowerCaseLabel = add(lint.Rule{
	Name: "lower-case-label", Group: "text", Severity: lint.Info, HasSuggestion: true,
	Layouts: telegrams, Check: checkLowerCaseLabels,
})

func checkLowerCaseLabels(p *lint.Pass) {
	if p.Cable.File.IsSmall() {
		return // lower-case-in-heading says so
	}
	for _, e := range p.Cable.Elements {
		at := grammar.Span{}
		switch e := e.(type) {
		case *grammar.Subject:
			at = e.Label()
		case *grammar.References:
			at = e.Label()
		case *grammar.Order:
			at = e.Label()
		case *grammar.Marking:
			if e.Level == nil || p.Text(e.Level) == capitals(p.Text(e.Level)) {
				continue // most lines
			}
			if text := p.Text(e); text == strings.ToLower(text) {
				at = e.Level.At // c o n f i d e n t i a l port louis 000042
			}
		default:
			continue
		}
		label := strings.TrimSpace(p.Text(at))
		if upper := capitals(label); upper != label && e.Err() == nil && strings.ToLower(label) == label {
			p.Reportf(at, "%s is in small letters, expected capitals", label).
				Suggest("write capitals", lint.Replace(grammar.Span{Start: at.Start, End: at.Start + len(label)}, upper))
		}
	}
}
