package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SerialMismatch reports serial numbers of one message that differ: on the DE line, in the message
// reference number, on page lines and in the end-of-message check.
//
// The Department writes one number four times, in different widths: #0042, 000042, 00000042 and
// #0042 again. The DE line and the check show its last four digits. Where they differ, a number was
// garbled, or parts of two messages were joined.
//
//	DE RUEHPO #0042/01 0861109
//	UNCLAS PORT LOUIS 000043
//
// Compare all of them with the original.
//
// Fix: none. A serial number is never changed automatically.
//
// Source: observed in all traffic of 2002-2010; for the check, US Navy training texts on AUTODIN.
var SerialMismatch = add(lint.Rule{
	Name: "serial-mismatch", Group: "heading", Severity: lint.Error,
	Check: checkSerial,
})

func checkSerial(p *lint.Pass) {
	f := p.Facts
	if ownSeries[f.Post.Value] || isOfAnother(p) {
		return
	}
	differ := f.Serial.Known && f.Number.Known && f.Serial.Value%10000 != f.Number.Value%10000
	if differ && f.Check.Known && f.Check.Value == f.Number.Value%10000 { // the DE line alone
		p.Reportf(f.Serial, "serial number %s does not match %s on the classification line",
			p.Text(f.Serial), p.Text(f.Number)).
			Note(f.Number, "the classification line").Note(f.Check, "the end of the message, which agrees with it")
		return
	}
	if differ {
		p.Reportf(f.Number, "serial number %s does not match #%04d on the DE line", p.Text(f.Number),
			f.Serial.Value).
			Note(f.Serial, "the DE line")
	}
	checkPageSerials(p)
	if !f.Check.Known {
		return
	}
	switch {
	case f.Serial.Known && f.Check.Value != f.Serial.Value:
		p.Reportf(f.Check, "end-of-message serial number %s does not match #%04d on the DE line",
			p.Text(f.Check), f.Serial.Value).Note(f.Serial, "the DE line")
	case !f.Serial.Known && f.Number.Known && f.Check.Value%10000 != f.Number.Value%10000:
		p.Reportf(f.Check, "end-of-message serial number %s does not match %s on the classification line",
			p.Text(f.Check), p.Text(f.Number)).Note(f.Number, "the classification line")
	}
}

// checkPageSerials reports each number of page lines that is not the one of the classification line, once.
func checkPageSerials(p *lint.Pass) {
	f := p.Facts
	if !f.Number.Known {
		return
	}
	reported := map[int]bool{}
	for _, page := range f.Pages {
		four := page.Serial.Value % 10000
		if !page.Serial.Known || four == f.Number.Value%10000 || reported[page.Serial.Value] ||
			f.Serial.Known && four == f.Serial.Value%10000 {
			continue // one that agrees with the DE line would repeat that finding
		}
		reported[page.Serial.Value] = true
		p.Reportf(page.Serial, "serial number %s does not match %s on the classification line",
			p.Text(page.Serial), p.Text(f.Number)).Note(f.Number, "the classification line")
	}
}
