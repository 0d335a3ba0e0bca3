package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnusedSensitive reports the caption SENSITIVE on an UNCLAS cable whose paragraphs are all marked,
// and none of them (SBU).
//
// Either the caption or a mark is wrong, and the cable is protected too much or too little.
//
//	SENSITIVE
//
//	1. (U) The port captain said
//
// Find out whether the caption or a mark is correct.
//
// Fix: none. A caption is never changed automatically.
//
// Source: 12 FAM 540; 5 FAH-2 H-252.
var UnusedSensitive = add(lint.Rule{
	Name: "unused-sensitive", Group: "caption", Severity: lint.Info,
	Layouts: textLayouts, Check: checkUnusedSensitive,
})

func checkUnusedSensitive(p *lint.Pass) {
	f := p.Facts
	if f.Level.Value != lint.Unclassified || len(f.Paragraphs) == 0 || f.Section.Known {
		return // the mark may be in another section
	}
	for _, para := range f.Paragraphs {
		if para.Level != lint.Unclassified || !para.Mark.Known {
			return
		}
	}
	for _, c := range f.Captions {
		if c.Value == "SENSITIVE" {
			p.Reportf(c, "caption SENSITIVE, but no paragraph is marked (SBU)")
			return
		}
	}
}
