package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TrailingBlank reports blanks and tabs at the ends of lines, once a file.
//
// They make two copies of one cable differ. Published copies are full of them, so there they are not reported.
//
//	SUBJECT: HARBOR DUES␣␣
//
// The fix takes them away; nothing that is printed changes.
//
// Source: ACP 127(G) 138; counted in published copies.
var TrailingBlank = add(lint.Rule{
	Name: "trailing-blank", Group: "layout", Severity: lint.Info, HasFix: true, Everywhere: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkTrailing,
})

func checkTrailing(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for _, l := range p.Cable.File.Lines {
		end := l.End
		for end > l.Start && (text[end-1] == ' ' || text[end-1] == '\t') {
			end--
		}
		if end < l.End {
			edits = append(edits, lint.Delete(grammar.Span{Start: end, End: l.End}))
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "blanks at the end of the line%s", among(len(edits), "such lines")).Fix("take the blanks away", edits...)
	}
}
