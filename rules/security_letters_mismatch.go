package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SecurityLettersMismatch reports a security line whose letters say another level than the classification line, or whose
// warning does not go with its letters.
//
// ZNR goes with U, ZNY with everything else. Relays act on the letters alone, so a message whose letters are too low has
// travelled where it should not.
//
//	ZNR UUUUU ZZH
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Find out which one is right. Nothing here is ever changed by itself.
//
// Source: ACP 127(G) 124, 203 and 209; EEEEE, US Navy training texts.
var SecurityLettersMismatch = add(lint.Rule{Name: "security-letters-mismatch", Group: "heading", Severity: lint.Error, Check: checkLetters})

func checkLetters(p *lint.Pass) {
	f := p.Facts
	if f.Letters.Value == "" {
		return
	}
	letter := f.Letters.Value[0]
	if f.Warning.Value == "ZNR" && letter != 'U' || f.Warning.Value == "ZNY" && letter == 'U' {
		p.Reportf(f.Warning.At.To(f.Letters), "%s with %s where ZNR goes with U and ZNY with the other letters", f.Warning.Value, f.Letters.Value)
		return
	}
	due := map[lint.Level]string{lint.Unclassified: "UE", lint.Sensitive: "UE", lint.Restricted: "R", lint.Confidential: "C", lint.Secret: "S", lint.TopSecret: "T"}
	if want := due[f.Level.Value]; f.Level.Known && letter != want[0] && letter != want[len(want)-1] {
		p.Reportf(f.Letters, "security letters %s where the classification line says %s", f.Letters.Value, f.Level.Value).
			Note(f.Level, "the classification line")
	}
}
