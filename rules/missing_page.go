package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPage reports page lines that skip a section.
//
// A gap between page lines often means that text was lost with them. The severity is info in
// archive copies, which often lose single page lines.
//
//	PORT LOUIS 00000042  002 OF 004
//	PORT LOUIS 00000042  004 OF 004
//
// Look for the missing section in the original.
//
// Fix: none. What is missing cannot be written.
//
// Source: ACP 127(G) 208c; observed in published copies.
var MissingPage = add(lint.Rule{
	Name: "missing-page", Group: "marking", Severity: lint.Warning, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds: lint.Kinds(grammar.PageKind), Check: checkMissingPage,
})

func checkMissingPage(p *lint.Pass) {
	last := lint.Fact[int]{}
	if p.Facts.Section.Known {
		last = p.Facts.Section
	}
	for _, page := range p.Facts.Pages {
		if !page.Section.Known {
			continue
		}
		if last.Known && page.Section.Value > last.Value+1 {
			p.Reportf(page.Section, "found section %d after section %d, expected %d",
				page.Section.Value, last.Value, last.Value+1).Note(last, "the section before")
		}
		last = page.Section
	}
}
