package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedPortionMark reports a portion mark that lacks a parenthesis, contains spaces, or
// spells its level in another way.
//
// Programs that count marks miss it, and a reviewer may miss it too.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. C) The port captain said
//	2. (CONF) The harbor master said
//
// Use instead:
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. (C) The port captain said
//	2. (C) The harbor master said
//
// Fix: suggested. It writes the mark that was meant, which changes a marking.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23; spellings counted in published copies.
var MalformedPortionMark = add(lint.Rule{
	Name: "malformed-portion-mark", Group: "text", Severity: lint.Warning, HasSuggestion: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: stateTexts, Check: checkMarkShape,
})

func checkMarkShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		at, expected := malformedMark(p, e)
		if expected != "" {
			p.Reportf(at, "found portion mark %s, expected %s", p.Text(at), expected).
				Suggest("write "+expected, lint.Replace(at, expected))
		}
	}
}
