package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// WrappedAddressee reports an addressee that goes over two lines.
//
// Each addressee stands on a line of its own; a program that reads lines takes the second for one more.
//
//	RUEOBZB/COMMANDER HARBOR
//	COMMAND
//
// Joining the lines is a suggestion, since the second may be an addressee whose routing indicator is lost.
//
// Source: ACP 127(G), Annex B, format line 7; observed in published copies.
var WrappedAddressee = add(lint.Rule{
	Name: "wrapped-addressee", Group: "heading",
	Severity: lint.Info, HasSuggestion: true, Check: checkWrapped,
})

func checkWrapped(p *lint.Pass) {
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		text := p.Text(e)
		i := strings.IndexByte(text, '\n')
		if e.SyntaxError != nil || i < 0 {
			continue
		}
		head := strings.TrimRight(text[:i], " \t\r")
		tail := strings.TrimLeft(text[i:], " \t\r\n")
		at := grammar.Span{Start: e.Span().End - len(tail), End: e.Span().End}
		p.Reportf(at, "addressee on two lines where one is due").
			Suggest("join the lines", lint.Replace(grammar.Span{Start: e.Span().Start + len(head), End: at.Start}, " "))
	}
}
