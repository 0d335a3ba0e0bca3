package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SectionOutOfOrder reports a section of a message that is below a later one in the same file.
//
// The facts are those of the first section, and paragraphs are counted in the order of the sections,
// but whoever reads the file from its first line begins amid the text.
//
//	UNCLAS SECTION 02 OF 02 PORT LOUIS 000042
//	…
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Put the sections in their order.
//
// Fix: none. Lines are never moved automatically.
//
// Source: ACP 127(G) 208e.
var SectionOutOfOrder = add(lint.Rule{
	Name: "section-out-of-order", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams, Kinds: lint.Kinds(grammar.MarkingKind), Check: checkSectionOrder,
})

func checkSectionOrder(p *lint.Pass) {
	last := 0
	for m := range grammar.All[*grammar.Marking](p.Cable) {
		if m.SyntaxError != nil || m.Counter == nil || m.Counter.Part == nil {
			continue
		}
		n, _ := m.Counter.Part.Int()
		if n > 0 && n < last {
			p.Reportf(m.Counter.Part, "section %d after section %d, expected section %d first", n, last, n)
			return // the first shows that it is so
		}
		last = max(last, n)
	}
}
