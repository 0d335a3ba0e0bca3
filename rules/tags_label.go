package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TagsLabel reports a TAGS line whose label is not TAGS:.
//
// Programs find the line by its label.
//
//	TAGES PREL, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: safe. It writes the label and changes no code.
//
// Source: 5 FAH-3; spellings counted in published copies.
var TagsLabel = add(lint.Rule{
	Name: "tags-label", Group: "tags", Tags: []string{lint.Habits},
	Layouts: telegrams, Severity: lint.Info, HasFix: true, Check: checkTagsLabel,
})

func checkTagsLabel(p *lint.Pass) {
	for e := range grammar.All[*grammar.Tags](p.Cable) {
		label := e.Label()
		if e.SyntaxError != nil || label.Len() == 0 || p.Text(label) == "TAGS:" {
			continue
		}
		expected := "TAGS:"
		if rest := p.Cable.File.Text[label.End:]; rest != "" &&
			strings.IndexByte(" \t\r\n", rest[0]) < 0 {
			expected = "TAGS: "
		}
		p.Reportf(label, "found label %s, expected TAGS:", p.Text(label)).
			Fix("write TAGS:", lint.Replace(label, expected))
	}
}
