package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/lint"
)

// LongSubject reports a subject of more than 200 characters.
//
// Lists cut it off. The limit rests on common knowledge, so this is a note; a text of that length is often a paragraph that was
// drawn into the line.
//
// An example would not fit into this page's lines: it is a SUBJECT line of three lines and more.
//
// Source: common knowledge of drafters; lengths counted in published copies.
var LongSubject = add(lint.Rule{Name: "long-subject", Group: "text", Severity: lint.Info, Check: checkLongSubject})

func checkLongSubject(p *lint.Pass) {
	const most = 200
	if n := utf8.RuneCountInString(p.Facts.Subject.Value); n > most {
		p.Reportf(p.Facts.Subject, "subject of %d characters where %d at most are due", n, most)
	}
}
