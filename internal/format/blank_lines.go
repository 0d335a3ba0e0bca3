package format

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// blankLines finds blank lines that separate nothing: before the first line, after the separation,
// and more than one in a row between the parts of a cable. Blank lines stay before text without a
// number, which may be part of a table, and in the ending, where the procedure has many.
func blankLines(p *lint.Pass) {
	elements := p.Cable.Elements
	if len(elements) == 0 {
		return
	}
	var edits []lint.Edit
	if at := (grammar.Span{End: elements[0].Span().Start}); at.End > 0 &&
		strings.TrimSpace(p.Text(at)) == "" {
		edits = append(edits, deleteLines(p, at, 0)...)
	}
	for i, e := range elements[:len(elements)-1] {
		if elements[i+1].Kind() >= grammar.SerialCheckKind {
			break
		}
		if e.Kind() >= grammar.ParagraphKind && elements[i+1].Kind() == grammar.PassageKind {
			continue // both may belong to a table
		}
		gap := grammar.Span{Start: e.Span().End, End: elements[i+1].Span().Start}
		end := strings.IndexByte(p.Text(gap), '\n') + 1
		if end == 0 || strings.TrimSpace(p.Text(gap)) != "" {
			continue
		}
		keep := 1
		if e.Kind() == grammar.SeparationKind {
			keep = 0
		}
		edits = append(edits, deleteLines(p, grammar.Span{Start: gap.Start + end, End: gap.End}, keep)...)
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "found %d blank lines too many", len(edits)).
			Fix("remove the blank lines", edits...)
	}
}

// deleteLines returns edits that remove the blank lines at a place, except the first few. White
// space before the text after them stays.
func deleteLines(p *lint.Pass, at grammar.Span, keep int) (edits []lint.Edit) {
	start := at.Start
	for line := range strings.Lines(p.Text(at)) {
		if !strings.HasSuffix(line, "\n") {
			break
		}
		if keep--; keep < 0 {
			edits = append(edits, lint.Delete(grammar.Span{Start: start, End: start + len(line)}))
		}
		start += len(line)
	}
	return edits
}
