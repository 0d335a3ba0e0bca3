package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// ElectronicOfficeWithCopies reports copies on paper for an office that gets none.
//
// The Department's systems, and agencies whose code of four letters or more ends in E, got telegrams
// by wire. They are in the distribution with 00 copies. Another count shows that a digit or a code
// is garbled.
//
//	INFO OCT-01 ADS-00 CIAE-03
//
// Use instead:
//
//	INFO OCT-01 ADS-00 CIAE-00
//
// Fix: none. A number is never changed automatically.
//
// Source: counted on records of 1974 and 1979: all of 1,300 uses of 32 codes.
var ElectronicOfficeWithCopies = add(lint.Rule{
	Name: "electronic-office-with-copies", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkElectronicOfficeWithCopies,
})

func checkElectronicOfficeWithCopies(p *lint.Pass) {
	for _, d := range outerDistributions(p.Facts) {
		for _, o := range d.Offices {
			if o.Copies.Value > 0 && isDeliveredWithoutCopies(o.Code) {
				p.Reportf(o.At, "found %s with %d, expected %s-00, which gets no copies on paper", o.Code, o.Copies.Value, o.Code)
			}
		}
	}
}

// isDeliveredWithoutCopies reports whether an office gets telegrams without paper, so that its copies
// are counted as 00: systems, and agencies whose code of four letters or more ends in E.
func isDeliveredWithoutCopies(code string) bool {
	switch code {
	case "ADS", "ISO", "SSO", "CCO", "LOG", "PASS", "USSS", "CG", "FAA":
		return true
	}
	return len(code) >= len("CIAE") && strings.HasSuffix(code, "E")
}
