package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TagsLabel reports a TAGS line whose label is not TAGS:.
//
// Programs find the line by its label.
//
//	TAGES PREL, MP
//
// The fix writes the label as it is due; the codes stay.
//
// Source: 5 FAH-3; spellings counted in published copies.
var TagsLabel = add(lint.Rule{
	Name: "tags-label", Group: "tags", Tags: []string{lint.Habits},
	Severity: lint.Info, HasFix: true, Check: checkTagsLabel,
})

func checkTagsLabel(p *lint.Pass) {
	for e := range grammar.All[*grammar.Tags](p.Cable) {
		label := e.Label()
		if e.SyntaxError != nil || label.Len() == 0 || p.Text(label) == "TAGS:" {
			continue
		}
		due := "TAGS:"
		if rest := p.Cable.File.Text[label.End:]; rest != "" && rest[0] != ' ' && rest[0] != '\n' && rest[0] != '\r' && rest[0] != '\t' {
			due = "TAGS: "
		}
		p.Reportf(label, "label %s where TAGS: is due", p.Text(label)).Fix("write TAGS:", lint.Replace(label, due))
	}
}
