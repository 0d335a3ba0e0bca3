package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltPrecedence reports an addressee whose last word differs by one letter from a precedence.
//
// The addressee then has no precedence, and an unknown name.
//
//	TO RUEHC/SECSTATE WASHDC PIORITY
//
// Use instead:
//
//	TO RUEHC/SECSTATE WASHDC PRIORITY
//
// Fix: suggested. It writes the precedence, which changes the record.
//
// Source: ACP 127(G) 150 for the words; misspellings observed in published copies.
var MisspeltPrecedence = add(lint.Rule{
	Name: "misspelt-precedence", Group: "heading", BaseProcedure: true,
	Severity: lint.Warning, HasSuggestion: true,
	Layouts: textLayouts, Kinds: lint.Kinds(grammar.AddresseeKind, grammar.LabelKind), Check: checkPrecedenceWord,
})

func checkPrecedenceWord(p *lint.Pass) {
	report := func(at grammar.Span, expected string) {
		p.Reportf(at, "unknown precedence %s; did you mean %s?", p.Text(at), expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
	if p.Cable.Layout == grammar.SMART {
		for _, a := range p.Facts.Addressees {
			if at, expected := misspeltPrecedence(p, a); expected != "" {
				report(at, expected)
			}
		}
		return
	}
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError != nil || e.Precedence != nil {
			continue
		}
		name := strings.TrimRight(e.Name.Text, " 0123456789")
		i := strings.LastIndexByte(name, ' ')
		if i < 0 || len(name)-i-1 < 4 {
			continue
		}
		word := name[i+1:]
		for _, precedence := range tables.Precedences {
			expected := precedence.Word
			if word != expected && tables.OneLetterApart(word, expected) {
				at := strings.LastIndex(p.Text(e), word) + e.Span().Start
				report(grammar.Span{Start: at, End: at + len(word)}, expected)
			}
		}
	}
}
