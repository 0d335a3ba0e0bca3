package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FormPageOutOfOrder reports a joint message form whose pages do not follow one another, or do not
// agree on how many there are.
//
// Each sheet has its number and how many there are. Where one is missing, the message is
// incomplete.
//
//	01 OF 03  121400Z NOV 88
//	03 OF 03  121400Z NOV 88
//
// Look for the missing sheet in the original.
//
// Fix: none. The record is what it is.
//
// Source: DD Form 173, from memory.
var FormPageOutOfOrder = add(lint.Rule{
	Name: "form-page-out-of-order", Group: "layout", Severity: lint.Info,
	Layouts: messageForms, Check: checkFormPages,
})

func checkFormPages(p *lint.Pass) {
	for i, page := range p.Facts.Pages {
		if !page.Number.Known || !page.Total.Known {
			continue
		}
		at := grammar.Span{Start: page.Number.At.Start, End: page.Total.At.End}
		switch {
		case page.Number.Value > page.Total.Value || page.Number.Value == 0:
			p.Reportf(at, "found page %d of %d", page.Number.Value, page.Total.Value)
		case i == 0:
		case page.Total.Value != p.Facts.Pages[i-1].Total.Value:
			p.Reportf(at, "found page %d of %d, expected %d pages, as the sheet before it has", page.Number.Value,
				page.Total.Value, p.Facts.Pages[i-1].Total.Value)
		case page.Number.Value != p.Facts.Pages[i-1].Number.Value+1:
			p.Reportf(at, "found page %d after page %d", page.Number.Value, p.Facts.Pages[i-1].Number.Value)
		}
	}
}
