package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestSuggestions holds that a text in which the suggestions of reviewdog's form are made, at their
// lines and bytes, is the one after the fixes that they come from.
func TestSuggestions(t *testing.T) {
	const source = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: [ETRD](#) MP\nSUBJECT: DUES\n\n\u00b61. Caf\u00e9&amp;bar \u00e9&amp; x.\n\n\u00b62. More.\n"
	res := lint.Run(grammar.Parse("a.cable", source), rules.All(), lint.Config{Selected: []string{lint.Habits}})
	res.Diagnostics = slices.DeleteFunc(res.Diagnostics, func(d lint.Diagnostic) bool {
		return !slices.Contains([]string{"pilcrow", "linked-tag", "html-entity"}, d.Rule)
	})
	book := Formats(rules.All(), rules.Doc, "v1")
	form := book[slices.IndexFunc(book, func(f Format) bool { return f.Name == "rdjson" })]
	var all struct{ Diagnostics []rdDiagnostic }
	decode(t, reportOf(t, form, res), &all)
	var made []rdSuggestion
	for _, d := range all.Diagnostics {
		made = append(made, d.Suggestions...)
	}
	slices.SortFunc(made, func(a, b rdSuggestion) int {
		return (b.Range.Start.Line-a.Range.Start.Line)*1000 + b.Range.Start.Column - a.Range.Start.Column
	})
	lines := strings.Split(source, "\n")
	for _, s := range made { // from the end, so that places stay
		line := &lines[s.Range.Start.Line-1]
		*line = (*line)[:s.Range.Start.Column-1] + s.Text + (*line)[s.Range.End.Column-1:]
	}
	const want = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD MP\nSUBJECT: DUES\n\n1. Caf\u00e9&bar \u00e9& x.\n\n2. More.\n"
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("%d suggestions make\n%s\nwhere\n%s\nis due", len(made), got, want)
	}
}
