package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// WrappedAddressee reports an addressee that continues on a second line.
//
// Each addressee is on a line of its own. A program that reads line by line takes the second
// line as another addressee.
//
//	RUEOBZB/COMMANDER HARBOR
//	COMMAND
//
// Use instead:
//
//	RUEOBZB/COMMANDER HARBOR COMMAND
//
// Fix: suggested. It joins the lines; the second may also be an addressee whose routing indicator
// is lost.
//
// Source: ACP 127(G), Annex B, format line 7; observed in published copies.
var WrappedAddressee = add(lint.Rule{
	Name: "wrapped-addressee", Group: "heading", BaseProcedure: true,
	Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.AddresseeKind), Check: checkWrapped,
})

func checkWrapped(p *lint.Pass) {
	checkAddressOnTwo(p)
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		text := p.Text(e)
		i := strings.IndexByte(text, '\n')
		if e.SyntaxError != nil || i < 0 {
			continue
		}
		head := strings.TrimRight(text[:i], " \t\r")
		tail := strings.TrimLeft(text[i:], " \t\r\n")
		at := grammar.Span{Start: e.Span().End - len(tail), End: e.Span().End}
		gap := grammar.Span{Start: e.Span().Start + len(head), End: at.Start}
		p.Reportf(at, "addressee on two lines, expected one").
			Suggest("join the lines", lint.Replace(gap, " "))
	}
}

// checkAddressOnTwo reports the second of two addressees that are one, since a line ends with OF or AND,
// or only the city is on the next one.
//
//	DEPT OF
//	ENERGY WASHDC
func checkAddressOnTwo(p *lint.Pass) {
	var last *grammar.Addressee
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if last != nil && e.Name != nil && last.Name != nil && e.Indicator == nil && e.Label().Len() == 0 {
			above, name := last.Name.Text, e.Name.Text
			if strings.HasSuffix(above, " OF") || strings.HasSuffix(above, " AND") || name == "WASHDC" ||
				name == "WASHINGTON DC" {
				p.Reportf(e, "addressee on two lines, expected one").
					Suggest("join the lines", lint.Replace(grammar.Span{Start: last.Span().End, End: e.Span().Start}, " "))
			}
		}
		last = e
	}
}
