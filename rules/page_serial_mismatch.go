package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// PageSerialMismatch reports a page line of an archive's print with another serial number than the classification line.
//
// Each page repeats the number of the telegram. A page with another number belongs to another
// telegram, or a digit is garbled.
//
//	PAGE 02   VALLET 01360 101644Z
//	UNCLAS VALLETTA 1306
//
// Compare with the original.
//
// Fix: none. A number is never changed automatically.
//
// Source: counted on records of 1974 and 1979: one number in 427 of 427 sections, that of the
// classification line in 341 of 347. Later prints were not counted and are not judged.
var PageSerialMismatch = add(lint.Rule{
	Name: "page-serial-mismatch", Group: "marking", Severity: lint.Error,
	Layouts: archivePrints, Check: checkPageSerialMismatch,
})

func checkPageSerialMismatch(p *lint.Pass) {
	number := p.Facts.Number
	if !number.Known {
		return
	}
	told := map[int]bool{} // once for all pages
	for i := range p.Facts.Pages {
		page := &p.Facts.Pages[i]
		if !page.Number.Known || !page.Serial.Known || page.Serial.Value == number.Value || told[page.Serial.Value] {
			continue
		}
		told[page.Serial.Value] = true
		p.Reportf(page.Serial, "page of number %d in cable %d", page.Serial.Value, number.Value).
			Note(number, "the number of the cable")
	}
}
