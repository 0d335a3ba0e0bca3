package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CopiesLetterMismatch reports the letter W under ORIGIN, or R under ACTION.
//
// The letter after the total of copies says whether the Department received the telegram, W, or sent
// it, R. The other one shows that it or the label above is garbled.
//
//	ACTION EUR-12
//	INFO OCT-01 /013 R
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 422 of 422 distributions.
var CopiesLetterMismatch = add(lint.Rule{
	Name: "copies-letter-mismatch", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkCopiesLetterMismatch,
})

func checkCopiesLetterMismatch(p *lint.Pass) {
	for _, d := range outerDistributions(p.Facts) {
		label, expected := "ACTION", "W"
		if d.Origin {
			label, expected = "ORIGIN", "R"
		}
		if d.Letter.Known && d.Letter.Value != expected {
			p.Reportf(d.Letter, "found %s after the total of copies, expected %s under %s", d.Letter.Value, expected, label)
		}
	}
}
