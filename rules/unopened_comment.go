package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnopenedComment reports a comment that ends and does not begin.
//
// Nobody can tell where the opinion of the post begins. The severity is info, because a comment
// within a paragraph, "(Comment: …)", may end in this way.
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (C) We would say no. END COMMENT.
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (C) COMMENT: We would say no. END COMMENT.
//
// Fix: none. Only the drafter knows where the comment begins.
//
// Source: 5 FAH-1 H-246.
var UnopenedComment = add(lint.Rule{
	Name: "unopened-comment", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: func(p *lint.Pass) {
		if p.Facts.Section.Value < 2 {
			checkMarkers(p, "COMMENT", true)
		}
	},
})
