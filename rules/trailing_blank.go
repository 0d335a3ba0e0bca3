package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TrailingBlank reports spaces and tabs at the ends of lines, once per file.
//
// They make two copies of one cable differ. Archive copies, most of which have them, are not
// checked.
//
//	SUBJECT: HARBOR DUES␣␣
//
// Use instead:
//
//	SUBJECT: HARBOR DUES
//
// Fix: safe. It removes the spaces and tabs, and nothing that is printed changes.
//
// Source: ACP 127(G) 138; counted in published copies.
var TrailingBlank = add(lint.Rule{
	Name: "trailing-blank", Group: "layout", Severity: lint.Info, HasFix: true, Everywhere: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
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
		p.Reportf(edits[0].At, "white space at the end of the line%s", among(len(edits), "such lines")).
			Fix("remove the white space", edits...)
	}
}
