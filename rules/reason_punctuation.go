package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReasonPunctuation reports a reason whose section is written with a comma, or whose letters lack
// their parentheses.
//
// Programs that count reasons look for the form 1.4 (b).
//
//	Reason: 1,4 b&d
//
// Use instead:
//
//	Reason: 1.4 (b) and (d)
//
// Fix: suggested. It writes section and letters in this form, which changes the record.
//
// Source: E.O. 13526, section 1.4, for the form; spellings observed in published copies.
var ReasonPunctuation = add(lint.Rule{
	Name: "reason-punctuation", Group: "authority", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.ReasonKind), Check: checkReasonPunctuation,
})

func checkReasonPunctuation(p *lint.Pass) {
	for e := range grammar.All[*grammar.Reason](p.Cable) {
		for _, s := range e.Sections {
			if s.Section == nil {
				continue // unread-value says so
			}
			bare := strings.Contains(s.Section.Text, ",")
			for _, l := range s.Letters {
				bare = bare || l.Text[0] != '('
			}
			if !bare || len(s.Letters) == 0 {
				continue
			}
			last := s.Letters[len(s.Letters)-1]
			at := s.Section.At.To(last)
			rest := p.Cable.File.Text[at.End:]
			if last.Text[0] != '(' && strings.HasPrefix(rest, ")") { // 1.4 (B/D)
				at.End++
			}
			expected := reasonText(s)
			p.Reportf(at, "found reason %s, expected %s", strings.Join(strings.Fields(p.Text(at)), " "),
				expected).
				Suggest("write "+expected, lint.Replace(at, expected))
		}
	}
}

// reasonText writes a section and its letters in the usual form: 1.4 (b), (c) and (d).
func reasonText(s *grammar.ReasonSection) string {
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(s.Section.Text, ",", "."))
	for i, l := range s.Letters {
		switch {
		case i == 0:
			b.WriteString(" ")
		case i == len(s.Letters)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		b.WriteString("(" + string(l.Letter()) + ")")
	}
	return b.String()
}
