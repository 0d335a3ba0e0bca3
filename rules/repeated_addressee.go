package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedAddressee reports an addressee that stands twice in the list.
//
// An addressee acts on a message or is informed of it, and gets it once. In published copies, where lists were joined, it is
// a note.
//
//	TO RUEHFR/AMEMBASSY PARIS
//	INFO RUEHFR/AMEMBASSY PARIS
//
// The second can go: a suggestion, since addressees are part of the record.
//
// Source: ACP 127(G) 204c and 206.
var RepeatedAddressee = add(lint.Rule{
	Name: "repeated-addressee", Group: "heading", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkRepeatedAddressee,
})

func checkRepeatedAddressee(p *lint.Pass) {
	if p.Cable.Heading == nil || len(p.Cable.Heading.Envelopes) > 1 { // a readdressal names its addressees anew
		return
	}
	type address struct{ indicator, name string }
	seen := make(map[address]lint.Addressee, len(p.Facts.Addressees))
	for _, a := range p.Facts.Addressees {
		k := address{a.Indicator, a.Name}
		first, again := seen[k]
		switch {
		case !again:
			seen[k] = a
		case first.Role == grammar.ExemptRole || a.Role == grammar.ExemptRole: // another rule's
		case first.Role != a.Role:
			p.Reportf(a.At, "addressee %s for %s where it stands for %s already", a.Name, a.Role, first.Role).Note(first.At, "the first time")
		default:
			p.Reportf(a.At, "addressee %s a second time", a.Name).Note(first.At, "the first time")
		}
	}
}
