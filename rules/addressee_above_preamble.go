package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// AddresseeAbovePreamble reports an addressee whose precedence is higher than that of the date-time
// line.
//
// The message travels by the precedence of the date-time line. The word after an addressee may ask
// for a lower precedence, not for a higher one.
//
//	R 271109Z MAR 06
//	TO RUEHC/SECSTATE WASHDC IMMEDIATE
//
// Compare with the original: either the date-time line or the word after the addressee is wrong.
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 152; 5 FAH-2 H-421.
var AddresseeAbovePreamble = add(lint.Rule{
	Name: "addressee-above-preamble", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds: lint.Kinds(grammar.AddresseeKind), Check: checkAddresseePrecedence,
})

func checkAddresseePrecedence(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) == 0 {
		return
	}
	highest := f.Precedence[0]
	limit := strings.Index(tables.PrecedenceLetters, highest.Value)
	for _, other := range f.Precedence[1:] { // precedence-out-of-order reports a higher one
		if at := strings.Index(tables.PrecedenceLetters, other.Value); at >= 0 && at < limit {
			highest, limit = other, at
		}
	}
	for _, a := range f.Addressees {
		word := strings.TrimPrefix(a.Precedence, "NIACT ")
		precedence, ok := tables.FindPrecedence(word)
		if ok && strings.Index(tables.PrecedenceLetters, precedence.Letter) < limit {
			p.Reportf(a.At, "addressee precedence %s is higher than %s on the date-time line",
				a.Precedence, highest.Value).Note(highest, "the date-time line")
		}
	}
}
