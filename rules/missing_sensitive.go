package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSensitive reports an UNCLAS cable with paragraphs marked (SBU) and without the caption
// SENSITIVE.
//
// The caption keeps such a cable from being handed out as unclassified. Cables from before
// October 1995 are not checked, because the caption did not exist.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (SBU) The port captain said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	SENSITIVE
//
//	1. (SBU) The port captain said
//
// Fix: suggested. It writes the caption, which changes the record.
//
// Source: 12 FAM 540; 5 FAH-2 H-252.
var MissingSensitive = add(lint.Rule{
	Name: "missing-sensitive", Group: "caption", Severity: lint.Warning, HasSuggestion: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkMissingSensitive,
})

func checkMissingSensitive(p *lint.Pass) {
	f := p.Facts
	if f.Level.Value != lint.Unclassified || hasCaption(f, "SENSITIVE") ||
		f.Sent.Known && f.Sent.Value.Before(date(1995, 10, 14)) {
		return
	}
	for _, c := range f.Captions {
		if near, ok := misspeltCaption(p, c.Value); ok && near == "SENSITIVE" {
			return // reported by misspelt-caption
		}
	}
	for _, para := range f.Paragraphs {
		if para.Level == lint.Sensitive || para.Level == lint.LimitedOfficialUse {
			d := p.Reportf(para.Mark, "paragraph marked %s in a cable without the caption SENSITIVE",
				para.Mark.Value)
			if e := grammar.First[*grammar.Marking](p.Cable); e != nil {
				d.Note(e, "the classification line").
					Suggest("add SENSITIVE after the classification line",
						lint.Insert(e.Span().End, "\n\nSENSITIVE"))
			}
			return
		}
	}
}
