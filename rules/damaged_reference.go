package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DamagedReference reports a serial number of a reference with letters typed for digits, or with a sign before it.
//
//	REF: LAGOS O1512
//
// No search finds the cable. The digits that the letters look like are a suggestion, since a serial number changes.
//
// Source: observed in published copies.
var DamagedReference = add(lint.Rule{
	Name: "damaged-reference", Group: "reference",
	Severity: lint.Warning, HasSuggestion: true, Check: checkDamagedReference,
})

var digitsForLetters = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "l", "1")

func checkDamagedReference(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			for _, c := range item.Cables {
				if due := digitsForLetters.Replace(c.Serial.Text); due != c.Serial.Text {
					p.Reportf(c.Serial, "serial number %s where %s is due", c.Serial.Text, due).Suggest("write "+due, lint.Replace(c.Serial, due))
				}
			}
		}
	}
}
