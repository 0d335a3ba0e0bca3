package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// StationPostMismatch reports a DE line whose routing indicator belongs to another post than the
// one of the FM line.
//
// One of the two lines may be wrong. The severity is info, because posts share stations, and
// indicators were moved.
//
//	DE RUEHFR #0042 0861109
//	FM AMEMBASSY PORT LOUIS
//
// Compare both lines with the original.
//
// Fix: none. Routing is never changed automatically.
//
// Source: ACP 117 CAN-US SUPP-1, the lists of routing indicators.
var StationPostMismatch = add(lint.Rule{
	Name: "station-post-mismatch", Group: "heading", Severity: lint.Info,
	Layouts: textLayouts,
	Kinds:   lint.Kinds(grammar.StationKind, grammar.FormKind), Check: checkStationPost,
})

func checkStationPost(p *lint.Pass) {
	f := p.Facts
	station, ok := p.Tables.FindIndicator(f.Station.Value)
	from, known := p.Tables.FindOriginator(f.Originator.Value)
	if !ok || !known || from.Indicator == "" || from.Indicator == f.Station.Value ||
		strings.HasPrefix(from.From, "USDEL ") { // it sends through the post where it is
		return
	}
	p.Reportf(f.Station, "routing indicator %s belongs to %s, expected %s of %s",
		f.Station.Value, orElse(station.From, station.Name), from.Indicator, from.From).
		Note(f.Originator, "the FM line")
}
