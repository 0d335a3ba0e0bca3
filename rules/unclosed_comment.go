package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedComment reports a comment that begins and does not end.
//
// END COMMENT separates the opinion of the post from what it was told. The severity is info,
// because one cable in eight leaves it out. Archive copies are not checked.
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (C) COMMENT: We would say no.
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (C) COMMENT: We would say no. END COMMENT.
//
// Fix: none. Only the drafter knows where the comment ends.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnclosedComment = add(lint.Rule{
	Name: "unclosed-comment", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: func(p *lint.Pass) {
		if p.Facts.Sections.Value < 2 {
			checkMarkers(p, "COMMENT", false)
		}
	},
})
