package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSensitive reports an UNCLAS cable with paragraphs marked (SBU) and no caption SENSITIVE.
//
// The caption keeps such a cable from being handed out as unclassified. Before October 1995 there was none.
//
//	UNCLAS PORT LOUIS 000042
//	1. (SBU) The port captain said
//
// The caption can be put in: a suggestion, since captions are part of the record.
//
// Source: 12 FAM 540; 5 FAH-2 H-252.
var MissingSensitive = add(lint.Rule{
	Name: "missing-sensitive", Group: "caption", Severity: lint.Warning, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMissingSensitive,
})

func checkMissingSensitive(p *lint.Pass) {
	f := p.Facts
	if f.Level.Value != lint.Unclassified || hasCaption(f, "SENSITIVE") || f.Sent.Known && f.Sent.Value.Before(date(1995, 10, 14)) {
		return
	}
	for _, c := range f.Captions {
		if near, ok := misspeltCaption(p, c.Value); ok && near == "SENSITIVE" {
			return // another rule's
		}
	}
	for _, para := range f.Paragraphs {
		if para.Level == lint.Sensitive {
			d := p.Reportf(para.Mark, "paragraph marked %s where the cable has no caption SENSITIVE", para.Mark.Value)
			if e := grammar.First[*grammar.Marking](p.Cable); e != nil {
				d.Note(e, "the classification line").Suggest("put SENSITIVE under the classification line", lint.Insert(e.Span().End, "\n\nSENSITIVE"))
			}
			return
		}
	}
}
