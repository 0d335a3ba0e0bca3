package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltPrecedence reports a last word of an addressee that is a precedence but for a letter.
//
// The addressee then has no precedence, and a name that no table knows.
//
//	TO RUEHC/SECSTATE WASHDC PIORITY
//
// The right spelling is a suggestion.
//
// Source: ACP 127(G) 150 for the words; misspellings observed in published copies.
var MisspeltPrecedence = add(lint.Rule{
	Name: "misspelt-precedence", Group: "heading",
	Severity: lint.Warning, HasSuggestion: true, Check: checkPrecedenceWord,
})

func checkPrecedenceWord(p *lint.Pass) {
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
			due := precedence.Word
			if word != due && tables.OneLetterApart(word, due) {
				at := strings.LastIndex(p.Text(e), word) + e.Span().Start
				span := grammar.Span{Start: at, End: at + len(word)}
				p.Reportf(span, "precedence %s where %s is due", word, due).Suggest("write "+due, lint.Replace(span, due))
			}
		}
	}
}
