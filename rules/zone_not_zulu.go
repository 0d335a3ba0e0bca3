package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ZoneNotZulu reports a date-time group whose zone letter is not Z.
//
// All traffic uses Greenwich time, Z. The letter J stands for no zone. A scanner takes the letter for
// a 2.
//
//	O 271109J MAR 06
//
// Compare with the original. If the hour is a local one, convert the whole group.
//
// Fix: none. A time is never changed automatically.
//
// Source: ACP 127(G) 113; ACP 121 for the zones.
var ZoneNotZulu = add(lint.Rule{
	Name: "zone-not-zulu", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.ACP126, grammar.ArchivePrint, grammar.TERP, grammar.POEMS),
	Kinds:   lint.Kinds(grammar.PreambleKind), Check: checkZone,
})

func checkZone(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		group := e.Group.Text
		if len(group) != 7 || group[6] == 'Z' || group[6] >= 0x80 {
			continue // a byte of an accented letter is no zone
		}
		at := grammar.Span{Start: e.Group.At.End - 1, End: e.Group.At.End}
		if group[6] == '2' {
			p.Reportf(at, "found 2 after the time, expected Z")
			continue
		}
		p.Reportf(at, "found zone letter %s, expected Z", group[6:])
	}
}
