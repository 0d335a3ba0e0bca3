package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextAfterSerial reports text after the serial number of the classification line that is not a
// caption.
//
// An operating signal of the next line was joined to this one, or a second number was typed after
// the first. Programs may take the text as part of the number.
//
//	UNCLAS PORT LOUIS 000042 ZFR 763
//
// Compare with the original.
//
// Fix: none. The words of the record are never removed automatically.
//
// Source: observed in published copies and their lists of malformed numbers.
var TextAfterSerial = add(lint.Rule{
	Name: "text-after-serial", Aliases: []string{"matter-behind-serial"}, Group: "marking",
	Severity: lint.Info, Check: checkBehindSerial,
})

func checkBehindSerial(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.Serial == nil || len(e.Rest) == 0 {
		return
	}
	for _, w := range e.Rest {
		if len(w.Text) >= 5 && strings.Trim(w.Text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
			return // SIPDIS, NOFORN
		}
	}
	at := e.Rest[0].At.To(e.Rest[len(e.Rest)-1])
	p.Reportf(at, "found %q after the serial number, expected the end of the line", p.Text(at))
}
