package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReasonPunctuation reports a reason whose section is written with a comma, or whose letters lack their parentheses.
//
// Programs that count reasons look for 1.4 (b).
//
//	Reason: 1,4 b&d
//
// Section and letters as they are due are a suggestion.
//
// Source: E.O. 13526, section 1.4, for the form; spellings observed in published copies.
var ReasonPunctuation = add(lint.Rule{
	Name: "reason-punctuation", Group: "authority", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Check: checkReasonPunctuation,
})

func checkReasonPunctuation(p *lint.Pass) {
	for e := range grammar.All[*grammar.Reason](p.Cable) {
		for _, s := range e.Sections {
			bare := strings.Contains(s.Section.Text, ",")
			for _, l := range s.Letters {
				bare = bare || l.Text[0] != '('
			}
			if !bare || len(s.Letters) == 0 {
				continue
			}
			last := s.Letters[len(s.Letters)-1]
			at := s.Section.At.To(last)
			if rest := p.Cable.File.Text[at.End:]; last.Text[0] != '(' && strings.HasPrefix(rest, ")") { // 1.4 (B/D)
				at.End++
			}
			due := reasonText(s)
			p.Reportf(at, "reason %s where %s is due", strings.Join(strings.Fields(p.Text(at)), " "), due).Suggest("write "+due, lint.Replace(at, due))
		}
	}
}

// reasonText writes a section and its letters as they are due: 1.4 (b), (c) and (d).
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
