package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedSchedule reports an E.O. line whose value is none that its order knows.
//
// Under E.O. 11652 a cable follows the general schedule, GDS, an advanced one, ADS, with its date, or is exempt, XGDS and the
// number of the exemption; under 12065 it has GDS or RDS and a date; under 12356 a date, an event or OADR behind DECL.
//
//	E.O. 11652: ADS
//	E.O. 12065: GDS
//
// Compare with the original; nothing is changed by itself.
//
// Source: E.O. 11652 and 12065; Department of State, Handbook on cables of 1974.
var MalformedSchedule = add(lint.Rule{Name: "malformed-schedule", Group: "authority", Severity: lint.Warning, Check: checkSchedule})

func checkSchedule(p *lint.Pass) {
	f := p.Facts
	if !f.Declassify.Text.Known || f.Declassify.NotApplicable.Known {
		return
	}
	e := grammar.First[*grammar.Order](p.Cable)
	if e == nil || e.Value == nil {
		return
	}
	text := strings.ToUpper(f.Declassify.Text.Value)
	hasDate := e.Date != nil || strings.ContainsAny(text, "0123456789")
	switch f.Order.Value {
	case 11652:
		switch {
		case strings.HasPrefix(text, "ADS") && !hasDate && !strings.Contains(text, "DECL"):
			p.Reportf(f.Declassify.Text, "schedule ADS where its date or event is due behind it")
		case !strings.HasPrefix(text, "ADS") && !strings.HasPrefix(text, "GDS") && !strings.HasPrefix(text, "XGDS") && !strings.HasPrefix(text, "N/A") && !strings.HasPrefix(text, "NA"):
			p.Reportf(f.Declassify.Text, "schedule %s where GDS, ADS, XGDS or N/A is due", text)
		}
	case 12065:
		if (strings.HasPrefix(text, "GDS") || strings.HasPrefix(text, "RDS")) && !hasDate {
			p.Reportf(f.Declassify.Text, "schedule %s where its date is due behind it", text)
		}
	case 12356:
		if first, _, _ := strings.Cut(text, " "); first == "GDS" || first == "RDS" || first == "X1" {
			p.Reportf(f.Declassify.Text, "schedule %s where a date, an event or OADR is due under E.O. 12356", first)
		}
	}
}
