package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedSchedule reports an E.O. line whose value does not exist under its order.
//
// The line gives no valid instruction. Under E.O. 11652 a cable follows the general schedule (GDS),
// an advanced one (ADS) with its date, or is exempt (XGDS with the number of the exemption). Under
// E.O. 12065 it has GDS or RDS and a date, and on prints the officer. Under E.O. 12356 it has a date, an
// event or OADR after DECL.
//
//	E.O. 11652: ADS
//	E.O. 12065: GDS
//
// Compare with the original, and add the missing date.
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: E.O. 11652 and 12065; Department of State, Handbook on cables of 1974.
var MalformedSchedule = add(lint.Rule{
	Name: "malformed-schedule", Group: "authority", Severity: lint.Warning,
	Layouts: markedTexts, Check: checkSchedule,
})

func checkSchedule(p *lint.Pass) {
	f := p.Facts
	if !f.Declassify.Text.Known || f.Declassify.NotApplicable.Known || declassifiedByArchive(p) {
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
			p.Reportf(f.Declassify.Text, "missing date or event after schedule ADS")
		case !startsSchedule(text):
			p.Reportf(f.Declassify.Text, "found schedule %s, expected GDS, ADS, XGDS or N/A",
				f.Declassify.Text.Value)
		}
	case 12065:
		if (strings.HasPrefix(text, "GDS") || strings.HasPrefix(text, "RDS")) && !hasDate {
			p.Reportf(f.Declassify.Text, "missing date after schedule %s", f.Declassify.Text.Value)
		} else if p.Cable.Layout != grammar.ACP127 && lint.IsSchedule(text) && !strings.Contains(text, "(") {
			p.Reportf(f.Declassify.Text, "missing name of the officer after schedule %s", f.Declassify.Text.Value)
		}
	case 12356:
		if first, _, _ := strings.Cut(text, " "); first == "GDS" || first == "RDS" || first == "X1" {
			p.Reportf(f.Declassify.Text,
				"found schedule %s, expected a date, an event or OADR under E.O. 12356", first)
		}
	}
}

// startsSchedule reports whether a value of E.O. 11652, in capitals, begins with a schedule or N/A.
func startsSchedule(text string) bool {
	for _, schedule := range [...]string{"ADS", "GDS", "XGDS", "N/A", "NA"} {
		if strings.HasPrefix(text, schedule) {
			return true
		}
	}
	return false
}
