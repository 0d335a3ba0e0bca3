package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelChanges reports a level that is repeated in the text, on a page line or before a section,
// and differs from the first.
//
// All parts of one message carry one level. A section has no lower level of its own.
//
//	C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
//	S E C R E T SECTION 02 OF 02 PORT LOUIS 000042
//
// Find out which level is correct, and write it in every place.
//
// Fix: none. A classification is never changed automatically.
//
// Source: ACP 127(G) 208 and 209.
var LevelChanges = add(lint.Rule{
	Name: "level-changes", Group: "marking", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.UKTelno) | textLayouts, Check: checkLevelChanges,
})

func checkLevelChanges(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Known {
		return
	}
	differs := func(at grammar.Span) {
		if p.Text(at) == p.Text(f.Level) { // most levels
			return
		}
		first, bare := strings.ReplaceAll(p.Text(f.Level), " ", ""), strings.ReplaceAll(p.Text(at), " ", "")
		if bare != first && !(strings.HasPrefix(bare, "UNCLAS") && strings.HasPrefix(first, "UNCLAS")) {
			p.Reportf(at, "level %s does not match %s on the first classification line", p.Text(at),
				p.Text(f.Level)).
				Note(f.Level, "the first classification line")
		}
	}
	for _, e := range p.Cable.Elements {
		if f.Another.Len() > 0 && e.Span().Start >= f.Another.Start {
			return // messages-run-together says so
		}
		switch e := e.(type) {
		case *grammar.Marking:
			if e.SyntaxError == nil && e.Level.At.Start > f.Level.At.Start && knownLevel(e.Level.Text) {
				differs(e.Level.At)
			}
		case *grammar.Page:
			if e.SyntaxError != nil || len(e.Rest) == 0 {
				continue
			}
			at := e.Rest[0].At.To(e.Rest[len(e.Rest)-1])
			if knownLevel(p.Text(at)) {
				differs(at)
			}
		}
	}
}

// knownLevel reports whether s is a level, its letters spaced or not.
