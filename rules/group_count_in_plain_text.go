package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GroupCountInPlainText reports a group count on a message in plain language.
//
// The count is for groups of five enciphered letters; it lets the receiver see that none is lost.
// In plain language it counts nothing.
//
//	GR 37
//	BT
//	UNCLAS PORT LOUIS 000042
//
// Compare with the original, and remove the line if the message is in plain language.
//
// Fix: none. A format line is never removed automatically.
//
// Source: ACP 127(G), Annex B, format line 10.
var GroupCountInPlainText = add(lint.Rule{
	Name: "group-count-in-plain-text", Group: "heading", Severity: lint.Warning,
	Kinds: lint.Kinds(grammar.PrefixKind), Check: checkGroupCount,
})

func checkGroupCount(p *lint.Pass) {
	for e := range grammar.All[*grammar.Prefix](p.Cable) {
		text := strings.Join(strings.Fields(p.Text(e)), "")
		if e.SyntaxError != nil || !strings.HasPrefix(text, "GR") || strings.HasPrefix(text, "GRNC") {
			continue
		}
		if p.Facts.Level.Known || len(p.Facts.Paragraphs) > 0 || p.Facts.Subject.Known {
			p.Reportf(e, "group count %s on a message in plain language", text)
		}
	}
}
