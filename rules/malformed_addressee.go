package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedAddressee reports an addressee whose routing indicator is not followed by a slant.
//
// The indicator is then read as part of the name.
//
//	INFO RUEHBS USEU BRUSSELS
//
// Use instead:
//
//	INFO RUEHBS/USEU BRUSSELS
//
// Fix: suggested. It writes the slant, which changes an addressee of the record.
//
// Source: ACP 127(G), Annex B, format lines 7 and 8.
var MalformedAddressee = add(lint.Rule{
	Name: "malformed-addressee", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	BaseProcedure: true,
	Kinds:         lint.Kinds(grammar.AddresseeKind), Check: checkAddressees,
})

func checkAddressees(p *lint.Pass) {
	const longest = 8 // letters of an indicator
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError != nil || e.Indicator != nil {
			continue
		}
		if reportCutIndicator(p, e.Name) {
			continue
		}
		first, rest, more := strings.Cut(e.Name.Text, " ")
		_, listed := p.Tables.FindIndicator(first)
		if !more || rest == "" || !listed && !strings.HasPrefix(first, "RUEH") {
			continue // RUSSIA HARBOR COLLECTIVE has no indicator
		}
		at := grammar.Span{Start: e.Name.At.Start, End: e.Name.At.Start + len(first)}
		if n, instead := gluedIndicator(p, first); n > 0 {
			at.End = at.Start + n
			p.Reportf(at, "missing slant after routing indicator %s", first[:n]).Suggest("write "+first[:n]+"/",
				lint.Replace(grammar.Span{Start: at.End, End: at.End + instead}, "/"))
			continue
		}
		if len(first) > longest {
			p.Reportf(at, "missing slant within %s", first)
			continue
		}
		_, blank := utf8.DecodeRuneInString(p.Cable.File.Text[at.End:]) // a no-break space has two bytes
		p.Reportf(at, "missing slant after routing indicator %s", first).
			Suggest("write "+first+"/", lint.Replace(grammar.Span{Start: at.End, End: at.End + blank}, "/"))
	}
}

// reportCutIndicator reports a routing indicator with a blank in it, R UEHBS/USEU BRUSSELS, and whether it did.
func reportCutIndicator(p *lint.Pass, name *grammar.AddressName) bool {
	const shortest, longest = 6, 8 // letters
	head, _, found := strings.Cut(name.Text, "/")
	whole := strings.Replace(head, " ", "", 1)
	if !found || len(whole) == len(head) || len(whole) < shortest || len(whole) > longest ||
		!strings.HasPrefix(whole, "RU") && !strings.HasPrefix(whole, "RH") || leadingCapitals(whole) < len(whole) {
		return false
	}
	at := grammar.Span{Start: name.At.Start, End: name.At.Start + len(head)}
	p.Reportf(at, "found routing indicator %s, expected %s", head, whole).Suggest("write "+whole, lint.Replace(at, whole))
	return true
}

// gluedIndicator returns the length of the routing indicator to which the beginning of a name is glued, and
// how many characters are in the place of the slant, or 0: RUEHBS of RUEHBSUSEU, RUEHLO and I of
// RUEHLOIAMEMBASSY.
func gluedIndicator(p *lint.Pass, word string) (n, instead int) {
	const shortest, longest = 4, 8 // letters of an indicator
	for n := min(longest, len(word)-1); n >= shortest; n-- {
		if _, listed := p.Tables.FindIndicator(word[:n]); !listed {
			continue
		}
		for instead := range 2 {
			if slices.Contains(addresseeTitles, word[n+instead:]) {
				return n, instead
			}
		}
	}
	return 0, 0
}

// addresseeTitles are the words with which the names of posts begin.
var addresseeTitles = []string{"AMEMBASSY", "AMCONSUL", "USMISSION", "USINT", "USEU", "SECSTATE", "DEPT", "USLO"}
