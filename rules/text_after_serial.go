package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextAfterSerial reports words or numbers behind the serial number of the classification line that are no caption.
//
// An operating signal that stood on a line of its own was drawn up, or a second number was typed over the first.
//
//	UNCLAS PORT LOUIS 000042 ZFR 763
//
// Compare with the original.
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
	p.Reportf(e.Rest[0].At.To(e.Rest[len(e.Rest)-1]), "%s behind the serial number where the line is due to end", p.Text(e.Rest[0].At.To(e.Rest[len(e.Rest)-1])))
}
