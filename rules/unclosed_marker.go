package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedMarker reports a BEGIN line without its END, or an END line without its BEGIN.
//
// The lines enclose a text by somebody else; without one of them nobody can tell whose words these
// are. A section of a longer cable is not checked, because it may hold only one of the two.
//
//	BEGIN TEXT
//
// Write the line that is missing.
//
// Fix: none. Only the drafter knows where the passage begins or ends.
//
// Source: 5 FAH-1 H-246; observed in all traffic.
var UnclosedMarker = add(lint.Rule{
	Name: "unclosed-marker", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams,
	Kinds:   lint.Kinds(grammar.MarkerKind), Check: checkMarkerPairs,
})

func checkMarkerPairs(p *lint.Pass) {
	if p.Facts.Sections.Value > 1 {
		return
	}
	open := map[string]*grammar.Marker{}
	var ends map[string][]int // of each name, where the lines begin that end it, once they are asked for
	closed := func(e *grammar.Marker, before int) bool {
		if ends == nil {
			ends = endLines(p)
		}
		starts := ends[markerName(e)]
		i, _ := slices.BinarySearch(starts, e.Span().End)
		return i < len(starts) && starts[i] < before
	}
	for e := range grammar.All[*grammar.Marker](p.Cable) {
		if e.Of == nil || markerName(e) == "SUMMARY" || markerName(e) == "COMMENT" {
			continue
		}
		name := markerName(e)
		begun := open[name]
		switch {
		case e.Verb.Text == "BEGIN" && begun == nil:
			open[name] = e
		case e.Verb.Text == "BEGIN":
			if !closed(begun, e.Span().Start) {
				p.Reportf(begun, "BEGIN %s without END %s before the next one", name, name)
			}
			open[name] = e
		case begun == nil:
			p.Reportf(e, "END %s without BEGIN %s before it", name, name)
		default:
			delete(open, name)
		}
	}
	for e := range grammar.All[*grammar.Marker](p.Cable) {
		if e.Of != nil && open[markerName(e)] == e && !closed(e, len(p.Cable.File.Text)) {
			p.Reportf(e, "BEGIN %s without END %s", markerName(e), markerName(e))
		}
	}
}

// endLines finds the lines that end something, whatever element they were taken for, by the name of
// it. A field that is quoted may go on over one:
//
//	REF: PARIS 12
//	END TEXT
func endLines(p *lint.Pass) map[string][]int {
	starts := map[string][]int{}
	for _, line := range p.Cable.File.Lines {
		text := p.Text(grammar.Span{Start: line.Start, End: line.End})
		if name, ok := strings.CutPrefix(strings.TrimSpace(text), "END "); ok {
			name = strings.TrimRight(name, " .:)]>*-")
			starts[name] = append(starts[name], line.Start)
		}
	}
	return starts
}

// markerName returns what a marker encloses, without the punctuation after it: TEXT of "BEGIN
// TEXT:".
func markerName(e *grammar.Marker) string {
	return orElse(strings.TrimRight(e.Of.Text, " .:)]>*-"), e.Of.Text)
}
