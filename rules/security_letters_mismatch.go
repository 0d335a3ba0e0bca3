package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SecurityLettersMismatch reports a security line whose letters mean another level than the
// classification line, or whose warning does not belong to its letters.
//
// Relays act on the letters only, so a message whose letters are too low may have gone where it
// should not. The warning ZNR belongs before U, and ZNY before all other letters.
//
//	ZNR UUUUU ZZH
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Find out which level is correct.
//
// Fix: none. A marking is never changed automatically.
//
// Source: ACP 127(G) 124, 203 and 209; EEEEE, US Navy training texts.
var SecurityLettersMismatch = add(lint.Rule{
	Name: "security-letters-mismatch", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.SecurityKind, grammar.FormKind), Check: checkLetters,
})

func checkLetters(p *lint.Pass) {
	f := p.Facts
	if f.Letters.Value == "" || isOfAnother(p) {
		return
	}
	letter := f.Letters.Value[0]
	if f.Warning.Value == "ZNR" && letter != 'U' || f.Warning.Value == "ZNY" && letter == 'U' {
		p.Reportf(f.Warning.At.To(f.Letters), "found %s before %s, expected %s", f.Warning.Value,
			f.Letters.Value,
			map[string]string{"ZNR": "ZNY", "ZNY": "ZNR"}[f.Warning.Value])
		return
	}
	if want := lettersOf[f.Level.Value]; f.Level.Known && letter != want[0] &&
		letter != want[len(want)-1] {
		p.Reportf(f.Letters, "security letters %s do not match the level %s", f.Letters.Value,
			f.Level.Value).
			Note(f.Level, "the classification line")
	}
}
