package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/lint"
)

// LongSubject reports a subject of more than 200 characters.
//
// Lists of cables cut it off, and a text of that length is often a paragraph that was joined to the
// line. The severity is info, because the limit rests on common knowledge. An example would not fit
// on this page: it is a SUBJECT line of three lines or more.
//
// Write a shorter subject, or find out where it ends in the original.
//
// Fix: none. The words of a subject are never changed automatically.
//
// Source: common knowledge of drafters; lengths counted in published copies.
var LongSubject = add(lint.Rule{
	Name: "long-subject", Group: "text", Severity: lint.Info,
	Layouts: telegrams, Check: checkLongSubject,
})

func checkLongSubject(p *lint.Pass) {
	const most = 200
	if n := utf8.RuneCountInString(p.Facts.Subject.Value); n > most {
		p.Reportf(p.Facts.Subject, "subject of %d characters, expected at most %d", n, most)
	}
}
