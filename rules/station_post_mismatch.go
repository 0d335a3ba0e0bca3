package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// StationPostMismatch reports a DE line whose routing indicator is the one of another post than the FM line names.
//
// Posts do share stations, and indicators moved, so this is a note.
//
//	DE RUEHFR #0042 0861109
//	FM AMEMBASSY PORT LOUIS
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 117 CAN-US SUPP-1, the lists of routing indicators.
var StationPostMismatch = add(lint.Rule{Name: "station-post-mismatch", Group: "heading", Severity: lint.Info, Check: checkStationPost})

func checkStationPost(p *lint.Pass) {
	f := p.Facts
	station, ok := p.Tables.FindIndicator(f.Station.Value)
	from, known := p.Tables.FindOriginator(f.Originator.Value)
	if !ok || !known || from.Indicator == "" || from.Indicator == f.Station.Value {
		return
	}
	p.Reportf(f.Station, "routing indicator %s, which is %s's, where %s has %s", f.Station.Value, station.From, from.From, from.Indicator).
		Note(f.Originator, "the originator")
}
