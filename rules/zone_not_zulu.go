package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ZoneNotZulu reports a date-time group whose zone letter is not Z.
//
// All traffic counts in Greenwich time, Z. J is the letter of no zone at all.
//
//	O 271109J MAR 06
//
// Compare with the original: if the hour is local, the whole group has to be reckoned anew, so nothing is changed by itself.
//
// Source: ACP 127(G) 113; ACP 121 for the zones.
var ZoneNotZulu = add(lint.Rule{Name: "zone-not-zulu", Group: "heading", Severity: lint.Warning, Check: checkZone})

func checkZone(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError != nil || len(e.Group.Text) != 7 || e.Group.Text[6] == 'Z' || e.Group.Text[6] >= 0x80 { // a byte of a letter with an accent is no zone
			continue
		}
		p.Reportf(grammar.Span{Start: e.Group.At.End - 1, End: e.Group.At.End}, "zone letter %s where Z is due", e.Group.Text[6:])
	}
}
