package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// AddresseeAbovePreamble reports an addressee with a higher precedence than the date-time line gives to its kind.
//
// The message travels by the date-time line; a word behind an addressee can ask for less, not for more.
//
//	R 271109Z MAR 06
//	TO RUEHC/SECSTATE WASHDC IMMEDIATE
//
// Compare with the original; a precedence is never changed by itself. In published copies it is a note.
//
// Source: ACP 127(G) 152; 5 FAH-2 H-421.
var AddresseeAbovePreamble = add(lint.Rule{
	Name: "addressee-above-preamble", Group: "heading", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkAddresseePrecedence,
})

func checkAddresseePrecedence(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) == 0 {
		return
	}
	highest := f.Precedence[0]
	limit := strings.Index(tables.PrecedenceLetters, highest.Value)
	for _, a := range f.Addressees {
		word := strings.TrimPrefix(a.Precedence, "NIACT ")
		precedence, ok := tables.FindPrecedence(word)
		if ok && strings.Index(tables.PrecedenceLetters, precedence.Letter) < limit {
			p.Reportf(a.At, "addressee with %s where the date-time line has %s", a.Precedence, highest.Value).Note(highest, "the date-time line")
		}
	}
}
