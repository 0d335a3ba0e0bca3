package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSignature reports a transmission whose text ends without a name.
//
// Each cable ends with the surname of the chief of mission; its absence suggests that the end of
// the text is missing. Archive copies, which may be cut, and drafts are not checked. In a cable
// of several sections, only the last one is checked.
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (U) The dues rise.
//	BT
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (U) The dues rise.
//	ROE
//	BT
//
// Fix: none. The name has to come from the original.
//
// Source: 5 FAH-1 H-246.
var MissingSignature = add(lint.Rule{
	Name: "missing-signature", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Layouts: telegrams, Check: checkSignature,
})

func checkSignature(p *lint.Pass) {
	end := grammar.First[*grammar.TextSeparation](p.Cable)
	n := len(p.Facts.Paragraphs)
	if end == nil || n == 0 || p.Facts.Signature.Known ||
		p.Facts.Section.Value < p.Facts.Sections.Value {
		return
	}
	at := end.Span().Start
	p.Reportf(grammar.Span{Start: at, End: at}, "missing signature at the end of the text")
}
