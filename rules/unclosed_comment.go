package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedComment reports a comment that begins and does not end.
//
// END COMMENT parts the post's opinion from what it was told. One cable of eight leaves it out, so this is a note, and published
// copies are left alone.
//
//  4. (C) COMMENT: We would say no.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnclosedComment = add(lint.Rule{
	Name: "unclosed-comment", Group: "text", Severity: lint.Info,
	In: map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: func(p *lint.Pass) {
		if p.Facts.Sections.Value < 2 {
			checkMarkers(p, "COMMENT", false)
		}
	},
})
