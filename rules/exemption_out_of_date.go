package rules

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/lint"
)

// ExemptionOutOfDate reports an exemption from declassification that did not exist on the day of
// the cable.
//
// The exemption gives no valid instruction. X1 to X8 ended on 22 September 2003, OADR ended with
// E.O. 12958 in October 1995, and the 25X codes were introduced in 2003. Sixty days are allowed
// around each change.
//
//	R 271109Z MAR 06
//	E.O. 12958: DECL: X1
//
// Compare with the original, and write a date or an exemption of that time.
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: E.O. 12958 as amended by E.O. 13292; 32 CFR 2001.
var ExemptionOutOfDate = add(lint.Rule{
	Name: "exemption-out-of-date", Group: "authority", Severity: lint.Warning,
	Layouts: markedTexts, Check: checkExemption,
})

func checkExemption(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known {
		return
	}
	text := strings.ToUpper(f.Declassify.Text.Value)
	const grace = 60 // days
	after := func(day time.Time) bool { return f.Sent.Value.After(day.AddDate(0, 0, grace)) }
	numbered := len(text) >= 2 && text[0] == 'X' && text[1] >= '1' && text[1] <= '8'
	end := ""
	switch {
	case numbered && after(date(2003, 9, 22)):
		end = "X1 to X8 ended on 22 September 2003"
	case strings.HasPrefix(text, "OADR") && after(date(1995, 10, 14)):
		end = "OADR ended with E.O. 12958 in October 1995"
	case strings.HasPrefix(text, "25X") && f.Sent.Value.Before(date(2003, 3, 25).AddDate(0, 0,
		-grace)):
		end = "25X codes were introduced in 2003"
	default:
		return
	}
	p.Reportf(f.Declassify.Text, "exemption %s in a cable of %s, but %s",
		text, f.Sent.Value.Format("2 January 2006"), end).Note(f.Sent, "the date-time group")
}
