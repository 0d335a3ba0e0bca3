package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedAddressee reports an addressee whose routing indicator has no slant behind it.
//
//	INFO RUEHBS USEU BRUSSELS
//
// The indicator is then read as a part of the name. The slant can be written: a suggestion, since addressees are part of the
// record.
//
// Source: ACP 127(G), Annex B, format lines 7 and 8.
var MalformedAddressee = add(lint.Rule{
	Name: "malformed-addressee", Group: "heading", Severity: lint.Warning, HasSuggestion: true, Check: checkAddressees,
})

func checkAddressees(p *lint.Pass) {
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError != nil || e.Indicator != nil {
			continue
		}
		first, rest, more := strings.Cut(e.Name.Text, " ")
		if _, listed := p.Tables.FindIndicator(first); !more || rest == "" || !listed && !strings.HasPrefix(first, "RUEH") {
			continue // RUSSIA HARBOR COLLECTIVE has no indicator
		}
		at := grammar.Span{Start: e.Name.At.Start, End: e.Name.At.Start + len(first)}
		p.Reportf(at, "routing indicator %s without a slant where %s/ and a name are due", first, first).
			Suggest("write "+first+"/", lint.Replace(grammar.Span{Start: at.End, End: at.End + 1}, "/"))
	}
}
