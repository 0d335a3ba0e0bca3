package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// HeadingOnly reports a message of another service, of which only the heading is checked.
//
// Its text follows rules that this program does not know, so a report without other findings does
// not mean that the text is correct.
//
//	FM PORT LOUIS
//	TO IMMEDIATE FCO
//	TELNO 61
//	OF 141000Z MARCH 85
//
// Nothing is wrong with the message. With check --strict the exit code is 1 where there is one.
//
// Fix: none. The message is what it is.
//
// Source: the layouts of package grammar.
var HeadingOnly = add(lint.Rule{
	Name: "heading-only", Group: "layout", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.ACP127) | headingOnly, BaseProcedure: true,
	Check: checkHeadingOnly,
})

func checkHeadingOnly(p *lint.Pass) {
	switch c := p.Cable; {
	case c.Service == grammar.StateService:
	case c.Layout == grammar.ACP127:
		p.Reportf(grammar.Span{}, "only the heading is checked, because the message follows the base procedure of ACP 127")
	default:
		p.Reportf(grammar.Span{}, "only the heading is checked, because the layout of the message is %v", c.Layout)
	}
}
