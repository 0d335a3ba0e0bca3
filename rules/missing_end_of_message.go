package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingEndOfMessage reports a transmission that does not end with NNNN.
//
// NNNN releases the circuit; without it the next message is taken as part of this one. Archive
// copies and drafts are not checked.
//
//	BT
//	#0042
//
// Compare with the original, because the end of the text may be missing too.
//
// Fix: none. Where a message ends has to come from the original.
//
// Source: ACP 127(G) 114 and 202.
var MissingEndOfMessage = add(lint.Rule{
	Name: "missing-end-of-message", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Check: checkEndOfMessage,
})

func checkEndOfMessage(p *lint.Pass) {
	c := p.Cable
	if c.Heading == nil || len(c.Elements) == 0 || grammar.First[*grammar.EndOfMessage](c) != nil {
		return
	}
	end := c.Elements[len(c.Elements)-1].Span().End
	p.Reportf(grammar.Span{Start: end, End: end}, "missing NNNN at the end of the message")
}
