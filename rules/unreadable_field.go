package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnreadableField reports a line that begins like a field but does not go on like one.
//
// What cannot be read cannot be compared either: the other rules leave such a line alone, and whatever it says is lost to
// searches. The message names the word that stands in the way and what was due there.
//
//	O 271109Z MAR 06 EXTRA
//
// Mend the line by the original. There is no automatic fix.
//
// Source: ACP 127(G), Annex B, for the shape of each format line.
var UnreadableField = add(lint.Rule{Name: "unreadable-field", Group: "heading", Severity: lint.Error, Check: checkUnreadable})

func checkUnreadable(p *lint.Pass) {
	ended := false
	for _, e := range p.Cable.Elements {
		t := e.Err()
		ended = ended || e.Kind() == grammar.EndOfMessageKind
		if t == nil || ended { // text behind NNNN is another rule's
			continue
		}
		d := p.Reportf(t.At, "%s", t.Error())
		if t.Example != "" {
			d.Note(e, "such a line reads %s", t.Example)
		}
	}
}
