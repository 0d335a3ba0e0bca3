package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MalformedOffice reports an office of a distribution whose copies are not two digits.
//
// The form is the code of the office, a hyphen and two digits. Letters in place of the digits, or a
// digit that is missing, make the total unreliable.
//
//	INFO OCT-01 ADS-OO EB-8
//
// Use instead:
//
//	INFO OCT-01 ADS-00 EB-08
//
// Fix: none. A number is never changed automatically.
//
// Source: the form of all distributions in the records of 1974 and 1979.
var MalformedOffice = add(lint.Rule{
	Name: "malformed-office", Group: "heading", Severity: lint.Error,
	Layouts: prints, Check: checkMalformedOffice,
})

func checkMalformedOffice(p *lint.Pass) {
	for i := range p.Facts.Distribution {
		d := &p.Facts.Distribution[i]
		if d.Internal { // EUR(01)
			for _, o := range d.Offices {
				if !o.Copies.Known {
					p.Reportf(o.At, "found %q, expected an office with two digits, such as %s(00)", p.Text(o.At), o.Code)
				}
			}
		}
	}
	for _, d := range outerDistributions(p.Facts) {
		for _, o := range d.Offices {
			if text := p.Text(o.At); !o.Copies.Known || len(text)-len(o.Code) != len("-00") {
				p.Reportf(o.At, "found %q, expected an office with two digits, such as %s-00", text, o.Code)
			}
		}
	}
}
