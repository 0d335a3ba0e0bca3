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
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError != nil || e.Indicator != nil {
			continue
		}
		first, rest, more := strings.Cut(e.Name.Text, " ")
		_, listed := p.Tables.FindIndicator(first)
		if !more || rest == "" || !listed && !strings.HasPrefix(first, "RUEH") {
			continue // RUSSIA HARBOR COLLECTIVE has no indicator
		}
		at := grammar.Span{Start: e.Name.At.Start, End: e.Name.At.Start + len(first)}
		if indicator := gluedIndicator(p, first); indicator != "" {
			at.End = at.Start + len(indicator)
			p.Reportf(at, "missing slant after routing indicator %s", indicator).
				Suggest("write "+indicator+"/", lint.Insert(at.End, "/"))
			continue
		}
		_, blank := utf8.DecodeRuneInString(p.Cable.File.Text[at.End:]) // a no-break space has two bytes
		p.Reportf(at, "missing slant after routing indicator %s", first).
			Suggest("write "+first+"/", lint.Replace(grammar.Span{Start: at.End, End: at.End + blank}, "/"))
	}
}

// gluedIndicator returns the routing indicator to which the beginning of a name is glued, or "":
// RUEHBS of RUEHBSUSEU, RUEHLO of RUEHLOAMEMBASSY.
func gluedIndicator(p *lint.Pass, word string) string {
	if _, listed := p.Tables.FindIndicator(word); listed {
		return ""
	}
	const shortest, longest = 4, 8 // letters of an indicator
	for n := min(longest, len(word)-1); n >= shortest; n-- {
		_, listed := p.Tables.FindIndicator(word[:n])
		if listed && slices.Contains(addresseeTitles, word[n:]) {
			return word[:n]
		}
	}
	return ""
}

// addresseeTitles are the words with which the names of posts begin.
var addresseeTitles = []string{"AMEMBASSY", "AMCONSUL", "USMISSION", "USINT", "USEU", "SECSTATE", "DEPT", "USLO"}
