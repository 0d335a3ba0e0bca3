package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedMarker reports a BEGIN line without its END, or an END without its BEGIN.
//
// The lines enclose a text by somebody else; without one of them nobody can tell whose words these are.
//
//	BEGIN TEXT
//
// Where the passage ends only the drafter knows. Sections of a longer cable may hold one of the two and are left alone.
//
// Source: 5 FAH-1 H-246; observed in all traffic.
var UnclosedMarker = add(lint.Rule{
	Name: "unclosed-marker", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMarkerPairs,
})

func checkMarkerPairs(p *lint.Pass) {
	if p.Facts.Sections.Value > 1 {
		return
	}
	open := map[string]*grammar.Marker{}
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
			p.Reportf(begun, "BEGIN %s a second time before END %s", name, name)
			open[name] = e
		case begun == nil:
			p.Reportf(e, "END %s where no BEGIN %s stands before", name, name)
		default:
			delete(open, name)
		}
	}
	for e := range grammar.All[*grammar.Marker](p.Cable) {
		if e.Of != nil && open[markerName(e)] == e {
			p.Reportf(e, "BEGIN %s without END %s", markerName(e), markerName(e))
		}
	}
}

// markerName returns what a marker encloses, without the signs behind it: TEXT of "BEGIN TEXT:".
func markerName(e *grammar.Marker) string {
	return strings.TrimRight(e.Of.Text, " .:)]>*-")
}
