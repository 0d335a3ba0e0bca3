package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnreadableField reports a line that begins like a field but does not continue like one.
//
// What cannot be read cannot be compared: other rules do not check the unreadable part, and
// searches do not find it. The message names the unexpected word, and what was expected in its
// place.
//
//	O 271109Z MAR 06 EXTRA
//
// Correct the line from the original.
//
// Fix: none. What was meant has to come from the original.
//
// Source: ACP 127(G), Annex B, for the form of each format line.
var UnreadableField = add(lint.Rule{
	Name: "unreadable-field", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.SMART), Check: checkUnreadable,
})

func checkUnreadable(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		if _, end := e.(*grammar.EndOfMessage); end {
			return // text after NNNN is reported by text-after-end
		}
		t := e.Err()
		if t == nil {
			continue
		}
		d := p.Reportf(t.At, "%s", t.Error())
		if t.Example != "" {
			d.Note(e, "an example of such a line: %s", t.Example)
		}
	}
}
