package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledAttention reports an attention line whose FOR or PASS is misspelt.
//
// The office may not learn that the cable is for it.
//
//	STATE FRO AF/E
//
// Use instead:
//
//	STATE FOR AF/E
//
// Fix: suggested. It writes the correct word, which changes the record.
//
// Source: 5 FAH-2 H-252; misspellings observed in published copies.
var GarbledAttention = add(lint.Rule{
	Name: "garbled-attention", Group: "caption",
	Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.AttentionKind, grammar.CaptionKind), Check: checkGarbledAttention,
})

// garbledVerbs holds misspellings that are no words or names themselves.
var garbledVerbs = map[string]string{
	"FRO": "FOR", "FPR": "FOR", "FOT": "FOR", "FR": "FOR", "FORE": "FOR",
	"PSS": "PASS", "PAS": "PASS", "PAASS": "PASS", "PASSS": "PASS",
}

func checkGarbledAttention(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		if k := e.Kind(); k != grammar.AttentionKind && k != grammar.CaptionKind {
			continue // without FOR, an attention line looks like a caption
		}
		text := p.Text(e)
		first, rest, _ := strings.Cut(text, " ")
		word, _, more := strings.Cut(rest, " ")
		expected, garbled := garbledVerbs[word]
		if !more || !garbled {
			continue
		}
		start := e.Span().Start + len(first) + 1
		at := grammar.Span{Start: start, End: start + len(word)}
		p.Reportf(at, "found %s in an attention line, expected %s", word, expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
}
