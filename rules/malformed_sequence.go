package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedSequence reports the number at the end of an addressee that has not four digits.
//
// Stations count what they send to each addressee from 0001 to 9999. With a digit lost or too many
// the number is another one.
//
//	INFO RUEHBS/USEU BRUSSELS PRIORITY 12
//
// Use instead:
//
//	INFO RUEHBS/USEU BRUSSELS PRIORITY 0012
//
// Fix: none. The digits have to come from the original.
//
// Source: observed in published copies.
var MalformedSequence = add(lint.Rule{
	Name: "malformed-sequence", Group: "heading", Severity: lint.Info,
	Layouts: markedTexts, Kinds: lint.Kinds(grammar.AddresseeKind), Check: checkSequenceWidth,
})

func checkSequenceWidth(p *lint.Pass) {
	const width = len("0012")
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError == nil && e.Sequence != nil && (len(e.Sequence.Text) < width || len(e.Sequence.Text) == width+1) {
			p.Reportf(e.Sequence, "found %s after the address, expected four digits", digitCount(len(e.Sequence.Text)))
		}
	}
}

// digitCount says how many digits there are.
func digitCount(n int) string {
	if n == 1 {
		return "one digit"
	}
	return fmt.Sprintf("%d digits", n)
}
