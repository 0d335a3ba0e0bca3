package cablelint_test

import (
	"fmt"

	"github.com/cablelint/cablelint"
)

func Example() {
	res := cablelint.Lint("dues.cable", "C O N F I D E N T I A L PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n")
	for _, d := range res.Diagnostics {
		at := res.Cable.File.Position(d.At.Start)
		fmt.Printf("%d:%d: %v: %s [%s]\n", at.Line, at.Column, d.Severity, d.Message, d.Rule)
	}
	// Output:
	// 3:13: error: found N/A in a cable that is confidential, expected a date or an event [not-applicable-mismatch]
}
