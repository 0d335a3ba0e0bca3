package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DamagedReference reports letters typed for digits in the serial number of a reference, such as O
// for 0.
//
// A search for the number does not find the cable.
//
//	REF: LAGOS O1512
//
// Use instead:
//
//	REF: LAGOS 01512
//
// Fix: suggested. It writes the digits that the letters look like, which changes a serial number.
//
// Source: observed in published copies.
var DamagedReference = add(lint.Rule{
	Name: "damaged-reference", Group: "reference",
	Layouts: telegrams, Severity: lint.Warning, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.ReferencesKind), Check: checkDamagedReference,
})

var digitsForLetters = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "l", "1")

func checkDamagedReference(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			for _, c := range item.Cables {
				expected := digitsForLetters.Replace(c.Serial.Text)
				if expected == c.Serial.Text {
					continue
				}
				p.Reportf(c.Serial, "found serial number %s, expected %s", c.Serial.Text, expected).
					Suggest("write "+expected, lint.Replace(c.Serial, expected))
			}
		}
	}
}
