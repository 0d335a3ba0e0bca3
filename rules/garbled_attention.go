package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledAttention reports an attention line whose FOR or PASS is misspelt.
//
//	STATE FRO AF/E
//
// The office is not told that the cable is for it. The right word is a suggestion.
//
// Source: 5 FAH-2 H-252; misspellings observed in published copies.
var GarbledAttention = add(lint.Rule{
	Name: "garbled-attention", Group: "caption",
	Severity: lint.Info, HasSuggestion: true, Check: checkGarbledAttention,
})

// garbledVerbs are the slips that are no words or names themselves.
var garbledVerbs = map[string]string{"FRO": "FOR", "FPR": "FOR", "FOT": "FOR", "FR": "FOR", "FORE": "FOR", "PSS": "PASS", "PAS": "PASS", "PAASS": "PASS", "PASSS": "PASS"}

func checkGarbledAttention(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		if k := e.Kind(); k != grammar.AttentionKind && k != grammar.CaptionKind { // without FOR a line looks like a caption
			continue
		}
		text := p.Text(e)
		first, rest, _ := strings.Cut(text, " ")
		word, _, more := strings.Cut(rest, " ")
		due, garbled := garbledVerbs[word]
		if !more || !garbled {
			continue
		}
		start := e.Span().Start + len(first) + 1
		at := grammar.Span{Start: start, End: start + len(word)}
		p.Reportf(at, "%s in an attention line where %s is due", word, due).Suggest("write "+due, lint.Replace(at, due))
	}
}
