package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MSGIDMismatch reports an originator or a month in the set MSGID that is not the one of the
// heading.
//
// The set names the message by originator, serial number and month.
//
//	FM CNO
//	MSGID/GENADMIN/COMNAVAIR/N9/FEB//
//
// Use instead:
//
//	FM CNO
//	MSGID/GENADMIN/CNO/N9/FEB//
//
// Fix: none. The record is what it is.
//
// Source: message text formatting (USMTF), from memory.
var MSGIDMismatch = add(lint.Rule{
	Name: "msgid-mismatch", Group: "text", Severity: lint.Warning,
	Layouts: lint.Layouts(grammar.GENADMIN), Check: checkMSGIDMismatch,
})

func checkMSGIDMismatch(p *lint.Pass) {
	f := p.Facts
	for _, s := range f.Sets {
		if s.Name != "MSGID" || len(s.Fields) < 2 {
			continue
		}
		if f.Originator.Known && plainName(s.Fields[1]) != plainName(withoutOffices(f.Originator.Value)) {
			p.Reportf(s.At, "originator %s of the set MSGID does not match %s on the FM line", s.Fields[1],
				withoutOffices(f.Originator.Value)).Note(f.Originator, "the FM line")
		}
		month := s.Fields[len(s.Fields)-1]
		sent := strings.ToUpper(f.Sent.Value.Format("Jan"))
		if f.Sent.Known && isMonth(month) && !strings.EqualFold(month, sent) {
			p.Reportf(s.At, "month %s of the set MSGID does not match %s of the date-time group", month, sent).
				Note(f.Sent, "the date-time group")
		}
	}
}
