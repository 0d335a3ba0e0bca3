package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedOriginator reports a second FM line after the same date-time line.
//
// A message has one originator. A readdressal has a second date-time line before its second FM line
// and is not reported.
//
//	FM AMEMBASSY PORT LOUIS
//	FM AMEMBASSY PARIS
//
// Find out which line is correct, and remove the other.
//
// Fix: none. A format line is never removed automatically.
//
// Source: ACP 127(G), format line 6, and 503; US Navy training texts.
var RepeatedOriginator = add(lint.Rule{
	Name: "repeated-originator", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Layouts: plaindress, Kinds: lint.Kinds(grammar.OriginatorKind), Check: checkOriginators,
})

func checkOriginators(p *lint.Pass) {
	var first *grammar.Originator
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Preamble:
			first = nil
		case *grammar.Originator:
			if first != nil {
				p.Reportf(e, "second FM line, expected one originator").Note(first, "the first FM line")
			}
			first = e
		}
	}
}
