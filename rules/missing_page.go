package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPage reports page lines that leave a section out.
//
// A gap between page lines is mostly text that was lost with them; published copies have lost single page lines, so there it
// is a note.
//
//	PORT LOUIS 00000042  002 OF 004
//	PORT LOUIS 00000042  004 OF 004
//
// Look for the missing section.
//
// Source: ACP 127(G) 208c; observed in published copies.
var MissingPage = add(lint.Rule{
	Name: "missing-page", Group: "marking", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMissingPage,
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
			p.Reportf(page.Section, "section %d where %d is due behind section %d", page.Section.Value, last.Value+1, last.Value).
				Note(last, "the section before")
		}
		last = page.Section
	}
}
