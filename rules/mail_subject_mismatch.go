package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MailSubjectMismatch reports an e-mail with a cable in it whose subject is not the cable's.
//
// The mail program that sends a cable on takes its subject over. Another one shows that the cable
// is not the one that was sent, or that the subject was changed.
//
//	Subject: Lunch on Friday
//	...
//	Subject:   The Reef Survey Waits for a Boat
//
// Use instead:
//
//	Subject: The Reef Survey Waits for a Boat
//	...
//	Subject:   The Reef Survey Waits for a Boat
//
// Fix: none. The record is what it is.
//
// Source: 28 of 28 e-mails with cables, released by the Department of State.
var MailSubjectMismatch = add(lint.Rule{
	Name: "mail-subject-mismatch", Group: "layout", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkMailSubjectMismatch,
})

func checkMailSubjectMismatch(p *lint.Pass) {
	f := p.Facts
	if len(f.Mail) == 0 || !f.Subject.Known {
		return
	}
	m := f.Mail[len(f.Mail)-1]
	mail, cable := mailSubject(m.Subject), plainName(f.Subject.Value)
	if mail != "" && !strings.Contains(cable, mail) && !strings.Contains(mail, cable) {
		at := m.At
		if i := strings.LastIndex(p.Text(at), m.Subject); i >= 0 { // else it is on several lines
			at = grammar.Span{Start: at.Start + i, End: at.Start + i + len(m.Subject)}
		}
		p.Reportf(at, "subject of the e-mail does not match the subject of the cable").Note(f.Subject, "the cable's")
	}
}
