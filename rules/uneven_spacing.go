package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnevenSpacing reports more than one space, or a tab, between the groups of a format line.
//
// Switches reject a heading with double spaces.
//
//	OO  RUEHC RUEHBS
//
// Use instead:
//
//	OO RUEHC RUEHBS
//
// Fix: safe. It leaves one space between groups.
//
// Source: ACP 127(G) 138e; US Navy training texts.
var UnevenSpacing = add(lint.Rule{
	Name: "uneven-spacing", Group: "heading", Severity: lint.Warning, HasFix: true,
	In:   lint.In(grammar.ArchiveProfile, lint.Info),
	Tags: []string{lint.Habits}, Check: checkSpacing,
})

func checkSpacing(p *lint.Pass) {
	for e := range formatLines(p.Cable) {
		if e.Kind() == grammar.TransmissionKind || e.Err() != nil {
			continue // VV   ABC027 has three spaces by rule
		}
		if edits := wideGaps(p.Text(e), e.Span().Start); len(edits) > 0 {
			p.Reportf(edits[0].At, "wide gap in the %s, expected one space", formatLine(e)).
				Fix("leave one space between groups", edits...)
		}
	}
}

// wideGaps returns the edits that leave one space of each run of spaces and tabs between two groups
// of a line.
func wideGaps(text string, start int) (edits []lint.Edit) {
	if !strings.Contains(text, "  ") && strings.IndexByte(text, '\t') < 0 {
		return nil
	}
	for i := 0; i < len(text); i++ {
		if text[i] != ' ' && text[i] != '\t' {
			continue
		}
		from := i
		for i+1 < len(text) && (text[i+1] == ' ' || text[i+1] == '\t') {
			i++
		}
		atLineEdge := from == 0 || text[from-1] == '\n' ||
			i+1 == len(text) || text[i+1] == '\n' || text[i+1] == '\r'
		if !atLineEdge && text[from:i+1] != " " {
			edits = append(edits, lint.Replace(grammar.Span{Start: start + from, End: start + i + 1}, " "))
		}
	}
	return edits
}
