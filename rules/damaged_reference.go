package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DamagedReference reports letters typed for digits in the serial number of a reference, such as O
// for 0, a comma in it, and digits typed for letters in the name of its post.
//
// A search for the number does not find the cable.
//
//	REF: LAGOS O1512
//
// Use instead:
//
//	REF: LAGOS 01512
//
// Fix: suggested. It writes the digits or letters that they look like, which changes a serial number or a name.
//
// Source: observed in published copies.
var DamagedReference = add(lint.Rule{
	Name: "damaged-reference", Group: "reference",
	Layouts: textLayouts, Severity: lint.Warning, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.ReferencesKind), Check: checkDamagedReference,
})

var digitsForLetters = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "l", "1", ",", "")

var lettersForDigits = strings.NewReplacer("0", "O", "1", "I")

// checkDamagedPost reports digits in the name of a post: HONG K0NG.
func checkDamagedPost(p *lint.Pass, c *grammar.CableReference) {
	if c.Post == nil {
		return
	}
	expected := lettersForDigits.Replace(c.Post.Text)
	if _, ok := p.Tables.FindPost(expected); !ok || expected == c.Post.Text {
		return
	}
	p.Reportf(c.Post, "found post %s, expected %s", c.Post.Text, expected).
		Suggest("write "+expected, lint.Replace(c.Post, expected))
}

func checkDamagedReference(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			for _, c := range item.Cables {
				checkDamagedPost(p, c)
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
