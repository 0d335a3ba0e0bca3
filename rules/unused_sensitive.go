package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnusedSensitive reports the caption SENSITIVE on an UNCLAS cable whose paragraphs are all marked, and none of them (SBU).
//
//	SENSITIVE
//	1. (U) The port captain said
//
// Either the caption or a mark is wrong; neither is changed by itself.
//
// Source: 12 FAM 540; 5 FAH-2 H-252.
var UnusedSensitive = add(lint.Rule{Name: "unused-sensitive", Group: "caption", Severity: lint.Info, Check: checkUnusedSensitive})

func checkUnusedSensitive(p *lint.Pass) {
	f := p.Facts
	if f.Level.Value != lint.Unclassified || len(f.Paragraphs) == 0 || f.Section.Known { // the mark may be in another section
		return
	}
	for _, para := range f.Paragraphs {
		if para.Level != lint.Unclassified || !para.Mark.Known {
			return
		}
	}
	for _, c := range f.Captions {
		if c.Value == "SENSITIVE" {
			p.Reportf(c, "caption SENSITIVE where no paragraph is marked (SBU)")
			return
		}
	}
}
