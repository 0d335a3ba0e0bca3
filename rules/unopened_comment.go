package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnopenedComment reports a comment that ends and does not begin.
//
//  4. (C) We would say no. END COMMENT.
//
// A comment within a paragraph, "(Comment: …)", may end so by right, so this is a note.
//
// Source: 5 FAH-1 H-246.
var UnopenedComment = add(lint.Rule{
	Name: "unopened-comment", Group: "text", Severity: lint.Info,
	In: map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: func(p *lint.Pass) {
		if p.Facts.Section.Value < 2 {
			checkMarkers(p, "COMMENT", true)
		}
	},
})
