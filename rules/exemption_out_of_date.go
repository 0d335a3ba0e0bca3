package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// ExemptionOutOfDate reports an exemption from declassification that the order did not know on the day of the cable.
//
// X1 to X8 ended on 22 September 2003, OADR with E.O. 12958 in October 1995; 25X codes came in 2003.
//
//	R 271109Z MAR 06
//	E.O. 12958: DECL: X1
//
// Sixty days are left around each change. Compare with the original; nothing is changed by itself.
//
// Source: E.O. 12958 as amended by E.O. 13292; 32 CFR 2001.
var ExemptionOutOfDate = add(lint.Rule{Name: "exemption-out-of-date", Group: "authority", Severity: lint.Warning, Check: checkExemption})

func checkExemption(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known {
		return
	}
	text := strings.ToUpper(f.Declassify.Text.Value)
	amended, grace := date(2003, 9, 22), 60
	switch {
	case len(text) >= 2 && text[0] == 'X' && text[1] >= '1' && text[1] <= '8' && f.Sent.Value.After(amended.AddDate(0, 0, grace)):
		p.Reportf(f.Declassify.Text, "exemption %s in a cable of %s where exemptions X1 to X8 ended on 22 September 2003", text, f.Sent.Value.Format("2 January 2006")).
			Note(f.Sent, "the date-time group")
	case strings.HasPrefix(text, "OADR") && f.Sent.Value.After(date(1995, 10, 14).AddDate(0, 0, grace)):
		p.Reportf(f.Declassify.Text, "OADR in a cable of %s where it ended with E.O. 12958 in October 1995", f.Sent.Value.Format("2 January 2006")).
			Note(f.Sent, "the date-time group")
	case strings.HasPrefix(text, "25X") && f.Sent.Value.Before(date(2003, 3, 25).AddDate(0, 0, -grace)):
		p.Reportf(f.Declassify.Text, "exemption %s in a cable of %s where 25X codes came in 2003", text, f.Sent.Value.Format("2 January 2006")).
			Note(f.Sent, "the date-time group")
	}
}
