package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedAddressee reports an addressee that is listed twice.
//
// An addressee receives a message once, either for action or for information. The severity is info
// in archive copies, in which lists were joined.
//
//	TO RUEHFR/AMEMBASSY PARIS
//	INFO RUEHFR/AMEMBASSY PARIS
//
// Compare with the original, and remove one of the two.
//
// Fix: none. Addressees are never removed automatically.
//
// Source: ACP 127(G) 204c and 206.
var RepeatedAddressee = add(lint.Rule{
	Name: "repeated-addressee", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkRepeatedAddressee,
})

// name returns the words by which messages name an addressee.
func name(a lint.Addressee) string { return orElse(a.Name, a.Indicator) }

func checkRepeatedAddressee(p *lint.Pass) {
	if p.Cable.Heading == nil || len(p.Cable.Heading.Envelopes) > 1 {
		return // a readdressal names its addressees again
	}
	type address struct{ indicator, name string }
	var seen firsts[address]
	for i, a := range p.Facts.Addressees {
		place, again := seen.add(address{a.Indicator, a.Name}, i)
		first := &p.Facts.Addressees[place]
		switch {
		case !again:
		case first.Role == grammar.ExemptRole || a.Role == grammar.ExemptRole:
			// reported by exempt-without-collective
		case first.Role != a.Role:
			p.Reportf(a.At, "addressee %s for %s is already listed for %s", name(a), a.Role, first.Role).
				Note(first.At, "the first occurrence")
		default:
			p.Reportf(a.At, "repeated addressee %s", name(a)).Note(first.At, "the first occurrence")
		}
	}
}
